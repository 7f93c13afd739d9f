//! The talk card: what stands out in one's own group, three questions, what was chosen, and the ways on.

use super::{Scene, made_up::made_up};
use crate::picture::{Figure, Picture, unit_name};
use zwerm_anonymity::Reason;
use zwerm_directory::{ChoiceKind, NewChoice, choose};
use zwerm_domain::{TeamId, WaveId};
use zwerm_store::{StoreError, Writer, params, statements};

statements! {
    OPENED = "INSERT INTO wave_step (wave_id, kind, made_on) VALUES (1, 'opened', '2026-08-31')";
    KEEP = "INSERT INTO wave_picture (wave_id, place, picture) VALUES (1, $1, $2)";
    ANOTHER = "INSERT INTO wave_cell (wave_id, number, unit, name, invited, issued, counted) VALUES (1, 3, 1, 'West: overig', 12, 11, 10)";
    OFF = "UPDATE module_consent SET answer = 'withdrawn' WHERE module = $1";
}

const CARD: &str = "/waves/1/card";

/// A wave that is opened, in which West and Youth answered these figures for trust, autonomy, and so on.
async fn opened(west: Vec<Figure>, youth: Vec<Figure>) -> Scene {
    let scene = made_up().await;
    let keep = move |tx: &mut Writer| {
        tx.run(&OPENED, &[])?;
        // A unit that is one cell and nothing else has its picture under its own name.
        for (unit, figures) in [(1, &west), (2, &youth)] {
            let picture =
                Picture { people: Some((10, 14)), figures: figures.clone(), ..Picture::default() };
            let text = serde_json::to_string(&picture).expect("is written");
            tx.run(&KEEP, &params![unit_name(unit), text])?;
        }
        Ok::<_, StoreError>(())
    };
    scene.world.site.store().write(keep).await.expect("is written");
    scene
}

fn far_apart() -> Vec<Figure> {
    vec![Figure::Mean(44, Some(3)), Figure::Mean(38, Some(3)), Figure::Mean(29, Some(3))]
}

async fn chose(scene: &Scene, team: TeamId, new: NewChoice<'static>) {
    let write = move |tx: &mut Writer| choose(tx, team, &new).map(drop);
    scene.world.site.store().write(write).await.expect("is written");
}

fn habit(on: zwerm_domain::Date, wave: Option<i64>, what: &'static str) -> NewChoice<'static> {
    NewChoice {
        kind: ChoiceKind::New,
        theme: "growth",
        wave: wave.map(WaveId::new),
        agreement: None,
        begun_on: on,
        look_back_on: None,
        what,
        hope: "",
    }
}

#[tokio::test]
async fn it_says_what_stands_out_asks_three_questions_and_leads_on() {
    let scene = opened(far_apart(), far_apart()).await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let card = samira.get(CARD).await;
    card.assert_ok()
        .assert_says("Staat sterk Vertrouwen .")
        .assert_says("Roept een vraag op Groei .")
        .assert_says("Praat over groei")
        .assert_says("Hoe bespreken wij de volgende fout binnen een week")
        .assert_says("Verzonnen › Gesprekskaart")
        .assert_says("10 tot 14 antwoorden")
        .assert_never_says("4,4");
    assert!(samira.get("/waves/1").await.body.contains(CARD), "the page of the wave leads to it");
    let west = scene.world.cast.west;
    for way in [
        format!("/habits/team/{west}/new?theme=growth&amp;wave=1"),
        format!("/habits/team/{west}/experiments/new?theme=growth&amp;wave=1"),
        "/agreements/new?theme=growth&amp;wave=1".to_owned(),
    ] {
        let way = way.replace("&amp;", "&#38;");
        assert!(card.body.contains(&way), "{way} is not on {}", card.body);
    }
    let other = samira.get(&format!("{CARD}?theme=autonomy")).await;
    other.assert_says("Praat over autonomie").assert_says("Waarvoor vragen wij toestemming");
}

#[tokio::test]
async fn where_chance_could_have_done_it_nothing_stands_out_and_the_team_chooses_the_theme() {
    let alike = vec![Figure::Mean(36, Some(3)), Figure::Mean(38, Some(3))];
    let none = vec![Figure::Hidden(Reason::TooFew); 3];
    let scene = opened(alike, none).await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    samira
        .get(CARD)
        .await
        .assert_says("liggen bij jullie dicht bij elkaar")
        .assert_never_says("Roept een vraag op")
        .assert_says("Wat herkennen wij in dit beeld?");
    // What stands in an address that is no theme is as if it were not there.
    let odd = samira.get(&format!("{CARD}?theme=%3Cscript%3E")).await;
    odd.assert_ok().assert_says("Praat met elkaar");
    assert!(!odd.body.contains("<script>\"") && !odd.body.contains("theme=<"));
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    emma.get(CARD).await.assert_ok().assert_says("Talk with each other");
}

#[tokio::test]
async fn it_tells_what_was_chosen_before_and_with_this_card_to_that_team_alone() {
    let scene = opened(far_apart(), far_apart()).await;
    let (west, may) = (scene.world.cast.west, jiff::civil::date(2026, 5, 4));
    chose(&scene, west, habit(may, None, "Wij bellen eerst")).await;
    let september = jiff::civil::date(2026, 9, 7);
    chose(&scene, west, habit(september, Some(1), "Wij vragen door")).await;
    chose(&scene, west, habit(september, None, "Iets anders dan dit")).await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let card = samira.get(CARD).await;
    card.assert_says(
        "Eerder kozen jullie Op 4 mei kozen jullie een gewoonte bij groei. Wij bellen eerst",
    )
    .assert_says(
        "Wat kiezen wij? Op 7 september kozen jullie een gewoonte bij groei. Wij vragen door",
    )
    .assert_never_says("Iets anders dan dit");
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    emma.get(CARD).await.assert_never_says("Wij bellen").assert_never_says("Wij vragen door");
}

#[tokio::test]
async fn the_picture_of_a_unit_with_others_in_it_is_not_the_groups_own() {
    let scene = opened(far_apart(), far_apart()).await;
    let more = |tx: &mut Writer| tx.run(&ANOTHER, &[]);
    assert_eq!(scene.world.site.store().write(more).await.expect("is written"), 1);
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let card = samira.get(CARD).await;
    card.assert_says("Van jullie groep is geen beeld").assert_never_says("Staat sterk");
}

#[tokio::test]
async fn it_is_there_for_who_is_in_a_group_and_only_once_the_wave_is_opened() {
    let scene = made_up().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    samira.get(CARD).await.assert_absent();
    let scene = opened(far_apart(), far_apart()).await;
    // A director whose own team was in no group, an administrator of another one, somebody of another organisation.
    for person in [scene.world.cast.dirk, scene.world.cast.zoe] {
        let other = scene.world.sign_in(person).await;
        other.get(CARD).await.assert_absent();
        assert!(!other.get("/waves/1").await.body.contains(CARD), "nothing leads there");
    }
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    samira.get("/waves/2/card").await.assert_absent();
}

#[tokio::test]
async fn where_the_team_start_is_off_it_leads_to_no_habit_and_tells_of_none() {
    let scene = opened(far_apart(), far_apart()).await;
    let west = scene.world.cast.west;
    chose(&scene, west, habit(jiff::civil::date(2026, 5, 4), None, "Wij bellen eerst")).await;
    let off = |tx: &mut Writer| tx.run(&OFF, &params!["team_start"]);
    assert_eq!(scene.world.site.store().write(off).await.expect("is off"), 2);
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let card = samira.get(CARD).await;
    card.assert_ok().assert_never_says("Wij bellen eerst").assert_says("Spreek iets af");
    assert!(!card.body.contains("/habits/"), "that leads nowhere now");
}
