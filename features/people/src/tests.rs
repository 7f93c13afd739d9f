//! People through the real routes.

mod applying;
mod details;
mod finding;
mod leaving;
mod me;
mod newcomer;
mod now;
mod office;
mod scim;
mod uploading;

use zwerm_testkit::{Seen, Visitor, World};

async fn world() -> World {
    World::with(vec![crate::feature()]).await
}

/// Sends a form that was opened before.
async fn send(who: &Visitor<'_>, page: &Seen, action: &str, fields: &[(&str, &str)]) -> Seen {
    let filled = page.form(action, fields);
    let filled: Vec<(&str, &str)> = filled.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    who.post_raw(action, &filled).await
}

/// What comes in that no form of ours would send, or only by mistake.
const TRICKS: [(&str, &str); 3] = [
    ("<script>alert(1)</script>", "&#60;script&#62;"),
    ("rechts\u{202E}links", "rechtslinks"),
    ("**vet** [x](javascript:1)", "**vet** [x](javascript:1)"),
];
