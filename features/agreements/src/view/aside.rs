//! Beside an agreement: who sees it, how it went, and the ways on.

use super::{
    eyes::{Eyes, line_start},
    trail,
};
use crate::{model::Visibility, whole::Whole};
use zwerm_domain::GoalId;
use zwerm_ui::part::Step;
use zwerm_web::Place;

/// What stands beside the agreement.
pub(super) struct AsideView {
    pub(super) seen_by: String,
    pub(super) seen_more: String,
    pub(super) steps: Vec<Step>,
    pub(super) earlier: Vec<Step>,
    pub(super) goal: Option<(GoalId, String)>,
    /// What other features bring: ways on.
    pub(super) places: Vec<Place>,
    /// Whether it can still be agreed anew.
    pub(super) is_open: bool,
}

pub(super) fn view(eyes: &Eyes<'_>, whole: &Whole) -> AsideView {
    let (t, outline) = (eyes.t, whole.agreement.current());
    let (steps, earlier) = trail::steps(eyes, whole);
    let goal = outline.goal.and_then(|goal| whole.goals.iter().find(|(id, _)| *id == goal));
    AsideView {
        seen_by: line_start(&eyes.seen_by(Visibility::Parties)),
        seen_more: match outline.visibility {
            Visibility::Parties => String::new(),
            Visibility::Team => {
                let named = whole.teams.iter().filter(|(id, _)| outline.teams.contains(id));
                let names: Vec<&str> = named.map(|(_, name)| name.as_str()).collect();
                t.show_team_sees(names.join(" · "))
            }
            Visibility::Organisation => t.show_all_see(),
        },
        steps,
        earlier,
        goal: goal.cloned(),
        places: Vec::new(),
        is_open: !whole.agreement.course.state().is_ended(),
    }
}
