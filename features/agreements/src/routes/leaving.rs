//! *Ga je weg?*: one's own open agreements, to hand over or to let go together. Nobody else sees this page.

use crate::{
    store::{hand_over, lists, people, stand_in},
    text::text,
    view::leaving::{LeavingPage, Open},
};
use axum::response::Response;
use zwerm_ui::Room;
use zwerm_web::{Page, Visit};

/// Most agreements on the page.
const MOST: u32 = 300;

pub(super) async fn show(visit: Visit) -> Response {
    visit
        .read_pair(move |tx, me| {
            let mut all = Vec::new();
            let mine = stand_in::mine(tx, &me.actor)?;
            for line in lists::lines_open(tx, &me.actor, MOST)? {
                let offer = hand_over::open_in(tx, line.id)?.filter(|offer| offer.from == me.id());
                let to = match &offer {
                    Some(offer) => people::party(tx, &me.actor, offer.to)?.name,
                    None => String::new(),
                };
                let is_with_them = offer.is_some_and(|offer| offer.is_with_receiver());
                let stood_in = mine.iter().find(|one| !one.is_offer && one.agreement == line.id);
                let stood_in = stood_in.map(|one| one.name.clone()).unwrap_or_default();
                all.push(Open { line, to, is_with_them, stood_in });
            }
            let shell = me.shell(tx, Room::Today, text(me.language).leaving_title())?;
            Page::of(&LeavingPage::new(me, shell, &all))
        })
        .await
}
