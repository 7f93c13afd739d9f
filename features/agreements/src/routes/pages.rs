//! Pages that show: the list, one agreement, a version, the sheet to print.

use crate::{
    load::{self, Found},
    store::{help, lists, news, stand_in, support},
    text::text,
    view::{
        self, list::ListPage, print::PrintPage, show::ShowPage, shown::ShownPage,
        stood_in::StoodInPage, version::VersionPage,
    },
};
use axum::response::Response;
use zwerm_domain::AgreementId;
use zwerm_promise::Step;
use zwerm_store::PairReader;
use zwerm_ui::{Room, Shell};
use zwerm_web::{Again, IdPath, Me, Page, Refused, Visit};

/// Lines a page.
const MOST: u32 = 30;

pub(super) async fn list(visit: Visit) -> Response {
    let show = visit.query("show");
    let page: u32 = visit.query("page").parse().unwrap_or(1).clamp(1, 10_000);
    visit
        .read_pair(move |tx, me| {
            // What the organisation shows is for who works here.
            let is_other = show == "ended" || (show == "shown" && !me.is_guest());
            if !is_other {
                return open_list(tx, me);
            }
            let shell = list_shell(tx, me)?;
            let page = match show.as_str() {
                "ended" => {
                    let total = lists::ended_count(tx, &me.actor)?;
                    let lines = lists::lines_ended(tx, &me.actor, MOST, (page - 1) * MOST)?;
                    ListPage::ended(me, shell, lines, page, total.div_ceil(MOST))
                }
                _ => {
                    let shown = lists::shown_to(tx, &me.actor, 200)?;
                    ListPage::shown(me, shell, shown.by_team, shown.by_goal)
                }
            };
            Page::of(&page)
        })
        .await
}

fn list_shell(tx: &mut PairReader, me: &Me) -> Result<Shell, Refused> {
    let mut shell = me.shell(tx, Room::Agreements, text(me.language).agreements_title())?;
    shell.is_room_start = true;
    shell.done = view::done(me.language, me.done());
    Ok(shell)
}

/// What is open: one's own, and seats that somebody else has for a while.
pub(super) fn open_list(tx: &mut PairReader, me: &Me) -> Result<Page, Refused> {
    let shell = list_shell(tx, me)?;
    let mut support = support::asked(tx, &me.actor)?;
    support.extend(support::taken(tx, &me.actor)?);
    // Who asks the organisation for help asks those who work there.
    let has_help = !me.is_guest() && !help::shown(tx, &me.actor)?.is_empty();
    let lines = lists::lines_open(tx, &me.actor, 300)?;
    let mut away = Vec::new();
    for at in stand_in::of_me(tx, &me.actor)? {
        // Who they are with is told by name alone: no word of it is for who takes no part now.
        let others =
            news::others_of(tx, if at.from == me.id() { at.to } else { at.from }, at.agreement)?;
        away.push((at, others));
    }
    Page::of(&ListPage::open(me, shell, lines, &support, has_help, &away))
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<AgreementId>) -> Response {
    visit.read_pair(move |tx, me| show_page(tx, me, id, &Again::default())).await
}

/// The agreement as the reader may see it; a form on it that was refused is shown again.
pub(super) fn show_page(
    tx: &mut PairReader,
    me: &Me,
    id: AgreementId,
    again: &Again,
) -> Result<Page, Refused> {
    let found = load::found(tx, me, id);
    if !matches!(found, Ok(Found::Mine(_)))
        && let Some(at) = stand_in::away_from(tx, &me.actor, id)?
    {
        // Who is away reads no word of it, but finds the way back.
        let shell = me.shell(tx, Room::Agreements, text(me.language).stand_in_list())?;
        return Page::of(&StoodInPage::new(me, shell, &at));
    }
    match found? {
        Found::Mine(whole) => {
            let name = whole.newest.terms.name().to_owned();
            let mut shell = me.shell(tx, Room::Agreements, name)?;
            shell.done = view::done(me.language, me.done());
            let mut page = ShowPage::new(me, shell, &whole, again);
            for beside in me.features().filter_map(|feature| feature.beside) {
                if me.is_guest() {
                    break;
                }
                page.put_beside(beside(tx, me, id)?);
            }
            Page::of(&page)
        }
        Found::Shown(shown) => {
            let shell = me.shell(tx, Room::Agreements, text(me.language).agreements_title())?;
            Page::of(&ShownPage::new(me, shell, &shown))
        }
    }
}

pub(super) async fn version(
    visit: Visit,
    IdPath((id, number)): IdPath<(AgreementId, i64)>,
) -> Response {
    visit
        .read_pair(move |tx, me| {
            let whole = load::mine(tx, me, id)?;
            let wording = load::wording(tx, me, id, number)?;
            let before =
                if number > 1 { Some(load::wording(tx, me, id, number - 1)?) } else { None };
            let shell = me.shell(tx, Room::Agreements, wording.terms.name().to_owned())?;
            Page::of(&VersionPage::new(me, shell, &whole, &wording, before.as_ref()))
        })
        .await
}

pub(super) async fn print(visit: Visit, IdPath(id): IdPath<AgreementId>) -> Response {
    visit
        .read_pair(move |tx, me| {
            let whole = load::mine(tx, me, id)?;
            let shell = me.shell(tx, Room::Agreements, view::name(&whole))?;
            // The sheet is there for who said so: the others see that line.
            let is_told = whole.steps.iter().any(|made| {
                made.step == Step::Printed && made.person == Some(me.id()) && made.on == me.today()
            });
            let is_printed = me.done() == "printed" && is_told;
            Page::of(&PrintPage::new(me, shell, &whole, is_printed))
        })
        .await
}
