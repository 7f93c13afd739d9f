//! Thresholds through the real routes, and the list of every change.

use super::*;
use zwerm_testkit::Visitor;

const ONE: &str = "/consent/thresholds/invited";
const LIST: &str = "/consent/settings";

async fn asks(who: &Visitor<'_>, level: &str) -> zwerm_testkit::Seen {
    who.submit(ONE, ONE, &[("level", level), ("words", "Omdat het past.")]).await
}

async fn level(world: &World) -> String {
    let samira = world.sign_in(world.cast.samira).await;
    let text = samira.get(ONE).await.assert_ok().text();
    let (_, rest) = text.split_once("Nu ").expect("what holds");
    rest.split(',').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn one_raises_it_and_two_from_two_sides_lower_it() {
    let world = world().await;
    let ruben = council(&world).await;
    let (ada, ruben) = (world.sign_in(world.cast.ada).await, world.sign_in(ruben).await);
    asks(&ada, "12").await.assert_done();
    assert_eq!(level(&world).await, "12");
    let proposed = asks(&ada, "6").await;
    assert!(proposed.assert_done().location().ends_with("done=proposed"));
    assert_eq!(level(&world).await, "12", "one alone lowered it");
    let page = ada.get(ONE).await;
    assert!(!page.has_form(&format!("{ONE}/assent")), "who proposes does not assent");
    ruben.get("/consent").await.assert_ok();
    let assent = format!("{ONE}/assent");
    ruben.submit(ONE, &assent, &[]).await.assert_done();
    assert_eq!(level(&world).await, "6");
    let list = world.sign_in(world.cast.samira).await.get(LIST).await;
    list.assert_says("Voorgesteld door Ada Beheer, instemming van Ruben Kok.")
        .assert_says("Hoger gemaakt door Ada Beheer.")
        .assert_says("Omdat het past.");
}

#[tokio::test]
async fn nobody_goes_below_the_floor_whatever_is_sent() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    for wrong in ["4", "0", "-8", "1001", "veel", "", "8.5", "99999999999999999999"] {
        let seen = asks(&ada, wrong).await;
        seen.assert_asks("Vul een heel getal in van 5 tot en met 1000.");
        assert_eq!(seen.value("level").as_deref(), Some(wrong));
        assert_eq!(seen.value("words").as_deref(), Some("Omdat het past."));
    }
    let seen = ada.submit(ONE, ONE, &[("level", "9"), ("words", " ")]).await;
    seen.assert_asks("Vul dit nog in.");
    asks(&ada, "8").await.assert_asks("Het is nu al zo.");
    assert_eq!(level(&world).await, "8");
}

#[tokio::test]
async fn a_colleague_changes_nothing_and_another_administrator_does_not_assent() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    world.give_office(world.cast.joost, Office::Administrator).await;
    world.give_office(world.cast.bram, Office::CultureCoordinator).await;
    asks(&ada, "6").await.assert_done();
    let version = ada.get(ONE).await.value("version").expect("a version");
    for other in [world.cast.samira, world.cast.joost, world.cast.bram, world.cast.dirk] {
        let other = world.sign_in(other).await;
        let csrf = other.get("/consent/thresholds/answers").await.value("csrf").unwrap_or_default();
        let sent = [
            ("csrf", csrf.as_str()),
            ("version", version.as_str()),
            ("level", "20"),
            ("words", "x"),
        ];
        let seen = other.post_raw(&format!("{ONE}/assent"), &sent).await;
        assert!(seen.status.is_client_error(), "{}", seen.status);
    }
    assert_eq!(level(&world).await, "8");
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/consent/thresholds/nonsense").await.assert_absent();
    samira.post_raw(ONE, &[("level", "20")]).await;
    assert_eq!(level(&world).await, "8");
}

#[tokio::test]
async fn a_proposal_is_refused_taken_back_or_over_after_two_weeks() {
    let world = world().await;
    world.give_office(world.cast.joost, Office::DataProtection).await;
    let ada = world.sign_in(world.cast.ada).await;
    asks(&ada, "6").await.assert_done();
    asks(&ada, "7").await.assert_asks("Er wacht al een voorstel.");
    ada.submit(ONE, &format!("{ONE}/taking_back"), &[]).await.assert_done();
    asks(&ada, "7").await.assert_done();
    let joost = world.sign_in(world.cast.joost).await;
    joost.submit(ONE, &format!("{ONE}/refusal"), &[]).await.assert_done();
    asks(&ada, "6").await.assert_done();
    world.days_pass(13);
    let joost = world.sign_in(world.cast.joost).await;
    let old = joost.get(ONE).await.form(&format!("{ONE}/assent"), &[]);
    world.days_pass(2);
    let sent: Vec<(&str, &str)> = old.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let late = joost.post_raw(&format!("{ONE}/assent"), &sent).await;
    late.assert_status(http::StatusCode::CONFLICT);
    assert_eq!(level(&world).await, "8");
    let ada = world.sign_in(world.cast.ada).await;
    asks(&ada, "5").await.assert_done();
    let joost = world.sign_in(world.cast.joost).await;
    joost.submit(ONE, &format!("{ONE}/assent"), &[]).await.assert_done();
    assert_eq!(level(&world).await, "5");
}

#[tokio::test]
async fn pressed_twice_it_is_proposed_and_agreed_to_once() {
    let world = world().await;
    let ruben = council(&world).await;
    let (ada, ruben) = (world.sign_in(world.cast.ada).await, world.sign_in(ruben).await);
    let twice = async |who: &Visitor<'_>, to: &str, over: &[(&str, &str)]| {
        let sent = who.get(ONE).await.form(to, over);
        let sent: Vec<(&str, &str)> = sent.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        for _ in 0..2 {
            who.post_raw(to, &sent).await.assert_done();
        }
    };
    twice(&ada, ONE, &[("level", "6"), ("words", "Omdat.")]).await;
    twice(&ruben, &format!("{ONE}/assent"), &[]).await;
    let list = ada.get(LIST).await;
    assert_eq!(list.text().matches("instemming van Ruben Kok").count(), 1);
}

#[tokio::test]
async fn every_answer_about_a_module_is_in_the_list_with_from_and_to() {
    let world = world().await;
    let ruben = council(&world).await;
    let ruben = world.sign_in(ruben).await;
    ruben.submit(PAGE, ANSWERS, &[("agreed", "thanks")]).await.assert_done();
    world.days_pass(1);
    let back = "/consent/thanks/taking_back";
    ruben.submit("/consent/thanks", back, &[("words", "Te vroeg.")]).await.assert_done();
    let list = world.sign_in(world.cast.samira).await.get(LIST).await;
    list.assert_says("was aan").assert_says("wordt stil").assert_says("Te vroeg.");
    let emma = world.sign_in(world.cast.emma).await;
    emma.get(LIST).await.assert_says("Settings and changes").assert_says("Thanks");
    let zoe = world.sign_in(world.cast.zoe).await;
    zoe.get(LIST).await.assert_never_says("Te vroeg.").assert_never_says("Ruben");
}
