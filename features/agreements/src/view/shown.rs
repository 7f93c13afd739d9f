//! The page of an agreement for somebody to whom it is shown: its result and date, and nothing else.

use super::eyes::due_words;
use crate::{
    model::Agreement,
    text::{L10nLanguage, text},
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
    pub(crate) fn new(me: &Me, shell: Shell, agreement: &Agreement) -> ShownPage {
        ShownPage::on(super::calendar(me), shell, agreement)
    }

    pub(super) fn on(calendar: Calendar, shell: Shell, agreement: &Agreement) -> ShownPage {
        let (t, outline) = (text(calendar.language), agreement.current());
        let ended = agreement.ended_on.map(|day| t.shown_ended(calendar.long(day)));
        ShownPage {
            result: outline.result.clone(),
            due: due_words(calendar, outline.due),
            ended: ended.unwrap_or_default(),
            shell,
            t,
        }
    }
}
