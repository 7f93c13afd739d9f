//! How long it takes to send everybody their digest: `digest_round DATABASE FOLDER`, with a copy of the database of
//! a large organisation (it is changed) and an empty folder for the mails. Two rounds, on two days: the first
//! tells the days ahead, the second, broken off in the middle and begun again, also all that ever happened.

use anyhow::{Context, Result, bail};
use std::{
    collections::BTreeMap,
    env, fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};
use zwerm_domain::{Clock, Timestamp};
use zwerm_mail::Delivery;
use zwerm_store::{Options, Store, StoreError, jobs::Handler, params, statements};
use zwerm_web::{InstallationKey, Site, SiteOptions};

statements! {
    ONLY_DIGESTS = "DELETE FROM job";
    HEARD_NOTHING = "UPDATE digest SET marks = 'agreements:0'";
    EARLIER = "UPDATE job SET run_after = $1";
    PEOPLE = "SELECT COUNT(*) FROM person WHERE left_on IS NULL AND email IS NOT NULL";
}

/// Tuesday 1 December 2026, ten in the morning in Amsterdam: everybody works.
const FIRST_DAY: i64 = 1_796_115_600;
const DAY: i64 = 24 * 3600;
/// The second round is broken off after one part for so many people: half-way.
const PEOPLE_A_PART_TWICE: i64 = 1_000;

fn main() -> Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [database, folder] = words.as_slice() else { bail!("digest_round DATABASE FOLDER") };
    let folder = Path::new(folder);
    let clock = Clock::fixed(Timestamp(FIRST_DAY * 1_000_000));
    let store = Store::open(Options::sqlite(database))?;
    let site = site(&store, &clock);
    let people: i64 =
        store.read_now::<_, StoreError>(|tx| tx.one(&PEOPLE, &[], |row| row.get(0)))?;
    store.write_now::<_, StoreError>(|tx| tx.run(&ONLY_DIGESTS, &[]).map(drop))?;
    let delivery = Delivery::folder(folder, "zwerm@waterrijk.example")?;
    let handlers = zwerm_inbox::jobs(&site, Arc::new(delivery));
    zwerm_inbox::begin(&store, &clock)?;

    let began = Instant::now();
    store.run_due_jobs(&clock, &handlers)?;
    let first = began.elapsed().as_secs_f64();
    let mails = mails_per_person(folder)?;
    println!("{people} people with an address");
    println!("the days ahead: {first:.1} s, {} mails", mails.len());

    store.write_now::<_, StoreError>(|tx| tx.run(&HEARD_NOTHING, &[]).map(drop))?;
    fs::remove_dir_all(folder).context("the mails of the first round")?;
    clock.set(Timestamp((FIRST_DAY + DAY) * 1_000_000));
    let now = clock.now();
    store.write_now::<_, StoreError>(move |tx| tx.run(&EARLIER, &params![now]).map(drop))?;
    let began = Instant::now();
    let handlers = failing_once(handlers, usize::try_from(people / PEOPLE_A_PART_TWICE)?);
    store.run_due_jobs(&clock, &handlers)?;
    let half = mails_per_person(folder)?.len();
    clock.set(clock.now().plus_seconds(3600));
    store.run_due_jobs(&clock, &handlers)?;
    let second = began.elapsed().as_secs_f64();
    let mails = mails_per_person(folder)?;
    let twice = mails.values().filter(|count| **count > 1).count();
    println!(
        "all that happened, begun again after {half} mails: {second:.1} s, {} mails",
        mails.len()
    );
    println!("people with two mails: {twice}");
    if twice > 0 || second > 300.0 || first > 300.0 {
        bail!("at most 300 s a round and nobody twice is meant");
    }
    store.close();
    Ok(())
}

/// The same work, that breaks off once, at this part: it is taken up again later where it was.
fn failing_once(handlers: Vec<Handler>, at: usize) -> Vec<Handler> {
    let failing = |Handler { topic, work }| {
        let parts = AtomicUsize::new(0);
        Handler {
            topic,
            work: Box::new(move |store, job| match parts.fetch_add(1, Ordering::Relaxed) {
                part if part == at => Err("broken off".to_owned()),
                _ => work(store, job),
            }),
        }
    };
    handlers.into_iter().map(failing).collect()
}

/// How many mails each address got.
fn mails_per_person(folder: &Path) -> Result<BTreeMap<String, usize>> {
    let mut found = BTreeMap::new();
    for file in fs::read_dir(folder).context("no mail was sent")? {
        let text = fs::read_to_string(file?.path())?;
        let to = text.lines().find(|line| line.starts_with("To:")).context("a mail to nobody")?;
        *found.entry(to.to_owned()).or_insert(0) += 1;
    }
    Ok(found)
}

fn site(store: &Store, clock: &Clock) -> Site {
    let options = SiteOptions {
        base_url: "http://localhost".into(),
        https_below: false,
        ballot_url: "http://ballot.localhost".into(),
        ballots: std::env::temp_dir().join("zwerm-no-ballots.db"),
        hosts: Vec::new(),
        trusted_proxies: Vec::new(),
        is_demo: true,
        key: InstallationKey::new([7; 32]),
        security_contact: "mailto:security@localhost".into(),
        provider: None,
        is_compressing: false,
        is_paced: false,
    };
    Site::new(store.clone(), clock.clone(), options, zwerm::features::all())
}
