//! A habit, an experiment or an agreement as a page shows it, and the question whether we did it this week.

use crate::{
    model::{ANSWERS, Did, asked_week},
    store::{self, Week},
    text::{L10nLanguage, text},
};
use zwerm_directory::{self as directory, ChoiceEnding, ChoiceKind, TeamChoice};
use zwerm_domain::{Date, TeamId};
use zwerm_store::{PairReader, Reader, StoreError};
use zwerm_ui::{
    charts::week_name,
    format::{Calendar, capitalised, iso},
};
use zwerm_web::Me;

/// Something a team chose.
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) what: String,
    /// Where it leads; empty for an agreement of others.
    pub(crate) href: String,
    pub(crate) icon: &'static str,
    /// Something new, something else, something we stop; an experiment; an agreement.
    pub(crate) kind: String,
    pub(crate) theme: String,
    /// Since when and until when; or when and how it ended.
    pub(crate) says: String,
    pub(crate) hope: String,
    pub(crate) closing: String,
    /// Whether the day to look back is here.
    pub(crate) is_due: bool,
    pub(crate) tick: Option<Tick>,
}

/// The question about a week.
pub(crate) struct Tick {
    pub(crate) week: String,
    pub(crate) question: String,
    pub(crate) answers: [Answer; 3],
}

/// A button under it.
pub(crate) struct Answer {
    pub(crate) code: &'static str,
    pub(crate) name: String,
    pub(crate) is_given: bool,
}

/// What a team does now, and what it did.
#[derive(Default)]
pub(crate) struct Chosen {
    pub(crate) habits: Vec<Line>,
    pub(crate) experiments: Vec<Line>,
    /// What ended, and agreements; the newest first.
    pub(crate) before: Vec<Line>,
}

/// All that a team chose, for who is of the team.
pub(crate) fn chosen(tx: &mut PairReader, me: &Me, team: TeamId) -> Result<Chosen, StoreError> {
    let weeks = store::weeks(tx, team)?;
    let mut chosen = Chosen::default();
    for it in directory::choices_in_words(tx, team)? {
        let line = line(tx, me, &it, &weeks)?;
        match it.kind {
            _ if it.ended.is_some() => chosen.before.push(line),
            ChoiceKind::Agreement => chosen.before.push(line),
            ChoiceKind::Experiment => chosen.experiments.push(line),
            _ => chosen.habits.push(line),
        }
    }
    Ok(chosen)
}

pub(super) fn line(
    tx: &mut Reader,
    me: &Me,
    it: &TeamChoice,
    weeks: &[Week],
) -> Result<Line, StoreError> {
    let t = text(me.language);
    let href = match it.agreement {
        Some(id) if store::is_party(tx, &me.actor, id)? => format!("/agreements/{id}"),
        None if it.kind != ChoiceKind::Agreement => format!("/habits/{}", it.id),
        _ => String::new(),
    };
    let what = match it.kind {
        ChoiceKind::Agreement => t.habits_an_agreement(),
        _ => it.words.what.clone(),
    };
    let is_running = it.kind.is_habit() && it.ended.is_none();
    Ok(Line {
        id: it.id.to_string(),
        what,
        href,
        icon: icon(it.kind),
        kind: kind_name(t, it.kind),
        theme: capitalised(&directory::theme_named(
            tx,
            &me.actor,
            me.language,
            &it.theme,
            it.wave,
        )?),
        says: says(t, Calendar { language: me.language, today: me.today() }, it),
        hope: it.words.hope.clone(),
        closing: it.words.closing.clone(),
        is_due: is_due(it, me.today()),
        tick: is_running.then(|| asked(me, it, weeks)),
    })
}

fn is_due(it: &TeamChoice, today: Date) -> bool {
    it.ended.is_none() && it.look_back_on.is_some_and(|day| day <= today)
}

fn asked(me: &Me, it: &TeamChoice, weeks: &[Week]) -> Tick {
    let (t, monday) = (text(me.language), asked_week(it.begun_on, me.today()));
    let given = weeks.iter().find(|week| week.of == it.id && week.monday == monday);
    let answer = |did: Did| Answer {
        code: did.code(),
        name: t.habits_did(did.code()),
        is_given: given.is_some_and(|week| week.did == did),
    };
    Tick {
        week: iso(monday),
        question: t.habits_did_we(week_name(me.language, monday)),
        answers: ANSWERS.map(answer),
    }
}

pub(crate) fn icon(kind: ChoiceKind) -> &'static str {
    match kind {
        ChoiceKind::New => "sprout",
        ChoiceKind::Different => "repeat",
        ChoiceKind::Stop => "leaf",
        ChoiceKind::Experiment => "flask-conical",
        ChoiceKind::Agreement => "handshake",
    }
}

pub(super) fn kind_name(t: &L10nLanguage, kind: ChoiceKind) -> String {
    t.habits_kind(kind.code())
}

/// Since when and until when; or when and how it ended.
fn says(t: &L10nLanguage, calendar: Calendar, it: &TeamChoice) -> String {
    let begun = calendar.day(it.begun_on);
    match (it.ended, it.look_back_on) {
        (Some((on, ending)), _) => ended(t, ending, begun, calendar.day(on)),
        (None, Some(_)) if is_due(it, calendar.today) => t.habits_due(begun),
        (None, Some(day)) => t.habits_until(begun, calendar.day(day)),
        (None, None) => t.habits_on(begun),
    }
}

fn ended(t: &L10nLanguage, ending: ChoiceEnding, begun: String, on: String) -> String {
    match ending {
        ChoiceEnding::Kept => t.habits_was_kept(begun, on),
        ChoiceEnding::LaidAside => t.habits_was_laid_aside(begun, on),
        ChoiceEnding::Learnt => t.habits_was_learnt(begun, on),
    }
}
