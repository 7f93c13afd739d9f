//! Noting that somebody leaves, now or after a last day, and that they stay or come back.

use crate::{
    model::{DayProblem, check_last_day, is_past},
    store::{self, Leaver},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_access_log::Kind;
use zwerm_directory::{AccountChange, note_on_account};
use zwerm_domain::{Date, PersonId};
use zwerm_store::Reader;
use zwerm_ui::{
    Choice, Fields, Room, Shell,
    format::{Calendar, iso},
};
use zwerm_web::{Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit};

#[derive(Template)]
#[template(path = "people_leaving.html")]
struct LeavingPage {
    shell: Shell,
    t: &'static L10nLanguage,
    leaver: Leaver,
    /// What is noted already.
    noted: Option<String>,
    fields: Fields,
    whens: Vec<Choice>,
    first_day: String,
}

/// When somebody goes.
enum When {
    Now,
    After(Date),
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<PersonId>) -> Response {
    // Somebody usually has a last day; leaving at once is the exception.
    let first = Again::first(Fields::new().with("when", "after"));
    visit.read(move |tx, me| page(tx, me, id, &first)).await
}

pub(super) async fn note(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let t = text(me.language);
            let leaver = store::leaver(tx, &me.actor, id)?;
            if leaver.left_on.is_some() {
                return Err(Problems::one("", t.people_leaving_already()).into());
            }
            if store::is_last_administrator(tx, &me.actor, id)? {
                return Err(Problems::one("", t.people_leaving_last()).into());
            }
            note_on_account(tx, id, Some(me.id()), me.today(), AccountChange::Left)?;
            let organisation = store::organisation(tx, me.actor.organisation())?;
            let today = organisation.today(me.now);
            let done = match read(form, &leaver, today, t)? {
                When::After(day) if !is_past(day, today) => {
                    store::plan_leaving(tx, id, day, &organisation.time_zone, me.now)?;
                    "planned"
                }
                When::After(day) => store::leave(tx, id, day, me.now).map(|()| "left")?,
                When::Now => store::leave(tx, id, today, me.now).map(|()| "left")?,
            };
            Ok(Done::at(format!("/people/{id}/leaving?done={done}")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

pub(super) async fn take_back(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            let leaver = store::leaver(tx, &me.actor, id)?;
            note_on_account(tx, id, Some(me.id()), me.today(), AccountChange::Returned)?;
            store::stay(tx, leaver.id, me.now)?;
            Ok(Done::at(format!("/people/{id}/leaving?done=staying")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

fn read(
    form: &Form,
    leaver: &Leaver,
    today: Date,
    t: &'static L10nLanguage,
) -> Result<When, Problems> {
    match form.get("when") {
        "now" => return Ok(When::Now),
        "after" => {}
        _ => return Err(Problems::one("when", t.people_leaving_choose())),
    }
    let day = form.date("day").map_err(|_| Problems::one("day", t.people_leaving_no_day()))?;
    let day = day.ok_or_else(|| Problems::one("day", t.people_leaving_day_needed()))?;
    check_last_day(day, leaver.joined_on, today).map(When::After).map_err(|problem| {
        let text = match problem {
            DayProblem::BeforeJoining => t.people_leaving_before(),
            DayProblem::FarAhead => t.people_leaving_far(),
        };
        Problems::one("day", text)
    })
}

fn page(tx: &mut Reader, me: &Me, id: PersonId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let leaver = store::leaver(tx, &me.actor, id)?;
    me.looks(tx, Kind::AccountOpened, &[id])?;
    let title = t.people_leaving_title(leaver.name.as_str());
    let mut shell = me.shell(tx, Room::Elsewhere, title)?;
    shell.done = match me.done() {
        "left" => Some(t.people_leaving_done()),
        "planned" => Some(t.people_leaving_planned()),
        "staying" => Some(t.people_staying_done()),
        _ => None,
    };
    let calendar = Calendar { language: me.language, today: me.today() };
    let noted = match (leaver.left_on, leaver.leaves_on) {
        (Some(day), _) => Some(t.people_left_on(calendar.day(day))),
        (None, Some(day)) if is_past(day, calendar.today) => {
            Some(t.people_leaving_rests(calendar.long(day)))
        }
        (None, Some(day)) => Some(t.people_leaves_on(calendar.long(day))),
        (None, None) => None,
    };
    let now = Choice::new("now", t.people_leaving_now()).saying(t.people_leaving_now_says());
    let after =
        Choice::new("after", t.people_leaving_after()).saying(t.people_leaving_after_says());
    Page::of(&LeavingPage {
        shell,
        t,
        noted,
        fields: again.fields.clone(),
        whens: vec![after, now],
        first_day: iso(leaver.joined_on),
        leaver,
    })
}
