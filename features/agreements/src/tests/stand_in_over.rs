//! What stays, and who hears of it, once standing in is over.

use super::{
    hand_over::{answers, offered, receives},
    side_roads::sweep,
    stand_in::{BEFORE, asks, full, stood_in, told},
    step_in, *,
};

/// Joost and Bram said yes to Bram standing in for Samira.
async fn stood_in_for_samira(world: &World, at: &str, starts: &str) -> String {
    let samira = world.sign_in(world.cast.samira).await;
    let form = format!("/agreements/away?agreement={}", at.rsplit('/').next().unwrap_or_default());
    let fields = [("starts", starts), ("returns", "2026-12-05"), ("with_name", "Bram")];
    samira.submit(&form, "/agreements/away", &fields).await.assert_done();
    answers(&world.sign_in(world.cast.joost).await, at, "yes").await.assert_done();
    let offer = offered(world, world.cast.bram).await.expect("is asked");
    let bram = world.sign_in(world.cast.bram).await;
    receives(&bram, &offer, "yes").await.assert_done();
    offer.replace("hand_overs", "stand_ins")
}

/// Delivered by who stands in, and finished together.
async fn finished(world: &World, at: &str) {
    let bram = world.sign_in(world.cast.bram).await;
    act(&bram, at, "delivery", &[]).await.assert_done();
    let samira = world.sign_in(world.cast.samira).await;
    act(&samira, at, "delivery/answer", &[("answer", "close"), ("note", "")]).await.assert_done();
}

#[tokio::test]
async fn a_look_back_that_was_shown_stays_so_when_the_seat_goes_back() {
    let world = world().await;
    let cast = &world.cast;
    let at = agreed(&world, &[]).await;
    let stand_in = stood_in(&world, &at, "2026-11-23", "2027-01-05").await;
    finished(&world, &at).await;
    let look = format!("{at}/look_back");
    let (samira, bram) = (world.sign_in(cast.samira).await, world.sign_in(cast.bram).await);
    let stale = bram.get(&at).await.form(&look, &[("went_well", "Toch iets anders.")]);
    let written = samira.get(&at).await.form(&look, &[("went_well", "HERSCHREVEN")]);
    act(&samira, &at, "look_back", &[("went_well", "Ik merkte rust.")]).await.assert_done();
    act(&bram, &at, "look_back", &[("went_well", "Ik kreeg ruimte.")]).await.assert_done();
    samira.get(&at).await.assert_says("Ik kreeg ruimte.").assert_says("Ik merkte rust.");

    let joost = world.sign_in(cast.joost).await;
    joost.submit("/agreements", &format!("{stand_in}/end"), &[]).await.assert_done();
    for who in [&samira, &joost] {
        let page = who.get(&at).await;
        page.assert_says("Ik kreeg ruimte.").assert_says("Ik merkte rust.").assert_says("Bram");
        assert!(!page.has_form(&look), "nothing is written with the words of another in view");
    }
    let written: Vec<_> = written.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let refused = samira.post_raw(&look, &written).await;
    refused.assert_asks("De terugblik is al te zien voor jullie allemaal");
    samira.get(&at).await.assert_says("Ik merkte rust.").assert_never_says("HERSCHREVEN");
    // Who stood in takes no part any more.
    let stale: Vec<_> = stale.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    bram.post_raw(&look, &stale).await.assert_absent();
    bram.get(&at).await.assert_absent();
}

#[tokio::test]
async fn what_the_stand_in_gave_counts_and_who_is_back_may_add_an_own_look_back_until_it_is_shown()
{
    let world = world().await;
    let cast = &world.cast;
    let at = agreed(&world, &[]).await;
    let stand_in = stood_in(&world, &at, "2026-11-23", "2027-01-05").await;
    finished(&world, &at).await;
    let bram = world.sign_in(cast.bram).await;
    act(&bram, &at, "look_back", &[("went_well", "Ik kreeg ruimte.")]).await.assert_done();
    let joost = world.sign_in(cast.joost).await;
    joost.submit("/agreements", &format!("{stand_in}/end"), &[]).await.assert_done();
    joost.get(&at).await.assert_never_says("Ik kreeg ruimte.");
    act(&joost, &at, "look_back", &[("went_well", "Ik zag het goed gaan.")]).await.assert_done();
    let samira = world.sign_in(cast.samira).await;
    samira.get(&at).await.assert_never_says("Ik zag het goed gaan.");
    act(&samira, &at, "look_back", &[("went_well", "Ik merkte rust.")]).await.assert_done();
    for who in [&samira, &joost] {
        let page = who.get(&at).await;
        for words in ["Ik kreeg ruimte.", "Ik zag het goed gaan.", "Ik merkte rust."] {
            page.assert_says(words);
        }
        assert!(!page.has_form(&format!("{at}/look_back")));
    }

    // The one of who stood in is enough.
    let at = agreed(&world, &[]).await;
    let stand_in = stood_in(&world, &at, "2026-11-23", "2027-01-05").await;
    finished(&world, &at).await;
    act(&bram, &at, "look_back", &[("went_well", "Het paste.")]).await.assert_done();
    joost.submit("/agreements", &format!("{stand_in}/end"), &[]).await.assert_done();
    let samira = world.sign_in(cast.samira).await;
    act(&samira, &at, "look_back", &[("went_well", "Ik leerde veel.")]).await.assert_done();
    let page = joost.get(&at).await;
    page.assert_says("Ik leerde veel.").assert_says("Het paste.");
    assert!(!page.has_form(&format!("{at}/look_back")), "it is shown");
}

#[tokio::test]
async fn who_stood_in_before_the_end_looks_back_for_the_seat_they_had_at_the_end_alone() {
    let world = world().await;
    let cast = &world.cast;
    let at = agreed(&world, &[]).await;
    let of_joost = stood_in(&world, &at, "2026-11-23", "2027-01-05").await;
    let joost = world.sign_in(cast.joost).await;
    joost.submit("/agreements", &format!("{of_joost}/end"), &[]).await.assert_done();
    // Then for the seat of the other, which Bram has when it ends.
    let samira = world.sign_in(cast.samira).await;
    let end = format!("{}/end", stood_in_for_samira(&world, &at, "2026-11-23").await);
    let bram = world.sign_in(cast.bram).await;
    act(&joost, &at, "delivery", &[]).await.assert_done();
    act(&bram, &at, "delivery/answer", &[("answer", "close"), ("note", "")]).await.assert_done();
    act(&bram, &at, "look_back", &[("went_well", "Ik kreeg ruimte.")]).await.assert_done();
    samira.submit("/agreements", &end, &[]).await.assert_done();
    for who in [&samira, &joost] {
        let page = who.get(&at).await;
        page.assert_never_says("Ik kreeg ruimte.");
        assert!(page.has_form(&format!("{at}/look_back")), "Joost gave none yet");
    }
}

/// Somebody steps in until a day.
async fn steps_in(who: &Visitor<'_>, world: &World, at: &str) {
    let boundary = world.cast.boundary.to_string();
    act(who, at, "step_in", &step_in::words(&boundary, "2026-12-20")).await.assert_done();
}

#[tokio::test]
async fn who_stepped_in_and_lets_the_seat_go_gives_it_back_for_all_to_see() {
    let world = world().await;
    let cast = &world.cast;
    let (stepped, gave) = ("Samira grijpt in", "Samira gaf het terug.");
    let gone = |page: &Seen, line: &str| {
        page.assert_never_says("grijpt in");
        assert_eq!(page.text().matches(line).count(), 1, "{line} in {}", page.text());
    };
    // She goes away herself, at once and on a later day.
    for starts in ["2026-11-23", "2026-11-25"] {
        let at = agreed(&world, &[]).await;
        steps_in(&world.sign_in(cast.samira).await, &world, &at).await;
        let joost = world.sign_in(cast.joost).await;
        joost.get(&at).await.assert_says(stepped);
        stood_in_for_samira(&world, &at, starts).await;
        if starts != "2026-11-23" {
            joost.get(&at).await.assert_says(stepped).assert_never_says(gave);
            world.days_pass(2);
            sweep(&world).await;
            sweep(&world).await;
        }
        let joost = world.sign_in(cast.joost).await;
        gone(&joost.get(&at).await, gave);
        assert!(joost.get(&at).await.has_form(&format!("{at}/delivery")), "it is his again");
    }

    // Who stood in for her stepped in, and the seat goes back.
    let world = super::world().await;
    let cast = &world.cast;
    let at = agreed(&world, &[]).await;
    stood_in_for_samira(&world, &at, "2026-11-23").await;
    steps_in(&world.sign_in(cast.bram).await, &world, &at).await;
    world.days_pass(12);
    sweep(&world).await;
    sweep(&world).await;
    for person in [cast.joost, cast.samira] {
        gone(&world.sign_in(person).await.get(&at).await, "Bram gaf het terug.");
    }

    // And she hands it over for good.
    let at = agreed(&world, &[]).await;
    let samira = world.sign_in(cast.samira).await;
    steps_in(&samira, &world, &at).await;
    let offers = format!("{at}/hand_over");
    samira.submit(&offers, &offers, &[("with_name", "Bram"), ("note", "")]).await.assert_done();
    let joost = world.sign_in(cast.joost).await;
    answers(&joost, &at, "yes").await.assert_done();
    let offer = offered(&world, cast.bram).await.expect("is asked");
    receives(&world.sign_in(cast.bram).await, &offer, "yes").await.assert_done();
    gone(&joost.get(&at).await, gave);
}

#[tokio::test]
async fn who_was_to_stand_in_is_told_that_it_is_off() {
    let world = world().await;
    let cast = &world.cast;
    let off = || vec!["Waarnemen voor Joost gaat niet door.".to_owned()];
    // Called off by who was to be away.
    let at = agreed(&world, &[("visibility", "organisation")]).await;
    let stand_in = stood_in(&world, &at, "2026-11-25", "2026-12-01").await;
    let joost = world.sign_in(cast.joost).await;
    joost.submit(&at, &format!("{stand_in}/end"), &[]).await.assert_done();
    assert_eq!(told(&world, cast.bram).await, off());

    // It ended before the first day: the others read so as well.
    let world = super::world().await;
    let cast = &world.cast;
    let at = agreed(&world, &[]).await;
    stood_in(&world, &at, "2026-11-25", "2026-12-01").await;
    act(&world.sign_in(cast.joost).await, &at, "delivery", &[]).await.assert_done();
    let samira = world.sign_in(cast.samira).await;
    act(&samira, &at, "delivery/answer", &[("answer", "close"), ("note", "")]).await.assert_done();
    assert_eq!(told(&world, cast.bram).await, off());
    let page = samira.get(&at).await;
    page.assert_says("Het waarnemen ging niet door.").assert_never_says("neemt waar voor");
    world.days_pass(10);
    sweep(&world).await;
    assert_eq!(told(&world, cast.bram).await, off(), "once");

    // The days went by before it began.
    let world = super::world().await;
    let at = agreed(&world, &[]).await;
    stood_in(&world, &at, "2026-11-24", "2026-11-27").await;
    world.days_pass(10);
    sweep(&world).await;
    assert_eq!(told(&world, world.cast.bram).await, off());

    // What one ended oneself is no news.
    let world = super::world().await;
    let at = agreed(&world, &[]).await;
    let stand_in = stood_in(&world, &at, "2026-11-23", "2026-12-01").await;
    let bram = world.sign_in(world.cast.bram).await;
    bram.submit(&at, &format!("{stand_in}/end"), &[]).await.assert_done();
    assert!(told(&world, world.cast.bram).await.is_empty());
}

#[tokio::test]
async fn who_is_away_finds_the_way_back_at_the_address_and_no_word_of_the_agreement() {
    let world = world().await;
    let cast = &world.cast;
    for more in [[("visibility", "parties")], [("visibility", "organisation")]] {
        let at = full(&world, &more).await;
        let stand_in = stood_in(&world, &at, "2026-11-23", "2026-12-05").await;
        let joost = world.sign_in(cast.joost).await;
        let page = joost.get(&at).await;
        page.assert_ok().assert_says("Bram neemt hier voor je waar tot 5 december");
        for word in [
            RESULT,
            "REDEN VAN SAMIRA",
            "WOORD ERBIJ",
            "Wat anderen laten zien",
            "18 december",
            "Samira",
        ]
        .iter()
        .chain(&BEFORE)
        {
            page.assert_never_says(word);
        }
        assert!(page.body.contains("href=\"/agreements\""), "the way to the list");
        for path in ["/versions/1", "/print", "/hand_over", "/versions/new"] {
            joost.get(&format!("{at}{path}")).await.assert_absent();
        }
        // Nobody else finds that page there.
        for person in [cast.samira, cast.bram, cast.marit, cast.ada, cast.zoe] {
            let seen = world.sign_in(person).await.get(&at).await;
            seen.assert_never_says("neemt hier voor je waar");
        }
        joost.submit(&at, &format!("{stand_in}/end"), &[]).await.assert_done();
        joost.get(&at).await.assert_says(RESULT).assert_says("REDEN VAN JOOST");
    }
}

/// A form that was opened before, sent now.
async fn sends(who: &Visitor<'_>, path: &str, form: &[(String, String)]) -> Seen {
    let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    who.post_raw(path, &form).await
}

#[tokio::test]
async fn who_is_just_too_late_with_an_offer_hears_what_became_of_it() {
    let world = world().await;
    let cast = &world.cast;
    let (samira, joost, bram, marit) = (
        world.sign_in(cast.samira).await,
        world.sign_in(cast.joost).await,
        world.sign_in(cast.bram).await,
        world.sign_in(cast.marit).await,
    );
    for (starts, is_yes_first) in
        [("", true), ("2026-11-23", true), ("", false), ("2026-12-01", false)]
    {
        let at = agreed(&world, &[]).await;
        let (path, end) = (format!("{at}/hand_over"), format!("{at}/hand_over/end"));
        match starts {
            "" => joost.submit(&path, &path, &[("with_name", "Bram")]).await,
            starts => asks(&world, &at, starts, "2027-01-05").await,
        }
        .assert_done();
        answers(&samira, &at, "yes").await.assert_done();
        let offer = offered(&world, cast.bram).await.expect("is asked");
        let there = format!("{offer}/answer");
        let withdraw = joost.get(&at).await.form(&end, &[]);
        let yes = bram.get(&offer).await.form(&there, &[("answer", "yes")]);
        let late = bram.get(&offer).await.form(&there, &[("answer", "yes")]);
        if is_yes_first {
            sends(&bram, &there, &yes).await.assert_done();
            let seen = sends(&joost, &end, &withdraw).await;
            assert_eq!(seen.location(), "/agreements?done=offer_answered", "{starts}");
            joost.get(seen.location()).await.assert_says("Hierop is al geantwoord.");
            // From another window: he takes part by now.
            let seen = sends(&bram, &there, &late).await;
            assert_eq!(seen.location(), format!("{at}?done=offer_answered"));
            bram.get(seen.location()).await.assert_says("Hierop is al geantwoord.");
        } else {
            sends(&joost, &end, &withdraw).await.assert_done();
            let seen = sends(&bram, &there, &yes).await;
            assert_eq!(seen.location(), "/agreements?done=offer_withdrawn", "{starts}");
            bram.get(seen.location()).await.assert_says("De vraag is ingetrokken.");
        }
        // For strangers, and for who takes part and was not asked this, there is nothing.
        let form = marit.get("/agreements/new").await.form("/agreements", &[]);
        let mut form: Vec<_> = form.into_iter().filter(|(name, _)| name == "csrf").collect();
        let key = offer.rsplit('/').next().unwrap_or_default();
        form.extend([("offer".into(), key.into()), ("answer".into(), "yes".into())]);
        sends(&marit, &there, &form).await.assert_absent();
        sends(&marit, &end, &form).await.assert_absent();
    }
}

#[tokio::test]
async fn a_colleague_who_was_not_asked_yet_never_learns_of_an_offer_that_was_taken_back() {
    let world = world().await;
    let cast = &world.cast;
    let at = agreed(&world, &[]).await;
    asks(&world, &at, "2026-12-01", "2027-01-05").await.assert_done();
    let joost = world.sign_in(cast.joost).await;
    let end = format!("{at}/hand_over/end");
    let withdraw = joost.get(&at).await.form(&end, &[]);
    let offer = withdraw.iter().find(|(name, _)| name == "offer").expect("which").1.clone();
    sends(&joost, &end, &withdraw).await.assert_done();
    let bram = world.sign_in(cast.bram).await;
    let form = bram.get("/agreements/new").await.form("/agreements", &[]);
    let mut form: Vec<_> = form.into_iter().filter(|(name, _)| name == "csrf").collect();
    form.extend([("offer".into(), offer.clone()), ("answer".into(), "yes".into())]);
    sends(&bram, &format!("/agreements/hand_overs/{offer}/answer"), &form).await.assert_absent();
    sends(&bram, &end, &form).await.assert_absent();
}
