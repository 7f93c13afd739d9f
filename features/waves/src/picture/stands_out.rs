//! What stands out in the picture of one group: its highest and its lowest, where they differ by more than chance. Pure.

use super::{Figure, Picture};

/// Half an interval where none is told: of so few people, half a point.
const MUCH: i64 = 5;

/// The constructs that stand highest and lowest; nothing where their intervals touch, or where fewer than two have a figure.
pub(crate) fn stands_out(picture: &Picture) -> Option<(usize, usize)> {
    let figure = |(at, figure): (usize, &Figure)| match figure {
        Figure::Mean(tenths, margin) => Some((*tenths, margin.unwrap_or(MUCH), at)),
        Figure::Alike(_) | Figure::Hidden(_) => None,
    };
    let known: Vec<_> = picture.figures.iter().enumerate().filter_map(figure).collect();
    let (high, one, best) = known.iter().max_by_key(|it| it.0)?;
    let (low, other, least) = known.iter().min_by_key(|it| it.0)?;
    (high - low > one + other).then_some((*best, *least))
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_anonymity::Reason;

    fn of(figures: &[Figure]) -> Option<(usize, usize)> {
        stands_out(&Picture { people: None, figures: figures.to_vec(), ..Picture::default() })
    }

    #[test]
    fn highest_and_lowest_stand_out_where_more_than_chance_parts_them() {
        let hidden = Figure::Hidden(Reason::TooFew);
        let mean = |tenths, margin| Figure::Mean(tenths, Some(margin));
        assert_eq!(of(&[mean(30, 3), hidden, mean(41, 3), mean(36, 3)]), Some((2, 0)));
        assert_eq!(of(&[mean(36, 3), mean(30, 3)]), None, "their intervals touch");
        assert_eq!(of(&[Figure::Mean(39, None), Figure::Mean(30, None)]), None, "so few people");
        assert_eq!(of(&[Figure::Mean(41, None), Figure::Mean(30, None)]), Some((0, 1)));
        assert_eq!(of(&[mean(50, 1), hidden]), None);
        assert_eq!(of(&[]), None);
    }
}
