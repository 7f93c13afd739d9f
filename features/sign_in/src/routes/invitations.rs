//! Who has no password yet, and inviting them: some, a team, or everybody.

use super::{letters, security::is_asked};
use crate::{
    link_mail,
    store::{
        invitation::{self, Among, Counts, Waiting, Way},
        sending::{Sending, sending},
    },
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_access_log::Kind;
use zwerm_directory::{folded, person, search_teams, team};
use zwerm_domain::{PersonId, TeamId, text::one_line};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_ui::{Choice, Fields, Room, Shell, Who, format};
use zwerm_web::{Again, Done, Form, Me, Page, Post, Problems, Refused, Visit};

/// So many people on a page.
const ON_A_PAGE: i64 = 50;
/// So many letters on one pile, and so many people ticked at once.
pub(super) const AT_ONCE: usize = 100;

#[derive(Template)]
#[template(path = "invitations.html")]
struct InvitationsPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    search: Fields,
    teams: Vec<Choice>,
    team: Option<(TeamId, String)>,
    counts: Counts,
    everybody: i64,
    /// Whether this administrator might want a second step.
    is_asked: bool,
    /// Whether everybody here is being invited just now.
    is_sending: bool,
    people: Vec<Line>,
    page: i64,
    pages: i64,
}

struct Line {
    who: Who,
    team: String,
    email: Option<String>,
    invited: String,
}

/// What the list is asked for.
#[derive(Clone, Default)]
struct Asked {
    typed: String,
    team: String,
    page: i64,
}

impl Asked {
    fn in_form(form: &Form) -> Asked {
        Asked::of(form.get("q"), form.get("team"), form.get("page"))
    }

    fn of(typed: &str, team: &str, page: &str) -> Asked {
        Asked {
            typed: one_line(typed, 200).unwrap_or_default(),
            team: one_line(team, 200).unwrap_or_default(),
            page: page.parse().unwrap_or(1).max(1),
        }
    }
}

/// The list.
pub(super) async fn show(visit: Visit) -> Response {
    let asked = Asked::of(&visit.query("q"), &visit.query("team"), &visit.query("page"));
    visit.read(move |tx, me| page(tx, me, &asked, Fields::new())).await
}

/// Invites whoever was ticked.
pub(super) async fn invite_chosen(post: Post) -> Response {
    let asked = Asked::in_form(&post.form);
    post.send(some, move |tx, me, again: &Again| page(tx, me, &asked, again.fields.clone())).await
}

/// Invites everybody of a team, or of the organisation, who was never invited.
pub(super) async fn invite_everybody(post: Post) -> Response {
    let asked = Asked::in_form(&post.form);
    post.send(everybody, move |tx, me, again: &Again| page(tx, me, &asked, again.fields.clone()))
        .await
}

fn way(form: &Form) -> Way {
    Way::from_code(form.get("way")).unwrap_or(Way::Mail)
}

fn some(tx: &mut Writer, me: &Me, form: &Form) -> Result<Done, Refused> {
    let people = chosen(tx, me, form)?;
    match way(form) {
        Way::Mail => mail(tx, me, &people).map(|()| sent()),
        Way::Paper => letters::make(tx, me, &people.iter().map(|one| one.id).collect::<Vec<_>>()),
    }
}

fn everybody(tx: &mut Writer, me: &Me, form: &Form) -> Result<Done, Refused> {
    let (team, organisation) = (whole_team(tx, me, form)?, me.actor.organisation());
    match way(form) {
        Way::Mail => {
            link_mail::ask_many(tx, organisation, team, me.id(), me.now)?;
            Ok(sent())
        }
        Way::Paper => {
            let ids = invitation::uninvited(tx, organisation, team, Way::Paper, AT_ONCE as i64)?;
            letters::make(tx, me, &ids)
        }
    }
}

fn sent() -> Done {
    Done::at("/sign_in/invitations?done=invited")
}

fn whole_team(tx: &mut Reader, me: &Me, form: &Form) -> Result<Option<TeamId>, Refused> {
    let asked = form.id("whole_team");
    asked.map(|id| Ok(team(tx, &me.actor, id)?.id)).transpose()
}

/// Whoever was ticked. Somebody of elsewhere is absent; who chose a password meanwhile needs nothing more.
fn chosen(tx: &mut Reader, me: &Me, form: &Form) -> Result<Vec<Waiting>, Refused> {
    let t = text(me.language);
    let mut ids: Vec<PersonId> = form.all("person").filter_map(|id| id.parse().ok()).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Err(Problems::one("person", t.sign_in_invite_nobody()).into());
    }
    if ids.len() > AT_ONCE {
        return Err(Problems::one("person", t.sign_in_invite_too_many(AT_ONCE as i64)).into());
    }
    let mut people = Vec::with_capacity(ids.len());
    for id in ids {
        person(tx, &me.actor, id)?;
        match invitation::one(tx, &me.actor, id) {
            Ok(waiting) => people.push(waiting),
            Err(StoreError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    people.sort_by_cached_key(|waiting| folded(&waiting.name));
    Ok(people)
}

fn mail(tx: &mut Writer, me: &Me, people: &[Waiting]) -> Result<(), Refused> {
    let without: Vec<&str> =
        people.iter().filter(|one| one.email.is_none()).map(|one| one.name.as_str()).collect();
    if !without.is_empty() {
        let names = without.join(", ");
        let says = text(me.language).sign_in_invite_no_mail(names.as_str());
        return Err(Problems::one("person", says).into());
    }
    for one in people {
        invitation::note(tx, me.id(), one.id, Way::Mail, me.today())?;
        link_mail::ask_invitation(tx, one.id, me.now)?;
    }
    Ok(())
}

fn page(tx: &mut Reader, me: &Me, asked: &Asked, mut fields: Fields) -> Result<Page, Refused> {
    me.looks_at_all(tx, Kind::AccountsListed)?;
    let t = text(me.language);
    let mut search =
        Fields::new().in_form("search").with("q", &asked.typed).with("team", &asked.team);
    let team = find_team(tx, me, &asked.team)?;
    if team.is_none() && !asked.team.is_empty() {
        search.reject("team", t.sign_in_invite_team_unknown(asked.team.as_str()));
    }
    let among = Among { team: team.as_ref().map(|(id, _)| *id), typed: asked.typed.clone() };
    let counts = invitation::counts(tx, &me.actor, &among)?;
    let everybody = invitation::counts(tx, &me.actor, &Among::default())?.waiting;
    let pages = ((counts.waiting + ON_A_PAGE - 1) / ON_A_PAGE).max(1);
    let page = asked.page.min(pages);
    let skip = (page - 1) * ON_A_PAGE;
    let people = invitation::page(tx, &me.actor, &among, ON_A_PAGE, skip)?;
    let sending = sending(tx, me.actor.organisation())?;
    let teams = search_teams(tx, &me.actor, "", 200)?;
    for (name, value) in
        [("q", asked.typed.clone()), ("team", asked.team.clone()), ("page", page.to_string())]
    {
        if !fields.has(name) {
            fields = fields.with(name, value);
        }
    }
    let mut shell = me.shell(tx, Room::Elsewhere, t.sign_in_invite_title())?;
    shell.done = (me.done() == "invited").then(|| t.sign_in_invite_sent());
    Page::of(&InvitationsPage {
        shell,
        t,
        fields,
        search,
        teams: teams.into_iter().map(|team| Choice::new(&team.name, "")).collect(),
        is_asked: is_asked(tx, me)?,
        is_sending: sending.is_to_all(among.team),
        team,
        counts,
        everybody,
        people: people.into_iter().map(|waiting| line(t, me, &sending, waiting)).collect(),
        page,
        pages,
    })
}

/// The team that is called as typed, or the only one that may be meant.
fn find_team(tx: &mut Reader, me: &Me, typed: &str) -> Result<Option<(TeamId, String)>, Refused> {
    if typed.is_empty() {
        return Ok(None);
    }
    let found = search_teams(tx, &me.actor, typed, 50)?;
    let exact = found.iter().find(|team| folded(&team.name) == folded(typed));
    let meant = exact.or(if found.len() == 1 { found.first() } else { None });
    Ok(meant.map(|team| (team.id, team.name.clone())))
}

fn line(t: &L10nLanguage, me: &Me, sending: &Sending, waiting: Waiting) -> Line {
    let invited = match waiting.invited {
        _ if sending.is_to(waiting.id) => t.sign_in_invite_on_its_way(),
        None => t.sign_in_invite_not_yet(),
        Some((on, way)) => {
            let day = format::day(me.language, on, me.today());
            match way {
                Way::Mail => t.sign_in_invite_by_mail(day.as_str()),
                Way::Paper => t.sign_in_invite_by_paper(day.as_str()),
            }
        }
    };
    Line {
        who: Who::new(waiting.id, waiting.name),
        team: waiting.team,
        email: waiting.email,
        invited,
    }
}

impl InvitationsPage {
    const AT_ONCE: i64 = AT_ONCE as i64;

    fn page_href(&self, page: i64) -> String {
        let mut query = String::new();
        for name in ["q", "team"] {
            let value = self.search.value(name);
            if !value.is_empty() {
                query.push_str(&format!("{name}={}&", escaped(value)));
            }
        }
        format!("/sign_in/invitations?{query}page={page}")
    }

    fn is_search(&self) -> bool {
        !self.search.value("q").is_empty() || !self.search.value("team").is_empty()
    }
}

/// A value in a query.
fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}
