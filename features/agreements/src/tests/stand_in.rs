//! Standing in: a colleague has a seat for a while, under their own name, and then it goes back by itself.

use super::{
    hand_over::{actor, answers, count, leaves, nothing, offered, receives, this_one},
    hand_over_words::readable,
    side_roads::sweep,
    *,
};
use crate::{notices::NOTICES, store::search};
use zwerm_directory::addressee;
use zwerm_domain::PersonId;
use zwerm_store::StoreError;
use zwerm_web::Between;

/// Joost asks Bram to stand in for one agreement.
pub(super) async fn asks(world: &World, at: &str, starts: &str, returns: &str) -> Seen {
    let joost = world.sign_in(world.cast.joost).await;
    let form = format!("/agreements/away?agreement={}", at.rsplit('/').next().unwrap_or_default());
    let fields = [
        ("starts", starts),
        ("returns", returns),
        ("with_name", "Bram"),
        ("note", "Ik ben met de feestdagen weg."),
    ];
    joost.submit(&form, "/agreements/away", &fields).await
}

/// Samira and Bram said yes to Bram standing in.
pub(super) async fn stood_in(world: &World, at: &str, starts: &str, returns: &str) -> String {
    asks(world, at, starts, returns).await.assert_done();
    let samira = world.sign_in(world.cast.samira).await;
    answers(&samira, at, "yes").await.assert_done();
    let offer = offered(world, world.cast.bram).await.expect("is asked");
    let bram = world.sign_in(world.cast.bram).await;
    receives(&bram, &offer, "yes").await.assert_done();
    offer.replace("hand_overs", "stand_ins")
}

/// Ends it from the list or the page where its button stands.
async fn ends(world: &World, person: PersonId, page: &str, at: &str) -> Seen {
    let who = world.sign_in(person).await;
    who.submit(page, &format!("{at}/end"), &[]).await
}

/// An agreement with everything private in it, from before anybody stood in.
pub(super) async fn full(world: &World, more: &[(&str, &str)]) -> String {
    let mut all =
        vec![("rhythm", "weekly"), ("reason", "REDEN VAN SAMIRA"), ("message", "WOORD ERBIJ")];
    all.extend_from_slice(more);
    let at = agreed(world, &all).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let given = [("done", "TUSSENSTAND VAN JOOST"), ("need", ""), ("outlook", "on_course")];
    act(&joost, &at, "check_ins", &given).await.assert_done();
    act(&joost, &at, "reason", &[("reason", "REDEN VAN JOOST")]).await.assert_done();
    act(&joost, &at, "delivery", &[("note", "BRIEFJE VAN JOOST")]).await.assert_done();
    let not_yet = [("answer", "not_yet"), ("note", "BRIEFJE VAN SAMIRA")];
    act(&samira, &at, "delivery/answer", &not_yet).await.assert_done();
    at
}

pub(super) const BEFORE: [&str; 4] =
    ["REDEN VAN JOOST", "TUSSENSTAND VAN JOOST", "BRIEFJE VAN JOOST", "BRIEFJE VAN SAMIRA"];

#[tokio::test]
async fn a_colleague_stands_in_and_the_seat_comes_back_by_itself_with_all_there_was() {
    let world = world().await;
    let at = full(&world, &[]).await;
    let cast = &world.cast;
    asks(&world, &at, "2026-12-01", "2027-01-05").await.assert_done();
    let (samira, joost, bram) = (
        world.sign_in(cast.samira).await,
        world.sign_in(cast.joost).await,
        world.sign_in(cast.bram).await,
    );
    assert_eq!(count(&world, cast.samira).await, this_one());
    samira
        .get(&at)
        .await
        .assert_says("Joost vraagt of Bram waarneemt van 1 december tot")
        .assert_says("Ik ben met de feestdagen weg.");
    answers(&samira, &at, "yes").await.assert_done();
    let offer = offered(&world, cast.bram).await.expect("is asked");
    bram.get(&offer)
        .await
        .assert_says("Joost vraagt of jij waarneemt van")
        .assert_says("Ja, ik neem waar")
        .assert_never_says("REDEN VAN JOOST");
    let done = receives(&bram, &offer, "yes").await;
    done.assert_done();
    assert!(done.location().starts_with("/agreements?"), "it has not begun: {}", done.location());

    // Before the first day: nothing to read for the one, nothing changed for the other.
    bram.get(&at).await.assert_absent();
    bram.get(&offer).await.assert_absent();
    let list = bram.get("/agreements").await;
    list.assert_says("Je neemt waar voor Joost van 1 december").assert_never_says(RESULT);
    joost.get(&at).await.assert_says("Voor jou neemt Bram waar").assert_says("REDEN VAN JOOST");
    samira.get(&at).await.assert_says("Bram neemt waar voor Joost van");
    world.days_pass(7);
    sweep(&world).await;
    world.sign_in(cast.joost).await.get(&at).await.assert_ok();

    world.days_pass(1);
    sweep(&world).await;
    sweep(&world).await;
    let (samira, joost, bram) = (
        world.sign_in(cast.samira).await,
        world.sign_in(cast.joost).await,
        world.sign_in(cast.bram).await,
    );
    let page = bram.get(&at).await;
    page.assert_says("Je neemt waar voor Joost tot").assert_says("REDEN VAN SAMIRA");
    assert_eq!(page.text().matches("De plek van Joost ging naar jou").count(), 1, "once");
    for text in BEFORE.iter().chain(&["WOORD ERBIJ"]) {
        page.assert_never_says(text);
        bram.get("/inbox").await.assert_never_says(text);
    }
    joost.get(&at).await.assert_says("Bram neemt hier voor je waar").assert_never_says(RESULT);
    joost.get(&format!("{at}/versions/1")).await.assert_absent();
    let list = joost.get("/agreements").await;
    list.assert_says("Wordt waargenomen door Bram tot")
        .assert_says("Met Samira, begonnen op 23 november")
        .assert_never_says(RESULT);
    samira
        .get(&at)
        .await
        .assert_says("Bram neemt waar voor Joost tot")
        .assert_says("Alleen jij en Bram, en Joost vanaf")
        .assert_says("REDEN VAN JOOST");
    let given = [("done", "TUSSENSTAND VAN BRAM"), ("need", ""), ("outlook", "on_course")];
    act(&bram, &at, "check_ins", &given).await.assert_done();
    act(&bram, &at, "reason", &[("reason", "REDEN VAN BRAM")]).await.assert_done();
    act(&bram, &at, "delivery", &[("note", "BRIEFJE VAN BRAM")]).await.assert_done();
    act(&samira, &at, "delivery/answer", &[("answer", "not_yet"), ("note", "De folder nog.")])
        .await
        .assert_done();

    world.days_pass(35);
    sweep(&world).await;
    sweep(&world).await;
    let (joost, bram) = (world.sign_in(cast.joost).await, world.sign_in(cast.bram).await);
    let page = joost.get(&at).await;
    for text in BEFORE.iter().chain(&["TUSSENSTAND VAN BRAM", "BRIEFJE VAN BRAM"]) {
        page.assert_says(text);
    }
    page.assert_never_says("REDEN VAN BRAM");
    assert_eq!(page.text().matches("Jouw plek is weer van jou").count(), 1, "{}", page.text());
    joost.get("/agreements").await.assert_says(RESULT).assert_never_says("Wordt waargenomen");
    for path in ["", "/versions/1", "/print", "/hand_over"] {
        bram.get(&format!("{at}{path}")).await.assert_absent();
    }
    bram.get("/agreements").await.assert_never_says(RESULT).assert_never_says("Je neemt waar");
    act(&joost, &at, "delivery", &[("note", "Het staat.")]).await.assert_done();
}

#[tokio::test]
async fn it_begins_at_once_and_either_ends_it_with_one_tap() {
    let world = world().await;
    let cast = &world.cast;
    for (person, page) in [(cast.joost, "/agreements"), (cast.bram, "")] {
        let at = agreed(&world, &[]).await;
        let stand_in = stood_in(&world, &at, "2026-11-23", "2026-12-01").await;
        let bram = world.sign_in(cast.bram).await;
        bram.get(&at).await.assert_says("Je neemt waar voor Joost tot 1 december");
        let page = if page.is_empty() { at.as_str() } else { page };
        let who = world.sign_in(person).await;
        let form = who.get(page).await.form(&format!("{stand_in}/end"), &[]);
        let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let done = who.post_raw(&format!("{stand_in}/end"), &form).await;
        done.assert_done();
        who.post_raw(&format!("{stand_in}/end"), &form).await.assert_done();
        // Another window: it stays as it is, and nothing is written twice.
        let mut other = form.clone();
        other.retain(|(name, _)| *name != "action_id");
        who.post_raw(&format!("{stand_in}/end"), &other).await;
        let joost = world.sign_in(cast.joost).await;
        let page = joost.get(&at).await;
        page.assert_says(RESULT);
        assert_eq!(page.text().matches("Jouw plek is weer van jou").count(), 1, "{}", page.text());
        world.sign_in(cast.bram).await.get(&at).await.assert_absent();
        joost.get(&format!("{at}/hand_over")).await.assert_ok();
    }
}

#[tokio::test]
async fn before_it_begins_either_calls_it_off() {
    let world = world().await;
    let cast = &world.cast;
    for person in [cast.joost, cast.bram] {
        let at = agreed(&world, &[]).await;
        let stand_in = stood_in(&world, &at, "2026-12-01", "2027-01-05").await;
        let page = if person == cast.joost { at.as_str() } else { "/agreements" };
        ends(&world, person, page, &stand_in).await.assert_done();
        world.sign_in(cast.bram).await.get("/agreements").await.assert_never_says("Je neemt waar");
        let page = world.sign_in(cast.samira).await.get(&at).await;
        page.assert_says("zei het waarnemen af.").assert_never_says("neemt waar voor");
    }
    world.days_pass(9);
    sweep(&world).await;
    world.sign_in(cast.joost).await.get("/agreements").await.assert_says(RESULT);
}

#[tokio::test]
async fn nobody_else_sees_or_ends_it() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let stand_in = stood_in(&world, &at, "2026-11-23", "2027-01-05").await;
    let cast = &world.cast;
    for person in [cast.marit, cast.dirk, cast.ada, cast.emma, cast.zoe, cast.ruben, cast.samira] {
        let who = world.sign_in(person).await;
        if person != cast.samira {
            who.get(&at).await.assert_absent();
        }
        who.get("/agreements").await.assert_never_says("Wordt waargenomen");
        if person != cast.samira {
            who.get("/agreements/away").await.assert_never_says("Bram");
        }
        let form = who.get("/agreements/new").await.form("/agreements", &[]);
        let csrf = form.iter().find(|(name, _)| name == "csrf").expect("a token").1.clone();
        let fields = [("csrf", csrf.as_str())];
        who.post_raw(&format!("{stand_in}/end"), &fields).await.assert_absent();
    }
    world.sign_in(cast.bram).await.get(&at).await.assert_ok();
}

#[tokio::test]
async fn what_waited_waits_for_who_is_back_and_what_ended_comes_back_too() {
    let world = world().await;
    let cast = &world.cast;
    let at = agreed(&world, &[("need_text_0", "Een sleutel"), ("need_of_0", "other")]).await;
    stood_in(&world, &at, "2026-11-23", "2026-12-01").await;
    let (samira, bram) = (world.sign_in(cast.samira).await, world.sign_in(cast.bram).await);
    let asked = [("ending", "release"), ("form", "release"), ("note", "")];
    let page = samira.get(&at).await;
    let mut form = page.form(&format!("{at}/endings"), &[]);
    form.retain(|(name, _)| name != "ending" && name != "form" && name != "note");
    let mut form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    form.extend(asked);
    samira.post_raw(&format!("{at}/endings"), &form).await.assert_done();
    assert_eq!(count(&world, cast.bram).await.0, 1);
    assert_eq!(count(&world, cast.joost).await.0, 0, "it waits for the stand-in");
    assert!(bram.get(&at).await.body.contains("/needs/"), "the support is the stand-in's to give");
    world.days_pass(8);
    sweep(&world).await;
    assert_eq!(count(&world, cast.bram).await, nothing());
    assert_eq!(count(&world, cast.joost).await.0, 1, "it waits for who is back");
    let joost = world.sign_in(cast.joost).await;
    let page = joost.get(&at).await;
    assert!(page.has_form(&format!("{at}/endings/answer")));
    assert!(page.body.contains("/needs/"), "and so does the support");

    let at = agreed(&world, &[]).await;
    let stand_in = stood_in(&world, &at, "2026-12-01", "2026-12-10").await;
    let (samira, bram) = (world.sign_in(cast.samira).await, world.sign_in(cast.bram).await);
    act(&bram, &at, "delivery", &[]).await.assert_done();
    act(&samira, &at, "delivery/answer", &[("answer", "close"), ("note", "")]).await.assert_done();
    world.sign_in(cast.joost).await.get(&at).await.assert_never_says(RESULT);
    world.days_pass(9);
    sweep(&world).await;
    sweep(&world).await;
    let joost = world.sign_in(cast.joost).await;
    joost.get(&at).await.assert_says("Samen afgerond");
    assert!(joost.get(&at).await.has_form(&format!("{at}/look_back")), "one may look back on it");
    let bram = world.sign_in(cast.bram).await;
    bram.get(&at).await.assert_absent();
    assert!(!bram.get("/agreements").await.body.contains(&stand_in));
}

#[tokio::test]
async fn a_wording_that_is_open_stays_open_and_another_one_stops_it() {
    let world = world().await;
    let cast = &world.cast;
    let at = agreed(&world, &[]).await;
    stood_in(&world, &at, "2026-11-23", "2026-12-01").await;
    let samira = world.sign_in(cast.samira).await;
    let versions = format!("{at}/versions");
    samira
        .submit(&format!("{versions}/new"), &versions, &[("due", "2027-01-15")])
        .await
        .assert_done();
    world.days_pass(8);
    sweep(&world).await;
    let joost = world.sign_in(cast.joost).await;
    assert!(joost.get(&at).await.has_form(&format!("{at}/acceptance")), "he answers it himself");
    act(&joost, &at, "acceptance", &[("own_words", "")]).await.assert_done();

    // Said yes to one wording, and before it began another was agreed.
    stood_in(&world, &at, "2026-12-10", "2027-01-05").await;
    let samira = world.sign_in(cast.samira).await;
    samira
        .submit(&format!("{versions}/new"), &versions, &[("due", "2027-02-15")])
        .await
        .assert_done();
    sweep(&world).await;
    world.sign_in(cast.samira).await.get(&at).await.assert_says("Bram neemt waar voor Joost van");
    let joost = world.sign_in(cast.joost).await;
    act(&joost, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    sweep(&world).await;
    sweep(&world).await;
    let page = joost.get(&at).await;
    assert_eq!(page.text().matches("Het waarnemen ging niet door.").count(), 1, "{}", page.text());
    world.sign_in(cast.bram).await.get("/agreements").await.assert_never_says("Je neemt waar");
}

#[tokio::test]
async fn who_stands_in_and_leaves_gives_it_back_and_who_left_meanwhile_is_told() {
    let world = world().await;
    let cast = &world.cast;
    let at = agreed(&world, &[]).await;
    stood_in(&world, &at, "2026-11-23", "2027-01-05").await;
    leaves(&world, cast.bram).await;
    sweep(&world).await;
    sweep(&world).await;
    let joost = world.sign_in(cast.joost).await;
    joost.get(&at).await.assert_says("Jouw plek is weer van jou");
    let samira = world.sign_in(cast.samira).await;
    samira.get(&at).await.assert_never_says("Bram werkt hier niet meer");

    let world = super::world().await;
    let cast = &world.cast;
    let at = agreed(&world, &[]).await;
    stood_in(&world, &at, "2026-11-23", "2026-12-01").await;
    leaves(&world, cast.joost).await;
    sweep(&world).await;
    let samira = world.sign_in(cast.samira).await;
    samira.get(&at).await.assert_never_says("Joost werkt hier niet meer");
    world.days_pass(8);
    sweep(&world).await;
    let samira = world.sign_in(cast.samira).await;
    samira.get(&at).await.assert_says("Joost werkt hier niet meer");
    samira.get(&format!("{at}/hand_over?from={}", cast.joost)).await.assert_ok();
    world.sign_in(cast.bram).await.get(&at).await.assert_absent();
}

/// What a person's digest would tell today of all there was.
pub(super) async fn told(world: &World, person: PersonId) -> Vec<String> {
    let now = world.clock.now();
    let told = world.site.store().read(move |tx| {
        let to = addressee(tx, person)?.ok_or(StoreError::NotFound)?;
        let marks = Between { after: 0, until: (NOTICES.newest)(tx)?, today: to.today(now) };
        let news = (NOTICES.digest)(tx, &to, marks)?;
        Ok::<_, StoreError>(news.into_iter().map(|one| one.line).collect())
    });
    told.await.expect("is told")
}

#[tokio::test]
async fn each_hears_of_it_once() {
    let world = world().await;
    let cast = &world.cast;
    let at = agreed(&world, &[("visibility", "organisation")]).await;
    stood_in(&world, &at, "2026-11-25", "2026-12-01").await;
    world.days_pass(2);
    sweep(&world).await;
    sweep(&world).await;
    let told = |person: PersonId| told(&world, person);
    let begins = "Jij neemt waar voor Joost, tot 1\u{a0}december.";
    let lines = told(cast.bram).await;
    assert_eq!(lines.iter().filter(|line| *line == begins).count(), 1, "{lines:?}");
    let others = "Bram neemt waar voor Joost, tot 1\u{a0}december.";
    assert_eq!(told(cast.samira).await.iter().filter(|line| *line == others).count(), 1);
    assert!(told(cast.joost).await.is_empty(), "who is away reads nothing of it");
    world.days_pass(6);
    sweep(&world).await;
    let back = "De plek is weer van jou.";
    let lines = told(cast.joost).await;
    assert_eq!(lines.iter().filter(|line| line.starts_with(back)).count(), 1);
    let meanwhile = "Bram nam voor jou waar, tot 1\u{a0}december.";
    assert_eq!(lines.iter().filter(|line| *line == meanwhile).count(), 1, "{lines:?}");
    assert_eq!(told(cast.bram).await, ["Waarnemen voor Joost is klaar."], "and no word of what");
}

#[tokio::test]
async fn a_server_that_stood_still_does_what_is_left_to_do_and_nothing_twice() {
    let world = world().await;
    let cast = &world.cast;
    // Over both days: it never began, so nothing goes to and fro.
    let never = agreed(&world, &[]).await;
    stood_in(&world, &never, "2026-11-24", "2026-11-27").await;
    // Over the last day alone: it comes back late, once.
    let late = agreed(&world, &[]).await;
    stood_in(&world, &late, "2026-11-23", "2026-11-27").await;
    world.days_pass(20);
    for _ in 0..3 {
        sweep(&world).await;
    }
    let joost = world.sign_in(cast.joost).await;
    let page = joost.get(&never).await;
    assert_eq!(page.text().matches("Het waarnemen ging niet door.").count(), 1, "{}", page.text());
    page.assert_never_says("De plek is terug").assert_never_says("Jouw plek ging");
    let page = joost.get(&late).await;
    assert_eq!(page.text().matches("Jouw plek is weer van jou").count(), 1, "{}", page.text());
    let bram = world.sign_in(cast.bram).await;
    for at in [&never, &late] {
        bram.get(at).await.assert_absent();
    }
}

#[tokio::test]
async fn neither_the_search_nor_the_database_tells_more() {
    let world = world().await;
    let cast = &world.cast;
    let at = full(&world, &[]).await;
    let stand_in = stood_in(&world, &at, "2026-11-23", "2026-12-01").await;
    let find = |person: PersonId, words: &'static str| {
        let me = actor(&world, person);
        let read = world.site.store().read_pair(move |tx| {
            tx.act_as(me.person())?;
            let query = zwerm_search::Query::new(words);
            search::search_own(tx, &me, &query, jiff::civil::date(2026, 11, 23), 9)
        });
        async { read.await.map_err(|error: StoreError| error.to_string()).expect("read").0.len() }
    };
    for (words, joost, bram) in [("reden joost", 0, 0), ("reden samira", 0, 1), ("gesprek", 0, 1)] {
        assert_eq!(find(cast.joost, words).await, joost, "{words} for who is away");
        assert_eq!(find(cast.bram, words).await, bram, "{words} for who stands in");
        assert_eq!(find(cast.samira, words).await, 1, "{words} for who was there");
    }
    let is_guarded = zwerm_store::testing::postgres_url().is_some();
    if is_guarded {
        // Check-ins, notes, wordings, reasons, sentences with offers.
        assert_eq!(readable(&world, cast.samira).await, [1, 2, 1, 2, 1]);
        assert_eq!(readable(&world, cast.bram).await, [0, 0, 1, 1, 1]);
        assert_eq!(readable(&world, cast.joost).await, [0, 0, 0, 0, 0]);
        assert_eq!(readable(&world, cast.marit).await, [0, 0, 0, 0, 0]);
    }
    ends(&world, cast.joost, "/agreements", &stand_in).await.assert_done();
    assert_eq!(find(cast.joost, "reden joost").await, 1);
    assert_eq!(find(cast.bram, "gesprek").await, 0);
    if is_guarded {
        assert_eq!(readable(&world, cast.joost).await, [1, 2, 1, 2, 1]);
        assert_eq!(readable(&world, cast.bram).await, [0, 0, 0, 0, 0]);
    }
}

#[tokio::test]
async fn the_mail_says_until_when_and_nothing_of_what() {
    let (world, box_) = (world().await, super::mail::Mailbox::new());
    let at = agreed(&world, &[super::mail::SHOWN]).await;
    box_.open(&world);
    asks(&world, &at, "2026-12-01", "2027-01-05").await.assert_done();
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 1, "{mails:#?}");
    assert!(mails[0].contains("of een collega waarneemt van"), "{}", mails[0]);
    let samira = world.sign_in(world.cast.samira).await;
    answers(&samira, &at, "yes").await.assert_done();
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 1, "{mails:#?}");
    assert!(mails[0].contains("bram.de.wit@waterrijk.example"), "{}", mails[0]);
    assert!(mails[0].contains("vraagt of jij waarneemt van"), "{}", mails[0]);
    for private in [RESULT, "Ik ben met de feestdagen weg", "Samira"] {
        assert!(!mails[0].contains(private), "{private} in\n{}", mails[0]);
    }
    assert!(box_.open(&world).is_empty(), "told once");
}
