//! Gemeente Waterrijk with everything in it, the addresses of its routes with real numbers in them, and requests as no
//! browser would send them.

use axum::{Router, body::Body};
use http::{HeaderMap, Method, Request, StatusCode, header};
use std::collections::BTreeMap;
use tower::ServiceExt;
use zwerm_domain::{Office, PersonId};
use zwerm_store::{StoreError, params, statements};
use zwerm_testkit::World;

statements! {
    BY_NAME = "SELECT id FROM person WHERE name = $1 ORDER BY id";
    IN_OFFICE = "SELECT person_id FROM office WHERE kind = $1 ORDER BY person_id";
    OWN = "SELECT agreement_id FROM agreement_party WHERE person_id = $1 ORDER BY agreement_id";
    ROLES = "SELECT team_id, id FROM work_role ORDER BY id";
    ASKS = "SELECT from_team_id, id FROM team_ask ORDER BY id";
    FIGURES = "SELECT team_id, id FROM team_figure ORDER BY id";
    QUESTIONS = "SELECT boundary_id, id FROM boundary_question ORDER BY id";
    GIVE = "INSERT INTO office (organisation_id, person_id, kind, since) SELECT organisation_id, id, $2, '2026-01-05' FROM person WHERE id = $1";
}

/// How many numbers of one kind an address is tried with.
const SOME: usize = 3;

/// The organisation, as its own app serves it.
pub(super) struct House {
    pub(super) world: World,
    pub(super) ids: BTreeMap<String, Vec<i64>>,
    pub(super) pairs: BTreeMap<&'static str, Vec<(i64, i64)>>,
}

/// People of Gemeente Waterrijk who see different things.
pub(super) const PEOPLE: [&str; 4] =
    ["Samira Bennani", "Marit Dekker", "Hanneke Vermeulen", "Aylin Demir"];

impl House {
    /// Filled, with everything in it that the demo has.
    pub(super) async fn filled() -> House {
        let world = World::empty_with(zwerm::features::all());
        let (store, clock) = (world.site.store().clone(), world.clock.clone());
        let size = zwerm_demo::Size { people: 60, agreements: Some(120) };
        let written =
            tokio::task::spawn_blocking(move || zwerm_demo::ensure(&store, &clock, 7, size));
        written.await.expect("a thread").expect("is written");
        let ids = world.database().expect("a database of its own").some_ids();
        let read = world.site.store().read(|tx| {
            let mut pairs = BTreeMap::new();
            for (part, sql) in [
                ("{role}", &ROLES),
                ("{ask}", &ASKS),
                ("{figure}", &FIGURES),
                ("{question}", &QUESTIONS),
            ] {
                let all = tx.all(sql, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
                pairs.insert(part, all.into_iter().take(SOME).collect());
            }
            Ok::<_, StoreError>(pairs)
        });
        let pairs = read.await.expect("is read");
        let house = House { world, ids, pairs };
        let (council, officer) =
            (house.named("Marit Dekker").await, house.named("Hanneke Vermeulen").await);
        house.give(council, Office::WorksCouncil).await;
        house.give(officer, Office::DataProtection).await;
        house
    }

    async fn give(&self, person: PersonId, office: Office) {
        let given = self.world.site.store().write(move |tx| {
            tx.run(&GIVE, &params![person, office.code()]).map(drop)?;
            Ok::<_, StoreError>(())
        });
        given.await.expect("is given");
    }

    /// Somebody of the demo.
    pub(super) async fn named(&self, name: &'static str) -> PersonId {
        let found = self
            .world
            .site
            .store()
            .read(move |tx| tx.first(&BY_NAME, &params![name], |row| row.get(0)));
        found.await.expect("is read").unwrap_or_else(|| panic!("{name} is not there"))
    }

    /// Who administers.
    pub(super) async fn administrator(&self) -> PersonId {
        let kind = Office::Administrator.code();
        let found = self
            .world
            .site
            .store()
            .read(move |tx| tx.first(&IN_OFFICE, &params![kind], |row| row.get(0)));
        found.await.expect("is read").expect("somebody administers")
    }

    /// Everybody who is tried: three people, among them who may look at more, and the administrator.
    pub(super) async fn people(&self) -> Vec<PersonId> {
        let mut people = vec![self.administrator().await];
        for name in PEOPLE {
            people.push(self.named(name).await);
        }
        people
    }

    async fn own(&self, person: PersonId) -> Vec<i64> {
        let found = self
            .world
            .site
            .store()
            .read(move |tx| tx.all(&OWN, &params![person], |row| row.get(0)));
        found.await.expect("is read").into_iter().take(2 * SOME).collect()
    }

    /// The addresses of a route for somebody, with numbers of what is there.
    pub(super) async fn addresses(&self, path: &str, person: PersonId) -> Vec<String> {
        if !path.contains('{') {
            return vec![path.to_owned()];
        }
        let own = self.own(person).await;
        let parts: Vec<&str> = path.split('/').collect();
        for (part, pairs) in &self.pairs {
            if parts.contains(part) && !path.starts_with("/catch_up") {
                return pairs.iter().map(|(outer, inner)| paired(&parts, *outer, *inner)).collect();
            }
        }
        let numbered = parts.iter().position(|part| part.starts_with('{')).unwrap_or(0);
        let named = match (parts[1], parts[numbered.saturating_sub(1)], parts[numbered]) {
            (_, "hand_overs" | "stand_ins", _) => "agreement_hand_over",
            (_, "help", _) => "help_request",
            (_, "support", _) => "agreement_need",
            ("guests", ..) => "guest",
            (.., "{kind}") => "kind_of_work",
            (.., "{template}") => "agreement_template",
            (.., "{instrument}") => "questionnaire",
            (.., "{style}") => "house_style",
            (.., "{request}") => "rights_request",
            (.., "{topic}") => return vec![path.replace("{topic}", "people")],
            (.., "{day}") => return vec![path.replace("{day}", "2026-11-22")],
            (_, "agreements", _) => "agreement",
            (.., part) => part.trim_matches(['{', '}']),
        };
        let ids = match named {
            "agreement" => own,
            named => self.ids.get(named).cloned().unwrap_or_else(|| vec![1]),
        };
        let me = person.get();
        let more = (named == "person").then_some(me);
        ids.into_iter().chain(more).map(|id| paired(&parts, id, 1)).collect()
    }

    /// The whole app with what it serves beside its features, and a route that breaks.
    pub(super) fn served(&self) -> Served {
        let features = self.world.site.features().to_vec();
        Served { router: zwerm::router(&self.world.site, &features).0 }
    }

    /// What each table holds, but those named.
    pub(super) fn sums(&self, but: &[&str]) -> Option<BTreeMap<String, String>> {
        let mut sums = self.world.database()?.sums()?;
        sums.retain(|table, _| !but.contains(&table.as_str()));
        Some(sums)
    }

    /// The same, with how long it is in place of what is random in another house.
    pub(super) fn sums_beside(
        &self,
        but: &[&str],
        random: &[&str],
    ) -> Option<BTreeMap<String, String>> {
        let mut sums = self.world.database()?.sums_but(random)?;
        sums.retain(|table, _| !but.contains(&table.as_str()));
        Some(sums)
    }
}

/// The first number stands for `outer`, all others for `inner`.
fn paired(parts: &[&str], outer: i64, inner: i64) -> String {
    let mut is_first = true;
    let filled = parts.iter().map(|part| match part.starts_with('{') {
        true if std::mem::replace(&mut is_first, false) => outer.to_string(),
        true => inner.to_string(),
        false => (*part).to_owned(),
    });
    filled.collect::<Vec<_>>().join("/")
}

/// An app that can be asked anything.
pub(super) struct Served {
    router: Router,
}

/// What came back.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// A header as text; empty when it is not there.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("text"))
    }
}

impl Served {
    /// Asks; for the host that tests use, unless `headers` name another.
    pub(super) async fn ask(
        &self,
        method: &Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        if !headers.iter().any(|(name, _)| *name == "host") {
            request = request.header(header::HOST, "localhost");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.into()).expect("a request");
        let answer = self.router.clone().oneshot(request).await.expect("the app answers");
        let (parts, body) = answer.into_parts();
        let body = axum::body::to_bytes(body, 64 << 20).await.expect("a body").to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}
