//! Names of colleagues, teams and roles while one types with whom; without scripts those nearby stand there.

use crate::{
    store::people,
    text::text,
    view::form::{NameOptions, PARTY_ROWS},
};
use axum::response::Response;
use zwerm_directory as directory;
use zwerm_web::{Page, Visit};

/// As many as one can take in at a glance.
const MOST: u32 = 12;
/// Of which teams and roles at most.
const MOST_GROUPS: usize = 6;

pub(super) async fn list(visit: Visit) -> Response {
    // The field in which somebody types says its own name.
    let rows = (0..PARTY_ROWS).map(|at| visit.query(&format!("also_name_{at}")));
    let needs = (0..crate::model::MOST_NEEDS).map(|at| visit.query(&format!("need_from_{at}")));
    let fields = std::iter::once(visit.query("with_name")).chain(rows).chain(needs);
    let typed = fields.into_iter().find(|typed| !typed.is_empty()).unwrap_or_default();
    visit
        .read(move |tx, me| {
            let typed = typed.trim();
            if me.is_guest() {
                return Page::of(&NameOptions::new(
                    text(me.language),
                    &[],
                    &people::acquainted(tx, &me.actor)?,
                ));
            }
            let (mut found, mut groups) = match typed.chars().count() {
                0 | 1 => (
                    directory::colleagues_nearby(tx, &me.actor, 60)?,
                    people::groups_nearby(tx, &me.actor)?,
                ),
                _ => (
                    directory::search_people(tx, &me.actor, typed, MOST + 1)?,
                    people::groups(tx, &me.actor, &directory::folded(typed))?,
                ),
            };
            found.retain(|one| one.id != me.id());
            groups.truncate(MOST_GROUPS);
            Page::of(&NameOptions::new(text(me.language), &found, &groups))
        })
        .await
}
