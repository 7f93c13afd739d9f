//! One move each: answers, check-ins, deliveries, endings, support, looking back.

use super::{back, pages::show_page};
use crate::{
    moves::{self, Ticks, TypedHelp},
    store::moves::NewCheckIn,
    text::text,
    whole::{LookBackCard, Outlook},
};
use axum::response::Response;
use zwerm_domain::{AgreementId, NeedId};
use zwerm_promise::{Ending, State, support::Answer};
use zwerm_web::{Done, Form, IdPath, Me, Post, Problems, Refused};

/// The version that was read and is answered.
fn version(form: &Form) -> i64 {
    form.get("version").parse().unwrap_or(0)
}

/// A choice the form has to make.
fn chosen<T>(me: &Me, choice: Option<T>, field: &str) -> Result<T, Refused> {
    choice.ok_or_else(|| Problems::one(field, text(me.language).agreements_choose()).into())
}

pub(super) async fn accept(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let is_agreed = moves::accept(
                tx,
                me,
                id,
                version(form),
                form.get("own_words"),
                form.get("decided_on"),
            )?;
            Ok(back(id, if is_agreed { "accepted" } else { "accepted_too" }))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn decline(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            moves::decline(tx, me, id, version(form), form.get("note"))?;
            Ok(back(id, "declined"))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn withdraw(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            moves::withdraw(tx, me, id)?;
            Ok(back(id, "withdrawn"))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

/// Which criteria were ticked on the page, and which are now.
fn ticks(form: &Form) -> Ticks {
    let positions = |name| form.all(name).filter_map(|position| position.parse().ok()).collect();
    Ticks {
        wording: form.get("wording").parse().ok(),
        was: positions("was"),
        now: positions("criterion"),
    }
}

pub(super) async fn deliver(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            moves::deliver(tx, me, id, form.get("note"), &ticks(form))?;
            Ok(back(id, "delivered"))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn tick(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            moves::tick_criteria(tx, me, id, &ticks(form))?;
            Ok(back(id, "ticked"))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn answer_delivery(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let state = moves::answer_delivery(tx, me, id, form.get("answer"), form.get("note"))?;
            let done = match state {
                State::Closed => "closed",
                State::Delivered => "thanked",
                _ => "not_yet",
            };
            Ok(back(id, done))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn check_in(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let outlook = chosen(me, Outlook::from_code(form.get("outlook")), "outlook")?;
            let (done, need) = (form.get("done").to_owned(), form.get("need").to_owned());
            let whom = form.get("need_of").parse().ok();
            let asks = TypedHelp { text: form.get("help"), to: form.get("help_to") };
            moves::check_in(tx, me, id, NewCheckIn { done, need, outlook }, whom, &asks)?;
            let talk = outlook == Outlook::LetUsTalk;
            Ok(back(id, if talk { "checked_in_talk" } else { "checked_in" }))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn ask_check_in(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            moves::ask_check_in(tx, me, id)?;
            Ok(back(id, "asked"))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn ask_to_end(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let ending = chosen(me, Ending::from_code(form.get("ending")), "ending")?;
            let state = moves::ask_to_end(tx, me, id, ending, form.get("note"))?;
            Ok(back(id, if state.is_ended() { "ended" } else { "ended_asked" }))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn answer_end(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let ending = chosen(me, Ending::from_code(form.get("ending")), "ending")?;
            let answer = match form.get("answer") {
                "confirm" => Some(true),
                "go_on" => Some(false),
                _ => None,
            };
            let is_confirmed = chosen(me, answer, "answer")?;
            let note = form.get("note");
            let state = moves::answer_end(tx, me, id, ending, is_confirmed, note)?;
            let done = match (is_confirmed, state.is_ended()) {
                (false, _) => "went_on",
                (true, true) => "ended",
                (true, false) => "end_accepted",
            };
            Ok(back(id, done))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn answer_need(
    IdPath((id, need)): IdPath<(AgreementId, NeedId)>,
    post: Post,
) -> Response {
    post.send(
        move |tx, me, form| {
            let answer = chosen(me, Answer::from_code(form.get("answer")), "answer")?;
            moves::answer_need(tx, me, id, need, answer)?;
            Ok(back(id, "need"))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn give_reason(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            moves::give_reason(tx, me, id, form.get("reason"))?;
            Ok(back(id, "reason"))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn look_back(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let typed = LookBackCard {
                went_well: form.get("went_well").to_owned(),
                do_differently: form.get("do_differently").to_owned(),
                ask_or_offer: form.get("ask_or_offer").to_owned(),
            };
            moves::give_look_back(tx, me, id, &typed)?;
            Ok(back(id, "looked_back"))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn print(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            moves::print(tx, me, id)?;
            Ok(Done::at(format!("/agreements/{id}/print?done=printed")))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}
