//! The inbox through the real routes, with a feature of the test's own that tells things.

mod calendar;
mod digest;
mod page;

use crate::feature;
use std::sync::Mutex;
use zwerm_directory::Addressee;
use zwerm_domain::Date;
use zwerm_store::{PairReader, Reader, StoreError, Writer, params, statements};
use zwerm_testkit::World;
use zwerm_web::{Between, Day, Feature, Me, News, Notices, Routes};

statements! {
    TELL = "INSERT INTO done_action (action_id, person_id, location, done_at) VALUES ($1, $2, $3, $4)";
    TOLD = "SELECT location, done_at FROM done_action WHERE person_id = $1 AND done_at > $2 AND done_at <= $3 ORDER BY done_at DESC";
    NEWEST = "SELECT COALESCE(MAX(done_at), 0) FROM done_action";
    HOURS = "UPDATE person SET working_hours = $2 WHERE id = $1";
    LEAVES = "UPDATE person SET left_on = '2026-11-23' WHERE id = $1";
}

/// The days that everybody has here.
static DAYS: Mutex<Vec<(i64, Date)>> = Mutex::new(Vec::new());
/// Those that stay between their parties.
static PRIVATE_DAYS: Mutex<Vec<(i64, Date)>> = Mutex::new(Vec::new());

fn told(tx: &mut Reader, person: i64, after: i64, until: i64) -> Result<Vec<News>, StoreError> {
    tx.all(&TOLD, &params![person, after, until], |row| {
        let mark = row.get(1)?;
        let title: String = row.get(0)?;
        let on = jiff::civil::date(2026, 11, 23);
        Ok(News { mark, on, href: format!("/things/{title}"), title, line: format!("zet {mark}") })
    })
}

fn news(tx: &mut PairReader, me: &Me, _: usize) -> Result<Vec<News>, StoreError> {
    told(tx, me.id().get(), 0, i64::MAX)
}

fn digest(tx: &mut Reader, to: &Addressee, marks: Between) -> Result<Vec<News>, StoreError> {
    told(tx, to.person.get(), marks.after, marks.until)
}

fn newest(tx: &mut Reader) -> Result<i64, StoreError> {
    tx.one(&NEWEST, &[], |row| row.get(0))
}

fn days(_: &mut Reader, to: &Addressee) -> Result<Vec<Day>, StoreError> {
    let day = |on: Date, is_private| Day {
        key: "thing-1".into(),
        on,
        title: "Klaar; alles, ook dit".into(),
        href: "/things/1".into(),
        changed_on: jiff::civil::date(2026, 11, 20),
        is_private,
    };
    let mut found = Vec::new();
    for (all, is_private) in [(&DAYS, false), (&PRIVATE_DAYS, true)] {
        let all = all.lock().expect("the days");
        let mine = all.iter().filter(|(person, _)| *person == to.person.get());
        found.extend(mine.map(|(_, on)| day(*on, is_private)));
    }
    Ok(found)
}

fn no_routes(routes: Routes) -> Routes {
    routes
}

async fn world() -> World {
    let telling = Feature {
        notices: Some(Notices { news, digest, newest, days }),
        ..Feature::new("things", no_routes)
    };
    World::with(vec![feature(), telling]).await
}

/// Something happens to somebody's thing.
async fn happens(world: &World, person: zwerm_domain::PersonId, thing: &'static str, mark: i64) {
    let tells = move |tx: &mut Writer| {
        tx.run(&TELL, &params![format!("{person} {mark}"), person, thing, mark]).map(drop)
    };
    world.site.store().write(tells).await.expect("is told");
}
