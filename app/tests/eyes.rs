//! *Kijk als*: whoever one is in the demo, what is Samira's stays Samira's.

use zwerm_domain::Office;
use zwerm_testkit::{Seen, World};

/// Where a page leads that begins with this.
fn links(page: &Seen, begins: &str) -> Vec<String> {
    let all = page.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    all.filter(|href| href.starts_with(begins)).map(str::to_owned).collect()
}

#[tokio::test]
async fn through_all_eyes_an_agreement_between_two_is_absent_and_only_the_administrator_opens_an_account()
 {
    let world = World::demo_with(zwerm::features::all()).await;
    let cast = world.cast.clone();
    let (samira, joost) = (world.sign_in(cast.samira).await, world.sign_in(cast.joost).await);
    let with = cast.joost.to_string();
    let fields = [
        ("result", "De weekendopvang is rond"),
        ("with", with.as_str()),
        ("side", "counterpart"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
    ];
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    joost.submit(&at, &format!("{at}/acceptance"), &[]).await.assert_done();
    world.give_office(cast.ruben, Office::WorksCouncil).await;
    world.give_office(cast.bram, Office::CultureCoordinator).await;

    let nobody = world.nobody().get("/demo/eyes").await;
    nobody.assert_ok().assert_says("Kies eerst hierboven wie je bent.").assert_says("Marit Dekker");
    for person in [cast.marit, cast.dirk, cast.ruben, cast.bram, cast.ada] {
        let who = world.sign_in(person).await;
        let page = who.get("/demo/eyes").await;
        let tries = links(&page, &at);
        assert_eq!(tries.len(), 2, "{}", page.text());
        for path in tries {
            who.get(&path).await.assert_absent();
        }
        for path in links(&page, "/search?q=") {
            who.get(&path).await.assert_ok().assert_never_says("De weekendopvang is rond");
        }
        let account = who.get(&links(&page, "/people/")[0]).await;
        assert_eq!(account.status == 200, person == cast.ada, "{}", account.text());
    }
    samira.get("/oversight/looked").await.assert_says("Ada Beheer opende wat er van je account");
}

#[tokio::test]
async fn outside_a_demo_nobody_looks_through_other_eyes() {
    let world = World::with(zwerm::features::all()).await;
    world.nobody().get("/demo/eyes").await.assert_absent();
    world.sign_in(world.cast.ada).await.get("/demo/eyes").await.assert_absent();
}
