//! What thanks bring to Vandaag: those of the last week, once and for their receiver alone; never a number.

use crate::{
    routes::{Card, cards},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use jiff::ToSpan;
use zwerm_store::{PairReader, StoreError};
use zwerm_web::{HomePart, Me, Place, Start};

/// Days that thanks stand on Vandaag.
const DAYS: i64 = 7;
/// Most of them; the others stand on their page.
const MOST: u32 = 3;

#[derive(Template)]
#[template(path = "thanks_home.html")]
struct Section {
    t: &'static L10nLanguage,
    cards: Vec<Card>,
}

pub(crate) fn part(tx: &mut PairReader, me: &Me) -> Result<HomePart, StoreError> {
    let since = me.today().saturating_sub(DAYS.days());
    let mut received = store::received(tx, &me.actor, i64::MAX, MOST)?;
    received.retain(|thanks| thanks.on > since);
    let t = text(me.language);
    let mut part = HomePart::default();
    let (title, line) = (t.thanks_give(), t.thanks_give_line());
    part.begin.push(Start { icon: "sprout", href: "/thanks/new", title, line });
    if !received.is_empty() {
        let section = Section { t, cards: cards(me, received) };
        part.section = section.render().map_err(|error| StoreError::Broken(error.to_string()))?;
    }
    Ok(part)
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    let t = text(me.language);
    vec![
        Place::new("/thanks/new", "sprout", t.thanks_give()),
        Place::new("/thanks", "sprout", t.thanks_title()),
    ]
}
