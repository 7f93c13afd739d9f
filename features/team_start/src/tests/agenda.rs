//! What is on the table.

use super::{LAST_ITEM, world};
use zwerm_testkit::{Visitor, World};

async fn put(world: &World, by: &Visitor<'_>, title: &str) -> String {
    let team = world.cast.west;
    let (start, agenda) = (format!("/team/{team}/start"), format!("/team/{team}/agenda"));
    by.submit(&start, &agenda, &[("title", title)]).await.assert_done();
    let last = world.site.store().read(|tx| tx.one(&LAST_ITEM, &[], |row| row.get::<i64>(0)));
    format!("{agenda}/{}", last.await.map_err(|e: zwerm_store::StoreError| e).expect("an item"))
}

async fn act(world: &World, by: &Visitor<'_>, item: &str, what: &str) -> String {
    let start = format!("/team/{}/start", world.cast.west);
    by.submit(&start, item, &[("do", what)]).await.assert_done();
    by.get(&start).await.assert_ok().text()
}

fn comes_before(page: &str, first: &str, second: &str) -> bool {
    page.find(first).expect("the first is there") < page.find(second).expect("the second is there")
}

#[tokio::test]
async fn anybody_of_the_team_puts_something_on_the_table_and_another_ticks_it() {
    let world = world().await;
    let (samira, ruben) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ruben).await);
    let item = put(&world, &samira, "Hoe zit iedereen erbij?").await;
    let page = ruben.get(&format!("/team/{}/start", world.cast.west)).await;
    page.assert_says("Teamstart, maandag 23 november").assert_says("Van Samira");
    page.assert_says("Alleen Wijkteam West en wie dit team leidt");
    let page = act(&world, &ruben, &item, "done").await;
    assert!(page.contains("Besproken deze week: 1 punt"), "{page}");
    let page = act(&world, &samira, &item, "again").await;
    assert!(!page.contains("Besproken deze week"), "{page}");
}

#[tokio::test]
async fn what_was_dealt_with_is_gone_a_week_later_and_what_was_not_is_still_there() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let done = put(&world, &samira, "Rooster van december").await;
    put(&world, &samira, "Nieuwe sleutels").await;
    act(&world, &samira, &done, "done").await;
    world.days_pass(7);
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get(&format!("/team/{}/start", world.cast.west)).await;
    page.assert_says("Nieuwe sleutels").assert_never_says("Rooster van december");
}

#[tokio::test]
async fn an_item_moves_to_next_week_and_comes_back_by_itself() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let item = put(&world, &samira, "Kerstborrel").await;
    let page = act(&world, &samira, &item, "next_week").await;
    assert!(page.contains("Voor volgende week: 1 punt"), "{page}");
    world.days_pass(7);
    let page = samira.get(&format!("/team/{}/start", world.cast.west)).await;
    page.assert_says("Kerstborrel").assert_never_says("Voor volgende week: 1");
}

#[tokio::test]
async fn the_order_is_changed_one_place_at_a_time() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    put(&world, &samira, "Eerste punt").await;
    put(&world, &samira, "Tweede punt").await;
    let third = put(&world, &samira, "Derde punt").await;
    let page = act(&world, &samira, &third, "up").await;
    assert!(comes_before(&page, "Derde punt", "Tweede punt"), "{page}");
    assert!(comes_before(&page, "Eerste punt", "Derde punt"), "{page}");
    act(&world, &samira, &third, "up").await;
    let page = act(&world, &samira, &third, "up").await;
    assert!(comes_before(&page, "Derde punt", "Eerste punt"), "{page}");
    let page = act(&world, &samira, &third, "down").await;
    assert!(comes_before(&page, "Eerste punt", "Derde punt"), "{page}");
}

#[tokio::test]
async fn only_who_put_it_there_takes_it_away() {
    let world = world().await;
    let (samira, ruben) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ruben).await);
    let item = put(&world, &samira, "Toch niet").await;
    let start = format!("/team/{}/start", world.cast.west);
    ruben.submit(&start, &item, &[("do", "away")]).await.assert_absent();
    ruben.submit(&start, &item, &[("do", "fly")]).await.assert_absent();
    let page = act(&world, &samira, &item, "away").await;
    assert!(!page.contains("Toch niet"), "{page}");
}

#[tokio::test]
async fn empty_long_and_tricky_words_are_handled_as_everywhere() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let (start, agenda) =
        (format!("/team/{}/start", world.cast.west), format!("/team/{}/agenda", world.cast.west));
    samira.submit(&start, &agenda, &[("title", " ")]).await.assert_asks("Vul dit nog in.");
    let long = "x".repeat(201);
    let again = samira.submit(&start, &agenda, &[("title", &long), ("says", "kort")]).await;
    again.assert_asks("Er passen 200 tekens in");
    assert_eq!(again.value("says").as_deref(), Some("kort"));
    let tricky = [("title", "<script>alert(1)</script>"), ("says", "rechts\u{202E}links")];
    let page = samira.submit_and_follow(&start, &agenda, &tricky).await;
    page.assert_says("rechtslinks").assert_never_says("<script>alert");
}

#[tokio::test]
async fn a_full_agenda_says_so() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    for number in 0..60 {
        put(&world, &samira, &format!("Punt {number}")).await;
    }
    let (start, agenda) =
        (format!("/team/{}/start", world.cast.west), format!("/team/{}/agenda", world.cast.west));
    samira.submit(&start, &agenda, &[("title", "Nog een")]).await.assert_asks("zestig punten");
}
