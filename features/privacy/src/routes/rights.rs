//! One's other rights: having something put right, restricted, or objecting; each with how it stands.

use crate::{
    rights::{Request, Right, State},
    store::requests::{self, Asked},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::text::{many_lines, needed_lines};
use zwerm_store::Reader;
use zwerm_ui::{Choice, Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem};

#[derive(Template)]
#[template(path = "privacy_rights.html")]
struct RightsPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    choices: Vec<Choice>,
    requests: Vec<Line>,
}

/// A request on a page.
pub(super) struct Line {
    pub(super) request: Request,
    pub(super) what: String,
    pub(super) says: String,
}

impl Line {
    pub(super) fn of(me: &Me, request: Request) -> Line {
        let t = text(me.language);
        let calendar = Calendar { language: me.language, today: me.today() };
        let closed = request.closed_on.map_or_else(String::new, |day| calendar.day(day));
        let due = calendar.long(request.due_on);
        let says = match (request.state, request.right) {
            (State::Open, Right::Erase) => t.rights_waits_erase(due),
            (State::Open, Right::Restrict) => t.rights_waits_restrict(due),
            (State::Open, _) => t.rights_waits(due),
            (State::Begun, _) => t.rights_begun(),
            (State::TakenBack, _) => t.rights_taken_back(closed),
            (State::Granted, _) => t.rights_granted(closed),
            (State::Declined, _) => t.rights_declined(closed),
        };
        Line { what: name(t, request.right), says, request }
    }
}

/// What a right is called.
pub(crate) fn name(t: &L10nLanguage, right: Right) -> String {
    match right {
        Right::Erase => t.rights_erase(),
        Right::Rectify => t.rights_rectify(),
        Right::Restrict => t.rights_restrict(),
        Right::Object => t.rights_object(),
    }
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::first(Fields::new()))).await
}

pub(super) async fn ask(post: Post) -> Response {
    post.send(
        |tx, me, form| {
            let t = text(me.language);
            let said = |problem| text_problem(problem, me.language);
            let mut problems = Problems::default();
            let right = Right::from_code(form.get("right")).filter(|it| Right::ASKED.contains(it));
            if right.is_none() {
                problems.add("right", t.rights_choose());
            }
            // A restriction needs no reason.
            let words = match right {
                Some(Right::Restrict) => many_lines(form.get("words")),
                _ => needed_lines(form.get("words")),
            };
            let words = problems.keep("words", words.map_err(said));
            let (right, words) = problems.none_or((right, words))?;
            let right = right.ok_or(Refused::NotFound)?;
            let organisation = me.actor.organisation();
            if requests::in_force(tx, organisation, me.id(), right)?.is_some() {
                return Err(Problems::one("right", t.rights_already()).into());
            }
            let asked = Asked { person: me.id(), right, words: &words, by: None };
            requests::ask(tx, organisation, &asked, me.today())?;
            Ok(Done::at("/privacy/rights?done=asked"))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

pub(super) async fn take_back(IdPath(id): IdPath<i64>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            let request = requests::one(tx, &me.actor, id)?;
            if request.person != me.id() {
                return Err(Refused::NotFound);
            }
            if request.can_be_taken_back() {
                requests::take_back(tx, id, me.today())?;
            }
            Ok(Done::at("/privacy/rights?done=taken_back"))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let mut shell = me.shell(tx, Room::Me, t.rights_title())?;
    shell.done = match me.done() {
        "asked" => Some(t.rights_done_asked()),
        "taken_back" => Some(t.rights_done_taken_back()),
        _ => None,
    };
    let choice = |right: Right| {
        let says = match right {
            Right::Rectify => t.rights_rectify_says(),
            Right::Restrict => t.rights_restrict_says(),
            _ => t.rights_object_says(),
        };
        Choice::new(right.code(), name(t, right)).saying(says)
    };
    let own = requests::own(tx, &me.actor)?;
    Page::of(&RightsPage {
        shell,
        t,
        fields: again.fields.clone(),
        choices: Right::ASKED.into_iter().map(choice).collect(),
        requests: own.into_iter().map(|request| Line::of(me, request)).collect(),
    })
}
