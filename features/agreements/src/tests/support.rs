//! Support, criteria, reasons, and what waits for whom.

use super::*;

zwerm_store::statements! {
    NEED = "SELECT id FROM agreement_need WHERE agreement_id = $1";
    NO_TEAM = "DELETE FROM membership WHERE person_id = $1";
}

fn need_form(seen: &Seen) -> String {
    let start = seen.body.find("/needs/").unwrap_or_else(|| panic!("no need on:\n{}", seen.text()));
    let from = seen.body[..start].rfind('"').expect("a quote") + 1;
    let to = seen.body[start..].find('"').expect("a quote") + start;
    seen.body[from..to].to_owned()
}

#[tokio::test]
async fn support_that_a_check_in_asks_is_promised_by_itself_and_kept() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let needs = [
        ("done", "De brief ligt er."),
        ("need", "Een telefoonnummer van de huisarts"),
        ("outlook", "tight"),
    ];
    act(&joost, &at, "check_ins", &needs).await.assert_done();
    let seen = samira.get(&at).await;
    seen.assert_says("Een telefoonnummer van de huisarts");
    samira.submit(&at, &need_form(&seen), &[("answer", "promise")]).await.assert_done();
    let seen = joost.get(&at).await;
    joost.submit(&at, &need_form(&seen), &[("answer", "keep")]).await.assert_done();
}

#[tokio::test]
async fn criteria_are_ticked_and_keep_their_day() {
    let world = world().await;
    let at = agreed(
        &world,
        &[("criteria", "Geen gezin wacht langer\nElk gezin weet wie het kan bellen")],
    )
    .await;
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "criteria", &[("criterion", "1")]).await.assert_done();
    let seen = joost.get(&at).await;
    let ticked = seen.form(&format!("{at}/criteria"), &[]);
    assert!(ticked.contains(&("criterion".into(), "1".into())), "{ticked:?}");
    assert!(!ticked.contains(&("criterion".into(), "0".into())), "{ticked:?}");
}

#[tokio::test]
async fn what_waits_is_counted_for_who_is_asked_alone() {
    let world = world().await;
    proposed(&world, &[]).await;
    let waits = |page: Seen| page.body.contains("class=\"count\"");
    assert!(waits(world.sign_in(world.cast.joost).await.get("/agreements").await));
    assert!(!waits(world.sign_in(world.cast.samira).await.get("/agreements").await));
    assert!(!waits(world.sign_in(world.cast.bram).await.get("/agreements").await));
}

#[tokio::test]
async fn why_it_matters_is_read_by_the_other() {
    let world = world().await;
    let at = agreed(&world, &[("reason", "Mijn zus wachtte ooit acht weken.")]).await;
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(&at).await.assert_says("Mijn zus wachtte ooit acht weken.");
    act(&joost, &at, "reason", &[("reason", "Ik wil dat niemand verdwaalt.")]).await.assert_done();
    world
        .sign_in(world.cast.samira)
        .await
        .get(&at)
        .await
        .assert_says("Ik wil dat niemand verdwaalt.");
}

#[tokio::test]
async fn who_ticks_leaves_what_another_ticked_meanwhile() {
    let world = world().await;
    let at = agreed(&world, &[("criteria", "Eerste\nTweede\nDerde")]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    act(&joost, &at, "criteria", &[("criterion", "2")]).await.assert_done();
    let path = format!("{at}/criteria");
    let [mut old, mut delivery] = [path.clone(), format!("{at}/delivery")].map(|_| Vec::new());
    let page = joost.get(&at).await;
    old.extend(page.form(&path, &[]));
    delivery.extend(page.form(&format!("{at}/delivery"), &[("note", "Klaar.")]));
    act(&samira, &at, "criteria", &[("criterion", "0"), ("criterion", "2")]).await.assert_done();
    // Joost ticks the second and takes the third away, on the page as it was.
    old.retain(|(name, _)| name != "criterion");
    old.push(("criterion".into(), "1".into()));
    let old: Vec<_> = old.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    joost.post_raw(&path, &old).await.assert_done();
    assert_eq!(ticked(&samira.get(&at).await, &path), ["0", "1"]);
    let delivery: Vec<_> = delivery.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    joost.post_raw(&format!("{at}/delivery"), &delivery).await.assert_done();
    assert_eq!(ticked(&samira.get(&at).await, &path), ["0", "1"], "delivering undoes nothing");
}

fn ticked(page: &Seen, path: &str) -> Vec<String> {
    let form = page.form(path, &[]);
    form.into_iter().filter(|(name, _)| name == "criterion").map(|(_, at)| at).collect()
}

#[tokio::test]
async fn what_is_ticked_on_another_wording_is_shown_the_one_that_holds() {
    let world = world().await;
    let at = agreed(&world, &[("criteria", "Eerste\nTweede")]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let path = format!("{at}/criteria");
    let old = joost.get(&at).await.form(&path, &[("criterion", "0")]);
    let versions = format!("{at}/versions");
    let next = [("criteria", "Heel anders\nTweede"), ("anew", "yes")];
    samira.submit(&format!("{versions}/new"), &versions, &next).await.assert_done();
    act(&joost, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    let old: Vec<_> = old.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    joost.post_raw(&path, &old).await.assert_status(http::StatusCode::CONFLICT);
    assert!(ticked(&joost.get(&at).await, &path).is_empty());
}

#[tokio::test]
async fn who_is_asked_through_a_team_leaves_no_words_and_promises_nothing_before_answering_for_it()
{
    let world = world().await;
    let more =
        [("with_name", "Jeugd en Gezin"), ("need_text_0", "Een sleutel"), ("need_of_0", "other")];
    let at = super::parties::sent(&world, "", &more).await;
    let [joost, bram, samira] = [
        world.sign_in(world.cast.joost).await,
        world.sign_in(world.cast.bram).await,
        world.sign_in(world.cast.samira).await,
    ];
    let page = joost.get(&at).await;
    let need = need_of(&world, &at).await;
    let token = page.form(&format!("{at}/acceptance"), &[]);
    for (what, field, typed) in [
        ("reason".to_owned(), "reason", "KANARIE"),
        (format!("needs/{need}/answer"), "answer", "promise"),
    ] {
        let mut form: Vec<_> = token.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        form.push((field, typed));
        joost.post_raw(&format!("{at}/{what}"), &form).await.assert_asks("Dit kan nu niet meer");
    }
    act(&bram, &at, "acceptance", &[]).await.assert_done();
    joost.get(&at).await.assert_absent();
    samira.get(&at).await.assert_never_says("KANARIE").assert_never_says("Joost");
    act(&bram, &at, "reason", &[("reason", "Zo help ik.")]).await.assert_done();
    samira.get(&at).await.assert_says("Zo help ik.");
}

/// The only support of an agreement.
async fn need_of(world: &World, at: &str) -> i64 {
    let id: i64 = at.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let samira = world.cast.samira;
    let found = world.site.store().read_pair(move |tx| {
        tx.act_as(samira)?;
        tx.one(&NEED, &zwerm_store::params![id], |row| row.get::<i64>(0))
    });
    found.await.map_err(|error: zwerm_store::StoreError| error).expect("a need")
}

#[tokio::test]
async fn support_from_outside_is_not_promised_once_the_agreement_has_ended_and_shuts_for_who_said_no()
 {
    let world = world().await;
    let more = [("need_text_0", "Het wijkgebouw"), ("need_from_0", "Wijkteam West")];
    let at = agreed(&world, &more).await;
    let page = format!("/agreements/support/{}", need_of(&world, &at).await);
    let answer = format!("{page}/answer");
    let ruben = world.sign_in(world.cast.ruben).await;
    ruben.submit(&page, &answer, &[("answer", "decline")]).await.assert_done();
    let seen = ruben.get(&page).await;
    seen.assert_says("Het wijkgebouw");
    let promise = seen.form(&answer, &[("answer", "promise")]);
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    act(&samira, &at, "endings", &[("ending", "release"), ("note", "")]).await.assert_done();
    let yes = [("ending", "release"), ("answer", "confirm"), ("note", "")];
    act(&joost, &at, "endings/answer", &yes).await.assert_done();
    assert!(!ruben.get(&page).await.has_form(&answer), "nothing to press any more");
    let promise: Vec<_> = promise.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    ruben.post_raw(&answer, &promise).await.assert_asks("afgelopen");
    let gone = world.cast.ruben;
    let moved = world.site.store().write(move |tx| tx.run(&NO_TEAM, &zwerm_store::params![gone]));
    assert_eq!(moved.await.map_err(|error: zwerm_store::StoreError| error).expect("moves"), 1);
    ruben.get(&page).await.assert_absent();
}
