//! How an agreement ends: asking for it together, answering that, and looking back.

use super::eyes::{Eyes, fields_of, line_start};
use crate::{
    model::Due,
    whole::{LookBackCard, Whole},
};
use zwerm_domain::PersonId;
use zwerm_promise::{Ending, look_back::LookBack};
use zwerm_ui::{Fields, Who};
use zwerm_web::Again;

/// Asking to end it in a way, or answering that.
pub(super) struct EndingForm {
    pub(super) code: &'static str,
    pub(super) fields: Fields,
    pub(super) title: String,
    pub(super) says: String,
    pub(super) note: String,
    pub(super) is_note_needed: bool,
    pub(super) button: String,
}

/// An own look-back.
pub(super) struct LookBackForm {
    pub(super) fields: Fields,
    pub(super) intro: String,
    pub(super) shown_when: String,
}

/// The name of the form that asks to end it so.
pub(super) fn ending_form(code: &str) -> &'static str {
    match Ending::from_code(code) {
        Some(Ending::Release) | None => "release",
        Some(Ending::DidNotWorkOut) => "did_not_work_out",
        Some(Ending::Finish) => "finish",
    }
}

pub(super) fn ending_question(
    eyes: &Eyes<'_>,
    whole: &Whole,
    ending: Ending,
    again: &Again,
) -> EndingForm {
    let (t, name) = (eyes.t, eyes.other_name());
    let is_standing = matches!(whole.agreement.current().due, Due::Review(_));
    let is_gone = |person| eyes.card(person).is_some_and(|card| card.has_left);
    let is_alone = whole.agreement.course.is_alone(eyes.me, is_gone);
    let (title, says, note, button) = match ending {
        Ending::Release if is_alone => {
            (t.show_release(), t.show_release_alone(), t.show_why(), t.show_release_now())
        }
        Ending::Release => {
            (t.show_release(), t.show_release_says(), t.show_why(), t.show_release_ask(name))
        }
        Ending::DidNotWorkOut => {
            (t.show_failed(), t.show_failed_says(), t.show_learnt(), t.show_failed_ask(name))
        }
        Ending::Finish => (
            t.show_finish(),
            if is_standing { t.show_finish_standing() } else { t.show_finish_dated() },
            t.show_word(),
            t.show_finish_ask(name),
        ),
    };
    EndingForm {
        code: ending.code(),
        fields: fields_of(again, ending_form(ending.code())),
        title,
        says,
        note,
        is_note_needed: is_alone || ending == Ending::DidNotWorkOut,
        button,
    }
}

pub(super) fn ending_answer(
    eyes: &Eyes<'_>,
    whole: &Whole,
    ending: Ending,
    again: &Again,
) -> EndingForm {
    let t = eyes.t;
    let name = whole.agreement.course.opener().map(|opener| eyes.name(opener)).unwrap_or_default();
    let (title, note, button) = match ending {
        Ending::Release => (t.show_released_question(name), t.show_word(), t.show_release_yes()),
        Ending::DidNotWorkOut => {
            (t.show_failed_question(name), t.show_learnt(), t.show_failed_yes())
        }
        Ending::Finish => (t.show_finish_question(name), t.show_word(), t.show_thanks()),
    };
    let fields = fields_of(again, "ending_answer");
    let says = String::new();
    EndingForm { code: ending.code(), fields, title, says, note, is_note_needed: false, button }
}

pub(super) fn look_back(eyes: &Eyes<'_>, whole: &Whole, again: &Again) -> Option<LookBackForm> {
    let (t, name) = (eyes.t, eyes.other_name());
    let (until, intro) = match whole.look_back {
        LookBack::Offered { until } => (until, t.show_look_back_offer()),
        LookBack::Waiting { until } => (until, t.show_look_back_given(eyes.calendar.long(until))),
        LookBack::NotOffered | LookBack::Shown => return None,
    };
    let mut fields = fields_of(again, "look_back");
    let own = whole.look_backs.iter().find(|(person, _)| *person == eyes.me).map(|(_, own)| own);
    if let Some(own) = own.filter(|_| !fields.has("went_well")) {
        fields = fields
            .with("went_well", own.went_well.as_str())
            .with("do_differently", own.do_differently.as_str())
            .with("ask_or_offer", own.ask_or_offer.as_str());
    }
    let shown_when = t.show_look_back_when(name, eyes.calendar.long(until));
    Some(LookBackForm { fields, intro, shown_when })
}

pub(super) fn look_backs(eyes: &Eyes<'_>, whole: &Whole) -> Vec<(Who, String, LookBackCard)> {
    if !whole.look_back.shows_others() {
        return Vec::new();
    }
    let card = |(person, card): &(PersonId, LookBackCard)| {
        (eyes.who(*person), line_start(&eyes.name(*person)), card.clone())
    };
    whole.look_backs.iter().map(card).collect()
}
