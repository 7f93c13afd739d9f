//! How many of who were invited answered: in words, of each unit of which it may be told how many answered.

use super::{Section, Teller, Twin};
use crate::disclose::Whom;
use zwerm_stats::enough;

pub(super) fn response(teller: &Teller<'_>) -> Option<Section> {
    let words = teller.words;
    let (at, wave) = teller.last()?;
    let shown = &teller.it.shown[at];
    let most = (0..wave.constructs.len()).max_by_key(|at| wave.constructs[*at].all.n)?;
    let mut units: Vec<(String, Whom, Option<f64>)> =
        vec![(words.heat_all(), Whom::All, teller.it.response(None))];
    for unit in shown.departments.iter().filter(|unit| !teller.is_whole(**unit)) {
        let name = teller.it.units.names[*unit].clone();
        units.push((name, Whom::Unit(*unit), teller.it.response(Some(*unit))));
    }
    let mut table = Twin {
        caption: words.response_caption(),
        heads: vec![words.heat_unit(), words.response_head()],
        ..Twin::default()
    };
    let mut whole = None;
    let mut is_any_low = false;
    for (name, whom, share) in units {
        let told = match (share, shown.count(most, whom)) {
            (None, _) => continue,
            (Some(_), Err(why)) => teller.reason(why),
            (Some(share), Ok(_)) => {
                is_any_low |= share < enough::LOW_RESPONSE;
                if whom == Whom::All {
                    whole = Some(share);
                }
                in_words(teller, share)
            }
        };
        table.rows.push(vec![name, told]);
    }
    let heading = match whole {
        Some(share) => words.response_whole(in_words(teller, share).as_str()),
        None => words.response_caption(),
    };
    let notes = if is_any_low { vec![words.response_low()] } else { Vec::new() };
    let lead = words.response_lead();
    (!table.rows.is_empty()).then(|| Section {
        id: "response".into(),
        heading,
        lead,
        table,
        notes,
        ..Section::default()
    })
}

/// A share of people, not so exactly that it counts them.
fn in_words(teller: &Teller<'_>, share: f64) -> String {
    let words = teller.words;
    match share {
        share if share < 0.25 => words.response_under_quarter(),
        share if share < enough::LOW_RESPONSE => words.response_under_half(),
        share if share < 0.75 => words.response_over_half(),
        share if share < 0.9 => words.response_over_three_quarters(),
        _ => words.response_nearly_all(),
    }
}
