//! Who takes part in an agreement, as the database says.

use zwerm_domain::{Actor, AgreementId, OrganisationId, PersonId, Side};
use zwerm_store::{Reader, Row, StoreError, params, statements};

statements! {
    /// The persons of an agreement that the person is a party of.
    PARTIES_OF = "
        SELECT party.agreement_id, agreement.organisation_id, party.person_id, party.side
        FROM agreement_party AS mine
        JOIN agreement ON agreement.id = mine.agreement_id
        JOIN agreement_party AS party ON party.agreement_id = mine.agreement_id
        WHERE mine.agreement_id = $1 AND mine.person_id = $2 AND agreement.organisation_id = $3";
    /// The seat of the person in every agreement that is open for them.
    OPEN_PARTIES_OF = "
        SELECT mine.agreement_id, agreement.organisation_id, mine.person_id, mine.side
        FROM agreement_party AS mine
        JOIN agreement ON agreement.id = mine.agreement_id
        WHERE mine.person_id = $1 AND mine.ended_on IS NULL AND agreement.organisation_id = $2
        ORDER BY mine.agreement_id";
    /// The side on which a person is asked through a team or role that nobody holds yet.
    ASKED_IN = "
        SELECT asked.agreement_id, agreement.organisation_id, asked.person_id, asked.side
        FROM agreement_asked AS asked
        JOIN agreement ON agreement.id = asked.agreement_id
        WHERE asked.agreement_id = $1 AND asked.person_id = $2 AND agreement.organisation_id = $3
        ORDER BY asked.number";
    /// The same of every agreement.
    ALL_ASKED_IN = "
        SELECT asked.agreement_id, agreement.organisation_id, asked.person_id, asked.side
        FROM agreement_asked AS asked
        JOIN agreement ON agreement.id = asked.agreement_id
        WHERE asked.person_id = $1 AND agreement.organisation_id = $2
        ORDER BY asked.agreement_id, asked.number";
    /// The seat of the person in every agreement of theirs, open and ended.
    ALL_PARTIES_OF = "
        WITH mine (id, person_id, side) AS (
          SELECT agreement_id, person_id, side FROM agreement_party WHERE person_id = $1 AND ended_on IS NULL
          UNION ALL SELECT agreement_id, person_id, side FROM agreement_party WHERE person_id = $1 AND ended_on IS NOT NULL)
        SELECT mine.id, agreement.organisation_id, mine.person_id, mine.side
        FROM mine
        JOIN agreement ON agreement.id = mine.id
        WHERE agreement.organisation_id = $2
        ORDER BY mine.id";
}

/// The persons of one agreement, as one of them sees them. Only the database can say who they are: who
/// takes part, and, while nobody holds a team or role that is a party, the one of it who looks.
pub struct Parties {
    agreement: AgreementId,
    organisation: OrganisationId,
    people: Vec<(PersonId, Side)>,
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
    let mut rows = tx.all(&PARTIES_OF, &params, read_row)?;
    if rows.is_empty() {
        rows = tx.all(&ASKED_IN, &params, read_row)?;
    }
    Ok(gathered(&rows).into_iter().next())
}

/// The actor in each agreement that is open for them: as much as it takes to open its texts, in the order of the agreements' keys.
///
/// # Errors
/// If the store fails.
pub fn open_parties_of(tx: &mut Reader, actor: &Actor) -> Result<Vec<Parties>, StoreError> {
    let params = params![actor.person(), actor.organisation()];
    Ok(gathered(&tx.all(&OPEN_PARTIES_OF, &params, read_row)?))
}

/// The actor in each agreement for which they are asked through a team or role, in the order of the keys.
///
/// # Errors
/// If the store fails.
pub fn asked_parties_of(tx: &mut Reader, actor: &Actor) -> Result<Vec<Parties>, StoreError> {
    let params = params![actor.person(), actor.organisation()];
    Ok(gathered(&tx.all(&ALL_ASKED_IN, &params, read_row)?))
}

/// The actor in each agreement that they take part in, also of those that ended, and in each for which they
/// are asked through a team or role, in the order of the agreements' keys.
///
/// # Errors
/// If the store fails.
pub fn all_parties_of(tx: &mut Reader, actor: &Actor) -> Result<Vec<Parties>, StoreError> {
    let params = params![actor.person(), actor.organisation()];
    let mut all = gathered(&tx.all(&ALL_PARTIES_OF, &params, read_row)?);
    // Nobody is asked through a group of an agreement that they take part in.
    all.extend(gathered(&tx.all(&ALL_ASKED_IN, &params, read_row)?));
    all.sort_unstable_by_key(Parties::agreement);
    Ok(all)
}

struct PartyRow {
    agreement: AgreementId,
    organisation: OrganisationId,
    person: PersonId,
    side: Side,
}

fn read_row(row: &Row<'_>) -> Result<PartyRow, StoreError> {
    let side = Side::from_code(&row.get::<String>(3)?)
        .ok_or(StoreError::Column { index: 3, wanted: "a side" })?;
    Ok(PartyRow { agreement: row.get(0)?, organisation: row.get(1)?, person: row.get(2)?, side })
}

/// Rows of one agreement stand together.
fn gathered(rows: &[PartyRow]) -> Vec<Parties> {
    let of_one = |a: &PartyRow, b: &PartyRow| a.agreement == b.agreement;
    let all = rows.chunk_by(of_one).filter_map(|rows| {
        let first = rows.first()?;
        Some(Parties {
            agreement: first.agreement,
            organisation: first.organisation,
            people: rows.iter().map(|row| (row.person, row.side)).collect(),
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

    /// On which side a person stands, if they are one of them.
    pub fn side_of(&self, person: PersonId) -> Option<Side> {
        self.people.iter().find(|(one, _)| *one == person).map(|(_, side)| *side)
    }
}
