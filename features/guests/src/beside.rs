//! What guests bring elsewhere: a way to their link from the agreement they are in, and to all of them from the menu.

use crate::{store, text::text};
use zwerm_domain::AgreementId;
use zwerm_store::{PairReader, StoreError};
use zwerm_web::{Me, Place};

/// A way to the link of each guest who is a party.
pub(crate) fn beside(
    tx: &mut PairReader,
    me: &Me,
    agreement: AgreementId,
) -> Result<Vec<Place>, StoreError> {
    let t = text(me.language);
    let guests = store::parties(tx, agreement)?.into_iter();
    let place = |(id, name): (_, String)| {
        Place::new(format!("/guests/{id}"), "user-round", t.guests_link_of(name.as_str()))
    };
    Ok(guests.map(place).collect())
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    vec![Place::new("/guests", "user-round", text(me.language).guests_title())]
}
