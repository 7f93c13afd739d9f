//! Thanks through their real routes.

use zwerm_testkit::{Visitor, World};

async fn world() -> World {
    World::with(vec![crate::feature()]).await
}

async fn thank(who: &Visitor<'_>, to: zwerm_domain::PersonId, words: &str) {
    let form = format!("/thanks/new?to={to}");
    who.submit(&form, "/thanks", &[("text", words)]).await.assert_done();
}

#[tokio::test]
async fn thanks_are_read_by_their_receiver_alone() {
    let world = world().await;
    let cast = world.cast.clone();
    let samira = world.sign_in(cast.samira).await;
    thank(&samira, cast.joost, "Ik kon rustig slapen vannacht").await;
    let joost = world.sign_in(cast.joost).await;
    joost.get("/thanks").await.assert_says("rustig slapen").assert_says("Samira Bennani");
    for person in [cast.samira, cast.ruben, cast.marit, cast.dirk, cast.ada, cast.zoe] {
        let who = world.sign_in(person).await;
        who.get("/thanks").await.assert_says("Nog geen dank").assert_never_says("rustig slapen");
    }
}

#[tokio::test]
async fn only_the_receiver_takes_them_away() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    thank(&samira, world.cast.joost, "Dank je wel").await;
    let joost = world.sign_in(world.cast.joost).await;
    let page = joost.get("/thanks").await;
    let action =
        page.body.split("action=\"/thanks/").nth(1).and_then(|rest| rest.split('"').next());
    let action = format!("/thanks/{}", action.expect("a form"));
    let token = samira.get("/thanks/new").await.value("csrf").expect("a token");
    samira.post_raw(&action, &[("csrf", &token)]).await.assert_absent();
    joost.get("/thanks").await.assert_says("Dank je wel");
    let form = joost.get("/thanks").await.form(&action, &[]);
    let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    for click in 1..=2 {
        let done = joost.post_raw(&action, &form).await;
        assert_eq!(done.assert_done().location(), "/thanks?done=removed", "click {click}");
    }
    joost.get("/thanks").await.assert_says("Nog geen dank");
}

#[tokio::test]
async fn one_thanks_somebody_else_who_is_here() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    for (name, says) in [
        ("", "Kies een collega"),
        ("Niemand Hier", "Kies een collega"),
        ("Zoë Elders", "Kies een collega"),
        ("de", "Er heten er meer zo"),
    ] {
        let fields = [("to_name", name), ("text", "Dank je wel")];
        let seen = samira.submit("/thanks/new", "/thanks", &fields).await;
        seen.assert_asks(says).assert_says("Dank je wel");
    }
    let fields = [("to_name", "ruben kok"), ("text", " ")];
    samira
        .submit("/thanks/new", "/thanks", &fields)
        .await
        .assert_status(http::StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("to_name", "ruben kok"), ("text", "Dank")];
    samira.submit("/thanks/new", "/thanks", &fields).await.assert_done();
    let own = world.cast.samira.to_string();
    let token = samira.get("/thanks/new").await.value("csrf").expect("a token");
    let fields = [("to", own.as_str()), ("text", "Dank"), ("csrf", token.as_str())];
    samira.post_raw("/thanks", &fields).await.assert_asks("Dank is voor een ander");
    let zoe = world.cast.zoe.to_string();
    let fields = [("to", zoe.as_str()), ("text", "Dank"), ("csrf", token.as_str())];
    samira.post_raw("/thanks", &fields).await.assert_absent();
}

#[tokio::test]
async fn the_page_speaks_english_too() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    emma.get("/thanks").await.assert_says("It is counted nowhere").assert_says("No thanks yet");
    emma.get("/thanks/new").await.assert_says("Thank a colleague");
}
