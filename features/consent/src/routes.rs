//! The paths of consent.

mod answering;
mod one;
mod overview;
mod settings;
mod threshold;

use crate::text::text;
use zwerm_domain::Office;
use zwerm_web::{
    Access::{self, Person},
    Me, Place, Routes,
};

const COUNCIL: Access = Access::Holds(Office::WorksCouncil);
const KEEPER: Access = Access::Holds(Office::Administrator);

pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/consent", Person, overview::show)
        .post("/consent/answers", COUNCIL, answering::consent)
        .post("/consent/reasons", KEEPER, answering::not_needed)
        .post("/consent/denials", COUNCIL, answering::deny)
        .get("/consent/settings", Person, settings::show)
        .get("/consent/thresholds/{threshold}", Person, threshold::show)
        .post("/consent/thresholds/{threshold}", Person, threshold::ask)
        .post("/consent/thresholds/{threshold}/assent", Person, threshold::assent)
        .post("/consent/thresholds/{threshold}/refusal", Person, threshold::refuse)
        .post("/consent/thresholds/{threshold}/taking_back", Person, threshold::take_back)
        .get("/consent/{module}", Person, one::show)
        .post("/consent/{module}/taking_back", COUNCIL, one::take_back)
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    let t = text(me.language);
    vec![
        Place::new("/consent", "shield-check", t.consent_title()),
        Place::new("/consent/settings", "settings", t.settings_title()),
    ]
}
