//! One figure a person: the mean of the items of a scale, when enough of them were answered.

use crate::{
    column::{Column, Numbers},
    likert::{Likert, MISSING},
    not_enough::{Figure, items},
};

/// The share of items that a person must have answered: three quarters.
pub const ANSWERED_AT_LEAST: f64 = 0.75;

/// Each person's mean over the items, in scale points, missing where less than `at_least` of the items were answered
/// ([`ANSWERED_AT_LEAST`]; 1.0 for complete answers only). Needs an item. As long as the shortest column.
pub fn scores(columns: &[&Column], at_least: f64) -> Figure<Column> {
    items(columns.len(), 1)?;
    // 0.75 of 4 items is 3 and not a hair more.
    let needed = ((at_least.clamp(0.0, 1.0) * columns.len() as f64) - 1e-9).ceil().max(1.0) as u16;
    let rows = columns.iter().map(|column| column.len()).min().unwrap_or(0);
    let whole: Option<Vec<&Likert>> = columns.iter().map(|column| column.as_likert()).collect();
    let values = match whole {
        Some(whole) if whole.len() <= 256 && of_one_low(&whole) => of_points(&whole, rows, needed),
        _ => of_numbers(columns, rows, needed),
    };
    Ok(Numbers::of_bounded(values).into())
}

fn of_one_low(columns: &[&Likert]) -> bool {
    columns.windows(2).all(|two| two[0].scale().low() == two[1].scale().low())
}

/// 256 × 254 fits in 16 bits, so sums of codes do.
fn of_points(columns: &[&Likert], rows: usize, needed: u16) -> Vec<f64> {
    let (mut sums, mut counts) = (vec![0_u16; rows], vec![0_u16; rows]);
    for column in columns {
        for ((sum, count), code) in sums.iter_mut().zip(&mut counts).zip(column.codes()) {
            let is_given = u16::from(*code != MISSING);
            *sum += u16::from(*code) * is_given;
            *count += is_given;
        }
    }
    let low = columns.first().map_or(0.0, |column| f64::from(column.scale().low()));
    let mean = |(sum, count): (u16, u16)| {
        if count >= needed { low + f64::from(sum) / f64::from(count) } else { f64::NAN }
    };
    sums.into_iter().zip(counts).map(mean).collect()
}

fn of_numbers(columns: &[&Column], rows: usize, needed: u16) -> Vec<f64> {
    let (mut sums, mut counts) = (vec![0.0; rows], vec![0_u16; rows]);
    for column in columns {
        for ((sum, count), value) in sums.iter_mut().zip(&mut counts).zip(&*column.as_numbers()) {
            if !value.is_nan() {
                *sum += value;
                *count += 1;
            }
        }
    }
    let mean = |(sum, count): (f64, u16)| {
        if count >= needed { sum / f64::from(count) } else { f64::NAN }
    };
    sums.into_iter().zip(counts).map(mean).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::likert::Scale;

    #[test]
    fn three_of_four_answers_make_a_score_and_two_do_not() {
        let scale = Scale::new(1, 5).expect("a scale");
        let item = |values: [Option<i32>; 3]| -> Column {
            Likert::of(scale, values).expect("on the scale").into()
        };
        let columns = [
            item([Some(5), Some(1), None]),
            item([Some(4), Some(2), None]),
            item([Some(3), None, Some(2)]),
            item([Some(2), Some(4), Some(2)]),
        ];
        let all: Vec<&Column> = columns.iter().collect();
        let found = scores(&all, ANSWERED_AT_LEAST).expect("items");
        let values: Vec<_> = (0..3).map(|row| found.value(row)).collect();
        assert_eq!((values[0], values[2]), (Some(3.5), None));
        assert!(values[1].is_some_and(|it| (it - 7.0 / 3.0).abs() < 1e-14));
        let numbers: Vec<Column> = columns
            .iter()
            .map(|it| Column::numbers(it.as_numbers().into_owned()).expect("numbers"))
            .collect();
        let again = scores(&numbers.iter().collect::<Vec<_>>(), ANSWERED_AT_LEAST).expect("items");
        let apart = |row| again.value(row).zip(found.value(row)).map(|(a, b)| (a - b).abs());
        assert!(apart(0) < Some(1e-14) && apart(1) < Some(1e-14) && again.value(2).is_none());
        assert_eq!(scores(&all, 1.0).expect("items").answered(), 1);
        assert!(scores(&[], 0.75).is_err());
    }
}
