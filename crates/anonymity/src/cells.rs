//! Cutting an organisation into cells: the smallest groups that are ever reported on, made before there are keys. Pure.
//!
//! A team of enough people is a cell. Who is placed directly on a unit above others is a group of its own under the same rule. What
//! is too small is merged with others of the same unit; only where a unit has too few people altogether does it go up to the unit
//! above. So every unit that is shown later is a whole number of cells.

/// A team in the tree that is asked; the first one is the top, and each stands after the one above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is called.
    pub name: String,
    /// Index of the one above; none for the top.
    pub parent: Option<usize>,
    /// How many people have it as their main team.
    pub people: u32,
}

/// A cell; also a group on its way to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The unit it hangs under: the lowest one that has all its people.
    pub unit: usize,
    /// The teams whose own people are in it, in the order of the tree.
    pub teams: Vec<usize>,
    /// How many are invited.
    pub invited: u32,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The cells, in the order of the tree.
    pub cells: Vec<Cell>,
    /// The units that are a whole number of cells, in the order of the tree; the top is always among them.
    pub units: Vec<usize>,
}

impl Cut {
    /// The nearest unit above this node that is shown.
    pub fn above(&self, nodes: &[Node], node: usize) -> Option<usize> {
        let mut above = std::iter::successors(nodes.get(node)?.parent, |at| nodes[*at].parent);
        above.find(|at| self.units.contains(at))
    }
}

/// There are fewer people altogether than one cell needs.
#[derive(Debug, PartialEq, Eq)]
pub struct TooFew;

/// What a node has below it, and what it could not place.
#[derive(Default)]
struct Below {
    cells: Vec<Cell>,
    left: Vec<Cell>,
}

/// Cuts a tree into cells of at least `least` people.
///
/// # Errors
/// If there are fewer altogether.
pub fn cut(nodes: &[Node], least: u32) -> Result<Cut, TooFew> {
    let mut below: Vec<Below> = nodes.iter().map(|_| Below::default()).collect();
    for at in (0..nodes.len()).rev() {
        let node = &nodes[at];
        let mut it = std::mem::take(&mut below[at]);
        if node.people >= least {
            it.cells.push(Cell { unit: at, teams: vec![at], invited: node.people });
        } else if node.people > 0 {
            it.left.push(Cell { unit: at, teams: vec![at], invited: node.people });
        }
        place(nodes, at, &mut it, least);
        match node.parent {
            Some(parent) => {
                below[parent].cells.append(&mut it.cells);
                below[parent].left.append(&mut it.left);
            }
            None => below[at] = it,
        }
    }
    let top = below.into_iter().next().unwrap_or_default();
    if !top.left.is_empty() || top.cells.is_empty() {
        return Err(TooFew);
    }
    let mut cells = top.cells;
    cells.iter_mut().for_each(|cell| cell.teams.sort_unstable());
    cells.sort_by_key(|cell| cell.teams[0]);
    let units: Vec<usize> = (0..nodes.len()).filter(|at| is_whole(nodes, &cells, *at)).collect();
    // A unit that lost a team to the one above is shown no longer: its other cells hang higher too.
    for cell in &mut cells {
        let holds = |unit: &&usize| cell.teams.iter().all(|team| is_within(nodes, *team, **unit));
        cell.unit = units.iter().rev().find(holds).copied().unwrap_or_default();
    }
    Ok(Cut { cells, units })
}

/// Makes cells of what is left in a unit; what can't be placed there stays for the unit above.
fn place(nodes: &[Node], unit: usize, it: &mut Below, least: u32) {
    let total: u32 = it.left.iter().map(|cell| cell.invited).sum();
    if total == 0 {
        return;
    }
    if total < least {
        // Into the smallest cell of the same unit, so that this one stays whole; if it can be one of a sibling team, so that those stay.
        let is_far = |cell: &Cell| cell.unit != unit && nodes[cell.unit].parent != Some(unit);
        let nearest = it.cells.iter_mut().min_by_key(|cell| (is_far(cell), cell.invited));
        if let Some(nearest) = nearest {
            it.left.drain(..).for_each(|small| merge(nearest, small, unit));
        }
        return;
    }
    // The smallest first: as many cells as can be, none too small.
    it.left.sort_by_key(|cell| cell.invited);
    let mut made: Vec<Cell> = Vec::new();
    for small in it.left.drain(..) {
        match made.last_mut() {
            Some(last) if last.invited < least => merge(last, small, unit),
            _ => made.push(Cell { unit, ..small }),
        }
    }
    if let Some(last) = made.pop() {
        match made.last_mut() {
            Some(before) if last.invited < least => merge(before, last, unit),
            _ => made.push(last),
        }
    }
    it.cells.append(&mut made);
}

fn merge(into: &mut Cell, other: Cell, unit: usize) {
    into.unit = unit;
    into.teams.extend(other.teams);
    into.invited += other.invited;
}

fn is_within(nodes: &[Node], team: usize, unit: usize) -> bool {
    std::iter::successors(Some(team), |at| nodes[*at].parent).any(|at| at == unit)
}

/// Whether all people of a node, and nobody else, are in cells within it.
fn is_whole(nodes: &[Node], cells: &[Cell], unit: usize) -> bool {
    let mut has_any = false;
    for cell in cells {
        let within = cell.teams.iter().filter(|team| is_within(nodes, **team, unit)).count();
        has_any |= within > 0;
        if within > 0 && within < cell.teams.len() {
            return false;
        }
    }
    has_any
}

#[cfg(test)]
mod tests {
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
                Ok(cut) => {
                    let mut teams: Vec<usize> = cut.cells.iter().flat_map(|cell| cell.teams.clone()).collect();
                    teams.sort_unstable();
                    let with_people: Vec<usize> =
                        (0..tree.len()).filter(|at| tree[*at].people > 0).collect();
                    prop_assert_eq!(teams, with_people);
                    for cell in &cut.cells {
                        let own: u32 = cell.teams.iter().map(|at| tree[*at].people).sum();
                        prop_assert_eq!(own, cell.invited);
                        prop_assert!(cell.invited >= least);
                        prop_assert!(cut.units.contains(&cell.unit), "{:?} hangs under no unit", cell);
                    }
                    prop_assert_eq!(cut.units.first(), Some(&0));
                }
            }
        }
    }
}
