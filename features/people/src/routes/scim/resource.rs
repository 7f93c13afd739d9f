//! People and teams as resources.

use super::Visit;
use crate::store::{Account, Group};
use serde_json::{Map, Value, json};
use std::hash::{DefaultHasher, Hash, Hasher};
use zwerm_domain::{PersonId, TeamId};
use zwerm_scim::{ENTERPRISE, Resource};

/// Kinds of address, for whom the provider never told of.
const WORK: &str = "work";

impl Account {
    /// The name the provider knows them by, or would: else the address, else the key.
    pub(super) fn user_name(&self) -> &str {
        let told = self.told.as_ref().map(|told| told.user_name.as_str());
        told.or(self.email.as_deref()).unwrap_or(&self.key)
    }

    /// The number that stays; who came in without one is known by the address or the user name. What the provider told
    /// it reads back, also where it is the same as the user name: else it would tell it again and again.
    pub(super) fn number(&self) -> Option<&str> {
        if self.told.as_ref().is_some_and(|told| told.numbered_on.is_some()) {
            return Some(&self.key);
        }
        let is = |other: &str| self.key.to_lowercase() == other.to_lowercase();
        let is_name = is(self.user_name()) || self.email.as_deref().is_some_and(is);
        (!is_name).then_some(self.key.as_str())
    }

    /// The version, as it stands in headers.
    pub(super) fn etag(&self) -> String {
        format!("W/\"{}\"", self.version)
    }

    /// As it is sent.
    pub(super) fn resource(
        &self,
        visit: &Visit,
        groups: &[(TeamId, String)],
    ) -> Map<String, Value> {
        let mut all = Map::new();
        let mut schemas = vec![Resource::User.schema()];
        set(&mut all, "userName", Some(self.user_name()));
        set(&mut all, "displayName", Some(&self.name));
        set(&mut all, "title", Some(&self.job_title));
        all.insert("active".into(), self.left_on.is_none().into());
        let told = self.told.as_ref();
        set(&mut all, "externalId", told.and_then(|told| told.external_id.as_deref()));
        let mut name = Map::new();
        set(&mut name, "givenName", told.and_then(|told| told.given_name.as_deref()));
        set(&mut name, "familyName", told.and_then(|told| told.family_name.as_deref()));
        if !name.is_empty() {
            all.insert("name".into(), name.into());
        }
        if let Some(email) = &self.email {
            let mut one = Map::new();
            set(&mut one, "value", Some(email));
            set(&mut one, "type", told.map_or(Some(WORK), |told| told.email_label.as_deref()));
            all.insert("emails".into(), json!([one]));
        }
        if let Some(number) = self.number() {
            schemas.push(ENTERPRISE);
            all.insert(ENTERPRISE.into(), json!({ "employeeNumber": number }));
        }
        if !groups.is_empty() {
            let of = |(id, name): &(TeamId, String)| {
                let place = visit.location(Resource::Group, id);
                json!({ "value": id.to_string(), "$ref": place, "display": name })
            };
            all.insert("groups".into(), groups.iter().map(of).collect());
        }
        finish(all, visit, Resource::User, &self.id.to_string(), &schemas, self.etag())
    }
}

impl Group {
    /// The version: another one too once somebody comes or goes, by whatever road.
    pub(super) fn etag(&self, members: &[PersonId]) -> String {
        let mut hasher = DefaultHasher::new();
        members.hash(&mut hasher);
        format!("W/\"{}-{:x}\"", self.version, hasher.finish())
    }

    /// As it is sent.
    pub(super) fn resource(&self, visit: &Visit, members: &[PersonId]) -> Map<String, Value> {
        let mut all = Map::new();
        set(&mut all, "displayName", Some(&self.name));
        set(&mut all, "externalId", self.external_id.as_deref());
        if !members.is_empty() {
            let of = |id: &PersonId| {
                let place = visit.location(Resource::User, id);
                json!({ "value": id.to_string(), "$ref": place, "type": "User" })
            };
            all.insert("members".into(), members.iter().map(of).collect());
        }
        let schemas = [Resource::Group.schema()];
        let (id, etag) = (self.id.to_string(), self.etag(members));
        finish(all, visit, Resource::Group, &id, &schemas, etag)
    }
}

fn set(all: &mut Map<String, Value>, name: &str, value: Option<&str>) {
    if let Some(value) = value.filter(|value| !value.is_empty()) {
        all.insert(name.to_owned(), value.into());
    }
}

fn finish(
    mut all: Map<String, Value>,
    visit: &Visit,
    of: Resource,
    id: &str,
    schemas: &[&str],
    etag: String,
) -> Map<String, Value> {
    let location = visit.location(of, id);
    all.insert("schemas".into(), json!(schemas));
    all.insert("id".into(), id.into());
    let meta = json!({ "resourceType": of.name(), "location": location, "version": etag });
    all.insert("meta".into(), meta);
    all
}
