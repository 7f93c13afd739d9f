//! A page in one house style, to look at before it is chosen: in light, in dark, with the figures.

use crate::{
    model::{Part, Stand, Style, StyleId},
    store,
    text::{L10nLanguage, text},
    wording,
};
use askama::Template;
use axum::{http::header, response::Response};
use std::sync::Arc;
use zwerm_domain::Language;
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell, Who, format::Calendar, theme::Theme};
use zwerm_web::{Again, Done, HouseFile, HouseFiles, IdPath, Me, Page, Post, Refused, Visit};

#[derive(Template)]
#[template(path = "house_style_proposal.html")]
struct ProposalPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: StyleId,
    title: String,
    says: String,
    is_proposed: bool,
    is_in_force: bool,
    reader: Who,
    logo: String,
    files: Vec<String>,
    contrasts: Vec<[String; 3]>,
    nudges: Vec<String>,
    skipped: Vec<String>,
    skipped_count: usize,
    fields: Fields,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<StyleId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id, &Again::default())).await
}

/// The style sheet of one that need not be in force; only who may propose it sees it.
pub(super) async fn sheet(visit: Visit, IdPath(id): IdPath<StyleId>) -> Response {
    visit
        .read(move |tx, me| {
            let (it, theme) = found(tx, me, id)?;
            let css = store::files(tx, &me.actor, &it)?.sheet(&theme.css, &files_at(id));
            Ok(([(header::CONTENT_TYPE, "text/css; charset=utf-8")], css))
        })
        .await
}

/// A logo or font of one that need not be in force; only who may propose it sees it.
pub(super) async fn file(visit: Visit, IdPath((id, mark)): IdPath<(StyleId, String)>) -> Response {
    visit
        .read(move |tx, me| {
            let (it, _) = found(tx, me, id)?;
            let files = store::files(tx, &me.actor, &it)?;
            let file = files.iter().find(|file| file.mark() == mark).ok_or(Refused::NotFound)?;
            Ok(file.answer("no-store"))
        })
        .await
}

fn files_at(id: StyleId) -> String {
    format!("/house_style/{id}/files")
}

pub(super) async fn choose(IdPath(id): IdPath<StyleId>, post: Post) -> Response {
    let site = post.visit.site().clone();
    let answer = post
        .send(
            move |tx, me, _| {
                let (it, _) = found(tx, me, id)?;
                store::choose(tx, &me.actor, me.today(), &it)?;
                Ok(Done::at("/house_style?done=chosen"))
            },
            move |tx, me, again| page(tx, me, id, again),
        )
        .await;
    site.notice_house_style().await;
    answer
}

/// The logo and fonts there are, in words.
fn brought(files: &HouseFiles, language: Language) -> Vec<String> {
    let each = [
        (Part::Logo, &files.logo),
        (Part::HeadingFont, &files.heading_font),
        (Part::TextFont, &files.text_font),
    ];
    let told = |(part, file): (Part, &Option<Arc<HouseFile>>)| {
        file.as_ref().map(|file| wording::files::there_is(part, file, language))
    };
    each.into_iter().filter_map(told).collect()
}

fn found(tx: &mut Reader, me: &Me, id: StyleId) -> Result<(Style, Theme), Refused> {
    let it = store::find(tx, &me.actor, id)?;
    let theme = it.theme().ok_or(Refused::NotFound)?;
    Ok((it, theme))
}

fn page(tx: &mut Reader, me: &Me, id: StyleId, again: &Again) -> Result<Page, Refused> {
    let (it, theme) = found(tx, me, id)?;
    let (t, language) = (text(me.language), me.language);
    let calendar = Calendar { language, today: me.today() };
    let by = it.by.as_str();
    let (title, says) = match it.stand {
        Stand::Proposed(on) => {
            (t.house_style_proposed(), t.house_style_proposed_by(by, calendar.day(on)))
        }
        Stand::InForce(on) => (t.house_style_now(), t.house_style_since(calendar.day(on), by)),
        Stand::Past(since, until) => {
            let days = wording::days(calendar, since, until);
            (t.house_style_past(), t.house_style_past_says(days))
        }
    };
    let mut shell = me.shell(tx, Room::Elsewhere, title.as_str())?;
    let files = store::files(tx, &me.actor, &it)?;
    let (sheet, name) = (format!("/house_style/{id}/theme.css"), shell.organisation.clone());
    shell.house_style = files.link(&theme, sheet, &name, &files_at(id));
    Page::of(&ProposalPage {
        t,
        id,
        title,
        says,
        is_proposed: matches!(it.stand, Stand::Proposed(_)),
        is_in_force: matches!(it.stand, Stand::InForce(_)),
        reader: Who::new(me.id(), &me.name),
        logo: shell.house_style.logo.clone(),
        files: brought(&files, language),
        contrasts: theme.contrasts.iter().map(|it| wording::readable(it, language)).collect(),
        nudges: theme.nudges.iter().map(|nudge| wording::nudged(nudge, language)).collect(),
        skipped: wording::skipped(&theme.skipped, language),
        skipped_count: theme.skipped.len(),
        fields: again.fields.clone(),
        shell,
    })
}
