//! Who may do what about coming in.

use zwerm_web::{PermissionRow, PermissionTable};

/// Somebody's part in an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Oneself,
    Administrator,
    Colleague,
    Nobody,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Action {
    SetUp,
    SignIn,
    AskForReset,
    ChangePassword,
    SeeSessions,
    EndSessions,
    SecondStepOn,
    SecondStepOff,
    AddPasskey,
    ChangePasskey,
    LinkProvider,
    SeeWhoHasNone,
    Invite,
    PrintReset,
    SeePassword,
    SignInAsAnother,
}

const ROLES: [(Role, &str); 4] = [
    (Role::Oneself, "oneself"),
    (Role::Administrator, "administrator"),
    (Role::Colleague, "other colleague"),
    (Role::Nobody, "nobody signed in"),
];

const ACTIONS: [(Action, &str); 16] = [
    (Action::SetUp, "set up an empty installation"),
    (Action::SignIn, "sign in with the password, or with a link that was given"),
    (Action::AskForReset, "have a link for another password mailed to the owner of an account"),
    (Action::ChangePassword, "change the password of an account"),
    (
        Action::SeeSessions,
        "see where somebody is signed in: the day it began and the kind of device",
    ),
    (Action::EndSessions, "sign somebody out elsewhere"),
    (Action::SecondStepOn, "put a second step on an account: a code from an app"),
    (Action::SecondStepOff, "take the second step off an account"),
    (Action::AddPasskey, "add a passkey to an account"),
    (Action::ChangePasskey, "see, rename and remove the passkeys of an account"),
    (
        Action::LinkProvider,
        "link an account with one at the organisation's identity provider, and take that away",
    ),
    (Action::SeeWhoHasNone, "see who has no password yet"),
    (Action::Invite, "invite somebody who has no password yet, by mail or letter"),
    (Action::PrintReset, "print a letter for another password, which its owner reads on Vandaag"),
    (Action::SeePassword, "see a password"),
    (Action::SignInAsAnother, "sign in as somebody who has a password"),
];

fn may(role: Role, action: Action) -> &'static str {
    match (action, role) {
        (Action::SetUp, Role::Nobody) => "with the code the server shows, once",
        (Action::SignIn | Action::ChangePassword, Role::Oneself) => "yes",
        (Action::SeeSessions | Action::EndSessions, Role::Oneself) => "yes",
        (Action::EndSessions, Role::Administrator) => {
            "one colleague or everybody, to be on the safe side; told to whom it concerns"
        }
        (Action::AddPasskey, Role::Oneself) => "with the password, where there is one",
        (Action::ChangePasskey, Role::Oneself) => {
            "yes; removing one asks a fresh proof, and the only way in stays"
        }
        (Action::LinkProvider, Role::Oneself) => {
            "yes; by itself where the provider made sure of the same address; the only way in stays"
        }
        (Action::SecondStepOn, Role::Oneself) => "with the password and a first code",
        (Action::SecondStepOff, Role::Oneself) => "with the password or a code",
        (Action::SecondStepOff, Role::Administrator) => {
            "for who lost app and codes; its owner gets a mail and reads on Vandaag who did it"
        }
        (Action::AskForReset, _) => "yes",
        (Action::SeeWhoHasNone | Action::Invite, Role::Administrator) => "yes",
        (Action::PrintReset, Role::Administrator) => {
            "for who has a password and no address; the old one works until the letter is used"
        }
        // Said as it is: both roads stay open to whoever waits, and neither can be gone unseen.
        (Action::SignInAsAnother, Role::Administrator) => {
            "not by a button; a changed address gives no way in for a week, and the address before is told at once; a letter is told on Vandaag, and who uses it ends the old password"
        }
        _ => "no",
    }
}

/// The table, in words.
pub(crate) fn permissions() -> Vec<PermissionTable> {
    let row = |(action, words): (Action, &str)| PermissionRow {
        action: words.to_owned(),
        answers: ROLES.iter().map(|(role, _)| may(*role, action).to_owned()).collect(),
    };
    vec![PermissionTable {
        thing: "coming in",
        roles: ROLES.iter().map(|(_, words)| *words).collect(),
        rows: ACTIONS.into_iter().map(row).collect(),
    }]
}
