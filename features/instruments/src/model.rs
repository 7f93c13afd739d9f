//! The questionnaires that are shipped; an organisation's own as its editor has it, and what stands in the way of publishing. Pure.

pub(crate) mod draft;
pub(crate) mod named;
pub(crate) mod steps;
pub(crate) mod stops;

use zwerm_instrument::{CORE, Instrument, mirror, pulse, pulse_turns, zwermscan};

/// A shipped questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shipped {
    Zwermscan,
    Pulse,
    Mirror,
}

impl Shipped {
    /// All of them, in the order of pages.
    pub(crate) const ALL: [Shipped; 3] = [Shipped::Zwermscan, Shipped::Pulse, Shipped::Mirror];

    /// Its name in addresses and files.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Shipped::Zwermscan => "zwermscan",
            Shipped::Pulse => "puls",
            Shipped::Mirror => "leiderschapsspiegel",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Shipped> {
        Shipped::ALL.into_iter().find(|shipped| shipped.code() == code)
    }

    /// Everything it asks, in all turns. Nothing only if what we ship were broken, which tests of its crate exclude.
    pub(crate) fn whole(self) -> Option<Instrument> {
        match self {
            Shipped::Zwermscan => zwermscan().ok(),
            Shipped::Pulse => {
                let core = zwermscan().ok()?.of_blocks(&CORE);
                let name = self.turn(0)?.name;
                Some(Instrument { id: self.code().to_owned(), name, ..core })
            }
            Shipped::Mirror => mirror().ok(),
        }
    }

    /// What one is asked at a time: of the Zwermscan its core, of the Puls this turn.
    pub(crate) fn turn(self, turn: usize) -> Option<Instrument> {
        match self {
            Shipped::Zwermscan => Some(zwermscan().ok()?.of_blocks(&CORE)),
            Shipped::Pulse => pulse(&zwermscan().ok()?, turn),
            Shipped::Mirror => mirror().ok(),
        }
    }

    /// How many turns it has.
    pub(crate) fn turns(self) -> usize {
        match self {
            Shipped::Pulse => zwermscan().map_or(1, |scan| pulse_turns(&scan)),
            Shipped::Zwermscan | Shipped::Mirror => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn what_is_shipped_is_there_and_its_turns_ask_all_of_its_core() {
        for shipped in Shipped::ALL {
            assert_eq!(Shipped::from_code(shipped.code()), Some(shipped));
            let whole = shipped.whole().expect("is sound");
            let ids = |it: Instrument| it.items.into_iter().map(|item| item.id);
            let asked: BTreeSet<String> =
                (0..shipped.turns()).filter_map(|turn| shipped.turn(turn)).flat_map(ids).collect();
            assert!(ids(whole).collect::<BTreeSet<_>>().is_superset(&asked));
            let expected = if shipped == Shipped::Mirror { 15 } else { 24 };
            assert_eq!(asked.len(), expected, "{shipped:?}");
        }
    }
}
