//! The policy of agreements as a table that a works council reads.

use crate::policy::{Role, hand_over, help, table};
use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let rows = table().into_iter().map(|(action, row)| PermissionRow {
        action: action.words().to_owned(),
        answers: row.into_iter().map(|(_, extent)| extent.words().to_owned()).collect(),
    });
    let agreement = PermissionTable {
        thing: "an agreement",
        roles: Role::ALL.map(Role::words).to_vec(),
        rows: rows.collect(),
    };
    let answer = |role, action| if help::may(role, action) { "yes" } else { "no" }.to_owned();
    let rows = help::Action::ALL.map(|action| PermissionRow {
        action: action.words().to_owned(),
        answers: help::Role::ALL.map(|role| answer(role, action)).to_vec(),
    });
    let request = PermissionTable {
        thing: "a request for help (who helps?)",
        roles: help::Role::ALL.map(help::Role::words).to_vec(),
        rows: rows.into(),
    };
    let answer = |role, action| match hand_over::may(role, false, action) {
        true => "yes",
        false if hand_over::may(role, true, action) => "when who holds it has left",
        false => "no",
    };
    let rows = hand_over::Action::ALL.map(|action| PermissionRow {
        action: action.words().to_owned(),
        answers: hand_over::Role::ALL.map(|role| answer(role, action).to_owned()).to_vec(),
    });
    let seat = PermissionTable {
        thing: "a seat in an agreement that is handed over",
        roles: hand_over::Role::ALL.map(hand_over::Role::words).to_vec(),
        rows: rows.into(),
    };
    vec![agreement, request, seat]
}
