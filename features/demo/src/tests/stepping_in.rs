//! Whom one can step into, and who is in afterwards.

use super::*;

#[tokio::test]
async fn anybody_steps_into_somebody_without_a_password() {
    let world = demo().await;
    let seen = world.nobody().get("/demo").await;
    seen.assert_ok().assert_says("Samira Bennani").assert_says("twee mensen wachten op haar");
    seen.assert_says("Alles hier is verzonnen").assert_never_says("Emma Stone");
    let samira = world.cast.samira.to_string();
    let sent = world.nobody().submit("/demo", "/demo/visit", &[("person", &samira)]).await;
    assert_eq!(sent.assert_done().location(), "/");
    let visitor = with_cookie(&world, &sent);
    visitor.get("/").await.assert_ok().assert_says("in: Samira Bennani true");
    visitor.get("/demo").await.assert_ok().assert_says("Je bent nu Samira Bennani");
}

#[tokio::test]
async fn stepping_into_another_ends_the_former_session() {
    let world = demo().await;
    let samira = world.sign_in(world.cast.samira).await;
    let joost = world.cast.joost.to_string();
    let sent = samira.submit("/demo", "/demo/visit", &[("person", &joost)]).await;
    with_cookie(&world, &sent).get("/").await.assert_says("in: Joost Verhagen");
    assert_eq!(samira.get("/").await.assert_done().location(), "/sign_in");
}

#[tokio::test]
async fn nobody_steps_into_who_left_who_is_elsewhere_or_who_does_not_exist() {
    let world = demo().await;
    let bram = world.cast.bram;
    let left = world.site.store().write(move |tx| tx.run(&LEAVE, &zwerm_store::params![bram]));
    left.await.expect("he leaves");
    let (bram, zoe) = (bram.to_string(), world.cast.zoe.to_string());
    let wrong = "9223372036854775807";
    for person in
        [bram.as_str(), &zoe, "0", "-1", "", "Samira", "999999", wrong, "99999999999999999999"]
    {
        let sent = world.nobody().post_raw("/demo/visit", &[("person", person)]).await;
        sent.assert_absent();
        assert!(!sent.headers.contains_key("set-cookie"), "{person}");
    }
    world.nobody().post_raw("/demo/visit", &[]).await.assert_absent();
    let sessions = world.site.store().read(|tx| count(tx, &COUNT_SESSIONS)).await;
    assert_eq!(sessions.expect("is read"), 0);
}

#[tokio::test]
async fn anybody_else_is_found_by_name_thirty_a_page() {
    let world = demo().await;
    let found = world.nobody().get("/demo?q=st%C3%B3ne").await;
    found.assert_ok().assert_says("Emma Stone").assert_never_says("Bram de Wit");
    let none = world.nobody().get("/demo?q=%25_%5C%3Cscript%3E").await;
    none.assert_ok().assert_says("Zo heet hier niemand").assert_never_says("<script>");
    world.nobody().get("/demo?q=%E2%80%AEreverof&page=99999999999").await.assert_ok();
    world.nobody().post_raw("/demo/reset", &[]).await.assert_done();
    let first = world.nobody().get("/demo?page=1").await;
    first.assert_ok().assert_says("Volgende");
    assert_eq!(buttons(&first), 30);
    let last = world.nobody().get("/demo?page=9").await;
    last.assert_ok().assert_says("Vorige").assert_never_says("rel=\"next\"");
    assert_eq!(buttons(&last), 263 - 8 * 30);
}

fn buttons(seen: &Seen) -> usize {
    seen.body.matches("name=\"person\"").count()
}

#[tokio::test]
async fn the_page_speaks_english_to_who_reads_english() {
    let world = demo().await;
    let seen = world.nobody().get("/demo?language=en").await;
    seen.assert_ok().assert_says("two people are waiting for her answer");
    seen.assert_says("Everything here is made up").assert_says("Show everything in English");
    world.nobody().get("/demo?language=nl").await.assert_never_says("/demo/language");
}

#[tokio::test]
async fn where_it_is_no_demo_none_of_this_exists() {
    let world = World::with(vec![feature(), who_is_in()]).await;
    let samira = world.cast.samira.to_string();
    let signed_in = world.sign_in(world.cast.ada).await;
    for visitor in [world.nobody(), signed_in] {
        for path in ["/demo", "/demo?q=samira", "/demo/reset"] {
            visitor.get(path).await.assert_absent().assert_never_says("Samira");
        }
        for path in ["/demo/visit", "/demo/reset", "/demo/language"] {
            let sent = visitor.post_raw(path, &[("person", &samira), ("language", "en")]).await;
            sent.assert_absent();
            assert!(!sent.headers.contains_key("set-cookie"));
        }
    }
    let people = world.site.store().read(|tx| count(tx, &COUNT_PEOPLE)).await;
    assert_eq!(people.expect("is read"), 9);
}

#[tokio::test]
async fn somebody_steps_in_as_a_guest_and_stops_being_a_colleague() {
    let world = demo().await;
    let karin = world.guest_of(world.cast.samira, "Karin Sleutelaar").await;
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/demo").await.assert_says("Gasten van een andere organisatie").assert_says("Karin");
    let person = karin.to_string();
    let sent = samira.submit("/demo", "/demo/guest", &[("person", &person)]).await;
    assert_eq!(sent.assert_done().location(), "/agreements");
    assert_eq!(samira.get("/").await.assert_done().location(), "/sign_in", "her session ended");
    let joost = world.cast.joost.to_string();
    for wrong in [joost.as_str(), "0", "x", "999999"] {
        world.nobody().post_raw("/demo/guest", &[("person", wrong)]).await.assert_absent();
    }
}
