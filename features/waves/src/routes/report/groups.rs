//! Groups beside each other without names: where the middle half of them lies, and the reader's own place, which only its own people see.

use super::{
    compare::reading,
    look_back::{Shown, Told},
};
use crate::{picture::Teams, text::L10nLanguage};
use zwerm_domain::Language;
use zwerm_ui::{
    charts::{Strip, Table, strip},
    format::{capitalised, decimal},
};

/// What is told of groups.
pub(super) struct Beside {
    pub(super) says: String,
    /// Name and drawing of each construct in which they differ.
    pub(super) rows: Vec<(String, zwerm_ui::charts::Drawing)>,
    pub(super) table: Table,
}

/// Nothing where there are too few groups for anything.
pub(super) fn beside(
    (t, language): (&'static L10nLanguage, Language),
    newest: &Told,
    shown: &[Shown],
) -> Option<Beside> {
    let all = shown.last()?.newest()?;
    if !all.teams.iter().any(|it| *it != Teams::Few) {
        return None;
    }
    let own = shown.first().filter(|_| shown.len() > 1).and_then(Shown::newest);
    let figure = |points: f64| decimal(language, points, 1);
    let (mut rows, mut table, mut names) = (Vec::new(), Vec::new(), Vec::new());
    for (at, (construct, teams)) in newest.instrument.constructs.iter().zip(&all.teams).enumerate()
    {
        let name = construct.name.of(language);
        let mean = reading(all, at).map(|it| it.mean);
        let (said, half) = match teams {
            Teams::Few => continue,
            Teams::Alike => (t.waves_groups_by_chance(), None),
            Teams::Half(low, high) => {
                let (low, high) = (*low as f64 / 10.0, *high as f64 / 10.0);
                names.push(name.to_owned());
                (t.waves_groups_from_to(figure(low), figure(high)), Some((low, high)))
            }
        };
        let place = own.and_then(|it| it.estimates.get(at).copied().flatten());
        let place = place.map(|tenths| tenths as f64 / 10.0);
        if let Some(half) = half {
            let (least, most) = newest.instrument.scale_of(at);
            let scale = (f64::from(least), f64::from(most));
            rows.push((capitalised(name), strip(&Strip { scale, half, mean, own: place })));
        }
        let none = || "–".to_owned();
        let mut cells = vec![capitalised(name), said];
        cells.extend(own.map(|_| place.map_or_else(none, figure)));
        cells.push(mean.map_or_else(none, figure));
        table.push(cells);
    }
    let says = match names.as_slice() {
        [] => t.waves_groups_alike(),
        [one] => t.waves_groups_differ(one.as_str()),
        [first @ .., last] => t.waves_groups_differ(t.waves_and(first.join(", "), last.as_str())),
    };
    let mut heads = vec![t.waves_construct(), t.waves_groups_half()];
    heads.extend(own.map(|_| t.waves_groups_own()));
    heads.push(t.waves_groups_all());
    Some(Beside { says, rows, table: Table::of(t.waves_groups(), heads, table) })
}
