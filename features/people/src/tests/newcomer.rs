//! Adding one colleague by a form.

use super::{TRICKS, applying::kept, send, world};
use zwerm_domain::PersonId;
use zwerm_testkit::{Seen, World};

const NEW: &str = "/people/new";

/// Who came in, from where the form leads.
fn newcomer(done: &Seen) -> PersonId {
    let id = done.location().strip_prefix("/sign_in/people/").and_then(|id| id.split('?').next());
    id.and_then(|id| id.parse().ok()).expect("the way to inviting")
}

async fn add(world: &World, fields: &[(&str, &str)]) -> Seen {
    world.sign_in(world.cast.ada).await.submit(NEW, NEW, fields).await
}

#[tokio::test]
async fn somebody_is_added_with_a_team_and_inviting_is_next() {
    let world = world().await;
    let fields = [
        ("name", "Noor  van Dijk"),
        ("email", "Noor@Waterrijk.Example"),
        ("team", "jeugd en gezin"),
        ("job_title", "jeugdwerker"),
        ("joined_on", "2026-12-01"),
        ("language", "en"),
    ];
    let done = add(&world, &fields).await;
    let id = newcomer(done.assert_done());
    let row = kept(&world, id).await;
    assert_eq!((row.name.as_str(), row.key.as_str()), ("Noor van Dijk", "noor@waterrijk.example"));
    assert_eq!(row.email.as_deref(), Some("noor@waterrijk.example"));
    let ada = world.sign_in(world.cast.ada).await;
    ada.get("/people?q=noor").await.assert_says("jeugdwerker, Jeugd en Gezin");
    let details = ada.get(&format!("/people/{id}/details")).await;
    assert_eq!(details.value("joined_on").as_deref(), Some("2026-12-01"));
    world.sign_in(id).await.get("/people/me").await.assert_says("About me");
}

#[tokio::test]
async fn without_an_address_a_number_is_what_one_signs_in_with() {
    let world = world().await;
    let again = add(&world, &[("name", "Noor van Dijk")]).await;
    again.assert_asks("Vul een e-mailadres of een personeelsnummer in.");
    assert_eq!(again.value("name").as_deref(), Some("Noor van Dijk"));
    let id = newcomer(&add(&world, &[("name", "Noor van Dijk"), ("key", "4711")]).await);
    let row = kept(&world, id).await;
    assert_eq!((row.key.as_str(), row.email), ("4711", None));
}

#[tokio::test]
async fn what_a_file_may_not_hold_a_form_may_not_either() {
    let world = world().await;
    let good = [("name", "Noor"), ("email", "noor@waterrijk.example"), ("team", "")];
    for (field, typed, says) in [
        ("email", "Samira.Bennani@waterrijk.example", "is al het adres van Samira Bennani."),
        ("email", "noor", "noor is geen e-mailadres."),
        ("key", "samira.bennani", "samira.bennani is al het nummer van Samira Bennani."),
        ("key", "Samira.Bennani@waterrijk.example", "is al het nummer van Samira Bennani."),
        ("name", " ", "Hier moet iets staan."),
        ("team", "Wijkteam Noord", "Het team Wijkteam Noord kennen we niet."),
        ("joined_on", "2026-02-31", "is geen datum die we herkennen."),
        ("language", "fries", "De taal fries kennen we niet."),
    ] {
        let mut fields: Vec<(&str, &str)> =
            good.iter().copied().filter(|(name, _)| *name != field).collect();
        fields.push((field, typed));
        let seen = add(&world, &fields).await;
        seen.assert_asks(says);
        let is_kept = field == "language" || seen.value(field).as_deref() == Some(typed);
        assert!(is_kept, "{field} is kept");
    }
    let long = "x".repeat(201);
    add(&world, &[("name", &long), ("key", "1")]).await.assert_asks("Er passen 200 tekens.");
}

#[tokio::test]
async fn of_two_teams_of_one_name_the_key_tells_which() {
    use zwerm_store::{StoreError, params, statements};
    statements! { SAME = "INSERT INTO team (organisation_id, parent_id, key, name, purpose, version) VALUES ($1, $2, 'jeugd-2', 'Jeugd en Gezin', '', 1)"; }
    let world = world().await;
    let values = params![world.cast.organisation, world.cast.west];
    let made = world.site.store().write(move |tx| tx.run(&SAME, &values));
    made.await.map_err(|error: StoreError| error).expect("is written");
    let ada = world.sign_in(world.cast.ada).await;
    let page = ada.get(NEW).await;
    assert!(page.body.contains("value=\"jeugd-2\""), "{}", page.body);
    page.assert_says("Jeugd en Gezin (Wijkteam West)");
    let noor = [("name", "Noor"), ("key", "1"), ("team", "jeugd EN gezin")];
    add(&world, &noor).await.assert_asks("Meer teams heten jeugd EN gezin.");
    add(&world, &[("name", "Noor"), ("key", "1"), ("team", "jeugd-2")]).await.assert_done();
}

#[tokio::test]
async fn a_double_click_adds_one_and_tricks_stay_text() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let page = ada.get(NEW).await;
    let fields = [("name", "Noor"), ("key", "1")];
    let (first, second) =
        (send(&ada, &page, NEW, &fields).await, send(&ada, &page, NEW, &fields).await);
    assert_eq!(first.location(), second.location());
    for (number, (typed, shown)) in TRICKS.iter().enumerate() {
        let key = format!("9{number}");
        let id = newcomer(&add(&world, &[("name", typed), ("key", &key)]).await);
        let page = ada.get(&format!("/people/{id}/details")).await;
        assert!(page.body.contains(shown), "{shown}");
    }
}

#[tokio::test]
async fn only_an_administrator_adds_somebody() {
    let world = world().await;
    for person in [world.cast.samira, world.cast.marit, world.cast.dirk, world.cast.zoe] {
        let visitor = world.sign_in(person).await;
        visitor.get(NEW).await.assert_absent();
        visitor.post_raw(NEW, &[("name", "Noor"), ("key", "1")]).await.assert_absent();
        visitor.get("/people").await.assert_never_says(NEW);
    }
    world.sign_in(world.cast.ada).await.get("/people").await.assert_says("Voeg een collega toe");
}
