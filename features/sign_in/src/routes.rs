//! Paths and handlers; one file a page under `routes/`.

mod access;
mod code;
mod forgotten;
mod invitations;
mod kept;
mod letters;
mod link;
mod new_password;
mod passkey;
mod passkeys;
mod password;
mod proof;
mod prove;
mod provider;
mod second_step;
mod security;
mod sessions;
mod set_up;
mod sign_in;
mod sign_out;

use crate::{
    door::Door, model::is_worth_keeping, provider::Directory, store::second_step as second_step_of,
};
use axum::{Extension, handler::Handler};
use std::sync::Arc;
use zwerm_domain::{Office, PersonId, Timestamp};
use zwerm_store::{StoreError, Writer};
use zwerm_ui::Fields;
use zwerm_web::{
    Access, Beginning, Done, Post, Refused, Routes, Token, end_session, is_started_by, kept_form,
    session_cookie, start_session_as,
};

pub(crate) fn routes(routes: Routes) -> Routes {
    const ADMINISTRATOR: Access = Access::Holds(Office::Administrator);
    let door = Extension(Door::new());
    let directory = Extension(Arc::new(Directory::new()));
    routes
        .get("/sign_in", Access::Everyone, sign_in::show)
        .post("/sign_in", Access::Everyone, sign_in::enter.layer(door.clone()))
        .post("/sign_in/passkey/asking", Access::Everyone, passkey::ask.layer(door.clone()))
        .post("/sign_in/passkey", Access::Everyone, passkey::enter.layer(door.clone()))
        .get(
            "/sign_in/organisation",
            Access::Everyone,
            provider::begin.layer(directory.clone()).layer(door.clone()),
        )
        .get("/sign_in/organisation/return", Access::Everyone, provider::back_again)
        .post(
            "/sign_in/organisation/return",
            Access::Everyone,
            provider::enter.layer(directory).layer(door.clone()),
        )
        .post("/sign_in/organisation/unlinking", Access::Person, provider::unlink)
        .get("/sign_in/code", Access::Everyone, code::show)
        .post("/sign_in/code", Access::Everyone, code::enter.layer(door.clone()))
        .post("/sign_out", Access::Everyone, sign_out::leave)
        .get("/signed_out", Access::Everyone, sign_out::show)
        .get("/sign_in/kept", Access::Person, kept::show)
        .post("/sign_in/kept/removal", Access::Person, kept::remove)
        .get("/sign_in/forgotten", Access::Everyone, forgotten::show)
        .post("/sign_in/forgotten", Access::Everyone, forgotten::ask.layer(door.clone()))
        .get("/sign_in/link/{secret}", Access::Everyone, link::show)
        .post("/sign_in/link/{secret}", Access::Everyone, link::choose.layer(door.clone()))
        .get("/sign_in/password", Access::Person, password::show)
        .post("/sign_in/password", Access::Person, password::change.layer(door.clone()))
        .get("/sign_in/security", Access::Person, security::show)
        .get("/sign_in/passkeys/new", Access::Person, passkeys::show_new)
        .post("/sign_in/passkeys/new", Access::Person, passkeys::begin.layer(door.clone()))
        .post("/sign_in/passkeys", Access::Person, passkeys::add)
        .get("/sign_in/passkeys/{passkey}", Access::Person, passkeys::show)
        .post("/sign_in/passkeys/{passkey}", Access::Person, passkeys::rename)
        .post("/sign_in/passkeys/{passkey}/removal", Access::Person, passkeys::remove)
        .get("/sign_in/second_step", Access::Person, second_step::show)
        .post("/sign_in/second_step", Access::Person, second_step::put_on.layer(door.clone()))
        .post(
            "/sign_in/second_step/codes",
            Access::Person,
            second_step::renew_codes.layer(door.clone()),
        )
        .post(
            "/sign_in/second_step/ending",
            Access::Person,
            second_step::take_off.layer(door.clone()),
        )
        .get("/sign_in/proof", Access::Person, prove::show)
        .post("/sign_in/proof", Access::Person, prove::send.layer(door.clone()))
        .get("/sign_in/sessions", Access::Person, sessions::show)
        .post("/sign_in/sessions/ending", Access::Person, sessions::end_others)
        .post("/sign_in/sessions/{session}/ending", Access::Person, sessions::end_one)
        .get("/sign_in/invitations", ADMINISTRATOR, invitations::show)
        .post("/sign_in/invitations/chosen", ADMINISTRATOR, invitations::invite_chosen)
        .post("/sign_in/invitations/everybody", ADMINISTRATOR, invitations::invite_everybody)
        .get("/sign_in/people/{person}", ADMINISTRATOR, access::show)
        .post("/sign_in/people/{person}/reset_letter", ADMINISTRATOR, access::print_letter)
        .post(
            "/sign_in/people/{person}/second_step/ending",
            ADMINISTRATOR,
            access::take_off_second_step,
        )
        .post("/sign_in/people/{person}/sessions/ending", ADMINISTRATOR, access::sign_out)
        .post("/sign_in/sessions/everybody/ending", ADMINISTRATOR, sessions::end_everybodys)
        .get("/sign_in/begin", ADMINISTRATOR, set_up::begin)
        .get("/set_up", Access::Everyone, set_up::show)
        .post("/set_up", Access::Everyone, set_up::found.layer(door))
}

/// What a browser brings along: the session it had, the key of a form that was kept, and what it is.
#[derive(Clone)]
struct Browser {
    session: Option<Token>,
    kept: Option<Token>,
    beginning: Beginning,
}

impl Browser {
    fn of(post: &Post) -> Browser {
        let form = post.form.get("action_id").chars().take(64).collect();
        Browser {
            session: post.visit.token().cloned(),
            kept: post.visit.kept().cloned(),
            beginning: Beginning { device: post.visit.device(), form },
        }
    }

    /// Whether the first press of a form that comes twice let this person in, and nobody signed out since.
    fn is_in(&self, tx: &mut Writer, person: PersonId, now: Timestamp) -> Result<bool, StoreError> {
        is_started_by(tx, person, &self.beginning.form, now)
    }

    /// The password was right, or the link: steps in, or asks for the code where there is a second step.
    fn come_in(
        &self,
        tx: &mut Writer,
        person: PersonId,
        next: &str,
        now: Timestamp,
    ) -> Result<Done, Refused> {
        match second_step_of::since(tx, person)? {
            Some(_) => code::ask(tx, person, next, now),
            None => self.step_in(tx, person, next, now),
        }
    }

    /// Starts a session under a new token, and leads to the form that was kept, or else to `next`.
    fn step_in(
        &self,
        tx: &mut Writer,
        person: PersonId,
        next: &str,
        now: Timestamp,
    ) -> Result<Done, Refused> {
        if let Some(before) = &self.session {
            end_session(tx, before, now)?;
        }
        let kept = match &self.kept {
            Some(key) => kept_form(tx, key, person, now)?,
            None => None,
        };
        let is_waiting = kept.is_some_and(|(action, _)| is_worth_keeping(&action));
        let token = start_session_as(tx, person, &self.beginning, now)?;
        let done = Done::at(if is_waiting { "/sign_in/kept" } else { next });
        Ok(done.with_cookie(session_cookie(&token)))
    }
}

/// A form to be shown again with these fields alone: a password never goes back into a page.
fn without_secrets(fields: &Fields) -> Fields {
    const SHOWN: [&str; 8] =
        ["name", "next", "code", "organisation", "language", "time_zone", "email", "team"];
    let mut shown = Fields::new();
    for name in SHOWN {
        for value in fields.values(name) {
            shown = shown.with(name, value);
        }
    }
    for problem in fields.problems() {
        shown.reject(problem.name.clone(), problem.text.clone());
    }
    shown
}
