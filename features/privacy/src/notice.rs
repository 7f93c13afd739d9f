//! What somebody has to know before anything else on Vandaag: that all of theirs will be erased, and for the
//! data-protection officer that an answer is owed.

use crate::{
    rights::Right,
    store::requests,
    text::{L10nLanguage, text},
};
use askama::Template;
use zwerm_domain::Office;
use zwerm_store::{Reader, StoreError};
use zwerm_ui::format::Calendar;
use zwerm_web::Me;

#[derive(Template)]
#[template(path = "privacy_today.html")]
struct TodayPart {
    t: &'static L10nLanguage,
    /// The day on which all of theirs is erased.
    day: String,
    /// Requests that wait for an answer, and by which day the first is owed.
    owed: Option<(i64, String)>,
}

pub(crate) fn notice(tx: &mut Reader, me: &Me) -> Result<String, StoreError> {
    let calendar = Calendar { language: me.language, today: me.today() };
    let own = requests::in_force(tx, me.actor.organisation(), me.id(), Right::Erase)?;
    let owed = match me.actor.holds(Office::DataProtection) {
        true => requests::owed(tx, &me.actor)?.map(|(count, day)| (count, calendar.long(day))),
        false => None,
    };
    if own.is_none() && owed.is_none() {
        return Ok(String::new());
    }
    let day = own.map_or_else(String::new, |request| calendar.long(request.due_on));
    let part = TodayPart { t: text(me.language), day, owed };
    Ok(part.render().unwrap_or_default())
}
