//! `simulate trust`: how trust grows and breaks in a model, of a made-up history or of one from a file. Of nobody; the numbers are judgement.

mod events;

use super::BadInput;
use crate::text::{L10nLanguage, text};
use anyhow::Result;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;
use zwerm_domain::Language;
use zwerm_stats::Dice;
use zwerm_trust::{
    Aspect, Day, Domain, Habits, History, NoHabits, Trust,
    room::{FLOOR, Loss, Step, level},
};
use zwerm_ui::{format::decimal, plain};

/// `zwerm simulate`.
#[derive(Subcommand, Debug)]
pub(crate) enum Simulate {
    /// Play how trust grows and breaks: of made-up colleagues, or of events in a file. The numbers are judgement, not measured
    Trust(TrustAsked),
}

/// `zwerm simulate trust`.
#[derive(Args, Debug)]
pub(crate) struct TrustAsked {
    /// Events in a CSV file with columns day and event, and if wished agreement, work, stake, severity and of; else they are made up
    #[arg(value_name = "EVENTS.csv")]
    events: Option<PathBuf>,
    /// How many made-up colleagues
    #[arg(long, default_value_t = 1000, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    people: u32,
    /// For how many years
    #[arg(long, default_value_t = 3, value_name = "YEARS", value_parser = clap::value_parser!(u32).range(1..=20))]
    years: u32,
    /// How many agreements a year, 1 to 365
    #[arg(long, default_value_t = 24, value_name = "NUMBER")]
    a_year: u32,
    /// Which share of them is kept, 0 to 1
    #[arg(long, default_value_t = 0.9, value_name = "SHARE")]
    kept: f64,
    /// Which share of the others is said beforehand, 0 to 1
    #[arg(long, default_value_t = 0.5, value_name = "SHARE")]
    told: f64,
    /// What could be lost
    #[arg(long, value_enum, default_value_t = LossAsked::Normal)]
    loss: LossAsked,
    /// The seed of chance: the same seed gives the same table
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    seed: u64,
    /// The language of the table and of messages: nl or en
    #[arg(long, default_value = "nl", value_parser = super::analyse::language, value_name = "LANGUAGE")]
    lang: Language,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LossAsked {
    Low,
    Normal,
    High,
}

impl LossAsked {
    const fn loss(self) -> Loss {
        match self {
            LossAsked::Low => Loss::Low,
            LossAsked::Normal => Loss::Normal,
            LossAsked::High => Loss::High,
        }
    }
}

/// The one kind of work of who is made up; of a file it is the first that is named.
const WORK: Domain = Domain(0);
/// A line of the table of made-up colleagues for each quarter of a year.
const QUARTER: i32 = 91;

pub(crate) fn simulate(asked: &Simulate) -> Result<()> {
    let Simulate::Trust(asked) = asked;
    let t = text(asked.lang);
    let table = match &asked.events {
        Some(file) => {
            let history =
                events::read(file, t).map_err(|why| BadInput(plain(&why.join("\nzwerm: "))))?;
            of_file(t, asked, &history)
        }
        None => {
            let habits = Habits::new(asked.kept, asked.told, asked.a_year).map_err(|why| {
                BadInput(match why {
                    NoHabits::Share => t.simulate_no_share(),
                    NoHabits::AYear => t.simulate_no_year(),
                })
            })?;
            of_made_up(t, asked, &habits)
        }
    };
    print!("{}", in_columns(&table));
    println!("\n{}", t.simulate_not_measured());
    Ok(())
}

/// What one knows after each event.
fn of_file(t: &L10nLanguage, asked: &TrustAsked, history: &History) -> Vec<Vec<String>> {
    let mut table = vec![vec![
        t.simulate_day(),
        t.simulate_competence(),
        t.simulate_intention(),
        t.simulate_unknown(),
        t.simulate_level(),
        t.simulate_step(),
    ]];
    for ((day, ..), trust) in history.lines().iter().zip(history.course()) {
        let unknown = trust.unknown(WORK);
        table.push(vec![
            day.0.to_string(),
            share(asked.lang, trust.competence(WORK).trusted(Aspect::Competence).value()),
            share(asked.lang, trust.intention().trusted(Aspect::Intention).value()),
            share(asked.lang, unknown),
            fits(&trust, asked).to_string(),
            step(t, Step::of(unknown)),
        ]);
    }
    table
}

/// What is known of them quarter by quarter: of the middle one, and between which eight in ten lie.
fn of_made_up(t: &L10nLanguage, asked: &TrustAsked, habits: &Habits) -> Vec<Vec<String>> {
    let mut dice = Dice::new(asked.seed);
    let all: Vec<History> =
        (0..asked.people).map(|_| habits.history(asked.years, &mut dice)).collect();
    let mut table = vec![vec![
        t.simulate_day(),
        t.simulate_middle(),
        t.simulate_between(),
        t.simulate_unknown(),
        t.simulate_level(),
    ]];
    let end = i32::try_from(asked.years * 365).unwrap_or(i32::MAX);
    for day in (0..).map(|at| at * QUARTER).take_while(|day| *day <= end) {
        let now: Vec<Trust> = all.iter().map(|it| it.on(Day(day))).collect();
        let both = sorted(now.iter().map(|it| it.both(WORK).value()));
        let unknown = sorted(now.iter().map(|it| it.unknown(WORK)));
        let levels = sorted(now.iter().map(|it| fits(it, asked) as f64));
        let show = |value: f64| share(asked.lang, value);
        table.push(vec![
            day.to_string(),
            show(at(&both, 0.5)),
            plain(&t.simulate_from_to(show(at(&both, 0.1)), show(at(&both, 0.9)))),
            show(at(&unknown, 0.5)),
            (at(&levels, 0.5) as i64).to_string(),
        ]);
    }
    table
}

fn fits(trust: &Trust, asked: &TrustAsked) -> i64 {
    level(trust.both(WORK), asked.loss.loss(), FLOOR).number()
}

fn step(t: &L10nLanguage, step: Step) -> String {
    t.simulate_step_of(match step {
        Step::Explore => "explore",
        Step::PerMilestone => "milestone",
        Step::AtDelivery => "delivery",
    })
}

fn share(language: Language, value: f64) -> String {
    decimal(language, value, 3)
}

fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values
}

/// The value below which that part of them lies; there is one at least.
fn at(sorted: &[f64], part: f64) -> f64 {
    sorted.get(((sorted.len() - 1) as f64 * part).round() as usize).copied().unwrap_or_default()
}

/// Columns as wide as what stands in them, two spaces apart.
fn in_columns(rows: &[Vec<String>]) -> String {
    let width = |at: usize| {
        rows.iter().filter_map(|row| row.get(at)).map(|it| it.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..rows.first().map_or(0, Vec::len)).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths).map(|(it, width)| format!("{it:<width$}"));
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}
