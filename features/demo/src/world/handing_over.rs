//! What somebody writes who offers a seat in an agreement to a colleague.

use super::texts::template::Both;
use zwerm_domain::Language;

static SENTENCE: Both = Both::of(
    "Ik begin 1 januari in een ander team. Jij kent dit al, en ik denk dat het bij je past.",
    "On 1 January I start in another team. You know this already, and I think it suits you.",
);

/// The sentence with the offer.
pub(crate) fn sentence(language: Language) -> &'static str {
    SENTENCE.say(language)
}
