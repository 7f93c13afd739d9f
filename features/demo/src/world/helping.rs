//! What people here ask their colleagues from a check-in: *wie helpt?*

use super::texts::template::Both;
use zwerm_domain::Language;

static REQUESTS: &[Both] = &[
    Both::of(
        "Ik zoek iemand die een uur met me meekijkt naar een planning die steeds te vol raakt.",
        "I am looking for somebody to spend an hour with me on a schedule that keeps filling up.",
    ),
    Both::of(
        "Wie wil donderdag of vrijdag een brief van één kant hardop met me lezen?",
        "Who would read a one-page letter aloud with me on Thursday or Friday?",
    ),
    Both::of(
        "Ik heb deze week een ochtend een tweede paar handen nodig. Wie kan?",
        "I need a second pair of hands for one morning this week. Who can?",
    ),
];

/// All of them, in one language.
pub(crate) fn requests(language: Language) -> Vec<&'static str> {
    REQUESTS.iter().map(|text| text.say(language)).collect()
}
