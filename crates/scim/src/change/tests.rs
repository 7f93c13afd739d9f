//! Changes, as they are sent.

use super::*;
use crate::ENTERPRISE;
use serde_json::json;

fn samira() -> Map<String, Value> {
    let samira = json!({"id": "7", "userName": "samira", "displayName": "Samira", "active": true,
        "name": {"givenName": "Samira", "familyName": "Bennani"}, "emails": [{"value": "s@x.nl", "type": "work"}]});
    samira.as_object().cloned().expect("an object")
}

fn after(operations: Value) -> Result<Value, Problem> {
    let mut resource = samira();
    apply(&mut resource, &json!({"Operations": operations})).map(|()| Value::Object(resource))
}

#[test]
fn what_entra_sends_is_understood() {
    let changed = after(json!([
        {"op": "Replace", "path": "active", "value": "False"},
        {"op": "Add", "path": "emails[type eq \"work\"].value", "value": "nieuw@x.nl"},
        {"op": "Replace", "path": "emails[type eq \"home\"].value", "value": "thuis@x.nl"},
        {"op": "Add", "value": {"name.givenName": "Sam", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber": "12"}},
        {"op": "Add", "path": "phoneNumbers[type eq \"work\"].value", "value": "06"},
    ]))
    .expect("is understood");
    assert_eq!(changed["active"], "False");
    assert_eq!(
        changed["emails"],
        json!([{"value": "nieuw@x.nl", "type": "work"}, {"type": "home", "value": "thuis@x.nl"}])
    );
    assert_eq!(changed["name"], json!({"givenName": "Sam", "familyName": "Bennani"}));
    assert_eq!(changed[ENTERPRISE], json!({"employeeNumber": "12"}));
}

#[test]
fn what_okta_sends_is_understood() {
    let changed = after(
        json!([{"op": "replace", "value": {"id": "9", "active": false, "displayName": "S."}}]),
    );
    let changed = changed.expect("is understood");
    assert_eq!(
        (&changed["id"], &changed["active"], &changed["displayName"]),
        (&json!("7"), &json!(false), &json!("S."))
    );
}

#[test]
fn members_come_and_go_in_each_way_it_is_said() {
    let mut team =
        Map::from_iter([("members".to_owned(), json!([{"value": "1"}, {"value": "2"}]))]);
    for operations in [
        json!([{"op": "add", "path": "members", "value": [{"value": "3"}, {"value": "1"}]}]),
        json!([{"op": "Remove", "path": "members", "value": [{"value": "2"}]}]),
        json!([{"op": "remove", "path": "members[value eq \"1\"]"}]),
        json!([{"op": "Add", "path": "members", "value": {"value": "4"}}]),
    ] {
        apply(&mut team, &json!({"Operations": operations})).expect("is understood");
    }
    assert_eq!(team["members"], json!([{"value": "3"}, {"value": "4"}]));
}

#[test]
fn what_can_not_be_done_is_told_in_the_words_of_the_standard() {
    for (operations, kind) in [
        (json!([{"op": "replace", "path": "id", "value": "8"}]), Kind::Mutability),
        (json!([{"op": "remove", "path": "userName"}]), Kind::Mutability),
        (json!([{"op": "remove"}]), Kind::NoTarget),
        (json!([{"op": "remove", "path": "emails["}]), Kind::Path),
        (json!([{"op": "move", "path": "title"}]), Kind::Syntax),
        (json!([{"op": "add", "value": "x"}]), Kind::Value),
        (json!([{"op": "add", "path": "title"}]), Kind::Value),
        (
            json!([{"op": "replace", "path": "emails[value eq \"z\"].type", "value": "a"}]),
            Kind::NoTarget,
        ),
        (json!([]), Kind::Syntax),
    ] {
        let told = after(operations.clone()).expect_err("can't be done");
        assert_eq!(told.kind, Some(kind), "{operations}");
    }
}
