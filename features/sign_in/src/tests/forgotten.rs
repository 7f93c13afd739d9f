//! Forgotten passwords and the mails about them.

use super::*;

async fn asked(world: &World, name: &str) -> Seen {
    world
        .nobody()
        .submit_and_follow("/sign_in/forgotten", "/sign_in/forgotten", &[("name", name)])
        .await
}

#[tokio::test]
async fn a_reset_mail_leads_to_another_password_and_ends_every_session() {
    let (world, mailbox) = (world().await, Mailbox::new());
    has_password(&world, world.cast.samira, GOOD).await;
    let elsewhere = world.sign_in(world.cast.samira).await;
    asked(&world, "samira.bennani@waterrijk.example")
        .await
        .assert_ok()
        .assert_says("Kijk in je mail");
    let mails = mailbox.after_jobs(&world);
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains("Subject: Een nieuw wachtwoord voor Zwerm"), "{}", mails[0]);
    assert!(mails[0].contains("http://localhost/sign_in/link/"), "{}", mails[0]);
    let link = link_in(&mails[0]);
    let page = world.nobody().get(&link).await;
    page.assert_ok().assert_says("Een nieuw wachtwoord, Samira");
    let choice = [("new_password", OTHER), ("repeat_password", OTHER)];
    world.nobody().submit(&link, &link, &choice).await.assert_done();
    elsewhere.get("/sign_in/password").await.assert_done();
    enter(&world.nobody(), "samira.bennani", GOOD).await.assert_asks("horen niet bij elkaar");
    enter(&world.nobody(), "samira.bennani", OTHER).await.assert_done();
}

#[tokio::test]
async fn a_stranger_gets_the_same_answer_and_no_mail() {
    let (world, mailbox) = (world().await, Mailbox::new());
    let known = asked(&world, "samira.bennani@waterrijk.example").await;
    let unknown = asked(&world, "nobody@waterrijk.example").await;
    assert_eq!(known.body, unknown.body);
    let mails = mailbox.after_jobs(&world);
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0].contains("To: \"Samira Bennani\" <samira.bennani@waterrijk.example>"),
        "{}",
        mails[0]
    );
    assert_eq!(world.site.store().count_jobs().expect("counts"), (0, 0), "every job is done");
}

#[tokio::test]
async fn a_reset_expires_after_two_hours() {
    let (world, mailbox) = (world().await, Mailbox::new());
    asked(&world, "samira.bennani@waterrijk.example").await;
    let link = link_in(&mailbox.after_jobs(&world)[0]);
    world.clock.set(world.clock.now().plus_seconds(7199));
    world.nobody().get(&link).await.assert_ok();
    world.clock.set(world.clock.now().plus_seconds(1));
    world.nobody().get(&link).await.assert_absent();
}

#[tokio::test]
async fn a_mailbox_is_not_filled() {
    let (world, mailbox) = (world().await, Mailbox::new());
    for _ in 0..5 {
        asked(&world, "samira.bennani@waterrijk.example").await.assert_says("Kijk in je mail");
    }
    assert_eq!(mailbox.after_jobs(&world).len(), 2);
}

#[tokio::test]
async fn no_job_holds_a_link() {
    use zwerm_store::{StoreError, statements};
    statements! { PAYLOADS = "SELECT payload FROM job"; }
    let world = world().await;
    asked(&world, "samira.bennani@waterrijk.example").await;
    let read = world.site.store().read(|tx| tx.all(&PAYLOADS, &[], |row| row.get::<String>(0)));
    let payloads = read.await.map_err(|error: StoreError| error).expect("payloads");
    assert_eq!(payloads, ["reset samira.bennani@waterrijk.example"]);
}

#[tokio::test]
async fn an_empty_name_is_asked_for() {
    let world = world().await;
    let seen =
        world.nobody().submit("/sign_in/forgotten", "/sign_in/forgotten", &[("name", " ")]).await;
    seen.assert_asks("Vul je e-mailadres of personeelsnummer in.");
}

#[tokio::test]
async fn the_mail_speaks_the_language_of_who_gets_it() {
    let (world, mailbox) = (world().await, Mailbox::new());
    asked(&world, "emma.stone@waterrijk.example").await;
    let mail = &mailbox.after_jobs(&world)[0];
    assert!(mail.contains("Subject: A new password for Zwerm"), "{mail}");
    assert!(mail.contains("?language=en"), "{mail}");
}
