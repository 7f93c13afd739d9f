//! The open questions of a new wave: which were chosen, and who answers them together.

use super::new::CONFIDENTIAL;
use crate::{
    model::open::OpenQuestion,
    store::{self, NewOpenGroup},
    text::{L10nLanguage, text},
};
use zwerm_anonymity::{
    cells::Cut,
    open_groups::{OpenGroup, everybody, groups},
    roster::Roster,
};
use zwerm_directory as directory;
use zwerm_domain::{Language, Level, Threshold};
use zwerm_store::Reader;
use zwerm_ui::{Choice, plain};
use zwerm_web::{Form, Me, Problems, Refused};

/// The questions that can be chosen.
pub(super) fn choices(t: &L10nLanguage) -> Vec<Choice> {
    let choice = |it: OpenQuestion| {
        Choice::new(it.code(), t.waves_open_question(it.code()))
            .saying(t.waves_open_together(it.code()))
    };
    OpenQuestion::ALL.map(choice).into()
}

/// The groups of the questions that were chosen in a form.
pub(super) fn chosen(
    tx: &mut Reader,
    me: &Me,
    form: &Form,
    (audience, roster, cut): (&str, &Roster, &Cut),
) -> Result<Vec<NewOpenGroup>, Refused> {
    let is_chosen = |it: &OpenQuestion| form.all("open").any(|code| code == it.code());
    let chosen: Vec<OpenQuestion> = OpenQuestion::ALL.into_iter().filter(is_chosen).collect();
    if chosen.is_empty() {
        return Ok(Vec::new());
    }
    if form.get("secrecy") == CONFIDENTIAL {
        return Err(Problems::one("open", text(me.language).waves_open_not_confidential()).into());
    }
    let level = directory::threshold(tx, &me.actor, Threshold::OpenAnswers)?;
    grouped(tx, me, (&chosen, level), (audience, roster, cut))
}

/// The groups of these questions, of whoever is in the cells now.
pub(super) fn grouped(
    tx: &mut Reader,
    me: &Me,
    (chosen, level): (&[OpenQuestion], Level),
    (audience, roster, cut): (&str, &Roster, &Cut),
) -> Result<Vec<NewOpenGroup>, Refused> {
    // Names are the same for everybody: in the language of the organisation.
    let words = text(store::language(tx, &me.actor)?);
    let answers = u32::try_from(level.number()).unwrap_or(u32::MAX);
    let mut made = Vec::new();
    for question in chosen.iter().copied() {
        let of = match question.is_of_everybody() {
            true => everybody(cut, answers).map(|all| vec![all]),
            false => groups(&roster.nodes, cut, answers),
        };
        let too_few = || text(me.language).waves_open_too_few(answers.to_string());
        let of = of.ok_or_else(|| Problems::one("open", too_few()))?;
        made.extend(of.iter().map(|it| group((question, level), words, (audience, roster), it)));
    }
    Ok(made)
}

fn group(
    (question, level): (OpenQuestion, Level),
    words: &L10nLanguage,
    (audience, roster): (&str, &Roster),
    it: &OpenGroup,
) -> NewOpenGroup {
    // The top is all together, under the name of whom is asked.
    let top = roster.nodes[it.unit].parent.is_none();
    let unit = if top { audience } else { roster.nodes[it.unit].name.as_str() };
    let name = if it.is_whole { unit.to_owned() } else { plain(&words.waves_rest_of(unit)) };
    // What everybody signs and compares has one text.
    let says = plain(&text(Language::Nl).waves_open_question(question.code()));
    // Cells are numbered from 1.
    let cells = it.cells.iter().map(|at| i64::try_from(at + 1).unwrap_or(i64::MAX)).collect();
    NewOpenGroup { question, says, name, invited: it.invited, level, cells }
}
