//! Who leaves is out at once, by each road: the session, an open page, the calendar, a link in a mail, a link to choose a
//! password, the password, and a sign-in that was half done.

use std::{fs, sync::Arc};
use zwerm_mail::Delivery;
use zwerm_testkit::{Seen, Visitor, World};

const PASSWORD: &str = "zes blauwe olifanten";
const ADDRESS: &str = "joost.verhagen@waterrijk.example";

/// Does all that waits; answers the mails as they went.
fn mails(world: &World) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let delivery = Delivery::folder(folder.path(), "zwerm@waterrijk.example").expect("a folder");
    let delivery = Arc::new(delivery);
    let mut handlers = zwerm_sign_in::jobs(&world.site, Arc::clone(&delivery));
    handlers.extend(zwerm_agreements::jobs(&world.site, Arc::clone(&delivery)));
    handlers.extend(zwerm_inbox::jobs(&world.site, delivery));
    while world.site.store().run_due_jobs(&world.clock, &handlers).expect("jobs run") > 0 {}
    let files = fs::read_dir(folder.path()).expect("a folder");
    files.map(|it| fs::read_to_string(it.expect("a file").path()).expect("text")).collect()
}

/// The first link of this kind in these mails.
fn link(mails: &[String], kind: &str) -> String {
    let plain = |mail: &String| mail.replace("=\r\n", "").replace("=\n", "").replace("=3D", "=");
    let start = format!("http://localhost{kind}");
    let found = mails.iter().map(plain).find_map(|mail| {
        let (_, rest) = mail.split_once(&start)?;
        let is_end = |letter: char| letter.is_whitespace() || ['"', '<', '>'].contains(&letter);
        let end = rest.find(is_end)?;
        let secret = rest[..end].split('?').next().unwrap_or_default();
        Some(format!("{kind}{secret}"))
    });
    found.unwrap_or_else(|| panic!("no {kind} in {mails:#?}"))
}

async fn asks_for_a_link(world: &World) -> String {
    let nobody = world.nobody();
    let to = "/sign_in/forgotten";
    nobody.submit(to, to, &[("name", ADDRESS)]).await;
    link(&mails(world), "/sign_in/link/")
}

async fn signs_in(who: &Visitor<'_>) -> Seen {
    who.submit("/sign_in", "/sign_in", &[("name", ADDRESS), ("password", PASSWORD)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_comes_in_by_no_road() {
    let world = World::with(zwerm::features::all()).await;
    let cast = &world.cast;
    let chosen = asks_for_a_link(&world).await;
    let fields = [("new_password", PASSWORD), ("repeat_password", PASSWORD)];
    world.nobody().submit(&chosen, &chosen, &fields).await.assert_done();
    let another = asks_for_a_link(&world).await;
    world.nobody().get(&another).await.assert_says("wachtwoord");
    signs_in(&world.nobody()).await.assert_done();
    let joost = world.sign_in(cast.joost).await;
    let page = joost.submit("/inbox/settings", "/inbox/calendar", &[]).await;
    let feed = page.body.split("http://localhost/calendar/").nth(1).expect("an address");
    let feed = format!("/calendar/{}", feed.split(['"', '<', ' ', '&']).next().unwrap_or_default());
    world.nobody().get(&feed).await.assert_ok();
    let samira = world.sign_in(cast.samira).await;
    let with = cast.joost.to_string();
    let asked = [
        ("with", with.as_str()),
        ("side", "counterpart"),
        ("result", "De sleutel ligt klaar"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
        ("visibility", "team"),
    ];
    samira.submit("/agreements/new", "/agreements", &asked).await.assert_done();
    let answer = link(&mails(&world), "/agreements/answers/");
    world.nobody().get(&answer).await.assert_ok().assert_says("Samira");
    // A page that stands open on his screen.
    let open = joost.get("/people/me").await.form("/people/me", &[("how_i_work", "te laat")]);
    let open: Vec<(&str, &str)> = open.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();

    let leaving = format!("/people/{}/leaving", cast.joost);
    let ada = world.sign_in(cast.ada).await;
    ada.submit(&leaving, &leaving, &[("when", "now")]).await.assert_done();

    for path in ["/", "/privacy/mine/file", "/agreements", "/sign_in/proof"] {
        assert!(joost.get(path).await.location().starts_with("/sign_in"), "{path}");
    }
    let late = joost.post_raw("/people/me", &open).await;
    assert!(late.location().starts_with("/sign_in"), "{}", late.text());
    let page = samira.get(&format!("/people/{}", cast.joost)).await;
    page.assert_ok().assert_never_says("te laat");
    world.nobody().get(&feed).await.assert_absent();
    let shut = world.nobody().get(&answer).await;
    shut.assert_never_says("De sleutel ligt klaar").assert_never_says("Samira");
    assert!(!shut.has_form(&answer), "{}", shut.text());
    let gone = world.nobody().get(&another).await;
    assert!(!gone.has_form(&another), "{}", gone.text());
    let refused = signs_in(&world.nobody()).await;
    assert!(!refused.status.is_redirection(), "{}", refused.text());
    assert!(asks_nothing(&world).await, "a link was mailed to who left");
}

/// Whether who asks for a link now gets no mail.
async fn asks_nothing(world: &World) -> bool {
    let to = "/sign_in/forgotten";
    world.nobody().submit(to, to, &[("name", ADDRESS)]).await;
    mails(world).is_empty()
}
