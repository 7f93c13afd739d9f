//! What is typed in the form of a template, and what is wrong with it.

use zwerm_directory::TemplateWords;
use zwerm_domain::{
    GoalId, KindOfWorkId,
    text::{LINE, TextProblem, many_lines, needed_line, one_line},
};
use zwerm_promise::rhythm::Rhythm;

/// Longest short name, as in an agreement.
pub(crate) const TITLE: usize = 80;
/// Most needs and most criteria, as in an agreement.
pub(crate) const MOST: usize = 12;

/// What was typed.
pub(crate) struct Typed<'a> {
    pub(crate) title: &'a str,
    pub(crate) result: &'a str,
    pub(crate) needs: &'a str,
    pub(crate) criteria: &'a str,
    pub(crate) rhythm: &'a str,
    pub(crate) kind_of_work: Option<KindOfWorkId>,
    pub(crate) goal: Option<GoalId>,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wrong {
    Text(TextProblem),
    TooMany,
}

/// The words of a template, or all that is to be mended.
pub(crate) fn read(typed: &Typed<'_>) -> Result<TemplateWords, Vec<(&'static str, Wrong)>> {
    let mut wrong = Vec::new();
    let mut keep = |field, read: Result<String, Wrong>| {
        read.unwrap_or_else(|problem| {
            wrong.push((field, problem));
            String::new()
        })
    };
    let words = TemplateWords {
        title: keep("title", needed_line(typed.title, TITLE).map_err(Wrong::Text)),
        result: keep("result", needed_line(typed.result, LINE).map_err(Wrong::Text)),
        needs: keep("needs", lines(typed.needs)),
        criteria: keep("criteria", lines(typed.criteria)),
        rhythm: Rhythm::from_code(typed.rhythm).unwrap_or_default().code().to_owned(),
        kind_of_work: typed.kind_of_work,
        goal: typed.goal,
    };
    if wrong.is_empty() { Ok(words) } else { Err(wrong) }
}

/// One thing a line, each as long as fits in an agreement.
fn lines(typed: &str) -> Result<String, Wrong> {
    let text = many_lines(typed).map_err(Wrong::Text)?;
    let lines = text.lines().map(|line| one_line(line, LINE).map_err(Wrong::Text));
    let lines: Vec<String> = lines.collect::<Result<_, _>>()?;
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    if lines.len() > MOST { Err(Wrong::TooMany) } else { Ok(lines.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(needs: &str) -> Typed<'_> {
        let (title, result) = ("Advies", "Er ligt een advies over …");
        let (kind_of_work, goal) = (None, None);
        Typed { title, result, needs, criteria: "", rhythm: "weekly", kind_of_work, goal }
    }

    #[test]
    fn needs_stand_one_a_line_and_twelve_at_most() {
        let words = read(&typed("een uur\r\n\r\n  het dossier ")).expect("is right");
        assert_eq!(
            (words.needs.as_str(), words.rhythm.as_str()),
            ("een uur\nhet dossier", "weekly")
        );
        let wrong = read(&typed(&"x\n".repeat(13))).expect_err("is too many");
        assert_eq!(wrong, [("needs", Wrong::TooMany)]);
    }

    #[test]
    fn a_template_needs_a_name_and_a_result() {
        let wrong = read(&Typed { title: " ", result: "", ..typed("") }).expect_err("is empty");
        let empty = Wrong::Text(TextProblem::Empty);
        assert_eq!(wrong, [("title", empty), ("result", empty)]);
    }
}
