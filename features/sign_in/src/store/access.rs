//! How one person comes in: with a password, an invitation, or a letter for another password.

use super::invitation::Way;
use zwerm_access_log::{Kind, Looked, Subject};
use zwerm_directory::address_rests_until;
use zwerm_domain::{Actor, Date, PersonId, Timestamp};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    ACCESS = "SELECT p.name, p.email, i.invited_on, i.way, (SELECT COUNT(*) FROM password w WHERE w.person_id = p.id)
        + (SELECT COUNT(*) FROM passkey k WHERE k.person_id = p.id) + (SELECT COUNT(*) FROM provider_account a WHERE a.person_id = p.id),
        (SELECT MAX(l.expires_at) FROM sign_in_link l WHERE l.person_id = p.id AND l.purpose = $3 AND l.used_at IS NULL)
        FROM person p LEFT JOIN invitation i ON i.person_id = p.id
        WHERE p.id = $1 AND p.organisation_id = $2 AND p.left_on IS NULL";
}

/// How somebody comes in. Whether and when a password is used, nobody sees.
pub(crate) struct PersonAccess {
    pub(crate) name: String,
    pub(crate) email: Option<String>,
    /// A password or a passkey.
    pub(crate) has_way_in: bool,
    pub(crate) invited: Option<(Date, Way)>,
    /// Until when the newest letter for another password works, if one was printed and not used.
    pub(crate) letter_until: Option<Timestamp>,
    /// Until when nobody makes another way in, for the address was changed just now.
    pub(crate) rests_until: Option<Timestamp>,
}

impl PersonAccess {
    /// A letter for another password is for whoever no mail can reach, and has a password to forget; not while the
    /// address that is gone rests.
    pub(crate) fn may_get_reset_letter(&self) -> bool {
        self.has_way_in && self.email.is_none() && self.rests_until.is_none()
    }
}

/// How somebody of the actor's organisation comes in; who has left is absent. That it is looked at was noted.
pub(crate) fn access(
    tx: &mut Reader,
    actor: &Actor,
    person: PersonId,
    looked: &Looked,
    now: Timestamp,
) -> Result<PersonAccess, StoreError> {
    let is_noted =
        person == actor.person() || looked.covers(Kind::AccountOpened, Subject::One(person));
    if !is_noted {
        return Err(StoreError::NotFound);
    }
    let letter = crate::model::Purpose::ResetLetter.code();
    let rests_until = address_rests_until(tx, person, now)?;
    tx.one(&ACCESS, &params![person, actor.organisation(), letter], |row| {
        let way: Option<String> = row.get(3)?;
        let on: Option<Date> = row.get(2)?;
        Ok(PersonAccess {
            name: row.get(0)?,
            email: row.get(1)?,
            invited: on.zip(way.as_deref().and_then(Way::from_code)),
            has_way_in: row.get::<i64>(4)? > 0,
            rests_until,
            letter_until: row.get(5)?,
        })
    })
}
