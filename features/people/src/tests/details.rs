//! What the administrator keeps about one colleague, and that the colleague reads it.

use super::{applying::kept, send, world};
use zwerm_directory::{Named, TeamChange, team_notes};
use zwerm_domain::{Date, PersonId};
use zwerm_store::StoreError;
use zwerm_testkit::World;

fn path(person: PersonId) -> String {
    format!("/people/{person}/details")
}

#[tokio::test]
async fn another_name_address_and_team_are_kept_and_the_colleague_reads_it() {
    let world = world().await;
    let (joost, path) = (world.cast.joost, path(world.cast.joost));
    let ada = world.sign_in(world.cast.ada).await;
    let fields = [
        ("name", "Joost van Verhagen"),
        ("email", "joost@nieuw.example"),
        ("team", "Wijkteam West"),
    ];
    let done = ada.submit_and_follow(&path, &path, &fields).await;
    done.assert_says("Je collega leest bij Over mij wat er veranderde.");
    let row = kept(&world, joost).await;
    assert_eq!(row.name, "Joost van Verhagen");
    assert_eq!(row.email.as_deref(), Some("joost@nieuw.example"));
    assert_eq!(row.key, "joost.verhagen", "the number stays");
    let me = world.sign_in(joost).await.get("/people/me").await;
    me.assert_says("Ada Beheer veranderde je e-mailadres op 23 november.")
        .assert_says("Ada Beheer veranderde je naam op 23 november.")
        .assert_says("Ada Beheer veranderde je team op 23 november.")
        .assert_says("Wijkteam West");
    let other = world.sign_in(world.cast.bram).await.get("/people/me").await;
    other.assert_never_says("veranderde je");
}

#[tokio::test]
async fn who_leads_a_team_is_kept_and_the_colleague_reads_it() {
    let world = world().await;
    let (joost, path) = (world.cast.joost, path(world.cast.joost));
    let ada = world.sign_in(world.cast.ada).await;
    let wrong = ada.submit(&path, &path, &[("leads", "Wijkteam West\nBestaat Niet")]).await;
    wrong.assert_asks("Bestaat Niet");
    let both =
        [("leads", "  wijkteam west \n\nJeugd en Gezin"), ("further_teams", "Wijkteam West")];
    ada.submit_and_follow(&path, &path, &both).await.assert_says("Bewaard.");
    let again = ada.get(&path).await;
    assert_eq!(again.value("leads").as_deref(), Some("Jeugd en Gezin\nWijkteam West"));
    assert_eq!(again.value("further_teams").as_deref(), Some("Wijkteam West"));
    let me = world.sign_in(joost).await.get("/people/me").await;
    me.assert_says("Ada Beheer veranderde op 23 november welke teams je leidt.");
    ada.submit(&path, &path, &[("leads", "Wijkteam West")]).await.assert_done();
    assert_eq!(ada.get(&path).await.value("leads").as_deref(), Some("Wijkteam West"));
}

#[tokio::test]
async fn saving_what_was_there_changes_and_notes_nothing() {
    let world = world().await;
    let path = path(world.cast.joost);
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(&path, &path, &[]).await.assert_done();
    let me = world.sign_in(world.cast.joost).await.get("/people/me").await;
    me.assert_never_says("veranderde je").assert_says("Jeugd en Gezin");
}

#[tokio::test]
async fn who_has_no_number_is_known_by_the_new_address() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let made = ada
        .submit("/people/new", "/people/new", &[("name", "Noor"), ("email", "noor@oud.example")])
        .await;
    let id: PersonId = made.location()["/sign_in/people/".len()..]
        .split('?')
        .next()
        .and_then(|id| id.parse().ok())
        .expect("an id");
    let path = path(id);
    ada.submit(&path, &path, &[("email", "noor@nieuw.example")]).await.assert_done();
    assert_eq!(kept(&world, id).await.key, "noor@nieuw.example");
    ada.submit(&path, &path, &[("email", "")]).await.assert_done();
    let row = kept(&world, id).await;
    assert_eq!(
        (row.key.as_str(), row.email),
        ("noor@nieuw.example", None),
        "still signs in with it"
    );
}

#[tokio::test]
async fn what_is_of_somebody_else_is_told_beside_the_field() {
    let world = world().await;
    let path = path(world.cast.joost);
    let ada = world.sign_in(world.cast.ada).await;
    for (field, typed, says) in [
        ("email", "bram.de.wit@waterrijk.example", "is al het adres van Bram de Wit."),
        ("email", "joost@", "is geen e-mailadres."),
        ("name", "", "Hier moet iets staan."),
        ("team", "Nergens", "Het team Nergens kennen we niet."),
    ] {
        let again = ada.submit(&path, &path, &[(field, typed)]).await;
        again.assert_asks(says);
        assert_eq!(again.value(field).as_deref(), Some(typed));
    }
    assert_eq!(kept(&world, world.cast.joost).await.name, "Joost Verhagen");
}

#[tokio::test]
async fn two_administrators_see_both_texts() {
    let world = world().await;
    let path = path(world.cast.joost);
    let ada = world.sign_in(world.cast.ada).await;
    let (first, second) = (ada.get(&path).await, ada.get(&path).await);
    send(&ada, &first, &path, &[("name", "Joost V.")]).await.assert_done();
    let late = send(&ada, &second, &path, &[("name", "J. Verhagen")]).await;
    late.assert_status(http::StatusCode::CONFLICT)
        .assert_says("Joost V.")
        .assert_says("Intussen veranderde dit ergens anders.");
    send(&ada, &late, &path, &[]).await.assert_done();
    assert_eq!(kept(&world, world.cast.joost).await.name, "J. Verhagen");
}

#[tokio::test]
async fn a_file_that_changes_an_address_is_read_by_its_owner_too() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let file = "Personeelsnummer;Naam;E-mail\njoost.verhagen;Joost Verhagen;joost@nieuw.example\n";
    let sent = ada.upload("/people/import", "/people/import", &[("file", file.as_bytes())]).await;
    let plan = sent.location().to_owned();
    let carried = format!("{plan}/carrying_out");
    ada.submit(&plan, &carried, &[]).await.assert_done();
    let me = world.sign_in(world.cast.joost).await.get("/people/me").await;
    me.assert_says("Ada Beheer veranderde je e-mailadres op 23 november.");
}

#[tokio::test]
async fn nobody_else_sees_or_changes_the_details() {
    let world = world().await;
    let path = path(world.cast.joost);
    let cast = &world.cast;
    for person in [cast.samira, cast.marit, cast.dirk, cast.joost, cast.zoe] {
        let visitor = world.sign_in(person).await;
        visitor.get(&path).await.assert_absent();
        visitor.post_raw(&path, &[("name", "x")]).await.assert_absent();
        let page = visitor.get(&format!("/people/{}", cast.joost)).await;
        page.assert_never_says("/details");
    }
    let ada = world.sign_in(cast.ada).await;
    ada.get(&format!("/people/{}/details", cast.zoe)).await.assert_absent();
    left(&world, cast.joost).await;
    ada.get(&path).await.assert_absent();
}

/// Somebody who is gone.
async fn left(world: &World, person: PersonId) {
    let leaving = format!("/people/{person}/leaving");
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(&leaving, &leaving, &[("when", "now")]).await.assert_done();
}

#[tokio::test]
async fn the_details_speak_english() {
    let world = world().await;
    let emma = world.cast.emma;
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit("/people/me", "/people/me", &[("language", "en")]).await.assert_done();
    ada.get(&path(emma))
        .await
        .assert_says("Details of Emma Stone")
        .assert_says("Offices of Emma Stone");
    ada.get("/people/new").await.assert_says("A new colleague");
    ada.get("/people/offices").await.assert_says("Who holds which office").assert_says("since");
}

#[tokio::test]
async fn an_administrator_does_not_let_themselves_into_a_team_where_another_can() {
    let world = world().await;
    let (joost, path) = (world.cast.joost, path(world.cast.ada));
    let (office, offices) = (format!("/people/{joost}/office"), format!("/people/{joost}/offices"));
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(&offices, &office, &[("office", "administrator")]).await.assert_done();
    for field in ["team", "further_teams", "leads"] {
        let again = ada.submit(&path, &path, &[(field, "Wijkteam West")]).await;
        again.assert_asks("verandert een andere beheerder");
        assert_eq!(again.value(field).as_deref(), Some("Wijkteam West"));
    }
    let file = "Personeelsnummer;Naam;Team\nada.beheer;Ada Beheer;Wijkteam West\n";
    let sent = ada.upload("/people/import", "/people/import", &[("file", file.as_bytes())]).await;
    sent.assert_says("verandert een andere beheerder");
    ada.submit(&path, &path, &[("job_title", "beheerder")]).await.assert_done();
    ada.submit("/people/me", "/people/me", &[("language", "en")]).await.assert_done();
    let again = ada.submit(&path, &path, &[("team", "Wijkteam West")]).await;
    again.assert_asks("Another administrator changes which team you are in");
    let joost = world.sign_in(joost).await;
    joost.submit(&path, &path, &[("team", "Wijkteam West")]).await.assert_done();
}

#[tokio::test]
async fn a_team_is_told_who_was_put_into_it_and_who_leads_it_also_by_the_only_administrator() {
    let world = world().await;
    let (west, cast) = (world.cast.west, &world.cast);
    let ada = world.sign_in(cast.ada).await;
    let own = path(cast.ada);
    ada.submit(&own, &own, &[("team", "Wijkteam West")]).await.assert_done();
    ada.submit(&own, &own, &[("job_title", "beheerder")]).await.assert_done();
    let of_joost = path(cast.joost);
    ada.submit(&of_joost, &of_joost, &[("leads", "Wijkteam West")]).await.assert_done();
    let new = [("name", "Noor"), ("email", "noor@nieuw.example"), ("team", "Wijkteam West")];
    ada.submit("/people/new", "/people/new", &new).await.assert_done();
    let file = "Personeelsnummer;Naam;Team\nbram.de.wit;Bram de Wit;Wijkteam West\nemma.stone;Emma Stone;Wijkteam West\n";
    let sent = ada.upload("/people/import", "/people/import", &[("file", file.as_bytes())]).await;
    let plan = sent.location().to_owned();
    ada.submit(&plan, &format!("{plan}/carrying_out"), &[]).await.assert_done();
    let read = world.site.store().read(move |tx| team_notes(tx, west, Date::ZERO, 20));
    let notes = read.await.map_err(|error: StoreError| error).expect("reads");
    let told: Vec<_> =
        notes.iter().rev().map(|it| (it.change, name(&it.whom), it.people)).collect();
    let (joined, leads) = (TeamChange::Joined, TeamChange::Leads);
    assert_eq!(
        told,
        [
            (joined, "Ada Beheer", 1),
            (leads, "Joost Verhagen", 1),
            (joined, "Noor", 1),
            (joined, "", 2)
        ]
    );
    assert!(notes.iter().all(|note| name(&note.by) == "Ada Beheer"));
}

fn name(named: &Named) -> &str {
    match named {
        Named::Person(_, name) | Named::Provider(name) => name,
        Named::Nobody | Named::Gone => "",
    }
}
