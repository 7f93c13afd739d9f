//! Standing in, on the page of an agreement and in the list of who is away.

use super::{
    eyes::{Eyes, other_names},
    hand_over::Standing,
};
use crate::{
    store::stand_in::{StandIn, Stands},
    text::text,
    whole::Other,
};
use zwerm_domain::HandOverId;
use zwerm_ui::{Who, format::first_name};
use zwerm_web::Me;

/// A seat that somebody else has for a while, or that the reader is to take.
pub(crate) struct AwayItem {
    pub(crate) id: HandOverId,
    pub(crate) who: Who,
    pub(crate) title: String,
    pub(crate) with: String,
    pub(crate) button: String,
    pub(crate) is_quiet: bool,
}

/// In the list: with whom it is and until when, and no word of what.
pub(super) fn item(me: &Me, at: &StandIn, others: &[Other]) -> AwayItem {
    let (t, days) = (text(me.language), super::calendar(me));
    let (starts, returns) = (days.day(at.away.starts), days.day(at.away.returns));
    let is_away = at.from == me.id();
    AwayItem {
        id: at.id,
        who: match is_away {
            true => Who::new(at.to, &at.to_name),
            false => Who::new(at.from, &at.from_name),
        },
        title: match is_away {
            true => t.stand_in_away(first_name(&at.to_name), returns),
            false => t.stand_in_coming(first_name(&at.from_name), starts, returns),
        },
        with: t.stand_in_with(other_names(t, others), days.day(at.begun)),
        button: if is_away { t.stand_in_back() } else { t.stand_in_not() },
        is_quiet: !is_away,
    }
}

/// On the page of an agreement, for who takes part now.
pub(super) fn standing(eyes: &Eyes<'_>, at: &StandIn) -> Standing {
    let (t, me) = (eyes.t, eyes.me);
    let (from, to) = (eyes.in_a_line(at.from), eyes.in_a_line(at.to));
    let (starts, returns) = (eyes.day(at.away.starts), eyes.day(at.away.returns));
    let is_running = at.stands == Stands::Running;
    Standing {
        id: at.id,
        title: match (is_running, at.to == me, at.from == me) {
            (true, true, _) => t.stand_in_you(from, returns),
            (true, false, _) => t.stand_in_now(eyes.name(at.to), from, returns),
            (false, _, true) => t.stand_in_for_you(to, starts, returns),
            (false, _, false) => t.stand_in_later(eyes.name(at.to), from, starts, returns),
        },
        says: match (is_running, at.to == me, at.from == me) {
            (true, true, _) => t.stand_in_you_says(eyes.name(at.from)),
            (true, false, _) => t.stand_in_reads_later(eyes.name(at.from)),
            (false, _, true) => t.stand_in_for_you_says(),
            _ => String::new(),
        },
        button: match (is_running, at.to == me, at.from == me) {
            (true, true, _) => t.stand_in_give_back(),
            (false, _, true) => t.stand_in_not_needed(),
            _ => String::new(),
        },
    }
}
