//! A digest as a mail: what is new, and which days come near, as words and as a page.

use crate::{
    model::Rhythm,
    text::{L10nLanguage, text},
};
use askama::Template;
use zwerm_directory::Addressee;
use zwerm_domain::{Date, Timestamp, calendar, calendar::Entry};
use zwerm_mail::Mail;
use zwerm_ui::{
    format::{Calendar, capitalised, first_name},
    plain,
};
use zwerm_web::{Day, News};

/// What a digest tells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Content {
    pub(crate) news: Vec<News>,
    pub(crate) days: Vec<Day>,
}

impl Content {
    pub(crate) fn is_empty(&self) -> bool {
        self.news.is_empty() && self.days.is_empty()
    }
}

struct Group {
    link: String,
    title: String,
    lines: Vec<String>,
}

struct DayLine {
    when: String,
    title: String,
    link: String,
}

#[derive(Template)]
#[template(path = "digest_mail.html")]
struct DigestPage<'a> {
    t: &'static L10nLanguage,
    lang: &'static str,
    subject: &'a str,
    hello: &'a str,
    groups: &'a [Group],
    days: &'a [DayLine],
    inbox: &'a str,
    last: &'a str,
}

/// Writes it.
pub(crate) fn letter(
    base_url: &str,
    to: &Addressee,
    rhythm: Rhythm,
    content: &Content,
    day: Date,
    now: Timestamp,
) -> Result<Mail, askama::Error> {
    let t = text(to.language);
    let calendar = Calendar { language: to.language, today: to.today(now) };
    let groups = groups(t, base_url, &content.news);
    let days: Vec<DayLine> = content
        .days
        .iter()
        .map(|day| DayLine {
            when: capitalised(&calendar.long(day.on)),
            title: day.title.clone(),
            link: format!("{base_url}{}", day.href),
        })
        .collect();
    let subject = match groups.is_empty() {
        false => t.digest_subject_new(to.organisation_name.as_str()),
        true => t.digest_subject_days(to.organisation_name.as_str()),
    };
    let settings = format!("{base_url}/inbox/settings");
    let last = match rhythm {
        Rhythm::Daily => t.digest_daily(settings),
        Rhythm::Weekly => t.digest_weekly(settings),
    };
    let (subject, last) = (plain(&subject), plain(&last));
    let hello = plain(&t.digest_hello(first_name(&to.name)));
    let inbox = format!("{base_url}/inbox");
    let words = words(t, &hello, &groups, &days, &inbox, &last);
    let lang = to.language.code();
    let page = DigestPage {
        t,
        lang,
        subject: &subject,
        hello: &hello,
        groups: &groups,
        days: &days,
        inbox: &inbox,
        last: &last,
    };
    Ok(Mail {
        to_name: to.name.clone(),
        to_address: to.email.clone().unwrap_or_default(),
        html: page.render()?,
        subject,
        text: words,
        mark: format!("digest-{}-{day}", to.person),
        dates: (!content.days.is_empty()).then(|| file(base_url, &content.days)),
        file: None,
    })
}

/// News of one thing together, in the order in which it happened; the same line once.
fn groups(t: &L10nLanguage, base_url: &str, news: &[News]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for one in news {
        let link = format!("{base_url}{}", one.href);
        let at = groups.iter().position(|group| group.link == link);
        let at = at.unwrap_or_else(|| {
            let title = if one.title.is_empty() { t.digest_between() } else { one.title.clone() };
            groups.push(Group { link, title, lines: Vec::new() });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(at).filter(|group| !group.lines.contains(&one.line)) {
            group.lines.push(one.line.clone());
        }
    }
    groups
}

fn words(
    t: &L10nLanguage,
    hello: &str,
    groups: &[Group],
    days: &[DayLine],
    inbox: &str,
    last: &str,
) -> String {
    let mut words = format!("{hello}\n");
    if !groups.is_empty() {
        words += &format!("\n{}\n", t.digest_new());
        for Group { title, lines, link } in groups {
            words += &format!("\n* {title}\n  {}\n  {link}\n", lines.join("\n  "));
        }
    }
    if !days.is_empty() {
        words += &format!("\n{}\n\n", t.digest_days());
        for DayLine { when, title, link } in days {
            words += &format!("* {when}: {title}\n  {link}\n");
        }
    }
    words + &format!("\n{}:\n{inbox}\n\n{last}\n", t.digest_open())
}

fn file(base_url: &str, days: &[Day]) -> String {
    let entries: Vec<Entry> = days.iter().map(|day| entry(base_url, day)).collect();
    calendar::written("Zwerm", host(base_url), &entries)
}

/// A day as a calendar holds it.
pub(crate) fn entry(base_url: &str, day: &Day) -> Entry {
    Entry {
        key: day.key.clone(),
        on: day.on,
        title: day.title.clone(),
        link: format!("{base_url}{}", day.href),
        changed_on: day.changed_on,
    }
}

/// The host of an address, without its port.
pub(crate) fn host(base_url: &str) -> &str {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    rest.split([':', '/']).next().unwrap_or(rest)
}
