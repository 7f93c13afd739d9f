//! The team start through its real routes.

mod agenda;
mod asks;
mod figures;
mod outsiders;

use zwerm_store::{Sql, Value, statements};
use zwerm_testkit::{Seen, Visitor, World};

statements! {
    CLOSE_TEAM = "UPDATE team SET closed_on = '2026-11-20' WHERE id = $1";
    LAST_ITEM = "SELECT MAX(id) FROM agenda_item";
}

async fn world() -> World {
    World::with(vec![crate::feature()]).await
}

/// Changes what another feature would change.
async fn set(world: &World, sql: &'static Sql, values: Vec<Value>) {
    let set = world.site.store().write(move |tx| tx.run(sql, &values));
    assert_eq!(set.await.expect("is written"), 1);
}

/// Sends a form of a page that was opened before.
async fn send(by: &Visitor<'_>, page: &Seen, action: &str, over: &[(&str, &str)]) -> Seen {
    let form = page.form(action, over);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    by.post_raw(action, &form).await
}
