//! The SQL of thanks. All of it is private: the general reader does not even know that there are any.

use zwerm_domain::{Actor, Date, PersonId, ThanksId};
use zwerm_store::{PairReader, StoreError, Writer, params, random_mark, spot, statements};

statements! {
    RECEIVED = "SELECT k.id, k.giver_id, p.name, k.given_on, k.text, k.mark, (SELECT x.wrapped FROM person_words_key x WHERE x.person_id = $1)
        FROM thanks k JOIN person p ON p.id = k.giver_id
        WHERE k.receiver_id = $1 AND k.organisation_id = $2 AND k.id < $3 ORDER BY k.id DESC LIMIT $4";
    MINE = "SELECT id FROM thanks WHERE receiver_id = $1 AND id = $2";
    GIVE = "INSERT INTO thanks (organisation_id, receiver_id, giver_id, given_on, mark, text) VALUES ($1, $2, $3, $4, $5, $6)";
    REMOVE = "DELETE FROM thanks WHERE id = $1";
}

/// A word of thanks, as its receiver reads it.
pub(crate) struct Thanks {
    pub(crate) id: ThanksId,
    pub(crate) giver: PersonId,
    pub(crate) giver_name: String,
    pub(crate) on: Date,
    pub(crate) text: String,
}

/// What the actor received, the newest first, older than `before`.
pub(crate) fn received(
    tx: &mut PairReader,
    actor: &Actor,
    before: i64,
    most: u32,
) -> Result<Vec<Thanks>, StoreError> {
    let values = params![actor.person(), actor.organisation(), before, i64::from(most)];
    let mut opener = tx.opener();
    tx.all(&RECEIVED, &values, |row| {
        let key = opener.key(row, actor.person(), 6)?;
        Ok(Thanks {
            id: row.get(0)?,
            giver: row.get(1)?,
            giver_name: row.get(2)?,
            on: row.get(3)?,
            text: key.words(row, 4, spot("thanks.text", row.get::<i64>(5)?))?,
        })
    })
}

/// Whether the actor received this one; else it is absent.
pub(crate) fn check_mine(
    tx: &mut PairReader,
    actor: &Actor,
    id: ThanksId,
) -> Result<(), StoreError> {
    tx.one(&MINE, &params![actor.person(), id], |_| Ok(()))
}

/// Gives thanks, sealed for who receives them.
pub(crate) fn give(
    tx: &mut Writer,
    actor: &Actor,
    receiver: PersonId,
    text: &str,
    today: Date,
) -> Result<(), StoreError> {
    let mark = random_mark()?;
    let words = tx.words_key(receiver)?.seal(spot("thanks.text", mark), text)?;
    let values = params![actor.organisation(), receiver, actor.person(), today, mark, words];
    tx.run(&GIVE, &values).map(drop)
}

/// Takes one away; the caller has seen that it is the actor's ([`check_mine`]).
pub(crate) fn remove(tx: &mut Writer, id: ThanksId) -> Result<(), StoreError> {
    tx.run(&REMOVE, &params![id]).map(drop)
}
