//! One guest: whether they can come in, a new link, another address, taking it back.

use super::list::{shown, state};
use crate::{
    jobs,
    model::ADDRESS,
    policy::{Action, Role, may},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{Guest, own_guest};
use zwerm_domain::{PersonId, text::one_line};
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell, Who};
use zwerm_web::{
    Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit, shut_out_guest, text_problem,
};

#[derive(Template)]
#[template(path = "guest.html")]
struct GuestPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: PersonId,
    who: Who,
    from_where: String,
    email: String,
    state: String,
    can_mail: bool,
    can_show: bool,
    is_revoked: bool,
    fields: Fields,
}

pub(super) async fn show(IdPath(id): IdPath<PersonId>, visit: Visit) -> Response {
    visit.read(move |tx, me| page(tx, me, id, &Again::first(Fields::new()))).await
}

/// What the reader is to this guest; who has nothing to do with them finds nobody.
fn known(tx: &mut Reader, me: &Me, id: PersonId) -> Result<(Guest, Role), Refused> {
    let guest = own_guest(tx, &me.actor, id)?;
    let is_alone = guest.invited_by == me.id() && !store::is_of_others(tx, &me.actor, id)?;
    Ok((guest, if is_alone { Role::Inviter } else { Role::Party }))
}

fn allowed(tx: &mut Reader, me: &Me, id: PersonId, action: Action) -> Result<Guest, Refused> {
    let (guest, role) = known(tx, me, id)?;
    match may(role, action) {
        true => Ok(guest),
        false => Err(Problems::one("", text(me.language).guests_of_others()).into()),
    }
}

fn done(id: PersonId, what: &str) -> Done {
    Done::at(format!("/guests/{id}?done={what}"))
}

pub(super) async fn mail_link(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            let guest = allowed(tx, me, id, Action::MailLink)?;
            if guest.email.is_none() {
                return Err(Problems::one("email", text(me.language).guests_no_address()).into());
            }
            store::renew(tx, id, me.today())?;
            shut_out_guest(tx, id, me.now)?;
            jobs::send(tx, id, me.now)?;
            Ok(done(id, "mailed"))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

pub(super) async fn show_link(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            allowed(tx, me, id, Action::ShowLink)?;
            store::renew(tx, id, me.today())?;
            shut_out_guest(tx, id, me.now)?;
            shown(tx, me, id)
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

pub(super) async fn change_address(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let guest = allowed(tx, me, id, Action::ChangeAddress)?;
            let said = |problem| Problems::one("email", text_problem(problem, me.language));
            let email = one_line(form.get("email"), ADDRESS).map_err(said)?;
            if !zwerm_mail::is_address(&email) {
                return Err(Problems::one("email", text(me.language).guests_no_address()).into());
            }
            if guest.email.as_deref() == Some(email.to_lowercase().as_str()) {
                return Ok(done(id, "same"));
            }
            store::move_to(tx, id, Some(&email))?;
            store::renew(tx, id, me.today())?;
            shut_out_guest(tx, id, me.now)?;
            if let Some(old) = &guest.email {
                jobs::tell_old(tx, id, old, me.now)?;
            }
            jobs::send(tx, id, me.now)?;
            Ok(done(id, "moved"))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

pub(super) async fn revoke(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            allowed(tx, me, id, Action::Revoke)?;
            store::revoke(tx, id, me.today())?;
            shut_out_guest(tx, id, me.now)?;
            Ok(done(id, "revoked"))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

fn page(tx: &mut Reader, me: &Me, id: PersonId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let (guest, role) = known(tx, me, id)?;
    let mut shell = me.shell(tx, Room::Agreements, guest.name.as_str())?;
    shell.done = match me.done() {
        "mailed" => Some(t.guests_done_mailed()),
        "moved" => Some(t.guests_done_moved()),
        "revoked" => Some(t.guests_done_revoked()),
        "same" => Some(t.guests_done_same()),
        _ => None,
    };
    let email = guest.email.clone().unwrap_or_default();
    let mut fields = again.fields.clone();
    if !fields.has("email") {
        fields = fields.with("email", email.as_str());
    }
    Page::of(&GuestPage {
        t,
        id,
        state: state(tx, me, &guest)?,
        who: Who::new(id, guest.name),
        from_where: guest.from_where,
        can_mail: guest.email.is_some(),
        can_show: may(role, Action::ShowLink),
        is_revoked: guest.revoked_on.is_some(),
        email,
        fields,
        shell,
    })
}
