//! What a resource tells of a person.

use crate::{
    ENTERPRISE,
    problem::{Kind, Problem},
};
use serde_json::{Map, Value};

/// An e-mail address, with what its owner's provider calls it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Email {
    /// The address.
    pub value: String,
    /// `work` or another word; may be empty.
    pub label: String,
}

/// What a resource tells of a person. `None`: nothing stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct User {
    /// The name they are known by at their provider.
    pub user_name: String,
    /// The number or other key of the provider.
    pub external_id: Option<String>,
    /// The whole name.
    pub display_name: Option<String>,
    /// The whole name, in the place where some providers put it.
    pub formatted: Option<String>,
    /// First name.
    pub given_name: Option<String>,
    /// What stands between the two.
    pub middle_name: Option<String>,
    /// Last name.
    pub family_name: Option<String>,
    /// The address that counts: the primary one, else that of work, else the first.
    pub email: Option<Email>,
    /// What their work is called.
    pub title: Option<String>,
    /// Whether they work here, where it is said: who leaves it out changes nothing of it (RFC 7644, 3.5.1 lets one choose).
    pub is_active: Option<bool>,
    /// The number of the employer.
    pub number: Option<String>,
    /// The language they prefer.
    pub language: Option<String>,
}

impl User {
    /// Reads a resource in our spelling.
    pub fn read(resource: &Map<String, Value>) -> Result<User, Problem> {
        let text = |name| text(resource.get(name), name);
        let part = |whole: &str, part: &str| {
            let parts = resource.get(whole).and_then(Value::as_object);
            self::text(parts.and_then(|parts| parts.get(part)), part)
        };
        let user_name = text("userName")?;
        Ok(User {
            user_name: user_name.ok_or_else(|| Problem::of(Kind::Value, "userName is needed"))?,
            external_id: text("externalId")?,
            display_name: text("displayName")?,
            formatted: part("name", "formatted")?,
            given_name: part("name", "givenName")?,
            middle_name: part("name", "middleName")?,
            family_name: part("name", "familyName")?,
            email: email(resource.get("emails"))?,
            title: text("title")?,
            is_active: match resource.get("active") {
                None | Some(Value::Null) => None,
                Some(value) => Some(is_true(value)?),
            },
            number: part(ENTERPRISE, "employeeNumber")?,
            language: text("preferredLanguage")?,
        })
    }

    /// The whole name that this tells, where it differs from what was told before; `None`: nothing new.
    pub fn name(&self, before: Option<&User>) -> Option<String> {
        let is_new = |one: &Option<String>, other: fn(&User) -> &Option<String>| {
            one.is_some() && before.is_none_or(|before| other(before) != one)
        };
        if is_new(&self.display_name, |user| &user.display_name) {
            return self.display_name.clone();
        }
        if is_new(&self.formatted, |user| &user.formatted) {
            return self.formatted.clone();
        }
        let are_new = is_new(&self.given_name, |user| &user.given_name)
            || is_new(&self.family_name, |user| &user.family_name)
            || is_new(&self.middle_name, |user| &user.middle_name);
        let parts = [&self.given_name, &self.middle_name, &self.family_name];
        let parts: Vec<&str> = parts.into_iter().filter_map(|part| part.as_deref()).collect();
        are_new.then(|| parts.join(" "))
    }
}

/// A text; a number counts as one, and an empty one as none.
fn text(value: Option<&Value>, name: &str) -> Result<Option<String>, Problem> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok((!text.trim().is_empty()).then(|| text.clone())),
        Some(Value::Number(number)) => Ok(Some(number.to_string())),
        Some(_) => Err(Problem::of(Kind::Value, format!("{name} is no text"))),
    }
}

/// True or false; some providers write it in quotation marks.
pub fn is_true(value: &Value) -> Result<bool, Problem> {
    match value {
        Value::Bool(value) => Ok(*value),
        Value::String(text) if text.eq_ignore_ascii_case("true") => Ok(true),
        Value::String(text) if text.eq_ignore_ascii_case("false") => Ok(false),
        _ => Err(Problem::of(Kind::Value, "active is true or false")),
    }
}

fn email(emails: Option<&Value>) -> Result<Option<Email>, Problem> {
    let all = match emails {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Array(all)) => all.as_slice(),
        Some(_) => return Err(Problem::of(Kind::Value, "emails is a list")),
    };
    let mut best: Option<(u8, Email)> = None;
    for one in all {
        let Some(value) = text(one.get("value"), "emails.value")? else { continue };
        let label = text(one.get("type"), "emails.type")?.unwrap_or_default();
        let is_primary = match one.get("primary") {
            None | Some(Value::Null) => false,
            Some(value) => is_true(value)?,
        };
        let rank = if is_primary { 2 } else { u8::from(label.eq_ignore_ascii_case("work")) };
        if best.as_ref().is_none_or(|(before, _)| *before < rank) {
            best = Some((rank, Email { value, label }));
        }
    }
    Ok(best.map(|(_, email)| email))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(value: Value) -> Result<User, Problem> {
        User::read(value.as_object().expect("an object"))
    }

    #[test]
    fn the_primary_address_counts_then_that_of_work() {
        let user =
            |emails: Value| read(json!({"userName": "a", "emails": emails})).expect("a user");
        let value = |emails: Value| user(emails).email.expect("an address").value;
        assert_eq!(
            value(
                json!([{"value": "1"}, {"value": "2", "type": "Work"}, {"value": "3", "primary": "True"}])
            ),
            "3"
        );
        assert_eq!(
            value(json!([{"value": "1", "type": "home"}, {"value": "2", "type": "work"}])),
            "2"
        );
        assert_eq!(user(json!([{"type": "work"}])).email, None);
    }

    #[test]
    fn a_name_follows_what_was_told_anew() {
        let old = read(
            json!({"userName": "a", "displayName": "A B", "name": {"givenName": "A", "familyName": "B"}}),
        );
        let old = old.expect("a user");
        let married = User { family_name: Some("C".into()), ..old.clone() };
        assert_eq!(married.name(Some(&old)).as_deref(), Some("A C"));
        assert_eq!(old.name(Some(&old)), None);
        assert_eq!(old.name(None).as_deref(), Some("A B"));
    }

    #[test]
    fn what_is_no_text_and_no_truth_is_told() {
        for wrong in [
            json!({"userName": ["a"]}),
            json!({}),
            json!({"userName": "a", "active": "perhaps"}),
            json!({"userName": "a", "emails": "x"}),
            json!({"userName": " "}),
        ] {
            assert!(read(wrong.clone()).is_err(), "{wrong}");
        }
        let active = |user: Value| read(user).expect("a user").is_active;
        assert_eq!(active(json!({"userName": "a", "active": "False"})), Some(false));
        assert_eq!(active(json!({"userName": "a"})), None, "nothing is said");
    }
}
