//! The organisation around the people: teams, roles, kinds of work, goals and boundaries.

use super::World;
use super::dice::Dice;
use super::history::earlier;
use super::people::TIME_ZONE;
use super::texts::context::{BOUNDARIES, GOALS, TEAM_BOUNDARIES, TEAMS};
use super::texts::kinds::{KINDS, Kind};
use super::texts::roles::{LEADS, ROLES, RoleText};
use std::ops::Range;
use zwerm_domain::{Date, Language};

/// The organisation itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its name, the same in both languages.
    pub name: &'static str,
    /// The language of its texts.
    pub language: Language,
    /// Where the clock is read.
    pub time_zone: &'static str,
    /// The first day it worked with Zwerm.
    pub founded_on: Date,
}

/// A team. Its people have consecutive numbers; the first of them lead it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// The stable key of an import.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// The place of the team above it.
    pub parent: Option<usize>,
    /// Numbers of those whose main team it is.
    pub members: Range<usize>,
    /// How many of these lead it.
    pub leads: usize,
}

impl Team {
    /// Numbers of those who lead it.
    pub fn leads(&self) -> Range<usize> {
        self.members.start..self.members.start + self.leads
    }
}

/// A professional role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkRole {
    /// The place of its team.
    pub team: usize,
    /// What it is called.
    pub name: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// One a line.
    pub responsibilities: &'static str,
    /// Numbers of who fills it.
    pub holders: Vec<usize>,
    /// Places in the kinds of work.
    pub kinds: Vec<usize>,
}

/// A goal of a team, or of the whole organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The place of its team; the organisation's own if empty.
    pub team: Option<usize>,
    /// What it is called.
    pub name: &'static str,
    /// Why.
    pub why: &'static str,
    /// How we would notice.
    pub noticed_by: &'static str,
}

/// A boundary with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundaryText {
    /// The place of its team; the organisation's own if empty.
    pub team: Option<usize>,
    /// What it is.
    pub name: &'static str,
    /// Why.
    pub reason: &'static str,
}

/// The place of a kind of work in the list.
pub(crate) fn place_of(kind: Kind) -> usize {
    kind as usize
}

impl World {
    /// The organisation.
    pub fn organisation(&self) -> Organisation {
        Organisation {
            name: "Gemeente Waterrijk",
            language: self.language,
            time_zone: TIME_ZONE,
            founded_on: earlier(self.today, 760),
        }
    }

    /// The kinds of work.
    pub fn kinds_of_work(&self) -> Vec<&'static str> {
        KINDS.iter().map(|name| name.say(self.language)).collect()
    }

    /// The goals.
    pub fn goals(&self) -> Vec<Goal> {
        let goal = |(team, name, why, noticed): &super::texts::context::GoalText| Goal {
            team: *team,
            name: name.say(self.language),
            why: why.say(self.language),
            noticed_by: noticed.say(self.language),
        };
        GOALS.iter().map(goal).collect()
    }

    /// The boundaries.
    pub fn boundaries(&self) -> Vec<BoundaryText> {
        let own = BOUNDARIES.iter().map(|said| (None, said));
        let teams = TEAM_BOUNDARIES.iter().map(|(team, said)| (Some(*team), said));
        own.chain(teams)
            .map(|(team, (name, reason))| BoundaryText {
                team,
                name: name.say(self.language),
                reason: reason.say(self.language),
            })
            .collect()
    }

    /// The roles of all teams, one by one.
    pub fn roles(&self) -> impl Iterator<Item = WorkRole> + '_ {
        (0..self.layout.teams.len()).flat_map(move |team| {
            let written = self.written_like(team);
            let texts = ROLES.iter().filter(move |role| role.team == written);
            texts.enumerate().map(move |(place, text)| self.role(team, place, text))
        })
    }

    /// The one of the eight teams whose roles fit this team.
    fn written_like(&self, team: usize) -> usize {
        if team < TEAMS.len() { team } else { self.layout.of_trade(self.layout.trade(team))[0] }
    }

    fn role(&self, team: usize, place: usize, text: &RoleText) -> WorkRole {
        let members = &self.layout.teams[team].members;
        let leads = self.layout.teams[team].leads;
        let mut dice = Dice::new(self.seed ^ 0x52_4F_4C, (team * 16 + place) as u64);
        let mut holders: Vec<usize> = if text.holders == LEADS {
            members.clone().take(leads).collect()
        } else {
            let others = members.len() - leads;
            let first = members.start + leads;
            let count = text.holders.min(others);
            (0..count).map(|_| first + dice.below(others)).collect()
        };
        holders.sort_unstable();
        holders.dedup();
        WorkRole {
            team,
            name: text.name.say(self.language),
            purpose: text.purpose.say(self.language),
            responsibilities: text.responsibilities.say(self.language),
            holders,
            kinds: text.kinds.iter().map(|kind| place_of(*kind)).collect(),
        }
    }
}
