//! One catch-up with its questions: asking, answering, and putting it away for oneself.

use super::stand;
use crate::{
    model::{CatchUpId, QuestionId},
    policy::{Action, Standing, may},
    store::{self, CatchUp, MOST_QUESTIONS, QUESTIONS_A_PAGE, Question},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::text::needed_lines;
use zwerm_store::PairReader;
use zwerm_ui::{
    Fields, Room, Shell, Who,
    format::{Calendar, first_name},
};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem};

/// Before every question.
const FIRST: QuestionId = QuestionId::new(0);

#[derive(Template)]
#[template(path = "catch_up.html")]
struct CatchUpPage {
    shell: Shell,
    t: &'static L10nLanguage,
    it: CatchUp,
    who: Who,
    about: String,
    next: String,
    questions: Vec<Line>,
    /// Where the first questions are; empty when they are here.
    first: String,
    /// Where the next ones are; empty when there are none.
    more: String,
    fields: Fields,
    may_answer: bool,
    seen_by: String,
}

/// A question with its answer.
struct Line {
    it: Question,
    who: Who,
    asked: String,
    answered: String,
    /// The name of the field for its answer.
    field: String,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<CatchUpId>) -> Response {
    let from = visit.query("from").parse().unwrap_or(FIRST);
    visit.read_pair(move |tx, me| page(tx, me, (id, from), &Again::default())).await
}

pub(super) async fn ask(IdPath(id): IdPath<CatchUpId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let (team, _) = stand::check(tx, me, id, Action::Ask)?;
            let words = needed_lines(form.get("words"))
                .map_err(|problem| Problems::one("words", text_problem(problem, me.language)))?;
            if store::open_questions(tx, &me.actor, id)? >= MOST_QUESTIONS {
                let enough = text(me.language).catch_up_enough();
                return Err(Problems::one("words", enough).into());
            }
            store::ask(tx, &me.actor, (id, team), &words, me.today())?;
            Ok(Done::at(format!("/catch_up/{id}?done=asked")))
        },
        move |tx, me, again| page(tx, me, (id, FIRST), again),
    )
    .await
}

pub(super) async fn answer(
    IdPath((id, question)): IdPath<(CatchUpId, QuestionId)>,
    post: Post,
) -> Response {
    post.send(
        move |tx, me, form| {
            stand::check(tx, me, id, Action::Answer)?;
            let field = format!("answer_{question}");
            let words = needed_lines(form.get(&field))
                .map_err(|problem| Problems::one(&field, text_problem(problem, me.language)))?;
            if !store::answer(tx, &me.actor, (id, question), &words, me.today())? {
                let said = text(me.language).catch_up_meanwhile();
                return Err(Refused::Stale(Problems::one("", said)));
            }
            Ok(Done::at(format!("/catch_up/{id}?done=answered&from={question}")))
        },
        move |tx, me, again| page(tx, me, (id, question), again),
    )
    .await
}

pub(super) async fn put_away(IdPath(id): IdPath<CatchUpId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            stand::check(tx, me, id, Action::PutAway)?;
            store::put_away(tx, &me.actor, id)?;
            Ok(Done::at("/"))
        },
        move |tx, me, again| page(tx, me, (id, FIRST), again),
    )
    .await
}

/// One with its questions, from this one on.
fn page(
    tx: &mut PairReader,
    me: &Me,
    (id, from): (CatchUpId, QuestionId),
    again: &Again,
) -> Result<Page, Refused> {
    let (_, standing): (_, Standing) = stand::check(tx, me, id, Action::Read)?;
    let it = store::one(tx, &me.actor, id)?;
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let mut questions = store::questions(tx, id, from)?;
    let next = questions.split_off(questions.len().min(QUESTIONS_A_PAGE));
    let more = next.first().map(|next| format!("/catch_up/{id}?from={}#h-questions", next.id));
    let mut shell = me.shell(tx, Room::Team, t.catch_up_of(first_name(&it.person_name)))?;
    shell.done = match me.done() {
        "told" => Some(t.catch_up_done_told()),
        "asked" => Some(t.catch_up_done_asked()),
        "answered" => Some(t.catch_up_done_answered()),
        _ => None,
    };
    Page::of(&CatchUpPage {
        shell,
        t,
        who: Who::new(it.person, it.person_name.as_str()),
        about: t.catch_up_about(it.circle.name(&me.organisation), calendar.day(it.written_on)),
        next: it.next_on.map(|day| t.catch_up_next_is(calendar.long(day))).unwrap_or_default(),
        first: if from == FIRST { String::new() } else { format!("/catch_up/{id}#h-questions") },
        more: more.unwrap_or_default(),
        questions: questions.into_iter().map(|question| line(calendar, t, question)).collect(),
        fields: again.fields.clone(),
        may_answer: may(Action::Answer, standing),
        seen_by: t.catch_up_seen_by(it.circle.name(&me.organisation)),
        it,
    })
}

fn line(calendar: Calendar, t: &L10nLanguage, it: Question) -> Line {
    let answered = it.answered_by.as_deref().zip(it.answered_on);
    Line {
        who: Who::new(it.person, it.person_name.as_str()),
        asked: t.catch_up_asked_on(calendar.day(it.asked_on)),
        answered: answered
            .map(|(by, day)| t.catch_up_answered_on(first_name(by), calendar.day(day)))
            .unwrap_or_default(),
        field: format!("answer_{}", it.id),
        it,
    }
}
