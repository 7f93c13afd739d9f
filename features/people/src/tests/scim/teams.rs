//! Groups are teams.

use super::{super::world, get, id, provider, send, told};
use serde_json::{Value, json};
use zwerm_domain::{Office, PersonId};

fn members(group: &Value) -> Vec<String> {
    let all = group["members"].as_array().cloned().unwrap_or_default();
    all.iter().map(|one| one["value"].as_str().unwrap_or_default().to_owned()).collect()
}

fn patch(op: &str, path: &str, value: Value) -> Value {
    json!({"Operations": [{"op": op, "path": path, "value": value}]})
}

#[tokio::test]
async fn a_group_is_a_team_with_who_is_in_it() {
    let world = world().await;
    let provider = provider(&world).await;
    let (joost, bram) = (world.cast.joost.to_string(), world.cast.bram.to_string());
    let new = json!({"displayName": "Team 🌷 Noord|Oost", "externalId": "g-1", "members": [{"value": joost}]});
    let made = told(&send(&provider, "POST", "/Groups", &new).await, 201);
    assert_eq!(
        (&made["displayName"], &made["externalId"]),
        (&json!("Team 🌷 Noord/Oost"), &json!("g-1"))
    );
    assert_eq!(members(&made), std::slice::from_ref(&joost));
    let path = format!("/Groups/{}", id(&made));
    assert_eq!(get(&provider, &path).await, made);
    let list = get(
        &provider,
        "/Groups?filter=displayName%20eq%20%22wijkteam%20WEST%22&excludedAttributes=members",
    )
    .await;
    assert_eq!((&list["totalResults"], list["Resources"][0].get("members")), (&json!(1), None));
    let with = format!("/Groups?filter=members%5Bvalue%20eq%20%22{joost}%22%5D");
    assert_eq!(get(&provider, &with).await["totalResults"], 2);
    let both = told(
        &send(&provider, "PATCH", &path, &patch("Add", "members", json!([{"value": bram}]))).await,
        200,
    );
    assert_eq!(members(&both).len(), 2);
    assert_ne!(both["meta"]["version"], made["meta"]["version"]);
    let one = told(
        &send(&provider, "PATCH", &path, &patch("Remove", "members", json!([{"value": joost}])))
            .await,
        200,
    );
    assert_eq!(members(&one), std::slice::from_ref(&bram));
    let by_filter =
        json!({"Operations": [{"op": "remove", "path": format!("members[value eq \"{bram}\"]")}]});
    assert!(members(&told(&send(&provider, "PATCH", &path, &by_filter).await, 200)).is_empty());
    // Their first team stays their first.
    let page = world.sign_in(world.cast.bram).await.get("/people/me").await;
    page.assert_says("Jeugd en Gezin").assert_never_says("Noord/Oost");
}

#[tokio::test]
async fn the_team_reads_who_was_put_into_it_and_who_leaves_the_first_team_has_the_next() {
    let world = world().await;
    let provider = provider(&world).await;
    let (west, youth) =
        (format!("/Groups/{}", world.cast.west), format!("/Groups/{}", world.cast.youth));
    let bram = json!([{"value": world.cast.bram.to_string()}]);
    told(&send(&provider, "PATCH", &west, &patch("add", "members", bram.clone())).await, 200);
    let since = zwerm_domain::Date::ZERO;
    let team = world.cast.west;
    let notes = world.site.store().read(move |tx| zwerm_directory::team_notes(tx, team, since, 9));
    let notes = notes.await.expect("notes");
    assert_eq!(notes.len(), 1);
    assert_eq!(notes[0].by, zwerm_directory::Named::Provider("Ada Beheer".into()));
    told(&send(&provider, "PATCH", &youth, &patch("remove", "members", bram)).await, 200);
    let me = world.sign_in(world.cast.bram).await.get("/people/me").await;
    me.assert_says("Wijkteam West").assert_never_says("Jeugd en Gezin");
}

#[tokio::test]
async fn a_team_is_renamed_and_let_go_and_stays_what_it_is() {
    let world = world().await;
    let provider = provider(&world).await;
    let west = format!("/Groups/{}", world.cast.west);
    let before = members(&get(&provider, &west).await);
    let renamed = told(
        &send(&provider, "PATCH", &west, &patch("replace", "displayName", json!("Wijk West")))
            .await,
        200,
    );
    assert_eq!((&renamed["displayName"], members(&renamed)), (&json!("Wijk West"), before.clone()));
    let taken = told(
        &send(&provider, "PATCH", &west, &patch("replace", "displayName", json!("jeugd en gezin")))
            .await,
        409,
    );
    assert_eq!(taken["scimType"], "uniqueness");
    told(&send(&provider, "POST", "/Groups", &json!({"displayName": "Wijk west"})).await, 409);
    told(&send(&provider, "DELETE", &west, &json!({})).await, 204);
    told(&send(&provider, "GET", &west, &json!({})).await, 404);
    // For the provider it is gone; its people still have their team.
    let me = world.sign_in(world.cast.samira).await.get("/people/me").await;
    me.assert_says("Wijk West");
    let again = json!({"displayName": "Wijk West", "members": before.iter().map(|id| json!({"value": id})).collect::<Vec<_>>()});
    let again = told(&send(&provider, "POST", "/Groups", &again).await, 201);
    assert_eq!((id(&again), members(&again)), (world.cast.west.to_string(), before));
}

#[tokio::test]
async fn who_made_the_key_does_not_put_themselves_into_a_team_where_another_can() {
    let world = world().await;
    let provider = provider(&world).await;
    let west = format!("/Groups/{}", world.cast.west);
    let add = |who: PersonId| patch("add", "members", json!([{"value": who.to_string()}]));
    world.give_office(world.cast.marit, Office::Administrator).await;
    told(&send(&provider, "PATCH", &west, &add(world.cast.ada)).await, 400);
    told(&send(&provider, "PATCH", &west, &add(world.cast.joost)).await, 200);
}

#[tokio::test]
async fn a_member_that_is_nobody_here_is_refused_and_nothing_is_half_done() {
    let world = world().await;
    let provider = provider(&world).await;
    let west = format!("/Groups/{}", world.cast.west);
    let before = get(&provider, &west).await;
    for value in
        [json!("999999"), json!(world.cast.zoe.to_string()), json!("x"), json!(7), Value::Null]
    {
        let both = json!([{"value": world.cast.joost.to_string()}, {"value": value}]);
        let wrong =
            told(&send(&provider, "PATCH", &west, &patch("add", "members", both)).await, 400);
        assert_eq!(wrong["scimType"], "invalidValue");
    }
    let new = json!({"displayName": "Half", "members": [{"value": "999999"}]});
    told(&send(&provider, "POST", "/Groups", &new).await, 400);
    assert_eq!(
        get(&provider, "/Groups?filter=displayName%20eq%20%22Half%22").await["totalResults"],
        0
    );
    assert_eq!(get(&provider, &west).await, before);
}
