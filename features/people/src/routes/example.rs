//! Files to download and fill in.

use crate::import::{SheetKind, example_csv};
use axum::response::Response;
use zwerm_web::{Refused, Visit, csv_file};

pub(super) async fn download(visit: Visit) -> Response {
    let kind = visit.query("kind");
    visit
        .read(move |_, me| {
            let (kind, name) = match kind.as_str() {
                "people" => (SheetKind::People, "zwerm-people.csv"),
                "teams" => (SheetKind::Teams, "zwerm-teams.csv"),
                _ => return Err(Refused::NotFound),
            };
            Ok(csv_file(name, example_csv(kind, me.language)))
        })
        .await
}
