//! The demo through its real routes, and the world as it stands in the database.

mod anew;
mod stepping_in;
mod waves;
mod written;

use crate::feature;
use zwerm_store::{Reader, Sql, StoreError, statements};
use zwerm_testkit::{Seen, Visitor, World};
use zwerm_web::{Access, Feature, Me, Page, Refused, Routes, Visit};

statements! {
    COUNT_PEOPLE = "SELECT COUNT(*) FROM person WHERE erased_on IS NULL";
    COUNT_SESSIONS = "SELECT COUNT(*) FROM session WHERE ended_at IS NULL";
    COUNT_ORGANISATIONS = "SELECT COUNT(*) FROM organisation";
    MAKE_REAL = "UPDATE organisation SET demo_seed = NULL WHERE name = 'Elders'";
    MAKE_HALF = "UPDATE organisation SET demo_seed = -1";
    LEAVE = "UPDATE person SET left_on = '2026-11-20' WHERE id = $1";
}

fn count(tx: &mut Reader, sql: &'static Sql) -> Result<i64, StoreError> {
    tx.one(sql, &[], |row| row.get(0))
}

/// A page that says who is in.
fn who_is_in() -> Feature {
    fn routes(routes: Routes) -> Routes {
        routes.get("/", Access::Person, async |visit: Visit| {
            visit
                .read(|_, me: &Me| -> Result<Page, Refused> { Page::of(&InPage(me.clone())) })
                .await
        })
    }
    Feature::new("home", routes)
}

#[derive(askama::Template)]
#[template(source = "in: {{ self.0.name }} {{ self.0.is_demo }}", ext = "html")]
struct InPage(Me);

async fn demo() -> World {
    World::demo_with(vec![feature(), who_is_in()]).await
}

/// The same browser with the cookie that an answer gave it.
fn with_cookie<'w>(world: &'w World, seen: &Seen) -> Visitor<'w> {
    let cookie = seen.headers["set-cookie"].to_str().expect("a cookie");
    let mut visitor = world.nobody();
    visitor.cookies = cookie.split(';').next().unwrap_or_default().to_owned();
    visitor
}
