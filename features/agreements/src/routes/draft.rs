//! Reads a form into a draft. The names of the fields are those of `model::Field`.

use crate::{
    model::{Draft, DraftNeed, MOST_NEEDS},
    view::form::asked_of,
};
use zwerm_domain::PersonId;
use zwerm_web::Form;

/// What was typed, untouched. `with` is the person found for the name that was typed, `side` the writer's.
pub(super) fn draft(form: &Form, with: Option<PersonId>, side: &str) -> Draft {
    let text = |name: &str| form.get(name).to_owned();
    // One row more than fit, so that too many are told instead of dropped.
    let needs = (0..=MOST_NEEDS).map(|at| DraftNeed {
        asked_of: asked_of(&text(&format!("need_of_{at}")), side),
        text: text(&format!("need_text_{at}")),
        by: text(&format!("need_by_{at}")),
    });
    Draft {
        with,
        side: text("side"),
        title: text("title"),
        result: text("result"),
        due_kind: text("due_kind"),
        due: text("due"),
        needs: needs.collect(),
        criteria: form.get("criteria").lines().map(str::to_owned).collect(),
        for_whom: text("for_whom"),
        may_go_wrong: text("may_go_wrong"),
        may_not_go_wrong: text("may_not_go_wrong"),
        in_return: text("in_return"),
        boundaries: form.all("boundary").filter_map(|id| id.parse().ok()).collect(),
        rhythm: text("rhythm"),
        visibility: text("visibility"),
        kind_of_work: form.id("kind_of_work"),
        goal: form.id("goal"),
        reason: text("reason"),
        message: text("message"),
    }
}
