//! What lessons bring to the page of an agreement: those drawn from it that the reader may read, and a
//! new one, for who takes part.

use crate::{store, text::text};
use zwerm_domain::AgreementId;
use zwerm_store::{PairReader, StoreError};
use zwerm_web::{Me, Place};

/// Lessons of one agreement that are shown.
const MOST: u32 = 20;

pub(crate) fn beside(
    tx: &mut PairReader,
    me: &Me,
    agreement: AgreementId,
) -> Result<Vec<Place>, StoreError> {
    let t = text(me.language);
    let mut places = Vec::new();
    for lesson in store::of_agreement(tx, &me.actor, agreement, MOST)? {
        let title = t.lessons_beside(crate::search::name(&lesson.words));
        places.push(Place::new(format!("/lessons/{}", lesson.id), "lightbulb", title));
    }
    if store::is_party(tx, &me.actor, agreement)? {
        let draw = format!("/lessons/new?agreement={agreement}");
        places.push(Place::new(draw, "lightbulb", t.lessons_draw()));
    }
    Ok(places)
}
