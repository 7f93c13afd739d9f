//! Finding a colleague and looking at their page.

use super::world;
use zwerm_domain::PersonId;
use zwerm_store::{StoreError, Value, params};
use zwerm_testkit::World;

/// Brings in many people at once.
async fn many(world: &World, count: usize) {
    use std::fmt::Write;
    let mut file = String::from("nummer;naam\n");
    for number in 0..count {
        writeln!(file, "n{number};Zus {number:03} van Bree").expect("writes");
    }
    let organisation = world.cast.organisation;
    let now = world.clock.now();
    let write = world.site.store().write(move |tx| {
        let organisation = crate::store::organisation(tx, organisation)?;
        let existing = crate::store::existing(tx, &organisation, now)?;
        let sheets = vec![crate::import::read(file.as_bytes()).expect("reads")];
        let plan = crate::import::plan(&existing, sheets).expect("plans");
        crate::store::carry_out(tx, &organisation, &plan, None, now)
    });
    write.await.map_err(|error: StoreError| error).expect("is written");
}

#[tokio::test]
async fn a_colleague_is_found_without_accents_and_capitals() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let found = samira.get("/people?q=VERHÁGEN").await;
    found.assert_ok().assert_says("Joost Verhagen").assert_says("Jeugd en Gezin");
    found.assert_never_says("Ruben Kok");
    samira.get("/people?q=niemand").await.assert_says("Niemand gevonden");
    samira.get("/people?q=%25").await.assert_says("Joost Verhagen");
    let long = samira.get(&format!("/people?q={}", "x".repeat(5000))).await;
    long.assert_ok().assert_says("Niemand gevonden");
    samira.get("/people?q=%3Cscript%3E").await.assert_never_says("<script>");
}

#[tokio::test]
async fn everybody_stands_by_name_thirty_on_a_page() {
    let world = world().await;
    many(&world, 70).await;
    let samira = world.sign_in(world.cast.samira).await;
    let first = samira.get("/people?q=van%20bree").await;
    first.assert_says("Zus 000").assert_says("Zus 029").assert_never_says("Zus 030");
    assert!(first.body.contains("/people?q=van%20bree&#38;page=2"), "{}", first.body);
    let last = samira.get("/people?q=van%20bree&page=3").await;
    last.assert_says("Zus 069").assert_never_says("Zus 059").assert_says("Vorige");
    samira.get("/people?q=van%20bree&page=4").await.assert_says("Verder is er niemand.");
    samira.get("/people?page=elf").await.assert_says("Ada Beheer");
    samira.get("/people?page=4294967295").await.assert_ok();
}

#[tokio::test]
async fn a_page_shows_what_one_needs_to_work_together() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let marit = samira.get(&format!("/people/{}", world.cast.marit)).await;
    marit.assert_ok().assert_says("Marit Dekker").assert_says("adviseur").assert_says("2417");
    marit.assert_says("Leidt Wijkteam West").assert_says("Spreek iets af met Marit");
    assert!(marit.body.contains(&format!("/agreements/new?with={}", world.cast.marit)));
    marit.assert_never_says("@waterrijk.example").assert_never_says("/leaving");
    let own = samira.get(&format!("/people/{}", world.cast.samira)).await;
    own.assert_says("Zo zien collega’s jou").assert_never_says("Spreek iets af met");
}

#[tokio::test]
async fn a_leader_and_an_administrator_read_the_same_as_any_colleague() {
    let world = world().await;
    let path = format!("/people/{}", world.cast.samira);
    let pages = [world.cast.joost, world.cast.marit, world.cast.dirk].map(|person| {
        let (world, path) = (&world, path.clone());
        async move { world.sign_in(person).await.get(&path).await.text() }
    });
    let mut texts = Vec::new();
    for (page, name) in pages.into_iter().zip(["Joost Verhagen", "Marit Dekker", "Dirk Directeur"])
    {
        texts.push(page.await.replace(name, ""));
    }
    let without_initials = |text: &String| {
        text.split_whitespace().filter(|word| word.len() > 2).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(without_initials(&texts[0]), without_initials(&texts[1]));
    assert_eq!(without_initials(&texts[0]), without_initials(&texts[2]));
}

#[tokio::test]
async fn somebody_elsewhere_is_absent_and_so_is_nonsense() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(&format!("/people/{}", world.cast.zoe)).await.assert_absent();
    samira.get("/people/999999").await.assert_absent();
    samira.get("/people/samira").await.assert_absent();
    let zoe = world.sign_in(world.cast.zoe).await;
    zoe.get("/people").await.assert_says("Zoë Elders").assert_never_says("Samira");
    zoe.get(&format!("/people/{}", world.cast.samira)).await.assert_absent();
}

#[tokio::test]
async fn who_has_left_is_a_former_colleague_and_nothing_else() {
    let world = world().await;
    leave(&world, world.cast.joost).await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get(&format!("/people/{}", world.cast.joost)).await;
    page.assert_ok().assert_says("Oud-collega").assert_never_says("Joost");
    page.assert_never_says("adviseur")
        .assert_never_says("2417")
        .assert_never_says("/agreements/new?");
    samira.get("/people?q=joost").await.assert_says("Niemand gevonden");
}

pub(super) async fn leave(world: &World, person: PersonId) {
    let now = world.clock.now();
    let day = zwerm_domain::day_of(now, "Europe/Amsterdam");
    let write = world.site.store().write(move |tx| crate::store::leave(tx, person, day, now));
    write.await.map_err(|error: StoreError| error).expect("is written");
}

#[tokio::test]
async fn roles_stand_on_the_page_until_they_are_closed() {
    let world = world().await;
    let (organisation, west, samira) =
        (world.cast.organisation, world.cast.west, world.cast.samira);
    let write = world.site.store().write(move |tx| {
        let values: [Value; 2] = params![organisation, west];
        let role: i64 = tx.one(&super::applying::NEW_ROLE, &values, |row| row.get(0))?;
        tx.run(&super::applying::FILL, &params![role, samira])
    });
    write.await.map_err(|error: StoreError| error).expect("is written");
    let page = world.sign_in(world.cast.joost).await.get(&format!("/people/{samira}")).await;
    page.assert_says("Rollen Eerste gesprek Wijkteam West");
}

#[tokio::test]
async fn people_speak_english() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    emma.get("/people?q=zzz").await.assert_says("Nobody found");
    let page = emma.get(&format!("/people/{}", world.cast.joost)).await;
    page.assert_says("Agree on something with Joost").assert_says("How I work");
}
