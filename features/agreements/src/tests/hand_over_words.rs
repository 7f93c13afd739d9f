//! Handing over, and words: what a newcomer reads and what stays between the others, in pages, in mail and in the database.

use super::{
    hand_over::{actor, answers, handed_over, offered, offers, receives},
    *,
};
use crate::store::{news, search};
use zwerm_domain::PersonId;
use zwerm_store::{StoreError, statements};

statements! {
    CHECK_INS_HERE = "SELECT c.done FROM check_in c";
    NOTES_HERE = "SELECT n.text FROM agreement_note n";
    WORDS_HERE = "SELECT w.result FROM agreement_words w";
    REASONS_HERE = "SELECT r.text FROM agreement_reason r";
    SENTENCES_HERE = "SELECT h.text FROM agreement_hand_over_words h";
}

#[tokio::test]
async fn the_newcomer_reads_from_there_on_and_nothing_that_was_between_the_others() {
    let world = world().await;
    let at = handed_over(&world).await;
    let bram = world.sign_in(world.cast.bram).await;
    let samira = world.sign_in(world.cast.samira).await;
    let hidden = [
        "TUSSENSTAND VAN JOOST",
        "BRIEFJE VAN JOOST",
        "BRIEFJE VAN SAMIRA",
        "REDEN VAN JOOST",
        "WOORD ERBIJ",
    ];
    for path in [at.clone(), format!("{at}/versions/1"), format!("{at}/print")] {
        let page = bram.get(&path).await;
        page.assert_ok().assert_says(RESULT);
        for words in hidden {
            page.assert_never_says(words);
        }
    }
    bram.get(&at)
        .await
        .assert_says("REDEN VAN SAMIRA")
        .assert_never_says("Joost gaf een tussenstand");
    samira.get(&at).await.assert_says("TUSSENSTAND VAN JOOST").assert_says("BRIEFJE VAN JOOST");
    let me = actor(&world, world.cast.bram);
    let read = world.site.store().read_pair(move |tx| {
        tx.act_as(me.person())?;
        let today = jiff::civil::date(2026, 11, 23);
        let mut found = Vec::new();
        for words in ["tussenstand", "briefje", "erbij", "gesprek"] {
            let query = zwerm_search::Query::new(words);
            found.push(search::search_own(tx, &me, &query, today, 9)?.0.len());
        }
        Ok::<_, StoreError>((found, news::news(tx, &me, today, 30)?.len()))
    });
    let (found, news) = read.await.expect("is read");
    assert_eq!(found, [0, 0, 0, 1], "the result alone is found");
    assert_eq!(news, 0, "what was before is no news");
    let given = [("done", "TUSSENSTAND VAN BRAM"), ("need", ""), ("outlook", "on_course")];
    act(&bram, &at, "check_ins", &given).await.assert_done();
    for who in [&bram, &samira] {
        who.get(&at).await.assert_says("TUSSENSTAND VAN BRAM");
    }
}

/// What PostgreSQL itself lets somebody read, whatever a page would ask for: check-ins, notes, wordings,
/// reasons, sentences with offers.
pub(super) async fn readable(world: &World, person: PersonId) -> [usize; 5] {
    let read = world.site.store().read_pair(move |tx| {
        tx.act_as(person)?;
        let mut all = [0; 5];
        let texts = [&CHECK_INS_HERE, &NOTES_HERE, &WORDS_HERE, &REASONS_HERE, &SENTENCES_HERE];
        for (count, sql) in all.iter_mut().zip(texts) {
            *count = tx.all(sql, &[], |row| row.get::<String>(0))?.len();
        }
        Ok::<_, StoreError>(all)
    });
    read.await.expect("is read")
}

#[tokio::test]
async fn the_database_itself_holds_back_what_was_before() {
    if zwerm_store::testing::postgres_url().is_none() {
        return;
    }
    let world = world().await;
    let at = handed_over(&world).await;
    let cast = &world.cast;
    assert_eq!(readable(&world, cast.samira).await, [1, 2, 1, 1, 1]);
    assert_eq!(readable(&world, cast.bram).await, [0, 0, 1, 1, 1]);
    assert_eq!(readable(&world, cast.joost).await, [0, 0, 0, 0, 0], "who handed over");
    assert_eq!(readable(&world, cast.marit).await, [0, 0, 0, 0, 0]);
    // Who is asked reads the wording, and nothing any more after a no.
    let bram = world.sign_in(cast.bram).await;
    let samira = world.sign_in(cast.samira).await;
    act(&bram, &at, "reason", &[("reason", "REDEN VAN BRAM")]).await.assert_done();
    offers(&bram, &at, "Emma").await.assert_done();
    assert_eq!(readable(&world, cast.emma).await, [0, 0, 0, 0, 0], "Samira has not said yes");
    answers(&samira, &at, "yes").await.assert_done();
    assert_eq!(readable(&world, cast.emma).await, [0, 0, 1, 1, 1]);
    let offer = offered(&world, cast.emma).await.expect("is asked");
    let emma = world.sign_in(cast.emma).await;
    receives(&emma, &offer, "no").await.assert_done();
    assert_eq!(readable(&world, cast.emma).await, [0, 0, 0, 0, 0]);
}

#[tokio::test]
async fn a_mail_goes_to_who_is_asked_and_tells_nothing_of_what() {
    let (world, box_) = (world().await, super::mail::Mailbox::new());
    let at = agreed(&world, &[super::mail::SHOWN]).await;
    box_.open(&world);
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    offers(&joost, &at, "Bram").await.assert_done();
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 1, "{mails:#?}");
    assert!(mails[0].contains("samira.bennani@waterrijk.example"), "{}", mails[0]);
    assert!(mails[0].contains(&format!("http://localhost{at}")), "{}", mails[0]);
    answers(&samira, &at, "yes").await.assert_done();
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 1, "{mails:#?}");
    assert!(mails[0].contains("bram.de.wit@waterrijk.example"), "{}", mails[0]);
    assert!(mails[0].contains("http://localhost/agreements/hand_overs/"), "{}", mails[0]);
    for private in [RESULT, "Ik ga iets anders doen", "/agreements/answers/", "Samira"] {
        assert!(!mails[0].contains(private), "{private} in\n{}", mails[0]);
    }
    assert!(box_.open(&world).is_empty(), "told once");
    // What was taken back before the mail went out is not told.
    act(&joost, &at, "hand_over/end", &[]).await.assert_done();
    offers(&joost, &at, "Bram").await.assert_done();
    act(&joost, &at, "hand_over/end", &[]).await.assert_done();
    assert!(box_.open(&world).is_empty(), "taken back meanwhile");
}

#[tokio::test]
async fn nobody_says_yes_to_words_they_never_read() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let (samira, joost, bram) = (
        world.sign_in(world.cast.samira).await,
        world.sign_in(world.cast.joost).await,
        world.sign_in(world.cast.bram).await,
    );
    offers(&joost, &at, "Bram").await.assert_done();
    answers(&samira, &at, "yes").await.assert_done();
    let offer = offered(&world, world.cast.bram).await.expect("is asked");
    let there = format!("{offer}/answer");
    let read = bram.get(&offer).await.form(&there, &[("answer", "yes")]);
    let read: Vec<_> = read.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let (new, versions) = (format!("{at}/versions/new"), format!("{at}/versions"));
    samira.submit(&new, &versions, &[("due", "2027-01-15")]).await.assert_done();
    bram.post_raw(&there, &read).await.assert_asks("Er ligt een nieuw voorstel");
    bram.get(&offer)
        .await
        .assert_never_says("Ja, ik neem het over")
        .assert_never_says("15 januari");
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    let read: Vec<_> = read.into_iter().filter(|(name, _)| *name != "action_id").collect();
    let seen = bram.post_raw(&there, &read).await;
    assert_eq!(seen.status, 409, "the newer wording is shown: {}", seen.text());
    seen.assert_says("15 januari");
    receives(&bram, &offer, "yes").await.assert_done();
    bram.get(&at).await.assert_says("15 januari");
    bram.get(&format!("{at}/versions/1")).await.assert_absent();
}
