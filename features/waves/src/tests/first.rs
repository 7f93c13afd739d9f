//! The team first: when the picture of a group opens, and to whom.

use super::{Scene, TYPED, WAVE, address, collect, more, scene, scene_with, statements};
use axum::response::Response;
use http::StatusCode;
use zwerm_domain::TeamId;
use zwerm_store::params;
use zwerm_testkit::Visitor;
use zwerm_web::{Access::Person, Feature, Page, Visit};

statements! {
    MAIN = "SELECT team_id FROM membership WHERE person_id = $1";
}

/// Stands for Vandaag: what the feature tells there, and a token for forms that a page does not have.
const DESK: Feature = Feature::new("desk", |routes| routes.get("/desk", Person, desk));

async fn desk(visit: Visit) -> Response {
    let told = |tx: &mut zwerm_store::Reader, me: &zwerm_web::Me| {
        let (html, csrf) =
            (crate::today::notice(tx, me)?, me.shell_with(0, zwerm_ui::Room::Today, "").csrf);
        Ok(Page::json(format!("{csrf} {html}")))
    };
    visit.read(told).await
}

/// A token for a form of this person.
pub(super) async fn csrf(visitor: &Visitor<'_>) -> String {
    let desk = visitor.get("/desk").await;
    desk.body.split(' ').next().unwrap_or_default().to_owned()
}

/// A wave of which twelve in West and twelve in Youth answered and nobody of the eight in the top team, opened today; nobody has looked.
/// Groups have three weeks.
pub(super) async fn answered() -> Scene {
    let scene = scene_with(vec![crate::feature(), DESK], 12, 12).await;
    let dirk = scene.world.cast.dirk;
    let top = move |tx: &mut zwerm_store::Reader| tx.one(&MAIN, &params![dirk], |row| row.get(0));
    let top: TeamId = scene.world.site.store().read(top).await.expect("a team");
    more(&scene.world, top, "directie", 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let mut papers = Vec::new();
    for (at, person) in scene.west.iter().enumerate() {
        papers.push((collect(&scene, *person, &manifest).await, ["555", "545", "454"][at % 3]));
    }
    for (at, person) in scene.youth.iter().enumerate() {
        papers.push((collect(&scene, *person, &manifest).await, ["121", "212", "111"][at % 3]));
    }
    scene.opens();
    for (paper, sheet) in papers {
        let wire = paper.filled(1, sheet).to_wire();
        assert_eq!(scene.world.nobody().hand_in(&address(&manifest), wire).await.status, 200);
    }
    scene.ends().await;
    scene
}

/// Somebody of a group opens its picture.
pub(super) async fn look(visitor: &Visitor<'_>) {
    let sent = visitor.submit("/waves/1/sharing", "/waves/1/first_look", &[]).await;
    assert_eq!(sent.location(), "/waves/1/report", "{}", sent.text());
}

/// How many rows of figures a report has: none where a page says that it is not open.
async fn places(visitor: &Visitor<'_>) -> usize {
    let seen = visitor.get("/waves/1/report").await;
    seen.assert_ok();
    seen.body.matches("scope=\"rowgroup\"").count()
}

#[tokio::test]
async fn the_team_sees_its_picture_before_anybody_sees_one_that_holds_it() {
    let scene = answered().await;
    let cast = &scene.world.cast;
    let (samira, ruben) =
        (scene.world.sign_in(cast.samira).await, scene.world.sign_in(cast.ruben).await);
    let (joost, dirk) =
        (scene.world.sign_in(cast.joost).await, scene.world.sign_in(cast.dirk).await);
    for visitor in [&samira, &joost, &dirk] {
        assert_eq!(places(visitor).await, 0, "nobody sees anything yet");
    }
    samira.get("/waves/1/report").await.assert_says("Open haar als jullie bij elkaar zitten");
    samira.get("/desk").await.assert_says("Jullie groep ziet haar als eerste");
    look(&samira).await;
    assert_eq!((places(&samira).await, places(&ruben).await), (1, 1), "the own group alone");
    assert_eq!(
        (places(&joost).await, places(&dirk).await),
        (0, 0),
        "the others not even the whole"
    );
    ruben.get("/waves/1/sharing").await.assert_says("Samira Bennani opende dit");
    ruben.get("/desk").await.assert_never_says("Jullie groep ziet haar als eerste");
    joost.get("/waves/1/sharing").await.assert_never_says("Samira");
    look(&joost).await;
    assert_eq!((places(&samira).await, places(&joost).await), (2, 2), "now the whole as well");
    assert!(places(&dirk).await > 0);
}

#[tokio::test]
async fn what_nobody_opens_in_time_opens_by_itself() {
    let scene = answered().await;
    scene.world.days_pass(20);
    let joost = scene.world.sign_in(scene.world.cast.joost).await;
    assert_eq!(places(&joost).await, 0, "the last day of the window");
    scene.world.days_pass(1);
    assert_eq!(places(&joost).await, 2);
    let seen = joost.get("/waves/1/sharing").await;
    seen.assert_says("vanzelf").assert_never_says("Open haar");
    joost.get("/desk").await.assert_never_says("als eerste");
}

#[tokio::test]
async fn one_press_is_enough_and_a_second_changes_nothing() {
    let scene = answered().await;
    let cast = &scene.world.cast;
    let (samira, ruben) =
        (scene.world.sign_in(cast.samira).await, scene.world.sign_in(cast.ruben).await);
    let form = ruben.get("/waves/1/sharing").await.form("/waves/1/first_look", &[]);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    look(&samira).await;
    scene.world.days_pass(1);
    for _ in 0..2 {
        ruben.post_raw("/waves/1/first_look", &form).await.assert_done();
    }
    let seen = samira.get("/waves/1/sharing").await;
    seen.assert_says("Samira Bennani opende dit").assert_never_says("Ruben");
}

#[tokio::test]
async fn nobody_from_outside_opens_the_picture_of_a_group() {
    let scene = answered().await;
    let cast = &scene.world.cast;
    // A nosy director who is in a group of their own or in none, an administrator in no team, and a stranger.
    for person in [cast.ada, cast.zoe, cast.dirk] {
        let visitor = scene.world.sign_in(person).await;
        let page = visitor.get("/waves/1/sharing").await;
        assert!(!page.has_form("/waves/1/first_look"));
        let csrf = csrf(&visitor).await;
        let sent = visitor.post_raw("/waves/1/first_look", &[("csrf", &csrf)]).await;
        sent.assert_absent();
    }
    let samira = scene.world.sign_in(cast.samira).await;
    samira.get("/waves/1/sharing").await.assert_says("nog niemand zag haar");
}

#[tokio::test]
async fn how_long_groups_have_is_chosen_when_a_wave_is_made_and_told() {
    let scene = scene(8, 8).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    for wrong in ["0", "13", "-1", "drie", ""] {
        let typed: Vec<_> = TYPED.into_iter().chain([("weeks", wrong)]).collect();
        let sent = emma.submit("/waves/new", "/waves", &typed).await;
        sent.assert_status(StatusCode::UNPROCESSABLE_ENTITY)
            .assert_says("Choose a number of weeks.");
        assert_eq!(sent.value("title").as_deref(), Some("Zwermscan najaar"));
    }
    let typed: Vec<_> = TYPED.into_iter().chain([("weeks", "5")]).collect();
    emma.submit("/waves/new", "/waves", &typed).await.assert_done();
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    samira.get(WAVE).await.assert_says("Eerst het team").assert_says("5 weken");
    for path in ["/waves/1/sharing", "/waves/1/shared"] {
        samira.get(path).await.assert_absent();
    }
}
