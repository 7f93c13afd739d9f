//! The page behind a link in a mail: what it answers, one button, and what happened to the link.

use super::eyes::due_words;
use crate::{
    model::{ByMail, Due},
    store::asking::{Link, ShownVersion},
    text::{L10nLanguage, text},
};
use askama::Template;
use http::StatusCode;
use zwerm_domain::{Side, day_of};
use zwerm_ui::{
    Fields, Shell,
    format::{Calendar, first_name},
};
use zwerm_web::{Me, Open, Page, Refused, Token};

/// A link that works, with what it answers.
pub(crate) struct Opened {
    pub(crate) link: Link,
    /// Whose link it is.
    pub(crate) me: Me,
    pub(crate) side: Side,
    /// The whole name of the other.
    pub(crate) other: String,
    pub(crate) shown: ShownVersion,
}

/// Why a link opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shut {
    /// No link of ours: forged, cut off, or long ago.
    Unknown,
    /// Somebody else is signed in here: it was sent on.
    OfAnother,
    /// It was made for somebody who has left.
    Left,
    /// It answered already.
    Used,
    /// Its week is over.
    Expired,
    /// Another version was proposed since.
    Replaced,
    /// Something else happened since.
    Moved,
}

impl Shut {
    fn status(self) -> StatusCode {
        match self {
            Shut::Unknown | Shut::OfAnother => StatusCode::NOT_FOUND,
            Shut::Replaced => StatusCode::CONFLICT,
            Shut::Left | Shut::Used | Shut::Expired | Shut::Moved => StatusCode::GONE,
        }
    }
}

#[derive(Template)]
#[template(path = "agreement_link.html")]
struct LinkPage<'a> {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    title: String,
    lead: String,
    result: &'a str,
    due: String,
    button: String,
    icon: &'static str,
    action: String,
    whole: String,
    until: String,
    mine: &'a str,
}

#[derive(Template)]
#[template(path = "agreement_link_done.html")]
struct DonePage<'a> {
    shell: Shell,
    t: &'static L10nLanguage,
    lead: String,
    /// That a mail with the date follows; may be empty.
    date: String,
    result: &'a str,
    whole: String,
}

#[derive(Template)]
#[template(path = "agreement_link_shut.html")]
struct ShutPage {
    shell: Shell,
    t: &'static L10nLanguage,
    title: String,
    lead: String,
    way_on: String,
}

/// What the link answers, and its one button.
pub(crate) fn link_page(
    open: &Open,
    token: &Token,
    opened: &Opened,
    fields: Fields,
) -> Result<Page, Refused> {
    let (t, other) = (text(open.language), first_name(&opened.other));
    let days = Calendar { language: open.language, today: opened.me.today() };
    let (title, lead, button, icon) = match opened.link.answer {
        ByMail::Accept => {
            (t.link_accept_title(other), said_yes(t, opened), t.link_accept(), "check")
        }
        ByMail::Deliver => {
            (t.link_deliver_title(), t.link_deliver_lead(other), t.link_deliver(), "check")
        }
        ByMail::Close => {
            (t.link_close_title(other), t.link_close_lead(), t.link_close(), "handshake")
        }
        ByMail::Finish => {
            (t.link_finish_title(other), t.link_finish_lead(), t.link_finish(), "handshake")
        }
    };
    Page::of(&LinkPage {
        shell: open.shell(title.clone()),
        t,
        fields,
        title,
        lead,
        result: &opened.shown.result,
        due: due_words(days, opened.shown.due),
        button,
        icon,
        action: format!("/agreements/answers/{}", token.reveal()),
        whole: format!("/agreements/{}", opened.link.agreement),
        until: days.day(day_of(opened.link.expires_at, &opened.me.time_zone)),
        mine: first_name(&opened.me.name),
    })
}

/// Who would do it, if it is agreed.
fn said_yes(t: &L10nLanguage, opened: &Opened) -> String {
    let other = first_name(&opened.other);
    match opened.side {
        Side::Performer => t.link_accept_you_do(other),
        Side::Counterpart => t.link_accept_other_does(other),
    }
}

/// That it was taken.
pub(crate) fn done_page(open: &Open, opened: &Opened) -> Result<Page, Refused> {
    let (t, other) = (text(open.language), first_name(&opened.other));
    let lead = match opened.link.answer {
        ByMail::Accept => t.link_done_accept(other),
        ByMail::Deliver => t.link_done_deliver(other),
        ByMail::Close | ByMail::Finish => t.link_done_close(other),
    };
    let is_dated = opened.link.answer == ByMail::Accept && matches!(opened.shown.due, Due::On(_));
    Page::of(&DonePage {
        shell: open.shell(t.link_done_title()),
        t,
        lead,
        date: if is_dated { t.link_done_date() } else { String::new() },
        result: &opened.shown.result,
        whole: format!("/agreements/{}", opened.link.agreement),
    })
}

/// What happened to a link that opens nothing. Tells nothing of what it was for.
pub(crate) fn shut_page(open: &Open, why: Shut) -> Result<Page, Refused> {
    let t = text(open.language);
    let (title, lead) = match why {
        Shut::Unknown => (t.link_unknown_title(), t.link_unknown()),
        Shut::OfAnother => (t.link_another_title(), t.link_another()),
        Shut::Left => (t.link_left_title(), t.link_left()),
        Shut::Used => (t.link_used_title(), t.link_used()),
        Shut::Expired => (t.link_expired_title(), t.link_expired()),
        Shut::Replaced => (t.link_replaced_title(), t.link_replaced()),
        Shut::Moved => (t.link_moved_title(), t.link_moved()),
    };
    let way_on = if open.me.is_some() { t.link_to_today() } else { t.link_sign_in() };
    let page = ShutPage { shell: open.shell(title.clone()), t, title, lead, way_on };
    Ok(Page::of(&page)?.with_status(why.status()))
}
