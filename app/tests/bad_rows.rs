//! Rows with values that can't be, put into the database by hand: a page of everybody leaves such a row out and goes on.

use zwerm_store::{Sql, StoreError, statements};
use zwerm_testkit::World;

statements! {
    NO_SIDE = "UPDATE agreement_party SET side = 'x'";
    NO_DUE = "UPDATE agreement_version SET due_on = 'rommel'";
    NO_DAYS = "UPDATE team_lead SET since = 'rommel'";
    NO_NOTES = "UPDATE account_note SET noted_on = 'rommel'";
    NO_SINCE = "UPDATE module_consent SET since = 'rommel'";
    NO_OFFICE = "UPDATE office SET since = 'rommel' WHERE kind = 'works_council'";
    NO_LINE = "UPDATE access_log SET noted_on = 'rommel'";
}

const FIELDS: [(&str, &str); 6] = [
    ("side", "performer"),
    ("with_name", "Joost Verhagen"),
    ("result", "Twintig huisbezoeken in Vogelwijk"),
    ("due_kind", "date"),
    ("due", "2026-11-27"),
    ("visibility", "parties"),
];

const PAGES: [&str; 9] = [
    "/",
    "/agreements",
    "/inbox",
    "/search?q=huisbezoeken",
    "/team",
    "/people/offices",
    "/people/me",
    "/consent",
    "/oversight/looked",
];

async fn ruins(world: &World, sql: &'static Sql) {
    let done = world.site.store().write(move |tx| tx.run(sql, &[]));
    done.await.map_err(|error: StoreError| error).expect("is written");
}

#[tokio::test]
async fn no_page_of_everybody_breaks_on_a_row_that_cant_be() {
    for damage in [&NO_SIDE, &NO_DUE, &NO_DAYS, &NO_NOTES, &NO_SINCE, &NO_OFFICE, &NO_LINE] {
        let world = World::with(zwerm::features::all()).await;
        world.give_office(world.cast.ruben, zwerm_domain::Office::WorksCouncil).await;
        let samira = world.sign_in(world.cast.samira).await;
        samira.submit("/agreements/new", "/agreements", &FIELDS).await.assert_done();
        let ada = world.sign_in(world.cast.ada).await;
        let (page, to) = (
            format!("/people/{}/leaving", world.cast.bram),
            format!("/people/{}/returning", world.cast.bram),
        );
        let left = [("when", "now")];
        ada.submit(&page, &page, &left).await.assert_done();
        ada.submit(&page, &to, &[]).await.assert_done();
        ruins(&world, damage).await;
        for person in [world.cast.samira, world.cast.joost, world.cast.bram, world.cast.ada] {
            let who = world.sign_in(person).await;
            for page in PAGES {
                let seen = who.get(page).await;
                assert_eq!(seen.status, 200, "{} as {person}: {page}", damage.text());
            }
        }
    }
}
