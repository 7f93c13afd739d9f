//! What is typed wrong, too often or twice.

use super::{HABIT, begun, chosen, last, send, typed, world};

#[tokio::test]
async fn a_fourth_habit_is_told_in_a_sentence_and_nothing_is_lost() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let list = format!("/habits/team/{}", world.cast.west);
    for what in ["Eén", "Twee", "Drie"] {
        chosen(&world, &samira, &[("what", what)]).await;
    }
    samira.get(&list).await.assert_says("Jullie hebben al drie gewoonten.");
    let four = [("kind", "stop"), ("what", "Vier"), ("look_back_on", "2027-01-04")];
    let again = samira.submit(&format!("{list}/new"), &list, &four).await;
    again.assert_asks("Meer is te veel: rond er eerst één af.");
    assert_eq!(again.value("what").as_deref(), Some("Vier"));
    // An experiment is something else, and has its own measure.
    for _ in 0..3 {
        begun(&world, &samira).await;
    }
    let typed = [("what", "Nog een proef"), ("look_back_on", "2027-01-04")];
    let again = samira.submit(&format!("{list}/experiments/new"), &list, &typed).await;
    again.assert_asks("Jullie proberen al drie dingen tegelijk.");
    assert_eq!(again.value("what").as_deref(), Some("Nog een proef"));
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_the_field_and_kept() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let list = format!("/habits/team/{}", world.cast.west);
    let form = format!("{list}/new");
    let long = "x".repeat(301);
    for (name, value, says) in [
        ("what", " ", "Vul dit nog in."),
        ("what", long.as_str(), "Er passen 300 tekens in"),
        ("kind", "", "Kies wat voor gewoonte het is."),
        ("kind", "agreement", "Kies wat voor gewoonte het is."),
        ("theme", "gossip", "Kies een thema uit de lijst"),
        ("look_back_on", "", "Kies een dag vanaf morgen"),
        ("look_back_on", "2026-11-23", "Kies een dag vanaf morgen"),
        ("look_back_on", "2028-01-01", "Kies een dag vanaf morgen"),
        ("look_back_on", "2026-02-31", "Kies een dag vanaf morgen"),
    ] {
        let typed = typed(&[(name, value)]);
        let again = samira.submit(&form, &list, &typed).await;
        again.assert_asks(says);
        assert_eq!(last(&world).await, None, "{name}: nothing was chosen");
        if name != "what" {
            assert_eq!(again.value("what").as_deref(), Some(HABIT[1].1), "{name}");
        }
    }
}

#[tokio::test]
async fn tricky_words_are_only_words_and_a_wave_of_nobody_is_left_out() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let list = format!("/habits/team/{}", world.cast.west);
    let at = chosen(&world, &samira, &[("what", "<script>alert(1)</script>")]).await;
    samira.get(&at).await.assert_never_says("<script>alert").assert_says("Vertrouwen");
    let form = samira.get(&format!("{list}/new?theme=trust&wave=99999%22%3E%3Cb%3E")).await;
    form.assert_ok();
    assert!(!form.body.contains("99999\"><b>"), "what stands in an address is no part of a page");
    let typed = typed(&[("wave", "99999")]);
    send(&samira, &form, &list, &typed).await.assert_done();
}

#[tokio::test]
async fn sent_twice_it_is_chosen_once() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let list = format!("/habits/team/{}", world.cast.west);
    let form = samira.get(&format!("{list}/new")).await;
    let (one, two) =
        (send(&samira, &form, &list, &HABIT).await, send(&samira, &form, &list, &HABIT).await);
    assert_eq!((one.location(), last(&world).await), (two.location(), Some(1)));
}
