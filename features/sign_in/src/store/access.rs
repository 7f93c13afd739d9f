//! How one person comes in: with a password, an invitation, or a letter for another password.

use super::invitation::Way;
use zwerm_access_log::{Kind, Looked, Subject};
use zwerm_domain::{Actor, Date, PersonId, Timestamp};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    ACCESS = "SELECT p.name, p.email, i.invited_on, i.way, (SELECT COUNT(*) FROM password w WHERE w.person_id = p.id),
        (SELECT MAX(l.expires_at) FROM sign_in_link l WHERE l.person_id = p.id AND l.purpose = $3 AND l.used_at IS NULL)
        FROM person p LEFT JOIN invitation i ON i.person_id = p.id
        WHERE p.id = $1 AND p.organisation_id = $2 AND p.left_on IS NULL";
}

/// How somebody comes in. Whether and when a password is used, nobody sees.
pub(crate) struct PersonAccess {
    pub(crate) name: String,
    pub(crate) email: Option<String>,
    pub(crate) has_password: bool,
    pub(crate) invited: Option<(Date, Way)>,
    /// Until when the newest letter for another password works, if one was printed and not used.
    pub(crate) letter_until: Option<Timestamp>,
}

impl PersonAccess {
    /// A letter for another password is for whoever no mail can reach, and has a password to forget.
    pub(crate) fn may_get_reset_letter(&self) -> bool {
        self.has_password && self.email.is_none()
    }
}

/// How somebody of the actor's organisation comes in; who has left is absent. That it is looked at was noted.
pub(crate) fn access(
    tx: &mut Reader,
    actor: &Actor,
    person: PersonId,
    looked: &Looked,
) -> Result<PersonAccess, StoreError> {
    let is_noted =
        person == actor.person() || looked.covers(Kind::AccountOpened, Subject::One(person));
    if !is_noted {
        return Err(StoreError::NotFound);
    }
    let letter = crate::model::Purpose::ResetLetter.code();
    tx.one(&ACCESS, &params![person, actor.organisation(), letter], |row| {
        let way: Option<String> = row.get(3)?;
        let on: Option<Date> = row.get(2)?;
        Ok(PersonAccess {
            name: row.get(0)?,
            email: row.get(1)?,
            invited: on.zip(way.as_deref().and_then(Way::from_code)),
            has_password: row.get::<i64>(4)? > 0,
            letter_until: row.get(5)?,
        })
    })
}
