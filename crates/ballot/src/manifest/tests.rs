//! One text, one hash, and a reader that takes no other text.

use super::*;
use crate::{IssuerKey, SealKey, root_by};
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
        questions: vec![("en".into(), [6; 32]), ("nl".into(), [7; 32])],
        issuers: vec!["organisation".into()],
        scripts: vec![("ballot.js".into(), [2; 32]), ("blind.js".into(), [3; 32])],
        days: ["2026-11-01", "2026-11-03", "2026-11-21"].map(str::to_owned),
        thresholds: vec![("answers".into(), 5), ("spread".into(), 10)],
        seals: *SEALS,
        receipts: [5; 32],
        cells: vec![cell(1, "Wijkteam West"), cell(7, "Wijkteam Oost")],
        open: Vec::new(),
    }
}

#[test]
fn the_text_is_json_in_one_form_and_says_all() {
    let manifest = manifest();
    let text = manifest.text();
    let read: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(read.to_string(), text, "read and written again it is the same");
    assert_eq!(read["title"], manifest.title.as_str());
    assert!(read["lists"].get("open").is_none(), "without open questions nothing is said of them");
    assert_eq!(read["lists"]["cells"]["invited"], 18);
    assert_eq!(read["lists"]["cells"]["count"], 2);
    assert!(text.starts_with("{\"answer_from\":\"2026-11-03\",\"close_after\":\"2026-11-21\","));
    assert!(text.len() < 1_200, "light, whatever the number of cells");
    let cells = manifest.cells_text();
    assert!(
        cells.starts_with("{\"id\":1,\"invited\":9,\"keys\":[\"") && cells.lines().count() == 2
    );
    let path = manifest.tree().path(1).expect("is there");
    let root = root_by(cells.lines().nth(1).unwrap_or_default().as_bytes(), 1, 2, &path);
    assert_eq!(root.map(|it| hex(&it)).as_deref(), read["lists"]["cells"]["root"].as_str());
}

#[test]
fn whatever_is_changed_changes_the_hash() {
    let first = manifest();
    let changes: [fn(&mut Manifest); 12] = [
        |it| it.wave[31] ^= 1,
        |it| it.title.push(' '),
        |it| it.instrument[0] ^= 1,
        |it| it.scripts[1].1[0] ^= 1,
        |it| it.days[2] = "2026-11-22".into(),
        |it| it.thresholds[0].1 = 6,
        |it| it.seals[64] ^= 1,
        |it| it.receipts[0] ^= 1,
        |it| it.questions[1].1[0] ^= 1,
        |it| it.issuers[0].push('s'),
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
fn only_its_very_own_texts_are_read() {
    let first = manifest();
    let (head, cells) = (first.text(), first.cells_text());
    assert_eq!(Manifest::read(&head, &cells, ""), Some(first));
    let pretty = serde_json::from_str::<Value>(&head).map(|it| format!("{it:#}")).expect("JSON");
    let others = [
        pretty,
        format!("{head}\n"),
        format!(" {head}"),
        head.replace("\"count\":2", "\"count\": 2"),
        head.replace("\"count\":2", "\"count\":2.0"),
        head.replace("\"count\":2", "\"count\":3"),
        head.replace("\"invited\":18", "\"invited\":17"),
        head.replace("\"form\":2,", ""),
        head.replace("\"form\":2,", "\"form\":1,"),
        head.replace("\"form\":2,", "\"form\":2,\"form\":2,"),
        head.replace("\"form\":2,", "\"form\":2,\"more\":1,"),
        head.replace("\"root\":\"", "\"root\":\"0"),
        head.replace("“", "\\u201c"),
        head.replace("0505", "050"),
        head.replace("\"organisation\"", "\"organisation\",\"works council\""),
        head.replace(&hex(&SEALS[..]), &hex(&SEALS[..]).to_uppercase()),
    ];
    for other in others {
        assert_ne!(other, head);
        assert_eq!(Manifest::read(&other, &cells, ""), None, "{other}");
    }
    let lists = [
        cells.replace("\"invited\":9,", "\"invited\": 9,"),
        cells.replace("{\"id\":1,\"invited\":9,", "{\"invited\":9,\"id\":1,"),
        cells.replacen("\"invited\":9,", "\"invited\":8,", 1),
        cells.replace('\n', "\r\n"),
        format!("{cells}\n"),
        cells.trim_end().to_owned(),
        cells.lines().rev().map(|line| format!("{line}\n")).collect(),
        cells.lines().take(1).map(|line| format!("{line}\n")).collect(),
        String::new(),
    ];
    for other in lists {
        assert_ne!(other, cells);
        assert_eq!(Manifest::read(&head, &other, ""), None, "{other}");
    }
}

#[test]
fn what_no_wave_can_be_is_refused() {
    let wrong: [fn(&mut Manifest); 10] = [
        |it| it.cells[1].id = 1,
        |it| it.cells.reverse(),
        |it| it.cells[0].keys.clear(),
        |it| it.issuers.clear(),
        |it| it.issuers.push("works council".into()),
        |it| it.seals[64] ^= 1,
        |it| it.seals = [0; 65],
        |it| it.days.reverse(),
        |it| it.days[2] = "2026-12-1".into(),
        |it| it.scripts.push(("aaa.js".into(), [1; 32])),
    ];
    for change in wrong {
        let mut changed = manifest();
        change(&mut changed);
        assert_ne!(
            Manifest::read(&changed.text(), &changed.cells_text(), "").as_ref(),
            Some(&changed)
        );
    }
}

#[test]
fn open_questions_are_a_list_of_their_own_with_numbers_after_all_others() {
    let open = |question: &str, id: u32| OpenCell {
        question: question.into(),
        says: "Waar zit de jas als gegoten?".into(),
        cell: Cell { id, label: "Zorg".into(), invited: 40, keys: vec![KEYS[1].clone()] },
    };
    let with = |open: Vec<OpenCell>| Manifest { open, ..manifest() };
    let again = |it: &Manifest| Manifest::read(&it.text(), &it.cells_text(), &it.open_text());
    let good = with(vec![open("coat", 8), open("coat", 9), open("missing", 10)]);
    assert_eq!(again(&good), Some(good.clone()));
    assert_ne!(good.hash(), manifest().hash());
    assert!(good.text().len() < 1_400, "light with open questions too");
    let read: Value = serde_json::from_str(&good.text()).expect("JSON");
    assert_eq!(
        (&read["lists"]["open"]["count"], &read["lists"]["open"]["invited"]),
        (&json!(3), &json!(120))
    );
    let path = good.open_tree().path(1).expect("is there");
    let root = root_by(good.open[1].text().as_bytes(), 1, 3, &path);
    assert_eq!(root.map(|it| hex(&it)).as_deref(), read["lists"]["open"]["root"].as_str());
    for wrong in [
        vec![open("coat", 7)],
        vec![open("coat", 9), open("coat", 8)],
        vec![open("coat", 8), open("missing", 8)],
    ] {
        assert_eq!(again(&with(wrong)), None, "a number twice, or out of order");
    }
    let (head, cells, list) = (good.text(), good.cells_text(), good.open_text());
    let fewer: String = list.lines().take(2).map(|line| format!("{line}\n")).collect();
    let other = list.replacen("als gegoten", "scheef", 1);
    for wrong in ["", &fewer, &other, &list.replace("\"says\"", "\"more\":1,\"says\"")] {
        assert_eq!(Manifest::read(&head, &cells, wrong), None, "{wrong}");
    }
    assert_eq!(
        Manifest::read(&manifest().text(), &cells, &list),
        None,
        "a list that is not promised"
    );
    let mut keyless = good;
    keyless.open[0].cell.keys.clear();
    assert_eq!(again(&keyless), None);
}

fn named<T: std::fmt::Debug>(
    what: impl Strategy<Value = T>,
) -> impl Strategy<Value = Vec<(String, T)>> {
    proptest::collection::btree_map("\\PC{0,9}", what, 0..4)
        .prop_map(|pairs| pairs.into_iter().collect())
}

prop_compose! {
    fn any_cells()(
        cells in proptest::collection::btree_map(any::<u32>(), (any::<String>(), any::<u32>()), 0..4),
        issuers in 1..3_usize,
    ) -> Vec<Cell> {
        let cell = |(id, (label, invited)): (u32, (String, u32))| {
            Cell { id, label, invited, keys: KEYS[..issuers].to_vec() }
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
        questions in named(any::<[u8; 32]>()),
        thresholds in named(any::<u32>()),
        cells in any_cells(),
    ) {
        let issuers = vec!["one".to_owned(); cells.first().map_or(1, |cell| cell.keys.len())];
        let manifest = Manifest {
            wave, title, instrument, questions, scripts, thresholds, receipts, issuers, cells,
            open: Vec::new(),
            days: ["2026-11-01", "2026-11-03", "2026-11-21"].map(str::to_owned),
            seals: *SEALS,
        };
        prop_assert_eq!(Manifest::read(&manifest.text(), &manifest.cells_text(), ""), Some(manifest));
    }

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>(), at in any::<usize>(), byte in any::<u8>()) {
        let manifest = manifest();
        let (whole, cells) = (manifest.text(), manifest.cells_text());
        prop_assert_eq!(Manifest::read(&text, &cells, ""), None);
        prop_assert_eq!(Manifest::read(&whole, &text, ""), None);
        let mut bytes = whole.clone().into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        let changed = String::from_utf8_lossy(&bytes);
        // A digit more or less is another manifest: it may be read, never as the same.
        if let Some(read) = Manifest::read(&changed, &cells, "") {
            prop_assert_eq!(read.text(), changed);
        }
        let shorter: String = whole.chars().take(at).collect();
        prop_assert_eq!(Manifest::read(&shorter, &cells, "").is_some(), shorter == whole);
    }
}
