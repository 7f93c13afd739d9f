//! The paths of waves; where ballots are handed in, `crate::polling` answers.

mod answer;
mod card;
mod check;
mod desk;
mod in_sight;
mod letters;
mod list;
pub(crate) mod merged;
mod mirror;
mod new;
mod one;
mod open_answers;
mod open_new;
mod open_papers;
mod paper;
mod part;
mod report;
mod shared;
mod sharing;
mod steps;
mod wish;
mod withdrawal;

use crate::{model::Wave, policy::Standing, store, text::text};
use zwerm_directory as directory;
use zwerm_domain::{Office, WaveId};
use zwerm_store::{Reader, StoreError};
use zwerm_web::{
    Access::{Holds, Person},
    Me, Place, Routes,
};

pub(crate) fn routes(r: Routes) -> Routes {
    const MAKER: zwerm_web::Access = Holds(Office::CultureCoordinator);
    r.get("/waves", Person, list::show)
        .post("/waves", MAKER, new::make)
        .get("/waves/new", MAKER, new::show)
        .get("/waves/{wave}", Person, one::show)
        .get("/waves/mirror", Person, mirror::show)
        .post("/waves/mirror", Person, mirror::make)
        .get("/waves/{wave}/keys", Person, steps::progress)
        .post("/waves/{wave}/keys", Person, steps::keys)
        .post("/waves/{wave}/countersignature", Person, steps::countersign)
        .post("/waves/{wave}/withdrawal", Person, withdrawal::withdraw)
        .post("/waves/{wave}/wish", Person, wish::wish)
        .post("/waves/{wave}/cells", MAKER, wish::regroup)
        .get("/waves/{wave}/manifest", Person, check::manifest)
        .get("/waves/{wave}/cells", Person, check::cells)
        .get("/waves/{wave}/open-cells", Person, check::open_cells)
        .get("/waves/{wave}/leaves", Person, check::leaves)
        .get("/waves/{wave}/file", Person, check::whole)
        .get("/waves/{wave}/paper", Person, paper::show)
        .post("/waves/{wave}/paper", Person, paper::collect)
        .get("/waves/{wave}/answer", Person, answer::show)
        .post("/waves/{wave}/answer", Person, answer::hand_in)
        .get("/waves/{wave}/card", Person, card::show)
        .get("/waves/{wave}/letters", Person, letters::show)
        .post("/waves/{wave}/letters", Person, letters::make)
        .get("/waves/{wave}/desk", Person, desk::show)
        .post("/waves/{wave}/desk/letters", Person, desk::hand_out)
        .post("/waves/{wave}/desk/returns", Person, desk::put_back)
        .get("/waves/{wave}/open-papers", Person, open_papers::show)
        .post("/waves/{wave}/open-papers", Person, open_papers::collect)
        .get("/waves/{wave}/open-answers", Person, open_answers::show)
        .post("/waves/{wave}/open-answers/{answer}/removal", Person, open_answers::remove)
        .get("/waves/{wave}/report", Person, report::show)
        .get("/waves/{wave}/figures", Person, report::take)
        .get("/waves/{wave}/sharing", Person, sharing::show)
        .post("/waves/{wave}/first_look", Person, sharing::look)
        .post("/waves/{wave}/shares", Person, sharing::propose)
        .post("/waves/{wave}/shares/{share}/agreement", Person, sharing::agree)
        .post("/waves/{wave}/shares/{share}/withdrawal", Person, sharing::take_back)
        .post("/waves/{wave}/shares/{share}/everybody", Person, sharing::ask_wide)
        .post("/waves/{wave}/shares/{share}/everybody/agreement", Person, sharing::agree_wide)
        .post("/waves/{wave}/shares/{share}/everybody/withdrawal", Person, sharing::end_wide)
        .get("/waves/{wave}/shared", Person, shared::show)
        .post("/waves/{wave}/shares/{share}/answer", Person, shared::answer)
        .get("/waves/{wave}/own", Person, mirror::own::show)
        .post("/waves/{wave}/own", Person, mirror::own::keep)
        .get("/waves/{wave}/mirror", Person, mirror::result::show)
        .post("/waves/{wave}/mirror", Person, mirror::result::share)
        // What is one's own can be taken back at any time.
        .part_of(None)
        .post("/waves/{wave}/mirror/taking_back", Person, mirror::result::take_back)
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    vec![Place::new("/waves", "compass", text(me.language).waves_title())]
}

/// Whether the reader is who compares and signs: of the works council or, where there is none, the data-protection officer.
pub(crate) fn watches(tx: &mut Reader, me: &Me) -> Result<bool, StoreError> {
    if me.actor.holds(Office::WorksCouncil) {
        return Ok(true);
    }
    Ok(me.actor.holds(Office::DataProtection)
        && !directory::has_council(tx, &me.actor, me.today())?)
}

/// A wave, or a mirror that the reader may know of.
fn found(tx: &mut Reader, me: &Me, id: WaveId) -> Result<Wave, StoreError> {
    let watches = watches(tx, me)?;
    store::wave_or_mirror(tx, &me.actor, id, watches)
}

/// What the reader is to a wave.
fn standing(tx: &mut Reader, me: &Me, wave: &Wave) -> Result<Standing, StoreError> {
    Ok(Standing {
        is_coordinator: me.actor.holds(Office::CultureCoordinator),
        watches: watches(tx, me)?,
        is_invited: store::cell_of(tx, wave.id, me.id())?.is_some(),
        is_of_small_team: store::own_small_team(tx, &me.actor, wave.id)?.is_some(),
        is_mirror: wave.mirror.is_some(),
        is_leader: is_leader(me, wave),
    })
}

/// Whether it is the reader's own mirror.
fn is_leader(me: &Me, wave: &Wave) -> bool {
    wave.mirror.as_ref().is_some_and(|leader| leader.id == me.id())
}

/// Where ballots of this wave are handed in; nothing before its keys are there.
fn ballot_address(me: &Me, wave: &Wave) -> Option<String> {
    let hash = wave.hash.as_ref()?;
    Some(format!("{}/{}", me.site().options().ballot_url, crate::model::code(hash)))
}

/// Of this person and this wave alone; the server keeps none of what it locks.
pub(crate) fn lock(me: &Me, id: WaveId) -> String {
    let name = format!("ballot paper of {} in wave {id}", me.id());
    me.key()
        .mark("locks of ballot papers, key 1", &name)
        .iter()
        .map(|it| format!("{it:02x}"))
        .collect()
}
