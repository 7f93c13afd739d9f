//! How answers to statements are spread: bars of three parts from ten people on; of all together, from fifty on, each point of the scale.
//!
//! Of a group always in three parts: of two points in one part no sum of answers can be made, and so nothing about who left one
//! out (`zwerm_anonymity::Items`). Where there are fewer than fifty, shares are rounded so far that they don't tell how many there are.

use super::{Around, Said, measured::around};
use zwerm_anonymity::{Audit, Group, Reason};

/// Fewer than these: rounded to [`COARSE`] per cent.
const MANY: u32 = 50;
const COARSE: u32 = 5;
/// Bars have three parts, or five.
const FIVE: usize = 5;

/// Of each statement of a construct how often each point was chosen, place by place.
pub(super) struct Counts {
    /// Places in the questionnaire.
    items: Vec<usize>,
    scale: (i32, i32),
    points: usize,
    counts: Vec<u32>,
}

impl Counts {
    pub(super) fn new(items: Vec<usize>, scale: (i32, i32), places: usize) -> Counts {
        let points = usize::try_from(scale.1 - scale.0 + 1).unwrap_or(1);
        let counts = vec![0; places * items.len() * points];
        Counts { items, scale, points, counts }
    }

    /// Counts a sheet in a place.
    pub(super) fn add(&mut self, place: usize, point: impl Fn(usize) -> Option<i32>) {
        let of_place = place * self.items.len() * self.points;
        for (at, item) in self.items.iter().enumerate() {
            let point = point(*item).and_then(|it| usize::try_from(it - self.scale.0).ok());
            if let Some(point) = point.filter(|it| *it < self.points) {
                self.counts[of_place + at * self.points + point] += 1;
            }
        }
    }

    /// How often each point of a statement (its place in the construct) was chosen.
    fn of(&self, group: Group, at: usize) -> Vec<u32> {
        let width = self.items.len() * self.points;
        let mut sums = vec![0; self.points];
        let mut add = |place: &[u32]| {
            let own = &place[at * self.points..(at + 1) * self.points];
            sums.iter_mut().zip(own).for_each(|(sum, count)| *sum += count);
        };
        match group {
            Group::Unit(unit) => add(&self.counts[unit * width..(unit + 1) * width]),
            _ => self.counts.chunks_exact(width.max(1)).for_each(add),
        }
        sums
    }

    /// Writes what may be shown of a group.
    pub(super) fn show(
        &self,
        (audit, construct): (&Audit, &str),
        group: Group,
        is_withheld: bool,
        statements: &mut [Said],
    ) {
        for (at, item) in self.items.iter().enumerate() {
            statements[*item] = if is_withheld {
                Said::Hidden(Reason::Withheld)
            } else {
                self.said((audit, construct), group, &self.of(group, at))
            };
        }
    }

    fn said(&self, (audit, construct): (&Audit, &str), group: Group, counts: &[u32]) -> Said {
        let released = match group {
            Group::Everyone if self.points == FIVE => audit.spread_of_item(construct, counts),
            _ => audit.spread(group, &in_three(counts)),
        };
        match released {
            Ok(counts) => Said::Shares(shares(counts.value())),
            Err(Reason::AllAlike) => Said::Alike(self.most(counts)),
            Err(reason) => Said::Hidden(reason),
        }
    }

    /// About where the commonest answer lies.
    fn most(&self, counts: &[u32]) -> Around {
        let most = counts.iter().enumerate().max_by_key(|(_, count)| **count);
        let point = most.map_or(0, |(at, _)| at as i64) + i64::from(self.scale.0);
        around(point * 10, self.scale)
    }
}

fn in_three(counts: &[u32]) -> [u32; 3] {
    let half = counts.len() / 2;
    let (low, rest) = counts.split_at(half);
    let (middle, high) = rest.split_at(rest.len() - half);
    [low, middle, high].map(|part| part.iter().sum())
}

/// In per cent, rounded.
fn shares(counts: &[u32]) -> Vec<u8> {
    let all: u32 = counts.iter().sum();
    let step = if all < MANY { COARSE } else { 1 };
    let share = |count: &u32| {
        let steps = (count * 200 / step + all) / (2 * all.max(1));
        u8::try_from(steps * step).unwrap_or(100)
    };
    counts.iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_few_people_do_not_tell_how_many_there_are() {
        assert_eq!(shares(&[1, 4, 7]), [10, 35, 60], "of twelve");
        assert_eq!(shares(&[1, 4, 8]), [10, 30, 60], "of thirteen");
        assert_eq!(shares(&[10, 20, 30]), [17, 33, 50], "of sixty");
        assert_eq!(shares(&[0, 0, 0]), [0, 0, 0], "of nobody");
    }

    #[test]
    fn every_scale_has_three_parts() {
        assert_eq!(in_three(&[1, 2, 3, 4, 5]), [3, 3, 9]);
        assert_eq!(in_three(&[1, 2, 3, 4]), [3, 0, 7]);
        assert_eq!(in_three(&[1, 2, 3]), [1, 2, 3]);
        assert_eq!(in_three(&[1, 2]), [1, 0, 2]);
    }
}
