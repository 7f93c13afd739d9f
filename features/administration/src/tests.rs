//! How the installation runs, through the real routes.

use zwerm_domain::{Office, Timestamp};
use zwerm_store::Place;
use zwerm_testkit::{Seen, World};
use zwerm_upkeep::{Fault, Kind, note_done, note_fault};

const PAGE: &str = "/administration";

/// A world on a file; none where another server keeps the database.
async fn world() -> Option<World> {
    let world = World::with(vec![crate::feature()]).await;
    matches!(world.site.store().options().place, Place::Sqlite(_)).then_some(world)
}

async fn seen(world: &World) -> Seen {
    world.sign_in(world.cast.ada).await.get(PAGE).await
}

async fn done(world: &World, kind: Kind, at: Timestamp) {
    let noted = world.site.store().write(move |tx| note_done(tx, kind, at, "zwerm-x.db", 5));
    noted.await.expect("is noted");
}

async fn failed(world: &World, kind: Kind, fault: Fault) {
    let now = world.clock.now();
    let noted = world.site.store().write(move |tx| note_fault(tx, kind, now, fault, ""));
    noted.await.expect("is noted");
}

#[tokio::test]
async fn the_administrator_sees_it_and_nobody_else_knows_of_it() {
    let world = World::with(vec![crate::feature()]).await;
    let cast = world.cast.clone();
    world.give_office(cast.ruben, Office::WorksCouncil).await;
    seen(&world).await.assert_ok().assert_says("Versie van Zwerm").assert_says("Er wacht niets.");
    for person in [cast.samira, cast.marit, cast.dirk, cast.ruben] {
        world.sign_in(person).await.get(PAGE).await.assert_absent();
    }
    assert!(world.nobody().get(PAGE).await.status.is_redirection());
}

#[tokio::test]
async fn a_back_up_and_a_drill_that_went_well_are_told_with_their_day() {
    let Some(world) = world().await else { return };
    seen(&world)
        .await
        .assert_says("Er is nog geen back-up gemaakt")
        .assert_says("Er is nog geen proef gedaan");
    let now = world.clock.now();
    done(&world, Kind::Backup, now).await;
    done(&world, Kind::Drill, now.plus_seconds(-34 * 24 * 3600)).await;
    seen(&world)
        .await
        .assert_says("De laatste back-up is van 23 november. Ze is nagekeken.")
        .assert_says("zwerm-x.db")
        .assert_says("De proef van 20 oktober is gelukt");
    world.days_pass(3);
    seen(&world)
        .await
        .assert_says("De laatste back-up is van 23 november. Dat is te lang geleden.")
        .assert_says("De laatste proef die lukte is van 20 oktober. Dat is te lang geleden.");
}

#[tokio::test]
async fn each_fault_says_what_to_do_in_the_readers_language() {
    let Some(world) = world().await else { return };
    let now = world.clock.now();
    for kind in [Kind::Backup, Kind::Drill] {
        done(&world, kind, now).await;
    }
    for (fault, says) in [
        (Fault::Room, "te weinig ruimte op de schijf"),
        (Fault::Damaged, "zwerm doctor"),
        (Fault::Key, "Het sleutelbestand van de back-ups ontbreekt"),
        (Fault::Altered, "niet wat er geschreven is"),
        (Fault::Log, "zwerm verify-log"),
        (Fault::File, "kan niet gelezen of geschreven worden"),
        (Fault::Other, "journalctl"),
    ] {
        failed(&world, Kind::Drill, fault).await;
        seen(&world).await.assert_says("De proef van 23 november is niet gelukt").assert_says(says);
    }
    failed(&world, Kind::Backup, Fault::Room).await;
    seen(&world).await.assert_says("De laatste die lukte is van 23 november");
    world.give_office(world.cast.emma, Office::Administrator).await;
    let emma = world.sign_in(world.cast.emma).await.get(PAGE).await;
    emma.assert_says("The drill of 23 November did not go well").assert_says("Make room");
}

#[tokio::test]
async fn a_clock_that_leapt_is_told() {
    let world = World::with(vec![crate::feature()]).await;
    seen(&world).await.assert_never_says("De klok van de server");
    failed(&world, Kind::Clock, Fault::ClockLeapt).await;
    seen(&world).await.assert_says("versprong op 23 november").assert_says("timedatectl");
}

#[tokio::test]
async fn a_damaged_list_of_who_was_erased_is_told() {
    let world = World::with(vec![crate::feature()]).await;
    seen(&world).await.assert_never_says("zwerm.erased");
    failed(&world, Kind::Erased, Fault::Altered).await;
    seen(&world).await.assert_says("Sinds 23 november is de lijst van wie gewist is");
}

#[tokio::test]
async fn a_made_up_organisation_needs_no_back_up() {
    let world = World::demo_with(vec![crate::feature()]).await;
    if !matches!(world.site.store().options().place, Place::Sqlite(_)) {
        return;
    }
    let seen = seen(&world).await;
    seen.assert_says("Dit is een verzonnen organisatie").assert_never_says("geen proef");
}
