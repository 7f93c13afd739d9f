//! The wordings of an agreement made by chance: what the two write first, and what they change.

use super::context::place_of;
use super::dice::Dice;
use super::fill::Fill;
use super::history::{History, earlier};
use super::texts::agreeing as said;
use super::texts::context::{BOUNDARIES, GOALS, TEAM_BOUNDARIES};
use super::texts::template::{Both, Template};
use super::{Criterion, Need, Version};
use zwerm_domain::{Date, Side};
use zwerm_promise::rhythm::Rhythm;

/// What changes in a counter-proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// A later day, so many days.
    Later(i64),
    MoreSupport,
    Clearer,
    OtherRhythm,
}

/// Everything that decides how a wording reads.
pub(crate) struct Dressing<'a> {
    pub(crate) template: &'static Template,
    pub(crate) fill: &'a mut Fill,
    pub(crate) dice: &'a mut Dice,
    /// The places of both teams, for goals and boundaries.
    pub(crate) teams: [usize; 2],
}

impl Dressing<'_> {
    /// The first wording, with the needs it holds.
    pub(crate) fn first(&mut self, author: Side, on: Date, due: Date) -> (Version, Vec<Need>) {
        let template = self.template;
        let is_standing = template.weeks == 0;
        let message = match author {
            _ if self.dice.chance(30) => String::new(),
            Side::Performer => self.one_of(said::PROPOSED_BY_PERFORMER),
            Side::Counterpart => self.one_of(said::PROPOSED_BY_COUNTERPART),
        };
        let mut version = Version {
            author,
            written_on: on,
            title: self.fill.say(&template.title),
            result: self.fill.say(&template.result),
            due_on: (!is_standing).then_some(due),
            review_on: is_standing.then_some(due),
            rhythm: self.rhythm(),
            visibility: self.visibility(),
            kind_of_work: self.dice.chance(75).then(|| place_of(template.kind)),
            goal: self.goal(),
            boundaries: self.boundary(),
            message,
            for_whom: format!("{}.", self.fill.say(&template.whom)),
            ..Version::default()
        };
        version.criteria = self.criteria();
        if self.dice.chance(45) {
            let (may, may_not) = self.dice.pick(said::LEEWAY);
            version.may_go_wrong = may.say(self.fill.language).to_owned();
            version.may_not_go_wrong = may_not.say(self.fill.language).to_owned();
        }
        if self.dice.chance(20) {
            version.in_return = self.one_of(said::IN_RETURN);
        }
        if author == Side::Counterpart {
            // What the performer needs, the performer says.
            return (version, Vec::new());
        }
        let mut need = Need::asked(Side::Counterpart, self.fill.say(&template.need), 1);
        need.by_on = (!is_standing && self.dice.chance(30)).then(|| due_before(on, due));
        version.needs.push(0);
        (version, vec![need])
    }

    /// A counter-proposal by `author`, on the newest wording.
    pub(crate) fn counter(
        &mut self,
        history: &mut History,
        author: Side,
        on: Date,
        change: Change,
    ) {
        let mut version = Version { author, written_on: on, ..history.newest() };
        let has_rhythm = matches!(version.rhythm, Rhythm::Weekly | Rhythm::Fortnightly);
        version.message = match change {
            Change::OtherRhythm if !has_rhythm => self.clearer(&mut version),
            Change::Later(days) => {
                let was = version.due_on.unwrap_or(on);
                let becomes = earlier(was, -days);
                version.due_on = Some(becomes);
                self.fill.moved = Some((was, becomes));
                self.one_of(said::LATER)
            }
            Change::MoreSupport => {
                let text = match author {
                    Side::Performer if history.needs().is_empty() => {
                        self.fill.say(&self.template.need)
                    }
                    Side::Performer => self.one_of(said::SUPPORT_OF_COUNTERPART),
                    Side::Counterpart => self.one_of(said::SUPPORT_OF_PERFORMER),
                };
                let of = author.other();
                if history.needs().iter().all(|need| need.text != text) {
                    let next = history.newest().number + 1;
                    version.needs.push(history.ask(Need::asked(of, text, next)));
                }
                self.one_of(match author {
                    Side::Performer => said::MORE_SUPPORT,
                    Side::Counterpart => said::MORE_FROM_PERFORMER,
                })
            }
            Change::Clearer => self.clearer(&mut version),
            Change::OtherRhythm => {
                version.rhythm = match version.rhythm {
                    Rhythm::Weekly => Rhythm::Fortnightly,
                    _ => Rhythm::Monthly,
                };
                self.one_of(match author {
                    Side::Performer => said::OTHER_RHYTHM,
                    Side::Counterpart => said::LESS_OFTEN,
                })
            }
        };
        history.propose(version);
    }

    fn clearer(&mut self, version: &mut Version) -> String {
        let text = self.one_of(said::ALSO_SEEN);
        if version.criteria.iter().all(|criterion| criterion.text != text) {
            version.criteria.push(Criterion { text, seen_on: None });
        }
        self.one_of(said::CLEARER)
    }

    /// One of these texts, filled.
    pub(crate) fn one_of(&mut self, texts: &[Both]) -> String {
        self.fill.say(self.dice.pick(texts))
    }

    fn criteria(&mut self) -> Vec<Criterion> {
        let texts = self.template.seen.iter().map(|text| self.fill.say(text));
        texts.map(|text| Criterion { text, seen_on: None }).collect()
    }

    fn rhythm(&mut self) -> Rhythm {
        match (self.template.weeks, self.dice.below(10)) {
            (0, 0..=5) => Rhythm::Monthly,
            (0, _) => Rhythm::None,
            (1..=3, 0..=4) => Rhythm::None,
            (1..=3, _) => Rhythm::Weekly,
            (_, 0..=1) => Rhythm::Weekly,
            (_, 2..=6) => Rhythm::Fortnightly,
            (_, 7) => Rhythm::OnMilestones,
            _ => Rhythm::None,
        }
    }

    fn visibility(&mut self) -> &'static str {
        match self.dice.below(100) {
            0..=61 => "parties",
            62..=91 => "team",
            _ => "organisation",
        }
    }

    fn goal(&mut self) -> Option<usize> {
        if !self.dice.chance(60) {
            return None;
        }
        let fits: Vec<usize> = (0..GOALS.len())
            .filter(|place| GOALS[*place].0.is_none_or(|team| self.teams.contains(&team)))
            .collect();
        Some(*self.dice.pick(&fits))
    }

    fn boundary(&mut self) -> Vec<usize> {
        if !self.dice.chance(25) {
            return Vec::new();
        }
        let own = 0..BOUNDARIES.len();
        let of_teams = (0..TEAM_BOUNDARIES.len())
            .filter(|place| self.teams.contains(&TEAM_BOUNDARIES[*place].0))
            .map(|place| place + BOUNDARIES.len());
        let fits: Vec<usize> = own.chain(of_teams).collect();
        vec![*self.dice.pick(&fits)]
    }
}

/// A third of the way.
fn due_before(on: Date, due: Date) -> Date {
    let days = due.duration_since(on).as_hours() / 24;
    super::history::ahead(earlier(on, -(days / 3)))
}
