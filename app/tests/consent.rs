//! The works council's gate over the whole app: what waits for consent is there for nobody, what stands still can be
//! read and not changed, and no feature that touches conduct can forget to stand behind it.

use std::collections::BTreeMap;
use zwerm_domain::{Module, Office, OrganisationId, PersonId};
use zwerm_store::{StoreError, params, registered, statements};
use zwerm_testkit::{Seen, Visitor, World};
use zwerm_web::{Access, Method};

statements! {
    NOTHING = "DELETE FROM module_consent WHERE organisation_id = $1";
    TAKEN_BACK = "UPDATE module_consent SET answer = 'withdrawn' WHERE organisation_id = $1";
}

const RESULT: &str = "Twintig huisbezoeken in Vogelwijk";
const FIELDS: [(&str, &str); 6] = [
    ("side", "performer"),
    ("with_name", "Ruben Kok"),
    ("result", RESULT),
    ("due_kind", "date"),
    ("due", "2026-11-27"),
    ("visibility", "parties"),
];

async fn world() -> World {
    World::with(zwerm::features::all()).await
}

async fn run(world: &World, sql: &'static zwerm_store::Sql) {
    let organisation: OrganisationId = world.cast.organisation;
    let run = world.site.store().write(move |tx| tx.run(sql, &params![organisation]));
    run.await.map_err(|error: StoreError| error).expect("is written");
}

fn filled(path: &str) -> String {
    let parts = path.split('/').map(|part| if part.starts_with('{') { "1" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

async fn visit(who: &Visitor<'_>, method: Method, path: &str) -> Seen {
    match method {
        Method::Get => who.get(&filled(path)).await,
        Method::Post => who.post_raw(&filled(path), &[]).await,
        other => who.ask(other.word(), &filled(path), "{}").await,
    }
}

/// Samira proposes something to Ruben; answers where it stands.
async fn proposed(world: &World) -> String {
    let samira = world.sign_in(world.cast.samira).await;
    let done = samira.submit("/agreements/new", "/agreements", &FIELDS).await;
    done.assert_done().location().split('?').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn what_waits_for_consent_opens_for_nobody_and_keeps_nothing() {
    let world = world().await;
    run(&world, &NOTHING).await;
    let cast = &world.cast;
    for person in [cast.samira, cast.marit, cast.dirk, cast.ada] {
        let who = world.sign_in(person).await;
        for row in &world.routes {
            let is_shut =
                row.module.is_some() && !row.access.is_open() && row.access != Access::Guest;
            let name = format!("{:?} {} as {person}", row.method, row.path);
            let is_held = |office| person == cast.ada && office == Office::Administrator;
            if matches!(row.access, Access::Holds(office) if !is_held(office))
                || row.path == "/sign_out"
            {
                continue;
            }
            let seen = visit(&who, row.method, row.path).await;
            assert_eq!(seen.status == 403, is_shut, "{name} answered {}", seen.status);
            if is_shut {
                seen.assert_says("staat nog uit");
            }
            if is_shut && row.method == Method::Post {
                seen.assert_says("Wat je net verstuurde, is niet bewaard.");
            }
        }
    }
    let other = world.sign_in(cast.zoe).await;
    other.get("/agreements").await.assert_ok();
}

#[tokio::test]
async fn a_form_that_was_open_when_it_was_taken_back_keeps_nothing() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let form = samira.get("/agreements/new").await.form("/agreements", &FIELDS);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    run(&world, &TAKEN_BACK).await;
    let seen = samira.post_raw("/agreements", &form).await;
    seen.assert_status(http::StatusCode::FORBIDDEN).assert_says("staat stil");
    samira.get("/agreements").await.assert_ok().assert_never_says(RESULT);
}

#[tokio::test]
async fn what_was_taken_back_is_read_by_its_parties_and_changed_by_nobody() {
    let world = world().await;
    let path = proposed(&world).await;
    let ruben = world.sign_in(world.cast.ruben).await;
    ruben.get("/").await.assert_says(RESULT);
    let open = ruben.get(&path).await;
    let accept = format!("{path}/acceptance");
    let form = open.form(&accept, &[]);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    run(&world, &TAKEN_BACK).await;
    ruben.post_raw(&accept, &form).await.assert_status(http::StatusCode::FORBIDDEN);
    let read = ruben.get(&path).await;
    read.assert_ok().assert_says(RESULT).assert_says("dit staat stil");
    world.sign_in(world.cast.bram).await.get(&path).await.assert_absent();
    // Nothing of it asks for attention any more.
    ruben.get("/").await.assert_never_says(RESULT);
    ruben.get("/inbox").await.assert_never_says(RESULT);
    ruben.get("/search?q=Vogelwijk").await.assert_never_says(RESULT);
    // And when the works council consents again, all is as it was.
    run(&world, &NOTHING).await;
    consented(&world).await;
    ruben.get("/").await.assert_says(RESULT);
}

#[tokio::test]
async fn days_on_which_nobody_could_answer_do_not_close_what_was_delivered() {
    let world = world().await;
    let at = proposed(&world).await;
    let step = async |person: PersonId, step: &str| {
        let who = world.sign_in(person).await;
        who.submit(&at, &format!("{at}/{step}"), &[("note", "Alles is gedaan.")])
            .await
            .assert_done();
    };
    step(world.cast.ruben, "acceptance").await;
    step(world.cast.samira, "delivery").await;
    run(&world, &TAKEN_BACK).await;
    world.days_pass(20);
    consented(&world).await;
    let round = async || {
        zwerm_web::go_round(world.site.store(), &zwerm::features::all(), world.clock.now()).await;
    };
    round().await;
    let ruben = world.sign_in(world.cast.ruben).await;
    let page = ruben.get(&at).await;
    page.assert_says("Komt er tot en met zondag 27 december geen antwoord");
    assert!(page.has_form(&format!("{at}/delivery/answer")), "silence closed it");
    world.days_pass(14);
    round().await;
    let ruben = world.sign_in(world.cast.ruben).await;
    assert!(ruben.get(&at).await.has_form(&format!("{at}/delivery/answer")));
    world.days_pass(1);
    round().await;
    let ruben = world.sign_in(world.cast.ruben).await;
    ruben.get(&at).await.assert_says("Afgerond, niet bevestigd");
}

async fn consented(world: &World) {
    let organisation = world.cast.organisation;
    let answer = zwerm_directory::ModuleAnswer { answer: "consented", ..Default::default() };
    let today = zwerm_domain::day_of(world.clock.now(), "UTC");
    let written = world
        .site
        .store()
        .write(move |tx| zwerm_directory::answer_modules(tx, organisation, &answer, today));
    written.await.map_err(|error: StoreError| error).expect("is written");
}

#[tokio::test]
async fn vandaag_and_the_menu_say_nothing_of_what_is_off_and_everybody_hears_why() {
    let world = world().await;
    run(&world, &NOTHING).await;
    let samira = world.sign_in(world.cast.samira).await;
    let today = samira.get("/").await;
    today.assert_ok().assert_says("de ondernemingsraad heeft nog niet ingestemd");
    today.assert_never_says("/agreements/new").assert_never_says("/thanks/new");
    today.assert_says("Zwerm staat klaar en wacht op instemming.");
    samira.get("/search/menu?q=bedank").await.assert_never_says("/thanks");
    let ada = world.sign_in(world.cast.ada).await;
    ada.get("/").await.assert_says("Regel dit eerst");
}

/// The features that write rows of a table, by what their statements say.
fn writers() -> BTreeMap<String, Vec<&'static str>> {
    let mut writers: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
    for sql in registered() {
        let Some((_, rest)) = sql.text().split_once("INSERT INTO ") else { continue };
        let table = rest.split_whitespace().next().unwrap_or_default().to_owned();
        writers.entry(table).or_default().push(sql.name());
    }
    writers
}

#[test]
fn each_feature_that_writes_what_touches_conduct_stands_behind_its_module() {
    let features = zwerm::features::all();
    let module_of = |name: &str| {
        let (package, _) = name.strip_prefix("zwerm_")?.split_once("::")?;
        let feature = features.iter().find(|feature| feature.name == package)?;
        Some((feature.name, feature.module))
    };
    let mut seen = Vec::new();
    for table in zwerm_register::tables().filter(|table| table.topic.is_conduct()) {
        for name in writers().get(table.name).into_iter().flatten() {
            // The demo writes all of it at once, and consents to it.
            let Some((feature, module)) = module_of(name).filter(|(name, _)| *name != "demo")
            else {
                continue;
            };
            assert_eq!(module, table.topic.module, "{feature} writes {} by {name}", table.name);
            seen.push(table.topic.module);
        }
    }
    for module in Module::ALL {
        assert!(seen.contains(&Some(module)), "no feature writes anything of {module:?}");
    }
}

#[tokio::test]
async fn a_guest_finds_what_stands_still_and_can_still_leave() {
    let world = world().await;
    let guest: PersonId = world.guest_of(world.cast.samira, "Karin Sleutelaar").await;
    run(&world, &NOTHING).await;
    let karin = world.come_in(guest).await;
    let seen = karin.get("/agreements").await;
    seen.assert_status(http::StatusCode::FORBIDDEN).assert_says("staat nog uit");
    seen.assert_never_says("/consent");
    karin.get("/guests/me").await.assert_ok();
}
