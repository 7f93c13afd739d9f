//! A threshold and what is proposed for it: one raises it alone, two from two sides lower it, and nobody while a wave runs. Who says yes
//! watched long before it was proposed, so that nobody is appointed to agree. Pure.

use jiff::ToSpan;
use zwerm_domain::{Date, Level, Office, OfficeSide, Offices, PersonId, WATCH_DAYS};

/// So many days a proposal waits for an answer.
const DAYS: i64 = 14;

/// The first day of a proposal that waits on this day.
pub(crate) fn first_day(today: Date) -> Date {
    today.saturating_sub(DAYS.days())
}

/// A proposal to lower a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Proposal {
    /// To this.
    pub(crate) to: Level,
    /// Whose it is.
    pub(crate) by: PersonId,
    /// Since when it waits.
    pub(crate) on: Date,
    /// Whether whose it is still keeps Zwerm: else it waits for nobody.
    pub(crate) is_kept_up: bool,
}

impl Proposal {
    /// The last day since which somebody must watch for their yes to count: nobody is appointed in order to say it.
    fn known_since(&self) -> Date {
        self.on.saturating_sub(WATCH_DAYS.days())
    }

    /// The last day on which it can be answered.
    pub(crate) fn until(&self) -> Date {
        self.on.saturating_add(DAYS.days())
    }
}

/// A threshold of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    /// What holds.
    pub(crate) level: Level,
    /// What waits for an answer.
    pub(crate) proposal: Option<Proposal>,
}

/// Who does something, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct By {
    /// Who.
    pub(crate) person: PersonId,
    /// What they hold.
    pub(crate) offices: Offices,
    /// Since when they hold the office whose yes counts: the works council's where there is one, else the data-protection officer's.
    pub(crate) yes_counts_since: Option<Date>,
    /// The day.
    pub(crate) on: Date,
    /// Whether a wave of a measurement runs.
    pub(crate) wave_runs: bool,
}

/// What somebody does with a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deed {
    /// Asks for another level: a higher one holds at once, a lower one waits for the other side.
    Ask(Level),
    /// Says yes to what is proposed.
    Assent,
    /// Says no to it.
    Refuse,
    /// Takes an own proposal back.
    TakeBack,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is higher now.
    Raised,
    /// It waits for the other side.
    Proposed,
    /// It is lower now.
    Lowered,
    /// The proposal is gone.
    Closed,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotSo {
    /// It is not theirs.
    NotTheirs,
    /// A wave runs: what people answered to holds until it is over.
    WaveRuns,
    /// It is so already.
    IsSo,
    /// There is a proposal already.
    Waits,
    /// There is none, or its days are over.
    NothingAsked,
    /// Who proposes does not assent.
    OwnProposal,
    /// There is a works council: its yes counts.
    CouncilAnswers,
    /// They watch since too short a time before the proposal.
    TooNew,
}

impl Held {
    /// What waits for an answer on this day: a proposal of which the days are over does not.
    pub(crate) fn waiting(&self, on: Date) -> Option<Proposal> {
        self.proposal.filter(|proposal| proposal.is_kept_up && on <= proposal.until())
    }

    /// Does it.
    pub(crate) fn make(&self, by: By, deed: Deed) -> Result<(Held, Outcome), NotSo> {
        let keeps = by.offices.holds(Office::Administrator);
        let watches = by.offices.stands(OfficeSide::Watching);
        if !keeps && !watches {
            return Err(NotSo::NotTheirs);
        }
        let waiting = self.waiting(by.on);
        let closed = Held { proposal: None, ..*self };
        match deed {
            Deed::Refuse if !watches => Err(NotSo::NotTheirs),
            Deed::Refuse => waiting.map(|_| (closed, Outcome::Closed)).ok_or(NotSo::NothingAsked),
            Deed::TakeBack => match waiting {
                None => Err(NotSo::NothingAsked),
                Some(proposal) if proposal.by != by.person => Err(NotSo::NotTheirs),
                Some(_) => Ok((closed, Outcome::Closed)),
            },
            // From here on something changes.
            _ if by.wave_runs => Err(NotSo::WaveRuns),
            Deed::Ask(level) if level == self.level => Err(NotSo::IsSo),
            Deed::Ask(level) if level > self.level => {
                Ok((Held { level, ..closed }, Outcome::Raised))
            }
            Deed::Ask(_) if !keeps => Err(NotSo::NotTheirs),
            Deed::Ask(_) if waiting.is_some() => Err(NotSo::Waits),
            Deed::Ask(to) => {
                let proposal = Some(Proposal { to, by: by.person, on: by.on, is_kept_up: true });
                Ok((Held { proposal, ..*self }, Outcome::Proposed))
            }
            Deed::Assent => self.assented(by, watches, waiting),
        }
    }

    fn assented(
        &self,
        by: By,
        watches: bool,
        waiting: Option<Proposal>,
    ) -> Result<(Held, Outcome), NotSo> {
        let proposal = waiting.ok_or(NotSo::NothingAsked)?;
        if proposal.by == by.person {
            return Err(NotSo::OwnProposal);
        }
        if !watches {
            return Err(NotSo::NotTheirs);
        }
        match by.yes_counts_since {
            None => Err(NotSo::CouncilAnswers),
            Some(since) if since > proposal.known_since() => Err(NotSo::TooNew),
            Some(_) => Ok((Held { level: proposal.to, proposal: None }, Outcome::Lowered)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use zwerm_domain::Threshold;

    const START: Date = Date::constant(2026, 11, 23);
    const ADMINISTRATOR: Offices = Offices::one(Office::Administrator);
    const COUNCIL: Offices = Offices::one(Office::WorksCouncil);

    fn by(person: i64, offices: Offices) -> By {
        let long = Some(START.saturating_sub(300.days()));
        let yes_counts_since = long.filter(|_| offices.stands(OfficeSide::Watching));
        By { person: PersonId::new(person), offices, yes_counts_since, on: START, wave_runs: false }
    }

    fn level(number: i64) -> Level {
        Level::of(Threshold::Invited, number).expect("a level")
    }

    fn usual() -> Held {
        Held { level: Threshold::Invited.usual(), proposal: None }
    }

    #[test]
    fn one_raises_alone_and_two_from_two_sides_lower() {
        let (raised, outcome) =
            usual().make(by(1, ADMINISTRATOR), Deed::Ask(level(12))).expect("is raised");
        assert_eq!((raised.level, outcome), (level(12), Outcome::Raised));
        let (asked, outcome) =
            raised.make(by(1, ADMINISTRATOR), Deed::Ask(level(6))).expect("is proposed");
        assert_eq!((asked.level, outcome), (level(12), Outcome::Proposed));
        assert_eq!(
            asked.make(by(1, ADMINISTRATOR.and(Office::WorksCouncil)), Deed::Assent),
            Err(NotSo::OwnProposal)
        );
        assert_eq!(asked.make(by(2, ADMINISTRATOR), Deed::Assent), Err(NotSo::NotTheirs));
        let culture = Offices::one(Office::CultureCoordinator);
        assert_eq!(asked.make(by(2, culture), Deed::Assent), Err(NotSo::NotTheirs));
        let (lowered, outcome) = asked.make(by(2, COUNCIL), Deed::Assent).expect("is lowered");
        assert_eq!((lowered.level, outcome), (level(6), Outcome::Lowered));
        assert_eq!(lowered.make(by(2, COUNCIL), Deed::Assent), Err(NotSo::NothingAsked));
        assert!(usual().make(by(2, COUNCIL), Deed::Ask(level(9))).is_ok(), "the council raises");
        assert_eq!(usual().make(by(2, COUNCIL), Deed::Ask(level(6))), Err(NotSo::NotTheirs));
    }

    #[test]
    fn a_proposal_waits_two_weeks_is_refused_or_taken_back_and_a_raise_ends_it() {
        let (asked, _) = usual().make(by(1, ADMINISTRATOR), Deed::Ask(level(5))).expect("is asked");
        let last = START.saturating_add(14.days());
        let on = |on| By { on, ..by(2, COUNCIL) };
        assert!(asked.make(on(last), Deed::Assent).is_ok());
        let late = on(last.saturating_add(1.day()));
        assert_eq!(asked.make(late, Deed::Assent), Err(NotSo::NothingAsked));
        assert_eq!(asked.make(by(1, ADMINISTRATOR), Deed::Ask(level(6))), Err(NotSo::Waits));
        assert_eq!(asked.make(by(3, ADMINISTRATOR), Deed::TakeBack), Err(NotSo::NotTheirs));
        assert_eq!(asked.make(by(3, ADMINISTRATOR), Deed::Refuse), Err(NotSo::NotTheirs));
        for (who, deed) in [(by(1, ADMINISTRATOR), Deed::TakeBack), (by(2, COUNCIL), Deed::Refuse)]
        {
            let (closed, outcome) = asked.make(who, deed).expect("is closed");
            assert_eq!((closed, outcome), (usual(), Outcome::Closed));
        }
        let (raised, _) = asked.make(by(2, COUNCIL), Deed::Ask(level(20))).expect("is raised");
        assert_eq!(raised, Held { level: level(20), proposal: None });
    }

    #[test]
    fn nobody_is_appointed_to_say_yes_and_the_works_council_is_not_passed_over() {
        let (asked, _) = usual().make(by(1, ADMINISTRATOR), Deed::Ask(level(5))).expect("is asked");
        let officer = Offices::one(Office::DataProtection);
        let since = |days: i64| {
            let yes_counts_since = Some(START.saturating_sub(days.days()));
            asked.make(By { yes_counts_since, ..by(2, officer) }, Deed::Assent)
        };
        assert_eq!(since(0), Err(NotSo::TooNew));
        assert_eq!(since(29), Err(NotSo::TooNew));
        assert!(since(30).is_ok());
        let beside_a_council = By { yes_counts_since: None, ..by(2, officer) };
        assert_eq!(asked.make(beside_a_council, Deed::Assent), Err(NotSo::CouncilAnswers));
        assert!(asked.make(beside_a_council, Deed::Refuse).is_ok(), "a no of each side counts");
    }

    #[test]
    fn a_proposal_of_who_keeps_zwerm_no_longer_waits_for_nobody() {
        let (asked, _) = usual().make(by(1, ADMINISTRATOR), Deed::Ask(level(5))).expect("is asked");
        let left = asked.proposal.map(|proposal| Proposal { is_kept_up: false, ..proposal });
        let left = Held { proposal: left, ..asked };
        assert_eq!(left.make(by(2, COUNCIL), Deed::Assent), Err(NotSo::NothingAsked));
        let (again, _) = left.make(by(3, ADMINISTRATOR), Deed::Ask(level(6))).expect("is asked");
        assert_eq!(again.proposal.map(|proposal| proposal.by), Some(PersonId::new(3)));
    }

    fn deed() -> impl Strategy<Value = Deed> {
        prop_oneof![
            (5_i64..30).prop_map(|number| Deed::Ask(level(number))),
            Just(Deed::Assent),
            Just(Deed::Refuse),
            Just(Deed::TakeBack),
        ]
    }

    proptest! {
        /// Over all sequences of what five people with any offices do: never below the floor; lower only by a proposal
        /// of one and the assent of another who watches; and nothing moves while a wave runs.
        #[test]
        fn it_only_gets_lower_by_two_from_two_sides_and_never_while_a_wave_runs(
            steps in prop::collection::vec((0_i64..5, 0_i64..16, deed(), 0_i64..20, any::<bool>(), prop::option::of(0_i64..60)), 0..60)
        ) {
            let (mut held, mut on) = (usual(), START);
            for (person, bits, deed, days, wave_runs, watched) in steps {
                on = on.saturating_add(days.days());
                let yes_counts_since = watched.map(|days| on.saturating_sub(days.days()));
                let who = By {
                    person: PersonId::new(person),
                    offices: Offices::of_bits(bits),
                    yes_counts_since,
                    on,
                    wave_runs,
                };
                let Ok((next, outcome)) = held.make(who, deed) else { continue };
                prop_assert!(next.level >= Threshold::Invited.floor());
                if next.level != held.level {
                    prop_assert!(!wave_runs, "moved while a wave ran");
                }
                if next.level < held.level {
                    let proposal = held.proposal.expect("it was proposed");
                    prop_assert_eq!((deed, outcome), (Deed::Assent, Outcome::Lowered));
                    prop_assert_ne!(proposal.by, who.person);
                    prop_assert!(who.offices.stands(OfficeSide::Watching));
                    prop_assert_eq!(next.level, proposal.to);
                    prop_assert!(on <= proposal.until());
                    let since = who.yes_counts_since.expect("their yes counts");
                    prop_assert!(since.saturating_add(30.days()) <= proposal.on);
                }
                if outcome == Outcome::Proposed {
                    prop_assert!(who.offices.holds(Office::Administrator));
                }
                held = next;
            }
        }
    }
}
