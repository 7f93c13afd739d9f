//! Which earlier waves stand beside one: of each block those that asked it last, for not everything is asked every time. Pure.

use zwerm_instrument::Instrument;

/// So many earlier waves are looked through, and it is written down of so many whether their figures may stand beside.
pub(crate) const LOOKED_THROUGH: usize = 24;

/// Of how many earlier waves each construct is still wanted.
pub(crate) struct Wanted(Vec<(String, usize)>);

impl Wanted {
    /// For everything that is measured here, so many.
    pub(crate) fn of(instrument: &Instrument, most: usize) -> Wanted {
        Wanted(instrument.constructs.iter().map(|it| (it.id.clone(), most)).collect())
    }

    /// Whether an earlier wave, the next one back, asked something that is still wanted; then it counts.
    pub(crate) fn takes(&mut self, earlier: &Instrument) -> bool {
        let is_asked = |id: &str| earlier.constructs.iter().any(|it| it.id == id);
        let wanted = self.0.iter_mut().filter(|(id, left)| *left > 0 && is_asked(id));
        wanted.fold(false, |_, (_, left)| {
            *left -= 1;
            true
        })
    }

    /// Whether no more are wanted.
    pub(crate) fn is_enough(&self) -> bool {
        self.0.iter().all(|(_, left)| *left == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_instrument::{FACTORS, WORKING_PRINCIPLES, zwermscan};

    #[test]
    fn a_block_that_was_asked_long_ago_is_still_found() {
        let scan = zwermscan().expect("is sound");
        let (core, factors) = (scan.core_with(&[]), scan.core_with(&[FACTORS]));
        let other = scan.core_with(&[WORKING_PRINCIPLES]);
        let mut wanted = Wanted::of(&factors, 2);
        let back = [&core, &other, &core, &factors, &other, &factors, &factors];
        let taken: Vec<bool> =
            back.iter().map(|it| !wanted.is_enough() && wanted.takes(it)).collect();
        assert_eq!(taken, [true, true, false, true, false, true, false]);
    }
}
