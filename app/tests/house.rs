//! The whole app: every route as nobody and as a stranger, every statement on the engine, permissions.txt.

use std::{collections::BTreeSet, fmt::Write, fs, path::Path};
use zwerm_domain::Office;
use zwerm_testkit::{Visitor, World};
use zwerm_web::{Access, Method};

/// The routes that nobody has to sign in for. This list may only shrink.
const OPEN: &[&str] = &[
    "GET /toegankelijkheid",
    // Whoever finds a weakness has no account; it names an address and nothing else (RFC 9116).
    "GET /.well-known/security.txt",
    // A style sheet, for the page to sign in as well.
    "GET /theme.css",
    // A logo and fonts under the mark of their content: they stand on that page too.
    "GET /house_style/files/{mark}",
    // Answering from a mail: the link is the key, and opens that one question.
    // A guest has no account: the link is the key, and opens once. Asking for a new one tells nothing.
    "GET /guests/link",
    "POST /guests/link",
    "GET /guests/links/{secret}",
    "POST /guests/links/{secret}",
    "GET /agreements/answers/{secret}",
    "POST /agreements/answers/{secret}",
    // A private calendar: programs that read it sign in with its secret address alone.
    "GET /calendar/{secret}",
    // Who answers in a hall has no account, only the code on the screen; no answer is stored, and nobody sees a screen so.
    "GET /hall",
    "POST /hall/entrance",
    "GET /hall/{code}",
    "POST /hall/{code}",
    "GET /sign_in",
    "POST /sign_in",
    // Between the password and the session: what is half done stands in a cookie of its own.
    "GET /sign_in/code",
    "POST /sign_in/code",
    // A passkey, before anybody is known.
    "POST /sign_in/passkey/asking",
    "POST /sign_in/passkey",
    // There and back again, before anybody is known; only where an identity provider is named.
    "GET /sign_in/organisation",
    "GET /sign_in/organisation/return",
    "POST /sign_in/organisation/return",
    "GET /sign_in/forgotten",
    "POST /sign_in/forgotten",
    "GET /sign_in/link/{secret}",
    "POST /sign_in/link/{secret}",
    "POST /sign_out",
    "GET /signed_out",
    "GET /set_up",
    "POST /set_up",
    "GET /demo",
    // Who one could be, on a demo alone.
    "GET /demo/eyes",
    "POST /demo/visit",
    "POST /demo/guest",
    "GET /demo/reset",
    "POST /demo/reset",
    "POST /demo/language",
];

fn named(method: Method, path: &str) -> String {
    format!("{} {path}", method.word())
}

fn filled(path: &str) -> String {
    let parts = path.split('/').map(|part| if part.starts_with('{') { "1" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

async fn visit(who: &Visitor<'_>, method: Method, path: &str) -> zwerm_testkit::Seen {
    match method {
        Method::Get => who.get(path).await,
        Method::Post => who.post_raw(path, &[]).await,
        other => who.ask(other.word(), path, "{}").await,
    }
}

#[tokio::test]
async fn the_list_of_open_routes_only_shrinks() {
    let world = World::with(zwerm::features::all()).await;
    let open: BTreeSet<String> = world
        .routes
        .iter()
        .filter(|row| row.access.is_open())
        .map(|row| named(row.method, row.path))
        .collect();
    let known: BTreeSet<String> = OPEN.iter().map(|row| (*row).to_owned()).collect();
    let new: Vec<_> = open.difference(&known).collect();
    assert!(new.is_empty(), "open to everyone and not on the list: {new:#?}");
    let gone: Vec<_> = known.difference(&open).collect();
    assert!(gone.is_empty(), "on the list and no longer open; take them off: {gone:#?}");
}

#[tokio::test]
async fn nobody_finds_a_page_without_signing_in_and_nothing_breaks() {
    let world = World::with(zwerm::features::all()).await;
    let nobody = world.nobody();
    for row in &world.routes {
        let seen = visit(&nobody, row.method, &filled(row.path)).await;
        let name = named(row.method, row.path);
        assert!(!seen.status.is_server_error(), "{name} broke: {}", seen.status);
        if row.access == Access::Program {
            assert_eq!(seen.status, 401, "{name}");
        } else if !row.access.is_open() {
            assert!(seen.status.is_redirection(), "{name} answered {}", seen.status);
            assert!(seen.location().starts_with("/sign_in"), "{name} leads to {}", seen.location());
        }
    }
}

#[tokio::test]
async fn every_route_stands_as_every_role_with_nonsense() {
    let world = World::with(zwerm::features::all()).await;
    let cast = world.cast.clone();
    let held = [
        (cast.ada, Office::Administrator),
        (cast.ruben, Office::WorksCouncil),
        (cast.joost, Office::DataProtection),
        (cast.bram, Office::CultureCoordinator),
    ];
    for (person, office) in &held[1..] {
        world.give_office(*person, *office).await;
    }
    let holders = held.map(|(person, _)| person);
    for person in [cast.samira, cast.marit, cast.dirk, cast.zoe].into_iter().chain(holders) {
        for row in &world.routes {
            let who = world.sign_in(person).await;
            let seen = visit(&who, row.method, &filled(row.path)).await;
            let name = named(row.method, row.path);
            assert!(
                !seen.status.is_server_error(),
                "{name} broke as {person}: {}\n{}",
                seen.status,
                seen.text()
            );
            if let Access::Holds(office) = row.access
                && !held.contains(&(person, office))
            {
                assert_eq!(seen.status, 404, "{name} as {person}");
            }
            if row.access == Access::Program {
                assert_eq!(seen.status, 401, "{name} as {person}: a session opens nothing there");
            }
            if row.access == Access::Demo {
                seen.assert_absent();
            }
        }
    }
}

#[tokio::test]
async fn ids_that_are_no_numbers_or_of_nobody_are_absent() {
    let world = World::with(zwerm::features::all()).await;
    let samira = world.sign_in(world.cast.samira).await;
    for row in world.routes.iter().filter(|row| {
        row.method == Method::Get && row.path.contains('{') && row.access != Access::Program
    }) {
        for id in ["x", "999999", "-1", "99999999999999999999", "1%00", "%F0%9F%A6%84"] {
            let parts =
                row.path.split('/').map(|part| if part.starts_with('{') { id } else { part });
            let seen = samira.get(&parts.collect::<Vec<_>>().join("/")).await;
            let is_link = row.path.starts_with("/sign_in/link");
            assert!(seen.status == 404 || is_link, "{} with {id}: {}", row.path, seen.status);
        }
    }
}

#[tokio::test]
async fn every_statement_of_every_feature_prepares() {
    let world = World::with(zwerm::features::all()).await;
    let store = world.site.store().clone();
    let wrong = tokio::task::spawn_blocking(move || zwerm_store::prepare_all(&store))
        .await
        .expect("a thread");
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(zwerm_store::registered().count() > 100, "the statements did not register themselves");
}

fn office_words(office: Office) -> &'static str {
    match office {
        Office::Administrator => "the administrator",
        Office::CultureCoordinator => "the culture coordinator",
        Office::WorksCouncil => "members of the works council",
        Office::DataProtection => "the data-protection officer",
    }
}

/// The tables of all features, as a works council reads them.
fn permissions() -> String {
    let mut text = String::from(
        "Who may do what in Zwerm. Written by a test from the policy of each feature; `make permissions` writes it anew.\n",
    );
    for feature in zwerm::features::all() {
        for table in (feature.permissions)() {
            let _ = writeln!(text, "\n== {} ==", table.thing);
            for (number, role) in (1..).zip(&table.roles) {
                let _ = writeln!(text, "  ({number}) {role}");
            }
            for row in &table.rows {
                assert_eq!(row.answers.len(), table.roles.len(), "{}: {}", table.thing, row.action);
                let answers: Vec<String> = (1..)
                    .zip(&row.answers)
                    .map(|(number, answer)| format!("({number}) {answer}"))
                    .collect();
                let _ = writeln!(text, "- {}: {}", row.action, answers.join("; "));
            }
        }
    }
    text.push_str("\n== Addresses ==\n");
    let routes = zwerm_web::Routes::of(&zwerm::features::all());
    for row in routes.split().1 {
        let who = match row.access {
            Access::Everyone => "everyone",
            Access::Demo => "everyone, on a demo only",
            Access::Person => "who is signed in; what one sees there is decided above",
            Access::Party => "who is signed in, and guests; what one sees there is decided above",
            Access::Guest => "guests",
            Access::Program => "the identity provider, with a key of the organisation",
            Access::Holds(office) => office_words(office),
        };
        let _ = writeln!(text, "{}: {who}", named(row.method, row.path));
    }
    text
}

#[test]
fn permissions_txt_is_what_the_policies_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/permissions.txt");
    let now = permissions();
    if std::env::var_os("ZWERM_WRITE_PERMISSIONS").is_some() {
        fs::write(&path, &now).expect("permissions.txt is written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == now,
        "permissions.txt is old; look at the change with `make permissions` and git diff"
    );
}

#[tokio::test]
async fn what_an_administrator_does_with_an_account_stands_on_vandaag_for_two_weeks() {
    let world = World::with(zwerm::features::all()).await;
    let (ada, joost) = (world.sign_in(world.cast.ada).await, world.cast.joost);
    let details = format!("/people/{joost}/details");
    let changed = [("email", "joost@nieuw.example"), ("name", "Joost V.")];
    ada.submit(&details, &details, &changed).await.assert_done();
    let office = format!("/people/{joost}/office");
    let offices = format!("/people/{joost}/offices");
    ada.submit(&offices, &office, &[("office", "administrator")]).await.assert_done();
    let today = world.sign_in(joost).await.get("/").await;
    today
        .assert_says("Er veranderde iets aan je account")
        .assert_says("Ada Beheer veranderde je e-mailadres op 23 november.")
        .assert_says(
            "Ada Beheer gaf je op 23 november een taak voor de hele organisatie: Beheerder.",
        );
    assert!(!today.text().contains("veranderde je naam"), "that stands with Over mij alone");
    world.sign_in(world.cast.bram).await.get("/").await.assert_never_says("aan je account");
    world.days_pass(15);
    let later = world.sign_in(joost).await;
    later.get("/").await.assert_never_says("aan je account");
    later.get("/people/me").await.assert_says("Ada Beheer veranderde je e-mailadres");
}
