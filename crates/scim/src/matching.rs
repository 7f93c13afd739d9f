//! Whether a resource is one that is asked for.

use crate::{
    attribute::Path,
    filter::{Comparison, Filter},
};
use serde_json::{Map, Value};

impl Filter {
    /// Whether it holds for this resource.
    pub fn matches(&self, resource: &Map<String, Value>) -> bool {
        self.holds(&|path| found(resource, path))
    }

    /// Whether it holds for one of several values.
    pub(crate) fn matches_one(&self, one: &Value) -> bool {
        self.holds(&|path| match (path.part, one) {
            (Some(part), Value::Object(parts)) => parts.get(part).into_iter().collect(),
            (Some("value") | None, plain) => vec![plain],
            _ => Vec::new(),
        })
    }

    fn holds<'a>(&self, find: &dyn Fn(&Path) -> Vec<&'a Value>) -> bool {
        let at = |path: &Option<Path>| path.as_ref().map(find).unwrap_or_default();
        match self {
            Filter::And(all) => all.iter().all(|one| one.holds(find)),
            Filter::Or(all) => all.iter().any(|one| one.holds(find)),
            Filter::Not(one) => !one.holds(find),
            Filter::Present(path) => at(path).into_iter().any(is_something),
            Filter::Within(path, within) => {
                let whole =
                    path.as_ref().map(|path| Path { attribute: path.attribute, part: None });
                let several = whole.as_ref().map(find).unwrap_or_default();
                several.into_iter().any(|one| within.matches_one(one))
            }
            Filter::Compare(path, comparison, wanted) => {
                let is_exact = path.as_ref().is_some_and(Path::is_exact);
                let values = at(path);
                match (comparison, wanted) {
                    (Comparison::Equal, Value::Null) => !values.into_iter().any(is_something),
                    (Comparison::NotEqual, Value::Null) => values.into_iter().any(is_something),
                    // Of several values none is it.
                    (Comparison::NotEqual, _) => !values
                        .into_iter()
                        .any(|value| compare(value, Comparison::Equal, wanted, is_exact)),
                    _ => values
                        .into_iter()
                        .any(|value| compare(value, *comparison, wanted, is_exact)),
                }
            }
        }
    }
}

/// The values at a path; of several values each one. The value of an e-mail address stands for the address.
fn found<'a>(resource: &'a Map<String, Value>, path: &Path) -> Vec<&'a Value> {
    let Some(whole) = resource.get(path.attribute) else { return Vec::new() };
    let ones: Vec<&Value> = match whole {
        Value::Array(all) => all.iter().collect(),
        one => vec![one],
    };
    match path.part {
        Some(part) => ones.into_iter().filter_map(|one| one.get(part)).collect(),
        None => ones,
    }
}

fn is_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(all) => !all.is_empty(),
        Value::Object(parts) => !parts.is_empty(),
        _ => true,
    }
}

fn compare(value: &Value, comparison: Comparison, wanted: &Value, is_exact: bool) -> bool {
    let value = match value {
        Value::Object(parts) => parts.get("value").unwrap_or(value),
        plain => plain,
    };
    let (Some(value), Some(wanted)) = (value.as_str(), wanted.as_str()) else {
        return comparison == Comparison::Equal && is_same(value, wanted);
    };
    if is_exact {
        return compare_texts(value, comparison, wanted);
    }
    compare_texts(&value.to_lowercase(), comparison, &wanted.to_lowercase())
}

/// Some providers write truth in quotation marks.
fn is_same(value: &Value, wanted: &Value) -> bool {
    match (value, wanted) {
        (Value::Bool(value), Value::String(wanted)) => {
            wanted.eq_ignore_ascii_case(if *value { "true" } else { "false" })
        }
        _ => value == wanted,
    }
}

fn compare_texts(value: &str, comparison: Comparison, wanted: &str) -> bool {
    match comparison {
        Comparison::Equal => value == wanted,
        Comparison::NotEqual => value != wanted,
        Comparison::Contains => value.contains(wanted),
        Comparison::StartsWith => value.starts_with(wanted),
        Comparison::EndsWith => value.ends_with(wanted),
        Comparison::Greater => value > wanted,
        Comparison::GreaterOrEqual => value >= wanted,
        Comparison::Less => value < wanted,
        Comparison::LessOrEqual => value <= wanted,
    }
}
