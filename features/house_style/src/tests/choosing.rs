//! Looking, choosing, going back.

use super::*;

#[tokio::test]
async fn a_file_is_looked_at_and_then_chosen_for_everybody() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let sent = ada.upload(AT, "/house_style/file", &[("file", VIOLET.as_bytes())]).await;
    let at = sent.assert_done().location().to_owned();
    let look = ada.get(&at).await;
    look.assert_ok()
        .assert_says("Nog niets veranderd")
        .assert_says("Voorstel van Ada Beheer, 23 november.");
    look.assert_says("Licht").assert_says("Donker").assert_says("Op een knop");
    assert!(look.body.contains(&format!("<link rel=\"stylesheet\" href=\"{at}/theme.css\">")));
    let sheet = ada.get(&format!("{at}/theme.css")).await;
    assert_eq!(sheet.headers["content-type"], "text/css; charset=utf-8");
    assert!(sheet.body.contains("-bg-default:#5115ef;"), "{}", sheet.body);
    assert_eq!(linked(&ada.get(AT).await), None, "looking changes no other page");
    let done = ada.submit_and_follow(&at, &format!("{at}/choice"), &[]).await;
    done.assert_says("Elke pagina heeft nu jullie huisstijl");
    done.assert_says("Sinds 23 november, gekozen door Ada Beheer.");
    assert!(sheet_of(&ada, AT).await.expect("a sheet").contains("#5115ef"));
    ada.get(&at).await.assert_says("Jullie huisstijl").assert_never_says("/choice\"");
}

#[tokio::test]
async fn what_was_made_easier_to_read_is_told_with_its_line_and_figures() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let pale = "/* ours */\n:root{\n--basis-color-action-1-inverse-bg-default:#ffb612;\n--basis-space-md:2px}";
    let look = ada.get(&proposed(&ada, pale).await).await;
    look.assert_says("Beter leesbaar gemaakt")
        .assert_says("Regel 3, --basis-color-action-1-inverse-bg-default: #ffb612 wordt #");
    look.assert_says("Het contrast was 1,5; 4,5 is nodig.");
    look.assert_says("Eén token doet hier niets").assert_says("Regel 4: --basis-space-md");
    let good = ada.get(&proposed(&ada, VIOLET).await).await;
    good.assert_never_says("Beter leesbaar gemaakt").assert_never_says("doet hier niets");
}

#[tokio::test]
async fn it_is_removed_and_chosen_again() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let first = chosen(&ada, VIOLET).await;
    ada.submit(AT, "/house_style/removal", &[]).await.assert_done();
    ada.get(AT).await.assert_says("Op 23 november; vervangen of weggehaald door Ada Beheer");
    ada.submit(&first, &format!("{first}/choice"), &[]).await.assert_done();
    world.days_pass(1);
    let gone = ada.submit_and_follow(AT, "/house_style/removal", &[]).await;
    gone.assert_says("Zwerm heeft weer zijn eigen uiterlijk");
    gone.assert_says("Van 23 november tot 24 november; vervangen of weggehaald door Ada Beheer");
    assert_eq!(linked(&gone), None);
    ada.get("/theme.css").await.assert_absent();
    ada.get(&first).await.assert_says("Een eerdere huisstijl");
    ada.submit(&first, &format!("{first}/choice"), &[]).await.assert_done();
    assert!(sheet_of(&ada, AT).await.expect("a sheet").contains("#5115ef"));
}

#[tokio::test]
async fn another_one_takes_its_place_and_a_second_click_changes_nothing() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let first = chosen(&ada, VIOLET).await;
    let second = proposed(&ada, GREEN).await;
    let (form, action) = (ada.get(&second).await, format!("{second}/choice"));
    let fields = form.form(&action, &[]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    ada.post_raw(&action, &fields).await.assert_done();
    ada.post_raw(&action, &fields).await.assert_done();
    // A tab that was open all the while.
    let late: Vec<(&str, &str)> =
        fields.iter().map(|(k, v)| (*k, if *k == "action_id" { "x" } else { *v })).collect();
    ada.post_raw(&action, &late).await.assert_done();
    assert!(sheet_of(&ada, AT).await.expect("a sheet").contains("#14532d"));
    let page = ada.get(AT).await;
    assert_eq!(page.body.matches(&format!("href=\"{first}\"")).count(), 1);
    assert_eq!(page.text().matches("vervangen of weggehaald").count(), 1);
}

#[tokio::test]
async fn what_one_looks_at_can_be_changed_by_hand() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let begin = ada.get(AT).await.value("tokens").expect("a field");
    assert!(begin.contains("Hoofdkleur") && begin.contains("#0f5c74"), "{begin}");
    let at = proposed(&ada, VIOLET).await;
    let look = ada.get(&at).await;
    let from = at.replace("/house_style/", "/house_style?from=");
    assert!(look.body.contains(&format!("href=\"{from}\"")));
    assert_eq!(ada.get(&from).await.value("tokens").expect("a field"), VIOLET.replace('\r', ""));
    ada.get("/house_style?from=999999").await.assert_absent();
    ada.get("/house_style?from=x").await.assert_ok();
}

#[tokio::test]
async fn a_proposal_that_nobody_chose_goes_when_the_next_is_made_another_day() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let (first, kept) = (proposed(&ada, VIOLET).await, chosen(&ada, GREEN).await);
    proposed(&ada, VIOLET).await;
    ada.get(&first).await.assert_ok();
    world.days_pass(1);
    proposed(&ada, VIOLET).await;
    ada.get(&first).await.assert_absent();
    ada.get(&kept).await.assert_ok();
}

#[tokio::test]
async fn the_example_comes_in_as_it_is() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let example = ada.get("/house_style/example").await;
    assert_eq!(example.headers["content-type"], "text/css; charset=utf-8");
    let sent = ada.upload(AT, "/house_style/file", &[("file", example.body.as_bytes())]).await;
    ada.get(sent.location()).await.assert_ok().assert_never_says("Beter leesbaar gemaakt");
}
