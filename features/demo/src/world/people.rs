//! The people of Waterrijk: what one reads of each on the person page.

use super::cast::{CAST, Cast, Role};
use super::dice::Dice;
use super::history::earlier;
use super::layout::Layout;
use super::texts::context::TEAMS;
use super::texts::lives::{HOURS, HOW_I_WORK, LEADER, jobs};
use super::{World, names};
use std::collections::HashSet;
use zwerm_domain::{Date, Language};

/// Somebody who works here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Counts from 0; agreements and teams name people by it.
    pub number: usize,
    /// The stable key of a people import.
    pub key: String,
    /// The whole name.
    pub name: String,
    /// Unique.
    pub email: String,
    /// An extension of four digits.
    pub phone: String,
    /// What they do.
    pub job_title: String,
    /// The language they read.
    pub language: Language,
    /// Where the clock is read.
    pub time_zone: &'static str,
    /// As they write it.
    pub working_hours: String,
    /// *Zo werk ik*; may be empty.
    pub how_i_work: String,
    /// The first day.
    pub joined_on: Date,
    /// The main team, then further teams, as places in the list of teams.
    pub teams: Vec<usize>,
}

/// The time zone of everybody in Waterrijk.
pub(crate) const TIME_ZONE: &str = "Europe/Amsterdam";

/// Names of all in the eight teams: no two alike. Beyond those, names may return.
pub(crate) fn names(seed: u64, layout: &Layout) -> Vec<String> {
    let count = layout.teams[TEAMS.len() - 1].members.end;
    let mut taken: HashSet<String> = CAST.iter().map(|role| role.name.to_owned()).collect();
    let mut dice = Dice::new(seed, 1);
    (0..count)
        .map(|number| match layout.role_of(number) {
            Some(role) => role.name.to_owned(),
            None => loop {
                let name = names::name(&mut dice);
                if taken.insert(name.clone()) {
                    break name;
                }
            },
        })
        .collect()
}

impl Layout {
    /// The number of somebody written by hand.
    pub(crate) fn of_cast(&self, who: Cast) -> usize {
        let role = who.role();
        self.teams[role.team].members.start + role.place
    }

    pub(crate) fn role_of(&self, number: usize) -> Option<&'static Role> {
        let team = self.team_of(number);
        let place = number - self.teams[team].members.start;
        CAST.iter().find(|role| role.team == team && role.place == place)
    }
}

impl World {
    /// One person; `number` is one of [`World::numbers`].
    pub fn person(&self, number: usize) -> Person {
        let mut dice = Dice::new(self.seed ^ 0x50_45_4F, number as u64);
        let (name, email) = self.name_and_address(number, &mut dice);
        let team = self.layout.team_of(number);
        let say = |text: &super::texts::template::Both| text.say(self.language).to_owned();
        let mut person = Person {
            number,
            key: (200_001 + number).to_string(),
            name,
            email,
            phone: (4000 + number * 37 % 5000).to_string(),
            job_title: say(self.job(number, team, &mut dice)),
            language: self.language,
            time_zone: TIME_ZONE,
            working_hours: say(dice.pick(HOURS)),
            how_i_work: if dice.chance(35) { say(dice.pick(HOW_I_WORK)) } else { String::new() },
            joined_on: earlier(self.today, dice.between(40, 4200)),
            teams: vec![team],
        };
        if let Some(role) = self.layout.role_of(number) {
            person.phone = role.phone.to_owned();
            person.job_title = say(&role.job);
            person.working_hours = say(&role.hours);
            person.how_i_work = say(&role.how);
            person.joined_on = earlier(self.today, role.days_here);
        } else if dice.chance(6) {
            let other = dice.below(self.layout.teams.len());
            if other != team {
                person.teams.push(other);
            }
        }
        person
    }

    fn job(
        &self,
        number: usize,
        team: usize,
        dice: &mut Dice,
    ) -> &'static super::texts::template::Both {
        if self.layout.is_lead(number) {
            return dice.pick(LEADER);
        }
        let jobs = jobs(self.layout.trade(team));
        // The first jobs of a trade are the most common.
        let (one, other) = (dice.below(jobs.len()), dice.below(jobs.len()));
        &jobs[one.min(other)]
    }

    fn name_and_address(&self, number: usize, dice: &mut Dice) -> (String, String) {
        match self.names.get(number) {
            Some(name) => (name.clone(), format!("{}@waterrijk.example", names::mailbox(name))),
            None => {
                let name = names::name(dice);
                let email = format!("{}.{number}@waterrijk.example", names::mailbox(&name));
                (name, email)
            }
        }
    }
}
