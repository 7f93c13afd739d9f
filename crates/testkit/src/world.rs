//! A database, a clock that stands on Monday 23 November 2026, and a router with the given features.

use crate::{Cast, Visitor, cast};
use axum::Router;
use std::{
    path::PathBuf,
    sync::atomic::{AtomicU64, Ordering},
};
use zwerm_directory::{NewGuest, invite_guest};
use zwerm_domain::{Clock, Language, Office, PersonId, Timestamp, day_of};
use zwerm_store::{
    Place, Store,
    testing::{self, TestDatabase, TestStore},
};
use zwerm_web::{
    Feature, InstallationKey, Provider, RouteRow, Routes, Site, SiteOptions, start_guest_session,
    start_session,
};

/// Monday 23 November 2026, 9:00 in Amsterdam.
pub(crate) const START: Timestamp = Timestamp(1_795_420_800_000_000);

/// One small world.
pub struct World {
    /// Who is there.
    pub cast: Cast,
    /// Turn it to let days pass: [`World::days_pass`].
    pub clock: Clock,
    /// What all requests share.
    pub site: Site,
    /// Every route of the features.
    pub routes: Vec<RouteRow>,
    pub(crate) router: Router,
    /// The database goes with the world that made it.
    own: Option<TestStore>,
    _ballots: Ballots,
}

impl World {
    /// A world with these features.
    pub async fn with(features: Vec<Feature>) -> World {
        World::made(features, false).await
    }

    /// A world that is a demo.
    pub async fn demo_with(features: Vec<Feature>) -> World {
        World::made(features, true).await
    }

    /// A world where nobody has set up anything yet; its cast is nobody.
    pub fn empty_with(features: Vec<Feature>) -> World {
        World::around(testing::store(), Cast::nobody(), features, false)
    }

    /// The same world, with an identity provider that people may sign in with.
    pub fn with_provider(self, provider: Provider) -> World {
        self.set_up_as(|options| options.provider = Some(provider))
    }

    /// The same world, with an installation that is set up otherwise.
    pub fn set_up_as(self, change: impl FnOnce(&mut SiteOptions)) -> World {
        let mut options = self.site.options().clone();
        change(&mut options);
        let (store, features) = (self.site.store().clone(), self.site.features().to_vec());
        let world = World::of(store, self.cast, self.clock, features, options);
        World { own: self.own, ..world }
    }

    /// The same database and people, served by a clock of the test's own.
    pub fn on_clock(&self, clock: Clock) -> World {
        let features = self.site.features().to_vec();
        let is_demo = self.site.options().is_demo;
        World::serve(self.site.store().clone(), self.cast.clone(), clock, features, is_demo)
    }

    /// Its database, of the world that made it.
    pub fn database(&self) -> Option<&TestDatabase> {
        self.own.as_ref().map(TestStore::database)
    }

    /// Another server on the same database, with the same key file, clock and features; none where the database is
    /// a file, which has one server.
    pub fn second_server(&self) -> Option<World> {
        let options = self.database()?.options();
        if matches!(options.place, Place::Sqlite(_)) {
            return None;
        }
        let store = Store::open(options).expect("a second server");
        let (cast, clock) = (self.cast.clone(), self.clock.clone());
        let is_demo = self.site.options().is_demo;
        Some(World::serve(store, cast, clock, self.site.features().to_vec(), is_demo))
    }

    async fn made(features: Vec<Feature>, is_demo: bool) -> World {
        let store = testing::store();
        let cast =
            store.write(move |tx| Cast::make(tx, is_demo)).await.expect("the cast is written");
        World::around(store, cast, features, is_demo)
    }

    fn around(store: TestStore, cast: Cast, features: Vec<Feature>, is_demo: bool) -> World {
        let clock = Clock::fixed(START);
        let world = World::serve((*store).clone(), cast, clock, features, is_demo);
        World { own: Some(store), ..world }
    }

    fn serve(
        store: Store,
        cast: Cast,
        clock: Clock,
        features: Vec<Feature>,
        is_demo: bool,
    ) -> World {
        let options = SiteOptions {
            base_url: "http://localhost".into(),
            https_below: false,
            ballot_url: "http://ballot.localhost".into(),
            ballots: ballots_of_a_test(),
            hosts: Vec::new(),
            trusted_proxies: Vec::new(),
            is_demo,
            key: InstallationKey::new([7; 32]),
            security_contact: "mailto:security@localhost".into(),
            provider: None,
            is_compressing: false,
            // Tests go faster than any hand.
            is_paced: false,
        };
        World::of(store, cast, clock, features, options)
    }

    fn of(
        store: Store,
        cast: Cast,
        clock: Clock,
        features: Vec<Feature>,
        options: SiteOptions,
    ) -> World {
        let routes = Routes::of(&features);
        let ballots = Ballots(options.ballots.clone());
        let site = Site::new(store, clock.clone(), options, features);
        let (router, rows) = routes.split();
        let router = zwerm_web::finish(router, &site);
        World { cast, clock, site, routes: rows, router, own: None, _ballots: ballots }
    }

    /// Lets days pass.
    pub fn days_pass(&self, days: i64) {
        self.clock.set(self.clock.now().plus_seconds(days * 24 * 3600));
    }

    /// Somebody with a session.
    pub async fn sign_in(&self, person: PersonId) -> Visitor<'_> {
        let now = self.clock.now();
        let token = self
            .site
            .store()
            .write_needed(move |tx| start_session(tx, person, now))
            .await
            .expect("a session");
        Visitor {
            world: self,
            cookies: format!("__Host-zwerm={}", token.reveal()),
            headers: Vec::new(),
        }
    }

    /// A guest whom somebody invited, without an address.
    pub async fn guest_of(&self, inviter: PersonId, name: &'static str) -> PersonId {
        self.guest_at(inviter, name, None).await
    }

    /// A guest with an address, or without.
    pub async fn guest_at(
        &self,
        inviter: PersonId,
        name: &'static str,
        email: Option<&'static str>,
    ) -> PersonId {
        let (host, today) = (self.cast.organisation, day_of(self.clock.now(), "Europe/Amsterdam"));
        let new = NewGuest {
            name: name.to_owned(),
            from_where: "De Sleutel".to_owned(),
            email: email.map(str::to_owned),
            language: Language::Nl,
        };
        let key = format!("guest {name} {inviter}");
        let made = self
            .site
            .store()
            .write(move |tx| invite_guest(tx, host, inviter, &new, &key, today))
            .await;
        made.expect("the guest is written")
    }

    /// A guest in a browser in which their link was opened.
    pub async fn come_in(&self, guest: PersonId) -> Visitor<'_> {
        let now = self.clock.now();
        let begin = move |tx: &mut zwerm_store::Writer| start_guest_session(tx, guest, now);
        let token = self.site.store().write_needed(begin).await.expect("a session");
        Visitor {
            world: self,
            cookies: format!("__Host-zwerm-guest={}", token.reveal()),
            headers: Vec::new(),
        }
    }

    /// Gives somebody an office, as from the first day.
    pub async fn give_office(&self, person: PersonId, office: Office) {
        let organisation = self.cast.organisation;
        self.site
            .store()
            .write(move |tx| cast::give_office(tx, organisation, person, office))
            .await
            .expect("the office is given");
    }

    /// Somebody without a session.
    pub fn nobody(&self) -> Visitor<'_> {
        Visitor { world: self, cookies: String::new(), headers: Vec::new() }
    }
}

/// A place of its own for the ballots of each world; a file is made there when a test first asks for the box.
fn ballots_of_a_test() -> PathBuf {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join("zwerm-test-ballots");
    std::fs::create_dir_all(&folder).expect("a folder");
    folder.join(format!("{}-{number}.db", std::process::id()))
}

/// Takes the ballots of a world away when it goes.
pub(crate) struct Ballots(PathBuf);

impl Drop for Ballots {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm", ".lock"] {
            let mut name = self.0.as_os_str().to_owned();
            name.push(end);
            let _ = std::fs::remove_file(PathBuf::from(name));
        }
    }
}
