//! What waves of the scan are called.

use super::template::Both;

/// The months, for the name of a wave.
pub(crate) static MONTHS: &[Both] = &[
    Both::of("januari", "January"),
    Both::of("februari", "February"),
    Both::of("maart", "March"),
    Both::of("april", "April"),
    Both::of("mei", "May"),
    Both::of("juni", "June"),
    Both::of("juli", "July"),
    Both::of("augustus", "August"),
    Both::of("september", "September"),
    Both::of("oktober", "October"),
    Both::of("november", "November"),
    Both::of("december", "December"),
];

/// Three statements in between.
pub(crate) static PULSE: Both = Both::of("Puls", "Pulse");

/// Who is placed directly on a team above others.
pub(crate) static OTHERS: Both = Both::of("overig", "others");

/// What the mirror of a leader is called.
pub(crate) static MIRROR_OF: Both = Both::of("Spiegel van", "Mirror of");

/// Who is asked in it: before and after the leader's name.
pub(crate) static WHOM: [Both; 2] =
    [Both::of("De mensen aan wie", "The people that"), Both::of("leiding geeft", "leads")];
