//! Two servers on one database: what was begun on the one ends on the other. Where the database is a file there is one.

use super::{
    passkeys::{asked, samira_with, send},
    second_step::{give, half_a_minute_passes, half_way, put_on},
    *,
};

/// The same browser, sent to another server.
fn moved<'w>(visitor: &Visitor<'_>, to: &'w World) -> Visitor<'w> {
    let mut moved = to.nobody();
    moved.cookies.clone_from(&visitor.cookies);
    moved
}

#[tokio::test]
async fn a_half_sign_in_of_the_one_ends_on_the_other_and_its_session_holds_on_both() {
    let one = world().await;
    let Some(other) = one.second_server() else { return };
    let (_, app, _) = put_on(&one).await;
    half_a_minute_passes(&one);
    let half = moved(&half_way(&one).await, &other);
    half.get("/sign_in/code").await.assert_ok().assert_says("Nog één stap");
    let code = app.code(one.clock.now());
    let seen = give(&half, &code).await;
    let there = with_cookies(&half, &seen);
    there.get("/sign_in/security").await.assert_ok();
    moved(&there, &one).get("/sign_in/security").await.assert_ok();
    // A code counts once, whichever server it is given to.
    let again = half_way(&one).await;
    assert!(!give(&again, &code).await.status.is_redirection());
}

#[tokio::test]
async fn a_passkey_that_the_one_asked_for_signs_in_at_the_other_and_once() {
    let one = world().await;
    let Some(other) = one.second_server() else { return };
    let (_, mut device) = samira_with(&one).await;
    device.counter = 2;
    let nobody = one.nobody();
    let (key, wanted) = asked(&nobody).await;
    let there = moved(&nobody, &other);
    let seen = send(&there, &key, &device.sign(&wanted), "one").await;
    assert_eq!(seen.assert_done().location(), "/people/me");
    moved(&with_cookies(&there, &seen), &one).get("/sign_in/security").await.assert_ok();
    let again = send(&nobody, &key, &device.sign(&wanted), "two").await;
    assert!(!again.status.is_redirection(), "an answer counts once on both together");
}
