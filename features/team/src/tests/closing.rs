//! Closing a team that is no longer there.

use super::{LEAVE, join, new_team, set, world};
use zwerm_domain::TeamId;
use zwerm_store::{StoreError, params, statements};
use zwerm_testkit::World;

statements! {
    LEAVE_TEAM = "DELETE FROM membership WHERE person_id = $1 AND team_id = $2";
    LEAD = "INSERT INTO team_lead (team_id, person_id, since) VALUES ($1, $2, '2026-11-01')";
    GOAL = "INSERT INTO goal (organisation_id, team_id, name, why, noticed_by, version) VALUES ($1, $2, 'Iets', '', '', 1)";
    CLOSE_GOALS = "UPDATE goal SET closed_on = '2026-11-02' WHERE team_id = $1";
    STOP_LEADING = "DELETE FROM team_lead WHERE team_id = $1 AND person_id = $2";
    CLOSED_ON = "SELECT closed_on FROM team WHERE id = $1";
}

fn paths(team: TeamId) -> (String, String) {
    (format!("/team/{team}/closing"), format!("/team/{team}/reopening"))
}

async fn closed_on(world: &World, team: TeamId) -> Option<String> {
    let read =
        world.site.store().read(move |tx| tx.one(&CLOSED_ON, &params![team], |row| row.get(0)));
    read.await.map_err(|error: StoreError| error).expect("is there")
}

#[tokio::test]
async fn an_empty_team_is_closed_with_its_day_and_can_be_opened_again() {
    let world = world().await;
    let team = new_team(&world, "Spreekuur", world.cast.west).await;
    let (closing, reopening) = paths(team);
    let ada = world.sign_in(world.cast.ada).await;
    assert!(ada.get(&format!("/team/{team}")).await.body.contains(&closing));
    let all = ada.submit_and_follow(&closing, &closing, &[]).await;
    all.assert_says("Gelukt. Het team staat niet meer in de lijsten.")
        .assert_says("Spreekuur gesloten op 23 november");
    assert_eq!(closed_on(&world, team).await.as_deref(), Some("2026-11-23"));
    ada.get(&format!("/team/{team}")).await.assert_absent();
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/team/all").await.assert_never_says("Spreekuur");
    samira.get("/team/all?q=spreekuur").await.assert_says("Geen team");
    let back = ada.submit_and_follow("/team/all", &reopening, &[]).await;
    back.assert_says("Dit team is er weer.").assert_says("Spreekuur");
    assert_eq!(closed_on(&world, team).await, None);
}

#[tokio::test]
async fn whoever_and_whatever_is_still_in_it_stands_in_the_way() {
    let world = world().await;
    let team = new_team(&world, "Spreekuur", world.cast.west).await;
    let (closing, _) = paths(team);
    let joost = world.cast.joost;
    let ada = world.sign_in(world.cast.ada).await;
    let empty = ada.get(&closing).await;
    let refused = async |says: &str| {
        let page = ada.get(&closing).await;
        page.assert_ok().assert_says(says);
        assert!(!page.has_form(&closing), "{says}");
        let fields = empty.form(&closing, &[]);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .filter(|(name, _)| name != "action_id")
            .map(|(k, v)| (k.as_str(), v.as_str()))
            .collect();
        ada.post_raw(&closing, &fields).await.assert_asks("Er is nog iemand of iets in dit team.");
        assert_eq!(closed_on(&world, team).await, None);
    };
    join(&world, joost, team).await;
    refused("Er werkt nog één collega.").await;
    set(&world, &LEAVE_TEAM, params![joost, team].into()).await;
    set(&world, &LEAD, params![team, joost].into()).await;
    refused("Eén collega leidt dit team nog.").await;
    set(&world, &STOP_LEADING, params![team, joost].into()).await;
    set(&world, &GOAL, params![world.cast.organisation, team].into()).await;
    refused("Er staat nog één doel of grens open.").await;
    set(&world, &CLOSE_GOALS, params![team].into()).await;
    let below = new_team(&world, "Balie", team).await;
    refused("Er hangt nog één team onder.").await;
    let (below, _) = paths(below);
    ada.submit(&below, &below, &[]).await.assert_done();
    let roles = format!("/team/{team}/roles");
    let texts = [("name", "Wacht"), ("purpose", "Er is iemand"), ("responsibilities", "")];
    let role = ada.submit(&format!("{roles}/new"), &roles, &texts).await.location().to_owned();
    refused("Er is nog één rol.").await;
    let role = role.split('?').next().expect("a path").to_owned();
    ada.submit(&role, &format!("{role}/closing"), &[]).await.assert_done();
    ada.submit(&closing, &closing, &[]).await.assert_done();
}

#[tokio::test]
async fn who_has_left_does_not_keep_a_team_open() {
    let world = world().await;
    let team = new_team(&world, "Spreekuur", world.cast.west).await;
    join(&world, world.cast.bram, team).await;
    set(&world, &LEAVE, params![world.cast.bram].into()).await;
    let (closing, _) = paths(team);
    let ada = world.sign_in(world.cast.ada).await;
    ada.submit(&closing, &closing, &[]).await.assert_done();
}

#[tokio::test]
async fn a_team_under_a_closed_one_waits_for_it() {
    let world = world().await;
    let top = new_team(&world, "Spreekuur", world.cast.west).await;
    let below = new_team(&world, "Balie", top).await;
    let ada = world.sign_in(world.cast.ada).await;
    for team in [below, top] {
        let (closing, _) = paths(team);
        ada.submit(&closing, &closing, &[]).await.assert_done();
    }
    let early = ada.submit("/team/all", &paths(below).1, &[]).await;
    early.assert_asks("Het team erboven is ook gesloten.");
    ada.submit("/team/all", &paths(top).1, &[]).await.assert_done();
    ada.submit("/team/all", &paths(below).1, &[]).await.assert_done();
}

#[tokio::test]
async fn only_an_administrator_of_the_organisation_closes_and_opens() {
    let world = world().await;
    let team = new_team(&world, "Spreekuur", world.cast.west).await;
    let (closing, reopening) = paths(team);
    let cast = &world.cast;
    for person in [cast.samira, cast.marit, cast.dirk, cast.zoe] {
        let visitor = world.sign_in(person).await;
        visitor.get(&closing).await.assert_absent();
        visitor.post_raw(&closing, &[]).await.assert_absent();
        visitor.post_raw(&reopening, &[]).await.assert_absent();
    }
    let marit = world.sign_in(cast.marit).await;
    marit.get("/team").await.assert_ok().assert_never_says("/closing");
    let ada = world.sign_in(cast.ada).await;
    let page = ada.get(&closing).await;
    let fields = page.form(&closing, &[]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    ada.post_raw(&reopening, &fields).await.assert_absent(); // it is open
    assert_eq!(closed_on(&world, team).await, None);
    ada.post_raw(&closing, &fields).await.assert_done();
    ada.post_raw(&closing, &fields).await.assert_done(); // pressed twice
    ada.get(&closing).await.assert_absent();
    world.sign_in(cast.samira).await.get("/team/all").await.assert_never_says("/reopening");
}
