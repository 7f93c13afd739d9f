//! The words of support that is asked outside an agreement: they open for who is asked through a team or
//! role, or took it, and nothing else of the agreement opens with them.

use super::{Shut, key::wrapped, opened, or_unreadable};
use zwerm_domain::{Actor, AgreementId, NeedId, OrganisationId, PersonId};
use zwerm_store::{Reader, Row, StoreError, WordsKey, params, spot, statements};

statements! {
    /// The agreement of support that the person is asked for, or took, as somebody of a team or role. Who said no,
    /// or of whom it is no longer needed, reads it while they are of that team or role.
    ASKED_FOR = "
        SELECT need.id, need.agreement_id, agreement.organisation_id, pair_key.wrapped
        FROM agreement_need AS need
        LEFT JOIN pair_key ON pair_key.agreement_id = need.agreement_id
        JOIN agreement_need_group AS asked ON asked.need_id = need.id
        JOIN agreement ON agreement.id = need.agreement_id
        WHERE need.id = $1 AND agreement.organisation_id = $3 AND ((need.asked_of = $2 AND (need.state NOT IN ('declined', 'dropped')
            OR EXISTS (SELECT 1 FROM membership AS own WHERE own.team_id = asked.team_id AND own.person_id = $2)
            OR EXISTS (SELECT 1 FROM work_role_holder AS own WHERE own.work_role_id = asked.work_role_id AND own.person_id = $2))) OR EXISTS
          (SELECT 1 FROM need_asked AS open WHERE open.need_id = need.id AND open.person_id = $2))";
}

/// Somebody who is asked for support, or took it. Only the database can say so.
pub struct AskedFor {
    need: NeedId,
    agreement: AgreementId,
    organisation: OrganisationId,
    person: PersonId,
    key: Option<WordsKey>,
}

/// The actor as one who is asked for this support, or took it; for anybody else it is as if it did not exist.
///
/// # Errors
/// If the store fails.
pub fn asked_for(
    tx: &mut Reader,
    actor: &Actor,
    need: NeedId,
) -> Result<Option<AskedFor>, StoreError> {
    let (person, keys) = (actor.person(), tx.keys());
    tx.first(&ASKED_FOR, &params![need, person, actor.organisation()], |row| {
        let agreement: AgreementId = row.get(1)?;
        Ok(AskedFor {
            need: row.get(0)?,
            agreement,
            organisation: row.get(2)?,
            person,
            key: keys.unwrap(agreement, wrapped(row, 3)?),
        })
    })
}

impl AskedFor {
    /// The agreement it is for. Its other words stay shut.
    pub const fn agreement(&self) -> AgreementId {
        self.agreement
    }
}

/// The eyes of somebody on support they are asked for. Can't be copied, and lives as long as the request.
pub struct SupportView<'a> {
    asked: &'a AskedFor,
}

/// Lets who is asked look; `None` for anybody else.
pub fn support_view<'a>(actor: &Actor, asked: &'a AskedFor) -> Option<SupportView<'a>> {
    let is_theirs = asked.person == actor.person() && asked.organisation == actor.organisation();
    is_theirs.then_some(SupportView { asked })
}

/// The words of support that is asked outside an agreement.
pub struct SupportText {
    need: NeedId,
    text: String,
}

impl SupportText {
    /// Reads the text in the column `text_at` of a row, with the support it belongs to from `need_at`.
    ///
    /// # Errors
    /// If the columns hold something else.
    pub fn read(row: &Row<'_>, need_at: usize, text_at: usize) -> Result<Self, StoreError> {
        Ok(SupportText { need: row.get(need_at)?, text: row.get(text_at)? })
    }

    /// The words, for somebody who is asked for this support or took it.
    ///
    /// # Errors
    /// If the view is of other support, or the words can't be opened.
    pub fn reveal(&self, view: &SupportView<'_>) -> Result<String, Shut> {
        if view.asked.need != self.need {
            return Err(Shut::OfAnotherPair);
        }
        let spot = spot("agreement_need.text", self.need.get());
        opened(view.asked.key.as_ref(), spot, &self.text)
    }

    /// Like [`SupportText::reveal`], with [`UNREADABLE`](super::UNREADABLE) for words that can't be opened.
    ///
    /// # Errors
    /// If the view is of other support.
    pub fn words(&self, view: &SupportView<'_>) -> Result<String, StoreError> {
        or_unreadable(
            self.reveal(view),
            view.asked.agreement,
            spot("agreement_need.text", self.need.get()),
        )
    }
}
