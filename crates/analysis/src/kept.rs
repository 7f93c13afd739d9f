//! The columns that are being read: answers a byte each, measurements as numbers, names as numbers of a list.

use crate::problem::Wrong;
use std::collections::HashMap;
use zwerm_stats::{Column, Likert, MISSING, Scale};

/// Answers on the scale of an item.
pub(crate) struct ItemColumn {
    scale: Scale,
    codes: Vec<u8>,
    /// From the first value between points on: all values, NaN where missing.
    numbers: Option<Vec<f64>>,
    /// The first value between points, with its line; and how many there are.
    between: Option<(u64, String, usize)>,
}

impl ItemColumn {
    pub(crate) fn new(scale: Scale) -> ItemColumn {
        ItemColumn { scale, codes: Vec::new(), numbers: None, between: None }
    }

    /// Adds a field; a wrong one counts as missing until the problems are told.
    pub(crate) fn push(&mut self, field: &[u8], is_missing: bool, line: u64) -> Result<(), Wrong> {
        if is_missing {
            self.add(MISSING, f64::NAN);
            return Ok(());
        }
        let code = whole(field).and_then(|value| self.scale.code(value));
        if let Some(code) = code {
            self.add(code, f64::from(self.scale.low()) + f64::from(code));
            return Ok(());
        }
        let (low, high) = (self.scale.low(), self.scale.high());
        let value = number(field).filter(|it| (f64::from(low)..=f64::from(high)).contains(it));
        let Some(value) = value else {
            self.add(MISSING, f64::NAN);
            return Err(Wrong::OffScale(shown(field), low, high));
        };
        if value.fract() == 0.0 {
            let code = self.scale.code(value as i32).unwrap_or(MISSING);
            self.add(code, value);
            return Ok(());
        }
        if self.numbers.is_none() {
            let of = |code: &u8| {
                if *code == MISSING { f64::NAN } else { f64::from(low) + f64::from(*code) }
            };
            self.numbers = Some(self.codes.iter().map(of).collect());
        }
        self.between.get_or_insert((line, shown(field), 0)).2 += 1;
        self.add(MISSING, value);
        Ok(())
    }

    fn add(&mut self, code: u8, value: f64) {
        self.codes.push(code);
        if let Some(numbers) = &mut self.numbers {
            numbers.push(value);
        }
    }

    /// The column, turned round if it is worded so. One value in five between the points makes it measurements; fewer are slips.
    pub(crate) fn finish(self, is_reversed: bool) -> Result<Column, (u64, Wrong)> {
        if let (Some(numbers), Some((line, value, count))) = (self.numbers, self.between) {
            let answered = numbers.iter().filter(|it| !it.is_nan()).count();
            if count * 5 < answered {
                return Err((line, Wrong::Between(value)));
            }
            let turn = f64::from(self.scale.low()) + f64::from(self.scale.high());
            let turned =
                numbers.iter().map(|it| if is_reversed { turn - it } else { *it }).collect();
            return Column::numbers(turned).map_err(|_| (line, Wrong::NoNumber(value)));
        }
        let likert = Likert::of_codes(self.scale, self.codes);
        let likert = likert.map_err(|off| (0, Wrong::NoNumber(off.value.to_string())))?;
        Ok(if is_reversed { likert.reversed() } else { likert }.into())
    }
}

/// Names seen, each with its number in the order of coming.
#[derive(Default)]
pub(crate) struct Names {
    numbers: HashMap<Vec<u8>, u32>,
    /// In the order of coming.
    pub(crate) names: Vec<String>,
    last: Option<(Vec<u8>, u32)>,
}

impl Names {
    /// The number of a name; `None` where it is not UTF-8.
    pub(crate) fn number(&mut self, name: &[u8]) -> Option<u32> {
        if let Some((last, number)) = &self.last
            && last == name
        {
            return Some(*number);
        }
        let number = match self.numbers.get(name) {
            Some(number) => *number,
            None => {
                let text = std::str::from_utf8(name).ok()?;
                let number = self.names.len() as u32;
                self.names.push(text.to_owned());
                self.numbers.insert(name.to_vec(), number);
                number
            }
        };
        self.last = Some((name.to_vec(), number));
        Some(number)
    }
}

/// A whole number as people write it: digits with a sign.
fn whole(field: &[u8]) -> Option<i32> {
    match field {
        [digit @ b'0'..=b'9'] => Some(i32::from(digit - b'0')),
        _ => std::str::from_utf8(field).ok()?.parse().ok(),
    }
}

/// A finite number, with a point or a comma.
pub(crate) fn number(field: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(field).ok()?;
    // No words: neither NaN nor infinity is a number here.
    if text.bytes().any(|it| it.is_ascii_alphabetic() && it != b'e' && it != b'E') {
        return None;
    }
    let value: f64 = text.parse().or_else(|_| text.replacen(',', ".", 1).parse()).ok()?;
    (value.is_finite() && value.abs() <= zwerm_stats::LARGEST).then_some(value)
}

/// A field as it is shown in a message: at most forty letters.
pub(crate) fn shown(field: &[u8]) -> String {
    let text = String::from_utf8_lossy(field);
    let mut shown: String = text.chars().filter(|it| !it.is_control()).take(40).collect();
    if shown.chars().count() < text.chars().count() {
        shown.push('…');
    }
    format!("“{shown}”")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(fields: &[&str]) -> Result<Column, (u64, Wrong)> {
        let mut column = ItemColumn::new(Scale::new(1, 5).expect("a scale"));
        for (at, field) in fields.iter().enumerate() {
            column
                .push(field.as_bytes(), field.is_empty(), at as u64 + 2)
                .map_err(|it| (at as u64 + 2, it))?;
        }
        column.finish(true)
    }

    #[test]
    fn whole_answers_are_kept_whole_and_turned_round() {
        let turned = column(&["1", "", "5.0", "2"]).expect("answers");
        assert_eq!(
            (0..4).map(|row| turned.value(row)).collect::<Vec<_>>(),
            [Some(5.0), None, Some(1.0), Some(4.0)]
        );
        assert!(turned.as_likert().is_some());
    }

    #[test]
    fn a_slip_between_points_is_refused_and_measurements_are_not() {
        let slip = ["1", "2", "3", "4", "5", "2.5", "1"];
        assert_eq!(column(&slip).err(), Some((7, Wrong::Between("“2.5”".into()))));
        assert_eq!(column(&["1.5", "2,5", "", "4"]).expect("measured").value(1), Some(3.5));
    }

    #[test]
    fn what_is_no_answer_is_told_as_it_stands() {
        for odd in ["6", "0", "x", "NaN", "inf", "1e400", "-", "3 4"] {
            assert_eq!(
                column(&["1", odd]).err(),
                Some((3, Wrong::OffScale(format!("“{odd}”"), 1, 5))),
                "{odd}"
            );
        }
    }
}
