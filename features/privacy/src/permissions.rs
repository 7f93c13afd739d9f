//! The table of who may read what Zwerm keeps: it is about everybody, so everybody may.

use zwerm_web::{PermissionRow, PermissionTable};

pub(crate) fn permissions() -> Vec<PermissionTable> {
    let row = |action: &str| PermissionRow {
        action: action.to_owned(),
        answers: vec!["yes".to_owned(), "yes".to_owned(), "no".to_owned()],
    };
    let own = PermissionRow {
        action: "take along all that is one's own, as a file".to_owned(),
        answers: vec!["their own".to_owned(), "their own".to_owned(), "no".to_owned()],
    };
    let their_own = |action: &str| PermissionRow {
        action: action.to_owned(),
        answers: vec!["their own".to_owned(), "no".to_owned(), "no".to_owned(), "no".to_owned()],
    };
    let officer = |action: &str, own: &str| PermissionRow {
        action: action.to_owned(),
        answers: vec![own.to_owned(), "no".to_owned(), "yes".to_owned(), "no".to_owned()],
    };
    let rights = PermissionTable {
        thing: "what somebody asks about their own data",
        roles: vec![
            "anybody who works here",
            "administrator",
            "data-protection officer",
            "stranger",
        ],
        rows: vec![
            their_own("have everything of oneself erased, after two weeks, and take that back"),
            their_own("ask to rectify, restrict or object, and take it back"),
            officer("read requests", "their own"),
            officer("answer a request of somebody else", "no"),
            officer("write down a request that came by letter", "no"),
        ],
    };
    let kept = PermissionTable {
        thing: "what Zwerm keeps",
        roles: vec!["anybody who works here", "administrator", "stranger"],
        rows: vec![
            row(
                "read the register, the DPIA, the record of processing, consent files, the letter and the statement about AI",
            ),
            own,
        ],
    };
    vec![kept, rights]
}
