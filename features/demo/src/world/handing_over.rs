//! What somebody writes who offers a seat in an agreement to a colleague.

use super::texts::template::Both;
use zwerm_domain::Language;

static SENTENCE: Both = Both::of(
    "Ik begin 1 januari in een ander team. Jij kent dit al, en ik denk dat het bij je past.",
    "On 1 January I start in another team. You know this already, and I think it suits you.",
);

static AWAY: Both = Both::of(
    "Ik ben twee weken weg met de kinderen. Het loopt goed, bel gerust als er iets is vóór die tijd.",
    "I am away with the children for two weeks. It runs well, do call if something comes up before that.",
);

/// The sentence of who asks a colleague to stand in.
pub(crate) fn away(language: Language) -> &'static str {
    AWAY.say(language)
}

/// The sentence with the offer.
pub(crate) fn sentence(language: Language) -> &'static str {
    SENTENCE.say(language)
}
