//! The page behind a link in a mail: what it answers, one button, and what happened to the link.

use super::eyes::{due_words, other_names};
use crate::{
    model::{ByMail, Due},
    store::asking::{Link, ShownVersion},
    text::{L10nLanguage, text},
    whole::Other,
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
    /// The whole name of who asks.
    pub(crate) asker: String,
    /// The other parties.
    pub(crate) others: Vec<Other>,
    /// The team or role through which this person is asked.
    pub(crate) through: Option<String>,
    pub(crate) shown: ShownVersion,
}

impl Opened {
    /// Whether more than one other takes part.
    fn is_many(&self) -> bool {
        self.others.len() > 1
    }
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
    /// The works council took its consent back.
    Still,
}

impl Shut {
    fn status(self) -> StatusCode {
        match self {
            Shut::Unknown | Shut::OfAnother => StatusCode::NOT_FOUND,
            Shut::Replaced => StatusCode::CONFLICT,
            Shut::Still => StatusCode::FORBIDDEN,
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
    /// That one answers for a team or role; may be empty.
    through: String,
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
    let (t, asker) = (text(open.language), first_name(&opened.asker));
    let days = Calendar { language: open.language, today: opened.me.today() };
    let (title, lead, button, icon) = match opened.link.answer {
        ByMail::Accept => {
            (t.link_accept_title(asker), said_yes(t, opened), t.link_accept(), "check")
        }
        ByMail::Deliver => {
            let lead = match opened.is_many() {
                true => t.link_deliver_lead_many(),
                false => t.link_deliver_lead(asker),
            };
            (t.link_deliver_title(), lead, t.link_deliver(), "check")
        }
        ByMail::Close => {
            (t.link_close_title(asker), t.link_close_lead(), t.link_close(), "handshake")
        }
        ByMail::Finish => {
            (t.link_finish_title(asker), t.link_finish_lead(), t.link_finish(), "handshake")
        }
    };
    let through = opened.through.clone().map(|group| t.show_asked_through(group));
    Page::of(&LinkPage {
        shell: open.shell(title.clone()),
        t,
        fields,
        title,
        lead,
        through: through.unwrap_or_default(),
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
    let names = other_names(t, &opened.others);
    match (opened.side, opened.is_many()) {
        (Side::Performer, false) => t.link_accept_you_do(names),
        (Side::Counterpart, false) => t.link_accept_other_does(names),
        (Side::Performer, true) => t.link_accept_you_do_many(names),
        (Side::Counterpart, true) => t.link_accept_for_you_many(names),
    }
}

/// That it was taken, and whether others are to answer still.
pub(crate) fn done_page(open: &Open, opened: &Opened, is_settled: bool) -> Result<Page, Refused> {
    let (t, names) = (text(open.language), other_names(text(open.language), &opened.others));
    let lead = match (opened.link.answer, opened.is_many()) {
        _ if !is_settled => t.link_done_waits(),
        (ByMail::Accept, false) => t.link_done_accept(names),
        (ByMail::Accept, true) => t.link_done_accept_many(),
        (ByMail::Deliver, false) => t.link_done_deliver(names),
        (ByMail::Deliver, true) => t.link_done_deliver_many(),
        (ByMail::Close | ByMail::Finish, _) => t.link_done_close(names),
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
        Shut::Still => (t.link_still_title(), t.link_still()),
    };
    let way_on = if open.me.is_some() { t.link_to_today() } else { t.link_sign_in() };
    let page = ShutPage { shell: open.shell(title.clone()), t, title, lead, way_on };
    Ok(Page::of(&page)?.with_status(why.status()))
}
