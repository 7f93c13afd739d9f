//! What people contribute to a goal, in their own words.

use super::world;

#[tokio::test]
async fn one_says_what_one_contributes_changes_it_and_takes_it_away() {
    let world = world().await;
    let at = format!("/context/goals/{}", world.cast.goal);
    let to = format!("{at}/contribution");
    let samira = world.sign_in(world.cast.samira).await;
    let words = [("words", "elke maandag mee te lopen"), ("circle", "all")];
    let page = samira.submit_and_follow(&at, &to, &words).await;
    page.assert_says("Samira Bennani draagt bij door elke maandag mee te lopen");
    assert_eq!(page.value("words").as_deref(), Some("elke maandag mee te lopen"));
    world.sign_in(world.cast.joost).await.get(&at).await.assert_says("elke maandag mee te lopen");
    samira.submit(&at, &to, &[("words", "te bellen")]).await.assert_done();
    let page = samira.get(&at).await;
    page.assert_says("draagt bij door te bellen").assert_never_says("elke maandag mee te lopen,");
    let page = samira.submit_and_follow(&at, &format!("{to}/taking_back"), &[]).await;
    page.assert_says("Weggehaald.").assert_says("Nog niemand schreef hier iets");
}

#[tokio::test]
async fn its_author_chooses_who_sees_it() {
    let world = world().await;
    let at = format!("/context/goals/{}", world.cast.goal);
    let to = format!("{at}/contribution");
    let samira = world.sign_in(world.cast.samira).await;
    let (west, youth) = (world.cast.west.to_string(), world.cast.youth.to_string());
    let words = [("words", "stil te luisteren"), ("circle", west.as_str())];
    samira.submit(&at, &to, &words).await.assert_done();
    for person in [world.cast.ruben, world.cast.marit] {
        world.sign_in(person).await.get(&at).await.assert_says("Alleen voor Wijkteam West");
    }
    for person in [world.cast.joost, world.cast.dirk, world.cast.ada] {
        world.sign_in(person).await.get(&at).await.assert_never_says("stil te luisteren");
    }
    for circle in [youth.as_str(), "999999", "", "everybody"] {
        let words = [("words", "x"), ("circle", circle)];
        samira.submit(&at, &to, &words).await.assert_asks("Kies wie dit mag zien.");
    }
    samira.submit(&at, &to, &[("words", "")]).await.assert_asks("Vul dit nog in.");
    let zoe = world.sign_in(world.cast.zoe).await;
    zoe.get(&at).await.assert_absent();
}

#[tokio::test]
async fn a_kind_of_work_has_a_page_for_everybody_and_is_renamed_by_the_administrator() {
    let world = world().await;
    let at = format!("/context/kinds/{}", world.cast.kind);
    let page = world.sign_in(world.cast.joost).await.get(&at).await;
    page.assert_ok().assert_says("Huisbezoek").assert_says("Geen rol gaat over dit soort werk.");
    page.assert_never_says("/edit");
    world.sign_in(world.cast.joost).await.get(&format!("{at}/edit")).await.assert_absent();
    world.sign_in(world.cast.zoe).await.get(&at).await.assert_absent();
    world.sign_in(world.cast.ada).await.get(&at).await.assert_says("Verander");
}
