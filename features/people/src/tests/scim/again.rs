//! Told again and again, or only in part: nothing changes that was not said to change, and one number is one person.

use super::{super::world, found, get, id, provider, send, told};
use serde_json::json;
use zwerm_scim::ENTERPRISE;

#[tokio::test]
async fn who_left_stays_away_until_the_provider_says_that_they_work_here() {
    let world = world().await;
    let provider = provider(&world).await;
    let path = format!("/Users/{}", world.cast.joost);
    let off = json!({"Operations": [{"op": "replace", "path": "active", "value": false}]});
    told(&send(&provider, "PATCH", &path, &off).await, 200);
    let mut whole =
        json!({"userName": "joost.verhagen@waterrijk.example", "displayName": "Joost V."});
    for active in [None, Some(json!(null))] {
        active.into_iter().for_each(|active| whole["active"] = active);
        let put = told(&send(&provider, "PUT", &path, &whole).await, 200);
        assert_eq!((&put["active"], &put["displayName"]), (&json!(false), &json!("Joost V.")));
    }
    whole["active"] = json!(true);
    assert_eq!(told(&send(&provider, "PUT", &path, &whole).await, 200)["active"], true);
    // Who works here is not sent away by it either.
    whole["active"] = json!(null);
    assert_eq!(told(&send(&provider, "PUT", &path, &whole).await, 200)["active"], true);
}

#[tokio::test]
async fn a_number_in_other_capitals_is_the_same_persons() {
    let world = world().await;
    let provider = provider(&world).await;
    let new = |name: &str, number: &str| {
        json!({"userName": name, "displayName": "Noor",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"employeeNumber": number}})
    };
    let made =
        told(&send(&provider, "POST", "/Users", &new("noor@x.example", "WR-12a")).await, 201);
    for (name, number) in
        [("ander@x.example", "wr-12A"), ("wr-12a", "wr-12a"), ("NOOR@x.example", "78")]
    {
        let twice = told(&send(&provider, "POST", "/Users", &new(name, number)).await, 409);
        assert_eq!(twice["scimType"], "uniqueness", "{name} {number}");
    }
    let by_number = format!("{ENTERPRISE}:employeeNumber eq \"wr-12A\"");
    assert_eq!(found(&provider, &by_number).await, ["noor@x.example"]);
    // Nobody else gets it; and for her it is no other number.
    let give = |number: &str| json!({"Operations": [{"op": "replace", "path": format!("{ENTERPRISE}:employeeNumber"), "value": number}]});
    let joost = format!("/Users/{}", world.cast.joost);
    told(&send(&provider, "PATCH", &joost, &give("wr-12A")).await, 409);
    let noor = format!("/Users/{}", id(&made));
    let same = told(&send(&provider, "PATCH", &noor, &give("wr-12A")).await, 200);
    assert_eq!(same["meta"]["version"], made["meta"]["version"]);
    assert_eq!(same[ENTERPRISE]["employeeNumber"], "WR-12a", "as files know her");
}

#[tokio::test]
async fn who_was_brought_in_with_a_number_alone_is_found_by_it_in_other_capitals() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let fields = [("name", "Nadia Nummer"), ("key", "AB-1"), ("email", "")];
    ada.submit("/people/new", "/people/new", &fields).await.assert_done();
    let provider = provider(&world).await;
    assert_eq!(found(&provider, "userName eq \"ab-1\"").await, ["AB-1"]);
    let twice = json!({"userName": "ab-1", "displayName": "Nadia"});
    told(&send(&provider, "POST", "/Users", &twice).await, 409);
}

#[tokio::test]
async fn a_number_that_is_the_user_name_is_read_back_and_told_again_changes_nothing() {
    let world = world().await;
    let provider = provider(&world).await;
    let new = json!({"userName": "nr-9", "displayName": "Noor", "emails": [{"value": "noor@x.example"}],
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"employeeNumber": "nr-9"}});
    let made = told(&send(&provider, "POST", "/Users", &new).await, 201);
    assert_eq!(made[ENTERPRISE]["employeeNumber"], "nr-9");
    let path = format!("/Users/{}", id(&made));
    let number = json!({"Operations": [{"op": "add", "path": format!("{ENTERPRISE}:employeeNumber"), "value": "nr-9"}]});
    for (method, body) in [("PUT", &new), ("PATCH", &number), ("PUT", &new)] {
        assert_eq!(told(&send(&provider, method, &path, body).await, 200), made, "{method}");
    }
    assert_eq!(get(&provider, &path).await, made);
    // The user name may become another; the number stays.
    let named = json!({"Operations": [{"op": "replace", "path": "userName", "value": "noor"}]});
    let named = told(&send(&provider, "PATCH", &path, &named).await, 200);
    assert_eq!(named[ENTERPRISE]["employeeNumber"], "nr-9");
}
