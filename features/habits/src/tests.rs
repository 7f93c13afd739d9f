//! Habits and experiments through their real routes.

mod ending;
mod input;
mod outsiders;
mod parallel;
mod parallel_apart;
mod parallel_input;
mod weeks;

use zwerm_store::statements;
use zwerm_testkit::{Seen, Visitor, World};

statements! {
    LAST = "SELECT MAX(id) FROM team_choice";
}

async fn world() -> World {
    World::with(vec![crate::feature()]).await
}

/// A habit as it is typed.
pub(crate) const HABIT: [(&str, &str); 4] = [
    ("kind", "new"),
    ("what", "Als een overleg klaar is, dan zeggen wij wie het moet weten"),
    ("theme", "trust"),
    ("look_back_on", "2027-01-04"),
];

/// An experiment as it is typed.
pub(crate) const TRIAL: [(&str, &str); 3] = [
    ("what", "Vier weken geen mail voor tienen"),
    ("hope", "Minder ad hoc werk"),
    ("look_back_on", "2026-12-21"),
];

/// West chooses a habit; answers its address.
async fn chosen(world: &World, by: &Visitor<'_>, over: &[(&str, &str)]) -> String {
    let west = world.cast.west;
    let typed = typed(over);
    make(by, &format!("/habits/team/{west}/new"), &format!("/habits/team/{west}"), &typed).await
}

/// The habit, with some of it typed otherwise.
fn typed<'a>(over: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let is_kept = |(name, _): &&(&str, &str)| over.iter().all(|(other, _)| other != name);
    HABIT.iter().filter(is_kept).chain(over).copied().collect()
}

/// West begins an experiment; answers its address.
async fn begun(world: &World, by: &Visitor<'_>) -> String {
    let to = format!("/habits/team/{}", world.cast.west);
    make(by, &format!("{to}/experiments/new"), &to, &TRIAL).await
}

async fn make(by: &Visitor<'_>, from: &str, to: &str, typed: &[(&str, &str)]) -> String {
    let sent = by.submit(from, to, typed).await;
    sent.assert_done();
    sent.location().split('?').next().unwrap_or_default().to_owned()
}

/// Sends a form of a page that was opened before.
async fn send(by: &Visitor<'_>, page: &Seen, action: &str, over: &[(&str, &str)]) -> Seen {
    let form = page.form(action, over);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    by.post_raw(action, &form).await
}

async fn last(world: &World) -> Option<i64> {
    let last = world.site.store().read(|tx| tx.one(&LAST, &[], |row| row.get(0)));
    last.await.map_err(|error: zwerm_store::StoreError| error).expect("is read")
}

#[tokio::test]
async fn a_team_chooses_a_habit_and_all_of_it_see_it() {
    let world = world().await;
    let (samira, ruben) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ruben).await);
    let list = format!("/habits/team/{}", world.cast.west);
    samira.get(&list).await.assert_says("Jullie hebben nog geen gewoonte gekozen");
    let at = chosen(&world, &samira, &[]).await;
    samira.get(&format!("{at}?done=chosen")).await.assert_says("In de teamstart zeggen jullie");
    let page = ruben.get(&list).await;
    page.assert_says("dan zeggen wij wie het moet weten")
        .assert_says("Nieuw Vertrouwen · sinds 23 november, terugkijken op 4 januari")
        .assert_says("Alleen Wijkteam West en wie dit team leidt");
    assert!(page.has_form(&format!("{at}/weeks")), "it can be ticked here");
    ruben.get("/habits").await.assert_says("dan zeggen wij wie het moet weten");
}

#[tokio::test]
async fn one_who_is_in_no_team_is_told_that_habits_are_of_a_team() {
    let world = world().await;
    let set = world.site.store().write({
        let person = world.cast.samira;
        move |tx| tx.run(&LEAVE, &zwerm_store::params![person])
    });
    assert_eq!(set.await.expect("is written"), 1);
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/habits").await.assert_ok().assert_says("Je hebt nog geen team");
}

statements! {
    LEAVE = "DELETE FROM membership WHERE person_id = $1";
}

#[tokio::test]
async fn it_speaks_english() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    let to = format!("/habits/team/{}", world.cast.youth);
    emma.get(&format!("{to}/new?theme=trust")).await.assert_says("Which theme is it about?");
    let at = make(&emma, &format!("{to}/new"), &to, &HABIT).await;
    emma.get(&to).await.assert_says("New Trust · since 23").assert_says("Did we do this in");
    emma.get(&at).await.assert_says("Looking back together").assert_says("We lay it aside");
}
