//! Finds teams by what a file calls them: a key, or a name in any spelling.

use super::{
    clean::slug,
    existing::TeamRef,
    problem::{What, short},
};
use std::collections::HashMap;

/// All teams there will be after the import, numbered.
#[derive(Default)]
pub(super) struct TeamIndex {
    teams: Vec<Entry>,
    by_key: HashMap<String, usize>,
    by_spelling: HashMap<String, Vec<usize>>,
    numbers: HashMap<TeamRef, usize>,
}

struct Entry {
    name: String,
    is_closed: bool,
    reference: TeamRef,
}

impl TeamIndex {
    /// Adds the next team.
    pub(super) fn add(&mut self, reference: TeamRef, key: &str, name: &str, is_closed: bool) {
        let number = self.teams.len();
        self.teams.push(Entry { name: name.to_owned(), is_closed, reference });
        self.by_key.insert(key.to_owned(), number);
        self.numbers.insert(reference, number);
        for spelling in [slug(name), slug(key)] {
            let numbers = self.by_spelling.entry(spelling).or_default();
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
    }

    /// The number of the one open team with this key or name: an exact key first, then an exact name, then any spelling.
    pub(super) fn find(&self, typed: &str) -> Result<usize, What> {
        if let Some(number) = self.by_key.get(typed) {
            return self.open(*number);
        }
        let spelling = slug(typed);
        let numbers = match self.by_spelling.get(&spelling) {
            Some(numbers) if !spelling.is_empty() => numbers.as_slice(),
            _ => return Err(What::UnknownTeam { typed: short(typed) }),
        };
        let only = |is_wanted: &dyn Fn(&Entry) -> bool| {
            let mut found = numbers.iter().filter(|number| is_wanted(&self.teams[**number]));
            found.next().filter(|_| found.next().is_none()).copied()
        };
        match only(&|team| !team.is_closed && team.name == typed)
            .or_else(|| only(&|team| !team.is_closed))
        {
            Some(number) => Ok(number),
            None if numbers.iter().all(|number| self.teams[*number].is_closed) => {
                self.open(numbers[0])
            }
            None => Err(What::SeveralTeams { typed: short(typed) }),
        }
    }

    fn open(&self, number: usize) -> Result<usize, What> {
        let team = &self.teams[number];
        if team.is_closed { Err(What::ClosedTeam { name: short(&team.name) }) } else { Ok(number) }
    }

    /// How the plan refers to a team.
    pub(super) fn reference(&self, number: usize) -> TeamRef {
        self.teams[number].reference
    }

    /// Renumbers the new teams: the one at `places[n]` becomes the n-th.
    pub(super) fn place_new(&mut self, order: &[usize]) {
        for (place, number) in order.iter().enumerate() {
            let team = &mut self.teams[*number];
            team.reference = TeamRef::New(place);
            self.numbers.insert(team.reference, *number);
        }
    }

    /// The name of a team; empty for one that is not of this organisation.
    pub(super) fn name(&self, reference: TeamRef) -> &str {
        self.numbers.get(&reference).map_or("", |number| &self.teams[*number].name)
    }

    /// The number of a team.
    pub(super) fn number(&self, reference: TeamRef) -> Option<usize> {
        self.numbers.get(&reference).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_domain::TeamId;

    fn index(teams: &[(&str, &str, bool)]) -> TeamIndex {
        let mut index = TeamIndex::default();
        for (number, (key, name, is_closed)) in (1..).zip(teams) {
            index.add(TeamRef::Known(TeamId::new(number)), key, name, *is_closed);
        }
        index
    }

    #[test]
    fn a_team_is_found_by_key_or_by_name_in_any_spelling() {
        let index = index(&[("t-1", "Jeugd en Gezin", false), ("t-2", "Wijkteam West", false)]);
        for typed in ["t-1", "T-1", "Jeugd en Gezin", "jeugd en gezín", "JEUGD-EN-GEZIN"] {
            assert_eq!(index.find(typed), Ok(0), "{typed}");
        }
        assert_eq!(index.find("Oost"), Err(What::UnknownTeam { typed: "Oost".into() }));
        assert_eq!(index.find("!"), Err(What::UnknownTeam { typed: "!".into() }));
    }

    #[test]
    fn of_two_teams_of_one_name_the_key_tells_which() {
        let index =
            index(&[("a", "West", false), ("b", "West", false), ("west", "Wijkteam", false)]);
        assert_eq!(index.find("b"), Ok(1));
        assert_eq!(index.find("west"), Ok(2));
        assert_eq!(index.find("West"), Err(What::SeveralTeams { typed: "West".into() }));
    }

    #[test]
    fn a_closed_team_is_told_unless_an_open_one_has_its_name() {
        let index = index(&[("a", "West", true), ("b", "West", false), ("c", "Oost", true)]);
        assert_eq!(index.find("West"), Ok(1));
        assert_eq!(index.find("Oost"), Err(What::ClosedTeam { name: "Oost".into() }));
    }
}
