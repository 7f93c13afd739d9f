//! Search over what one may see, put together from all features: found by whom it may be, by nobody else.

use zwerm_store::jobs::Handler;
use zwerm_testkit::{Seen, Visitor, World};

async fn world() -> World {
    World::with(zwerm::features::all()).await
}

async fn find(who: &Visitor<'_>, words: &str) -> Seen {
    let query: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let seen = who.get(&format!("/search?q={query}")).await;
    seen.assert_ok();
    who.get(&format!("/search/menu?q={query}")).await.assert_ok();
    seen
}

/// Samira and Joost agree on something, with these fields; answers its address.
async fn agree(world: &World, over: &[(&str, &str)]) -> String {
    let samira = world.sign_in(world.cast.samira).await;
    let with = world.cast.joost.to_string();
    let mut fields = vec![
        ("with", with.as_str()),
        ("side", "performer"),
        ("result", "De vergunning voor de duikboot ligt klaar"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
    ];
    fields.retain(|(name, _)| over.iter().all(|(other, _)| other != name));
    fields.extend_from_slice(over);
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    let joost = world.sign_in(world.cast.joost).await;
    joost.submit(&at, &format!("{at}/acceptance"), &[]).await.assert_done();
    at
}

#[tokio::test]
async fn every_word_of_an_own_agreement_is_found_by_its_two_people_alone() {
    let world = world().await;
    let at = agree(
        &world,
        &[
            ("criteria", "De kazemat is schoon"),
            ("need_text_0", "Een zeppelin op vrijdag"),
            ("need_of_0", "other"),
            ("for_whom", "Voor de walvis van de Oosterhaven"),
        ],
    )
    .await;
    let joost = world.sign_in(world.cast.joost).await;
    let check_in = [("done", "Het periscoopje is getest"), ("outlook", "tight")];
    let samira = world.sign_in(world.cast.samira).await;
    samira.submit(&at, &format!("{at}/check_ins"), &check_in).await.assert_done();
    let cast = world.cast.clone();
    for words in ["duikboot", "KAZEMATTEN", "zeppelin vrij", "walvis", "periscoop", "duikboot walv"]
    {
        for who in [&samira, &joost] {
            let seen = find(who, words).await;
            assert!(seen.body.contains(&format!("href=\"{at}\"")), "{words}: {}", seen.text());
        }
        for person in [cast.ruben, cast.bram, cast.marit, cast.dirk, cast.ada, cast.zoe] {
            let who = world.sign_in(person).await;
            find(&who, words).await.assert_says("Niets gevonden").assert_never_says(&at);
        }
    }
}

#[tokio::test]
async fn what_is_shown_is_found_by_its_result_without_a_name() {
    let world = world().await;
    let at = agree(&world, &[("visibility", "team"), ("criteria", "kazemat")]).await;
    let cast = world.cast.clone();
    for person in [cast.ruben, cast.bram, cast.marit] {
        let who = world.sign_in(person).await;
        let seen = find(&who, "vergunningen").await;
        seen.assert_says("De vergunning voor de duikboot ligt klaar")
            .assert_says("Met jou gedeeld");
        assert!(seen.body.contains(&at) && !seen.text().contains("Joost"), "{}", seen.text());
        find(&who, "kazemat").await.assert_says("Niets gevonden");
    }
    for person in [cast.dirk, cast.ada, cast.zoe] {
        let who = world.sign_in(person).await;
        find(&who, "vergunning").await.assert_says("Niets gevonden");
    }
}

#[tokio::test]
async fn what_everybody_may_read_is_found_until_it_is_let_go() {
    let world = world().await;
    let at = agree(&world, &[("visibility", "organisation")]).await;
    let dirk = world.sign_in(world.cast.dirk).await;
    assert!(find(&dirk, "duikboten").await.body.contains(&at));
    find(&world.sign_in(world.cast.zoe).await, "duikboot").await.assert_says("Niets gevonden");
    let samira = world.sign_in(world.cast.samira).await;
    let end = [("ending", "release"), ("note", "")];
    samira.submit(&at, &format!("{at}/endings"), &end).await.assert_done();
    let joost = world.sign_in(world.cast.joost).await;
    joost
        .submit(
            &at,
            &format!("{at}/endings/answer"),
            &[("ending", "release"), ("answer", "confirm")],
        )
        .await
        .assert_done();
    find(&dirk, "duikboot").await.assert_says("Niets gevonden");
    assert!(find(&samira, "duikboot").await.body.contains(&at), "one keeps one's own");
}

#[tokio::test]
async fn the_others_look_back_is_found_once_both_have_given_one() {
    let world = world().await;
    let at = agree(&world, &[]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    samira.submit(&at, &format!("{at}/delivery"), &[]).await.assert_done();
    let close = [("answer", "close")];
    joost.submit(&at, &format!("{at}/delivery/answer"), &close).await.assert_done();
    let back = [("went_well", "Ik genoot van de zeemeeuw")];
    joost.submit(&at, &format!("{at}/look_back"), &back).await.assert_done();
    assert!(find(&joost, "zeemeeuw").await.body.contains(&at));
    find(&samira, "zeemeeuw").await.assert_says("Niets gevonden");
    let back = [("went_well", "Ik vond het fijn")];
    samira.submit(&at, &format!("{at}/look_back"), &back).await.assert_done();
    assert!(find(&samira, "zeemeeuw").await.body.contains(&at));
}

#[tokio::test]
async fn people_teams_goals_and_boundaries_are_found_as_one_types_them() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    for (typed, found) in [
        ("joo ver", "Joost Verhagen"),
        ("VERHAGEN", "Joost Verhagen"),
        ("jeugd", "Jeugd en Gezin"),
        ("wachten", "Niemand wacht onnodig"),
        ("gevaar", "Een kind in gevaar wacht nooit"),
        ("uitleg", "Uitleg"),
    ] {
        find(&samira, typed).await.assert_says(found);
    }
    find(&samira, "Zoë").await.assert_says("Niets gevonden");
    let zoe = world.sign_in(world.cast.zoe).await;
    find(&zoe, "zoe").await.assert_says("Zoë Elders");
    find(&zoe, "wacht onnodig").await.assert_says("Niets gevonden");
}

#[tokio::test]
async fn anything_can_be_typed() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    agree(&world, &[]).await;
    let (long, marks) = ("a".repeat(10_000), format!("e{}", "\u{301}".repeat(3_000)));
    let many = "woord ".repeat(1_600);
    for typed in [
        "%",
        "_",
        "'",
        "\"",
        "\\",
        "*",
        "(",
        "a OR b",
        "NOT",
        "-",
        "^a",
        "a*",
        "🦄",
        "👩‍👩‍👧",
        "مرحبا",
        "\u{202E}abc",
        "' OR 1=1 --",
        "<script>",
        "\0",
        "%%%",
        "de",
        "1",
        &long,
        &marks,
        &many,
    ] {
        let seen = find(&samira, typed).await;
        assert!(!seen.body.contains("<script>"), "{typed}");
    }
    samira.get("/search").await.assert_ok().assert_says("Ga naar");
    samira.get("/search/menu").await.assert_ok().assert_says("Spreek iets af");
    samira.get("/search?q=%FF%00").await.assert_ok();
    let emma = world.sign_in(world.cast.emma).await;
    find(&emma, "zzzz").await.assert_says("Nothing found");
}

/// Does what the features left for later.
fn later(world: &World) {
    let (store, now) = (world.site.store().clone(), world.clock.now());
    let handlers: Vec<Handler> = world
        .site
        .features()
        .iter()
        .flat_map(|feature| feature.jobs)
        .map(|(topic, work)| {
            let (site, work) = (world.site.clone(), *work);
            Handler {
                topic,
                work: Box::new(move |store, job| work(&site, store, &job.payload, now)),
            }
        })
        .collect();
    store.run_due_jobs(&world.clock, &handlers).expect("the jobs run");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_team_is_found_by_what_it_is_for_now_and_also_when_it_was_imported() {
    let world = world().await;
    let (samira, ada) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ada).await);
    let purpose = format!("/team/{}/purpose", world.cast.west);
    for says in ["Niemand staat alleen in de kazemat", "Niemand staat alleen in de vuurtoren"] {
        samira.submit(&purpose, &purpose, &[("purpose", says)]).await.assert_done();
    }
    find(&samira, "vuurtoren alleen").await.assert_says("Wijkteam West");
    find(&samira, "kazemat").await.assert_says("Niets gevonden");
    let zoe = world.sign_in(world.cast.zoe).await;
    find(&zoe, "vuurtoren").await.assert_says("Niets gevonden");

    for name in ["Walvisteam", "Dolfijnteam"] {
        let file = format!("sleutel;team;doel\nzee;{name};Voor wie van de zee houdt\n");
        let files = [("file", file.as_bytes())];
        let sent = ada.upload("/people/import", "/people/import", &files).await;
        let plan = sent.location().to_owned();
        ada.submit(&plan, &format!("{plan}/carrying_out"), &[]).await.assert_done();
        later(&world);
    }
    find(&samira, "dolfijn").await.assert_says("Dolfijnteam");
    find(&samira, "walvis").await.assert_says("Niets gevonden");
}
