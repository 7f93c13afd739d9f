//! For whom a team's habits are not there.

use super::{HABIT, begun, chosen, make, send, world};
use zwerm_store::{StoreError, Value, params, statements};
use zwerm_testkit::World;

statements! {
    CHOICE_COLUMNS = "SELECT COUNT(*) FROM team_choice WHERE team_id = $1";
    CLOSE_TEAM = "UPDATE team SET closed_on = '2026-11-20' WHERE id = $1";
}

async fn set(world: &World, sql: &'static zwerm_store::Sql, values: Vec<Value>) {
    let set = world.site.store().write(move |tx| tx.run(sql, &values));
    assert_eq!(set.await.expect("is written"), 1);
}

#[tokio::test]
async fn a_habit_is_absent_for_who_is_not_of_the_team() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let (habit, trial) = (chosen(&world, &samira, &[]).await, begun(&world, &samira).await);
    let page = samira.get(&habit).await;
    let list = format!("/habits/team/{}", world.cast.west);
    // A director above, an administrator, a colleague of another team, somebody of another organisation.
    for person in [world.cast.dirk, world.cast.ada, world.cast.joost, world.cast.zoe] {
        let other = world.sign_in(person).await;
        for at in
            [&habit, &trial, &list, &format!("{list}/new"), &format!("{list}/experiments/new")]
        {
            other.get(at).await.assert_absent();
        }
        let own = other.get("/habits").await;
        own.assert_never_says("dan zeggen wij wie het moet weten");
        for (action, over) in [
            (habit.clone(), vec![("what", "gekaapt")]),
            (format!("{habit}/weeks"), vec![("did", "no")]),
            (format!("{habit}/ending"), vec![("ending", "laid_aside"), ("closing", "x")]),
        ] {
            let mut form = page.form(&action, &over);
            let csrf = own.value("csrf").or_else(|| csrf_of(&own.body));
            form.retain(|(name, _)| name != "csrf");
            form.push(("csrf".to_owned(), csrf.unwrap_or_default()));
            let form: Vec<(&str, &str)> =
                form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            let sent = other.post_raw(&action, &form).await;
            assert!(sent.status == 404 || sent.status == 403, "{action}: {}", sent.status);
        }
    }
    samira.get(&habit).await.assert_says("dan zeggen wij wie").assert_never_says("gekaapt");
}

fn csrf_of(body: &str) -> Option<String> {
    let rest = body.split("name=\"csrf\" value=\"").nth(1)?;
    rest.split('"').next().map(str::to_owned)
}

#[tokio::test]
async fn who_leads_the_team_sees_what_it_sees() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let habit = chosen(&world, &samira, &[]).await;
    let marit = world.sign_in(world.cast.marit).await;
    marit.get(&habit).await.assert_ok().assert_says("dan zeggen wij wie het moet weten");
    let sent = marit.submit(&habit, &format!("{habit}/weeks"), &[("did", "yes")]).await;
    sent.assert_done();
}

#[tokio::test]
async fn a_habit_is_of_the_team_and_nobody_is_named_with_it() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let habit = chosen(&world, &samira, &[]).await;
    samira.submit(&habit, &format!("{habit}/weeks"), &[("did", "yes")]).await.assert_done();
    let ruben = world.sign_in(world.cast.ruben).await;
    ruben.get(&habit).await.assert_never_says("Samira");
    // No table of habits has a column for a person: there is nothing to find, for nobody.
    for name in ["team_choice", "team_choice_words", "team_choice_week"] {
        let table = zwerm_register::table(name).expect("is in the register");
        let holds = |column: &zwerm_register::Column| column.holds == zwerm_register::Holds::Person;
        assert!(!table.columns.iter().any(holds), "{name} names somebody");
        assert!(table.mine.is_none());
    }
    let west = world.cast.west;
    let count = world
        .site
        .store()
        .read(move |tx| tx.one(&CHOICE_COLUMNS, &params![west], |row| row.get::<i64>(0)));
    assert_eq!(count.await.map_err(|error: StoreError| error).expect("is read"), 1);
}

#[tokio::test]
async fn of_a_team_that_was_dissolved_nothing_is_there() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    let to = format!("/habits/team/{}", world.cast.youth);
    let at = make(&emma, &format!("{to}/new"), &to, &HABIT).await;
    let page = emma.get(&at).await;
    set(&world, &CLOSE_TEAM, params![world.cast.youth].into()).await;
    emma.get(&at).await.assert_absent();
    send(&emma, &page, &format!("{at}/weeks"), &[("did", "yes")]).await.assert_absent();
}
