//! Which questionnaires there are.

use crate::{
    model::Shipped,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_instrument::Instrument;
use zwerm_ui::{Room, Shell};
use zwerm_web::{Page, Refused, Visit};

struct Card {
    href: String,
    name: String,
    says: String,
    facts: Vec<String>,
}

#[derive(Template)]
#[template(path = "instruments.html")]
struct ListPage {
    shell: Shell,
    t: &'static L10nLanguage,
    cards: Vec<Card>,
}

/// What a questionnaire is for, in a sentence.
pub(super) fn purpose(t: &L10nLanguage, shipped: Shipped) -> String {
    match shipped {
        Shipped::Zwermscan => t.instruments_zwermscan(),
        Shipped::Pulse => t.instruments_pulse(),
        Shipped::Mirror => t.instruments_mirror(),
    }
}

/// How long one is at it, its version, its licence.
pub(super) fn facts(t: &L10nLanguage, (turn, whole): (&Instrument, &Instrument)) -> Vec<String> {
    let (count, seconds) = (turn.items.len(), turn.seconds());
    let long = match seconds {
        0..45 => t.instruments_half_a_minute(),
        _ => {
            let minutes = seconds.div_ceil(60).to_string();
            t.instruments_minutes(minutes.as_str())
        }
    };
    let count = count.to_string();
    let mut facts = vec![
        t.instruments_at_a_time(count.as_str()),
        long,
        t.instruments_version(whole.version.as_str()),
        t.instruments_licence(whole.licence.as_str()),
    ];
    if whole.is_in_development {
        facts.push(t.instruments_in_development());
    }
    facts
}

pub(super) async fn show(visit: Visit) -> Response {
    visit
        .read(|tx, me| {
            let t = text(me.language);
            let card = |shipped: Shipped| {
                let (turn, whole) = (shipped.turn(0)?, shipped.whole()?);
                Some(Card {
                    href: format!("/instruments/{}", shipped.code()),
                    name: whole.name.of(me.language).to_owned(),
                    says: purpose(t, shipped),
                    facts: facts(t, (&turn, &whole)),
                })
            };
            let cards: Option<Vec<Card>> = Shipped::ALL.into_iter().map(card).collect();
            let shell = me.shell(tx, Room::Elsewhere, t.instruments_title())?;
            Page::of(&ListPage { shell, t, cards: cards.ok_or(Refused::NotFound)? })
        })
        .await
}
