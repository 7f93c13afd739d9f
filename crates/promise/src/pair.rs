//! What is between parties stays between them: text that opens only for those it belongs to.
//!
//! ```text
//! Parties   read from the database, for a party alone      parties_of(tx, &actor, agreement)
//! PairView  made of an actor and the parties they are of   pair_view(&actor, &parties)
//! PairText  read from a row; shows nothing of itself       text.reveal(&view)
//! ```
//! A text can't be printed, logged, sent or compared; a view can't be made up, copied or kept. What the
//! compiler must refuse stands in tests/leaks.

use std::fmt;
use zwerm_domain::{Actor, AgreementId, PersonId, Side};
use zwerm_store::{Row, StoreError};

mod parties;
mod support;

pub use parties::{
    OpenParties, Parties, Since, all_parties_of, offered_parties_of, open_parties_of, parties_of,
};
pub use support::{AskedFor, SupportText, SupportView, asked_for, support_view};

/// Words that only the parties of an agreement may read.
pub struct PairText {
    agreement: AgreementId,
    text: String,
}

impl PairText {
    /// Reads the text in the column `text_at` of a row, with the agreement it belongs to from the column
    /// `agreement_at` of the same row: so that it can't be taken for the text of another.
    ///
    /// # Errors
    /// If the columns hold something else.
    pub fn read(row: &Row<'_>, agreement_at: usize, text_at: usize) -> Result<Self, StoreError> {
        Ok(PairText { agreement: row.get(agreement_at)?, text: row.get(text_at)? })
    }

    /// Like [`PairText::read`], where the row may hold no text (of an outer join).
    ///
    /// # Errors
    /// If the columns hold something else.
    pub fn read_if_any(
        row: &Row<'_>,
        agreement_at: usize,
        text_at: usize,
    ) -> Result<Option<Self>, StoreError> {
        let Some(text) = row.get::<Option<String>>(text_at)? else { return Ok(None) };
        Ok(Some(PairText { agreement: row.get(agreement_at)?, text }))
    }

    /// The words, for one of the parties of the agreement that they belong to.
    ///
    /// # Errors
    /// If the view is of another agreement.
    pub fn reveal<'text>(&'text self, view: &PairView<'_>) -> Result<&'text str, NotOfThisPair> {
        if view.agreement() == self.agreement { Ok(&self.text) } else { Err(NotOfThisPair) }
    }

    /// Like [`PairText::reveal`], handing the words over.
    ///
    /// # Errors
    /// If the view is of another agreement.
    pub fn into_words(self, view: &PairView<'_>) -> Result<String, NotOfThisPair> {
        if view.agreement() == self.agreement { Ok(self.text) } else { Err(NotOfThisPair) }
    }
}

/// The eyes of one of the parties. It lives as long as the request that made it, and can't be copied.
pub struct PairView<'a> {
    actor: &'a Actor,
    parties: &'a Parties,
    side: Side,
}

/// Lets an actor who is one of the parties look; `None` for anybody else.
pub fn pair_view<'a>(actor: &'a Actor, parties: &'a Parties) -> Option<PairView<'a>> {
    let is_of_the_house = parties.organisation() == actor.organisation();
    let side = parties.side_of(actor.person()).filter(|_| is_of_the_house)?;
    Some(PairView { actor, parties, side })
}

impl PairView<'_> {
    /// The agreement it looks at. What is read for it, is read by this key.
    pub fn agreement(&self) -> AgreementId {
        self.parties.agreement()
    }

    /// Whose eyes they are.
    pub fn person(&self) -> PersonId {
        self.actor.person()
    }

    /// From where on they read along.
    pub fn since(&self) -> Since {
        self.parties.since()
    }

    /// On which side they stand.
    pub fn side(&self) -> Side {
        self.side
    }
}

/// A text was opened with the view of another agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotOfThisPair;

impl fmt::Display for NotOfThisPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this text belongs to another agreement")
    }
}

impl std::error::Error for NotOfThisPair {}
