//! What every request shares: the store, the clock, and what this installation is.

use crate::{
    Feature, InstallationKey, Noticed, Pace, Provider, Refused, TrustedProxy,
    house_style::Wardrobe, memory::Memory, pace::Paces, proxy,
};
use http::HeaderMap;
use std::{
    net::IpAddr,
    path::PathBuf,
    sync::{Arc, Mutex, OnceLock, PoisonError, RwLock},
};
use zwerm_domain::{Clock, Modules, PersonId};
use zwerm_store::{BallotBox, Store, StoreError};

/// How an installation is set up.
#[derive(Clone, Debug)]
pub struct SiteOptions {
    /// Where people reach it, without a slash at the end: `https://zwerm.example.nl`. Links in mail start with it.
    pub base_url: String,
    /// Whether browsers are told that all names below the one of `base_url` are on HTTPS too.
    pub https_below: bool,
    /// Where ballots are handed in, on a name of its own: no cookie of Zwerm is ever sent there. `https://ballot.zwerm.example.nl`.
    pub ballot_url: String,
    /// The file of the ballots, apart from the database.
    pub ballots: PathBuf,
    /// Host names (with port) that requests may name beside the one of `base_url`.
    pub hosts: Vec<String>,
    /// Proxies on other machines that are believed about who calls; those on this machine always are.
    pub trusted_proxies: Vec<TrustedProxy>,
    /// Whether this is a demo organisation that anybody may step into.
    pub is_demo: bool,
    /// The secret of this installation, from which keys are derived.
    pub key: InstallationKey,
    /// Where somebody who finds a weakness writes to, with its scheme: `mailto:security@example.nl`.
    pub security_contact: String,
    /// The identity provider that people may sign in with, if there is one.
    pub provider: Option<Provider>,
    /// Whether somebody signed in who goes faster than any hand is asked to wait; off only for measuring.
    pub is_paced: bool,
    /// Whether pages are compressed; off only for measuring.
    pub is_compressing: bool,
}

/// Shared by all requests; cheap to clone.
#[derive(Clone)]
pub struct Site(Arc<Inner>);

struct Inner {
    store: Store,
    clock: Clock,
    options: SiteOptions,
    features: Vec<Feature>,
    wardrobe: RwLock<Arc<Wardrobe>>,
    paces: Paces,
    memory: Memory,
    ballots: OnceLock<BallotBox>,
}

impl Site {
    /// An installation with these features.
    pub fn new(store: Store, clock: Clock, options: SiteOptions, features: Vec<Feature>) -> Site {
        store.unlock(options.key.of_words());
        let (wardrobe, paces, memory) = (RwLock::default(), Paces::default(), Memory::default());
        let ballots = OnceLock::new();
        Site(Arc::new(Inner { store, clock, options, features, wardrobe, paces, memory, ballots }))
    }

    /// The one door to the data.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// Where the time comes from.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// How this installation is set up.
    pub fn options(&self) -> &SiteOptions {
        &self.0.options
    }

    /// All features.
    pub fn features(&self) -> &[Feature] {
        &self.0.features
    }

    /// The features that may be used in an organisation whose modules stand like this.
    pub fn features_on(&self, modules: Modules) -> impl Iterator<Item = &Feature> {
        self.features().iter().filter(move |feature| feature.is_on(modules))
    }

    /// One more of something by somebody; refused where that is faster than anybody goes by hand.
    pub(crate) fn pace(&self, who: PersonId, pace: Pace) -> Result<(), Refused> {
        if !self.0.options.is_paced {
            return Ok(());
        }
        self.0.paces.take(who, pace, self.0.clock.now()).map_err(|seconds| {
            Noticed::TooMuch.count();
            Refused::TooFast { seconds }
        })
    }

    /// What a feature keeps in the memory of this server alone, and never on a disk: one of each type, empty when the server
    /// starts and gone when it stops.
    pub fn memory<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        self.0.memory.of()
    }

    /// The ballot box; opened when it is first asked for.
    pub fn ballots(&self) -> Result<&BallotBox, StoreError> {
        if let Some(open) = self.0.ballots.get() {
            return Ok(open);
        }
        // Opened twice at once, one of the two waits for the other's lock and then finds it here.
        static OPENING: Mutex<()> = Mutex::new(());
        let _one = OPENING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = self.0.ballots.get() {
            return Ok(open);
        }
        let opened = BallotBox::open(&self.0.options.ballots)?;
        Ok(self.0.ballots.get_or_init(|| opened))
    }

    /// The house styles in force, as this server knows them.
    pub(crate) fn wardrobe(&self) -> Arc<Wardrobe> {
        Arc::clone(&self.0.wardrobe.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn wear(&self, wardrobe: Wardrobe) {
        if *self.wardrobe() != wardrobe {
            *self.0.wardrobe.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(wardrobe);
        }
    }

    /// The address that a request really comes from: the peer, or what a trusted proxy says of it. `None` where
    /// the proxy does not say.
    pub fn caller(&self, peer: IpAddr, headers: &HeaderMap) -> Option<IpAddr> {
        proxy::caller(peer, headers, &self.0.options.trusted_proxies)
    }

    /// Whether a request names the place where ballots are handed in.
    pub(crate) fn is_ballot_host(&self, host: &str) -> bool {
        host.eq_ignore_ascii_case(host_of(&self.0.options.ballot_url))
    }

    pub(crate) fn is_known_host(&self, host: &str) -> bool {
        host.eq_ignore_ascii_case(host_of(&self.0.options.base_url))
            || self.0.options.hosts.iter().any(|known| known.eq_ignore_ascii_case(host))
    }
}

/// The host, with its port, of an address without a path.
fn host_of(url: &str) -> &str {
    url.split_once("://").map_or("", |(_, rest)| rest)
}
