//! Waves that are confidential and not anonymous: chosen openly, named so on every page, answered signed in, once.

use super::*;
use zwerm_domain::WaveId;
use zwerm_store::{Reader, StoreError};

statements! {
    KEPT = "SELECT cell, sheet, place FROM wave_answer WHERE wave_id = $1";
    WHO = "SELECT person_id FROM wave_handed_in WHERE wave_id = $1";
    LED = "SELECT location FROM done_action";
}

const WHY: &str = "In de werkplaats staat JavaScript uit.";
const ANSWER: &str = "/waves/1/answer";
const GIVEN: [(&str, &str); 3] = [("q0", "4"), ("q1", "2"), ("q2", "?")];

async fn count(scene: &Scene, sql: &'static zwerm_store::Sql) -> usize {
    let read =
        move |tx: &mut Reader| tx.all(sql, &params![WaveId::new(1)], |row| row.get::<i64>(0));
    scene.world.site.store().read(read).await.expect("is read").len()
}

/// Made, set down and signed.
async fn signed(people: usize) -> Scene {
    let scene = scene(people, 8).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let typed = TYPED.iter().copied().chain([("secrecy", "confidential"), ("reason", WHY)]);
    let typed: Vec<(&str, &str)> = typed.collect();
    emma.submit("/waves/new", "/waves", &typed).await.assert_done();
    emma.submit(WAVE, "/waves/1/keys", &[]).await.assert_done();
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    ruben.submit(WAVE, "/waves/1/countersignature", &[("compared", "yes")]).await.assert_done();
    scene
}

/// Sends the form of a page that was opened before.
async fn sent(visitor: &Visitor<'_>, page: &Seen, given: &[(&str, &str)]) -> Seen {
    let filled = page.form(ANSWER, given);
    let filled: Vec<(&str, &str)> = filled.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    visitor.post_raw(ANSWER, &filled).await
}

async fn answers(scene: &Scene, person: PersonId, given: &[(&str, &str)]) -> Seen {
    scene.world.sign_in(person).await.submit(ANSWER, ANSWER, given).await
}

#[tokio::test]
async fn it_is_named_so_on_every_page_and_never_stands_where_ballots_are_handed_in() {
    let scene = signed(8).await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let promised = samira.get("/waves/1/manifest").await;
    assert!(promised.body.contains("\"anonymous\":false") && promised.body.contains(WHY));
    scene.opens();
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    for path in ["/waves", WAVE, ANSWER] {
        let page = samira.get(path).await;
        assert!(page.body.contains("niet anoniem"), "{path}");
    }
    let page = samira.get(WAVE).await;
    assert!(
        page.body.contains(WHY) && !page.body.contains("data-collect"),
        "there is no ballot paper"
    );
    assert!(!page.body.contains("wiskundig"), "nothing is promised that does not hold");
    let wave: String = promised.body;
    let code = crate::model::confidential::hash(&wave);
    let there =
        scene.world.nobody().get_at_ballots(&format!("/{}", crate::model::code(&code))).await;
    assert_eq!(there.status, 404);
}

#[tokio::test]
async fn one_answer_each_counts_and_who_handed_in_is_forgotten() {
    let scene = signed(8).await;
    scene.opens();
    for (at, person) in scene.west.iter().enumerate() {
        let given = [("q0", ["3", "4", "5"][at % 3]), ("q1", ["1", "2"][at % 2]), ("q2", "?")];
        let seen = answers(&scene, *person, &given).await;
        assert_eq!(seen.location(), "/waves/1?done=answered");
    }
    let twice = scene.world.sign_in(scene.west[0]).await;
    assert!(twice.get(ANSWER).await.body.contains("weet niet welk antwoord van jou is"));
    assert_eq!((count(&scene, &KEPT).await, count(&scene, &WHO).await), (8, 8));
    scene.ends().await;
    assert_eq!((count(&scene, &KEPT).await, count(&scene, &WHO).await), (0, 0));
    // Each group has three weeks to open its own together.
    scene.world.days_pass(21);
    let west = scene.world.sign_in(scene.west[0]).await;
    let report = west.get("/waves/1/report").await;
    report.assert_ok().assert_says("niet anoniem").assert_says("5 tot 9 antwoorden");
    for nothing in ["/waves/1/leaves", "/waves/1/file"] {
        assert_eq!(west.get(nothing).await.status, 404, "{nothing}: there is nothing to check");
    }
}

#[tokio::test]
async fn a_second_answer_from_another_tab_is_not_kept_and_told_so() {
    let scene = signed(8).await;
    scene.opens();
    let person = scene.west[0];
    let (one, other) = (scene.world.sign_in(person).await, scene.world.sign_in(person).await);
    let (page, second) = (one.get(ANSWER).await, other.get(ANSWER).await);
    let (first, late) =
        tokio::join!(sent(&one, &page, &GIVEN), sent(&other, &second, &[("q0", "1")]));
    let told = [&first, &late].into_iter().filter(|it| it.status == 303).count();
    assert_eq!(told, 1, "one of the two");
    let refused = if first.status == 303 { &late } else { &first };
    assert!(refused.body.contains("Je had al ingeleverd"), "{}", refused.status);
    assert_eq!(count(&scene, &KEPT).await, 1);
}

#[tokio::test]
async fn nothing_but_an_answer_is_taken_and_only_while_it_is_open() {
    let scene = signed(8).await;
    let person = scene.west[0];
    let early = scene.world.sign_in(person).await;
    assert_eq!(early.get(ANSWER).await.status, 404);
    scene.opens();
    let visitor = scene.world.sign_in(person).await;
    let page = visitor.get(ANSWER).await;
    for (given, says) in [
        (vec![], "nog niets ingevuld"),
        (vec![("q0", "9")], "Kies een van de antwoorden"),
        (vec![("q0", "💥"), ("q1", "2")], "Kies een van de antwoorden"),
        (vec![("q0", "4444444444444444444444")], "Kies een van de antwoorden"),
    ] {
        let seen = sent(&visitor, &page, &given).await;
        assert_eq!(seen.status, 422);
        assert!(seen.body.contains(says), "{given:?}");
    }
    let forged = visitor.post_raw(ANSWER, &[("csrf", "x"), ("q0", "4")]).await;
    assert_ne!(forged.status, 303);
    assert_eq!(count(&scene, &KEPT).await, 0);
    scene.world.days_pass(10);
    let visitor = scene.world.sign_in(person).await;
    let page = visitor.get(ANSWER).await;
    scene.world.days_pass(4);
    let late = sent(&visitor, &page, &GIVEN).await;
    assert!(late.status == 422 && late.text().contains("Dat kan nu niet"), "{}", late.text());
    assert_eq!(count(&scene, &KEPT).await, 0);
}

#[tokio::test]
async fn why_has_to_be_said_and_an_anonymous_wave_has_no_such_form() {
    let scene = scene(8, 8).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let typed = TYPED.iter().copied().chain([("secrecy", "confidential"), ("reason", " ")]);
    let seen = emma.submit("/waves/new", "/waves", &typed.collect::<Vec<_>>()).await;
    assert_eq!(seen.status, 422);
    assert!(seen.body.contains("why this wave can") && seen.body.contains("Zwermscan najaar"));
    scene.signed().await;
    scene.opens();
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    assert_eq!(samira.get(ANSWER).await.status, 404);
}

#[tokio::test]
async fn withdrawn_it_leaves_nothing() {
    let scene = signed(8).await;
    scene.opens();
    answers(&scene, scene.west[0], &GIVEN).await.assert_done();
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    emma.submit(WAVE, "/waves/1/withdrawal", &[("reason", "Er kwam iets tussen.")])
        .await
        .assert_done();
    assert_eq!((count(&scene, &KEPT).await, count(&scene, &WHO).await), (0, 0));
}

#[tokio::test]
async fn where_an_answer_stands_does_not_tell_when_it_came() {
    let scene = signed(50).await;
    scene.opens();
    let mut came: Vec<String> = Vec::new();
    for (at, person) in scene.west.iter().enumerate() {
        // Each says something of their own: one to five in base five.
        let digits = [at / 25 % 5, at / 5 % 5, at % 5].map(|it| (it + 1).to_string());
        let given = [("q0", digits[0].as_str()), ("q1", &digits[1]), ("q2", &digits[2])];
        answers(&scene, *person, &given).await.assert_done();
        came.push(digits.concat());
    }
    let read = |tx: &mut Reader| {
        let stands = tx.all(&KEPT, &params![WaveId::new(1)], |row| {
            Ok::<(String, Vec<u8>), StoreError>((row.get(1)?, row.get(2)?))
        })?;
        let led: Vec<String> = tx.all(&LED, &params![], |row| row.get(0))?;
        Ok::<_, StoreError>((stands, led))
    };
    let (mut stands, led) = scene.world.site.store().read(read).await.expect("is read");
    stands.sort_by(|one, other| one.1.cmp(&other.1));
    let places: Vec<f64> = stands
        .iter()
        .filter_map(|(sheet, _)| came.iter().position(|it| it == sheet))
        .map(|at| f64::from(u32::try_from(at).expect("few")))
        .collect();
    assert_eq!(places.len(), 50);
    let n = 50.0;
    let middle = (n - 1.0) / 2.0;
    let spread: f64 = (0..50).map(|at| (f64::from(at) - middle).powi(2)).sum();
    let together: f64 = places
        .iter()
        .enumerate()
        .map(|(at, place)| (f64::from(u32::try_from(at).expect("few")) - middle) * (place - middle))
        .sum();
    // By chance |r| is above 0.5 once in 5,000.
    assert!((together / spread).abs() < 0.5, "{}", together / spread);
    assert!(
        led.iter().all(|it| !it.contains("answered")),
        "no mark of what was sent stays with who sent it"
    );
}
