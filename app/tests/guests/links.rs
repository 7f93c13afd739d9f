//! Links: once, in one browser, taken back, over, asked for again.

use crate::*;

#[tokio::test(flavor = "multi_thread")]
async fn a_link_opens_once_in_one_browser_and_a_dead_one_gets_one_plain_page() {
    let (world, post) = (World::with(zwerm::features::all()).await, Post::new());
    let (at, karin) = invited(&world).await;
    let link = link_in(&post.open(&world)[0]);
    let (_, browser) = pressed(&world, &link).await;
    // Forwarded: another browser finds the plain page, and the same one goes straight on.
    let dead = world.nobody().get(&link).await;
    dead.assert_status(404.try_into().expect("a status")).assert_says("Vraag een nieuwe link");
    browser.get(&link).await.assert_says("op dit apparaat al geopend");
    let path = link.split('?').next().expect("a path");
    let seen = world.nobody().post_raw(path, &[]).await;
    assert!(cookie(&seen).is_empty(), "nobody comes in by an opened link");
    // Guessed, and no secret at all: the same page.
    for guess in ["x".repeat(43), "1".to_owned(), "a%0d%0aSet-Cookie:x".to_owned()] {
        let seen = world.nobody().get(&format!("/guests/links/{guess}")).await;
        seen.assert_says("Deze link werkt niet");
    }
    // Taken back: the browser is out at once.
    let samira = world.sign_in(world.cast.samira).await;
    let page = format!("/guests/{karin}");
    samira.submit(&page, &format!("{page}/end"), &[]).await.assert_done();
    assert_eq!(browser.get(&at).await.location(), "/guests/link");
    samira.get(&page).await.assert_says("De link is ingetrokken");
    // A new one, by mail to the same address; it works, and the old one does not.
    samira.submit(&page, &format!("{page}/mail"), &[]).await.assert_done();
    let again = post.open(&world).into_iter().find(|mail| mail.contains(ADDRESS)).expect("a mail");
    let (_, browser) = pressed(&world, &link_in(&again)).await;
    browser.get(&at).await.assert_says(RESULT);
    // Its time is over: 90 days after the invitation, nothing being agreed.
    world.days_pass(91);
    assert_eq!(browser.get(&at).await.location(), "/guests/link");
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_for_a_link_tells_nothing_and_mails_only_who_is_a_guest() {
    let (world, post) = (World::with(zwerm::features::all()).await, Post::new());
    invited(&world).await;
    post.open(&world);
    let mut answers = Vec::new();
    for email in [
        ADDRESS,
        "Karin@Sleutel.example",
        "niemand@sleutel.example",
        "samira.bennani@waterrijk.example",
    ] {
        let sent = world.nobody().submit("/guests/link", "/guests/link", &[("email", email)]).await;
        answers.push((sent.status, sent.location().to_owned()));
    }
    assert!(answers.windows(2).all(|two| two[0] == two[1]), "{answers:?}");
    let mails = post.open(&world);
    assert_eq!(mails.len(), 2, "the guest's own address, twice; a colleague gets none");
    let wrong = [("email", "x\r\nBcc: y@z.example")];
    world
        .nobody()
        .submit("/guests/link", "/guests/link", &wrong)
        .await
        .assert_asks("geen e-mailadres");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colleague_who_opens_a_guests_link_is_told_so_and_takes_nothing() {
    let (world, post) = (World::with(zwerm::features::all()).await, Post::new());
    invited(&world).await;
    let link = link_in(&post.open(&world)[0]);
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(&link).await.assert_says("Je bent hier ingelogd als collega");
    let path = link.split('?').next().expect("a path");
    assert!(cookie(&samira.post_raw(path, &[]).await).is_empty());
    let (_, mut both) = pressed(&world, &link).await;
    both.get("/agreements").await.assert_says("Jouw afspraken met");
    // With a colleague's session in the same browser, the colleague is who visits.
    both.cookies = format!("{}; {}", both.cookies, samira.cookies);
    both.get("/agreements").await.assert_never_says("Jouw afspraken met");
    both.get("/guests/me").await.assert_absent();
}

#[tokio::test(flavor = "multi_thread")]
async fn where_others_have_agreements_with_a_guest_nobody_makes_a_link_but_to_their_own_address() {
    let (world, post) = (World::with(zwerm::features::all()).await, Post::new());
    let (at, karin) = invited(&world).await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = format!("/guests/{karin}");
    let shown = samira.submit(&page, &format!("{page}/link"), &[]).await;
    shown.assert_ok().assert_says("/guests/links/");
    let moved = [("email", "nieuw@sleutel.example")];
    samira.submit(&page, &format!("{page}/address"), &moved).await.assert_done();
    let mails = post.open(&world);
    assert!(mails.iter().any(|mail| mail.contains(ADDRESS) && !mail.contains("/guests/links/")));
    assert!(mails.iter().any(|mail| mail.contains("nieuw@sleutel.example")));
    // Joost takes Samira's seat: then it is his agreement, and not hers any more.
    act(&world.come_in(karin).await, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    let offer = [("with_name", "Joost Verhagen"), ("sentence", "Ik ga met verlof.")];
    let hand_over = format!("{at}/hand_over");
    samira.submit(&hand_over, &hand_over, &offer).await.assert_done();
    act(&world.come_in(karin).await, &at, "hand_over/answer", &[("answer", "yes")])
        .await
        .assert_done();
    let joost = world.sign_in(world.cast.joost).await;
    let list = joost.get("/").await;
    let to = list.body.split("/agreements/hand_overs/").nth(1).expect("the offer");
    let to: String = to.chars().take_while(char::is_ascii_digit).collect();
    let offer = format!("/agreements/hand_overs/{to}");
    joost.submit(&offer, &format!("{offer}/answer"), &[("answer", "yes")]).await.assert_done();
    joost.get(&at).await.assert_says(RESULT).assert_says(KARIN);
    for (who, is_hers) in [(&samira, true), (&joost, false)] {
        let seen = who.get(&page).await;
        seen.assert_ok();
        assert!(!seen.has_form(&format!("{page}/link")), "inviter: {is_hers}");
        let csrf = seen.value("csrf").expect("a token");
        for what in ["link", "address"] {
            let fields = [("csrf", csrf.as_str()), ("email", "mijn@eigen.example")];
            let sent = who.post_raw(&format!("{page}/{what}"), &fields).await;
            assert_eq!(sent.status, 422, "{what}");
        }
    }
}
