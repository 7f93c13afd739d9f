//! The places that a picture has: the units of a wave, and its cells where a unit has more than one.

use std::collections::{BTreeMap, HashMap, HashSet};
use zwerm_anonymity::{Group as Asked, Person, Unit as AskedUnit, Wave};
use zwerm_ballot::Sheet;

/// A unit of a wave.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    pub(crate) number: i64,
    pub(crate) parent: Option<i64>,
}

/// People who are only ever counted together: a cell, or what was left of a unit's cells of too few.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    /// The number of the cell; none for what was left of several.
    pub(crate) cell: Option<u32>,
    /// The number of the unit it hangs under.
    pub(crate) unit: i64,
    /// What they answered, and how often.
    pub(crate) sheets: Vec<(Sheet, u32)>,
}

/// What the auditor calls the wave: it knows no other one.
pub(crate) const THE_WAVE: &str = "wave";

/// One place.
struct Place {
    name: String,
    parent: Option<usize>,
}

/// All of them.
pub(crate) struct Places {
    all: Vec<Place>,
    /// Where each group's people count.
    of_groups: Vec<usize>,
    /// Of each place whether others are under it.
    has_below: Vec<bool>,
    /// The places that are one cell and nothing more, with its number.
    of_cells: BTreeMap<usize, i64>,
}

/// The name of a unit's picture.
pub(crate) fn unit_name(number: i64) -> String {
    format!("unit {number}")
}

/// The name of a cell's picture.
pub(crate) fn cell_name(number: i64) -> String {
    format!("cell {number}")
}

/// The name of the picture that is shown to nobody but who is of this cell.
pub(crate) fn own_name(cell: i64) -> String {
    format!("own cell {cell}")
}

impl Places {
    pub(crate) fn lay(units: &[Unit], groups: &[Group]) -> Places {
        let places: HashMap<i64, usize> =
            units.iter().enumerate().map(|(at, unit)| (unit.number, at)).collect();
        let has_below: HashSet<i64> = units.iter().filter_map(|unit| unit.parent).collect();
        let mut groups_of: HashMap<i64, usize> = HashMap::new();
        groups.iter().for_each(|group| *groups_of.entry(group.unit).or_default() += 1);
        let mut all: Vec<Place> = units
            .iter()
            .map(|unit| Place {
                name: unit_name(unit.number),
                parent: unit.parent.and_then(|parent| places.get(&parent).copied()),
            })
            .collect();
        let (mut of_groups, mut of_cells) = (Vec::new(), BTreeMap::new());
        for group in groups {
            let unit = places.get(&group.unit).copied().unwrap_or_default();
            let is_alone =
                !has_below.contains(&group.unit) && groups_of.get(&group.unit) == Some(&1);
            if let Some(cell) = group.cell {
                of_cells.insert(if is_alone { unit } else { all.len() }, i64::from(cell));
            }
            if is_alone {
                of_groups.push(unit);
                continue;
            }
            of_groups.push(all.len());
            let name = match group.cell {
                Some(cell) => cell_name(i64::from(cell)),
                None => format!("left over {}", group.unit),
            };
            all.push(Place { name, parent: Some(unit) });
        }
        let mut is_above = vec![false; all.len()];
        all.iter().filter_map(|place| place.parent).for_each(|parent| is_above[parent] = true);
        Places { all, of_groups, has_below: is_above, of_cells }
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn parents(&self) -> Vec<Option<u32>> {
        self.all.iter().map(|place| place.parent.and_then(|at| u32::try_from(at).ok())).collect()
    }

    /// Where the people of a group count.
    pub(crate) fn of_group(&self, group: usize) -> usize {
        self.of_groups[group]
    }

    /// Whether a group has no other groups under it.
    pub(crate) fn is_smallest(&self, group: Asked) -> bool {
        matches!(group, Asked::Unit(at) if !self.has_below[at])
    }

    /// Whether all together are more than one group.
    pub(crate) fn is_of_several(&self) -> bool {
        self.of_groups.len() > 1
    }

    /// Each place as the auditor knows it. The top is everybody; what was left over has no picture, for nobody's team it is.
    pub(crate) fn groups(&self) -> impl Iterator<Item = (Asked, String)> + '_ {
        self.all.iter().enumerate().filter(|(_, place)| !place.name.starts_with("left")).map(
            |(at, place)| match place.parent {
                None => (Asked::Everyone, place.name.clone()),
                Some(_) => (Asked::Unit(at), place.name.clone()),
            },
        )
    }

    /// The places that are one cell, with its number: of these somebody may be the one who leads.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (Asked, i64)> + '_ {
        let asked = |at: usize| match self.all[at].parent {
            None => Asked::Everyone,
            Some(_) => Asked::Unit(at),
        };
        self.of_cells.iter().map(move |(at, cell)| (asked(*at), *cell))
    }

    /// What the auditor is asked about these people.
    pub(crate) fn wave(&self, people: Vec<Person>) -> Wave {
        let unit = |place: &Place| AskedUnit {
            name: place.name.clone(),
            parent: place.parent,
            // Nobody reads it, so nothing of it is published; then it can't be told from the rest either.
            is_withheld: place.name.starts_with("left"),
        };
        Wave {
            name: THE_WAVE.to_owned(),
            units: self.all.iter().map(unit).collect(),
            people,
            ..Wave::default()
        }
    }
}
