//! What somebody has to know before anything else on Vandaag: that all of theirs will be erased, that a request was
//! answered, and for the data-protection officer that an answer is owed.

use crate::{
    rights::{Request, Right, State},
    routes::right_name,
    store::requests,
    text::{L10nLanguage, text},
};
use askama::Template;
use jiff::ToSpan;
use zwerm_domain::Office;
use zwerm_store::{Reader, StoreError};
use zwerm_ui::format::Calendar;
use zwerm_web::Me;

/// So long an answer stands on Vandaag.
const NEW_DAYS: i64 = 14;

#[derive(Template)]
#[template(path = "privacy_today.html")]
struct TodayPart {
    t: &'static L10nLanguage,
    /// The day on which all of theirs is erased.
    day: String,
    /// Of which requests there is an answer.
    answered: Vec<String>,
    /// Requests that wait for an answer, and by which day the first is owed.
    owed: Option<(i64, String)>,
}

pub(crate) fn notice(tx: &mut Reader, me: &Me) -> Result<String, StoreError> {
    let calendar = Calendar { language: me.language, today: me.today() };
    let own = requests::own(tx, &me.actor)?;
    let since = me.today().saturating_sub(NEW_DAYS.days());
    let is_erasing = |it: &&Request| it.right == Right::Erase && it.state == State::Open;
    let day = own.iter().find(is_erasing).map_or_else(String::new, |it| calendar.long(it.due_on));
    let is_answered = |it: &&Request| {
        matches!(it.state, State::Granted | State::Declined)
            && it.closed_on.is_some_and(|day| day >= since)
    };
    let answered = own.iter().filter(is_answered);
    let answered: Vec<String> =
        answered.map(|it| right_name(text(me.language), it.right)).collect();
    let owed = match me.actor.holds(Office::DataProtection) {
        true => requests::owed(tx, &me.actor)?.map(|(count, day)| (count, calendar.long(day))),
        false => None,
    };
    if day.is_empty() && answered.is_empty() && owed.is_none() {
        return Ok(String::new());
    }
    let part = TodayPart { t: text(me.language), day, answered, owed };
    Ok(part.render().unwrap_or_default())
}
