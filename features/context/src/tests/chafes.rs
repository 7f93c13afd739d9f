//! A boundary that chafes: said, answered, tried, or left in silence.

use super::{send, world};
use zwerm_domain::{Actor, PersonId};
use zwerm_testkit::{Visitor, World};

const SAID: [(&str, &str); 2] = [
    ("in_the_way", "Ik moest een moeder een week laten wachten."),
    ("wanted", "Ik wil bij spoed zelf mogen besluiten."),
];

/// Makes a boundary of West; answers its address.
async fn boundary_of_west(world: &World) -> String {
    let samira = world.sign_in(world.cast.samira).await;
    let form = format!("/context/boundaries/new?team={}", world.cast.west);
    let fields = [("name", "Tot 150 euro"), ("reason", "Het is gemeenschapsgeld.")];
    let made = samira.submit(&form, "/context/boundaries", &fields).await;
    made.assert_done().location().split('?').next().unwrap_or_default().to_owned()
}

/// Says that it chafes; answers the address of the question.
async fn say(by: &Visitor<'_>, boundary: &str) -> String {
    let to = format!("{boundary}/questions");
    let sent = by.submit(&format!("{to}/new"), &to, &SAID).await;
    sent.assert_done().location().split('?').next().unwrap_or_default().to_owned()
}

async fn waits_for(world: &World, person: PersonId) -> u32 {
    let actor = Actor::from_session(person, world.cast.organisation, zwerm_domain::Offices::NONE);
    let today = zwerm_domain::day_of(world.clock.now(), "Europe/Amsterdam");
    let found = world.site.store().read_pair(move |tx| {
        tx.act_as(actor.person())?;
        let top = zwerm_directory::leads_top_team(tx, &actor)?;
        let owed = crate::store::questions::owed(tx, &actor, today, top)?;
        let count = crate::store::questions::owed_count(tx, &actor, today, top)?;
        assert_eq!(owed.len(), count as usize);
        Ok::<_, zwerm_store::StoreError>(count)
    });
    found.await.expect("is read")
}

#[tokio::test]
async fn anybody_says_it_and_who_leads_the_team_keeps_it_with_a_reason() {
    let world = world().await;
    let at = boundary_of_west(&world).await;
    let joost = world.sign_in(world.cast.joost).await;
    let question = say(&joost, &at).await;
    joost.get(&question).await.assert_says("Er komt antwoord vóór 21 december.");
    assert_eq!(waits_for(&world, world.cast.marit).await, 1);
    assert_eq!(waits_for(&world, world.cast.samira).await, 0, "who leads it answers first");
    assert_eq!(waits_for(&world, world.cast.dirk).await, 0);
    let marit = world.sign_in(world.cast.marit).await;
    let to = format!("{question}/answer");
    let keep = [("answer", "keep"), ("why_keep", "Zonder bon kan het niet terug.")];
    let done = marit.submit_and_follow(&question, &to, &keep).await;
    done.assert_says("Je antwoord staat bij de grens").assert_says("Marit antwoordde: we houden");
    done.assert_says("Zonder bon kan het niet terug.");
    assert_eq!(waits_for(&world, world.cast.marit).await, 0);
    let bram = world.sign_in(world.cast.bram).await.get(&at).await;
    bram.assert_says("Zonder bon kan het niet terug.").assert_never_says("moeder een week");
}

#[tokio::test]
async fn widening_gives_the_boundary_its_new_text_and_the_history_keeps_the_old_one() {
    let world = world().await;
    let at = boundary_of_west(&world).await;
    let question = say(&world.sign_in(world.cast.joost).await, &at).await;
    let samira = world.sign_in(world.cast.samira).await;
    let to = format!("{question}/answer");
    let widen =
        [("answer", "widen"), ("name_widen", "Tot 250 euro"), ("why_widen", "Alles werd duurder.")];
    let done = samira.submit_and_follow(&question, &to, &widen).await;
    done.assert_says("van ‘Tot 150 euro’ naar ‘Tot 250 euro’").assert_says("Alles werd duurder.");
    done.assert_says("Samira schreef de grens op.");
    assert!(!samira.get(&question).await.has_form(&to), "an answer ends it");
}

#[tokio::test]
async fn a_trial_owes_an_answer_again_on_the_day_it_is_looked_at() {
    let world = world().await;
    let at = boundary_of_west(&world).await;
    let question = say(&world.sign_in(world.cast.joost).await, &at).await;
    let to = format!("{question}/answer");
    let marit = world.sign_in(world.cast.marit).await;
    let half = [("answer", "try"), ("name_try", "Bij spoed zelf"), ("why_try", "We willen zien.")];
    marit.submit(&question, &to, &half).await.assert_asks("Kies een dag na vandaag");
    let mut whole = half.to_vec();
    whole.extend([("until_on", "2026-12-31"), ("review_on", "2027-01-05")]);
    let done = marit.submit_and_follow(&question, &to, &whole).await;
    done.assert_says("Op proef")
        .assert_says("Bij spoed zelf")
        .assert_says("Tot en met 31 december");
    assert_eq!(waits_for(&world, world.cast.marit).await, 0);
    world.days_pass(43);
    assert_eq!(waits_for(&world, world.cast.marit).await, 1);
    let marit = world.sign_in(world.cast.marit).await;
    let keep = [("answer", "keep"), ("why_keep", "De proef gaf te veel fouten.")];
    marit.submit(&question, &to, &keep).await.assert_done();
    assert_eq!(waits_for(&world, world.cast.marit).await, 0);
}

#[tokio::test]
async fn silence_past_the_day_is_said_on_the_page_of_the_boundary() {
    let world = world().await;
    let at = boundary_of_west(&world).await;
    say(&world.sign_in(world.cast.joost).await, &at).await;
    world.days_pass(28);
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(&at).await.assert_never_says("voorbij zonder antwoord");
    world.days_pass(1);
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(&at).await.assert_says("De dag ging voorbij zonder antwoord").assert_says("moeder");
    // also to whom the words are not for
    let bram = world.sign_in(world.cast.bram).await.get(&at).await;
    bram.assert_says("De dag ging voorbij zonder antwoord").assert_says("Er kwam geen antwoord");
    bram.assert_never_says("moeder");
}

#[tokio::test]
async fn words_about_a_teams_boundary_are_for_the_team_and_who_asked() {
    let world = world().await;
    let at = boundary_of_west(&world).await;
    let joost = world.sign_in(world.cast.joost).await;
    let question = say(&joost, &at).await;
    for person in [world.cast.samira, world.cast.marit, world.cast.joost] {
        world.sign_in(person).await.get(&question).await.assert_says("moeder een week");
    }
    for person in [world.cast.bram, world.cast.dirk, world.cast.ada, world.cast.zoe] {
        world.sign_in(person).await.get(&question).await.assert_absent();
    }
    let other = format!("/context/boundaries/{}", world.cast.boundary);
    let id = question.rsplit('/').next().expect("an id");
    joost.get(&format!("{other}/questions/{id}")).await.assert_absent();
}

#[tokio::test]
async fn a_boundary_of_the_organisation_is_answered_by_who_leads_the_top_and_read_by_all() {
    let world = world().await;
    let at = format!("/context/boundaries/{}", world.cast.boundary);
    let question = say(&world.sign_in(world.cast.joost).await, &at).await;
    world.sign_in(world.cast.bram).await.get(&question).await.assert_says("moeder een week");
    world.sign_in(world.cast.zoe).await.get(&question).await.assert_absent();
    assert_eq!(waits_for(&world, world.cast.dirk).await, 1);
    assert_eq!(waits_for(&world, world.cast.marit).await, 0);
    let page = world.sign_in(world.cast.marit).await.get(&question).await;
    assert!(!page.has_form(&format!("{question}/answer")));
    let dirk = world.sign_in(world.cast.dirk).await;
    let keep = [("answer", "keep"), ("why_keep", "Veiligheid gaat voor.")];
    dirk.submit(&question, &format!("{question}/answer"), &keep).await.assert_done();
}

#[tokio::test]
async fn who_asked_takes_it_back_and_does_not_answer_it() {
    let world = world().await;
    let at = boundary_of_west(&world).await;
    let samira = world.sign_in(world.cast.samira).await;
    let question = say(&samira, &at).await;
    let page = samira.get(&question).await;
    assert!(!page.has_form(&format!("{question}/answer")));
    let csrf = page.form(&format!("{question}/taking_back"), &[]);
    let csrf = csrf.iter().find(|field| field.0 == "csrf").expect("a token").1.clone();
    let forged = [("csrf", csrf.as_str()), ("answer", "keep"), ("why_keep", "x")];
    samira.post_raw(&format!("{question}/answer"), &forged).await.assert_absent();
    let ruben = world.sign_in(world.cast.ruben).await;
    let other = ruben.get(&format!("{at}/questions/new")).await;
    send(&ruben, &other, &format!("{at}/questions"), &SAID).await.assert_done();
    samira.submit(&question, &format!("{question}/taking_back"), &[]).await.assert_done();
    samira.get(&question).await.assert_absent();
}

#[tokio::test]
async fn two_who_answer_at_once_answer_once() {
    let world = world().await;
    let at = boundary_of_west(&world).await;
    let question = say(&world.sign_in(world.cast.joost).await, &at).await;
    let (samira, marit) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.marit).await);
    let (to, page) = (format!("{question}/answer"), samira.get(&question).await);
    let keep = [("answer", "keep"), ("why_keep", "Omdat.")];
    marit.submit(&question, &to, &keep).await.assert_done();
    let late = send(&samira, &page, &to, &[("answer", "keep"), ("why_keep", "Ook omdat.")]).await;
    late.assert_status(axum::http::StatusCode::CONFLICT).assert_says("antwoordde net al");
    let at = samira.get(&at).await;
    at.assert_says("Omdat.").assert_never_says("Ook omdat.");
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_the_field_with_the_input_kept() {
    let world = world().await;
    let at = boundary_of_west(&world).await;
    let joost = world.sign_in(world.cast.joost).await;
    let (form, to) = (format!("{at}/questions/new"), format!("{at}/questions"));
    let again = joost.submit(&form, &to, &[("in_the_way", "Dit."), ("wanted", "")]).await;
    again.assert_asks("Vul dit nog in.");
    assert_eq!(again.value("in_the_way").as_deref(), Some("Dit."));
    for day in ["", "2026-11-24", "2027-01-05", "2026-02-31"] {
        let fields = [SAID[0], SAID[1], ("answer_by", day)];
        joost.submit(&form, &to, &fields).await.assert_asks("tussen één en 6 weken");
    }
    for _ in 0..3 {
        say(&joost, &at).await;
    }
    joost.submit(&form, &to, &SAID).await.assert_asks("al drie vragen open");
    let trick = [("in_the_way", "<script>alert(1)</script>"), ("wanted", "rust")];
    let ruben = world.sign_in(world.cast.ruben).await;
    let page = ruben.submit_and_follow(&form, &to, &trick).await;
    page.assert_ok().assert_never_says("<script>alert");
}

#[tokio::test]
async fn changing_closing_and_opening_again_stand_in_the_history() {
    let world = world().await;
    let at = boundary_of_west(&world).await;
    let samira = world.sign_in(world.cast.samira).await;
    let other = [("name", "Tot 200 euro"), ("reason", "Het is gemeenschapsgeld.")];
    samira.submit(&format!("{at}/edit"), &at, &other).await.assert_done();
    samira.submit(&at, &format!("{at}/closing"), &[]).await.assert_done();
    samira.submit(&at, &format!("{at}/reopening"), &[]).await.assert_done();
    let page = world.sign_in(world.cast.emma).await.get(&at).await;
    page.assert_says("Samira wrote the boundary down.");
    page.assert_says("from ‘Tot 150 euro’ to ‘Tot 200 euro’")
        .assert_says("opened the boundary again");
    page.assert_says("Anybody may say this.");
}
