//! The SQL of forms sent twice, forms kept when a session had ended, house styles and the key; and of sessions.

use zwerm_domain::{Date, OrganisationId, PersonId, Timestamp};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

mod sessions;

pub(crate) use sessions::{
    SessionRow, by_link, bytes, end, end_all_but, end_every, end_others, end_own, former_person,
    is_started_by, prove, renew, renew_again, renewed, session, session_person, sessions, start,
    why_ended,
};

statements! {
    DONE_ACTION = "SELECT location, person_id FROM done_action WHERE action_id = $1";
    KEEP_ACTION = "INSERT INTO done_action (action_id, person_id, location, done_at) VALUES ($1, $2, $3, $4)";
    KEEP_FORM = "INSERT INTO kept_form (key_hash, person_id, action, body, expires_at) VALUES ($1, $2, $3, $4, $5)";
    KEPT_FORM = "SELECT action, body FROM kept_form WHERE key_hash = $1 AND person_id = $2 AND expires_at > $3";
    DROP_KEPT_FORM = "DELETE FROM kept_form WHERE key_hash = $1 AND person_id = $2";
    HOUSE_STYLES = "SELECT h.organisation_id, o.name, h.css, h.logo, h.heading_font, h.text_font
        FROM house_style h JOIN organisation o ON o.id = h.organisation_id
        WHERE h.since IS NOT NULL AND h.until IS NULL ORDER BY h.id";
    HOUSE_STYLE_FILE = "SELECT content FROM house_style_file WHERE organisation_id = $1 AND mark = $2";
    ORGANISATION_COUNT = "SELECT COUNT(*) FROM organisation WHERE host_id IS NULL";
    KNOWN_KEY = "SELECT fingerprint FROM installation_key WHERE until IS NULL";
    KEY_SINCE = "SELECT since FROM installation_key WHERE until IS NULL";
    END_KEY = "UPDATE installation_key SET until = $1 WHERE until IS NULL";
    NEW_KEY = "INSERT INTO installation_key (fingerprint, since) VALUES ($1, $2)";
    HOUSES = "SELECT id, time_zone FROM organisation WHERE host_id IS NULL ORDER BY id";
}

pub(crate) fn done_action(
    tx: &mut Reader,
    action: &str,
) -> Result<Option<(String, Option<PersonId>)>, StoreError> {
    tx.first(&DONE_ACTION, &params![action], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub(crate) fn keep_action(
    tx: &mut Writer,
    action: &str,
    person: Option<PersonId>,
    location: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.run(&KEEP_ACTION, &params![action, person, location, now]).map(drop)
}

pub(crate) fn keep_form(
    tx: &mut Writer,
    key: &[u8],
    person: PersonId,
    action: &str,
    body: &str,
    until: Timestamp,
) -> Result<(), StoreError> {
    tx.run(&KEEP_FORM, &params![key, person, action, body, until]).map(drop)
}

pub(crate) fn kept_form(
    tx: &mut Reader,
    key: &[u8],
    person: PersonId,
    now: Timestamp,
) -> Result<Option<(String, String)>, StoreError> {
    tx.first(&KEPT_FORM, &params![key, person, now], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub(crate) fn drop_kept_form(
    tx: &mut Writer,
    key: &[u8],
    person: PersonId,
) -> Result<(), StoreError> {
    tx.run(&DROP_KEPT_FORM, &params![key, person]).map(drop)
}

/// A house style in force, as it is kept.
pub(crate) struct HouseStyleRow {
    pub(crate) organisation: OrganisationId,
    /// The organisation's name.
    pub(crate) name: String,
    /// Its style sheet; empty where it brings no tokens.
    pub(crate) css: String,
    /// The marks of its logo, its font of heads and its font of text.
    pub(crate) marks: [Option<String>; 3],
}

/// The house styles in force.
pub(crate) fn house_styles(tx: &mut Reader) -> Result<Vec<HouseStyleRow>, StoreError> {
    tx.all(&HOUSE_STYLES, &[], |row| {
        Ok(HouseStyleRow {
            organisation: row.get(0)?,
            name: row.get(1)?,
            css: row.get(2)?,
            marks: [row.get(3)?, row.get(4)?, row.get(5)?],
        })
    })
}

/// What is in a logo or font of an organisation.
pub(crate) fn house_style_file(
    tx: &mut Reader,
    organisation: OrganisationId,
    mark: &str,
) -> Result<Option<Vec<u8>>, StoreError> {
    tx.first(&HOUSE_STYLE_FILE, &params![organisation, mark], |row| row.get(0))
}

pub(crate) fn organisation_count(tx: &mut Reader) -> Result<i64, StoreError> {
    tx.one(&ORGANISATION_COUNT, &[], |row| row.get(0))
}

pub(crate) fn known_key(tx: &mut Reader) -> Result<Option<String>, StoreError> {
    tx.first(&KNOWN_KEY, &[], |row| row.get(0))
}

pub(crate) fn renew_key(tx: &mut Writer, fingerprint: &str, on: Date) -> Result<(), StoreError> {
    tx.run(&END_KEY, &params![on])?;
    tx.run(&NEW_KEY, &params![fingerprint, on]).map(drop)
}

pub(crate) fn houses(tx: &mut Reader) -> Result<Vec<(OrganisationId, String)>, StoreError> {
    tx.all(&HOUSES, &[], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub(crate) fn key_since(tx: &mut Reader) -> Result<Option<Date>, StoreError> {
    tx.first(&KEY_SINCE, &[], |row| row.get(0))
}
