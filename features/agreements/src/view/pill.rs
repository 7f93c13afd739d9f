//! The mark at the head of an agreement: where it stands, and for whom it waits.

use super::eyes::{Eyes, names};
use crate::{
    model::{Agreement, Due},
    text::L10nLanguage,
    whole::{Line, Whole},
};
use zwerm_domain::{Date, Side};
use zwerm_promise::State;
use zwerm_ui::{
    format::{Calendar, day_short},
    part::Pill,
};

/// The mark on the page of one agreement.
pub(super) fn of_whole(eyes: &Eyes<'_>, whole: &Whole) -> Pill {
    let course = &whole.agreement.course;
    let is_mine = course.asks(whole.mover);
    let since = whole.steps.last().map_or(whole.newest.on, |step| step.on);
    let on = if course.is_negotiated() { whole.newest.on } else { since };
    let (t, when, name) = (eyes.t, eyes.calendar.when(on), eyes.asked_names());
    let text = match (course.state(), is_mine) {
        (State::Proposed, true) => t.pill_proposal_you(when),
        (State::Proposed, false) => t.pill_proposal_other(name),
        (State::Countered, true) => t.pill_counter_you(when),
        (State::Countered, false) => t.pill_counter_other(name),
        (State::Renegotiating, true) => t.pill_again_you(when),
        (State::Renegotiating, false) => t.pill_again_other(name),
        (State::Delivered, true) => t.pill_delivered_you(when),
        (State::Delivered, false) => t.pill_delivered_other(name),
        (State::ReleaseAsked | State::DidNotWorkOutAsked | State::FinishAsked, true) => {
            t.pill_ending_you(when)
        }
        (State::ReleaseAsked | State::DidNotWorkOutAsked | State::FinishAsked, false) => {
            t.pill_ending_other(name)
        }
        (State::Agreed, _) => return running(t, &whole.agreement, eyes.calendar.today),
        (state, _) => return ended(t, state),
    };
    let tone = if is_mine { "sun" } else { "" };
    Pill::new(text, icon(course.state())).toned(tone)
}

fn running(t: &L10nLanguage, agreement: &Agreement, today: Date) -> Pill {
    match agreement.current().due {
        Due::On(day) if day < today => Pill::new(t.pill_attention(), "sprout").toned("sun"),
        Due::Review(day) if day <= today => {
            Pill::new(t.pill_look_again(), "refresh-cw").toned("sun")
        }
        Due::On(_) => Pill::new(t.pill_agreed(), "handshake").toned("brand"),
        Due::Review(_) => Pill::new(t.pill_standing(), "repeat").toned("brand"),
    }
}

fn ended(t: &L10nLanguage, state: State) -> Pill {
    match state {
        State::Closed => Pill::new(t.pill_closed(), "bird").toned("leaf"),
        State::ClosedUnconfirmed => Pill::new(t.pill_closed_unconfirmed(), "bird"),
        State::Released => Pill::new(t.pill_released(), "leaf").toned("leaf"),
        State::DidNotWorkOut => Pill::new(t.pill_did_not_work_out(), "sprout"),
        State::Declined => Pill::new(t.pill_declined(), "x"),
        _ => Pill::new(t.pill_withdrawn(), "undo-2"),
    }
}

const fn icon(state: State) -> &'static str {
    match state {
        State::Delivered => "badge-check",
        State::ReleaseAsked | State::DidNotWorkOutAsked | State::FinishAsked => "message-circle",
        _ => "handshake",
    }
}

/// The short mark on a card: for whom it waits, else the day.
pub(super) fn of_line(calendar: Calendar, t: &L10nLanguage, line: &Line) -> Pill {
    if line.state.is_ended() {
        return ended(t, line.state);
    }
    if line.waits_since.is_some() {
        return Pill::new(t.pill_waits_short(), icon(line.state)).toned("sun");
    }
    let waits = line.others.iter().filter(|other| other.waits_since.is_some());
    let names = names(t, waits.map(|other| (other.whom, other.name.as_str())));
    if !names.is_empty() {
        return Pill::new(t.pill_other_short(names), icon(line.state));
    }
    match line.due {
        Due::On(day) if day < calendar.today => {
            Pill::new(t.pill_attention(), "sprout").toned("sun")
        }
        Due::Review(day) if day <= calendar.today => {
            Pill::new(t.pill_look_again(), "refresh-cw").toned("sun")
        }
        Due::On(day) => Pill::new(day_short(calendar.language, day, calendar.today), "calendar"),
        Due::Review(_) => Pill::new(t.pill_standing(), "repeat").toned("brand"),
    }
}

/// Which side somebody stands on decides the arrow of a promise.
pub(super) const fn arrow(side: Side) -> &'static str {
    match side {
        Side::Performer => "arrow-up-right",
        Side::Counterpart => "arrow-down-left",
    }
}
