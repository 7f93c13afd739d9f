//! Hints find what they should, in both languages, and leave good sentences alone.

use super::*;
use jiff::civil::date;
use proptest::prelude::*;

fn sketch(result: &str) -> Sketch<'_> {
    Sketch {
        result,
        has_criteria: true,
        has_needs: true,
        has_rhythm: true,
        ready_on: Some(date(2026, 12, 18)),
        today: date(2026, 11, 23),
    }
}

#[test]
fn a_way_of_working_is_noticed_in_dutch_and_english() {
    for (text, found) in [
        ("Via een enquête weten we wat ouders willen", "Via"),
        ("Een rapport volgens het format", "volgens het format"),
        ("Eerst bellen we, dan schrijven we", "Eerst bellen we, dan"),
        ("A plan made by means of a survey", "by means of"),
        ("First we call, and then we write", "First we call, and then"),
    ] {
        assert_eq!(how(text), Some(Hint::How(found)), "{text}");
    }
    for text in ["Een viaduct zonder file", "Dan is het eerst klaar", "Elk gezin heeft een gesprek"]
    {
        assert_eq!(how(text), None, "{text}");
    }
}

#[test]
fn a_sentence_about_the_other_is_noticed_at_its_start_alone() {
    for (text, found) in [
        ("Jij belde te laat.", "Jij"),
        ("Het ging goed. Ze luisteren niet", "Ze"),
        ("Het management wil dit niet", "Het management"),
        ("“You were late", "You"),
    ] {
        assert_eq!(say_i(text), Some(Hint::SayI(found)), "{text}");
    }
    for text in ["Ik merk dat jij laat belt.", "Zeven gezinnen wachten", "Jeroen belde", ""] {
        assert_eq!(say_i(text), None, "{text}");
    }
}

#[test]
fn a_clear_result_gets_no_hint() {
    let clear = "Elk gezin heeft binnen 10 werkdagen een eerste gesprek.";
    assert_eq!(smart(&sketch(clear)), []);
    assert_eq!(smart(&sketch("  ")), []);
}

#[test]
fn each_letter_of_smart_has_its_hint() {
    let bare = Sketch {
        has_criteria: false,
        has_needs: false,
        has_rhythm: false,
        ready_on: Some(date(2027, 5, 1)),
        ..sketch("Beter bereikbaar")
    };
    let keys: Vec<_> = smart(&bare).iter().map(Hint::key).collect();
    let all = [
        "what-will-be-there",
        "vague",
        "not-a-working-day",
        "long-way",
        "what-do-you-need",
        "seen-when",
    ];
    assert_eq!(keys, all);
}

proptest! {
    #[test]
    fn no_text_is_too_strange_for_a_hint(text in "(.|eerst |dan |İ|via |\\PC){0,40}") {
        let words = [how(&text), say_i(&text)].into_iter().flatten();
        for hint in words {
            prop_assert!(hint.words().is_some_and(|words| text.contains(words)));
        }
        smart(&sketch(&text));
    }
}
