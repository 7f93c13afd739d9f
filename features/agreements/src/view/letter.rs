//! A mail about an agreement, as words and as a page. A private one tells who asks, and nothing else.

use super::eyes::due_words;
use crate::{
    model::{Away, Due},
    store::asking::ShownVersion,
    text::{L10nLanguage, text},
};
use askama::Template;
use zwerm_directory::Addressee;
use zwerm_domain::{AgreementId, HandOverId, NeedId, Timestamp, calendar, calendar::Entry, day_of};
use zwerm_mail::Mail;
use zwerm_promise::Step;
use zwerm_ui::{
    format::{Calendar, first_name},
    plain,
};
use zwerm_web::Token;

/// What the mail is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Somebody asks for an answer.
    Asks(Step),
    /// Somebody asks for support.
    AsksSupport,
    /// Somebody asks a team or role for support of an agreement that it is no party of.
    AsksSupportOutside(NeedId),
    /// Somebody asks about handing over; with the offer, whom it is offered to.
    HandsOver(Option<HandOverId>, Option<Away>),
    /// The reader said yes from a mail: what was agreed, with its date.
    Agreed,
    /// Its day has come.
    Due,
}

/// What a mail tells.
pub(crate) struct Letter {
    pub(crate) agreement: AgreementId,
    /// The whole name of who asks, or with whom it was agreed.
    pub(crate) who: String,
    pub(crate) kind: Kind,
    /// That one is asked through a team or role; may be empty.
    pub(crate) through: String,
    /// What may be told; nothing of a private agreement.
    pub(crate) shown: Option<ShownVersion>,
    /// Whether it can be answered with the link.
    pub(crate) has_link: bool,
}

#[derive(Template)]
#[template(path = "agreement_mail.html")]
struct MailPage<'a> {
    lang: &'static str,
    subject: &'a str,
    lines: &'a [String],
    result: &'a str,
    link: &'a str,
    button: &'a str,
    last: &'a [String],
}

/// Writes it. `token` is the link's secret; it stands in the mail alone.
pub(crate) fn letter(
    base_url: &str,
    to: Addressee,
    letter: Letter,
    token: &Token,
    now: Timestamp,
    mark: String,
) -> Result<Mail, askama::Error> {
    let t = text(to.language);
    let days = Calendar { language: to.language, today: to.today(now) };
    let who = letter.who.as_str();
    let result = letter.shown.as_ref().map(|shown| shown.result.as_str()).unwrap_or_default();
    let mut lines = vec![t.mail_hello(first_name(&to.name)), says(t, &letter, days)];
    if let Some(shown) = &letter.shown {
        lines.push(due_words(days, shown.due));
    }
    if !letter.through.is_empty() {
        lines.push(letter.through.clone());
    }
    let subject = match (letter.kind, result) {
        (Kind::Agreed, result) => t.mail_agreed_subject(result),
        (Kind::Due, result) => t.mail_due_subject(result),
        (_, "") => t.mail_asks_subject(who),
        (_, result) => t.mail_asks_subject_shown(who, result),
    };
    let (link, button) = match letter.has_link {
        _ if to.is_guest => {
            let (secret, code, id) = (token.reveal(), to.language.code(), letter.agreement);
            let link = format!("{base_url}/guests/links/{secret}?agreement={id}&language={code}");
            (link, t.mail_guest_open(to.organisation_name.as_str()))
        }
        true => {
            let (secret, code) = (token.reveal(), to.language.code());
            (format!("{base_url}/agreements/answers/{secret}?language={code}"), button(t, &letter))
        }
        false => (format!("{base_url}{}", way(&letter)), t.mail_read()),
    };
    let until = day_of(now.plus_seconds(7 * 24 * 3600), &to.time_zone);
    let mut last = Vec::new();
    if letter.has_link {
        last.push(t.mail_link_is_yours(days.day(until)));
    }
    if to.is_guest {
        last.push(t.mail_guest_link());
    } else {
        last.push(t.mail_once(format!("{base_url}/inbox/settings")));
    }
    let clean = |all: Vec<String>| all.iter().map(|line| plain(line)).collect::<Vec<_>>();
    let (subject, lines, last) = (plain(&subject), clean(lines), clean(last));
    let html = MailPage {
        lang: to.language.code(),
        subject: &subject,
        lines: &lines,
        result,
        link: &link,
        button: &button,
        last: &last,
    }
    .render()?;
    let told = if result.is_empty() { String::new() } else { format!("    {result}\n\n") };
    let words =
        format!("{}\n\n{told}{button}:\n{link}\n\n{}\n", lines.join("\n\n"), last.join("\n\n"));
    let dates = (letter.kind == Kind::Agreed).then(|| dates(base_url, &letter)).flatten();
    let to_address = to.email.unwrap_or_default();
    Ok(Mail { to_name: to.name, to_address, subject, text: words, html, mark, dates, file: None })
}

fn says(t: &L10nLanguage, letter: &Letter, days: Calendar) -> String {
    let who = letter.who.as_str();
    match letter.kind {
        Kind::AsksSupportOutside(_) => t.mail_asks_support(who),
        Kind::HandsOver(to, Some(away)) => {
            let (starts, returns) = (days.day(away.starts), days.day(away.returns));
            match to {
                Some(_) => t.mail_stands_in(who, starts, returns),
                None => t.mail_asks_stand_in(who, starts, returns),
            }
        }
        Kind::HandsOver(Some(_), None) => t.mail_hands_over(who),
        Kind::HandsOver(None, None) => t.mail_asks_private(who),
        _ if letter.shown.is_none() => t.mail_asks_private(who),
        Kind::Agreed => t.mail_agreed(who),
        Kind::Due => t.mail_due(who),
        Kind::AsksSupport => t.mail_asks_support(who),
        Kind::Asks(Step::Proposed | Step::Revised) => t.mail_asks_proposed(who),
        Kind::Asks(Step::Countered) => t.mail_asks_countered(who),
        Kind::Asks(Step::Recorded) => t.mail_asks_recorded(who),
        Kind::Asks(Step::Renegotiated) => t.mail_asks_renegotiated(who),
        Kind::Asks(Step::Delivered) => t.mail_asks_delivered(who),
        Kind::Asks(Step::FinishAsked) => t.mail_asks_finish(who),
        Kind::Asks(Step::CheckInAsked) => t.mail_asks_check_in(who),
        Kind::Asks(_) => t.mail_asks_ending(who),
    }
}

/// Where it is read in Zwerm.
fn way(letter: &Letter) -> String {
    match letter.kind {
        Kind::AsksSupportOutside(need) => format!("/agreements/support/{need}"),
        Kind::HandsOver(Some(offer), _) => format!("/agreements/hand_overs/{offer}"),
        _ => format!("/agreements/{}", letter.agreement),
    }
}

fn button(t: &L10nLanguage, letter: &Letter) -> String {
    match letter.kind {
        Kind::Agreed | Kind::Due => t.mail_say_ready(),
        _ => t.mail_answer(),
    }
}

/// The date of what was agreed, for a calendar.
fn dates(base_url: &str, letter: &Letter) -> Option<String> {
    let shown = letter.shown.as_ref()?;
    let entry =
        entry(base_url, letter.agreement, shown.due, shown.result.clone(), shown.written_on);
    Some(calendar::written("Zwerm", host(base_url), &[entry]))
}

/// A day of an agreement in a calendar.
pub(crate) fn entry(
    base_url: &str,
    agreement: AgreementId,
    due: Due,
    title: String,
    changed_on: zwerm_domain::Date,
) -> Entry {
    Entry {
        key: format!("agreement-{agreement}-day"),
        on: due.day(),
        title,
        link: format!("{base_url}/agreements/{agreement}"),
        changed_on,
    }
}

/// The host of an address, without its port.
pub(crate) fn host(base_url: &str) -> &str {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    rest.split([':', '/']).next().unwrap_or(rest)
}
