//! What has several values (members, addresses) while a change is made: one is found by its value without looking through
//! all of them, and whatever does look through all of them is counted against a bound.

use super::{Deed, made_for};
use crate::{
    attribute::value_of,
    filter::{Comparison, Filter},
    grammar::Target,
    problem::{Kind, Problem},
};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// Most looks in one change: comparisons times the values they are held against. A group of 40,000 can be looked through
/// five times; a thousand operations that each look through all of it are refused.
pub(super) const MOST_LOOKS: usize = 200_000;
/// Longest text in one of several values, in bytes.
const LONGEST: usize = 2048;

/// The lists that a change touches, and how much it looked.
#[derive(Default)]
pub(super) struct Lists {
    all: HashMap<&'static str, Several>,
    looks: usize,
}

/// The values of one attribute.
#[derive(Default)]
struct Several {
    /// In the order they came; nothing where one was taken away.
    all: Vec<Option<Value>>,
    /// Where each stands, by what tells it from others.
    places: HashMap<String, Vec<usize>>,
}

impl Lists {
    /// Makes one operation.
    pub(super) fn make(
        &mut self,
        resource: &mut Map<String, Value>,
        deed: Deed,
        target: &Target,
        value: Option<&Value>,
    ) -> Result<(), Problem> {
        let attribute = target.path.attribute;
        if !self.all.contains_key(attribute) {
            let kept = resource.remove(attribute).unwrap_or_default();
            self.all.insert(attribute, Several::of(attribute, kept)?);
        }
        let looks = &mut self.looks;
        let several = self.all.entry(attribute).or_default();
        several.make(deed, target, value, &mut |count| look(looks, count))
    }

    /// Puts the lists back where they were.
    pub(super) fn put_back(self, resource: &mut Map<String, Value>) {
        for (attribute, several) in self.all {
            let values = several.all.into_iter().flatten().collect();
            resource.insert(attribute.to_owned(), Value::Array(values));
        }
    }
}

fn look(looks: &mut usize, count: usize) -> Result<(), Problem> {
    *looks = looks.saturating_add(count);
    match *looks > MOST_LOOKS {
        true => Err(Problem::status(413, "this is too much for one change: send it in parts")),
        false => Ok(()),
    }
}

/// Counts looks; an error once there are too many.
type Look<'a> = &'a mut dyn FnMut(usize) -> Result<(), Problem>;

impl Several {
    fn of(attribute: &str, kept: Value) -> Result<Several, Problem> {
        let mut several = Several::default();
        match kept {
            Value::Array(all) => all.into_iter().for_each(|one| several.push(one)),
            Value::Null => {}
            _ => return Err(Problem::of(Kind::Value, format!("{attribute} is a list"))),
        }
        Ok(several)
    }

    fn make(
        &mut self,
        deed: Deed,
        Target { path, which }: &Target,
        value: Option<&Value>,
        look: Look<'_>,
    ) -> Result<(), Problem> {
        let given = value.map_or(Ok(Vec::new()), |value| listed(path.attribute, value))?;
        match (deed, path.part) {
            (Deed::Remove, None) if which.is_none() && !given.is_empty() => {
                given.iter().for_each(|one| self.take(&value_in(one)));
            }
            (Deed::Remove, None) => match which {
                None => *self = Several::default(),
                Some(which) => self.take_out(which, look)?,
            },
            (Deed::Remove, Some(part)) => {
                for place in self.meant(which.as_ref(), look)? {
                    self.set(place, part, Value::Null);
                }
                self.index(look)?;
            }
            (_, Some(part)) => {
                let value = value.cloned().unwrap_or_default();
                short(&value)?;
                let mut meant = self.meant(which.as_ref(), look)?;
                if meant.is_empty() {
                    meant.push(self.all.len());
                    self.push(made_for(path, which.as_ref())?);
                }
                meant.into_iter().for_each(|place| self.set(place, part, value.clone()));
                self.index(look)?;
            }
            (Deed::Replace, None) if which.is_none() => {
                *self = Several::default();
                given.into_iter().for_each(|one| self.push(one));
            }
            (Deed::Add, None) if which.is_none() => {
                for one in given {
                    if !self.places.contains_key(&value_in(&one)) {
                        self.push(one);
                    }
                }
            }
            (_, None) => {
                if self.meant(which.as_ref(), look)?.is_empty() {
                    made_for(path, which.as_ref())?;
                }
                if let Some(which) = which {
                    self.take_out(which, look)?;
                }
                given.into_iter().for_each(|one| self.push(one));
            }
        }
        Ok(())
    }

    fn push(&mut self, one: Value) {
        self.places.entry(value_in(&one)).or_default().push(self.all.len());
        self.all.push(Some(one));
    }

    /// Takes away what has this value.
    fn take(&mut self, name: &str) {
        for place in self.places.remove(name).unwrap_or_default() {
            self.all[place] = None;
        }
    }

    fn take_out(&mut self, which: &Filter, look: Look<'_>) -> Result<(), Problem> {
        if let Some(name) = exact_value(which) {
            self.take(&name);
            return Ok(());
        }
        for place in self.meant(Some(which), look)? {
            self.all[place] = None;
        }
        self.index(look)
    }

    fn set(&mut self, place: usize, part: &str, value: Value) {
        if let Some(Some(one)) = self.all.get_mut(place) {
            super::set_part(one, part, value);
        }
    }

    /// Where those stand that are meant: by value at once, else each is held against the filter.
    fn meant(&self, which: Option<&Filter>, look: Look<'_>) -> Result<Vec<usize>, Problem> {
        if let Some(name) = which.and_then(exact_value) {
            return Ok(self.places.get(&name).cloned().unwrap_or_default());
        }
        look(self.all.len().saturating_mul(which.map_or(1, Filter::terms)))?;
        let is_meant = |one: &Value| which.is_none_or(|which| which.matches_one(one));
        let places = self.all.iter().enumerate();
        let meant = places.filter(|(_, one)| one.as_ref().is_some_and(is_meant));
        Ok(meant.map(|(place, _)| place).collect())
    }

    /// After values were changed: what has no part left goes, and the rest is found by what it is now.
    fn index(&mut self, look: Look<'_>) -> Result<(), Problem> {
        look(self.all.len())?;
        let all = std::mem::take(self).all.into_iter().flatten();
        let is_something = |one: &Value| one.as_object().is_none_or(|parts| !parts.is_empty());
        all.filter(is_something).for_each(|one| self.push(one));
        Ok(())
    }
}

/// The value that a filter asks for, where it asks for that alone and capitals count.
fn exact_value(which: &Filter) -> Option<String> {
    match which {
        Filter::Compare(Some(path), Comparison::Equal, value @ Value::String(_))
            if path.part == Some("value") && path.is_exact() =>
        {
            Some(value.to_string())
        }
        _ => None,
    }
}

/// Values as a list of objects in our spelling: one alone, or a bare text, counts as a list of one.
fn listed(attribute: &str, value: &Value) -> Result<Vec<Value>, Problem> {
    let one = |one: &Value| {
        let one = match one {
            Value::Object(_) => value_of(attribute, one),
            plain => Value::Object(Map::from_iter([("value".to_owned(), plain.clone())])),
        };
        one.as_object().into_iter().flat_map(Map::values).try_for_each(short).map(|()| one)
    };
    match value {
        Value::Array(all) => all.iter().map(one).collect(),
        Value::Null => Ok(Vec::new()),
        single => one(single).map(|one| vec![one]),
    }
}

/// Nothing that is kept is longer.
fn short(value: &Value) -> Result<(), Problem> {
    match value.as_str().is_some_and(|text| text.len() > LONGEST) {
        true => Err(Problem::of(Kind::Value, format!("a value has more than {LONGEST} bytes"))),
        false => Ok(()),
    }
}

/// What tells one value from another.
fn value_in(one: &Value) -> String {
    one.get("value").map(Value::to_string).unwrap_or_default()
}
