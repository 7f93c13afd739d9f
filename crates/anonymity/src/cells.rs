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
    cut_as_wished(nodes, least, &[])
}

/// Like [`cut`], where some teams that are too small would rather be with another: of each pair the first is put into the group of the
/// second, a sibling without teams below it. What is no such pair is as if it were not asked.
///
/// # Errors
/// If there are fewer altogether than one cell needs.
pub fn cut_as_wished(nodes: &[Node], least: u32, wished: &[(usize, usize)]) -> Result<Cut, TooFew> {
    let mut below: Vec<Below> = nodes.iter().map(|_| Below::default()).collect();
    for at in (0..nodes.len()).rev() {
        let node = &nodes[at];
        let mut it = std::mem::take(&mut below[at]);
        if node.people >= least {
            it.cells.push(Cell { unit: at, teams: vec![at], invited: node.people });
        } else if node.people > 0 {
            it.left.push(Cell { unit: at, teams: vec![at], invited: node.people });
        }
        join(nodes, at, &mut it, least, wished);
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

/// Puts teams of a unit together as they wish it; what is enough people then is a cell.
fn join(nodes: &[Node], unit: usize, it: &mut Below, least: u32, wished: &[(usize, usize)]) {
    let is_here = |at: usize| nodes.get(at).is_some_and(|node| node.parent == Some(unit));
    let has_below = |at: usize| nodes.iter().any(|node| node.parent == Some(at));
    for (one, other) in wished {
        if !is_here(*one) || !is_here(*other) || has_below(*other) {
            continue;
        }
        let is_of = |cell: &Cell, team: usize| cell.teams.contains(&team);
        let found = it.left.iter().position(|cell| is_of(cell, *one) && !is_of(cell, *other));
        let Some(small) = found.map(|at| it.left.remove(at)) else { continue };
        let mut there = it.left.iter_mut().chain(&mut it.cells);
        match there.find(|cell| is_of(cell, *other)) {
            Some(cell) => merge(cell, small, unit),
            None => it.left.push(small),
        }
    }
    let (enough, left): (Vec<Cell>, _) = it.left.drain(..).partition(|cell| cell.invited >= least);
    it.left = left;
    it.cells.extend(enough);
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
mod tests;
