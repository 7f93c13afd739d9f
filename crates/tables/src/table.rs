//! A table: columns of one length under names that every program can read.

use std::collections::BTreeSet;

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    label: String,
    rows: usize,
    columns: Vec<Column>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name in programs: small letters, digits and `_`, a letter first, at most 64.
    pub name: String,
    /// What it holds, in words.
    pub label: String,
    /// What is in it.
    pub values: Values,
}

/// Values of a column, one a row; `None` is missing.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Words. SPSS keeps the first 255 bytes of each.
    Words(Vec<Option<String>>),
    /// Numbers, shown with so many decimals.
    Numbers(Vec<Option<f64>>, u8),
    /// One of a list, as its place there.
    Codes(Vec<Option<usize>>, Vec<Code>),
}

/// One of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its name in programs.
    pub word: String,
    /// What it means, in words.
    pub label: String,
}

/// Why columns make no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// The column of this name has another length than the first.
    Length(String),
    /// A name that some program can't read, or that is there twice.
    Name(String),
    /// The column of this name has a code that is not in its list, or a number that is not finite.
    Value(String),
}

impl Values {
    pub(crate) fn len(&self) -> usize {
        match self {
            Values::Words(it) => it.len(),
            Values::Numbers(it, _) => it.len(),
            Values::Codes(it, _) => it.len(),
        }
    }

    fn is_sound(&self) -> bool {
        match self {
            Values::Words(_) => true,
            Values::Numbers(it, _) => it.iter().flatten().all(|it| it.is_finite()),
            Values::Codes(it, codes) => it.iter().flatten().all(|it| *it < codes.len()),
        }
    }
}

impl Table {
    /// A table of columns, with what it holds in words.
    ///
    /// # Errors
    /// What is wrong with the first column that does not fit.
    pub fn new(label: &str, columns: Vec<Column>) -> Result<Table, Unfit> {
        let rows = columns.first().map_or(0, |it| it.values.len());
        let mut names = BTreeSet::new();
        for column in &columns {
            let name = &column.name;
            let is_plain = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_';
            let is_name = name.len() <= 64
                && name.starts_with(|it: char| it.is_ascii_lowercase())
                && name.bytes().all(is_plain);
            if !is_name || !names.insert(name.clone()) {
                return Err(Unfit::Name(name.clone()));
            }
            if column.values.len() != rows {
                return Err(Unfit::Length(name.clone()));
            }
            if !column.values.is_sound() {
                return Err(Unfit::Value(name.clone()));
            }
        }
        Ok(Table { label: label.to_owned(), rows, columns })
    }

    /// What it holds, in words.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// How many rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Its columns.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(name: &str, values: Values) -> Column {
        Column { name: name.to_owned(), label: String::new(), values }
    }

    #[test]
    fn what_some_program_could_not_read_is_no_table() {
        let one = || Values::Numbers(vec![Some(1.0)], 0);
        for name in ["", "Wave", "1st", "a-b", "é", "a b", &"a".repeat(65)] {
            let told = Table::new("", vec![column(name, one())]);
            assert_eq!(told, Err(Unfit::Name(name.to_owned())));
        }
        let twice = vec![column("a", one()), column("a", one())];
        assert_eq!(Table::new("", twice), Err(Unfit::Name("a".to_owned())));
        let longer = vec![column("a", one()), column("b", Values::Words(Vec::new()))];
        assert_eq!(Table::new("", longer), Err(Unfit::Length("b".to_owned())));
        for odd in
            [Values::Numbers(vec![Some(f64::NAN)], 0), Values::Codes(vec![Some(0)], Vec::new())]
        {
            assert_eq!(Table::new("", vec![column("a", odd)]), Err(Unfit::Value("a".to_owned())));
        }
    }
}
