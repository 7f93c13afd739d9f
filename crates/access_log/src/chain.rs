//! The chain: what a line commits to, and the hash that binds it to all lines before it. Pure.

use crate::Subject;
use sha2::{Digest, Sha256};
use zwerm_domain::{Date, OrganisationId, PersonId};

/// SHA-256 of a line and all before it.
pub type Hash = [u8; 32];

/// What the first line of an organisation follows on.
pub fn genesis(organisation: OrganisationId) -> Hash {
    Sha256::digest(format!("zwerm access log of organisation {organisation}\n")).into()
}

/// One line, with the words it commits to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// 1, 2, 3 … without a gap.
    pub number: i64,
    /// The day.
    pub on: Date,
    /// Who looked, and at what about whom; gone once erased.
    pub words: Option<Words>,
    /// SHA-256 of salt and words.
    pub commitment: Hash,
    /// SHA-256 of the hash before, number, day and commitment.
    pub hash: Hash,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Who looked; nobody: on the server itself.
    pub actor: Option<PersonId>,
    /// About whom.
    pub subject: Subject,
    /// What was done.
    pub kind: String,
    /// 128 random bits, so that a commitment can't be guessed at once its words are erased.
    pub salt: Vec<u8>,
}

impl Words {
    /// SHA-256 of the salt and the words, each with its length so that no two read alike.
    pub(crate) fn commitment(&self) -> Hash {
        let mut digest = Sha256::new();
        let actor = self.actor.map_or_else(|| "-".to_owned(), |id| id.to_string());
        let subject = match self.subject {
            Subject::Everybody => "-".to_owned(),
            Subject::One(id) => id.to_string(),
        };
        for part in [&self.salt[..], actor.as_bytes(), subject.as_bytes(), self.kind.as_bytes()] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        digest.finalize().into()
    }
}

/// The hash of a line.
pub(crate) fn hash(before: &Hash, number: i64, on: Date, commitment: &Hash) -> Hash {
    let mut digest = Sha256::new();
    digest.update(before);
    digest.update(number.to_be_bytes());
    digest.update(on.to_string());
    digest.update(commitment);
    digest.finalize().into()
}

impl Entry {
    /// The line after another one.
    pub(crate) fn after(before: &Hash, number: i64, on: Date, words: Words) -> Entry {
        let commitment = words.commitment();
        let hash = hash(before, number, on, &commitment);
        Entry { number, on, words: Some(words), commitment, hash }
    }

    /// What is wrong with this line, if it should be this number and follow this hash.
    pub(crate) fn fault(&self, before: &Hash, number: i64) -> Option<&'static str> {
        if self.number != number {
            return Some("a line before it is missing");
        }
        let is_said = self.words.as_ref().is_none_or(|words| words.commitment() == self.commitment);
        if !is_said {
            return Some("its words are not those that were written");
        }
        let is_bound = hash(before, number, self.on, &self.commitment) == self.hash;
        (!is_bound).then_some("it is not bound to the line before it")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;
    use jiff_date::day;
    use proptest::prelude::*;

    mod jiff_date {
        use zwerm_domain::Date;
        pub(super) fn day(number: i8) -> Date {
            Date::constant(2026, 11, number)
        }
    }

    fn words(actor: Option<PersonId>, subject: Subject, salt: Vec<u8>) -> Words {
        Words { actor, subject, kind: Kind::AccountOpened.code().to_owned(), salt }
    }

    fn line(before: &Hash, number: i64, actor: i64) -> Entry {
        let subject = Subject::One(PersonId::new(7));
        let words = words(Some(PersonId::new(actor)), subject, vec![9; 16]);
        Entry::after(before, number, day(22), words)
    }

    fn whole(length: i64) -> Vec<Entry> {
        let mut before = genesis(OrganisationId::new(1));
        (1..=length)
            .map(|number| {
                let entry = line(&before, number, number * 3);
                before = entry.hash;
                entry
            })
            .collect()
    }

    /// The number of the first line that is not right.
    fn first_fault(lines: &[Entry]) -> Option<i64> {
        let mut before = genesis(OrganisationId::new(1));
        for (number, entry) in (1..).zip(lines) {
            if entry.fault(&before, number).is_some() {
                return Some(number);
            }
            before = entry.hash;
        }
        None
    }

    proptest! {
        #[test]
        fn any_altered_line_is_found_by_its_number(length in 1i64..20, at in 0usize..20, what in 0u8..6) {
            let mut lines = whole(length);
            prop_assert_eq!(first_fault(&lines), None);
            let at = at % lines.len();
            match what {
                0 => lines[at].on = day(21),
                1 => lines[at].words.as_mut().expect("words").actor = None,
                2 => lines[at].words.as_mut().expect("words").kind = "details_opened".into(),
                3 => lines[at].commitment[0] ^= 1,
                4 => lines[at].hash[31] ^= 1,
                _ => lines[at].words.as_mut().expect("words").subject = Subject::Everybody,
            }
            prop_assert_eq!(first_fault(&lines), Some(at as i64 + 1));
        }

        #[test]
        fn a_line_taken_out_is_found_and_one_whose_words_were_erased_is_whole(length in 2i64..20, at in 0usize..20) {
            let mut lines = whole(length);
            let at = at % (lines.len() - 1);
            lines[at].words = None;
            prop_assert_eq!(first_fault(&lines), None);
            lines.remove(at);
            prop_assert_eq!(first_fault(&lines), Some(at as i64 + 1));
        }
    }

    #[test]
    fn two_lines_that_look_alike_when_put_together_are_not_alike() {
        let words = |actor, subject: i64| {
            super::tests::words(
                Some(PersonId::new(actor)),
                Subject::One(PersonId::new(subject)),
                vec![],
            )
        };
        assert_ne!(words(1, 23).commitment(), words(12, 3).commitment());
    }

    #[test]
    fn each_organisation_begins_elsewhere() {
        assert_ne!(genesis(OrganisationId::new(1)), genesis(OrganisationId::new(2)));
    }
}
