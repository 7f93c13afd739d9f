//! Cards on the table: the nine statements and the five answers on paper, for who would rather not use phones.

use super::words::{self, Block};
use crate::text::{L10nLanguage, text};
use askama::Template;
use axum::response::Response;
use zwerm_ui::{Room, Shell};
use zwerm_web::{Page, Visit};

#[derive(Template)]
#[template(path = "hall_cards.html")]
struct CardsPage {
    shell: Shell,
    t: &'static L10nLanguage,
    blocks: Vec<Block>,
    points: [String; 5],
    steps: [String; 4],
}

pub(super) async fn show(visit: Visit) -> Response {
    visit
        .read(|tx, me| {
            let t = text(me.language);
            Page::of(&CardsPage {
                shell: me.shell(tx, Room::Elsewhere, t.hall_cards())?,
                t,
                blocks: words::blocks(words::asked()?, me.language),
                points: zwerm_instrument::point_words(me.language),
                steps: [t.hall_cards_1(), t.hall_cards_2(), t.hall_cards_3(), t.hall_cards_4()],
            })
        })
        .await
}
