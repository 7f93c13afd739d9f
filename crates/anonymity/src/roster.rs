//! Who is invited, in the tree as it is today. Pure.

use crate::cells::Node;
use std::collections::{BTreeMap, HashMap};
use zwerm_domain::{PersonId, TeamId};

/// A team, with the one above it.
pub struct Team {
    /// Which one.
    pub id: TeamId,
    /// The one above it.
    pub parent: Option<TeamId>,
    /// What it is called.
    pub name: String,
}

/// The tree that is asked, ready to be cut.
pub struct Roster {
    /// Each node; the first is the top.
    pub nodes: Vec<Node>,
    /// The team of each node; none for a top that is the organisation itself.
    pub teams: Vec<Option<TeamId>>,
    /// Who is invited, with the index of their node.
    pub people: Vec<(PersonId, usize)>,
}

impl Roster {
    /// Leaves these teams out: nobody of them is asked, and nothing is told about them.
    #[must_use]
    pub fn without(mut self, left_out: &[TeamId]) -> Roster {
        let is_out: Vec<bool> =
            self.teams.iter().map(|team| team.is_some_and(|it| left_out.contains(&it))).collect();
        self.people.retain(|(_, at)| !is_out[*at]);
        for (node, is_out) in self.nodes.iter_mut().zip(is_out) {
            node.people = if is_out { 0 } else { node.people };
        }
        self
    }

    /// The place of a team in the tree.
    pub fn place_of(&self, team: TeamId) -> Option<usize> {
        self.teams.iter().position(|it| *it == Some(team))
    }

    /// What a cell of these nodes is called: after its teams; who is placed directly on a unit above others is *the rest* of it.
    pub fn name_of(&self, nodes: &[usize], the_rest_of: impl Fn(&str) -> String) -> String {
        let has_below = |at: usize| self.nodes.iter().any(|node| node.parent == Some(at));
        let name = |at: &usize| {
            let name = self.nodes[*at].name.as_str();
            if has_below(*at) { the_rest_of(name) } else { name.to_owned() }
        };
        nodes.iter().map(name).collect::<Vec<_>>().join(" + ")
    }
}

/// Whom is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody, under the organisation's name.
    Everybody(String),
    /// A team and all below it.
    Team(TeamId),
}

/// Lays out the tree. Everybody counts once, in their main team; who has none counts with the organisation itself.
pub fn roster(
    teams: &[Team],
    people: &[(PersonId, Option<TeamId>)],
    audience: &Audience,
) -> Roster {
    let mut below: BTreeMap<Option<TeamId>, Vec<&Team>> = BTreeMap::new();
    let known: HashMap<TeamId, &Team> = teams.iter().map(|team| (team.id, team)).collect();
    for team in teams {
        // Whoever hangs under a team that is closed hangs under the organisation.
        let parent = team.parent.filter(|parent| known.contains_key(parent));
        below.entry(parent).or_default().push(team);
    }
    let tops = below.get(&None).map_or(&[][..], Vec::as_slice);
    let mut laid = Roster { nodes: Vec::new(), teams: Vec::new(), people: Vec::new() };
    let mut waiting: Vec<(&Team, Option<usize>)> = Vec::new();
    match (audience, tops) {
        (Audience::Team(id), _) => waiting.extend(known.get(id).map(|team| (*team, None))),
        // One team above all others is the organisation.
        (Audience::Everybody(_), [top]) => waiting.push((top, None)),
        (Audience::Everybody(name), tops) => {
            laid.nodes.push(Node { name: name.clone(), parent: None, people: 0 });
            laid.teams.push(None);
            waiting.extend(tops.iter().rev().map(|team| (*team, Some(0))));
        }
    }
    while let Some((team, parent)) = waiting.pop() {
        let at = laid.nodes.len();
        laid.nodes.push(Node { name: team.name.clone(), parent, people: 0 });
        laid.teams.push(Some(team.id));
        let children = below.get(&Some(team.id)).map_or(&[][..], Vec::as_slice);
        waiting.extend(children.iter().rev().map(|child| (*child, Some(at))));
    }
    let place: HashMap<TeamId, usize> =
        laid.teams.iter().enumerate().filter_map(|(at, team)| Some(((*team)?, at))).collect();
    let takes_all = matches!(audience, Audience::Everybody(_)) && !laid.nodes.is_empty();
    for (person, team) in people {
        let at = team.and_then(|team| place.get(&team).copied());
        let Some(at) = at.or(takes_all.then_some(0)) else { continue };
        laid.nodes[at].people += 1;
        laid.people.push((*person, at));
    }
    laid
}

#[cfg(test)]
mod tests {
    use super::*;

    fn team(id: i64, parent: Option<i64>) -> Team {
        Team { id: TeamId::new(id), parent: parent.map(TeamId::new), name: format!("t{id}") }
    }

    fn person(id: i64, team: Option<i64>) -> (PersonId, Option<TeamId>) {
        (PersonId::new(id), team.map(TeamId::new))
    }

    #[test]
    fn everybody_counts_once_and_who_has_no_team_counts_with_the_organisation() {
        let teams = [team(1, None), team(2, Some(1)), team(3, Some(2)), team(4, Some(1))];
        let people =
            [person(10, Some(3)), person(11, None), person(12, Some(4)), person(13, Some(99))];
        let laid = roster(&teams, &people, &Audience::Everybody("Waterrijk".into()));
        let names: Vec<&str> = laid.nodes.iter().map(|node| node.name.as_str()).collect();
        assert_eq!(names, ["t1", "t2", "t3", "t4"]);
        assert_eq!(
            laid.nodes.iter().map(|it| it.parent).collect::<Vec<_>>(),
            [None, Some(0), Some(1), Some(0)]
        );
        assert_eq!(laid.people.len(), 4);
        assert_eq!(laid.nodes[0].people, 2, "of no team, and of one that is closed");
    }

    #[test]
    fn of_a_team_that_is_left_out_nobody_is_asked() {
        let teams = [team(1, None), team(2, Some(1)), team(3, Some(1))];
        let people = [person(10, Some(2)), person(11, Some(3)), person(12, Some(1))];
        let laid = roster(&teams, &people, &Audience::Everybody("Waterrijk".into()));
        let laid = laid.without(&[TeamId::new(2), TeamId::new(9)]);
        assert_eq!(laid.people, [(PersonId::new(11), 2), (PersonId::new(12), 0)]);
        assert_eq!(laid.nodes.iter().map(|it| it.people).collect::<Vec<_>>(), [1, 0, 1]);
        assert_eq!(laid.place_of(TeamId::new(3)), Some(2));
    }

    #[test]
    fn several_teams_at_the_top_hang_under_the_organisation() {
        let teams = [team(1, None), team(2, None), team(3, Some(77))];
        let laid = roster(&teams, &[person(10, Some(2))], &Audience::Everybody("Zwerm".into()));
        assert_eq!((laid.nodes.len(), laid.nodes[0].name.as_str()), (4, "Zwerm"));
        assert_eq!(laid.teams[0], None);
        assert!(laid.nodes[1..].iter().all(|node| node.parent == Some(0)));
    }

    #[test]
    fn of_a_team_only_who_is_in_it_or_below_it_is_asked() {
        let teams = [team(1, None), team(2, Some(1)), team(3, Some(2))];
        let people =
            [person(10, Some(1)), person(11, Some(2)), person(12, Some(3)), person(13, None)];
        let laid = roster(&teams, &people, &Audience::Team(TeamId::new(2)));
        assert_eq!(laid.people, [(PersonId::new(11), 0), (PersonId::new(12), 1)]);
        let none = roster(&teams, &people, &Audience::Team(TeamId::new(9)));
        assert!(none.nodes.is_empty() && none.people.is_empty());
    }
}
