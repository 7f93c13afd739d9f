//! What the digest and the calendar tell of an agreement with several parties: who, and no private word.

use super::{parties::sent, *};
use crate::notices::NOTICES;
use zwerm_directory::addressee;
use zwerm_domain::PersonId;
use zwerm_store::StoreError;
use zwerm_web::{Between, Day, News};

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
