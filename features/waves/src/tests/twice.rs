//! Two ballot papers, two votes, a clock that jumps: what somebody tries, and what just happens.

use super::{Asking, Scene, WAVE, address, ask, asking, collect, crowd::together, paper, scene};
use crate::{model::hex, store};
use std::{future::Future, pin::Pin};
use zwerm_domain::{PersonId, WaveId};
use zwerm_store::params;
use zwerm_testkit::{Seen, Visitor};

zwerm_store::statements! {
    LEAVES = "UPDATE person SET left_on = '2026-11-24' WHERE id = $1";
    GIVEN = "SELECT COUNT(signed) FROM wave_invited WHERE wave_id = 1";
}

/// The token that forms of this session carry.
async fn csrf(visitor: &Visitor<'_>) -> String {
    let page = visitor.get(WAVE).await.body;
    let after = page.split("data-csrf=\"").nth(1).expect("a paper can be collected");
    after.split('"').next().expect("a token").to_owned()
}

async fn send(visitor: &Visitor<'_>, csrf: &str, asking: &Asking) -> Seen {
    let blinded = hex(&asking.blinded.message);
    visitor.post_raw("/waves/1/paper", &[("csrf", csrf), ("blinded", &blinded)]).await
}

async fn told(visitor: &Visitor<'_>) -> serde_json::Value {
    serde_json::from_str(&visitor.get("/waves/1/paper").await.body).expect("JSON")
}

async fn given(scene: &Scene) -> i64 {
    let read = |tx: &mut zwerm_store::Reader| tx.one(&GIVEN, &params![], |row| row.get(0));
    scene.world.site.store().read(read).await.expect("is read")
}

async fn leaves(scene: &Scene, person: PersonId) {
    let go = move |tx: &mut zwerm_store::Writer| tx.run(&LEAVES, &params![person]).map(drop);
    scene.world.site.store().write(go).await.expect("goes");
}

async fn in_the_box(scene: &Scene, wave: [u8; 32]) -> usize {
    let site = scene.world.site.clone();
    let count = move || site.ballots().expect("a box").leaves(wave).expect("leaves").len();
    tokio::task::spawn_blocking(count).await.expect("counts")
}

#[tokio::test]
async fn twenty_questions_at_once_from_two_browsers_get_one_signature() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let person = scene.world.cast.samira;
    let browsers = [scene.world.sign_in(person).await, scene.world.sign_in(person).await];
    let tokens = [csrf(&browsers[0]).await, csrf(&browsers[1]).await];
    let mut asked = Vec::new();
    for at in 0..20 {
        asked.push(asking(&browsers[at % 2], &manifest).await);
    }
    let sending: Vec<Pin<Box<dyn Future<Output = Seen>>>> = asked
        .iter()
        .enumerate()
        .map(|(at, it)| Box::pin(send(&browsers[at % 2], &tokens[at % 2], it)) as Pin<Box<_>>)
        .collect();
    let answers = together(sending).await;
    let given_to: Vec<usize> = (0..20).filter(|at| answers[*at].status == 303).collect();
    assert_eq!(given_to.len(), 1, "one is given");
    assert_eq!(answers.iter().filter(|it| it.status == 409).count(), 19, "the others are told so");
    // Nothing but the place where it is, is in any answer: whoever looks there finds one, in both browsers.
    let kept = told(&browsers[0]).await;
    assert_eq!(told(&browsers[1]).await, kept);
    let winner = asked.swap_remove(given_to[0]);
    assert_eq!(kept["blinded"], hex(&winner.blinded.message));
    let signed = kept["signed"].as_str().expect("is signed").to_owned();
    assert!(answers.iter().all(|it| !it.body.contains(&signed[..32])));
    let unblinds = |it: &Asking| {
        let public = &manifest.cells.iter().find(|cell| cell.id == it.cell).expect("one").keys[0];
        let signed: [u8; 384] = crate::model::unhex(&signed).expect("hexadecimal");
        it.blinded.token(public, &signed).is_some()
    };
    assert!(unblinds(&winner) && !asked.iter().any(unblinds), "it is of use to one of them alone");
}

#[tokio::test]
async fn who_left_or_is_of_elsewhere_gets_none_and_the_count_of_what_was_given_fits() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let (west, cast) = (&scene.west, &scene.world.cast);
    let mut papers = Vec::new();
    for person in &west[..6] {
        papers.push(collect(&scene, *person, &manifest).await);
    }
    // Of another organisation: there is no such wave, and no such paper.
    let zoe = scene.world.sign_in(cast.zoe).await;
    zoe.get(WAVE).await.assert_absent();
    zoe.get("/waves/1/paper").await.assert_absent();
    let stranger = scene.world.sign_in(west[6]).await;
    let asked = asking(&stranger, &manifest).await;
    let blinded = hex(&asked.blinded.message);
    let csrf_of_zoe = {
        let page = zoe.get("/waves").await.body;
        let after = page.split("name=\"csrf\" value=\"").nth(1);
        after.and_then(|rest| rest.split('"').next()).unwrap_or("none").to_owned()
    };
    let fields = [("csrf", csrf_of_zoe.as_str()), ("blinded", blinded.as_str())];
    let refused = zoe.post_raw("/waves/1/paper", &fields).await;
    assert!(refused.status.is_client_error(), "{}", refused.status);
    // Somebody leaves between the page and the question; and somebody who has a paper leaves.
    let token = csrf(&stranger).await;
    leaves(&scene, west[6]).await;
    leaves(&scene, west[0]).await;
    let refused = send(&stranger, &token, &asked).await;
    assert!(refused.location().starts_with("/sign_in"), "{}", refused.status);
    assert_eq!(given(&scene).await, 6);
    scene.opens();
    for paper in &papers {
        let wire = paper.filled(1, "345").to_wire();
        let sent = scene.world.nobody().hand_in(&address(&manifest), wire).await;
        assert_eq!(sent.status, 200, "whoever has a paper answers; nobody knows who left");
    }
    scene.ends().await;
    let read = |tx: &mut zwerm_store::Reader| store::tally(tx, WaveId::new(1));
    let tally = scene.world.site.store().read(read).await.expect("is read");
    let sums = tally.iter().fold((0, 0), |sum, it| (sum.0 + it.issued, sum.1 + it.counted));
    assert_eq!(sums, (6, 6), "what was given to who left is still counted");
    assert!(tally.iter().all(|it| it.counted <= it.issued && it.issued <= it.invited));
}

#[tokio::test]
async fn a_clock_that_jumps_has_plain_answers_and_loses_nothing() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let mut papers = Vec::new();
    for person in &scene.west[..6] {
        papers.push(collect(&scene, *person, &manifest).await);
    }
    let (at, nobody) = (address(&manifest), scene.world.nobody());
    let hand_in = async |which: usize, number: u32| {
        let sent = nobody.hand_in(&at, papers[which].filled(number, "345").to_wire()).await;
        let why: serde_json::Value = serde_json::from_str(&sent.body).expect("JSON");
        (sent.status.as_u16(), why["why"].as_str().unwrap_or_default().to_owned())
    };
    let (good, no) = ((200, String::new()), |status, why: &str| (status, why.to_owned()));
    scene.opens();
    assert_eq!(hand_in(0, 1).await, good);
    // Back over the first day.
    scene.world.days_pass(-2);
    assert_eq!(hand_in(1, 1).await, no(409, "not_yet"));
    let late = scene.world.sign_in(scene.west[6]).await;
    ask(&late, &asking(&late, &manifest).await).await.assert_done();
    scene.runs().await;
    scene.world.days_pass(2);
    assert_eq!(hand_in(1, 1).await, good);
    // Forward over the last day and back, before anybody noticed.
    scene.world.days_pass(30);
    assert_eq!(hand_in(2, 1).await, no(410, "over"));
    nobody.get_at_ballots(&at).await.assert_ok();
    scene.world.days_pass(-30);
    assert_eq!(hand_in(2, 1).await, good);
    assert_eq!((hand_in(3, 1).await, hand_in(4, 1).await), (good.clone(), good.clone()));
    assert_eq!(in_the_box(&scene, manifest.hash()).await, 5);
    // Forward for so long that it is closed: the papers are over for good, the ballots are not.
    scene.world.days_pass(30);
    scene.runs().await;
    scene.world.days_pass(-30);
    assert_eq!(hand_in(5, 1).await, no(410, "over"));
    let again = scene.world.sign_in(scene.west[7]).await;
    let told_late = ask(&again, &asking(&again, &manifest).await).await;
    assert!(told_late.status.is_client_error(), "{}", told_late.status);
    scene.runs().await;
    assert_eq!(in_the_box(&scene, manifest.hash()).await, 5);
    let seen = scene.world.sign_in(scene.west[0]).await;
    seen.get(WAVE).await.assert_says("5 tot 9 van de 24 mensen antwoordden");
    assert_eq!(seen.get("/waves/1/leaves").await.body.lines().count(), 5);
}

#[tokio::test]
async fn a_paper_that_is_signed_while_the_wave_closes_is_not_given() {
    zwerm_store::statements! {
        DESTROYED = "SELECT COUNT(secret_key) FROM wave_cell WHERE wave_id = 1";
    }
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let first = asking(&samira, &manifest).await;
    // It was signed; then the wave closed; then it would be written down.
    let close = |tx: &mut zwerm_store::Writer| store::end_issuing(tx, WaveId::new(1));
    scene.world.site.store().write(close).await.expect("closes");
    let person = scene.world.cast.samira;
    let blinded = first.blinded.message.clone();
    let write = move |tx: &mut zwerm_store::Writer| {
        let it = store::Collected { blinded: blinded.clone(), signed: vec![1; 384] };
        store::collect(tx, WaveId::new(1), person, &it)
    };
    let is_kept = scene.world.site.store().write(write).await.expect("is answered");
    let read = |tx: &mut zwerm_store::Reader| tx.one(&DESTROYED, &params![], |row| row.get(0));
    let keys: i64 = scene.world.site.store().read(read).await.expect("is read");
    assert_eq!((is_kept, keys, given(&scene).await), (false, 0, 0), "more given than counted");
    assert!(told(&samira).await["signed"].is_null());
}

#[tokio::test]
async fn an_answer_that_got_lost_is_asked_for_again() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let asked = asking(&samira, &manifest).await;
    let token = csrf(&samira).await;
    // Broken off after so many turns of the server, each time one later, until it is answered.
    for turns in 0..200 {
        if broken_off(send(&samira, &token, &asked), turns).await.is_some() {
            break;
        }
    }
    send(&samira, &token, &asked).await.assert_done();
    let (other, kept) = (asking(&samira, &manifest).await, told(&samira).await);
    assert_eq!(send(&samira, &token, &other).await.status, 409);
    assert_eq!(given(&scene).await, 1);
    scene.opens();
    let paper = paper(&manifest, asked, &kept);
    let wire = paper.filled(1, "345").to_wire();
    let (at, nobody) = (address(&manifest), scene.world.nobody());
    for turns in 0..200 {
        if broken_off(nobody.hand_in(&at, wire.clone()), turns).await.is_some() {
            break;
        }
    }
    assert_eq!(nobody.hand_in(&at, wire).await.status, 200);
    assert_eq!(in_the_box(&scene, manifest.hash()).await, 1);
}

/// Goes away after so many turns; what came, if it was there by then.
async fn broken_off<T>(doing: impl Future<Output = T>, turns: usize) -> Option<T> {
    let (mut doing, mut left) = (Box::pin(doing), turns);
    std::future::poll_fn(move |waker| match doing.as_mut().poll(waker) {
        std::task::Poll::Ready(came) => std::task::Poll::Ready(Some(came)),
        std::task::Poll::Pending if left == 0 => std::task::Poll::Ready(None),
        std::task::Poll::Pending => {
            left -= 1;
            std::task::Poll::Pending
        }
    })
    .await
}
