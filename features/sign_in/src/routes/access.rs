//! How one colleague comes in: inviting, or a letter for who forgot the password and has no address.

use super::letters;
use crate::{
    store::access::{self, PersonAccess},
    store::{invitation::Way, second_step},
    text::{L10nLanguage, text},
    told_mail::tell,
};
use askama::Template;
use axum::response::Response;
use zwerm_access_log::Kind;
use zwerm_directory::{AccountChange, person};
use zwerm_domain::{PersonId, day_of};
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell, format};
use zwerm_web::{
    Again, Done, Ended, IdPath, Me, Page, Post, Problems, Refused, Visit, end_sessions_but,
};

#[derive(Template)]
#[template(path = "access.html")]
struct AccessPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    id: PersonId,
    first_name: String,
    access: PersonAccess,
    /// When and how they were invited, if they were.
    invited: Option<String>,
    /// Until when a letter for another password works.
    letter_until: Option<String>,
    /// Whether it is somebody else, who has a second step.
    has_second: bool,
    /// Whether it is somebody else, who can be signed out.
    is_other: bool,
    /// Until when no other way in is made, and why.
    rests: Option<String>,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<PersonId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id, &Again::default())).await
}

/// Prints a letter for another password. The old one works until the letter is used, and whoever it is for reads
/// on Vandaag that it was printed.
pub(super) async fn print_letter(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            let looked = me.looks_changing(tx, Kind::AccountOpened, &[id])?;
            let access = access::access(tx, &me.actor, id, &looked, me.now)?;
            rested(me, &access)?;
            if !access.may_get_reset_letter() {
                let says = text(me.language).sign_in_access_no_letter();
                return Err(Problems::one("", says).into());
            }
            letters::make_reset(tx, me, id)
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

/// Takes the second step off for somebody who lost the app and the codes; the person is told.
pub(super) async fn take_off_second_step(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            let looked = me.looks_changing(tx, Kind::AccountOpened, &[id])?;
            let access = access::access(tx, &me.actor, id, &looked, me.now)?;
            if id == me.id() {
                return Err(Refused::NotFound); // one's own is proved first, on one's own page
            }
            rested(me, &access)?;
            if second_step::end(tx, id)? {
                let change = AccountChange::SecondStepHelped;
                tell(tx, id, Some(me.id()), change, me.today(), me.now)?;
            }
            Ok(Done::at(format!("/sign_in/people/{id}?done=second_off")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

/// Signs a colleague out everywhere: a device was lost, or somebody may have come in. The person is told, and signs in again.
pub(super) async fn sign_out(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            let looked = me.looks_changing(tx, Kind::AccountOpened, &[id])?;
            access::access(tx, &me.actor, id, &looked, me.now)?;
            if id == me.id() {
                return Err(Refused::NotFound); // one's own stand in one's own list
            }
            end_sessions_but(tx, id, None, Ended::Safety, me.now)?;
            tell(tx, id, Some(me.id()), AccountChange::SignedOut, me.today(), me.now)?;
            Ok(Done::at(format!("/sign_in/people/{id}?done=signed_out")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

/// Whoever changes an address makes no other way in for some days: together they would open anybody's account.
fn rested(me: &Me, access: &PersonAccess) -> Result<(), Refused> {
    let Some(says) = rests(me, access) else { return Ok(()) };
    Err(Problems::one("", says).into())
}

fn rests(me: &Me, access: &PersonAccess) -> Option<String> {
    let until = day_of(access.rests_until?, &me.time_zone);
    let day = format::day(me.language, until, me.today());
    Some(text(me.language).sign_in_access_rests(format::first_name(&access.name), day))
}

fn page(tx: &mut Reader, me: &Me, id: PersonId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    person(tx, &me.actor, id)?;
    let looked = me.looks(tx, Kind::AccountOpened, &[id])?;
    let access = access::access(tx, &me.actor, id, &looked, me.now)?;
    let first_name = format::first_name(&access.name).to_owned();
    let mut shell = me.shell(tx, Room::Elsewhere, t.sign_in_access_title(access.name.as_str()))?;
    shell.done = match me.done() {
        "added" => Some(t.sign_in_access_added(access.name.as_str())),
        "signed_out" => Some(t.sign_in_access_out_done(first_name.as_str())),
        "second_off" => Some(t.sign_in_access_second_done(first_name.as_str())),
        _ => None,
    };
    let day = |on| format::day(me.language, on, me.today());
    let invited = access.invited.map(|(on, way)| match way {
        Way::Mail => t.sign_in_access_by_mail(day(on)),
        Way::Paper => t.sign_in_access_by_paper(day(on)),
    });
    let letter_until = access
        .letter_until
        .filter(|until| me.now < *until)
        .map(|until| t.sign_in_access_letter_until(day(day_of(until, &me.time_zone))));
    let rests = rests(me, &access);
    let fields = again.fields.clone();
    let has_second = id != me.id() && second_step::since(tx, id)?.is_some();
    Page::of(&AccessPage {
        shell,
        t,
        fields,
        id,
        first_name,
        access,
        invited,
        letter_until,
        has_second,
        is_other: id != me.id(),
        rests,
    })
}
