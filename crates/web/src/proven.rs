//! That this server made a session: a proof with a key of the key file, over the token, whose it is and what it came of.
//!
//! Who writes a row into the database, or puts somebody else's name into one, and has no key file, makes no session.

use zwerm_domain::PersonId;
use zwerm_store::{Keys, StoreError};

/// Which table a proof is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Of a colleague.
    Session,
    /// Of a guest.
    GuestSession,
}

/// What a proof is over.
pub(crate) struct Claim<'a> {
    pub(crate) kind: Kind,
    /// The hash of the token by which the row is found.
    pub(crate) hash: &'a [u8],
    pub(crate) person: PersonId,
    /// The hash of the token before, where it was renewed: who sends that one again gets the new one.
    pub(crate) before: Option<&'a [u8]>,
}

impl Claim<'_> {
    /// The proof, to be kept in the row.
    ///
    /// # Errors
    /// If the key file is not known.
    pub(crate) fn proof(&self, keys: &Keys) -> Result<Vec<u8>, StoreError> {
        keys.proof(self.purpose(), &self.parts(&self.person.get().to_be_bytes()))
    }

    /// Whether the row holds this proof.
    pub(crate) fn is_proved(&self, keys: &Keys, proof: Option<&[u8]>) -> bool {
        let person = self.person.get().to_be_bytes();
        let is_proved =
            proof.is_some_and(|proof| keys.is_proved(self.purpose(), &self.parts(&person), proof));
        if !is_proved {
            tracing::error!(kind = ?self.kind, "a session was not made by this server, or with another key file: it opens nothing");
        }
        is_proved
    }

    const fn purpose(&self) -> &'static str {
        match self.kind {
            Kind::Session => "session",
            Kind::GuestSession => "guest_session",
        }
    }

    fn parts<'a>(&'a self, person: &'a [u8]) -> [&'a [u8]; 3] {
        [self.hash, person, self.before.unwrap_or_default()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim<'a>(hash: &'a [u8], person: i64, before: Option<&'a [u8]>) -> Claim<'a> {
        Claim { kind: Kind::Session, hash, person: PersonId::new(person), before }
    }

    #[test]
    fn a_proof_is_of_its_token_its_person_and_what_it_came_of() {
        let (keys, other) = (Keys::of([7; 32]), Keys::of([8; 32]));
        let proof = claim(b"token", 1, Some(b"before")).proof(&keys).expect("a proof");
        assert!(claim(b"token", 1, Some(b"before")).is_proved(&keys, Some(&proof)));
        assert!(!claim(b"token", 1, Some(b"before")).is_proved(&other, Some(&proof)));
        for wrong in [
            claim(b"tokem", 1, Some(b"before")),
            claim(b"token", 2, Some(b"before")),
            claim(b"token", 1, Some(b"other")),
            claim(b"token", 1, None),
            Claim { kind: Kind::GuestSession, ..claim(b"token", 1, Some(b"before")) },
        ] {
            assert!(!wrong.is_proved(&keys, Some(&proof)));
        }
        assert!(!claim(b"token", 1, None).is_proved(&keys, None), "a row of before");
        assert!(claim(b"token", 1, None).proof(&Keys::default()).is_err(), "no key file");
    }
}
