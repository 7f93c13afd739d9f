//! How an ask reads, from each of the two sides.

use crate::{
    model::{AskMove, AskState},
    store::asks::{Ask, Reply},
    text::L10nLanguage,
};
use zwerm_domain::TeamId;
use zwerm_ui::{
    format::{Calendar, first_name},
    part::{Pill, Step},
};

/// An ask in a list.
pub(super) struct AskLine {
    pub(super) href: String,
    /// The other team.
    pub(super) other: String,
    pub(super) what: String,
    pub(super) pill: Pill,
    pub(super) waits_on_us: bool,
}

/// What a team asks, and what others ask of it.
pub(super) fn lines(
    calendar: Calendar,
    t: &L10nLanguage,
    team: TeamId,
    asks: Vec<Ask>,
) -> (Vec<AskLine>, Vec<AskLine>) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for ask in asks {
        let is_ours = ask.from.0 == team;
        let line = AskLine {
            href: format!("/team/{team}/asks/{}", ask.id),
            pill: pill(calendar, t, &ask, is_ours),
            waits_on_us: !is_ours && ask.state == AskState::Asked,
            other: if is_ours { ask.to.1 } else { ask.from.1 },
            what: ask.what,
        };
        if is_ours { ours.push(line) } else { theirs.push(line) }
    }
    (ours, theirs)
}

/// Where an ask stands, in a few words.
pub(super) fn pill(calendar: Calendar, t: &L10nLanguage, ask: &Ask, is_ours: bool) -> Pill {
    let day = |day| calendar.day(day);
    match (ask.state, ask.promised_for) {
        (AskState::Asked, _) if ask.is_orphan => Pill::new(t.ask_pill_orphan(), "info"),
        (AskState::Asked, _) => match ask.by_on {
            Some(by) if by < calendar.today => {
                Pill::new(t.ask_pill_attention(day(ask.asked_on)), "message-circle")
            }
            Some(by) if is_ours => Pill::new(t.ask_pill_needed(day(by)), "calendar"),
            None if is_ours => Pill::new(t.ask_pill_asked(day(ask.asked_on)), "message-circle"),
            Some(by) => Pill::new(t.ask_pill_who_by(day(by)), "hand-helping").toned("brand"),
            None => Pill::new(t.ask_pill_who(), "hand-helping").toned("brand"),
        },
        (AskState::Promised, Some(on)) if on < calendar.today => {
            Pill::new(t.ask_pill_promise_passed(day(on)), "message-circle")
        }
        (AskState::Promised, Some(on)) => {
            Pill::new(t.ask_pill_promised_for(day(on)), "check").toned("leaf")
        }
        (AskState::Promised, None) => Pill::new(t.ask_pill_promised(), "check").toned("leaf"),
        (AskState::Declined, _) => Pill::new(t.ask_pill_declined(), "message-circle"),
        (AskState::Received, _) => Pill::new(t.ask_pill_received(), "circle-check").toned("leaf"),
        (AskState::Withdrawn, _) => Pill::new(t.ask_pill_withdrawn(), "undo-2"),
    }
}

/// How it went, newest first, with the words that were said.
pub(super) fn trail(
    calendar: Calendar,
    t: &L10nLanguage,
    replies: &[Reply],
) -> Vec<(Step, String)> {
    let mut steps: Vec<(Step, String)> = replies.iter().map(|it| step(calendar, t, it)).collect();
    steps.reverse();
    if let Some((first, _)) = steps.first_mut() {
        first.is_now = true;
    }
    steps
}

fn step(calendar: Calendar, t: &L10nLanguage, reply: &Reply) -> (Step, String) {
    let who = t.ask_who(first_name(&reply.person.1), reply.team.1.as_str());
    let said = match (reply.kind, reply.day) {
        (AskMove::Promise, Some(day)) => t.ask_step_promised_for(who, calendar.day(day)),
        (AskMove::Promise, None) => t.ask_step_promised(who),
        (AskMove::Decline, _) => t.ask_step_declined(who),
        (AskMove::Say, _) => t.ask_step_said(who),
        (AskMove::AskAgain, _) => t.ask_step_asked(who),
        (AskMove::Receive, _) => t.ask_step_received(who),
        (AskMove::Withdraw, _) => t.ask_step_withdrawn(who),
    };
    (Step::new(calendar, reply.on, said), reply.words.clone())
}
