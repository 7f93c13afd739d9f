//! The statements as a reader sees them, and the one text of them that has a hash: what was promised is what is shown.

use super::open::OpenQuestion;
use serde_json::{Value, json};
use zwerm_domain::Language;
use zwerm_instrument::{Instrument, Item, not_for_me, point_words};
use zwerm_ui::Choice;

/// One statement with its answers.
pub(crate) struct Asked {
    /// The name of its field: its place in the questionnaire.
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) choices: Vec<Choice>,
}

/// The statements in their order, in a language.
pub(crate) fn asked(instrument: &Instrument, language: Language) -> Vec<Asked> {
    let words = point_words(language);
    let one = |(at, (item, text)): (usize, (&Item, String))| {
        let (least, most) = item.scale;
        let has_words = most - least == 4;
        let point = |value: i32| {
            let choice = Choice::new(value, value.to_string());
            let says = usize::try_from(value - least).ok().and_then(|at| words.get(at));
            match says.filter(|_| has_words) {
                Some(says) => choice.saying(says.clone()),
                None => choice,
            }
        };
        let unknown = Choice::new("?", not_for_me(language));
        let name = format!("q{at}");
        Asked { name, text, choices: (least..=most).map(point).chain([unknown]).collect() }
    };
    instrument.items.iter().zip(instrument.statements(language)).enumerate().map(one).collect()
}

/// All that is shown of them, with the open questions that follow where there are any, in JSON of one form (`docs/ballot-format.md`):
/// who reads it, sees what a page has to show.
pub(crate) fn text(language: Language, asked: &[Asked], open: &[OpenQuestion]) -> String {
    let answer = |it: &Choice| json!([it.value, it.name, it.says]);
    let question = |it: &Asked| {
        let answers: Vec<Value> = it.choices.iter().map(answer).collect();
        json!({ "answers": answers, "text": it.text })
    };
    let questions: Vec<Value> = asked.iter().map(question).collect();
    let mut text = json!({ "language": language.code(), "questions": questions });
    if !open.is_empty() {
        text["open"] = open.iter().map(|it| says(*it, language)).collect();
    }
    text.to_string()
}

/// An open question as it is shown.
pub(crate) fn says(question: OpenQuestion, language: Language) -> String {
    crate::text::text(language).waves_open_question(question.code())
}

/// The open questions of groups, each once, in their order.
pub(crate) fn each(groups: impl Iterator<Item = OpenQuestion>) -> Vec<OpenQuestion> {
    let mut all: Vec<OpenQuestion> = groups.collect();
    all.dedup();
    all
}

/// That text in each language, in the order of their codes.
pub(crate) fn texts(instrument: &Instrument, open: &[OpenQuestion]) -> Vec<(String, String)> {
    let of = |it: Language| (it.code().to_owned(), text(it, &asked(instrument, it), open));
    let mut all: Vec<_> = Language::ALL.into_iter().map(of).collect();
    all.sort();
    all
}
