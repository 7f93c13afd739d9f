//! States that somebody wrote by hand: marks that were taken away, teams asked again, seats that would come by themselves.

use super::{IS_MANY, PARTY, proposed, reads_nothing, run};
use zwerm_domain::PersonId;
use zwerm_store::{
    StoreError, params,
    proving::{SealedNow, Strange},
    statements,
};
use zwerm_testkit::World;

statements! {
    NO_MARKS = "DELETE FROM sealed_table";
    NO_PARTY = "DELETE FROM agreement_party WHERE agreement_id = $1 AND person_id = $2";
    ASKED_AGAIN = "UPDATE agreement_group SET holder_id = NULL, asked_on = '2026-11-23' WHERE agreement_id = $1";
    PROPOSED_AGAIN = "UPDATE agreement SET state = 'proposed', agreed_version = NULL, opened_by = $2 WHERE id = $1";
    HOLDS = "UPDATE agreement_group SET holder_id = $2, asked_on = NULL WHERE agreement_id = $1";
    STANDS_IN = "INSERT INTO agreement_hand_over (agreement_id, side, from_id, to_id, offered_by, offered_on, offered_move, closed_on, stand_in, starts_on, returns_on, version, began_move)
        SELECT $1, 'performer', $2, $3, $3, '2026-11-20', MIN(id), '2026-11-20', 'running', '2026-11-20', '2026-11-21', 1, MIN(id) FROM agreement_move WHERE agreement_id = $1";
    SEATS = "SELECT COUNT(*) FROM agreement_party WHERE agreement_id = $1 AND person_id = $2";
}

#[tokio::test(flavor = "multi_thread")]
async fn who_takes_a_mark_away_gets_no_row_proved_by_a_start_nor_by_sealing() {
    let world = World::with(zwerm::features::all()).await;
    let (at, id) = proposed(&world).await;
    let (store, now) = (world.site.store().clone(), world.clock.now());
    assert!(!store.unsealed(now).expect("is looked").is_empty(), "not marked yet");
    assert_eq!(store.seal(Strange::Refused, now).expect("is done"), SealedNow::Done(0, vec![]));
    assert_eq!(store.unsealed(now).expect("is looked"), []);
    run(&world, &IS_MANY, params![id].to_vec()).await;
    run(&world, &PARTY, params![id, world.cast.dirk].to_vec()).await;
    run(&world, &NO_MARKS, Vec::new()).await;
    assert!(!store.unsealed(now).expect("is looked").is_empty(), "no start lets anybody in");
    let refused = store.seal(Strange::Refused, now).expect("is looked");
    assert!(
        matches!(&refused, SealedNow::Refused(odd) if odd[0].table == "agreement_party"),
        "{refused:?}"
    );
    reads_nothing(&world, world.cast.dirk, &at).await;
    let left = store.seal(Strange::Left, now).expect("goes on");
    assert!(matches!(&left, SealedNow::Done(0, left) if left[0].bare == 1), "{left:?}");
    reads_nothing(&world, world.cast.dirk, &at).await;
    world.sign_in(world.cast.joost).await.get(&at).await.assert_says("kanarie-resultaat");
}

/// Samira proposes something to the team of Joost, and he says yes for it; answers its address and number.
async fn held_by(world: &World, holder: PersonId) -> (String, i64) {
    let samira = world.sign_in(world.cast.samira).await;
    let team = format!("t{}", world.cast.west);
    let fields = [
        ("with", team.as_str()),
        ("side", "counterpart"),
        ("title", "kanarie-titel"),
        ("result", "kanarie-resultaat"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
    ];
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    let id = at.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a number");
    let holder = world.sign_in(holder).await;
    holder.get(&at).await.assert_says("kanarie-resultaat");
    holder.submit(&at, &format!("{at}/acceptance"), &[]).await.assert_done();
    holder.get(&at).await.assert_says("kanarie-resultaat");
    (at, id)
}

#[tokio::test]
async fn a_team_that_answered_can_not_be_asked_again_by_hand() {
    let world = World::with(zwerm::features::all()).await;
    let (ruben, joost) = (world.cast.ruben, world.cast.joost);
    let (at, id) = held_by(&world, ruben).await;
    run(&world, &ASKED_AGAIN, params![id].to_vec()).await;
    run(&world, &NO_PARTY, params![id, ruben].to_vec()).await;
    run(&world, &PROPOSED_AGAIN, params![id, world.cast.samira].to_vec()).await;
    for person in [ruben, joost] {
        reads_nothing(&world, person, &at).await;
        let who = world.sign_in(person).await;
        assert_ne!(who.post_raw(&format!("{at}/acceptance"), &[]).await.status, 303);
        reads_nothing(&world, person, &at).await;
    }
}

#[tokio::test]
async fn whom_somebody_lets_hold_a_team_by_hand_gets_no_seat_with_the_next_move_of_another() {
    let world = World::with(zwerm::features::all()).await;
    let (at, id) = held_by(&world, world.cast.ruben).await;
    run(&world, &HOLDS, params![id, world.cast.dirk].to_vec()).await;
    let samira = world.sign_in(world.cast.samira).await;
    let _ = samira.post_raw(&format!("{at}/delivery"), &[]).await;
    reads_nothing(&world, world.cast.dirk, &at).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stand_in_that_somebody_wrote_by_hand_gives_no_seat() {
    let world = World::with(zwerm::features::all()).await;
    let (at, id) = proposed(&world).await;
    let joost = world.sign_in(world.cast.joost).await;
    joost.submit(&at, &format!("{at}/acceptance"), &[]).await.assert_done();
    let (dirk, samira) = (world.cast.dirk, world.cast.samira);
    run(&world, &STANDS_IN, params![id, dirk, samira].to_vec()).await;
    zwerm_web::go_round(world.site.store(), &zwerm::features::all(), world.clock.now()).await;
    let seats = world.site.store().read::<_, StoreError>(move |tx| {
        tx.one(&SEATS, &params![id, dirk], |row| row.get::<i64>(0))
    });
    assert_eq!(seats.await.expect("is counted"), 0);
    reads_nothing(&world, dirk, &at).await;
}
