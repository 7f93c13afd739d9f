//! Goals, boundaries and kinds of work through their real routes.

mod chafes;
mod contributions;
mod direction;
mod kinds;
mod overview;

use zwerm_store::{Sql, Value, statements};
use zwerm_testkit::{Seen, Visitor, World};

statements! {
    NO_GOALS = "DELETE FROM goal WHERE id = $1";
    NO_BOUNDARIES = "DELETE FROM boundary WHERE id = $1";
    CLOSE_TEAM = "UPDATE team SET closed_on = '2026-11-20' WHERE id = $1";
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
    send_to(by, page, action, action, over).await
}

/// Sends the fields of one form to another address.
async fn send_to(
    by: &Visitor<'_>,
    page: &Seen,
    form: &str,
    to: &str,
    over: &[(&str, &str)],
) -> Seen {
    let form = page.form(form, over);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    by.post_raw(to, &form).await
}
