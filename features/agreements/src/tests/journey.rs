//! The whole life of an agreement, and its side roads.

use super::*;

#[tokio::test]
async fn from_proposal_to_finished_together_with_a_look_back_shown_when_both_are_in() {
    let world = world().await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let at = proposed(&world, &[]).await;

    // Joost counters: another day, and something he needs.
    let counter = [
        ("due", "2027-01-15"),
        ("need_text_0", "Eén dag per week een gedragsdeskundige"),
        ("need_of_0", "other"),
        ("message", "Haast wil ik hier juist niet."),
    ];
    let versions = format!("{at}/versions");
    joost.submit(&format!("{versions}/new"), &versions, &counter).await.assert_done();
    let page = samira.get(&at).await;
    page.assert_ok()
        .assert_says("Haast wil ik hier juist niet.")
        .assert_says("18 december")
        .assert_says("15 januari");

    act(&samira, &at, "acceptance", &[("own_words", "Ik regel die dag.")]).await.assert_done();
    joost.get(&at).await.assert_says("Ik regel die dag.");

    act(
        &joost,
        &at,
        "check_ins",
        &[("done", "Drie gezinnen gesproken."), ("need", ""), ("outlook", "on_course")],
    )
    .await
    .assert_done();
    samira.get(&at).await.assert_says("Drie gezinnen gesproken.");

    // They agree anew before the date.
    samira
        .submit(&format!("{versions}/new"), &versions, &[("due", "2027-01-29")])
        .await
        .assert_done();
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    joost.get(&at).await.assert_says("29 januari");

    act(&joost, &at, "delivery", &[("note", "Het staat.")]).await.assert_done();
    act(&samira, &at, "delivery/answer", &[("answer", "not_yet"), ("note", "De folder nog.")])
        .await
        .assert_done();
    joost.get(&at).await.assert_says("De folder nog.");
    act(&joost, &at, "delivery", &[("note", "Nu ook de folder.")]).await.assert_done();
    act(&samira, &at, "delivery/answer", &[("answer", "close"), ("note", "")]).await.assert_done();

    act(&samira, &at, "look_back", &[("went_well", "Ik merkte rust.")]).await.assert_done();
    joost.get(&at).await.assert_never_says("Ik merkte rust.");
    act(&joost, &at, "look_back", &[("went_well", "Ik kreeg de ruimte.")]).await.assert_done();
    joost.get(&at).await.assert_says("Ik merkte rust.").assert_says("Ik kreeg de ruimte.");
    samira.get(&at).await.assert_says("Ik kreeg de ruimte.");
}

#[tokio::test]
async fn after_fourteen_days_each_sees_what_was_given_and_nothing_more_is_written() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    act(&joost, &at, "delivery", &[]).await.assert_done();
    act(&samira, &at, "delivery/answer", &[("answer", "close")]).await.assert_done();
    act(&samira, &at, "look_back", &[("went_well", "Ik merkte rust.")]).await.assert_done();
    world.days_pass(13);
    joost.get(&at).await.assert_never_says("Ik merkte rust.");
    world.days_pass(2);
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let seen = joost.get(&at).await;
    seen.assert_says("Ik merkte rust.");
    assert!(!seen.has_form(&format!("{at}/look_back")));
    assert!(!samira.get(&at).await.has_form(&format!("{at}/look_back")));
}

#[tokio::test]
async fn who_is_asked_can_decline_and_who_asked_can_take_it_back() {
    let world = world().await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let at = proposed(&world, &[]).await;
    assert!(
        !samira.get(&at).await.has_form(&format!("{at}/refusal")),
        "one can't decline one's own"
    );
    act(&joost, &at, "refusal", &[("note", "Ik zit vol tot maart.")]).await.assert_done();
    samira.get(&at).await.assert_says("Ik zit vol tot maart.");

    let at = proposed(&world, &[]).await;
    act(&samira, &at, "withdrawal", &[]).await.assert_done();
    assert!(!joost.get(&at).await.has_form(&format!("{at}/acceptance")));
}

#[tokio::test]
async fn a_replaced_version_is_not_accepted_and_the_newer_one_is_shown() {
    let world = world().await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let at = proposed(&world, &[]).await;
    let acceptance = format!("{at}/acceptance");
    let old = joost.get(&at).await.form(&acceptance, &[("own_words", "Zo begrijp ik het")]);
    let versions = format!("{at}/versions");
    samira
        .submit(&format!("{versions}/new"), &versions, &[("due", "2026-12-21")])
        .await
        .assert_done();
    let old: Vec<(&str, &str)> =
        old.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let seen = joost.post_raw(&acceptance, &old).await;
    seen.assert_status(http::StatusCode::CONFLICT)
        .assert_says("21 december")
        .assert_says("Zo begrijp ik het");
}

#[tokio::test]
async fn two_who_counter_at_once_lose_nothing_of_what_they_typed() {
    let world = world().await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let at = agreed(&world, &[]).await;
    let (new, versions) = (format!("{at}/versions/new"), format!("{at}/versions"));
    let mine = joost
        .get(&new)
        .await
        .form(&versions, &[("due", "2026-12-22"), ("message", "Liever een dag later.")]);
    samira.submit(&new, &versions, &[("due", "2026-12-29")]).await.assert_done();
    let mine: Vec<(&str, &str)> =
        mine.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let seen = joost.post_raw(&versions, &mine).await;
    seen.assert_status(http::StatusCode::CONFLICT)
        .assert_says("Liever een dag later.")
        .assert_says("29 december");
}

#[tokio::test]
async fn a_double_click_makes_one_move() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let joost = world.cast.joost.to_string();
    let form = samira.get("/agreements/new").await.form("/agreements", &three_lines(&joost, &[]));
    let form: Vec<(&str, &str)> =
        form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let first = samira.post_raw("/agreements", &form).await;
    let second = samira.post_raw("/agreements", &form).await;
    assert_eq!(first.location(), second.location());
    let list = samira.get("/agreements").await;
    assert_eq!(
        list.text().matches(RESULT).count(),
        list.text().matches(RESULT).count().min(2),
        "one agreement"
    );
    let at = first.location().split('?').next().unwrap_or_default().to_owned();
    let who = world.sign_in(world.cast.joost).await;
    let accept = who.get(&at).await.form(&format!("{at}/acceptance"), &[]);
    let accept: Vec<(&str, &str)> =
        accept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post_raw(&format!("{at}/acceptance"), &accept).await.assert_done();
    who.post_raw(&format!("{at}/acceptance"), &accept).await.assert_done();
}

#[tokio::test]
async fn the_counterpart_asks_for_a_check_in_once_a_rhythm() {
    let world = world().await;
    let at = agreed(&world, &[("rhythm", "weekly")]).await;
    let samira = world.sign_in(world.cast.samira).await;
    let question = format!("{at}/check_ins/question");
    assert!(!samira.get(&at).await.has_form(&question), "it opens after a week");
    world.days_pass(7);
    act(&samira, &at, "check_ins/question", &[]).await.assert_done();
    assert!(!samira.get(&at).await.has_form(&question), "asked once");
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "check_ins", &[("done", "Het loopt."), ("outlook", "tight")])
        .await
        .assert_done();
}

#[tokio::test]
async fn letting_go_and_not_working_out_need_both() {
    let world = world().await;
    for ending in ["release", "did_not_work_out"] {
        let at = agreed(&world, &[]).await;
        let (samira, joost) =
            (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
        let endings = format!("{at}/endings");
        joost
            .submit(&at, &endings, &[("ending", ending), ("note", "Ik leerde: eerst bellen.")])
            .await
            .assert_done();
        samira.get(&at).await.assert_says("Ik leerde: eerst bellen.");
        act(&samira, &at, "endings/answer", &[("ending", ending), ("answer", "go_on")])
            .await
            .assert_done();
        joost
            .submit(&at, &endings, &[("ending", ending), ("note", "Ik leerde: eerst bellen.")])
            .await
            .assert_done();
        act(&samira, &at, "endings/answer", &[("ending", ending), ("answer", "confirm")])
            .await
            .assert_done();
        assert!(!joost.get(&at).await.has_form(&format!("{at}/delivery")), "{ending} ends it");
    }
}

#[tokio::test]
async fn a_standing_agreement_is_finished_together_instead_of_delivered() {
    let world = world().await;
    let at = agreed(&world, &[("due_kind", "review"), ("due", "2027-02-01")]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    assert!(!joost.get(&at).await.has_form(&format!("{at}/delivery")));
    joost
        .submit(&at, &format!("{at}/endings"), &[("ending", "finish"), ("note", "")])
        .await
        .assert_done();
    act(&samira, &at, "endings/answer", &[("ending", "finish"), ("answer", "confirm")])
        .await
        .assert_done();
}

#[tokio::test]
async fn a_counter_proposal_to_what_was_agreed_meanwhile_is_shown_again_first() {
    let world = world().await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let at = proposed(&world, &[]).await;
    let (new, versions) = (format!("{at}/versions/new"), format!("{at}/versions"));
    // Samira corrects her own proposal, but Joost has accepted it by then.
    let mine = samira.get(&new).await.form(&versions, &[("due", "2026-12-22")]);
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    let mine: Vec<(&str, &str)> =
        mine.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let seen = samira.post_raw(&versions, &mine).await;
    seen.assert_status(http::StatusCode::CONFLICT);
    assert_eq!(seen.value("due").as_deref(), Some("2026-12-22"), "what was typed is kept");
}
