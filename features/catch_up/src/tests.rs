//! Bijpraten through its real routes.

mod home;
mod questions;
mod writing;

use zwerm_testkit::{Visitor, World};

async fn world() -> World {
    World::with(vec![crate::feature()]).await
}

const THREE: [(&str, &str); 3] = [
    ("goes_on", "De begroting is besproken."),
    ("means", "Voor ons blijft alles zoals het is."),
    ("not_known", "Wat er met het geld voor jeugd gebeurt."),
];

/// Tells something; answers its address.
async fn tell(by: &Visitor<'_>, more: &[(&str, &str)]) -> String {
    let fields: Vec<(&str, &str)> = THREE.into_iter().chain(more.iter().copied()).collect();
    let sent = by.submit("/catch_up/new", "/catch_up", &fields).await;
    sent.assert_done().location().split('?').next().unwrap_or_default().to_owned()
}
