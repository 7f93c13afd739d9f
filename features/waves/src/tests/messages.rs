//! What everybody is told of a wave: the same for each of them, once, and no more than three times.

use super::{Scene, WAVE, address, collect, scene};
use crate::notices::NOTICES;
use http::StatusCode;
use zwerm_domain::PersonId;
use zwerm_store::{Reader, params, statements};
use zwerm_web::{Between, News};

statements! {
    TOLD = "SELECT kind || ' ' || made_on FROM wave_message ORDER BY id";
    CONSENT = "UPDATE module_consent SET until = '2026-11-24' WHERE module = 'waves'";
}

async fn told(scene: &Scene) -> Vec<String> {
    let read = |tx: &mut Reader| tx.all(&TOLD, &params![], |row| row.get::<String>(0));
    scene.world.site.store().read(read).await.expect("is read")
}

/// What a digest of today would tell somebody who was told up to `after`.
async fn digest(scene: &Scene, person: PersonId, after: i64) -> Vec<News> {
    let now = scene.world.clock.now();
    let read = move |tx: &mut Reader| {
        let to = zwerm_directory::addressee(tx, person)?.expect("is there");
        let until = (NOTICES.newest)(tx)?;
        let today = to.today(now);
        assert!((NOTICES.days)(tx, &to)?.is_empty(), "a day would be a reminder more");
        (NOTICES.digest)(tx, &to, Between { after, until, today })
    };
    scene.world.site.store().read(read).await.expect("is read")
}

#[tokio::test]
async fn everybody_is_told_three_times_and_never_twice_the_same() {
    let scene = scene(8, 8).await;
    scene.made().await.assert_done();
    scene.runs().await;
    assert!(told(&scene).await.is_empty(), "nothing before it is signed");
    scene.keyed_and_signed().await;
    // From the 23rd of November until the 13th of December, every day twice, as if two servers went round.
    for _ in 0..20 {
        scene.runs().await;
        scene.runs().await;
        scene.world.days_pass(1);
    }
    let all = told(&scene).await;
    assert_eq!(all, ["announced 2026-11-23", "halfway 2026-12-04", "last_day 2026-12-11"]);
    scene.world.days_pass(1);
    scene.runs().await;
    assert_eq!(told(&scene).await.len(), 3, "nothing after the last day");
    assert!(digest(&scene, scene.world.cast.samira, 0).await.is_empty(), "what is over is no news");
}

#[tokio::test]
async fn a_reminder_is_the_same_for_who_answered_and_for_who_did_not() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let paper = collect(&scene, scene.west[0], &manifest).await;
    scene.opens();
    let ballot = paper.filled(1, "345").to_wire();
    let sent = scene.world.nobody().hand_in(&address(&manifest), ballot).await;
    assert_eq!(sent.status, 200);
    scene.world.days_pass(5);
    scene.runs().await;
    let (answered, not) =
        (digest(&scene, scene.west[0], 0).await, digest(&scene, scene.west[1], 0).await);
    assert_eq!(answered, not);
    assert_eq!(answered.len(), 1, "of two messages the newest");
    assert!(answered[0].line.contains("Heb je al geantwoord?") && answered[0].href == WAVE);
    let [one, other] = [scene.west[0], scene.west[1]];
    for person in [one, other] {
        let visitor = scene.world.sign_in(person).await;
        let page = visitor.get(WAVE).await;
        page.assert_says("Iedereen krijgt dezelfde drie berichten");
    }
    assert!(digest(&scene, one, answered[0].mark).await.is_empty(), "told once");
    assert!(digest(&scene, scene.world.cast.zoe, 0).await.is_empty(), "of another organisation");
}

#[tokio::test]
async fn a_server_that_was_off_tells_what_holds_now_and_without_consent_nobody_is_told() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    scene.world.days_pass(18);
    scene.runs().await;
    assert_eq!(told(&scene).await, ["announced 2026-11-23", "last_day 2026-12-11"]);
    let other = super::scene(8, 8).await;
    other.signed().await;
    let gone = |tx: &mut zwerm_store::Writer| tx.run(&CONSENT, &[]).map(drop);
    other.world.site.store().write(gone).await.expect("is taken back");
    other.world.days_pass(12);
    other.runs().await;
    assert_eq!(told(&other).await.len(), 1);
}

const WHY: [(&str, &str); 1] = [("reason", "Er komt een reorganisatie tussendoor.")];

#[tokio::test]
async fn everybody_who_was_invited_reads_why_a_wave_is_withdrawn_and_the_council_is_told() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let paper = collect(&scene, scene.west[0], &manifest).await;
    scene.opens();
    let ballot = paper.filled(1, "345").to_wire();
    let nobody = scene.world.nobody();
    assert_eq!(nobody.hand_in(&address(&manifest), ballot.clone()).await.status, 200);
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    emma.submit(WAVE, "/waves/1/withdrawal", &WHY).await.assert_done();
    scene.runs().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    samira.get(WAVE).await.assert_says("De reden: Er komt een reorganisatie tussendoor.");
    let news = digest(&scene, scene.west[1], 0).await;
    assert_eq!(news.len(), 1);
    assert!(news[0].line.starts_with("Emma trok deze ronde in."));
    for visitor in [&samira, &scene.world.sign_in(scene.world.cast.ruben).await] {
        let card = super::today(visitor).await;
        assert!(card.contains("reorganisatie"), "{card}");
    }
    let late = paper.filled(2, "543").to_wire();
    assert_eq!(nobody.hand_in(&address(&manifest), late).await.status, 404);
    // The box itself is shut, whatever the database would say.
    let (site, hash) = (scene.world.site.clone(), manifest.hash());
    let put = move || {
        let wire = ballot;
        let cast =
            zwerm_store::Cast { wave: hash, cell: 1, key: [7; 65], number: 1, leaf: [7; 32], wire };
        site.ballots().expect("a box").put_now(cast).expect("answers")
    };
    let put = tokio::task::spawn_blocking(put).await.expect("is tried");
    assert_eq!(put, zwerm_store::Put::Closed);
}

#[tokio::test]
async fn without_a_reason_a_wave_is_not_withdrawn_and_what_is_typed_stays() {
    let scene = scene(8, 8).await;
    scene.made().await.assert_done();
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let invalid = StatusCode::UNPROCESSABLE_ENTITY;
    emma.submit(WAVE, "/waves/1/withdrawal", &[]).await.assert_status(invalid);
    let long = "x".repeat(401);
    let refused = emma.submit(WAVE, "/waves/1/withdrawal", &[("reason", long.as_str())]).await;
    refused.assert_status(invalid);
    assert!(refused.body.contains(&long));
    let form = emma.get(WAVE).await.form("/waves/1/withdrawal", &WHY);
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let fields: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    assert_ne!(samira.post_raw("/waves/1/withdrawal", &fields).await.status, 303);
    emma.submit(WAVE, "/waves/1/withdrawal", &WHY).await.assert_done();
    samira.get(WAVE).await.assert_says("reorganisatie");
    assert!(told(&scene).await.is_empty(), "who was never told of it is not told that it is off");
    assert!(!super::today(&samira).await.contains("reorganisatie"));
}

#[tokio::test]
async fn what_is_put_aside_stays_in_the_browser_and_a_newer_message_stands_there_again() {
    let scene = scene(8, 8).await;
    scene.signed().await;
    scene.opens();
    let (one, other) = (scene.west[0], scene.west[1]);
    let mut names = Vec::new();
    for days in [0, 5, 7] {
        scene.world.days_pass(days);
        for person in [one, other] {
            let visitor = scene.world.sign_in(person).await;
            let page = visitor.get("/").await.body;
            let name = page.split("data-aside=\"").nth(1).expect("can be put aside");
            names.push(name.split('"').next().expect("a name").to_owned());
            assert!(page.contains("data-collect"), "its paper is collected all the same");
        }
    }
    assert!(names[0].starts_with("announced-") && names[2].starts_with("halfway-"));
    assert!(names[4].starts_with("last_day-"));
    let all: std::collections::HashSet<_> = names.iter().collect();
    assert_eq!(all.len(), names.len(), "each person and each message by itself");
}
