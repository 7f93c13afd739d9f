//! What follows a request to erase: a mail at once, and on its day the erasure itself.

use crate::{
    erase,
    list::List,
    store::requests::{self, Addressee, begun_everywhere},
    text::text,
};
use askama::Template;
use std::sync::Arc;
use zwerm_domain::{Timestamp, day_of};
use zwerm_mail::{Delivery, Mail};
use zwerm_store::{
    Store, StoreError, Writer,
    jobs::{Handler, Job},
};
use zwerm_ui::{format, plain};
use zwerm_web::Site;

/// Tells somebody that everything of theirs will be erased: the number of the request.
pub(crate) const TOLD: &str = "privacy.told";
/// Erases somebody whose day has come: the number of the request.
const ERASE: &str = "privacy.erase";

/// Every hour: whoever's day has come is erased. What is due is asked in the job again.
pub(crate) fn sweep(tx: &mut Writer, now: Timestamp) -> Result<(), StoreError> {
    let on = day_of(begun_everywhere(now), "UTC");
    for request in requests::due(tx, on, ERASE)? {
        tx.enqueue(ERASE, &request.to_string(), now)?;
    }
    Ok(())
}

/// The jobs of this feature. `list` is kept apart from the database; `delivery` is where mail goes.
pub fn jobs(site: &Site, list: List, delivery: Arc<Delivery>) -> Vec<Handler> {
    let (telling, erasing) = (site.clone(), site.clone());
    let tell = move |store: &Store, job: &Job| tell(store, &telling, &delivery, job);
    let erase = move |store: &Store, job: &Job| erase_due(store, &erasing, &list, job);
    vec![
        Handler { topic: TOLD, work: Box::new(tell) },
        Handler { topic: ERASE, work: Box::new(erase) },
    ]
}

fn said(error: StoreError) -> String {
    error.to_string()
}

fn erase_due(store: &Store, site: &Site, list: &List, job: &Job) -> Result<(), String> {
    let request: i64 = job.payload.parse().map_err(|_| "the job names no request")?;
    let now = site.clock().now();
    let due = store.read_now(move |tx| {
        let Some(due) = requests::due_one(tx, request)? else { return Ok::<_, StoreError>(None) };
        let keeps = requests::is_last_administrator(tx, due.organisation, due.person)?;
        Ok(Some((due, keeps)))
    });
    match due.map_err(said)? {
        // Not yet, or nobody else keeps the settings: the next round asks again.
        Some((due, keeps)) if keeps || due.on > day_of(now, &due.time_zone) => return Ok(()),
        Some((due, _)) => erase::carry_out(store, list, due.person, now)?,
        None => {}
    }
    // Also where it was done before, and the server stopped before the files were written anew.
    store.compact().map_err(said)
}

fn tell(store: &Store, site: &Site, delivery: &Delivery, job: &Job) -> Result<(), String> {
    let request: i64 = job.payload.parse().map_err(|_| "the job names no request")?;
    let found = store.read_now(move |tx| requests::addressee(tx, request)).map_err(said)?;
    let Some(to) = found else { return Ok(()) };
    let now = site.clock().now();
    let mail = mail(to, request, &site.options().base_url).map_err(|error| error.to_string())?;
    match delivery.send(&mail, now) {
        Err(error) if error.is_for_good() => {
            let (job, why) = (job.clone(), error.to_string());
            store.write_now(move |tx| tx.give_up(&job, &why, now)).map_err(said)
        }
        sent => sent.map_err(|error| error.to_string()),
    }
}

#[derive(Template)]
#[template(path = "privacy_mail.html")]
struct MailPage<'a> {
    lang: &'static str,
    subject: &'a str,
    lines: &'a [String],
    link: &'a str,
    button: &'a str,
}

fn mail(to: Addressee, request: i64, base_url: &str) -> Result<Mail, askama::Error> {
    let t = text(to.language);
    let day = format::day(to.language, to.due_on, to.due_on);
    let what = match to.is_by_letter {
        true => t.erasure_mail_letter(to.organisation.as_str(), day.as_str()),
        false => t.erasure_mail_asked(to.organisation.as_str(), day.as_str()),
    };
    let hello = t.erasure_mail_hello(format::first_name(&to.name));
    let lines = [hello, what, t.erasure_mail_back()].map(|line| plain(&line));
    let (subject, button) =
        (plain(&t.erasure_mail_subject(day.as_str())), plain(&t.erasure_mail_do()));
    let link = format!("{base_url}/privacy/erasure");
    let words = format!("{}\n\n{button}:\n{link}\n", lines.join("\n\n"));
    let page = MailPage {
        lang: to.language.code(),
        subject: &subject,
        lines: &lines,
        link: &link,
        button: &button,
    };
    let html = page.render()?;
    let mark = format!("erasure-{request}");
    let (to_name, to_address) = (to.name, to.email);
    Ok(Mail { to_name, to_address, subject, text: words, html, mark, ..Mail::default() })
}
