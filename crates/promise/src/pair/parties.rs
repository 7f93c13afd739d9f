//! Who takes part in an agreement, as the database says.

use super::{
    key::wrapped,
    proof::{Claim, Group},
};
use zwerm_domain::{Actor, AgreementId, HandOverId, OrganisationId, PersonId, Side};
use zwerm_store::{
    Cell, Keys, Reader, Row, StoreError, WordsKey, is_told_anew, params, statements,
};

statements! {
    /// The persons of an agreement that the person is a party of.
    PARTIES_OF = "
        SELECT party.agreement_id, agreement.organisation_id, party.person_id, party.side,
          pair_key.wrapped, mine.proof, mine.person_id, mine.first_version, mine.first_move, mine.first_check_in
        FROM agreement_party AS mine
        JOIN agreement ON agreement.id = mine.agreement_id
        LEFT JOIN pair_key ON pair_key.agreement_id = mine.agreement_id
        JOIN agreement_party AS party ON party.agreement_id = mine.agreement_id
        WHERE mine.agreement_id = $1 AND mine.person_id = $2 AND agreement.organisation_id = $3";
    /// The seat of the person in every agreement that is open for them, and in those for which they are asked.
    OPEN_PARTIES_OF = "
        SELECT mine.agreement_id, agreement.organisation_id, mine.person_id, mine.side, pair_key.wrapped, mine.proof,
          0, mine.first_version, mine.first_move, mine.first_check_in, NULL
        FROM agreement_party AS mine
        JOIN agreement ON agreement.id = mine.agreement_id
        LEFT JOIN pair_key ON pair_key.agreement_id = mine.agreement_id
        WHERE mine.person_id = $1 AND mine.ended_on IS NULL AND agreement.organisation_id = $2
        UNION ALL
        SELECT asked.agreement_id, agreement.organisation_id, asked.person_id, asked.side, pair_key.wrapped, party.proof,
          party.number, party.team_id, party.work_role_id, party.holder_id, party.asked_on
        FROM agreement_asked AS asked
        JOIN agreement_group AS party ON party.agreement_id = asked.agreement_id AND party.number = asked.number
        JOIN agreement ON agreement.id = asked.agreement_id
        LEFT JOIN pair_key ON pair_key.agreement_id = asked.agreement_id
        WHERE asked.person_id = $1 AND agreement.organisation_id = $2";
    /// Whom a seat is offered to, once all others are fine with that: who takes part, and the colleague on
    /// the side of that seat.
    OFFERED_TO = "
        SELECT asked.agreement_id, agreement.organisation_id, asked.person_id, offer.side, pair_key.wrapped, asked.proof, agreement.agreed_version
        FROM agreement_hand_over_asked AS asked
        JOIN agreement_hand_over AS offer ON offer.id = asked.hand_over_id
        JOIN agreement ON agreement.id = asked.agreement_id
        LEFT JOIN pair_key ON pair_key.agreement_id = asked.agreement_id
        WHERE asked.hand_over_id = $1 AND asked.person_id = $2 AND asked.is_receiver = 1 AND agreement.organisation_id = $3";
    /// The side on which a person is asked through a team or role that nobody holds yet.
    ASKED_IN = "
        SELECT asked.agreement_id, agreement.organisation_id, asked.person_id, asked.side, pair_key.wrapped, party.proof,
          party.number, party.team_id, party.work_role_id, party.holder_id, party.asked_on
        FROM agreement_asked AS asked
        JOIN agreement_group AS party ON party.agreement_id = asked.agreement_id AND party.number = asked.number
        JOIN agreement ON agreement.id = asked.agreement_id
        LEFT JOIN pair_key ON pair_key.agreement_id = asked.agreement_id
        WHERE asked.agreement_id = $1 AND asked.person_id = $2 AND agreement.organisation_id = $3
        ORDER BY asked.number";
    /// The same of every agreement.
    ALL_ASKED_IN = "
        SELECT asked.agreement_id, agreement.organisation_id, asked.person_id, asked.side, pair_key.wrapped, party.proof,
          party.number, party.team_id, party.work_role_id, party.holder_id, party.asked_on
        FROM agreement_asked AS asked
        JOIN agreement_group AS party ON party.agreement_id = asked.agreement_id AND party.number = asked.number
        JOIN agreement ON agreement.id = asked.agreement_id
        LEFT JOIN pair_key ON pair_key.agreement_id = asked.agreement_id
        WHERE asked.person_id = $1 AND agreement.organisation_id = $2
        ORDER BY asked.agreement_id, asked.number";
    /// The seat of the person in every agreement of theirs, open and ended.
    ALL_PARTIES_OF = "
        WITH mine (id, person_id, side, proof, first_version, first_move, first_check_in) AS (
          SELECT agreement_id, person_id, side, proof, first_version, first_move, first_check_in FROM agreement_party WHERE person_id = $1 AND ended_on IS NULL
          UNION ALL SELECT agreement_id, person_id, side, proof, first_version, first_move, first_check_in FROM agreement_party WHERE person_id = $1 AND ended_on IS NOT NULL)
        SELECT mine.id, agreement.organisation_id, mine.person_id, mine.side, pair_key.wrapped, mine.proof,
          0, mine.first_version, mine.first_move, mine.first_check_in
        FROM mine
        JOIN agreement ON agreement.id = mine.id
        LEFT JOIN pair_key ON pair_key.agreement_id = mine.id
        WHERE agreement.organisation_id = $2
        ORDER BY mine.id";
}

/// The persons of one agreement, as one of them sees them. Only the database can say who they are: who
/// takes part, and, while nobody holds a team or role that is a party, the one of it who looks.
pub struct Parties {
    agreement: AgreementId,
    organisation: OrganisationId,
    people: Vec<(PersonId, Side)>,
    since: Since,
    key: Option<WordsKey>,
}

/// From where on somebody reads along, who came in by a hand-over: what the others wrote to each other
/// before that stays between them. All of it from the beginning for everybody else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Since {
    /// The first wording: the one that held then.
    pub version: i64,
    /// The first line of the history whose words open.
    pub made: i64,
    /// The first check-in.
    pub check_in: i64,
}

impl Since {
    /// Whether it is from the beginning.
    pub fn is_beginning(self) -> bool {
        self == Since::default()
    }
}

/// The persons of this agreement, if the actor is one of them; for anybody else it is as if it did not exist.
///
/// # Errors
/// If the store fails.
pub fn parties_of(
    tx: &mut Reader,
    actor: &Actor,
    agreement: AgreementId,
) -> Result<Option<Parties>, StoreError> {
    let params = params![agreement, actor.person(), actor.organisation()];
    let mut since = Since::default();
    let keys = tx.keys();
    let mut rows = tx.all(&PARTIES_OF, &params, |row| {
        since = since_of(row)?;
        read_row(&keys, row, Claim::Seat(agreement, row.get(6)?, since))
    })?;
    if rows.is_empty() {
        rows = tx.all(&ASKED_IN, &params, |row| asked_row(&keys, row))?;
    }
    Ok(gathered(&keys, &rows).into_iter().next().map(|parties| Parties { since, ..parties }))
}

/// The agreement in which the actor is asked to take a seat, as one who reads what is agreed and nothing
/// that was written beside it; for anybody else it is as if it did not exist.
///
/// # Errors
/// If the store fails.
pub fn offered_parties_of(
    tx: &mut Reader,
    actor: &Actor,
    offer: HandOverId,
) -> Result<Option<Parties>, StoreError> {
    let mut since = Since { version: i64::MAX, made: i64::MAX, check_in: i64::MAX };
    let params = params![offer, actor.person(), actor.organisation()];
    let keys = tx.keys();
    let rows = tx.all(&OFFERED_TO, &params, |row| {
        since.version = row.get(6)?;
        read_row(&keys, row, Claim::Offer(offer, row.get(0)?, row.get(2)?))
    })?;
    Ok(gathered(&keys, &rows).into_iter().next().map(|parties| Parties { since, ..parties }))
}

/// What is open for somebody: as much as it takes to open its texts, each in the order of the agreements' keys.
pub struct OpenParties {
    /// The agreements in which they take part.
    pub own: Vec<Parties>,
    /// Those for which they are asked through a team or role that nobody holds yet.
    pub asked: Vec<Parties>,
}

/// The actor in each agreement that is open for them. One statement, because every Vandaag asks it.
///
/// # Errors
/// If the store fails.
pub fn open_parties_of(tx: &mut Reader, actor: &Actor) -> Result<OpenParties, StoreError> {
    let params = params![actor.person(), actor.organisation()];
    let (mut own, mut asked) = (Vec::new(), Vec::new());
    let keys = tx.keys();
    tx.each(&OPEN_PARTIES_OF, &params, |row| {
        // A team or role has a place among the parties; a person has none.
        match row.get::<i64>(6)? {
            0 => own.push(seat_row(&keys, row)?),
            _ => asked.push(asked_row(&keys, row)?),
        }
        Ok(true)
    })?;
    // A stable order: through whichever of their teams somebody was asked first, they stand on its side.
    own.sort_by_key(|row: &PartyRow| row.agreement);
    asked.sort_by_key(|row: &PartyRow| row.agreement);
    Ok(OpenParties { own: gathered(&keys, &own), asked: gathered(&keys, &asked) })
}

/// The actor in each agreement that they take part in, also of those that ended, and in each for which they
/// are asked through a team or role, in the order of the agreements' keys.
///
/// # Errors
/// If the store fails.
pub fn all_parties_of(tx: &mut Reader, actor: &Actor) -> Result<Vec<Parties>, StoreError> {
    let params = params![actor.person(), actor.organisation()];
    let keys = tx.keys();
    let mut all = gathered(&keys, &tx.all(&ALL_PARTIES_OF, &params, |row| seat_row(&keys, row))?);
    // Nobody is asked through a group of an agreement that they take part in.
    let asked = tx.all(&ALL_ASKED_IN, &params, |row| asked_row(&keys, row))?;
    all.extend(gathered(&keys, &asked));
    all.sort_unstable_by_key(Parties::agreement);
    Ok(all)
}

struct PartyRow {
    agreement: AgreementId,
    organisation: OrganisationId,
    person: PersonId,
    side: Side,
    /// The wrapped key, where this server let the one who looks read along.
    wrapped: Option<Vec<u8>>,
}

/// From where on the one who looks reads along.
fn since_of(row: &Row<'_>) -> Result<Since, StoreError> {
    Ok(Since { version: row.get(7)?, made: row.get(8)?, check_in: row.get(9)? })
}

/// A row of one's own seat.
fn seat_row(keys: &Keys, row: &Row<'_>) -> Result<PartyRow, StoreError> {
    read_row(keys, row, Claim::Seat(row.get(0)?, row.get(2)?, since_of(row)?))
}

/// A row of a team or role through which one is asked.
fn asked_row(keys: &Keys, row: &Row<'_>) -> Result<PartyRow, StoreError> {
    let group = Group {
        agreement: row.get(0)?,
        number: row.get(6)?,
        team: row.get(7)?,
        role: row.get(8)?,
        holder: row.get(9)?,
        asked_on: row.get(10)?,
    };
    read_row(keys, row, Claim::Group(group))
}

fn read_row(keys: &Keys, row: &Row<'_>, claim: Claim) -> Result<PartyRow, StoreError> {
    let side = match row.cell(3)? {
        Cell::Text(side) => Side::from_code(side),
        _ => None,
    };
    let side = side.ok_or(StoreError::Column { index: 3, wanted: "a side" })?;
    let is_proved = claim.is_proved(keys, wrapped(row, 5)?);
    if !is_proved && is_told_anew(claim) {
        tracing::error!(
            ?claim,
            "damaged: this server did not write this seat; no word opens for it"
        );
    }
    Ok(PartyRow {
        agreement: row.get(0)?,
        organisation: row.get(1)?,
        person: row.get(2)?,
        side,
        wrapped: wrapped(row, 4)?.filter(|_| is_proved).map(<[u8]>::to_vec),
    })
}

/// Rows of one agreement stand together.
fn gathered(keys: &Keys, rows: &[PartyRow]) -> Vec<Parties> {
    let of_one = |a: &PartyRow, b: &PartyRow| a.agreement == b.agreement;
    let all = rows.chunk_by(of_one).filter_map(|rows| {
        let first = rows.first()?;
        Some(Parties {
            agreement: first.agreement,
            organisation: first.organisation,
            people: rows.iter().map(|row| (row.person, row.side)).collect(),
            since: Since::default(),
            key: keys.unwrap(first.agreement, first.wrapped.as_deref()),
        })
    });
    all.collect()
}

impl Parties {
    /// The agreement they take part in.
    pub const fn agreement(&self) -> AgreementId {
        self.agreement
    }

    /// The organisation of all.
    pub const fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// From where on the one for whom they were read reads along.
    pub const fn since(&self) -> Since {
        self.since
    }

    /// What opens the words of their agreement; none where it is gone.
    pub(super) const fn key(&self) -> Option<&WordsKey> {
        self.key.as_ref()
    }

    /// On which side a person stands, if they are one of them.
    pub fn side_of(&self, person: PersonId) -> Option<Side> {
        self.people.iter().find(|(one, _)| *one == person).map(|(_, side)| *side)
    }
}
