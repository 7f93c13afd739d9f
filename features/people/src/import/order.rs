//! The tree of teams: circles in it, and an order in which each team comes after the one it hangs under.

/// The circles among teams that each hang under the one at `parents[team]`; each circle once, from its lowest number.
pub(super) fn circles(parents: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut walks = vec![0_usize; parents.len()];
    let mut circles = Vec::new();
    for start in 0..parents.len() {
        let walk = start + 1;
        let mut at = Some(start);
        while let Some(team) = at
            && walks[team] == 0
        {
            walks[team] = walk;
            at = parents[team];
        }
        if let Some(met) = at
            && walks[met] == walk
        {
            circles.push(around(parents, met));
        }
    }
    circles
}

fn around(parents: &[Option<usize>], start: usize) -> Vec<usize> {
    let next = |team: &usize| parents[*team].filter(|parent| *parent != start);
    let mut circle: Vec<usize> = std::iter::successors(Some(start), next).collect();
    if let Some(lowest) = circle.iter().enumerate().min_by_key(|(_, team)| **team).map(|(at, _)| at)
    {
        circle.rotate_left(lowest);
    }
    circle
}

/// The teams from number `from` on, parents first; without circles among them.
pub(super) fn parents_first(parents: &[Option<usize>], from: usize) -> Vec<usize> {
    let mut order = Vec::with_capacity(parents.len().saturating_sub(from));
    let mut is_placed = vec![false; parents.len()];
    let mut path = Vec::new();
    for start in from..parents.len() {
        let mut at = Some(start);
        while let Some(team) = at
            && team >= from
            && !is_placed[team]
        {
            is_placed[team] = true;
            path.push(team);
            at = parents[team];
        }
        order.extend(path.drain(..).rev());
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_circle_is_found_once_and_its_tail_is_not_part_of_it() {
        assert_eq!(circles(&[Some(2), None, Some(3), Some(2), Some(4)]), [vec![2, 3], vec![4]]);
        assert!(circles(&[None, Some(0), Some(1)]).is_empty());
    }

    #[test]
    fn a_long_chain_takes_no_time() {
        let chain: Vec<_> = (1..200_000).map(Some).chain([None]).collect();
        assert!(circles(&chain).is_empty());
        assert_eq!(parents_first(&chain, 0).first(), Some(&199_999));
    }

    proptest! {
        #[test]
        fn in_a_tree_each_team_comes_after_its_parent(picks in prop::collection::vec(any::<u16>(), 1..60)) {
            // Each team hangs under a later one or none: a tree whose file order is the worst one.
            let count = picks.len();
            let parents: Vec<Option<usize>> = picks.iter().enumerate()
                .map(|(team, pick)| Some(team + 1 + usize::from(*pick) % (count - team)).filter(|parent| *parent < count))
                .collect();
            prop_assert!(circles(&parents).is_empty());
            let order = parents_first(&parents, 0);
            prop_assert_eq!(order.len(), count);
            for (at, team) in order.iter().enumerate() {
                let parent = parents[*team];
                prop_assert!(parent.is_none_or(|parent| order[..at].contains(&parent)));
            }
        }
    }
}
