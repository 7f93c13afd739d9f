//! The page of an agreement for somebody to whom it is shown: its result and date, and nothing else.

use super::eyes::due_words;
use crate::{
    text::{L10nLanguage, text},
    whole::Shown,
};
use askama::Template;
use zwerm_ui::{Shell, format::Calendar};
use zwerm_web::Me;

/// The page.
#[derive(Template)]
#[template(path = "agreement_shown.html")]
pub(crate) struct ShownPage {
    shell: Shell,
    t: &'static L10nLanguage,
    result: String,
    due: String,
    ended: String,
}

impl ShownPage {
    /// The result and the date of what was agreed.
    pub(crate) fn new(me: &Me, shell: Shell, shown: &Shown) -> ShownPage {
        ShownPage::on(super::calendar(me), shell, shown)
    }

    pub(super) fn on(calendar: Calendar, shell: Shell, shown: &Shown) -> ShownPage {
        let t = text(calendar.language);
        let ended = shown.ended_on.map(|day| t.shown_ended(calendar.long(day)));
        ShownPage {
            result: shown.result.clone(),
            due: due_words(calendar, shown.due),
            ended: ended.unwrap_or_default(),
            shell,
            t,
        }
    }
}
