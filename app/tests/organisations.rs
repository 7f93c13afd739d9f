//! Several organisations in one database: with the numbers of another one, every route answers as if there were
//! nothing, and nothing of it changes. The routes are those of the app, so a new one is tried by itself.

use std::collections::BTreeMap;
use zwerm_directory::{ModuleAnswer, answer_modules};
use zwerm_domain::{Office, OrganisationId, PersonId};
use zwerm_store::{StoreError, params, statements};
use zwerm_testkit::{Seen, Visitor, World};
use zwerm_web::{Access, Method};

statements! {
    HOUSE = "INSERT INTO organisation (name, language, time_zone, founded_on) VALUES ('Elders', 'nl', 'Europe/Amsterdam', '2026-01-05') RETURNING id";
    PERSON = "INSERT INTO person (organisation_id, key, name, sort_key, phone, job_title, language, time_zone, working_hours, how_i_work, joined_on, version)
        VALUES ($1, 'zoe', 'Zoë Elders', 'zoe elders', '', '', 'nl', 'Europe/Amsterdam', '', '', '2026-01-05', 1) RETURNING id";
    OFFICE = "INSERT INTO office (organisation_id, person_id, kind, since) VALUES ($1, $2, $3, '2026-01-05')";
}

/// What is no number of a row: a secret, a day, a page that is the same for all.
const NO_NUMBER: [&str; 4] = ["{secret}", "{day}", "{topic}", "{module}"];
/// What Zoë's own tries write: her session, her forms, what was asked too often.
const OWN: [&str; 3] = ["session", "done_action", "job"];

/// Gemeente Waterrijk with everything in it, and Zoë, who has every office of an organisation beside it.
async fn two() -> (World, PersonId) {
    let world = World::empty_with(zwerm::features::all());
    let (store, clock) = (world.site.store().clone(), world.clock.clone());
    let size = zwerm_demo::Size { people: 60, agreements: Some(120) };
    let written = tokio::task::spawn_blocking(move || zwerm_demo::ensure(&store, &clock, 7, size));
    written.await.expect("a thread").expect("is written");
    let zoe = world.site.store().write(|tx| {
        let house: OrganisationId = tx.one(&HOUSE, &[], |row| row.get(0))?;
        let zoe: PersonId = tx.one(&PERSON, &params![house], |row| row.get(0))?;
        for office in [Office::Administrator, Office::CultureCoordinator] {
            tx.run(&OFFICE, &params![house, zoe, office.code()])?;
        }
        // Her house may use all of it, so that what is refused is refused for another reason.
        let consented = ModuleAnswer { answer: "consented", ..ModuleAnswer::default() };
        answer_modules(tx, house, &consented, zwerm_domain::Date::constant(2026, 1, 5))?;
        Ok::<_, StoreError>(zoe)
    });
    let zoe = zoe.await.expect("is written");
    (world, zoe)
}

/// The addresses of a route with numbers of the other organisation: what the outer part names is there, and the last
/// part is every kind of thing there is.
fn addresses(path: &str, ids: &BTreeMap<String, Vec<i64>>, any: &[i64]) -> Vec<String> {
    let parts: Vec<&str> = path.split('/').collect();
    let last = parts.iter().rposition(|part| part.starts_with('{')).unwrap_or(0);
    let table = |part: &str| match part {
        "{id}" => "agreement".to_owned(),
        named => named.trim_matches(['{', '}']).to_owned(),
    };
    let with = |id: &i64| {
        let filled = parts.iter().enumerate().map(|(at, part)| match *part {
            part if !part.starts_with('{') => part.to_owned(),
            _ if at == last => id.to_string(),
            part => ids.get(&table(part)).and_then(|ids| ids.first()).unwrap_or(id).to_string(),
        });
        filled.collect::<Vec<_>>().join("/")
    };
    any.iter().map(with).collect()
}

async fn sent(zoe: &Visitor<'_>, path: &str, csrf: &str, number: usize) -> Seen {
    let action = format!("foreign-{number}");
    let fields =
        [("csrf", csrf), ("action_id", action.as_str()), ("version", "1"), ("answer", "yes")];
    zoe.post_raw(path, &fields).await
}

#[tokio::test]
async fn with_the_numbers_of_another_organisation_no_route_finds_or_changes_anything() {
    let (world, zoe) = two().await;
    let database = world.database().expect("a database of its own");
    let ids = database.some_ids();
    // Her own number is hers: she may open her own page.
    let mut any: Vec<i64> = ids.values().flatten().copied().chain(1..=24).collect();
    any.retain(|id| *id != zoe.get());
    any.sort_unstable();
    any.dedup();
    assert!(ids["agreement"].len() == 3 && ids["team"].len() == 3, "it is filled: {ids:?}");
    let zoe = world.sign_in(zoe).await;
    let csrf = zoe.get("/people/me").await.value("csrf").expect("her token");
    let before = database.sums();
    let (mut tried, mut wrong) = (0, Vec::new());
    for row in &world.routes {
        let is_numbered =
            row.path.contains('{') && !NO_NUMBER.iter().any(|it| row.path.contains(it));
        // What programs with a key find has tests of its own.
        if !is_numbered || matches!(row.access, Access::Demo | Access::Program) {
            continue;
        }
        for path in addresses(row.path, &ids, &any) {
            tried += 1;
            let seen = match row.method {
                Method::Get => zoe.get(&path).await,
                _ => sent(&zoe, &path, &csrf, tried).await,
            };
            if seen.status != 404 {
                wrong.push(format!("{:?} {path} ({}): {}", row.method, row.path, seen.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {tried}: {:#?}", wrong.len(), &wrong[..wrong.len().min(40)]);
    assert!(tried > 2000, "{tried}");
    let left = |sums: Option<BTreeMap<String, String>>| {
        sums.map(|mut sums| {
            sums.retain(|table, _| !OWN.contains(&table.as_str()));
            sums
        })
    };
    assert_eq!(left(before), left(database.sums()), "something changed");
}

#[tokio::test]
async fn no_page_without_a_number_shows_a_name_or_a_word_of_another_organisation() {
    let (world, zoe) = two().await;
    let zoe = world.sign_in(zoe).await;
    for row in
        world.routes.iter().filter(|row| row.method == Method::Get && !row.path.contains('{'))
    {
        if matches!(row.access, Access::Demo | Access::Program) {
            continue;
        }
        let seen = zoe.get(row.path).await;
        for word in ["Waterrijk", "Bennani", "Wijkteam"] {
            // The pages to begin with name a made-up organisation as an example.
            assert!(!seen.text().contains(word), "{} shows {word}:\n{}", row.path, seen.text());
        }
    }
    for words in ["/search?q=wijkteam", "/search?q=gezin", "/people?q=bennani"] {
        zoe.get(words).await.assert_never_says("Bennani").assert_never_says("Wijkteam");
    }
}
