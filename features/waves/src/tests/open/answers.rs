//! What comes out: from enough answers on, shuffled once, to whom it was promised to.

use super::*;

fn words(at: usize) -> String {
    format!("Antwoord {at:02}: wat mij betreft kan het eerder")
}

/// A wave with both questions that is over; so many of each team wrote to the one of the coat, all of West to the other.
async fn over(west: usize, youth: usize) -> Scene {
    let scene = scene(22, 22).await;
    let manifest = signed_with(&scene, &["missing", "coat"]).await;
    let people: Vec<PersonId> =
        scene.west[..west].iter().chain(&scene.youth[..youth]).copied().collect();
    let mut papers = Vec::new();
    for person in people {
        papers.push(collect_open(&scene, person, &manifest).await);
    }
    scene.opens();
    for (at, own) in papers.iter().enumerate() {
        assert_eq!(own.len(), 2, "one for each question");
        say(&scene, &manifest, &own[1], words(at).as_bytes()).await;
        if at < west {
            say(&scene, &manifest, &own[0], format!("Gemist: {at:02}").as_bytes()).await;
        }
    }
    scene.ends().await;
    scene
}

#[tokio::test]
async fn from_fifteen_on_they_are_read_shuffled_once_and_with_fourteen_they_never_are() {
    let scene = over(14, 3).await;
    let kept = lines(&scene, &WORDS).await;
    let mut sorted = kept.clone();
    sorted.sort();
    let wanted: Vec<String> = (0..17).map(words).collect();
    assert_eq!(sorted, wanted, "those of the coat, and none of the fourteen");
    assert_ne!(kept, wanted, "and not in the order in which they came");
    assert_eq!(left_keys(&scene).await, 0);
    let bram = scene.world.sign_in(scene.west[0]).await;
    let page = bram.get("/waves/1/open-answers").await;
    page.assert_ok().assert_says("Antwoord 03").assert_says("minder dan 15 antwoorden");
    page.assert_never_says("Gemist");
    let again = bram.get("/waves/1/open-answers").await;
    let order = |page: &Seen| {
        let text = page.text();
        let mut all: Vec<(usize, String)> =
            wanted.iter().filter_map(|it| Some((text.find(it)?, it.clone()))).collect();
        all.sort();
        all.into_iter().map(|(_, it)| it).collect::<Vec<_>>()
    };
    assert_eq!(order(&page), kept, "everybody reads the order that was drawn");
    assert_eq!(order(&again), kept);
    // The keys are gone: who runs the job once more opens nothing anew.
    scene.runs().await;
    assert_eq!(lines(&scene, &WORDS).await, kept);
    let page = bram.get(WAVE).await;
    page.assert_says("Antwoorden op de open vragen");
    assert_eq!(scene.world.nobody().get("/waves/1/open-answers").await.status, 303);
    let zoe = scene.world.sign_in(scene.world.cast.zoe).await;
    zoe.get("/waves/1/open-answers").await.assert_absent();
}

#[tokio::test]
async fn blank_ones_around_fourteen_answers_hide_nobody() {
    let scene = scene(22, 22).await;
    let manifest = signed_with(&scene, &["missing"]).await;
    let mut papers = Vec::new();
    for person in &scene.west[..17] {
        papers.push(collect_open(&scene, *person, &manifest).await.remove(0));
    }
    scene.opens();
    for (at, paper) in papers.iter().enumerate() {
        let said = if at < 14 { words(at) } else { "\n".repeat(at * 40) };
        say(&scene, &manifest, paper, said.trim_end_matches(' ').as_bytes()).await;
    }
    scene.ends().await;
    assert!(lines(&scene, &WORDS).await.is_empty());
}

#[tokio::test]
async fn whatever_was_written_is_text_on_the_page_and_no_taller_than_others() {
    let scene = scene(22, 22).await;
    let manifest = signed_with(&scene, &["missing"]).await;
    let said = [
        "<script>alert(1)</script><b>vet</b>",
        "🐦 vrij & blij",
        &format!("a{}b", "\n".repeat(600)),
    ];
    let mut papers = Vec::new();
    for person in &scene.west[..15] {
        papers.push(collect_open(&scene, *person, &manifest).await.remove(0));
    }
    scene.opens();
    for (at, paper) in papers.iter().enumerate() {
        let own = words(at);
        say(&scene, &manifest, paper, said.get(at).copied().unwrap_or(&own).as_bytes()).await;
    }
    scene.ends().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let page = samira.get("/waves/1/open-answers").await;
    page.assert_says("🐦 vrij & blij").assert_says("<b>vet</b>");
    assert!(!page.body.contains("<script>alert") && !page.body.contains("<b>vet"), "as text");
    assert!(lines(&scene, &WORDS).await.contains(&"a\nb".to_owned()));
}

#[tokio::test]
async fn nothing_is_read_before_the_wave_is_over() {
    let scene = scene(22, 22).await;
    let groups = lines_after_making(&scene).await;
    assert!(groups[0].starts_with("missing ") && groups.len() >= 2, "{groups:?}");
    let coordinator = scene.world.sign_in(scene.world.cast.emma).await;
    coordinator.get("/waves/1/open-answers").await.assert_absent();
}

async fn lines_after_making(scene: &Scene) -> Vec<String> {
    signed_with(scene, &["missing", "coat"]).await;
    lines(scene, &GROUPS).await
}

#[tokio::test]
async fn a_question_is_not_asked_of_too_few_and_what_was_typed_stays() {
    let scene = scene(8, 3).await;
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let team = scene.world.cast.west.to_string();
    let typed = [TYPED[0], TYPED[1], ("audience", &team), TYPED[3], TYPED[4], ("open", "coat")];
    let seen = emma.submit("/waves/new", "/waves", &typed).await;
    assert_eq!(seen.status, 422);
    seen.assert_says("at least 15 people");
    assert_eq!(seen.value("title").as_deref(), Some("Zwermscan najaar"));
    assert!(seen.body.contains("value=\"coat\" checked"), "{}", seen.body);
    let none: Vec<_> = typed[..5].to_vec();
    emma.submit("/waves/new", "/waves", &none).await.assert_done();
    assert!(lines(&scene, &GROUPS).await.is_empty());
    let manifest = emma.get("/waves/1/open-papers").await;
    manifest.assert_absent();
}
