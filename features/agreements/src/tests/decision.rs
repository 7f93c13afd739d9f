//! A team that says yes by its own decision: of which day, by whom it was written down, and who hears of it.

use super::*;
use crate::store::decision;
use zwerm_domain::PersonId;
use zwerm_store::StoreError;

/// Samira proposes something to the team of Joost, Bram and Emma.
async fn to_youth(world: &World) -> String {
    let samira = world.sign_in(world.cast.samira).await;
    let fields = three_lines("", &[("with_name", "Jeugd en Gezin")]);
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    sent.assert_done();
    sent.location().split('?').next().unwrap_or_default().to_owned()
}

/// What somebody is told of decisions of their teams.
async fn told(world: &World, person: PersonId) -> Vec<(String, String)> {
    let since = jiff::civil::date(2026, 11, 1);
    let read = world.site.store().read(move |tx| {
        let found = decision::of_teams(tx, person, 0, i64::MAX, since)?;
        let line = |one: decision::OfTeam| (one.by, one.decided_on.to_string());
        Ok::<_, StoreError>(found.into_iter().map(line).collect())
    });
    read.await.expect("is read")
}

#[tokio::test]
async fn a_team_says_yes_by_its_decision_of_a_day_and_the_others_of_it_hear_once() {
    let world = world().await;
    let at = to_youth(&world).await;
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(&at).await.assert_says("Besluit van Jeugd en Gezin op");
    let yes = [("own_words", ""), ("decided_on", "2026-11-12")];
    act(&joost, &at, "acceptance", &yes).await.assert_done();
    let samira = world.sign_in(world.cast.samira).await;
    samira
        .get(&at)
        .await
        .assert_says("Besluit van 12 november, vastgelegd door Joost")
        .assert_says(
            "Jeugd en Gezin zei akkoord met versie 1: besluit van 12 november, vastgelegd door Joost.",
        );
    joost.get(&at).await.assert_says("Besluit van 12 november, vastgelegd door jou");
    let line = [("Joost Verhagen".to_owned(), "2026-11-12".to_owned())];
    for person in [world.cast.bram, world.cast.emma] {
        assert_eq!(told(&world, person).await, line);
        world.sign_in(person).await.get(&at).await.assert_absent();
    }
    for person in [world.cast.joost, world.cast.samira, world.cast.marit, world.cast.zoe] {
        assert_eq!(told(&world, person).await, [], "{person}");
    }
}

#[tokio::test]
async fn the_day_has_been_and_is_not_long_ago_and_without_one_it_is_as_before() {
    let world = world().await;
    let at = to_youth(&world).await;
    let joost = world.sign_in(world.cast.joost).await;
    for (day, says) in [
        ("2026-11-24", "Die dag is nog niet geweest."),
        ("2026-08-22", "Dat is te lang geleden."),
        ("0001-01-01", "Dat is te lang geleden."),
        ("gisteren", "Deze dag bestaat niet."),
    ] {
        let yes = [("own_words", "Wij doen het."), ("decided_on", day)];
        let seen = act(&joost, &at, "acceptance", &yes).await;
        seen.assert_asks(says);
        assert!(seen.text().contains("Wij doen het."), "words are kept");
        assert_eq!(seen.value("decided_on").as_deref(), Some(day));
    }
    let emma = world.sign_in(world.cast.emma).await;
    for (day, says) in
        [("2026-11-24", "That day has not come yet."), ("2026-08-22", "That is too long ago.")]
    {
        act(&emma, &at, "acceptance", &[("decided_on", day)]).await.assert_asks(says);
    }
    act(&joost, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    let samira = world.sign_in(world.cast.samira).await;
    samira
        .get(&at)
        .await
        .assert_says("Joost Verhagen antwoordt hiervoor")
        .assert_never_says("esluit");
    assert_eq!(told(&world, world.cast.bram).await, []);
}

#[tokio::test]
async fn a_person_answers_for_no_team() {
    let world = world().await;
    let at = proposed(&world, &[]).await;
    let joost = world.sign_in(world.cast.joost).await;
    let path = format!("{at}/acceptance");
    let page = joost.get(&at).await;
    page.assert_never_says("Besluit van");
    let mut form = page.form(&path, &[]);
    form.push(("decided_on".into(), "2026-11-12".into()));
    let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    joost.post_raw(&path, &form).await.assert_done();
    joost.get(&at).await.assert_never_says("esluit van");
}
