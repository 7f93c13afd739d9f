//! What goes back: a page, a way on, a file.

use crate::Refused;
use askama::Template;
use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};

/// A page that is written already.
#[derive(Debug)]
pub struct Page {
    status: StatusCode,
    body: Vec<u8>,
    kind: &'static str,
    /// Of a file to keep: what it is called.
    name: Option<String>,
}

/// Marks an answer that has its own words, whatever its status.
#[derive(Clone, Copy)]
pub(crate) struct Written;

/// Room for most pages, so that one is not moved about while it is written.
const USUAL: usize = 32 * 1024;

/// What a page is written on. A call for each piece of text: copied into every place of every page, as a `String` has it, the writing
/// alone took a megabyte of the program (docs/decisions/0010).
struct Sheet(String);

impl std::fmt::Write for Sheet {
    #[inline(never)]
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0.push_str(text);
        Ok(())
    }

    #[inline(never)]
    fn write_char(&mut self, letter: char) -> std::fmt::Result {
        self.0.push(letter);
        Ok(())
    }
}

impl Page {
    /// Writes a page.
    pub fn of(template: &impl Template) -> Result<Page, Refused> {
        let mut sheet = Sheet(String::with_capacity(USUAL));
        template.render_into(&mut sheet)?;
        Ok(Page::of_kind("text/html; charset=utf-8", sheet.0.into_bytes()))
    }

    /// An answer to a script.
    pub fn json(text: String) -> Page {
        Page::of_kind("application/json", text.into_bytes())
    }

    /// A PDF to keep, where it can be given only this one time.
    pub fn pdf(name: String, bytes: Vec<u8>) -> Page {
        Page { name: Some(name), ..Page::of_kind("application/pdf", bytes) }
    }

    fn of_kind(kind: &'static str, body: Vec<u8>) -> Page {
        Page { status: StatusCode::OK, body, kind, name: None }
    }

    /// The same page with another status.
    pub fn with_status(mut self, status: StatusCode) -> Page {
        self.status = status;
        self
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let kind = [(header::CONTENT_TYPE, HeaderValue::from_static(self.kind))];
        let mut response = (self.status, kind, Extension(Written), self.body).into_response();
        if let Some(name) = self.name {
            let name = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
            let name = name.unwrap_or(HeaderValue::from_static("attachment"));
            response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
        }
        response
    }
}

/// 303: after a change, look at the result.
pub fn see_other(location: &str) -> Response {
    match HeaderValue::try_from(location) {
        Ok(value) => (StatusCode::SEE_OTHER, [(header::LOCATION, value)]).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// A CSV file to keep.
pub fn csv_file(name: &str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, text).into_response()
}
