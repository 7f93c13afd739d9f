//! How it was reckoned, and what a reader is to know about the file.

use super::Teller;
use crate::answers::Warning;

pub(super) fn method(teller: &Teller<'_>) -> Vec<String> {
    let words = teller.words;
    let it = teller.it;
    vec![
        words.method_instrument(
            it.instrument.name.of(teller.language),
            it.instrument.version.as_str(),
            it.instrument.licence.as_str(),
        ),
        words.method_scores(),
        words.method_teams(),
        words.method_reliability(),
        words.method_along(),
        words.method_many(),
        words.method_row(),
        words.method_shown(
            it.thresholds.answers.number().to_string().as_str(),
            it.thresholds.left_over.number().to_string().as_str(),
            it.thresholds.spread.number().to_string().as_str(),
        ),
        words.method_seed(it.seed.to_string().as_str()),
    ]
}

pub(super) fn warnings(teller: &Teller<'_>) -> Vec<String> {
    teller.it.warnings.iter().map(|warning| warn(teller, warning)).collect()
}

fn warn(teller: &Teller<'_>, warning: &Warning) -> String {
    let words = teller.words;
    match warning {
        Warning::NotAsked(ids) => words.warn_not_asked(ids.join(", ").as_str()),
        Warning::Unused(columns) => words.warn_unused(columns.join(", ").as_str()),
        Warning::NobodyAnswered(item) => words.warn_nobody(item.as_str()),
        Warning::AllAlike(item) => words.warn_all_alike(item.as_str()),
        Warning::FewAnswered(item) => words.warn_few(item.as_str()),
        Warning::Measured(item) => words.warn_measured(item.as_str()),
        // How many are without a team may be one person: it is not told here.
        Warning::NoTeam(_) => words.warn_no_team(),
        Warning::OneTeam => words.warn_one_team(),
        Warning::MoreThanInvited => words.warn_more_than_invited(),
        Warning::Unlinked => words.warn_unlinked(),
    }
}
