//! Mail to each who sits in the works council, when it is put on record that the council consented on paper.

use crate::{model::told_on_paper, store, text::text, wording};
use askama::Template;
use std::sync::Arc;
use zwerm_domain::{PersonId, day_of};
use zwerm_mail::{Delivery, Mail};
use zwerm_store::{
    Store, StoreError, Writer,
    jobs::{Handler, Job},
};
use zwerm_ui::{format, plain};
use zwerm_web::{Me, Site};

/// Tells one person: `PERSON ANSWER`, the number of the newest answer.
const TELL: &str = "consent.on_paper";

/// Has each member told, but whoever put it on record.
pub(crate) fn tell_council(tx: &mut Writer, me: &Me) -> Result<(), StoreError> {
    let newest = store::newest(tx, &me.actor)?;
    for person in store::members(tx, me.actor.organisation())? {
        tx.enqueue(TELL, &format!("{person} {newest}"), me.now)?;
    }
    Ok(())
}

/// The jobs of this feature, for the app's runner. `delivery` is where mail goes.
pub fn jobs(site: &Site, delivery: Arc<Delivery>) -> Vec<Handler> {
    let site = site.clone();
    let tell = move |store: &Store, job: &Job| tell(store, &site, &delivery, job);
    vec![Handler { topic: TELL, work: Box::new(tell) }]
}

#[derive(Template)]
#[template(path = "consent_mail.html")]
struct MailPage<'a> {
    lang: &'static str,
    subject: &'a str,
    hello: &'a str,
    lines: &'a [String],
    modules: &'a [String],
    way_on: &'a str,
    href: &'a str,
}

fn said(error: StoreError) -> String {
    error.to_string()
}

fn tell(store: &Store, site: &Site, delivery: &Delivery, job: &Job) -> Result<(), String> {
    let person = job.payload.split_once(' ').and_then(|(person, _)| person.parse().ok());
    let person = PersonId::new(person.ok_or("the job names nobody")?);
    let now = site.clock().now();
    let found = store.read_now(move |tx| {
        let Some(to) = store::member(tx, person)? else { return Ok::<_, StoreError>(None) };
        let given = store::in_force_in(tx, to.organisation)?;
        Ok(Some((to, given)))
    });
    let Some((to, given)) = found.map_err(said)? else { return Ok(()) };
    let told = told_on_paper(&given, day_of(now, "UTC"));
    // Taken back meanwhile, or answered by the council itself.
    let Some(newest) = told.last() else { return Ok(()) };
    let t = text(to.language);
    let by = newest.by.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    let modules: Vec<String> =
        told.iter().map(|given| wording::name(to.language, given.module)).collect();
    let subject = plain(&t.consent_mail_subject(to.organisation_name.as_str()));
    let hello = plain(&t.consent_mail_hello(format::first_name(&to.name)));
    let lines = [plain(&t.consent_mail_what(by)), plain(&t.consent_mail_do())];
    let href = format!("{}/consent", site.options().base_url);
    let way_on = plain(&t.consent_today_see());
    let list: String = modules.iter().map(|module| format!("- {module}\n")).collect();
    let words = format!("{hello}\n\n{}\n\n{list}\n{}\n\n{href}\n", lines[0], lines[1]);
    let (lang, modules) = (to.language.code(), &modules[..]);
    let page = MailPage {
        lang,
        subject: &subject,
        hello: &hello,
        lines: &lines,
        modules,
        way_on: &way_on,
        href: &href,
    };
    let html = page.render().map_err(|error| error.to_string())?;
    let mail = Mail {
        to_name: to.name,
        to_address: to.email,
        subject,
        text: words,
        html,
        mark: format!("on-paper-{}", job.payload.replace(' ', "-")),
        ..Mail::default()
    };
    match delivery.send(&mail, now) {
        Err(error) if error.is_for_good() => {
            let (job, why) = (job.clone(), error.to_string());
            store.write_now(move |tx| tx.give_up(&job, &why, now)).map_err(said)
        }
        sent => sent.map_err(|error| error.to_string()),
    }
}
