//! Taking away an answer that tells of a person: by whom may, once, with a reason, and really.

use super::*;

statements! {
    REMOVED = "SELECT r.reason || ' ' || r.made_on || ' ' || p.name FROM wave_open_removal r JOIN person p ON p.id = r.person_id ORDER BY r.id";
}

async fn opened() -> Scene {
    let scene = scene(22, 22).await;
    let manifest = signed_with(&scene, &["missing"]).await;
    let mut papers = Vec::new();
    for person in &scene.west[..16] {
        papers.push(collect_open(&scene, *person, &manifest).await.remove(0));
    }
    scene.opens();
    for (at, paper) in papers.iter().enumerate() {
        let said = if at == 4 {
            "Bertus van de balie luistert nooit".to_owned()
        } else {
            format!("Rust {at}")
        };
        say(&scene, &manifest, paper, said.as_bytes()).await;
    }
    scene.ends().await;
    scene
}

const PAGE: &str = "/waves/1/open-answers";

/// The address of the form beside an answer.
fn action_of(page: &Seen, words: &str) -> String {
    let rest = page.body.split(words).nth(1).expect("is shown");
    let action = rest.split("action=\"").nth(1).and_then(|it| it.split('"').next());
    action.expect("can be taken away").to_owned()
}

#[tokio::test]
async fn the_works_council_takes_a_name_away_and_the_words_are_gone() {
    let scene = opened().await;
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    let page = ruben.get(PAGE).await;
    let action = action_of(&page, "Bertus");
    let csrf = page.value("csrf").expect("a token");
    for wrong in ["", "dislike"] {
        let seen = ruben.post_raw(&action, &[("csrf", &csrf), ("reason", wrong)]).await;
        assert_eq!(seen.status, 422);
        seen.assert_says("Kies waarom");
    }
    for reason in ["name", "name", "recognisable"] {
        ruben.post_raw(&action, &[("csrf", &csrf), ("reason", reason)]).await.assert_done();
    }
    let after = ruben.get(PAGE).await;
    after.assert_never_says("Bertus").assert_says("er staat een naam in");
    assert_eq!(lines(&scene, &REMOVED).await, ["name 2026-12-14 Ruben Kok"], "once, and dated");
    let words = lines(&scene, &WORDS).await;
    assert_eq!(words.iter().filter(|it| it.is_empty()).count(), 1);
    assert!(!words.iter().any(|it| it.contains("Bertus")));
    // Everybody sees that something was taken away.
    let joost = scene.world.sign_in(scene.world.cast.joost).await;
    joost.get(PAGE).await.assert_says("Weggehaald op").assert_never_says("Bertus");
}

#[tokio::test]
async fn who_may_not_finds_no_button_and_no_road() {
    let scene = opened().await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let action = action_of(&emma.get(PAGE).await, "Bertus");
    for person in [scene.world.cast.samira, scene.world.cast.joost] {
        let visitor = scene.world.sign_in(person).await;
        let page = visitor.get(PAGE).await;
        page.assert_says("Bertus");
        assert!(!page.body.contains("/removal"));
        assert_ne!(visitor.post_raw(&action, &[("reason", "name")]).await.status, 303);
    }
    let zoe = scene.world.sign_in(scene.world.cast.zoe).await;
    assert_ne!(zoe.post_raw(&action, &[("reason", "name")]).await.status, 303);
    let elsewhere = emma.get(PAGE).await.value("csrf").expect("a token");
    for wrong in ["/waves/2/open-answers/1/removal", "/waves/1/open-answers/9999/removal"] {
        emma.post_raw(wrong, &[("csrf", &elsewhere), ("reason", "name")]).await.assert_absent();
    }
    assert!(lines(&scene, &REMOVED).await.is_empty());
    // Who made the wave takes away what everybody may read.
    emma.post_raw(&action, &[("csrf", &elsewhere), ("reason", "name")]).await.assert_done();
    assert_eq!(lines(&scene, &REMOVED).await.len(), 1);
}
