//! Good and bad evidence of one thing, and what follows from it: a mean, and how much is not known.

use crate::{Day, Severity, Share};

/// How much the prior weighs (W): as much as two events of weight 1.
pub const PRIOR_WEIGHT: f64 = 2.0;

/// What the evidence is of. The two differ in what one expects of a stranger, and in how a breach is read: bad news tells more about
/// intentions than about skill (Kim et al. 2004 on which breaches an apology mends).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// Can they do it.
    Competence,
    /// Do they mean well, and keep their word.
    Intention,
}

impl Aspect {
    /// The base rate (a): how far one trusts a stranger.
    #[must_use]
    pub const fn base(self) -> f64 {
        match self {
            Self::Competence => 0.5,
            Self::Intention => 0.7,
        }
    }

    /// What a whole breach of weight 1 adds to the bad evidence (κ).
    #[must_use]
    pub const fn kappa(self) -> f64 {
        match self {
            Self::Competence => 1.0,
            Self::Intention => 2.0,
        }
    }

    /// Which part of the good evidence a whole breach of weight 1 turns into bad: the past is read anew (φ).
    #[must_use]
    pub const fn phi(self) -> f64 {
        match self {
            Self::Competence => 0.0,
            Self::Intention => 0.10,
        }
    }
}

/// Evidence as of a day: r good and s bad, both 0 or more, without a unit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Evidence {
    good: f64,
    bad: f64,
    day: Day,
}

impl Evidence {
    /// Evidence of this size; nothing where a number is negative or none.
    #[must_use]
    pub fn new(good: f64, bad: f64, day: Day) -> Option<Self> {
        let is = |it: f64| it.is_finite() && it >= 0.0;
        (is(good) && is(bad)).then_some(Self { good, bad, day })
    }

    /// r, the good evidence.
    #[must_use]
    pub const fn good(&self) -> f64 {
        self.good
    }

    /// s, the bad evidence.
    #[must_use]
    pub const fn bad(&self) -> f64 {
        self.bad
    }

    /// P = (r + aW) / (r + s + W), the mean of Beta(r + aW, s + (1 − a)W) (Jøsang & Ismail 2002).
    #[must_use]
    pub fn trusted(&self, aspect: Aspect) -> Share {
        Share::of(self.good + aspect.base() * PRIOR_WEIGHT, self.all())
    }

    /// u = W / (r + s + W): which share of the judgement is prior and not experience, 0 to 1.
    #[must_use]
    pub fn unknown(&self) -> f64 {
        PRIOR_WEIGHT / self.all()
    }

    /// b = r / (r + s + W). With [`Evidence::disbelief`] and [`Evidence::unknown`] it adds up to 1, and P = b + a u.
    #[must_use]
    pub fn belief(&self) -> f64 {
        self.good / self.all()
    }

    /// s / (r + s + W).
    #[must_use]
    pub fn disbelief(&self) -> f64 {
        self.bad / self.all()
    }

    fn all(&self) -> f64 {
        self.good + self.bad + PRIOR_WEIGHT
    }

    /// As it is on a later day: r and s both halve in [`crate::HALF_LIFE`] days. One half-life for both, else P would not be monotone.
    #[must_use]
    pub fn on(self, day: Day) -> Self {
        let left = self.day.left(day);
        Self { good: self.good * left, bad: self.bad * left, day: self.day.max(day) }
    }

    /// Something was kept: r + w, of a weight of 0 or more.
    #[must_use]
    pub fn kept(self, weight: f64) -> Self {
        Self { good: self.good + weight.max(0.0), ..self }
    }

    /// A breach: r′ = r (1 − φ)^(wσ), s′ = s + (r − r′) + κ w σ. Cut in pieces it is the same.
    #[must_use]
    pub fn breach(self, aspect: Aspect, weight: f64, severity: Severity) -> Self {
        let size = weight.max(0.0) * severity.value();
        let good = self.good * (1.0 - aspect.phi()).powf(size);
        Self { good, bad: self.bad + (self.good - good) + aspect.kappa() * size, ..self }
    }

    /// *Schone lei*: both agree that what was counts half.
    #[must_use]
    pub fn with_a_clean_slate(self) -> Self {
        Self { good: self.good / 2.0, bad: self.bad / 2.0, ..self }
    }

    /// How many kept events of weight 1 bring P back to what it was before a whole breach of weight 1 now: (Pκ + φr) / (1 − P).
    /// Time not reckoned with.
    #[must_use]
    pub fn kept_to_regain(&self, aspect: Aspect) -> f64 {
        let p = self.trusted(aspect).value();
        (p * aspect.kappa() + aspect.phi() * self.good) / (1.0 - p)
    }
}
