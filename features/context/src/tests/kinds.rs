//! Kinds of work: seen by all, kept by the administrator.

use super::{send, world};
use axum::http::StatusCode;

const LIST: &str = "/context/kinds";

#[tokio::test]
async fn everybody_sees_the_kinds_of_work_and_only_the_administrator_keeps_them() {
    let world = world().await;
    let one = format!("{LIST}/{}", world.cast.kind);
    for person in [world.cast.samira, world.cast.marit, world.cast.dirk] {
        let visitor = world.sign_in(person).await;
        let page = visitor.get(LIST).await;
        page.assert_ok().assert_says("Huisbezoek");
        assert!(!page.has_form(LIST));
        visitor.get(&format!("{one}/edit")).await.assert_absent();
        for to in [LIST, &one, &format!("{one}/closing"), &format!("{one}/reopening")] {
            let sent = visitor.post_raw(to, &[("name", "Kaping")]).await;
            assert!(!sent.status.is_redirection() && !sent.status.is_server_error(), "{to}");
        }
    }
    let ada = world.sign_in(world.cast.ada).await;
    ada.get(LIST).await.assert_never_says("Kaping").assert_says("Huisbezoek");
}

#[tokio::test]
async fn a_kind_is_added_renamed_closed_and_opened_again() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let added = ada.submit_and_follow(LIST, LIST, &[("name", " Rooster  maken ")]).await;
    added.assert_says("Het soort werk staat erbij.").assert_says("Rooster maken");
    let one = format!("{LIST}/{}", world.cast.kind);
    let edit = format!("{one}/edit");
    let renamed = ada.submit_and_follow(&edit, &one, &[("name", "Op huisbezoek")]).await;
    renamed.assert_says("De naam is veranderd.").assert_says("Op huisbezoek");
    let closed = ada.submit_and_follow(&edit, &format!("{one}/closing"), &[]).await;
    closed.assert_says("1 gesloten soort werk");
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(LIST).await.assert_never_says("Op huisbezoek");
    ada.submit(LIST, &format!("{one}/reopening"), &[]).await.assert_done();
    samira.get(LIST).await.assert_says("Op huisbezoek");
}

#[tokio::test]
async fn a_name_that_is_there_already_is_told_whatever_its_capitals() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(LIST, LIST, &[("name", "HUISBEZOEK")]).await.assert_asks("Huisbezoek staat er al.");
    let one = format!("{LIST}/{}", world.cast.kind);
    let edit = format!("{one}/edit");
    ada.submit(&edit, &one, &[("name", "huisbezoek")]).await.assert_done();
    ada.submit(&edit, &format!("{one}/closing"), &[]).await.assert_done();
    let again = ada.submit(LIST, LIST, &[("name", "Huisbezoek")]).await;
    again.assert_asks("huisbezoek bestond al en is gesloten.");
    assert!(again.has_form(&format!("{one}/reopening")));
}

#[tokio::test]
async fn empty_and_too_long_are_told() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(LIST, LIST, &[("name", "  ")]).await.assert_asks("Vul dit nog in.");
    let long = "x".repeat(81);
    let again = ada.submit(LIST, LIST, &[("name", &long)]).await;
    again.assert_asks("Er passen 80 tekens in");
    assert_eq!(again.value("name").as_deref(), Some(long.as_str()));
    let html = ada.submit_and_follow(LIST, LIST, &[("name", "<b>x</b>")]).await;
    html.assert_says("<b>x</b>").assert_never_says("<b>x</b>");
}

#[tokio::test]
async fn two_who_rename_at_once_see_both_names() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let one = format!("{LIST}/{}", world.cast.kind);
    let edit = format!("{one}/edit");
    let form = ada.get(&edit).await;
    ada.submit(&edit, &one, &[("name", "Eerste")]).await.assert_done();
    let both = send(&ada, &form, &one, &[("name", "Tweede")]).await;
    both.assert_status(StatusCode::CONFLICT).assert_says("Eerste").assert_says("Tweede");
    send(&ada, &both, &one, &[("name", "Derde")]).await.assert_done();
    ada.get(LIST).await.assert_says("Derde");
}

#[tokio::test]
async fn a_double_click_adds_one_kind() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let form = ada.get(LIST).await;
    send(&ada, &form, LIST, &[("name", "Rooster")]).await.assert_done();
    send(&ada, &form, LIST, &[("name", "Rooster")]).await.assert_done();
    assert_eq!(ada.get(LIST).await.text().matches("Rooster").count(), 2, "its name and its link");
}

#[tokio::test]
async fn an_id_of_elsewhere_or_of_nothing_is_absent() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    ada.get(&format!("{LIST}/999999")).await.assert_absent();
    ada.get(&format!("{LIST}/x")).await.assert_absent();
}
