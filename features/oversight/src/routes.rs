//! The paths of oversight.

mod council;
mod looked;
mod permitted;

use crate::{policy, text::text};
use zwerm_web::{Access, Me, Place, Refused, Routes};

/// What is about oneself and who may do what, for everybody; the proofs for who watches.
pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/oversight", Access::Person, council::show)
        .get("/oversight/verification", Access::Person, council::verify)
        .get("/oversight/checkpoints/{day}", Access::Person, council::checkpoint)
        .get("/oversight/looked", Access::Person, looked::show)
        .get("/oversight/permissions", Access::Person, permitted::show)
}

/// Whoever may not is told that nothing is there.
fn must(me: &Me, action: policy::Action) -> Result<(), Refused> {
    if policy::may(action, me.actor.offices()) { Ok(()) } else { Err(Refused::NotFound) }
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    let t = text(me.language);
    let mut places = vec![
        Place::new("/oversight/looked", "eye", t.oversight_looked_title()),
        Place::new("/oversight/permissions", "key-round", t.oversight_permissions_title()),
    ];
    if must(me, policy::Action::Check).is_ok() {
        places.push(Place::new("/oversight", "shield-check", t.oversight_title()));
    }
    places
}
