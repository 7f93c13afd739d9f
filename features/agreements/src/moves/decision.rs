//! A team's yes as a decision of the team: on which day, written down by who answers for it.

use crate::{
    model::{Agreement, read_day},
    text::text,
};
use jiff::ToSpan;
use zwerm_domain::{Date, TeamId};
use zwerm_promise::Whom;
use zwerm_ui::format;
use zwerm_web::{Me, Problems, Refused};

/// A decision of longer ago was about something else than this wording.
const MOST_DAYS_AGO: i64 = 92;

/// The earliest day that a decision can be of.
pub(crate) fn earliest_decision(today: Date) -> Date {
    today.saturating_sub(MOST_DAYS_AGO.days())
}

/// The team that decided, and when; nothing where no day was typed, or where it answers for no team.
pub(super) fn read(
    me: &Me,
    agreement: &Agreement,
    typed: &str,
) -> Result<Option<(TeamId, Date)>, Refused> {
    let (t, today) = (text(me.language), me.today());
    let who = agreement.mover(me.id());
    let whom = who.and_then(|who| agreement.course.seats().seat(who)).map(|seat| seat.whom());
    let (Some(Whom::Team(team)), false) = (whom, typed.trim().is_empty()) else { return Ok(None) };
    let wrong = |text: String| Refused::from(Problems::one("decided_on", text));
    let Some(day) = read_day(typed.trim()) else { return Err(wrong(t.problem_not_a_day())) };
    if day > today {
        return Err(wrong(t.decision_in_the_future()));
    }
    let earliest = earliest_decision(today);
    if day < earliest {
        return Err(wrong(t.decision_too_long_ago(format::day(me.language, earliest, today))));
    }
    Ok(Some((team, day)))
}
