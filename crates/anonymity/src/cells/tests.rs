//! Cutting trees of every shape: what is a cell, and what teams wish.

use super::*;
use proptest::prelude::*;

fn node(name: &str, parent: Option<usize>, people: u32) -> Node {
    Node { name: name.into(), parent, people }
}

#[test]
fn a_team_of_enough_people_is_a_cell_and_a_smaller_one_is_merged_with_its_sibling() {
    let tree = [
        node("all", None, 0),
        node("care", Some(0), 0),
        node("west", Some(1), 9),
        node("east", Some(1), 4),
        node("north", Some(1), 12),
        node("works", Some(0), 8),
    ];
    let cut = cut(&tree, 8).expect("enough");
    let of = |teams: &[usize]| cut.cells.iter().find(|cell| cell.teams == teams);
    assert_eq!(of(&[2, 3]).map(|cell| (cell.unit, cell.invited)), Some((1, 13)));
    assert_eq!(of(&[4]).map(|cell| cell.unit), Some(4));
    assert_eq!(of(&[5]).map(|cell| cell.unit), Some(5));
    assert_eq!(cut.units, [0, 1, 4, 5], "west and east are no longer shown by themselves");
}

#[test]
fn a_team_that_is_too_small_is_with_the_sibling_it_wishes() {
    let tree = [
        node("all", None, 0),
        node("west", Some(0), 9),
        node("east", Some(0), 4),
        node("north", Some(0), 12),
        node("south", Some(0), 3),
    ];
    let teams = |wished: &[(usize, usize)]| -> Vec<Vec<usize>> {
        let cut = cut_as_wished(&tree, 8, wished).expect("enough");
        cut.cells.into_iter().map(|cell| cell.teams).collect()
    };
    assert_eq!(teams(&[]), [vec![1, 2, 4], vec![3]]);
    assert_eq!(teams(&[(2, 3)]), [vec![1, 4], vec![2, 3]]);
    assert_eq!(teams(&[(2, 4), (4, 3)]), [vec![1], vec![2, 3, 4]], "three together");
    for none in [(2, 2), (2, 0), (0, 2), (1, 3), (9, 2), (2, 9)] {
        assert_eq!(teams(&[none]), teams(&[]), "{none:?} is no wish");
    }
}

#[test]
fn a_unit_of_too_few_goes_up_and_is_not_shown_by_itself() {
    let tree = [
        node("all", None, 2),
        node("staff", Some(0), 1),
        node("ict", Some(1), 3),
        node("care", Some(0), 20),
    ];
    let cut = cut(&tree, 8).expect("enough");
    assert_eq!(cut.cells, [Cell { unit: 0, teams: vec![0, 1, 2, 3], invited: 26 }]);
    assert_eq!(cut.units, [0]);
}

#[test]
fn who_is_placed_on_a_unit_is_a_group_of_its_own() {
    let tree = [node("all", None, 8), node("a", Some(0), 8), node("b", Some(0), 0)];
    let cut = cut(&tree, 8).expect("enough");
    let teams: Vec<_> = cut.cells.iter().map(|cell| cell.teams.clone()).collect();
    assert_eq!(teams, [vec![0], vec![1]]);
    assert_eq!(cut.units, [0, 1], "nobody is in b");
}

#[test]
fn fewer_than_a_cell_altogether_is_too_few() {
    assert_eq!(cut(&[node("all", None, 7)], 8), Err(TooFew));
    assert_eq!(cut(&[node("all", None, 0)], 5), Err(TooFew));
    assert_eq!(cut(&[], 5), Err(TooFew));
    assert!(cut(&[node("all", None, 8)], 8).is_ok());
}

/// Everybody is in one cell, none is too small, and every unit is a whole number of them.
fn is_sound(tree: &[Node], cut: &Cut, least: u32) -> Result<(), TestCaseError> {
    let mut teams: Vec<usize> = cut.cells.iter().flat_map(|cell| cell.teams.clone()).collect();
    teams.sort_unstable();
    let with_people: Vec<usize> = (0..tree.len()).filter(|at| tree[*at].people > 0).collect();
    prop_assert_eq!(teams, with_people);
    for cell in &cut.cells {
        let own: u32 = cell.teams.iter().map(|at| tree[*at].people).sum();
        prop_assert_eq!(own, cell.invited);
        prop_assert!(cell.invited >= least);
        prop_assert!(cut.units.contains(&cell.unit), "{:?} hangs under no unit", cell);
    }
    prop_assert_eq!(cut.units.first(), Some(&0));
    Ok(())
}

fn trees() -> impl Strategy<Value = Vec<Node>> {
    let node = (any::<prop::sample::Index>(), 0_u32..14);
    prop::collection::vec(node, 1..40).prop_map(|drawn| {
        let place = |(at, (above, people)): (usize, (prop::sample::Index, u32))| Node {
            name: at.to_string(),
            parent: (at > 0).then(|| above.index(at)),
            people,
        };
        drawn.into_iter().enumerate().map(place).collect()
    })
}

proptest! {
    #[test]
    fn everybody_is_in_one_cell_no_cell_is_too_small_and_each_unit_is_whole(
        tree in trees(), least in 5_u32..12
    ) {
        let people: u32 = tree.iter().map(|node| node.people).sum();
        match cut(&tree, least) {
            Err(TooFew) => prop_assert!(people < least),
            Ok(cut) => is_sound(&tree, &cut, least)?,
        }
    }

    #[test]
    fn whatever_teams_wish_no_cell_is_too_small_and_who_wished_a_sibling_is_with_it(
        tree in trees(), least in 5_u32..12,
        drawn in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..12),
        out in prop::collection::vec(any::<prop::sample::Index>(), 0..6)
    ) {
        // Who would rather have a team round is left out: as if nobody worked there.
        let mut tree = tree;
        for team in &out {
            let at = team.index(tree.len());
            if tree[at].people < least {
                tree[at].people = 0;
            }
        }
        let wished: Vec<(usize, usize)> =
            drawn.iter().map(|(a, b)| (a.index(tree.len()), b.index(tree.len()))).collect();
        let people: u32 = tree.iter().map(|node| node.people).sum();
        match cut_as_wished(&tree, least, &wished) {
            Err(TooFew) => prop_assert!(people < least),
            Ok(cut) => {
                is_sound(&tree, &cut, least)?;
                for (one, other) in wished {
                    let is_leaf = |at: usize| !tree.iter().any(|node| node.parent == Some(at));
                    let are_siblings = tree[one].parent.is_some() && tree[one].parent == tree[other].parent;
                    let is_small = tree[one].people > 0 && tree[one].people < least;
                    if are_siblings && is_small && is_leaf(one) && is_leaf(other) && tree[other].people > 0 {
                        let has = |team| cut.cells.iter().position(|cell| cell.teams.contains(&team));
                        prop_assert_eq!(has(one), has(other));
                    }
                }
            }
        }
    }
}
