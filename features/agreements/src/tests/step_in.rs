//! *Ik grijp in*: who may, with a boundary, a reason and an end; and what both see of it.

use super::{side_roads::sweep, *};
use zwerm_store::StoreError;

pub(super) fn words<'a>(boundary: &'a str, until: &'a str) -> [(&'a str, &'a str); 4] {
    [
        ("boundary", boundary),
        ("why", "Ik zie dat gezinnen te lang wachten."),
        ("until", until),
        ("gives_back", "Ik geef het terug zodra er een tweede paar ogen is."),
    ]
}

#[tokio::test]
async fn who_it_is_for_takes_it_over_for_a_while_and_both_read_why_and_until_when() {
    let world = world().await;
    let at = agreed(&world, &[("rhythm", "weekly")]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    assert!(!joost.get(&at).await.has_form(&format!("{at}/step_in")), "who does it has it already");
    let boundary = world.cast.boundary.to_string();
    let sent = act(&samira, &at, "step_in", &words(&boundary, "2026-12-04")).await;
    sent.assert_done();
    for who in [&samira, &joost] {
        let page = who.get(&at).await;
        page.assert_says("tot en met vrijdag 4 december")
            .assert_says("Ik zie dat gezinnen te lang wachten.")
            .assert_says("Ik geef het terug zodra er een tweede paar ogen is.");
        assert!(!page.has_form(&format!("{at}/step_in")), "once at a time");
    }
    joost.get(&at).await.assert_says("Samira grijpt in");
    assert!(!joost.get(&at).await.has_form(&format!("{at}/delivery")), "it isn't his now");
    assert!(!joost.get(&at).await.has_form(&format!("{at}/step_in/end")));
    world.days_pass(8);
    let samira = world.sign_in(world.cast.samira).await;
    let question = format!("{at}/check_ins/question");
    assert!(!samira.get(&at).await.has_form(&question), "she has it herself");

    act(&samira, &at, "step_in/end", &[]).await.assert_done();
    let joost = world.sign_in(world.cast.joost).await;
    let page = joost.get(&at).await;
    page.assert_says("Samira gaf het terug.")
        .assert_says("Samira greep in en nam dit over tot en met 4 december.")
        .assert_never_says("Samira grijpt in");
    assert!(page.has_form(&format!("{at}/delivery")));
}

#[tokio::test]
async fn it_comes_back_by_itself_the_day_after_also_before_anything_is_swept() {
    let world = world().await;
    let at = agreed(&world, &[("due", "2027-03-01")]).await;
    let samira = world.sign_in(world.cast.samira).await;
    let more = [("other_boundary", "Geen kind wacht in gevaar.")];
    let fields: Vec<_> = words("other", "2026-11-27").into_iter().chain(more).collect();
    act(&samira, &at, "step_in", &fields).await.assert_done();
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(&at).await.assert_says("Geen kind wacht in gevaar.");
    world.days_pass(4);
    sweep(&world).await;
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(&at).await.assert_says("Samira grijpt in");
    world.days_pass(1);
    let joost = world.sign_in(world.cast.joost).await;
    let page = joost.get(&at).await;
    page.assert_never_says("Samira grijpt in");
    assert!(page.has_form(&format!("{at}/delivery")), "it is his again");
    sweep(&world).await;
    sweep(&world).await;
    let page = joost.get(&at).await;
    let line = "De laatste dag van het ingrijpen is voorbij.";
    assert_eq!(page.text().matches(line).count(), 1, "once: {}", page.text());
    act(&joost, &at, "delivery", &[("note", "Het staat.")]).await.assert_done();
}

#[tokio::test]
async fn agreeing_anew_gives_it_back_and_nobody_is_left_out() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let boundary = world.cast.boundary.to_string();
    act(&samira, &at, "step_in", &words(&boundary, "2026-12-04")).await.assert_done();
    let (new, versions) = (format!("{at}/versions/new"), format!("{at}/versions"));
    joost.submit(&new, &versions, &[("due", "2027-01-15")]).await.assert_done();
    samira.get(&at).await.assert_says("Je grijpt in");
    act(&samira, &at, "acceptance", &[]).await.assert_done();
    joost.get(&at).await.assert_never_says("Samira grijpt in");
}

#[tokio::test]
async fn nothing_is_taken_over_without_a_boundary_a_reason_and_a_near_end() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let samira = world.sign_in(world.cast.samira).await;
    let boundary = world.cast.boundary.to_string();
    let seen = act(&samira, &at, "step_in", &[]).await;
    seen.assert_asks("Kies om welke grens het gaat.");
    for (boundary, until) in [
        (boundary.as_str(), "2026-11-20"),
        (boundary.as_str(), "2027-06-01"),
        (boundary.as_str(), "31-2-2027"),
        ("other", "2026-12-04"),
        ("999999", "2026-12-04"),
    ] {
        let seen = act(&samira, &at, "step_in", &words(boundary, until)).await;
        seen.assert_asks("");
        assert!(seen.text().contains("Ik zie dat gezinnen te lang wachten."), "words are kept");
    }
    samira.get(&at).await.assert_never_says("Je grijpt in");
}

#[tokio::test]
async fn who_does_it_and_who_takes_no_part_can_not_step_in() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let boundary = world.cast.boundary.to_string();
    for (person, status) in [
        (world.cast.joost, 422),
        (world.cast.marit, 404),
        (world.cast.dirk, 404),
        (world.cast.ada, 404),
    ] {
        let who = world.sign_in(person).await;
        let form = who.get("/agreements/new").await.form("/agreements", &[]);
        let csrf = form.iter().find(|(name, _)| name == "csrf").expect("a token").1.clone();
        let mut fields = words(&boundary, "2026-12-04").to_vec();
        fields.push(("csrf", &csrf));
        let sent = who.post_raw(&format!("{at}/step_in"), &fields).await;
        assert_eq!(sent.status, status, "{person}: {}", sent.text());
    }
}

#[tokio::test]
async fn who_does_it_is_asked_nothing_while_another_took_it_over() {
    let world = world().await;
    let at = agreed(&world, &[("rhythm", "weekly"), ("due", "2027-03-01")]).await;
    world.days_pass(7);
    let samira = world.sign_in(world.cast.samira).await;
    let waits = |page: Seen| page.body.contains("class=\"count\"");
    act(&samira, &at, "check_ins/question", &[]).await.assert_done();
    let joost = world.sign_in(world.cast.joost).await;
    assert!(waits(joost.get("/agreements").await), "he is asked");
    assert_eq!(days(&world).await, 2, "the check-in and the day itself");
    let boundary = world.cast.boundary.to_string();
    act(&samira, &at, "step_in", &words(&boundary, "2026-12-04")).await.assert_done();
    assert!(!waits(joost.get("/agreements").await), "it isn't his now");
    assert_eq!(days(&world).await, 1, "the day itself");
    act(&samira, &at, "step_in/end", &[]).await.assert_done();
    assert!(waits(joost.get("/agreements").await), "it is his again");
}

/// How many days Joost's calendar tells.
async fn days(world: &World) -> usize {
    let joost = world.cast.joost;
    let told = world.site.store().read(move |tx| {
        let to = zwerm_directory::addressee(tx, joost)?.ok_or(StoreError::NotFound)?;
        (crate::notices::NOTICES.days)(tx, &to)
    });
    told.await.expect("is told").len()
}
