//! On what themes teams of Gemeente Waterrijk and the board work at the same time, in three columns.

use super::template::Both;

/// A parallel process: whose, about which theme, begun so many days ago, and so many days ago the team above wrote its own part.
pub(crate) struct ParallelText {
    pub(crate) team: usize,
    pub(crate) theme: &'static str,
    pub(crate) begun: i64,
    pub(crate) board_on: Option<i64>,
    pub(crate) client: Both,
    pub(crate) us: Both,
    /// Empty where it is not written yet.
    pub(crate) board: Both,
}

/// One with all three columns, and one whose third is still to come.
pub(crate) static PARALLELS: &[ParallelText] = &[
    ParallelText {
        team: 3,
        theme: "autonomy",
        begun: 33,
        board_on: Some(26),
        client: Both::of(
            "Ouders en kinderen zeggen eerst zelf wat zij willen proberen, dan pas wij",
            "Parents and children first say themselves what they want to try, and only then do we",
        ),
        us: Both::of(
            "Wie het gezin kent, besluit. We vragen wat diegene nodig heeft, niet of het mag",
            "Whoever knows the family decides. We ask what that colleague needs, not whether it is allowed",
        ),
        board: Both::of(
            "Wij vragen vooraf geen plan meer op papier. We komen eens per maand meekijken en horen wat jullie van ons nodig hebben",
            "We no longer ask for a plan on paper beforehand. Once a month we come along and hear what you need from us",
        ),
    },
    ParallelText {
        team: 7,
        theme: "trust",
        begun: 4,
        board_on: None,
        client: Both::of(
            "We vragen een leidinggevende niet meer om een bewijsstuk bij een verlofaanvraag",
            "We no longer ask a manager for proof with a request for leave",
        ),
        us: Both::of(
            "Als iets niet gaat lukken, zeggen we dat dezelfde dag tegen elkaar",
            "When something is not going to work out, we tell each other the same day",
        ),
        board: Both::of("", ""),
    },
];
