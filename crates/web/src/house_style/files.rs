//! The logo and the fonts of a house style: checked whenever they come out of the database, and served as they came.

use crate::{
    IdPath, Site,
    edge::{self, Boxed},
};
use axum::{
    Extension,
    extract::State,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use zwerm_store::StoreError;
use zwerm_ui::{
    HouseStyle,
    theme::{self, Face, FileProblem, Font, Picture, Theme},
};

/// Where the files of a house style in force are found, under their marks.
pub(super) const AT: &str = "/house_style/files";

/// A logo or a font that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseFile {
    mark: String,
    content: Bytes,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Logo(Picture),
    Font(Font),
}

impl HouseFile {
    /// A logo.
    ///
    /// # Errors
    /// Why it can't be used.
    pub fn logo(content: Vec<u8>) -> Result<HouseFile, FileProblem> {
        theme::logo(&content).map(|picture| HouseFile::of(content, Kind::Logo(picture)))
    }

    /// A font.
    ///
    /// # Errors
    /// Why it can't be used.
    pub fn font(content: Vec<u8>) -> Result<HouseFile, FileProblem> {
        theme::font(&content).map(|font| HouseFile::of(content, Kind::Font(font)))
    }

    /// One that was kept under a mark; none if it is another by now, or nothing that may be served.
    pub fn kept(content: Vec<u8>, mark: &str) -> Option<Arc<HouseFile>> {
        let is_font = content.starts_with(b"wOF2");
        let file = if is_font { HouseFile::font(content) } else { HouseFile::logo(content) };
        let file = file.ok().filter(|file| file.mark == mark);
        if file.is_none() {
            tracing::warn!("a file of the house style can't be used any more; pages do without");
        }
        file.map(Arc::new)
    }

    fn of(content: Vec<u8>, kind: Kind) -> HouseFile {
        let mark = URL_SAFE_NO_PAD.encode(&Sha256::digest(&content)[..15]);
        HouseFile { mark, content: content.into(), kind }
    }

    /// The word that tells it from all others.
    pub fn mark(&self) -> &str {
        &self.mark
    }

    /// What is in it.
    pub fn content(&self) -> &[u8] {
        &self.content
    }

    /// What it is, for a person.
    pub fn name(&self) -> &'static str {
        match self.kind {
            Kind::Logo(Picture::Png) => "PNG",
            Kind::Logo(Picture::Svg) => "SVG",
            Kind::Font(_) => "WOFF2",
        }
    }

    /// The file as it came. `kept` says who may keep it how long.
    pub fn answer(&self, kept: &'static str) -> Response {
        let media = match self.kind {
            Kind::Logo(Picture::Png) => "image/png",
            // The code of its letters is fixed here, whatever the file says of itself.
            Kind::Logo(Picture::Svg) => "image/svg+xml; charset=utf-8",
            Kind::Font(_) => "font/woff2",
        };
        let headers = [(header::CONTENT_TYPE, media), (header::CACHE_CONTROL, kept)];
        (Extension(Boxed), headers, self.content.clone()).into_response()
    }

    fn face(&self, at: &str) -> Option<Face> {
        let Kind::Font(Font { is_variable }) = self.kind else { return None };
        Some(Face { href: self.href(at), is_variable })
    }

    fn href(&self, at: &str) -> String {
        format!("{at}/{}", self.mark)
    }
}

/// What a house style has beside its tokens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HouseFiles {
    /// The logo.
    pub logo: Option<Arc<HouseFile>>,
    /// The font of heads.
    pub heading_font: Option<Arc<HouseFile>>,
    /// The font of all other text.
    pub text_font: Option<Arc<HouseFile>>,
}

impl HouseFiles {
    /// The files of three marks (of the logo, the font of heads, the font of text), wherever they are found.
    ///
    /// # Errors
    /// What the finding says.
    pub fn found(
        marks: [Option<String>; 3],
        mut find: impl FnMut(&str) -> Result<Option<Arc<HouseFile>>, StoreError>,
    ) -> Result<HouseFiles, StoreError> {
        let mut each = marks.map(|mark| mark.map_or(Ok(None), |mark| find(&mark))).into_iter();
        let mut next = || each.next().unwrap_or(Ok(None));
        let is_logo = |file: &Arc<HouseFile>| matches!(file.kind, Kind::Logo(_));
        Ok(HouseFiles {
            logo: next()?.filter(is_logo),
            heading_font: next()?.filter(|file| !is_logo(file)),
            text_font: next()?.filter(|file| !is_logo(file)),
        })
    }

    /// Those there are.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<HouseFile>> {
        [&self.logo, &self.heading_font, &self.text_font].into_iter().flatten()
    }

    /// A style sheet with these fonts, which a browser finds at an address.
    pub fn sheet(&self, css: &str, at: &str) -> String {
        let face = |font: &Option<Arc<HouseFile>>| font.as_ref().and_then(|font| font.face(at));
        theme::dressed(css, face(&self.heading_font).as_ref(), face(&self.text_font).as_ref())
    }

    /// What a page links: the style sheet at `href`, the logo of `name`, the files at `at`.
    pub fn link(&self, theme: &Theme, href: String, name: &str, at: &str) -> HouseStyle {
        HouseStyle {
            href,
            has_text_font: theme.has_text_font || self.text_font.is_some(),
            has_heading_font: theme.has_heading_font || self.heading_font.is_some(),
            logo: self.logo.as_ref().map(|logo| logo.href(at)).unwrap_or_default(),
            name: name.to_owned(),
        }
    }
}

/// `GET /house_style/files/{mark}`: a logo or font in force, kept for ever under the mark of its content.
pub async fn house_style_file(
    State(site): State<Site>,
    IdPath(mark): IdPath<String>,
    headers: HeaderMap,
) -> Response {
    let mut found = site.wardrobe().file(&mark).cloned();
    if found.is_none() {
        // A page of another server may know more.
        site.notice_house_style().await;
        found = site.wardrobe().file(&mark).cloned();
    }
    match found {
        Some(file) => file.answer("public, max-age=31536000, immutable"),
        None => edge::page(edge::language(&headers), StatusCode::NOT_FOUND),
    }
}
