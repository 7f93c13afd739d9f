//! Who can write to the database and has no key file: rows that were made so open nothing.

mod state;
mod ways_in;

use std::io::{Cursor, Read};
use zwerm_domain::PersonId;
use zwerm_store::{StoreError, Value, params, statements};
use zwerm_testkit::{Visitor, World};
use zwerm_web::Token;

statements! {
    SESSION = "INSERT INTO session (token_hash, person_id, started_at, expires_at) VALUES ($1, $2, $3, $4)";
    GUEST_SESSION = "INSERT INTO guest_session (token_hash, person_id, started_at, expires_at) VALUES ($1, $2, $3, $4)";
    OTHER_NAME = "UPDATE session SET person_id = $2 WHERE person_id = $1";
    PARTY = "INSERT INTO agreement_party (agreement_id, person_id, side) VALUES ($1, $2, 'performer')";
    GROUP = "INSERT INTO agreement_group (agreement_id, number, side, team_id, asked_on) VALUES ($1, 9, 'performer', $2, '2026-11-23')";
    IS_MANY = "UPDATE agreement SET is_many = 1 WHERE id = $1";
    OFFER = "INSERT INTO agreement_hand_over (agreement_id, side, from_id, to_id, offered_by, offered_on, offered_move)
        SELECT $1, 'performer', $2, $3, $2, '2026-11-23', MIN(id) FROM agreement_move WHERE agreement_id = $1";
    OFFERED = "INSERT INTO agreement_hand_over_asked (hand_over_id, agreement_id, person_id, is_receiver, asked_on) SELECT id, agreement_id, to_id, 1, '2026-11-23' FROM agreement_hand_over";
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

/// Samira proposes something to Joost that the others have no part in; answers its address and its number.
async fn proposed(world: &World) -> (String, i64) {
    let samira = world.sign_in(world.cast.samira).await;
    let with = world.cast.joost.to_string();
    let fields = [
        ("with", with.as_str()),
        ("side", "counterpart"),
        ("title", "kanarie-titel"),
        ("result", "kanarie-resultaat"),
        ("message", "kanarie-bericht"),
        ("need_text_0", "kanarie-steun"),
        ("need_of_0", "other"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
    ];
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    let id = at.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a number");
    (at, id)
}

/// Whatever this person opens, no word of it is there, and no page breaks.
async fn reads_nothing(world: &World, person: PersonId, at: &str) {
    let who = world.sign_in(person).await;
    for page in ["/", "/agreements", "/search?q=resultaat", "/inbox", at] {
        let seen = who.get(page).await;
        assert!(!seen.status.is_server_error(), "{page}: {}", seen.status);
        seen.assert_never_says("kanarie");
    }
    let file = who.get("/privacy/mine/file").await;
    let mut zip = zip::ZipArchive::new(Cursor::new(file.bytes.clone())).expect("a zip");
    let mut text = String::new();
    zip.by_name("data.json").expect("the file").read_to_string(&mut text).expect("text");
    assert!(text.contains("agreement_party") && !text.contains("kanarie"), "{text}");
    for page in ["/print", "/versions/1", "/versions/new"] {
        who.get(&format!("{at}{page}")).await.assert_never_says("kanarie");
    }
}

#[tokio::test]
async fn a_party_a_team_and_an_offer_that_were_written_by_hand_open_no_word() {
    let world = World::with(zwerm::features::all()).await;
    let (at, id) = proposed(&world).await;
    let cast = world.cast.clone();
    run(&world, &IS_MANY, params![id].to_vec()).await;
    run(&world, &PARTY, params![id, cast.dirk].to_vec()).await;
    reads_nothing(&world, cast.dirk, &at).await;
    // The two read on.
    for person in [cast.samira, cast.joost] {
        world.sign_in(person).await.get(&at).await.assert_says("kanarie-resultaat");
    }
    let (at, id) = proposed(&world).await;
    run(&world, &IS_MANY, params![id].to_vec()).await;
    run(&world, &GROUP, params![id, cast.west].to_vec()).await;
    reads_nothing(&world, cast.ruben, &at).await;
    let (at, id) = proposed(&world).await;
    let joost = world.sign_in(cast.joost).await;
    joost.submit(&at, &format!("{at}/acceptance"), &[]).await.assert_done();
    run(&world, &OFFER, params![id, cast.joost, cast.zoe].to_vec()).await;
    run(&world, &OFFERED, Vec::new()).await;
    reads_nothing(&world, cast.zoe, &at).await;
}
