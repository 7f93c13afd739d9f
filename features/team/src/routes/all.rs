//! The tree of all teams: searched by name, opened branch by branch.

use crate::{
    model::{Branch, level},
    store::closing::closed_teams,
    text::{L10nLanguage, text},
};
use askama::{Template, filters::HtmlSafe};
use axum::response::Response;
use zwerm_directory::{self as directory, TeamLine, TeamNode};
use zwerm_domain::{Office, TeamId, text::one_line};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Fields, Room, Shell, format};
use zwerm_web::{Me, Page, Refused, Visit};

/// Teams a search shows.
const FOUND: u32 = 50;
/// Up to so many teams the branches stand open.
const OPEN: usize = 40;

#[derive(Template)]
#[template(path = "team_all.html")]
struct AllPage {
    shell: Shell,
    t: &'static L10nLanguage,
    count: usize,
    typed: String,
    found: Vec<TeamLine>,
    is_search: bool,
    under: Option<Under>,
    branches: Vec<BranchView>,
    page: usize,
    pages: usize,
    /// Teams that were closed, for who may open them again.
    closed: Vec<Closed>,
    fields: Fields,
}

/// A team that was closed, and when.
struct Closed {
    id: TeamId,
    name: String,
    on: String,
}

/// The team whose branch is open, and those above it.
struct Under {
    id: TeamId,
    name: String,
    above: Vec<(TeamId, String)>,
}

impl AllPage {
    fn page_href(&self, page: usize) -> String {
        let under =
            self.under.as_ref().map_or(String::new(), |under| format!("under={}&", under.id));
        format!("/team/all?{under}page={page}")
    }
}

/// A team in the tree with what hangs below it.
#[derive(Template)]
#[template(path = "team_branch.html")]
struct BranchView {
    t: &'static L10nLanguage,
    branch: Branch,
    people: u64,
    is_cut: bool,
    is_open: bool,
    inside: Vec<BranchView>,
}
impl HtmlSafe for BranchView {}

pub(super) async fn all(visit: Visit) -> Response {
    let (typed, under, page) = (visit.query("q"), visit.query("under"), visit.query("page"));
    visit
        .read(move |tx, me| {
            let page = page.parse().unwrap_or(1);
            if typed.trim().is_empty() {
                tree(tx, me, &under, page, Fields::new())
            } else {
                search(tx, me, &typed)
            }
        })
        .await
}

/// The tree, or a branch of it; `fields` holds why something could not be done with it.
pub(super) fn tree(
    tx: &mut Reader,
    me: &Me,
    under: &str,
    page: usize,
    fields: Fields,
) -> Result<Page, Refused> {
    let t = text(me.language);
    let nodes = directory::team_nodes(tx, &me.actor)?;
    let under = if under.is_empty() { None } else { Some(open(tx, me, &nodes, under)?) };
    let level = level(&nodes, under.as_ref().map(|under| under.id), page);
    let is_open = nodes.len() <= OPEN;
    let views = level.branches.into_iter().map(|branch| view(tx, t, branch, is_open));
    let branches = views.collect::<Result<_, _>>()?;
    let mut shown = blank(tx, me)?;
    shown.count = nodes.len();
    shown.shell.done = (me.done() == "closed").then(|| t.team_closing_done());
    if me.actor.holds(Office::Administrator) && under.is_none() {
        shown.closed = closed(tx, me)?;
    }
    Page::of(&AllPage { under, branches, page: level.page, pages: level.pages, fields, ..shown })
}

fn closed(tx: &mut Reader, me: &Me) -> Result<Vec<Closed>, StoreError> {
    let t = text(me.language);
    let teams = closed_teams(tx, &me.actor)?.into_iter().map(|team| Closed {
        id: team.id,
        on: t.team_closed_on(format::day(me.language, team.closed_on, me.today())),
        name: team.name,
    });
    Ok(teams.collect())
}

fn open(tx: &mut Reader, me: &Me, nodes: &[TeamNode], under: &str) -> Result<Under, Refused> {
    let id: TeamId = under.parse().map_err(|_| Refused::NotFound)?;
    let node = nodes.iter().find(|node| node.id == id).ok_or(Refused::NotFound)?;
    let above = directory::teams_above(tx, &me.actor, id)?;
    Ok(Under { id, name: node.name.clone(), above })
}

fn view(
    tx: &mut Reader,
    t: &'static L10nLanguage,
    mut branch: Branch,
    is_open: bool,
) -> Result<BranchView, StoreError> {
    let people = directory::people_in(tx, branch.id)?;
    let is_cut = branch.is_cut();
    let inside = std::mem::take(&mut branch.inside).into_iter();
    let inside = inside.map(|inner| view(tx, t, inner, is_open)).collect::<Result<_, _>>()?;
    Ok(BranchView { t, people, is_cut, is_open, inside, branch })
}

fn search(tx: &mut Reader, me: &Me, typed: &str) -> Result<Page, Refused> {
    // too long to be a team's name: nothing is found, and nothing breaks
    let typed = one_line(typed, 200).unwrap_or_default();
    let found = if typed.is_empty() {
        Vec::new()
    } else {
        directory::search_teams(tx, &me.actor, &typed, FOUND)?
    };
    let shown = blank(tx, me)?;
    Page::of(&AllPage { found, typed, is_search: true, ..shown })
}

fn blank(tx: &mut Reader, me: &Me) -> Result<AllPage, Refused> {
    let t = text(me.language);
    Ok(AllPage {
        shell: me.shell(tx, Room::Team, t.team_all_teams())?,
        t,
        count: 0,
        typed: String::new(),
        found: Vec::new(),
        is_search: false,
        under: None,
        branches: Vec::new(),
        page: 1,
        pages: 1,
        closed: Vec::new(),
        fields: Fields::new(),
    })
}
