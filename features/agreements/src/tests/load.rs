//! The load hint on accepting: for who does it alone, one tap to another day, and never in the way.

use super::*;

/// Joost has this many other agreements in the week of the day on which these are due.
async fn busy(world: &World, others: usize) -> String {
    for _ in 0..others {
        agreed(world, &[("result", "Iets anders in die week.")]).await;
    }
    proposed(world, &[]).await
}

#[tokio::test]
async fn who_does_it_is_told_how_full_that_week_is_and_goes_on_or_proposes_another_day() {
    let world = world().await;
    let at = busy(&world, 3).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let hint = "Je hebt die week al 3 andere afspraken. Wat schuift? Alleen jij ziet dit.";
    let page = joost.get(&at).await;
    page.assert_says(hint).assert_says("Stel een andere dag voor");
    assert!(page.body.contains(&format!("{at}/versions/new#f-due")), "one tap to another day");
    assert!(page.has_form(&format!("{at}/acceptance")), "and one to go on");
    samira.get(&at).await.assert_never_says("andere afspraken");
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    for who in [&samira, &joost] {
        who.get(&at).await.assert_never_says("andere afspraken");
    }
}

#[tokio::test]
async fn a_calm_week_is_not_spoken_of_and_for_whom_it_is_never_hears_of_it() {
    let world = world().await;
    let at = busy(&world, 2).await;
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(&at).await.assert_never_says("andere afspraken");
    // Both have a full week now. Joost asks Samira's yes to what he would do: that is no load of hers.
    agreed(&world, &[]).await;
    for _ in 0..3 {
        agreed(&world, &[("side", "performer")]).await;
    }
    let versions = format!("{at}/versions");
    joost
        .submit(&format!("{versions}/new"), &versions, &[("due", "2026-12-17")])
        .await
        .assert_done();
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get(&at).await;
    page.assert_never_says("andere afspraken");
    assert!(page.has_form(&format!("{at}/acceptance")));
}
