//! How it went: a line for each step, with its day, never its hour.

use super::eyes::Eyes;
use crate::{
    text::L10nLanguage,
    whole::{StepCard, Whole},
};
use zwerm_promise::Step as Made;
use zwerm_ui::part::Step;

/// Steps shown at once; the older ones unfold.
const AT_ONCE: usize = 8;

/// How it went, newest first: the latest steps, and those that unfold.
pub(super) fn steps(eyes: &Eyes<'_>, whole: &Whole) -> (Vec<Step>, Vec<Step>) {
    let is_open = !whole.agreement.course.state().is_ended();
    let mut steps: Vec<Step> = shown(whole).rev().map(|card| step(eyes, whole, card)).collect();
    if let Some(first) = steps.first_mut() {
        first.is_now = is_open;
    }
    let earlier = steps.split_off(steps.len().min(AT_ONCE));
    (steps, earlier)
}

/// What was before the reader came in stays between the others, but that it was agreed.
fn shown(whole: &Whole) -> impl DoubleEndedIterator<Item = &StepCard> {
    whole.steps.iter().filter(|card| !card.is_before || card.step == Made::Agreed)
}

fn step(eyes: &Eyes<'_>, whole: &Whole, card: &StepCard) -> Step {
    let mut text = sentence(eyes, card);
    // The words that came with a proposal stand in its version; the others have no place of their own.
    if !card.note.is_empty() && !writes_a_version(card.step) {
        text = eyes.t.trail_with_words(text, card.note.as_str());
    }
    let mut step = Step::new(eyes.calendar, card.on, text);
    if writes_a_version(card.step) {
        let number = card.version.to_string();
        let href = format!("/agreements/{}/versions/{number}", whole.agreement.id);
        step.link = Some((href, eyes.t.agreements_version(number)));
    }
    step
}

pub(super) const fn writes_a_version(step: Made) -> bool {
    matches!(
        step,
        Made::Proposed | Made::Countered | Made::Revised | Made::Renegotiated | Made::Recorded
    )
}

/// Who says yes or no for a team or role is named with it.
pub(crate) const fn names_the_group(step: Made) -> bool {
    matches!(step, Made::Accepted | Made::Agreed | Made::Declined | Made::Countered)
}

fn sentence(eyes: &Eyes<'_>, card: &StepCard) -> String {
    let named = if names_the_group(card.step) { Eyes::name_for } else { Eyes::name };
    let name = card.person.map(|person| named(eyes, person)).unwrap_or_default();
    if let (Made::TakenOver, Some(until)) = (card.step, card.until) {
        return eyes.t.trail_taken_over_until(name, eyes.day(until));
    }
    if let (Some(decision), Some(person)) = (&card.decision, card.person) {
        let (day, number) = (eyes.day(decision.on), card.version.to_string());
        return eyes.t.trail_decided(decision.name.as_str(), number, day, eyes.in_a_line(person));
    }
    if let Some((from, to)) = card.hand_over {
        let (t, away_from) = (eyes.t, eyes.in_a_line(from));
        let is_mine = from == eyes.me && !eyes.is_on_paper;
        let (from, to) = (eyes.name(from), eyes.in_a_line(to));
        match card.step {
            Made::HandOverOffered if card.person == card.hand_over.map(|(from, _)| from) => {
                return t.trail_hand_over_offered_to(name, to);
            }
            Made::HandOverOffered => return t.trail_hand_over_offered_for(name, to, from),
            Made::HandedOver => return t.trail_handed_over_from(from, to),
            _ => {}
        }
        if let Some(away) = card.away {
            let (starts, returns) = (eyes.day(away.starts), eyes.day(away.returns));
            match card.step {
                Made::StandInOffered => {
                    return t.trail_stand_in_offered_to(name, to, starts, returns);
                }
                Made::StandInAgreed => {
                    return t.trail_stand_in_agreed_for(name, starts, returns);
                }
                Made::StandInBegan if is_mine => return t.trail_stand_in_began_mine(to, returns),
                Made::StandInBegan => return t.trail_stand_in_began_for(away_from, to, returns),
                Made::StandInEnded if is_mine => return t.trail_stand_in_ended_mine(),
                Made::StandInEnded => return t.trail_stand_in_ended_for(away_from),
                Made::StandInLapsed => return t.trail_stand_in_lapsed_for(from, to),
                _ => {}
            }
        }
    }
    happened(eyes.t, card.step, &name, card.version)
}

/// What somebody did, in a sentence.
pub(crate) fn happened(t: &L10nLanguage, step: Made, name: &str, version: i64) -> String {
    let version = version.to_string();
    match step {
        Made::Proposed => t.trail_proposed(name),
        Made::Countered => t.trail_countered(name),
        Made::Revised => t.trail_revised(name),
        Made::Renegotiated => t.trail_renegotiated(name),
        Made::Accepted | Made::Agreed => t.trail_agreed(name, version),
        Made::Declined => t.trail_declined(name, version),
        Made::Withdrawn => t.trail_withdrawn(name),
        Made::Delivered => t.trail_delivered(name),
        Made::NotYet => t.trail_not_yet(name),
        Made::Thanked | Made::Closed => t.trail_closed(name),
        Made::EndAccepted => t.trail_end_accepted(name),
        Made::ClosedUnconfirmed => t.trail_closed_unconfirmed(),
        Made::ReleaseAsked => t.trail_release_asked(name),
        Made::DidNotWorkOutAsked => t.trail_did_not_work_out_asked(name),
        Made::FinishAsked => t.trail_finish_asked(name),
        Made::Released => t.trail_released(name),
        Made::DidNotWorkOut => t.trail_did_not_work_out(name),
        Made::WentOn => t.trail_went_on(name),
        Made::CheckedIn => t.trail_checked_in(name),
        Made::CheckInAsked => t.trail_check_in_asked(name),
        Made::NeedPromised => t.trail_need_promised(name),
        Made::NeedDeclined => t.trail_need_declined(name),
        Made::NeedKept => t.trail_need_kept(name),
        Made::NeedReopened => t.trail_need_reopened(name),
        Made::NeedDropped => t.trail_need_dropped(name),
        Made::Printed => t.trail_printed(name),
        Made::Recorded => t.trail_recorded(name),
        Made::TakenOver => t.trail_taken_over(name),
        Made::GivenBack => t.trail_given_back(name),
        Made::CameBack => t.trail_came_back(),
        Made::HelpAsked => t.trail_help_asked(name),
        Made::HelpOffered => t.trail_help_offered(name),
        Made::HelpOfferEnded => t.trail_help_offer_ended(name),
        Made::HelpEnded => t.trail_help_ended(name),
        Made::HandOverOffered => t.trail_hand_over_offered(name),
        Made::HandOverAgreed => t.trail_hand_over_agreed(name),
        Made::HandOverDeclined => t.trail_hand_over_declined(name),
        Made::HandOverWithdrawn => t.trail_hand_over_withdrawn(name),
        Made::HandOverLapsed => t.trail_hand_over_lapsed(),
        Made::HandedOver => t.trail_handed_over(name),
        Made::HolderLeft => t.trail_holder_left(name),
        Made::StandInOffered => t.trail_stand_in_offered(name),
        Made::StandInAgreed => t.trail_stand_in_agreed(name),
        Made::StandInBegan => t.trail_stand_in_began(),
        Made::StandInEnded => t.trail_stand_in_ended(),
        Made::StandInCalledOff => t.trail_stand_in_called_off(name),
        Made::StandInLapsed => t.trail_stand_in_lapsed(),
    }
}
