//! The tree of all teams.

use super::{new_team, world};
use zwerm_testkit::World;

async fn wide(world: &World) {
    let (organisation, top) = (world.cast.organisation, world.cast.west);
    let made = world.site.store().write(move |tx| {
        for number in 0..150 {
            let values =
                zwerm_store::params![organisation, top, format!("Ploeg {number:03}").as_str()];
            tx.one(&super::NEW_TEAM, &values, |row| row.get::<i64>(0))?;
        }
        Ok::<_, zwerm_store::StoreError>(())
    });
    made.await.expect("are written");
}

#[tokio::test]
async fn a_small_tree_stands_open() {
    let world = world().await;
    let page = world.sign_in(world.cast.samira).await.get("/team/all").await;
    page.assert_ok().assert_says("Directie").assert_says("2 teams eronder");
    page.assert_says("Jeugd en Gezin").assert_says("Wijkteam West");
}

#[tokio::test]
async fn a_wide_branch_opens_page_by_page() {
    let world = world().await;
    wide(&world).await;
    let samira = world.sign_in(world.cast.samira).await;
    let all = samira.get("/team/all").await;
    all.assert_says("150 teams eronder").assert_never_says("Ploeg 000");
    let under = format!("/team/all?under={}", world.cast.west);
    let first = samira.get(&under).await;
    first
        .assert_says("Onder Wijkteam West")
        .assert_says("Ploeg 059")
        .assert_never_says("Ploeg 060");
    first.assert_says("Bladzijde 1 van 3");
    let last = samira.get(&format!("{under}&page=3")).await;
    last.assert_says("Ploeg 149").assert_never_says("Ploeg 059");
    samira.get(&format!("{under}&page=elf")).await.assert_says("Bladzijde 1 van 3");
}

#[tokio::test]
async fn a_name_is_found_without_its_accents_and_capitals() {
    let world = world().await;
    new_team(&world, "Financiën & Control", world.cast.west).await;
    let samira = world.sign_in(world.cast.samira).await;
    let found = samira.get("/team/all?q=FINANCIEN").await;
    found.assert_says("1 team gevonden").assert_says("Financiën & Control");
    samira.get("/team/all?q=%25").await.assert_says("Niets gevonden");
    let long = samira.get(&format!("/team/all?q={}", "x".repeat(5000))).await;
    long.assert_ok().assert_says("Niets gevonden");
    let html = samira.get("/team/all?q=%3Cscript%3E").await;
    html.assert_ok().assert_never_says("<script>");
}

#[tokio::test]
async fn another_organisation_sees_its_own_tree_alone() {
    let world = world().await;
    let zoe = world.sign_in(world.cast.zoe).await;
    zoe.get("/team/all").await.assert_ok().assert_never_says("Wijkteam West");
    zoe.get("/team/all?q=west").await.assert_says("Niets gevonden");
    zoe.get(&format!("/team/all?under={}", world.cast.west)).await.assert_absent();
    zoe.get("/team/all?under=boom").await.assert_absent();
}
