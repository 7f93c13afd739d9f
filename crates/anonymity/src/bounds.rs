//! Bounds: what rounded means, together and with the ends of the scale, tell about hidden groups.

use crate::ask::Measure;
use crate::proof::Bound;
use crate::table::Table;
use crate::{Ask, Group, Mean, Problem, Reason};
use std::collections::BTreeMap;

/// Of one measure: which means are shown, and why that is safe.
pub(crate) struct Bounded {
    pub(crate) means: BTreeMap<Group, Result<Mean, Reason>>,
    pub(crate) bound: Option<Bound>,
}

pub(crate) fn bound(
    _: &Ask,
    _: &Table,
    _: &[bool],
    _: &Measure,
    _: u32,
) -> Result<Bounded, Problem> {
    Ok(Bounded { means: BTreeMap::new(), bound: None })
}
