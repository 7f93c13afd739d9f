//! The hall through its real routes.

mod phone;
mod round;
mod screen;

use zwerm_testkit::{Seen, Visitor, World};

async fn world() -> World {
    World::with(vec![crate::feature()]).await
}

/// Opens a hall, and tells its code.
async fn opened(by: &Visitor<'_>) -> String {
    let page = by.get("/hall").await;
    let opened = send(by, &page, "/hall", &[]).await;
    code_of(&opened)
}

fn code_of(opened: &Seen) -> String {
    opened.assert_done();
    let code = opened.location().split('/').nth(2).expect("a code");
    assert_eq!(opened.location(), format!("/hall/{code}/screen"));
    code.to_owned()
}

/// Sends a form of a page that was opened before.
async fn send(by: &Visitor<'_>, page: &Seen, action: &str, over: &[(&str, &str)]) -> Seen {
    let form = page.form(action, over);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    by.post_raw(action, &form).await
}

const STATEMENTS: [&str; 9] = ["B1a", "B1b", "B1c", "B2a", "B2b", "B2c", "B3a", "B3b", "B3c"];

/// A phone answers: opens the page, fills in all nine, sends it.
async fn answer(phone: &Visitor<'_>, code: &str, points: [&str; 9]) -> Seen {
    let at = format!("/hall/{code}");
    let page = phone.get(&at).await;
    let over: Vec<(&str, &str)> = STATEMENTS.into_iter().zip(points).collect();
    send(phone, &page, &at, &over).await
}

/// Five phones that differ: the ground high, the surroundings low.
async fn five_answer(world: &World, code: &str) {
    for points in [
        ["5", "4", "1", "3", "3", "4", "2", "2", "4"],
        ["4", "5", "2", "4", "3", "3", "1", "2", "5"],
        ["5", "5", "1", "3", "4", "4", "2", "1", "4"],
        ["4", "4", "2", "3", "3", "3", "2", "3", "4"],
        ["5", "4", "2", "4", "4", "3", "1", "2", "5"],
    ] {
        answer(&world.nobody(), code, points).await.assert_done();
    }
}
