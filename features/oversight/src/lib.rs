//! Oversight: who looked at what about me, who may do what, and what the works council can check by itself.
//! For everybody; the page of the works council for its members and the data-protection officer.
//!
//! Words: the *access log* (*Wie keek er?*) holds what somebody who is no party to it opened, changed or exported; a
//! *checkpoint* is its length and last hash at the end of a day, signed, and mailed to the works council.
//!
//! ```text
//! a look ──noted with it──▶ a line, read by whom it is about
//! a day ──over──▶ checkpoint signed ──mailed──▶ kept by each member, outside this installation
//! ```

mod jobs;
mod permissions;
pub mod policy;
mod routes;
mod store;
#[cfg(test)]
mod tests;
mod text;
pub mod wording;

pub use jobs::jobs;
use zwerm_access_log::{Broken, Checkpoint, Kind, Look, Subject, Verified, note, verify};
use zwerm_domain::{Timestamp, day_of};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_web::{Feature, InstallationKey, key_since};

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        permissions: permissions::permissions,
        places: Some(routes::places),
        sweep: Some(jobs::sweep),
        ..Feature::new("oversight", routes::routes)
    }
}

/// An organisation by name, and what checking its log found.
pub type Found = (String, Result<Verified, Broken>);

/// Checks the access log of every organisation: its name, and what was found. `key` is that of the
/// installation, where it can be read; `kept` are checkpoints that somebody
/// kept elsewhere; one belongs to the organisation that its origin ends with.
pub fn verify_all(
    tx: &mut Reader,
    key: Option<&InstallationKey>,
    kept: &[Checkpoint],
) -> Result<Vec<Found>, StoreError> {
    let seed = key.map(|key| key.derive(jobs::SIGNS));
    let seed = seed.as_ref().zip(key_since(tx)?);
    let mut found = Vec::new();
    for house in store::organisations(tx)? {
        let own = |one: &&Checkpoint| {
            one.origin.rsplit_once('/').is_some_and(|(_, id)| id == house.id.to_string())
        };
        let own: Vec<Checkpoint> = kept.iter().filter(own).cloned().collect();
        found.push((house.name, verify(tx, house.id, seed, &own)?));
    }
    Ok(found)
}

/// Notes for everybody that an earlier copy of everything was put back.
pub fn note_restored(tx: &mut Writer, now: Timestamp) -> Result<(), StoreError> {
    for house in store::organisations(tx)? {
        let look = Look { kind: Kind::Restored, subject: Subject::Everybody };
        note(tx, house.id, None, day_of(now, &house.time_zone), &[look])?;
    }
    Ok(())
}
