//! The identity provider keeps people and teams, through the real routes.

mod again;
mod heavy;
mod hostile;
mod keys;
mod people;
mod providers;
mod teams;

use serde_json::Value;
use zwerm_domain::PersonId;
use zwerm_testkit::{Seen, Visitor, World};

/// A provider with a key that this administrator made.
async fn provider_of(world: &World, administrator: PersonId) -> Visitor<'_> {
    let page = "/people/provider";
    let made = world.sign_in(administrator).await.submit(page, page, &[]).await;
    let key = made.assert_ok().body.split("id=\"key\" value=\"").nth(1).expect("the key is shown");
    let key = key.split('"').next().unwrap_or_default().to_owned();
    with(world, "authorization", &format!("Bearer {key}"))
}

/// A program that sends this header.
fn with<'w>(world: &'w World, name: &str, value: &str) -> Visitor<'w> {
    let mut program = world.nobody();
    program.headers.push((name.to_owned(), value.to_owned()));
    program
}

async fn provider(world: &World) -> Visitor<'_> {
    provider_of(world, world.cast.ada).await
}

/// What came back, as JSON.
#[track_caller]
fn told(seen: &Seen, status: u16) -> Value {
    assert_eq!(seen.status.as_u16(), status, "{}", seen.body);
    match seen.body.as_str() {
        "" => Value::Null,
        body => serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}: {body}")),
    }
}

async fn get(who: &Visitor<'_>, path: &str) -> Value {
    told(&who.ask("GET", &format!("/scim/v2{path}"), "").await, 200)
}

async fn send(who: &Visitor<'_>, method: &str, path: &str, body: &Value) -> Seen {
    who.ask(method, &format!("/scim/v2{path}"), &body.to_string()).await
}

/// Who is found, by user name.
async fn found(who: &Visitor<'_>, filter: &str) -> Vec<String> {
    let filter: String = form(filter);
    let list = get(who, &format!("/Users?filter={filter}")).await;
    let all = list["Resources"].as_array().cloned().unwrap_or_default();
    assert_eq!(list["totalResults"], all.len());
    all.iter().map(|one| one["userName"].as_str().unwrap_or_default().to_owned()).collect()
}

fn form(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// The number of a resource.
fn id(resource: &Value) -> String {
    resource["id"].as_str().expect("an id").to_owned()
}
