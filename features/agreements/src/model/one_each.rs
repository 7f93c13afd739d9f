//! Whether several teams and roles can each have a person of their own: one person answers for one party.

use zwerm_domain::PersonId;

/// The first group for which nobody is left when each before it has somebody of its own; `None` if all can have one.
pub fn nobody_left(groups: &[Vec<PersonId>]) -> Option<usize> {
    let mut holders: Vec<(PersonId, usize)> = Vec::new();
    (0..groups.len()).find(|at| !seat(groups, *at, &mut holders, &mut Vec::new()))
}

/// Finds somebody for a group, if need be by giving another group another person.
fn seat(
    groups: &[Vec<PersonId>],
    at: usize,
    holders: &mut Vec<(PersonId, usize)>,
    tried: &mut Vec<PersonId>,
) -> bool {
    let Some(group) = groups.get(at) else { return false };
    // Of so many one is left in any case.
    for person in group.iter().take(groups.len()) {
        if tried.contains(person) {
            continue;
        }
        tried.push(*person);
        let other = holders.iter().find(|(holder, _)| holder == person).map(|(_, group)| *group);
        if other.is_none_or(|other| seat(groups, other, holders, tried)) {
            holders.retain(|(holder, group)| holder != person && *group != at);
            holders.push((*person, at));
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(groups: &[&[i64]]) -> Vec<Vec<PersonId>> {
        groups.iter().map(|group| group.iter().map(|id| PersonId::new(*id)).collect()).collect()
    }

    #[test]
    fn each_has_somebody_of_its_own_whatever_the_order() {
        assert_eq!(nobody_left(&of(&[&[1, 2], &[1]])), None);
        assert_eq!(nobody_left(&of(&[&[1], &[1, 2], &[2, 3]])), None);
        assert_eq!(nobody_left(&of(&[])), None);
    }

    #[test]
    fn the_first_for_which_nobody_is_left_is_told() {
        assert_eq!(nobody_left(&of(&[&[1], &[1]])), Some(1));
        assert_eq!(nobody_left(&of(&[&[1, 2], &[1, 2], &[2, 1]])), Some(2));
        assert_eq!(nobody_left(&of(&[&[]])), Some(0));
    }
}
