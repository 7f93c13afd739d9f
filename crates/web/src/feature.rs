//! What a feature is to the app: its routes, its part of Vandaag, its jobs, and who may do what.

use crate::{Beside, HomePart, Me, Notices, Place, Search, Shown, Site};
use axum::{Extension, Router, handler::Handler, routing};
use zwerm_domain::{Module, Modules, Office, TeamId, Timestamp};
use zwerm_store::{PairReader, Reader, Store, StoreError, Writer};

/// Who may open a route at all. What they see there is the load's own permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everyone, signed in or not. The list of these may only shrink.
    Everyone,
    /// Everyone, but only on a demo.
    Demo,
    /// Everybody who is signed in.
    Person,
    /// Everybody who is signed in, and guests: what parties to an agreement need. What they find there the load says.
    Party,
    /// Guests alone.
    Guest,
    /// Who holds this office.
    Holds(Office),
    /// A program with a key of the organisation; no cookie is read.
    Program,
}

impl Access {
    pub(crate) fn admits(self, me: &Me) -> bool {
        match self {
            Access::Program => false,
            Access::Everyone | Access::Party => true,
            Access::Guest => me.actor.is_guest(),
            _ if me.actor.is_guest() => false,
            Access::Person => true,
            Access::Demo => me.is_demo,
            Access::Holds(office) => me.actor.holds(office),
        }
    }

    /// Whether the cookie of a guest is read at all.
    pub(crate) fn is_for_guests(self) -> bool {
        matches!(self, Access::Party | Access::Guest)
    }

    /// Whether nobody needs to sign in.
    pub fn is_open(self) -> bool {
        matches!(self, Access::Everyone | Access::Demo)
    }
}

/// GET shows and changes nothing; POST changes and answers 303. The others are for programs alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Shows.
    Get,
    /// Changes.
    Post,
    /// Puts one thing in the place of another.
    Put,
    /// Changes a part.
    Patch,
    /// Takes away.
    Delete,
}

impl Method {
    /// The word in a request.
    pub const fn word(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }
}

/// One route, as the tests walk it.
#[derive(Clone, Debug)]
pub struct RouteRow {
    /// What one does there.
    pub method: Method,
    /// The path, with `{id}` for what varies.
    pub path: &'static str,
    /// Who may open it.
    pub access: Access,
    /// The module it is part of: as long as that is off, it opens for nobody.
    pub module: Option<Module>,
}

/// What stands before a route.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Guarded {
    pub(crate) access: Access,
    pub(crate) module: Option<Module>,
}

/// Collects a feature's routes, each with who may open it.
#[derive(Default)]
pub struct Routes {
    router: Router<Site>,
    rows: Vec<RouteRow>,
    module: Option<Module>,
}

impl Routes {
    /// The routes of all these features, each part of its feature's module.
    pub fn of(features: &[Feature]) -> Routes {
        features.iter().fold(Routes::default(), |routes, feature| {
            (feature.routes)(routes.part_of(feature.module))
        })
    }

    /// What follows is part of this module, or of none.
    #[must_use]
    pub fn part_of(self, module: Option<Module>) -> Routes {
        Routes { module, ..self }
    }

    /// A page.
    pub fn get<H: Handler<T, Site>, T: 'static>(
        self,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Routes {
        self.add(Method::Get, path, access, routing::get(handler))
    }

    /// A change.
    pub fn post<H: Handler<T, Site>, T: 'static>(
        self,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Routes {
        self.add(Method::Post, path, access, routing::post(handler))
    }

    /// What programs with a key of the organisation reach below `path`; the handler knows which method goes where.
    /// They are part of no module.
    pub fn program<H: Handler<T, Site>, T: 'static>(
        mut self,
        path: &'static str,
        rows: &[(Method, &'static str)],
        handler: H,
    ) -> Routes {
        let access = Access::Program;
        self.rows.extend(rows.iter().map(|(method, path)| RouteRow {
            method: *method,
            path,
            access,
            module: None,
        }));
        self.router = self.router.route(path, routing::any(handler));
        self
    }

    fn add(
        mut self,
        method: Method,
        path: &'static str,
        access: Access,
        handler: routing::MethodRouter<Site>,
    ) -> Routes {
        let module = self.module;
        self.rows.push(RouteRow { method, path, access, module });
        self.router = self.router.route(path, handler.layer(Extension(Guarded { access, module })));
        self
    }

    /// The router and the list of what it holds.
    pub fn split(self) -> (Router<Site>, Vec<RouteRow>) {
        (self.router, self.rows)
    }
}

/// One action and who may take it, in words a works council can read.
pub struct PermissionRow {
    /// What one does.
    pub action: String,
    /// For each role of the table: yes, no, or with which restriction.
    pub answers: Vec<String>,
}

/// Who may do what with one kind of thing; written from the feature's policy.
pub struct PermissionTable {
    /// The thing.
    pub thing: &'static str,
    /// The columns.
    pub roles: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<PermissionRow>,
}

/// Does a queued job; runs outside a request.
pub type JobHandler = fn(&Site, &Store, &str, Timestamp) -> Result<(), String>;

/// Forgets, every hour, what has no term of its own in the register of purposes; runs in one transaction.
pub type Sweep = fn(&mut Writer, Timestamp) -> Result<(), StoreError>;
/// What moves by itself once its time has come: which things may be due, and the move of one of them. Each moves in
/// a transaction of its own, so that one that can't holds up no other.
#[derive(Clone, Copy, Debug)]
pub struct ByItself {
    /// The keys of what may be due, above this one and in order: a page of some hundreds, empty when there are no more.
    pub due: fn(&mut Reader, Timestamp, i64) -> Result<Vec<i64>, StoreError>,
    /// Moves one, if it is due.
    pub moves: fn(&mut Writer, Timestamp, i64) -> Result<(), StoreError>,
}

/// Loads a feature's part of Vandaag.
pub type Home = fn(&mut PairReader, &Me) -> Result<HomePart, StoreError>;

/// What somebody has to know before anything else on Vandaag, as HTML; usually empty.
pub type Notice = fn(&mut Reader, &Me) -> Result<String, StoreError>;

/// Which of a team's own pages asks for what a feature brings there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeamPart {
    /// The page of the team.
    Page,
    /// The weekly meeting.
    Start,
}

/// What a feature brings to a team's own pages, for who is in that team or leads it, as HTML.
pub type BesideTeam = fn(&mut PairReader, &Me, TeamId, TeamPart) -> Result<String, StoreError>;

/// Counts what waits for somebody in a feature.
pub type Waiting = fn(&mut Reader, &Me) -> Result<u32, StoreError>;

/// What a feature answers where ballots are handed in: without sessions, cookies, logs and counts.
pub type BallotRoutes = fn(Router<Site>) -> Router<Site>;

/// A feature, as the app's table of contents names it.
#[derive(Clone, Copy)]
pub struct Feature {
    /// The folder's name; the first path segment of its routes.
    pub name: &'static str,
    /// The module it is part of, where it touches what people do in their work: all of it is silent as long as that
    /// is off.
    pub module: Option<Module>,
    /// Its routes.
    pub routes: fn(Routes) -> Routes,
    /// Its part of Vandaag.
    pub home: Option<Home>,
    /// What this person has to know first, above the parts of Vandaag.
    pub notice: Option<Notice>,
    /// What it tells the inbox, the digest and the calendar.
    pub notices: Option<Notices>,
    /// How many things wait for this person; shown beside Vandaag.
    pub waiting: Option<Waiting>,
    /// The agreements it shows to others, for pages about goals, kinds of work and teams.
    pub shown: Option<Shown>,
    /// Finds words among what a person may see of it.
    pub search: Option<Search>,
    /// Its pages and what one can begin there, for the menu of commands.
    pub places: Option<fn(&Me) -> Vec<Place>>,
    /// What it brings to the page of an agreement, for one of its parties.
    pub beside: Option<Beside>,
    /// What it brings to the pages of a team, for who is of it.
    pub beside_team: Option<BesideTeam>,
    /// Who may do what.
    pub permissions: fn() -> Vec<PermissionTable>,
    /// Topics of jobs it does.
    pub jobs: &'static [(&'static str, JobHandler)],
    /// Forgets what is over and has no term of its own.
    pub sweep: Option<Sweep>,
    /// What moves by itself once its time has come.
    pub by_itself: Option<ByItself>,
    /// What it answers where ballots are handed in.
    pub ballots: Option<BallotRoutes>,
}

impl Feature {
    /// A feature with routes alone; the other parts are set by name.
    pub const fn new(name: &'static str, routes: fn(Routes) -> Routes) -> Feature {
        Feature {
            name,
            module: None,
            routes,
            home: None,
            notice: None,
            notices: None,
            waiting: None,
            shown: None,
            search: None,
            places: None,
            beside: None,
            beside_team: None,
            permissions: Vec::new,
            jobs: &[],
            sweep: None,
            by_itself: None,
            ballots: None,
        }
    }

    /// Whether it may be used where the modules stand like this.
    pub fn is_on(&self, modules: Modules) -> bool {
        self.module.is_none_or(|module| modules.is_on(module))
    }
}
