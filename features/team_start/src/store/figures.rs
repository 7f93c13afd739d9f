//! The SQL of a team's own figures. A caller has made sure that the actor is of the team.

use crate::model::FigureId;
use zwerm_domain::{Date, TeamId};
use zwerm_store::{PairReader, Reader, StoreError, Writer, params, spot, statements};
use zwerm_ui::charts::Better;

statements! {
    ALL = "SELECT f.id, f.measured_from, f.closed_on, w.name, w.unit, w.better, f.version,
          (SELECT x.wrapped FROM team_words_key x WHERE x.team_id = $1)
        FROM team_figure f JOIN team_figure_words w ON w.figure_id = f.id WHERE f.team_id = $1 ORDER BY f.id";
    POINTS = "SELECT v.figure_id, v.week, v.value FROM team_figure f JOIN team_figure_value v ON v.figure_id = f.id
        WHERE f.team_id = $1 AND (f.measured_from IS NULL OR v.week >= f.measured_from OR v.week >= $2)
        ORDER BY v.figure_id, v.week";
    KEYS = "SELECT id, closed_on FROM team_figure WHERE team_id = $1";
    MAKE = "INSERT INTO team_figure (team_id) VALUES ($1) RETURNING id";
    WORDS = "INSERT INTO team_figure_words (figure_id, team_id, name, unit, better) VALUES ($1, $2, $3, $4, $5)";
    NEXT_VERSION = "UPDATE team_figure SET version = version + 1 WHERE id = $1 AND version = $2";
    FORGET_WORDS = "DELETE FROM team_figure_words WHERE figure_id = $1";
    CLOSE = "UPDATE team_figure SET closed_on = $2 WHERE id = $1 AND closed_on IS NULL";
    REOPEN = "UPDATE team_figure SET closed_on = NULL WHERE id = $1";
    MEASURE = "UPDATE team_figure SET measured_from = $2 WHERE id = $1";
    FORGET = "DELETE FROM team_figure_value WHERE figure_id = $1 AND week = $2";
    FILL_IN = "INSERT INTO team_figure_value (figure_id, week, team_id, value) VALUES ($1, $2, $3, $4)";
}

/// A figure with its values.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    pub(crate) id: FigureId,
    pub(crate) measured_from: Option<Date>,
    pub(crate) closed_on: Option<Date>,
    pub(crate) words: FigureWords,
    /// For telling whether somebody else changed the words meanwhile.
    pub(crate) version: i64,
    /// Each week with its value, the oldest first.
    pub(crate) points: Vec<(Date, f64)>,
}

/// What one writes about a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FigureWords {
    pub(crate) name: String,
    pub(crate) unit: String,
    pub(crate) better: Better,
}

/// The word in the database and in forms.
pub(crate) fn better_code(better: Better) -> &'static str {
    match better {
        Better::Up => "up",
        Better::Down => "down",
        Better::None => "none",
    }
}

/// Reads [`better_code`] back.
pub(crate) fn better_from(code: &str) -> Option<Better> {
    [Better::Up, Better::Down, Better::None].into_iter().find(|it| better_code(*it) == code)
}

/// All figures of a team, also closed ones, with what was filled in (before a new measure: since `since`).
pub(crate) fn all(
    tx: &mut PairReader,
    team: TeamId,
    since: Date,
) -> Result<Vec<Figure>, StoreError> {
    let mut opener = tx.opener();
    let mut figures = tx.all(&ALL, &params![team], |row| {
        let (key, id) = (opener.key(row, team, 7)?, row.get::<FigureId>(0)?);
        let better: String = row.get(5)?;
        Ok(Figure {
            id,
            measured_from: row.get(1)?,
            closed_on: row.get(2)?,
            words: FigureWords {
                name: key.words(row, 3, spot("team_figure_words.name", id.get()))?,
                unit: key.words(row, 4, spot("team_figure_words.unit", id.get()))?,
                better: better_from(&better).unwrap_or(Better::None),
            },
            version: row.get(6)?,
            points: Vec::new(),
        })
    })?;
    let points: Vec<(FigureId, Date, f64)> =
        tx.all(&POINTS, &params![team, since], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for (id, week, value) in points {
        if let Some(figure) = figures.iter_mut().find(|figure| figure.id == id) {
            figure.points.push((week, value));
        }
    }
    Ok(figures)
}

/// The ids of a team's figures, and whether each is closed.
pub(crate) fn keys(tx: &mut Reader, team: TeamId) -> Result<Vec<(FigureId, bool)>, StoreError> {
    tx.all(&KEYS, &params![team], |row| Ok((row.get(0)?, row.get::<Option<Date>>(1)?.is_some())))
}

/// A figure of this team, or nothing.
pub(crate) fn find(tx: &mut Reader, team: TeamId, id: FigureId) -> Result<bool, StoreError> {
    let all = keys(tx, team)?;
    all.into_iter().find(|key| key.0 == id).map(|key| key.1).ok_or(StoreError::NotFound)
}

/// A team picks a figure.
pub(crate) fn make(tx: &mut Writer, team: TeamId, words: &FigureWords) -> Result<(), StoreError> {
    let id: FigureId = tx.one(&MAKE, &params![team], |row| row.get(0))?;
    write_words(tx, team, id, words)
}

fn write_words(
    tx: &mut Writer,
    team: TeamId,
    id: FigureId,
    words: &FigureWords,
) -> Result<(), StoreError> {
    let key = tx.words_key(team)?;
    let name = key.seal(spot("team_figure_words.name", id.get()), &words.name)?;
    let unit = key.seal(spot("team_figure_words.unit", id.get()), &words.unit)?;
    tx.run(&WORDS, &params![id, team, name, unit, better_code(words.better)]).map(drop)
}

/// Other words for a figure; `false`: somebody else changed them after `version`.
pub(crate) fn change(
    tx: &mut Writer,
    team: TeamId,
    id: FigureId,
    version: i64,
    words: &FigureWords,
) -> Result<bool, StoreError> {
    if tx.run(&NEXT_VERSION, &params![id, version])? == 0 {
        return Ok(false);
    }
    tx.run(&FORGET_WORDS, &params![id])?;
    write_words(tx, team, id, words)?;
    Ok(true)
}

/// Puts a figure away; what was filled in stays.
pub(crate) fn close(tx: &mut Writer, id: FigureId, today: Date) -> Result<(), StoreError> {
    tx.run(&CLOSE, &params![id, today]).map(drop)
}

/// Takes a figure up again.
pub(crate) fn reopen(tx: &mut Writer, id: FigureId) -> Result<(), StoreError> {
    tx.run(&REOPEN, &params![id]).map(drop)
}

/// What is normal counts from this week on.
pub(crate) fn measure_from(tx: &mut Writer, id: FigureId, week: Date) -> Result<(), StoreError> {
    tx.run(&MEASURE, &params![id, week]).map(drop)
}

/// The value of a week; none takes it away.
pub(crate) fn fill_in(
    tx: &mut Writer,
    team: TeamId,
    id: FigureId,
    week: Date,
    value: Option<f64>,
) -> Result<(), StoreError> {
    tx.run(&FORGET, &params![id, week])?;
    match value {
        Some(value) => tx.run(&FILL_IN, &params![id, week, team, value]).map(drop),
        None => Ok(()),
    }
}
