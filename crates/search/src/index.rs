//! The index: which things hold which term. On its shelves stand names of people, and words that a whole
//! team or organisation may read. One neutral SQL text for both engines: terms are compared as bytes.

use crate::{Query, query::Word, words::terms};
use zwerm_domain::OrganisationId;
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    PUT = "INSERT INTO search_term (organisation_id, shelf, term, item_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    TAKE_AWAY = "DELETE FROM search_term WHERE shelf = $1 AND item_id = $2";
    COUNT = "SELECT COUNT(*) FROM (SELECT item_id FROM search_term
        WHERE organisation_id = $1 AND shelf = $2 AND term >= $3 AND term < $4 LIMIT $5) AS counted";
    FIND = "SELECT first.item_id FROM (SELECT item_id FROM search_term
        WHERE organisation_id = $1 AND shelf = $2 AND term >= $3 AND term < $4 ORDER BY term DESC, item_id DESC LIMIT $9) AS first
        WHERE EXISTS (SELECT 1 FROM search_term b WHERE b.shelf = $2 AND b.item_id = first.item_id AND b.term >= $5 AND b.term < $6)
        AND EXISTS (SELECT 1 FROM search_term c WHERE c.shelf = $2 AND c.item_id = first.item_id AND c.term >= $7 AND c.term < $8)
        LIMIT $10";
}

/// Rows of the rarest word that are looked at, the newest first: a search is never long, whatever is typed.
const LOOKED_AT: i64 = 1_000;

/// What stands together in the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Names of people.
    People,
    /// Results of agreements that the whole organisation may read.
    Agreements,
    /// Lessons that the whole organisation may read.
    Lessons,
    /// Names of teams, and what they are for.
    Teams,
}

impl Shelf {
    const fn number(self) -> i64 {
        match self {
            Shelf::People => 1,
            Shelf::Agreements => 2,
            Shelf::Lessons => 3,
            Shelf::Teams => 4,
        }
    }
}

/// What the index answers: who asks looks at each thing again, since an index knows nothing of rights.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Numbers of things that hold the words, the newest first.
    pub ids: Vec<i64>,
    /// Whether there may be more than was looked at.
    pub has_more: bool,
}

/// Puts a thing on a shelf, with the text that it is found by. What it was found by before is taken away first
/// ([`take_away`]).
///
/// # Errors
/// If the store fails.
pub fn put(
    tx: &mut Writer,
    house: OrganisationId,
    shelf: Shelf,
    id: i64,
    text: &str,
) -> Result<(), StoreError> {
    for term in terms(text) {
        tx.run(&PUT, &params![house, shelf.number(), term.into_bytes(), id])?;
    }
    Ok(())
}

/// Takes a thing away from a shelf, if it is there.
///
/// # Errors
/// If the store fails.
pub fn take_away(tx: &mut Writer, shelf: Shelf, id: i64) -> Result<(), StoreError> {
    tx.run(&TAKE_AWAY, &params![shelf.number(), id]).map(drop)
}

/// Where the terms of a word begin and end, in order of bytes.
type Range = (Vec<u8>, Vec<u8>);

/// Exactly this term.
fn only(term: &str) -> Range {
    let low = term.as_bytes().to_vec();
    let high = [term.as_bytes(), &[0]].concat();
    (low, high)
}

/// Every term that begins so. No text holds the byte 255.
fn beginning(term: &str) -> Range {
    (term.as_bytes().to_vec(), [term.as_bytes(), &[255]].concat())
}

fn anything() -> Range {
    (Vec::new(), vec![255])
}

/// The ways a word may stand in the index.
fn ranges(word: &Word) -> Vec<Range> {
    match word.goes_on {
        true if word.stem == word.folded => vec![beginning(&word.folded)],
        true => vec![beginning(&word.folded), only(&word.stem)],
        false => vec![only(&word.stem)],
    }
}

/// Things on a shelf that hold the words of a query, at most `most`, the newest first.
///
/// # Errors
/// If the store fails.
pub fn find(
    tx: &mut Reader,
    house: OrganisationId,
    shelf: Shelf,
    query: &Query,
    most: u32,
) -> Result<Found, StoreError> {
    let Some((last, others)) = query.words.split_last() else { return Ok(Found::default()) };
    let mut counted = Vec::new();
    for word in others {
        for range in ranges(word).into_iter().take(1) {
            counted.push((count(tx, house, shelf, &range)?, range));
        }
    }
    let mut found = Found::default();
    for range in ranges(last) {
        let mut all = counted.clone();
        all.push((count(tx, house, shelf, &range)?, range));
        all.sort();
        rarest_first(tx, house, shelf, &all, most, &mut found)?;
    }
    found.ids.sort_unstable_by(|a, b| b.cmp(a));
    found.ids.dedup();
    found.has_more |= found.ids.len() > most as usize;
    found.ids.truncate(most as usize);
    Ok(found)
}

fn count(
    tx: &mut Reader,
    house: OrganisationId,
    shelf: Shelf,
    range: &Range,
) -> Result<i64, StoreError> {
    let (low, high) = range.clone();
    tx.one(&COUNT, &params![house, shelf.number(), low, high, LOOKED_AT], |row| row.get(0))
}

/// Walks through the rarest word and asks for two others; more words are for the second look.
fn rarest_first(
    tx: &mut Reader,
    house: OrganisationId,
    shelf: Shelf,
    words: &[(i64, Range)],
    most: u32,
    found: &mut Found,
) -> Result<(), StoreError> {
    let Some((count, (low, high))) = words.first().cloned() else { return Ok(()) };
    if count == 0 {
        return Ok(());
    }
    let other = |at: usize| words.get(at).map_or_else(anything, |(_, range)| range.clone());
    let ((second_low, second_high), (third_low, third_high)) = (other(1), other(2));
    let limit = i64::from(most) + 1;
    let values = params![
        house,
        shelf.number(),
        low,
        high,
        second_low,
        second_high,
        third_low,
        third_high,
        LOOKED_AT,
        limit
    ];
    let ids = tx.all(&FIND, &values, |row| row.get::<i64>(0))?;
    found.has_more |= count >= LOOKED_AT;
    found.ids.extend(ids);
    Ok(())
}
