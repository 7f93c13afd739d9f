//! Who may do what with a parallel process: the two teams it is between, each its own part. Who leads higher up, an administrator and HR
//! know nothing of it.

use zwerm_directory::Standing;

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParallelAction {
    /// Read the three columns, and what it brought.
    See,
    /// Write what the team does, with the people it works for and in its own midst.
    Begin,
    /// Write what the team above changes itself.
    Board,
    /// End it, with what it brought.
    End,
}

/// Every action, in the order of the table.
pub const PARALLEL_ACTIONS: [ParallelAction; 4] =
    [ParallelAction::See, ParallelAction::Begin, ParallelAction::Board, ParallelAction::End];

/// What somebody is to the two teams.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// To the team that begins it.
    pub team: Standing,
    /// To the team directly above.
    pub above: Standing,
}

/// Whether somebody may do this. Being administrator adds nothing.
pub fn may_parallel(action: ParallelAction, sides: Sides) -> bool {
    let is_of = |standing: Standing| standing.is_member || standing.is_lead;
    match action {
        ParallelAction::See => is_of(sides.team) || is_of(sides.above),
        ParallelAction::Begin | ParallelAction::End => is_of(sides.team),
        ParallelAction::Board => is_of(sides.above),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_team_writes_its_own_part_and_an_administrator_reads_nothing() {
        let nobody = Standing::default();
        for of in [Standing { is_member: true, ..nobody }, Standing { is_lead: true, ..nobody }] {
            let (team, above) =
                (Sides { team: of, ..Sides::default() }, Sides { above: of, ..Sides::default() });
            for action in PARALLEL_ACTIONS {
                assert_eq!(may_parallel(action, team), action != ParallelAction::Board);
                let is_theirs = matches!(action, ParallelAction::See | ParallelAction::Board);
                assert_eq!(may_parallel(action, above), is_theirs);
            }
        }
        let keeper = Standing { is_administrator: true, ..nobody };
        for action in PARALLEL_ACTIONS {
            assert!(!may_parallel(action, Sides { team: keeper, above: keeper }));
        }
    }
}
