//! What people of Waterrijk answered to the scan: made by chance from a seed, with true differences between teams and true noise.
//!
//! A score is the sum of what a construct is like everywhere, what a team is like, what was done there (or happened), what a person
//! is like, and chance at each statement; then it is rounded to a point of the scale.

use super::dice::{Dice, stir};
use zwerm_instrument::{Instrument, Item};

/// Where everything else is added to, on a scale of 1 to 5.
const MIDDLE: f64 = 3.45;
/// How much each of these differs: standard deviations, in points.
const OF_TEAMS: f64 = 0.32;
const OF_TEAMS_IN_A_CONSTRUCT: f64 = 0.15;
const OF_PEOPLE: f64 = 0.45;
const OF_PEOPLE_IN_A_CONSTRUCT: f64 = 0.35;
const OF_ITEMS: f64 = 0.15;
const OF_CHANCE: f64 = 0.6;
/// So much it gets better everywhere from wave to wave.
const DRIFT: f64 = 0.02;

/// How a construct is doing everywhere.
const CONSTRUCTS: &[(&str, f64)] = &[
    ("trust", 0.2),
    ("autonomy", 0.05),
    ("growth", -0.3),
    ("meaning", 0.4),
    ("craft", 0.3),
    ("context", -0.35),
    ("improving", -0.2),
    ("joy", 0.15),
];

/// What a team did, or what happened to it: what it changed (everything, if nothing is named), from which wave, by how much at
/// once, and by how much each wave after.
struct Turn {
    team: &'static str,
    constructs: &'static [&'static str],
    from: usize,
    at_once: f64,
    then: f64,
}

const TURNS: &[Turn] = &[
    // West began to look back at every case together.
    Turn {
        team: "wijkteam-west",
        constructs: &["growth", "trust", "improving"],
        from: 2,
        at_once: 0.1,
        then: 0.15,
    },
    // Debt support got its boundaries in writing, and chose its own rota.
    Turn {
        team: "schulddienst",
        constructs: &["context", "self_steering", "autonomy"],
        from: 3,
        at_once: 0.2,
        then: 0.15,
    },
    // Youth and Family dropped half of its reports.
    Turn {
        team: "jeugd-en-gezin",
        constructs: &["autonomy", "joy"],
        from: 4,
        at_once: 0.25,
        then: 0.1,
    },
    // ICT was moved and merged; it is getting over it.
    Turn { team: "ict", constructs: &[], from: 4, at_once: -0.55, then: 0.3 },
];

/// Where hardly anybody answered, in which wave: too few to show anything.
const FEW: &[(&str, usize)] = &[("hr", 0), ("hr", 3), ("expertise-jeugd", 1)];
/// So many answered there.
const HARDLY_ANYBODY: u32 = 4;

/// Out of a hundred answers so many are left out, and so many are *not for me*.
const SKIPPED: usize = 2;
const UNKNOWN: usize = 1;

/// A team in a wave, of one world.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    pub(crate) seed: u64,
    /// Counts from 0.
    pub(crate) wave: usize,
    /// The key of the team, or of one of those that are counted together.
    pub(crate) team: &'a str,
}

/// A number for a name.
fn of_name(name: &str) -> u64 {
    name.bytes().fold(0, |number, byte| stir(number, u64::from(byte)))
}

impl Asked<'_> {
    /// Dice for something (`what`) of this team: the same in every wave.
    fn of_team(&self, what: &str) -> Dice {
        Dice::new(self.seed ^ of_name(what), of_name(self.team))
    }

    /// Dice for something of this team in this wave.
    fn of_wave(&self, what: u64) -> Dice {
        Dice::new(stir(self.seed, of_name(self.team)), stir(self.wave as u64, what))
    }

    /// How many of those invited took a ballot paper, and how many answered.
    pub(crate) fn took_part(&self, invited: u32) -> (u32, u32) {
        let mut dice = self.of_wave(u64::MAX);
        let percent = dice.between(57, 79).unsigned_abs();
        let answered = u32::try_from((u64::from(invited) * percent + 50) / 100).unwrap_or(invited);
        let is_few = FEW.contains(&(self.team, self.wave));
        let answered = if is_few { HARDLY_ANYBODY.min(answered) } else { answered };
        // Signing in is enough to have a paper; not everybody who has one answers.
        let others = invited.saturating_sub(answered) as usize;
        let idle = u32::try_from(others - dice.below(others / 2 + 1)).unwrap_or_default();
        (answered + if is_few { idle / 2 } else { idle }, answered)
    }

    /// The sheets of so many people: one character a statement.
    pub(crate) fn sheets(&self, instrument: &Instrument, answered: u32) -> Vec<String> {
        let level: Vec<f64> =
            instrument.constructs.iter().map(|construct| self.level(&construct.id)).collect();
        let offset = |item: &Item| Dice::new(self.seed, of_name(&item.id)).normal() * OF_ITEMS;
        let offsets: Vec<f64> = instrument.items.iter().map(offset).collect();
        let sheet = |person: u32| {
            let mut dice = self.of_wave(u64::from(person));
            let own = dice.normal() * OF_PEOPLE;
            let tastes = level.iter().map(|level| {
                let taste = dice.normal() * OF_PEOPLE_IN_A_CONSTRUCT;
                level + own + taste
            });
            let means: Vec<f64> = tastes.collect();
            let answer = |(item, offset): (&Item, &f64)| {
                let score = means[item.construct] + offset + dice.normal() * OF_CHANCE;
                match dice.below(100) {
                    0..SKIPPED => '-',
                    it if it < SKIPPED + UNKNOWN => '?',
                    _ => point(item, score),
                }
            };
            instrument.items.iter().zip(&offsets).map(answer).collect()
        };
        (0..answered).map(sheet).collect()
    }

    /// How a construct is in this team in this wave, without chance.
    pub(crate) fn level(&self, construct: &str) -> f64 {
        let everywhere = CONSTRUCTS.iter().find(|(id, _)| *id == construct).map_or(0.0, |it| it.1);
        let team = self.of_team("").normal() * OF_TEAMS;
        let here = self.of_team(construct).normal() * OF_TEAMS_IN_A_CONSTRUCT;
        let turned = |turn: &&Turn| {
            turn.team == self.team
                && turn.from <= self.wave
                && (turn.constructs.is_empty() || turn.constructs.contains(&construct))
        };
        let turned = TURNS.iter().filter(turned);
        let turns: f64 =
            turned.map(|turn| turn.at_once + turn.then * (self.wave - turn.from) as f64).sum();
        MIDDLE + everywhere + team + here + turns + DRIFT * self.wave as f64
    }
}

/// The point of the scale that somebody ticks.
fn point(item: &Item, score: f64) -> char {
    let (least, most) = item.scale;
    let value = (score.round() as i32).clamp(least, most);
    let value = if item.is_reversed { least + most - value } else { value };
    u32::try_from(value).ok().and_then(|value| char::from_digit(value, 10)).unwrap_or('-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_instrument::{CORE, zwermscan};

    const TEAMS: &[&str] =
        &["wijkteam-west", "wijkteam-oost", "jeugd-en-gezin", "schulddienst", "ict", "hr"];

    fn asked(team: &'static str, wave: usize) -> Asked<'static> {
        Asked { seed: 7, wave, team }
    }

    fn core() -> Instrument {
        zwermscan().expect("is whole").of_blocks(&CORE)
    }

    /// The mean of a construct over sheets, the right way round.
    fn mean(instrument: &Instrument, sheets: &[String], construct: &str) -> f64 {
        let at = instrument.constructs.iter().position(|it| it.id == construct).expect("is there");
        let mut all = Vec::new();
        for item in instrument.items_of(at) {
            let given = sheets.iter().filter_map(|sheet| sheet.chars().nth(item)?.to_digit(10));
            let is_reversed = instrument.items[item].is_reversed;
            all.extend(given.map(|it| f64::from(if is_reversed { 6 - it } else { it })));
        }
        all.iter().sum::<f64>() / all.len() as f64
    }

    #[test]
    fn every_sheet_fits_the_questionnaire_and_a_few_answers_are_left_out() {
        let core = core();
        let sheets = asked("ict", 2).sheets(&core, 400);
        assert!(sheets.iter().all(|it| it.len() == 24));
        let all: String = sheets.concat();
        assert!(all.chars().all(|it| matches!(it, '1'..='5' | '-' | '?')));
        let share = |wanted| all.matches(wanted).count() as f64 / all.len() as f64;
        assert!((0.015..0.025).contains(&share('-')), "{}", share('-'));
        assert!((0.006..0.014).contains(&share('?')), "{}", share('?'));
        assert_eq!(sheets, asked("ict", 2).sheets(&core, 400), "from the seed alone");
        assert_ne!(sheets, asked("ict", 3).sheets(&core, 400));
    }

    #[test]
    fn teams_differ_by_about_a_third_of_a_point_and_people_by_more() {
        let level = |at: usize| {
            let name = format!("team {at}");
            Asked { seed: 7, wave: 0, team: &name }.level("self_steering")
        };
        let all: Vec<f64> = (0..400).map(level).collect();
        let spread = deviation(&all);
        assert!((0.31..0.39).contains(&spread), "{spread}");
        let sheets = asked("ict", 0).sheets(&core(), 400);
        let given = |sheet: &String| sheet.chars().next()?.to_digit(10).map(f64::from);
        let people: Vec<f64> = sheets.iter().filter_map(given).collect();
        assert!((0.6..1.1).contains(&deviation(&people)), "{}", deviation(&people));
    }

    fn deviation(all: &[f64]) -> f64 {
        let mean = all.iter().sum::<f64>() / all.len() as f64;
        (all.iter().map(|it| (it - mean).powi(2)).sum::<f64>() / (all.len() - 1) as f64).sqrt()
    }

    #[test]
    fn what_was_done_is_seen_in_the_answers_and_so_is_what_went_wrong() {
        let core = core();
        let of =
            |team, wave, construct| mean(&core, &asked(team, wave).sheets(&core, 400), construct);
        assert!(of("wijkteam-west", 5, "growth") - of("wijkteam-west", 1, "growth") > 0.3);
        assert!(of("schulddienst", 5, "context") - of("schulddienst", 2, "context") > 0.3);
        assert!(of("ict", 4, "joy") - of("ict", 3, "joy") < -0.3);
        assert!(of("ict", 5, "joy") > of("ict", 4, "joy"));
        // One item is turned round; its construct is no lower for it.
        assert!((of("ict", 0, "growth") - asked("ict", 0).level("growth")).abs() < 0.25);
    }

    #[test]
    fn more_than_half_answer_but_hardly_anybody_where_too_few_did() {
        for (team, wave) in TEAMS.iter().flat_map(|team| (0..6).map(move |wave| (*team, wave))) {
            let (issued, answered) = asked(team, wave).took_part(40);
            assert!(answered <= issued && issued <= 40);
            match FEW.contains(&(team, wave)) {
                true => assert_eq!(answered, HARDLY_ANYBODY),
                false => assert!((22..=32).contains(&answered), "{answered}"),
            }
        }
    }
}
