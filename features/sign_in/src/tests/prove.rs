//! Proving that it is still oneself: the password or a code, then on to where one was going.

use super::*;

const HERE: &str = "/sign_in/proof?next=/privacy/erasure";
const SEND: &str = "/sign_in/proof";

#[tokio::test]
async fn the_right_password_leads_on_and_a_wrong_one_is_told_and_not_shown() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let samira = world.sign_in(world.cast.samira).await;
    let wrong = samira.submit(HERE, SEND, &[("current_password", "not this one at all")]).await;
    wrong.assert_asks("Dit klopt niet.").assert_never_says("not this one at all");
    samira.submit(HERE, SEND, &[]).await.assert_asks("Vul je wachtwoord in.");
    let right = samira.submit(HERE, SEND, &[("current_password", GOOD)]).await;
    assert_eq!(right.assert_done().location(), "/privacy/erasure");
}

#[tokio::test]
async fn it_leads_to_no_other_site_and_waits_after_wrong_ones() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let samira = world.sign_in(world.cast.samira).await;
    let away = "/sign_in/proof?next=https://elders.example/";
    let right = samira.submit(away, SEND, &[("current_password", GOOD)]).await;
    assert_eq!(right.assert_done().location(), "/");
    for _ in 0..5 {
        let wrong = [("current_password", "not this one at all")];
        samira.submit(HERE, SEND, &wrong).await.assert_asks("Dit klopt niet.");
    }
    let late = samira.submit(HERE, SEND, &[("current_password", GOOD)]).await;
    late.assert_asks("Probeer het over 5 seconden opnieuw.");
}

#[tokio::test]
async fn who_has_no_password_is_told_to_sign_in_anew() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    emma.get(HERE).await.assert_ok().assert_says("You sign in with a passkey.");
}
