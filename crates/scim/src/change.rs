//! A change (PATCH): add, replace and remove, as the standard has it and as Entra and Okta send it.

mod several;

use crate::{
    attribute::{Path, value_of},
    filter::{Comparison, Filter},
    grammar::{Target, target},
    problem::{Kind, Problem},
};
use serde_json::{Map, Value};
use several::Lists;

/// Most operations in one change.
const MOST: usize = 1000;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Add,
    Replace,
    Remove,
}

/// Makes a change to a resource, in our spelling; all of it or, with a problem, nothing that should be kept. Bounded in
/// operations, and in how often values are held against filters (413).
pub fn apply(resource: &mut Map<String, Value>, sent: &Value) -> Result<(), Problem> {
    let operations = field(sent, "Operations").and_then(Value::as_array);
    let Some(operations) = operations.filter(|all| !all.is_empty() && all.len() <= MOST) else {
        return Err(Problem::of(Kind::Syntax, format!("Operations holds 1 to {MOST} operations")));
    };
    let mut lists = Lists::default();
    operations.iter().try_for_each(|operation| one(resource, &mut lists, operation))?;
    lists.put_back(resource);
    Ok(())
}

/// A field in any capitals.
fn field<'a>(of: &'a Value, name: &str) -> Option<&'a Value> {
    of.as_object()?.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

fn one(
    resource: &mut Map<String, Value>,
    lists: &mut Lists,
    operation: &Value,
) -> Result<(), Problem> {
    let deed = field(operation, "op").and_then(Value::as_str).unwrap_or_default();
    let deed = match deed.to_ascii_lowercase().as_str() {
        "add" => Deed::Add,
        "replace" => Deed::Replace,
        "remove" => Deed::Remove,
        _ => return Err(Problem::of(Kind::Syntax, "op is add, replace or remove")),
    };
    let value = field(operation, "value");
    let path = field(operation, "path").and_then(Value::as_str).filter(|path| !path.is_empty());
    match (path, value) {
        (Some(path), _) => {
            // What we do not keep is passed over.
            let Some(target) = target(path)? else { return Ok(()) };
            if target.path.is_read_only() {
                let detail = format!("{} is not yours to change", target.path.attribute);
                return Err(Problem::of(Kind::Mutability, detail));
            }
            make(resource, lists, deed, &target, value)
        }
        (None, Some(Value::Object(all))) if deed != Deed::Remove => {
            for (name, value) in all {
                if let Ok(Some(target)) = target(name)
                    && !target.path.is_read_only()
                {
                    make(resource, lists, deed, &target, Some(value))?;
                }
            }
            Ok(())
        }
        (None, _) if deed == Deed::Remove => {
            Err(Problem::of(Kind::NoTarget, "what to remove is not said"))
        }
        (None, _) => Err(Problem::of(Kind::Value, "without a path the value is an object")),
    }
}

fn make(
    resource: &mut Map<String, Value>,
    lists: &mut Lists,
    deed: Deed,
    target: &Target,
    value: Option<&Value>,
) -> Result<(), Problem> {
    let Target { path, which } = target;
    let empties = deed == Deed::Remove || value.is_some_and(Value::is_null);
    if empties && ["userName", "displayName"].contains(&path.attribute) {
        return Err(Problem::of(Kind::Mutability, format!("{} is needed", path.attribute)));
    }
    if !empties && value.is_none() {
        return Err(Problem::of(Kind::Value, "a value is needed"));
    }
    if path.is_several() {
        return lists.make(resource, deed, target, value);
    }
    if which.is_some() {
        return Err(Problem::of(Kind::Path, format!("{} has one value", path.attribute)));
    }
    match (path.part, value) {
        (None, _) if empties => {
            resource.remove(path.attribute);
        }
        (Some(part), _) if empties => {
            if let Some(whole) = resource.get_mut(path.attribute).and_then(Value::as_object_mut) {
                whole.remove(part);
            }
        }
        (Some(part), Some(value)) => {
            set_part(whole_of(resource, path), part, value.clone());
        }
        (None, Some(Value::Object(parts))) => {
            let Value::Object(ours) = value_of(path.attribute, &Value::Object(parts.clone()))
            else {
                return Ok(());
            };
            let whole = whole_of(resource, path);
            for (part, value) in ours {
                set_part(whole, &part, value);
            }
        }
        (None, Some(value)) => {
            resource.insert(path.attribute.to_owned(), value.clone());
        }
        (_, None) => {}
    }
    Ok(())
}

fn whole_of<'a>(resource: &'a mut Map<String, Value>, path: &Path) -> &'a mut Value {
    let whole = resource.entry(path.attribute).or_insert_with(|| Map::new().into());
    if !whole.is_object() {
        *whole = Map::new().into();
    }
    whole
}

fn set_part(whole: &mut Value, part: &str, value: Value) {
    match whole.as_object_mut() {
        Some(whole) if value.is_null() => drop(whole.remove(part)),
        Some(whole) => drop(whole.insert(part.to_owned(), value)),
        None => {}
    }
}

/// An address of a kind that is not there yet is made, as Entra expects; a member that is not there is no target.
fn made_for(path: &Path, which: Option<&Filter>) -> Result<Value, Problem> {
    match which {
        None => Ok(Map::new().into()),
        Some(Filter::Compare(Some(of), Comparison::Equal, value))
            if path.attribute == "emails" && of.part != Some("value") =>
        {
            let part = of.part.unwrap_or("value").to_owned();
            Ok(Value::Object(Map::from_iter([(part, value.clone())])))
        }
        Some(_) => Err(Problem::of(Kind::NoTarget, format!("no such value in {}", path.attribute))),
    }
}

#[cfg(test)]
mod tests;
