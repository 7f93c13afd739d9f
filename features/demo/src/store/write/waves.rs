//! Writes the waves of the scan: rosters and cells as they would have been cut, and what happened when.
//!
//! Waves that are over are made up, and nothing tells otherwise: they have no keys and no manifest, so there is nothing of them to
//! check. Their answers are put in the box afterwards, by a job (`crate::jobs`); `features/waves` then opens them as it opens any.
//! The one that is open is a real one: its keys are made by the job that makes all others.

mod asides;
mod mirrors;

use super::{Keys, at, open_questions};
use crate::{
    jobs::ANSWERS,
    world::{
        World,
        answers::Asked,
        cast::Cast,
        texts::waves::OTHERS,
        waves::{PULSE, Wave},
    },
};
use asides::{level, no_hash};
use zwerm_anonymity::{
    cells::{Cut, cut},
    roster::{Audience, Roster, Team, roster},
};
use zwerm_directory::new_mark;
use zwerm_domain::{Date, PersonId, TeamId, Threshold, Timestamp, WaveId};
use zwerm_instrument::{pulse, zwermscan};
use zwerm_store::{StoreError, Writer, params, statements};

statements! {
    WAVE = "INSERT INTO wave (organisation_id, title, asked, audience, made_by, made_on, answer_on, close_on, invited_level, answers_level, left_over_level, spread_level, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id";
    WAVE_WITH_ID = "INSERT INTO wave (organisation_id, title, asked, audience, made_by, made_on, answer_on, close_on, invited_level, answers_level, left_over_level, spread_level, hash, id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id";
    UNIT = "INSERT INTO wave_unit (wave_id, number, parent, team_id, name) VALUES ($1, $2, $3, $4, $5)";
    CELL = "INSERT INTO wave_cell (wave_id, number, unit, name, invited, issued, counted) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    CELL_TEAM = "INSERT INTO wave_cell_team (wave_id, team_id, cell, people) VALUES ($1, $2, $3, $4)";
    CUT = "INSERT INTO wave_cut (wave_id, number, made_on, person_id) VALUES ($1, 1, $2, $3)";
    MESSAGE = "INSERT INTO wave_message (wave_id, kind, made_on) VALUES ($1, 'announced', $2)";
    INVITED = "INSERT INTO wave_invited (wave_id, person_id, cell) VALUES ($1, $2, $3)";
    STEP = "INSERT INTO wave_step (wave_id, kind, made_on, person_id) VALUES ($1, $2, $3, $4)";
}

/// Of the wave that is being prepared a group has so many people at least, so that some teams are too small and merged.
const LARGER: i64 = 20;
/// The job of `features/waves` that makes keys.
const KEYS: &str = "wave_keys";
/// At the next opportunity; and after all that is to be done then, for keys take seconds.
const AT_ONCE: Timestamp = Timestamp(0);
const AFTER: Timestamp = Timestamp(1);

/// Everybody, as a roster asks for them: who, since when, in which main team.
type People = Vec<(PersonId, Date, Option<TeamId>)>;

/// Where the ids of waves begin in a demo that begins anew: a browser remembers what it was promised for a wave by its address,
/// and would take another promise at the same one for foul play.
pub(crate) fn ids_anew() -> Result<i64, StoreError> {
    let chance = new_mark()?.into_iter().take(2).fold(0, |all, byte| all << 8 | i64::from(byte));
    Ok(1_000 + chance * 10)
}

/// All of them; with ids from `first` on, or the next there are.
pub(crate) fn waves(
    tx: &mut Writer,
    keys: &Keys,
    world: &World,
    first: Option<i64>,
) -> Result<(), StoreError> {
    let scan = zwermscan().map_err(|_| StoreError::Broken("the scan can't be read".to_owned()))?;
    let pulse = pulse(&scan, 0).map_or_else(String::new, |it| zwerm_instrument::write(&it));
    let past = world.past_waves();
    let Some(open) = world.open_wave() else { return Ok(()) };
    let person = |it: crate::world::Person| {
        let team = it.teams.first().map(|team| at(&keys.teams, *team)).transpose()?;
        Ok::<_, StoreError>((at(&keys.people, it.number)?, it.joined_on, team))
    };
    let people: People = world.people().map(person).collect::<Result<_, _>>()?;
    let making = Making {
        keys,
        world,
        people,
        first,
        coordinator: at(&keys.people, world.cast(Cast::Aylin))?,
        council: at(&keys.people, world.cast(Cast::Els))?,
    };
    let asked = |wave: &Wave| match wave.number {
        PULSE => pulse.clone(),
        _ => zwerm_instrument::write(&scan.core_with(&wave.blocks())),
    };
    let mut ids = Vec::with_capacity(past.len());
    for wave in &past {
        let id = making.write(tx, wave, asked(wave), Told::Over)?;
        ids.push(id);
        if let Some(id) = id {
            tx.enqueue(ANSWERS, &format!("{id} {}", wave.number), AT_ONCE)?;
        }
    }
    super::sharing::sharing(tx, keys, world, &ids)?;
    for mirror in world.mirrors() {
        mirrors::write(tx, &making, &mirror)?;
    }
    let Some(id) = making.write(tx, &open, asked(&open), Told::Open)? else { return Ok(()) };
    making.letters(tx, id, &open)?;
    tx.enqueue(KEYS, &id.to_string(), AFTER)?;
    let Some(coming) = world.coming_wave() else { return Ok(()) };
    making.write(tx, &coming, pulse, Told::Coming).map(drop)
}

/// What is told of a wave.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// It is over, and made up.
    Over,
    /// It is signed, and open once it has its keys.
    Open,
    /// It is being prepared: its groups are there.
    Coming,
}

/// What is asked of whom, by whom.
struct Plan<'a> {
    asked: String,
    audience: &'a str,
    made_by: PersonId,
    roster: &'a Roster,
    cut: &'a Cut,
    /// So many people a cell needs.
    invited: i64,
}

/// What is the same for all of them.
struct Making<'a> {
    keys: &'a Keys,
    world: &'a World,
    people: People,
    first: Option<i64>,
    coordinator: PersonId,
    council: PersonId,
}

impl Making<'_> {
    /// Who was there, in the tree of today.
    fn roster(&self, on: Date) -> Result<Roster, StoreError> {
        let mut teams = Vec::with_capacity(self.keys.teams.len());
        for (team, id) in self.world.teams().iter().zip(&self.keys.teams) {
            let parent = team.parent.map(|place| at(&self.keys.teams, place)).transpose()?;
            teams.push(Team { id: *id, parent, name: team.name.clone() });
        }
        let were_there = self.people.iter().filter(|(_, joined_on, _)| *joined_on <= on);
        let people: Vec<_> = were_there.map(|(person, _, team)| (*person, *team)).collect();
        let name = self.world.organisation().name.to_owned();
        Ok(roster(&teams, &people, &Audience::Everybody(name)))
    }

    /// Writes one, unless there were too few people for a single group.
    fn write(
        &self,
        tx: &mut Writer,
        wave: &Wave,
        asked: String,
        told: Told,
    ) -> Result<Option<WaveId>, StoreError> {
        let roster = self.roster(wave.made_on)?;
        let invited = match told {
            Told::Coming => LARGER,
            Told::Over | Told::Open => level(Threshold::Invited),
        };
        let least = u32::try_from(invited).unwrap_or(u32::MAX);
        let Ok(cut) = cut(&roster.nodes, least) else { return Ok(None) };
        let audience = self.world.organisation().name;
        let (made_by, roster, cut) = (self.coordinator, &roster, &cut);
        let plan = Plan { asked, audience, made_by, roster, cut, invited };
        let id = self.put(tx, wave, told, &plan)?;
        if told != Told::Coming && wave.number != PULSE {
            let over_on = (told == Told::Over).then(|| wave.closed_on());
            let (number, organisation, council) = (wave.number, audience, self.council);
            let asked =
                open_questions::Asked { id, number, over_on, roster, cut, organisation, council };
            open_questions::write(tx, self.keys, &asked)?;
        }
        Ok(Some(id))
    }

    /// Writes what is planned.
    fn put(
        &self,
        tx: &mut Writer,
        wave: &Wave,
        told: Told,
        plan: &Plan<'_>,
    ) -> Result<WaveId, StoreError> {
        let is_over = told == Told::Over;
        // The name of a wave in the box. Of a real one it is the hash of what is promised; here nothing is promised.
        let hash = if is_over { Some(no_hash()?) } else { None };
        let mut values = params![
            self.keys.organisation,
            &wave.title,
            &plan.asked,
            plan.audience,
            plan.made_by,
            wave.made_on,
            wave.answer_on,
            wave.close_on,
            plan.invited,
            level(Threshold::Answers),
            level(Threshold::LeftOver),
            level(Threshold::Spread),
            hash
        ]
        .to_vec();
        let number = i64::try_from(wave.number).unwrap_or_default();
        let sql = match self.first {
            Some(first) => {
                values.push((first + number).into());
                &WAVE_WITH_ID
            }
            None => &WAVE,
        };
        let id: WaveId = tx.one(sql, &values, |row| row.get(0))?;
        self.groups(tx, id, wave, is_over, (plan.roster, plan.cut))?;
        tx.run(&CUT, &params![id, wave.made_on, plan.made_by])?;
        if told == Told::Coming {
            self.wishes(tx, id, wave, plan)?;
            return Ok(id);
        }
        let (made_by, signed_by) = (Some(plan.made_by), Some(self.council));
        tx.run(&STEP, &params![id, "keys", wave.made_on, made_by])?;
        if is_over {
            tx.run(&STEP, &params![id, "prepared", wave.made_on, None::<PersonId>])?;
        }
        tx.run(&STEP, &params![id, "countersigned", wave.signed_on, signed_by])?;
        if is_over {
            tx.run(&STEP, &params![id, "closed", wave.closed_on(), None::<PersonId>])?;
        } else {
            tx.run(&MESSAGE, &params![id, wave.signed_on])?;
        }
        Ok(id)
    }

    /// Units, cells, and who is in which.
    fn groups(
        &self,
        tx: &mut Writer,
        id: WaveId,
        wave: &Wave,
        is_over: bool,
        (roster, cut): (&Roster, &Cut),
    ) -> Result<(), StoreError> {
        let number = |index: usize| i64::try_from(index).unwrap_or(i64::MAX);
        for unit in &cut.units {
            let parent = cut.above(&roster.nodes, *unit).map(number);
            let name = &roster.nodes[*unit].name;
            tx.run(&UNIT, &params![id, number(*unit), parent, roster.teams[*unit], name])?;
        }
        let others = OTHERS.say(self.keys.language);
        let mut cell_of = vec![0; roster.nodes.len()];
        for (place, cell) in cut.cells.iter().enumerate() {
            let name = roster.name_of(&cell.teams, |team| format!("{team}: {others}"));
            let asked = Asked {
                seed: super::kept_seed(self.world.seed()).unsigned_abs(),
                wave: wave.number,
                team: self.key_of(roster, &cell.teams),
            };
            let took_part = is_over.then(|| asked.took_part(cell.invited));
            let (issued, counted) =
                took_part.map(|(it, other)| (i64::from(it), i64::from(other))).unzip();
            let (own, unit, invited) =
                (number(place + 1), number(cell.unit), i64::from(cell.invited));
            tx.run(&CELL, &params![id, own, unit, &name, invited, issued, counted])?;
            for node in &cell.teams {
                cell_of[*node] = own;
                if let Some(team) = roster.teams[*node] {
                    let people = i64::from(roster.nodes[*node].people);
                    tx.run(&CELL_TEAM, &params![id, team, own, people])?;
                }
            }
        }
        for (person, node) in &roster.people {
            tx.run(&INVITED, &params![id, *person, cell_of[*node]])?;
        }
        Ok(())
    }

    /// The key of the team that a cell answers like: the first by name, as the job finds it too.
    fn key_of(&self, roster: &Roster, nodes: &[usize]) -> &str {
        let key = |node: &usize| {
            let team = roster.teams[*node]?;
            let place = self.keys.teams.iter().position(|it| *it == team)?;
            self.world.teams().get(place).map(|it| it.key.as_str())
        };
        nodes.iter().filter_map(key).min().unwrap_or_default()
    }
}
