//! The page of the works council: whether the log is whole, what was signed, how often what was noted; and nobody's data.

use super::must;
use crate::{
    jobs::{SIGNS, key},
    policy::Action,
    text::{L10nLanguage, text},
    wording,
};
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::header;
use zwerm_access_log::{checkpoints, counts, size, verify as whole};
use zwerm_domain::Date;
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Room, Shell, format::Calendar};
use zwerm_web::{Me, Page, Refused, Visit, key_since};

/// Checkpoints on the page.
const MOST: u32 = 31;
/// A log of so many lines is checked whenever the page opens: some tens of milliseconds.
const AT_ONCE: i64 = 20_000;

#[derive(Template)]
#[template(path = "oversight_council.html")]
struct CouncilPage {
    shell: Shell,
    t: &'static L10nLanguage,
    size: i64,
    counts: Vec<CountLine>,
    checkpoints: Vec<CheckpointLine>,
    public: String,
    /// What came of checking, where it was asked.
    checked: Option<Checked>,
}

/// How often something was noted.
struct CountLine {
    what: String,
    lines: i64,
    days: String,
}

/// The end of a day, signed.
struct CheckpointLine {
    day: String,
    href: String,
    size: i64,
}

/// What checking the whole log found.
struct Checked {
    is_whole: bool,
    says: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit
        .read(|tx, me| {
            must(me, Action::Check)?;
            let is_short = size(tx, me.actor.organisation())? <= AT_ONCE;
            let checked = if is_short { Some(checked(tx, me)?) } else { None };
            // That it is whole is told when somebody asks; that it is not, at once.
            page(tx, me, checked.filter(|checked| !checked.is_whole))
        })
        .await
}

/// Reads the whole log and says whether it is whole. Changes nothing.
pub(super) async fn verify(visit: Visit) -> Response {
    visit
        .read(|tx, me| {
            must(me, Action::Check)?;
            let checked = checked(tx, me)?;
            page(tx, me, Some(checked))
        })
        .await
}

fn checked(tx: &mut Reader, me: &Me) -> Result<Checked, StoreError> {
    let t = text(me.language);
    let seed = me.site().options().key.derive(SIGNS);
    let since = key_since(tx)?;
    let seed = since.map(|since| (&seed, since));
    Ok(match whole(tx, me.actor.organisation(), seed, &[])? {
        Ok(found) => Checked {
            is_whole: true,
            says: t.oversight_whole(found.lines, found.checkpoints, found.erased, found.answers),
        },
        Err(broken) => Checked { is_whole: false, says: t.oversight_broken(broken.number) },
    })
}

/// A signed checkpoint as a file.
pub(super) async fn checkpoint(visit: Visit, Path(day): Path<String>) -> Response {
    visit
        .read(move |tx, me| {
            must(me, Action::Check)?;
            let day: Date = day.parse().map_err(|_| Refused::NotFound)?;
            let all = checkpoints(tx, me.actor.organisation(), u32::MAX)?;
            let found = all.into_iter().find(|(on, ..)| *on == day);
            let (.., note) = found.ok_or(Refused::NotFound)?;
            let kind = (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned());
            let name = format!("attachment; filename=\"checkpoint-{day}.txt\"");
            Ok(([kind, (header::CONTENT_DISPOSITION, name)], note).into_response())
        })
        .await
}

fn page(tx: &mut Reader, me: &Me, checked: Option<Checked>) -> Result<Page, Refused> {
    must(me, Action::Check)?;
    let t = text(me.language);
    let organisation = me.actor.organisation();
    let calendar = Calendar { language: me.language, today: me.today() };
    let counts = counts(tx, organisation)?.into_iter().map(|count| CountLine {
        what: wording::kind(t, count.kind),
        lines: count.lines,
        days: match count.days {
            (first, last) if first == last => calendar.day(first),
            (first, last) => t.oversight_days(calendar.day(first), calendar.day(last)),
        },
    });
    let signed = checkpoints(tx, organisation, MOST)?.into_iter();
    let signed = signed.map(|(day, size, ..)| CheckpointLine {
        day: calendar.day(day),
        href: format!("/oversight/checkpoints/{day}"),
        size,
    });
    Page::of(&CouncilPage {
        shell: me.shell(tx, Room::Elsewhere, t.oversight_title())?,
        t,
        size: size(tx, organisation)?,
        counts: counts.collect(),
        checkpoints: signed.collect(),
        public: key(me.site()).map(|key| key.public()).unwrap_or_default(),
        checked,
    })
}
