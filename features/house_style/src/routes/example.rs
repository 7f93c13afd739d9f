//! A theme file to download and change.

use crate::wording;
use axum::{http::header, response::Response};
use zwerm_web::Visit;

pub(super) async fn download(visit: Visit) -> Response {
    visit
        .read(|_, me| {
            let headers = [
                (header::CONTENT_TYPE, "text/css; charset=utf-8"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"zwerm-theme.css\""),
            ];
            Ok((headers, wording::example(me.language)))
        })
        .await
}
