//! What this server can, in SCIM's own form: its configuration, its kinds of resources, their schemas.

use crate::problem::Problem;
use serde_json::{Map, Value, json};

const PROVIDER: &str = include_str!("provider.json");
const TYPES: &str = include_str!("types.json");
const SCHEMAS: &str = include_str!("schemas.json");

/// The kinds of resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// A person.
    User,
    /// A team.
    Group,
}

impl Resource {
    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Resource::User => "User",
            Resource::Group => "Group",
        }
    }

    /// Its place in addresses.
    pub const fn place(self) -> &'static str {
        match self {
            Resource::User => "Users",
            Resource::Group => "Groups",
        }
    }

    /// The schema it follows.
    pub const fn schema(self) -> &'static str {
        match self {
            Resource::User => "urn:ietf:params:scim:schemas:core:2.0:User",
            Resource::Group => "urn:ietf:params:scim:schemas:core:2.0:Group",
        }
    }
}

/// One of the pages of discovery; `base` is the address before `/Users`.
pub fn discovery(page: &str, of: Option<&str>, base: &str) -> Option<Result<Value, Problem>> {
    let text = match page {
        "ServiceProviderConfig" if of.is_none() => PROVIDER,
        "ResourceTypes" => TYPES,
        "Schemas" => SCHEMAS,
        _ => return None,
    };
    let broken = |_| Problem::status(500, "the description can't be read");
    Some(serde_json::from_str::<Value>(&text.replace("{base}", base)).map_err(broken).and_then(
        |whole| {
            match (whole, of) {
                (Value::Array(all), Some(id)) => all
                    .into_iter()
                    .find(|one| one["id"].as_str() == Some(id))
                    .ok_or_else(|| Problem::status(404, "there is nothing of that name")),
                (Value::Array(all), None) => {
                    let total = all.len();
                    Ok(list(total, 1, all))
                }
                (one, _) => Ok(one),
            }
        },
    ))
}

/// A list of resources, as it is sent.
pub(crate) fn list(total: usize, start: usize, resources: Vec<Value>) -> Value {
    json!({
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
        "totalResults": total,
        "startIndex": start,
        "itemsPerPage": resources.len(),
        "Resources": resources,
    })
}

/// A page of resources, as it is sent.
pub fn page(total: usize, start: usize, resources: Vec<Map<String, Value>>) -> Value {
    list(total, start, resources.into_iter().map(Value::Object).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_of_discovery_can_be_read() {
        let base = "https://zwerm.example/scim/v2";
        for page in ["ServiceProviderConfig", "ResourceTypes", "Schemas"] {
            let told = discovery(page, None, base).expect("is there").expect("can be read");
            assert!(!told.to_string().contains("{base}"), "{page}");
        }
        for resource in [Resource::User, Resource::Group] {
            let schema = discovery("Schemas", Some(resource.schema()), base).expect("is there");
            assert_eq!(schema.expect("is known")["name"], resource.name());
            let kind = discovery("ResourceTypes", Some(resource.name()), base).expect("is there");
            assert_eq!(kind.expect("is known")["endpoint"], format!("/{}", resource.place()));
        }
        assert!(discovery("Schemas", Some("x"), base).expect("is there").is_err());
        assert!(discovery("Bulk", None, base).is_none());
    }
}
