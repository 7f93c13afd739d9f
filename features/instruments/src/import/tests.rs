//! Files of questionnaires: as any spreadsheet writes them, and with everything wrong.

use super::{example, import, say};
use zwerm_domain::Language;
use zwerm_instrument::{Words, read_own, write};

fn told(file: &[u8]) -> Vec<String> {
    let told = import(file).expect_err("something is wrong");
    say(&told, Language::Nl).iter().map(|it| it.replace(['\u{2068}', '\u{2069}'], "")).collect()
}

#[test]
fn the_example_can_be_read_in_both_languages_and_kept() {
    for language in Language::ALL {
        let it = import(example(language).as_bytes()).expect("is a questionnaire");
        let ids: Vec<&str> = it.items.iter().map(|item| item.id.as_str()).collect();
        assert_eq!(ids, ["q1", "q2", "q3"]);
        assert_eq!((it.constructs.len(), it.items[1].construct, it.items[2].construct), (2, 0, 1));
        assert!(it.items[1].is_reversed && !it.items[0].is_reversed);
        assert_eq!(it.constructs[1].name, Words { nl: "rust".into(), en: "quiet".into() });
        assert_eq!(read_own(&write(&it)), Ok(it));
    }
}

#[test]
fn the_same_file_is_read_as_any_spreadsheet_writes_it() {
    let file = "Deel;Begrip;Stelling;R;Schaal;Opmerking\r\nThuis;rust;\"Ik zei: \"\"ja\"\"\nen café\";x;0-10;mooi\r\n;;;;;\r\n";
    let plain = import(file.as_bytes()).expect("is read");
    assert_eq!(plain.items[0].text.nl, "Ik zei: \"ja\" en café");
    assert_eq!((plain.items[0].scale, plain.constructs[0].block.as_str()), ((0, 10), "Thuis"));
    assert_eq!(plain.languages, [Language::Nl]);
    let utf_16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(file.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows: Vec<u8> = file.chars().map(|it| it as u32 as u8).collect();
    let marked = format!("\u{FEFF}sep=;\r\n{file}");
    for bytes in [utf_16.as_slice(), &windows, marked.as_bytes()] {
        assert_eq!(import(bytes).as_ref(), Ok(&plain));
    }
    let commas = file.replace(';', ",");
    assert_eq!(import(commas.as_bytes()), Ok(plain));
}

#[test]
fn all_that_is_wrong_is_told_at_once_with_its_line() {
    let file = "id;begrip;nl;andersom;schaal\n;;Zonder begrip.;;\na;rust;;;\na;rust;Goed.;misschien;\n\
        b c;rust;Ook goed.;;1-mei\nd;rust;Goed.;;1 tot 7;en nog iets\ne;rust;\"Open.;;\n";
    let wrong = told(file.as_bytes());
    let lines: Vec<&str> = wrong.iter().map(|it| it.split(':').next().unwrap_or("")).collect();
    let on =
        ["Regel 2", "Regel 3", "Regel 4", "Regel 4", "Regel 5", "Regel 5", "Regel 6", "Regel 7"];
    assert_eq!(lines, on, "{wrong:#?}");
    assert!(wrong[5].contains("1-mei") && wrong[5].contains("1 tot 5"), "{}", wrong[5]);
}

#[test]
fn what_is_no_questionnaire_is_told_in_a_sentence() {
    for (file, says) in [
        (&b"PK\x03\x04"[..], "CSV"),
        (b"", "niets in"),
        (b"naam;leeftijd\nJan;3", "begrip"),
        (b"begrip;begrip;nl\na;b;c", "twee keer"),
        (b"begrip;nl\n", "niets in"),
        (b"[instrument]\nid = 3", "Regel 2"),
    ] {
        let wrong = told(file);
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        assert!(wrong[0].contains(says), "{wrong:?}");
    }
    assert!(told(&vec![b'a'; 5 * 1024 * 1024 + 1])[0].contains("5 MB"));
}

#[test]
fn a_file_that_is_far_too_long_is_counted_and_told_in_short() {
    let rows = "begrip;nl\n".to_owned() + &"rust;Ja.\n".repeat(100_000);
    let wrong = told(rows.as_bytes());
    assert!(wrong.len() == 1 && wrong[0].contains("100000"), "{wrong:?}");
    let bad = "begrip;nl\n".to_owned() + &";Ja.\n".repeat(100_000);
    assert!(told(bad.as_bytes()).len() <= 51);
    let constructs = "[instrument]\nid = \"x\"\nversion = \"1\"\nlicence = \"\"\nlanguages = []\n"
        .to_owned()
        + &"[[construct]]\nid = \"c\"\n".repeat(100_000);
    assert_eq!(told(constructs.as_bytes()).len(), 1);
}
