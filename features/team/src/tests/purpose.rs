//! Saying what a team is for.

use super::{TRICKS, world};

#[tokio::test]
async fn a_member_says_what_the_team_is_for() {
    let world = world().await;
    let path = format!("/team/{}/purpose", world.cast.west);
    let samira = world.sign_in(world.cast.samira).await;
    let done =
        samira.submit_and_follow(&path, &path, &[("purpose", "Mensen  komen\nvooruit.")]).await;
    done.assert_ok().assert_says("Bewaard.").assert_says("Mensen komen vooruit.");
    let stranger = world.sign_in(world.cast.joost).await;
    stranger.get(&format!("/team/{}", world.cast.west)).await.assert_says("Mensen komen vooruit.");
}

#[tokio::test]
async fn who_leads_it_and_the_administrator_may_too_and_nobody_else() {
    let world = world().await;
    let path = format!("/team/{}/purpose", world.cast.west);
    for (person, sentence) in [(world.cast.marit, "Eén."), (world.cast.ada, "Twee.")] {
        world
            .sign_in(person)
            .await
            .submit(&path, &path, &[("purpose", sentence)])
            .await
            .assert_done();
    }
    for person in [world.cast.joost, world.cast.dirk, world.cast.zoe] {
        world.sign_in(person).await.get(&path).await.assert_absent();
    }
    let joost = world.sign_in(world.cast.joost).await;
    let own = format!("/team/{}/purpose", world.cast.youth);
    let mut own = joost.get(&own).await.form(&own, &[("purpose", "Kaping")]);
    own.iter_mut().filter(|field| field.0 == "version").for_each(|field| field.1 = "3".to_owned());
    let own: Vec<(&str, &str)> = own.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    joost.post_raw(&path, &own).await.assert_absent();
    let form = world.sign_in(world.cast.samira).await.get(&path).await;
    assert_eq!(form.value("purpose").as_deref(), Some("Twee."));
}

#[tokio::test]
async fn empty_and_too_long_are_told_beside_the_field_with_the_input_kept() {
    let world = world().await;
    let path = format!("/team/{}/purpose", world.cast.west);
    let samira = world.sign_in(world.cast.samira).await;
    samira.submit(&path, &path, &[("purpose", " \n ")]).await.assert_asks("Vul dit nog in.");
    let long = "x".repeat(301);
    let again = samira.submit(&path, &path, &[("purpose", &long)]).await;
    again.assert_asks("Er passen 300 tekens in");
    assert_eq!(again.value("purpose").as_deref(), Some(long.as_str()));
    let marks = format!("e{}", "\u{0301}".repeat(10_000));
    samira.submit(&path, &path, &[("purpose", &marks)]).await.assert_done();
}

#[tokio::test]
async fn tricks_are_words_like_any_other() {
    let world = world().await;
    let path = format!("/team/{}/purpose", world.cast.west);
    let samira = world.sign_in(world.cast.samira).await;
    for (typed, shown) in TRICKS {
        let page = samira.submit_and_follow(&path, &path, &[("purpose", typed)]).await;
        assert!(page.body.contains(shown), "{typed} became {}", page.text());
        page.assert_never_says("<script>alert");
    }
}

#[tokio::test]
async fn two_who_write_at_once_see_both_texts() {
    let world = world().await;
    let path = format!("/team/{}/purpose", world.cast.west);
    let (samira, ruben) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ruben).await);
    let old = samira.get(&path).await.form(&path, &[("purpose", "Wat Samira schreef.")]);
    ruben.submit(&path, &path, &[("purpose", "Wat Ruben schreef.")]).await.assert_done();
    let old: Vec<(&str, &str)> = old.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let both = samira.post_raw(&path, &old).await;
    both.assert_status(http_conflict()).assert_says("Wat Samira schreef.");
    both.assert_says("Wat Ruben schreef.").assert_says("Iemand anders schreef hier net ook aan");
    let merged = both.form(&path, &[("purpose", "Wat wij schreven.")]);
    let merged: Vec<(&str, &str)> = merged.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    samira.post_raw(&path, &merged).await.assert_done();
    ruben.get("/team").await.assert_says("Wat wij schreven.");
}

#[tokio::test]
async fn a_mistake_does_not_hide_that_somebody_else_wrote() {
    let world = world().await;
    let path = format!("/team/{}/purpose", world.cast.west);
    let (samira, ruben) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ruben).await);
    let form = samira.get(&path).await;
    ruben.submit(&path, &path, &[("purpose", "Wat Ruben schreef.")]).await.assert_done();
    let empty = form.form(&path, &[("purpose", "")]);
    let empty: Vec<(&str, &str)> = empty.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let again = samira.post_raw(&path, &empty).await;
    again.assert_asks("Vul dit nog in.");
    let mended = again.form(&path, &[("purpose", "Wat Samira schreef.")]);
    let mended: Vec<(&str, &str)> = mended.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    samira.post_raw(&path, &mended).await.assert_status(http_conflict());
}

#[tokio::test]
async fn a_double_click_saves_once_and_leads_to_the_same_page() {
    let world = world().await;
    let path = format!("/team/{}/purpose", world.cast.west);
    let samira = world.sign_in(world.cast.samira).await;
    let form = samira.get(&path).await.form(&path, &[("purpose", "Eén keer.")]);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let (first, second) =
        (samira.post_raw(&path, &form).await, samira.post_raw(&path, &form).await);
    assert_eq!(first.assert_done().location(), second.assert_done().location());
}

#[tokio::test]
async fn the_form_speaks_english() {
    let world = world().await;
    let path = format!("/team/{}/purpose", world.cast.youth);
    let emma = world.sign_in(world.cast.emma).await;
    emma.get(&path).await.assert_says("What is this team for?");
    let again = emma.submit(&path, &path, &[("purpose", "")]).await;
    again.assert_asks("Please fill this in.").assert_says("What you wrote is still there");
}

fn http_conflict() -> axum::http::StatusCode {
    axum::http::StatusCode::CONFLICT
}
