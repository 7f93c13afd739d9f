//! The daily checkpoint: signed once a day is over, and mailed to each who watches.

use crate::{
    store::{self, Watcher},
    text::text,
};
use askama::Template;
use jiff::ToSpan;
use std::sync::Arc;
use zwerm_access_log::{
    LogKey, checkpoint_due, checkpoints, forget_words, houses, keep_checkpoint,
};
use zwerm_domain::{Date, OrganisationId, PersonId, Timestamp, day_of};
use zwerm_mail::{Delivery, Mail, TextFile};
use zwerm_store::{
    Store, StoreError, Writer,
    jobs::{Handler, Job},
};
use zwerm_ui::{format, plain};
use zwerm_web::Site;

/// What the key that signs is derived for.
pub(crate) const SIGNS: &str = "access log checkpoints";
/// Signs what an organisation's log was at the end of a day: `ORGANISATION DAY`.
const SIGN: &str = "oversight.checkpoint";
/// Mails it to one person: `PERSON DAY`.
const TELL: &str = "oversight.checkpoint_mail";

/// Every hour: the day before is signed, once. What is due is asked in the job again. On the first of a month words whose
/// term is over are forgotten: one line tells of a month.
pub(crate) fn sweep(tx: &mut Writer, now: Timestamp) -> Result<(), StoreError> {
    for house in store::watched(tx)? {
        let day = day_of(now, &house.time_zone).saturating_sub(1.day());
        if checkpoint_due(tx, house.id, day, "")?.is_some() {
            tx.enqueue(SIGN, &format!("{} {day}", house.id), now)?;
        }
    }
    let today = day_of(now, "UTC");
    if today.day() == 1 {
        for house in houses(tx)? {
            forget_words(tx, house, today)?;
        }
    }
    Ok(())
}

/// The jobs of this feature, for the app's runner. `delivery` is where mail goes.
pub fn jobs(site: &Site, delivery: Arc<Delivery>) -> Vec<Handler> {
    let (signing, telling) = (site.clone(), site.clone());
    let sign = move |store: &Store, job: &Job| sign(store, &signing, &job.payload);
    let tell = move |store: &Store, job: &Job| tell(store, &telling, &delivery, job);
    vec![
        Handler { topic: SIGN, work: Box::new(sign) },
        Handler { topic: TELL, work: Box::new(tell) },
    ]
}

/// The name of this installation in its checkpoints: the host that people know.
pub(crate) fn name(site: &Site) -> &str {
    let base = site.options().base_url.as_str();
    base.split_once("://").map_or(base, |(_, host)| host)
}

/// The key that signs.
pub(crate) fn key(site: &Site) -> Result<LogKey, String> {
    let seed = site.options().key.derive(SIGNS);
    LogKey::new(&seed, name(site)).map_err(|error| error.to_string())
}

fn asked(payload: &str) -> Option<(i64, Date)> {
    let (id, day) = payload.split_once(' ')?;
    Some((id.parse().ok()?, day.parse().ok()?))
}

fn said(error: StoreError) -> String {
    error.to_string()
}

fn sign(store: &Store, site: &Site, payload: &str) -> Result<(), String> {
    let (organisation, day) = asked(payload).ok_or("the job names no day")?;
    let organisation = OrganisationId::new(organisation);
    let (origin, key, now) =
        (format!("{}/{organisation}", name(site)), key(site)?, site.clock().now());
    let signed = store.write_now(move |tx| {
        let Some(due) = checkpoint_due(tx, organisation, day, &origin)? else { return Ok(()) };
        keep_checkpoint(tx, organisation, day, &due, &key.sign(&due))?;
        for person in store::watchers(tx, organisation)? {
            tx.enqueue(TELL, &format!("{person} {day}"), now)?;
        }
        Ok::<_, StoreError>(())
    });
    signed.map_err(said)
}

#[derive(Template)]
#[template(path = "oversight_mail.html")]
struct MailPage<'a> {
    lang: &'static str,
    subject: &'a str,
    hello: &'a str,
    lines: &'a [String],
    note: &'a str,
    last: &'a str,
}

fn tell(store: &Store, site: &Site, delivery: &Delivery, job: &Job) -> Result<(), String> {
    let (person, day) = asked(&job.payload).ok_or("the job names nobody")?;
    let person = PersonId::new(person);
    let found = store.read_now(move |tx| {
        let Some(to) = store::watcher(tx, person)? else { return Ok::<_, StoreError>(None) };
        let all = checkpoints(tx, to.organisation, 400)?;
        Ok(all.into_iter().find(|(on, ..)| *on == day).map(|(.., note)| (to, note)))
    });
    let Some((to, note)) = found.map_err(said)? else { return Ok(()) };
    let now = site.clock().now();
    let mail =
        mail(&to, person, day, &note, &key(site)?.public()).map_err(|error| error.to_string())?;
    match delivery.send(&mail, now) {
        Err(error) if error.is_for_good() => {
            let (job, why) = (job.clone(), error.to_string());
            store.write_now(move |tx| tx.give_up(&job, &why, now)).map_err(said)
        }
        sent => sent.map_err(|error| error.to_string()),
    }
}

fn mail(
    to: &Watcher,
    person: PersonId,
    day: Date,
    note: &str,
    public: &str,
) -> Result<Mail, askama::Error> {
    let t = text(to.language);
    let on = format::day(to.language, day, day);
    let subject = plain(&t.oversight_mail_subject(on.as_str(), to.organisation_name.as_str()));
    let hello = plain(&t.oversight_mail_hello(format::first_name(&to.name)));
    let lines = [t.oversight_mail_what(), t.oversight_mail_keep(), t.oversight_mail_how()];
    let lines: Vec<String> = lines.iter().map(|line| plain(line)).collect();
    let last = format!("{} {public}", plain(&t.oversight_mail_key()));
    let words = format!("{hello}\n\n{}\n\n{note}\n{last}\n", lines.join("\n\n"));
    let lang = to.language.code();
    let page =
        MailPage { lang, subject: &subject, hello: &hello, lines: &lines, note, last: &last };
    let html = page.render()?;
    Ok(Mail {
        to_name: to.name.clone(),
        to_address: to.email.clone(),
        subject,
        text: words,
        html,
        mark: format!("checkpoint-{person}-{day}"),
        file: Some(TextFile { name: format!("checkpoint-{day}.txt"), text: note.to_owned() }),
        ..Mail::default()
    })
}
