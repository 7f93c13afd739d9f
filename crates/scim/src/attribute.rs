//! Names of attributes: in any spelling of capitals, with or without the schema before them; and only those we know.

use crate::ENTERPRISE;
use serde_json::{Map, Value};

/// Every attribute of a resource that is known here, with what it is made of.
const KNOWN: [(&str, &[&str]); 14] = [
    ("id", &[]),
    ("externalId", &[]),
    ("schemas", &[]),
    ("meta", &["resourceType", "location", "version"]),
    ("userName", &[]),
    ("displayName", &[]),
    ("name", &["givenName", "familyName", "formatted", "middleName"]),
    ("title", &[]),
    ("active", &[]),
    ("preferredLanguage", &[]),
    ("emails", &["value", "type", "primary", "display"]),
    ("groups", &["value", "$ref", "type", "display"]),
    ("members", &["value", "$ref", "type", "display"]),
    (ENTERPRISE, &["employeeNumber"]),
];
/// Schemas that may stand before a name, where they add nothing to it.
const CORE: [&str; 2] =
    ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:core:2.0:Group"];
/// What has several values.
const SEVERAL: [&str; 3] = ["emails", "groups", "members"];
/// What we alone write.
const READ_ONLY: [&str; 4] = ["id", "meta", "groups", "schemas"];

/// Where something stands in a resource: an attribute, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The attribute.
    pub attribute: &'static str,
    /// The part of it.
    pub part: Option<&'static str>,
}

impl Path {
    /// Reads a name; `None` where it is of nothing we know.
    pub fn read(name: &str) -> Option<Path> {
        let bare = CORE.iter().find_map(|schema| after(name, schema)).unwrap_or(name);
        if let Some(rest) = after(bare, ENTERPRISE) {
            let part = if rest.is_empty() { None } else { Some(part(ENTERPRISE, rest)?) };
            return Some(Path { attribute: ENTERPRISE, part });
        }
        let (attribute, part_name) = match bare.split_once('.') {
            Some((attribute, part)) => (attribute, Some(part)),
            None => (bare, None),
        };
        let attribute = known(attribute)?;
        let part = match part_name {
            Some(name) => Some(part(attribute, name)?),
            None => None,
        };
        Some(Path { attribute, part })
    }

    /// Whether it has several values.
    pub fn is_several(&self) -> bool {
        SEVERAL.contains(&self.attribute)
    }

    /// Whether we alone write it.
    pub fn is_read_only(&self) -> bool {
        READ_ONLY.contains(&self.attribute)
    }

    /// Whether capitals make a difference in it (`caseExact` of RFC 7643): in keys that a machine made, so in `externalId`,
    /// where two people may differ in nothing else; not in what a person types, so not in `employeeNumber` (8.7.1).
    pub(crate) fn is_exact(&self) -> bool {
        match self.attribute {
            "id" | "externalId" | "meta" | "schemas" => true,
            "groups" | "members" => self.part != Some("display"),
            _ => false,
        }
    }
}

/// What stands behind a schema's name; nothing where another name stands there.
fn after<'a>(name: &'a str, schema: &str) -> Option<&'a str> {
    let before = name.get(..schema.len())?;
    let rest = name.get(schema.len()..)?;
    match before.eq_ignore_ascii_case(schema) {
        true if rest.is_empty() => Some(rest),
        true => rest.strip_prefix(':'),
        false => None,
    }
}

fn known(name: &str) -> Option<&'static str> {
    KNOWN.iter().map(|(known, _)| *known).find(|known| known.eq_ignore_ascii_case(name))
}

/// A part of an attribute, in our spelling.
pub(crate) fn part(attribute: &str, name: &str) -> Option<&'static str> {
    let (_, parts) = KNOWN.iter().find(|(known, _)| *known == attribute)?;
    parts.iter().copied().find(|part| part.eq_ignore_ascii_case(name))
}

/// A resource with what we know of it alone, in our spelling: the rest is passed over, as the standard asks. A name
/// may hold its parts with dots or behind a schema (`"name.givenName"`), as some providers send it.
pub fn canonical(sent: &Map<String, Value>) -> Map<String, Value> {
    let mut resource = Map::new();
    for (name, value) in sent {
        let Some(path) = Path::read(name) else { continue };
        match path.part {
            Some(part) if !path.is_several() => {
                let whole = resource.entry(path.attribute).or_insert_with(|| Map::new().into());
                if let Some(whole) = whole.as_object_mut() {
                    whole.insert(part.to_owned(), value.clone());
                }
            }
            Some(_) => {}
            None => {
                resource.insert(path.attribute.to_owned(), value_of(path.attribute, value));
            }
        }
    }
    resource
}

/// The value of an attribute, its parts in our spelling.
pub(crate) fn value_of(attribute: &str, value: &Value) -> Value {
    match value {
        Value::Object(parts) => {
            let ours = parts.iter().filter_map(|(name, value)| {
                part(attribute, name).map(|name| (name.to_owned(), value.clone()))
            });
            Value::Object(ours.collect())
        }
        Value::Array(all) => all.iter().map(|one| value_of(attribute, one)).collect(),
        one => one.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_name_is_known_in_any_capitals_and_behind_its_schema() {
        for name in ["userName", "USERNAME", "urn:ietf:params:scim:schemas:core:2.0:User:username"]
        {
            assert_eq!(
                Path::read(name),
                Some(Path { attribute: "userName", part: None }),
                "{name}"
            );
        }
        let number = Path::read(&format!("{}:employeenumber", ENTERPRISE.to_lowercase()));
        assert_eq!(number, Some(Path { attribute: ENTERPRISE, part: Some("employeeNumber") }));
        for name in ["", ".", "password", "name.", "name.age", "userName.value", "é", "urn:"] {
            assert_eq!(Path::read(name), None, "{name:?}");
        }
    }

    #[test]
    fn what_is_not_known_is_passed_over() {
        let sent = json!({"USERname": "a", "password": "geheim", "Name": {"GIVENNAME": "b", "x": 1},
            "name.familyName": "c", "Emails": [{"Value": "d", "y": 2}]});
        let ours = canonical(sent.as_object().expect("an object"));
        let wanted = json!({"userName": "a", "name": {"givenName": "b", "familyName": "c"}, "emails": [{"value": "d"}]});
        assert_eq!(Value::Object(ours), wanted);
    }
}
