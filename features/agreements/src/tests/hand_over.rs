//! Handing over a seat: who is asked in which order, what the newcomer reads, and what is left to who went.

use super::*;
use crate::store::{leavers, lists};
use zwerm_domain::{Actor, PersonId};
use zwerm_store::{StoreError, params, statements};

statements! {
    LEAVES = "UPDATE person SET left_on = '2026-11-22' WHERE id = $1";
    GOES = "DELETE FROM membership WHERE person_id = $1";
    RETURNS = "UPDATE person SET left_on = NULL WHERE id = $1";
}

/// Somebody’s last day was yesterday.
pub(super) async fn leaves(world: &World, person: PersonId) {
    let left = world.site.store().write(move |tx| tx.run(&LEAVES, &params![person]));
    left.await.map_err(|error: StoreError| error.to_string()).expect("left");
}

/// Somebody is in no team any more.
pub(super) async fn goes(world: &World, person: PersonId) {
    let gone = world.site.store().write(move |tx| tx.run(&GOES, &params![person]));
    gone.await.map_err(|error: StoreError| error.to_string()).expect("gone");
}

/// They are back.
pub(super) async fn returns(world: &World, person: PersonId) {
    let back = world.site.store().write(move |tx| tx.run(&RETURNS, &params![person]));
    back.await.map_err(|error: StoreError| error.to_string()).expect("back");
}

/// Offers the own seat to somebody with a sentence.
pub(super) async fn offers(who: &Visitor<'_>, at: &str, to: &str) -> Seen {
    let fields = [("with_name", to), ("note", "Ik ga iets anders doen.")];
    who.submit(&format!("{at}/hand_over"), &format!("{at}/hand_over"), &fields).await
}

pub(super) async fn answers(who: &Visitor<'_>, at: &str, answer: &str) -> Seen {
    act(who, at, "hand_over/answer", &[("answer", answer)]).await
}

/// The address of the offer, as whom it is offered to finds it; what waits leads there.
pub(super) async fn offered(world: &World, person: PersonId) -> Option<String> {
    let who = world.sign_in(person).await;
    for key in 1..40 {
        let at = format!("/agreements/hand_overs/{key}");
        if who.get(&at).await.status == 200 {
            return Some(at);
        }
    }
    None
}

pub(super) async fn receives(who: &Visitor<'_>, at: &str, answer: &str) -> Seen {
    who.submit(at, &format!("{at}/answer"), &[("answer", answer)]).await
}

pub(super) fn actor(world: &World, person: PersonId) -> Actor {
    Actor::from_session(person, world.cast.organisation, zwerm_domain::Offices::NONE)
}

/// How many things wait, and what of it has to do with handing over and who left.
pub(super) async fn count(world: &World, person: PersonId) -> (u32, Vec<String>) {
    let actor = actor(world, person);
    let read = world.site.store().read_pair(move |tx| {
        tx.act_as(actor.person())?;
        let waits = leavers::waits(tx, &actor)?;
        Ok((lists::waiting_count(tx, &actor)?, waits.into_iter().map(|one| one.name).collect()))
    });
    read.await.map_err(|error: StoreError| error.to_string()).expect("is read")
}

pub(super) fn nothing() -> (u32, Vec<String>) {
    (0, Vec::new())
}

pub(super) fn this_one() -> (u32, Vec<String>) {
    (1, vec![RESULT.to_owned()])
}

/// Joost did a check-in and got an answer, then hands over to Bram; both said yes.
pub(super) async fn handed_over(world: &World) -> String {
    let more = [("rhythm", "weekly"), ("reason", "REDEN VAN SAMIRA"), ("message", "WOORD ERBIJ")];
    let at = agreed(world, &more).await;
    let joost = world.sign_in(world.cast.joost).await;
    let samira = world.sign_in(world.cast.samira).await;
    let given = [("done", "TUSSENSTAND VAN JOOST"), ("need", ""), ("outlook", "on_course")];
    act(&joost, &at, "check_ins", &given).await.assert_done();
    act(&joost, &at, "reason", &[("reason", "REDEN VAN JOOST")]).await.assert_done();
    act(&joost, &at, "delivery", &[("note", "BRIEFJE VAN JOOST")]).await.assert_done();
    let not_yet = [("answer", "not_yet"), ("note", "BRIEFJE VAN SAMIRA")];
    act(&samira, &at, "delivery/answer", &not_yet).await.assert_done();
    offers(&joost, &at, "Bram").await.assert_done();
    answers(&samira, &at, "yes").await.assert_done();
    let offer = offered(world, world.cast.bram).await.expect("is asked");
    let bram = world.sign_in(world.cast.bram).await;
    receives(&bram, &offer, "yes").await.assert_done();
    at
}

#[tokio::test]
async fn first_the_other_side_says_yes_then_the_colleague_reads_and_says_yes() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost, bram) = (
        world.sign_in(world.cast.samira).await,
        world.sign_in(world.cast.joost).await,
        world.sign_in(world.cast.bram).await,
    );
    let form = joost.get(&format!("{at}/hand_over")).await;
    form.assert_ok()
        .assert_says("Eerst zegt Samira of dat goed is.")
        .assert_says("Niets meer van deze afspraak.")
        .assert_says("Niet: eerdere versies, tussenstanden, briefjes");
    act(&joost, &at, "reason", &[("reason", "REDEN VAN JOOST")]).await.assert_done();
    offers(&joost, &at, "Bram").await.assert_done();
    assert_eq!(offered(&world, world.cast.bram).await, None, "Samira has not said yes");
    bram.get(&at).await.assert_absent();
    assert_eq!(count(&world, world.cast.samira).await, this_one());
    samira
        .get(&at)
        .await
        .assert_says("Joost wil de eigen plek in deze afspraak overdragen aan Bram")
        .assert_says("Ik ga iets anders doen.");
    answers(&samira, &at, "yes").await.assert_done();
    assert_eq!(count(&world, world.cast.samira).await, nothing());
    assert_eq!(count(&world, world.cast.bram).await, this_one());
    joost.get(&at).await.assert_says("Nu is het wachten op Bram.");
    let offer = offered(&world, world.cast.bram).await.expect("is asked");
    bram.get(&offer)
        .await
        .assert_says(RESULT)
        .assert_says("Ik ga iets anders doen.")
        .assert_says("Joost vraagt of jij dit overneemt")
        .assert_never_says("REDEN VAN JOOST");
    bram.get(&at).await.assert_absent();
    let done = receives(&bram, &offer, "yes").await;
    done.assert_done();
    assert!(done.location().starts_with(&at));
    bram.get(&at).await.assert_says("Joost doet niet meer mee. De plek ging over naar jou.");
    samira
        .get(&at)
        .await
        .assert_says("Joost doet niet meer mee. De plek ging over naar Bram.")
        .assert_says("Joost wilde overdragen aan Bram.")
        .assert_says("Bram de Wit");
    joost.get(&at).await.assert_absent();
    joost.get("/agreements").await.assert_never_says(RESULT);
    bram.get("/agreements").await.assert_says(RESULT);
    assert_eq!(count(&world, world.cast.bram).await, nothing());
    act(&bram, &at, "delivery", &[("note", "Het staat.")]).await.assert_done();
    let thanks = [("answer", "close"), ("note", "")];
    act(&samira, &at, "delivery/answer", &thanks).await.assert_done();
    act(&bram, &at, "look_back", &[("went_well", "Het paste.")]).await.assert_done();
}

#[tokio::test]
async fn one_no_is_enough_needs_no_reason_and_leaves_all_as_it_was() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    offers(&joost, &at, "Bram").await.assert_done();
    answers(&samira, &at, "no").await.assert_done();
    joost.get(&at).await.assert_says("Samira wilde dat liever niet.");
    assert_eq!(offered(&world, world.cast.bram).await, None);

    offers(&joost, &at, "Bram").await.assert_done();
    answers(&samira, &at, "yes").await.assert_done();
    let offer = offered(&world, world.cast.bram).await.expect("is asked");
    let bram = world.sign_in(world.cast.bram).await;
    let done = receives(&bram, &offer, "no").await;
    done.assert_done();
    bram.get(done.location()).await.assert_says("Dat gaat niet door.").assert_never_says(RESULT);
    bram.get(&offer).await.assert_absent();
    joost.get(&at).await.assert_ok().assert_says("Bram wilde dat liever niet.");

    // Also after a yes the other may think better of it, and who asked may take it back.
    offers(&joost, &at, "Bram").await.assert_done();
    answers(&samira, &at, "yes").await.assert_done();
    answers(&samira, &at, "no").await.assert_done();
    assert_eq!(offered(&world, world.cast.bram).await, None);
    offers(&joost, &at, "Bram").await.assert_done();
    answers(&samira, &at, "yes").await.assert_done();
    let offer = offered(&world, world.cast.bram).await.expect("is asked");
    let page = bram.get(&offer).await;
    let form = page.form(&format!("{offer}/answer"), &[("answer", "yes")]);
    act(&joost, &at, "hand_over/end", &[]).await.assert_done();
    let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let late = bram.post_raw(&format!("{offer}/answer"), &form).await;
    late.assert_done();
    assert_eq!(late.location(), "/agreements?done=offer_withdrawn");
    joost.get(&at).await.assert_says("Jij trok die vraag weer in.").assert_ok();
}

#[tokio::test]
async fn nobody_else_can_do_or_see_anything_of_it() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    offers(&joost, &at, "Bram").await.assert_done();
    let page = joost.get(&at).await;
    assert!(!page.has_form(&format!("{at}/hand_over/answer")), "nobody says yes for the others");
    answers(&samira, &at, "yes").await.assert_done();
    let offer = offered(&world, world.cast.bram).await.expect("is asked");
    let cast = &world.cast;
    for person in [cast.marit, cast.dirk, cast.ada, cast.emma, cast.zoe, cast.ruben] {
        let who = world.sign_in(person).await;
        for path in [&at, &format!("{at}/hand_over"), &offer] {
            who.get(path).await.assert_absent();
        }
        let form = who.get("/agreements/new").await.form("/agreements", &[]);
        let csrf = form.iter().find(|(name, _)| name == "csrf").expect("a token").1.clone();
        let fields =
            [("csrf", csrf.as_str()), ("answer", "yes"), ("offer", "1"), ("with_name", "Bram")];
        let ways =
            ["hand_over", "hand_over/answer", "hand_over/end"].map(|way| format!("{at}/{way}"));
        for path in ways.into_iter().chain([format!("{offer}/answer")]) {
            who.post_raw(&path, &fields).await.assert_absent();
        }
    }
    // The others and who offers can't take the seat; the colleague answers for nobody else.
    for who in [&samira, &joost] {
        who.get(&offer).await.assert_absent();
    }
    let bram = world.sign_in(world.cast.bram).await;
    receives(&bram, &offer, "misschien").await.assert_asks("Kies een van deze mogelijkheden.");
    receives(&bram, &offer, "yes").await.assert_done();
    // A former party finds nothing, whatever is sent.
    for path in ["", "/hand_over", "/versions/1", "/print", "/versions/new"] {
        joost.get(&format!("{at}{path}")).await.assert_absent();
    }
    let form = joost.get("/agreements/new").await.form("/agreements", &[]);
    let csrf = form.iter().find(|(name, _)| name == "csrf").expect("a token").1.clone();
    for path in ["delivery", "check_ins", "hand_over/end", "hand_over/answer", "look_back"] {
        let fields = [("csrf", csrf.as_str()), ("answer", "yes"), ("done", "x"), ("note", "x")];
        joost.post_raw(&format!("{at}/{path}"), &fields).await.assert_absent();
    }
}

#[tokio::test]
async fn sent_twice_it_is_done_once() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let path = format!("{at}/hand_over");
    let first = joost.get(&path).await.form(&path, &[("with_name", "Bram")]);
    let other = joost.get(&path).await.form(&path, &[("with_name", "Emma")]);
    fn raw(form: &[(String, String)]) -> Vec<(&str, &str)> {
        form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect()
    }
    joost.post_raw(&path, &raw(&first)).await.assert_done();
    joost.post_raw(&path, &raw(&first)).await.assert_done();
    let seen = joost.post_raw(&path, &raw(&other)).await;
    seen.assert_asks("Er is al een collega gevraagd.");
    joost.get(&path).await.assert_absent();
    let page = samira.get(&at).await;
    assert_eq!(page.text().matches("Joost wilde overdragen aan").count(), 1, "{}", page.text());
    let answer = format!("{at}/hand_over/answer");
    let yes = page.form(&answer, &[("answer", "yes")]);
    let mut again = samira.get(&at).await.form(&answer, &[("answer", "yes")]);
    samira.post_raw(&answer, &raw(&yes)).await.assert_done();
    samira.post_raw(&answer, &raw(&yes)).await.assert_done();
    samira.post_raw(&answer, &raw(&again)).await.assert_asks("Jij gaf hier al antwoord op.");
    again.retain(|(name, _)| name != "offer");
    again.push(("offer".into(), "999999".into()));
    samira.post_raw(&answer, &raw(&again)).await.assert_asks("Deze vraag is er niet meer.");
    let offer = offered(&world, world.cast.bram).await.expect("is asked");
    let bram = world.sign_in(world.cast.bram).await;
    let there = format!("{offer}/answer");
    let yes = bram.get(&offer).await.form(&there, &[("answer", "yes")]);
    bram.post_raw(&there, &raw(&yes)).await.assert_done();
    bram.post_raw(&there, &raw(&yes)).await.assert_done();
    let line = "De plek ging over naar jou";
    assert_eq!(bram.get(&at).await.text().matches(line).count(), 1);
}

#[tokio::test]
async fn what_ends_in_between_is_offered_no_more() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    act(&joost, &at, "delivery", &[]).await.assert_done();
    offers(&joost, &at, "Bram").await.assert_done();
    answers(&samira, &at, "yes").await.assert_done();
    let offer = offered(&world, world.cast.bram).await.expect("is asked");
    let bram = world.sign_in(world.cast.bram).await;
    let yes = bram.get(&offer).await.form(&format!("{offer}/answer"), &[("answer", "yes")]);
    let thanks = [("answer", "close"), ("note", "")];
    act(&samira, &at, "delivery/answer", &thanks).await.assert_done();
    let yes: Vec<_> = yes.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let late = bram.post_raw(&format!("{offer}/answer"), &yes).await;
    assert_eq!(late.location(), "/agreements?done=offer_gone");
    bram.get(&offer).await.assert_absent();
    assert_eq!(count(&world, world.cast.bram).await, nothing());
    joost.get(&at).await.assert_ok().assert_never_says("Nu is het wachten op Bram");
    joost.get(&format!("{at}/hand_over")).await.assert_absent();
}

#[tokio::test]
async fn a_delivery_and_open_support_go_along_with_the_seat() {
    let world = world().await;
    let more = [("need_text_0", "Een sleutel"), ("need_of_0", "other")];
    let at = agreed(&world, &more).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    act(&joost, &at, "delivery", &[]).await.assert_done();
    offers(&joost, &at, "Bram").await.assert_done();
    answers(&samira, &at, "yes").await.assert_done();
    let offer = offered(&world, world.cast.bram).await.expect("is asked");
    let bram = world.sign_in(world.cast.bram).await;
    bram.get(&offer).await.assert_says("Een sleutel");
    receives(&bram, &offer, "yes").await.assert_done();
    let page = bram.get(&at).await;
    assert!(page.has_form(&format!("{at}/withdrawal")), "his delivery to take back now");
    assert!(page.body.contains("/needs/"), "the support is his to give");
    act(&bram, &at, "withdrawal", &[]).await.assert_done();
    samira.get(&at).await.assert_says("Bram trok dat weer in.");
}

#[tokio::test]
async fn only_a_colleague_who_is_here_and_takes_no_part_can_be_asked() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    leaves(&world, world.cast.emma).await;
    let joost = world.sign_in(world.cast.joost).await;
    let long = "x".repeat(20_000);
    let path = format!("{at}/hand_over");
    let zoe = world.cast.zoe.to_string();
    let emma = world.cast.emma.to_string();
    let (own, team) = (world.cast.joost.to_string(), format!("t{}", world.cast.youth));
    for (fields, says) in [
        (vec![("with_name", "")], "Schrijf wie je wilt vragen."),
        (vec![("with_name", "Xyz")], "We vinden niemand met deze naam."),
        (vec![("with_name", "Samira")], "Deze collega doet al mee."),
        (vec![("with_name", "Jeugd en Gezin")], "We vinden niemand met deze naam."),
        (vec![("with_name", "Bram"), ("note", &*long)], "Dit is te lang."),
    ] {
        let seen = joost.submit(&path, &path, &fields).await;
        seen.assert_asks(says);
        let typed = fields.first().map(|(_, typed)| *typed).filter(|typed| !typed.is_empty());
        assert_eq!(seen.value("with_name").as_deref().filter(|it| !it.is_empty()), typed);
    }
    for (with, says) in [
        (&zoe, "We vinden niemand met deze naam."),
        (&emma, "Deze collega werkt hier niet meer."),
        (&own, "Deze collega doet al mee."),
        (&team, "We vinden niemand met deze naam."),
    ] {
        let mut form = joost.get(&path).await.form(&path, &[("note", "Blijft staan.")]);
        form.push(("with".into(), with.clone()));
        let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let seen = joost.post_raw(&path, &form).await;
        assert_eq!(seen.status, 422, "{with}: {}", seen.location());
        seen.assert_asks(says);
        assert!(seen.text().contains("Blijft staan."), "words are kept");
    }
    let proposed = proposed(&world, &[]).await;
    joost.get(&format!("{proposed}/hand_over")).await.assert_absent();
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(&format!("{at}/hand_over?from={own}")).await.assert_absent();
}

#[tokio::test]
async fn in_english_it_reads_as_english() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    offers(&joost, &at, "Emma").await.assert_done();
    answers(&samira, &at, "yes").await.assert_done();
    let offer = offered(&world, world.cast.emma).await.expect("is asked");
    let emma = world.sign_in(world.cast.emma).await;
    emma.get(&offer).await.assert_says("Joost asks whether you take this over").assert_says(RESULT);
    receives(&emma, &offer, "yes").await.assert_done();
    emma.get(&at).await.assert_says("The place went to you.");
    emma.get(&format!("{at}/hand_over"))
        .await
        .assert_says("First Samira says whether that is fine.");
    emma.get("/agreements/leaving").await.assert_says("Are you leaving?");
    let path = format!("{at}/hand_over");
    for (typed, says) in
        [("", "Write whom you would like to ask."), ("Xyz", "We can't find anybody by this name.")]
    {
        let fields = [("with_name", typed), ("note", "It stays here.")];
        let seen = emma.submit(&path, &path, &fields).await;
        seen.assert_asks(says);
        assert!(seen.text().contains("It stays here."), "words are kept");
    }
}
