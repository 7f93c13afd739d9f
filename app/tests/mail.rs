//! A mail server that is down, slow or refuses: nothing is lost, nobody else waits, and whoever looks after the
//! server is told. What a mail would have told stands in the inbox all the time.

use jiff::civil::date;
use std::{
    sync::Arc,
    thread,
    time::{Duration, Instant},
};
use zwerm_domain::Timestamp;
use zwerm_mail::{Delivery, Mail, MailError, Patience};
use zwerm_store::jobs::{Handler, MOST_ATTEMPTS};
use zwerm_testkit::{MailServer, Mood, World};

const RESULT: &str = "De vergunning voor de duikboot ligt klaar";

/// Short enough for a test, and as a ratio what it is for a server.
fn patience() -> Patience {
    let of = Duration::from_millis;
    Patience { step: of(400), mail: of(800), pause: Duration::ZERO, end: of(200) }
}

fn delivery(url: &str, patience: Patience) -> Arc<Delivery> {
    let made = Delivery::patient_smtp(url, "zwerm@waterrijk.example", patience);
    Arc::new(made.expect("a mail server's address"))
}

/// Does what is due of agreements, through this server.
fn work(world: &World, delivery: &Arc<Delivery>) {
    let handlers = zwerm_agreements::jobs(&world.site, Arc::clone(delivery));
    world.site.store().run_due_jobs(&world.clock, &handlers).expect("the jobs run");
}

/// Samira asks Joost for something that can be answered by mail.
async fn proposed(world: &World) -> String {
    let samira = world.sign_in(world.cast.samira).await;
    let fields = [
        ("side", "counterpart"),
        ("with_name", "Joost Verhagen"),
        ("result", RESULT),
        ("due_kind", "date"),
        ("due", "2026-11-27"),
        ("visibility", "team"),
    ];
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    sent.assert_done();
    sent.location().split('?').next().unwrap_or_default().to_owned()
}

async fn joost_has_it_in_his_inbox(world: &World) {
    let joost = world.sign_in(world.cast.joost).await;
    joost.get("/inbox").await.assert_says(RESULT);
    joost.get("/").await.assert_says(RESULT);
}

fn why(world: &World) -> Vec<String> {
    let troubles = world.site.store().job_troubles().expect("reasons");
    troubles.into_iter().map(|(_, why, _)| why).collect()
}

fn counts(world: &World) -> (i64, i64) {
    world.site.store().count_jobs().expect("counts")
}

fn message_id(mail: &str) -> &str {
    mail.lines().find(|line| line.starts_with("Message-ID:")).expect("a mark")
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_server_that_is_down_or_says_nothing_the_mail_comes_once_it_is_back() {
    let server = MailServer::open(Mood::Takes);
    for (mood, wanted) in [
        (None, "no connection"),
        (Some(Mood::Silent), "it does not answer in time"),
        (Some(Mood::Drips), "it does not answer in time"),
        (Some(Mood::ToAll("450 4.2.1 Later")), "it asks to try again later"),
        (Some(Mood::ToAll("421 4.3.2 Closing")), "it asks to try again later"),
    ] {
        let world = World::with(zwerm::features::all()).await;
        proposed(&world).await;
        let url = if mood.is_some() { server.url() } else { MailServer::nowhere() };
        server.becomes(mood.unwrap_or(Mood::Takes));
        let before = server.mails().len();
        let sending = delivery(&url, patience());
        for _ in 0..3 {
            let began = Instant::now();
            work(&world, &sending);
            assert!(began.elapsed() < Duration::from_secs(5), "{wanted}");
            assert_eq!(counts(&world), (1, 0), "nothing lost: {wanted}");
            assert!(why(&world)[0].contains(wanted), "{:?} is not {wanted}", why(&world));
            joost_has_it_in_his_inbox(&world).await;
            world.clock.set(world.clock.now().plus_seconds(3600));
        }
        server.becomes(Mood::Takes);
        world.clock.set(world.clock.now().plus_seconds(3600));
        let sending =
            if url == server.url() { sending } else { delivery(&server.url(), patience()) };
        work(&world, &sending);
        world.days_pass(1);
        work(&world, &sending);
        assert_eq!(server.mails().len() - before, 1, "once: {wanted}");
        assert_eq!(counts(&world), (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_was_not_to_be_had_holds_up_one_mail_and_not_each() {
    let server = MailServer::open(Mood::Silent);
    let world = World::with(zwerm::features::all()).await;
    for _ in 0..5 {
        proposed(&world).await;
    }
    let patient = Patience { pause: Duration::from_secs(60), ..patience() };
    work(&world, &delivery(&server.url(), patient));
    assert_eq!(server.callers(), 1, "the others wait for another try without one of their own");
    assert_eq!(counts(&world), (5, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_none_is_given_up_at_once_and_the_administrator_reads_whose() {
    let server = MailServer::open(Mood::To("joost.", "550 5.1.1 No such user joost"));
    let world = World::with(zwerm::features::all()).await;
    proposed(&world).await;
    let sending = delivery(&server.url(), patience());
    work(&world, &sending);
    assert_eq!(counts(&world), (0, 1));
    let dead = world.site.store().dead_jobs().expect("reasons");
    let (_, why, _) = &dead[0];
    assert!(why.contains("it knows no such address"), "{why}");
    assert!(why.contains(&format!("/people/{}", world.cast.joost)), "{why}");
    assert!(
        !why.to_lowercase().contains("joost"),
        "no name, and none of the server's words: {why}"
    );
    joost_has_it_in_his_inbox(&world).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_refuses_everybody_is_tried_for_three_days_before_mail_is_given_up() {
    let server = MailServer::open(Mood::ToAll("550 5.7.1 Relaying denied"));
    let world = World::with(zwerm::features::all()).await;
    proposed(&world).await;
    let sending = delivery(&server.url(), patience());
    for tries in 1..=MOST_ATTEMPTS {
        work(&world, &sending);
        let is_last = i64::from(tries == MOST_ATTEMPTS);
        assert_eq!(counts(&world), (1 - is_last, is_last), "after {tries}");
        // On Monday mornings: outside working hours it waits, which is no try.
        world.days_pass(7);
        if tries == 1 {
            // The proposal stands for months.
            joost_has_it_in_his_inbox(&world).await;
        }
    }
    assert_eq!(server.mails().len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_was_taken_without_a_word_comes_twice_with_one_mark_and_both_its_links_answer()
{
    let server = MailServer::open(Mood::GoneAfterData);
    let world = World::with(zwerm::features::all()).await;
    proposed(&world).await;
    let sending = delivery(&server.url(), patience());
    work(&world, &sending);
    server.becomes(Mood::Takes);
    world.clock.set(world.clock.now().plus_seconds(3600));
    work(&world, &sending);
    let mails = server.mails();
    assert_eq!(mails.len(), 2);
    assert_eq!(message_id(&mails[0]), message_id(&mails[1]), "mail programs show one");
    // Which of the two they show is theirs to choose: either link opens the question, and one answer is enough.
    for mail in &mails {
        let joined = mail.replace("=\r\n", "");
        let at = joined.find("/agreements/answers/").expect("a link");
        let link: String =
            joined[at..].chars().take_while(|it| !" \r\n\"?<".contains(*it)).collect();
        world.nobody().get(&link).await.assert_ok().assert_says(RESULT);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_stops_waits_for_no_mail_server_and_sends_the_mail_when_it_is_back() {
    let server = MailServer::open(Mood::Silent);
    let world = World::with(zwerm::features::all()).await;
    proposed(&world).await;
    let slow = Duration::from_secs(60);
    let slow = Patience { step: slow, mail: slow, ..patience() };
    let sending = delivery(&server.url(), slow);
    let handlers: Vec<Handler> = zwerm_agreements::jobs(&world.site, Arc::clone(&sending));
    let (store, clock) = (world.site.store().clone(), world.clock.clone());
    let runner = thread::spawn(move || store.run_due_jobs(&clock, &handlers));
    server.wait_for_a_caller();
    let began = Instant::now();
    world.site.store().stop_jobs();
    sending.stop();
    runner.join().expect("ends").expect("writes down that it did not");
    assert!(began.elapsed() < Duration::from_secs(10), "not the patience with the mail server");
    assert_eq!((counts(&world), why(&world)), ((1, 0), Vec::new()), "as if it was never tried");
    assert!(matches!(sending.send(&mail("x"), Timestamp(0)), Err(MailError::Down(_))));
}

fn mail(to: &str) -> Mail {
    Mail {
        to_address: format!("{to}@waterrijk.example"),
        subject: "Hallo".into(),
        ..Mail::default()
    }
}

#[test]
fn a_bare_refusal_is_about_the_mail_when_the_server_has_just_taken_another() {
    let server = MailServer::open(Mood::To("nobody", "550 no"));
    let sending = delivery(&server.url(), patience());
    let to = |who: &str| sending.send(&mail(who), Timestamp(0));
    assert!(matches!(to("nobody"), Err(MailError::NotYet(_))), "perhaps it refuses everybody");
    to("samira").expect("is taken");
    assert!(matches!(to("nobody"), Err(MailError::Never(_))));
}

/// What there is to do for the digest at nine in the morning, this day.
fn round(world: &World, sending: &Arc<Delivery>, day: jiff::civil::Date) {
    let morning = day.at(9, 0, 0, 0).in_tz("Europe/Amsterdam").expect("a moment");
    world.clock.set(Timestamp(morning.timestamp().as_microsecond()));
    let handlers = zwerm_inbox::jobs(&world.site, Arc::clone(sending));
    world.site.store().run_due_jobs(&world.clock, &handlers).expect("runs");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_whose_mailbox_is_full_or_gone_keeps_nobody_else_from_a_digest() {
    for answer in ["452 4.2.2 Full", "550 5.1.1 No such user", "550 no", "554 5.7.1 Spam"] {
        let server = MailServer::open(Mood::To("samira.", answer));
        let world = World::with(zwerm::features::all()).await;
        let sending = delivery(&server.url(), patience());
        zwerm_inbox::begin(world.site.store(), &world.clock).expect("begins");
        round(&world, &sending, date(2026, 11, 23));
        let at = proposed(&world).await;
        let joost = world.sign_in(world.cast.joost).await;
        joost.submit(&at, &format!("{at}/acceptance"), &[]).await.assert_done();
        round(&world, &sending, date(2026, 11, 24));
        let to = |who: &str| server.mails().iter().filter(|mail| mail.contains(who)).count();
        assert_eq!((to("samira.bennani@"), to("joost.verhagen@")), (0, 1), "{answer}");
        let troubles = world.site.store().job_troubles().expect("reasons");
        assert!(
            troubles.iter().all(|(topic, ..)| topic != "inbox.digest"),
            "{answer}: {troubles:?}"
        );
        server.becomes(Mood::Takes);
        round(&world, &sending, date(2026, 11, 25));
        // What is full may have room tomorrow; an address that is none is not tried twice with the same.
        let is_gone = answer.contains("5.1.1");
        assert_eq!(to("samira.bennani@"), usize::from(!is_gone), "{answer}");
        assert_eq!(to("joost.verhagen@"), 1, "{answer}");
    }
}
