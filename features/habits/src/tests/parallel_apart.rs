//! For whom a parallel process is not there, and that each of its teams writes its own part alone.

use super::parallel::{BEGUN, BOARD, END, begin, list};
use super::world;
use zwerm_store::{StoreError, params, statements};
use zwerm_testkit::{Seen, Visitor, World};
use zwerm_ui::Room;
use zwerm_web::{Access, Feature, Page, Routes, Visit};

statements! {
    MOVE_TEAM = "UPDATE team SET parent_id = $2 WHERE id = $1";
    CLOSE_TEAM = "UPDATE team SET closed_on = '2026-11-24' WHERE id = $1";
    PARALLELS = "SELECT COUNT(*) FROM parallel_process";
}

async fn count(world: &World) -> i64 {
    let count = world.site.store().read(|tx| tx.one(&PARALLELS, &[], |row| row.get(0)));
    count.await.map_err(|error: StoreError| error).expect("is read")
}

/// Youth comes below West: Directie is then two levels up.
async fn below_west(world: &World) {
    let (youth, west) = (world.cast.youth, world.cast.west);
    let moved = world.site.store().write(move |tx| tx.run(&MOVE_TEAM, &params![youth, west]));
    assert_eq!(moved.await.expect("is moved"), 1);
}

/// Tells the mark that the reader's own forms carry.
fn csrf(routes: Routes) -> Routes {
    routes.get("/csrf", Access::Person, |visit: Visit| {
        visit.read(|_, me| Ok(Page::json(me.shell_with(0, Room::Today, "").csrf)))
    })
}

/// Sends a form that somebody else sees, as one's own; it must not be there.
async fn is_refused(by: &Visitor<'_>, page: &Seen, action: &str, over: &[(&str, &str)]) {
    let mut form = page.form(action, over);
    let csrf = by.get("/csrf").await.assert_ok().body.trim_matches('"').to_owned();
    form.retain(|(name, _)| name != "csrf");
    form.push(("csrf".to_owned(), csrf));
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    by.post_raw(action, &form).await.assert_absent();
}

#[tokio::test]
async fn it_is_absent_for_everybody_but_the_two_teams() {
    let world = World::with(vec![crate::feature(), Feature::new("csrf", csrf)]).await;
    below_west(&world).await;
    let (joost, samira) =
        (world.sign_in(world.cast.joost).await, world.sign_in(world.cast.samira).await);
    let youth = list(world.cast.youth);
    let new = joost.get(&format!("{youth}/new")).await;
    let at = begin(&joost, world.cast.youth).await;
    let (board, ending) = (format!("{at}/board"), format!("{at}/ending"));
    let (own, above) = (joost.get(&at).await, samira.get(&at).await);
    // A director two levels up, an administrator, somebody of another organisation.
    for person in [world.cast.dirk, world.cast.ada, world.cast.zoe] {
        let other = world.sign_in(person).await;
        for path in [&at, &youth, &format!("{youth}/new")] {
            other.get(path).await.assert_absent();
        }
        is_refused(&other, &new, &youth, &BEGUN).await;
        is_refused(&other, &above, &board, &BOARD).await;
        is_refused(&other, &own, &ending, &END).await;
    }
    // Each of the two writes its own part alone.
    is_refused(&samira, &own, &ending, &END).await;
    is_refused(&samira, &new, &youth, &BEGUN).await;
    is_refused(&joost, &above, &board, &BOARD).await;
    samira.get(&at).await.assert_says("Nog niet geschreven").assert_never_says(END[0].1);
    assert_eq!(count(&world).await, 1);
}

#[tokio::test]
async fn nobody_is_named_with_it() {
    for name in ["parallel_process", "parallel_words"] {
        let table = zwerm_register::table(name).expect("is in the register");
        let holds = |column: &zwerm_register::Column| column.holds == zwerm_register::Holds::Person;
        assert!(!table.columns.iter().any(holds), "{name} names somebody");
        assert!(table.mine.is_none());
    }
}

#[tokio::test]
async fn it_stays_with_the_two_teams_it_was_written_between() {
    let world = world().await;
    let (joost, dirk) =
        (world.sign_in(world.cast.joost).await, world.sign_in(world.cast.dirk).await);
    let at = begin(&joost, world.cast.youth).await;
    below_west(&world).await;
    dirk.get(&at).await.assert_says(BEGUN[1].1);
    world.sign_in(world.cast.samira).await.get(&at).await.assert_absent();
    dirk.submit(&at, &format!("{at}/board"), &BOARD).await.assert_done();
    // Dissolved, the team has nobody left; the other goes on reading what was said.
    let youth = world.cast.youth;
    let closed = world.site.store().write(move |tx| tx.run(&CLOSE_TEAM, &params![youth]));
    assert_eq!(closed.await.expect("is closed"), 1);
    joost.get(&at).await.assert_absent();
    dirk.get(&at).await.assert_says(BEGUN[1].1).assert_says("Afgerond op 24 november");
}
