//! A theme that a team and the team above it work on at once: begun, written beside, ended.

use super::{last, make, world};
use zwerm_domain::TeamId;
use zwerm_store::{StoreError, params, statements};
use zwerm_testkit::{Visitor, World};
use zwerm_web::{Access, Feature, Page, Routes, Visit};

/// What West writes.
pub(super) const BEGUN: [(&str, &str); 3] = [
    ("theme", "trust"),
    ("client", "We vragen eerst wat iemand zelf wil"),
    ("us", "We vragen elkaar wat je nodig hebt"),
];
/// What Directie writes beside it.
pub(super) const BOARD: [(&str, &str); 1] = [("board", "Wij vragen geen verslag meer vooraf")];
/// With what it ends.
pub(super) const END: [(&str, &str); 1] = [("ending", "We vragen nu allebei minder vooraf")];
const ASKED: &str = "Wijkteam West werkt aan vertrouwen en vraagt wat jullie doen";

pub(super) fn list(team: TeamId) -> String {
    format!("/habits/team/{team}/parallel")
}

/// A team begins one; answers its address.
pub(super) async fn begin(by: &Visitor<'_>, team: TeamId) -> String {
    make(by, &format!("{}/new", list(team)), &list(team), &BEGUN).await
}

statements! {
    TOP = "SELECT MIN(team_id) FROM team_lead WHERE person_id = $1";
}

/// The team that Dirk leads.
pub(super) async fn top(world: &World) -> TeamId {
    let dirk = world.cast.dirk;
    let top = world.site.store().read(move |tx| tx.one(&TOP, &params![dirk], |row| row.get(0)));
    top.await.map_err(|error: StoreError| error).expect("is read")
}

/// Vandaag, with what this feature tells there.
fn home(routes: Routes) -> Routes {
    routes.get("/", Access::Person, |visit: Visit| {
        visit.read(|tx, me| Ok(Page::json(crate::today::notice(tx, me)?)))
    })
}

#[tokio::test]
async fn two_teams_work_on_one_theme_side_by_side_and_look_back() {
    let world = world().await;
    let (samira, dirk) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.dirk).await);
    let west = list(world.cast.west);
    samira.get(&west).await.assert_says("Er loopt nu niets");
    let form = samira.get(&format!("{west}/new?theme=trust")).await;
    form.assert_says("Dit leest wie in Wijkteam West of in Directie zit")
        .assert_says("ziet Directie niet");
    let at = begin(&samira, world.cast.west).await;
    let page = samira.get(&format!("{at}?done=begun")).await;
    page.assert_says("Het team boven jullie ziet het nu ook")
        .assert_says("Bij de cliënt We vragen eerst wat iemand zelf wil Wijkteam West, 23 november")
        .assert_says("Door het bestuur Nog niet geschreven.");
    assert!(!page.has_form(&format!("{at}/board")), "that is for those above");
    let page = dirk.get(&at).await;
    page.assert_says(BEGUN[2].1).assert_never_says("Samira");
    assert!(!page.has_form(&format!("{at}/ending")), "the team that began it ends it");
    dirk.submit_and_follow(&at, &format!("{at}/board"), &BOARD)
        .await
        .assert_says("Door het bestuur Wij vragen geen verslag meer vooraf Directie, 23 november");
    world.days_pass(14);
    let ruben = world.sign_in(world.cast.ruben).await;
    let page = ruben.submit_and_follow(&at, &format!("{at}/ending"), &END).await;
    page.assert_says("Wat het bracht We vragen nu allebei minder vooraf Afgerond op 7 december")
        .assert_says(BOARD[0].1)
        .assert_never_says("Dirk");
    let dirk = world.sign_in(world.cast.dirk).await;
    let page = dirk.get(&at).await;
    page.assert_says(END[0].1).assert_never_says("Ruben");
    assert!(!page.has_form(&format!("{at}/board")) && !page.has_form(&format!("{at}/ending")));
    dirk.get("/habits").await.assert_says("Parallel proces");
    let top = top(&world).await;
    dirk.get(&list(top))
        .await
        .assert_says("Wijkteam West · Directie, van 23 november tot 7 december");
}

#[tokio::test]
async fn what_a_team_wrote_is_a_habit_that_it_alone_ticks() {
    let world = world().await;
    let (samira, dirk) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.dirk).await);
    let at = begin(&samira, world.cast.west).await;
    let habit = format!("/habits/{}", last(&world).await.expect("was chosen"));
    samira.submit(&habit, &format!("{habit}/weeks"), &[("did", "yes")]).await.assert_done();
    let own = samira.get("/habits").await;
    own.assert_says(BEGUN[1].1).assert_says(BEGUN[2].1).assert_says("Anders Vertrouwen");
    dirk.submit(&at, &format!("{at}/board"), &BOARD).await.assert_done();
    dirk.get(&habit).await.assert_absent();
    dirk.get("/habits").await.assert_says(BOARD[0].1).assert_never_says(BEGUN[1].1);
    samira.get("/habits").await.assert_never_says(BOARD[0].1);
    // Worded otherwise or ended there, it changes nothing of what was said to each other.
    samira.submit(&habit, &habit, &[("what", "Heel iets anders")]).await.assert_done();
    let end = [("ending", "kept"), ("closing", "Het gaat vanzelf.")];
    samira.submit(&habit, &format!("{habit}/ending"), &end).await.assert_done();
    let page = dirk.get(&at).await;
    page.assert_says(BEGUN[2].1).assert_never_says("Heel iets anders");
}

#[tokio::test]
async fn those_above_are_asked_on_vandaag_until_they_wrote_or_it_ended() {
    let world = World::with(vec![crate::feature(), Feature::new("home", home)]).await;
    let samira = world.sign_in(world.cast.samira).await;
    let at = begin(&samira, world.cast.west).await;
    let dirk = world.sign_in(world.cast.dirk).await;
    dirk.get("/").await.assert_says(ASKED);
    for person in [world.cast.samira, world.cast.ada, world.cast.joost, world.cast.zoe] {
        world.sign_in(person).await.get("/").await.assert_never_says("vraagt wat jullie doen");
    }
    dirk.submit(&at, &format!("{at}/board"), &BOARD).await.assert_done();
    dirk.get("/").await.assert_never_says(ASKED);
    // Another team asks, and takes it back before anybody wrote.
    let joost = world.sign_in(world.cast.joost).await;
    let at = begin(&joost, world.cast.youth).await;
    dirk.get("/").await.assert_says("Jeugd en Gezin werkt aan vertrouwen");
    joost.submit(&at, &format!("{at}/ending"), &END).await.assert_done();
    dirk.get("/").await.assert_never_says("vraagt wat jullie doen");
    dirk.get(&at).await.assert_says(END[0].1).assert_says("Nog niet geschreven");
}

#[tokio::test]
async fn it_speaks_english_too() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    let at = begin(&emma, world.cast.youth).await;
    emma.get(&at).await.assert_says("By the board Not written yet.").assert_says("Among ourselves");
    let form = emma.get(&format!("{}/new", list(world.cast.youth))).await;
    form.assert_says("You have one running already");
    assert!(!form.has_form(&list(world.cast.youth)));
}
