//! Guests of other organisations: who they are, for those who have an agreement with them or invited them.
//!
//! A guest is a person of the guest house of an organisation ([`guest_house`]), so that nothing that is found by the
//! organisation's own id finds one. What a guest may know of colleagues is as narrow: those of an agreement of theirs.

use crate::{Person, mark::new_mark, names::folded, people};
use jiff::ToSpan;
use zwerm_domain::{Actor, Date, Language, OrganisationId, PersonId};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

/// Days that a guest can come in after the last day that was agreed with them, or after they were invited.
pub const GUEST_DAYS: i64 = 90;

/// The columns of a [`Guest`], with where they come from.
macro_rules! guests {
    ($rest:literal) => {
        concat!(
            "SELECT g.person_id, g.host_id, p.name, g.from_where, g.email, p.language, g.invited_by, g.invited_on, g.renewed_on, g.revoked_on, p.left_on,
          (SELECT MAX(COALESCE(v.due_on, v.review_on)) FROM agreement_party x JOIN agreement a ON a.id = x.agreement_id
            JOIN agreement_version v ON v.agreement_id = a.id AND v.number = a.agreed_version WHERE x.person_id = g.person_id)
        FROM guest g JOIN person p ON p.id = g.person_id ", $rest)
    };
}

statements! {
    GUEST = guests!("WHERE g.person_id = $1");
    /// The guests whom the actor invited, or has an agreement with.
    OWN = guests!("WHERE g.host_id = $2 AND p.left_on IS NULL AND (g.invited_by = $1 OR EXISTS (SELECT 1 FROM agreement_party t
        JOIN agreement_party m ON m.agreement_id = t.agreement_id AND m.person_id = $1 WHERE t.person_id = g.person_id)) ORDER BY p.sort_key, p.id LIMIT 200");
    BY_EMAIL = guests!("WHERE g.email = $1 AND p.left_on IS NULL AND g.revoked_on IS NULL ORDER BY g.person_id LIMIT 20");
    HOUSE = "SELECT id FROM organisation WHERE host_id = $1";
    NEW_HOUSE = "INSERT INTO organisation (name, language, time_zone, founded_on, demo_seed, host_id)
        SELECT name, language, time_zone, founded_on, demo_seed, id FROM organisation WHERE id = $1 RETURNING id";
    NEW_PERSON = "INSERT INTO person (organisation_id, key, name, sort_key, email, phone, job_title, language, time_zone, working_hours, how_i_work, joined_on, version, mark)
        SELECT h.id, $2, $3, $4, NULL, '', $5, $6, h.time_zone, '', '', $7, 1, $8 FROM organisation h WHERE h.id = $1 RETURNING id";
    NEW_GUEST = "INSERT INTO guest (person_id, host_id, from_where, email, invited_by, invited_on, renewed_on) VALUES ($1, $2, $3, $4, $5, $6, $6)";
    /// With whom somebody shares an agreement; what a guest may know of people.
    ACQUAINTED = "SELECT DISTINCT p.id, p.name, p.sort_key FROM agreement_party m JOIN agreement_party t ON t.agreement_id = m.agreement_id
        JOIN person p ON p.id = t.person_id WHERE m.person_id = $1 AND t.person_id <> $1 AND p.left_on IS NULL ORDER BY p.sort_key, p.id LIMIT 200";
    OF_GUEST_HOUSE = "SELECT p.id, p.name, p.email, p.phone, p.job_title, p.language, p.time_zone, p.working_hours,
        p.how_i_work, p.joined_on, p.left_on, p.version, CAST(NULL AS BIGINT), CAST(NULL AS TEXT)
        FROM person p JOIN organisation h ON h.id = p.organisation_id WHERE p.id = $1 AND h.host_id = $2";
}

/// A guest, as those who have to do with them know one.
#[derive(Clone, Debug)]
pub struct Guest {
    /// Who.
    pub person: PersonId,
    /// Of which organisation they are the guest.
    pub host: OrganisationId,
    /// The whole name.
    pub name: String,
    /// Where they are from; may be empty.
    pub from_where: String,
    /// Where mail reaches them, if anywhere.
    pub email: Option<String>,
    /// The language they read.
    pub language: Language,
    /// Who invited them.
    pub invited_by: PersonId,
    /// On which day.
    pub invited_on: Date,
    /// The last day on which they can come in.
    pub until: Date,
    /// Since when they can't.
    pub revoked_on: Option<Date>,
    /// Whether they said that they stop.
    pub has_left: bool,
}

impl Guest {
    /// Whether a link opens anything for them on this day.
    pub fn can_come_in(&self, today: Date) -> bool {
        self.revoked_on.is_none() && !self.has_left && today <= self.until
    }
}

/// Somebody who is invited.
#[derive(Clone, Debug)]
pub struct NewGuest {
    /// The whole name.
    pub name: String,
    /// Where they are from; may be empty.
    pub from_where: String,
    /// Where mail reaches them, if anywhere.
    pub email: Option<String>,
    /// The language they read.
    pub language: Language,
}

/// The last day on which a guest can come in: a term after the last day that was agreed, or after they were invited.
pub fn guest_until(renewed_on: Date, last_due: Option<Date>) -> Date {
    last_due.map_or(renewed_on, |due| due.max(renewed_on)).saturating_add(GUEST_DAYS.days())
}

fn read(row: &Row<'_>) -> Result<Guest, StoreError> {
    let language: String = row.get(5)?;
    let left_on: Option<Date> = row.get(10)?;
    Ok(Guest {
        person: row.get(0)?,
        host: row.get(1)?,
        name: row.get(2)?,
        from_where: row.get(3)?,
        email: row.get(4)?,
        language: Language::from_code(&language).unwrap_or_default(),
        invited_by: row.get(6)?,
        invited_on: row.get(7)?,
        until: guest_until(row.get(8)?, row.get(11)?),
        revoked_on: row.get(9)?,
        has_left: left_on.is_some(),
    })
}

/// A guest through nobody's eyes, for links and mail.
pub fn guest(tx: &mut Reader, person: PersonId) -> Result<Option<Guest>, StoreError> {
    tx.first(&GUEST, &params![person], read)
}

/// The guests whom a colleague invited or has an agreement with, by name; a guest has none.
pub fn own_guests(tx: &mut Reader, actor: &Actor) -> Result<Vec<Guest>, StoreError> {
    if actor.is_guest() {
        return Ok(Vec::new());
    }
    tx.all(&OWN, &params![actor.person(), actor.organisation()], read)
}

/// One of these; any other is absent.
pub fn own_guest(tx: &mut Reader, actor: &Actor, person: PersonId) -> Result<Guest, StoreError> {
    let found = own_guests(tx, actor)?.into_iter().find(|guest| guest.person == person);
    found.ok_or(StoreError::NotFound)
}

/// The guests with this address, for sending a link there.
pub fn guests_with_address(tx: &mut Reader, email: &str) -> Result<Vec<Guest>, StoreError> {
    tx.all(&BY_EMAIL, &params![email.to_lowercase()], read)
}

/// The house of an organisation's guests; made when the first one is invited.
fn guest_house(tx: &mut Writer, host: OrganisationId) -> Result<OrganisationId, StoreError> {
    match tx.first(&HOUSE, &params![host], |row| row.get(0))? {
        Some(house) => Ok(house),
        None => tx.one(&NEW_HOUSE, &params![host], |row| row.get(0)),
    }
}

/// Writes a guest down. `key` is a name for the row that nobody signs in with.
pub fn invite_guest(
    tx: &mut Writer,
    host: OrganisationId,
    by: PersonId,
    new: &NewGuest,
    key: &str,
    today: Date,
) -> Result<PersonId, StoreError> {
    let house = guest_house(tx, host)?;
    let (name, from) = (new.name.as_str(), new.from_where.as_str());
    let (language, mark) = (new.language.code(), new_mark()?);
    let of = params![house, key, name, folded(name), from, language, today, mark];
    let person: PersonId = tx.one(&NEW_PERSON, &of, |row| row.get(0))?;
    let email = new.email.as_ref().map(|email| email.to_lowercase());
    tx.run(&NEW_GUEST, &params![person, host, from, email, by, today])?;
    Ok(person)
}

/// With whom the actor shares an agreement, by name.
pub fn acquainted(tx: &mut Reader, actor: &Actor) -> Result<Vec<(PersonId, String)>, StoreError> {
    tx.all(&ACQUAINTED, &params![actor.person()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Somebody who takes part in an agreement that the caller has found already: a colleague or a guest.
pub fn party(tx: &mut Reader, actor: &Actor, id: PersonId) -> Result<Person, StoreError> {
    match people::person(tx, actor, id) {
        Err(StoreError::NotFound) => {
            let found =
                tx.one(&OF_GUEST_HOUSE, &params![id, actor.organisation()], people::read)?;
            Ok(Person { is_guest: true, ..found })
        }
        found => found,
    }
}

/// Somebody whom the actor may name: a colleague any colleague, and guests of their own; a guest whom they have an
/// agreement with. Anybody else is absent.
pub fn nameable(tx: &mut Reader, actor: &Actor, id: PersonId) -> Result<Person, StoreError> {
    let is_known = match actor.is_guest() {
        true => acquainted(tx, actor)?.iter().any(|(one, _)| *one == id),
        false => match people::person(tx, actor, id) {
            Err(StoreError::NotFound) => {
                own_guest(tx, actor, id).is_ok_and(|guest| !guest.has_left)
            }
            found => return found,
        },
    };
    if is_known { party(tx, actor, id) } else { Err(StoreError::NotFound) }
}
