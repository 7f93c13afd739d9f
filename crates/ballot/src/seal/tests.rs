//! The vector of RFC 9180, appendix A.3.1, and what opens and does not.

use super::*;

fn unhex(text: &str) -> Vec<u8> {
    let byte = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal");
    (0..text.len()).step_by(2).map(byte).collect()
}

#[test]
fn the_vector_of_the_rfc_holds() {
    let info = unhex("4f6465206f6e2061204772656369616e2055726e");
    let once = "4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb";
    let once = SealKey::from_bytes(&unhex(once)).expect("a key");
    let ours = "f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2";
    let ours = SealKey::from_bytes(&unhex(ours)).expect("a key");
    assert_eq!(
        once.public().to_vec(),
        unhex(concat!(
            "04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325a",
            "c98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4"
        ))
    );
    assert_eq!(
        ours.public().to_vec(),
        unhex(concat!(
            "04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a",
            "826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0"
        ))
    );
    let dh = once.0.diffie_hellman(&ours.0.public_key());
    let same = ours.0.diffie_hellman(&once.0.public_key());
    assert_eq!(dh.raw_secret_bytes(), same.raw_secret_bytes());
    let context = Context::of(dh.raw_secret_bytes(), &once.public(), &ours.public(), &info);
    assert_eq!(context.key.to_vec(), unhex("868c066ef58aae6dc589b6cfdd18f97e"));
    assert_eq!(context.nonce.to_vec(), unhex("4e0bc5018beba4bf004cca59"));
    let (plain, aad) = (b"Beauty is truth, truth beauty", b"Count-0");
    let closed = context.seal(aad, plain).expect("seals");
    assert_eq!(
        closed,
        unhex(concat!(
            "5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f",
            "9076ac232e3ab2523f39513434"
        ))
    );
    assert_eq!(context.open(aad, &closed).as_deref(), Some(plain.as_slice()));
}

/// The key of the ballot they are for.
const BALLOT: [u8; 65] = [4; 65];

#[test]
fn answers_open_with_their_key_in_their_wave_and_nowhere_else() {
    let (ours, other) = (SealKey::generate().expect("a key"), SealKey::generate().expect("a key"));
    let wave = [7; 32];
    for plain in [b"".as_slice(), b"0", b"43-?a", &[b'9'; ROOM]] {
        let sealed = seal(&ours.public(), &wave, &BALLOT, plain).expect("seals");
        assert_eq!(ours.open(&wave, &BALLOT, &sealed[..]).as_deref(), Some(plain));
        assert_eq!(ours.open(&[8; 32], &BALLOT, &sealed[..]), None, "another wave");
        assert_eq!(other.open(&wave, &BALLOT, &sealed[..]), None, "another key");
        assert_eq!(ours.open(&wave, &[5; 65], &sealed[..]), None, "copied onto another ballot");
        for at in [0, 1, ENC - 1, ENC, SEALED - TAG, SEALED - 1] {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(ours.open(&wave, &BALLOT, &changed[..]), None, "changed at {at}");
        }
    }
    let twice = [(); 2].map(|()| seal(&ours.public(), &wave, &BALLOT, b"43").expect("seals"));
    assert_ne!(twice[0], twice[1], "the same answers look different");
}

#[test]
fn an_open_answer_is_always_as_long_and_opens_as_it_was_written() {
    let (key, wave) = (SealKey::generate().expect("a key"), [7; 32]);
    let long = "é".repeat(OPEN_ROOM / 2);
    for plain in ["", "Ja.", "🐦\n\n<b>", &"\n".repeat(600), &long] {
        let sealed = seal_open(&key.public(), &wave, &BALLOT, plain.as_bytes()).expect("seals");
        assert_eq!(sealed.len(), OPEN_SEALED);
        let opened = key.open(&wave, &BALLOT, &sealed[..]);
        assert_eq!(opened.as_deref(), Some(plain.as_bytes()));
    }
    assert!(seal_open(&key.public(), &wave, &BALLOT, &[b'a'; OPEN_ROOM + 1]).is_none());
    for bytes in [&[][..], &[4; 64], &[4; 65], &[4; 100]] {
        assert_eq!(key.open(&wave, &BALLOT, bytes), None, "too short to be anything");
    }
}

#[test]
fn what_has_no_room_or_no_key_is_not_sealed() {
    let key = SealKey::generate().expect("a key");
    let wave = [7; 32];
    assert!(seal(&key.public(), &wave, &BALLOT, &[b'1'; ROOM + 1]).is_none());
    assert!(seal(&key.public(), &wave, &BALLOT, b"1 ").is_none(), "it would come out shorter");
    for public in [[0; 65], [4; 65]] {
        assert!(seal(&public, &wave, &BALLOT, b"1").is_none(), "not on the curve");
    }
    let again = SealKey::from_bytes(&key.to_bytes()).expect("is read");
    assert_eq!(again.public(), key.public());
    for bytes in [vec![0; 32], vec![0xff; 32], vec![1; 31], vec![1; 33], vec![]] {
        assert!(SealKey::from_bytes(&bytes).is_none());
    }
}
