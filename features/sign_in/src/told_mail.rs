//! Mail to somebody whose way of signing in was changed: what, and what to do when it was not them.

use crate::{
    letter::{Letter, deliver},
    store::{
        link::{self, Addressee},
        provider,
    },
    text::{L10nLanguage, text},
};
use std::sync::Arc;
use zwerm_directory::{AccountChange, note_on_own_account};
use zwerm_domain::{Date, PersonId, Timestamp};
use zwerm_mail::{Delivery, Mail};
use zwerm_store::{
    Store, StoreError, Writer,
    jobs::{Handler, Job},
};
use zwerm_ui::format;
use zwerm_web::Site;

/// One mail: `WHAT PERSON`.
const TOLD: &str = "sign_in_told";
/// That there is a new password.
const PASSWORD: &str = "password";

/// What a mail tells.
#[derive(Clone, Copy)]
enum What {
    Changed(AccountChange),
    /// A new password; and whether an account of the identity provider opens this one too.
    Password {
        is_linked: bool,
    },
}

/// Has it mailed to somebody that there is a new password.
pub(crate) fn tell_password(
    tx: &mut Writer,
    person: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.enqueue(TOLD, &format!("{PASSWORD} {person}"), now)
}

/// Notes what was done with somebody's way of signing in, and has it mailed to them.
pub(crate) fn tell(
    tx: &mut Writer,
    person: PersonId,
    by: Option<PersonId>,
    change: AccountChange,
    on: Date,
    now: Timestamp,
) -> Result<(), StoreError> {
    note_on_own_account(tx, person, by, on, change)?;
    tx.enqueue(TOLD, &format!("{} {person}", change.code()), now)
}

/// The job that mails it.
pub(crate) fn job(site: &Site, delivery: Arc<Delivery>) -> Handler {
    let site = site.clone();
    let work = move |store: &Store, job: &Job| send(store, &site, &delivery, job);
    Handler { topic: TOLD, work: Box::new(work) }
}

fn send(store: &Store, site: &Site, delivery: &Delivery, job: &Job) -> Result<(), String> {
    let (change, person) = job.payload.split_once(' ').ok_or("the job names nobody")?;
    let change = match change {
        PASSWORD => None,
        other => Some(AccountChange::from_code(other).ok_or("the job does not say what")?),
    };
    let person: PersonId = person.parse().map_err(|_| "the job names nobody")?;
    let found = store
        .read_now(move |tx| Ok((link::addressee(tx, person)?, provider::is_linked(tx, person)?)));
    let (found, is_linked) = found.map_err(|error: StoreError| error.to_string())?;
    let Some(to) = found.filter(|to| to.email.is_some()) else { return Ok(()) };
    let now = site.clock().now();
    let what = change.map_or(What::Password { is_linked }, What::Changed);
    let mail = mail(to, what, &site.options().base_url).map_err(|error| error.to_string())?;
    deliver(store, delivery, job, &mail, &format!("/people/{person}"), now)
}

fn mail(to: Addressee, what: What, base_url: &str) -> Result<Mail, askama::Error> {
    let t = text(to.language);
    let lines = match what {
        What::Password { is_linked: false } => vec![t.sign_in_told_password()],
        What::Password { is_linked: true } => {
            vec![t.sign_in_told_password(), t.sign_in_told_password_linked()]
        }
        What::Changed(change) => vec![said(t, change)],
    };
    let letter = Letter {
        subject: t.sign_in_told_subject(),
        hello: t.sign_in_mail_hello(format::first_name(&to.name)),
        lines,
        link: format!("{base_url}/sign_in/security"),
        button: t.sign_in_told_do(),
        last: t.sign_in_told_else(),
    };
    letter.to(to)
}

fn said(t: &L10nLanguage, change: AccountChange) -> String {
    match change {
        AccountChange::SecondStepOn => t.sign_in_told_second_on(),
        AccountChange::SecondStepHelped => t.sign_in_told_second_helped(),
        AccountChange::SignedOut => t.sign_in_told_signed_out(),
        AccountChange::PasskeyAdded => t.sign_in_told_passkey_added(),
        AccountChange::PasskeyRemoved => t.sign_in_told_passkey_removed(),
        AccountChange::PasskeyRefused => t.sign_in_told_passkey_refused(),
        AccountChange::ProviderLinked => t.sign_in_told_provider_linked(),
        AccountChange::ProviderUnlinked => t.sign_in_told_provider_unlinked(),
        _ => t.sign_in_told_second_off(),
    }
}
