//! What is between parties stays between them: text that opens only for those it belongs to.
//!
//! ```text
//! Parties   read from the database, for a party alone      parties_of(tx, &actor, agreement)
//! PairView  made of an actor and the parties they are of   pair_view(&actor, &parties)
//! PairText  read from a row; shows nothing of itself       text.reveal(&view)
//! ```
//! A text can't be printed, logged, sent or compared; a view can't be made up, copied or kept. What the
//! compiler must refuse stands in tests/leaks. The database holds it sealed: the key of the agreement comes with the
//! parties, and is in their views.

use std::fmt;
use zwerm_domain::{Actor, AgreementId, PersonId, Side};
use zwerm_store::{Row, Spot, StoreError, WordsKey, is_told_anew};

mod key;
mod parties;
mod proof;
mod support;

pub use key::{OwnKeys, own_keys, pair_key};

pub use parties::{
    OpenParties, Parties, Since, all_parties_of, offered_parties_of, open_parties_of, parties_of,
};
pub use proof::{Claim, Group};
pub use zwerm_store::UNREADABLE;

pub use support::{AskedFor, SupportText, SupportView, asked_for, support_view};

/// Words that only the parties of an agreement may read.
pub struct PairText {
    agreement: AgreementId,
    spot: Spot,
    text: String,
}

impl PairText {
    /// Reads the text in the column `text_at` of a row, with the agreement it belongs to from the column
    /// `agreement_at` of the same row: so that it can't be taken for the text of another. `spot` is where it stands.
    ///
    /// # Errors
    /// If the columns hold something else.
    pub fn read(
        row: &Row<'_>,
        agreement_at: usize,
        text_at: usize,
        spot: Spot,
    ) -> Result<Self, StoreError> {
        Ok(PairText { agreement: row.get(agreement_at)?, spot, text: row.get(text_at)? })
    }

    /// Like [`PairText::read`], where the row may hold no text (of an outer join).
    ///
    /// # Errors
    /// If the columns hold something else.
    pub fn read_if_any(
        row: &Row<'_>,
        agreement_at: usize,
        text_at: usize,
        spot: Spot,
    ) -> Result<Option<Self>, StoreError> {
        let Some(text) = row.get::<Option<String>>(text_at)? else { return Ok(None) };
        Ok(Some(PairText { agreement: row.get(agreement_at)?, spot, text }))
    }

    /// The words, for one of the parties of the agreement that they belong to.
    ///
    /// # Errors
    /// If the view is of another agreement, or the words can't be opened.
    pub fn reveal(&self, view: &PairView<'_>) -> Result<String, Shut> {
        if view.agreement() != self.agreement {
            return Err(Shut::OfAnotherPair);
        }
        opened(view.parties.key(), self.spot, &self.text)
    }

    /// Like [`PairText::reveal`], with [`UNREADABLE`] for words that can't be opened: the page goes on without them.
    ///
    /// # Errors
    /// If the view is of another agreement.
    pub fn words(&self, view: &PairView<'_>) -> Result<String, StoreError> {
        or_unreadable(self.reveal(view), self.agreement, self.spot)
    }
}

fn opened(key: Option<&WordsKey>, spot: Spot, text: &str) -> Result<String, Shut> {
    // That nothing was written needs no key.
    if text.is_empty() {
        return Ok(String::new());
    }
    key.and_then(|key| key.open(spot, text)).ok_or(Shut::Unreadable)
}

fn or_unreadable(
    words: Result<String, Shut>,
    agreement: AgreementId,
    spot: Spot,
) -> Result<String, StoreError> {
    words.or_else(|shut| match shut {
        Shut::OfAnotherPair => Err(StoreError::Denied(shut.to_string())),
        Shut::Unreadable => {
            if is_told_anew(agreement) {
                tracing::warn!(%agreement, ?spot, "private words can't be opened; `zwerm doctor` tells which");
            }
            Ok(UNREADABLE.to_owned())
        }
    })
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

    /// Whether there is a key to the words of this agreement.
    pub fn has_key(&self) -> bool {
        self.parties.key().is_some()
    }

    /// On which side they stand.
    pub fn side(&self) -> Side {
        self.side
    }
}

/// Why words did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shut {
    /// The view is of another agreement.
    OfAnotherPair,
    /// The key is gone, or the words were altered or stand where they were not written.
    Unreadable,
}

impl fmt::Display for Shut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Shut::OfAnotherPair => "this text belongs to another agreement",
            Shut::Unreadable => "these words can't be read",
        })
    }
}

impl std::error::Error for Shut {}
