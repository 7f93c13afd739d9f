//! An organisation for the tests: what a plan would make of it, without a database.

use crate::import::{
    Existing, KnownPerson, KnownTeam, Plan, Problem, Problems, TeamRef, What, plan, read,
};
use zwerm_domain::{Date, Language, PersonId, TeamId};

pub(super) fn today() -> Date {
    Date::new(2026, 11, 21).expect("a day")
}

pub(super) fn nobody() -> Existing {
    Existing::nobody(today(), Language::Nl)
}

/// Plans one or more files as text.
pub(super) fn planned(existing: &Existing, files: &[&str]) -> Result<Plan, Problems> {
    let sheets = files.iter().map(|file| read(file.as_bytes())).collect::<Result<_, _>>()?;
    plan(existing, sheets)
}

/// The organisation after these files.
pub(super) fn after(existing: &Existing, files: &[&str]) -> Existing {
    let plan = planned(existing, files).expect("imports");
    carry_out(existing, plan)
}

/// The problems of these files: line, heading and what.
pub(super) fn problems(existing: &Existing, files: &[&str]) -> Vec<(u32, String, What)> {
    let problems = planned(existing, files).expect_err("has problems");
    assert_eq!(problems.total(), problems.shown().len());
    let told = |Problem { line, column, what, .. }: &Problem| {
        (line.unwrap_or_default(), column.clone().unwrap_or_default(), what.clone())
    };
    problems.shown().iter().map(told).collect()
}

/// What a database would hold after the plan.
pub(super) fn carry_out(existing: &Existing, plan: Plan) -> Existing {
    let mut after = existing.clone();
    let first = after.teams.len();
    let made = |team: TeamRef| match team {
        TeamRef::New(place) => TeamRef::Known(team_id(first + place)),
        known => known,
    };
    for (place, team) in plan.new_teams.into_iter().enumerate() {
        if let Some(TeamRef::New(parent)) = team.state.parent {
            assert!(parent < place, "a parent is made before its children");
        }
        let id = team_id(first + place);
        after.teams.push(KnownTeam { id, version: 1, is_closed: false, state: team.state });
    }
    for team in plan.changed_teams {
        let known = after.teams.iter_mut().find(|known| known.id == team.id).expect("is known");
        assert_ne!(known.state, team.state, "a change changes something");
        (known.version, known.state) = (team.version + 1, team.state);
    }
    for team in &mut after.teams {
        team.state.parent = team.state.parent.map(made);
    }
    for person in plan.new_people {
        let id = PersonId::new(1 + i64::try_from(after.people.len()).expect("fits"));
        after.people.push(KnownPerson { id, version: 1, state: person.state });
    }
    for person in plan.changed_people {
        let known = after.people.iter_mut().find(|known| known.id == person.id).expect("is known");
        assert_ne!(known.state, person.state, "a change changes something");
        (known.version, known.state) = (person.version + 1, person.state);
    }
    for person in &mut after.people {
        let state = &mut person.state;
        state.team = state.team.map(made);
        for teams in [&mut state.further_teams, &mut state.leads] {
            teams.iter_mut().for_each(|team| *team = made(*team));
            teams.sort_unstable();
        }
    }
    after
}

fn team_id(place: usize) -> TeamId {
    TeamId::new(1 + i64::try_from(place).expect("fits"))
}

/// The name of the team a reference means.
pub(super) fn name_of(existing: &Existing, team: Option<TeamRef>) -> &str {
    let known = existing.teams.iter().find(|known| Some(TeamRef::Known(known.id)) == team);
    known.map_or("", |known| &known.state.name)
}
