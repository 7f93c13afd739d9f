//! The organisation's house style, kept in memory: every page links it, none asks the database for it.

mod files;

pub use files::{HouseFile, HouseFiles, house_style_file};

use crate::{Site, store};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use http::{HeaderMap, StatusCode, Uri, header};
use sha2::{Digest, Sha256};
use std::{sync::Arc, time::Duration};
use zwerm_domain::OrganisationId;
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{HouseStyle, theme};

/// So soon another server on the same database shows what was chosen at this one.
const EVERY: Duration = Duration::from_secs(5);

/// A house style in force.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Worn {
    organisation: OrganisationId,
    css: String,
    /// A word that changes with the style sheet.
    mark: String,
    link: HouseStyle,
    files: HouseFiles,
}

/// What all servers on one database know of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wardrobe {
    worn: Vec<Worn>,
    /// Is there one organisation? Then a page for somebody unknown is of that one.
    is_of_one: bool,
}

impl Wardrobe {
    /// The house style of an organisation; of nobody in particular: of the only one.
    pub(crate) fn link(&self, organisation: Option<OrganisationId>) -> HouseStyle {
        let of = |worn: &&Worn| organisation.map_or(self.is_of_one, |of| of == worn.organisation);
        self.worn.iter().find(of).map(|worn| worn.link.clone()).unwrap_or_default()
    }

    fn marked(&self, mark: &str) -> Option<&Worn> {
        self.worn.iter().find(|worn| worn.mark == mark)
    }

    /// A logo or font that a house style in force has.
    fn file(&self, mark: &str) -> Option<&Arc<HouseFile>> {
        self.worn.iter().flat_map(|worn| worn.files.iter()).find(|file| file.mark() == mark)
    }

    /// What is in force now; files that were read before are not read again.
    fn load(tx: &mut Reader, before: &Wardrobe) -> Result<Wardrobe, StoreError> {
        let mut wardrobe =
            Wardrobe { worn: Vec::new(), is_of_one: store::organisation_count(tx)? == 1 };
        for row in store::house_styles(tx)? {
            // Read again like a file that is uploaded: nothing in the database goes to a browser as it is.
            let theme = if row.css.is_empty() { Ok(theme::plain()) } else { theme::read(&row.css) };
            let Ok(theme) = theme else {
                tracing::warn!("the house style can't be read any more; pages have our own");
                continue;
            };
            let organisation = row.organisation;
            let files = HouseFiles::found(row.marks, |mark| match before.file(mark) {
                Some(file) => Ok(Some(Arc::clone(file))),
                None => store::house_style_file(tx, organisation, mark)
                    .map(|content| content.and_then(|content| HouseFile::kept(content, mark))),
            })?;
            let css = files.sheet(&theme.css, files::AT);
            let mark = URL_SAFE_NO_PAD.encode(&Sha256::digest(&css)[..9]);
            let href = if css.is_empty() { String::new() } else { format!("/theme.css?v={mark}") };
            let link = files.link(&theme, href, &row.name, files::AT);
            wardrobe.worn.push(Worn { organisation, css, mark, link, files });
        }
        Ok(wardrobe)
    }
}

impl Site {
    /// The house style of an organisation, as this server knows it; of nobody in particular: of the only one.
    pub fn house_style(&self, organisation: Option<OrganisationId>) -> HouseStyle {
        self.wardrobe().link(organisation)
    }

    /// Looks which house style is in force; call it after one was chosen or removed.
    pub async fn notice_house_style(&self) {
        let before = self.wardrobe();
        match self.store().read(move |tx| Wardrobe::load(tx, &before)).await {
            Ok(wardrobe) => self.wear(wardrobe),
            Err(error) => tracing::warn!(%error, "the house style could not be read"),
        }
    }

    /// Notices every few seconds what was chosen at another server; ends when it is aborted.
    pub async fn notice_house_styles(self) {
        let mut ticks = tokio::time::interval(EVERY);
        loop {
            ticks.tick().await;
            self.notice_house_style().await;
        }
    }
}

/// `GET /theme.css`: under the mark of its content it may be kept for ever; otherwise it is the newest.
pub async fn theme_css(State(site): State<Site>, uri: Uri, headers: HeaderMap) -> Response {
    let asked = uri.query().and_then(|query| query.strip_prefix("v=")).unwrap_or_default();
    let mut wardrobe = site.wardrobe();
    if wardrobe.marked(asked).is_none() {
        // A page of another server may know more.
        site.notice_house_style().await;
        wardrobe = site.wardrobe();
    }
    let only = || wardrobe.worn.first().filter(|it| wardrobe.is_of_one && !it.css.is_empty());
    let (worn, kept) = match wardrobe.marked(asked) {
        Some(worn) => (worn, "public, max-age=31536000, immutable"),
        None => match only() {
            Some(worn) => (worn, "no-cache"),
            None => return StatusCode::NOT_FOUND.into_response(),
        },
    };
    let tag = format!("\"{}\"", worn.mark);
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let has_it = known.is_some_and(|known| {
        known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag || one.trim() == "*")
    });
    let fixed = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, kept.to_owned()),
        (header::ETAG, tag),
    ];
    if has_it {
        return (StatusCode::NOT_MODIFIED, fixed).into_response();
    }
    (fixed, worn.css.clone()).into_response()
}
