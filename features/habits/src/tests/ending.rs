//! Looking back: kept, laid aside, learnt; and wording it otherwise.

use super::{begun, chosen, send, world};

#[tokio::test]
async fn a_habit_ends_with_a_sentence_and_stays_in_the_history() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let at = chosen(&world, &samira, &[]).await;
    let ending = format!("{at}/ending");
    let again = samira.submit(&at, &ending, &[("closing", "Het gaat vanzelf.")]).await;
    again.assert_asks("Kies wat jullie ermee doen.");
    assert_eq!(again.value("closing").as_deref(), Some("Het gaat vanzelf."));
    samira.submit(&at, &ending, &[("ending", "kept")]).await.assert_asks("Vul dit nog in.");
    for wrong in ["learnt", "punished"] {
        let sent = samira.submit(&at, &ending, &[("ending", wrong), ("closing", "x")]).await;
        sent.assert_asks("Kies wat jullie ermee doen.");
    }
    let end = [("ending", "kept"), ("closing", "Het gaat vanzelf.")];
    let page = samira.submit_and_follow(&at, &ending, &end).await;
    page.assert_says("Wat we merkten Het gaat vanzelf.").assert_says("dit houden we");
    assert!(!page.has_form(&ending) && !page.has_form(&at), "it is over");
    let list = samira.get(&format!("/habits/team/{}", world.cast.west)).await;
    list.assert_says("Eerder gekozen").assert_says("Het gaat vanzelf.");
}

#[tokio::test]
async fn an_experiment_ends_with_what_was_learnt_and_can_become_a_habit() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let at = begun(&world, &samira).await;
    samira.get(&at).await.assert_says("Wat hopen we te zien? Minder ad hoc werk");
    let ending = format!("{at}/ending");
    let kept = [("ending", "kept"), ("closing", "x")];
    samira.submit(&at, &ending, &kept).await.assert_asks("Kies wat jullie ermee doen.");
    let learnt = [("ending", "learnt"), ("closing", "Bellen gaat sneller dan mailen.")];
    let page = samira.submit_and_follow(&at, &ending, &learnt).await;
    page.assert_says("Wat we leerden Bellen gaat sneller dan mailen.")
        .assert_says("Maak er een gewoonte van");
}

#[tokio::test]
async fn when_the_day_is_there_the_page_says_so() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    chosen(&world, &samira, &[("look_back_on", "2026-11-30")]).await;
    let list = format!("/habits/team/{}", world.cast.west);
    samira.get(&list).await.assert_never_says("Kijk samen terug");
    world.days_pass(7);
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(&list).await.assert_says("tijd om terug te kijken").assert_says("Kijk samen terug");
}

#[tokio::test]
async fn it_is_worded_otherwise_and_a_habit_stays_a_habit() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let at = chosen(&world, &samira, &[]).await;
    let other = [("kind", "stop"), ("what", "Wij mailen niet na zessen"), ("theme", "")];
    let page = samira.submit_and_follow(&at, &at, &other).await;
    page.assert_says("Wij mailen niet na zessen")
        .assert_says("Stoppen")
        .assert_never_says("Stoppen Vertrouwen");
    samira.submit(&at, &at, &[("kind", "experiment")]).await.assert_absent();
    samira.submit(&at, &at, &[("kind", "agreement")]).await.assert_asks("Kies wat voor gewoonte");
}

#[tokio::test]
async fn two_who_do_something_at_once_do_it_once_and_lose_no_words() {
    let world = world().await;
    let (samira, ruben) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ruben).await);
    let at = chosen(&world, &samira, &[]).await;
    let old = ruben.get(&at).await;
    samira.submit(&at, &at, &[("what", "Anders gezegd")]).await.assert_done();
    let late = send(&ruben, &old, &at, &[("what", "Nog anders")]).await;
    late.assert_status(axum::http::StatusCode::CONFLICT).assert_says("Anders gezegd");
    assert_eq!(late.value("what").as_deref(), Some("Nog anders"));
    let end = [("ending", "laid_aside"), ("closing", "Het kwam er niet van.")];
    let ending = format!("{at}/ending");
    let first = samira.get(&at).await;
    send(&samira, &first, &ending, &end).await.assert_done();
    send(&samira, &first, &ending, &end).await.assert_done();
    let late = send(&ruben, &old, &ending, &end).await;
    late.assert_status(axum::http::StatusCode::CONFLICT).assert_says("Iemand anders deed hier");
}
