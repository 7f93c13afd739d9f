//! Serving: the router of all features, jobs beside it, and a graceful stop.

use crate::{
    Settings, figures,
    gate::{self, Limits},
    health, rescue, steady,
    upkeep::{self, Upkeep},
};
use anyhow::{Context, Result};
use axum::Router;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use std::{sync::Arc, thread, time::Duration};
use tokio::{
    signal::unix::{SignalKind, signal},
    task::JoinHandle,
};
use zwerm_domain::Clock;
use zwerm_mail::Delivery;
use zwerm_privacy::{List, Outside};
use zwerm_store::{
    BallotBox, Store,
    jobs::{Handler, Job},
};
use zwerm_web::{Feature, RouteRow, Routes, Site, SiteOptions};

/// How long visitors in the middle of something get when the server stops.
const GRACE: Duration = Duration::from_secs(20);

/// How long a job that is being done gets after that. A mail on its way gets less.
const JOB_GRACE: Duration = Duration::from_secs(10);

/// The whole app as a router, and the list of its routes.
pub fn router(site: &Site, features: &[Feature]) -> (Router, Vec<RouteRow>) {
    made(site, features, health::Stopping::default())
}

fn made(site: &Site, features: &[Feature], stopping: health::Stopping) -> (Router, Vec<RouteRow>) {
    let routes = Routes::of(features);
    let (router, rows) = routes.split();
    (zwerm_web::finish(router.merge(health::routes(stopping)), site), rows)
}

/// Serves until it is told to stop; `hello` is told where, once people can come in.
pub fn run(
    settings: Settings,
    is_demo: bool,
    hello: impl FnOnce(&Settings, &Store) -> Result<()>,
) -> Result<()> {
    settings.refuse_plain()?;
    let store = Store::open(settings.store.clone())
        .map_err(|error| rescue::told(error, &settings.store.place, settings.backups.as_ref()))?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served = runtime.block_on(serve(&settings, is_demo, &store, hello));
    runtime.shutdown_timeout(Duration::from_secs(1));
    store.close();
    served
}

async fn serve(
    settings: &Settings,
    is_demo: bool,
    store: &Store,
    hello: impl FnOnce(&Settings, &Store) -> Result<()>,
) -> Result<()> {
    let asked = asked_to_stop()?;
    let clock = steady::clock();
    if let Some(address) = settings.metrics {
        figures::serve(address).await?;
    }
    let telling = settings.metrics.map(|_| figures::tell(store.clone()));
    let key = crate::key::of_installation(&settings.key_file, store, &clock)?;
    crate::sealing::must_be_done(store, clock.now())?;
    let today = zwerm_domain::day_of(clock.now(), "UTC");
    let noted = zwerm_access_log::note_answers_of_before(store, today);
    let noted = noted.context("what was answered about modules could not be noted")?;
    if noted > 0 {
        tracing::info!(rows = noted, "answers about modules stand in the log from now on");
    }
    let outside = crate::erased::outside(settings, &key);
    crate::erased::again(store, &outside, clock.now())?;
    let options = SiteOptions {
        key,
        base_url: settings.base_url.clone(),
        https_below: settings.https_below,
        ballot_url: settings.ballot_url.clone(),
        ballots: settings.data.join("ballots.db"),
        hosts: settings.hosts(),
        trusted_proxies: settings.trusted_proxies.clone(),
        is_demo,
        security_contact: settings.security_contact.clone(),
        provider: settings.provider.clone(),
        is_compressing: settings.is_compressing,
        is_paced: settings.is_paced,
    };
    let features = crate::features::all();
    let site = Site::new(store.clone(), clock.clone(), options, features.clone());
    let stopping = health::Stopping::default();
    let (router, _) = made(&site, &features, stopping.clone());
    let listener = gate::listen(settings.listen).with_context(|| {
        format!("can't listen on {}; is something else there?", settings.listen)
    })?;
    // A box that can't be opened is told now, and not to whoever answers.
    site.ballots().context("the file of the ballots can't be opened")?;
    // Once before anybody comes in, so that the first page has it; then for what other servers choose.
    site.notice_house_style().await;
    let noticing = tokio::spawn(site.clone().notice_house_styles());
    let sweeping = sweep(site.clone(), outside.list.clone());
    let watching = steady::watch(store.clone(), clock.clone());
    let keeping = keep(settings, is_demo, &site);
    let delivery = crate::mail::delivery(settings)?;
    let jobs = work(&site, clock, outside, delivery.clone())?;
    tokio::task::block_in_place(|| hello(settings, store))?;
    let (told, mut is_told) = tokio::sync::watch::channel(false);
    let stop = async move {
        asked.await;
        stopping.begin();
        let _ = told.send(true);
    };
    let served = gate::serve(listener, router, Limits::for_open_files(open_files()), stop);
    // Who is in the middle of something may finish, but not for ever.
    let late = async move {
        let _ = is_told.wait_for(|told| *told).await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        () = served => {},
        () = late => tracing::warn!("some visitors were cut off after {} seconds", GRACE.as_secs()),
    }
    sweeping.abort();
    noticing.abort();
    watching.abort();
    if let Some(keeping) = keeping {
        keeping.abort();
    }
    if let Some(telling) = telling {
        telling.abort();
    }
    let ended = end_jobs(store, &delivery, jobs).await;
    // What nobody waits for any more is in the file, in no order.
    if let Ok(ballots) = site.ballots() {
        tokio::task::block_in_place(|| ballots.close());
    }
    ended
}

/// The job that is being done may finish and write down that it did: a mail that went out is not sent again.
async fn end_jobs(store: &Store, delivery: &Delivery, jobs: thread::JoinHandle<()>) -> Result<()> {
    store.stop_jobs();
    delivery.stop();
    let joined = tokio::time::timeout(JOB_GRACE, tokio::task::spawn_blocking(|| jobs.join())).await;
    store.close();
    match joined {
        Ok(joined) => joined?.map_err(|_| anyhow::anyhow!("the jobs broke off")),
        Err(_) => {
            tracing::warn!("a job was cut off; it is done again at the next start");
            Ok(())
        }
    }
}

/// How many files and connections this process may have open; asks for as many as are any use.
fn open_files() -> u64 {
    const ENOUGH: u64 = 8192;
    let now = getrlimit(Resource::Nofile);
    let most = now.maximum.unwrap_or(u64::MAX).min(ENOUGH);
    let current = now.current.unwrap_or(u64::MAX);
    let wider = Rlimit { current: Some(most), maximum: now.maximum };
    if current < most && setrlimit(Resource::Nofile, wider).is_ok() { most } else { current }
}

/// Ends when the server is asked to stop. Listens from the moment it is made, not from when it is waited for: who asks
/// while the first visitor comes in is heard too.
fn asked_to_stop() -> Result<impl Future<Output = ()>> {
    let mut interrupted = signal(SignalKind::interrupt())?;
    let mut terminated = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupted.recv() => {},
            _ = terminated.recv() => {},
        }
        tracing::info!("stopping: no new visitors, the others may finish");
    })
}

/// Makes back-ups and tries them out; not of a made-up organisation.
fn keep(settings: &Settings, is_demo: bool, site: &Site) -> Option<JoinHandle<()>> {
    let plan = settings.backups.clone().filter(|_| !is_demo)?;
    let (store, clock, data) = (site.store().clone(), site.clock().clone(), settings.data.clone());
    let ballots = site.ballots().ok().cloned();
    Some(upkeep::begin(Upkeep { store, clock, plan, data, ballots }))
}

/// Forgets every hour what is past its time; once a day the box of the ballots is written anew, so that no order is left in it.
fn sweep(site: Site, list: List) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut hours = tokio::time::interval(Duration::from_secs(3600));
        for hour in 0_u64.. {
            hours.tick().await;
            let (store, clock) = (site.store(), site.clock());
            zwerm_web::go_round(store, site.features(), clock.now()).await;
            // Another server may have erased somebody: every list knows them all.
            let (store, list, now) = (store.clone(), list.clone(), clock.now());
            let keep = move || crate::erased::keep(&store, &list, now);
            let kept = tokio::task::spawn_blocking(keep).await;
            if !matches!(kept, Ok(Ok(()))) {
                tracing::warn!("the list of who was erased could not be kept");
            }
            if hour % 24 == 23 {
                let own = site.clone();
                let tidy = move || own.ballots().and_then(BallotBox::tidy);
                if !matches!(tokio::task::spawn_blocking(tidy).await, Ok(Ok(()))) {
                    tracing::warn!("the ballots could not be written anew");
                }
            }
        }
    })
}

/// Does what changes asked to be done afterwards, such as sending mail; ends when the store closes.
fn work(
    site: &Site,
    clock: Clock,
    outside: Outside,
    delivery: Arc<Delivery>,
) -> Result<thread::JoinHandle<()>> {
    let mut handlers = zwerm_sign_in::jobs(site, delivery.clone());
    handlers.extend(zwerm_agreements::jobs(site, delivery.clone()));
    handlers.extend(zwerm_guests::jobs(site, delivery.clone()));
    handlers.extend(zwerm_oversight::jobs(site, delivery.clone()));
    handlers.extend(zwerm_consent::jobs(site, delivery.clone()));
    handlers.extend(zwerm_privacy::jobs(site, outside, delivery.clone()));
    handlers.extend(zwerm_inbox::jobs(site, delivery));
    zwerm_inbox::begin(site.store(), &clock)?;
    for (topic, handler) in site.features().iter().flat_map(|feature| feature.jobs) {
        let (site, clock) = (site.clone(), clock.clone());
        let work = move |store: &Store, job: &Job| handler(&site, store, &job.payload, clock.now());
        handlers.push(Handler { topic, work: Box::new(work) });
    }
    let store = site.store().clone();
    let thread = thread::Builder::new().name("jobs".into());
    Ok(thread.spawn(move || store.run_jobs(&clock, &handlers))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustix::process::{Signal, getpid, kill_process};

    #[tokio::test]
    async fn who_asks_to_stop_before_anybody_waits_for_it_is_heard() {
        let asked = asked_to_stop().expect("signals can be listened to");
        kill_process(getpid(), Signal::TERM).expect("one may signal oneself");
        asked.await;
    }
}
