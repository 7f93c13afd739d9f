//! Templates through their real routes.

use zwerm_testkit::{Visitor, World};

async fn world() -> World {
    World::with(vec![crate::feature()]).await
}

async fn write(who: &Visitor<'_>, owner: &str, over: &[(&str, &str)]) -> String {
    let mut fields =
        vec![("owner", owner), ("title", "Advies"), ("result", "Er ligt een advies over …")];
    fields.retain(|(name, _)| over.iter().all(|(other, _)| other != name));
    fields.extend_from_slice(over);
    let made = who.submit("/templates/new", "/templates", &fields).await;
    made.location().split('?').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn anybody_writes_one_for_an_own_team_and_mates_use_it() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let at = write(&samira, &world.cast.west.to_string(), &[("needs", "een uur")]).await;
    let ruben = world.sign_in(world.cast.ruben).await;
    ruben
        .get("/templates")
        .await
        .assert_says("Er ligt een advies over …")
        .assert_says("Spreek dit af");
    ruben.get(&at).await.assert_says("een uur").assert_says("Wijkteam West");
    for person in [world.cast.joost, world.cast.ada, world.cast.zoe] {
        let who = world.sign_in(person).await;
        who.get(&at).await.assert_absent();
        who.get(&format!("{at}/edit")).await.assert_absent();
        who.get("/templates").await.assert_never_says("een advies over");
    }
}

#[tokio::test]
async fn only_the_administrator_writes_for_all() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let fields = [("owner", "all"), ("title", "Advies"), ("result", "Er ligt iets")];
    samira.submit("/templates/new", "/templates", &fields).await.assert_absent();
    let other = world.cast.youth.to_string();
    let fields = [("owner", other.as_str()), ("title", "Advies"), ("result", "Er ligt iets")];
    samira.submit("/templates/new", "/templates", &fields).await.assert_absent();
    let ada = world.sign_in(world.cast.ada).await;
    let at = write(&ada, "all", &[]).await;
    samira.get(&at).await.assert_says("Gemeente Waterrijk").assert_never_says("/edit");
    samira.get(&format!("{at}/edit")).await.assert_absent();
    samira.post_raw(&format!("{at}/closing"), &[]).await;
    ada.get(&at).await.assert_never_says("Open weer");
}

#[tokio::test]
async fn a_change_is_a_next_wording_and_two_at_once_see_both_texts() {
    let world = world().await;
    let (samira, ruben) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ruben).await);
    let at = write(&samira, &world.cast.west.to_string(), &[]).await;
    let edit = format!("{at}/edit");
    let old = ruben.get(&edit).await;
    samira.submit(&edit, &at, &[("result", "Er ligt een kort advies")]).await.assert_done();
    samira.get(&at).await.assert_says("Versie 2").assert_says("Er ligt een advies over …");
    let late = old.form(&at, &[("result", "Er ligt een lang advies")]);
    let late: Vec<(&str, &str)> = late.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let seen = ruben.post_raw(&at, &late).await;
    seen.assert_status(http::StatusCode::CONFLICT);
    seen.assert_says("Er ligt een kort advies").assert_says("Er ligt een lang advies");
}

#[tokio::test]
async fn a_closed_one_is_not_offered_and_opens_again() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let at = write(&samira, &world.cast.west.to_string(), &[]).await;
    samira.submit(&at, &format!("{at}/closing"), &[]).await.assert_done();
    samira
        .get("/templates")
        .await
        .assert_says("1 gesloten sjabloon")
        .assert_never_says("Spreek dit af");
    samira.submit(&at, &format!("{at}/reopening"), &[]).await.assert_done();
    samira.get("/templates").await.assert_says("Spreek dit af");
}

#[tokio::test]
async fn what_is_missing_or_too_much_is_told_and_kept() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let owner = world.cast.west.to_string();
    let lines = "x\n".repeat(13);
    let fields =
        [("owner", owner.as_str()), ("title", ""), ("result", "Er ligt iets"), ("needs", &lines)];
    let seen = samira.submit("/templates/new", "/templates", &fields).await;
    seen.assert_asks("Hooguit 12 regels");
    assert_eq!(seen.value("result").as_deref(), Some("Er ligt iets"));
    let fields = [("owner", ""), ("title", "a"), ("result", "b")];
    samira.submit("/templates/new", "/templates", &fields).await.assert_asks("Kies voor wie");
}

#[tokio::test]
async fn six_are_offered_to_who_sets_up_once() {
    let world = world().await;
    let (ada, emma) = (world.sign_in(world.cast.ada).await, world.sign_in(world.cast.emma).await);
    emma.get("/templates").await.assert_never_says("/templates/starters");
    emma.post_raw("/templates/starters", &[]).await.assert_absent();
    ada.submit("/templates", "/templates/starters", &[]).await.assert_done();
    let seen = emma.get("/templates").await;
    assert_eq!(seen.body.matches("/agreements/new?template=").count(), 6);
    ada.get("/templates").await.assert_never_says("/templates/starters");
}
