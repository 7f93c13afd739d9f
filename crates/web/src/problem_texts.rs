//! What is wrong with a text, in the user's language: one wording for every form.

use crate::text::text;
use zwerm_domain::{Language, text::TextProblem};

/// Says what to do about a text that can't be taken.
pub fn text_problem(problem: TextProblem, language: Language) -> String {
    let t = text(language);
    match problem {
        TextProblem::Empty => t.web_empty(),
        TextProblem::TooLong { most } => t.web_too_long(most as i64),
        TextProblem::TooNested => t.web_too_nested(),
    }
}
