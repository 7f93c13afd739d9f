//! Tells how an agreement made by chance went, from the first wording to where it stands.

use super::dice::{Dice, Shuffle, stir};
use super::dressing::Dressing;
use super::fill::Fill;
use super::history::{History, earlier, worked};
use super::plan::Outcome;
use super::texts::template::{Template, Trade, Who};
use super::texts::working as work;
use super::texts::{GENERAL, LEADING, TEMPLATES};
use super::{Agreement, World};
use zwerm_domain::{Date, Side};
use zwerm_promise::{Ending, Move as Made};

mod course;
mod ends;
mod talk;

/// An agreement in the telling.
pub(crate) struct Tale {
    template: &'static Template,
    performer: usize,
    counterpart: usize,
    teams: [usize; 2],
    dice: Dice,
    fill: Fill,
    today: Date,
    /// The first day of this quarter.
    quarter: Date,
    days_back: i64,
}

/// The agreement that chance makes with this number.
pub(crate) fn agreement(world: &World, number: usize) -> Agreement {
    let mut dice = Dice::new(world.seed ^ 0x41_47_52, number as u64);
    let outcome = world.plan.outcome(number);
    let (performer, round) = performer(world, number);
    let team = world.layout.team_of(performer);
    let is_standing =
        matches!(outcome, Outcome::Standing | Outcome::FinishedStanding | Outcome::FinishAsked);
    let fitting = fitting(world, performer, is_standing);
    let place = stir(world.seed, performer as u64) as usize % fitting.len() + round * 11;
    let template = fitting[place % fitting.len()];
    let counterpart = counterpart(world, template, performer, &mut dice);
    let today = world.today;
    let mut tale = Tale {
        template,
        performer,
        counterpart,
        teams: [team, world.layout.team_of(counterpart)],
        fill: Fill { language: world.language, chance: dice.next(), due: today, moved: None },
        dice,
        today,
        quarter: first_of_quarter(today),
        days_back: world.plan.days_back,
    };
    tale.told(outcome)
}

/// Who does it: everybody in turn, in another order each round. Those whose day is written by hand rest.
fn performer(world: &World, number: usize) -> (usize, usize) {
    let resting = super::story::resting(&world.layout);
    let others = world.size.people - resting.len();
    let (round, place) = (number / others, number % others);
    let mut person = Shuffle::new(others, stir(world.seed, round as u64)).at(place);
    for rests in resting {
        if person >= rests {
            person += 1;
        }
    }
    (person, round)
}

/// The templates that fit somebody; those of the own work more often than those of all work.
fn fitting(world: &World, performer: usize, is_standing: bool) -> Vec<&'static Template> {
    let trade = world.layout.trade(world.layout.team_of(performer));
    let is_lead = world.layout.is_lead(performer);
    let fits = |template: &&Template| {
        let does = match template.by {
            Who::Of(trades) => trades.contains(&trade),
            Who::Lead | Who::Peer => is_lead,
        };
        // Who leads promises to those they lead, rather than asks leave above.
        let is_upward = is_lead && matches!(template.to, Who::Lead);
        does && !is_upward && (template.weeks == 0) == is_standing
    };
    let own: Vec<&Template> = TEMPLATES.iter().copied().flatten().filter(fits).collect();
    let mut all = own.clone();
    all.extend(own);
    all.extend(GENERAL.iter().filter(fits));
    for _ in 0..3 {
        all.extend(LEADING.iter().filter(fits));
    }
    all
}

fn counterpart(world: &World, template: &Template, performer: usize, dice: &mut Dice) -> usize {
    let layout = &world.layout;
    let team = layout.team_of(performer);
    for _ in 0..20 {
        let found = match template.to {
            Who::Lead => layout.lead(team, dice),
            Who::Peer => layout.member(team, dice),
            Who::Of(trades) => {
                let trade = *dice.pick(trades);
                let own_trade = layout.trade(team) == trade && trade != Trade::District;
                let teams = layout.of_trade(trade);
                let there = if own_trade { team } else { *dice.pick(teams) };
                if dice.chance(15) { layout.lead(there, dice) } else { layout.member(there, dice) }
            }
        };
        if found != performer && !super::story::resting(layout).contains(&found) {
            return found;
        }
    }
    layout.teams[team].members.clone().find(|member| *member != performer).unwrap_or(0)
}

fn first_of_quarter(today: Date) -> Date {
    let month = (today.month() - 1) / 3 * 3 + 1;
    jiff::civil::date(today.year(), month, 1)
}

impl Tale {
    fn dressing(&mut self) -> Dressing<'_> {
        Dressing {
            template: self.template,
            fill: &mut self.fill,
            dice: &mut self.dice,
            teams: self.teams,
        }
    }

    fn length(&self) -> i64 {
        self.template.weeks * 7
    }

    fn ago(&mut self, low: i64, high: i64) -> Date {
        let days = self.dice.between(low, high);
        worked(earlier(self.today, days))
    }

    fn told(&mut self, outcome: Outcome) -> Agreement {
        let history = match outcome {
            Outcome::Proposed | Outcome::Countered => self.open(outcome),
            Outcome::Declined | Outcome::Withdrawn => self.refused(outcome),
            Outcome::Finished | Outcome::FinishedBefore | Outcome::Unconfirmed => {
                self.finished(outcome)
            }
            Outcome::LetGo | Outcome::DidNotWorkOut | Outcome::FinishedStanding => {
                self.ended_by_asking(outcome)
            }
            Outcome::ReleaseAsked | Outcome::FailAsked | Outcome::FinishAsked => {
                self.asked_to_end(outcome)
            }
            Outcome::Standing => self.standing(),
            Outcome::Delivered | Outcome::NotYet => self.handed_over(outcome),
            Outcome::Running | Outcome::Silent | Outcome::Renegotiating => self.running(outcome),
        };
        history.done()
    }

    /// One side asks to end it.
    fn ask(&mut self, history: &mut History, ending: Ending, on: Date) -> Side {
        let by = match ending {
            Ending::Finish => Side::Counterpart,
            Ending::DidNotWorkOut => Side::Performer,
            Ending::Release if self.dice.chance(60) => Side::Performer,
            Ending::Release => Side::Counterpart,
        };
        let texts = match ending {
            Ending::Release => work::RELEASE_ASKED,
            Ending::DidNotWorkOut => work::FAILED,
            Ending::Finish => work::FINISH_ASKED,
        };
        let note = self.dressing().one_of(texts);
        history.make(by, Made::Ask(ending), on, Some(note));
        by
    }
}
