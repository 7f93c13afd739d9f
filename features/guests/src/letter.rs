//! A mail to a guest: a link, or that an address is theirs no more. Nothing of what was agreed stands in it.

use crate::text::text;
use askama::Template;
use zwerm_directory::Guest;
use zwerm_domain::{Timestamp, day_of};
use zwerm_mail::Mail;
use zwerm_ui::{format, plain};
use zwerm_web::Token;

/// What the mail is for.
#[derive(Clone, Copy)]
pub(crate) enum Kind<'a> {
    /// A new link.
    Link(&'a Token),
    /// This address is theirs no more.
    Moved,
}

#[derive(Template)]
#[template(path = "guest_mail.html")]
struct MailPage<'a> {
    lang: &'static str,
    subject: &'a str,
    lines: &'a [String],
    link: &'a str,
    button: &'a str,
    last: &'a str,
}

/// Where a link leads: never built from what a request said.
pub(crate) fn link_address(base_url: &str, token: &Token, guest: &Guest) -> String {
    let code = guest.language.code();
    format!("{base_url}/guests/links/{}?language={code}", token.reveal())
}

/// Writes it.
pub(crate) fn letter(
    base_url: &str,
    guest: &Guest,
    organisation: &str,
    inviter: &str,
    kind: Kind<'_>,
    now: Timestamp,
) -> Result<Mail, askama::Error> {
    let t = text(guest.language);
    let hello = t.guests_mail_hello(format::first_name(&guest.name));
    let until = format::day(guest.language, guest.until, day_of(now, "UTC"));
    let (subject, line, link, button, last) = match kind {
        Kind::Link(token) => (
            t.guests_mail_subject(organisation),
            t.guests_mail_link(organisation, inviter),
            link_address(base_url, token, guest),
            t.guests_mail_open(),
            t.guests_mail_last(until.as_str()),
        ),
        Kind::Moved => (
            t.guests_mail_moved_subject(organisation),
            t.guests_mail_moved(inviter, organisation),
            String::new(),
            String::new(),
            t.guests_mail_moved_last(),
        ),
    };
    let subject = plain(&subject);
    let lines = [plain(&hello), plain(&line)];
    let (button, last) = (plain(&button), plain(&last));
    let way = if link.is_empty() { String::new() } else { format!("{button}:\n{link}\n\n") };
    let words = format!("{}\n\n{way}{last}\n", lines.join("\n\n"));
    let html = MailPage {
        lang: guest.language.code(),
        subject: &subject,
        lines: &lines,
        link: &link,
        button: &button,
        last: &last,
    }
    .render()?;
    let to_address = guest.email.clone().unwrap_or_default();
    Ok(Mail {
        to_name: guest.name.clone(),
        to_address,
        subject,
        text: words,
        html,
        ..Mail::default()
    })
}
