//! One wording of an agreement, as it was written: it never changes.

use super::{
    eyes::{Eyes, line_start},
    needs,
    terms::{self, TermsView},
};
use crate::{
    text::L10nLanguage,
    whole::{VersionCard, Whole},
};
use askama::Template;
use zwerm_domain::AgreementId;
use zwerm_ui::{Fields, Shell, Who, format::Calendar};
use zwerm_web::Me;

/// The page.
#[derive(Template)]
#[template(path = "agreement_version.html")]
pub(crate) struct VersionPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: AgreementId,
    other: String,
    name: String,
    number: i64,
    newest: i64,
    /// Who wrote it and when.
    written: String,
    author: Who,
    about: String,
    message: String,
    changes: String,
    /// Where it stands: it holds, it was replaced, it waits.
    standing: String,
    terms: TermsView,
    // The terms are shown with the same parts as on the agreement's own page; these stay empty here.
    reasons: Vec<(Who, String, String)>,
    reason: Option<Fields>,
    is_reason_given: bool,
    own_words: Vec<(Who, String, String)>,
    check_ins: Vec<super::show::CheckInLine>,
    earlier: Vec<super::show::CheckInLine>,
    seen_by: String,
}

impl VersionPage {
    /// A wording beside the one before.
    pub(crate) fn new(
        me: &Me,
        shell: Shell,
        whole: &Whole,
        wording: &VersionCard,
        before: Option<&VersionCard>,
    ) -> VersionPage {
        VersionPage::on(super::calendar(me), shell, whole, wording, before)
    }

    pub(super) fn on(
        calendar: Calendar,
        shell: Shell,
        whole: &Whole,
        wording: &VersionCard,
        before: Option<&VersionCard>,
    ) -> VersionPage {
        let eyes = Eyes::of(calendar, whole);
        let t = eyes.t;
        let mut terms = terms::view(&eyes, whole, wording, before);
        terms.can_tick = false;
        needs::as_written(&mut terms.needs);
        let course = &whole.agreement.course;
        let agreed = course.agreed().map(|held| held.version);
        let number = wording.number.to_string();
        let changes = match before {
            Some(before) if terms.changes > 0 => {
                eyes.changes(terms.changes, before.number.to_string())
            }
            _ => String::new(),
        };
        VersionPage {
            id: whole.agreement.id,
            other: eyes.other_name(),
            name: wording.terms.name().to_owned(),
            number: wording.number,
            newest: course.newest().version,
            written: t.version_written(number, eyes.name(wording.author), eyes.day(wording.on)),
            author: eyes.who(wording.author),
            about: t.show_writes(eyes.name(wording.author)),
            message: wording.message.clone(),
            changes,
            standing: match (agreed == Some(wording.number), course.is_negotiated()) {
                (true, _) => t.version_holds(),
                (_, true) if course.newest().version == wording.number => t.version_waits(),
                _ => t.version_gone(),
            },
            terms,
            reasons: Vec::new(),
            reason: None,
            is_reason_given: false,
            own_words: super::show::own_words(&eyes, whole, wording.number),
            check_ins: Vec::new(),
            earlier: Vec::new(),
            seen_by: line_start(&eyes.seen_by_us()),
            shell,
            t,
        }
    }
}
