//! Mail of an agreement with several people, a team or a role: everybody who is asked hears of it, once.

use super::{
    by_mail::press,
    mail::{Mailbox, SHOWN, link_in},
    parties::sent,
    *,
};
use http::StatusCode;

/// The mail to somebody with this address.
fn to<'a>(mails: &'a [String], address: &str) -> &'a String {
    let own = |mail: &&String| mail.contains(&format!("{address}@waterrijk.example"));
    mails.iter().find(own).unwrap_or_else(|| panic!("no mail to {address}: {mails:#?}"))
}

/// Joost and Bram do it for Samira; the team sees it.
async fn three(world: &World) -> String {
    let more = [SHOWN, ("also_name_0", "Bram de Wit"), ("also_side_0", "performer")];
    sent(world, &world.cast.joost.to_string(), &more).await
}

#[tokio::test]
async fn each_of_several_is_asked_and_the_yes_of_one_leaves_the_link_of_another_as_it_is() {
    let (world, box_) = (world().await, Mailbox::new());
    three(&world).await;
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 2, "{mails:#?}");
    let (joost, bram) = (link_in(to(&mails, "joost.verhagen")), link_in(to(&mails, "bram.de.wit")));
    let page = world.nobody().get(&joost).await;
    page.assert_ok().assert_says("Samira wil dit met je afspreken");
    page.assert_says("Jij doet het. Verder doen mee: Bram en Samira.");

    press(&world, &joost).await.assert_ok().assert_says("wachten op de anderen");
    world.nobody().get(&joost).await.assert_status(StatusCode::GONE);
    assert!(box_.open(&world).is_empty(), "nothing is agreed, and nobody is asked twice");
    press(&world, &bram).await.assert_ok().assert_says("Afgesproken. Alle anderen zien het");
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 2, "the date, to each who said yes by mail: {mails:#?}");
    let dated = to(&mails, "joost.verhagen");
    assert!(dated.contains("zwerm.ics"), "{dated}");
    assert!(dated.contains("met Bram en Samira afgesproken"), "{dated}");
    assert!(box_.open(&world).is_empty(), "once");
}

#[tokio::test]
async fn who_said_yes_in_zwerm_meanwhile_has_no_answer_left_in_the_mail() {
    let (world, box_) = (world().await, Mailbox::new());
    let at = three(&world).await;
    let mails = box_.open(&world);
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    let link = link_in(to(&mails, "joost.verhagen"));
    let page = world.nobody().get(&link).await;
    page.assert_status(StatusCode::GONE).assert_says("hoeft geen antwoord meer");
}

#[tokio::test]
async fn everybody_of_a_team_is_asked_until_one_answers() {
    let (world, box_) = (world().await, Mailbox::new());
    sent(&world, "", &[SHOWN, ("with_name", "Jeugd en Gezin")]).await;
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 3, "Joost, Bram and Emma: {mails:#?}");
    let (joost, bram) = (to(&mails, "joost.verhagen"), to(&mails, "bram.de.wit"));
    assert!(joost.contains("doet dat namens Jeugd en Gezin"), "{joost}");
    let (joost, bram) = (link_in(joost), link_in(bram));
    let page = world.nobody().get(&bram).await;
    page.assert_ok().assert_says("namens Jeugd en Gezin").assert_says(RESULT);
    press(&world, &joost).await.assert_ok().assert_says("Afgesproken. Samira ziet het");

    // Who is asked no longer finds nothing behind the link.
    let page = world.nobody().get(&bram).await;
    page.assert_status(StatusCode::GONE).assert_never_says(RESULT).assert_never_says("Samira");
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 1, "the date, to Joost alone: {mails:#?}");
    assert!(to(&mails, "joost.verhagen").contains("met Samira Bennani afgesproken"));
}

#[tokio::test]
async fn who_answered_first_for_a_team_spares_the_others_their_mail() {
    let (world, box_) = (world().await, Mailbox::new());
    let at = sent(&world, "", &[SHOWN, ("with_name", "Jeugd en Gezin")]).await;
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    assert!(box_.open(&world).is_empty());
}

#[tokio::test]
async fn a_yes_for_a_team_that_would_promise_its_support_is_read_first() {
    let (world, box_) = (world().await, Mailbox::new());
    let need = [("need_text_0", "Kanarie nodig"), ("need_of_0", "other")];
    let more = [SHOWN, ("with_name", "Jeugd en Gezin"), need[0], need[1]];
    sent(&world, "", &more).await;
    for mail in box_.open(&world) {
        assert!(!mail.contains("/agreements/answers/") && !mail.contains("Kanarie"), "{mail}");
    }
}

#[tokio::test]
async fn a_team_that_is_asked_for_support_outside_hears_who_asks_and_nothing_else() {
    let (world, box_) = (world().await, Mailbox::new());
    let more =
        [SHOWN, ("need_text_0", "Kanarie van het wijkgebouw"), ("need_from_0", "Wijkteam West")];
    let at = sent(&world, &world.cast.joost.to_string(), &more).await;
    assert_eq!(box_.open(&world).len(), 1, "Joost; West is asked once it is agreed");
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    let mails = box_.open(&world);
    assert!(!mails.is_empty());
    for mail in &mails {
        assert!(mail.contains("Samira Bennani vraagt je om steun"), "{mail}");
        assert!(mail.contains("namens Wijkteam West"), "{mail}");
        assert!(mail.contains("http://localhost/agreements/support/"), "{mail}");
        for private in ["Kanarie", RESULT, "december", "/answers/", "Joost"] {
            assert!(!mail.contains(private), "{private} in\n{mail}");
        }
        assert!(!mail.contains("samira.bennani@"), "not who asks: {mail}");
    }
    to(&mails, "ruben.kok");
}

#[tokio::test]
async fn of_a_private_agreement_with_a_team_the_mail_names_who_asks_and_the_team() {
    let (world, box_) = (world().await, Mailbox::new());
    sent(&world, "", &[("with_name", "Jeugd en Gezin"), ("message", "Kanarie")]).await;
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 3);
    for mail in mails {
        for private in ["Kanarie", RESULT, "december", "/agreements/answers/"] {
            assert!(!mail.contains(private), "{private} in\n{mail}");
        }
    }
}

/// Joost does it for Samira and Ruben, with a check-in every week; a week has passed.
async fn weekly(world: &World) -> String {
    let more =
        [SHOWN, ("rhythm", "weekly"), ("also_name_0", "Ruben Kok"), ("also_side_0", "counterpart")];
    let at = sent(world, &world.cast.joost.to_string(), &more).await;
    for person in [world.cast.joost, world.cast.ruben] {
        act(&world.sign_in(person).await, &at, "acceptance", &[]).await.assert_done();
    }
    world.days_pass(7);
    at
}

#[tokio::test]
async fn a_check_in_is_asked_of_who_does_it_alone_also_while_others_wait_for_something_else() {
    let (world, box_) = (world().await, Mailbox::new());
    let at = weekly(&world).await;
    let [samira, joost] =
        [world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await];
    act(&joost, &at, "endings", &[("ending", "release"), ("note", "")]).await.assert_done();
    box_.open(&world);
    act(&samira, &at, "check_ins/question", &[]).await.assert_done();
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 1, "{mails:#?}");
    assert!(
        to(&mails, "joost.verhagen").contains("Samira Bennani vraagt hoe het gaat"),
        "{mails:#?}"
    );
}

#[tokio::test]
async fn what_waits_no_longer_is_not_mailed_when_a_check_in_is_asked() {
    let (world, box_) = (world().await, Mailbox::new());
    let at = weekly(&world).await;
    let [samira, joost] =
        [world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await];
    box_.open(&world);
    act(&samira, &at, "endings", &[("ending", "release"), ("note", "")]).await.assert_done();
    let answer = [("ending", "release"), ("answer", "go_on"), ("note", "")];
    act(&joost, &at, "endings/answer", &answer).await.assert_done();
    act(&samira, &at, "check_ins/question", &[]).await.assert_done();
    let mails = box_.open(&world);
    assert_eq!(mails.len(), 1, "the check-in alone: {mails:#?}");
    assert!(
        to(&mails, "joost.verhagen").contains("Samira Bennani vraagt hoe het gaat"),
        "{mails:#?}"
    );
}

#[tokio::test]
async fn a_check_in_asked_many_times_at_once_is_asked_once() {
    let (world, box_) = (world().await, Mailbox::new());
    let at = weekly(&world).await;
    box_.open(&world);
    let samira = world.sign_in(world.cast.samira).await;
    let path = format!("{at}/check_ins/question");
    let mut forms = Vec::new();
    for _ in 0..6 {
        forms.push(samira.get(&at).await.form(&path, &[]));
    }
    let send = |form: Vec<(String, String)>| {
        let (samira, path) = (&samira, &path);
        async move {
            let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            samira.post_raw(path, &form).await.status
        }
    };
    let all = futures(forms.into_iter().map(send).collect()).await;
    assert_eq!(all.iter().filter(|status| **status == StatusCode::SEE_OTHER).count(), 1, "{all:?}");
    assert_eq!(box_.open(&world).len(), 1);
}

/// Waits for all of them, each going on while others wait.
async fn futures<F: Future>(all: Vec<F>) -> Vec<F::Output> {
    let mut all: Vec<_> = all.into_iter().map(Box::pin).collect();
    let mut done: Vec<Option<F::Output>> = all.iter().map(|_| None).collect();
    std::future::poll_fn(|cx| {
        for (one, done) in all.iter_mut().zip(&mut done) {
            if done.is_none()
                && let std::task::Poll::Ready(output) = one.as_mut().poll(cx)
            {
                *done = Some(output);
            }
        }
        match done.iter().all(Option::is_some) {
            true => std::task::Poll::Ready(()),
            false => std::task::Poll::Pending,
        }
    })
    .await;
    done.into_iter().flatten().collect()
}
