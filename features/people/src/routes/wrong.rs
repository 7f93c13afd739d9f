//! What is wrong with a file, carried through a form that is shown again: a headline, then each line.

use crate::{
    import::{Problems, problem_text},
    text::text,
};
use zwerm_domain::Language;
use zwerm_ui::Fields;
use zwerm_web::Again;

/// The name that the lines go under; no field has it.
const LINE: &str = "line";

/// The problems of a file as those of a form.
pub(super) fn of_form(problems: &Problems, language: Language) -> zwerm_web::Problems {
    let t = text(language);
    let mut told = zwerm_web::Problems::one("file", t.people_import_wrong(problems.total()));
    for problem in problems.shown() {
        told.add(LINE, problem_text(problem, language));
    }
    let more = problems.total() - problems.shown().len();
    if more > 0 {
        told.add(LINE, t.people_more(more));
    }
    told
}

/// What a page shows of it.
#[derive(Default)]
pub(super) struct Wrong {
    /// How many things there are; empty if nothing is wrong within a file.
    pub(super) headline: String,
    /// Each of them, with its line and column.
    pub(super) lines: Vec<String>,
    /// What is wrong with the form itself.
    pub(super) fields: Fields,
}

impl Wrong {
    /// Takes apart what [`of_form`] put together.
    pub(super) fn of(again: &Again) -> Wrong {
        let mut wrong = Wrong::default();
        let problems = again.fields.problems();
        let has_lines = problems.iter().any(|problem| problem.name == LINE);
        for problem in problems {
            match problem.name.as_ref() {
                LINE => wrong.lines.push(problem.text.clone()),
                "file" if has_lines => wrong.headline = problem.text.clone(),
                name => wrong.fields.reject(name.to_owned(), problem.text.clone()),
            }
        }
        wrong
    }
}
