//! One template: what it says, its wordings, closing it and opening it again.

use super::may_shape;
use crate::{
    store::{self, Wording},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Template as One};
use zwerm_domain::TemplateId;
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Refused, Visit};

#[derive(Template)]
#[template(path = "template_show.html")]
struct ShowPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    it: One,
    owner: String,
    rhythm: String,
    kind_of_work: Option<String>,
    goal: Option<String>,
    may_shape: bool,
    /// Earlier wordings: number, by whom and when, title, result.
    wordings: Vec<(i64, String, Wording)>,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<TemplateId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id, &Again::default())).await
}

pub(super) async fn close(IdPath(id): IdPath<TemplateId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            check(tx, me, id)?;
            store::close(tx, id, me.today())?;
            Ok(Done::at(format!("/templates/{id}?done=closed")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

pub(super) async fn reopen(IdPath(id): IdPath<TemplateId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            check(tx, me, id)?;
            store::reopen(tx, id)?;
            Ok(Done::at(format!("/templates/{id}?done=reopened")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

/// Stops who may not shape it: for them the button is not there.
pub(super) fn check(tx: &mut Reader, me: &Me, id: TemplateId) -> Result<One, Refused> {
    let it = directory::template_of(tx, &me.actor, id)?;
    let team = it.team.as_ref().map(|(id, _)| *id);
    if may_shape(tx, me, team)? { Ok(it) } else { Err(Refused::NotFound) }
}

fn page(tx: &mut Reader, me: &Me, id: TemplateId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let it = directory::template_of(tx, &me.actor, id)?;
    let team = it.team.as_ref().map(|(id, _)| *id);
    let calendar = Calendar { language: me.language, today: me.today() };
    let wordings = store::wordings(tx, id)?.into_iter().map(|one| {
        let says = t.templates_written(one.author.as_str(), calendar.day(one.on));
        (one.number, says, one)
    });
    let kinds = directory::kinds_of_work(tx, &me.actor)?;
    let goals = directory::goals(tx, &me.actor, team)?;
    let mut shell = me.shell(tx, Room::Agreements, it.words.title.as_str())?;
    shell.done = match me.done() {
        "made" => Some(t.templates_done_made()),
        "changed" => Some(t.templates_done_changed()),
        "closed" => Some(t.templates_done_closed()),
        "reopened" => Some(t.templates_done_reopened()),
        _ => None,
    };
    Page::of(&ShowPage {
        t,
        fields: again.fields.clone(),
        owner: it.team.as_ref().map_or(me.organisation.clone(), |(_, name)| name.clone()),
        rhythm: t.templates_rhythm_of(it.words.rhythm.as_str()),
        kind_of_work: kinds
            .into_iter()
            .find(|kind| Some(kind.id) == it.words.kind_of_work)
            .map(|kind| kind.name),
        goal: goals.into_iter().find(|goal| Some(goal.id) == it.words.goal).map(|goal| goal.name),
        may_shape: may_shape(tx, me, team)?,
        wordings: wordings.collect(),
        it,
        shell,
    })
}
