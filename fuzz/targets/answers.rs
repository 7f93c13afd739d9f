//! A file of answers, and one of units: columns of one length on their scales, or problems in words, each on one line.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use zwerm_analysis::{Columns, Problem, TOLD, fuzzing};
use zwerm_domain::Language;
use zwerm_instrument::Instrument;

const ASKED: &str = "[instrument]\nid = \"x\"\nversion = \"1\"\nlicence = \"own\"\nlanguages = [\"nl\"]\n\
[[construct]]\nid = \"t\"\n[[item]]\nid = \"T1\"\nconstruct = \"t\"\nscale = [1, 5]\n\
[[item]]\nid = \"T2\"\nconstruct = \"t\"\nscale = [1, 5]\nreversed = true\n";

static INSTRUMENT: LazyLock<Instrument> = LazyLock::new(|| zwerm_instrument::read(ASKED).expect("an instrument"));

fn told(problems: &[Problem]) {
    assert!(!problems.is_empty() && problems.len() <= TOLD + 1, "refused without a word, or with too many");
    for problem in problems {
        for language in [Language::Nl, Language::En] {
            let said = problem.say(language);
            assert!(said.chars().all(|it| !it.is_control()), "{said:?}");
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    // A file of units before the first U+0000, if there is one; then one of answers.
    let parts: Vec<&[u8]> = bytes.splitn(2, |byte| *byte == 0).collect();
    let (units, answers) = match parts.as_slice() {
        [units, answers] => (Some(*units), *answers),
        _ => (None, bytes),
    };
    let tree = match units.map(fuzzing::tree) {
        None => None,
        Some(Ok(tree)) => {
            assert_eq!(tree.names.len(), tree.parents.len());
            assert!(tree.depths().iter().all(|depth| *depth < tree.names.len()));
            Some(tree)
        }
        Some(Err(problems)) => return told(&problems),
    };
    let text = String::from_utf8_lossy(answers);
    let head = text.lines().next().unwrap_or_default();
    let column = |name: &str| head.contains(name).then(|| name.to_owned());
    let columns = Columns {
        team: column("team"),
        wave: column("wave"),
        id: column("id"),
        outcomes: column("out").into_iter().collect(),
        layer: column("layer"),
        cuts: column("cut").into_iter().collect(),
        missing: vec!["NA".to_owned(), "9".to_owned()],
    };
    match fuzzing::answers(answers, &INSTRUMENT, &columns, tree.as_ref()) {
        Err(problems) => told(&problems),
        Ok(read) => {
            assert!(read.rows >= 2 && read.rows <= bytes.len());
            assert_eq!((read.teams.rows(), read.wave_of.rows(), read.keys.len()), (read.rows, read.rows, read.rows));
            for column in read.items.iter().flatten() {
                assert_eq!(column.len(), read.rows);
                let is_on = |row| column.value(row).is_none_or(|value| (1.0..=5.0).contains(&value));
                assert!((0..read.rows).all(is_on));
            }
            for (_, values) in &read.outcomes {
                assert_eq!(values.len(), read.rows);
            }
        }
    }
});
