//! That this server gave somebody a seat: a proof with a key of the key file, over the agreement and who reads it.
//!
//! Who can write to the database and has no key file can add a party to an agreement; its words do not open for that party.

use zwerm_domain::{AgreementId, HandOverId, PersonId, TeamId, Timestamp, WorkRoleId};
use zwerm_store::{Keys, Reader, Row, Sql, Store, StoreError, Writer, params, statements};

statements! {
    SEATS = "SELECT agreement_id, person_id, proof FROM agreement_party WHERE (agreement_id, person_id) > ($1, $2) ORDER BY agreement_id, person_id LIMIT 500";
    GROUPS = "SELECT agreement_id, number, proof, team_id, work_role_id FROM agreement_group WHERE (agreement_id, number) > ($1, $2) ORDER BY agreement_id, number LIMIT 500";
    OFFERS = "SELECT hand_over_id, person_id, proof, agreement_id FROM agreement_hand_over_asked WHERE is_receiver = 1 AND (hand_over_id, person_id) > ($1, $2) ORDER BY hand_over_id, person_id LIMIT 500";
    PROVE_SEAT = "UPDATE agreement_party SET proof = $3 WHERE agreement_id = $1 AND person_id = $2";
    PROVE_GROUP = "UPDATE agreement_group SET proof = $3 WHERE agreement_id = $1 AND number = $2";
    PROVE_OFFER = "UPDATE agreement_hand_over_asked SET proof = $3 WHERE hand_over_id = $1 AND person_id = $2";
    IS_DONE = "SELECT COUNT(*) FROM sealed_table WHERE name = 'agreement_party'";
    DONE = "INSERT INTO sealed_table (name, sealed_at) VALUES ('agreement_party', $1) ON CONFLICT (name) DO NOTHING";
}

/// What lets somebody read along in an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Claim {
    /// A person takes part.
    Seat(AgreementId, PersonId),
    /// A team or role is a party (its place among them), and everybody in it is asked until one answers.
    Group(AgreementId, i64, Option<TeamId>, Option<WorkRoleId>),
    /// A colleague is asked about a seat that is offered.
    Offer(HandOverId, AgreementId, PersonId),
}

impl Claim {
    /// In which agreement.
    pub const fn agreement(self) -> AgreementId {
        match self {
            Claim::Seat(agreement, _)
            | Claim::Group(agreement, ..)
            | Claim::Offer(_, agreement, _) => agreement,
        }
    }

    /// The proof, to be kept in the row.
    ///
    /// # Errors
    /// If the key file is not known.
    pub fn proof(self, keys: &Keys) -> Result<Vec<u8>, StoreError> {
        let (purpose, numbers) = self.parts();
        keys.proof(purpose, &[&numbers])
    }

    /// Whether the row holds this proof.
    pub fn is_proved(self, keys: &Keys, proof: Option<&[u8]>) -> bool {
        let (purpose, numbers) = self.parts();
        proof.is_some_and(|proof| keys.is_proved(purpose, &[&numbers], proof))
    }

    /// Four numbers at most; none is nought.
    fn parts(self) -> (&'static str, [u8; 32]) {
        let (purpose, numbers) = match self {
            Claim::Seat(agreement, person) => {
                ("agreement_party", [agreement.get(), person.get(), 0, 0])
            }
            Claim::Group(agreement, number, team, role) => {
                let (team, role) = (team.map_or(0, |it| it.get()), role.map_or(0, |it| it.get()));
                ("agreement_group", [agreement.get(), number, team, role])
            }
            Claim::Offer(offer, agreement, person) => {
                ("agreement_hand_over_asked", [offer.get(), agreement.get(), person.get(), 0])
            }
        };
        let mut bytes = [0; 32];
        for (place, number) in bytes.chunks_exact_mut(8).zip(numbers) {
            place.copy_from_slice(&number.to_be_bytes());
        }
        (purpose, bytes)
    }
}

/// One of the three tables: how it is read, how a proof is written, and what a row claims.
struct Walk {
    look: &'static Sql,
    prove: &'static Sql,
    claim: fn(&Row<'_>) -> Result<Claim, StoreError>,
}

static WALKS: [Walk; 3] = [
    Walk {
        look: &SEATS,
        prove: &PROVE_SEAT,
        claim: |row| Ok(Claim::Seat(row.get(0)?, row.get(1)?)),
    },
    Walk {
        look: &GROUPS,
        prove: &PROVE_GROUP,
        claim: |row| Ok(Claim::Group(row.get(0)?, row.get(1)?, row.get(3)?, row.get(4)?)),
    },
    Walk {
        look: &OFFERS,
        prove: &PROVE_OFFER,
        claim: |row| Ok(Claim::Offer(row.get(0)?, row.get(3)?, row.get(1)?)),
    },
];

/// Some rows after these two numbers: each with its numbers, what it claims and its proof.
type Rows = Vec<([i64; 2], Claim, Option<Vec<u8>>)>;

fn some(tx: &mut Reader, walk: &Walk, after: [i64; 2]) -> Result<Rows, StoreError> {
    tx.all(walk.look, &params![after[0], after[1]], |row| {
        Ok(([row.get(0)?, row.get(1)?], (walk.claim)(row)?, row.get(2)?))
    })
}

/// Writes proofs into some rows; answers where they end and how many that were. With another key file: what the old one
/// proved, or all where that is not known.
fn prove_some(
    tx: &mut Writer,
    walk: &Walk,
    after: [i64; 2],
    renewal: Option<(Option<&Keys>, &Keys)>,
) -> Result<(Option<[i64; 2]>, u64), StoreError> {
    let own = tx.keys();
    let rows = some(tx, walk, after)?;
    let last = rows.last().map(|(numbers, ..)| *numbers);
    let mut count = 0;
    for ([first, second], claim, proof) in rows {
        let is_known = match renewal {
            Some((Some(old), _)) => claim.is_proved(old, proof.as_deref()),
            _ => true,
        };
        if is_known {
            let proof = claim.proof(renewal.map_or(&own, |(_, new)| new))?;
            count += tx.run(walk.prove, &params![first, second, proof])?;
        }
    }
    Ok((last, count))
}

/// Whether the seats of before were proved already.
///
/// # Errors
/// If the store fails.
pub fn is_proved_since(tx: &mut Reader) -> Result<bool, StoreError> {
    Ok(tx.one(&IS_DONE, &[], |row| row.get::<i64>(0))? > 0)
}

/// Proves the seats of before seats were proved, some rows in one transaction; answers how many. Once and for all: what
/// has no proof afterwards was not written by this server. Blocks. For before anybody comes in.
///
/// # Errors
/// If the key file is not known, or the store fails.
pub fn prove_seats(store: &Store, now: Timestamp) -> Result<u64, StoreError> {
    if store.read_now(is_proved_since)? {
        return Ok(0);
    }
    let mut count = 0;
    for walk in &WALKS {
        let mut after = [i64::MIN; 2];
        loop {
            let done = store.write_now(move |tx| prove_some(tx, walk, after, None))?;
            count += done.1;
            match done.0 {
                Some(last) => after = last,
                None => break,
            }
        }
    }
    store.write_now(move |tx| tx.run(&DONE, &params![now]))?;
    Ok(count)
}

/// What the tables say and this server did not write: the agreements in which somebody was put by hand.
///
/// # Errors
/// If the store fails.
pub fn unproved(tx: &mut Reader, keys: &Keys) -> Result<Vec<Claim>, StoreError> {
    let mut found = Vec::new();
    for walk in &WALKS {
        let mut after = [i64::MIN; 2];
        loop {
            let rows = some(tx, walk, after)?;
            let Some((last, ..)) = rows.last() else { break };
            after = *last;
            let forged =
                rows.iter().filter(|(_, claim, proof)| !claim.is_proved(keys, proof.as_deref()));
            found.extend(forged.map(|(_, claim, _)| *claim));
        }
    }
    Ok(found)
}

/// Proves every seat anew, for another key file. Where the one before is known, what it did not prove stays unproved.
///
/// # Errors
/// If the store fails.
pub fn prove_anew(tx: &mut Writer, old: Option<&Keys>, new: &Keys) -> Result<u64, StoreError> {
    let mut count = 0;
    for walk in &WALKS {
        let mut after = [i64::MIN; 2];
        while let (Some(last), proved) = prove_some(tx, walk, after, Some((old, new)))? {
            count += proved;
            after = last;
        }
    }
    Ok(count)
}
