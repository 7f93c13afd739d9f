//! The SQL of mirrors: whose a wave is, how that leader sees it, what came of it and what is shown. All but the first and the last is sealed
//! with the leader's own key, and opens for that leader alone.

use super::{wave_of, with_what_happened};
use crate::model::{Wave, mirror::Leader};
use zwerm_domain::{Actor, Date, PersonId, WaveId};
use zwerm_store::{PairReader, Reader, Row, StoreError, Writer, params, spot, statements};

statements! {
    EITHER = "SELECT w.id, w.title, w.asked, w.audience, p.name, w.made_on, w.answer_on, w.close_on, w.invited_level, w.answers_level, w.left_over_level, w.spread_level,
        CASE WHEN w.manifest IS NULL AND f.promise IS NULL THEN NULL ELSE w.hash END, f.reason, m.person_id FROM wave w JOIN person p ON p.id = w.made_by
        LEFT JOIN mirror m ON m.wave_id = w.id LEFT JOIN wave_confidential f ON f.wave_id = w.id
        WHERE w.id = $1 AND w.organisation_id = $2 AND (m.wave_id IS NULL OR m.person_id = $3 OR CAST($4 AS BIGINT) = 1
          OR EXISTS (SELECT 1 FROM wave_invited i WHERE i.wave_id = w.id AND i.person_id = $3))";
    MIRRORS = "SELECT w.id, w.title, w.asked, w.audience, p.name, w.made_on, w.answer_on, w.close_on, w.invited_level, w.answers_level, w.left_over_level, w.spread_level,
        NULL, NULL, m.person_id FROM mirror m JOIN wave w ON w.id = m.wave_id JOIN person p ON p.id = w.made_by
        WHERE w.organisation_id = $1 AND (m.person_id = $2 OR CAST($3 AS BIGINT) = 1
          OR EXISTS (SELECT 1 FROM wave_invited i WHERE i.wave_id = w.id AND i.person_id = $2)) ORDER BY w.id DESC LIMIT 100";
    OF_WHOM = "SELECT person_id FROM mirror WHERE wave_id = $1";
    MAKE = "INSERT INTO mirror (wave_id, person_id) VALUES ($1, $2)";
    HAS_OWN = "SELECT COUNT(*) FROM mirror_own WHERE wave_id = $1";
    OWN = "SELECT o.answers, (SELECT x.wrapped FROM person_words_key x WHERE x.person_id = $2) FROM mirror_own o WHERE o.wave_id = $1 AND o.person_id = $2";
    NO_OWN = "DELETE FROM mirror_own WHERE wave_id = $1";
    KEEP_OWN = "INSERT INTO mirror_own (wave_id, person_id, answers) VALUES ($1, $2, $3)";
    KEEP_RESULT = "INSERT INTO mirror_result (wave_id, person_id, picture) VALUES ($1, $2, $3)";
    RESULT = "SELECT r.picture, (SELECT x.wrapped FROM person_words_key x WHERE x.person_id = $2) FROM mirror_result r WHERE r.wave_id = $1 AND r.person_id = $2";
    SHOWN = "SELECT s.shown_on, s.picture, s.own FROM mirror_shown s WHERE s.wave_id = $1";
    SHOW = "INSERT INTO mirror_shown (wave_id, person_id, shown_on, picture, own) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (wave_id) DO NOTHING";
    TAKE_BACK = "DELETE FROM mirror_shown WHERE wave_id = $1 AND person_id = $2";
    DIFFER = "SELECT COUNT(*) FROM wave_invited a WHERE a.wave_id IN ($1, $2)
        AND NOT EXISTS (SELECT 1 FROM wave_invited b WHERE b.wave_id IN ($1, $2) AND b.wave_id <> a.wave_id AND b.person_id = a.person_id)";
}

fn either_of(row: &Row<'_>) -> Result<Wave, StoreError> {
    let leader: Option<PersonId> = row.get(14)?;
    let mut wave = wave_of(row)?;
    // Who leads asked for it, and so made it.
    wave.mirror = leader.map(|id| Leader { id, name: wave.made_by.clone() });
    Ok(wave)
}

/// A wave or a mirror of the actor's organisation. A mirror only where it is the actor's own, the actor is asked, or watches.
pub(crate) fn wave_or_mirror(
    tx: &mut Reader,
    actor: &Actor,
    id: WaveId,
    watches: bool,
) -> Result<Wave, StoreError> {
    let values = params![id, actor.organisation(), actor.person(), i64::from(watches)];
    let wave = tx.one(&EITHER, &values, either_of)?;
    with_what_happened(tx, wave)
}

/// The mirrors that the actor may know of, the newest first: their own, those they are asked in, and for who watches all.
pub(crate) fn mirrors(
    tx: &mut Reader,
    actor: &Actor,
    watches: bool,
) -> Result<Vec<Wave>, StoreError> {
    let values = params![actor.organisation(), actor.person(), i64::from(watches)];
    let all = tx.all(&MIRRORS, &values, either_of)?;
    all.into_iter().map(|wave| with_what_happened(tx, wave)).collect()
}

/// Whose mirror a wave is, for the job that opens it.
pub(crate) fn of_whom(tx: &mut Reader, id: WaveId) -> Result<Option<PersonId>, StoreError> {
    tx.first(&OF_WHOM, &params![id], |row| row.get(0))
}

/// Makes a wave the actor's mirror.
pub(crate) fn make_mirror(tx: &mut Writer, actor: &Actor, id: WaveId) -> Result<(), StoreError> {
    tx.run(&MAKE, &params![id, actor.person()]).map(drop)
}

/// Whether its leader, who asks, has given their own view; PostgreSQL tells nobody else, nor a reader that acts for nobody.
pub(crate) fn has_own(tx: &mut Reader, id: WaveId) -> Result<bool, StoreError> {
    tx.one(&HAS_OWN, &params![id], |row| Ok(row.get::<i64>(0)? > 0))
}

/// The actor's own view.
pub(crate) fn own(
    tx: &mut PairReader,
    actor: &Actor,
    id: WaveId,
) -> Result<Option<String>, StoreError> {
    let mut opener = tx.opener();
    tx.first(&OWN, &params![id, actor.person()], |row| {
        opener.key(row, actor.person(), 1)?.words(row, 0, spot("mirror_own.answers", id.get()))
    })
}

/// Keeps the actor's own view in place of the one before.
pub(crate) fn keep_own(
    tx: &mut Writer,
    actor: &Actor,
    id: WaveId,
    answers: &str,
) -> Result<(), StoreError> {
    let sealed =
        tx.words_key(actor.person())?.seal(spot("mirror_own.answers", id.get()), answers)?;
    tx.run(&NO_OWN, &params![id])?;
    tx.run(&KEEP_OWN, &params![id, actor.person(), sealed]).map(drop)
}

/// Keeps what came of it, for its leader alone.
pub(crate) fn keep_result(
    tx: &mut Writer,
    id: WaveId,
    leader: PersonId,
    picture: &str,
) -> Result<(), StoreError> {
    let sealed = tx.words_key(leader)?.seal(spot("mirror_result.picture", id.get()), picture)?;
    tx.run(&KEEP_RESULT, &params![id, leader, sealed]).map(drop)
}

/// What came of the actor's own mirror.
pub(crate) fn result(
    tx: &mut PairReader,
    actor: &Actor,
    id: WaveId,
) -> Result<Option<String>, StoreError> {
    let mut opener = tx.opener();
    tx.first(&RESULT, &params![id, actor.person()], |row| {
        opener.key(row, actor.person(), 1)?.words(row, 0, spot("mirror_result.picture", id.get()))
    })
}

/// What the leader shows to who was asked.
pub(crate) struct Shown {
    pub(crate) on: Date,
    pub(crate) picture: String,
    /// Empty where it is not shown.
    pub(crate) own: String,
}

/// What is shown of a mirror that the actor may know of.
pub(crate) fn shown(tx: &mut Reader, id: WaveId) -> Result<Option<Shown>, StoreError> {
    tx.first(&SHOWN, &params![id], |row| {
        Ok(Shown { on: row.get(0)?, picture: row.get(1)?, own: row.get(2)? })
    })
}

/// Shows it; once it is shown it stays as it was shown.
pub(crate) fn show(
    tx: &mut Writer,
    actor: &Actor,
    id: WaveId,
    shown: &Shown,
) -> Result<(), StoreError> {
    let values = params![id, actor.person(), shown.on, &shown.picture, &shown.own];
    tx.run(&SHOW, &values).map(drop)
}

/// Takes back what the actor showed.
pub(crate) fn take_back(tx: &mut Writer, actor: &Actor, id: WaveId) -> Result<(), StoreError> {
    tx.run(&TAKE_BACK, &params![id, actor.person()]).map(drop)
}

/// By how many people the rosters of two mirrors differ.
pub(crate) fn differ(tx: &mut Reader, one: WaveId, other: WaveId) -> Result<i64, StoreError> {
    tx.one(&DIFFER, &params![one, other], |row| row.get(0))
}
