//! One text, one hash, and a reader that takes no other text.

use super::*;
use crate::{IssuerKey, SealKey};
use proptest::prelude::*;
use std::sync::LazyLock;

static KEYS: LazyLock<[CellKey; 2]> =
    LazyLock::new(|| [(); 2].map(|()| IssuerKey::generate().expect("a key").public()));
static SEALS: LazyLock<[u8; 65]> = LazyLock::new(|| SealKey::generate().expect("a key").public());

fn manifest() -> Manifest {
    let cell = |id: u32, label: &str| Cell {
        id,
        label: label.into(),
        invited: 9,
        keys: vec![KEYS[0].clone()],
    };
    Manifest {
        wave: [9; 32],
        title: "Najaar “2026” \\ 🐦".into(),
        instrument: [1; 32],
        scripts: vec![("ballot.js".into(), [2; 32]), ("blind.js".into(), [3; 32])],
        days: ["2026-11-01", "2026-11-03", "2026-11-21"].map(str::to_owned),
        thresholds: vec![("answers".into(), 5), ("spread".into(), 10)],
        seals: *SEALS,
        receipts: [5; 32],
        cells: vec![cell(1, "Wijkteam West"), cell(7, "Wijkteam Oost")],
    }
}

#[test]
fn the_text_is_json_in_one_form_and_says_all() {
    let manifest = manifest();
    let text = manifest.text();
    let read: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(read.to_string(), text, "read and written again it is the same");
    assert_eq!(read["title"], manifest.title.as_str());
    assert_eq!(read["cells"][0]["invited"], 9);
    assert!(text.starts_with("{\"answer_from\":\"2026-11-03\",\"cells\":[{\"id\":1,"));
}

#[test]
fn whatever_is_changed_changes_the_hash() {
    let first = manifest();
    let changes: [fn(&mut Manifest); 10] = [
        |it| it.wave[31] ^= 1,
        |it| it.title.push(' '),
        |it| it.instrument[0] ^= 1,
        |it| it.scripts[1].1[0] ^= 1,
        |it| it.days[2] = "2026-11-22".into(),
        |it| it.thresholds[0].1 = 6,
        |it| it.seals[64] ^= 1,
        |it| it.receipts[0] ^= 1,
        |it| it.cells[0].invited += 1,
        |it| it.cells[0].keys[0] = KEYS[1].clone(),
    ];
    for change in changes {
        let mut changed = first.clone();
        change(&mut changed);
        assert_ne!(changed.hash(), first.hash());
        assert_ne!(aloud(&changed.hash()), aloud(&first.hash()));
    }
    assert_eq!(aloud(&[0xff; 32]).split(' ').count(), 8);
}

#[test]
fn only_its_very_own_text_is_read() {
    let first = manifest();
    let text = first.text();
    assert_eq!(Manifest::read(&text), Some(first));
    let pretty = serde_json::from_str::<Value>(&text).map(|it| format!("{it:#}")).expect("JSON");
    let others = [
        pretty,
        format!("{text}\n"),
        format!(" {text}"),
        text.replace("\"invited\":9", "\"invited\": 9"),
        text.replace("\"invited\":9", "\"invited\":9.0"),
        text.replace("\"form\":1,", ""),
        text.replace("\"form\":1,", "\"form\":2,"),
        text.replace("\"form\":1,", "\"form\":1,\"form\":1,"),
        text.replace("\"form\":1,", "\"form\":1,\"more\":1,"),
        text.replace("{\"id\":1,\"invited\":9,", "{\"invited\":9,\"id\":1,"),
        text.replace("“", "\\u201c"),
        text.replace("0505", "050"),
        text.replace(&hex(&SEALS[..]), &hex(&SEALS[..]).to_uppercase()),
    ];
    for other in others {
        assert_ne!(other, text);
        assert_eq!(Manifest::read(&other), None, "{other}");
    }
}

#[test]
fn what_no_wave_can_be_is_refused() {
    let wrong: [fn(&mut Manifest); 8] = [
        |it| it.cells[1].id = 1,
        |it| it.cells.reverse(),
        |it| it.cells[0].keys.clear(),
        |it| it.seals[64] ^= 1,
        |it| it.seals = [0; 65],
        |it| it.days.reverse(),
        |it| it.days[2] = "2026-12-1".into(),
        |it| it.scripts.push(("aaa.js".into(), [1; 32])),
    ];
    for change in wrong {
        let mut changed = manifest();
        change(&mut changed);
        assert_ne!(Manifest::read(&changed.text()).as_ref(), Some(&changed));
    }
}

fn named<T: std::fmt::Debug>(
    what: impl Strategy<Value = T>,
) -> impl Strategy<Value = Vec<(String, T)>> {
    proptest::collection::btree_map("\\PC{0,9}", what, 0..4)
        .prop_map(|pairs| pairs.into_iter().collect())
}

prop_compose! {
    fn any_cells()(
        cells in proptest::collection::btree_map(any::<u32>(), (any::<String>(), any::<u32>(), 1..3_usize), 0..4)
    ) -> Vec<Cell> {
        let cell = |(id, (label, invited, keys)): (u32, (String, u32, usize))| {
            Cell { id, label, invited, keys: KEYS[..keys].to_vec() }
        };
        cells.into_iter().map(cell).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_is_read(
        (wave, instrument, receipts) in any::<([u8; 32], [u8; 32], [u8; 32])>(),
        title in any::<String>(),
        scripts in named(any::<[u8; 32]>()),
        thresholds in named(any::<u32>()),
        cells in any_cells(),
    ) {
        let manifest = Manifest {
            wave, title, instrument, scripts, thresholds, receipts, cells,
            days: ["2026-11-01", "2026-11-03", "2026-11-21"].map(str::to_owned),
            seals: *SEALS,
        };
        prop_assert_eq!(Manifest::read(&manifest.text()), Some(manifest));
    }

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>(), at in any::<usize>(), byte in any::<u8>()) {
        let _ = Manifest::read(&text);
        let whole = manifest().text();
        let mut bytes = whole.clone().into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        let changed = String::from_utf8_lossy(&bytes);
        // A digit more or less is another manifest: it may be read, never as the same.
        if let Some(read) = Manifest::read(&changed) {
            prop_assert_eq!(read.text(), changed);
        }
        let shorter: String = whole.chars().take(at).collect();
        prop_assert_eq!(Manifest::read(&shorter).is_some(), shorter == whole);
    }
}
