//! A mail about coming in: a few lines, a button, and what to do when it was not asked for.

use crate::store::link::Addressee;
use askama::Template;
use zwerm_domain::Timestamp;
use zwerm_mail::{Delivery, Mail};
use zwerm_store::{Store, StoreError, jobs::Job};
use zwerm_ui::plain;

/// What it says, as the texts have it.
pub(crate) struct Letter {
    pub(crate) subject: String,
    pub(crate) hello: String,
    pub(crate) lines: Vec<String>,
    pub(crate) link: String,
    pub(crate) button: String,
    pub(crate) last: String,
}

#[derive(Template)]
#[template(path = "mail.html")]
struct MailPage<'a> {
    lang: &'static str,
    subject: &'a str,
    hello: &'a str,
    lines: &'a [String],
    link: &'a str,
    button: &'a str,
    last: &'a str,
}

impl Letter {
    /// The mail, in plain text and in HTML.
    pub(crate) fn to(self, to: Addressee) -> Result<Mail, askama::Error> {
        let [subject, hello, button, last] =
            [self.subject, self.hello, self.button, self.last].map(|text| plain(&text));
        let (lines, link): (Vec<String>, _) =
            (self.lines.iter().map(|line| plain(line)).collect(), self.link.as_str());
        let text = format!("{hello}\n\n{}\n\n{button}:\n{link}\n\n{last}\n", lines.join("\n\n"));
        let html = MailPage {
            lang: to.language.code(),
            subject: &subject,
            hello: &hello,
            lines: &lines,
            link,
            button: &button,
            last: &last,
        }
        .render()?;
        let to_address = to.email.unwrap_or_default();
        Ok(Mail { to_name: to.name, to_address, subject, text, html, ..Mail::default() })
    }
}

/// Sends it; what can never arrive is given up, and the administrators read so. `place`: where they look it up.
pub(crate) fn deliver(
    store: &Store,
    delivery: &Delivery,
    job: &Job,
    mail: &Mail,
    place: &str,
    now: Timestamp,
) -> Result<(), String> {
    match delivery.send(mail, now) {
        Err(error) if error.is_for_good() => {
            let (job, why) = (job.clone(), format!("{error} ({place})"));
            let given_up = store.write_now(move |tx| tx.give_up(&job, &why, now));
            given_up.map_err(|error: StoreError| error.to_string())
        }
        sent => sent.map_err(|error| error.to_string()),
    }
}
