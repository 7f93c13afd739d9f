//! What is typed wrong, too often or twice in a parallel process.

use super::parallel::{BEGUN, BOARD, END, begin, list, top};
use super::{chosen, last, make, send, world};
use axum::http::StatusCode;
use zwerm_store::{params, statements};

statements! {
    NO_MEMBERS = "DELETE FROM membership WHERE team_id = $1";
    NO_LEADS = "DELETE FROM team_lead WHERE team_id = $1";
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_the_field_and_kept() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let west = list(world.cast.west);
    let long = "x".repeat(301);
    for (name, value, says) in [
        ("theme", "", "Kies een thema uit de lijst."),
        ("theme", "gossip", "Kies een thema uit de lijst."),
        ("client", " ", "Vul dit nog in."),
        ("us", long.as_str(), "Er passen 300 tekens in"),
    ] {
        let typed: Vec<(&str, &str)> = BEGUN
            .iter()
            .map(|(field, was)| (*field, if *field == name { value } else { *was }))
            .collect();
        let again = samira.submit(&format!("{west}/new"), &west, &typed).await;
        again.assert_asks(says);
        if name != "client" {
            again.assert_says(BEGUN[1].1);
        }
        assert_eq!(last(&world).await, None, "{name}: nothing was chosen");
    }
    let birds = [("theme", "trust"), ("client", "🐦 <b>eerst</b> luisteren"), ("us", "Ook wij 🐦")];
    let at = make(&samira, &format!("{west}/new"), &west, &birds).await;
    samira.get(&at).await.assert_says("🐦 <b>eerst</b> luisteren");
    let dirk = world.sign_in(world.cast.dirk).await;
    for (value, says) in [(" ", "Vul dit nog in."), (long.as_str(), "Er passen 300 tekens in")] {
        let board = dirk.submit(&at, &format!("{at}/board"), &[("board", value)]).await;
        board.assert_asks(says).assert_says(value.trim());
        let ending = samira.submit(&at, &format!("{at}/ending"), &[("ending", value)]).await;
        ending.assert_asks(says).assert_says(value.trim());
    }
    dirk.get(&at).await.assert_says("Nog niet geschreven");
}

#[tokio::test]
async fn without_room_for_the_habits_nothing_begins_and_nothing_is_lost() {
    let world = world().await;
    let (samira, dirk) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.dirk).await);
    let west = list(world.cast.west);
    let form = samira.get(&format!("{west}/new")).await;
    for what in ["Eén", "Twee"] {
        chosen(&world, &samira, &[("what", what)]).await;
    }
    let again = send(&samira, &form, &west, &BEGUN).await;
    again.assert_asks("een team heeft er hoogstens drie").assert_says(BEGUN[1].1);
    samira.get(&west).await.assert_says("Rond er eerst een af");
    // Above there is room for one, or not.
    let joost = world.sign_in(world.cast.joost).await;
    let at = begin(&joost, world.cast.youth).await;
    let to = format!("/habits/team/{}", top(&world).await);
    for _ in 0..3 {
        make(&dirk, &format!("{to}/new"), &to, &super::HABIT).await;
    }
    let again = dirk.submit(&at, &format!("{at}/board"), &BOARD).await;
    again.assert_asks("Jullie hebben al drie gewoonten.").assert_says(BOARD[0].1);
    joost.get(&at).await.assert_says("Nog niet geschreven");
}

#[tokio::test]
async fn sent_twice_it_is_one_and_who_was_later_keeps_the_words() {
    let world = world().await;
    let (samira, dirk) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.dirk).await);
    let west = list(world.cast.west);
    let (form, late) =
        (samira.get(&format!("{west}/new")).await, samira.get(&format!("{west}/new")).await);
    let one = send(&samira, &form, &west, &BEGUN).await;
    let two = send(&samira, &form, &west, &BEGUN).await;
    assert_eq!((one.location(), last(&world).await), (two.location(), Some(2)));
    let third = send(&samira, &late, &west, &BEGUN).await;
    third.assert_asks("Jullie hebben er al één lopen").assert_says(BEGUN[1].1);
    let at = one.location().split('?').next().expect("a path").to_owned();
    let (board, ending) = (format!("{at}/board"), format!("{at}/ending"));
    let (first, late) = (dirk.get(&at).await, dirk.get(&at).await);
    send(&dirk, &first, &board, &BOARD).await.assert_done();
    send(&dirk, &first, &board, &BOARD).await.assert_done();
    let late = send(&dirk, &late, &board, &[("board", "Iets anders")]).await;
    late.assert_status(StatusCode::CONFLICT).assert_says("Dit typte je: Iets anders");
    let (first, late) = (samira.get(&at).await, samira.get(&at).await);
    send(&samira, &first, &ending, &END).await.assert_done();
    let late = send(&samira, &late, &ending, &[("ending", "Ook iets")]).await;
    late.assert_status(StatusCode::CONFLICT).assert_says("Dit typte je: Ook iets");
    samira
        .get(&at)
        .await
        .assert_says(BOARD[0].1)
        .assert_says(END[0].1)
        .assert_never_says("Ook iets");
    assert_eq!(last(&world).await, Some(3));
}

#[tokio::test]
async fn without_anybody_above_the_page_says_why_it_cannot_begin() {
    let world = world().await;
    let dirk = world.sign_in(world.cast.dirk).await;
    let top = top(&world).await;
    for path in [list(top), format!("{}/new", list(top))] {
        let page = dirk.get(&path).await;
        page.assert_says("Boven Directie staat geen team met mensen erin");
        assert!(!page.has_form(&list(top)));
    }
    // A team above that nobody is in any more reads nothing.
    let samira = world.sign_in(world.cast.samira).await;
    let west = list(world.cast.west);
    let form = samira.get(&format!("{west}/new")).await;
    let emptied = world.site.store().write(move |tx| {
        Ok::<_, zwerm_store::StoreError>(
            tx.run(&NO_MEMBERS, &params![top])? + tx.run(&NO_LEADS, &params![top])?,
        )
    });
    assert_eq!(emptied.await.expect("is emptied"), 2);
    send(&samira, &form, &west, &BEGUN).await.assert_asks("Boven Wijkteam West staat geen team");
    samira.get(&west).await.assert_says("Boven Wijkteam West staat geen team");
}
