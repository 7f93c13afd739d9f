//! Who may do what with the mirror of one leader: that leader, and nobody for them. Who leads above them, the coordinator, an administrator
//! and the works council see nothing of what came of it.

/// What one can do with a mirror, beyond what holds for every wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Ask for one.
    Begin,
    /// Say how one sees it oneself.
    OwnView,
    /// See what came of it.
    Result,
    /// Show it to who was asked, and take that back.
    Show,
    /// See what the leader shows.
    Shown,
}

/// All of them, in the order of the table.
pub const LOOKS: [Look; 5] = [Look::Begin, Look::OwnView, Look::Result, Look::Show, Look::Shown];

/// What somebody is to a mirror.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facing {
    /// Leads people; for asking for one's own.
    pub leads: bool,
    /// It is theirs.
    pub is_leader: bool,
    /// Was asked.
    pub is_invited: bool,
    /// Its leader shows it.
    pub is_shown: bool,
}

/// Whether somebody who stands so may do this.
pub fn may_look(look: Look, facing: Facing) -> bool {
    match look {
        Look::Begin => facing.leads,
        Look::OwnView | Look::Result | Look::Show => facing.is_leader,
        Look::Shown => facing.is_shown && (facing.is_invited || facing.is_leader),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_but_its_leader_sees_it_and_who_was_asked_only_what_is_shown() {
        let nobody = Facing::default();
        let asked = Facing { is_invited: true, ..nobody };
        for look in LOOKS {
            assert!(!may_look(look, nobody) && !may_look(look, asked), "{look:?}");
            let shown = Facing { is_shown: true, ..asked };
            assert_eq!(may_look(look, shown), look == Look::Shown);
            let above = Facing { leads: true, is_shown: true, ..nobody };
            assert_eq!(may_look(look, above), look == Look::Begin, "of oneself alone");
            let leader = Facing { leads: true, is_leader: true, ..nobody };
            assert_eq!(may_look(look, leader), look != Look::Shown);
        }
    }
}
