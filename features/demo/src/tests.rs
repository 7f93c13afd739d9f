//! The demo through its real routes, and the world as it stands in the database.

use crate::{Size, ensure, feature, store, world};
use zwerm_domain::Clock;
use zwerm_store::{StoreError, params, statements, testing};
use zwerm_testkit::World;
use zwerm_web::{Access, Feature, Me, Page, Refused, Visit};

statements! {
    COUNT_PEOPLE = "SELECT COUNT(*) FROM person";
    COUNT_TEAMS = "SELECT COUNT(*) FROM team";
    COUNT_AGREEMENTS = "SELECT COUNT(*) FROM agreement";
    FLOCK = "SELECT finished FROM flock WHERE quarter = $1";
    WAITING = "SELECT COUNT(*) FROM agreement_party x JOIN person p ON p.id = x.person_id WHERE p.name = $1 AND x.waits_since IS NOT NULL";
}

/// Monday 23 November 2026, as in the pictures.
const MONDAY: zwerm_domain::Timestamp = zwerm_domain::Timestamp(1_795_420_800_000_000);
const SHOWN: Size = Size { people: 263, agreements: None };

#[test]
fn an_empty_database_becomes_the_demo_once() {
    let (store, clock) = (testing::store(), Clock::fixed(MONDAY));
    for _ in 0..2 {
        ensure(&store, &clock, 7, SHOWN).expect("is written");
        let figures = store.read_now(|tx| {
            let mut figures = Vec::new();
            for sql in [&COUNT_PEOPLE, &COUNT_TEAMS, &COUNT_AGREEMENTS] {
                figures.push(tx.one(sql, &[], |row| row.get::<i64>(0))?);
            }
            figures.push(tx.one(&FLOCK, &params!["2026-Q4"], |row| row.get(0))?);
            figures.push(tx.one(&WAITING, &params!["Samira Bennani"], |row| row.get(0))?);
            Ok::<_, StoreError>(figures)
        });
        let flock = i64::try_from(world::FLOCK).expect("a number");
        assert_eq!(figures.expect("is read"), [263, 8, 600, flock, 2]);
        assert_eq!(store.read_now(store::what_is_there).expect("is read"), store::There::Demo);
    }
}

/// A page that says who is in.
fn somebody() -> Feature {
    fn routes(routes: zwerm_web::Routes) -> zwerm_web::Routes {
        routes.get("/", Access::Person, async |visit: Visit| {
            visit
                .read(|_, me: &Me| -> Result<Page, Refused> {
                    Ok(Page::of(&Name(me.name.clone()))?)
                })
                .await
        })
    }
    Feature::new("home", routes)
}

#[derive(askama::Template)]
#[template(source = "in: {{ self.0 }}", ext = "html")]
struct Name(String);

#[tokio::test]
async fn anybody_steps_into_somebody_without_a_password() {
    let world = World::demo_with(vec![feature(), somebody()]).await;
    let samira = world.cast.samira.to_string();
    let seen = world.nobody().get("/demo").await;
    seen.assert_ok().assert_says("Samira Bennani").assert_says("verzonnen");
    let sent = world.nobody().post_raw("/demo/visit", &[("person", &samira)]).await;
    assert_eq!(sent.assert_done().location(), "/");
    let cookie = sent.headers["set-cookie"].to_str().expect("a cookie");
    let mut visitor = world.nobody();
    visitor.cookies = cookie.split(';').next().unwrap_or_default().to_owned();
    visitor.get("/").await.assert_ok().assert_says("in: Samira Bennani");
}
