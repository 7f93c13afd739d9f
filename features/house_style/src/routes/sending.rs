//! A theme file that comes in, chosen or typed: kept to be looked at, or told what is wrong with it.

use super::overview;
use crate::{
    model::{BY_HAND, Taken, Untaken, take},
    store, wording,
};
use axum::response::Response;
use zwerm_ui::theme;
use zwerm_web::{Done, Post, Problems, Upload};

/// Typed in the page.
pub(super) async fn typed(post: Post) -> Response {
    let taken = take(post.form.get("tokens").as_bytes());
    propose(post, "tokens", taken).await
}

/// Chosen as a file.
pub(super) async fn uploaded(upload: Upload) -> Response {
    let (mut post, mut files) = upload.open();
    let Some(file) = files.pop().map(|file| file.bytes) else {
        return propose(post, "file", Err(Untaken::NoFile)).await;
    };
    // If something is wrong with a short file, it can be put right in the page.
    if let Ok(text) = theme::text(&file)
        && text.len() <= BY_HAND
    {
        post.form.set("tokens", text);
    }
    propose(post, "file", take(&file)).await
}

async fn propose(post: Post, field: &'static str, taken: Result<Taken, Untaken>) -> Response {
    post.send(
        move |tx, me, _| match &taken {
            Ok(taken) => {
                let id = store::propose(tx, &me.actor, me.today(), taken)?;
                Ok(Done::at(format!("/house_style/{id}")))
            }
            Err(untaken) => {
                let mut problems = Problems::default();
                for line in wording::troubles(untaken, me.language) {
                    problems.add(field, line);
                }
                Err(problems.into())
            }
        },
        |tx, me, again| overview::page(tx, me, again),
    )
    .await
}
