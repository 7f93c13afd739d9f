//! Modules: the parts of Zwerm that touch what people do in their work, and whether each may be used.

/// A part of Zwerm that touches conduct. It is off until the works council has consented, or it is on record why
/// that is not needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Module {
    /// What people agree with each other.
    Agreements,
    /// The weekly meeting of a team, its asks and its own figures.
    TeamStart,
    /// Goals and boundaries, and what chafes.
    Context,
    /// What who leads tells.
    CatchUp,
    /// What somebody learnt.
    Lessons,
    /// A word of thanks.
    Thanks,
    /// Waves: questionnaires that people answer anonymously, and what comes of them.
    Waves,
}

impl Module {
    /// All of them, in the order of pages.
    pub const ALL: [Module; 7] = [
        Module::Agreements,
        Module::TeamStart,
        Module::Context,
        Module::CatchUp,
        Module::Lessons,
        Module::Thanks,
        Module::Waves,
    ];

    /// The word in the database and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Module::Agreements => "agreements",
            Module::TeamStart => "team_start",
            Module::Context => "context",
            Module::CatchUp => "catch_up",
            Module::Lessons => "lessons",
            Module::Thanks => "thanks",
            Module::Waves => "waves",
        }
    }

    /// Reads [`Module::code`] back.
    pub fn from_code(code: &str) -> Option<Module> {
        Module::ALL.into_iter().find(|module| module.code() == code)
    }

    /// Its bit in [`Modules`], as a session's statement adds them up.
    pub const fn bit(self) -> i64 {
        match self {
            Module::Agreements => 1,
            Module::TeamStart => 2,
            Module::Context => 4,
            Module::CatchUp => 8,
            Module::Lessons => 16,
            Module::Thanks => 32,
            Module::Waves => 64,
        }
    }
}

/// Whether a module may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Nobody consented yet: it is as if it were not there.
    Waits,
    /// It is used.
    On,
    /// The works council took its consent back: what is there can be read, nothing changes.
    Still,
}

/// How the modules of an organisation stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Modules(i64);

impl Modules {
    /// Of a module that stands still the bit is so many times as heavy.
    pub const STILL: i64 = 1 << 16;

    /// None of them is on.
    pub const NONE: Modules = Modules(0);

    /// From the sum of their bits.
    pub const fn of_bits(bits: i64) -> Modules {
        Modules(bits)
    }

    /// How this one stands.
    pub const fn stand(self, module: Module) -> Stand {
        if self.0 & module.bit() != 0 {
            Stand::On
        } else if self.0 & (module.bit() * Modules::STILL) != 0 {
            Stand::Still
        } else {
            Stand::Waits
        }
    }

    /// Whether this one is used.
    pub fn is_on(self, module: Module) -> bool {
        self.stand(module) == Stand::On
    }

    /// Whether all of them are used.
    pub fn are_all_on(self) -> bool {
        Module::ALL.into_iter().all(|module| self.is_on(module))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_reads_back_what_it_wrote_and_has_a_bit_of_its_own() {
        let mut all = 0;
        for module in Module::ALL {
            assert_eq!(Module::from_code(module.code()), Some(module));
            assert_eq!(all & module.bit(), 0, "{module:?} shares a bit");
            assert!(module.bit() < Modules::STILL);
            all += module.bit();
            assert!(Modules::of_bits(all).is_on(module));
        }
        assert!(Modules::of_bits(all).are_all_on());
    }

    #[test]
    fn what_nobody_answered_waits_and_what_was_taken_back_stands_still() {
        for module in Module::ALL {
            assert_eq!(Modules::NONE.stand(module), Stand::Waits);
            let still = Modules::of_bits(module.bit() * Modules::STILL);
            assert_eq!(still.stand(module), Stand::Still);
            assert!(!still.is_on(module) && !still.are_all_on());
        }
    }
}
