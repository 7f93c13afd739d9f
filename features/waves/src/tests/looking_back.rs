//! A report that looks back over waves, and what one takes along of it.

use super::*;
use std::io::{Cursor, Read};
use zwerm_domain::WaveId;
use zwerm_store::{StoreError, Writer};

statements! {
    WAVE_THAT_WAS = "INSERT INTO wave (organisation_id, title, asked, audience, made_by, made_on, answer_on, close_on, invited_level, answers_level, left_over_level, spread_level, hash)
        VALUES ($1, $2, $3, 'Waterrijk', $4, $5, $5, $6, 8, 5, 5, 10, $7) RETURNING id";
    UNIT = "INSERT INTO wave_unit (wave_id, number, parent, team_id, name) VALUES ($1, $2, $3, $4, $5)";
    CELL = "INSERT INTO wave_cell (wave_id, number, unit, name, invited, issued, counted) VALUES ($1, $2, $2, $3, $4, $4, $5)";
    CELL_TEAM = "INSERT INTO wave_cell_team (wave_id, team_id, cell) VALUES ($1, $2, $3)";
    STEP = "INSERT INTO wave_step (wave_id, kind, made_on) VALUES ($1, $2, $3)";
    INVITED = "INSERT INTO wave_invited (wave_id, person_id, cell) VALUES ($1, $2, $3)";
    MIRROR = "INSERT INTO mirror (wave_id, person_id) VALUES ($1, $2)";
    IS_DEMO = "UPDATE organisation SET demo_seed = 7 WHERE id = $1";
}

const LOW: [&str; 4] = ["232", "323", "222", "333"];
const HIGH: [&str; 4] = ["454", "545", "444", "555"];

/// A wave that was held in a month of 2026, with these people of West, who answered so; twelve of Youth answered low each time.
async fn held(scene: &Scene, month: usize, west: &[PersonId], answers: [&'static str; 4]) -> i64 {
    let cast = &scene.world.cast;
    let (organisation, emma) = (cast.organisation, cast.emma);
    let teams = [(cast.west, "West"), (cast.youth, "Jeugd")];
    let asked = zwerm_instrument::pulse(&zwerm_instrument::zwermscan().expect("is whole"), 0);
    let asked = zwerm_instrument::write(&asked.expect("a turn"));
    let people = [west.to_vec(), scene.youth.clone()];
    let hash = [u8::try_from(month).expect("a month"); 32];
    let (from, until) = (format!("2026-{month:02}-01"), format!("2026-{month:02}-14"));
    let name = format!("Ronde {month}");
    let write = move |tx: &mut Writer| {
        tx.run(&IS_DEMO, &params![organisation])?;
        let values = params![organisation, &name, &asked, emma, &from, &until, hex(&hash)];
        let id: WaveId = tx.one(&WAVE_THAT_WAS, &values, |row| row.get(0))?;
        tx.run(&UNIT, &params![id, 0_i64, None::<i64>, None::<TeamId>, "Waterrijk"])?;
        for (at, (team, name)) in teams.iter().enumerate() {
            let (number, invited) = (at as i64 + 1, people[at].len() as i64);
            tx.run(&UNIT, &params![id, number, Some(0_i64), Some(*team), *name])?;
            tx.run(&CELL, &params![id, number, *name, invited, 12_i64])?;
            tx.run(&CELL_TEAM, &params![id, *team, number])?;
            for person in &people[at] {
                tx.run(&INVITED, &params![id, *person, number])?;
            }
        }
        for kind in ["keys", "prepared", "countersigned", "closed"] {
            tx.run(&STEP, &params![id, kind, &until])?;
        }
        Ok::<_, StoreError>(id)
    };
    let id = scene.world.site.store().write(write).await.expect("is made");
    let (site, now) = (scene.world.site.clone(), scene.world.clock.now());
    let open = move || {
        let ballots = site.ballots().expect("a box");
        ballots.begin(hash).expect("begins");
        ballots.close_wave_now(hash).expect("is closed");
        let sheets = (0..24).map(|at| match at / 12 {
            0 => (1, answers[at % 4].to_owned()),
            _ => (2, LOW[at % 4].to_owned()),
        });
        ballots.keep_sheets(hash, sheets.collect()).expect("are kept");
        JOBS[1].1(&site, site.store(), &id.to_string(), now).expect("is opened");
    };
    tokio::task::spawn_blocking(open).await.expect("is opened");
    id.get()
}

/// Three waves: low, low, and high in West.
async fn three(scene: &Scene, last: &[PersonId]) -> i64 {
    held(scene, 3, &scene.west, LOW).await;
    held(scene, 6, &scene.west, LOW).await;
    held(scene, 9, last, HIGH).await
}

/// Dozens of waves in between that others were asked in, half of them a leader's mirror.
async fn many_others(scene: &Scene) {
    let (organisation, emma) = (scene.world.cast.organisation, scene.world.cast.emma);
    let write = move |tx: &mut Writer| {
        for at in 0..40_u8 {
            let (name, hash) = (format!("Ander {at}"), [200 + at; 32]);
            let day = "2026-07-01";
            let values = params![organisation, &name, "{}", emma, day, day, hex(&hash)];
            let id: WaveId = tx.one(&WAVE_THAT_WAS, &values, |row| row.get(0))?;
            if at % 2 == 0 {
                tx.run(&MIRROR, &params![id, emma])?;
            }
            tx.run(&STEP, &params![id, "closed", day])?;
        }
        Ok::<_, StoreError>(())
    };
    scene.world.site.store().write(write).await.expect("are made");
}

#[tokio::test]
async fn waves_in_between_and_mirrors_do_not_take_the_figures_away_from_the_one_before() {
    let scene = scene(12, 12).await;
    held(&scene, 3, &scene.west, LOW).await;
    held(&scene, 6, &scene.west, LOW).await;
    many_others(&scene).await;
    let id = held(&scene, 9, &scene.west, HIGH).await;
    let seen = scene.world.sign_in(scene.west[0]).await.get(&format!("/waves/{id}/report")).await;
    seen.assert_ok().assert_says("West: hoger dan bij Ronde 6, van 2,5 naar 4,5.");
}

#[tokio::test]
async fn a_change_that_is_more_than_chance_is_told_with_its_figures_and_in_a_table() {
    let scene = scene(12, 12).await;
    let id = three(&scene, &scene.west).await;
    let own = scene.world.sign_in(scene.west[0]).await;
    let seen = own.get(&format!("/waves/{id}/report")).await;
    seen.assert_ok()
        .assert_says("West: hoger dan bij Ronde 6, van 2,5 naar 4,5.")
        .assert_says("10 tot 12 van de 12")
        .assert_says("Er is 12 keer vergeleken");
    assert!(seen.body.contains("class=\"chart waves\""), "with a drawing");
    let other = scene.world.sign_in(scene.youth[0]).await;
    let seen = other.get(&format!("/waves/{id}/report")).await;
    assert!(!seen.text().contains("West"), "no other group by its name");
    assert!(!seen.text().contains("4,5"), "nor its figure");
}

#[tokio::test]
async fn where_one_person_came_an_earlier_wave_stands_in_words_alone() {
    let scene = scene(13, 12).await;
    let before = scene.west[..12].to_vec();
    held(&scene, 3, &before, LOW).await;
    held(&scene, 6, &before, LOW).await;
    let id = held(&scene, 9, &scene.west, HIGH).await;
    let own = scene.world.sign_in(scene.west[0]).await;
    let seen = own.get(&format!("/waves/{id}/report")).await;
    seen.assert_ok().assert_says("toen lager").assert_says("4,5").assert_says("zonder cijfer");
    assert!(!seen.text().contains("hoger dan bij"), "no exact difference");
    let own = seen.text().split("Gemeente").next().unwrap_or_default().to_owned();
    let table = own.split("Wat veranderde er?").next().unwrap_or_default();
    assert!(!table.split("Waterrijk 20").next().unwrap_or_default().contains("2,5"), "{table}");
}

#[tokio::test]
async fn two_waves_are_no_change_yet() {
    let scene = scene(12, 12).await;
    held(&scene, 6, &scene.west, LOW).await;
    let id = held(&scene, 9, &scene.west, HIGH).await;
    let own = scene.world.sign_in(scene.west[0]).await;
    let seen = own.get(&format!("/waves/{id}/report")).await;
    seen.assert_ok().assert_says("Vanaf drie rondes");
    assert!(!seen.text().contains("hoger dan bij"));
}

#[tokio::test]
async fn answers_to_a_statement_stand_in_three_parts_that_do_not_tell_how_many_there_are() {
    let scene = scene(12, 12).await;
    let id = held(&scene, 9, &scene.west, HIGH).await;
    let own = scene.world.sign_in(scene.west[0]).await;
    let seen = own.get(&format!("/waves/{id}/report")).await;
    // All twelve of West agree, half of them wholly: that is said, and no figure.
    seen.assert_ok().assert_says("bijna iedereen eens");
    let other = scene.world.sign_in(scene.youth[0]).await;
    let seen = other.get(&format!("/waves/{id}/report")).await;
    seen.assert_says("50%");
    for exact in ["8%", "33%", "42%", "58%"] {
        assert!(!seen.text().contains(&format!(" {exact}")), "{exact}");
    }
}

/// What is in a zip file.
fn unzipped(bytes: Vec<u8>) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let count = zip.len();
    let read = |at: usize| {
        let mut file = zip.by_index(at).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("is read");
        (file.name().expect("a name").into_owned(), bytes)
    };
    (0..count).map(read).collect()
}

#[tokio::test]
async fn what_one_takes_along_is_of_all_together_and_its_proof_holds() {
    let scene = scene(12, 12).await;
    let id = three(&scene, &scene.west).await;
    let path = format!("/waves/{id}/figures");
    let own = scene.world.sign_in(scene.west[0]).await;
    let files = unzipped(own.get(&path).await.bytes.clone());
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    let shared = ["figures.R", "figures.csv", "figures.parquet", "figures.sav", "report.pdf"];
    assert_eq!(names, shared, "the proof tells how many answered in each group: it is not for all");
    assert!(files["report.pdf"].starts_with(b"%PDF"));
    let csv = String::from_utf8_lossy(&files["figures.csv"]);
    assert!(csv.contains("Ronde 9") && csv.contains("mean"), "{csv}");
    for group in ["West", "Jeugd"] {
        assert!(!csv.contains(group));
    }
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    let files = unzipped(ruben.get(&path).await.bytes.clone());
    let told = String::from_utf8_lossy(&files["report.json"]).into_owned();
    assert!(zwerm_analysis::verify_report(&told).is_ok_and(|proofs| proofs > 0), "{told}");
    for group in ["West", "Jeugd"] {
        assert!(!told.contains(group));
    }
    let forged = told.replacen("\"mean\":35", "\"mean\":36", 1);
    assert_ne!(forged, told);
    assert!(zwerm_analysis::verify_report(&forged).is_err(), "another mean is in no proof");
}

#[tokio::test]
async fn nobody_takes_along_what_is_not_opened_or_of_another_organisation() {
    let scene = scene(12, 12).await;
    scene.signed().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    samira.get("/waves/1/figures").await.assert_absent();
    let id = held(&scene, 9, &scene.west, HIGH).await;
    let zoe = scene.world.sign_in(scene.world.cast.zoe).await;
    zoe.get(&format!("/waves/{id}/figures")).await.assert_absent();
    assert_ne!(scene.world.nobody().get(&format!("/waves/{id}/figures")).await.status, 200);
}
