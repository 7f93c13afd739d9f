//! Teams that are too small by themselves: told with whom they were merged, asked, and heard before there are keys.

use super::{Scene, WAVE, collect, more, scene, today};
use http::StatusCode;
use zwerm_domain::TeamId;
use zwerm_store::{Reader, Writer, params, statements};

statements! {
    TEAM = "INSERT INTO team (organisation_id, parent_id, key, name, purpose, version) SELECT organisation_id, parent_id, 'noord', 'Team Noord', '', 1 FROM team WHERE id = $1 RETURNING id";
    SAID = "SELECT kind FROM wave_wish ORDER BY id";
    CELLS = "SELECT name || ' ' || CAST(invited AS TEXT) FROM wave_cell WHERE wave_id = 1 ORDER BY number";
    INVITED = "SELECT COUNT(*) FROM wave_invited WHERE wave_id = 1";
}

const INVALID: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
const WISH: &str = "/waves/1/wish";

async fn all(scene: &Scene, sql: &'static zwerm_store::Sql) -> Vec<String> {
    let read = move |tx: &mut Reader| tx.all(sql, &params![], |row| row.get::<String>(0));
    scene.world.site.store().read(read).await.expect("is read")
}

/// West has ten people; Youth five, which is too few.
async fn merged() -> Scene {
    let scene = scene(8, 2).await;
    scene.made().await.assert_done();
    scene
}

#[tokio::test]
async fn a_team_that_is_too_small_is_told_and_asked_and_need_not_answer() {
    let scene = merged().await;
    let joost = scene.world.sign_in(scene.world.cast.joost).await;
    let page = joost.get(WAVE).await;
    page.assert_says("Jullie team is samengevoegd").assert_says("5 mensen, samengevoegd tot");
    page.assert_says("Wijkteam West").assert_says("tot en met 25 november");
    assert!(today(&joost).await.contains("te klein om apart anoniem"));
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    samira.get(WAVE).await.assert_never_says("Jullie team is samengevoegd");
    assert!(!today(&samira).await.contains("te klein"));
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    emma.get(WAVE).await.assert_says("No answer yet from").assert_says("Make the keys now");
    joost.submit(WAVE, WISH, &[("wish", "agreed")]).await.assert_done();
    joost.submit(WAVE, WISH, &[("wish", "agreed")]).await.assert_done();
    assert_eq!(all(&scene, &SAID).await, ["agreed"], "twice the same is once");
    assert!(!today(&joost).await.contains("te klein"));
    joost.get(WAVE).await.assert_says("Joost Verhagen zei op 23 november: zo is het goed.");
    emma.get(WAVE).await.assert_says("it is fine").assert_never_says("Make the groups again");
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    ruben.get(WAVE).await.assert_says("Joost Verhagen zei");
    samira.get(WAVE).await.assert_never_says("Joost Verhagen zei");
    // Who does not answer holds up nothing once the days are over.
    let other = merged().await;
    other.world.days_pass(3);
    let emma = other.world.sign_in(other.world.cast.emma).await;
    emma.get(WAVE).await.assert_never_says("Make the keys now");
    let joost = other.world.sign_in(other.world.cast.joost).await;
    joost.get(WAVE).await.assert_says("De tijd om iets te laten weten is voorbij.");
    assert!(!today(&joost).await.contains("te klein"));
    emma.submit(WAVE, "/waves/1/keys", &[]).await.assert_done();
}

#[tokio::test]
async fn a_team_that_would_rather_have_a_team_round_is_left_out_if_the_others_stay_safe() {
    let scene = merged().await;
    let joost = scene.world.sign_in(scene.world.cast.joost).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    joost.submit(WAVE, WISH, &[("wish", "round")]).await.assert_done();
    assert_eq!(all(&scene, &CELLS).await.len(), 1);
    let before = emma.get(WAVE).await;
    before.assert_says("rather a team round").assert_says("Make the groups again");
    let forms =
        [before.form("/waves/1/cells", &[]), emma.get(WAVE).await.form("/waves/1/cells", &[])];
    for form in forms {
        let fields: Vec<(&str, &str)> =
            form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let sent = emma.post_raw("/waves/1/cells", &fields).await;
        assert_eq!(sent.assert_done().location(), "/waves/1?done=cells");
    }
    assert_eq!(all(&scene, &CELLS).await, ["Directie: overig + Wijkteam West 13"]);
    let page = emma.get(WAVE).await;
    page.assert_says("Takes no part in this wave").assert_never_says("Make the groups again");
    assert_eq!(page.text().matches("made the groups again").count(), 1, "two clicks, one grouping");
    joost.get(WAVE).await.assert_says("het team kiest voor een teamronde");
    // They may think better of it, as long as there are no keys.
    joost.submit(WAVE, WISH, &[("wish", "agreed")]).await.assert_done();
    emma.submit(WAVE, "/waves/1/cells", &[]).await.assert_done();
    assert!(all(&scene, &CELLS).await[0].contains("Jeugd"));
    joost.submit(WAVE, WISH, &[("wish", "round")]).await.assert_done();
    emma.submit(WAVE, "/waves/1/cells", &[]).await.assert_done();
    scene.keyed_and_signed().await;
    let manifest = scene.manifest().await;
    assert_eq!(manifest.cells.len(), 1);
    joost.get("/waves/1/paper").await.assert_absent();
    collect(&scene, scene.west[0], &manifest).await;
    assert!(!joost.get(WAVE).await.has_form(WISH), "there are keys now");
}

#[tokio::test]
async fn where_too_few_would_be_left_the_groups_stay_as_they_are_and_nobody_is_lost() {
    let scene = scene(2, 2).await;
    scene.made().await.assert_done();
    let joost = scene.world.sign_in(scene.world.cast.joost).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let before = all(&scene, &CELLS).await;
    joost.submit(WAVE, WISH, &[("wish", "round")]).await.assert_done();
    let refused = emma.submit(WAVE, "/waves/1/cells", &[]).await;
    refused.assert_status(INVALID).assert_says("at least 8 people in every group");
    assert_eq!(all(&scene, &CELLS).await, before);
    let count = |tx: &mut Reader| tx.one(&INVITED, &params![], |row| row.get::<i64>(0));
    assert_eq!(scene.world.site.store().read(count).await.expect("is read"), 12);
}

#[tokio::test]
async fn a_team_comes_with_the_sibling_it_would_rather_be_with() {
    let scene = scene(8, 2).await;
    let west = scene.world.cast.west;
    let make = move |tx: &mut Writer| tx.one(&TEAM, &params![west], |row| row.get::<TeamId>(0));
    let north = scene.world.site.store().write(make).await.expect("a team");
    more(&scene.world, north, "noord", 12).await;
    scene.made().await.assert_done();
    let joost = scene.world.sign_in(scene.world.cast.joost).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    assert!(all(&scene, &CELLS).await[1].starts_with("Team Noord 12"));
    let (north, west) = (north.to_string(), west.to_string());
    // With whom they are already is no other team.
    let same = joost.submit(WAVE, WISH, &[("wish", "with"), ("with", &west)]).await;
    same.assert_status(INVALID).assert_says("Kies wat jullie willen.");
    joost.submit(WAVE, WISH, &[("wish", "with"), ("with", &north)]).await.assert_done();
    joost.get(WAVE).await.assert_says("liever met Team Noord");
    emma.submit(WAVE, "/waves/1/cells", &[]).await.assert_done();
    let cells = all(&scene, &CELLS).await;
    assert!(
        cells.iter().any(|it| it.contains("Jeugd en Gezin")
            && it.contains("Team Noord")
            && it.ends_with("17")),
        "{cells:?}"
    );
}

#[tokio::test]
async fn nobody_says_it_for_another_team_and_what_is_no_wish_is_refused() {
    let scene = merged().await;
    let joost = scene.world.sign_in(scene.world.cast.joost).await;
    let form = joost.get(WAVE).await.form(WISH, &[("wish", "round")]);
    let fields: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let cast = &scene.world.cast;
    for person in [cast.samira, cast.zoe, cast.ruben] {
        let visitor = scene.world.sign_in(person).await;
        assert_ne!(visitor.post_raw(WISH, &fields).await.status, 303, "not of that team");
        assert_ne!(visitor.post_raw("/waves/1/cells", &fields).await.status, 303);
    }
    for typed in [
        [("wish", ""), ("with", "")],
        [("wish", "never"), ("with", "")],
        [("wish", "with"), ("with", "999999")],
        [("wish", "with"), ("with", "x")],
    ] {
        let refused = joost.submit(WAVE, WISH, &typed).await;
        refused.assert_status(INVALID).assert_says("Kies wat jullie willen.");
    }
    // Emma is of the same team, and reads English.
    let emma = scene.world.sign_in(cast.emma).await;
    emma.submit(WAVE, WISH, &[("wish", "")])
        .await
        .assert_status(INVALID)
        .assert_says("Choose what you want.");
    assert!(all(&scene, &SAID).await.is_empty());
    // Too late: after the days, and after the keys.
    scene.world.days_pass(3);
    joost.get(WAVE).await;
    let late = joost.post_raw(WISH, &fields).await;
    late.assert_status(INVALID).assert_says("Dat kan nu niet (meer).");
}
