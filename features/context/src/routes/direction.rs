//! One goal or boundary: why it is there, whose it is; closing it and opening it again.

use super::{
    boundary_part::{self, BoundaryPart},
    goal_part::{self, GoalPart},
    stand::{check, may_shape},
};
use crate::{
    model::{Direction, Kind, Owner, Which, question::Happened},
    store::{
        self,
        history::{Written, record},
    },
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_store::{PairReader, Writer};
use zwerm_ui::{Fields, Room, Shell};
use zwerm_web::{Again, Done, Me, Page, Post, Problems, Refused, Visit};

#[derive(Template)]
#[template(path = "context_direction.html")]
struct DirectionPage {
    shell: Shell,
    t: &'static L10nLanguage,
    it: Direction,
    kind: &'static str,
    fields: Fields,
    may_shape: bool,
    goal: Option<GoalPart>,
    boundary: Option<BoundaryPart>,
    most: usize,
}

impl DirectionPage {
    fn is_goal(&self) -> bool {
        self.it.which.kind() == Kind::Goal
    }

    fn path(&self) -> String {
        self.it.which.path()
    }

    /// Where one agrees on something for this goal: offered to whom the form offers the goal.
    fn agree_href(&self) -> Option<String> {
        let is_mine = self.it.owner == Owner::Organisation || self.may_shape;
        match self.it.which {
            Which::Goal(id) if is_mine && self.it.closed_on.is_none() => {
                Some(format!("/agreements/new?goal={id}"))
            }
            _ => None,
        }
    }
}

pub(super) async fn show(visit: Visit, which: Which) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, which, &Again::default())).await
}

pub(super) async fn close(post: Post, which: Which) -> Response {
    post.send(
        move |tx, me, form| {
            let it = store::find(tx, &me.actor, which)?;
            check(tx, me, &it.owner)?;
            let is_open = it.closed_on.is_none();
            if is_open && !store::close(tx, which, form.version(), me.today())? {
                let changed = text(me.language).context_changed_meanwhile();
                return Err(Refused::Stale(Problems::one("", changed)));
            }
            if is_open {
                happened(tx, me, &it, Happened::Closed)?;
            }
            Ok(Done::at(format!("{}?done=closed", which.path())))
        },
        move |tx, me, again| page(tx, me, which, again),
    )
    .await
}

pub(super) async fn reopen(post: Post, which: Which) -> Response {
    post.send(
        move |tx, me, _| {
            let it = store::find(tx, &me.actor, which)?;
            check(tx, me, &it.owner)?;
            store::reopen(tx, which)?;
            if it.closed_on.is_some() {
                happened(tx, me, &it, Happened::Reopened)?;
            }
            Ok(Done::at(format!("{}?done=reopened", which.path())))
        },
        move |tx, me, again| page(tx, me, which, again),
    )
    .await
}

/// Writes down what happened to a boundary; a goal has no such history.
fn happened(tx: &mut Writer, me: &Me, it: &Direction, what: Happened) -> Result<(), Refused> {
    if let Which::Boundary(id) = it.which {
        let name = it.words.name.as_str();
        record(tx, &me.actor, id, &Written::plain(what, name, name, ""), me.today())?;
    }
    Ok(())
}

pub(super) fn page(
    tx: &mut PairReader,
    me: &Me,
    which: Which,
    again: &Again,
) -> Result<Page, Refused> {
    let it = store::find(tx, &me.actor, which)?;
    let t = text(me.language);
    let kind = which.kind().code();
    let mut shell = me.shell(tx, Room::Team, it.words.name.as_str())?;
    shell.done = match me.done() {
        "made" => Some(t.context_done_made(kind)),
        "changed" => Some(t.context_done_changed(kind)),
        "closed" => Some(t.context_done_closed(kind)),
        "reopened" => Some(t.context_done_reopened(kind)),
        "answered" => Some(t.chafes_done_answered()),
        "taken_back" => Some(t.chafes_done_taken_back()),
        "contributed" => Some(t.goal_done_contributed()),
        "contribution_taken_back" => Some(t.goal_done_taken_back()),
        _ => None,
    };
    let (goal, boundary, fields) = match which {
        Which::Goal(id) => {
            let (part, fields) = goal_part::load(tx, me, t, id, again)?;
            (Some(part), None, fields)
        }
        Which::Boundary(id) => {
            (None, Some(boundary_part::load(tx, me, t, id)?), again.fields.clone())
        }
    };
    Page::of(&DirectionPage {
        shell,
        t,
        kind,
        fields,
        goal,
        boundary,
        most: goal_part::MOST,
        may_shape: may_shape(tx, me, it.owner.team())?,
        it,
    })
}
