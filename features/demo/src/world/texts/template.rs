//! The form in which the texts of the demo are written: every text twice, in Dutch and in English.

use super::kinds::Kind;
use zwerm_domain::Language;

/// One text in both languages, each written by hand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Both {
    pub(crate) nl: &'static str,
    pub(crate) en: &'static str,
}

impl Both {
    pub(crate) const fn of(nl: &'static str, en: &'static str) -> Both {
        Both { nl, en }
    }

    pub(crate) const fn say(&self, language: Language) -> &'static str {
        match language {
            Language::Nl => self.nl,
            Language::En => self.en,
        }
    }
}

/// What a team is for; which texts fit it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trade {
    District,
    Youth,
    Expertise,
    Debt,
    Ict,
    Hr,
    Board,
}

/// Who can stand on a side of an agreement from a template.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Who {
    /// Somebody of the same team.
    Peer,
    /// Who leads the team.
    Lead,
    /// Somebody of a team of one of these trades.
    Of(&'static [Trade]),
}

pub(crate) const PEER: Who = Who::Peer;
pub(crate) const LEAD: Who = Who::Lead;
pub(crate) const DISTRICT: Who = Who::Of(&[Trade::District]);
pub(crate) const YOUTH: Who = Who::Of(&[Trade::Youth]);
pub(crate) const EXPERTISE: Who = Who::Of(&[Trade::Expertise]);
pub(crate) const FAMILIES: Who = Who::Of(&[Trade::Youth, Trade::Expertise]);
pub(crate) const DEBT: Who = Who::Of(&[Trade::Debt]);
pub(crate) const FRONT: Who = Who::Of(&[Trade::District, Trade::Debt]);
pub(crate) const ICT: Who = Who::Of(&[Trade::Ict]);
pub(crate) const HR: Who = Who::Of(&[Trade::Hr]);
pub(crate) const BOARD: Who = Who::Of(&[Trade::Board]);
pub(crate) const ALL: Who = Who::Of(&[
    Trade::District,
    Trade::Youth,
    Trade::Expertise,
    Trade::Debt,
    Trade::Ict,
    Trade::Hr,
    Trade::Board,
]);

/// An agreement as people in some trade make it. `{…}` are places where it differs each time.
#[derive(Debug)]
pub(crate) struct Template {
    /// Who does it.
    pub(crate) by: Who,
    /// For whom.
    pub(crate) to: Who,
    pub(crate) kind: Kind,
    /// How long it takes, in weeks; 0 for a standing agreement.
    pub(crate) weeks: i64,
    pub(crate) title: Both,
    pub(crate) result: Both,
    /// Seen when.
    pub(crate) seen: &'static [Both],
    /// What the performer needs of the counterpart.
    pub(crate) need: Both,
    /// For whom it is done in the end.
    pub(crate) whom: Both,
    /// Why it matters to the performer.
    pub(crate) why: Both,
    /// Check-ins, in order.
    pub(crate) told: &'static [Both],
    /// Said at the delivery.
    pub(crate) done: Both,
}

macro_rules! both {
    ($nl:literal / $en:literal) => {
        $crate::world::texts::template::Both::of($nl, $en)
    };
}

macro_rules! pool {
    ($($nl:literal / $en:literal;)+) => {
        &[$($crate::world::texts::template::both!($nl / $en)),+]
    };
}

macro_rules! templates {
    ($({
        by $by:ident; to $to:ident; kind $kind:ident; weeks $weeks:literal;
        title $title:literal / $title_en:literal;
        result $result:literal / $result_en:literal;
        seen $($seen:literal / $seen_en:literal),+;
        need $need:literal / $need_en:literal;
        whom $whom:literal / $whom_en:literal;
        why $why:literal / $why_en:literal;
        told $($told:literal / $told_en:literal),+;
        done $done:literal / $done_en:literal;
    })+) => {
        &[$(Template {
            by: $by,
            to: $to,
            kind: $crate::world::texts::kinds::Kind::$kind,
            weeks: $weeks,
            title: $crate::world::texts::template::both!($title / $title_en),
            result: $crate::world::texts::template::both!($result / $result_en),
            seen: &[$($crate::world::texts::template::both!($seen / $seen_en)),+],
            need: $crate::world::texts::template::both!($need / $need_en),
            whom: $crate::world::texts::template::both!($whom / $whom_en),
            why: $crate::world::texts::template::both!($why / $why_en),
            told: &[$($crate::world::texts::template::both!($told / $told_en)),+],
            done: $crate::world::texts::template::both!($done / $done_en),
        }),+]
    };
}

pub(crate) use {both, pool, templates};
