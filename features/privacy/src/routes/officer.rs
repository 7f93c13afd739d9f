//! What the data-protection officer does: reads what is asked, answers by its day, and writes down what came by letter.

use super::rights::{Line, name};
use crate::{
    mail::TOLD,
    rights::{Right, State},
    store::requests::{self, Asked},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use jiff::ToSpan;
use zwerm_access_log::{Kind, Subject};
use zwerm_domain::{
    PersonId,
    text::{folded, many_lines, needed_lines},
};
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Choice, Fields, Room, Shell, format::Calendar};
use zwerm_web::{
    Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem,
};

/// Where the officer proves that it is still them; leads back to the letter.
const PROOF: &str = "/sign_in/proof?next=/privacy/requests/new";
/// So long what was closed stays in the list.
const SHOWN_DAYS: i64 = 365;

#[derive(Template)]
#[template(path = "privacy_requests.html")]
struct ListPage {
    shell: Shell,
    t: &'static L10nLanguage,
    open: Vec<Line>,
    closed: Vec<Line>,
}

#[derive(Template)]
#[template(path = "privacy_request.html")]
struct RequestPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    line: Line,
    asked: String,
    answers: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "privacy_letter.html")]
struct LetterPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    rights: Vec<Choice>,
    candidates: Vec<Choice>,
    is_proved: bool,
    /// Something was typed, and must not get lost.
    is_again: bool,
    proof: &'static str,
}

pub(super) async fn list(visit: Visit) -> Response {
    visit
        .read(|tx, me| {
            let t = text(me.language);
            let since = me.today().saturating_sub(SHOWN_DAYS.days());
            let all = requests::all(tx, &me.actor, since)?.into_iter();
            let (open, closed): (Vec<Line>, Vec<Line>) = all
                .map(|request| Line::of(me, request))
                .partition(|line| matches!(line.request.state, State::Open | State::Begun));
            let mut shell = me.shell(tx, Room::Elsewhere, t.officer_title())?;
            shell.done = match me.done() {
                "answered" => Some(t.officer_done_answered()),
                "noted" => Some(t.officer_done_noted()),
                _ => None,
            };
            Page::of(&ListPage { shell, t, open, closed })
        })
        .await
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<i64>) -> Response {
    visit.read(move |tx, me| request_page(tx, me, id, &Again::first(Fields::new()))).await
}

pub(super) async fn answer(IdPath(id): IdPath<i64>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let t = text(me.language);
            let request = requests::one(tx, &me.actor, id)?;
            if !request.waits_for_answer() {
                return Err(Problems::one("", t.officer_answered_already()).into());
            }
            let mut problems = Problems::default();
            let state = State::from_code(form.get("state"))
                .filter(|it| matches!(it, State::Granted | State::Declined));
            if state.is_none() {
                problems.add("state", t.officer_choose());
            }
            let said = |problem| text_problem(problem, me.language);
            let words = problems.keep("answer", needed_lines(form.get("answer")).map_err(said));
            let (state, words) = problems.none_or((state, words))?;
            let answer = (state.ok_or(Refused::NotFound)?, words.as_str());
            if request.person == me.id() {
                return Err(Problems::one("", t.officer_own()).into());
            }
            requests::answer(tx, id, answer, me.id(), me.today())?;
            Ok(Done::at("/privacy/requests?done=answered"))
        },
        move |tx, me, again| request_page(tx, me, id, again),
    )
    .await
}

fn request_page(tx: &mut Reader, me: &Me, id: i64, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let line = Line::of(me, requests::one(tx, &me.actor, id)?);
    let calendar = Calendar { language: me.language, today: me.today() };
    let granted = Choice::new(State::Granted.code(), t.officer_grant());
    let declined = Choice::new(State::Declined.code(), t.officer_decline());
    let title = t.officer_of(line.what.as_str(), line.request.name.as_str());
    Page::of(&RequestPage {
        shell: me.shell(tx, Room::Elsewhere, title)?,
        t,
        fields: again.fields.clone(),
        asked: calendar.long(line.request.asked_on),
        answers: vec![granted, declined],
        line,
    })
}

pub(super) async fn letter(visit: Visit) -> Response {
    visit.read(|tx, me| letter_page(tx, me, &Again::first(Fields::new()))).await
}

/// Somebody's letter is written down: they may have left, and can't ask it themselves.
pub(super) async fn note(post: Post) -> Response {
    post.send(write_down, |tx, me, again| letter_page(tx, me, again)).await
}

fn write_down(tx: &mut Writer, me: &Me, form: &Form) -> Result<Done, Refused> {
    let t = text(me.language);
    if !me.is_proved() {
        return Err(Problems::one("", t.officer_prove_again()).into());
    }
    let said = |problem| text_problem(problem, me.language);
    let mut problems = Problems::default();
    let right = Right::from_code(form.get("right"));
    if right.is_none() {
        problems.add("right", t.rights_choose());
    }
    let person = match whose(tx, me, form) {
        Ok(person) => Some(person),
        Err(Refused::Invalid(found)) => {
            problems.0.extend(found.0);
            None
        }
        Err(refused) => return Err(refused),
    };
    let words = problems.keep("words", many_lines(form.get("words")).map_err(said));
    let (right, person) = problems.none_or((right, person))?;
    let (Some(right), Some(person)) = (right, person) else { return Err(Refused::NotFound) };
    if person == me.id() {
        return Err(Problems::one("name", t.officer_own_letter()).into());
    }
    let organisation = me.actor.organisation();
    if requests::in_force(tx, organisation, person, right)?.is_some() {
        return Err(Problems::one("right", t.officer_already()).into());
    }
    if right == Right::Erase && requests::is_last_administrator(tx, organisation, person)? {
        return Err(Problems::one("right", t.officer_last()).into());
    }
    let asked = Asked { person, right, words: &words, by: Some(me.id()) };
    let request = requests::ask(tx, organisation, &asked, me.today())?;
    me.note_change(tx, Kind::AccountChanged, Subject::One(person))?;
    tx.enqueue(TOLD, &request.to_string(), me.now)?;
    Ok(Done::at("/privacy/requests?done=noted"))
}

/// Whose letter it is: chosen, or the one who is called as was typed.
fn whose(tx: &mut Reader, me: &Me, form: &Form) -> Result<PersonId, Refused> {
    let t = text(me.language);
    if form.get("person").is_empty() {
        let found = requests::called(tx, &me.actor, &folded(form.get("name").trim()))?;
        return match found.as_slice() {
            [(one, ..)] => Ok(*one),
            [] => Err(Problems::one("name", t.officer_nobody()).into()),
            _ => Err(Problems::one("person", t.officer_which()).into()),
        };
    }
    let id = form.id("person").ok_or(Refused::NotFound)?;
    requests::somebody(tx, &me.actor, id)?;
    Ok(id)
}

fn letter_page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let fields = again.fields.clone();
    let calendar = Calendar { language: me.language, today: me.today() };
    let candidates = match fields.problem("person") {
        Some(_) => requests::called(tx, &me.actor, &folded(fields.value("name").trim()))?,
        None => Vec::new(),
    };
    let candidate = |(id, name, left): (PersonId, String, _)| {
        let says = match left {
            Some(day) => t.officer_left(calendar.day(day)),
            None => t.officer_here(),
        };
        Choice::new(id, name).saying(says)
    };
    Page::of(&LetterPage {
        shell: me.shell(tx, Room::Elsewhere, t.officer_letter_title())?,
        t,
        fields,
        rights: Right::ALL.into_iter().map(|it| Choice::new(it.code(), name(t, it))).collect(),
        candidates: candidates.into_iter().map(candidate).collect(),
        is_proved: me.is_proved(),
        is_again: ["right", "name"].iter().any(|it| !again.fields.value(it).is_empty()),
        proof: PROOF,
    })
}
