//! Who tells, and who reads it.

use super::{THREE, tell, world};

#[tokio::test]
async fn who_leads_a_team_tells_its_team_and_nobody_else_reads_it() {
    let world = world().await;
    let cast = world.cast.clone();
    let marit = world.sign_in(cast.marit).await;
    let at = tell(&marit, &[("on_my_desk", "Twee gesprekken met de wethouder.")]).await;
    for person in [cast.samira, cast.ruben, cast.marit] {
        let page = world.sign_in(person).await.get(&at).await;
        page.assert_ok().assert_says("De begroting is besproken.").assert_says("wethouder");
        page.assert_says("Iedereen in Wijkteam West. Niemand ziet wie dit las.");
    }
    for person in [cast.joost, cast.dirk, cast.ada, cast.zoe] {
        let other = world.sign_in(person).await;
        other.get(&at).await.assert_absent();
        other.get("/catch_up").await.assert_ok().assert_never_says("wethouder");
    }
}

#[tokio::test]
async fn who_leads_the_top_tells_everybody_or_their_own_team() {
    let world = world().await;
    let dirk = world.sign_in(world.cast.dirk).await;
    let none = dirk.submit("/catch_up/new", "/catch_up", &THREE).await;
    none.assert_asks("Kies voor wie dit is.").assert_says("De begroting is besproken.");
    let at = tell(&dirk, &[("circle", "organisation")]).await;
    for person in [world.cast.joost, world.cast.ada, world.cast.emma] {
        world.sign_in(person).await.get(&at).await.assert_ok();
    }
    world.sign_in(world.cast.zoe).await.get(&at).await.assert_absent();
    let emma = world.sign_in(world.cast.emma).await.get(&at).await;
    emma.assert_says("What is going on?").assert_says("Nobody sees who read this");
}

#[tokio::test]
async fn who_leads_nothing_finds_no_form() {
    let world = world().await;
    for person in [world.cast.samira, world.cast.ada] {
        let other = world.sign_in(person).await;
        other.get("/catch_up/new").await.assert_absent();
        other.get("/catch_up").await.assert_says("Er is nog niet bijgepraat");
    }
    let marit = world.sign_in(world.cast.marit).await;
    let forged = [THREE.to_vec(), vec![("circle", "organisation")]].concat();
    let sent = marit.submit("/catch_up/new", "/catch_up", &forged).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    // she leads one team: it goes there, whatever was sent
    world.sign_in(world.cast.joost).await.get(&at).await.assert_absent();
}

#[tokio::test]
async fn what_is_missing_is_asked_and_what_was_typed_is_kept() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let half = [("goes_on", "Eén regel."), ("means", " ")];
    let again = marit.submit("/catch_up/new", "/catch_up", &half).await;
    again.assert_asks("Vul dit nog in.");
    assert_eq!(again.value("goes_on").as_deref(), Some("Eén regel."));
    for day in ["2026-11-23", "2020-01-01", "2026-02-31", "2030-01-01"] {
        let fields = [THREE.to_vec(), vec![("next_on", day)]].concat();
        let again = marit.submit("/catch_up/new", "/catch_up", &fields).await;
        again.assert_asks("Kies een dag na vandaag");
    }
    let trick = [THREE[0], THREE[1], ("not_known", "<script>alert(1)</script>")];
    let page = marit.submit_and_follow("/catch_up/new", "/catch_up", &trick).await;
    page.assert_says("Verteld.").assert_never_says("<script>alert");
}

#[tokio::test]
async fn the_archive_has_pages() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    for number in 0..21 {
        let says = format!("Bericht nummer {number}.");
        tell(&marit, &[("on_my_desk", &says)]).await;
    }
    let samira = world.sign_in(world.cast.samira).await;
    let first = samira.get("/catch_up").await;
    first.assert_says("Bericht nummer 20.").assert_never_says("Bericht nummer 0.");
    samira.get("/catch_up?page=2").await.assert_says("Bericht nummer 0.").assert_says("Nieuwer");
    samira.get("/catch_up?page=x").await.assert_says("Bericht nummer 20.");
}
