//! Who may do what with a catch-up: who leads writes, whoever it is for reads, asks and puts it away.

/// What somebody is to the circle of a catch-up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// It is for their team, or for the organisation they are in.
    pub is_for: bool,
    /// Leads the team it is for; of one for everybody: leads a team at the top.
    pub leads: bool,
    /// Wrote it.
    pub is_author: bool,
}

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Write one.
    Write,
    /// Read it with its questions, also in the archive; nothing tells that one did.
    Read,
    /// Ask something underneath.
    Ask,
    /// Answer a question underneath.
    Answer,
    /// Put it away from one's own Vandaag.
    PutAway,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 5] =
    [Action::Write, Action::Read, Action::Ask, Action::Answer, Action::PutAway];

/// Whether somebody who stands so may do this. Being administrator adds nothing.
pub fn may(action: Action, standing: Standing) -> bool {
    let Standing { is_for, leads, is_author } = standing;
    match action {
        Action::Write => leads,
        Action::Read | Action::Ask | Action::PutAway => is_for || leads || is_author,
        Action::Answer => leads || is_author,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_it_is_for_reads_and_asks_and_who_leads_writes_and_answers() {
        let may_do = |standing| ACTIONS.map(|action| may(action, standing));
        let nobody = Standing::default();
        assert_eq!(may_do(nobody), [false; 5]);
        assert_eq!(may_do(Standing { is_for: true, ..nobody }), [false, true, true, false, true]);
        assert_eq!(may_do(Standing { leads: true, ..nobody }), [true; 5]);
        let author = may_do(Standing { is_author: true, ..nobody });
        assert_eq!(author, [false, true, true, true, true]);
    }
}
