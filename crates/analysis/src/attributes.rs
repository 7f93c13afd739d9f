//! Attributes that cross the tree: years of service, or the layer of the organisation. They are named before the answers are
//! looked at, shown for the organisation as a whole alone, and audited together with the tree.

use crate::answers::Answers;
use crate::kept::Names;
use zwerm_stats::{Groups, NO_GROUP};

/// A cut with more values than these tells people apart rather than groups.
pub const VALUES_AT_MOST: usize = 30;

/// An attribute and who has which value of it.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// The column, or what it is made of.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Its values, in the order of coming; layers by depth from the top.
    pub values: Vec<String>,
    /// The value of each row.
    pub of: Groups,
}

/// What an attribute is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// How far from the top of the tree somebody is placed.
    Depth,
    /// A column that says of which layer somebody is, such as management or floor.
    Layer,
    /// Any other column.
    Cut,
}

impl Attribute {
    /// Of a column that was read: `names` has every field of it, `of` which one each row has; `is_missing` tells what is none.
    pub(crate) fn read(
        (name, kind): (&str, Kind),
        names: Names,
        of: &[u32],
        is_missing: impl Fn(&[u8]) -> bool,
    ) -> Attribute {
        let mut values = Vec::new();
        let mut number = Vec::new();
        for value in names.names {
            number.push(if is_missing(value.as_bytes()) { NO_GROUP } else { values.len() as u32 });
            if !is_missing(value.as_bytes()) {
                values.push(value);
            }
        }
        let of: Vec<u32> = of.iter().map(|at| number[*at as usize]).collect();
        let rows = of.len();
        let of = Groups::new(of, values.len()).unwrap_or_else(|_| Groups::one(rows));
        Attribute { name: name.to_owned(), kind, values, of }
    }
}

/// The layers that the tree itself gives; none without a tree, or where all people are placed at one depth.
pub(crate) fn by_depth(answers: &Answers) -> Option<Attribute> {
    let depths = answers.units.depths();
    let is_named = |unit: &u32| !answers.units.names[*unit as usize].is_empty();
    let layer = |unit: &u32| if is_named(unit) { depths[*unit as usize] as u32 } else { NO_GROUP };
    let of: Vec<u32> = answers.teams.of().iter().map(layer).collect();
    let mut on: Vec<u32> = of.iter().copied().filter(|it| *it != NO_GROUP).collect();
    on.sort_unstable();
    on.dedup();
    let most = *on.last().filter(|_| on.len() > 1)?;
    let values = (1..=most + 1).map(|layer| layer.to_string()).collect();
    let of = Groups::new(of, most as usize + 1).ok()?;
    let mut name = "layer".to_owned();
    while answers.attributes.iter().any(|it| it.name == name) {
        name.push('#');
    }
    Some(Attribute { name, kind: Kind::Depth, values, of })
}
