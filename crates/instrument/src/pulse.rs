//! *Puls*: three items of the core in turn, so that a year asks all of them and a moment takes half a minute.

use crate::{CORE, Instrument, Words};

/// So many items a turn.
pub const PULSE_ITEMS: usize = 3;

/// After how many turns all of the core was asked.
pub fn pulse_turns(scan: &Instrument) -> usize {
    scan.of_blocks(&CORE).items.len() / PULSE_ITEMS
}

/// The pulse of a turn (0, 1, 2, …): three items of the core of `scan`, of different constructs as far as there are;
/// after the last turn the first one comes again. Nothing where the core has fewer than three items.
pub fn pulse(scan: &Instrument, turn: usize) -> Option<Instrument> {
    let core = scan.of_blocks(&CORE);
    // By their place in their construct first: neighbours are then of different constructs.
    let mut order: Vec<(usize, usize)> = Vec::new();
    for construct in 0..core.constructs.len() {
        order.extend(core.items_of(construct).enumerate());
    }
    order.sort_by_key(|(place, item)| (*place, *item));
    let from = turn.checked_rem(pulse_turns(scan))? * PULSE_ITEMS;
    let asked: Vec<&str> = order[from..from + PULSE_ITEMS]
        .iter()
        .map(|(_, item)| core.items[*item].id.as_str())
        .collect();
    let mut pulse = core.of_items(|item| asked.contains(&item.id.as_str()));
    pulse.id = "puls".into();
    pulse.name = Words { nl: "Puls".into(), en: "Pulse".into() };
    Some(pulse)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn eight_turns_ask_every_item_of_the_core_once_and_then_it_begins_anew() {
        let scan = crate::zwermscan().expect("is sound");
        let asked = |turn| -> Vec<String> {
            let pulse = pulse(&scan, turn).expect("a pulse");
            pulse.items.iter().map(|item| item.id.clone()).collect()
        };
        let all: BTreeSet<String> = (0..8).flat_map(asked).collect();
        assert_eq!(all.len(), 24);
        assert_eq!(asked(8), asked(0));
        for turn in 0..8 {
            let pulse = pulse(&scan, turn).expect("a pulse");
            assert_eq!(pulse.items.len(), PULSE_ITEMS);
            assert!(pulse.constructs.len() >= 2, "turn {turn} asks one construct alone");
        }
    }

    #[test]
    fn a_questionnaire_without_a_core_has_no_pulse() {
        let mirror = crate::mirror().expect("is sound");
        assert_eq!(pulse(&mirror, 0), None);
    }
}
