//! A mail to a guest: a link, that an address is theirs no more, or that whoever invited them has left. Nothing of what
//! was agreed stands in it.

use crate::{
    store::LeftBehind,
    text::{L10nLanguage, text},
};
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
    /// Whoever invited them works here no more.
    InviterLeft(&'a LeftBehind),
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
    let (subject, lines, link, button, last) = match kind {
        Kind::Link(token) => (
            t.guests_mail_subject(organisation),
            vec![t.guests_mail_link(organisation, inviter)],
            link_address(base_url, token, guest),
            t.guests_mail_open(),
            t.guests_mail_last(until.as_str()),
        ),
        Kind::Moved => (
            t.guests_mail_moved_subject(organisation),
            vec![t.guests_mail_moved(inviter, organisation)],
            String::new(),
            String::new(),
            t.guests_mail_moved_last(),
        ),
        Kind::InviterLeft(left) => (
            t.guests_mail_left_subject(organisation),
            what_goes_on(t, organisation, left),
            String::new(),
            String::new(),
            t.guests_mail_left_last(),
        ),
    };
    let subject = plain(&subject);
    let lines: Vec<String> = std::iter::once(hello).chain(lines).map(|it| plain(&it)).collect();
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

/// Who left, what goes on, and whom to turn to.
fn what_goes_on(t: &L10nLanguage, organisation: &str, left: &LeftBehind) -> Vec<String> {
    let who = match &left.inviter {
        Some(name) => t.guests_mail_left(name.as_str(), organisation),
        None => t.guests_mail_left_erased(organisation),
    };
    let whom = match left.with.as_slice() {
        [] => t.guests_mail_left_ask(organisation),
        with => t.guests_mail_left_with(with.join(", ")),
    };
    vec![who, t.guests_mail_left_running(left.running), whom]
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_domain::Language;

    fn says(language: Language, left: &LeftBehind) -> String {
        what_goes_on(text(language), "Waterrijk", left).iter().map(|it| plain(it) + "\n").collect()
    }

    #[test]
    fn a_guest_reads_who_left_what_goes_on_and_whom_to_turn_to() {
        let with = ["Joost", "Marit"].map(str::to_owned).to_vec();
        let left = LeftBehind { inviter: Some("Samira".into()), running: 2, with };
        let nl = says(Language::Nl, &left);
        assert!(nl.starts_with("Samira nodigde je uit, en werkt niet meer bij Waterrijk."), "{nl}");
        assert!(nl.contains("Er lopen nog 2 afspraken met jou.") && nl.contains(": Joost, Marit."));
        let nobody = LeftBehind { inviter: None, running: 0, with: Vec::new() };
        let en = says(Language::En, &nobody);
        assert!(en.starts_with("Who invited you works no longer at Waterrijk."), "{en}");
        assert!(en.contains("No agreements with you are open") && en.contains("in touch with"));
    }
}
