//! Which pictures of a wave are about what its reader is part of.

use crate::{model::Wave, picture::unit_name, store};
use zwerm_store::Reader;
use zwerm_web::Refused;

/// No organisation is as deep as this.
const DEEPEST: usize = 100;

/// The units that the reader's group is under, the nearest first, the last one all together; each by its name and its place. Who is in
/// no group of a wave sees the whole where that was everybody's; a wave that asked some is theirs, and anybody else finds nothing in it.
pub(super) fn units_in_sight(
    tx: &mut Reader,
    wave: &Wave,
    under: Option<i64>,
) -> Result<Vec<(String, String)>, Refused> {
    let asked_everybody = |tx: &mut Reader| {
        store::cuts(tx, wave.id).map(|cuts| cuts.last().is_some_and(|cut| cut.audience.is_none()))
    };
    let mut next = match under {
        Some(unit) => store::unit(tx, wave.id, Some(unit))?,
        None if asked_everybody(tx)? => store::unit(tx, wave.id, None)?,
        None => None,
    };
    let mut units = Vec::new();
    while let Some(unit) = next {
        // The top is all together, under the name of whom was asked.
        let name = if unit.parent.is_none() { wave.audience.clone() } else { unit.name };
        units.push((name, unit_name(unit.number)));
        next = match unit.parent {
            Some(parent) if units.len() < DEEPEST => store::unit(tx, wave.id, Some(parent))?,
            _ => None,
        };
    }
    Ok(units)
}
