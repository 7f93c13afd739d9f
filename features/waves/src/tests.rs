//! Waves through their real routes: made, signed, collected, answered, counted. The browser's part is played by the Rust client.

mod attacker;
mod ballots;
mod card;
mod clicks;
mod confidential;
mod crowd;
mod first;
mod letters;
mod linkage;
mod looking_back;
mod made_up;
mod making;
mod merged;
mod messages;
mod mirror;
mod one_team;
mod open;
mod opening;
mod paper;
mod promised;
mod report;
mod servers;
mod sharing;
mod stopped;
mod twice;

use crate::{
    jobs::{JOBS, KEYS, OPENING, WITHDRAWAL},
    model::{hex, unhex},
};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use zwerm_ballot::{Ballot, Blinded, Manifest, Token, blind, seal};
use zwerm_domain::{Office, PersonId, TeamId};
use zwerm_store::{params, statements};
use zwerm_testkit::{Seen, Visitor, World};
use zwerm_web::Feature;

statements! {
    PERSON = "INSERT INTO person (organisation_id, key, name, sort_key, email, phone, job_title, language, time_zone, working_hours, how_i_work, joined_on, version, mark)
        VALUES ($1, $2, $2, $2, NULL, '', '', 'nl', 'Europe/Amsterdam', '', '', '2026-01-05', 1, $3) RETURNING id";
    MEMBER = "INSERT INTO membership (person_id, team_id, is_main, since) VALUES ($1, $2, 1, '2026-01-05')";
}

/// A world with so many more people in West and in Youth, a coordinator and a works council.
pub(crate) struct Scene {
    pub(crate) world: World,
    pub(crate) west: Vec<PersonId>,
    pub(crate) youth: Vec<PersonId>,
}

/// Ruben sits in the works council, Emma is culture coordinator.
pub(crate) async fn scene(west: usize, youth: usize) -> Scene {
    scene_with(vec![crate::feature(), Feature::new("home", home)], west, youth).await
}

pub(crate) async fn scene_with(features: Vec<Feature>, west: usize, youth: usize) -> Scene {
    let world = World::with(features).await;
    world.give_office(world.cast.ruben, Office::WorksCouncil).await;
    world.give_office(world.cast.emma, Office::CultureCoordinator).await;
    let cast = &world.cast;
    let west = more(&world, cast.west, "west", west).await;
    let youth = more(&world, cast.youth, "jeugd", youth).await;
    Scene { world, west, youth }
}

pub(crate) async fn more(
    world: &World,
    team: TeamId,
    name: &'static str,
    count: usize,
) -> Vec<PersonId> {
    let organisation = world.cast.organisation;
    let add = move |tx: &mut zwerm_store::Writer| {
        let one = |tx: &mut zwerm_store::Writer, at: usize| {
            let (key, mark) = (format!("{name} {at}"), zwerm_directory::new_mark()?);
            let id: PersonId =
                tx.one(&PERSON, &params![organisation, &key, mark], |row| row.get(0))?;
            tx.run(&MEMBER, &params![id, team])?;
            Ok::<_, zwerm_store::StoreError>(id)
        };
        (0..count).map(|at| one(tx, at)).collect::<Result<Vec<_>, _>>()
    };
    world.site.store().write(add).await.expect("people")
}

/// What is typed for a wave of everybody: it begins in a week and lasts two.
pub(crate) const TYPED: [(&str, &str); 5] = [
    ("title", "Zwermscan najaar"),
    ("instrument", "puls-0"),
    ("audience", "all"),
    ("answer_on", "2026-11-30"),
    ("close_on", "2026-12-13"),
];

/// Where the first wave of a world stands.
pub(crate) const WAVE: &str = "/waves/1";

impl Scene {
    /// The first wave, made by Emma.
    pub(crate) async fn made(&self) -> Seen {
        let emma = self.world.sign_in(self.world.cast.emma).await;
        emma.submit("/waves/new", "/waves", &TYPED).await
    }

    /// Does what jobs and the passing of time do.
    pub(crate) async fn runs(&self) {
        let (site, store, now) =
            (self.world.site.clone(), self.world.site.store().clone(), self.world.clock.now());
        let work = move || {
            let features = site.features().to_vec();
            let by_itself = features.iter().filter_map(|it| it.by_itself);
            for it in by_itself {
                let due = store.read_now(move |tx| (it.due)(tx, now, 0)).expect("due");
                for key in due {
                    store.write_now(move |tx| (it.moves)(tx, now, key)).expect("moves");
                }
            }
            let clock = zwerm_domain::Clock::fixed(now);
            let handlers: Vec<zwerm_store::jobs::Handler> = JOBS
                .iter()
                .map(|(topic, work)| {
                    let site = site.clone();
                    let work: zwerm_store::jobs::Work =
                        Box::new(move |store, job| work(&site, store, &job.payload, now));
                    zwerm_store::jobs::Handler { topic, work }
                })
                .collect();
            store.run_due_jobs(&clock, &handlers).expect("jobs");
        };
        tokio::task::spawn_blocking(work).await.expect("runs");
    }

    /// The first wave with its keys, signed by Ruben.
    pub(crate) async fn signed(&self) {
        self.made().await.assert_done();
        self.keyed_and_signed().await;
    }

    /// What comes after a wave is made.
    pub(crate) async fn keyed_and_signed(&self) {
        let emma = self.world.sign_in(self.world.cast.emma).await;
        emma.submit(WAVE, "/waves/1/keys", &[]).await.assert_done();
        self.runs().await;
        let ruben = self.world.sign_in(self.world.cast.ruben).await;
        let sent = ruben.submit(WAVE, "/waves/1/countersignature", &[("compared", "yes")]).await;
        sent.assert_done();
    }

    /// The first day of answering.
    pub(crate) fn opens(&self) {
        self.world.days_pass(7);
    }

    /// The day after the last one, with all that follows by itself.
    pub(crate) async fn ends(&self) {
        self.world.days_pass(14);
        self.runs().await;
    }

    pub(crate) async fn manifest(&self) -> Manifest {
        let somebody = self.world.sign_in(self.world.cast.samira).await;
        let head = somebody.get("/waves/1/manifest").await.body;
        let cells = somebody.get("/waves/1/cells").await.body;
        let open = somebody.get("/waves/1/open-cells").await;
        let open = if open.status == 200 { open.body } else { String::new() };
        Manifest::read(&head, &cells, &open).expect("a manifest")
    }
}

/// A ballot paper, as a browser keeps it.
pub(crate) struct Paper {
    pub(crate) wave: [u8; 32],
    pub(crate) cell: u32,
    pub(crate) key: EcdsaKeyPair,
    pub(crate) prefix: [u8; 32],
    pub(crate) token: Token,
    pub(crate) seals: [u8; 65],
}

/// A browser in the middle of collecting.
pub(crate) struct Asking {
    pub(crate) key: EcdsaKeyPair,
    pub(crate) blinded: Blinded,
    pub(crate) cell: u32,
}

fn new_key() -> EcdsaKeyPair {
    let random = SystemRandom::new();
    let made =
        EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).expect("a key");
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, made.as_ref(), &random)
        .expect("a key")
}

/// What a browser prepares: a key of its own, blinded for the cell of whoever is signed in.
pub(crate) async fn asking(visitor: &Visitor<'_>, manifest: &Manifest) -> Asking {
    let told: serde_json::Value =
        serde_json::from_str(&visitor.get("/waves/1/paper").await.body).expect("JSON");
    let cell = u32::try_from(told["cell"].as_u64().expect("a cell")).expect("a number");
    let key = new_key();
    let public = &manifest.cells.iter().find(|it| it.id == cell).expect("is there").keys[0];
    let blinded = blind(public, key.public_key().as_ref()).expect("chance");
    Asking { key, blinded, cell }
}

/// Sends it.
pub(crate) async fn ask(visitor: &Visitor<'_>, asking: &Asking) -> Seen {
    let csrf = visitor.get(WAVE).await;
    let csrf = csrf
        .body
        .split("name=\"csrf\" value=\"")
        .nth(1)
        .or_else(|| csrf.body.split("data-csrf=\"").nth(1));
    let csrf = csrf.and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned();
    let blinded = hex(&asking.blinded.message);
    visitor.post_raw("/waves/1/paper", &[("csrf", &csrf), ("blinded", &blinded)]).await
}

/// A ballot paper, collected by somebody.
pub(crate) async fn collect(scene: &Scene, person: PersonId, manifest: &Manifest) -> Paper {
    let visitor = scene.world.sign_in(person).await;
    let asking = asking(&visitor, manifest).await;
    ask(&visitor, &asking).await.assert_done();
    let told: serde_json::Value =
        serde_json::from_str(&visitor.get("/waves/1/paper").await.body).expect("JSON");
    paper(manifest, asking, &told)
}

pub(crate) fn paper(manifest: &Manifest, asking: Asking, told: &serde_json::Value) -> Paper {
    let signed: [u8; 384] =
        unhex(told["signed"].as_str().expect("is signed")).expect("hexadecimal");
    let public = &manifest.cells.iter().find(|it| it.id == asking.cell).expect("is there").keys[0];
    let token = asking.blinded.token(public, &signed).expect("a token of this cell");
    Paper {
        wave: manifest.hash(),
        cell: asking.cell,
        prefix: asking.blinded.prefix,
        key: asking.key,
        token,
        seals: manifest.seals,
    }
}

impl Paper {
    /// A ballot with these answers, one character a statement.
    pub(crate) fn filled(&self, number: u32, sheet: &str) -> Ballot {
        let key: [u8; 65] = self.key.public_key().as_ref().try_into().expect("a point");
        let sealed = seal(&self.seals, &self.wave, &key, sheet.as_bytes()).expect("fits");
        let covered = Ballot::signed(&self.wave, number, &sealed[..]);
        let signature = self.key.sign(&SystemRandom::new(), &covered).expect("is signed");
        Ballot {
            wave: self.wave,
            cell: self.cell,
            key,
            prefix: self.prefix,
            token: self.token.clone(),
            number,
            sealed,
            signature: signature.as_ref().try_into().expect("64 bytes"),
        }
    }
}

/// Vandaag, with what every feature tells first.
fn home(routes: zwerm_web::Routes) -> zwerm_web::Routes {
    routes.get("/", zwerm_web::Access::Person, |visit: zwerm_web::Visit| {
        visit.read(|tx, me| {
            let notices = me.features().filter_map(|feature| feature.notice);
            let told = notices.map(|notice| notice(tx, me)).collect::<Result<String, _>>()?;
            Ok(zwerm_web::Page::json(told))
        })
    })
}

/// What somebody is told on Vandaag.
pub(crate) async fn today(visitor: &Visitor<'_>) -> String {
    visitor.get("/").await.text()
}

/// The address where ballots of this wave are handed in.
pub(crate) fn address(manifest: &Manifest) -> String {
    format!("/{}", crate::model::code(&hex(&manifest.hash())))
}

#[test]
fn each_topic_has_somebody_who_does_it() {
    let topics: Vec<&str> = JOBS.iter().map(|(topic, _)| *topic).collect();
    assert_eq!(topics, [KEYS, OPENING, WITHDRAWAL]);
}
