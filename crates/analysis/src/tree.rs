//! The tree of units: read from a CSV file of units and what is above each, and joined with the teams of the answers.

use crate::answers::{Units, Warning};
use crate::problem::{Problem, TOLD, Wrong, shorten};
use crate::read::Columns;
use crate::source::{flaw, open};
use std::collections::HashMap;
use std::path::Path;

/// Reads a tree: columns `unit` and `parent`, the parent of a top empty; and `invited` (or `size`) if it is there, how many people
/// placed on the unit itself were invited.
///
/// # Errors
/// Numbers of people that are none; units that stand twice, parents that are not there, circles; with their lines.
pub fn read_tree(path: &Path) -> Result<Units, Vec<Problem>> {
    let mut source = open(path)?;
    let name = source.name.clone();
    let (unit, parent) = match (source.column("unit"), source.column("parent")) {
        (Ok(unit), Ok(parent)) => (unit, parent),
        (unit, parent) => return Err([unit.err(), parent.err()].into_iter().flatten().collect()),
    };
    let mut problems = Vec::new();
    let size = source.heads.iter().position(|head| head == "invited" || head == "size");
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let (mut names, mut above, mut invited) = (Vec::new(), Vec::new(), Vec::new());
    for row in source.rows.records() {
        let row = row.map_err(|error| vec![flaw(&name, &error)])?;
        let line = row.position().map_or(0, csv::Position::line);
        if row.len() != source.heads.len() {
            problems.push(Problem::at(&name, line, Wrong::Fields(row.len(), source.heads.len())));
            continue;
        }
        let field = |at: usize| row.get(at).unwrap_or_default().trim().to_owned();
        if numbers.insert(field(unit), names.len() as u32).is_some() {
            problems
                .push(Problem::at(&name, line, Wrong::UnitTwice(field(unit))).in_column("unit"));
        }
        let given = size.map(field).filter(|it| !it.is_empty());
        let people = given.as_ref().map(|it| it.parse::<u32>().map(u64::from));
        if let (Some(Err(_)), Some(given), Some(at)) = (&people, given, size) {
            let wrong = Wrong::NoSize(crate::kept::shown(given.as_bytes()));
            problems.push(Problem::at(&name, line, wrong).in_column(&source.heads[at]));
        }
        invited.push(people.and_then(Result::ok));
        names.push(field(unit));
        above.push((line, field(parent)));
    }
    let mut parents = Vec::new();
    for (line, parent) in &above {
        let found = numbers.get(parent).copied();
        if !parent.is_empty() && found.is_none() {
            problems.push(
                Problem::at(&name, *line, Wrong::NoParent(parent.clone())).in_column("parent"),
            );
        }
        parents.push(found.filter(|_| !parent.is_empty()));
    }
    if problems.is_empty() {
        match zwerm_stats::Tree::new(parents.clone()) {
            Ok(_) => {}
            Err(zwerm_stats::NoTree::UnknownParent(unit) | zwerm_stats::NoTree::Circle(unit)) => {
                let line = above.get(unit).map_or(0, |it| it.0);
                problems.push(
                    Problem::at(&name, line, Wrong::Circle(names[unit].clone())).in_column("unit"),
                );
            }
        }
    }
    if names.is_empty() && problems.is_empty() {
        return Err(vec![Problem::of(&name, Wrong::NoRows)]);
    }
    let all = problems.len();
    if all > 0 { Err(shorten(&name, problems, all)) } else { Ok(Units { names, parents, invited }) }
}

/// Units of a file of answers: those of the tree, or the teams side by side; who has no team is on a unit without a name.
pub(crate) fn place(
    name: &str,
    columns: &Columns,
    teams: Vec<String>,
    team_of: Vec<u32>,
    tree: Option<&Units>,
    warnings: &mut Vec<Warning>,
) -> Result<(Units, Vec<u32>), Vec<Problem>> {
    let is_missing = |team: &String| team.is_empty() || columns.missing.contains(team);
    let mut units = tree.cloned().unwrap_or_default();
    let mut numbers: HashMap<String, u32> =
        units.names.iter().enumerate().map(|(at, unit)| (unit.clone(), at as u32)).collect();
    let mut problems = Vec::new();
    let mut place = Vec::new();
    for (at, team) in teams.iter().enumerate() {
        let team = if is_missing(team) { "" } else { team.as_str() };
        let next = units.names.len() as u32;
        let unit = match numbers.get(team) {
            Some(unit) => *unit,
            None => {
                if tree.is_some() && !team.is_empty() {
                    // Rows were numbered as they came; the line of the first is not kept, its row is.
                    let row = team_of.iter().position(|it| *it == at as u32).unwrap_or(0) as u64;
                    let column = columns.team.as_deref().unwrap_or_default();
                    problems.push(
                        Problem::at(name, row + 2, Wrong::NoUnit(team.to_owned()))
                            .in_column(column),
                    );
                }
                numbers.insert(team.to_owned(), next);
                units.names.push(team.to_owned());
                units.parents.push(None);
                units.invited.push(None);
                next
            }
        };
        place.push(unit);
    }
    if !problems.is_empty() {
        let all = problems.len();
        problems.truncate(TOLD);
        return Err(shorten(name, problems, all));
    }
    let team_of: Vec<u32> = team_of.into_iter().map(|team| place[team as usize]).collect();
    if columns.team.is_some() {
        let nameless = units.names.iter().position(String::is_empty);
        let without = team_of.iter().filter(|team| nameless == Some(**team as usize)).count();
        if without > 0 {
            warnings.push(Warning::NoTeam(without));
        }
        if teams.iter().filter(|team| !is_missing(team)).count() == 1 {
            warnings.push(Warning::OneTeam);
        }
    }
    Ok((units, team_of))
}
