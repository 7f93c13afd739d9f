//! What a team chose together: habits, experiments, and that an agreement came of it, each with its theme and the wave whose picture was on
//! the table. `features/habits` keeps them; a report marks them on a trend, and a talk card tells what was chosen last time.
//!
//! A caller has made sure that the actor is of the team: the words are the team's, and nobody is named in them.

use zwerm_domain::{Actor, AgreementId, Date, Language, TeamChoiceId, TeamId, WaveId};
use zwerm_instrument::{Instrument, theme_name};
use zwerm_store::{PairReader, Reader, Row, StoreError, Writer, params, spot, statements};

statements! {
    ALL = "SELECT c.id, c.team_id, c.kind, c.theme, c.wave_id, c.agreement_id, c.begun_on, c.look_back_on, c.ended_on, c.ending, c.version
        FROM team_choice c WHERE c.team_id = $1 ORDER BY c.begun_on DESC, c.id DESC LIMIT 200";
    ALL_IN_WORDS = "SELECT c.id, c.team_id, c.kind, c.theme, c.wave_id, c.agreement_id, c.begun_on, c.look_back_on, c.ended_on, c.ending, c.version,
          COALESCE(w.what, ''), COALESCE(w.hope, ''), COALESCE(w.closing, ''), (SELECT x.wrapped FROM team_words_key x WHERE x.team_id = $1)
        FROM team_choice c LEFT JOIN team_choice_words w ON w.choice_id = c.id WHERE c.team_id = $1 ORDER BY c.begun_on DESC, c.id DESC LIMIT 200";
    ONE = "SELECT c.id, c.team_id, c.kind, c.theme, c.wave_id, c.agreement_id, c.begun_on, c.look_back_on, c.ended_on, c.ending, c.version
        FROM team_choice c WHERE c.id = $1";
    MAKE = "INSERT INTO team_choice (team_id, kind, theme, wave_id, agreement_id, begun_on, look_back_on, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 1) RETURNING id";
    WORDS = "INSERT INTO team_choice_words (choice_id, team_id, what, hope, closing) VALUES ($1, $2, $3, $4, '')";
    ASKED = "SELECT w.asked FROM wave w WHERE w.id = $1 AND w.organisation_id = $2";
}

/// What it is that a team chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceKind {
    /// A habit: something new.
    New,
    /// A habit: something done differently.
    Different,
    /// A habit: something the team stops.
    Stop,
    /// Something tried until a day.
    Experiment,
    /// An agreement; its words stand there.
    Agreement,
}

impl ChoiceKind {
    /// The word in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            ChoiceKind::New => "new",
            ChoiceKind::Different => "different",
            ChoiceKind::Stop => "stop",
            ChoiceKind::Experiment => "experiment",
            ChoiceKind::Agreement => "agreement",
        }
    }

    /// Reads [`ChoiceKind::code`] back.
    pub fn from_code(code: &str) -> Option<ChoiceKind> {
        use ChoiceKind::{Agreement, Different, Experiment, New, Stop};
        [New, Different, Stop, Experiment, Agreement].into_iter().find(|kind| kind.code() == code)
    }

    /// Whether it is a habit.
    pub const fn is_habit(self) -> bool {
        matches!(self, ChoiceKind::New | ChoiceKind::Different | ChoiceKind::Stop)
    }
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceEnding {
    /// The team goes on doing it, without looking after it.
    Kept,
    /// Laid aside, without guilt.
    LaidAside,
    /// An experiment: the team learnt something.
    Learnt,
}

impl ChoiceEnding {
    /// The word in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            ChoiceEnding::Kept => "kept",
            ChoiceEnding::LaidAside => "laid_aside",
            ChoiceEnding::Learnt => "learnt",
        }
    }

    /// Reads [`ChoiceEnding::code`] back.
    pub fn from_code(code: &str) -> Option<ChoiceEnding> {
        use ChoiceEnding::{Kept, LaidAside, Learnt};
        [Kept, LaidAside, Learnt].into_iter().find(|ending| ending.code() == code)
    }
}

/// Something a team chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamChoice {
    /// The id.
    pub id: TeamChoiceId,
    /// Whose it is.
    pub team: TeamId,
    /// What it is.
    pub kind: ChoiceKind,
    /// The id of the construct it is about; may be empty.
    pub theme: String,
    /// The wave whose picture was on the table.
    pub wave: Option<WaveId>,
    /// The agreement that came of it.
    pub agreement: Option<AgreementId>,
    /// Since when.
    pub begun_on: Date,
    /// When the team looks back; an agreement has its own days.
    pub look_back_on: Option<Date>,
    /// When it ended, and how.
    pub ended: Option<(Date, ChoiceEnding)>,
    /// For telling whether somebody else changed it meanwhile.
    pub version: i64,
    /// In the team's words; empty where they were not asked for.
    pub words: ChoiceWords,
}

/// The team's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceWords {
    /// The habit, or what is tried.
    pub what: String,
    /// What the team hopes to see, of an experiment.
    pub hope: String,
    /// The sentence with which it ended.
    pub closing: String,
}

fn read(row: &Row<'_>) -> Result<TeamChoice, StoreError> {
    let (kind, ending): (String, Option<String>) = (row.get(2)?, row.get(9)?);
    let ending = ending.as_deref().and_then(ChoiceEnding::from_code);
    Ok(TeamChoice {
        id: row.get(0)?,
        team: row.get(1)?,
        kind: ChoiceKind::from_code(&kind)
            .ok_or(StoreError::Column { index: 2, wanted: "the kind of a choice" })?,
        theme: row.get(3)?,
        wave: row.get(4)?,
        agreement: row.get(5)?,
        begun_on: row.get(6)?,
        look_back_on: row.get(7)?,
        ended: row.get::<Option<Date>>(8)?.zip(ending),
        version: row.get(10)?,
        words: ChoiceWords::default(),
    })
}

/// What a team chose, the newest first, without its words: what, about which theme, when.
pub fn choices(tx: &mut Reader, team: TeamId) -> Result<Vec<TeamChoice>, StoreError> {
    tx.all(&ALL, &params![team], read)
}

/// The same with the team's words.
pub fn choices_in_words(tx: &mut PairReader, team: TeamId) -> Result<Vec<TeamChoice>, StoreError> {
    let mut opener = tx.opener();
    tx.all(&ALL_IN_WORDS, &params![team], |row| {
        let (it, key) = (read(row)?, opener.key(row, team, 14)?);
        let id = it.id.get();
        let words = ChoiceWords {
            what: key.words(row, 11, spot("team_choice_words.what", id))?,
            hope: key.words(row, 12, spot("team_choice_words.hope", id))?,
            closing: key.words(row, 13, spot("team_choice_words.closing", id))?,
        };
        Ok(TeamChoice { words, ..it })
    })
}

/// One of them, without words; of which team it is the caller has yet to look at.
pub fn choice(tx: &mut Reader, id: TeamChoiceId) -> Result<TeamChoice, StoreError> {
    tx.one(&ONE, &params![id], read)
}

/// Something that a team chooses.
#[derive(Clone, Copy, Debug)]
pub struct NewChoice<'a> {
    /// What it is.
    pub kind: ChoiceKind,
    /// The id of a construct, or empty.
    pub theme: &'a str,
    /// The wave whose picture was on the table.
    pub wave: Option<WaveId>,
    /// The agreement that came of it.
    pub agreement: Option<AgreementId>,
    /// Since when.
    pub begun_on: Date,
    /// When the team looks back.
    pub look_back_on: Option<Date>,
    /// The habit, or what is tried; empty for an agreement.
    pub what: &'a str,
    /// What the team hopes to see.
    pub hope: &'a str,
}

/// Notes what a team chose.
pub fn choose(
    tx: &mut Writer,
    team: TeamId,
    new: &NewChoice<'_>,
) -> Result<TeamChoiceId, StoreError> {
    let NewChoice { kind, theme, wave, agreement, begun_on, look_back_on, what, hope } = *new;
    let values = params![team, kind.code(), theme, wave, agreement, begun_on, look_back_on];
    let id: TeamChoiceId = tx.one(&MAKE, &values, |row| row.get(0))?;
    if kind != ChoiceKind::Agreement {
        let key = tx.words_key(team)?;
        let what = key.seal(spot("team_choice_words.what", id.get()), what)?;
        let hope = key.seal(spot("team_choice_words.hope", id.get()), hope)?;
        tx.run(&WORDS, &params![id, team, what, hope])?;
    }
    Ok(id)
}

/// What was asked in a wave of the actor's organisation; nothing where there is no such wave.
pub fn asked_in(
    tx: &mut Reader,
    actor: &Actor,
    wave: WaveId,
) -> Result<Option<Instrument>, StoreError> {
    let asked: Option<String> =
        tx.first(&ASKED, &params![wave, actor.organisation()], |row| row.get(0))?;
    Ok(asked.and_then(|text| zwerm_instrument::read(&text).ok()))
}

/// What readers call a theme that was on the table in this wave, or else one of the Zwermscan; empty where nothing is called so.
pub fn theme_named(
    tx: &mut Reader,
    actor: &Actor,
    language: Language,
    theme: &str,
    wave: Option<WaveId>,
) -> Result<String, StoreError> {
    if theme.is_empty() {
        return Ok(String::new());
    }
    if let Some(name) = theme_name(theme, language) {
        return Ok(name);
    }
    let Some(wave) = wave else { return Ok(String::new()) };
    let asked = asked_in(tx, actor, wave)?;
    let named = asked.iter().flat_map(|asked| &asked.constructs).find(|one| one.id == theme);
    Ok(named.map(|one| one.name.of(language).to_owned()).unwrap_or_default())
}
