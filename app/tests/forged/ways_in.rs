//! Links: what somebody wrote into the database lets nobody in.

use super::{SECRET, hash, proposed, run};
use zwerm_domain::PersonId;
use zwerm_store::{StoreError, params, proving::unproved, statements};
use zwerm_testkit::World;
use zwerm_web::Token;

statements! {
    FEED = "INSERT INTO calendar_feed (person_id, token_hash, made_on) VALUES ($1, $2, '2026-11-23')";
    OTHER_FEED = "UPDATE calendar_feed SET person_id = $2 WHERE person_id = $1";
    GUEST_LINK = "INSERT INTO guest_link (token_hash, person_id, made_at, expires_at) VALUES ($1, $2, $3, $4)";
    ANSWER_LINK = "INSERT INTO answer_link (token_hash, person_id, agreement_id, version, moves, answer, expires_at)
        SELECT $1, $2, a.id, a.version, a.moves, 'accept', $4 FROM agreement a WHERE a.id = $3";
    SIGN_IN_LINK = "INSERT INTO sign_in_link (token_hash, person_id, purpose, made_at, expires_at) VALUES ($1, $2, 'reset_mail', $3, $4)";
}

/// What this server did not write, as doctor counts it.
async fn counted(world: &World, table: &str) -> u64 {
    let found = world.site.store().read::<_, StoreError>(|tx| {
        let keys = tx.keys();
        unproved(tx, &keys)
    });
    let found = found.await.expect("is looked through");
    found.iter().find(|it| it.table == table).map_or(0, |it| it.count)
}

/// The address of one's own calendar, as its page shows it once.
async fn calendar_of(world: &World, person: PersonId) -> String {
    let who = world.sign_in(person).await;
    let seen = who.submit("/inbox/settings", "/inbox/calendar", &[]).await;
    let (_, rest) =
        seen.assert_ok().body.split_once("http://localhost/calendar/").expect("an address");
    let secret = rest.split(['<', '"']).next().expect("ends");
    format!("/calendar/{secret}")
}

#[tokio::test]
async fn a_calendar_that_somebody_wrote_into_the_database_or_turned_to_another_shows_nothing() {
    let world = World::with(zwerm::features::all()).await;
    proposed(&world).await;
    let (samira, dirk) = (world.cast.samira, world.cast.dirk);
    run(&world, &FEED, params![samira, hash()].to_vec()).await;
    let seen = world.nobody().get(&format!("/calendar/{SECRET}")).await;
    seen.assert_absent();
    assert_eq!(counted(&world, "calendar_feed").await, 1);
    let own = calendar_of(&world, dirk).await;
    world.nobody().get(&own).await.assert_ok();
    let joost = world.cast.joost;
    assert_eq!(run(&world, &OTHER_FEED, params![dirk, joost].to_vec()).await, 1);
    world.nobody().get(&own).await.assert_absent();
}

#[tokio::test]
async fn a_link_of_a_guest_that_somebody_wrote_into_the_database_opens_nothing() {
    let world = World::with(zwerm::features::all()).await;
    let guest = world.guest_of(world.cast.samira, "Aziz Rahmani").await;
    let (link, now) = (format!("/guests/links/{SECRET}"), world.clock.now());
    let values = params![hash(), guest, now, now.plus_seconds(3600)];
    run(&world, &GUEST_LINK, values.to_vec()).await;
    let seen = world.nobody().get(&link).await;
    seen.assert_never_says("Aziz").assert_never_says("Samira");
    assert_eq!(counted(&world, "guest_link").await, 1);
}

#[tokio::test]
async fn an_answer_by_mail_that_somebody_wrote_into_the_database_opens_and_answers_nothing() {
    let world = World::with(zwerm::features::all()).await;
    let (at, id) = proposed(&world).await;
    let until = world.clock.now().plus_seconds(3600);
    run(&world, &ANSWER_LINK, params![hash(), world.cast.joost, id, until].to_vec()).await;
    let seen = world.nobody().get(&format!("/agreements/answers/{SECRET}")).await;
    seen.assert_absent().assert_never_says("kanarie");
    assert_eq!(counted(&world, "answer_link").await, 1);
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(&at).await.assert_ok();
}

#[tokio::test]
async fn a_link_for_another_password_that_somebody_wrote_into_the_database_is_none() {
    let world = World::with(zwerm::features::all()).await;
    let code = "0123-4567-89AB-CDEF-GHJK-MNPQ-RS";
    let hash = Token::parse(SECRET).map(|it| it.hash()).expect("a token");
    let now = world.clock.now();
    let values = params![hash, world.cast.samira, now, now.plus_seconds(3600)];
    run(&world, &SIGN_IN_LINK, values.to_vec()).await;
    for secret in [SECRET, code] {
        let seen = world.nobody().get(&format!("/sign_in/link/{secret}")).await;
        seen.assert_absent().assert_never_says("Samira");
    }
    assert_eq!(counted(&world, "sign_in_link").await, 1);
}
