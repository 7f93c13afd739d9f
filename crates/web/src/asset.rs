//! The files that pages load: style, script, fonts. The same for everybody.

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, StatusCode, header};

/// Answers `/assets/{name}`.
pub async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let Some(answer) = zwerm_ui::asset(&name, accepts.unwrap_or("")) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kept = if answer.is_immutable {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=3600"
    };
    let fixed = [
        (header::CONTENT_TYPE, answer.media),
        (header::CACHE_CONTROL, kept),
        (header::VARY, "accept-encoding"),
    ];
    match answer.encoding {
        Some(encoding) => {
            (fixed, [(header::CONTENT_ENCODING, encoding)], answer.body).into_response()
        }
        None => (fixed, answer.body).into_response(),
    }
}
