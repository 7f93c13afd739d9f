//! Waves that are made up with a demo: without keys and ballots, and never mistaken for a real one.

use super::*;
use zwerm_domain::WaveId;
use zwerm_store::{Reader, StoreError, Writer};

statements! {
    MAKE = "INSERT INTO wave (organisation_id, title, asked, audience, made_by, made_on, answer_on, close_on, invited_level, answers_level, left_over_level, spread_level, hash)
        VALUES ($1, 'Verzonnen', $2, 'Waterrijk', $3, '2026-08-03', '2026-08-17', '2026-08-30', 8, 5, 8, 10, $4) RETURNING id";
    UNIT = "INSERT INTO wave_unit (wave_id, number, parent, team_id, name) VALUES ($1, $2, $3, $4, $5)";
    CELL = "INSERT INTO wave_cell (wave_id, number, unit, name, invited, issued, counted) VALUES ($1, $2, $2, 'West', 12, 11, 10)";
    CELL_TEAM = "INSERT INTO wave_cell_team (wave_id, team_id, cell) VALUES ($1, $2, $3)";
    STEP = "INSERT INTO wave_step (wave_id, kind, made_on) VALUES ($1, $2, $3)";
    INVITED = "INSERT INTO wave_invited (wave_id, person_id, cell) VALUES ($1, $2, $3)";
    NO_CLOSED = "DELETE FROM wave_step WHERE wave_id = $1 AND kind IN ('closed', 'prepared')";
    NO_HASH = "UPDATE wave SET hash = NULL, answer_on = '2026-11-20', close_on = '2026-12-04' WHERE id = $1";
    IS_DEMO = "UPDATE organisation SET demo_seed = 7 WHERE id = $1";
    HAS_KEY = "UPDATE wave_cell SET public_key = $2 WHERE wave_id = $1";
    NO_KEY = "UPDATE wave_cell SET public_key = NULL WHERE wave_id = $1";
    OPENED_ON = "SELECT made_on FROM wave_step WHERE wave_id = $1 AND kind = 'opened'";
    PREPARED_ON = "SELECT made_on FROM wave_step WHERE wave_id = $1 AND kind = 'prepared'";
    PICTURES = "SELECT place FROM wave_picture WHERE wave_id = $1 ORDER BY place";
}

const HASH: [u8; 32] = [0xab; 32];

/// A wave that closed in August, of which ten people's answers lie in the box; in an organisation that is no demo.
pub(super) async fn made_up() -> Scene {
    let scene = scene(8, 8).await;
    let cast = &scene.world.cast;
    let (organisation, emma, samira, ruben) =
        (cast.organisation, cast.emma, cast.samira, cast.ruben);
    let (west, youth) = (cast.west, cast.youth);
    let core = zwerm_instrument::zwermscan().expect("is whole");
    let asked = zwerm_instrument::write(&core.of_blocks(&zwerm_instrument::CORE));
    let write = move |tx: &mut Writer| {
        let values = params![organisation, &asked, emma, hex(&HASH)];
        let id: WaveId = tx.one(&MAKE, &values, |row| row.get(0))?;
        tx.run(&UNIT, &params![id, 0_i64, None::<i64>, None::<TeamId>, "Waterrijk"])?;
        for (number, team, name) in [(1_i64, west, "West"), (2_i64, youth, "Jeugd")] {
            tx.run(&UNIT, &params![id, number, Some(0_i64), Some(team), name])?;
            tx.run(&CELL, &params![id, number])?;
            tx.run(&CELL_TEAM, &params![id, team, number])?;
        }
        tx.run(&INVITED, &params![id, samira, 1_i64])?;
        tx.run(&INVITED, &params![id, ruben, 1_i64])?;
        tx.run(&INVITED, &params![id, emma, 2_i64])?;
        for (kind, on) in [
            ("keys", "2026-08-03"),
            ("prepared", "2026-08-03"),
            ("countersigned", "2026-08-07"),
            ("closed", "2026-08-31"),
        ] {
            tx.run(&STEP, &params![id, kind, on])?;
        }
        Ok::<_, StoreError>(())
    };
    scene.world.site.store().write(write).await.expect("is made");
    let site = scene.world.site.clone();
    let keep = move || {
        let ballots = site.ballots().expect("a box");
        ballots.begin(HASH).expect("begins");
        ballots.close_wave_now(HASH).expect("is closed");
        ballots.close_wave_now(HASH).expect("is closed");
        let sheet = |at: usize| ["432", "345", "234"][at % 3].repeat(8);
        let sheets = (0..20).map(|at| (1 + at / 10, sheet(at as usize))).collect();
        ballots.keep_sheets(HASH, sheets).expect("are kept");
    };
    tokio::task::spawn_blocking(keep).await.expect("are kept");
    scene
}

async fn open(scene: &Scene) -> Result<(), String> {
    let (site, now) = (scene.world.site.clone(), scene.world.clock.now());
    let open = move || {
        let (_, open) = JOBS[1];
        open(&site, site.store(), "1", now)
    };
    tokio::task::spawn_blocking(open).await.expect("runs")
}

async fn told(scene: &Scene, sql: &'static zwerm_store::Sql) -> Vec<String> {
    let read =
        move |tx: &mut Reader| tx.all(sql, &params![WaveId::new(1)], |row| row.get::<String>(0));
    scene.world.site.store().read(read).await.expect("is read")
}

async fn run(scene: &Scene, sql: &'static zwerm_store::Sql) {
    let change = move |tx: &mut Writer| tx.run(sql, &params![WaveId::new(1)]).map(drop);
    scene.world.site.store().write(change).await.expect("is changed");
}

async fn is_demo(scene: &Scene) {
    let organisation = scene.world.cast.organisation;
    let change = move |tx: &mut Writer| tx.run(&IS_DEMO, &params![organisation]).map(drop);
    scene.world.site.store().write(change).await.expect("is a demo");
}

#[tokio::test]
async fn one_of_a_demo_gets_its_pictures_and_nothing_of_it_can_be_checked() {
    let scene = made_up().await;
    is_demo(&scene).await;
    assert_eq!(open(&scene).await, Ok(()));
    assert_eq!(told(&scene, &OPENED_ON).await, ["2026-08-31"], "as it is told, and not today");
    assert_eq!(told(&scene, &PICTURES).await, ["proof", "unit 0", "unit 1", "unit 2"]);
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let seen = samira.get(WAVE).await;
    seen.assert_says("20 tot 24 van de 24 mensen antwoordden").assert_says("verzonnen");
    assert!(!seen.body.contains("/waves/1/leaves") && !seen.body.contains("/waves/1/manifest"));
    samira.get("/waves/1/report").await.assert_ok().assert_says("3,0");
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    assert!(!ruben.get(WAVE).await.body.contains("/waves/1/file"));
    for path in ["/waves/1/manifest", "/waves/1/leaves", "/waves/1/file"] {
        ruben.get(path).await.assert_absent();
    }
    let code = format!("/{}", crate::model::code(&hex(&HASH)));
    for path in [code.clone(), format!("{code}/manifest")] {
        assert_eq!(scene.world.nobody().get_at_ballots(&path).await.status, 404);
    }
    assert_eq!(open(&scene).await, Ok(()), "once more does nothing");
}

#[tokio::test]
async fn a_real_one_without_its_keys_is_an_error_and_shows_nothing() {
    let scene = made_up().await;
    assert_eq!(open(&scene).await, Err("the key of receipts is gone".to_owned()));
    // Nor is one of a demo made up that had keys.
    is_demo(&scene).await;
    let has_key = |tx: &mut Writer| tx.run(&HAS_KEY, &params![WaveId::new(1), [1_u8]]).map(drop);
    scene.world.site.store().write(has_key).await.expect("has a key");
    assert_eq!(open(&scene).await, Err("the key of receipts is gone".to_owned()));
    assert!(told(&scene, &PICTURES).await.is_empty() && told(&scene, &OPENED_ON).await.is_empty());
    run(&scene, &NO_KEY).await;
    assert_eq!(open(&scene).await, Ok(()));
}

#[tokio::test]
async fn what_is_signed_before_it_has_keys_is_not_open_until_it_has() {
    let scene = made_up().await;
    is_demo(&scene).await;
    run(&scene, &NO_CLOSED).await;
    run(&scene, &NO_HASH).await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let seen = samira.get(WAVE).await;
    seen.assert_says("sleutels worden gemaakt");
    assert!(!seen.body.contains("data-collect"));
    samira.get("/waves").await.assert_says("sleutels worden gemaakt");
    let blinded = "11".repeat(384);
    // Whoever made it has a form there.
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let seen = emma.get(WAVE).await;
    let csrf = seen.body.split("name=\"csrf\" value=\"").nth(1).expect("a form");
    let csrf = csrf.split('"').next().expect("a token");
    let paper = [("csrf", csrf), ("blinded", blinded.as_str())];
    let sent = emma.post_raw("/waves/1/paper", &paper).await;
    assert_eq!(sent.status, 422, "no ballot paper is given out");
    let enqueue = |tx: &mut Writer| tx.enqueue(KEYS, "1", zwerm_domain::Timestamp(0));
    scene.world.site.store().write(enqueue).await.expect("is asked for");
    scene.runs().await;
    let seen = samira.get(WAVE).await.body;
    assert!(seen.contains("data-collect") && seen.contains("/waves/1/manifest"));
    assert_eq!(told(&scene, &PREPARED_ON).await, ["2026-08-03"], "before it was signed");
}
