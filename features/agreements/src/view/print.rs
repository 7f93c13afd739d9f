//! The sheet to print: without check-ins and look-backs. The other sees that it was printed.

use super::{
    eyes::Eyes,
    needs,
    terms::{self, TermsView},
};
use crate::{text::L10nLanguage, whole::Whole};
use askama::Template;
use zwerm_domain::{AgreementId, Side};
use zwerm_ui::{Fields, Shell, Who, format::Calendar, part::Party};
use zwerm_web::Me;

/// The page: first a question, then the sheet.
#[derive(Template)]
#[template(path = "agreement_print.html")]
pub(crate) struct PrintPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: AgreementId,
    other: String,
    name: String,
    /// Whether it was said that it is printed, so that the sheet may be shown.
    is_printed: bool,
    left: Vec<Party>,
    right: Vec<Party>,
    version: String,
    standing: String,
    terms: TermsView,
    reasons: Vec<(Who, String, String)>,
    reason: Option<Fields>,
    is_reason_given: bool,
    own_words: Vec<(Who, String, String)>,
    check_ins: Vec<super::show::CheckInLine>,
    earlier: Vec<super::show::CheckInLine>,
}

impl PrintPage {
    /// The question, or the sheet once the other can see that it is printed.
    pub(crate) fn new(me: &Me, shell: Shell, whole: &Whole, is_printed: bool) -> PrintPage {
        PrintPage::on(super::calendar(me), shell, whole, is_printed)
    }

    pub(super) fn on(
        calendar: Calendar,
        shell: Shell,
        whole: &Whole,
        is_printed: bool,
    ) -> PrintPage {
        let eyes = Eyes { is_on_paper: true, ..Eyes::of(calendar, whole) };
        let (t, card) = (eyes.t, terms::shown(whole));
        let mut terms = terms::view(&eyes, whole, card, None);
        terms.can_tick = false;
        needs::as_written(&mut terms.needs);
        let number = card.number.to_string();
        let holds = whole.agreement.course.agreed().is_some_and(|held| held.version == card.number);
        PrintPage {
            id: whole.agreement.id,
            other: eyes.other_name(),
            name: card.terms.name().to_owned(),
            is_printed,
            left: eyes.parties(Side::Performer),
            right: eyes.parties(Side::Counterpart),
            version: t.version_written(number, eyes.name(card.author), eyes.day(card.on)),
            standing: if holds { t.version_holds() } else { t.version_waits() },
            terms,
            reasons: super::show::reasons(&eyes, whole),
            reason: None,
            is_reason_given: false,
            own_words: super::show::own_words(&eyes, whole, card.number),
            check_ins: Vec::new(),
            earlier: Vec::new(),
            shell,
            t,
        }
    }
}
