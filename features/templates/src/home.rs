//! What templates bring to Vandaag and to the menu: whoever sets up an organisation is offered six examples.

use crate::{
    policy::{Action, Standing, may},
    store,
    text::text,
};
use zwerm_domain::Office;
use zwerm_store::{PairReader, StoreError};
use zwerm_web::{HomePart, Me, Place, Start};

/// Offers the six examples to who may set them out, as long as there is no template for all.
pub(crate) fn part(tx: &mut PairReader, me: &Me) -> Result<HomePart, StoreError> {
    let is_administrator = me.actor.holds(Office::Administrator);
    let may = may(Action::ShapeForAll, Standing { is_administrator, ..Standing::default() });
    let mut part = HomePart::default();
    if may && store::count_for_all(tx, &me.actor)? == 0 {
        let t = text(me.language);
        let (title, line) = (t.templates_start(), t.templates_start_line());
        part.begin.push(Start { icon: "file-text", href: "/templates", title, line });
    }
    Ok(part)
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    vec![Place::new("/templates", "file-text", text(me.language).templates_title())]
}
