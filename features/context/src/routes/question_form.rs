//! Saying that a boundary chafes: what it stands in the way of, what one would want, by when an answer comes.

use super::stand::boundary_of;
use crate::{
    model::{
        Direction,
        question::{MOST_WEEKS, answer_days, usual_answer_day},
    },
    store::questions::{self, MOST_EACH, QuestionWords},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::{BoundaryId, Date, text::needed_lines};
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell, format::iso};
use zwerm_web::{
    Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem,
};

#[derive(Template)]
#[template(path = "boundary_question_form.html")]
struct QuestionFormPage {
    shell: Shell,
    t: &'static L10nLanguage,
    it: Direction,
    fields: Fields,
    first: String,
    last: String,
    seen_by: String,
}

pub(super) async fn new(visit: Visit, IdPath(id): IdPath<BoundaryId>) -> Response {
    visit
        .read(move |tx, me| {
            let day = iso(usual_answer_day(me.today()));
            page(tx, me, id, &Again::first(Fields::new().with("answer_by", day)))
        })
        .await
}

pub(super) async fn ask(IdPath(id): IdPath<BoundaryId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let (it, _) = boundary_of(tx, me, id)?;
            let t = text(me.language);
            if it.closed_on.is_some() {
                return Err(Problems::one("", t.chafes_is_closed()).into());
            }
            let (words, answer_by) = read(me, form)?;
            if questions::open_by(tx, &me.actor, id)? >= MOST_EACH {
                return Err(Problems::one("", t.chafes_too_many()).into());
            }
            let of = (id, it.owner.team());
            let question = questions::ask(tx, &me.actor, of, &words, answer_by, me.today())?;
            Ok(Done::at(format!("/context/boundaries/{id}/questions/{question}?done=asked")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

fn read(me: &Me, form: &Form) -> Result<(QuestionWords, Date), Refused> {
    let t = text(me.language);
    let mut problems = Problems::default();
    let said = |problem| text_problem(problem, me.language);
    let in_the_way =
        problems.keep("in_the_way", needed_lines(form.get("in_the_way")).map_err(said));
    let wanted = problems.keep("wanted", needed_lines(form.get("wanted")).map_err(said));
    let (first, last) = answer_days(me.today());
    let day = form.date("answer_by").ok().flatten().filter(|day| (first..=last).contains(day));
    if day.is_none() {
        problems.add("answer_by", t.chafes_answer_within(MOST_WEEKS));
    }
    let words = problems.none_or(QuestionWords { in_the_way, wanted })?;
    Ok((words, day.ok_or(Refused::NotFound)?))
}

fn page(tx: &mut Reader, me: &Me, id: BoundaryId, again: &Again) -> Result<Page, Refused> {
    let (it, _) = boundary_of(tx, me, id)?;
    let t = text(me.language);
    let (first, last) = answer_days(me.today());
    Page::of(&QuestionFormPage {
        shell: me.shell(tx, Room::Team, t.chafes_title())?,
        t,
        fields: again.fields.clone(),
        first: iso(first),
        last: iso(last),
        seen_by: seen_by(me, t, &it),
        it,
    })
}

/// Who reads what is said about a boundary.
pub(super) fn seen_by(me: &Me, t: &L10nLanguage, it: &Direction) -> String {
    match it.owner.team() {
        None => t.context_seen_by_all(me.organisation.as_str()),
        Some(_) => t.chafes_seen_by_team(it.owner.name(&me.organisation)),
    }
}
