//! What Vandaag tells of one's agreements.

use super::*;
use crate::store::today::{Today, today};
use jiff::civil::date;
use zwerm_domain::{Actor, Date, PersonId};

async fn seen(world: &World, person: PersonId, day: Date) -> Today {
    let actor = Actor::from_session(person, world.cast.organisation, zwerm_domain::Offices::NONE);
    let store = world.site.store();
    let read = store.read_pair(move |tx| {
        tx.act_as(person)?;
        today(tx, &actor, day)
    });
    read.await.expect("is read")
}

#[tokio::test]
async fn a_day_that_passed_in_silence_asks_both_and_nobody_waits() {
    let world = world().await;
    agreed(&world, &[]).await;
    // Friday 18 December; three working days later it is Wednesday.
    for person in [world.cast.samira, world.cast.joost] {
        assert!(seen(&world, person, date(2026, 12, 22)).await.waits.is_empty());
        let found = seen(&world, person, date(2026, 12, 23)).await;
        let [wait] = found.waits.as_slice() else { panic!("one asks") };
        assert_eq!((wait.since, wait.is_other_waiting), (date(2026, 12, 23), false));
        assert_eq!(wait.result, RESULT);
    }
    assert!(seen(&world, world.cast.ruben, date(2026, 12, 23)).await.open.is_empty());
}

#[tokio::test]
async fn the_review_date_of_a_standing_agreement_asks_both() {
    let world = world().await;
    agreed(&world, &[("due_kind", "review")]).await;
    for person in [world.cast.samira, world.cast.joost] {
        assert!(seen(&world, person, date(2026, 12, 17)).await.waits.is_empty());
        let found = seen(&world, person, date(2026, 12, 18)).await;
        assert_eq!(found.waits.len(), 1);
        assert!(found.waits.iter().all(|wait| !wait.is_other_waiting));
    }
}

#[tokio::test]
async fn who_is_asked_reads_the_proposed_words_and_who_asked_the_words_that_hold() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let samira = world.sign_in(world.cast.samira).await;
    let anew = [
        ("result", "Elk gezin heeft binnen vijf werkdagen een eerste gesprek."),
        ("need_text_0", "Een dag per week een gedragsdeskundige"),
        ("need_of_0", "other"),
        ("message", "Het kan sneller."),
    ];
    let versions = format!("{at}/versions");
    samira.submit(&format!("{versions}/new"), &versions, &anew).await.assert_done();
    let day = date(2026, 11, 24);
    let joost = seen(&world, world.cast.joost, day).await;
    let [wait] = joost.waits.as_slice() else { panic!("one asks") };
    assert!(wait.result.contains("vijf werkdagen") && wait.is_other_waiting);
    assert_eq!((wait.message.as_str(), wait.needs), ("Het kan sneller.", 1));
    assert_eq!(wait.first_need, "Een dag per week een gedragsdeskundige");
    let samira = seen(&world, world.cast.samira, day).await;
    assert!(samira.waits.is_empty());
    assert_eq!(
        samira.open.iter().map(|open| open.line.result.as_str()).collect::<Vec<_>>(),
        [RESULT]
    );
}

#[tokio::test]
async fn what_was_agreed_by_talking_is_confirmed_and_no_counter_proposal() {
    let world = world().await;
    let at = side_roads::countered_twice(&world).await;
    let joost = world.sign_in(world.cast.joost).await;
    let day = date(2026, 11, 24);
    let before = seen(&world, world.cast.joost, day).await;
    assert!(before.waits.iter().all(|wait| !wait.is_recorded), "that is a counter-proposal");
    let (new, versions) = (format!("{at}/versions/new"), format!("{at}/versions"));
    joost.submit(&new, &versions, &[("due", "2027-01-12")]).await.assert_done();
    let samira = seen(&world, world.cast.samira, day).await;
    let [wait] = samira.waits.as_slice() else { panic!("one asks") };
    assert!(wait.is_recorded);
}

#[tokio::test]
async fn a_card_tells_that_somebody_stepped_in_as_long_as_it_lasts() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let samira = world.sign_in(world.cast.samira).await;
    let boundary = world.cast.boundary.to_string();
    let fields = step_in::words(&boundary, "2026-12-04");
    act(&samira, &at, "step_in", &fields).await.assert_done();
    for person in [world.cast.samira, world.cast.joost] {
        let over = |found: Today| found.open.first().map(|open| open.taken_over);
        let last = seen(&world, person, date(2026, 12, 4)).await;
        assert_eq!(over(last), Some(Some((world.cast.samira, date(2026, 12, 4)))));
        let after = seen(&world, person, date(2026, 12, 5)).await;
        assert_eq!(over(after), Some(None), "then it is over");
    }
}
