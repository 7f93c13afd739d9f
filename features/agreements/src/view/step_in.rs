//! *Ik grijp in* on the page of an agreement: who took it over, why and until when, and the form to do so.

use super::eyes::{Eyes, fields_of};
use crate::{model::OTHER_BOUNDARY, whole::Whole};
use zwerm_promise::{Move, TakenOver};
use zwerm_ui::{Choice, Fields};
use zwerm_web::Again;

/// What is told while it lasts.
pub(super) struct Taken {
    pub(super) about: String,
    pub(super) boundary: String,
    /// The reason of that boundary; may be empty.
    pub(super) because: String,
    pub(super) why: String,
    pub(super) gives_back: String,
    /// What it means for the reader, and that it ends by itself.
    pub(super) says: String,
    /// Whether the reader can give it back.
    pub(super) can_end: bool,
}

/// The form to step in.
pub(super) struct StepInForm {
    pub(super) fields: Fields,
    pub(super) today: String,
    pub(super) latest: String,
}

pub(super) fn taken(eyes: &Eyes<'_>, whole: &Whole) -> Option<Taken> {
    let (t, card) = (eyes.t, whole.taken_over.as_ref()?);
    let until = eyes.calendar.long(card.until);
    let can_end = whole.agreement.course.can(whole.mover, Move::GiveBack);
    Some(Taken {
        about: match card.person == eyes.me {
            true => t.step_in_about_you(until.as_str()),
            false => t.step_in_about(eyes.name(card.person), until.as_str()),
        },
        boundary: card.boundary.clone(),
        because: card.because.clone(),
        why: card.why.clone(),
        gives_back: card.gives_back.clone(),
        says: t.step_in_ends(),
        can_end,
    })
}

/// Offered to who may step in now.
pub(super) fn form(eyes: &Eyes<'_>, whole: &Whole, again: &Again) -> Option<StepInForm> {
    let today = eyes.calendar.today;
    let step_in = Move::StepIn { until: today };
    if !whole.agreement.course.can(whole.mover, step_in) {
        return None;
    }
    Some(StepInForm {
        fields: fields_of(again, "step_in"),
        today: today.to_string(),
        latest: TakenOver::latest(today).to_string(),
    })
}

/// The boundaries to choose from, and one in own words.
pub(super) fn boundaries(eyes: &Eyes<'_>, whole: &Whole) -> Vec<Choice> {
    let named = whole.boundaries_here.iter().map(|(id, name)| Choice::new(id, name.as_str()));
    named.chain([Choice::new(OTHER_BOUNDARY, eyes.t.step_in_other_boundary())]).collect()
}
