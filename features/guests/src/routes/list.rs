//! The guests of a colleague, and inviting one.

use crate::{
    letter::link_address,
    model::{Wrong, invitation},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{Guest, NewGuest, invite_guest, own_guest, own_guests};
use zwerm_domain::{Language, PersonId};
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Choice, Fields, Room, Shell, Who, format::Calendar};
use zwerm_web::{
    Again, Done, Me, Page, Post, Problems, Refused, Token, Visit, is_guest_bound, keep_guest_link,
    text_problem,
};

/// A guest in the list.
pub(super) struct Line {
    pub(super) id: PersonId,
    pub(super) who: Who,
    pub(super) says: String,
    pub(super) state: String,
}

#[derive(Template)]
#[template(path = "guests.html")]
struct ListPage {
    shell: Shell,
    t: &'static L10nLanguage,
    lines: Vec<Line>,
    fields: Fields,
    languages: Vec<Choice>,
}

/// A link that is shown this one time.
#[derive(Template)]
#[template(path = "guest_shown.html")]
struct ShownPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: PersonId,
    name: String,
    link: String,
    until: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::first(Fields::new().with("language", "nl")))).await
}

pub(super) async fn invite(post: Post) -> Response {
    post.send(write, |tx, me, again| page(tx, me, again)).await
}

fn write(tx: &mut Writer, me: &Me, form: &zwerm_web::Form) -> Result<Done, Refused> {
    let typed = ["name", "from_where", "email", "language"].map(|field| form.get(field));
    let read = invitation(typed, zwerm_mail::is_address).map_err(|wrong| problems(me, &wrong))?;
    let new = NewGuest {
        name: read.name,
        from_where: read.from_where,
        email: read.email,
        language: read.language,
    };
    let token = Token::new().map_err(|_| zwerm_store::StoreError::Busy)?;
    // A name for the row, made by chance: nobody signs in with it.
    let key = format!("guest {}", token.reveal());
    let person = invite_guest(tx, me.actor.organisation(), me.id(), &new, &key, me.today())?;
    if new.email.is_some() {
        return Ok(Done::at(format!("/agreements/new?with={person}")));
    }
    shown(tx, me, person)
}

/// Makes a link and shows it this one time.
pub(super) fn shown(tx: &mut Writer, me: &Me, person: PersonId) -> Result<Done, Refused> {
    let guest = own_guest(tx, &me.actor, person)?;
    let token = Token::new().map_err(|_| zwerm_store::StoreError::Busy)?;
    keep_guest_link(tx, &token, person, me.now)?;
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let page = ShownPage {
        shell: me.shell(tx, Room::Agreements, t.guests_shown_title())?,
        t,
        id: person,
        link: link_address(me.base_url(), &token, &guest),
        until: calendar.day(guest.until),
        name: guest.name,
    };
    Ok(Done::showing(Page::of(&page)?, format!("/guests/{person}")))
}

/// What is wrong with an invitation, beside its fields.
pub(super) fn problems(me: &Me, wrong: &[Wrong]) -> Problems {
    let mut problems = Problems::default();
    for one in wrong {
        match one {
            Wrong::Text(field, problem) => {
                problems.add(*field, text_problem(*problem, me.language));
            }
            Wrong::Address => problems.add("email", text(me.language).guests_no_address()),
        }
    }
    problems
}

/// Whether a guest can come in, in words.
pub(super) fn state(tx: &mut Reader, me: &Me, guest: &Guest) -> Result<String, Refused> {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let until = calendar.day(guest.until);
    Ok(if guest.revoked_on.is_some() {
        t.guests_state_revoked()
    } else if !guest.can_come_in(me.today()) {
        t.guests_state_over(until)
    } else if is_guest_bound(tx, guest.person, me.now)? {
        t.guests_state_in(until)
    } else {
        t.guests_state_not_yet(until)
    })
}

/// The languages to choose from.
pub(super) fn languages(t: &L10nLanguage) -> Vec<Choice> {
    let name = |language| match language {
        Language::Nl => t.guests_dutch(),
        Language::En => t.guests_english(),
    };
    Language::ALL.map(|language| Choice::new(language.code(), name(language))).to_vec()
}

fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let mut lines = Vec::new();
    for guest in own_guests(tx, &me.actor)? {
        lines.push(Line {
            id: guest.person,
            state: state(tx, me, &guest)?,
            who: Who::new(guest.person, guest.name),
            says: guest.from_where,
        });
    }
    let shell = me.shell(tx, Room::Agreements, t.guests_title())?;
    Page::of(&ListPage { shell, t, lines, fields: again.fields.clone(), languages: languages(t) })
}
