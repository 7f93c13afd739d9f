//! The kinds of work: a list for everybody, kept by the administrator.

use crate::{
    policy::{Action, may},
    routes::stand::{alone, stale},
    store::kinds::{self as store, KindOfWork},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::{KindOfWorkId, text::needed_line};
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell};
use zwerm_web::{
    Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem,
};

/// Longest name, in characters.
const MOST: usize = 80;

#[derive(Template)]
#[template(path = "context_kinds.html")]
struct KindsPage {
    shell: Shell,
    t: &'static L10nLanguage,
    open: Vec<KindOfWork>,
    closed: Vec<KindOfWork>,
    may_shape: bool,
    fields: Fields,
    most: usize,
}

#[derive(Template)]
#[template(path = "context_kind.html")]
struct KindPage {
    shell: Shell,
    t: &'static L10nLanguage,
    it: KindOfWork,
    fields: Fields,
    was: String,
    both: Vec<zwerm_web::Difference>,
    most: usize,
}

pub(super) async fn list(visit: Visit) -> Response {
    visit.read(|tx, me| list_page(tx, me, &Again::default())).await
}

pub(super) async fn add(post: Post) -> Response {
    post.send(
        |tx, me, form| {
            let name = read(tx, me, form, None)?;
            store::add(tx, &me.actor, &name)?;
            Ok(Done::at("/context/kinds?done=added"))
        },
        |tx, me, again| list_page(tx, me, again),
    )
    .await
}

pub(super) async fn edit(visit: Visit, IdPath(id): IdPath<KindOfWorkId>) -> Response {
    visit
        .read(move |tx, me| {
            let name = store::find(tx, &me.actor, id)?.name;
            page(tx, me, id, &Again::first(Fields::new().with("name", name)))
        })
        .await
}

pub(super) async fn rename(IdPath(id): IdPath<KindOfWorkId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let it = store::find(tx, &me.actor, id)?;
            let name = read(tx, me, form, Some(id))?;
            if name != it.name && !store::rename(tx, id, form.get("was"), &name)? {
                return Err(stale(me));
            }
            Ok(Done::at("/context/kinds?done=renamed"))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

pub(super) async fn close(IdPath(id): IdPath<KindOfWorkId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            let it = store::find(tx, &me.actor, id)?;
            store::close(tx, it.id, me.today())?;
            Ok(Done::at("/context/kinds?done=closed"))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

pub(super) async fn reopen(IdPath(id): IdPath<KindOfWorkId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            let it = store::find(tx, &me.actor, id)?;
            store::reopen(tx, it.id)?;
            Ok(Done::at("/context/kinds?done=reopened"))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

/// The typed name, if no other kind of work is called so; a closed one is pointed at instead.
fn read(
    tx: &mut Reader,
    me: &Me,
    form: &Form,
    own: Option<KindOfWorkId>,
) -> Result<String, Refused> {
    let name = needed_line(form.get("name"), MOST)
        .map_err(|problem| Problems::one("name", text_problem(problem, me.language)))?;
    let t = text(me.language);
    match store::called(tx, &me.actor, &name)?.filter(|kind| Some(kind.id) != own) {
        None => Ok(name),
        Some(other) if other.closed_on.is_none() => {
            Err(Problems::one("name", t.context_kind_is_there(other.name.as_str())).into())
        }
        Some(other) => {
            Err(Problems::one("name", t.context_kind_was_closed(other.name.as_str())).into())
        }
    }
}

fn list_page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let (open, closed) =
        store::all(tx, &me.actor)?.into_iter().partition(|kind| kind.closed_on.is_none());
    let mut shell = me.shell(tx, Room::Team, t.context_kinds())?;
    shell.done = match me.done() {
        "added" => Some(t.context_kind_added()),
        "renamed" => Some(t.context_kind_renamed()),
        "closed" => Some(t.context_kind_closed()),
        "reopened" => Some(t.context_kind_reopened()),
        _ => None,
    };
    Page::of(&KindsPage {
        shell,
        t,
        open,
        closed,
        may_shape: may(Action::ShapeKinds, alone(me)),
        fields: again.fields.clone(),
        most: MOST,
    })
}

fn page(tx: &mut Reader, me: &Me, id: KindOfWorkId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let it = store::find(tx, &me.actor, id)?;
    let sent = again.fields.value("was");
    let was = if again.is_stale || sent.is_empty() { it.name.clone() } else { sent.to_owned() };
    Page::of(&KindPage {
        shell: me.shell(tx, Room::Team, it.name.as_str())?,
        t,
        fields: again.fields.clone(),
        was,
        both: again.differences([("name", t.context_kind_name(), &it.name)]),
        most: MOST,
        it,
    })
}
