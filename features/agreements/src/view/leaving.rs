//! *Ga je weg?*: what is open for who leaves, and what remains.

use super::eyes::{due_words, other_names, who_of};
use crate::{
    model::name_of,
    text::{L10nLanguage, text},
    whole::Line,
};
use askama::Template;
use zwerm_domain::AgreementId;
use zwerm_promise::State;
use zwerm_ui::{Shell, Who, format::first_name};
use zwerm_web::Me;

/// An open agreement, with whom it was offered to.
pub(crate) struct Open {
    pub(crate) line: Line,
    /// The name of who was asked to take the reader's seat; empty where nobody is.
    pub(crate) to: String,
    /// Whether all others are fine with that.
    pub(crate) is_with_them: bool,
    /// With whom standing in is arranged, in the reader's seat; empty where nobody does.
    pub(crate) stood_in: String,
}

/// The page.
#[derive(Template)]
#[template(path = "agreement_leaving.html")]
pub(crate) struct LeavingPage {
    shell: Shell,
    t: &'static L10nLanguage,
    items: Vec<Item>,
}

struct Item {
    id: AgreementId,
    who: Who,
    name: String,
    line: String,
    /// What is going on already; may be empty.
    standing: String,
    can_hand_over: bool,
    can_let_go: bool,
}

impl LeavingPage {
    /// What is open, the nearest day first.
    pub(crate) fn new(me: &Me, shell: Shell, all: &[Open]) -> LeavingPage {
        let t = text(me.language);
        let items = all.iter().map(|open| item(me, t, open)).collect();
        LeavingPage { shell, t, items }
    }
}

fn item(me: &Me, t: &'static L10nLanguage, open: &Open) -> Item {
    let line = &open.line;
    let is_agreed = line.state.was_agreed();
    let to = first_name(&open.to);
    let standing = match (is_agreed, open.to.is_empty(), open.is_with_them, line.state) {
        (false, ..) => t.leaving_not_agreed(),
        _ if !open.stood_in.is_empty() => t.away_stood_in(first_name(&open.stood_in)),
        (true, false, true, _) => t.leaving_offered(to),
        (true, false, false, _) => t.leaving_waits_others(to),
        (.., State::ReleaseAsked | State::DidNotWorkOutAsked | State::FinishAsked) => {
            t.leaving_asked_to_end()
        }
        _ => String::new(),
    };
    let first = line.others.first();
    let days = super::calendar(me);
    let with = other_names(t, &line.others);
    Item {
        id: line.id,
        who: first.map_or_else(|| Who::new(me.id(), &me.name), |one| who_of(one.whom, &one.name)),
        name: name_of(&line.title, &line.result).to_owned(),
        line: format!("{with} · {}", due_words(days, line.due)),
        standing,
        can_hand_over: is_agreed
            && open.to.is_empty()
            && open.stood_in.is_empty()
            && line.state != State::Renegotiating,
        can_let_go: line.state == State::Agreed,
    }
}
