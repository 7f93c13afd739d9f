//! Pages about Zwerm itself: what is seen and what is not, access for everyone, whom to tell of a weakness.

use crate::{
    on_foot, security_txt,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell};
use zwerm_web::{Access, Feature, Open, Page, Refused, Routes, Visit};

/// Explanation and accessibility.
pub const fn feature() -> Feature {
    Feature::new("about", routes)
}

fn routes(routes: Routes) -> Routes {
    routes
        .get("/explanation", Access::Person, explanation)
        .get("/explanation/trust", Access::Person, on_foot::show)
        .get("/toegankelijkheid", Access::Everyone, accessibility)
        .get("/.well-known/security.txt", Access::Everyone, security_txt::file)
}

#[derive(Template)]
#[template(path = "explanation.html")]
struct Explanation {
    shell: Shell,
    text: &'static L10nLanguage,
}

#[derive(Template)]
#[template(path = "accessibility.html")]
struct Accessibility {
    shell: Shell,
    text: &'static L10nLanguage,
}

async fn explanation(visit: Visit) -> Response {
    visit
        .read(|tx: &mut Reader, me| {
            let text = text(me.language);
            let mut shell = me.shell(tx, Room::Explanation, text.about_title())?;
            shell.is_room_start = true;
            Page::of(&Explanation { shell, text })
        })
        .await
}

async fn accessibility(visit: Visit) -> Response {
    visit.read_open(|_, open| accessible(open)).await
}

fn accessible(open: &Open) -> Result<Page, Refused> {
    let text = text(open.language);
    Page::of(&Accessibility { shell: open.shell(text.access_title()), text })
}
