//! Whoever invited a guest leaves.

use super::{ADDRESS, Post, invited};
use zwerm_testkit::World;

async fn hour(world: &World) {
    let (store, now) = (world.site.store().clone(), world.clock.now());
    zwerm_web::go_round(&store, &zwerm::features::all(), now).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_is_told_once_that_whoever_invited_them_left_and_what_goes_on() {
    let (world, post) = (World::with(zwerm::features::all()).await, Post::new());
    invited(&world).await;
    hour(&world).await;
    post.open(&world);
    let leaving = format!("/people/{}/leaving", world.cast.samira);
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(&leaving, &leaving, &[("when", "now")]).await.assert_done();
    hour(&world).await;
    let mails = post.open(&world);
    let told: Vec<&String> =
        mails.iter().filter(|mail| mail.contains("werkt niet meer bij")).collect();
    assert_eq!(told.len(), 1, "{mails:#?}");
    for words in [
        ADDRESS,
        "Samira Bennani nodigde je uit",
        "blijft gewoon staan",
        "Neem contact op met Gemeente Waterrijk",
    ] {
        assert!(told[0].contains(words), "{words}: {}", told[0]);
    }
    assert!(!told[0].contains("woning"), "nothing of what was agreed: {}", told[0]);
    for _ in 0..2 {
        world.days_pass(1);
        hour(&world).await;
        let again = post.open(&world);
        assert!(!again.iter().any(|mail| mail.contains("nodigde je uit, en")), "{again:#?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_came_back_before_the_mail_went_left_nobody_behind() {
    let (world, post) = (World::with(zwerm::features::all()).await, Post::new());
    invited(&world).await;
    post.open(&world);
    let of = format!("/people/{}", world.cast.samira);
    let (leaving, returning) = (format!("{of}/leaving"), format!("{of}/returning"));
    let ada = world.sign_in(world.cast.ada).await;
    let told = |mails: Vec<String>| mails.iter().any(|mail| mail.contains("nodigde je uit, en"));
    ada.submit(&leaving, &leaving, &[("when", "now")]).await.assert_done();
    hour(&world).await;
    ada.submit(&leaving, &returning, &[]).await.assert_done();
    assert!(!told(post.open(&world)));
    ada.submit(&leaving, &leaving, &[("when", "now")]).await.assert_done();
    hour(&world).await;
    assert!(told(post.open(&world)), "the next time they are told");
}
