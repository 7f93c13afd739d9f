//! Beginning the demo anew, in either language, and never an organisation of real people.

use super::*;
use crate::store;
use zwerm_store::{Writer, params};

statements! {
    LANGUAGES = "SELECT DISTINCT p.language || o.language FROM person p JOIN organisation o ON o.id = p.organisation_id";
    COPY = "INSERT INTO person (organisation_id, key, name, sort_key, phone, job_title, language, time_zone, working_hours, how_i_work, joined_on, version)
        SELECT p.organisation_id, p.key || $2, p.name, p.sort_key, '', '', 'nl', 'UTC', '', '', p.joined_on, 1 FROM person p WHERE p.id = $1";
    FOUNDED = "SELECT demo_seed, founded_on FROM organisation";
}

#[tokio::test]
async fn the_demo_begins_anew_with_the_date_of_today() {
    let world = demo().await;
    world.days_pass(40);
    let samira = world.sign_in(world.cast.samira).await;
    let asked = samira.get("/demo/reset").await;
    asked.assert_ok().assert_says("verdwijnt").assert_says("stapt daarna opnieuw binnen");
    let sent = samira.submit("/demo/reset", "/demo/reset", &[]).await;
    assert_eq!(sent.assert_done().location(), "/demo?done=anew");
    let seen = world.nobody().get("/demo?done=anew").await;
    seen.assert_ok().assert_says("opnieuw begonnen").assert_says("Hanneke Vermeulen");
    samira.get("/").await.assert_done();
    let read = world.site.store().read(|tx| {
        let (people, houses) = (count(tx, &COUNT_PEOPLE)?, count(tx, &COUNT_ORGANISATIONS)?);
        let founded =
            tx.one(&FOUNDED, &[], |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)))?;
        Ok::<_, StoreError>((people, houses, founded))
    });
    // With two guests, in a house of their own.
    let (people, houses, (seed, founded_on)) = read.await.expect("is read");
    assert_eq!((people, houses, seed), (265, 2, 7));
    assert_eq!(founded_on, "2024-12-03");
}

#[tokio::test]
async fn everything_is_shown_in_english_and_in_dutch_again() {
    let world = demo().await;
    let mut visitor = world.nobody();
    for (language, both) in [("en", "enen"), ("nl", "nlnl")] {
        visitor.cookies = format!("__Host-zwerm-language={language}");
        if language == "en" {
            visitor.submit("/demo", "/demo/language", &[]).await.assert_done();
        } else {
            visitor.post_raw("/demo/language", &[("language", "nl")]).await.assert_done();
        }
        let spoken =
            world.site.store().read(|tx| tx.all(&LANGUAGES, &[], |row| row.get::<String>(0)));
        assert_eq!(spoken.await.expect("is read"), [both]);
        visitor.get("/demo").await.assert_ok().assert_never_says("action=\"/demo/language\"");
    }
    // What is no language changes none.
    visitor.post_raw("/demo/language", &[("language", "fr")]).await.assert_done();
    let spoken = world.site.store().read(|tx| tx.all(&LANGUAGES, &[], |row| row.get::<String>(0)));
    assert_eq!(spoken.await.expect("is read"), ["nlnl"]);
}

#[tokio::test]
async fn one_real_organisation_keeps_everything_from_being_thrown_away() {
    let world = demo().await;
    world.site.store().write(|tx| tx.run(&MAKE_REAL, &[])).await.expect("is real");
    for path in ["/demo/reset", "/demo/language"] {
        world.nobody().post_raw(path, &[("language", "en")]).await.assert_absent();
    }
    let zoe = world.cast.zoe.to_string();
    world.nobody().post_raw("/demo/visit", &[("person", &zoe)]).await.assert_absent();
    let people = world.site.store().read(|tx| count(tx, &COUNT_PEOPLE)).await;
    assert_eq!(people.expect("is read"), 9);
}

#[tokio::test]
async fn a_demo_for_measuring_is_too_big_to_begin_anew() {
    let world = demo().await;
    let samira = world.cast.samira;
    let grown = world.site.store().write(move |tx: &mut Writer| {
        (0..3_000_i64)
            .try_for_each(|number| tx.run(&COPY, &params![samira, number.to_string()]).map(drop))
    });
    grown.await.expect("grows");
    let sent = world.nobody().submit("/demo/reset", "/demo/reset", &[]).await;
    sent.assert_asks("te groot om hier opnieuw te beginnen");
    let there = world.site.store().read(store::what_is_there).await.expect("is read");
    assert_eq!(there, store::There::Demo);
}
