//! *Ga je met vakantie?*: asks colleagues to stand in, for all of one's open agreements or for one.

use super::{back, pages::show_page};
use crate::{
    load, moves,
    moves::{AwayFor, TypedAway},
    policy::{self, Action},
    store::{self, lists, own::Own, people, stand_in},
    text::text,
    view::{
        away::{AwayPage, Row},
        form::{candidates, colleagues},
    },
    whole::Line,
};
use axum::response::Response;
use zwerm_directory as directory;
use zwerm_domain::AgreementId;
use zwerm_promise::pair::parties_of;
use zwerm_store::PairReader;
use zwerm_ui::{Choice, Room};
use zwerm_web::{Again, Done, Form, Me, Page, Post, Refused, Visit};

/// Most agreements on the page.
const MOST: u32 = 300;
/// Colleagues under a field, before one types.
const NEARBY: u32 = 60;

pub(super) async fn show(visit: Visit) -> Response {
    let typed = visit.query("agreement");
    let only = typed.parse::<AgreementId>().ok();
    let is_known = typed.is_empty() || only.is_some();
    visit
        .read_pair(move |tx, me| match is_known {
            true => form_page(tx, me, only, &Again::default()),
            false => Err(Refused::NotFound),
        })
        .await
}

fn form_page(
    tx: &mut PairReader,
    me: &Me,
    only: Option<AgreementId>,
    again: &Again,
) -> Result<Page, Refused> {
    let t = text(me.language);
    let mine = stand_in::mine(tx, &me.actor)?;
    let mut rows = Vec::new();
    for line in lists::lines_open(tx, &me.actor, MOST)? {
        if only.is_some_and(|only| only != line.id) {
            continue;
        }
        let going_on = mine.iter().find(|one| one.agreement == line.id);
        let row = Row {
            called: called(tx, me, again, &format!("with_{}", line.id))?,
            stands: going_on.map(|one| (one.name.clone(), one.is_offer)),
            is_free: is_free(&line) && going_on.is_none(),
            line,
        };
        rows.push(row);
    }
    rows.extend(gone(tx, me, &rows, again)?);
    let is_gone = only.is_some() && !rows.iter().any(|row| row.is_free);
    if is_gone && !again.fields.has_problems() {
        return Err(Refused::NotFound);
    }
    if let Some(only) = only.filter(|_| is_gone) {
        // Where nobody can be asked any more, the agreement tells why.
        load::mine(tx, me, only)?;
        return show_page(tx, me, only, again);
    }
    let all = called(tx, me, again, "with")?;
    let near = colleagues(t, &directory::colleagues_nearby(tx, &me.actor, NEARBY)?);
    let shell = me.shell(tx, Room::Agreements, t.away_title())?;
    Page::of(&AwayPage::new(me, shell, only, &rows, all, near, again))
}

/// What was asked about and is not open any more: it still tells why nothing was asked.
fn gone(tx: &mut PairReader, me: &Me, rows: &[Row], again: &Again) -> Result<Vec<Row>, Refused> {
    let mut gone = Vec::new();
    for id in again.fields.values("at").filter_map(|at| at.parse::<AgreementId>().ok()) {
        let is_known = rows.iter().chain(&gone).any(|row: &Row| row.line.id == id);
        if is_known || again.fields.problem(&format!("with_{id}")).is_none() {
            continue;
        }
        let own = Own::new(&me.actor, parties_of(tx, &me.actor, id)?.into_iter().collect());
        let line = lists::one_line(tx, &me.actor, id, &own)?;
        gone.extend(line.map(|line| Row {
            line,
            called: Vec::new(),
            stands: None,
            is_free: false,
        }));
    }
    Ok(gone)
}

/// Something is agreed, and no next wording waits.
fn is_free(line: &Line) -> bool {
    line.state.was_agreed() && !line.state.is_ended() && !line.state.is_negotiated()
}

/// Who is called as was typed, where that is more than one.
fn called(
    tx: &mut PairReader,
    me: &Me,
    again: &Again,
    field: &str,
) -> Result<Vec<Choice>, Refused> {
    let typed = again.fields.value(&field.replacen("with", "with_name", 1)).trim().to_owned();
    if again.fields.problem(field).is_none() || typed.is_empty() {
        return Ok(Vec::new());
    }
    let found = people::called(tx, &me.actor, &typed, 20, &mut Some(Vec::new()), false)?;
    Ok(if found.len() > 1 { candidates(text(me.language), &found) } else { Vec::new() })
}

pub(super) async fn ask(post: Post) -> Response {
    let only: Option<AgreementId> = post.form.get("only").parse().ok();
    post.send(
        move |tx, me, form| {
            let typed = typed(form, only)?;
            for ask in &typed.asks {
                // Of what one takes no part in one finds nothing, also not that it is there.
                let (agreement, _) = store::find(tx, &me.actor, ask.agreement)?;
                if !policy::may(&me.actor, Action::See, &agreement)
                    || agreement.course.seats().of(me.id()).is_none()
                {
                    return Err(Refused::NotFound);
                }
            }
            moves::ask_to_stand_in(tx, me, &typed)?;
            Ok(match only {
                Some(id) => back(id, "stand_in_asked"),
                None => Done::at("/agreements?done=stand_in_asked"),
            })
        },
        move |tx, me, again| form_page(tx, me, only, again),
    )
    .await
}

fn typed(form: &Form, only: Option<AgreementId>) -> Result<TypedAway<'_>, Refused> {
    let mut asks = Vec::new();
    for id in form.all("at") {
        let agreement = id.parse().map_err(|_| Refused::NotFound)?;
        asks.push(AwayFor {
            agreement,
            with: form.get(&format!("with_{agreement}")),
            with_name: form.get(&format!("with_name_{agreement}")),
            is_left_out: form.has("left_out", id),
        });
    }
    Ok(TypedAway {
        starts: form.get("starts"),
        returns: form.get("returns"),
        note: form.get("note"),
        with: form.get("with"),
        with_name: form.get("with_name"),
        asks,
        is_one: only.is_some(),
    })
}
