//! Answering from a mail: the link of one person for one thing, once; and every way it can be wrong.

use super::{
    mail::{Mailbox, SHOWN, link_in},
    *,
};
use http::StatusCode;

async fn mailed(world: &World, box_: &Mailbox, more: &[(&str, &str)]) -> (String, String) {
    let mut fields = vec![SHOWN];
    fields.extend_from_slice(more);
    let at = proposed(world, &fields).await;
    let mails = box_.open(world);
    (at, link_in(&mails[0]))
}

pub(super) async fn press(world: &World, link: &str) -> Seen {
    world.nobody().submit(link, link, &[]).await
}

#[tokio::test]
async fn two_finish_an_agreement_by_mail_alone() {
    let (world, box_) = (world().await, Mailbox::new());
    let (at, link) = mailed(&world, &box_, &[("due", "2026-11-27")]).await;
    let page = world.nobody().get(&link).await;
    page.assert_ok().assert_says("Samira wil dit met je afspreken").assert_says(RESULT);
    page.assert_says("Jij doet het, voor Samira.")
        .assert_says("van Joost")
        .assert_says("27 november");
    press(&world, &link).await.assert_ok().assert_says("Afgesproken");
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 1, "the date, to who said yes: {mails:#?}");
    assert!(mails[0].contains("joost.verhagen@") && mails[0].contains("zwerm.ics"), "{}", mails[0]);
    assert!(mails[0].contains("TE:20261127\r\n"), "{}", mails[0]);

    press(&world, &link_in(&mails[0])).await.assert_ok().assert_says("vraag of het goed is zo");
    let mails = box_.open(&world);
    assert!(mails[0].contains("samira.bennani@") && mails[0].contains("zegt dat het klaar is"));
    press(&world, &link_in(&mails[0])).await.assert_ok().assert_says("Afgerond, samen met Joost");
    assert!(box_.open(&world).is_empty());
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(&at).await.assert_says("Samen afgerond");
}

#[tokio::test]
async fn a_link_works_once_and_opens_nothing_else() {
    let (world, box_) = (world().await, Mailbox::new());
    let (at, link) = mailed(&world, &box_, &[]).await;
    assert_eq!(press(&world, &link).await.headers.get("set-cookie"), None, "no session");
    for (page, status) in [(&link, StatusCode::GONE), (&at, StatusCode::SEE_OTHER)] {
        world.nobody().get(page).await.assert_status(status);
    }
    let again = world.nobody().post_raw(&link, &[]).await;
    again.assert_status(StatusCode::GONE).assert_says("al geantwoord").assert_never_says(RESULT);
    let english = world.nobody().get(&format!("{link}?language=en")).await;
    english.assert_says("This link has been answered with").assert_never_says(RESULT);
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(&at).await.assert_says("Afgesproken");
}

#[tokio::test]
async fn a_forged_link_opens_nothing_in_the_readers_language() {
    let world = world().await;
    for forged in ["x", "A".repeat(43).as_str(), "A".repeat(5000).as_str(), "%00", "..%2f1"] {
        let path = format!("/agreements/answers/{forged}");
        let page = world.nobody().get(&path).await;
        page.assert_status(StatusCode::NOT_FOUND).assert_says("kennen we niet");
        world.nobody().post_raw(&path, &[]).await.assert_status(StatusCode::NOT_FOUND);
        let english = world.nobody().get(&format!("{path}?language=en")).await;
        english.assert_says("We do not know this link");
    }
}

#[tokio::test]
async fn an_expired_link_opens_nothing() {
    let (world, box_) = (world().await, Mailbox::new());
    let (_, link) = mailed(&world, &box_, &[]).await;
    world.days_pass(6);
    world.nobody().get(&link).await.assert_ok();
    world.days_pass(1);
    let page = world.nobody().get(&link).await;
    page.assert_status(StatusCode::GONE).assert_says("verlopen").assert_never_says(RESULT);
    let english = world.nobody().get(&format!("{link}?language=en")).await;
    english.assert_says("This link has expired").assert_never_says(RESULT);
    world.nobody().post_raw(&link, &[]).await.assert_status(StatusCode::GONE);
}

#[tokio::test]
async fn a_forwarded_link_opens_nothing_for_another_and_still_works_for_whose_it_is() {
    let (world, box_) = (world().await, Mailbox::new());
    let (_, link) = mailed(&world, &box_, &[]).await;
    let bram = world.sign_in(world.cast.bram).await;
    let page = bram.get(&link).await;
    page.assert_absent().assert_says("van iemand anders").assert_never_says(RESULT);
    page.assert_never_says("Joost").assert_never_says("Samira");
    bram.post_raw(&link, &[]).await.assert_absent();
    let emma = world.sign_in(world.cast.emma).await;
    let english = emma.get(&link).await;
    english.assert_absent().assert_says("This link is somebody else’s").assert_never_says(RESULT);
    emma.post_raw(&link, &[]).await.assert_absent();
    press(&world, &link).await.assert_ok().assert_says("Afgesproken");
}

#[tokio::test]
async fn a_link_to_a_replaced_version_agrees_to_nothing() {
    let (world, box_) = (world().await, Mailbox::new());
    let (at, link) = mailed(&world, &box_, &[]).await;
    let samira = world.sign_in(world.cast.samira).await;
    let versions = format!("{at}/versions");
    samira
        .submit(&format!("{versions}/new"), &versions, &[("due", "2027-01-15")])
        .await
        .assert_done();
    let page = world.nobody().get(&link).await;
    page.assert_status(StatusCode::CONFLICT).assert_says("nieuwer voorstel");
    world.nobody().post_raw(&link, &[]).await.assert_status(StatusCode::CONFLICT);
    samira.get(&at).await.assert_never_says("Afgesproken");
    let newer = link_in(&box_.open(&world)[0]);
    press(&world, &newer).await.assert_ok();
}

#[tokio::test]
async fn what_was_answered_in_zwerm_needs_no_answer_by_mail() {
    let (world, box_) = (world().await, Mailbox::new());
    let (at, link) = mailed(&world, &box_, &[]).await;
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "refusal", &[("note", "")]).await.assert_done();
    let page = world.nobody().get(&link).await;
    page.assert_status(StatusCode::GONE).assert_says("hoeft geen antwoord meer");
    world.nobody().post_raw(&link, &[]).await.assert_status(StatusCode::GONE);
}

#[tokio::test]
async fn a_yes_that_would_promise_support_is_read_first() {
    let (world, box_) = (world().await, Mailbox::new());
    let need = [SHOWN, ("need_text_0", "Kanarie nodig"), ("need_of_0", "other")];
    let at = proposed(&world, &need).await;
    let mails = box_.open(&world);
    assert!(mails[0].contains(&format!("http://localhost{at}")), "{}", mails[0]);
    assert!(!mails[0].contains("/agreements/answers/") && !mails[0].contains("Kanarie"));
}

#[tokio::test]
async fn who_said_yes_by_mail_is_asked_once_on_the_day_itself() {
    let (world, box_) = (world().await, Mailbox::new());
    let (_, link) = mailed(&world, &box_, &[]).await;
    press(&world, &link).await.assert_ok();
    let mails = box_.open(&world);
    assert!(!mails[0].contains("/agreements/answers/"), "the day is weeks away:\n{}", mails[0]);
    world.days_pass(24);
    assert!(box_.open(&world).is_empty(), "the day before");
    world.days_pass(1);
    let mails = box_.open(&world);
    assert!(mails[0].contains("Vandaag is de dag"), "{}", mails[0]);
    press(&world, &link_in(&mails[0])).await.assert_ok().assert_says("vraag of het goed is zo");
    world.days_pass(1);
    let told = box_.open(&world);
    assert!(told.iter().all(|mail| mail.contains("samira.bennani@")), "{told:#?}");
}
