//! The eyes of somebody on all their own agreements at once, for lists: each text opens with its own view.

use zwerm_domain::{Actor, AgreementId, PersonId};
use zwerm_promise::pair::{PairText, PairView, Parties, pair_view};
use zwerm_store::{Row, Spot, StoreError, spot};

/// Somebody and the parties of their agreements, in the order of the agreements' keys.
pub(crate) struct Own<'a> {
    actor: &'a Actor,
    all: Vec<Parties>,
}

impl<'a> Own<'a> {
    /// The actor's eyes on these; what the actor is no party of stays shut.
    pub(crate) fn new(actor: &'a Actor, mut all: Vec<Parties>) -> Own<'a> {
        all.sort_unstable_by_key(Parties::agreement);
        Own { actor, all }
    }

    /// Whose eyes they are.
    pub(crate) fn person(&self) -> PersonId {
        self.actor.person()
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    fn view(&self, id: AgreementId) -> Option<PairView<'_>> {
        let at = self.all.binary_search_by_key(&id, Parties::agreement).ok()?;
        pair_view(self.actor, self.all.get(at)?)
    }

    /// The words in column `at` of a row that begins with its agreement's key; empty where there are none.
    pub(crate) fn open(&self, row: &Row<'_>, at: usize, spot: Spot) -> Result<String, StoreError> {
        let Some(text) = PairText::read_if_any(row, 0, at, spot)? else { return Ok(String::new()) };
        let Some(view) = self.view(row.get(0)?) else {
            // Its statement asked for one's own: the seat holds what can't be. Lists leave the row out, and nothing opens.
            return Err(StoreError::Column { index: 0, wanted: "an agreement of one's own" });
        };
        text.words(&view)
    }

    /// The same of a row that may not be there: `of` is the column with what tells it from others.
    pub(crate) fn open_of(
        &self,
        row: &Row<'_>,
        at: usize,
        column: &'static str,
        of: usize,
    ) -> Result<String, StoreError> {
        match row.get::<Option<i64>>(of)? {
            Some(key) => self.open(row, at, spot(column, key)),
            None => Ok(String::new()),
        }
    }
}
