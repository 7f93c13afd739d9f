//! Answering: who may, once, about what stood on the page, and what bad input gets.

use super::*;

fn reasons(over: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let typed = [("ground", "no_council"), ("why", "We zijn met twaalf."), ("paper_on", "")];
    let typed = typed.into_iter().filter(|(name, _)| !over.iter().any(|(over, _)| over == name));
    all("told").into_iter().chain(typed).chain(over.iter().copied()).collect()
}

#[tokio::test]
async fn only_the_works_council_consents_and_takes_it_back() {
    let world = world().await;
    let ruben = council(&world).await;
    for other in [world.cast.samira, world.cast.ada, world.cast.dirk] {
        let other = world.sign_in(other).await;
        other.post_raw(ANSWERS, &all("agreed")).await.assert_absent();
        other.post_raw("/consent/thanks/taking_back", &[("words", "nee")]).await.assert_absent();
    }
    let ruben = world.sign_in(ruben).await;
    let done = ruben.submit(PAGE, ANSWERS, &[("agreed", "thanks")]).await;
    assert_eq!(done.assert_done().location(), "/consent?done=consented");
    assert!(stands(&world, "thanks").await.contains("gegeven door Ruben Kok"));
    assert!(stands(&world, "lessons").await.contains("nog niet geantwoord"));
    let at = "/consent/thanks";
    let back = ruben.submit(at, "/consent/thanks/taking_back", &[("words", "Nog een jaar.")]).await;
    assert_eq!(back.assert_done().location(), "/consent/thanks?done=taken_back");
    let now = stands(&world, "thanks").await;
    assert!(now.contains("ingetrokken") && now.contains("Nog een jaar."), "{now}");
    assert!(now.contains("gegeven door Ruben Kok"), "what was answered before is gone: {now}");
}

#[tokio::test]
async fn all_modules_are_consented_to_in_one_go() {
    let world = world().await;
    let ruben = council(&world).await;
    let ruben = world.sign_in(ruben).await;
    ruben.submit(PAGE, ANSWERS, &all("agreed")).await.assert_done();
    let page = ruben.get(PAGE).await;
    assert!(!page.has_form(ANSWERS), "nothing is asked any more:\n{}", page.text());
    assert_eq!(page.text().matches("gegeven door Ruben Kok").count(), Module::ALL.len());
}

#[tokio::test]
async fn an_administrator_puts_on_record_why_it_is_not_needed_and_everybody_reads_it() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(PAGE, REASONS, &reasons(&[])).await.assert_done();
    let now = stands(&world, "agreements").await;
    assert!(now.contains("Er is geen ondernemingsraad."), "{now}");
    assert!(now.contains("Ada Beheer") && now.contains("We zijn met twaalf."), "{now}");
    let samira = world.sign_in(world.cast.samira).await;
    samira.post_raw(REASONS, &reasons(&[])).await.assert_absent();
}

#[tokio::test]
async fn nobody_says_that_there_is_no_works_council_where_there_is_one() {
    let world = world().await;
    council(&world).await;
    let ada = world.sign_in(world.cast.ada).await;
    for ground in ["no_council", "staff_meeting", "in_use", "nonsense", ""] {
        let tried = ada.submit(PAGE, REASONS, &reasons(&[("ground", ground)])).await;
        tried.assert_asks("Kies waarom het niet hoeft.");
        assert_eq!(tried.value("why").as_deref(), Some("We zijn met twaalf."));
    }
    let on_paper = reasons(&[("ground", "on_paper"), ("paper_on", "2026-11-02")]);
    ada.submit(PAGE, REASONS, &on_paper).await.assert_done();
    assert!(stands(&world, "agreements").await.contains("stemde op papier in op 2 november"));
}

#[tokio::test]
async fn a_council_that_did_not_consent_on_paper_says_so_with_one_tap_and_all_read_it() {
    let world = world().await;
    let ruben = council(&world).await;
    let ada = world.sign_in(world.cast.ada).await;
    let on_paper = reasons(&[("ground", "on_paper"), ("paper_on", "2026-11-02")]);
    ada.submit(PAGE, REASONS, &on_paper).await.assert_done();
    let denied: Vec<_> = all("denied");
    ada.post_raw("/consent/denials", &denied).await.assert_absent();
    let ruben = world.sign_in(ruben).await;
    let csrf = ruben.get("/consent/thanks").await.value("csrf").expect("a token");
    let sent = [vec![("csrf", csrf.as_str())], denied].concat();
    let done = ruben.post_raw("/consent/denials", &sent).await;
    assert_eq!(done.assert_done().location(), "/consent?done=denied");
    let now = stands(&world, "agreements").await;
    assert!(
        now.contains(
            "Op 23 november zei Ruben Kok dat de ondernemingsraad hier niet op papier mee instemde"
        ),
        "{now}"
    );
    assert!(now.contains("Staat stil"), "{now}");
    ruben.post_raw("/consent/denials", &[("csrf", csrf.as_str())]).await.assert_absent();
    let page = ruben.get(PAGE).await;
    assert!(page.has_form(ANSWERS), "who said so may consent after all");
    ruben.submit(PAGE, ANSWERS, &[("agreed", "thanks")]).await.assert_done();
    let sent = [("csrf", csrf.as_str()), ("denied", "thanks")];
    ruben.post_raw("/consent/denials", &sent).await.assert_status(http::StatusCode::CONFLICT);
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_the_field_and_what_was_typed_is_kept() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let wrong =
        [(("why", "  "), "Vul dit nog in."), (("ground", ""), "Kies waarom het niet hoeft.")];
    for (over, says) in wrong {
        ada.submit(PAGE, REASONS, &reasons(&[over])).await.assert_asks(says);
    }
    for (day, says) in [
        ("", "Vul de dag in die op het papier staat."),
        ("2026-02-31", "Vul de dag in die op het papier staat."),
        ("2026-11-24", "Deze dag komt nog."),
    ] {
        let typed = reasons(&[("ground", "on_paper"), ("paper_on", day)]);
        let tried = ada.submit(PAGE, REASONS, &typed).await;
        tried.assert_asks(says);
        assert_eq!(tried.value("paper_on").as_deref(), Some(day));
    }
    let none = [("told", ""), ("ground", "no_council"), ("why", "Daarom.")];
    ada.submit(PAGE, REASONS, &none).await.assert_asks("Kies minstens één onderdeel.");
    let ruben = council(&world).await;
    let ruben = world.sign_in(ruben).await;
    let long = "x".repeat(20_481);
    let typed = [("agreed", "thanks"), ("words", long.as_str())];
    ruben.submit(PAGE, ANSWERS, &typed).await.assert_asks("Dit is te lang.");
    ruben.submit(PAGE, ANSWERS, &[("agreed", "nonsense")]).await.assert_asks("Kies minstens één");
    assert!(stands(&world, "thanks").await.contains("nog niet geantwoord"));
}

#[tokio::test]
async fn what_the_works_council_took_back_is_lifted_by_nobody_else() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(PAGE, REASONS, &reasons(&[])).await.assert_done();
    let ruben = council(&world).await;
    let ruben = world.sign_in(ruben).await;
    let back = "/consent/agreements/taking_back";
    ruben.submit("/consent/agreements", back, &[("words", "Zo niet.")]).await.assert_done();
    let page = ada.get(PAGE).await;
    assert!(!page.has_form(REASONS), "{}", page.text());
    let version = ruben.get(PAGE).await.value("version").expect("a version");
    // What a page no longer offers is sent all the same, with a token of her own session.
    let token = ada.get("/consent/thresholds/invited").await.value("csrf").expect("a token");
    let sent = [
        ("csrf", token.as_str()),
        ("version", version.as_str()),
        ("told", "agreements"),
        ("ground", "on_paper"),
        ("paper_on", "2026-11-02"),
        ("why", "Toch wel."),
    ];
    let tried = ada.post_raw(REASONS, &sent).await;
    tried.assert_status(http::StatusCode::CONFLICT);
    assert!(stands(&world, "agreements").await.contains("ingetrokken"));
    ruben.submit(PAGE, ANSWERS, &[("agreed", "agreements")]).await.assert_done();
    assert!(stands(&world, "agreements").await.contains("gegeven door Ruben Kok"));
}

#[tokio::test]
async fn a_double_click_answers_once_and_an_old_page_answers_nothing() {
    let world = world().await;
    let ruben = council(&world).await;
    let ruben = world.sign_in(ruben).await;
    let old = ruben.get(PAGE).await;
    let sent = old.form(ANSWERS, &[("agreed", "thanks")]);
    let sent: Vec<(&str, &str)> = sent.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    for _ in 0..2 {
        let seen = ruben.post_raw(ANSWERS, &sent).await;
        assert_eq!(seen.assert_done().location(), "/consent?done=consented");
    }
    assert_eq!(stands(&world, "thanks").await.matches("gegeven door Ruben Kok").count(), 2);
    let late = old.form(ANSWERS, &[("agreed", "lessons")]);
    let late: Vec<(&str, &str)> = late.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let seen = ruben.post_raw(ANSWERS, &late).await;
    seen.assert_status(http::StatusCode::CONFLICT).assert_says("Intussen antwoordde iemand anders");
    assert!(stands(&world, "lessons").await.contains("nog niet geantwoord"));
}

#[tokio::test]
async fn after_a_session_has_ended_the_form_waits_for_the_same_person() {
    let world = world().await;
    let ruben = council(&world).await;
    let ruben = world.sign_in(ruben).await;
    let page = ruben.get(PAGE).await;
    let sent = page.form(ANSWERS, &[("agreed", "thanks"), ("words", "Met plezier.")]);
    let sent: Vec<(&str, &str)> = sent.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    world.days_pass(15);
    let seen = ruben.post_raw(ANSWERS, &sent).await;
    assert_eq!(seen.assert_done().location(), "/sign_in?kept=1");
    assert!(stands(&world, "thanks").await.contains("nog niet geantwoord"));
}
