//! The proof: which views were published, of whom they consist, and why nothing about a few people can be computed from them.
//! Plain data for `report.json`; all a verifier needs, and no answer of anybody.
//!
//! People are given as *atoms*: all who are in exactly the same published views. How many an atom has is told up to k: more is
//! `k`. Hidden views are not in it, but for those that are withheld.

use crate::{Purpose, View};
use serde::{Deserialize, Serialize};

/// The version of this form.
pub const FORM: u32 = 2;

/// A proof for each kind of figure, and for each measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// [`FORM`].
    pub form: u32,
    /// For each kind of figure what is shown and why it tells nothing about a few people.
    pub claims: Vec<Claim>,
    /// For each measure which means are shown, and why no hidden mean is bounded to less than a point.
    pub bounds: Vec<Bound>,
    /// For each measure with items: whether they may be published on every point of the scale beside its means.
    pub items: Vec<Items>,
}

/// Of one measure: who left out items, as far as the published means tell people apart.
///
/// Beside the means of a measure the distributions of its items tell about who left out an item, unless nobody did, or those are k
/// people at least, and wherever one of them is there are k people in the same views who left out none. Elsewhere distributions
/// are published in three parts, of which no sum of answers can be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Items {
    /// The measure.
    pub measure: String,
    /// Whether distributions on every point are published.
    pub on_every_point: bool,
    /// How many answered an item but are not in the measure; k where there are more.
    pub stray: u32,
    /// Of the atoms (of the claim of means) of which somebody left out an item: which, how many left one out, how many none; k
    /// where there are more.
    pub gaps: Vec<Gaps>,
}

/// Who left out an item, of one atom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gaps {
    /// Index in [`Claim::atoms`] of the claim of means.
    pub atom: u32,
    /// How many left one out.
    pub people: u32,
    /// How many left out none.
    pub complete: u32,
}

/// Of one kind of figure: no combination of these views is about 1 to k−1 people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Which kind of figure.
    pub purpose: Purpose,
    /// No combination is about fewer people.
    pub k: u32,
    /// The published views.
    pub views: Vec<Shown>,
    /// The incidence matrix: everybody who is in some view, by the views they are in.
    pub atoms: Vec<Atom>,
    /// All views in an order in which each is less a combination of those before it: a row.
    pub rows: Vec<Step>,
    /// Rows (indexes) with k people of their own, whom none of the later ones on the ladder, nor any row of a knot, knows.
    pub ladder: Vec<usize>,
    /// The other rows, in knots that have nobody in common, each with another world.
    pub knots: Vec<Knot>,
    /// Groups that are withheld, each with another world in which it has another sum.
    pub withheld: Vec<Withheld>,
}

/// A published view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Which.
    pub view: View,
    /// What it is called: of a unit its name, of a cut its name and its value.
    pub name: String,
    /// The name of the wave.
    pub wave: String,
    /// Published in an earlier wave.
    pub is_frozen: bool,
}

/// People whom no published view tells apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Atom {
    /// How many; k where there are more.
    pub people: u32,
    /// The views they are in (indexes in [`Claim::views`]).
    pub views: Vec<u32>,
}

/// A view, less a combination of views that stand before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Index in [`Claim::views`].
    pub view: u32,
    /// View and how often it is taken off.
    pub less: Vec<(u32, i64)>,
}

/// Rows that were looked at exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Knot {
    /// Indexes in [`Claim::rows`].
    pub rows: Vec<usize>,
    /// Atom and change, as decimal text (the numbers may be long). No row of the knot sees it; every group of 1 to k−1 people,
    /// and every difference of two groups that small together, does. Empty if `given_away`.
    pub world: Vec<(u32, String)>,
    /// Of earlier waves alone, and told then already.
    pub given_away: bool,
}

/// A group that is withheld although it is large enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    /// Its name.
    pub name: String,
    /// Atoms that are in it wholly.
    pub atoms: Vec<u32>,
    /// Atoms of which some are in it and some are not: then no combination is about it.
    pub split: Vec<u32>,
    /// Where none is split: atom and change that no row sees and that changes its sum.
    pub world: Vec<(u32, String)>,
}

/// Of one measure: its published means bound no hidden mean to less than a point of the scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bound {
    /// The measure.
    pub measure: String,
    /// The ends of the scale, in points.
    pub scale: (i32, i32),
    /// Decimals of the means.
    pub decimals: u8,
    /// The published means.
    pub means: Vec<Told>,
    /// Sums in worlds are in points divided by this.
    pub unit: i64,
    /// The people of the wave as far as this measure needs them told apart.
    pub atoms: Vec<Cell>,
    /// Groups that must not be bounded, beside all unions of atoms of 1 to k−1 people: lists of atoms.
    pub hidden: Vec<Vec<u32>>,
    /// Why.
    pub because: Because,
    /// Fewer people than this are a small group.
    pub k: u32,
}

/// A published mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// What it is the mean of.
    pub name: String,
    /// In units of the last decimal.
    pub mean: i64,
    /// The atoms of the bound it is the mean of.
    pub atoms: Vec<u32>,
}

/// People of the last wave: all who are in the same views that were asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// How many.
    pub people: u32,
}

/// Why no hidden mean is bounded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// Worlds, a sum for each atom: each gives all the published means, and of every hidden group the means in some two of them
    /// are a point apart.
    Worlds(Vec<Vec<i64>>),
    /// One world. People who are in the same of the means that are not `loose` can be exchanged, and who is in none of those can
    /// answer anything; of every hidden group the mean can move a point by that, and the loose means stay as they are rounded,
    /// for they have that much room.
    Room {
        /// Indexes of means.
        loose: Vec<usize>,
        /// A sum for each atom.
        world: Vec<i64>,
    },
}
