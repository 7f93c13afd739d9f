//! Writes a choice down as a claim: the published views alone, people told apart only as far as those do.

use crate::choose::Choice;
use crate::proof::{Atom, Claim, Gaps, Items, Knot, Shown, Step, Withheld};
use crate::table::Table;
use crate::{Ask, Group, Measure, Purpose, View};
use std::collections::{BTreeMap, HashMap};

/// People told apart by the published views alone: those that nothing published tells apart are one atom.
struct Merged {
    /// The published views, in order; and of each view its place among them.
    sheets: Vec<usize>,
    number: Vec<u32>,
    atoms: Vec<Atom>,
    /// Of each atom of the table which one it is.
    of: Vec<u32>,
}

impl Merged {
    fn of(table: &Table, choice: &Choice, k: u32) -> Merged {
        let sheets: Vec<usize> = (0..table.sheets.len()).filter(|at| choice.shown[*at]).collect();
        let mut number = vec![0_u32; table.sheets.len()];
        for (at, sheet) in sheets.iter().enumerate() {
            number[*sheet] = at as u32;
        }
        let mut views: Vec<Vec<u32>> = vec![Vec::new(); table.atoms.len()];
        for sheet in &sheets {
            for atom in &table.sheets[*sheet].atoms {
                views[*atom as usize].push(number[*sheet]);
            }
        }
        let mut known: HashMap<&Vec<u32>, u32> = HashMap::new();
        let mut atoms: Vec<Atom> = Vec::new();
        let of = views.iter().zip(&table.atoms).map(|(views, people)| {
            let at = *known.entry(views).or_insert_with(|| {
                atoms.push(Atom { people: 0, views: views.clone() });
                atoms.len() as u32 - 1
            });
            let atom = &mut atoms[at as usize];
            atom.people = (atom.people + people).min(k);
            at
        });
        let of = of.collect();
        Merged { sheets, number, atoms, of }
    }
}

/// Who left out items of each measure that has them, held against the published means.
pub(super) fn items(ask: &Ask, table: &Table, choice: &Choice, k: u32) -> Vec<Items> {
    let merged = Merged::of(table, choice, k);
    let mut sizes = vec![0_u32; merged.atoms.len()];
    for atom in &table.people {
        sizes[merged.of[*atom as usize] as usize] += 1;
    }
    let of = |(measure, items): (&Measure, &crate::Items)| {
        let mut left_out: BTreeMap<u32, u32> = BTreeMap::new();
        for person in &items.gaps {
            *left_out.entry(merged.of[table.people[*person] as usize]).or_default() += 1;
        }
        let few = |(atom, people): (u32, u32)| Gaps {
            atom,
            people: people.min(k),
            complete: (sizes[atom as usize] - people).min(k),
        };
        let gaps: Vec<Gaps> = left_out.into_iter().map(few).collect();
        let all = gaps.iter().map(|it| it.people).sum::<u32>() + items.stray;
        let is_safe = all == 0 || (all >= k && gaps.iter().all(|it| it.complete >= k));
        let (measure, stray) = (measure.id.clone(), items.stray.min(k));
        Items { measure, on_every_point: is_safe, stray, gaps }
    };
    ask.measures
        .iter()
        .filter_map(|it| it.items.as_ref().map(|items| (it, items)))
        .map(of)
        .collect()
}

/// The claim of a choice.
pub(super) fn claim(ask: &Ask, table: &Table, choice: &Choice, purpose: Purpose, k: u32) -> Claim {
    let certificate = &choice.certificate;
    let Merged { sheets, number, atoms, of: merged } = Merged::of(table, choice, k);
    let world = |world: &[(u32, i128)]| -> Vec<(u32, String)> {
        world.iter().map(|(atom, change)| (merged[*atom as usize], change.to_string())).collect()
    };
    let rows = certificate.rows.iter().map(|row| Step {
        view: number[row.view],
        less: row.less.iter().map(|(view, times)| (number[*view], *times)).collect(),
    });
    let tied = certificate.knots.iter().map(|(rows, change)| Knot {
        rows: rows.clone(),
        world: world(change),
        given_away: false,
    });
    let told = certificate.given_away.iter().map(|rows| Knot {
        rows: rows.clone(),
        world: Vec::new(),
        given_away: true,
    });
    let withheld = certificate.withheld.iter().map(|(view, change)| {
        let own = &table.sheets[*view].atoms;
        let mut of_own: Vec<u32> = own.iter().map(|atom| merged[*atom as usize]).collect();
        of_own.sort_unstable();
        of_own.dedup();
        let is_outside = |at: usize| own.binary_search(&(at as u32)).is_err();
        let mut others: Vec<u32> =
            (0..merged.len()).filter(|at| is_outside(*at)).map(|at| merged[at]).collect();
        others.sort_unstable();
        let (split, atoms): (Vec<u32>, Vec<u32>) =
            of_own.into_iter().partition(|atom| others.binary_search(atom).is_ok());
        let change = if split.is_empty() { world(change) } else { Vec::new() };
        Withheld { name: name(ask, table.sheets[*view].view), atoms, split, world: change }
    });
    Claim {
        purpose,
        k,
        views: sheets
            .iter()
            .map(|sheet| {
                let sheet = &table.sheets[*sheet];
                Shown {
                    view: sheet.view,
                    name: name(ask, sheet.view),
                    wave: ask.waves[sheet.view.wave].name.clone(),
                    is_frozen: sheet.is_frozen,
                }
            })
            .collect(),
        rows: rows.collect(),
        ladder: certificate.order.clone(),
        knots: tied.chain(told).collect(),
        withheld: withheld.collect(),
        atoms,
    }
}

/// What a view is called.
pub(crate) fn name(ask: &Ask, view: View) -> String {
    let wave = &ask.waves[view.wave];
    match view.group {
        Group::Everyone => "*".to_owned(),
        Group::Unit(unit) => wave.units[unit].name.clone(),
        Group::Direct(unit) => format!("{} *", wave.units[unit].name),
        Group::Value { cut, value } => {
            format!("{}: {}", wave.cuts[cut].name, wave.cuts[cut].values[value])
        }
    }
}
