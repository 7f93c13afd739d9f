//! A machine's clock that leaps: nobody is signed out, nothing is forgotten before its term, and what has ended stays so.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};
use zwerm_domain::{Clock, Timestamp};
use zwerm_testkit::World;
use zwerm_upkeep::{Fault, Kind, note_fault};
use zwerm_web::go_round;

const HOUR: i64 = 3600;
const YEAR: i64 = 366 * 24 * HOUR;

/// A machine whose clock somebody sets, beside the time that really goes by; in seconds.
#[derive(Clone)]
struct Machine {
    wall: Arc<AtomicI64>,
    gone: Arc<AtomicI64>,
}

impl Machine {
    fn at(moment: Timestamp) -> Machine {
        let wall = Arc::new(AtomicI64::new(moment.0 / 1_000_000));
        Machine { wall, gone: Arc::default() }
    }

    fn clock(&self) -> Clock {
        let (wall, gone) = (self.wall.clone(), self.gone.clone());
        Clock::steady(
            move || Timestamp(wall.load(Ordering::SeqCst) * 1_000_000),
            move || Duration::from_secs(gone.load(Ordering::SeqCst).unsigned_abs()),
        )
    }

    fn pass(&self, seconds: i64) {
        self.gone.fetch_add(seconds, Ordering::SeqCst);
        self.wall.fetch_add(seconds, Ordering::SeqCst);
    }

    fn leap(&self, seconds: i64) {
        self.wall.fetch_add(seconds, Ordering::SeqCst);
    }
}

/// A world, and the same one on a machine whose clock can be set.
async fn on_a_machine() -> (World, World, Machine) {
    let world = World::with(zwerm::features::all()).await;
    let machine = Machine::at(world.clock.now());
    let served = world.on_clock(machine.clock());
    (world, served, machine)
}

async fn round(world: &World) {
    let site = &world.site;
    go_round(site.store(), site.features(), site.clock().now()).await;
}

#[tokio::test]
async fn a_clock_a_year_ahead_signs_nobody_out_and_the_round_of_every_hour_forgets_nothing() {
    let (world, served, machine) = on_a_machine().await;
    let samira = served.sign_in(served.cast.samira).await;
    samira.get("/").await.assert_ok();
    let sums = || world.database().and_then(zwerm_store::testing::TestDatabase::sums);
    let before = sums();
    machine.leap(YEAR);
    machine.pass(HOUR / 2);
    round(&served).await;
    assert_eq!(before, sums(), "nothing was forgotten or moved");
    samira.get("/").await.assert_ok().assert_never_says("2027");
    machine.leap(-YEAR);
    machine.pass(60);
    samira.get("/").await.assert_ok();
}

#[tokio::test]
async fn a_clock_a_year_back_brings_no_ended_session_to_life() {
    let (_world, served, machine) = on_a_machine().await;
    let samira = served.sign_in(served.cast.samira).await;
    samira.get("/").await.assert_ok();
    // Really gone by: the session has ended.
    for _ in 0..YEAR / HOUR / 24 {
        machine.pass(24 * HOUR);
        served.site.clock().now();
    }
    assert!(samira.get("/").await.status.is_redirection(), "it has ended");
    machine.leap(-YEAR);
    assert!(samira.get("/").await.status.is_redirection(), "and stays so");
    round(&served).await;
    assert!(samira.get("/").await.status.is_redirection());
}

#[tokio::test]
async fn what_is_wrong_with_the_server_stands_on_vandaag_of_an_administrator_alone() {
    let world = World::with(zwerm::features::all()).await;
    let (ada, samira) =
        (world.sign_in(world.cast.ada).await, world.sign_in(world.cast.samira).await);
    ada.get("/").await.assert_ok().assert_never_says("Er is iets met de server");
    let now = world.clock.now();
    let noted = world
        .site
        .store()
        .write(move |tx| note_fault(tx, Kind::Clock, now, Fault::ClockLeapt, "7200"));
    noted.await.expect("is noted");
    ada.get("/")
        .await
        .assert_says("Er is iets met de server")
        .assert_says("De klok van de server versprong op 23 november");
    samira.get("/").await.assert_never_says("Er is iets met de server");
}
