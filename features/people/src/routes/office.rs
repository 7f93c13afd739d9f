//! Who holds which office, for everybody to see; giving one and ending it, for whose that is.

use super::details::present;
use crate::{
    policy::office::{Appointing, NotGiven, may_end, may_give},
    store::{self, Holder},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{council_rests_until, has_council};
use zwerm_domain::{Office, PersonId};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_ui::{Fields, Room, Shell, Who, format::Calendar};
use zwerm_web::{
    Again, Done, Ended, Form, IdPath, Me, Page, Post, Problems, Refused, Token, Visit,
    end_all_sessions, end_sessions_but, renew_session, session_cookie,
};

#[derive(Template)]
#[template(path = "people_offices.html")]
struct OfficesPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    offices: Vec<OfficeCard>,
    former: Vec<Line>,
    me: PersonId,
    appoints: bool,
}

/// An office, what it is, and who holds it.
struct OfficeCard {
    code: &'static str,
    name: String,
    says: String,
    holders: Vec<Line>,
    /// Where nobody holds it.
    nobody: String,
}

/// Somebody who holds an office or did, and since when.
struct Line {
    who: Who,
    href: String,
    says: String,
    may_end: bool,
}

#[derive(Template)]
#[template(path = "people_appointing.html")]
struct AppointingPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    name: String,
    href: String,
    offices: Vec<Given>,
}

/// An office of a colleague: held since, or to be given.
struct Given {
    code: &'static str,
    name: String,
    says: String,
    since: Option<String>,
    may_give: bool,
    may_end: bool,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::default())).await
}

pub(super) async fn appointing(visit: Visit, IdPath(id): IdPath<PersonId>) -> Response {
    visit.read(move |tx, me| appointing_page(tx, me, id, &Again::default())).await
}

pub(super) async fn give(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    let token = post.visit.token().cloned();
    post.send(
        move |tx, me, form| {
            let (office, at) = asked(tx, me, id, form)?;
            may_give(office, at).map_err(|why| told(me, why))?;
            let is_new = store::give(tx, &me.actor, id, office, me.today())?;
            renewed(tx, me, token.as_ref(), id, is_new, "given")
        },
        move |tx, me, again| appointing_page(tx, me, id, again),
    )
    .await
}

pub(super) async fn end(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    let token = post.visit.token().cloned();
    post.send(
        move |tx, me, form| {
            let (office, at) = asked(tx, me, id, form)?;
            if !may_end(office, at) {
                return Err(Refused::NotFound);
            }
            let is_last = office == Office::Administrator;
            if is_last && store::is_last_administrator(tx, &me.actor, id)? {
                return Err(Problems::one("", text(me.language).people_office_last()).into());
            }
            let is_ended = store::end(tx, &me.actor, id, office, me.today())?;
            renewed(tx, me, token.as_ref(), id, is_ended, "ended")
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

/// Which office of whom; somebody who works here.
fn asked(
    tx: &mut Reader,
    me: &Me,
    id: PersonId,
    form: &Form,
) -> Result<(Office, Appointing), Refused> {
    present(tx, me, id)?;
    let office = Office::from_code(form.get("office")).ok_or(Refused::NotFound)?;
    Ok((office, between(tx, me, id)?))
}

fn between(tx: &mut Reader, me: &Me, id: PersonId) -> Result<Appointing, StoreError> {
    Ok(Appointing {
        by: me.actor.offices(),
        of: store::offices_of(tx, &me.actor, id)?,
        is_self: me.id() == id,
        has_council: has_council(tx, &me.actor, me.today())?,
    })
}

fn told(me: &Me, why: NotGiven) -> Refused {
    match why {
        NotGiven::NotTheirs => Refused::NotFound,
        NotGiven::BothSides => {
            Problems::one("", text(me.language).people_office_both_sides()).into()
        }
    }
}

/// Other rights, another session: whoever it is signs in anew; who did it themselves goes on under a new token.
fn renewed(
    tx: &mut Writer,
    me: &Me,
    token: Option<&Token>,
    id: PersonId,
    is_changed: bool,
    what: &str,
) -> Result<Done, Refused> {
    let done = Done::at(format!("/people/offices?done={what}"));
    if !is_changed {
        return Ok(done);
    }
    let here = token.filter(|_| id == me.id());
    let Some(here) = here else {
        end_all_sessions(tx, id, me.now)?;
        return Ok(done);
    };
    end_sessions_but(tx, id, Some(here), Ended::Rights, me.now)?;
    let token = renew_session(tx, here, me.now)?.ok_or(Refused::NotSignedIn)?;
    Ok(done.with_cookie(session_cookie(&token)))
}

/// What an office is called, and what it is for.
pub(crate) fn words(t: &L10nLanguage, office: Office) -> (String, String) {
    match office {
        Office::Administrator => {
            (t.people_office_administrator(), t.people_office_administrator_says())
        }
        Office::CultureCoordinator => (t.people_office_culture(), t.people_office_culture_says()),
        Office::WorksCouncil => (t.people_office_council(), t.people_office_council_says()),
        Office::DataProtection => (t.people_office_protection(), t.people_office_protection_says()),
    }
}

fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let mut shell = me.shell(tx, Room::Elsewhere, t.people_office_title())?;
    shell.done = match me.done() {
        "given" => Some(t.people_office_given()),
        "ended" => Some(t.people_office_ended()),
        _ => None,
    };
    let (by, holders) = (me.actor.offices(), store::holders(tx, &me.actor)?);
    let line = |holder: &Holder| line(me, holder);
    let calendar = Calendar { language: me.language, today: me.today() };
    let rests = council_rests_until(tx, &me.actor, me.today())?;
    let card = |office: Office| {
        let (name, says) = words(t, office);
        let of = holders.iter().filter(|holder| holder.office == office);
        let nobody = match rests.filter(|_| office == Office::WorksCouncil) {
            Some(day) => t.people_office_rests(calendar.day(day)),
            None => t.people_office_nobody(),
        };
        OfficeCard { code: office.code(), name, says, holders: of.map(line).collect(), nobody }
    };
    let has_council = has_council(tx, &me.actor, me.today())?;
    let anybody = Appointing { by, has_council, ..Appointing::default() };
    Page::of(&OfficesPage {
        shell,
        t,
        fields: again.fields.clone(),
        offices: Office::ALL.into_iter().map(card).collect(),
        former: store::former_holders(tx, &me.actor)?.iter().map(line).collect(),
        me: me.id(),
        appoints: Office::ALL.into_iter().any(|office| may_give(office, anybody).is_ok()),
    })
}

fn line(me: &Me, holder: &Holder) -> Line {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let of = zwerm_domain::Offices::one(holder.office);
    let is_self = holder.id == me.id();
    let at = Appointing { by: me.actor.offices(), of, is_self, has_council: true };
    let since = calendar.day(holder.since);
    Line {
        href: format!("/people/{}", holder.id),
        who: Who::new(holder.id, &holder.name),
        says: match holder.until {
            None => t.people_office_since(since),
            Some(until) => {
                let held = t.people_office_until(since, calendar.day(until));
                format!("{}, {held}", words(t, holder.office).0)
            }
        },
        may_end: holder.until.is_none() && may_end(holder.office, at),
    }
}

fn appointing_page(tx: &mut Reader, me: &Me, id: PersonId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let person = present(tx, me, id)?;
    let at = between(tx, me, id)?;
    let held = store::held(tx, &me.actor, id)?;
    let calendar = Calendar { language: me.language, today: me.today() };
    let given = |office: Office| {
        let (name, says) = words(t, office);
        let since = held.iter().find(|(held, _)| *held == office);
        Given {
            code: office.code(),
            name,
            says,
            may_give: since.is_none() && may_give(office, at) != Err(NotGiven::NotTheirs),
            may_end: since.is_some() && may_end(office, at),
            since: since.map(|(_, day)| calendar.day(*day)),
        }
    };
    let mut offices: Vec<Given> = Office::ALL.into_iter().map(given).collect();
    if !offices.iter().any(|given| given.may_give || given.may_end) {
        return Err(Refused::NotFound);
    }
    offices.retain(|given| given.may_give || given.since.is_some());
    let title = t.people_office_of(person.name.as_str());
    Page::of(&AppointingPage {
        shell: me.shell(tx, Room::Elsewhere, title)?,
        t,
        fields: again.fields.clone(),
        name: person.name,
        href: format!("/people/{id}"),
        offices,
    })
}
