//! Who may do what with waves. The culture coordinator makes one and sees nobody's answer; who watches compares what is promised and
//! signs it, or nobody is asked anything; who is invited collects a ballot paper. An administrator has no part in it.

pub mod mirror;
pub mod sharing;

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See that it is there, what is promised, and what anybody may check.
    See,
    /// Make one, have its keys made, withdraw it.
    Shape,
    /// Compare what is promised and sign it.
    Countersign,
    /// Take the whole of it along, to check it.
    TakeAlong,
    /// Collect a ballot paper.
    Collect,
    /// Answer a confidential wave, signed in.
    Answer,
    /// Say what one's team, which is too small by itself, wants of being merged.
    Wish,
    /// See what such teams said.
    SeeWishes,
    /// Have letters made, and so have their codes on paper.
    MakeLetters,
    /// Hand out letters, and mark who took one.
    HandOut,
    /// Read what every group wrote to open questions, to take names out.
    ReadAllOpen,
    /// Take away an answer that tells of a person.
    RemoveOpen,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 12] = [
    Action::See,
    Action::Shape,
    Action::Countersign,
    Action::TakeAlong,
    Action::Collect,
    Action::Answer,
    Action::Wish,
    Action::SeeWishes,
    Action::MakeLetters,
    Action::HandOut,
    Action::ReadAllOpen,
    Action::RemoveOpen,
];

/// What somebody is to a wave of their organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Holds the office of culture coordinator.
    pub is_coordinator: bool,
    /// Sits in the works council or, where there is none, is the data-protection officer.
    pub watches: bool,
    /// Stands on the roster as it was frozen.
    pub is_invited: bool,
    /// Is of a team that is too small by itself, and so was merged or chose to be left out.
    pub is_of_small_team: bool,
    /// It is the mirror of one leader.
    pub is_mirror: bool,
    /// That leader, who asked for it.
    pub is_leader: bool,
}

/// Whether somebody who stands so may do this. Somebody of another organisation never comes this far.
pub fn may(action: Action, standing: Standing) -> bool {
    match action {
        Action::See if standing.is_mirror => {
            standing.is_leader || standing.is_invited || standing.watches
        }
        Action::See => true,
        // A mirror is asked for by its leader: nobody orders one of another.
        Action::Shape if standing.is_mirror => standing.is_leader,
        Action::Shape => standing.is_coordinator,
        // Nobody signs what they made themselves.
        Action::Countersign => standing.watches && !standing.is_coordinator && !standing.is_leader,
        // A mirror is always anonymous, of one group of enough people, answered on a screen, and has no open question.
        Action::Answer
        | Action::Wish
        | Action::SeeWishes
        | Action::MakeLetters
        | Action::HandOut
        | Action::ReadAllOpen
        | Action::RemoveOpen
            if standing.is_mirror =>
        {
            false
        }
        Action::TakeAlong | Action::ReadAllOpen => standing.watches,
        Action::Collect | Action::Answer => standing.is_invited,
        Action::Wish => standing.is_of_small_team,
        Action::SeeWishes => standing.is_coordinator || standing.watches,
        // Who has the codes is who watches, and not who wants to know the outcome.
        Action::MakeLetters => standing.watches && !standing.is_coordinator,
        Action::HandOut => standing.watches || standing.is_coordinator,
        // Of what they may read themselves.
        Action::RemoveOpen => standing.watches || standing.is_coordinator,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_makes_a_wave_does_not_sign_it_and_only_who_is_invited_collects() {
        let nobody = Standing::default();
        let maker = Standing { is_coordinator: true, ..nobody };
        let council = Standing { watches: true, ..nobody };
        assert!(may(Action::Shape, maker) && !may(Action::Countersign, maker));
        assert!(!may(Action::TakeAlong, maker), "who makes it has no list of ballots");
        assert!(may(Action::Countersign, council) && !may(Action::Shape, council));
        assert!(!may(Action::Countersign, Standing { is_coordinator: true, ..council }));
        assert!(may(Action::MakeLetters, council) && may(Action::HandOut, council));
        assert!(!may(Action::MakeLetters, maker) && may(Action::HandOut, maker));
        assert!(!may(Action::MakeLetters, Standing { is_coordinator: true, ..council }));
        let invited = Standing { is_invited: true, ..nobody };
        assert!(!may(Action::HandOut, invited) && !may(Action::MakeLetters, invited));
        for other in [nobody, maker, council] {
            assert!(!may(Action::Collect, other) && !may(Action::Answer, other));
            assert!(may(Action::Collect, Standing { is_invited: true, ..other }));
            assert!(may(Action::See, other));
            assert!(!may(Action::Wish, other), "nobody says it for another team");
            assert!(may(Action::Wish, Standing { is_of_small_team: true, ..other }));
            assert_eq!(may(Action::SeeWishes, other), other != nobody);
        }
    }

    #[test]
    fn a_mirror_is_shaped_by_its_leader_and_known_to_who_is_asked_and_who_watches() {
        let nobody = Standing { is_mirror: true, ..Standing::default() };
        let leader = Standing { is_leader: true, ..nobody };
        let coordinator = Standing { is_coordinator: true, ..nobody };
        let council = Standing { watches: true, ..nobody };
        assert!(may(Action::Shape, leader) && may(Action::See, leader));
        for action in ACTIONS {
            assert!(!may(action, coordinator) && !may(action, nobody), "{action:?}");
        }
        assert!(may(Action::See, council) && may(Action::Countersign, council));
        assert!(!may(Action::Shape, council));
        assert!(!may(Action::Countersign, Standing { is_leader: true, ..council }));
        let asked = Standing { is_invited: true, ..nobody };
        assert!(may(Action::See, asked) && may(Action::Collect, asked));
        assert!(!may(Action::Answer, asked) && !may(Action::HandOut, council));
    }

    #[test]
    fn who_makes_a_wave_reads_no_more_of_what_was_written_than_anybody() {
        let maker = Standing { is_coordinator: true, ..Standing::default() };
        let council = Standing { watches: true, ..Standing::default() };
        let invited = Standing { is_invited: true, ..Standing::default() };
        assert!(!may(Action::ReadAllOpen, maker) && may(Action::RemoveOpen, maker));
        assert!(may(Action::ReadAllOpen, council) && may(Action::RemoveOpen, council));
        assert!(!may(Action::ReadAllOpen, invited) && !may(Action::RemoveOpen, invited));
    }
}
