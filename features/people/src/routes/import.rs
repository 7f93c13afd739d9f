//! Choosing a file of people or teams: what is wrong with it is told at once, with line and column.

use super::wrong::{Wrong, of_form};
use crate::{
    difference::counts,
    import::{Column, SheetKind, accepted_headings, column_text, plan},
    import_now::sheets,
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use std::sync::Arc;
use zwerm_domain::Language;
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell, format::Calendar};
use zwerm_web::{Again, Done, Me, Page, Problems, Refused, Upload, Visit};

/// Most files at once: one of people, one of teams.
const FILES: usize = 2;

#[derive(Template)]
#[template(path = "people_import.html")]
struct ImportPage {
    shell: Shell,
    t: &'static L10nLanguage,
    wrong: Wrong,
    people_columns: Vec<Known>,
    team_columns: Vec<Known>,
    before: Vec<Before>,
}

/// A column that is known, and what its heading may be.
struct Known {
    name: String,
    headings: String,
}

/// An import that was carried out.
struct Before {
    href: String,
    title: String,
    says: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::default())).await
}

pub(super) async fn send(upload: Upload) -> Response {
    let (post, sent) = upload.open();
    let looked_at: Arc<Vec<Vec<u8>>> = Arc::new(sent.into_iter().map(|file| file.bytes).collect());
    let kept = Arc::clone(&looked_at);
    post.send_after(
        move |tx, me, _| check(tx, me, &looked_at),
        move |tx, me, _, ()| {
            let id = store::keep_import(tx, &me.actor, me.now, &kept)?;
            Ok(Done::at(format!("/people/import/{id}")))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

/// Whether these files could be carried out now; else what stands in the way.
fn check(tx: &mut Reader, me: &Me, files: &[Vec<u8>]) -> Result<(), Refused> {
    let t = text(me.language);
    match files.len() {
        0 => return Err(Problems::one("file", t.people_import_choose()).into()),
        1..=FILES => {}
        _ => return Err(Problems::one("file", t.people_import_too_many()).into()),
    }
    let wrong = |problems| Refused::from(of_form(&problems, me.language));
    let sheets = sheets(files).map_err(wrong)?;
    let organisation = store::organisation(tx, me.actor.organisation())?;
    let existing = store::existing(tx, &organisation, me.now)?.by(me.id());
    plan(&existing, sheets).map(drop).map_err(wrong)
}

/// The page that asks for a file; other pages of an import fall back on it.
pub(super) fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let before = store::past_imports(tx, &me.actor)?.into_iter().map(|past| {
        let says = counts(past.carried, me.language).join(", ");
        Before {
            href: format!("/people/import/{}", past.id),
            title: t.people_import_by(calendar.day(past.on), past.by),
            says: if says.is_empty() { t.people_carried_nothing() } else { says },
        }
    });
    Page::of(&ImportPage {
        shell: me.shell(tx, Room::Elsewhere, t.people_import_title())?,
        t,
        wrong: Wrong::of(again),
        people_columns: columns(SheetKind::People, me.language),
        team_columns: columns(SheetKind::Teams, me.language),
        before: before.collect(),
    })
}

fn columns(kind: SheetKind, language: Language) -> Vec<Known> {
    let known = |column: Column| Known {
        name: column_text(column, language),
        headings: accepted_headings(column).join(", "),
    };
    kind.columns().map(known).collect()
}
