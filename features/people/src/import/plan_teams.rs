//! The teams of a plan: what each hangs under, and what changes.

use super::{
    existing::{Existing, TeamRef, TeamState},
    headings::Column,
    order::{circles, parents_first},
    plan::{ChangedTeam, Differences, NewTeam, Notes, Plan, Shown, shown_text},
    problem::{What, short},
    team_index::TeamIndex,
    team_numbers::{Team, number_teams},
    team_row::TeamRow,
};

/// Plans the teams; gives all teams there will be, for the people to refer to.
pub(super) fn plan_teams(
    existing: &Existing,
    rows: Vec<TeamRow>,
    plan: &mut Plan,
    notes: &mut Notes<'_>,
) -> TeamIndex {
    let (mut teams, numbers) = number_teams(&existing.teams, &rows, notes);
    let mut index = TeamIndex::default();
    for (number, team) in teams.iter().enumerate() {
        let new = TeamRef::New(number.saturating_sub(existing.teams.len()));
        let reference = team.known.map_or(new, |known| TeamRef::Known(known.id));
        index.add(
            reference,
            &team.key,
            &team.name,
            team.known.is_some_and(|known| known.is_closed),
        );
    }
    for (number, known) in existing.teams.iter().enumerate() {
        teams[number].parent = known.state.parent.and_then(|parent| index.number(parent));
    }
    for (row, number) in rows.iter().zip(&numbers) {
        if let (Some(number), Some(parent)) = (number, &row.parent) {
            teams[*number].parent = match parent.as_str() {
                "" => None,
                typed => {
                    index.find(typed).map_err(|what| notes.add(row.line, Column::Parent, what)).ok()
                }
            };
        }
    }
    let parents: Vec<Option<usize>> = teams.iter().map(|team| team.parent).collect();
    if has_circles(&parents, &teams, notes) {
        return index;
    }
    let order = parents_first(&parents, existing.teams.len());
    index.place_new(&order);
    fill(plan, teams, &order, &index);
    index
}

fn has_circles(parents: &[Option<usize>], teams: &[Team<'_>], notes: &mut Notes<'_>) -> bool {
    let circles = circles(parents);
    for circle in &circles {
        let names = circle.iter().take(20).map(|number| short(&teams[*number].name)).collect();
        let line = circle.iter().filter_map(|number| teams[*number].line).min().unwrap_or(1);
        notes.add(line, Column::Parent, What::TeamCycle { names });
    }
    !circles.is_empty()
}

fn fill(plan: &mut Plan, teams: Vec<Team<'_>>, order: &[usize], index: &TeamIndex) {
    let mut states: Vec<Option<NewTeam>> = Vec::with_capacity(teams.len());
    for team in teams {
        let parent = team.parent.map(|number| index.reference(number));
        let state = TeamState { key: team.key, name: team.name, parent, purpose: team.purpose };
        match (team.known, team.line) {
            (Some(known), Some(line)) => {
                let changes = differences(&known.state, &state, index);
                if changes.is_empty() {
                    plan.unchanged_teams += 1;
                } else {
                    let (id, version) = (known.id, known.version);
                    plan.changed_teams.push(ChangedTeam { id, version, line, state, changes });
                }
                states.push(None);
            }
            (None, Some(line)) => states.push(Some(NewTeam { line, state })),
            (_, None) => states.push(None),
        }
    }
    plan.changed_teams.sort_by_key(|team| team.line);
    plan.new_teams.extend(order.iter().filter_map(|number| states[*number].take()));
}

fn differences(old: &TeamState, new: &TeamState, index: &TeamIndex) -> Vec<super::Change> {
    let mut differences = Differences::default();
    let parent = |parent: &Option<TeamRef>| match parent {
        Some(parent) => Shown::Teams(vec![index.name(*parent).to_owned()]),
        None => Shown::Nothing,
    };
    differences.see(Column::TeamKey, old.key.as_str(), &new.key, shown_text);
    differences.see(Column::TeamName, old.name.as_str(), &new.name, shown_text);
    differences.see(Column::Parent, &old.parent, &new.parent, parent);
    differences.see(Column::Purpose, old.purpose.as_str(), &new.purpose, shown_text);
    differences.0
}
