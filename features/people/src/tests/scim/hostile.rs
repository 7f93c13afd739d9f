//! What no good provider sends: too much, too deep, of another organisation, two at once.

use super::{super::world, get, id, provider, send, told};
use crate::{
    import::{NewPerson, PersonState, Plan},
    store,
};
use serde_json::json;
use zwerm_domain::{Language, PersonId};
use zwerm_store::StoreError;

#[tokio::test]
async fn nothing_of_another_organisation_is_found_or_changed() {
    let world = world().await;
    let provider = provider(&world).await;
    let zoe = format!("/Users/{}", world.cast.zoe);
    for method in ["GET", "PUT", "PATCH", "DELETE"] {
        let body = json!({"userName": "z", "displayName": "z", "Operations": [{"op": "add", "path": "title", "value": "x"}]});
        for path in [
            zoe.as_str(),
            "/Users/999999",
            "/Users/x",
            "/Users/-1",
            "/Users/99999999999999999999",
            "/Groups/999999",
            "/Groups/%F0%9F%A6%84",
        ] {
            told(&send(&provider, method, path, &body).await, 404);
        }
    }
    let all = get(&provider, "/Users?count=500").await.to_string();
    assert!(!all.contains("Elders") && all.contains("Samira"), "{all}");
    // The same name in another organisation is nobody's here.
    let new = json!({"userName": "zoe.elders@waterrijk.example", "displayName": "Zoë"});
    told(&send(&provider, "POST", "/Users", &new).await, 201);
}

#[tokio::test]
async fn what_can_not_be_read_or_is_too_much_is_refused() {
    let world = world().await;
    let mut provider = provider(&world).await;
    let sent = |body: String| {
        let provider = &provider;
        async move { provider.ask("POST", "/scim/v2/Users", &body).await.status.as_u16() }
    };
    assert_eq!(sent("x".repeat(1024 * 1024 + 1)).await, 413);
    for body in [
        "",
        "[]",
        "{",
        "null",
        "\"a\"",
        "{\"userName\": \"\u{0}",
        &"[".repeat(100_000),
        &format!("{{\"a\":{}", "{\"a\":".repeat(5000)),
    ] {
        assert_eq!(sent(body.to_owned()).await, 400, "{body:.40}");
    }
    for body in [
        "{}",
        "{\"userName\": 1e400}",
        "{\"userName\": [1]}",
        "{\"userName\": \"a\", \"emails\": \"x\"}",
        "{\"userName\":\"\\u0000\"}",
    ] {
        assert_eq!(sent(body.to_owned()).await, 400, "{body}");
    }
    for filter in ["userName", "userName%20eq%20%22a", "(((((((((((((((((((((((((userName%20pr"] {
        told(&provider.ask("GET", &format!("/scim/v2/Users?filter={filter}"), "").await, 400);
    }
    for filter in [
        "userName%20eq%20%22%5Cu0000%22",
        "externalId%20eq%20%22a%5Cu0000%22",
        "userName%20eq%20%22'%20OR%201=1%20--%22",
    ] {
        assert_eq!(get(&provider, &format!("/Users?filter={filter}")).await["totalResults"], 0);
    }
    for (method, path, status) in [
        ("POST", "/Bulk", 501),
        ("GET", "/Me", 501),
        ("POST", "/.search", 501),
        ("GET", "/Nothing", 404),
        ("DELETE", "/Users", 405),
        ("POST", "/Schemas", 405),
        ("GET", "/Schemas/x", 404),
        ("PUT", "/Groups", 405),
        ("GET", "/Users/1/2", 404),
    ] {
        told(&send(&provider, method, path, &json!({})).await, status);
    }
    provider.headers.push(("content-type".into(), "text/plain".into()));
    assert_eq!(get(&provider, "/Users").await["totalResults"], 8);
}

#[tokio::test]
async fn two_syncs_at_once_make_one_person() {
    let world = world().await;
    let provider = provider(&world).await;
    let new = json!({"userName": "tegelijk@waterrijk.example", "displayName": "Tegelijk"});
    let (a, b, c) = tokio::join!(
        send(&provider, "POST", "/Users", &new),
        send(&provider, "POST", "/Users", &new),
        send(&provider, "POST", "/Users", &new)
    );
    let mut all = [a.status.as_u16(), b.status.as_u16(), c.status.as_u16()];
    all.sort_unstable();
    assert_eq!(all, [201, 409, 409]);
}

#[tokio::test]
async fn five_thousand_people_are_read_in_pages_each_once() {
    let world = world().await;
    let (organisation, now) = (world.cast.organisation, world.clock.now());
    let provider = provider(&world).await;
    world
        .site
        .store()
        .write(move |tx| {
            let house = store::organisation(tx, organisation)?;
            let person = |number: u32| NewPerson {
                line: number,
                state: PersonState {
                    key: format!("n{number}"),
                    name: format!("Naam {number}"),
                    email: Some(format!("n{number}@waterrijk.example")),
                    phone: String::new(),
                    job_title: String::new(),
                    language: Language::Nl,
                    working_hours: String::new(),
                    joined_on: house.today(now),
                    left_on: None,
                    team: None,
                    further_teams: Vec::new(),
                    leads: Vec::new(),
                },
            };
            let plan = Plan { new_people: (0..5000).map(person).collect(), ..Plan::default() };
            store::carry_out(tx, &house, &plan, None, now)?;
            Ok::<_, StoreError>(())
        })
        .await
        .expect("five thousand people");
    let mut seen = std::collections::BTreeSet::new();
    let mut start = 1;
    loop {
        let page =
            get(&provider, &format!("/Users?startIndex={start}&count=500&attributes=userName"))
                .await;
        assert_eq!(page["totalResults"], 5008);
        let all = page["Resources"].as_array().expect("a list");
        if all.is_empty() {
            break;
        }
        start += all.len();
        for one in all {
            assert!(seen.insert(id(one)), "twice: {one}");
        }
    }
    assert_eq!(seen.len(), 5008);
    let some = get(
        &provider,
        "/Users?filter=userName%20ew%20%227%40waterrijk.example%22&startIndex=401&count=200",
    )
    .await;
    assert_eq!((&some["totalResults"], &some["itemsPerPage"]), (&json!(500), &json!(100)));
}

#[tokio::test]
async fn a_guest_and_who_was_erased_are_nobody() {
    let world = world().await;
    let provider = provider(&world).await;
    let guest: PersonId = world.guest_of(world.cast.samira, "Karin Sleutel").await;
    told(&provider.ask("GET", &format!("/scim/v2/Users/{guest}"), "").await, 404);
    assert!(!get(&provider, "/Users?count=500").await.to_string().contains("Karin"));
}
