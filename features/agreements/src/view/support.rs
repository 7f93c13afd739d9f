//! Support that is asked of a team or role outside an agreement, as who is asked sees it.

use super::eyes::line_start;
use crate::{
    store::support::Outside,
    text::{L10nLanguage, text},
};
use askama::Template;
use zwerm_promise::support::{Answer, Hand, Stage, Support};
use zwerm_ui::{
    Fields, Shell, Who,
    format::{Calendar, first_name},
};
use zwerm_web::{Again, Me};

/// The page.
#[derive(Template)]
#[template(path = "agreement_support.html")]
pub(crate) struct SupportPage {
    shell: Shell,
    t: &'static L10nLanguage,
    item: Item,
    wrong: Fields,
}

/// Support in words, on its page and on Vandaag.
struct Item {
    href: String,
    who: Who,
    /// Who asks whom.
    kind: String,
    text: String,
    by: String,
    standing: String,
    says: String,
    answers: Vec<(&'static str, String)>,
    seen_by: String,
}

impl SupportPage {
    /// What is asked, and the answers that can be given now.
    pub(crate) fn new(me: &Me, shell: Shell, asked: &Outside, again: &Again) -> SupportPage {
        let (calendar, t) = (super::calendar(me), text(me.language));
        let mut wrong = Fields::new();
        for problem in again.fields.problems() {
            wrong.reject("", problem.text.as_str());
        }
        SupportPage { item: item(calendar, t, asked), shell, t, wrong }
    }
}

fn item(calendar: Calendar, t: &L10nLanguage, asked: &Outside) -> Item {
    let name = first_name(&asked.asker_name);
    let stage = if asked.is_over { Stage::Ended } else { Stage::Running };
    let can = |answer: &Answer| {
        let is_own = matches!(answer, Answer::Promise | Answer::Decline | Answer::Keep);
        is_own && asked.support.answer(Hand::Giver, *answer, stage).is_ok()
    };
    let button = |answer: Answer| {
        let name = match answer {
            Answer::Promise => t.need_do_promise(),
            Answer::Decline => t.need_do_decline(),
            _ => t.need_do_keep(),
        };
        (answer.code(), name)
    };
    Item {
        href: format!("/agreements/support/{}", asked.id),
        who: Who::new(asked.asker, &asked.asker_name),
        kind: t.support_asks(name, asked.group.as_str()),
        text: asked.text.clone(),
        by: asked.by.map(|day| t.need_by(calendar.day(day))).unwrap_or_default(),
        standing: match asked.support {
            Support::Asked => t.need_asked(),
            Support::Promised => t.need_promised(),
            Support::Kept => t.need_kept(),
            Support::Declined => t.need_declined(),
            Support::Dropped => t.need_dropped(),
        },
        says: if asked.giver.is_none() {
            t.support_first(asked.group.as_str())
        } else {
            String::new()
        },
        answers: Answer::ALL.into_iter().filter(can).map(button).collect(),
        seen_by: line_start(&match asked.giver {
            None => t.support_seen_by_group(name, asked.group.as_str()),
            Some(_) => t.support_seen_by(name),
        }),
    }
}

#[derive(Template)]
#[template(path = "agreement_support_waits.html")]
struct WaitsItem<'a> {
    shell: &'a Shell,
    item: Item,
}

/// Support that is asked, as a part of Vandaag.
pub(crate) fn waits_item(me: &Me, shell: &Shell, asked: &Outside) -> String {
    let item = item(super::calendar(me), text(me.language), asked);
    WaitsItem { shell, item }.render().unwrap_or_default()
}
