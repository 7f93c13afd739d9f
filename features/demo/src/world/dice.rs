//! Chance that falls the same way each time: the same seed gives the same world on every machine.

/// Numbers that look random and follow from a seed (SplitMix64). Own, so that no update changes the demo.
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

/// Stirs two numbers into one.
pub(crate) const fn stir(one: u64, other: u64) -> u64 {
    mixed(one ^ mixed(other.wrapping_add(0x9E37_79B9_7F4A_7C15)))
}

const fn mixed(mut number: u64) -> u64 {
    number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

impl Dice {
    /// Dice for one thing (`stream`) of one world (`seed`).
    pub(crate) const fn new(seed: u64, stream: u64) -> Dice {
        Dice(stir(seed, stream))
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mixed(self.0)
    }

    /// 0 up to, not including, `count`; 0 if there is nothing to choose from.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        if count == 0 {
            return 0;
        }
        let count = count as u64;
        (self.next() % count) as usize
    }

    /// From `low` up to and including `high`.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below((high - low + 1).max(1) as usize) as i64
    }

    /// Around nought, with a spread of one: the sum of twelve, so that it is the same to the last digit on every machine.
    pub(crate) fn normal(&mut self) -> f64 {
        let twelve: u64 = (0..12).map(|_| self.next() >> 32).sum();
        twelve as f64 / (1_u64 << 32) as f64 - 6.0
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of these; the list must not be empty.
    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// All numbers below `count`, each once, in an order that looks random, without keeping a list.
#[derive(Clone, Debug)]
pub(crate) struct Shuffle {
    count: u64,
    half: u32,
    seed: u64,
}

impl Shuffle {
    pub(crate) fn new(count: usize, seed: u64) -> Shuffle {
        let bits = u64::BITS - (count.max(2) as u64 - 1).leading_zeros();
        Shuffle { count: count as u64, half: bits.div_ceil(2), seed }
    }

    /// The number at this place; a place beyond the end stays where it is.
    pub(crate) fn at(&self, place: usize) -> usize {
        let mut number = place as u64;
        if number >= self.count {
            return place;
        }
        loop {
            number = self.turned(number);
            if number < self.count {
                return number as usize;
            }
        }
    }

    /// Four rounds of a Feistel network: turns a number of `2 × half` bits into another, one to one.
    fn turned(&self, number: u64) -> u64 {
        let mask = (1u64 << self.half) - 1;
        let (mut left, mut right) = (number >> self.half, number & mask);
        for round in 0..4 {
            (left, right) = (right, left ^ (stir(self.seed ^ round, right) & mask));
        }
        (left << self.half) | right
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shuffle_holds_every_number_once() {
        for count in [1, 2, 3, 7, 64, 65, 1000] {
            let shuffle = Shuffle::new(count, 7);
            let mut all: Vec<usize> = (0..count).map(|place| shuffle.at(place)).collect();
            all.sort_unstable();
            assert_eq!(all, (0..count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn most_lie_near_nought_and_few_beyond_two() {
        let mut dice = Dice::new(7, 3);
        let thrown: Vec<f64> = (0..10_000).map(|_| dice.normal()).collect();
        let mean = thrown.iter().sum::<f64>() / 10_000.0;
        let spread = thrown.iter().map(|it| it * it).sum::<f64>() / 10_000.0;
        let beyond = thrown.iter().filter(|it| it.abs() > 2.0).count();
        assert!(mean.abs() < 0.05 && (spread - 1.0).abs() < 0.05, "{mean} {spread}");
        assert!((350..550).contains(&beyond), "{beyond}");
    }

    #[test]
    fn the_same_seed_falls_the_same_way() {
        let thrown = |seed| {
            (0..5)
                .map(|_| 0)
                .scan(Dice::new(seed, 1), |dice, _: i32| Some(dice.next()))
                .collect::<Vec<_>>()
        };
        assert_eq!(thrown(7), thrown(7));
        assert_ne!(thrown(7), thrown(8));
    }
}
