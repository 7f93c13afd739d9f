//! Importing 100,000 people in 1,000 teams from CSV, from the command line: how long, how much memory.

use anyhow::{Result, bail};
use std::{
    fmt::Write,
    fs,
    path::Path,
    process::{Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};
use zwerm_bench::{moves::scratch, place, served, told};

fn main() -> Result<()> {
    told::machine();
    let (_folder, scratch) = scratch()?;
    let people = usize::try_from(place::setting("PEOPLE", 100_000))?;
    let (teams, persons) = (scratch.join("teams.csv"), scratch.join("people.csv"));
    fs::write(&teams, teams_csv(people / 100)?)?;
    fs::write(&persons, people_csv(people, people / 100)?)?;
    let megabytes = fs::metadata(&persons)?.len() as f64 / 1e6;
    told::note("the file", &format!("{people} people, {megabytes:.1} MB"));
    let (mut took, mut most) = (Vec::new(), Vec::new());
    for _ in 0..place::setting("ROUNDS", 3) {
        let folder = scratch.join("work");
        place::copy(&place::demo("demo", &[])?, &folder)?;
        let (seconds, megabytes) = import(&folder, &[&teams, &persons])?;
        took.push(seconds);
        most.push(megabytes);
        let count: i64 = place::database(&folder)?.query_row(
            "SELECT count(*) FROM person WHERE key LIKE 'bench-%'",
            [],
            |row| row.get(0),
        )?;
        if count != i64::try_from(people)? {
            bail!("{count} people came in");
        }
    }
    let seconds = told::median(&took);
    told::line("import, s", &told::spread(&took, 1), "<= 20", seconds <= 20.0);
    let megabytes = told::median(&most);
    told::line("import, most memory, MB", &told::spread(&most, 0), "<= 300", megabytes <= 300.0);
    Ok(())
}

fn import(folder: &Path, files: &[&Path]) -> Result<(f64, f64)> {
    let began = Instant::now();
    let mut command = Command::new(place::zwerm()?);
    command.arg("import").args(files).arg("--data").arg(folder).arg("--apply");
    let mut child = command.stdout(Stdio::null()).spawn()?;
    let mut most = 0;
    let status = loop {
        // The most it ever was: the last look before it ends tells nearly all.
        if let Ok((_, highest)) = served::memory(child.id()) {
            most = most.max(highest);
        }
        if let Some(status) = child.try_wait()? {
            break status;
        }
        sleep(Duration::from_millis(2));
    };
    if !status.success() {
        bail!("the import ended with {status}");
    }
    Ok((began.elapsed().as_secs_f64(), most as f64 / 1e3))
}

fn teams_csv(many: usize) -> Result<String> {
    let mut csv = String::from("team key;team name;parent;purpose\n");
    for number in 0..many {
        // A tree: each ten teams hang under one before them.
        let parent =
            if number == 0 { String::new() } else { format!("bench-team-{}", (number - 1) / 10) };
        writeln!(
            csv,
            "bench-team-{number};Benchteam {number};{parent};Er zijn voor wijk {number}"
        )?;
    }
    Ok(csv)
}

fn people_csv(many: usize, teams: usize) -> Result<String> {
    let mut csv = String::from("key;name;e-mail;phone;job title;team;language\n");
    for number in 0..many {
        let team = number % teams.max(1);
        writeln!(
            csv,
            "bench-{number};Persoon {number} van der Meer;persoon.{number}@bench.example;+31 6 {number:08};\
             \"Adviseur; wijk {team}\";bench-team-{team};nl"
        )?;
    }
    Ok(csv)
}
