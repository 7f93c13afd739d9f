//! Mail to somebody whose way of signing in was changed: what, and what to do when it was not them.

use crate::{
    letter::{Letter, deliver},
    store::link::{self, Addressee},
    text::text,
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
    let change = AccountChange::from_code(change).ok_or("the job does not say what")?;
    let person: PersonId = person.parse().map_err(|_| "the job names nobody")?;
    let found = store.read_now(move |tx| link::addressee(tx, person));
    let found = found.map_err(|error: StoreError| error.to_string())?;
    let Some(to) = found.filter(|to| to.email.is_some()) else { return Ok(()) };
    let now = site.clock().now();
    let mail = mail(to, change, &site.options().base_url).map_err(|error| error.to_string())?;
    deliver(store, delivery, job, &mail, &format!("/people/{person}"), now)
}

fn mail(to: Addressee, change: AccountChange, base_url: &str) -> Result<Mail, askama::Error> {
    let t = text(to.language);
    let what = match change {
        AccountChange::SecondStepOn => t.sign_in_told_second_on(),
        AccountChange::SecondStepHelped => t.sign_in_told_second_helped(),
        AccountChange::SignedOut => t.sign_in_told_signed_out(),
        AccountChange::PasskeyAdded => t.sign_in_told_passkey_added(),
        AccountChange::PasskeyRemoved => t.sign_in_told_passkey_removed(),
        AccountChange::PasskeyRefused => t.sign_in_told_passkey_refused(),
        AccountChange::ProviderLinked => t.sign_in_told_provider_linked(),
        AccountChange::ProviderUnlinked => t.sign_in_told_provider_unlinked(),
        _ => t.sign_in_told_second_off(),
    };
    let letter = Letter {
        subject: t.sign_in_told_subject(),
        hello: t.sign_in_mail_hello(format::first_name(&to.name)),
        lines: vec![what],
        link: format!("{base_url}/sign_in/security"),
        button: t.sign_in_told_do(),
        last: t.sign_in_told_else(),
    };
    letter.to(to)
}
