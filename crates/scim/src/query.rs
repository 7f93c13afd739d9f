//! What a request asks besides its address: which resources, how many, and what of them.

use crate::{Filter, Problem, attribute::Path};
use serde_json::{Map, Value};

/// Most resources in one answer; who asks for more pages on.
pub const MOST_RESOURCES: usize = 500;
/// How many, where it is not said.
const USUAL: usize = MOST_RESOURCES;
/// Longest list of names.
const NAMES: usize = 50;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Query {
    /// Which.
    pub filter: Option<Filter>,
    /// From which on, counted from 1.
    pub start: usize,
    /// At most so many.
    pub count: usize,
    only: Option<Vec<Path>>,
    without: Vec<Path>,
}

impl Query {
    /// Reads the fields of a query.
    pub fn read<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Query, Problem> {
        let mut query =
            Query { filter: None, start: 1, count: USUAL, only: None, without: Vec::new() };
        for (name, value) in fields {
            match name.to_ascii_lowercase().as_str() {
                "filter" if !value.trim().is_empty() => query.filter = Some(Filter::parse(value)?),
                "startindex" => query.start = number(value, 1).max(1),
                "count" => query.count = number(value, USUAL).min(MOST_RESOURCES),
                "attributes" if !value.is_empty() => query.only = Some(paths(value)),
                "excludedattributes" => query.without = paths(value),
                _ => {}
            }
        }
        Ok(query)
    }

    /// Leaves of a resource what is asked for; its id and what it is always stay.
    pub fn leave(&self, resource: &mut Map<String, Value>) {
        if let Some(only) = &self.only {
            let whole = std::mem::take(resource);
            for (name, value) in whole {
                let is_always = name == "id" || name == "schemas";
                let asked: Vec<&Path> = only.iter().filter(|path| path.attribute == name).collect();
                if is_always || asked.iter().any(|path| path.part.is_none()) {
                    resource.insert(name, value);
                } else if !asked.is_empty() {
                    let parts: Vec<&str> = asked.iter().filter_map(|path| path.part).collect();
                    resource.insert(name, with_parts(value, &|part| parts.contains(&part)));
                }
            }
        }
        for path in self.without.iter().filter(|path| !["id", "schemas"].contains(&path.attribute))
        {
            match path.part {
                None => drop(resource.remove(path.attribute)),
                Some(without) => {
                    if let Some(value) = resource.remove(path.attribute) {
                        let value = with_parts(value, &|part| part != without);
                        resource.insert(path.attribute.to_owned(), value);
                    }
                }
            }
        }
    }
}

fn number(value: &str, usual: usize) -> usize {
    match value.trim().parse::<i64>() {
        Ok(number) => usize::try_from(number).unwrap_or(0),
        Err(_) => usual,
    }
}

fn paths(value: &str) -> Vec<Path> {
    value.split(',').take(NAMES).filter_map(|name| Path::read(name.trim())).collect()
}

fn with_parts(value: Value, is_wanted: &dyn Fn(&str) -> bool) -> Value {
    match value {
        Value::Object(parts) => {
            Value::Object(parts.into_iter().filter(|(part, _)| is_wanted(part)).collect())
        }
        Value::Array(all) => all.into_iter().map(|one| with_parts(one, is_wanted)).collect(),
        plain => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn left(fields: &[(&str, &str)]) -> Value {
        let whole = json!({"id": "1", "schemas": [], "userName": "a", "name": {"givenName": "b", "familyName": "c"}});
        let mut whole = whole.as_object().cloned().expect("an object");
        Query::read(fields.iter().copied()).expect("a query").leave(&mut whole);
        Value::Object(whole)
    }

    #[test]
    fn only_what_is_asked_for_is_left() {
        assert_eq!(
            left(&[("attributes", "USERNAME")]),
            json!({"id": "1", "schemas": [], "userName": "a"})
        );
        assert_eq!(
            left(&[("attributes", "name.givenName,x")]),
            json!({"id": "1", "schemas": [], "name": {"givenName": "b"}})
        );
        assert_eq!(
            left(&[("excludedAttributes", "name,id")]),
            json!({"id": "1", "schemas": [], "userName": "a"})
        );
    }

    #[test]
    fn a_page_has_its_bounds() {
        let page = |start, count| {
            let query = Query::read([("startIndex", start), ("count", count)].into_iter())
                .expect("a query");
            (query.start, query.count)
        };
        assert_eq!(page("-4", "-1"), (1, 0));
        assert_eq!(page("201", "100000000000000000000"), (201, USUAL));
        assert_eq!(page("2", "999999"), (2, MOST_RESOURCES));
    }
}
