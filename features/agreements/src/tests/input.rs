//! What bad input gets: a clear message beside the field, in the reader's language, with the input kept.

use super::*;

async fn refused(more: &[(&str, &str)], says: &str) -> Seen {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let joost = world.cast.joost.to_string();
    let seen = samira.submit("/agreements/new", "/agreements", &three_lines(&joost, more)).await;
    seen.assert_asks(says);
    seen
}

#[tokio::test]
async fn nothing_written_is_asked_for() {
    let seen = refused(&[("result", "  "), ("due", ""), ("with", "")], "").await;
    for field in ["result", "due", "with"] {
        assert!(
            seen.body.contains(&format!("id=\"f-{field}-problem\"")),
            "{field} is not told:\n{}",
            seen.text()
        );
    }
}

#[tokio::test]
async fn days_that_do_not_exist_or_have_gone_or_are_too_far_are_told_and_kept() {
    for due in ["2026-02-31", "2026-11-20", "9999-12-31", "morgen"] {
        let seen = refused(&[("due", due)], "").await;
        assert_eq!(seen.value("due").as_deref(), Some(due), "what was typed is kept");
        assert_eq!(seen.value("result").as_deref(), Some(RESULT));
    }
}

#[tokio::test]
async fn too_long_too_nested_and_tricks_with_letters_do_no_harm() {
    refused(&[("result", &"x".repeat(300))], "").await;
    refused(&[("for_whom", &"> ".repeat(30))], "").await;
    refused(&[("message", &"y".repeat(25_000))], "").await;
    let world = world().await;
    let marks = format!("Eerste gesprek e{}", "\u{301}".repeat(10_000));
    let at = proposed(&world, &[("result", &marks)]).await;
    world.sign_in(world.cast.joost).await.get(&at).await.assert_ok().assert_says("Eerste gesprek");
    let at = proposed(&world, &[("result", "<script>alert(1)</script> \u{202E}sed 👩‍👩‍👧")]).await;
    let seen = world.sign_in(world.cast.joost).await.get(&at).await;
    seen.assert_ok()
        .assert_never_says("<script>alert")
        .assert_never_says("\u{202E}")
        .assert_says("👩‍👩‍👧");
}

#[tokio::test]
async fn people_who_are_not_there_are_told_and_never_named() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    for with in
        [world.cast.zoe.to_string(), "999999".into(), world.cast.samira.to_string(), "x".into()]
    {
        let seen = samira.submit("/agreements/new", "/agreements", &three_lines(&with, &[])).await;
        seen.assert_asks("").assert_never_says("Zoë");
    }
    let typed = [("with", ""), ("with_name", "Joost Verhagen")];
    let fields = three_lines("", &typed);
    samira.submit("/agreements/new", "/agreements", &fields).await.assert_done();
}

#[tokio::test]
async fn names_of_any_colleague_come_while_one_types_and_never_of_a_stranger() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let names = samira.get("/agreements/names?with_name=dirk").await;
    assert!(names.assert_ok().body.contains("<option value=\"Dirk"), "{}", names.body);
    assert!(!names.body.contains("<html"), "names and no page around them");
    for typed in ["zoë", "samira"] {
        let names = samira.get(&format!("/agreements/names?with_name={typed}")).await;
        assert!(!names.assert_ok().body.contains("<option"), "{typed}: {}", names.body);
    }
}

#[tokio::test]
async fn foreign_goals_and_kinds_of_work_are_refused() {
    refused(&[("goal", "999999")], "").await;
    refused(&[("kind_of_work", "999999")], "").await;
}

#[tokio::test]
async fn an_english_reader_is_told_in_english() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    let joost = world.cast.joost.to_string();
    let seen = emma
        .submit("/agreements/new", "/agreements", &three_lines(&joost, &[("due", "2026-02-31")]))
        .await;
    seen.assert_asks("");
    assert!(seen.body.contains("lang=\"en\""));
    assert!(!seen.text().contains("Vul "), "{}", seen.text());
}

#[tokio::test]
async fn a_forged_form_changes_nothing() {
    let world = world().await;
    let at = proposed(&world, &[]).await;
    let joost = world.sign_in(world.cast.joost).await;
    let sent =
        joost.post_raw(&format!("{at}/acceptance"), &[("version", "1"), ("csrf", "geraden")]).await;
    assert_eq!(sent.status, 422);
    assert!(
        joost.get(&at).await.has_form(&format!("{at}/acceptance")),
        "it still waits for an answer"
    );
}

#[tokio::test]
async fn a_page_gone_back_to_loses_nothing_of_what_is_sent_from_it() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let joost = world.sign_in(world.cast.joost).await;
    let old = joost.get(&at).await;
    let send = async |what: &str, typed: &[(&str, &str)]| {
        let filled = old.form(&format!("{at}/{what}"), typed);
        let filled: Vec<_> = filled.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        joost.post_raw(&format!("{at}/{what}"), &filled).await
    };
    send("reason", &[("reason", "Voor de gezinnen.")]).await.assert_done();
    send("check_ins", &[("done", "De brief ligt er."), ("outlook", "tight")]).await.assert_done();
    send("reason", &[("reason", "Voor alle gezinnen.")]).await.assert_done();
    let seen = joost.get(&at).await;
    seen.assert_says("De brief ligt er.").assert_says("Voor alle gezinnen.");
}
