//! The columns as they lie in a folder: bytes of answers, item after item, and of each row its team.

use std::{error::Error, fs, path::PathBuf};
use zwerm_stats::{Column, Groups, Likert, Scale, Tree};

/// So many teams go to what is compared with R's aov.
const SOME: u32 = 300;

pub(crate) struct Folder {
    place: PathBuf,
    pub(crate) items: Vec<Column>,
    pub(crate) teams: Groups,
    /// The people of the first teams.
    pub(crate) some: Vec<u32>,
    pub(crate) tree: Tree,
}

impl Folder {
    /// The same rows so many times, each time in teams of their own.
    pub(crate) fn read(place: &str, times: usize) -> Result<Self, Box<dyn Error>> {
        let place = PathBuf::from(place);
        let numbers = |name: &str| -> Result<Vec<u32>, Box<dyn Error>> {
            let bytes = fs::read(place.join(name))?;
            let four = |it: &[u8]| it.try_into().map_or(0, u32::from_le_bytes);
            Ok(bytes.chunks_exact(4).map(four).collect())
        };
        let (team, parents) = (numbers("team")?, numbers("parent")?);
        let (rows, units) = (team.len(), parents.len() as u32);
        let codes = fs::read(place.join("items"))?;
        let scale = Scale::new(1, 5).ok_or("no scale")?;
        let item = |codes: &[u8]| Ok(Likert::of_codes(scale, codes.repeat(times))?.into());
        let items: Result<Vec<Column>, Box<dyn Error>> =
            codes.chunks_exact(rows).map(item).collect();
        let copies = || (0..times as u32).map(|time| time * units);
        let of = copies().flat_map(|base| team.iter().map(move |unit| base + unit)).collect();
        let parent = |base: u32, unit: u32| (unit != u32::MAX).then_some(base + unit);
        let above =
            copies().flat_map(|base| parents.iter().map(move |unit| parent(base, *unit))).collect();
        let is_first = |row: &u32| team[*row as usize] < SOME;
        let some = (0..rows as u32).filter(is_first).collect();
        Ok(Self {
            items: items?,
            teams: Groups::new(of, parents.len() * times)?,
            some,
            tree: Tree::new(above)?,
            place,
        })
    }

    /// Only the first teams.
    pub(crate) fn part(&self) -> Result<Self, Box<dyn Error>> {
        Ok(Self {
            place: self.place.clone(),
            items: self.items.iter().map(|item| item.at(&self.some)).collect(),
            teams: Groups::new(self.teams.at(&self.some).of().to_vec(), SOME as usize)?,
            some: Vec::new(),
            tree: Tree::flat(SOME as usize),
        })
    }

    /// What the others found, numbers of eight bytes.
    pub(crate) fn numbers(&self, name: &str) -> Result<Vec<f64>, Box<dyn Error>> {
        let bytes = fs::read(self.place.join(format!("{name}.theirs")))?;
        let eight = |it: &[u8]| it.try_into().map_or(f64::NAN, f64::from_le_bytes);
        Ok(bytes.chunks_exact(8).map(eight).collect())
    }
}
