//! What one sees of a team.

use super::{JOIN, LEAVE, join, new_team, set, world};
use zwerm_directory::{TeamChange, note_on_team};
use zwerm_domain::PersonId;
use zwerm_store::{StoreError, params};

#[tokio::test]
async fn my_room_is_my_main_team() {
    let world = world().await;
    let page = world.sign_in(world.cast.samira).await.get("/team").await;
    page.assert_ok().assert_says("Wijkteam West").assert_says("Ruben Kok");
    page.assert_says("Wie dit team leidt").assert_says("Leiden is hier een taak, geen rang.");
    page.assert_never_says("Joost");
}

#[tokio::test]
async fn a_team_hangs_between_the_one_above_and_those_below() {
    let world = world().await;
    let small = new_team(&world, "Spreekuur", world.cast.west).await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get(&format!("/team/{}", world.cast.west)).await;
    page.assert_says("Alle teams › Directie › Wijkteam West").assert_says("Spreekuur");
    let below = samira.get(&format!("/team/{small}")).await;
    below.assert_says("Directie › Wijkteam West › Spreekuur");
    below.assert_says("Hier werkt nog niemand").assert_says("Niemand leidt dit team apart");
}

#[tokio::test]
async fn who_is_in_no_team_is_shown_the_way() {
    let world = world().await;
    let page = world.sign_in(world.cast.ada).await.get("/team").await;
    page.assert_ok()
        .assert_says("Je staat nog niet in een team")
        .assert_says("Zet mensen in teams");
}

#[tokio::test]
async fn who_has_only_further_teams_chooses() {
    let world = world().await;
    join(&world, world.cast.ada, world.cast.west).await;
    let page = world.sign_in(world.cast.ada).await.get("/team").await;
    page.assert_ok().assert_says("Wijkteam West").assert_says("4 collega’s");
}

#[tokio::test]
async fn further_teams_are_one_click_away() {
    let world = world().await;
    set(&world, &JOIN, params![world.cast.samira, world.cast.youth].into()).await;
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/team").await.assert_says("Jouw teams Wijkteam West Jeugd en Gezin");
    let ruben = world.sign_in(world.cast.ruben).await.get("/team").await;
    ruben.assert_never_says("Jouw teams");
}

#[tokio::test]
async fn who_has_left_is_not_counted_and_not_named() {
    let world = world().await;
    let page = world.sign_in(world.cast.samira).await.get("/team").await;
    page.assert_says("3 collega’s");
    set(&world, &LEAVE, params![world.cast.ruben].into()).await;
    let page = world.sign_in(world.cast.samira).await.get("/team").await;
    page.assert_says("2 collega’s").assert_never_says("Ruben");
}

#[tokio::test]
async fn a_colleague_looks_and_is_offered_no_change() {
    let world = world().await;
    let page =
        world.sign_in(world.cast.joost).await.get(&format!("/team/{}", world.cast.west)).await;
    page.assert_ok().assert_says("Nog geen rollen");
    page.assert_never_says("/purpose").assert_never_says("/roles/new");
}

#[tokio::test]
async fn a_team_elsewhere_is_absent_and_so_is_nonsense() {
    let world = world().await;
    let zoe = world.sign_in(world.cast.zoe).await;
    zoe.get(&format!("/team/{}", world.cast.west)).await.assert_absent();
    zoe.get(&format!("/team/{}/roles", world.cast.west)).await.assert_absent();
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/team/999999").await.assert_absent();
    samira.get("/team/west").await.assert_absent();
}

#[tokio::test]
async fn the_goal_of_the_organisation_stands_with_the_team() {
    let world = world().await;
    let page = world.sign_in(world.cast.samira).await.get("/team").await;
    page.assert_says("Niemand wacht onnodig").assert_says("Een kind in gevaar wacht nooit");
}

#[tokio::test]
async fn the_room_speaks_english() {
    let world = world().await;
    let page = world.sign_in(world.cast.emma).await.get("/team").await;
    page.assert_says("Who leads this team").assert_says("No roles yet").assert_says("3 people");
}

#[tokio::test]
async fn a_large_team_folds_after_twelve_and_a_small_one_does_not() {
    let world = world().await;
    let west = world.cast.west;
    let fill = async |from: i64, to: i64| {
        let organisation = world.cast.organisation;
        let filled = world.site.store().write(move |tx| {
            for number in from..to {
                let name = format!("Zus {number:03}");
                let values = params![organisation, name.as_str(), name.to_lowercase()];
                let id: PersonId = tx.one(&super::NEW_PERSON, &values, |row| row.get(0))?;
                tx.run(&JOIN, &params![id, west])?;
            }
            Ok::<_, StoreError>(())
        });
        filled.await.expect("are written");
    };
    fill(0, 11).await;
    let samira = world.sign_in(world.cast.samira).await;
    let small = samira.get("/team").await;
    small.assert_says("14 collega’s").assert_never_says("Toon nog");
    fill(11, 30).await;
    let large = samira.get("/team").await;
    large.assert_says("33 collega’s").assert_says("Toon nog 21 collega’s").assert_says("Zus 029");
    let (before, folded) = large.body.split_once("<details").expect("a fold");
    assert_eq!(before.matches("Zus 0").count(), 9, "twelve with Marit, Ruben and Samira");
    assert!(folded.contains("Zus 009") && !before.contains("Zus 009"));
}

#[tokio::test]
async fn the_team_alone_reads_who_was_put_into_it() {
    let world = world().await;
    let (west, joost, ada) = (world.cast.west, world.cast.joost, world.cast.ada);
    let noted = world.site.store().write(move |tx| {
        let on = zwerm_domain::Date::constant(2026, 11, 20);
        note_on_team(tx, west, TeamChange::Joined, Some(ada), Some(joost), 1, on)?;
        note_on_team(tx, west, TeamChange::Joined, None, None, 3, on)?;
        note_on_team(tx, west, TeamChange::Leads, Some(ada), Some(ada), 1, on)
    });
    noted.await.map_err(|error: StoreError| error).expect("is noted");
    let at = format!("/team/{west}");
    let page = world.sign_in(world.cast.samira).await.get(&at).await;
    page.assert_says("Ada Beheer zette Joost Verhagen op 20 november in dit team.")
        .assert_says("Wie de server beheert zette 3 collega’s op 20 november in dit team.")
        .assert_says("Ada Beheer liet Ada Beheer vanaf 20 november dit team leiden.");
    for person in [joost, ada, world.cast.dirk] {
        world.sign_in(person).await.get(&at).await.assert_never_says("20 november");
    }
    set(&world, &LEAVE, params![joost].into()).await;
    world.days_pass(50);
    let page = world.sign_in(world.cast.samira).await.get(&at).await;
    page.assert_says("Ada Beheer zette een oud-collega op 20 november");
    world.days_pass(20);
    let page = world.sign_in(world.cast.samira).await.get(&at).await;
    page.assert_never_says("20 november");
}
