//! How wide the columns of a table are.

use super::{BESIDE, Plan};
use crate::letters::{Type, line, narrowest};
use crate::sheet::ROOM;

/// Widths of columns: what the words would like, made narrower down to the widest word where that is too much.
pub(super) fn fitted(plan: &Plan<'_>) -> Vec<f32> {
    let table = plan.table;
    let mut least: Vec<f32> = table.heads.iter().map(|it| narrowest(it, plan.head)).collect();
    let mut liked: Vec<f32> = table.heads.iter().map(|it| line(it, plan.head).width).collect();
    let mut take = |at: usize, words: &str, look: Type| {
        if let (Some(least), Some(liked)) = (least.get_mut(at), liked.get_mut(at)) {
            *least = least.max(narrowest(words, look));
            *liked = liked.max(line(words, look).width);
        }
    };
    for row in table.groups.iter().flat_map(|it| &it.rows) {
        take(0, &row.name, plan.name);
        let cells = row.cells.iter().enumerate().filter(|(_, cell)| cell.wider == 0);
        cells.for_each(|(at, cell)| take(at + 1, &cell.text, plan.cell));
    }
    let beside = BESIDE + 0.1;
    let (least, liked): (Vec<f32>, Vec<f32>) = (
        least.iter().map(|it| it + beside).collect(),
        liked.iter().map(|it| it + beside).collect(),
    );
    // Columns that need little get it; of the others one that has more to say gets more, though less than in proportion, so that
    // rows stay low. Halving finds how much there is to give.
    let at = |given: f32| -> Vec<f32> {
        let of = |(least, liked): (&f32, &f32)| liked.min(given * liked.powf(0.65)).max(*least);
        least.iter().zip(&liked).map(of).collect()
    };
    let (mut low, mut high) = (0.0, ROOM);
    for _ in 0..20 {
        let middle = (low + high) / 2.0;
        if at(middle).iter().sum::<f32>() > ROOM {
            high = middle;
        } else {
            low = middle;
        }
    }
    let mut widths = at(low);
    // What is left over goes to the columns alike, but no table is stretched far.
    let over = (ROOM - widths.iter().sum::<f32>()).clamp(0.0, 24.0 * widths.len() as f32);
    let count = widths.len() as f32;
    widths.iter_mut().for_each(|it| *it += over / count);
    widths
}
