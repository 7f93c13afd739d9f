//! *Wie helpt?*: asked from a check-in in own words, offered with one tap, gone with the agreement.

use super::*;
use crate::notices::NOTICES;
use zwerm_domain::PersonId;
use zwerm_web::{Between, News};

const ASKS: &str = "Ik zoek iemand die goed kan plannen.";

/// Joost gives a check-in and asks his team, or everybody.
async fn asks(world: &World, at: &str, to: &str) {
    let joost = world.sign_in(world.cast.joost).await;
    let given = [
        ("done", "GEHEIM GEDAAN"),
        ("need", "GEHEIM NODIG"),
        ("outlook", "tight"),
        ("help", ASKS),
        ("help_to", to),
    ];
    act(&joost, at, "check_ins", &given).await.assert_done();
}

/// The address of the only request on the page.
fn offer_of(seen: &Seen) -> String {
    let from = seen.body.find("/agreements/help/").unwrap_or_else(|| panic!("{}", seen.text()));
    seen.body[from..].chars().take_while(|letter| *letter != '"').collect()
}

#[tokio::test]
async fn a_team_reads_the_words_written_for_it_and_nothing_of_the_agreement() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    asks(&world, &at, &world.cast.youth.to_string()).await;
    let (bram, ruben) =
        (world.sign_in(world.cast.bram).await, world.sign_in(world.cast.ruben).await);
    bram.get("/agreements").await.assert_says("Collega’s vragen hulp.");
    let page = bram.get("/agreements/help").await;
    page.assert_ok().assert_says(ASKS).assert_says("Joost vraagt");
    for hidden in ["GEHEIM", RESULT, "Samira", &at] {
        page.assert_never_says(hidden);
        assert!(!page.body.contains(hidden), "{hidden}");
    }
    bram.get(&at).await.assert_absent();
    ruben.get("/agreements/help").await.assert_ok().assert_never_says(ASKS);

    // One tap; a second one changes nothing.
    let offer = offer_of(&page);
    bram.submit("/agreements/help", &offer, &[]).await.assert_done();
    let page = bram.get("/agreements/help").await;
    page.assert_says("Je bood aan te helpen. Joost ziet dat");
    assert!(!page.has_form(&offer));
    for person in [world.cast.joost, world.cast.samira] {
        let page = world.sign_in(person).await.get(&at).await;
        page.assert_says(ASKS).assert_says("Bram wil helpen").assert_says("Bram bood hulp aan.");
    }
    let emma = world.sign_in(world.cast.emma).await;
    emma.get("/agreements/help").await.assert_says(ASKS).assert_never_says("Bram");

    // He takes it back.
    bram.submit("/agreements/help", &format!("{offer}/end"), &[]).await.assert_done();
    let joost = world.sign_in(world.cast.joost).await;
    let page = joost.get(&at).await;
    page.assert_never_says("Bram wil helpen").assert_says("Bram kan toch niet helpen.");
}

#[tokio::test]
async fn everybody_is_asked_until_it_is_taken_back() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    asks(&world, &at, "organisation").await;
    let dirk = world.sign_in(world.cast.dirk).await;
    let offer = offer_of(&dirk.get("/agreements/help").await);
    let form = dirk.get("/agreements/help").await.form(&offer, &[]);
    world.sign_in(world.cast.zoe).await.get("/agreements/help").await.assert_never_says(ASKS);
    let joost = world.sign_in(world.cast.joost).await;
    let page = joost.get("/agreements/help").await;
    page.assert_says("Jij vroeg");
    assert!(!page.has_form(&offer), "nobody helps themselves");
    act(&joost, &at, "help/end", &[]).await.assert_done();
    dirk.get("/agreements/help").await.assert_says("Nu vraagt niemand hulp");
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    dirk.post_raw(&offer, &form).await.assert_absent();
}

#[tokio::test]
async fn it_goes_when_the_agreement_ends() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    asks(&world, &at, "organisation").await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let bram = world.sign_in(world.cast.bram).await;
    let offer = offer_of(&bram.get("/agreements/help").await);
    bram.submit("/agreements/help", &offer, &[]).await.assert_done();
    act(&joost, &at, "delivery", &[]).await.assert_done();
    bram.get("/agreements/help").await.assert_says(ASKS);
    act(&samira, &at, "delivery/answer", &[("answer", "close"), ("note", "")]).await.assert_done();
    bram.get("/agreements/help").await.assert_never_says(ASKS);
    joost.get(&at).await.assert_never_says(ASKS);
}

#[tokio::test]
async fn only_who_is_asked_offers_and_only_an_own_circle_is_asked() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let joost = world.sign_in(world.cast.joost).await;
    for (to, help) in [("", ASKS), ("x", ASKS), (&*world.cast.west.to_string(), ASKS)] {
        let given = [("done", "Iets"), ("outlook", "tight"), ("help", help)];
        let page = joost.get(&at).await;
        let mut form = page.form(&format!("{at}/check_ins"), &given);
        form.retain(|(name, _)| name != "help_to");
        form.push(("help_to".into(), to.into()));
        let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let seen = joost.post_raw(&format!("{at}/check_ins"), &form).await;
        seen.assert_asks("Kies een van deze mogelijkheden.");
        assert_eq!(seen.value("help").as_deref().map(str::trim), Some(ASKS), "{to}");
    }
    let long = "x".repeat(600);
    let given = [("done", "Iets"), ("outlook", "tight"), ("help", &*long)];
    act(&joost, &at, "check_ins", &given).await.assert_asks("500");
    joost.get(&at).await.assert_never_says("Iets");

    asks(&world, &at, &world.cast.youth.to_string()).await;
    let bram = world.sign_in(world.cast.bram).await;
    let offer = offer_of(&bram.get("/agreements/help").await);
    for person in [world.cast.ruben, world.cast.joost, world.cast.samira, world.cast.ada] {
        let who = world.sign_in(person).await;
        let form = who.get("/agreements/new").await.form("/agreements", &[]);
        let csrf = form.iter().find(|(name, _)| name == "csrf").expect("a token").1.clone();
        for path in [offer.clone(), format!("{offer}/end")] {
            let sent = who.post_raw(&path, &[("csrf", &csrf)]).await;
            assert_eq!(sent.status, 404, "{path} as {person}");
        }
    }
}

async fn news(world: &World, person: PersonId) -> Vec<News> {
    let today = jiff::civil::date(2026, 11, 23);
    let told = world.site.store().read(move |tx| {
        let to =
            zwerm_directory::addressee(tx, person)?.ok_or(zwerm_store::StoreError::NotFound)?;
        let marks = Between { after: 0, until: (NOTICES.newest)(tx)?, today };
        (NOTICES.digest)(tx, &to, marks)
    });
    told.await.expect("is told")
}

#[tokio::test]
async fn the_team_hears_of_it_once_and_the_organisation_looks_for_itself() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    asks(&world, &at, &world.cast.youth.to_string()).await;
    let told = news(&world, world.cast.bram).await;
    assert_eq!(told.len(), 1, "one line");
    assert_eq!(told[0].line, format!("Joost vraagt: {ASKS}"));
    assert_eq!(told[0].href, "/agreements/help");
    assert!(news(&world, world.cast.ruben).await.is_empty());
    // Asking anew makes place for the first.
    asks(&world, &at, "organisation").await;
    assert!(news(&world, world.cast.bram).await.is_empty());
    let page = world.sign_in(world.cast.bram).await.get("/agreements/help").await;
    assert_eq!(page.text().matches(ASKS).count(), 1);
}

#[tokio::test]
async fn offering_and_taking_back_again_and_again_is_told_once() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    asks(&world, &at, &world.cast.youth.to_string()).await;
    let bram = world.sign_in(world.cast.bram).await;
    let offer = offer_of(&bram.get("/agreements/help").await);
    for _ in 0..3 {
        bram.submit("/agreements/help", &offer, &[]).await.assert_done();
        bram.submit("/agreements/help", &format!("{offer}/end"), &[]).await.assert_done();
    }
    bram.submit("/agreements/help", &offer, &[]).await.assert_done();
    let page = world.sign_in(world.cast.joost).await.get(&at).await;
    page.assert_says("Bram wil helpen");
    for line in ["Bram bood hulp aan.", "Bram kan toch niet helpen."] {
        assert_eq!(page.text().matches(line).count(), 1, "{line} in {}", page.text());
    }
    assert_eq!(
        news(&world, world.cast.samira).await.iter().filter(|it| it.line.contains("Bram")).count(),
        2
    );
}
