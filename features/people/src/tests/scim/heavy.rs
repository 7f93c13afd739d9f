//! Changes that ask for much work: refused, and nobody waits for it.

use super::{super::world, get, provider, send, told};
use serde_json::{Value, json};
use std::{
    sync::{Mutex, mpsc},
    time::Duration,
};
use zwerm_store::StoreError;
use zwerm_testkit::World;

/// A change of almost a megabyte that holds each member of the team seventy thousand times against a filter.
fn endless(world: &World) -> (String, Value) {
    let which = vec!["display pr"; 100].join(" or ");
    let operation = json!({"op": "remove", "path": format!("members[{which}]")});
    (format!("/Groups/{}", world.cast.youth), json!({"Operations": vec![operation; 700]}))
}

#[tokio::test]
async fn what_is_refused_is_refused_while_somebody_else_writes() {
    let world = world().await;
    let provider = provider(&world).await;
    let west = format!("/Groups/{}", world.cast.west);
    let before = get(&provider, &west).await;
    let (began, begun) = tokio::sync::oneshot::channel();
    let (finish, finished) = mpsc::channel::<()>();
    let (began, finished) = (Mutex::new(Some(began)), Mutex::new(finished));
    let store = world.site.store().clone();
    let other = tokio::spawn(async move {
        let write = store.write(move |_| {
            let began = began.lock().expect("a lock").take();
            began.into_iter().for_each(|it| it.send(()).unwrap_or_default());
            let _ = finished.lock().expect("a lock").recv();
            Ok::<_, StoreError>(())
        });
        write.await
    });
    begun.await.expect("somebody writes");
    let (path, body) = endless(&world);
    let joost = format!("/Users/{}", world.cast.joost);
    let members = |members: Vec<Value>| json!({"displayName": "West", "members": members});
    let many = (1..=2020).map(|id| json!({"value": id.to_string()})).collect();
    let nothing = json!({"Operations": []});
    for (method, path, body, status) in [
        ("PATCH", path.as_str(), &body, 413),
        ("PUT", west.as_str(), &members(many), 413),
        ("POST", "/Groups", &members(vec![json!({"value": "999999"})]), 400),
        ("PUT", west.as_str(), &members(vec![json!({"value": "999999"})]), 400),
        ("PATCH", joost.as_str(), &nothing, 400),
        ("POST", "/Users", &json!({"userName": [1]}), 400),
    ] {
        let asked = send(&provider, method, path, body);
        let seen = tokio::time::timeout(Duration::from_secs(60), asked).await;
        let why = told(&seen.expect("nobody waits for the other"), status);
        assert!(status != 413 || why["detail"].as_str().is_some_and(|it| it.ends_with("in parts")));
    }
    finish.send(()).expect("the other goes on");
    other.await.expect("a thread").expect("is written");
    assert_eq!(get(&provider, &west).await, before);
}

#[tokio::test]
async fn two_changes_at_once_of_one_team_are_both_done() {
    let world = world().await;
    let provider = provider(&world).await;
    let west = format!("/Groups/{}", world.cast.west);
    let joins = |who: zwerm_domain::PersonId| json!({"Operations": [{"op": "add", "path": "members", "value": [{"value": who.to_string()}]}]});
    let (joost, bram, renamed) = (
        joins(world.cast.joost),
        joins(world.cast.bram),
        json!({"Operations": [{"op": "replace", "path": "displayName", "value": "West Nieuw"}]}),
    );
    let before = get(&provider, &west).await["members"].as_array().map_or(0, Vec::len);
    let (a, b, c) = tokio::join!(
        send(&provider, "PATCH", &west, &joost),
        send(&provider, "PATCH", &west, &bram),
        send(&provider, "PATCH", &west, &renamed)
    );
    [a, b, c].iter().for_each(|seen| drop(told(seen, 200)));
    let after = get(&provider, &west).await;
    assert_eq!(after["members"].as_array().map_or(0, Vec::len), before + 2);
    assert_eq!(after["displayName"], "West Nieuw");
}
