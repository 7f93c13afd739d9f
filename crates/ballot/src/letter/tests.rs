//! Codes that say when they are mistyped, and letters that open for their own code alone.

use super::*;
use proptest::prelude::*;

const WAVE: [u8; 32] = [7; 32];

fn code() -> String {
    LetterCode::draw().expect("chance").written()
}

#[test]
fn a_code_is_six_groups_of_five_and_reads_as_people_write() {
    let code = code();
    assert_eq!((code.len(), code.split('-').count()), (35, 6));
    assert!(code.split('-').all(|group| group.len() == 5));
    let written = |typed: &str| LetterCode::read(typed).map(|it| it.written());
    assert_eq!(written(&code).as_deref(), Some(code.as_str()));
    assert_eq!(written(&code.to_lowercase().replace('-', " ")).as_deref(), Some(code.as_str()));
    let mistaken = code.replace('0', "o").replace('1', "l");
    assert_eq!(written(&mistaken).as_deref(), Some(code.as_str()));
    for wrong in ["", "U", &code[1..], &format!("{code}0"), &code.replace('-', "é")] {
        assert!(LetterCode::read(wrong).is_none(), "{wrong}");
    }
}

#[test]
fn one_wrong_letter_and_two_that_changed_places_are_found_out() {
    for _ in 0..20 {
        let code: Vec<char> = code().chars().filter(|it| *it != '-').collect();
        let is_good = |it: &[char]| LetterCode::read(&it.iter().collect::<String>()).is_some();
        assert!(is_good(&code));
        for at in 0..code.len() {
            for symbol in SYMBOLS.iter().map(|it| char::from(*it)) {
                let mut other = code.clone();
                other[at] = symbol;
                assert_eq!(is_good(&other), symbol == code[at]);
            }
            if at % 5 != 4 && code[at] != code[at + 1] {
                let mut other = code.clone();
                other.swap(at, at + 1);
                assert!(!is_good(&other));
            }
        }
        let mut other = code.clone();
        (0..5).for_each(|at| other.swap(at, 5 + at));
        assert_eq!(is_good(&other), other == code, "two groups that changed places");
    }
}

#[test]
fn a_letter_opens_with_its_code_in_its_wave_alone_and_holds_a_token_of_its_cell() {
    let issuer = IssuerKey::generate().expect("chance");
    let make = || Letter::make(&WAVE, 70_000, &issuer).expect("a letter");
    let (one, two) = (make(), make());
    assert_eq!(one.sealed.len(), TICKET + 16);
    let ticket = one.code.open(&WAVE, &one.sealed).expect("opens");
    assert_eq!(
        (ticket.len(), &ticket[1..33], &ticket[33..37]),
        (TICKET, &WAVE[..], &70_000_u32.to_be_bytes()[..])
    );
    let key = SealKey::from_bytes(&ticket[37..69]).expect("a key").public();
    assert_eq!((&key[1..33], key[64] & 1), (&ticket[69..101], ticket[0] & 1));
    let token = crate::Token(ticket[133..133 + 384].to_vec());
    let prefix: crate::Prefix = ticket[101..133].try_into().expect("32 bytes");
    assert!(issuer.public().has_signed(&prefix, &key, &token));
    let known = LetterCode::read(&one.code.written()).expect("reads");
    assert_eq!(known.mark(&WAVE), one.mark);
    // Another letter, another wave, a bit that was changed.
    assert!(two.code.open(&WAVE, &one.sealed).is_none());
    assert!(one.code.open(&[8; 32], &one.sealed).is_none());
    assert_ne!(one.code.mark(&[8; 32]), one.mark);
    let mut altered = one.sealed.clone();
    altered[100] ^= 1;
    assert!(one.code.open(&WAVE, &altered).is_none());
}

proptest! {
    #[test]
    fn anything_typed_is_a_code_or_none(typed in "\\PC{0,60}") {
        if let Some(code) = LetterCode::read(&typed) {
            prop_assert!(LetterCode::read(&code.written()).is_some());
        }
    }
}
