//! What was not shown, and why: departments by their reasons.

use super::Teller;
use crate::disclose::Whom;
use std::collections::BTreeMap;

pub(super) fn hidden(teller: &Teller<'_>) -> Vec<String> {
    let words = teller.words;
    let mut told = vec![words.hidden_teams()];
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    for (wave, shown) in teller.it.waves.iter().zip(&teller.it.shown) {
        for (place, it) in wave.constructs.iter().enumerate() {
            // By department it would be a mark for one leader: that is no secret kept for being small.
            let is_for_all_alone = teller.it.instrument.is_for_all_alone(it.construct);
            let departments = if is_for_all_alone { &[][..] } else { &shown.departments };
            let whom = departments.iter().map(|unit| Whom::Unit(*unit)).chain([Whom::All]);
            for of in whom {
                if let Err(reason) = shown.mean(place, teller.id(it), of) {
                    *reasons.entry(teller.reason(reason)).or_default() += 1;
                }
            }
        }
    }
    if reasons.is_empty() {
        told.push(words.hidden_nothing());
    }
    for (reason, count) in reasons {
        told.push(words.hidden_figures(count.to_string().as_str(), reason.as_str()));
    }
    let least = teller.it.thresholds.answers.number().to_string();
    told.push(words.hidden_proof(least.as_str()));
    told.push(words.hidden_unproved());
    told
}
