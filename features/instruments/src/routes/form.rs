//! The form of a draft: its fields in the order of the page, filled in, and each with what screen readers call it.

use super::one::block_name;
use crate::{
    model::draft::{Draft, Line, Part, SCALE, SCALES},
    text::{L10nLanguage, text},
};
use zwerm_domain::{Language, text::folded};
use zwerm_instrument::Words;
use zwerm_ui::{Choice, Fields};

/// The parts of a questionnaire that Zwerm knows by a code.
const BLOCKS: [&str; 5] =
    ["principles", "building_blocks", "outcomes", "factors", "working_principles"];

/// A field for words: its name and its label.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) label: String,
}

/// One construct of the form.
pub(super) struct PartForm {
    /// What its buttons send behind their own word.
    pub(super) at: String,
    pub(super) title: String,
    pub(super) names: Vec<Field>,
    pub(super) block: String,
    pub(super) scale: String,
    pub(super) scales: Vec<Choice>,
    pub(super) lines: Vec<LineForm>,
    pub(super) may_up: bool,
    pub(super) may_down: bool,
}

/// One statement of the form.
pub(super) struct LineForm {
    pub(super) at: String,
    pub(super) id: String,
    pub(super) texts: Vec<Field>,
    pub(super) reversed: String,
    pub(super) may_up: bool,
    pub(super) may_down: bool,
    pub(super) may_go: bool,
}

fn in_language(t: &L10nLanguage, language: Language) -> String {
    match language {
        Language::Nl => t.instruments_in_dutch(),
        Language::En => t.instruments_in_english(),
    }
}

/// A field in each language that people read, or that has words already: nothing of those is lost.
fn pair(t: &L10nLanguage, draft: &Draft, before: &str, after: &str, label: &str) -> Vec<Field> {
    let field = |language: Language| Field {
        name: format!("{before}{language}{after}"),
        label: format!("{label} {}", in_language(t, language)),
    };
    Language::ALL.into_iter().filter(|it| draft.has(*it)).map(field).collect()
}

/// The fields for the name of the whole.
pub(super) fn names(t: &L10nLanguage, draft: &Draft) -> Vec<Field> {
    pair(t, draft, "name_", "", &t.instruments_name())
}

/// The form of each construct.
pub(super) fn parts(t: &L10nLanguage, draft: &Draft) -> Vec<PartForm> {
    let last = draft.parts.len() - 1;
    let part = |(n, part): (usize, &Part)| PartForm {
        at: n.to_string(),
        title: t.instruments_part((n + 1).to_string()),
        names: pair(t, draft, "name_", &format!("-{n}"), &t.instruments_part_name()),
        block: format!("block-{n}"),
        scale: format!("scale-{n}"),
        scales: scales(t, part.scale),
        lines: part.lines.iter().enumerate().map(|(m, it)| line(t, draft, (n, m), it)).collect(),
        may_up: n > 0,
        may_down: n < last,
    };
    draft.parts.iter().enumerate().map(part).collect()
}

fn line(t: &L10nLanguage, draft: &Draft, (n, m): (usize, usize), line: &Line) -> LineForm {
    let (at, count) = (format!("-{n}-{m}"), draft.parts[n].lines.len());
    let mut texts = pair(t, draft, "", &at, &t.instruments_statement());
    if line.own.is_some() {
        texts.extend(pair(t, draft, "own_", &at, &t.instruments_own_words()));
    }
    LineForm {
        at: at[1..].to_owned(),
        id: line.id.clone(),
        texts,
        reversed: format!("reversed{at}"),
        may_up: m > 0 || (n > 0 && count > 1),
        may_down: m + 1 < count || (n + 1 < draft.parts.len() && count > 1),
        may_go: count > 1,
    }
}

/// The scales to choose from, and the one a file came with.
fn scales(t: &L10nLanguage, now: (i32, i32)) -> Vec<Choice> {
    let own = (!SCALES.contains(&now)).then_some(now);
    let choice = |scale: (i32, i32)| {
        let (low, high) = (scale.0.to_string(), scale.1.to_string());
        let name = match scale {
            SCALE => t.instruments_scale_of_words(),
            _ => t.instruments_scale_of_numbers(low, high),
        };
        Choice::new(format!("{}..{}", scale.0, scale.1), name)
    };
    SCALES.into_iter().chain(own).map(choice).collect()
}

/// What a block is called, for its field; and the names to choose from.
pub(super) fn blocks(t: &L10nLanguage) -> Vec<Choice> {
    BLOCKS.into_iter().map(|code| Choice::new(block_name(t, code), "")).collect()
}

/// The code of a block that was typed by its name in either language; else what was typed.
pub(super) fn block_code(typed: &str) -> String {
    let is = |code: &&str| {
        Language::ALL.into_iter().any(|it| folded(&block_name(text(it), code)) == folded(typed))
    };
    BLOCKS.into_iter().find(is).unwrap_or(typed).to_owned()
}

/// The form of a draft, filled in.
pub(super) fn filled(t: &L10nLanguage, draft: &Draft) -> Fields {
    let mut fields = Fields::new().with("licence", draft.licence.clone());
    let mut put = |name: String, value: String| {
        let filled = std::mem::take(&mut fields);
        fields = filled.with(name, value);
    };
    let both = |put: &mut dyn FnMut(String, String), before: &str, after: &str, words: &Words| {
        for language in Language::ALL {
            put(format!("{before}{language}{after}"), words.of(language).to_owned());
        }
    };
    both(&mut put, "name_", "", &draft.name);
    for language in &draft.languages {
        put("languages".to_owned(), language.to_string());
    }
    if draft.is_in_development {
        put("in_development".to_owned(), "yes".to_owned());
    }
    for (n, part) in draft.parts.iter().enumerate() {
        both(&mut put, "name_", &format!("-{n}"), &part.name);
        let block = if part.block.is_empty() { String::new() } else { block_name(t, &part.block) };
        put(format!("block-{n}"), block);
        put(format!("scale-{n}"), format!("{}..{}", part.scale.0, part.scale.1));
        for (m, line) in part.lines.iter().enumerate() {
            let at = format!("-{n}-{m}");
            both(&mut put, "", &at, &line.text);
            if let Some(own) = &line.own {
                both(&mut put, "own_", &at, own);
            }
            if line.is_reversed {
                put(format!("reversed{at}"), "yes".to_owned());
            }
        }
    }
    fields
}
