//! That this server gave somebody a seat: a proof with a key of the key file, over the agreement, who reads it and from where on.
//!
//! Who can write to the database and has no key file can add a party to an agreement; its words do not open for that party.

use super::Since;
use zwerm_domain::{AgreementId, Date, HandOverId, PersonId, TeamId, WorkRoleId};
use zwerm_store::{
    Keys, StoreError, Value, params,
    proving::{GROUP, OFFER, Proved, SEAT},
};

/// What lets somebody read along in an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Claim {
    /// A person takes part, and reads along from there on.
    Seat(AgreementId, PersonId, Since),
    /// A team or role is a party.
    Group(Group),
    /// A colleague is asked about a seat that is offered.
    Offer(HandOverId, AgreementId, PersonId),
}

/// A team or role that is a party: held by somebody, or everybody in it asked until one answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Group {
    /// In which agreement.
    pub agreement: AgreementId,
    /// Its place among the parties.
    pub number: i64,
    /// The team, if it is one.
    pub team: Option<TeamId>,
    /// The role, if it is one.
    pub role: Option<WorkRoleId>,
    /// Who answered for it.
    pub holder: Option<PersonId>,
    /// Since when everybody in it is asked.
    pub asked_on: Option<Date>,
}

impl Claim {
    /// The proof, to be kept in the row.
    ///
    /// # Errors
    /// If the key file is not known.
    pub fn proof(self, keys: &Keys) -> Result<Vec<u8>, StoreError> {
        let (table, values, count) = self.parts();
        table.proof(keys, &values[..count])
    }

    /// Whether the row holds this proof.
    pub fn is_proved(self, keys: &Keys, proof: Option<&[u8]>) -> bool {
        let (table, values, count) = self.parts();
        table.is_proved(keys, &values[..count], proof)
    }

    /// Six values at most: every Vandaag asks this of each seat, and numbers need no room of their own.
    fn parts(self) -> (&'static Proved, [Value; 6], usize) {
        match self {
            Claim::Seat(agreement, person, since) => {
                let Since { version, made, check_in } = since;
                (&SEAT, params![agreement, person, version, made, check_in, Value::Null], 5)
            }
            Claim::Group(it) => {
                let values =
                    params![it.agreement, it.number, it.team, it.role, it.holder, it.asked_on];
                (&GROUP, values, 6)
            }
            Claim::Offer(offer, agreement, person) => {
                let none = Value::Null;
                (&OFFER, params![offer, agreement, person, none.clone(), none.clone(), none], 3)
            }
        }
    }
}
