//! An agreement with several parties, seen from other features: the search, the inbox, lessons. Each finds
//! what the agreement shows to one, and no more.

use zwerm_testkit::{Seen, Visitor, World};

async fn world() -> World {
    World::with(zwerm::features::all()).await
}

async fn finds(who: &Visitor<'_>, words: &str, at: &str) -> bool {
    let seen: Seen = who.get(&format!("/search?q={words}")).await;
    seen.assert_ok();
    seen.body.contains(&format!("href=\"{at}\""))
}

/// Samira proposes something, with these fields; answers its address.
async fn proposed(world: &World, more: &[(&str, &str)]) -> String {
    let samira = world.sign_in(world.cast.samira).await;
    let mut fields = vec![
        ("side", "counterpart"),
        ("result", "De vergunning voor de duikboot ligt klaar"),
        ("for_whom", "Voor de walvis"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
    ];
    fields.extend_from_slice(more);
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    sent.assert_done();
    sent.location().split('?').next().unwrap_or_default().to_owned()
}

async fn act(who: &Visitor<'_>, at: &str, what: &str, fields: &[(&str, &str)]) {
    who.submit(at, &format!("{at}/{what}"), fields).await.assert_done();
}

#[tokio::test]
async fn who_is_asked_through_a_team_finds_every_word_until_another_answers() {
    let world = world().await;
    let at = proposed(&world, &[("with_name", "Jeugd en Gezin")]).await;
    let cast = world.cast.clone();
    let (samira, joost, bram, emma) = (
        world.sign_in(cast.samira).await,
        world.sign_in(cast.joost).await,
        world.sign_in(cast.bram).await,
        world.sign_in(cast.emma).await,
    );
    for who in [&samira, &joost, &bram, &emma] {
        assert!(finds(who, "walvis", &at).await && finds(who, "duikboot", &at).await);
    }
    bram.get("/inbox").await.assert_says("De vergunning voor de duikboot");
    let beside = bram.get(&at).await;
    assert!(!beside.body.contains("/lessons/new"), "who is only asked draws no lesson yet");
    for person in [cast.ruben, cast.marit, cast.dirk, cast.ada, cast.zoe] {
        let who = world.sign_in(person).await;
        assert!(!finds(&who, "walvis", &at).await && !finds(&who, "duikboot", &at).await);
        who.get("/inbox").await.assert_never_says("duikboot");
    }

    act(&joost, &at, "acceptance", &[]).await;
    for who in [&samira, &joost] {
        assert!(finds(who, "walvis", &at).await);
        assert!(who.get(&at).await.body.contains("/lessons/new"));
    }
    for who in [&bram, &emma] {
        assert!(!finds(who, "walvis", &at).await && !finds(who, "duikboot", &at).await);
        who.get("/inbox").await.assert_never_says("duikboot");
        let draw = at.replace("/agreements/", "/lessons/new?agreement=");
        who.get(&draw).await.assert_absent();
    }
}

#[tokio::test]
async fn several_are_named_and_each_finds_what_another_wrote() {
    let world = world().await;
    let more = [
        ("with_name", "Joost Verhagen"),
        ("also_name_0", "Bram de Wit"),
        ("also_side_0", "performer"),
        ("also_name_1", "Wijkteam West"),
        ("also_side_1", "counterpart"),
    ];
    let at = proposed(&world, &more).await;
    let cast = world.cast.clone();
    let joost = world.sign_in(cast.joost).await;
    let seen = joost.get("/search?q=walvis").await;
    seen.assert_says("met Bram en Samira · Wijkteam West");
    for person in [cast.joost, cast.bram, cast.ruben] {
        act(&world.sign_in(person).await, &at, "acceptance", &[]).await;
    }
    let check_in = [("done", "Het periscoopje is getest"), ("outlook", "tight")];
    act(&world.sign_in(cast.bram).await, &at, "check_ins", &check_in).await;
    for person in [cast.samira, cast.joost, cast.bram, cast.ruben] {
        assert!(finds(&world.sign_in(person).await, "periscoop", &at).await, "{person}");
    }
    for person in [cast.marit, cast.emma, cast.dirk, cast.ada] {
        assert!(!finds(&world.sign_in(person).await, "periscoop", &at).await, "{person}");
    }
}

#[tokio::test]
async fn of_three_a_look_back_is_found_once_all_are_in_or_its_days_are_over() {
    let world = world().await;
    let more = [
        ("with_name", "Joost Verhagen"),
        ("also_name_0", "Bram de Wit"),
        ("also_side_0", "performer"),
    ];
    let at = proposed(&world, &more).await;
    let cast = world.cast.clone();
    let (samira, joost, bram) = (
        world.sign_in(cast.samira).await,
        world.sign_in(cast.joost).await,
        world.sign_in(cast.bram).await,
    );
    for who in [&joost, &bram] {
        act(who, &at, "acceptance", &[]).await;
    }
    act(&joost, &at, "delivery", &[]).await;
    act(&samira, &at, "delivery/answer", &[("answer", "close")]).await;
    act(&joost, &at, "look_back", &[("went_well", "Ik genoot van de zeemeeuw")]).await;
    act(&samira, &at, "look_back", &[("went_well", "Ik zag een albatros")]).await;
    assert!(finds(&joost, "zeemeeuw", &at).await);
    for who in [&samira, &bram] {
        assert!(!finds(who, "zeemeeuw", &at).await, "Bram gave none yet");
    }
    world.days_pass(15);
    for person in [cast.samira, cast.joost, cast.bram] {
        let who = world.sign_in(person).await;
        assert!(finds(&who, "zeemeeuw", &at).await && finds(&who, "albatros", &at).await);
    }
}

#[tokio::test]
async fn a_result_is_found_by_the_teams_that_the_version_names_alone() {
    let world = world().await;
    let youth = world.cast.youth.to_string();
    let more = [("with_name", "Joost Verhagen"), ("visibility", "team"), ("team", youth.as_str())];
    let at = proposed(&world, &more).await;
    let cast = world.cast.clone();
    let bram = world.sign_in(cast.bram).await;
    assert!(!finds(&bram, "duikboot", &at).await, "not before it is agreed");
    act(&world.sign_in(cast.joost).await, &at, "acceptance", &[]).await;
    assert!(finds(&bram, "duikboot", &at).await && !finds(&bram, "walvis", &at).await);
    // Samira's own team was not named.
    for person in [cast.ruben, cast.marit, cast.dirk, cast.ada] {
        assert!(!finds(&world.sign_in(person).await, "duikboot", &at).await, "{person}");
    }
}

#[tokio::test]
async fn support_that_is_asked_outside_is_found_by_who_is_asked_and_then_by_who_took_it() {
    let world = world().await;
    let more = [
        ("with_name", "Joost Verhagen"),
        ("need_text_0", "Een sleutel van het aquarium"),
        ("need_from_0", "Wijkteam West"),
    ];
    let at = proposed(&world, &more).await;
    let cast = world.cast.clone();
    let (ruben, marit) = (world.sign_in(cast.ruben).await, world.sign_in(cast.marit).await);
    ruben.get("/search?q=aquarium").await.assert_says("Niets gevonden");
    act(&world.sign_in(cast.joost).await, &at, "acceptance", &[]).await;
    let seen = ruben.get("/search?q=aquarium").await;
    seen.assert_says("Samira vraagt dit van Wijkteam West").assert_never_says("duikboot");
    assert!(!finds(&ruben, "duikboot", &at).await && !finds(&ruben, "walvis", &at).await);
    let from = seen.body.find("/agreements/support/").expect("a link");
    let link: String = seen.body[from..].chars().take_while(|letter| *letter != '"').collect();
    ruben.submit(&link, &format!("{link}/answer"), &[("answer", "promise")]).await.assert_done();
    assert!(finds(&ruben, "aquarium", &link).await);
    marit.get("/search?q=aquarium").await.assert_says("Niets gevonden");
}
