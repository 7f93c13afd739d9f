//! Letters on paper: how many were made, and who was handed one. Which one somebody took is nowhere.

use std::collections::BTreeMap;
use zwerm_domain::{Date, PersonId, WaveId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    MADE = "SELECT cell, CAST(SUM(letters) AS BIGINT) FROM wave_letters WHERE wave_id = $1 GROUP BY cell ORDER BY cell";
    // No id is nought: asked so, only those with a letter are read.
    DRAWN = "SELECT cell, COUNT(*) FROM wave_invited WHERE wave_id = $1 AND letter_by > 0 GROUP BY cell ORDER BY cell";
    ALL_DRAWN = "SELECT COUNT(*) FROM wave_invited WHERE wave_id = $1 AND letter_by > 0";
    MAKE = "INSERT INTO wave_letters (wave_id, cell, letters, made_on, made_by) VALUES ($1, $2, $3, $4, $5)";
    DRAW = "UPDATE wave_invited SET letter_by = $3 WHERE wave_id = $1 AND person_id = $2 AND signed IS NULL AND letter_by IS NULL
        AND EXISTS (SELECT 1 FROM wave_cell c WHERE c.wave_id = wave_invited.wave_id AND c.number = wave_invited.cell AND c.secret_key IS NOT NULL)";
    PUT_BACK = "UPDATE wave_invited SET letter_by = NULL WHERE wave_id = $1 AND person_id = $2 AND letter_by IS NOT NULL";
    AT_DESK = "SELECT c.number, c.name, CASE WHEN i.signed IS NULL THEN 0 ELSE 1 END, p.name FROM wave_invited i
        JOIN wave_cell c ON c.wave_id = i.wave_id AND c.number = i.cell LEFT JOIN person p ON p.id = i.letter_by
        WHERE i.wave_id = $1 AND i.person_id = $2";
    FORGET_DRAWN = "UPDATE wave_invited SET letter_by = NULL WHERE wave_id = $1 AND letter_by > 0";
}

/// Letters of a cell: how many were made, and how many of them handed out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pile {
    pub(crate) made: i64,
    pub(crate) drawn: i64,
}

/// The piles of a wave, by cell; of cells that have any.
pub(crate) fn piles(tx: &mut Reader, id: WaveId) -> Result<BTreeMap<u32, Pile>, StoreError> {
    let pair = |row: &zwerm_store::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let made: Vec<(i64, i64)> = tx.all(&MADE, &params![id], pair)?;
    let drawn: Vec<(i64, i64)> = tx.all(&DRAWN, &params![id], pair)?;
    let cell = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    let mut piles: BTreeMap<u32, Pile> = BTreeMap::new();
    for (number, made) in made {
        piles.entry(cell(number)).or_default().made = made;
    }
    for (number, drawn) in drawn {
        piles.entry(cell(number)).or_default().drawn = drawn;
    }
    Ok(piles)
}

/// How many people were handed a letter.
pub(crate) fn all_drawn(tx: &mut Reader, id: WaveId) -> Result<u32, StoreError> {
    let count: i64 = tx.one(&ALL_DRAWN, &params![id], |row| row.get(0))?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Writes down that letters were made.
pub(crate) fn make_letters(
    tx: &mut Writer,
    id: WaveId,
    cell: u32,
    letters: i64,
    (on, by): (Date, PersonId),
) -> Result<(), StoreError> {
    tx.run(&MAKE, &params![id, cell, letters, on, by]).map(drop)
}

/// How somebody stands at the desk.
pub(crate) struct AtDesk {
    pub(crate) cell: u32,
    pub(crate) name: String,
    /// Whether a browser of theirs collected a ballot paper.
    pub(crate) has_paper: bool,
    /// Who handed them a letter.
    pub(crate) letter_by: Option<String>,
}

/// Somebody who is invited; nothing for who is not.
pub(crate) fn at_desk(
    tx: &mut Reader,
    id: WaveId,
    person: PersonId,
) -> Result<Option<AtDesk>, StoreError> {
    tx.first(&AT_DESK, &params![id, person], |row| {
        Ok(AtDesk {
            cell: u32::try_from(row.get::<i64>(0)?).unwrap_or(u32::MAX),
            name: row.get(1)?,
            has_paper: row.get::<i64>(2)? > 0,
            letter_by: row.get(3)?,
        })
    })
}

/// Whether somebody was handed a letter.
pub(crate) fn has_letter(
    tx: &mut Reader,
    id: WaveId,
    person: PersonId,
) -> Result<bool, StoreError> {
    Ok(at_desk(tx, id, person)?.is_some_and(|it| it.letter_by.is_some()))
}

/// Hands somebody a letter: the digital road is closed for them. `false` where they have a ballot paper or a letter already, or
/// nothing is given out any more.
pub(crate) fn draw(
    tx: &mut Writer,
    id: WaveId,
    person: PersonId,
    by: PersonId,
) -> Result<bool, StoreError> {
    Ok(tx.run(&DRAW, &params![id, person, by])? == 1)
}

/// Puts a letter back on the pile.
pub(crate) fn put_back(tx: &mut Writer, id: WaveId, person: PersonId) -> Result<bool, StoreError> {
    Ok(tx.run(&PUT_BACK, &params![id, person])? == 1)
}

/// When all is counted, nobody needs to know any more who took one.
pub(crate) fn forget_drawn(tx: &mut Writer, id: WaveId) -> Result<(), StoreError> {
    tx.run(&FORGET_DRAWN, &params![id]).map(drop)
}
