//! Jobs follow what was kept, are tried again, and are never lost.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
    mpsc,
};
use zwerm_domain::{Clock, Timestamp};
use zwerm_store::{
    StoreError,
    jobs::{Handler, MOST_ATTEMPTS},
    params, statements, testing,
};

statements! {
    /// Adds a done action.
    ADD = "INSERT INTO done_action (action_id, location, done_at) VALUES ($1, '/', 0)";
    /// Counts them.
    COUNT = "SELECT COUNT(*) FROM done_action";
    /// How often each was tried, and whether it is taken.
    JOBS = "SELECT attempts, leased_until FROM job ORDER BY id";
}

const NOW: Timestamp = Timestamp(1_000_000_000_000_000);

fn counting(count: &Arc<AtomicUsize>, came: Result<(), &'static str>) -> Vec<Handler> {
    let count = Arc::clone(count);
    let work = move |_: &zwerm_store::Store, _: &zwerm_store::jobs::Job| {
        count.fetch_add(1, Ordering::SeqCst);
        came.map_err(str::to_owned)
    };
    vec![Handler { topic: "mail", work: Box::new(work) }]
}

#[test]
fn a_job_follows_a_change_that_was_kept_and_no_other() {
    let store = testing::store();
    let count = Arc::default();
    let handlers = counting(&count, Ok(()));
    store.write_now(|tx| tx.enqueue("mail", "kept", NOW)).expect("is kept");
    let undone = store.write_now(|tx| {
        tx.enqueue("mail", "undone", NOW)?;
        Err::<(), _>(StoreError::NotFound)
    });
    assert!(undone.is_err());
    let clock = Clock::fixed(NOW);
    assert_eq!(store.run_due_jobs(&clock, &handlers).expect("runs"), 1);
    assert_eq!(store.run_due_jobs(&clock, &handlers).expect("runs"), 0);
    assert_eq!(count.load(Ordering::SeqCst), 1);
    assert_eq!(store.count_jobs().expect("counts"), (0, 0));
}

#[test]
fn a_job_waits_for_its_time_and_the_earliest_goes_first() {
    let store = testing::store();
    let (seen, see) = mpsc::channel();
    let seen = std::sync::Mutex::new(seen);
    let work = move |_: &zwerm_store::Store, job: &zwerm_store::jobs::Job| {
        seen.lock().map_err(|_| "poisoned")?.send(job.payload.clone()).map_err(|e| e.to_string())
    };
    let handlers = [Handler { topic: "mail", work: Box::new(work) }];
    store
        .write_now(|tx| {
            tx.enqueue("mail", "later", NOW.plus_seconds(60))?;
            tx.enqueue("mail", "second", NOW)?;
            tx.enqueue("mail", "first", NOW.plus_seconds(-1))
        })
        .expect("is kept");
    let clock = Clock::fixed(NOW);
    assert_eq!(store.run_due_jobs(&clock, &handlers).expect("runs"), 2);
    assert_eq!(see.try_iter().collect::<Vec<_>>(), ["first", "second"]);
    clock.set(NOW.plus_seconds(60));
    assert_eq!(store.run_due_jobs(&clock, &handlers).expect("runs"), 1);
}

#[test]
fn a_failing_job_is_tried_later_and_at_last_kept_as_dead() {
    let store = testing::store();
    let count = Arc::default();
    let handlers = counting(&count, Err("no mail server"));
    store.write_now(|tx| tx.enqueue("mail", "x", NOW)).expect("is kept");
    let clock = Clock::fixed(NOW);
    assert_eq!(store.run_due_jobs(&clock, &handlers).expect("runs"), 1);
    assert_eq!(store.run_due_jobs(&clock, &handlers).expect("runs"), 0, "not at once again");
    assert_eq!(store.count_jobs().expect("counts"), (1, 0));
    for _ in 0..20 {
        clock.set(clock.now().plus_seconds(6 * 3600));
        store.run_due_jobs(&clock, &handlers).expect("runs");
    }
    assert_eq!(count.load(Ordering::SeqCst), MOST_ATTEMPTS as usize);
    assert_eq!(store.count_jobs().expect("counts"), (0, 1));
    store.write_now(|tx| tx.enqueue("mail", "y", NOW)).expect("is kept");
    assert_eq!(store.count_jobs().expect("counts"), (1, 1), "what waits stays");
}

#[test]
fn a_job_of_a_server_that_stopped_is_taken_up_when_its_lease_ends() {
    let store = testing::store();
    store.write_now(|tx| tx.enqueue("mail", "x", NOW)).expect("is kept");
    let clock = Clock::fixed(NOW);
    // A handler that breaks off before anything is written stands for a server that stopped: here
    // the same job is asked for by a second runner while the first one still works on it.
    let count = Arc::default();
    let inner = Arc::new(counting(&count, Ok(())));
    let tried_meanwhile = Arc::new(AtomicUsize::new(99));
    let (meanwhile, within, turn) =
        (Arc::clone(&tried_meanwhile), Arc::clone(&inner), clock.clone());
    let work = move |store: &zwerm_store::Store, _: &zwerm_store::jobs::Job| {
        let tried = store.run_due_jobs(&turn, &within).map_err(|e| e.to_string())?;
        meanwhile.store(tried as usize, Ordering::SeqCst);
        turn.set(NOW.plus_seconds(301));
        store.run_due_jobs(&turn, &within).map(drop).map_err(|e| e.to_string())
    };
    let outer = [Handler { topic: "mail", work: Box::new(work) }];
    store.run_due_jobs(&clock, &outer).expect("runs");
    assert_eq!(tried_meanwhile.load(Ordering::SeqCst), 0, "leased: nobody else takes it");
    assert_eq!(count.load(Ordering::SeqCst), 1, "after the lease somebody does");
}

#[test]
fn a_handler_that_breaks_off_or_is_missing_counts_as_failed() {
    let store = testing::store();
    store
        .write_now(|tx| {
            tx.enqueue("mail", "x", NOW)?;
            tx.enqueue("unknown", "x", NOW)
        })
        .expect("is kept");
    let work = |_: &zwerm_store::Store, _: &zwerm_store::jobs::Job| panic!("on purpose");
    let handlers = [Handler { topic: "mail", work: Box::new(work) }];
    assert_eq!(store.run_due_jobs(&Clock::fixed(NOW), &handlers).expect("runs"), 2);
    assert_eq!(store.count_jobs().expect("counts"), (2, 0));
    let why = store.job_troubles().expect("reasons");
    assert_eq!(why[0], ("mail".into(), "the handler broke off".into(), 1));
    assert_eq!(why[1], ("unknown".into(), "nobody does this topic".into(), 1));
}

#[test]
fn a_handler_ends_its_job_in_its_own_transaction() {
    let store = testing::store();
    store.write_now(|tx| tx.enqueue("mail", "x", NOW)).expect("is kept");
    let work = |store: &zwerm_store::Store, job: &zwerm_store::jobs::Job| {
        let job = job.clone();
        let done = store.write_now(move |tx| {
            tx.run(&ADD, &params![&job.payload])?;
            tx.finish(&job).map(drop)
        });
        done.map_err(|error| error.to_string())?;
        Err("and then the machine stopped".to_owned())
    };
    let handlers = [Handler { topic: "mail", work: Box::new(work) }];
    let clock = Clock::fixed(NOW);
    store.run_due_jobs(&clock, &handlers).expect("runs");
    clock.set(NOW.plus_seconds(86_400));
    store.run_due_jobs(&clock, &handlers).expect("runs");
    let count = store.read_now(|tx| tx.one(&COUNT, &[], |row| row.get::<i64>(0)));
    assert_eq!(count.expect("is read"), 1);
}

#[test]
fn the_runner_wakes_when_something_is_enqueued_and_stops_with_the_store() {
    let store = testing::store();
    let (did, done) = mpsc::channel();
    let did = std::sync::Mutex::new(did);
    let work = move |_: &zwerm_store::Store, _: &zwerm_store::jobs::Job| {
        did.lock().map_err(|_| "poisoned")?.send(()).map_err(|e| e.to_string())
    };
    let running = store.clone();
    let runner = std::thread::spawn(move || {
        let handlers = [Handler { topic: "mail", work: Box::new(work) }];
        running.run_jobs(&Clock::system(), &handlers);
    });
    for _ in 0..3 {
        store.write_now(|tx| tx.enqueue("mail", "x", Timestamp(0))).expect("is kept");
        let woken = done.recv_timeout(std::time::Duration::from_secs(4));
        woken.expect("sooner than the runner looks by itself");
    }
    store.close();
    runner.join().expect("the runner ends");
}

#[test]
fn what_the_end_of_the_server_breaks_off_is_taken_up_at_once_and_counts_as_untried() {
    let store = testing::store();
    for payload in ["first", "second"] {
        store.write_now(move |tx| tx.enqueue("mail", payload, NOW)).expect("is kept");
    }
    let stops = |store: &zwerm_store::Store, _: &zwerm_store::jobs::Job| {
        store.stop_jobs();
        Err("broken off".to_owned())
    };
    let handlers = [Handler { topic: "mail", work: Box::new(stops) }];
    let clock = Clock::fixed(NOW);
    assert_eq!(store.run_due_jobs(&clock, &handlers).expect("runs"), 1, "the second is not begun");
    assert_eq!(store.job_troubles().expect("reasons"), [], "nothing to look at");
    let taken = store.read_now(|tx| {
        tx.all(&JOBS, &[], |row| Ok((row.get::<i64>(0)?, row.get::<Option<i64>>(1)?)))
    });
    assert_eq!(taken.expect("is read"), [(0, None), (0, None)], "free for the next server");
}

#[test]
fn who_took_a_job_too_long_ago_ends_nothing_of_who_took_it_since() {
    let store = testing::store();
    store.write_now(|tx| tx.enqueue("mail", "x", NOW)).expect("is kept");
    let clock = Clock::fixed(NOW);
    let turn = clock.clone();
    let late = move |store: &zwerm_store::Store, job: &zwerm_store::jobs::Job| {
        turn.set(NOW.plus_seconds(301));
        let again = |_: &zwerm_store::Store, _: &zwerm_store::jobs::Job| Err("later".to_owned());
        let again = [Handler { topic: "mail", work: Box::new(again) }];
        store.run_due_jobs(&turn, &again).map_err(|e| e.to_string())?;
        let job = job.clone();
        store.write_now(move |tx| tx.finish(&job)).map(drop).map_err(|e| e.to_string())
    };
    let handlers = [Handler { topic: "mail", work: Box::new(late) }];
    store.run_due_jobs(&clock, &handlers).expect("runs");
    assert_eq!(store.count_jobs().expect("counts"), (1, 0), "it is tried again by the other");
}

#[test]
fn a_job_that_is_given_up_is_dead_at_once_and_says_why() {
    let store = testing::store();
    store.write_now(|tx| tx.enqueue("mail", "x", NOW)).expect("is kept");
    let work = |store: &zwerm_store::Store, job: &zwerm_store::jobs::Job| {
        let job = job.clone();
        let given_up = store.write_now(move |tx| tx.give_up(&job, "no such mailbox", NOW));
        given_up.map_err(|error| error.to_string())
    };
    let handlers = [Handler { topic: "mail", work: Box::new(work) }];
    store.run_due_jobs(&Clock::fixed(NOW), &handlers).expect("runs");
    assert_eq!(store.count_jobs().expect("counts"), (0, 1));
    let dead = store.dead_jobs().expect("reasons");
    assert_eq!(dead, [("mail".to_owned(), "no such mailbox".to_owned(), 1)]);
}
