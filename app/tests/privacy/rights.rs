//! What asking does elsewhere in Zwerm: what stands on Vandaag, and what a restriction holds back.

use std::{fs, sync::Arc};
use zwerm_domain::Office;
use zwerm_mail::Delivery;
use zwerm_testkit::World;

const RIGHTS: &str = "/privacy/rights";

/// Does all that waits of agreements; how many mails went.
fn mails(world: &World) -> usize {
    let folder = tempfile::tempdir().expect("a folder");
    let delivery = Delivery::folder(folder.path(), "zwerm@waterrijk.example").expect("a folder");
    let handlers = zwerm_agreements::jobs(&world.site, Arc::new(delivery));
    while world.site.store().run_due_jobs(&world.clock, &handlers).expect("jobs run") > 0 {}
    fs::read_dir(folder.path()).expect("a folder").count()
}

async fn asks_joost(world: &World, result: &str) {
    let samira = world.sign_in(world.cast.samira).await;
    let with = world.cast.joost.to_string();
    let fields = [
        ("with", with.as_str()),
        ("side", "counterpart"),
        ("result", result),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
    ];
    samira.submit("/agreements/new", "/agreements", &fields).await.assert_done();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restriction_keeps_mail_away_and_a_name_out_of_the_search_until_it_is_taken_back() {
    let world = World::with(zwerm::features::all()).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    asks_joost(&world, "De sleutel ligt klaar").await;
    assert_eq!(mails(&world), 1);
    samira.get("/search?q=verhagen").await.assert_says("Joost Verhagen");
    joost.submit(RIGHTS, RIGHTS, &[("right", "restrict")]).await.assert_done();
    asks_joost(&world, "De lamp is heel").await;
    assert_eq!(mails(&world), 0, "he asked for no mail");
    for path in ["/search?q=verhagen", "/people?q=verhagen"] {
        samira.get(path).await.assert_never_says("Joost Verhagen");
    }
    // What waits for him stands in Zwerm, and who agreed something with him sees him.
    joost.get("/").await.assert_says("De lamp is heel");
    samira.get("/agreements").await.assert_says("Joost");
    let page = joost.get(RIGHTS).await;
    let end = page.body.split("action=\"").find_map(|rest| {
        rest.split('"').next().filter(|action| action.ends_with("/ending")).map(str::to_owned)
    });
    joost.submit(RIGHTS, &end.expect("it can be taken back"), &[]).await.assert_done();
    samira.get("/search?q=verhagen").await.assert_says("Joost Verhagen");
}

#[tokio::test(flavor = "multi_thread")]
async fn on_vandaag_stands_that_all_will_be_erased_and_what_the_officer_owes_an_answer_to() {
    let world = World::with(zwerm::features::all()).await;
    world.give_office(world.cast.ruben, Office::DataProtection).await;
    let (samira, ruben) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ruben).await);
    ruben.get("/").await.assert_never_says("wacht op je antwoord");
    let here = "/privacy/erasure";
    samira.submit(here, here, &[("sure", "yes")]).await.assert_done();
    let asked = [("right", "object"), ("words", "kanarie")];
    samira.submit(RIGHTS, RIGHTS, &asked).await.assert_done();
    samira.get("/").await.assert_says("7 december wordt alles van jou gewist");
    let page = ruben.get("/").await;
    page.assert_says("wacht op je antwoord, uiterlijk").assert_never_says("kanarie");
    samira.get("/").await.assert_never_says("Er is antwoord");
    let list = ruben.get("/privacy/requests").await;
    let line = list.body.split("<li").find(|line| line.contains("Bezwaar")).expect("the objection");
    let at = line.split('"').find(|part| part.starts_with("/privacy/requests/")).expect("a link");
    let given = [("state", "declined"), ("answer", "Dat mag, en dit is waarom")];
    ruben.submit(at, &format!("{at}/answer"), &given).await.assert_done();
    ruben.get("/").await.assert_never_says("wacht op je antwoord");
    samira.get("/").await.assert_says("Er is antwoord op wat je vroeg");
    samira.submit(here, "/privacy/erasure/ending", &[]).await.assert_done();
    samira.get("/").await.assert_never_says("alles van jou gewist");
    world.days_pass(15);
    let later = world.sign_in(world.cast.samira).await;
    later.get("/").await.assert_never_says("Er is antwoord");
}
