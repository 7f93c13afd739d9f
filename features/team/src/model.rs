//! The tree of teams as a page shows it: so many teams at once, the others behind one more click.

use std::collections::{HashMap, HashSet, VecDeque};
use zwerm_directory::TeamNode;
use zwerm_domain::TeamId;

/// Teams on one page of a level.
pub(crate) const PAGE: usize = 60;
/// Teams that are drawn below those of the level, at most.
pub(crate) const BELOW: usize = 120;

/// A team with what hangs below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Branch {
    /// The team.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// The teams below that are drawn here, by name.
    pub inside: Vec<Branch>,
    /// How many teams hang below it, at any depth.
    pub below: usize,
}

impl Branch {
    /// Whether there is more below than is drawn here.
    pub(crate) fn is_cut(&self) -> bool {
        self.inside.is_empty() && self.below > 0
    }
}

/// One page of one level of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Level {
    /// The teams of the level, by name, with what fits below them.
    pub branches: Vec<Branch>,
    /// Which page this is, from 1.
    pub page: usize,
    /// How many pages the level has.
    pub pages: usize,
}

struct Tree<'a> {
    children: HashMap<Option<TeamId>, Vec<&'a TeamNode>>,
}

/// The level under a team (none: the top), as far as it fits on a page. `nodes` come by name.
pub(crate) fn level(nodes: &[TeamNode], under: Option<TeamId>, page: usize) -> Level {
    let mut tree = Tree { children: HashMap::new() };
    for node in nodes {
        tree.children.entry(node.parent).or_default().push(node);
    }
    let all = tree.under(under);
    let pages = all.len().div_ceil(PAGE).max(1);
    let page = page.clamp(1, pages);
    let shown: Vec<&TeamNode> = all.iter().skip((page - 1) * PAGE).take(PAGE).copied().collect();
    let mut opened = tree.opened(&shown);
    let branches = shown.into_iter().map(|node| tree.branch(node, &mut opened)).collect();
    Level { branches, page, pages }
}

impl<'a> Tree<'a> {
    fn under(&self, team: Option<TeamId>) -> &[&'a TeamNode] {
        self.children.get(&team).map_or(&[], Vec::as_slice)
    }

    /// The teams whose children are drawn: level by level, a family whole or not at all.
    fn opened(&self, shown: &[&'a TeamNode]) -> HashSet<TeamId> {
        let mut queue: VecDeque<TeamId> = shown.iter().map(|node| node.id).collect();
        let (mut opened, mut room) = (HashSet::new(), BELOW);
        while let Some(team) = queue.pop_front() {
            let children = self.under(Some(team));
            if children.len() <= room && opened.insert(team) {
                room -= children.len();
                queue.extend(children.iter().map(|node| node.id));
            }
        }
        opened
    }

    /// Opens each team once, so that even a circle would end.
    fn branch(&self, node: &TeamNode, opened: &mut HashSet<TeamId>) -> Branch {
        let children = if opened.remove(&node.id) { self.under(Some(node.id)) } else { &[] };
        let inside = children.iter().map(|child| self.branch(child, opened)).collect();
        Branch { id: node.id, name: node.name.clone(), inside, below: self.below(node.id) }
    }

    /// Counts without recursion, and each team once: a circle, which no import lets in, would still end.
    fn below(&self, team: TeamId) -> usize {
        let (mut seen, mut queue) = (HashSet::from([team]), vec![team]);
        while let Some(team) = queue.pop() {
            queue.extend(
                self.under(Some(team)).iter().map(|node| node.id).filter(|id| seen.insert(*id)),
            );
        }
        seen.len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn team(id: i64, parent: i64) -> TeamNode {
        let parent = (parent > 0).then(|| TeamId::new(parent));
        TeamNode { id: TeamId::new(id), parent, name: format!("Team {id:04}") }
    }

    #[test]
    fn a_small_tree_is_drawn_whole() {
        let level = level(&[team(1, 0), team(2, 1), team(3, 1), team(4, 3)], None, 1);
        assert_eq!((level.branches.len(), level.pages), (1, 1));
        let top = &level.branches[0];
        assert_eq!((top.below, top.inside.len(), top.inside[1].inside.len()), (3, 2, 1));
        assert!(!top.is_cut() && !top.inside[1].is_cut());
    }

    #[test]
    fn five_thousand_teams_stay_behind_a_click() {
        let nodes: Vec<TeamNode> =
            (1..=5000).map(|id| team(id, if id <= 10 { 0 } else { (id - 1) / 8 })).collect();
        let level = level(&nodes, None, 1);
        fn drawn(branches: &[Branch]) -> usize {
            branches.iter().map(|branch| 1 + drawn(&branch.inside)).sum()
        }
        assert!(drawn(&level.branches) <= PAGE + BELOW, "{}", drawn(&level.branches));
        let all: usize = level.branches.iter().map(|branch| 1 + branch.below).sum();
        assert_eq!(all, 5000);
    }

    #[test]
    fn a_wide_level_goes_on_pages_and_a_page_too_far_is_the_last() {
        let nodes: Vec<TeamNode> = (1..=130).map(|id| team(id, 0)).collect();
        let last = level(&nodes, None, 99);
        assert_eq!((last.page, last.pages, last.branches.len()), (3, 3, 10));
        assert_eq!(level(&nodes, None, 0).page, 1);
    }

    #[test]
    fn no_team_at_all_is_one_empty_page() {
        assert_eq!(level(&[], None, 1), Level { branches: vec![], page: 1, pages: 1 });
    }
}
