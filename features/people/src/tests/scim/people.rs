//! People: made, found, changed, let go and back again.

use super::{super::world, found, get, id, provider, send, told};
use serde_json::json;
use zwerm_domain::Office;
use zwerm_scim::ENTERPRISE;

#[tokio::test]
async fn who_is_made_is_a_colleague_and_is_found_again() {
    let world = world().await;
    let provider = provider(&world).await;
    let new = json!({"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "Noor@Waterrijk.example",
        "externalId": "b-12", "displayName": "Noor 👩‍🔧 van der Ven", "name": {"givenName": "Noor", "familyName": "van der Ven"},
        "title": "jurist", "preferredLanguage": "en-US", "password": "geheim", "nickName": "x",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"employeeNumber": "4711", "department": "x"}});
    let seen = send(&provider, "POST", "/Users", &new).await;
    let made = told(&seen, 201);
    let path = format!("/Users/{}", id(&made));
    assert_eq!(seen.headers["location"], format!("http://localhost/scim/v2{path}").as_str());
    assert_eq!(seen.headers["etag"], made["meta"]["version"].as_str().expect("a version"));
    assert_eq!(get(&provider, &path).await, made);
    assert_eq!(made["userName"], "Noor@Waterrijk.example", "as it was told");
    assert_eq!(made["emails"][0]["value"], "noor@waterrijk.example");
    assert_eq!((&made["active"], &made["title"]), (&json!(true), &json!("jurist")));
    assert!(made.get("password").is_none() && made.get("nickName").is_none());
    for filter in [
        "userName eq \"noor@waterrijk.EXAMPLE\"",
        "externalId eq \"b-12\"",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq \"4711\"",
        "emails[value sw \"noor\"] and active eq true",
    ] {
        assert_eq!(found(&provider, filter).await, ["Noor@Waterrijk.example"], "{filter}");
    }
    let page = world.sign_in(world.cast.samira).await.get(&format!("/people/{}", id(&made))).await;
    page.assert_ok().assert_says("Noor 👩‍🔧 van der Ven").assert_says("jurist");
    // The second of two syncs meets the first.
    let again = told(&send(&provider, "POST", "/Users", &new).await, 409);
    assert_eq!(again["scimType"], "uniqueness");
}

#[tokio::test]
async fn who_was_brought_in_before_is_found_by_the_address_and_linked() {
    let world = world().await;
    let provider = provider(&world).await;
    let filter = "userName eq \"joost.verhagen@waterrijk.example\"";
    assert_eq!(found(&provider, filter).await, ["joost.verhagen@waterrijk.example"]);
    let path = format!("/Users/{}", world.cast.joost);
    let joost = get(&provider, &path).await;
    assert_eq!(joost["groups"][0]["display"], "Jeugd en Gezin");
    let linked = json!({"Operations": [{"op": "add", "path": "externalId", "value": "e-1"},
        {"op": "replace", "path": "title", "value": "coach"}]});
    let linked = told(&send(&provider, "PATCH", &path, &linked).await, 200);
    assert_eq!((&linked["externalId"], &linked["title"]), (&json!("e-1"), &json!("coach")));
    assert_ne!(linked["meta"]["version"], joost["meta"]["version"]);
    assert_eq!(linked["userName"], joost["userName"]);
    let joost = world.sign_in(world.cast.joost).await.get("/people/me").await;
    joost.assert_never_says("veranderde je naam");
}

#[tokio::test]
async fn who_it_is_about_reads_what_the_provider_changed_and_a_new_address_rests() {
    let world = world().await;
    let provider = provider(&world).await;
    for (person, name) in [(world.cast.joost, "Joost Nieuw"), (world.cast.ada, "Ada Anders")] {
        let changed = json!({"userName": format!("{person}@nieuw.example"), "displayName": name, "active": true,
            "title": "adviseur"});
        told(&send(&provider, "PUT", &format!("/Users/{person}"), &changed).await, 200);
        let me = world.sign_in(person).await.get("/people/me").await;
        me.assert_says(&format!(
            "De inlogdienst (met een sleutel van {}) veranderde je e-mailadres op 23 november.",
            if person == world.cast.ada { "Ada Anders" } else { "Ada Beheer" }
        ));
        me.assert_says("veranderde je naam op 23 november.");
    }
}

#[tokio::test]
async fn who_is_put_off_is_out_at_once_and_comes_back_the_same() {
    let world = world().await;
    let provider = provider(&world).await;
    let path = format!("/Users/{}", world.cast.joost);
    let joost = world.sign_in(world.cast.joost).await;
    joost.get("/people/me").await.assert_ok();
    let off = json!({"Operations": [{"op": "Replace", "path": "active", "value": "False"}]});
    assert_eq!(told(&send(&provider, "PATCH", &path, &off).await, 200)["active"], false);
    assert!(joost.get("/people/me").await.location().starts_with("/sign_in"));
    assert_eq!(found(&provider, "active eq false").await.len(), 1);
    let back = json!({"Operations": [{"op": "replace", "value": {"active": true}}]});
    let back = told(&send(&provider, "PATCH", &path, &back).await, 200);
    assert_eq!((&back["active"], &back["displayName"]), (&json!(true), &json!("Joost Verhagen")));
    world.sign_in(world.cast.joost).await.get("/people/me").await.assert_says("Jeugd en Gezin");
}

#[tokio::test]
async fn who_is_deleted_leaves_and_is_absent_for_the_provider_until_made_again() {
    let world = world().await;
    let provider = provider(&world).await;
    let path = format!("/Users/{}", world.cast.joost);
    let joost = world.sign_in(world.cast.joost).await;
    told(&send(&provider, "DELETE", &path, &json!({})).await, 204);
    assert!(joost.get("/people/me").await.location().starts_with("/sign_in"));
    for method in ["GET", "DELETE"] {
        told(&send(&provider, method, &path, &json!({})).await, 404);
    }
    told(
        &send(
            &provider,
            "PATCH",
            &path,
            &json!({"Operations": [{"op": "add", "path": "title", "value": "x"}]}),
        )
        .await,
        404,
    );
    assert!(found(&provider, "displayName co \"Verhagen\"").await.is_empty());
    let page =
        world.sign_in(world.cast.samira).await.get(&format!("/people/{}", world.cast.joost)).await;
    page.assert_ok().assert_says("Oud-collega");
    let again =
        json!({"userName": "Joost.Verhagen@waterrijk.example", "displayName": "Joost Verhagen"});
    let back = told(&send(&provider, "POST", "/Users", &again).await, 201);
    assert_eq!(id(&back), world.cast.joost.to_string(), "the same person, not another one");
    world.sign_in(world.cast.joost).await.get("/people/me").await.assert_ok();
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let world = world().await;
    let provider = provider(&world).await;
    let path = format!("/Users/{}", world.cast.ada);
    let off = json!({"Operations": [{"op": "replace", "path": "active", "value": false}]});
    assert_eq!(told(&send(&provider, "PATCH", &path, &off).await, 400)["scimType"], "invalidValue");
    told(&send(&provider, "DELETE", &path, &json!({})).await, 400);
    assert_eq!(get(&provider, &path).await["active"], true);
    world.give_office(world.cast.marit, Office::Administrator).await;
    told(&send(&provider, "PATCH", &path, &off).await, 200);
}

#[tokio::test]
async fn another_version_than_one_saw_is_told() {
    let world = world().await;
    let mut provider = provider(&world).await;
    let path = format!("/Users/{}", world.cast.joost);
    let version =
        get(&provider, &path).await["meta"]["version"].as_str().expect("a version").to_owned();
    let title =
        |title: &str| json!({"Operations": [{"op": "replace", "path": "title", "value": title}]});
    provider.headers.push(("if-match".into(), version.clone()));
    told(&send(&provider, "PATCH", &path, &title("eerste")).await, 200);
    told(&send(&provider, "PATCH", &path, &title("tweede")).await, 412);
    told(&send(&provider, "DELETE", &path, &json!({})).await, 412);
    provider.headers.pop();
    let now = get(&provider, &path).await;
    assert_eq!(now["title"], "eerste");
    let same = told(&send(&provider, "PATCH", &path, &title("eerste")).await, 200);
    assert_eq!(same["meta"]["version"], now["meta"]["version"], "nothing changed");
    provider
        .headers
        .push(("if-none-match".into(), now["meta"]["version"].as_str().expect("a version").into()));
    told(&provider.ask("GET", &format!("/scim/v2{path}"), "").await, 304);
}

#[tokio::test]
async fn what_may_not_be_changed_or_is_of_another_is_told() {
    let world = world().await;
    let provider = provider(&world).await;
    let path = format!("/Users/{}", world.cast.joost);
    let patch = |operation| json!({"Operations": [operation]});
    for (operation, status, kind) in [
        (json!({"op": "replace", "path": "id", "value": "9"}), 400, "mutability"),
        (json!({"op": "replace", "path": "groups", "value": []}), 400, "mutability"),
        (
            json!({"op": "add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber", "value": "bram.de.wit"}),
            409,
            "uniqueness",
        ),
        (
            json!({"op": "replace", "path": "userName", "value": "BRAM.de.wit@waterrijk.example"}),
            409,
            "uniqueness",
        ),
        (
            json!({"op": "replace", "path": "emails", "value": [{"value": "bram.de.wit@waterrijk.example"}]}),
            409,
            "uniqueness",
        ),
        (
            json!({"op": "replace", "path": "emails", "value": [{"value": "geen adres"}]}),
            400,
            "invalidValue",
        ),
        (json!({"op": "replace", "path": "title", "value": "x".repeat(201)}), 400, "invalidValue"),
        (
            json!({"op": "replace", "path": "displayName", "value": "\u{0}\u{202e}"}),
            400,
            "invalidValue",
        ),
        (json!({"op": "replace", "path": "active", "value": "misschien"}), 400, "invalidValue"),
    ] {
        let wrong = told(&send(&provider, "PATCH", &path, &patch(operation.clone())).await, status);
        assert_eq!(wrong["scimType"], kind, "{operation}");
        assert_eq!(wrong["status"], status.to_string());
    }
    assert_eq!(get(&provider, &path).await["displayName"], "Joost Verhagen");
}

#[tokio::test]
async fn a_number_is_given_changed_and_taken_away_and_stays_where_it_is_not_named() {
    let world = world().await;
    let provider = provider(&world).await;
    let new = json!({"userName": "noor@waterrijk.example", "displayName": "Noor"});
    let made = told(&send(&provider, "POST", "/Users", &new).await, 201);
    let path = format!("/Users/{}", id(&made));
    assert!(made.get(ENTERPRISE).is_none());
    for number in ["12", "13"] {
        let given = json!({"Operations": [{"op": "replace", "path": format!("{ENTERPRISE}:employeeNumber"), "value": number}]});
        let given = told(&send(&provider, "PATCH", &path, &given).await, 200);
        assert_eq!(given[ENTERPRISE]["employeeNumber"], number);
    }
    let kept = told(&send(&provider, "PUT", &path, &new).await, 200);
    assert_eq!(kept[ENTERPRISE]["employeeNumber"], "13");
    let away = json!({"Operations": [{"op": "remove", "path": ENTERPRISE}]});
    assert!(told(&send(&provider, "PATCH", &path, &away).await, 200).get(ENTERPRISE).is_none());
}

#[tokio::test]
async fn only_what_is_asked_for_is_sent() {
    let world = world().await;
    let provider = provider(&world).await;
    let joost = get(&provider, &format!("/Users/{}?attributes=userName", world.cast.joost)).await;
    let mut names: Vec<&String> = joost.as_object().expect("an object").keys().collect();
    names.sort();
    assert_eq!(names, ["id", "schemas", "userName"]);
    let list = get(&provider, "/Users?excludedAttributes=emails,groups&count=2&startIndex=2").await;
    assert_eq!(
        (&list["itemsPerPage"], &list["startIndex"], &list["totalResults"]),
        (&json!(2), &json!(2), &json!(8))
    );
    assert!(
        list["Resources"][0].get("emails").is_none()
            && list["Resources"][0].get("groups").is_none()
    );
    assert_eq!(get(&provider, "/Users?count=0").await["totalResults"], 8);
    let by_team = format!("groups.value eq \"{}\"", world.cast.youth);
    assert_eq!(found(&provider, &by_team).await.len(), 3);
}
