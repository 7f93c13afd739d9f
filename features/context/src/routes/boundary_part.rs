//! What the page of a boundary shows besides the boundary: what chafes, what is on trial, what happened to it.

use super::question::{stands, stands_of};
use crate::{
    model::question::{Happened, State, is_late},
    store::{
        history::{self, Change},
        questions,
    },
    text::L10nLanguage,
};
use zwerm_domain::BoundaryId;
use zwerm_store::{PairReader, StoreError};
use zwerm_ui::{
    Who,
    format::{Calendar, first_name},
    part::{Pill, Step},
};
use zwerm_web::Me;

/// What chafes at a boundary, and its history.
pub(super) struct BoundaryPart {
    /// Questions that go on and that the reader may read.
    pub(super) open: Vec<Line>,
    /// Those the reader may know of without their words.
    pub(super) unread: Vec<String>,
    /// Whether the day for an answer went by in silence.
    pub(super) is_late: bool,
    pub(super) trials: Vec<Trial>,
    pub(super) history: Vec<(Step, String)>,
}

/// A question in a list.
pub(super) struct Line {
    pub(super) href: String,
    pub(super) who: Who,
    pub(super) in_the_way: String,
    pub(super) pill: Pill,
}

/// What is tried now.
pub(super) struct Trial {
    pub(super) what: String,
    pub(super) until: String,
    pub(super) review: String,
}

pub(super) fn load(
    tx: &mut PairReader,
    me: &Me,
    t: &L10nLanguage,
    id: BoundaryId,
) -> Result<BoundaryPart, StoreError> {
    let calendar = Calendar { language: me.language, today: me.today() };
    let going_on = questions::stands(tx, &me.actor, id)?;
    let mut all = questions::all(tx, &me.actor, id)?;
    all.retain(|question| question.state.can_be_answered());
    let changes = history::of(tx, id)?;
    let trials = all_trials(calendar, &changes, &going_on);
    let is_read = going_on.len() == all.len();
    let late = |(state, day): &(State, _)| is_late(*state, *day, calendar.today);
    let open = all.into_iter().map(|question| Line {
        href: format!("/context/boundaries/{id}/questions/{}", question.id),
        who: Who::new(question.person, question.person_name.as_str()),
        pill: pill(calendar, t, &question),
        in_the_way: question.in_the_way,
    });
    Ok(BoundaryPart {
        open: open.collect(),
        unread: match is_read {
            true => Vec::new(),
            false => going_on.iter().map(|it| stands_of(calendar, t, *it)).collect(),
        },
        is_late: going_on.iter().any(late),
        trials,
        history: changes.iter().map(|change| step(calendar, t, change)).collect(),
    })
}

fn pill(calendar: Calendar, t: &L10nLanguage, question: &questions::Question) -> Pill {
    let said = stands(calendar, t, question);
    match question.state {
        State::OnTrial => Pill::new(said, "flask-conical").toned("brand"),
        _ => Pill::new(said, "calendar"),
    }
}

/// Each trial that is going on, as it was written down.
fn all_trials(
    calendar: Calendar,
    changes: &[Change],
    going_on: &[(State, zwerm_domain::Date)],
) -> Vec<Trial> {
    let count = going_on.iter().filter(|(state, _)| *state == State::OnTrial).count();
    let tried = changes.iter().filter(|change| change.happened == Happened::Tried);
    let now = tried.filter(|change| change.until_on.is_some_and(|day| day >= calendar.today));
    let day = |day: Option<zwerm_domain::Date>| day.map(|it| calendar.day(it)).unwrap_or_default();
    now.take(count)
        .map(|change| Trial {
            what: change.name_is.clone(),
            until: day(change.until_on),
            review: day(change.review_on),
        })
        .collect()
}

/// A line of the history, and the reason with it.
fn step(calendar: Calendar, t: &L10nLanguage, change: &Change) -> (Step, String) {
    let by = first_name(&change.by);
    let (was, is) = (change.name_was.as_str(), change.name_is.as_str());
    let said = match change.happened {
        Happened::Made => t.history_made(by),
        Happened::Changed if was == is => t.history_reason(by),
        Happened::Changed => t.history_changed(by, was, is),
        Happened::Kept => t.history_kept(by),
        Happened::Widened => t.history_widened(by, was, is),
        Happened::Tried => {
            let until = change.until_on.map(|day| calendar.day(day)).unwrap_or_default();
            t.history_tried(by, is, until)
        }
        Happened::Closed => t.history_closed(by),
        Happened::Reopened => t.history_reopened(by),
    };
    (Step::new(calendar, change.on, said), change.why.clone())
}
