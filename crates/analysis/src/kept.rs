//! The columns that are being read: answers a byte each, measurements as numbers, names as numbers of a list.

use crate::problem::{Wrong, is_visible, visible};
use std::collections::HashMap;
use zwerm_domain::text::LINE;
use zwerm_stats::{Column, Likert, MISSING, Scale};

/// A field of one byte that is no plain answer.
const OTHER: u8 = MISSING - 1;

/// Answers on the scale of an item.
pub(crate) struct ItemColumn {
    scale: Scale,
    /// What a field of one byte means: its code, [`MISSING`] or [`OTHER`].
    plain: [u8; 256],
    codes: Vec<u8>,
    /// From the first value between points on: all values, NaN where missing.
    numbers: Option<Vec<f64>>,
    /// The first value between points, with its line; and how many there are.
    between: Option<(u64, String, usize)>,
}

impl ItemColumn {
    /// `missing` stands for *not answered*, beside nothing at all.
    pub(crate) fn new(scale: Scale, missing: &[String]) -> ItemColumn {
        let mut plain = [OTHER; 256];
        // On a scale of 255 points the last one has the code that says: look further.
        for (digit, value) in (b'0'..=b'9').zip(0..) {
            plain[usize::from(digit)] = scale.code(value).unwrap_or(OTHER);
        }
        b" \t\r".iter().for_each(|space| plain[usize::from(*space)] = MISSING);
        for mark in missing {
            if let [byte] = mark.as_bytes() {
                plain[usize::from(*byte)] = MISSING;
            }
        }
        ItemColumn { scale, plain, codes: Vec::new(), numbers: None, between: None }
    }

    /// Adds a field, with the spaces around it; a wrong one counts as missing until the problems are told.
    #[inline]
    pub(crate) fn push(
        &mut self,
        field: &[u8],
        missing: &[String],
        line: u64,
    ) -> Result<(), Wrong> {
        let code = match field {
            [] => MISSING,
            [byte] => self.plain[usize::from(*byte)],
            _ => OTHER,
        };
        if code == OTHER || self.numbers.is_some() {
            return self.push_other(field.trim_ascii(), missing, line);
        }
        self.codes.push(code);
        Ok(())
    }

    fn push_other(&mut self, field: &[u8], missing: &[String], line: u64) -> Result<(), Wrong> {
        if is_missing(field, missing) {
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

/// Whether a field stands for *not answered*.
pub(crate) fn is_missing(field: &[u8], missing: &[String]) -> bool {
    field.is_empty() || missing.iter().any(|mark| mark.as_bytes() == field)
}

/// Names seen, each with its number in the order of coming.
#[derive(Default)]
pub(crate) struct Names {
    /// Of names that fit in a number: found without following a pointer.
    short: HashMap<u128, u32>,
    long: HashMap<Vec<u8>, u32>,
    /// In the order of coming.
    pub(crate) names: Vec<String>,
    /// The line on which each stands first.
    pub(crate) lines: Vec<u64>,
    /// The one that came last, if it is short: files are often in the order of teams.
    last: Option<(u128, u32)>,
}

impl Names {
    /// The number of a name.
    ///
    /// # Errors
    /// What is wrong with it, where it stands first.
    pub(crate) fn number(&mut self, name: &[u8], line: u64) -> Result<u32, Wrong> {
        let short = short(name);
        let known = match (short, self.last) {
            (Some(short), Some((last, number))) if last == short => return Ok(number),
            (Some(short), _) => self.short.get(&short),
            (None, _) => self.long.get(name),
        };
        let number = match known {
            Some(number) => *number,
            None => {
                let text = named(name)?;
                let number = self.names.len() as u32;
                self.names.push(text.to_owned());
                self.lines.push(line);
                match short {
                    Some(short) => self.short.insert(short, number),
                    None => self.long.insert(name.to_vec(), number),
                };
                number
            }
        };
        self.last = short.map(|short| (short, number));
        Ok(number)
    }
}

/// A name of at most fifteen bytes as a number, its length in the last byte.
fn short(name: &[u8]) -> Option<u128> {
    let mut bytes = [0; 16];
    bytes[..15].get_mut(..name.len())?.copy_from_slice(name);
    bytes[15] = name.len() as u8;
    Some(u128::from_le_bytes(bytes))
}

/// A name as it can stand in a report: UTF-8, at most [`LINE`] letters, nothing that can't be seen or turns what is around it.
pub(crate) fn named(name: &[u8]) -> Result<&str, Wrong> {
    let text = std::str::from_utf8(name).map_err(|_| Wrong::NotUtf8)?;
    if !text.chars().all(is_visible) {
        return Err(Wrong::Hidden(shown(name)));
    }
    if text.chars().count() > LINE {
        return Err(Wrong::LongName(shown(name), LINE));
    }
    Ok(text)
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

/// A field as it is shown in a message.
pub(crate) fn shown(field: &[u8]) -> String {
    format!("“{}”", visible(&String::from_utf8_lossy(field)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(fields: &[&str]) -> Result<Column, (u64, Wrong)> {
        let mut column = ItemColumn::new(Scale::new(1, 5).expect("a scale"), &[]);
        for (at, field) in fields.iter().enumerate() {
            column.push(field.as_bytes(), &[], at as u64 + 2).map_err(|it| (at as u64 + 2, it))?;
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

    #[test]
    fn a_mark_for_missing_goes_before_an_answer_also_at_the_end_of_a_wide_scale() {
        let missing = ["9".to_owned(), "NA".to_owned()];
        let mut column = ItemColumn::new(Scale::new(0, 254).expect("a scale"), &missing);
        for field in ["9", "NA", "8", "254", "0"] {
            column.push(field.as_bytes(), &missing, 2).expect("an answer");
        }
        let column = column.finish(false).expect("answers");
        let values: Vec<_> = (0..5).map(|row| column.value(row)).collect();
        assert_eq!(values, [None, None, Some(8.0), Some(254.0), Some(0.0)]);
        let low = ItemColumn::new(Scale::new(-245, 9).expect("a scale"), &[]);
        assert_eq!(low.plain[usize::from(b'9')], OTHER, "254 is looked at again");
    }

    #[test]
    fn a_name_that_hides_something_or_is_very_long_is_told() {
        let mut names = Names::default();
        assert_eq!(names.number("Zorg 🐦".as_bytes(), 2), Ok(0));
        assert_eq!(names.number(b"=cmd|' /C calc'!A0", 3), Ok(1));
        assert_eq!(names.number("Zorg 🐦".as_bytes(), 4), Ok(0));
        assert_eq!(names.lines, [2, 3]);
        assert_eq!(names.number(b"a\x1b[31mb", 5), Err(Wrong::Hidden("“a␛[31mb”".into())));
        assert!(matches!(names.number("a\u{202e}b".as_bytes(), 5), Err(Wrong::Hidden(_))));
        assert!(matches!(
            names.number("x".repeat(201).as_bytes(), 5),
            Err(Wrong::LongName(_, 200))
        ));
        assert_eq!(names.number(b"Caf\xe9", 5), Err(Wrong::NotUtf8));
        assert_eq!(names.names.len(), 2);
    }
}
