//! A person as pages show one: name, initials, and a tint that means nothing.

use crate::format::{first_name, initials};
use zwerm_domain::PersonId;

/// A person (or team) as pages show one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// The person's id; 0 where it is no person.
    pub id: PersonId,
    /// The whole name.
    pub name: String,
    /// One or two letters.
    pub initials: String,
    /// A class for the circle: empty, `b`, `c` or `d`. Chosen by the id alone.
    pub tint: &'static str,
}

impl Who {
    /// The person with this id and name.
    pub fn new(id: PersonId, name: impl Into<String>) -> Who {
        let name = name.into();
        Who { id, initials: initials(&name), tint: tint(id), name }
    }

    /// The first word of the name.
    pub fn first_name(&self) -> &str {
        first_name(&self.name)
    }
}

/// Neighbouring ids get unlike tints; no tint means anything.
fn tint(id: PersonId) -> &'static str {
    let mixed = id.get().unsigned_abs().wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 60;
    ["", "b", "c", "d"][(mixed % 4) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_keeps_one_tint_and_all_tints_are_used() {
        let used: std::collections::BTreeSet<_> =
            (1..40).map(|id| tint(PersonId::new(id))).collect();
        assert_eq!(used.len(), 4);
        assert_eq!(Who::new(PersonId::new(7), "Joost van der Meer").initials, "JM");
        assert_eq!(tint(PersonId::new(7)), tint(PersonId::new(7)));
    }
}
