//! What follows a request: a mail at once of erasing and of what came by letter, and on its day the erasure itself.

use crate::{
    erase::{self, Outside},
    rights::Right,
    routes::right_name,
    store::requests::{self, Addressee, Beginning, begun_everywhere},
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

/// Tells somebody what was asked about them: the number of the request.
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

/// The jobs of this feature. `outside` is what is kept apart from the database; `delivery` is where mail goes.
pub fn jobs(site: &Site, outside: Outside, delivery: Arc<Delivery>) -> Vec<Handler> {
    let (telling, erasing) = (site.clone(), site.clone());
    let tell = move |store: &Store, job: &Job| tell(store, &telling, &delivery, job);
    let erase = move |store: &Store, job: &Job| erase_due(store, &erasing, &outside, job);
    vec![
        Handler { topic: TOLD, work: Box::new(tell) },
        Handler { topic: ERASE, work: Box::new(erase) },
    ]
}

fn said(error: StoreError) -> String {
    error.to_string()
}

fn erase_due(store: &Store, site: &Site, outside: &Outside, job: &Job) -> Result<(), String> {
    let request: i64 = job.payload.parse().map_err(|_| "the job names no request")?;
    let now = site.clock().now();
    let begun = store.write_now(move |tx| requests::begin(tx, request, now)).map_err(said)?;
    match begun {
        // The next round asks again.
        Beginning::NotYet => return Ok(()),
        Beginning::Of(person) => erase::carry_out(store, outside, person, now)?,
        Beginning::Over => {}
    }
    // Also where it was done before, and the server stopped before the files were written anew.
    store.compact().map_err(said)
}

fn tell(store: &Store, site: &Site, delivery: &Delivery, job: &Job) -> Result<(), String> {
    let request: i64 = job.payload.parse().map_err(|_| "the job names no request")?;
    let now = site.clock().now();
    let found = store.read_now(move |tx| requests::addressee(tx, request, now)).map_err(said)?;
    let Some(to) = found else { return Ok(()) };
    for (number, email) in to.emails.iter().enumerate() {
        let mail = mail(&to, email, &site.options().base_url).map_err(|it| it.to_string())?;
        let mark = format!("right-{request}-{number}");
        match delivery.send(&Mail { mark, ..mail }, now) {
            Err(error) if error.is_for_good() => {
                let (job, why) = (job.clone(), error.to_string());
                store.write_now(move |tx| tx.give_up(&job, &why, now)).map_err(said)?;
            }
            sent => sent.map_err(|error| error.to_string())?,
        }
    }
    Ok(())
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

fn mail(to: &Addressee, email: &str, base_url: &str) -> Result<Mail, askama::Error> {
    let t = text(to.language);
    let (organisation, day) =
        (to.organisation.as_str(), format::day(to.language, to.due_on, to.due_on));
    let hello = t.erasure_mail_hello(format::first_name(&to.name));
    let (subject, what, back, button, path) = match to.right {
        Right::Erase => (
            t.erasure_mail_subject(day.as_str()),
            match to.is_by_letter {
                true => t.erasure_mail_letter(organisation, day.as_str()),
                false => t.erasure_mail_asked(organisation, day.as_str()),
            },
            t.erasure_mail_back(),
            t.erasure_mail_do(),
            "/privacy/erasure",
        ),
        right => (
            t.rights_mail_subject(),
            t.rights_mail_noted(day.as_str(), organisation, right_name(t, right).as_str()),
            t.rights_mail_back(),
            t.rights_mail_do(),
            "/privacy/rights",
        ),
    };
    let lines = [hello, what, back].map(|line| plain(&line));
    let (subject, button) = (plain(&subject), plain(&button));
    let link = format!("{base_url}{path}");
    let words = format!("{}\n\n{button}:\n{link}\n", lines.join("\n\n"));
    let page = MailPage {
        lang: to.language.code(),
        subject: &subject,
        lines: &lines,
        link: &link,
        button: &button,
    };
    let html = page.render()?;
    let (to_name, to_address) = (to.name.clone(), email.to_owned());
    Ok(Mail { to_name, to_address, subject, text: words, html, ..Mail::default() })
}
