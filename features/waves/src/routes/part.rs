//! How many took part, in bands: so far for all together and for no group; afterwards for all together and for one's own group. An exact
//! number beside a band would tell about those who are in one of them alone.

use crate::{
    model::{Size, Wave, unhex},
    store::{self, CellLine},
    text::L10nLanguage,
};
use std::sync::{Mutex, PoisonError};
use zwerm_anonymity::Band;
use zwerm_domain::{Timestamp, WaveId};
use zwerm_stats::enough::LOW_RESPONSE;
use zwerm_store::{Reader, StoreError};
use zwerm_web::{Me, Refused};

/// Fewer than these are told as so few.
const FEWEST: u32 = 5;

/// Between which numbers; nothing for so few.
fn band(count: u32) -> Option<(u32, u32)> {
    (count >= FEWEST).then(|| Band::of(count)).map(|band| (band.from, band.to))
}

/// How many had handed in when it was last counted, by wave. So nobody sees it go up at the moment somebody hands in, and a busy day does not
/// count the whole box for each page.
#[derive(Default)]
struct HandedIn(Mutex<Vec<(WaveId, Timestamp, u32)>>);

/// Counted again after an hour, in microseconds.
const AGAIN: i64 = 3_600 * 1_000_000;
/// Most waves of which it is remembered.
const REMEMBERED: usize = 16;

impl HandedIn {
    fn of(
        &self,
        id: WaveId,
        now: Timestamp,
        count: impl FnOnce() -> Result<u32, StoreError>,
    ) -> Result<u32, StoreError> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(it) = all.iter().find(|it| it.0 == id && (0..AGAIN).contains(&(now.0 - it.1.0)))
        {
            return Ok(it.2);
        }
        let counted = count()?;
        all.retain(|it| it.0 != id);
        if all.len() >= REMEMBERED {
            all.remove(0);
        }
        all.push((id, now, counted));
        Ok(counted)
    }
}

/// How many handed in so far: of all together, while one can. Nothing where another server has the ballots.
pub(super) fn handed_in(
    me: &Me,
    t: &L10nLanguage,
    wave: &Wave,
    size: Size,
) -> Result<Vec<String>, Refused> {
    let Some(hash) = wave.hash.as_deref().and_then(unhex) else { return Ok(Vec::new()) };
    let ballots = me.site().ballots()?;
    if !ballots.has_begun(hash)? {
        return Ok(Vec::new());
    }
    // Ballots of open questions are of groups that are numbered on after the cells.
    let is_sheet = |(cell, _): &&(u32, u32)| *cell <= size.cells;
    let count = || Ok(ballots.counts(hash)?.iter().filter(is_sheet).map(|(_, count)| count).sum());
    let count = me.site().memory::<HandedIn>().of(wave.id, me.now, count)?;
    Ok(vec![match band(count) {
        Some((from, to)) => t.waves_handed_in_band(from, to.min(size.invited), size.invited),
        None => t.waves_handed_in_few(size.invited),
    }])
}

/// How many took part, once it is over: of all together, and of the reader's own group, of which the band is that of its picture.
pub(super) fn took_part(
    tx: &mut Reader,
    t: &L10nLanguage,
    id: WaveId,
    own: Option<(CellLine, (u32, u32))>,
) -> Result<Vec<String>, Refused> {
    let (invited, counted) = store::took_part(tx, id)?;
    let mut lines = vec![match band(counted) {
        Some((from, to)) => t.waves_took_part_band(from, to.min(invited), invited),
        None => t.waves_took_part_few(invited),
    }];
    if let Some((cell, (from, to))) = own {
        lines.push(t.waves_took_part_own(
            cell.name.as_str(),
            from,
            to.min(cell.invited),
            cell.invited,
        ));
    }
    let most = band(counted).map_or(FEWEST, |(_, to)| to);
    if f64::from(most) < LOW_RESPONSE * f64::from(invited) {
        lines.push(t.waves_took_part_low());
    }
    Ok(lines)
}
