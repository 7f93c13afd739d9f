//! `analysis.json`: every figure, for whoever holds the data. Keys may be added, never renamed (docs/decisions/0034).
//!
//! `tau` and `sigma2` are variances; `rwg` is rwg(J) with the uniform null, 0 where it would be below; `rwg_chance95` is for a team
//! of the mean size. What can't be reckoned is null. `enough` is false where the report would hide a figure, with the reason.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

/// The version of this form.
pub(crate) const FORM: u32 = 1;

/// Keys with values, in their own order.
pub(crate) struct Map<T>(pub(crate) Vec<(String, T)>);

impl<T: Serialize> Serialize for Map<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        self.0.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
        map.end()
    }
}

#[derive(serde::Serialize)]
pub(crate) struct Analysis {
    pub(crate) form: u32,
    /// Not to be shared.
    pub(crate) niet_delen: &'static str,
    pub(crate) instrument: Instrument,
    pub(crate) seed: u64,
    pub(crate) min_group: i64,
    /// The wave that the figures are of.
    pub(crate) wave: String,
    pub(crate) n: usize,
    pub(crate) constructs: Map<Construct>,
    pub(crate) outcomes: Map<Outcome>,
    pub(crate) one_factor: Map<Factor>,
    pub(crate) waves: Vec<Wave>,
    /// What each row of waves tells by itself, and who came and went.
    pub(crate) courses: Map<Value>,
    /// Of the last wave: means by layer and by each cut, and how layers go together.
    pub(crate) attributes: Map<Value>,
    pub(crate) parallel: Map<Value>,
    /// Of each unit with what is under it, as far as the tree says who was invited: `invited`, `answered`, `share`.
    pub(crate) response: Map<Value>,
    pub(crate) warnings: Vec<String>,
}

#[derive(serde::Serialize)]
pub(crate) struct Instrument {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) licence: String,
}

#[derive(serde::Serialize)]
pub(crate) struct Construct {
    pub(crate) n: u64,
    pub(crate) mean: Option<f64>,
    pub(crate) sd: Option<f64>,
    #[serde(flatten)]
    pub(crate) enough: Enough,
    pub(crate) alpha: Alpha,
    pub(crate) omega: Given,
    pub(crate) item_rest: Map<Option<f64>>,
    pub(crate) icc1: Option<f64>,
    pub(crate) icc1_n0: Option<f64>,
    pub(crate) icc2: Option<f64>,
    pub(crate) icc_interval: Option<IccInterval>,
    /// Why there is no ICC.
    pub(crate) icc_reason: Option<String>,
    /// The probability of such differences between teams, or larger ones, if there are none (F).
    pub(crate) icc_p: Option<f64>,
    pub(crate) rwg: Map<Option<f64>>,
    pub(crate) rwg_skew: Map<Option<f64>>,
    pub(crate) rwg_chance95: Option<f64>,
    pub(crate) ad: Map<Option<f64>>,
    pub(crate) variance: Option<Variance>,
    pub(crate) teams: Map<Team>,
    pub(crate) items: Map<Item>,
}

/// Whether the report may show it, and if not why not.
#[derive(serde::Serialize)]
pub(crate) struct Enough {
    pub(crate) enough: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
}

impl Enough {
    pub(crate) fn of<T>(may: Result<T, String>) -> Enough {
        Enough { enough: may.is_ok(), reason: may.err() }
    }
}

#[derive(serde::Serialize)]
pub(crate) struct Given {
    pub(crate) value: Option<f64>,
    #[serde(flatten)]
    pub(crate) enough: Enough,
}

#[derive(serde::Serialize)]
pub(crate) struct Alpha {
    pub(crate) value: Option<f64>,
    /// Who answered any item.
    pub(crate) n: Option<usize>,
    /// Of who answered every item.
    pub(crate) complete: CompleteAlpha,
    pub(crate) standardised: Option<f64>,
    pub(crate) feldt: Option<[f64; 2]>,
    pub(crate) bonett: Option<[f64; 2]>,
    pub(crate) if_dropped: Map<Option<f64>>,
    #[serde(flatten)]
    pub(crate) enough: Enough,
}

#[derive(serde::Serialize)]
pub(crate) struct CompleteAlpha {
    pub(crate) value: Option<f64>,
    pub(crate) n: Option<usize>,
}

#[derive(serde::Serialize)]
pub(crate) struct IccInterval {
    pub(crate) icc1: [f64; 2],
    pub(crate) icc2: [f64; 2],
}

#[derive(serde::Serialize)]
pub(crate) struct Variance {
    pub(crate) mu: f64,
    pub(crate) tau: f64,
    pub(crate) sigma2: f64,
    pub(crate) method: &'static str,
}

#[derive(serde::Serialize)]
pub(crate) struct Team {
    pub(crate) n: u64,
    pub(crate) mean: Option<f64>,
    pub(crate) sd: Option<f64>,
    pub(crate) shrunken: Option<f64>,
    pub(crate) interval: Option<[f64; 2]>,
    /// The 95 % interval of what this team thinks now: narrower as more of those invited answered.
    pub(crate) now: Option<[f64; 2]>,
    #[serde(flatten)]
    pub(crate) enough: Enough,
}

#[derive(serde::Serialize)]
pub(crate) struct Item {
    pub(crate) n: usize,
    pub(crate) mean: Option<f64>,
    /// Answers a point of the scale, the lowest first, turned round where the item is reversed; none of measurements.
    pub(crate) counts: Option<Vec<u64>>,
}

#[derive(serde::Serialize)]
pub(crate) struct Factor {
    pub(crate) n: Option<usize>,
    pub(crate) chi2: Option<f64>,
    pub(crate) df: Option<usize>,
    pub(crate) p: Option<f64>,
    pub(crate) cfi: Option<f64>,
    pub(crate) tli: Option<f64>,
    pub(crate) rmsea: Option<f64>,
    pub(crate) srmr: Option<f64>,
    /// Standardised loadings.
    pub(crate) loadings: Map<f64>,
    pub(crate) is_improper: Option<bool>,
    #[serde(flatten)]
    pub(crate) enough: Enough,
}

#[derive(serde::Serialize)]
pub(crate) struct Outcome {
    pub(crate) n: usize,
    pub(crate) teams: usize,
    pub(crate) raw: Parts,
    pub(crate) within: Parts,
    pub(crate) effects: Value,
}

#[derive(serde::Serialize)]
pub(crate) struct Parts {
    pub(crate) r2: Option<f64>,
    /// Null with more than twelve predictors.
    pub(crate) lmg: Option<Map<f64>>,
    pub(crate) johnson: Option<Map<f64>>,
    pub(crate) interval: Option<Interval>,
    #[serde(flatten)]
    pub(crate) enough: Enough,
}

#[derive(serde::Serialize)]
pub(crate) struct Interval {
    pub(crate) r2: [f64; 2],
    pub(crate) parts: Map<[f64; 2]>,
    pub(crate) draws: usize,
}

#[derive(serde::Serialize)]
pub(crate) struct Wave {
    pub(crate) name: String,
    pub(crate) n: usize,
    pub(crate) constructs: Map<Point>,
}

#[derive(serde::Serialize)]
pub(crate) struct Point {
    pub(crate) n: u64,
    pub(crate) mean: Option<f64>,
    pub(crate) sd: Option<f64>,
    pub(crate) interval: Option<[f64; 2]>,
    /// Against the wave before (Welch).
    pub(crate) change: Option<Change>,
    #[serde(flatten)]
    pub(crate) enough: Enough,
}

#[derive(serde::Serialize)]
pub(crate) struct Change {
    pub(crate) difference: f64,
    pub(crate) p: f64,
    pub(crate) interval: [f64; 2],
}
