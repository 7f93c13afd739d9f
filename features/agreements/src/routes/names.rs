//! Names of colleagues while one types with whom; without scripts the names of one's own team stand there.

use crate::view::form::NameOptions;
use axum::response::Response;
use zwerm_directory as directory;
use zwerm_web::{Page, Visit};

/// As many as one can take in at a glance.
const MOST: u32 = 12;

pub(super) async fn list(visit: Visit) -> Response {
    let typed = visit.query("with_name");
    visit
        .read(move |tx, me| {
            let typed = typed.trim();
            let mut found = match typed.chars().count() {
                0 | 1 => directory::colleagues_nearby(tx, &me.actor, 60)?,
                _ => directory::search_people(tx, &me.actor, typed, MOST + 1)?,
            };
            found.retain(|one| one.id != me.id());
            Page::of(&NameOptions::new(&found))
        })
        .await
}
