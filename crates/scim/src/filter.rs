//! A filter: which resources are asked for.

use crate::{Problem, attribute::Path, grammar};
use serde_json::Value;

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// The same.
    Equal,
    /// Another.
    NotEqual,
    /// Holds it.
    Contains,
    /// Begins with it.
    StartsWith,
    /// Ends with it.
    EndsWith,
    /// Comes after it.
    Greater,
    /// Comes after it, or is the same.
    GreaterOrEqual,
    /// Comes before it.
    Less,
    /// Comes before it, or is the same.
    LessOrEqual,
}

impl Comparison {
    /// Each, with its word.
    pub(crate) const ALL: [(&'static str, Comparison); 9] = [
        ("eq", Comparison::Equal),
        ("ne", Comparison::NotEqual),
        ("co", Comparison::Contains),
        ("sw", Comparison::StartsWith),
        ("ew", Comparison::EndsWith),
        ("gt", Comparison::Greater),
        ("ge", Comparison::GreaterOrEqual),
        ("lt", Comparison::Less),
        ("le", Comparison::LessOrEqual),
    ];
}

/// Which resources, or which of several values, are asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    /// All of these.
    And(Vec<Filter>),
    /// One of these at least.
    Or(Vec<Filter>),
    /// Not this.
    Not(Box<Filter>),
    /// Something stands there.
    Present(Option<Path>),
    /// What stands there, compared with a value. Of what we do not know nothing stands anywhere.
    Compare(Option<Path>, Comparison, Value),
    /// One of several values for which all of this holds.
    Within(Option<Path>, Box<Filter>),
}

impl Filter {
    /// Reads a filter; bounded in length, depth and number of terms.
    pub fn parse(text: &str) -> Result<Filter, Problem> {
        grammar::filter(text)
    }

    /// What an attribute must equal, where the filter can be true in no other way: so that one can look there first.
    pub fn wanted(&self, name: &str) -> Option<&str> {
        match self {
            Filter::And(all) => all.iter().find_map(|one| one.wanted(name)),
            Filter::Compare(Some(path), Comparison::Equal, Value::String(value)) => {
                let is_value =
                    path.part.is_none_or(|part| part == "value" || part == "employeeNumber");
                (path.attribute == name && is_value).then_some(value)
            }
            Filter::Within(Some(path), within) if path.attribute == name => within.wanted(name),
            _ => None,
        }
    }

    /// How many comparisons it holds: what holding it against one value costs.
    pub(crate) fn terms(&self) -> usize {
        match self {
            Filter::And(all) | Filter::Or(all) => all.iter().map(Filter::terms).sum(),
            Filter::Not(one) | Filter::Within(_, one) => one.terms(),
            Filter::Present(_) | Filter::Compare(..) => 1,
        }
    }

    /// Whether it asks for this attribute anywhere.
    pub fn names(&self, name: &str) -> bool {
        let is = |path: &Option<Path>| path.as_ref().is_some_and(|path| path.attribute == name);
        match self {
            Filter::And(all) | Filter::Or(all) => all.iter().any(|one| one.names(name)),
            Filter::Not(one) => one.names(name),
            Filter::Present(path) | Filter::Compare(path, ..) | Filter::Within(path, _) => is(path),
        }
    }
}
