//! What a group shares of its picture: its own words, written by one and agreed by another, and the answer of the level above. Pure.
//!
//! ```text
//! proposed ──another agrees──▶ shared ──the level above answers──▶ answered
//!     └────────── taken back ─────┘
//! wide:  no ──one asks──▶ asked ──another agrees──▶ shown to everybody ──▶ no
//! ```

use std::collections::HashMap;
use zwerm_domain::{Date, Id, PersonId, TeamId};

/// Marks ids of what groups share.
pub(crate) enum Shared {}
/// The key of what a group shares.
pub(crate) type ShareId = Id<Shared>;

/// What happens to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Move {
    /// Another of the group says yes: it goes up.
    Agreed,
    /// The level above says what it will do.
    Answered,
    /// The group takes all of it back.
    TakenBack,
    /// One of the group wants it for everybody too.
    WideAsked,
    /// Another says yes to that.
    WideAgreed,
    /// It is for everybody no longer.
    WideEnded,
}

impl Move {
    pub(crate) const ALL: [Move; 6] = [
        Move::Agreed,
        Move::Answered,
        Move::TakenBack,
        Move::WideAsked,
        Move::WideAgreed,
        Move::WideEnded,
    ];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Move::Agreed => "agreed",
            Move::Answered => "answered",
            Move::TakenBack => "taken_back",
            Move::WideAsked => "wide_asked",
            Move::WideAgreed => "wide_agreed",
            Move::WideEnded => "wide_ended",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Move> {
        Move::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// Something that happened to it.
#[derive(Clone, Debug)]
pub(crate) struct Happened {
    pub(crate) kind: Move,
    pub(crate) on: Date,
    pub(crate) by: PersonId,
    pub(crate) name: String,
}

/// What a group shares, without its words.
#[derive(Clone, Debug)]
pub(crate) struct Share {
    pub(crate) id: ShareId,
    pub(crate) cell: i64,
    pub(crate) cell_name: String,
    /// Who leads this team answers, and what it is called; none where nobody leads above the group.
    pub(crate) up: Option<(TeamId, String)>,
    pub(crate) by: PersonId,
    pub(crate) name: String,
    pub(crate) written_on: Date,
    pub(crate) steps: Vec<Happened>,
}

/// Where it stands with the level above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Proposed,
    Shared,
    Answered,
    TakenBack,
}

/// Where it stands with everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wide {
    No,
    /// Asked by this one.
    Asked(PersonId),
    Shown,
}

impl Share {
    pub(crate) fn step(&self, kind: Move) -> Option<&Happened> {
        self.steps.iter().rev().find(|it| it.kind == kind)
    }

    pub(crate) fn stage(&self) -> Stage {
        match () {
            () if self.step(Move::TakenBack).is_some() => Stage::TakenBack,
            () if self.step(Move::Answered).is_some() => Stage::Answered,
            () if self.step(Move::Agreed).is_some() => Stage::Shared,
            () => Stage::Proposed,
        }
    }

    /// With nobody above the group what it agrees on is for everybody.
    pub(crate) fn wide(&self) -> Wide {
        let is_there = matches!(self.stage(), Stage::Shared | Stage::Answered);
        let wide = |it: &&Happened| {
            matches!(it.kind, Move::WideAsked | Move::WideAgreed | Move::WideEnded)
        };
        match self.steps.iter().rev().find(wide) {
            _ if !is_there => Wide::No,
            _ if self.up.is_none() => Wide::Shown,
            Some(Happened { kind: Move::WideAsked, by, .. }) => Wide::Asked(*by),
            Some(Happened { kind: Move::WideAgreed, .. }) => Wide::Shown,
            _ => Wide::No,
        }
    }

    /// Whether the level above reads it.
    pub(crate) fn is_up(&self) -> bool {
        self.up.is_some() && matches!(self.stage(), Stage::Shared | Stage::Answered)
    }

    /// What a move comes to now.
    pub(crate) fn takes(&self, kind: Move, by: PersonId) -> Takes {
        let (stage, wide) = (self.stage(), self.wide());
        let other = |first: PersonId| if first == by { Takes::NeedsAnother } else { Takes::Yes };
        let is_there = matches!(stage, Stage::Shared | Stage::Answered);
        match kind {
            Move::Agreed if stage == Stage::Proposed => other(self.by),
            Move::Agreed if is_there => Takes::Already,
            Move::Answered if stage == Stage::Shared && self.up.is_some() => Takes::Yes,
            // Nobody above waits for it: the group can always end it.
            Move::TakenBack if stage == Stage::Answered => Takes::TooLate,
            Move::TakenBack if stage == Stage::TakenBack => Takes::Already,
            Move::TakenBack => Takes::Yes,
            Move::WideAsked if is_there && wide == Wide::No => Takes::Yes,
            Move::WideAsked if is_there => Takes::Already,
            Move::WideAgreed => match wide {
                Wide::Asked(first) => other(first),
                Wide::Shown => Takes::Already,
                Wide::No => Takes::TooLate,
            },
            Move::WideEnded if self.up.is_some() && wide != Wide::No => Takes::Yes,
            Move::WideEnded if is_there => Takes::Already,
            _ => Takes::TooLate,
        }
    }
}

/// What comes of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Takes {
    Yes,
    /// It happened before; asking twice is no mistake.
    Already,
    /// Somebody else of the group has to do it.
    NeedsAnother,
    /// Meanwhile something else happened.
    TooLate,
}

/// The teams that hold all of these, the nearest first: a team holds itself.
pub(crate) fn ways_up(teams: &[TeamId], parents: &HashMap<TeamId, Option<TeamId>>) -> Vec<TeamId> {
    let up = |team: TeamId| {
        let first = Some(team).filter(|team| parents.contains_key(team));
        std::iter::successors(first, |at| parents.get(at).copied().flatten()).take(DEEPEST)
    };
    let mut open = teams.iter().filter(|team| parents.contains_key(team));
    let Some(first) = open.next() else { return Vec::new() };
    let mut ways: Vec<TeamId> = up(*first).collect();
    for team in open {
        let others: Vec<TeamId> = up(*team).collect();
        ways.retain(|way| others.contains(way));
    }
    ways
}

/// No tree of teams is deeper.
const DEEPEST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    fn person(id: i64) -> PersonId {
        PersonId::new(id)
    }

    /// Written by the first, with these moves of these people.
    fn share(up: bool, moves: &[(Move, i64)]) -> Share {
        let on = Date::constant(2026, 11, 1);
        let step = |(kind, by): &(Move, i64)| Happened {
            kind: *kind,
            on,
            by: person(*by),
            name: String::new(),
        };
        Share {
            id: ShareId::new(1),
            cell: 1,
            cell_name: "West".to_owned(),
            up: up.then(|| (TeamId::new(1), "Directie".to_owned())),
            by: person(1),
            name: String::new(),
            written_on: on,
            steps: moves.iter().map(step).collect(),
        }
    }

    #[test]
    fn it_goes_up_when_another_agrees_and_stays_once_it_is_answered() {
        use Move::*;
        let new = share(true, &[]);
        assert_eq!((new.stage(), new.is_up(), new.wide()), (Stage::Proposed, false, Wide::No));
        assert_eq!(new.takes(Agreed, person(1)), Takes::NeedsAnother);
        assert_eq!(new.takes(Agreed, person(2)), Takes::Yes);
        assert_eq!(new.takes(Answered, person(9)), Takes::TooLate);
        assert_eq!(new.takes(WideAsked, person(2)), Takes::TooLate);
        let up = share(true, &[(Agreed, 2)]);
        assert!(up.is_up() && up.takes(Agreed, person(3)) == Takes::Already);
        assert_eq!(up.takes(TakenBack, person(3)), Takes::Yes);
        let answered = share(true, &[(Agreed, 2), (Answered, 9)]);
        assert_eq!(answered.takes(TakenBack, person(1)), Takes::TooLate);
        assert_eq!(answered.takes(Answered, person(9)), Takes::TooLate);
        let back = share(true, &[(Agreed, 2), (TakenBack, 1)]);
        assert!(!back.is_up() && back.takes(Agreed, person(2)) == Takes::TooLate);
        assert_eq!(back.takes(Answered, person(9)), Takes::TooLate);
    }

    #[test]
    fn everybody_sees_it_when_two_want_that_and_no_longer_when_one_does_not() {
        use Move::*;
        let asked = share(true, &[(Agreed, 2), (WideAsked, 2)]);
        assert_eq!(asked.wide(), Wide::Asked(person(2)));
        assert_eq!(asked.takes(WideAgreed, person(2)), Takes::NeedsAnother);
        assert_eq!(asked.takes(WideAgreed, person(1)), Takes::Yes);
        let shown = share(true, &[(Agreed, 2), (WideAsked, 2), (WideAgreed, 1)]);
        assert_eq!((shown.wide(), shown.takes(WideEnded, person(3))), (Wide::Shown, Takes::Yes));
        let ended = share(true, &[(Agreed, 2), (WideAsked, 2), (WideAgreed, 1), (WideEnded, 3)]);
        assert_eq!((ended.wide(), ended.takes(WideAsked, person(3))), (Wide::No, Takes::Yes));
        let back = share(true, &[(Agreed, 2), (WideAsked, 2), (WideAgreed, 1), (TakenBack, 3)]);
        assert_eq!(back.wide(), Wide::No);
        let top = share(false, &[(Agreed, 2)]);
        assert_eq!((top.wide(), top.is_up()), (Wide::Shown, false), "nobody is above them");
        assert_eq!(top.takes(TakenBack, person(1)), Takes::Yes);
        assert_eq!(top.takes(Answered, person(9)), Takes::TooLate);
    }

    #[test]
    fn the_way_up_from_several_teams_is_what_holds_them_all() {
        let team = TeamId::new;
        let parents: HashMap<TeamId, Option<TeamId>> = [
            (team(1), None),
            (team(2), Some(team(1))),
            (team(3), Some(team(2))),
            (team(4), Some(team(2))),
        ]
        .into();
        assert_eq!(ways_up(&[team(3)], &parents), [team(3), team(2), team(1)]);
        assert_eq!(ways_up(&[team(3), team(4)], &parents), [team(2), team(1)]);
        assert_eq!(ways_up(&[team(3), team(2)], &parents), [team(2), team(1)]);
        assert_eq!(ways_up(&[team(9), team(4)], &parents)[0], team(4), "one that was closed");
        assert!(ways_up(&[team(9)], &parents).is_empty());
        for kind in Move::ALL {
            assert_eq!(Move::from_code(kind.code()), Some(kind));
        }
    }
}
