//! Support promises as the page shows them: who gives what, where it stands, and what can be said of it.

use super::eyes::Eyes;
use crate::{
    model::{Mark, Need},
    whole::{NeedCard, Whole},
};
use zwerm_domain::{NeedId, PersonId, Side};
use zwerm_promise::{
    Seat, Whom,
    support::{Answer, Hand, Stage, Support},
};
use zwerm_ui::Who;

/// A support promise on the page.
pub(super) struct NeedLine {
    pub(super) id: NeedId,
    /// Who asks it.
    pub(super) asker: Who,
    pub(super) text: String,
    pub(super) is_new: bool,
    pub(super) is_gone: bool,
    is_from_check_in: bool,
    /// From whom, by when, and where it stands.
    pub(super) says: String,
    pub(super) answers: Vec<AnswerButton>,
}

/// A button under a support promise.
pub(super) struct AnswerButton {
    pub(super) code: &'static str,
    pub(super) name: String,
    pub(super) icon: &'static str,
    /// Whether it moves things on; the others are quieter.
    pub(super) is_first: bool,
}

/// Of a wording alone: nothing that came later, nothing to press.
pub(super) fn as_written(lines: &mut Vec<NeedLine>) {
    lines.retain(|line| !line.is_from_check_in);
    for line in lines {
        line.answers.clear();
    }
}

/// The needs of the wording that is shown, then those that check-ins asked.
pub(super) fn lines(eyes: &Eyes<'_>, whole: &Whole, marks: &[Mark<&Need<&str>>]) -> Vec<NeedLine> {
    let mut lines: Vec<NeedLine> = marks.iter().map(|mark| marked(eyes, whole, mark)).collect();
    let from_check_ins = whole.needs.iter().filter(|need| need.is_from_check_in);
    lines.extend(from_check_ins.map(|card| carded(eyes, whole, card, false)));
    lines
}

fn marked(eyes: &Eyes<'_>, whole: &Whole, mark: &Mark<&Need<&str>>) -> NeedLine {
    let (need, is_new) = match mark {
        Mark::Same(need) => (need, false),
        Mark::Added(need) => (need, true),
        Mark::Dropped(need) => return gone(eyes, whole, need),
    };
    let found = whole.needs.iter().find(|card| match need.id {
        Some(id) => card.id == id,
        None => card.text == need.text && card.asked_of == need.asked_of && card.by == need.by,
    });
    match found {
        Some(card) => carded(eyes, whole, card, is_new),
        None => NeedLine { is_gone: false, is_new, ..gone(eyes, whole, need) },
    }
}

fn gone(eyes: &Eyes<'_>, whole: &Whole, need: &Need<&str>) -> NeedLine {
    let card = whole.needs.iter().find(|card| card.asked_of == need.asked_of);
    NeedLine {
        id: need.id.unwrap_or(NeedId::new(0)),
        asker: eyes.who(asker(whole, need.asked_of, card.map(|card| card.asked_by))),
        text: need.text.to_owned(),
        is_new: false,
        is_gone: true,
        is_from_check_in: false,
        says: from(eyes, whole, need.asked_of, card.and_then(|card| card.giver)),
        answers: Vec::new(),
    }
}

/// Who asks: as stored, or whoever stands across from who is asked.
fn asker(whole: &Whole, asked_of: Whom, stored: Option<PersonId>) -> PersonId {
    let seats = whole.agreement.course.seats();
    let gives = seats.seat_of(asked_of).map(Seat::side);
    let side = gives.map_or(Side::Performer, Side::other);
    stored.or(seats.on(side).find_map(Seat::holder)).unwrap_or(whole.newest.author)
}

/// "Van jou", "Van Joost", or "Van ICT", with who took it.
fn from(eyes: &Eyes<'_>, whole: &Whole, asked_of: Whom, giver: Option<PersonId>) -> String {
    let t = eyes.t;
    let group = match asked_of {
        Whom::Person(person) => {
            return match person == eyes.me && !eyes.is_on_paper {
                true => t.need_from_you(),
                false => t.need_from_other(eyes.name(person)),
            };
        }
        Whom::Team(_) | Whom::Role(_) => {
            let found = whole.needs.iter().find(|card| card.asked_of == asked_of);
            let seat = whole.seats.iter().find(|seat| seat.whom == asked_of);
            seat.map(|seat| seat.name.clone()).or(found.map(|card| card.group.clone()))
        }
    };
    let group = group.unwrap_or_default();
    match giver {
        Some(giver) if giver == eyes.me && !eyes.is_on_paper => t.need_from_group_you(group),
        Some(giver) => t.need_from_group_by(group, eyes.name(giver)),
        None => t.need_from_other(group),
    }
}

fn carded(eyes: &Eyes<'_>, whole: &Whole, card: &NeedCard, is_new: bool) -> NeedLine {
    NeedLine {
        id: card.id,
        asker: eyes.who(card.asked_by),
        text: card.text.clone(),
        is_new,
        is_gone: card.support == Support::Dropped && !whole.agreement.course.state().is_ended(),
        is_from_check_in: card.is_from_check_in,
        says: says(eyes, whole, card),
        answers: answers(eyes, whole, card),
    }
}

fn says(eyes: &Eyes<'_>, whole: &Whole, card: &NeedCard) -> String {
    let t = eyes.t;
    let mut says = vec![from(eyes, whole, card.asked_of, card.giver)];
    if card.is_from_check_in {
        says.push(t.need_from_check_in());
    }
    if let Some(day) = card.by {
        says.push(t.need_by(eyes.day(day)));
    }
    let on = |day: Option<zwerm_domain::Date>| day.map(|day| eyes.day(day));
    let is_mine = card.hand == Hand::Giver && !eyes.is_on_paper;
    says.push(match (card.support, on(card.answered_on), on(card.kept_on)) {
        (Support::Asked, ..) if is_mine && accepting_promises(whole, card) => t.need_asked_of_you(),
        (Support::Asked, ..) => t.need_asked(),
        (Support::Promised, Some(day), _) => t.need_promised_on(day),
        (Support::Promised, None, _) => t.need_promised(),
        (Support::Kept, _, Some(day)) => t.need_kept_on(day),
        (Support::Kept, ..) => t.need_kept(),
        (Support::Declined, ..) => t.need_declined(),
        (Support::Dropped, ..) => t.need_dropped(),
    });
    says.join(" ")
}

/// Whether saying yes to the newest wording promises this.
fn accepting_promises(whole: &Whole, card: &NeedCard) -> bool {
    let course = &whole.agreement.course;
    course.is_negotiated() && course.asks(whole.mover) && card.is_in_newest
}

fn answers(eyes: &Eyes<'_>, whole: &Whole, card: &NeedCard) -> Vec<AnswerButton> {
    let state = whole.agreement.course.state();
    let stage = match state {
        state if state.is_ended() => Stage::Ended,
        _ if card.is_from_check_in || card.is_in_agreed => Stage::Running,
        _ => Stage::Negotiated,
    };
    if stage == Stage::Negotiated || !state.was_agreed() {
        return Vec::new();
    }
    let t = eyes.t;
    let can = |answer: &Answer| card.support.answer(card.hand, *answer, stage).is_ok();
    let button = |answer: Answer| AnswerButton {
        code: answer.code(),
        name: match answer {
            Answer::Promise => t.need_do_promise(),
            Answer::Decline => t.need_do_decline(),
            Answer::Keep => t.need_do_keep(),
            Answer::Reopen => t.need_do_reopen(),
            Answer::Drop => t.need_do_drop(),
        },
        is_first: matches!(answer, Answer::Promise | Answer::Keep),
        icon: match answer {
            Answer::Promise => "hand-helping",
            Answer::Keep => "check",
            _ => "",
        },
    };
    Answer::ALL.into_iter().filter(can).map(button).collect()
}
