//! The digest: once a day or a week, in working hours, never twice, also when the server stops half-way.

use super::*;
use crate::{begin, jobs};
use jiff::civil::{DateTime, date};
use std::{fs, path::PathBuf, sync::Arc};
use tempfile::TempDir;
use zwerm_directory::{MailChoice, choose_mail};
use zwerm_domain::{PersonId, Timestamp};
use zwerm_mail::Delivery;

const HOME: &str = "Europe/Amsterdam";

struct Mailbox {
    folder: PathBuf,
    _place: TempDir,
}

impl Mailbox {
    fn new() -> Mailbox {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join("mail");
        Mailbox { folder, _place: place }
    }

    /// Lets a round run and answers the mails to this person.
    fn round(&self, world: &World, to: &str) -> Vec<String> {
        let delivery = Delivery::folder(&self.folder, "zwerm@waterrijk.example").expect("a sender");
        let handlers = jobs(&world.site, Arc::new(delivery));
        let store = world.site.store();
        begin(store, &world.clock).expect("begins");
        store.run_due_jobs(&world.clock, &handlers).expect("runs");
        let mut found = Vec::new();
        for file in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let text = fs::read_to_string(file.path()).expect("a mail").replace("=\r\n", "");
            let text = text.replace("=C2=A0", " ");
            fs::remove_file(file.path()).expect("is taken out");
            found.push(text);
        }
        found.retain(|mail| mail.contains(&format!("{to}@waterrijk.example")));
        found
    }
}

fn at(moment: DateTime) -> Timestamp {
    let zoned = moment.in_tz(HOME).expect("a moment");
    Timestamp(zoned.timestamp().as_microsecond())
}

async fn wants(world: &World, person: PersonId, choice: MailChoice) {
    let wants = world.site.store().write(move |tx| choose_mail(tx, person, choice)).await;
    wants.expect("is kept");
}

async fn works(world: &World, person: PersonId, hours: &'static str) {
    let write = world.site.store().write(move |tx| tx.run(&HOURS, &params![person, hours])).await;
    write.expect("is kept");
}

const SAMIRA: &str = "samira.bennani";

#[tokio::test]
async fn what_is_new_comes_once_a_day_in_working_hours() {
    let (world, box_) = (world().await, Mailbox::new());
    let samira = world.cast.samira;
    assert!(box_.round(&world, SAMIRA).is_empty(), "the first tells what happens from now on");
    happens(&world, samira, "rooster", 1).await;
    world.clock.set(at(date(2026, 11, 23).at(16, 30, 0, 0)));
    assert!(box_.round(&world, SAMIRA).is_empty(), "today there was one");
    world.clock.set(at(date(2026, 11, 24).at(8, 45, 0, 0)));
    assert!(box_.round(&world, SAMIRA).is_empty(), "not at work yet");
    world.clock.set(at(date(2026, 11, 24).at(9, 0, 0, 0)));
    let mails = box_.round(&world, SAMIRA);
    assert_eq!(mails.len(), 1, "{mails:#?}");
    for part in ["rooster", "zet 1", "text/html", "Wat er nieuw is in Gemeente Waterrijk"] {
        assert!(mails[0].contains(part), "{part} in\n{}", mails[0]);
    }
    assert!(!mails[0].contains("<img"), "no pixel");
    world.clock.set(at(date(2026, 11, 25).at(9, 0, 0, 0)));
    assert!(box_.round(&world, SAMIRA).is_empty(), "told once");
}

#[tokio::test]
async fn a_day_that_comes_near_is_told_once_with_a_file_for_the_calendar() {
    let (world, box_) = (world().await, Mailbox::new());
    DAYS.lock().expect("days").push((world.cast.marit.get(), date(2026, 11, 27)));
    let mails = box_.round(&world, "marit.dekker");
    assert!(mails[0].contains("Vrijdag 27 november") && mails[0].contains("zwerm.ics"));
    for day in [24, 25, 26, 27] {
        world.clock.set(at(date(2026, 11, day).at(9, 30, 0, 0)));
        assert!(box_.round(&world, "marit.dekker").is_empty(), "again on the {day}th");
    }
}

#[tokio::test]
async fn weekly_comes_on_the_first_working_day_and_none_never() {
    let (world, box_) = (world().await, Mailbox::new());
    let (samira, joost) = (world.cast.samira, world.cast.joost);
    wants(&world, samira, MailChoice::Weekly).await;
    works(&world, samira, "di t/m vr, 9.00–17.00").await;
    wants(&world, joost, MailChoice::None).await;
    world.clock.set(at(date(2026, 11, 24).at(9, 0, 0, 0)));
    box_.round(&world, SAMIRA);
    happens(&world, samira, "rooster", 1).await;
    happens(&world, joost, "rooster", 2).await;
    for day in [date(2026, 11, 25), date(2026, 11, 27), date(2026, 11, 30)] {
        world.clock.set(at(day.at(9, 0, 0, 0)));
        assert!(box_.round(&world, SAMIRA).is_empty(), "on {day}");
    }
    world.clock.set(at(date(2026, 12, 1).at(9, 0, 0, 0)));
    assert_eq!(box_.round(&world, SAMIRA).len(), 1);
    happens(&world, joost, "spreekuur", 3).await;
    world.clock.set(at(date(2026, 12, 2).at(9, 0, 0, 0)));
    assert!(box_.round(&world, "joost.verhagen").is_empty());
}

#[tokio::test]
async fn each_day_has_one_digest_across_the_change_to_summer_and_to_winter_time() {
    for change in [date(2027, 3, 28), date(2027, 10, 31)] {
        let (world, box_) = (world().await, Mailbox::new());
        let samira = world.cast.samira;
        works(&world, samira, "ma t/m zo 0.00–24.00").await;
        let first = at(change.yesterday().expect("a day").at(12, 0, 0, 0));
        world.clock.set(first);
        box_.round(&world, SAMIRA);
        let (mut mails, mut mark) = (Vec::new(), 0);
        // Every hour of three days of which one has 23 or 25: something new each time.
        for hour in 1..=60 {
            mark += 1;
            happens(&world, samira, "rooster", mark).await;
            world.clock.set(first.plus_seconds(hour * 3600));
            mails.extend(box_.round(&world, SAMIRA));
        }
        assert_eq!(mails.len(), 3 - usize::from(change.month() == 10), "around {change}");
        let told = (1..=mark).filter(|mark| {
            mails.iter().filter(|mail| mail.contains(&format!("zet {mark}\r\n"))).count() > 1
        });
        assert_eq!(told.count(), 0, "nothing twice around {change}");
    }
}

#[tokio::test]
async fn it_comes_when_the_working_day_begins_also_on_a_day_of_23_and_of_25_hours() {
    for change in [date(2027, 3, 28), date(2027, 10, 31)] {
        let (world, box_) = (world().await, Mailbox::new());
        let samira = world.cast.samira;
        works(&world, samira, "ma t/m zo 8.30–17.00").await;
        let first = at(change.yesterday().expect("a day").at(8, 30, 0, 0));
        let (mut sent, mut mark) = (Vec::new(), 0);
        // Every quarter of an hour of two days and a half, as the rounds go.
        for quarter in 0..60 * 4 {
            if quarter % 20 == 0 {
                mark += 1;
                happens(&world, samira, "rooster", mark).await;
            }
            let now = first.plus_seconds(quarter * 900);
            world.clock.set(now);
            for _ in box_.round(&world, SAMIRA) {
                let zoned = jiff::Timestamp::from_microsecond(now.0).expect("a moment").in_tz(HOME);
                sent.push(zoned.expect("home").datetime());
            }
        }
        // The first tells what happens from then on: it has nothing yet.
        let wanted = [change, change.tomorrow().expect("a day")].map(|day| day.at(8, 30, 0, 0));
        assert_eq!(sent, wanted, "around {change}");
    }
}

#[tokio::test]
async fn a_round_that_stops_half_way_goes_on_without_doubles() {
    let (world, box_) = (world().await, Mailbox::new());
    box_.round(&world, SAMIRA);
    for (mark, person) in
        [world.cast.samira, world.cast.ruben, world.cast.joost].into_iter().enumerate()
    {
        happens(&world, person, "rooster", i64::try_from(mark).expect("small") + 1).await;
    }
    world.clock.set(at(date(2026, 11, 24).at(9, 0, 0, 0)));
    // The folder can't be written: everything is as it was.
    fs::remove_dir_all(&box_.folder).ok();
    fs::write(&box_.folder, "no folder").expect("in the way");
    assert!(box_.round(&world, "").is_empty());
    fs::remove_file(&box_.folder).expect("out of the way");
    let (waiting, dead) = world.site.store().count_jobs().expect("counts");
    assert_eq!((waiting, dead), (1, 0), "it is tried again");
    world.clock.set(world.clock.now().plus_seconds(60));
    assert_eq!(box_.round(&world, "").len(), 3, "nothing is lost");
    world.clock.set(world.clock.now().plus_seconds(3600));
    assert_eq!(box_.round(&world, "").len(), 0, "nothing is told twice");
}

#[tokio::test]
async fn what_was_on_its_way_when_the_server_stopped_is_told_with_the_next_one() {
    let (world, box_) = (world().await, Mailbox::new());
    let samira = world.cast.samira;
    box_.round(&world, SAMIRA);
    happens(&world, samira, "rooster", 1).await;
    world.clock.set(at(date(2026, 11, 24).at(9, 0, 0, 0)));
    let stopped = move |tx: &mut Writer| {
        let (reader, today) =
            (crate::store::readers(tx, PersonId::new(samira.get() - 1), 1)?, date(2026, 11, 24));
        let before = reader.into_iter().next().and_then(|reader| reader.last);
        let mut marks = crate::model::Marks::default();
        marks.set("things", 1);
        let told = crate::model::Told { marks, days_to: today };
        let made = crate::store::Made { person: samira, day: today, is_empty: false, told, before };
        crate::store::make(tx, &made)
    };
    assert!(world.site.store().write(stopped).await.expect("is made"));
    assert!(box_.round(&world, SAMIRA).is_empty(), "not twice");
    world.clock.set(at(date(2026, 11, 25).at(9, 0, 0, 0)));
    assert!(box_.round(&world, SAMIRA)[0].contains("rooster"), "not lost");
}

#[tokio::test]
async fn who_wants_digests_again_hears_what_happens_from_then_on() {
    let (world, box_) = (world().await, Mailbox::new());
    let person = world.cast.samira;
    box_.round(&world, SAMIRA);
    let samira = world.sign_in(person).await;
    let settings = "/inbox/settings";
    samira.submit(settings, settings, &[("mail", "direct")]).await.assert_done();
    // The forms are marks here too: what happens comes after them.
    happens(&world, person, "gemist", 2_000_000_000_000_001).await;
    world.clock.set(at(date(2026, 11, 24).at(9, 0, 0, 0)));
    assert!(box_.round(&world, SAMIRA).is_empty());
    let samira = world.sign_in(person).await;
    samira.submit(settings, settings, &[("mail", "daily")]).await.assert_done();
    world.clock.set(at(date(2026, 11, 24).at(9, 30, 0, 0)));
    assert!(box_.round(&world, SAMIRA).is_empty(), "not all that was missed");
    happens(&world, person, "rooster", 2_000_000_000_000_002).await;
    world.clock.set(at(date(2026, 11, 25).at(9, 0, 0, 0)));
    let mails = box_.round(&world, SAMIRA);
    assert!(mails.len() == 1 && mails[0].contains("rooster"), "{mails:#?}");
    assert!(!mails[0].contains("gemist"), "{}", mails[0]);
}

#[tokio::test]
async fn a_day_that_stays_between_its_parties_is_in_no_mail() {
    let (world, box_) = (world().await, Mailbox::new());
    PRIVATE_DAYS.lock().expect("days").push((world.cast.ruben.get(), date(2026, 11, 27)));
    assert!(box_.round(&world, "ruben.kok").is_empty(), "it stands in Zwerm alone");
}
