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
fn of_two_with_one_value_the_one_that_is_meant_goes() {
    let twice = json!([{"op": "add", "path": "emails", "value": [{"value": "a", "type": "home"}]},
        {"op": "replace", "path": "emails[type eq \"work\"].value", "value": "a"},
        {"op": "remove", "path": "emails[type eq \"work\"]"}]);
    assert_eq!(
        after(twice).expect("is understood")["emails"],
        json!([{"value": "a", "type": "home"}])
    );
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

/// A group of so many, numbered from 0.
fn group(size: usize) -> Map<String, Value> {
    let members: Vec<Value> = (0..size).map(|id| json!({"value": id.to_string()})).collect();
    Map::from_iter([("members".to_owned(), Value::Array(members))])
}

#[test]
fn a_change_that_looks_through_many_members_again_and_again_is_refused() {
    let look = |size: usize, terms: usize, operations: usize| {
        let which = vec!["display eq \"x\""; terms].join(" or ");
        let operation = json!({"op": "remove", "path": format!("members[{which}]")});
        let mut group = group(size);
        apply(&mut group, &json!({"Operations": vec![operation; operations]}))
    };
    assert_eq!(look(2_000, 1, 50), Ok(()));
    for (size, terms, operations) in [(2_000, 1, 51), (2_001, 100, 1), (5_000, 100, 1000)] {
        let told = look(size, terms, operations).expect_err("too much");
        assert_eq!(told.status, 413, "{size} {terms} {operations}");
    }
    let longest = json!([{"op": "add", "path": "members", "value": [{"value": "x".repeat(3000)}]}]);
    let told = apply(&mut group(1), &json!({"Operations": longest})).expect_err("too long");
    assert_eq!(told.kind, Some(Kind::Value));
}

#[test]
fn a_thousand_members_of_a_large_group_come_and_go_one_by_one_without_a_look_at_the_others() {
    let size = several::MOST_LOOKS;
    let mut group = group(size);
    let comes = |id: usize| json!({"op": "add", "path": "members", "value": [{"value": (size + id).to_string()}]});
    let goes = |id: usize| json!({"op": "remove", "path": format!("members[value eq \"{id}\"]")});
    let listed = |id: usize| json!({"op": "remove", "path": "members", "value": [{"value": id.to_string()}]});
    let operations: Vec<Value> =
        (0..333).map(comes).chain((0..333).map(goes)).chain((333..666).map(listed)).collect();
    apply(&mut group, &json!({"Operations": operations})).expect("is done");
    let left = group["members"].as_array().expect("a list");
    assert_eq!((left.len(), &left[0]["value"]), (size - 333, &json!("666")));
}
