//! Times the import of many people, and shows what memory it took: `cargo run --release --example import_speed [PEOPLE]`.

use std::{fmt::Write, time::Instant};
use zwerm_domain::{Date, Language, PersonId, TeamId};
use zwerm_people::import::{Existing, KnownPerson, KnownTeam, Plan, TeamRef, plan, read};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let count: usize = std::env::args().nth(1).map_or(Ok(100_000), |count| count.parse())?;
    let (teams, people) = files(count)?;
    println!("{count} people, {:.1} MB", people.len() as f64 / 1e6);
    let nobody = Existing::nobody(Date::new(2026, 11, 21)?, Language::Nl);
    let first = timed("into an empty organisation", &nobody, &teams, &people)?;
    let existing = made(nobody, first);
    let again = timed("the same again", &existing, &teams, &people)?;
    println!("nothing to do: {}", again.is_empty());
    let other = people.replace("werkplekbeheerder", "medewerker werkplekken");
    let changed = timed("with changes", &existing, &teams, &other)?;
    println!("changed: {}", changed.changed_people.len());
    Ok(())
}

fn files(count: usize) -> Result<(String, String), std::fmt::Error> {
    let mut teams = String::from("sleutel;team;hoort bij;bedoeling\r\n");
    for team in 0..count.div_ceil(15) {
        let parent = if team == 0 { String::new() } else { format!("t{}", (team - 1) / 5) };
        write!(teams, "t{team};Wijkteam {team};{parent};Dichtbij helpen.\r\n")?;
    }
    let mut people = String::from(
        "personeelsnummer;voornaam;tussenvoegsel;achternaam;e-mail;telefoon;functie;team;andere teams;leidt;taal;werktijden\r\n",
    );
    for person in 0..count {
        let team = person / 15;
        let job = ["wijkverpleegkundige", "jeugdconsulent", "werkplekbeheerder"][person % 3];
        let leads = if person % 15 == 0 { format!("t{team}") } else { String::new() };
        write!(
            people,
            "P{person:06};Zoë;van der;Meer{person};zoe.{person}@waterrijk.example;toestel {};{job};Wijkteam {team};t0;{leads};nl;ma t/m do\r\n",
            person % 10_000,
        )?;
    }
    Ok((teams, people))
}

fn timed(what: &str, existing: &Existing, teams: &str, people: &str) -> Result<Plan, String> {
    let start = Instant::now();
    let told = |problems| format!("{problems:?}");
    let sheets = [teams, people].map(|file| read(file.as_bytes()).map_err(told));
    let sheets = sheets.into_iter().collect::<Result<Vec<_>, _>>()?;
    let read = start.elapsed();
    let plan = plan(existing, sheets).map_err(told)?;
    println!(
        "{what}: read {read:.0?}, in all {:.0?}, memory so far {}",
        start.elapsed(),
        most_memory()
    );
    Ok(plan)
}

/// The most memory this process had (Linux), the files and what is known included.
fn most_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".into(), |most| most.trim().into())
}

/// What the directory would hold afterwards.
fn made(mut existing: Existing, plan: Plan) -> Existing {
    let known = |team: TeamRef| match team {
        TeamRef::New(place) => TeamRef::Known(TeamId::new(place as i64 + 1)),
        known => known,
    };
    for (id, mut team) in (1..).zip(plan.new_teams) {
        team.state.parent = team.state.parent.map(known);
        existing.teams.push(KnownTeam {
            id: TeamId::new(id),
            version: 1,
            is_closed: false,
            state: team.state,
        });
    }
    for (id, mut person) in (1..).zip(plan.new_people) {
        let state = &mut person.state;
        state.team = state.team.map(known);
        state
            .further_teams
            .iter_mut()
            .chain(&mut state.leads)
            .for_each(|team| *team = known(*team));
        existing.people.push(KnownPerson {
            id: PersonId::new(id),
            version: 1,
            state: person.state,
        });
    }
    existing
}
