//! Which columns of a file hold what, and waves in the order of time.

use crate::answers::Warning;
use crate::attributes::Kind;
use crate::problem::{Problem, Wrong};
use crate::source::{Source, some};
use std::collections::HashSet;
use zwerm_instrument::{Instrument, Item, OUTCOMES};

/// Which columns hold what.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// The team of a person.
    pub team: Option<String>,
    /// The wave of a row.
    pub wave: Option<String>,
    /// Who it is: unique within a wave, the same in each.
    pub id: Option<String>,
    /// Outcomes; if none are named, the items of the block `outcomes`.
    pub outcomes: Vec<String>,
    /// Which layer of the organisation somebody is of, such as management or floor; else the tree tells.
    pub layer: Option<String>,
    /// Attributes that cross the tree, shown for the organisation as a whole.
    pub cuts: Vec<String>,
    /// What stands for *not answered*, beside nothing at all.
    pub missing: Vec<String>,
}

/// Where each thing stands in a row.
pub(crate) struct Places {
    pub(crate) items: Vec<Option<usize>>,
    pub(crate) team: Option<usize>,
    pub(crate) wave: Option<usize>,
    pub(crate) id: Option<usize>,
    /// The column of an outcome, and its item if it is one.
    pub(crate) outcomes: Vec<(String, usize, Option<usize>)>,
    /// The column of an attribute and what it is, layers first.
    pub(crate) attributes: Vec<(String, usize, Kind)>,
}

impl Places {
    /// Finds the columns.
    ///
    /// # Errors
    /// Those that are not there, or there twice.
    pub(crate) fn find(
        source: &Source,
        instrument: &Instrument,
        columns: &Columns,
        warnings: &mut Vec<Warning>,
    ) -> Result<Places, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut find = |column: &str| source.column(column).map_err(|it| problems.push(it)).ok();
        let team = columns.team.as_deref().and_then(&mut find);
        let wave = columns.wave.as_deref().and_then(&mut find);
        let id = columns.id.as_deref().and_then(&mut find);
        let heads: HashSet<&str> = source.heads.iter().map(String::as_str).collect();
        let is_there = |item: &Item| heads.contains(item.id.as_str());
        let block = |item: &Item| instrument.constructs[item.construct].block.as_str();
        let asked: HashSet<&str> =
            instrument.items.iter().filter(|item| is_there(item)).map(block).collect();
        if asked.is_empty() {
            return Err(vec![Problem::at(&source.name, 1, Wrong::NoItems)]);
        }
        // A block is asked whole or not at all.
        let items: Vec<Option<usize>> = instrument
            .items
            .iter()
            .map(|item| if asked.contains(block(item)) { find(&item.id) } else { None })
            .collect();
        let is_outcome = |item: &&Item| block(item) == OUTCOMES && is_there(item);
        let named: Vec<String> = if columns.outcomes.is_empty() {
            instrument.items.iter().filter(is_outcome).map(|item| item.id.clone()).collect()
        } else {
            columns.outcomes.clone()
        };
        let mut outcomes = Vec::new();
        for column in named {
            if let Some(place) = find(&column) {
                let item = instrument.items.iter().position(|item| item.id == column);
                outcomes.push((column, place, item.filter(|item| items[*item].is_some())));
            }
        }
        let mut attributes = Vec::new();
        let layer = columns.layer.iter().map(|it| (it, Kind::Layer));
        for (column, kind) in layer.chain(columns.cuts.iter().map(|it| (it, Kind::Cut))) {
            let is_new = attributes.iter().all(|(known, _, _)| known != column);
            if let Some(place) = find(column).filter(|_| is_new) {
                attributes.push((column.clone(), place, kind));
            }
        }
        if !problems.is_empty() {
            let all = problems.len();
            return Err(crate::problem::shorten(&source.name, problems, all));
        }
        let not_asked: Vec<String> = (0..instrument.constructs.len())
            .filter(|at| !asked.contains(instrument.constructs[*at].block.as_str()))
            .map(|at| instrument.constructs[at].id.clone())
            .collect();
        if !not_asked.is_empty() {
            warnings.push(Warning::NotAsked(not_asked));
        }
        let used: HashSet<usize> = items
            .iter()
            .copied()
            .chain([team, wave, id])
            .flatten()
            .chain(outcomes.iter().map(|it| it.1))
            .chain(attributes.iter().map(|it| it.1))
            .collect();
        let unused = source.heads.iter().enumerate().filter(|(at, _)| !used.contains(at));
        let unused: Vec<String> = unused.map(|(_, head)| head.clone()).collect();
        if !unused.is_empty() {
            warnings.push(Warning::Unused(some(&unused)));
        }
        Ok(Places { items, team, wave, id, outcomes, attributes })
    }
}

/// So many waves fit. More of them is a column that says something else.
pub(crate) const MOST_WAVES: usize = 60;

/// Waves in the order of time: by number or date where all names begin with a digit, else as they come in the file.
pub(crate) fn in_time(names: Vec<String>, of: Vec<u32>) -> (Vec<String>, Vec<u32>) {
    let mut order: Vec<usize> = (0..names.len()).collect();
    if names.iter().all(|name| name.starts_with(|it: char| it.is_ascii_digit())) {
        let value = |at: usize| names[at].parse::<f64>().unwrap_or(0.0);
        order.sort_by(|a, b| {
            value(*a).total_cmp(&value(*b)).then_with(|| names[*a].cmp(&names[*b]))
        });
    }
    let mut place = vec![0_u32; names.len()];
    for (at, old) in order.iter().enumerate() {
        place[*old] = at as u32;
    }
    let of = of.into_iter().map(|wave| place[wave as usize]).collect();
    (order.into_iter().map(|at| names[at].clone()).collect(), of)
}
