//! Looks through the words of one's own agreements. They stand in no index: they are read by their party,
//! opened with the eyes of that party, and forgotten.

use super::{lists, own::Own};
use crate::whole::Line;
use jiff::ToSpan;
use std::collections::BTreeMap;
use zwerm_domain::{Actor, AgreementId, Date, PersonId};
use zwerm_promise::{
    look_back::{DAYS_TO_LOOK_BACK, Given, look_back},
    pair::all_parties_of,
};
use zwerm_search::{Look, Query};
use zwerm_store::{PairReader, Row, Sql, StoreError, params, spot, statements};

/// Declares statements that read texts of all agreements of a person, from where on that person reads along; behind
/// the texts stands what tells the row from the others of its agreement.
macro_rules! of_mine {
    ($($name:ident $columns:literal $key:literal $table:literal $since:literal $texts:expr;)*) => {
        statements! { $($name = concat!(
            "WITH mine (id, first_version, first_move, first_check_in) AS (
            SELECT agreement_id, first_version, first_move, first_check_in FROM agreement_party WHERE person_id = $1 AND ended_on IS NULL
            UNION ALL SELECT agreement_id, first_version, first_move, first_check_in FROM agreement_party WHERE person_id = $1 AND ended_on IS NOT NULL
            UNION ALL SELECT DISTINCT agreement_id, 0, 0, 0 FROM agreement_asked WHERE person_id = $1)
            SELECT w.agreement_id, ", $columns, ", ", $key, " FROM mine JOIN ", $table, " w ON w.agreement_id = mine.id WHERE ", $since
        );)* }
        static TEXTS: &[(&Sql, &[&str])] = &[$((&$name, $texts)),*];
    };
}

of_mine! {
    WORDS "w.title, w.result, w.for_whom, CASE WHEN w.number = mine.first_version THEN '' ELSE w.message END, w.may_go_wrong, w.may_not_go_wrong, w.in_return"
        "w.number, 0" "agreement_words" "w.number >= mine.first_version" &["agreement_words.title", "agreement_words.result", "agreement_words.for_whom",
            "agreement_words.message", "agreement_words.may_go_wrong", "agreement_words.may_not_go_wrong", "agreement_words.in_return"];
    NEEDS "w.text" "w.id, 0" "agreement_need" "1 = 1" &["agreement_need.text"];
    CRITERIA "w.text" "w.number, w.position" "agreement_criterion" "w.number >= mine.first_version" &["agreement_criterion.text"];
    REASONS "w.text" "w.person_id, 0" "agreement_reason" "NOT EXISTS (SELECT 1 FROM agreement_hand_over h WHERE h.agreement_id = w.agreement_id
          AND h.from_id = w.person_id AND h.to_id = $1 AND h.stand_in = 'running')" &["agreement_reason.text"];
    ACCEPTANCES "w.own_words" "w.number, w.person_id" "acceptance" "(mine.first_version = 0 OR w.number > mine.first_version OR w.person_id = $1)" &["acceptance.own_words"];
    CHECK_INS "w.done, w.need" "w.id, 0" "check_in" "w.id >= mine.first_check_in" &["check_in.done", "check_in.need"];
    NOTES "w.text" "w.move_id, 0" "agreement_note" "w.move_id >= mine.first_move" &["agreement_note.text"];
}

statements! {
    LOOK_BACKS = "WITH mine (id, ended_on) AS (SELECT agreement_id, ended_on FROM agreement_party WHERE person_id = $1 AND ended_on IS NOT NULL)
        SELECT w.agreement_id, w.went_well, w.do_differently, w.ask_or_offer, w.person_id, mine.ended_on FROM mine JOIN look_back w ON w.agreement_id = mine.id";
}

/// An agreement of one's own that holds the words, and where in it they stand.
pub(crate) struct OwnHit {
    pub(crate) line: Line,
    /// A piece of the text that holds a word; empty where the name or the result does.
    pub(crate) piece: String,
}

/// What was seen of the words in one agreement.
struct Seen<'a> {
    look: Look<'a>,
    piece: String,
}

impl<'a> Seen<'a> {
    fn look_at(&mut self, query: &'a Query, text: &str, is_name: bool) {
        let before = self.look.count();
        self.look = self.look.at(text);
        if self.look.count() > before && !is_name && self.piece.is_empty() {
            self.piece = query.excerpt(text);
        }
    }
}

/// Agreements of the actor that hold all words, in any text that the actor may read; what is open first.
pub(crate) fn search_own(
    tx: &mut PairReader,
    actor: &Actor,
    query: &Query,
    today: Date,
    most: usize,
) -> Result<(Vec<OwnHit>, bool), StoreError> {
    let own = Own::new(actor, all_parties_of(tx, actor)?);
    let mut all: BTreeMap<AgreementId, Seen<'_>> = BTreeMap::new();
    for (at, (sql, columns)) in TEXTS.iter().enumerate() {
        let rows = tx.all(sql, &params![actor.person()], |row| texts(row, &own, columns))?;
        for (id, texts) in rows {
            let seen =
                all.entry(id).or_insert_with(|| Seen { look: query.look(), piece: String::new() });
            for (column, text) in texts.iter().enumerate() {
                seen.look_at(query, text, at == 0 && column < 2);
            }
        }
    }
    for (id, written) in shown_look_backs(tx, actor, &own, today)? {
        if let Some(seen) = all.get_mut(&id) {
            written.iter().for_each(|text| seen.look_at(query, text, false));
        }
    }
    all.retain(|_, seen| seen.look.is_all());
    let mut hits = Vec::new();
    for (id, seen) in all.into_iter().rev().take(most * 4) {
        let line = lists::one_line(tx, actor, id, &own)?;
        hits.extend(line.map(|line| OwnHit { line, piece: seen.piece }));
    }
    hits.sort_by_key(|hit| hit.line.ended_on.is_some());
    let has_more = hits.len() > most;
    hits.truncate(most);
    Ok((hits, has_more))
}

fn texts(row: &Row<'_>, own: &Own<'_>, columns: &[&'static str]) -> Result<Written, StoreError> {
    let (key, second): (i64, i64) = (row.get(columns.len() + 1)?, row.get(columns.len() + 2)?);
    let open =
        |(at, column): (usize, &&'static str)| own.open(row, at + 1, spot(column, key).and(second));
    Ok((row.get(0)?, columns.iter().enumerate().map(open).collect::<Result<_, _>>()?))
}

type Written = (AgreementId, Vec<String>);

/// A look-back that somebody gave.
struct GivenRow {
    id: AgreementId,
    by: PersonId,
    ended_on: Date,
    texts: Vec<String>,
}

/// Own look-backs, and those of others that are shown by now.
fn shown_look_backs(
    tx: &mut PairReader,
    actor: &Actor,
    own: &Own<'_>,
    today: Date,
) -> Result<Vec<Written>, StoreError> {
    let mut all: BTreeMap<AgreementId, Vec<GivenRow>> = BTreeMap::new();
    let rows = tx.all(&LOOK_BACKS, &params![actor.person()], |row| {
        let texts = ["look_back.went_well", "look_back.do_differently", "look_back.ask_or_offer"];
        let open = |(at, column)| own.open_of(row, at + 1, column, 4);
        let texts = texts.into_iter().enumerate().map(open).collect::<Result<_, _>>()?;
        Ok(GivenRow { id: row.get(0)?, by: row.get(4)?, ended_on: row.get(5)?, texts })
    })?;
    for row in rows {
        all.entry(row.id).or_default().push(row);
    }
    let mut shown = Vec::new();
    for (id, given) in all {
        let is_shown = are_shown(tx, actor, id, &given, today)?;
        let read = given.into_iter().filter(|row| is_shown || row.by == actor.person());
        shown.extend(read.map(|row| (id, row.texts)));
    }
    Ok(shown)
}

/// Whether all that was given looking back on an agreement may be read by each of its parties.
fn are_shown(
    tx: &mut PairReader,
    actor: &Actor,
    id: AgreementId,
    given: &[GivenRow],
    today: Date,
) -> Result<bool, StoreError> {
    let is_past = |row: &GivenRow| today > row.ended_on.saturating_add(DAYS_TO_LOOK_BACK.days());
    if given.iter().any(is_past) || given.iter().all(|row| row.by == actor.person()) {
        return Ok(true);
    }
    let (agreement, _) = super::find(tx, actor, id)?;
    let gave: Vec<PersonId> = given.iter().map(|row| row.by).collect();
    let (state, seats) = (agreement.course.state(), agreement.course.seats());
    let gave = Given::of(seats, &super::stand_in::went_back(tx, id)?, &gave);
    Ok(look_back(state, agreement.ended_on, &gave, actor.person(), today).shows_others())
}
