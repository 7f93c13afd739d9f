//! Views and atoms: an atom is all people who are in exactly the same views, so that no figure tells them apart.

mod tree;

use crate::{Ask, Group, Problem, View, Wave};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tree::Tree;

/// A view with its people.
pub(crate) struct Sheet {
    /// Whom it is about.
    pub(crate) view: View,
    /// The atoms it consists of, in order.
    pub(crate) atoms: Vec<u32>,
    /// How many people.
    pub(crate) people: u32,
    /// The view of the same wave that it is a part of, next above it.
    pub(crate) within: Option<usize>,
    /// Published in an earlier wave: that can't be undone.
    pub(crate) is_frozen: bool,
    /// Never to be shown nor computed.
    pub(crate) is_withheld: bool,
    /// The same group as published in earlier waves, the latest first.
    pub(crate) earlier: Vec<usize>,
}

/// All views that were published or could be, and the atoms they are made of.
pub(crate) struct Table {
    /// Sorted by wave; within a wave a view comes after what it is a part of.
    pub(crate) sheets: Vec<Sheet>,
    /// How many people each atom has.
    pub(crate) atoms: Vec<u32>,
    /// The cell (unit) of each atom in the last wave; none for people who are not in it.
    pub(crate) cells: Vec<Option<u32>>,
    /// Index of the last wave.
    pub(crate) last: usize,
    /// The atom of everybody in the last wave, in the order of [`Wave::people`].
    pub(crate) people: Vec<u32>,
    /// Views of the last wave of which nothing is published by name.
    pub(crate) is_unnamed: Vec<bool>,
}

impl Table {
    /// Lays out what is asked; finds what is wrong with it.
    pub(crate) fn lay(ask: &Ask) -> Result<Table, Problem> {
        let last = ask.waves.len().checked_sub(1).ok_or(Problem::NoWave)?;
        let trees: Vec<Tree> = ask
            .waves
            .iter()
            .enumerate()
            .map(|(at, wave)| Tree::read(at, wave))
            .collect::<Result<_, _>>()?;
        let names: Vec<Names> = ask.waves.iter().map(Names::read).collect();
        let mut sheets = Vec::new();
        let mut index: BTreeMap<View, usize> = BTreeMap::new();
        for (wave, tree) in trees.iter().enumerate() {
            let published: BTreeSet<Group> = ask.waves[wave].published.iter().copied().collect();
            for group in tree.groups(&ask.waves[wave]) {
                if wave == last || published.contains(&group) {
                    index.insert(View { wave, group }, sheets.len());
                    sheets.push(sheet(ask, &trees[wave], &names, &index, View { wave, group }));
                }
            }
            for group in published {
                if wave < last && !index.contains_key(&View { wave, group }) {
                    return Err(Problem::NoSuchGroup { wave });
                }
            }
        }
        let minor: BTreeSet<usize> = ask.waves[last].unnamed.iter().copied().collect();
        let is_unnamed = |sheet: &Sheet| match sheet.view.group {
            Group::Unit(unit) => sheet.view.wave == last && minor.contains(&unit),
            Group::Direct(_) => sheet.view.wave == last && !minor.is_empty(),
            _ => false,
        };
        let mut table = Table {
            is_unnamed: sheets.iter().map(is_unnamed).collect(),
            people: vec![0; ask.waves[last].people.len()],
            sheets,
            atoms: Vec::new(),
            cells: Vec::new(),
            last,
        };
        table.place(ask, &trees, &index);
        Ok(table)
    }

    /// Puts everybody into their atom.
    fn place(&mut self, ask: &Ask, trees: &[Tree], index: &BTreeMap<View, usize>) {
        // Of each unit and each value: the views that who has it is in.
        let mut roads: Vec<Vec<Vec<u32>>> = Vec::new();
        for (wave, tree) in trees.iter().enumerate() {
            let find = |group| index.get(&View { wave, group }).map(|at| *at as u32);
            let of_unit = (0..ask.waves[wave].units.len())
                .map(|unit| tree.groups_of(unit).into_iter().filter_map(find).collect());
            roads.push(of_unit.collect());
        }
        let mut everybody: Vec<(u64, usize, usize)> = Vec::new();
        for (wave, it) in ask.waves.iter().enumerate() {
            everybody
                .extend(it.people.iter().enumerate().map(|(at, person)| (person.key, wave, at)));
        }
        // In one wave everybody is once.
        if ask.waves.len() > 1 {
            everybody.sort_unstable();
        }
        let mut known: HashMap<(Option<u32>, Vec<u32>), u32> = HashMap::new();
        // Most people sit where somebody sat before, often who comes just before them: those need no views looked up.
        let mut seats: HashMap<Vec<usize>, Option<u32>> = HashMap::new();
        let (mut seat, mut before) = (Vec::new(), Vec::new());
        let mut atom = None;
        for same in everybody.chunk_by(|one, other| one.0 == other.0) {
            std::mem::swap(&mut seat, &mut before);
            seat.clear();
            for (_, wave, at) in same {
                let person = &ask.waves[*wave].people[*at];
                seat.extend([*wave, person.unit]);
                seat.extend(person.values.iter().map(|value| value.map_or(0, |it| it + 1)));
            }
            if seat != before {
                atom = match seats.get(&seat) {
                    Some(atom) => *atom,
                    None => {
                        let atom = self.atom(ask, same, &roads, index, &mut known);
                        seats.insert(seat.clone(), atom);
                        atom
                    }
                };
            }
            let Some(atom) = atom else { continue };
            self.atoms[atom as usize] += 1;
            // Somebody is in a wave once, and waves are in order.
            if let Some((_, wave, at)) = same.last()
                && *wave == self.last
            {
                self.people[*at] = atom;
            }
        }
        for sheet in &mut self.sheets {
            sheet.people = sheet.atoms.iter().map(|atom| self.atoms[*atom as usize]).sum();
        }
    }

    /// The atom of somebody (their key, wave and place in it, wave after wave), a new one where nobody was in these views before;
    /// none for who is in no view.
    fn atom(
        &mut self,
        ask: &Ask,
        same: &[(u64, usize, usize)],
        roads: &[Vec<Vec<u32>>],
        index: &BTreeMap<View, usize>,
        known: &mut HashMap<(Option<u32>, Vec<u32>), u32>,
    ) -> Option<u32> {
        let mut signature: Vec<u32> = Vec::new();
        let mut cell = None;
        for (_, wave, at) in same {
            let person = &ask.waves[*wave].people[*at];
            signature.extend(&roads[*wave][person.unit]);
            for (cut, value) in person.values.iter().enumerate() {
                let group = value.map(|value| Group::Value { cut, value });
                let view = group.and_then(|group| index.get(&View { wave: *wave, group }));
                signature.extend(view.map(|at| *at as u32));
            }
            if *wave == self.last {
                cell = Some(person.unit as u32);
            }
        }
        if signature.is_empty() {
            return None;
        }
        signature.sort_unstable();
        let fresh = self.atoms.len() as u32;
        let atom = known.entry((cell, signature)).or_insert_with_key(|(_, signature)| {
            for view in signature {
                self.sheets[*view as usize].atoms.push(fresh);
            }
            self.atoms.push(0);
            self.cells.push(cell);
            fresh
        });
        Some(*atom)
    }

    /// The views of the last wave, in order.
    pub(crate) fn candidates(&self) -> impl DoubleEndedIterator<Item = usize> + Clone + '_ {
        (0..self.sheets.len()).filter(|at| self.sheets[*at].view.wave == self.last)
    }

    /// Shown are at first only the views that were published before; of figures that have nothing to do with those of earlier
    /// waves, none.
    pub(crate) fn frozen(&self, is_linked: bool) -> Vec<bool> {
        self.sheets.iter().map(|sheet| sheet.is_frozen && is_linked).collect()
    }

    /// How many people are in one of the two and not in the other.
    pub(crate) fn apart(&self, one: usize, other: usize) -> u32 {
        let size = |atom: &u32| self.atoms[*atom as usize];
        let (one, other) = (&self.sheets[one], &self.sheets[other]);
        let both: u32 =
            one.atoms.iter().filter(|atom| other.atoms.binary_search(atom).is_ok()).map(size).sum();
        one.people + other.people - 2 * both
    }
}

/// A view without its people yet.
fn sheet(
    ask: &Ask,
    tree: &Tree,
    names: &[Names],
    index: &BTreeMap<View, usize>,
    view: View,
) -> Sheet {
    let wave = &ask.waves[view.wave];
    let above = tree.above(view.group).into_iter();
    let mut above = above.filter_map(|group| index.get(&View { wave: view.wave, group }));
    let earlier = (0..view.wave).rev().filter_map(|then| {
        let group = names[then].same(wave, view.group)?;
        index.get(&View { wave: then, group }).copied()
    });
    Sheet {
        view,
        atoms: Vec::new(),
        people: 0,
        within: above.next().copied(),
        is_frozen: view.wave + 1 < ask.waves.len(),
        is_withheld: matches!(view.group, Group::Unit(unit) if wave.units[unit].is_withheld),
        earlier: earlier.collect(),
    }
}

/// The names of a wave, to find the same group in another.
struct Names<'a> {
    units: HashMap<&'a str, usize>,
    values: HashMap<(&'a str, &'a str), Group>,
}

impl<'a> Names<'a> {
    fn read(wave: &'a Wave) -> Names<'a> {
        let units = wave.units.iter().enumerate();
        let mut values = HashMap::new();
        for (cut, it) in wave.cuts.iter().enumerate() {
            for (value, name) in it.values.iter().enumerate() {
                values.insert((it.name.as_str(), name.as_str()), Group::Value { cut, value });
            }
        }
        Names { units: units.map(|(at, unit)| (unit.name.as_str(), at)).collect(), values }
    }

    /// The group here that is called like that group there.
    fn same(&self, there: &Wave, group: Group) -> Option<Group> {
        let unit = |unit: usize| self.units.get(there.units[unit].name.as_str()).copied();
        match group {
            Group::Everyone => Some(Group::Everyone),
            Group::Unit(at) => unit(at).map(Group::Unit),
            Group::Direct(at) => unit(at).map(Group::Direct),
            Group::Value { cut, value } => {
                let cut = &there.cuts[cut];
                self.values.get(&(cut.name.as_str(), cut.values[value].as_str())).copied()
            }
        }
    }
}
