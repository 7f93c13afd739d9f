//! Who sits in which team: the eight teams, and as many more as a bigger world asks.

use super::Team;
use super::dice::Dice;
use super::texts::context::{TEAMS, TeamText};
use super::texts::template::Trade;
use zwerm_domain::Language;

/// Fewest people a world can have: everybody with a name in the pictures, and some around them.
pub(crate) const FEWEST_PEOPLE: usize = 60;
/// Fewest people in one of the eight teams.
const SMALLEST_TEAM: usize = 6;
/// Teams directly below another in a bigger world.
const BRANCHES: usize = 10;

/// The teams with their people, numbered through.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) teams: Vec<Team>,
    trades: Vec<Trade>,
    by_trade: Vec<(Trade, Vec<usize>)>,
}

impl Layout {
    pub(crate) fn new(seed: u64, language: Language, people: usize) -> Layout {
        let mut layout = Layout { teams: Vec::new(), trades: Vec::new(), by_trade: Vec::new() };
        let mut first = 0;
        for (text, size) in TEAMS.iter().zip(sizes(people)) {
            let name = text.name.say(language).to_owned();
            layout.add(
                text,
                text.key.to_owned(),
                name,
                text.parent,
                language,
                first,
                size,
                text.leads,
            );
            first += size;
        }
        let mut dice = Dice::new(seed, u64::MAX);
        while first < people {
            let size = next_size(&mut dice, people - first);
            let text = &TEAMS[weighted(&mut dice)];
            let siblings = layout.of_trade(text.trade);
            let number = siblings.len();
            let base = if text.trade == Trade::District { 2 } else { 1 };
            let parent = siblings[number.saturating_sub(base) / BRANCHES];
            let name = format!("{} {}", text.name.say(language), number + 1);
            let key = format!("{}-{}", text.key, number + 1);
            layout.add(text, key, name, Some(parent), language, first, size, 1);
            first += size;
        }
        layout
    }

    #[expect(clippy::too_many_arguments, reason = "one row of a table, written in two places")]
    fn add(
        &mut self,
        text: &TeamText,
        key: String,
        name: String,
        parent: Option<usize>,
        language: Language,
        first: usize,
        size: usize,
        leads: usize,
    ) {
        let number = self.teams.len();
        let purpose = text.purpose.say(language).to_owned();
        self.teams.push(Team { key, name, purpose, parent, members: first..first + size, leads });
        self.trades.push(text.trade);
        match self.by_trade.iter_mut().find(|(trade, _)| *trade == text.trade) {
            Some((_, teams)) => teams.push(number),
            None => self.by_trade.push((text.trade, vec![number])),
        }
    }

    /// The place of the main team of a person.
    pub(crate) fn team_of(&self, person: usize) -> usize {
        self.teams.partition_point(|team| team.members.end <= person).min(self.teams.len() - 1)
    }

    pub(crate) fn trade(&self, team: usize) -> Trade {
        self.trades[team]
    }

    pub(crate) fn of_trade(&self, trade: Trade) -> &[usize] {
        let found = self.by_trade.iter().find(|(of, _)| *of == trade);
        found.map_or(&[], |(_, teams)| teams)
    }

    /// Whether a person leads their main team.
    pub(crate) fn is_lead(&self, person: usize) -> bool {
        let team = &self.teams[self.team_of(person)];
        person - team.members.start < team.leads
    }

    /// Somebody who leads this team.
    pub(crate) fn lead(&self, team: usize, dice: &mut Dice) -> usize {
        let team = &self.teams[team];
        team.members.start + dice.below(team.leads)
    }

    /// Somebody of this team.
    pub(crate) fn member(&self, team: usize, dice: &mut Dice) -> usize {
        let members = &self.teams[team].members;
        members.start + dice.below(members.len())
    }
}

/// People in each of the eight teams: as written, or in proportion in a smaller world.
fn sizes(people: usize) -> Vec<usize> {
    let written: usize = TEAMS.iter().map(|team| team.people).sum();
    let mut sizes: Vec<usize> = TEAMS.iter().map(|team| team.people).collect();
    if people < written {
        for size in &mut sizes {
            *size = (*size * people / written).max(SMALLEST_TEAM);
        }
    } else if people - written < BRANCHES {
        // Too few for a team of their own.
        sizes[1] += people - written;
        return sizes;
    } else {
        return sizes;
    }
    let others: usize = sizes.iter().sum::<usize>() - sizes[1];
    sizes[1] = people - others;
    sizes
}

/// Ten to thirty people, so that never fewer than ten are left over.
fn next_size(dice: &mut Dice, left: usize) -> usize {
    match left {
        0..=30 => left,
        31..=40 => left / 2,
        _ => dice.between(10, 30) as usize,
    }
}

/// One of the eight teams, the bigger the likelier.
fn weighted(dice: &mut Dice) -> usize {
    let mut thrown = dice.below(TEAMS.iter().map(|team| team.people).sum());
    TEAMS
        .iter()
        .position(|team| {
            let is_it = thrown < team.people;
            thrown = thrown.saturating_sub(team.people);
            is_it
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_sits_in_one_main_team_and_the_tree_has_one_top() {
        for people in [60, 100, 263, 268, 300, 5_000] {
            let layout = Layout::new(7, Language::Nl, people);
            let seated: usize = layout.teams.iter().map(|team| team.members.len()).sum();
            assert_eq!(seated, people);
            for person in 0..people {
                assert!(layout.teams[layout.team_of(person)].members.contains(&person));
            }
            let tops = layout.teams.iter().filter(|team| team.parent.is_none()).count();
            assert_eq!(tops, 1);
            for (number, team) in layout.teams.iter().enumerate() {
                assert!(team.parent.is_none_or(|parent| parent < number));
                assert!(team.leads >= 1 && team.members.len() >= SMALLEST_TEAM);
            }
        }
    }
}
