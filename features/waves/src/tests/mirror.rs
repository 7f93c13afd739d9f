//! The mirror of one leader: asked for by that leader, seen by that leader.

mod again;
mod shared;

use super::{Paper, Scene, address, collect, scene};
use http::StatusCode;
use zwerm_domain::Office;
use zwerm_store::{Reader, Writer, params, statements};
use zwerm_testkit::{Seen, Visitor};

statements! {
    NO_LEAD = "DELETE FROM team_lead WHERE person_id = $1";
    LEAD = "INSERT INTO team_lead (team_id, person_id, since) VALUES ($1, $2, '2026-11-01')";
    LEAVES = "UPDATE person SET left_on = '2026-11-20' WHERE id = $1";
    PLACES = "SELECT place FROM wave_picture WHERE wave_id = $1";
    MIRRORS = "SELECT COUNT(*) FROM mirror";
}

const DAYS: [(&str, &str); 2] = [("answer_on", "2026-11-30"), ("close_on", "2026-12-13")];
const WAVE: &str = "/waves/1";
const RESULT: &str = "/waves/1/mirror";

/// An own view: the same point everywhere.
fn own(point: &str) -> Vec<(String, String)> {
    (0..15).map(|at| (format!("q{at}"), point.to_owned())).collect()
}

async fn give(visitor: &Visitor<'_>, wave: &str, fields: &[(String, String)]) -> Seen {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    visitor.submit(&format!("{wave}/own"), &format!("{wave}/own"), &fields).await
}

/// Marit's mirror, asked of ten people in West; signed by Joost, for Ruben is asked himself.
async fn signed(scene: &Scene) {
    let cast = &scene.world.cast;
    scene.world.give_office(cast.joost, Office::WorksCouncil).await;
    let marit = scene.world.sign_in(cast.marit).await;
    marit.submit("/waves/mirror", "/waves/mirror", &DAYS).await.assert_done();
    give(&marit, WAVE, &own("5")).await.assert_done();
    marit.submit(WAVE, "/waves/1/keys", &[]).await.assert_done();
    scene.runs().await;
    let joost = scene.world.sign_in(cast.joost).await;
    let sent = joost.submit(WAVE, "/waves/1/countersignature", &[("compared", "yes")]).await;
    sent.assert_done();
}

/// The same, answered by all of West and opened.
async fn opened(scene: &Scene) {
    signed(scene).await;
    answered(scene, 8).await;
}

async fn answered(scene: &Scene, count: usize) {
    let visitor = scene.world.sign_in(scene.world.cast.samira).await;
    let (head, cells) =
        (visitor.get("/waves/1/manifest").await, visitor.get("/waves/1/cells").await);
    let manifest = zwerm_ballot::Manifest::read(&head.body, &cells.body, "").expect("a manifest");
    let mut papers: Vec<Paper> = Vec::new();
    for person in &scene.west[..count] {
        papers.push(collect(scene, *person, &manifest).await);
    }
    scene.opens();
    for (at, paper) in papers.iter().enumerate() {
        let sheet = ["221221222222222", "112112111111111", "232131222221222"][at % 3];
        let wire = paper.filled(1, sheet).to_wire();
        assert_eq!(scene.world.nobody().hand_in(&address(&manifest), wire).await.status, 200);
    }
    scene.ends().await;
}

async fn count_of_mirrors(scene: &Scene) -> i64 {
    let read = |tx: &mut Reader| tx.one(&MIRRORS, &[], |row| row.get(0));
    scene.world.site.store().read(read).await.expect("is read")
}

#[tokio::test]
async fn a_mirror_is_asked_for_by_oneself_and_of_nobody_else() {
    let scene = scene(8, 8).await;
    let cast = &scene.world.cast;
    for person in [cast.samira, cast.emma, cast.ada, cast.ruben] {
        let visitor = scene.world.sign_in(person).await;
        visitor.get("/waves/mirror").await.assert_absent();
    }
    // Who leads above may ask for one of themselves, and has two people.
    let dirk = scene.world.sign_in(cast.dirk).await;
    dirk.get("/waves/mirror")
        .await
        .assert_says("vanaf 8 mensen")
        .assert_says("Waarop vertrouwen wij");
    let marit = scene.world.sign_in(cast.marit).await;
    marit.get("/waves").await.assert_says("Vraag een spiegel voor jezelf");
    marit.get("/waves/mirror").await.assert_says("10 mensen");
    let mut forged = DAYS.to_vec();
    let joost = cast.joost.to_string();
    forged.extend([("person", joost.as_str()), ("person_id", joost.as_str())]);
    marit.submit("/waves/mirror", "/waves/mirror", &forged).await.assert_done();
    marit.get(WAVE).await.assert_says("Spiegel van Marit").assert_says("10 mensen in 1 groep");
    // Once more, or twice at once: one at a time.
    marit.get("/waves/mirror").await.assert_says("loopt al een spiegel");
    assert_eq!(count_of_mirrors(&scene).await, 1);
}

#[tokio::test]
async fn a_leader_of_seven_is_told_what_can_be_done_and_days_that_will_not_do_are_told_beside_them()
{
    let small = scene(5, 0).await;
    let marit = small.world.sign_in(small.world.cast.marit).await;
    marit.get("/waves/mirror").await.assert_says("7 mensen").assert_says("Wat wel kan");
    let page = marit.get("/waves").await;
    let csrf = page.body.split("name=\"csrf\" value=\"").nth(1).and_then(|it| it.split('"').next());
    let mut fields = DAYS.to_vec();
    fields.push(("csrf", csrf.unwrap_or_default()));
    assert_ne!(marit.post_raw("/waves/mirror", &fields).await.status, 303);
    assert_eq!(count_of_mirrors(&small).await, 0);

    let scene = scene(8, 0).await;
    let marit = scene.world.sign_in(scene.world.cast.marit).await;
    for (answer_on, close_on, says) in [
        ("2026-11-24", "2026-12-13", "op zijn vroegst over 3 dagen"),
        ("2026-11-30", "2026-11-30", "minstens 3 dagen"),
        ("31-02-2026", "", "Vul een dag in"),
    ] {
        let typed = [("answer_on", answer_on), ("close_on", close_on)];
        let sent = marit.submit("/waves/mirror", "/waves/mirror", &typed).await;
        sent.assert_status(StatusCode::UNPROCESSABLE_ENTITY).assert_says(says);
        assert_eq!(sent.value("answer_on").as_deref(), Some(answer_on));
    }
}

#[tokio::test]
async fn the_leader_looks_first_and_then_it_is_fixed() {
    let scene = scene(8, 8).await;
    let cast = &scene.world.cast;
    scene.world.give_office(cast.joost, Office::WorksCouncil).await;
    let marit = scene.world.sign_in(cast.marit).await;
    marit.submit("/waves/mirror", "/waves/mirror", &DAYS).await.assert_done();
    let page = marit.get(WAVE).await;
    page.assert_says("Zeg hoe je het zelf ziet");
    assert!(!page.body.contains("action=\"/waves/1/keys\""), "not before that");
    let form = marit.get("/waves/1/own").await.form("/waves/1/own", &[]);
    let csrf = form.iter().find(|(name, _)| name == "csrf").expect("a token").1.clone();
    let refused = marit.post_raw("/waves/1/keys", &[("csrf", &csrf)]).await;
    refused
        .assert_status(StatusCode::UNPROCESSABLE_ENTITY)
        .assert_says("Zeg eerst hoe je het zelf ziet");
    // What is left open is told beside it, and what was chosen stays.
    let mut half = own("4");
    half.truncate(14);
    let sent = give(&marit, WAVE, &half).await;
    sent.assert_status(StatusCode::UNPROCESSABLE_ENTITY)
        .assert_says("Kies wat het dichtst bij je ligt");
    assert_eq!(sent.body.matches(" checked").count(), 14);
    for wrong in ["0", "6", "x"] {
        let sent = give(&marit, WAVE, &own(wrong)).await;
        sent.assert_status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    give(&marit, WAVE, &own("4")).await.assert_done();
    assert_eq!(marit.get("/waves/1/own").await.body.matches(" checked").count(), 15);
    for other in [cast.samira, cast.emma, cast.ada, cast.dirk, cast.joost, cast.zoe] {
        let visitor = scene.world.sign_in(other).await;
        visitor.get("/waves/1/own").await.assert_absent();
    }
    marit.submit(WAVE, "/waves/1/keys", &[]).await.assert_done();
    scene.runs().await;
    let joost = scene.world.sign_in(cast.joost).await;
    joost.submit(WAVE, "/waves/1/countersignature", &[("compared", "yes")]).await.assert_done();
    let late = marit.get("/waves/1/own").await.form("/waves/1/own", &[("q0", "1")]);
    scene.opens();
    marit.get("/waves/1/own").await.assert_absent();
    let late: Vec<(&str, &str)> = late.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let sent = marit.post_raw("/waves/1/own", &late).await;
    sent.assert_status(StatusCode::UNPROCESSABLE_ENTITY).assert_says("ligt vast");
}

#[tokio::test]
async fn that_a_mirror_runs_is_known_to_who_is_asked_and_to_who_signs() {
    let scene = scene(8, 8).await;
    signed(&scene).await;
    let cast = &scene.world.cast;
    for person in [cast.samira, cast.joost, cast.marit] {
        let visitor = scene.world.sign_in(person).await;
        visitor.get("/waves").await.assert_says("Spiegel van Marit");
        visitor.get(WAVE).await.assert_ok();
    }
    let samira = scene.world.sign_in(cast.samira).await;
    samira.get(WAVE).await.assert_says("en niemand anders").assert_says("Jouw stembiljet");
    // The coordinator, an administrator, who leads above, somebody of another team, a stranger.
    for person in [cast.emma, cast.ada, cast.dirk, cast.bram, cast.zoe] {
        let visitor = scene.world.sign_in(person).await;
        assert!(!visitor.get("/waves").await.body.contains("Spiegel van"));
        for path in
            ["", "/manifest", "/leaves", "/file", "/paper", "/keys", "/report", "/mirror", "/own"]
        {
            assert_eq!(visitor.get(&format!("{WAVE}{path}")).await.status, 404, "{path}");
        }
    }
    let emma = scene.world.sign_in(cast.emma).await;
    let form = emma.get("/waves/new").await.form("/waves", &[]);
    let csrf = form.iter().find(|(name, _)| name == "csrf").expect("a token").1.clone();
    for act in ["keys", "withdrawal", "countersignature", "mirror", "mirror/taking_back", "own"] {
        let sent = emma.post_raw(&format!("{WAVE}/{act}"), &[("csrf", &csrf)]).await;
        assert_eq!(sent.status, 404, "{act}");
    }
    let marit = scene.world.sign_in(cast.marit).await;
    assert!(
        !marit.get(WAVE).await.body.contains("data-collect"),
        "nobody answers about themselves"
    );
}

#[tokio::test]
async fn nobody_but_the_leader_finds_what_came_of_it() {
    let scene = scene(8, 8).await;
    opened(&scene).await;
    let cast = &scene.world.cast;
    let marit = scene.world.sign_in(cast.marit).await;
    let seen = marit.get(RESULT).await;
    seen.assert_ok().assert_says("Jij ziet het anders dan je mensen").assert_says("Richting geven");
    seen.assert_says("5 tot 9 antwoorden").assert_says("Jij alleen");
    for person in [
        cast.emma,
        cast.ada,
        cast.dirk,
        cast.joost,
        cast.ruben,
        cast.samira,
        cast.zoe,
        scene.west[0],
    ] {
        let visitor = scene.world.sign_in(person).await;
        for path in [RESULT, "/waves/1/report", "/waves/1/own"] {
            assert_eq!(visitor.get(path).await.status, 404, "{path}");
        }
    }
    marit.get("/waves/1/report").await.assert_absent();
    // How many answered is told to nobody either.
    let samira = scene.world.sign_in(cast.samira).await;
    samira
        .get(WAVE)
        .await
        .assert_never_says("van de 10 mensen")
        .assert_says("lijst van alle bewijzen");
    // Nothing of it stands where other results stand, nor in the box.
    let read = |tx: &mut Reader| tx.all(&PLACES, &params![1_i64], |row| row.get::<String>(0));
    let places = scene.world.site.store().read(read).await.expect("is read");
    assert_eq!(places, [crate::jobs::CHECKPOINT]);
    let (head, cells) = (marit.get("/waves/1/manifest").await, marit.get("/waves/1/cells").await);
    let hash =
        zwerm_ballot::Manifest::read(&head.body, &cells.body, "").expect("a manifest").hash();
    let site = scene.world.site.clone();
    let sheets = tokio::task::spawn_blocking(move || {
        let ballots = site.ballots().expect("a box");
        (ballots.sheets(hash).expect("sheets").len(), ballots.leaves(hash).expect("leaves").len())
    });
    assert_eq!(sheets.await.expect("is read"), (0, 8), "answers are gone, proofs stay");
}

#[tokio::test]
async fn a_leader_who_is_the_coordinator_sees_no_more_and_signs_nothing() {
    let scene = scene(8, 8).await;
    let cast = &scene.world.cast;
    for office in [Office::CultureCoordinator, Office::WorksCouncil] {
        scene.world.give_office(cast.marit, office).await;
    }
    signed(&scene).await;
    let marit = scene.world.sign_in(cast.marit).await;
    marit.get(WAVE).await.assert_never_says("Vergelijk en teken");
    answered(&scene, 8).await;
    scene.world.sign_in(cast.marit).await.get(RESULT).await.assert_ok();
    // The other coordinator.
    scene.world.sign_in(cast.emma).await.get(RESULT).await.assert_absent();
}
