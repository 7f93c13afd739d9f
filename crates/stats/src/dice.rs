//! Seeded chance: the same seed gives the same figures on every machine and in every version.

/// xoshiro256++ of Blackman and Vigna (2021), seeded through SplitMix64. For simulation, never for secrets.
#[derive(Debug, Clone)]
pub struct Dice {
    state: [u64; 4],
}

impl Dice {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        let mut at = seed;
        let state = [(); 4].map(|()| {
            at = at.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = at;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        });
        Self { state }
    }

    /// 64 bits.
    pub fn bits(&mut self) -> u64 {
        let s = &mut self.state;
        let out = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        out
    }

    /// 0 up to, not including, `sides`, each as likely (Lemire 2019, without his rejection: the bias is below
    /// sides/2⁶⁴). 0 for no sides.
    pub fn below(&mut self, sides: usize) -> usize {
        ((u128::from(self.bits()) * sides as u128) >> 64) as usize
    }

    /// At least 0, less than 1.
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Standard normal (Box and Muller).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.unit()).ln()).sqrt();
        radius * (2.0 * std::f64::consts::PI * self.unit()).cos()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_published_numbers() {
        // SplitMix64 from 0, as published with it; and xoshiro256++ from the state 1, 2, 3, 4, as in its reference.
        assert_eq!(Dice::new(0).state[0], 0xe220_a839_7b1d_cdaf);
        let mut dice = Dice { state: [1, 2, 3, 4] };
        assert_eq!([(); 3].map(|()| dice.bits()), [41_943_041, 58_720_359, 3_588_806_011_781_223]);
    }

    #[test]
    fn chance_is_spread_evenly() {
        let mut dice = Dice::new(7);
        let mut seen = [0; 5];
        for _ in 0..50_000 {
            seen[dice.below(5)] += 1;
        }
        assert!(seen.iter().all(|count| (9_600..10_400).contains(count)), "{seen:?}");
        let normals: Vec<f64> = (0..50_000).map(|_| dice.normal()).collect();
        let all = crate::summary::Summary::of_values(&normals);
        let (mean, variance) = (all.mean().expect("a mean"), all.variance().expect("a variance"));
        assert!(mean.abs() < 0.02 && (variance - 1.0).abs() < 0.03, "{mean} {variance}");
    }
}
