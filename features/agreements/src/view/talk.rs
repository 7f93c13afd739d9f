//! *Bel even*: after two counter-proposals, and when a check-in says that it is time to talk.

use super::eyes::Eyes;
use crate::whole::{Outlook, Whole};
use zwerm_domain::PersonId;
use zwerm_promise::{State, Step};

/// Why people call each other now, and what comes of it.
pub(super) struct Talk {
    pub(super) title: String,
    pub(super) says: String,
}

/// Whether it is time to call; nothing while what was agreed by talking waits to be confirmed.
pub(super) fn view(eyes: &Eyes<'_>, whole: &Whole) -> Option<Talk> {
    let t = eyes.t;
    if whole.agreement.course.is_talk_due() {
        let is_open = recorder(whole).is_none();
        return is_open
            .then(|| Talk { title: t.show_talk_title(), says: t.show_call_is_quicker() });
    }
    let asker = talk_asked(whole)?;
    let says = match asker == eyes.me {
        true => t.show_talk_asked_by_you(),
        false => t.show_talk_asked(eyes.name(asker)),
    };
    Some(Talk { title: t.show_talk_title(), says })
}

/// Who said in the last check-in that it is time to talk, while nothing came of it yet.
fn talk_asked(whole: &Whole) -> Option<PersonId> {
    let last = whole.check_ins.first().filter(|given| given.outlook == Outlook::LetUsTalk)?;
    let is_answer = |step| matches!(step, Step::Agreed | Step::Renegotiated | Step::Delivered);
    let since = whole.steps.iter().rev().take_while(|made| made.step != Step::CheckedIn);
    let is_open = whole.agreement.course.state() == State::Agreed;
    (is_open && !since.into_iter().any(|made| is_answer(made.step))).then_some(last.person)
}

/// Who wrote down what was agreed by talking, while that waits to be confirmed.
pub(super) fn recorder(whole: &Whole) -> Option<PersonId> {
    let is_wording = |step: Step| {
        let is_first = matches!(step, Step::Proposed | Step::Renegotiated);
        is_first || matches!(step, Step::Countered | Step::Revised | Step::Recorded)
    };
    let last = whole.steps.iter().rev().find(|made| is_wording(made.step))?;
    let is_open = whole.agreement.course.is_talk_due() && last.step == Step::Recorded;
    last.person.filter(|_| is_open)
}

/// What is said of what was written down: whether it is right, and that nothing of it holds until then.
pub(super) fn recorded(eyes: &Eyes<'_>, whole: &Whole) -> Option<String> {
    let (t, course) = (eyes.t, &whole.agreement.course);
    let recorder = recorder(whole)?;
    Some(match course.asks(whole.mover) {
        true => t.show_talk_recorded(eyes.name(recorder)),
        false => t.show_talk_waits(eyes.asked_names()),
    })
}

/// What writing down what was agreed by talking is called.
pub(super) fn rewrite(eyes: &Eyes<'_>, whole: &Whole) -> String {
    let t = eyes.t;
    match recorder(whole) {
        None => t.show_talk_record(),
        Some(recorder) if recorder == eyes.me => t.show_talk_record_change(),
        Some(_) => t.show_talk_record_anew(),
    }
}
