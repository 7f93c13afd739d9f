//! The table of who may do what with a guest, written from the policy.

use crate::policy::{ACTIONS, Action, ROLES, may};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let row = |action| {
        let says = |may: bool| if may { "yes" } else { "no" }.to_owned();
        let answers = ROLES.iter().map(|role| says(may(*role, action))).collect();
        PermissionRow { action: words(action).to_owned(), answers }
    };
    vec![PermissionTable {
        thing: "a guest of another organisation",
        roles: vec![
            "the guest",
            "who invited them, while no other has an agreement with them",
            "who has an agreement with them",
            "other colleague, leader, administrator",
        ],
        rows: ACTIONS.into_iter().map(row).collect(),
    }]
}

const fn words(action: Action) -> &'static str {
    match action {
        Action::Invite => "invite somebody of another organisation",
        Action::See => "see that there is such a guest, and whether they can come in",
        Action::MailLink => "have a new link mailed to the guest's own address",
        Action::ShowLink => "make a link to hand over",
        Action::ChangeAddress => "change the guest's address",
        Action::Revoke => "take back that the guest can come in",
        Action::OwnPage => "read and take along what is kept about the guest, and stop",
    }
}
