//! The tree of units: read from a CSV file of units and what is above each, and joined with the teams of the answers.

use crate::answers::{Units, Warning};
use crate::kept::{Names, named};
use crate::places::Columns;
use crate::problem::{Problem, Wrong, shorten};
use crate::row::Row;
use crate::source::{Source, open};
use std::collections::HashMap;
use std::path::Path;

/// So many layers fit: no organisation has more.
const MOST_LAYERS: usize = 40;

/// Reads a tree: columns `unit` and `parent`, the parent of a top empty; and `invited` (or `size`) if it is there, how many people
/// placed on the unit itself were invited.
///
/// # Errors
/// Numbers of people that are none; units that stand twice, parents that are not there, circles; with their lines.
pub fn read_tree(path: &Path) -> Result<Units, Vec<Problem>> {
    read(open(path)?)
}

/// The same, of a source that was opened.
pub(crate) fn read(mut source: Source) -> Result<Units, Vec<Problem>> {
    let name = source.name.clone();
    let (unit, parent) = match (source.column("unit"), source.column("parent")) {
        (Ok(unit), Ok(parent)) => (unit, parent),
        (unit, parent) => return Err([unit.err(), parent.err()].into_iter().flatten().collect()),
    };
    let mut problems = Vec::new();
    let size = source.heads.iter().position(|head| head == "invited" || head == "size");
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let (mut names, mut above, mut invited) = (Vec::new(), Vec::new(), Vec::new());
    let mut row = Row::default();
    while let Some(line) = source.next(&mut row).map_err(|problem| vec![problem])? {
        let field = |at: usize| row.get(at).unwrap_or_default().trim_ascii();
        if row.len() != source.heads.len() {
            if (0..row.len()).any(|at| !field(at).is_empty()) {
                let wrong = Wrong::Fields(row.len(), source.heads.len());
                problems.push(Problem::at(&name, line, wrong));
            }
            continue;
        }
        let mut word = |at: usize, column: &str| match named(field(at)) {
            Ok(name) => name.to_owned(),
            Err(wrong) => {
                problems.push(Problem::at(&name, line, wrong).in_column(column));
                String::new()
            }
        };
        let (own, over) = (word(unit, "unit"), word(parent, "parent"));
        if own.is_empty() && over.is_empty() {
            continue;
        }
        let given = size.map(field).filter(|it| !it.is_empty());
        let people = given.map(|it| str::from_utf8(it).ok().and_then(|it| it.parse::<u32>().ok()));
        if let (Some(None), Some(given), Some(at)) = (people, given, size) {
            let wrong = Wrong::NoSize(crate::kept::shown(given));
            problems.push(Problem::at(&name, line, wrong).in_column(&source.heads[at]));
        }
        invited.push(people.flatten().map(u64::from));
        if own.is_empty() {
            problems.push(Problem::at(&name, line, Wrong::Nameless).in_column("unit"));
        } else if numbers.insert(own.clone(), names.len() as u32).is_some() {
            let wrong = Wrong::UnitTwice(own.clone());
            problems.push(Problem::at(&name, line, wrong).in_column("unit"));
        }
        names.push(own);
        above.push((line, over));
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
    let units = Units { names, parents, invited };
    if problems.is_empty()
        && let Some(unit) = units.depths().iter().position(|depth| *depth >= MOST_LAYERS)
    {
        let line = above.get(unit).map_or(0, |it| it.0);
        problems.push(Problem::at(&name, line, Wrong::Deep(MOST_LAYERS)).in_column("unit"));
    }
    if units.names.is_empty() && problems.is_empty() {
        return Err(vec![Problem::of(&name, Wrong::NoRows)]);
    }
    let all = problems.len();
    if all > 0 { Err(shorten(&name, problems, all)) } else { Ok(units) }
}

/// Units of a file of answers: those of the tree, or the teams side by side; who has no team is on a unit without a name.
pub(crate) fn place(
    name: &str,
    columns: &Columns,
    teams: &Names,
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
    for (team, line) in teams.names.iter().zip(&teams.lines) {
        let team = if is_missing(team) { "" } else { team.as_str() };
        let next = units.names.len() as u32;
        let unit = match numbers.get(team) {
            Some(unit) => *unit,
            None => {
                if tree.is_some() && !team.is_empty() {
                    let column = columns.team.as_deref().unwrap_or_default();
                    let wrong = Wrong::NoUnit(team.to_owned());
                    problems.push(Problem::at(name, *line, wrong).in_column(column));
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
        return Err(shorten(name, problems, all));
    }
    let team_of: Vec<u32> = team_of.into_iter().map(|team| place[team as usize]).collect();
    if columns.team.is_some() {
        let nameless = units.names.iter().position(String::is_empty);
        let without = team_of.iter().filter(|team| nameless == Some(**team as usize)).count();
        if without > 0 {
            warnings.push(Warning::NoTeam(without));
        }
        if teams.names.iter().filter(|team| !is_missing(team)).count() == 1 {
            warnings.push(Warning::OneTeam);
        }
    }
    Ok((units, team_of))
}
