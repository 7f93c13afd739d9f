//! Who can write to the database and has no key file: rows that were made so open nothing.

use zwerm_domain::PersonId;
use zwerm_store::{StoreError, Value, params, statements};
use zwerm_testkit::{Visitor, World};
use zwerm_web::Token;

statements! {
    SESSION = "INSERT INTO session (token_hash, person_id, started_at, expires_at) VALUES ($1, $2, $3, $4)";
    GUEST_SESSION = "INSERT INTO guest_session (token_hash, person_id, started_at, expires_at) VALUES ($1, $2, $3, $4)";
    OTHER_NAME = "UPDATE session SET person_id = $2 WHERE person_id = $1";
    OTHER_GUEST = "UPDATE guest_session SET person_id = $2 WHERE person_id = $1";
}

/// A secret that somebody made up, in the form of one of ours.
const SECRET: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn hash() -> Vec<u8> {
    Token::parse(SECRET).expect("a token").hash()
}

async fn run(world: &World, sql: &'static zwerm_store::Sql, values: Vec<Value>) -> u64 {
    let done = world.site.store().write(move |tx| tx.run(sql, &values)).await;
    done.map_err(|error: StoreError| error).expect("is written")
}

fn with<'w>(world: &'w World, cookie: &str) -> Visitor<'w> {
    let mut visitor = world.nobody();
    visitor.cookies = format!("{cookie}={SECRET}");
    visitor
}

fn session_of(world: &World, person: PersonId) -> Vec<Value> {
    let now = world.clock.now();
    params![hash(), person, now, now.plus_seconds(3600)].to_vec()
}

#[tokio::test]
async fn a_session_that_was_written_by_hand_opens_nothing() {
    let world = World::with(zwerm::features::all()).await;
    let samira = world.cast.samira;
    run(&world, &SESSION, session_of(&world, samira)).await;
    let thief = with(&world, "__Host-zwerm");
    for page in ["/", "/agreements", "/privacy/mine", "/sign_in/sessions"] {
        let seen = thief.get(page).await;
        assert!(seen.location().starts_with("/sign_in"), "{page}: {}", seen.location());
    }
    let guest = world.guest_of(samira, "Aziz Rahmani").await;
    run(&world, &GUEST_SESSION, session_of(&world, guest)).await;
    let thief = with(&world, "__Host-zwerm-guest");
    assert_ne!(thief.get("/agreements").await.status, 200);
}

#[tokio::test]
async fn a_session_in_which_another_name_was_put_opens_nothing() {
    let world = World::with(zwerm::features::all()).await;
    let (dirk, samira) = (world.cast.dirk, world.cast.samira);
    let visitor = world.sign_in(dirk).await;
    visitor.get("/agreements").await.assert_ok();
    assert_eq!(run(&world, &OTHER_NAME, params![dirk, samira].to_vec()).await, 1);
    assert!(visitor.get("/agreements").await.location().starts_with("/sign_in"));
    let first = world.guest_of(samira, "Aziz Rahmani").await;
    let second = world.guest_of(samira, "Bo Visser").await;
    let visitor = world.come_in(first).await;
    visitor.get("/agreements").await.assert_ok();
    assert_eq!(run(&world, &OTHER_GUEST, params![first, second].to_vec()).await, 1);
    assert_ne!(visitor.get("/agreements").await.status, 200);
}
