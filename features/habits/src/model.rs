//! Habits and experiments, pure: weeks, answers, how many at once, how each may end.

pub(crate) mod parallel;

use jiff::ToSpan;
use zwerm_directory::{ChoiceEnding, ChoiceKind};
use zwerm_domain::Date;

/// Habits a team has at once, and experiments: more is no choice.
pub(crate) const MOST: usize = 3;

/// Longest habit, hope or closing sentence, in characters.
pub(crate) const LONGEST: usize = 300;

/// The Monday of the week a day lies in.
fn monday(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

/// The week that is asked about: early in a week the one that has passed, unless the habit began after it.
pub(crate) fn asked_week(begun_on: Date, today: Date) -> Date {
    let this = monday(today);
    let last = this.saturating_sub(7.days());
    let is_early = today.weekday().to_monday_zero_offset() < 3;
    if is_early && begun_on < this { last } else { this }
}

/// Whether the team can say of this week that it did its habit: of this one and the last, from when it began.
pub(crate) fn may_tick(week: Date, begun_on: Date, today: Date) -> bool {
    let this = monday(today);
    let is_near = week == this || week == this.saturating_sub(7.days());
    is_near && week >= monday(begun_on)
}

/// Whether we did it, as a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Did {
    Yes,
    Partly,
    No,
}

/// Every answer, in the order of the buttons.
pub(crate) const ANSWERS: [Did; 3] = [Did::Yes, Did::Partly, Did::No];

impl Did {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Did::Yes => "yes",
            Did::Partly => "partly",
            Did::No => "no",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Did> {
        ANSWERS.into_iter().find(|did| did.code() == code)
    }
}

/// How something of this kind may end.
pub(crate) fn endings(kind: ChoiceKind) -> &'static [ChoiceEnding] {
    match kind {
        ChoiceKind::New | ChoiceKind::Different | ChoiceKind::Stop => {
            &[ChoiceEnding::Kept, ChoiceEnding::LaidAside]
        }
        ChoiceKind::Experiment => &[ChoiceEnding::Learnt, ChoiceEnding::LaidAside],
        ChoiceKind::Agreement => &[],
    }
}

/// So many days until the team looks back, where nobody chose another day.
pub(crate) fn usual_look_back(is_experiment: bool, today: Date) -> Date {
    today.saturating_add(if is_experiment { 28 } else { 42 }.days())
}

/// Whether one can look back on this day: after today and within a year.
pub(crate) fn may_look_back_on(day: Date, today: Date) -> bool {
    day > today && day <= today.saturating_add(1.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn early_in_a_week_the_last_one_is_asked_about_unless_it_began_since() {
        let (begun, monday) = (date(2026, 11, 2), date(2026, 11, 23));
        assert_eq!(asked_week(begun, monday), date(2026, 11, 16));
        assert_eq!(asked_week(begun, date(2026, 11, 25)), date(2026, 11, 16));
        assert_eq!(asked_week(begun, date(2026, 11, 26)), monday, "from Thursday on this one");
        assert_eq!(asked_week(monday, date(2026, 11, 24)), monday, "it began this week");
    }

    #[test]
    fn one_ticks_this_week_and_the_last_from_when_it_began() {
        let (begun, today) = (date(2026, 11, 18), date(2026, 11, 25));
        assert!(
            may_tick(date(2026, 11, 16), begun, today)
                && may_tick(date(2026, 11, 23), begun, today)
        );
        for week in [date(2026, 11, 9), date(2026, 11, 30), date(2026, 11, 17), date(1, 1, 1)] {
            assert!(!may_tick(week, begun, today), "{week}");
        }
        assert!(!may_tick(date(2026, 11, 16), date(2026, 11, 23), today), "before it began");
    }

    #[test]
    fn a_habit_is_kept_and_an_experiment_teaches() {
        assert!(endings(ChoiceKind::Stop).contains(&ChoiceEnding::Kept));
        assert!(!endings(ChoiceKind::Stop).contains(&ChoiceEnding::Learnt));
        assert!(!endings(ChoiceKind::Experiment).contains(&ChoiceEnding::Kept));
        assert!(endings(ChoiceKind::Agreement).is_empty(), "it ends as an agreement does");
    }

    #[test]
    fn one_looks_back_after_today_and_within_a_year() {
        let today = date(2026, 11, 23);
        assert!(!may_look_back_on(today, today) && may_look_back_on(date(2026, 11, 24), today));
        assert!(
            may_look_back_on(date(2027, 11, 23), today)
                && !may_look_back_on(date(2027, 11, 24), today)
        );
        for is_experiment in [true, false] {
            assert!(may_look_back_on(usual_look_back(is_experiment, today), today));
        }
    }
}
