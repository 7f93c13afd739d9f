//! Mail that waits on somebody: when it goes, what it tells, and what it never tells.

use super::*;
use std::{fs, sync::Arc};
use tempfile::TempDir;
use zwerm_directory::{MailChoice, choose_mail};
use zwerm_domain::PersonId;
use zwerm_mail::Delivery;
use zwerm_store::statements;

statements! {
    LEAVES = "UPDATE person SET left_on = '2026-11-23' WHERE id = $1";
    HOURS = "UPDATE person SET working_hours = $2 WHERE id = $1";
}

/// Mail that goes into a folder of its own.
pub(super) struct Mailbox(TempDir, String);

impl Mailbox {
    pub(super) fn new() -> Mailbox {
        Mailbox(tempfile::tempdir().expect("a folder"), "mail".to_owned())
    }

    /// Does what is due, and answers the new mails, each whole and readable.
    pub(super) fn open(&self, world: &World) -> Vec<String> {
        let folder = self.0.path().join(&self.1);
        let delivery = Delivery::folder(&folder, "zwerm@waterrijk.example").expect("a sender");
        let handlers = crate::jobs(&world.site, Arc::new(delivery));
        world.site.store().run_due_jobs(&world.clock, &handlers).expect("the jobs run");
        let mut found = Vec::new();
        for file in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let text = fs::read(file.path()).expect("a mail");
            found.push(readable(&String::from_utf8_lossy(&text)));
            fs::remove_file(file.path()).expect("is taken out");
        }
        found.sort();
        found
    }
}

/// Quoted-printable made readable, enough to read a mail by.
fn readable(mail: &str) -> String {
    let joined = mail.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((first, more)) = rest.split_first() {
        let code = more.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) if *first == b'=' => {
                bytes.push(byte);
                rest = &more[2..];
            }
            _ => {
                bytes.push(*first);
                rest = more;
            }
        }
    }
    String::from_utf8_lossy(&bytes).replace('\u{a0}', " ")
}

/// The secret address in a mail, as a path.
pub(super) fn link_in(mail: &str) -> String {
    let at = mail.find("/agreements/answers/").unwrap_or_else(|| panic!("no link in:\n{mail}"));
    let rest = &mail[at..];
    let end = rest.find(|letter: char| letter.is_whitespace() || "?\"<".contains(letter));
    rest[..end.unwrap_or(rest.len())].to_owned()
}

/// What a team may see, so that it can be answered by mail.
pub(super) const SHOWN: (&str, &str) = ("visibility", "team");

async fn wants(world: &World, person: PersonId, choice: MailChoice) {
    let wants = world.site.store().write(move |tx| choose_mail(tx, person, choice)).await;
    wants.expect("is kept");
}

#[tokio::test]
async fn who_is_asked_gets_one_mail_with_the_result_in_text_and_page() {
    let (world, box_) = (world().await, Mailbox::new());
    proposed(&world, &[SHOWN]).await;
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 1, "{mails:#?}");
    let mail = &mails[0];
    assert!(mail.contains("joost.verhagen@waterrijk.example"), "{mail}");
    assert!(mail.matches(RESULT).count() >= 2, "in text and in the page:\n{mail}");
    assert!(mail.contains("18 december"), "{mail}");
    assert!(mail.contains("Samira Bennani wil dit met je afspreken"), "{mail}");
    assert!(!mail.contains("<img") && !mail.contains("src="), "no pixel:\n{mail}");
    assert!(box_.open(&world).is_empty(), "told once");
}

#[tokio::test]
async fn of_a_private_agreement_the_mail_says_who_asks_and_nothing_else() {
    let (world, box_) = (world().await, Mailbox::new());
    let words = [("title", "Kanarie"), ("message", "Kanarie ook"), ("for_whom", "Kanarie hier")];
    let at = proposed(&world, &words).await;
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "acceptance", &[("own_words", "Kanarie zo")]).await.assert_done();
    act(&joost, &at, "delivery", &[("note", "Kanarie klaar")]).await.assert_done();
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 1, "the proposal was answered before its mail went out");
    for private in ["Kanarie", "Elk gezin", "december", "klaar is", "/agreements/answers/"] {
        assert!(!mails[0].contains(private), "{private} in\n{}", mails[0]);
    }
    assert!(mails[0].contains("Joost Verhagen vraagt je antwoord"), "{}", mails[0]);
    assert!(mails[0].contains(&format!("http://localhost{at}")), "{}", mails[0]);
}

#[tokio::test]
async fn mail_waits_for_the_working_hours_of_who_gets_it() {
    let (world, box_) = (world().await, Mailbox::new());
    let joost = world.cast.joost;
    let hours = world
        .site
        .store()
        .write(move |tx| tx.run(&HOURS, &zwerm_store::params![joost, "di t/m do, 10.00–16.00"]));
    hours.await.expect("is kept");
    proposed(&world, &[SHOWN]).await;
    assert!(box_.open(&world).is_empty(), "Joost does not work on Monday");
    world.clock.set(world.clock.now().plus_seconds(24 * 3600));
    assert!(box_.open(&world).is_empty(), "at nine on Tuesday he does not yet");
    world.clock.set(world.clock.now().plus_seconds(3600));
    assert_eq!(box_.open(&world).len(), 1, "at ten he does");
}

#[tokio::test]
async fn what_was_answered_or_overtaken_meanwhile_is_not_told() {
    let (world, box_) = (world().await, Mailbox::new());
    let at = proposed(&world, &[SHOWN]).await;
    let samira = world.sign_in(world.cast.samira).await;
    let versions = format!("{at}/versions");
    samira
        .submit(&format!("{versions}/new"), &versions, &[("due", "2027-01-15")])
        .await
        .assert_done();
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 1, "the newest version alone: {mails:#?}");
    assert!(mails[0].contains("15 januari"), "{}", mails[0]);
    samira.submit(&at, &format!("{at}/withdrawal"), &[]).await.assert_done();
    assert!(box_.open(&world).is_empty());
}

#[tokio::test]
async fn who_has_left_or_wants_no_mail_gets_none() {
    let (world, box_) = (world().await, Mailbox::new());
    wants(&world, world.cast.joost, MailChoice::None).await;
    proposed(&world, &[SHOWN]).await;
    assert!(box_.open(&world).is_empty(), "wants none");
    wants(&world, world.cast.joost, MailChoice::Direct).await;
    proposed(&world, &[SHOWN]).await;
    let joost = world.cast.joost;
    let left = world.site.store().write(move |tx| tx.run(&LEAVES, &zwerm_store::params![joost]));
    left.await.expect("leaves");
    assert!(box_.open(&world).is_empty(), "has left");
}

#[tokio::test]
async fn support_that_a_check_in_asks_is_mailed_without_its_words_and_not_once_it_is_given() {
    let (world, box_) = (world().await, Mailbox::new());
    let at = agreed(&world, &[SHOWN]).await;
    box_.open(&world);
    let joost = world.sign_in(world.cast.joost).await;
    let needs = [("done", "Kanarie"), ("need", "Kanarie nodig"), ("outlook", "tight")];
    act(&joost, &at, "check_ins", &needs).await.assert_done();
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 1, "{mails:#?}");
    assert!(mails[0].contains("Joost Verhagen vraagt je om steun"), "{}", mails[0]);
    assert!(!mails[0].contains("Kanarie"), "{}", mails[0]);
    let nothing = [("done", "Verder"), ("need", ""), ("outlook", "on_course")];
    act(&joost, &at, "check_ins", &nothing).await.assert_done();
    assert!(box_.open(&world).is_empty(), "a check-in that asks nothing, and the same need again");
}

#[tokio::test]
async fn a_mail_that_does_not_go_out_is_tried_again_and_told_once() {
    let (world, mut box_) = (world().await, Mailbox::new());
    proposed(&world, &[SHOWN]).await;
    fs::write(box_.0.path().join("full"), "no folder").expect("is written");
    box_.1 = "full/mail".to_owned();
    box_.open(&world);
    let (waiting, dead) = world.site.store().count_jobs().expect("counts");
    assert_eq!((waiting, dead), (1, 0), "nothing lost");
    box_.1 = "mail".to_owned();
    assert!(box_.open(&world).is_empty(), "not yet: it backs off");
    world.clock.set(world.clock.now().plus_seconds(60));
    assert_eq!(box_.open(&world).len(), 1);
    world.days_pass(1);
    assert!(box_.open(&world).is_empty(), "nothing twice");
}
