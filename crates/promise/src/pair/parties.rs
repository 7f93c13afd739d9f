//! Who the two of an agreement are, as the database says.

use zwerm_domain::{Actor, AgreementId, OrganisationId, PersonId, Side};
use zwerm_store::{Reader, Row, StoreError, params, statements};

statements! {
    /// Both sides of an agreement that the person is a party of.
    PARTIES_OF = "
        SELECT party.agreement_id, agreement.organisation_id, party.person_id, party.side
        FROM agreement_party AS mine
        JOIN agreement ON agreement.id = mine.agreement_id
        JOIN agreement_party AS party ON party.agreement_id = mine.agreement_id
        WHERE mine.agreement_id = $1 AND mine.person_id = $2 AND agreement.organisation_id = $3";
    /// Both sides of every agreement that is open for the person.
    OPEN_PARTIES_OF = "
        SELECT party.agreement_id, agreement.organisation_id, party.person_id, party.side
        FROM agreement_party AS mine
        JOIN agreement ON agreement.id = mine.agreement_id
        JOIN agreement_party AS party ON party.agreement_id = mine.agreement_id
        WHERE mine.person_id = $1 AND mine.ended_on IS NULL AND agreement.organisation_id = $2
        ORDER BY party.agreement_id";
    /// Both sides of every agreement of the person, open and ended.
    ALL_PARTIES_OF = "
        WITH mine (id) AS (
          SELECT agreement_id FROM agreement_party WHERE person_id = $1 AND ended_on IS NULL
          UNION ALL SELECT agreement_id FROM agreement_party WHERE person_id = $1 AND ended_on IS NOT NULL)
        SELECT party.agreement_id, agreement.organisation_id, party.person_id, party.side
        FROM mine
        JOIN agreement ON agreement.id = mine.id
        JOIN agreement_party AS party ON party.agreement_id = mine.id
        WHERE agreement.organisation_id = $2
        ORDER BY party.agreement_id";
}

/// The two of one agreement. Only the database can say who they are.
pub struct Parties {
    agreement: AgreementId,
    organisation: OrganisationId,
    performer: PersonId,
    counterpart: PersonId,
}

/// The two of this agreement, if the actor is one of them; for anybody else it is as if it did not exist.
///
/// # Errors
/// If the store fails.
pub fn parties_of(
    tx: &mut Reader,
    actor: &Actor,
    agreement: AgreementId,
) -> Result<Option<Parties>, StoreError> {
    let params = params![agreement, actor.person(), actor.organisation()];
    let rows = tx.all(&PARTIES_OF, &params, read_row)?;
    Ok(pair_up(rows).into_iter().next())
}

/// The two of each agreement that is open for the actor, in the order of the agreements' keys.
///
/// # Errors
/// If the store fails.
pub fn open_parties_of(tx: &mut Reader, actor: &Actor) -> Result<Vec<Parties>, StoreError> {
    let params = params![actor.person(), actor.organisation()];
    Ok(pair_up(tx.all(&OPEN_PARTIES_OF, &params, read_row)?))
}

/// The two of each agreement of the actor, also of those that ended, in the order of the agreements' keys.
///
/// # Errors
/// If the store fails.
pub fn all_parties_of(tx: &mut Reader, actor: &Actor) -> Result<Vec<Parties>, StoreError> {
    let params = params![actor.person(), actor.organisation()];
    Ok(pair_up(tx.all(&ALL_PARTIES_OF, &params, read_row)?))
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

/// Rows of one agreement stand together; one without exactly two sides is left out.
fn pair_up(rows: Vec<PartyRow>) -> Vec<Parties> {
    let of_one = |a: &PartyRow, b: &PartyRow| a.agreement == b.agreement;
    let pairs = rows.chunk_by(of_one).filter_map(|both| {
        let [one, other] = both else { return None };
        let (performer, counterpart) = match (one.side, other.side) {
            (Side::Performer, Side::Counterpart) => (one.person, other.person),
            (Side::Counterpart, Side::Performer) => (other.person, one.person),
            _ => return None,
        };
        let (agreement, organisation) = (one.agreement, one.organisation);
        Some(Parties { agreement, organisation, performer, counterpart })
    });
    pairs.collect()
}

impl Parties {
    /// The agreement they are the two of.
    pub const fn agreement(&self) -> AgreementId {
        self.agreement
    }

    /// The organisation of both.
    pub const fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// Who stands on this side.
    pub const fn on(&self, side: Side) -> PersonId {
        match side {
            Side::Performer => self.performer,
            Side::Counterpart => self.counterpart,
        }
    }

    /// On which side a person stands, if they are one of the two.
    pub fn side_of(&self, person: PersonId) -> Option<Side> {
        [Side::Performer, Side::Counterpart].into_iter().find(|side| self.on(*side) == person)
    }
}
