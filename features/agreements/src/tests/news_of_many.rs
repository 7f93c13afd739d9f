//! What the digest and the calendar tell of an agreement with several parties: who, and no private word.

use super::{parties::sent, *};
use crate::notices::NOTICES;
use zwerm_directory::addressee;
use zwerm_domain::PersonId;
use zwerm_store::{StoreError, params, statements};
use zwerm_web::{Between, Day, News};

statements! {
    MADE = "INSERT INTO agreement_move (agreement_id, person_id, kind, version, made_on) VALUES ($1, $2, 'checked_in', 1, '2026-11-23')";
    ENGLISH = "UPDATE person SET language = 'en' WHERE id = $1";
}

/// What a person's digest and calendar would tell today.
async fn told(world: &World, person: PersonId) -> (Vec<News>, Vec<Day>) {
    let today = jiff::civil::date(2026, 11, 23);
    let told = world.site.store().read(move |tx| {
        let to = addressee(tx, person)?.ok_or(StoreError::NotFound)?;
        let marks = Between { after: 0, until: (NOTICES.newest)(tx)?, today };
        Ok::<_, StoreError>(((NOTICES.digest)(tx, &to, marks)?, (NOTICES.days)(tx, &to)?))
    });
    told.await.expect("is told")
}

#[tokio::test]
async fn a_private_one_names_all_who_take_part_in_both_languages() {
    let world = world().await;
    let more = [
        ("also_name_0", "Emma Stone"),
        ("also_side_0", "performer"),
        ("also_name_1", "Wijkteam West"),
        ("also_side_1", "counterpart"),
    ];
    let at = sent(&world, &world.cast.joost.to_string(), &more).await;
    let cast = world.cast.clone();
    let (news, days) = told(&world, cast.joost).await;
    assert_eq!(news.len(), 1, "the proposal");
    assert_eq!(
        news[0].line,
        "Er is iets nieuws in jouw afspraak met Emma en Samira · Wijkteam West."
    );
    assert!(news[0].title.is_empty() && days.is_empty());
    let (news, _) = told(&world, cast.emma).await;
    assert!(
        news[0].line.contains("agreement with Joost and Samira · Wijkteam West"),
        "{}",
        news[0].line
    );
    assert_eq!(told(&world, cast.marit).await.0.len(), 1, "who is asked through West hears of it");
    assert!(told(&world, cast.bram).await.0.is_empty(), "nobody else does");

    for person in [cast.joost, cast.emma, cast.ruben] {
        act(&world.sign_in(person).await, &at, "acceptance", &[]).await.assert_done();
    }
    let (_, days) = told(&world, cast.joost).await;
    assert_eq!(days[0].title, "Afspraak met Emma en Samira · Wijkteam West");
    let (news, days) = told(&world, cast.marit).await;
    assert!(news.is_empty() && days.is_empty(), "Ruben holds it for West");
    assert_eq!(told(&world, cast.ruben).await.1.len(), 1);
}

#[tokio::test]
async fn who_says_yes_for_a_team_is_told_with_it() {
    let world = world().await;
    let youth = world.cast.youth.to_string();
    let shown = [("visibility", "team"), ("team", youth.as_str())];
    let at = sent(&world, &format!("t{youth}"), &shown).await;
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    let (news, _) = told(&world, world.cast.samira).await;
    assert!(news[0].line.contains("Joost (namens Jeugd en Gezin)"), "{}", news[0].line);
    act(&joost, &at, "delivery", &[]).await.assert_done();
    let (news, _) = told(&world, world.cast.samira).await;
    let line = &news.last().expect("the delivery").line;
    assert!(line.starts_with("Joost ") && !line.contains("namens"), "once is enough: {line}");
}

#[tokio::test]
async fn of_two_the_other_is_named_as_before() {
    let world = world().await;
    agreed(&world, &[]).await;
    let (news, days) = told(&world, world.cast.samira).await;
    assert_eq!(news[0].line, "Er is iets nieuws tussen jou en Joost.");
    assert_eq!(days[0].title, "Afspraak met Joost");
}

#[tokio::test]
async fn of_very_much_the_newest_is_told_and_that_there_is_more() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let id: i64 = at.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let (samira, joost) = (world.cast.samira, world.cast.joost);
    let many = world.site.store().write(move |tx| {
        for _ in 0..60 {
            tx.run(&MADE, &params![id, joost])?;
        }
        Ok::<_, StoreError>(())
    });
    many.await.expect("is written");
    let (news, _) = told(&world, samira).await;
    assert_eq!(news.len(), 51);
    let (last, before) = news.split_last().expect("some");
    assert_eq!(
        (last.line.as_str(), last.href.as_str()),
        ("Er gebeurde nog meer. Alles staat in Zwerm.", "/inbox")
    );
    let newest = world.site.store().read(|tx| (NOTICES.newest)(tx)).await;
    let newest = newest.map_err(|error: StoreError| error).expect("reads");
    assert_eq!(before.last().map(|news| news.mark), Some(newest), "the newest, not the oldest");
    let agreed = world.site.store().write(move |tx| tx.run(&ENGLISH, &params![samira]));
    agreed.await.map_err(|error: StoreError| error).expect("is kept");
    let (news, _) = told(&world, samira).await;
    assert_eq!(news[50].line, "More happened. All of it stands in Zwerm.");
}

#[tokio::test]
async fn what_nobody_did_names_with_whom_it_is() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "delivery", &[("note", "Klaar.")]).await.assert_done();
    world.days_pass(15);
    super::side_roads::sweep(&world).await;
    for (person, line) in [
        (world.cast.samira, "Er is iets nieuws tussen jou en Joost."),
        (world.cast.joost, "Er is iets nieuws tussen jou en Samira."),
    ] {
        let (news, _) = told(&world, person).await;
        assert_eq!(news.last().expect("some").line, line);
    }
}

#[tokio::test]
async fn a_day_that_stays_between_them_is_marked_so() {
    let world = world().await;
    agreed(&world, &[("rhythm", "weekly")]).await;
    let (_, days) = told(&world, world.cast.joost).await;
    assert!(days.len() == 2 && days.iter().all(|day| day.is_private), "{days:?}");
    agreed(&world, &[("visibility", "team")]).await;
    let (_, days) = told(&world, world.cast.samira).await;
    assert_eq!(days.iter().filter(|day| !day.is_private).count(), 1, "{days:?}");
}
