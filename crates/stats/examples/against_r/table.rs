//! A small CSV without quotes, as R wrote it.

use std::{error::Error, fs, path::Path};
use zwerm_stats::{Column, Groups, Likert, Scale};

pub(crate) struct Table {
    names: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn read(path: &Path) -> Result<Self, Box<dyn Error>> {
        let text = fs::read_to_string(path)?;
        let mut lines = text.lines();
        let cells = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
        let names = cells(lines.next().ok_or("an empty file")?);
        Ok(Self { names, rows: lines.map(cells).collect() })
    }

    pub(crate) fn names(&self) -> Vec<&str> {
        self.names.iter().map(String::as_str).collect()
    }

    fn cells<'a>(&'a self, name: &str) -> Result<impl Iterator<Item = &'a str>, Box<dyn Error>> {
        let at = self.names.iter().position(|it| it == name).ok_or("no such column")?;
        Ok(self.rows.iter().map(move |row| row.get(at).map_or("", String::as_str)))
    }

    /// Any numbers.
    pub(crate) fn numbers(&self, name: &str) -> Result<Column, Box<dyn Error>> {
        let value = |cell: &str| if cell.is_empty() { Ok(f64::NAN) } else { cell.parse::<f64>() };
        let values: Result<Vec<f64>, _> = self.cells(name)?.map(value).collect();
        Ok(Column::numbers(values?)?)
    }

    /// Whole points from 1 to 5.
    pub(crate) fn points(&self, name: &str) -> Result<Column, Box<dyn Error>> {
        let scale = Scale::new(1, 5).ok_or("no scale")?;
        let values: Vec<Option<i32>> = self.cells(name)?.map(|cell| cell.parse().ok()).collect();
        Ok(Likert::of(scale, values)?.into())
    }

    /// Who is in which team, and the teams' names.
    pub(crate) fn teams(&self, name: &str) -> Result<(Groups, Vec<&str>), Box<dyn Error>> {
        Ok(Groups::named(self.cells(name)?.map(|cell| Some(cell).filter(|it| !it.is_empty()))))
    }
}
