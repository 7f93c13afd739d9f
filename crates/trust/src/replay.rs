//! Trust as the sum of what happened: events are kept, and the state is reckoned from them. Who corrects an event plays all again.

use crate::{Aspect, Day, Event, Evidence, Severity, Share, Stake, Toll};
use std::collections::{BTreeMap, BTreeSet};

/// Tells events apart; of one day the lower came first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub u64);

/// A kind of work, by number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Domain(pub u32);

/// An agreement, by number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgreementNumber(pub u64);

/// One line of a history.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Record {
    /// Something came of an agreement.
    Happened {
        /// Which agreement.
        agreement: AgreementNumber,
        /// The kind of work it was.
        domain: Domain,
        /// What was at stake.
        stake: Stake,
        /// What came of it.
        event: Event,
    },
    /// A breach was repaired, with a lesson that both confirm: it counts half, from the day it happened on.
    Repaired(EventId),
    /// Both agree that all until now counts half.
    CleanSlate,
}

/// What one knows of another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trust {
    intention: Evidence,
    competence: BTreeMap<Domain, Evidence>,
    day: Day,
}

impl Trust {
    /// The evidence of good intentions.
    #[must_use]
    pub fn intention(&self) -> Evidence {
        self.intention.on(self.day)
    }

    /// The evidence of competence in a kind of work; none at first.
    #[must_use]
    pub fn competence(&self, domain: Domain) -> Evidence {
        self.competence.get(&domain).copied().unwrap_or_default().on(self.day)
    }

    /// How far both reach: the lower of the two.
    #[must_use]
    pub fn both(&self, domain: Domain) -> Share {
        let competence = self.competence(domain).trusted(Aspect::Competence);
        let intention = self.intention().trusted(Aspect::Intention);
        if competence < intention { competence } else { intention }
    }

    /// The larger of the two shares that are prior and not experience, 0 to 1.
    #[must_use]
    pub fn unknown(&self, domain: Domain) -> f64 {
        self.intention().unknown().max(self.competence(domain).unknown())
    }

    fn happens(&mut self, day: Day, domain: Domain, stake: Stake, tolls: [Toll; 2]) {
        let [competence, intention] = tolls;
        let weight = stake.weight();
        if competence != Toll::Nothing {
            let before = self.competence.entry(domain).or_default();
            *before = taken(*before, day, Aspect::Competence, weight, competence);
        }
        self.intention = taken(self.intention, day, Aspect::Intention, weight, intention);
    }

    fn begins_anew(&mut self, day: Day) {
        self.intention = self.intention.on(day).with_a_clean_slate();
        for it in self.competence.values_mut() {
            *it = it.on(day).with_a_clean_slate();
        }
    }
}

fn taken(it: Evidence, day: Day, aspect: Aspect, weight: f64, toll: Toll) -> Evidence {
    match toll {
        Toll::Nothing => it,
        Toll::Good(part) => it.on(day).kept(part * weight),
        Toll::Breach(severity) => it.on(day).breach(aspect, weight, severity),
    }
}

/// All that happened from one to another, in the order of days, and of one day in that of the numbers.
#[derive(Clone, Debug, Default)]
pub struct History {
    lines: Vec<(Day, EventId, Record)>,
}

impl History {
    /// Of lines in any order.
    #[must_use]
    pub fn new(mut lines: Vec<(Day, EventId, Record)>) -> Self {
        lines.sort_by_key(|(day, id, _)| (*day, *id));
        Self { lines }
    }

    /// The lines in their order.
    #[must_use]
    pub fn lines(&self) -> &[(Day, EventId, Record)] {
        &self.lines
    }

    /// What one knows on a day, of all that happened until then.
    #[must_use]
    pub fn on(&self, day: Day) -> Trust {
        let until = self.lines.partition_point(|(it, ..)| *it <= day);
        let mut trust = self.played(&self.lines[..until]);
        trust.day = day;
        trust
    }

    /// What one knows after each line.
    #[must_use]
    pub fn course(&self) -> Vec<Trust> {
        (1..=self.lines.len())
            .map(|until| {
                let mut trust = self.played(&self.lines[..until]);
                trust.day = self.lines[until - 1].0;
                trust
            })
            .collect()
    }

    fn played(&self, lines: &[(Day, EventId, Record)]) -> Trust {
        let repaired: BTreeSet<EventId> = lines
            .iter()
            .filter_map(|(_, _, line)| match line {
                Record::Repaired(of) => Some(*of),
                _ => None,
            })
            .collect();
        let mut renegotiated = BTreeSet::new();
        let mut trust = Trust::default();
        for (day, id, line) in lines {
            match line {
                Record::Happened { agreement, domain, stake, event } => {
                    // Openness about one agreement is one piece of news, however often its terms change.
                    if *event == Event::Renegotiated && !renegotiated.insert(*agreement) {
                        continue;
                    }
                    let is_repaired = !repaired.is_empty() && repaired.contains(id);
                    let toll = |toll| if is_repaired { mended(toll) } else { toll };
                    let tolls = [toll(event.of_competence()), toll(event.of_intention())];
                    trust.happens(*day, *domain, *stake, tolls);
                }
                Record::CleanSlate => trust.begins_anew(*day),
                Record::Repaired(_) => {}
            }
        }
        trust
    }
}

fn mended(toll: Toll) -> Toll {
    match toll {
        Toll::Breach(severity) => Toll::Breach(Severity::repaired(severity)),
        other => other,
    }
}
