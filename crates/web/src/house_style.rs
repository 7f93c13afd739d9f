//! The organisation's house style, kept in memory: every page links it, none asks the database for it.

use crate::{Site, store};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use http::{HeaderMap, StatusCode, Uri, header};
use sha2::{Digest, Sha256};
use std::time::Duration;
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

    fn load(tx: &mut Reader) -> Result<Wardrobe, StoreError> {
        let mut wardrobe =
            Wardrobe { worn: Vec::new(), is_of_one: store::organisation_count(tx)? == 1 };
        for (organisation, css) in store::house_styles(tx)? {
            // Read again like a file that is uploaded: nothing in the database goes to a browser as it is.
            let Ok(theme) = theme::read(&css) else {
                tracing::warn!("the house style can't be read any more; pages have our own");
                continue;
            };
            let mark = URL_SAFE_NO_PAD.encode(&Sha256::digest(&theme.css)[..9]);
            let link = HouseStyle {
                href: format!("/theme.css?v={mark}"),
                has_text_font: theme.has_text_font,
                has_heading_font: theme.has_heading_font,
            };
            wardrobe.worn.push(Worn { organisation, css: theme.css, mark, link });
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
        match self.store().read(Wardrobe::load).await {
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
    let only = || wardrobe.worn.first().filter(|_| wardrobe.is_of_one);
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
