//! Handing over a seat: the form, the answers, and the page of whom it is offered to.

use super::{back, pages, pages::show_page};
use crate::{
    load, moves,
    moves::{Offered, Received, TypedOffer},
    store::{hand_over, people, stand_in::Stands},
    text::text,
    view::{
        self,
        form::{candidates, colleagues},
        hand_over::{HandOverPage, OfferedPage},
    },
};
use axum::response::Response;
use zwerm_directory as directory;
use zwerm_domain::{AgreementId, HandOverId, PersonId};
use zwerm_promise::Step;
use zwerm_store::{PairReader, Writer};
use zwerm_ui::Room;
use zwerm_web::{Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit};

/// Colleagues under the field, before one types.
const NEARBY: u32 = 60;

pub(super) async fn new(visit: Visit, IdPath(id): IdPath<AgreementId>) -> Response {
    let from = visit.query("from").parse().ok();
    visit.read_pair(move |tx, me| form_page(tx, me, id, from, &Again::default())).await
}

fn form_page(
    tx: &mut PairReader,
    me: &Me,
    id: AgreementId,
    from: Option<PersonId>,
    again: &Again,
) -> Result<Page, Refused> {
    let whole = load::mine(tx, me, id)?;
    let from = from.unwrap_or(me.id());
    let is_free = whole.hand_over.is_none();
    if !is_free || !moves::may_offer(tx, me, &whole.agreement, from)? {
        return Err(Refused::NotFound);
    }
    let t = text(me.language);
    let typed = again.fields.value("with_name").trim().to_owned();
    let mut called = Vec::new();
    if again.fields.problem("with").is_some() && !typed.is_empty() {
        called = people::called(tx, &me.actor, &typed, 20, &mut Some(Vec::new()), false)?;
    }
    let called = if called.len() > 1 { candidates(t, &called) } else { Vec::new() };
    let near = directory::colleagues_nearby(tx, &me.actor, NEARBY)?;
    let shell = me.shell(tx, Room::Agreements, t.hand_over_form_title())?;
    let near = colleagues(t, &near);
    Page::of(&HandOverPage::new(me, shell, &whole, from, called, near, again))
}

pub(super) async fn offer(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    let from: Option<PersonId> = post.form.get("from").parse().ok();
    post.send(
        move |tx, me, form| {
            let typed = TypedOffer {
                from: form.get("from"),
                with: form.get("with"),
                with_name: form.get("with_name"),
                note: form.get("note"),
                away: None,
            };
            let offered = moves::offer_hand_over(tx, me, id, &typed)?;
            Ok(back(
                id,
                if offered == Offered::ToOthers { "hand_over_offered" } else { "hand_over_asked" },
            ))
        },
        // Where it can't be offered any more, the agreement tells why.
        move |tx, me, again| match form_page(tx, me, id, from, again) {
            Err(Refused::NotFound) => show_page(tx, me, id, again),
            shown => shown,
        },
    )
    .await
}

/// Yes or no; nothing else was asked.
fn is_yes(me: &Me, form: &Form) -> Result<bool, Refused> {
    match form.get("answer") {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Problems::one("answer", text(me.language).agreements_choose()).into()),
    }
}

pub(super) async fn answer(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let is_yes = is_yes(me, form)?;
            moves::answer_hand_over(tx, me, id, form.get("offer"), is_yes)?;
            Ok(back(id, if is_yes { "hand_over_agreed" } else { "hand_over_declined" }))
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn end(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let key = form.get("offer");
            let withdrawn = moves::withdraw_offer(tx, me, id, key);
            let withdrawn = withdrawn.map(|()| back(id, "hand_over_withdrawn"));
            or_too_late(tx, me, key.parse().ok(), Some(id), withdrawn)
        },
        move |tx, me, again| show_page(tx, me, id, again),
    )
    .await
}

/// Somebody else was first: who was asked, and whose seat it is, hear what became of the offer. For anybody
/// else it is absent.
fn or_too_late(
    tx: &mut Writer,
    me: &Me,
    offer: Option<HandOverId>,
    of: Option<AgreementId>,
    done: Result<Done, Refused>,
) -> Result<Done, Refused> {
    let (Err(Refused::NotFound), Some(offer)) = (&done, offer) else { return done };
    let closed = hand_over::closed(tx, &me.actor, offer)?;
    if of.is_some_and(|of| of != closed.agreement) {
        return done;
    }
    let became = match closed.step {
        Some(Step::HandOverWithdrawn) => "offer_withdrawn",
        Some(
            Step::HandedOver | Step::HandOverDeclined | Step::StandInAgreed | Step::StandInBegan,
        ) => "offer_answered",
        _ => "offer_gone",
    };
    Ok(match closed.takes_part {
        true => back(closed.agreement, became),
        false => Done::at(format!("/agreements?done={became}")),
    })
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<HandOverId>) -> Response {
    visit.read_pair(move |tx, me| offered_page(tx, me, id, &Again::default())).await
}

fn offered_page(
    tx: &mut PairReader,
    me: &Me,
    id: HandOverId,
    again: &Again,
) -> Result<Page, Refused> {
    let offered = load::offered(tx, me, id)?;
    let name = view::name(&offered.whole);
    let shell = me.shell(tx, Room::Agreements, name)?;
    Page::of(&OfferedPage::new(me, shell, &offered, again))
}

/// *Ik ben terug*, *Geef terug*, or not needed after all.
pub(super) async fn end_stand_in(IdPath(id): IdPath<HandOverId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            let ended = moves::end_stand_in(tx, me, id)?;
            let done = match (ended.at.stands, ended.is_own) {
                (Stands::Agreed, _) => "stand_in_called_off",
                (_, true) => "stand_in_back",
                (_, false) => "stand_in_given_back",
            };
            Ok(match ended.is_own {
                true => back(ended.at.agreement, done),
                // Who stands in takes no part before and after.
                false => Done::at(format!("/agreements?done={done}")),
            })
        },
        move |tx, me, _| pages::open_list(tx, me),
    )
    .await
}

pub(super) async fn receive(IdPath(id): IdPath<HandOverId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let is_yes = is_yes(me, form)?;
            let received = moves::receive(tx, me, id, form.get("version"), is_yes);
            let received = received.map(|(agreement, came)| match came {
                Received::Taken => back(agreement, "received"),
                Received::StandsIn => back(agreement, "stand_in_began"),
                // Who said no, or is not to stand in yet, reads nothing of it any more.
                Received::Declined => Done::at("/agreements?done=hand_over_declined"),
                Received::WillStandIn => Done::at("/agreements?done=stand_in_agreed"),
            });
            or_too_late(tx, me, Some(id), None, received)
        },
        move |tx, me, again| offered_page(tx, me, id, again),
    )
    .await
}
