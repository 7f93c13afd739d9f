//! Signing out. Whoever is out already is told the same.

use crate::text::{L10nLanguage, text};
use askama::Template;
use axum::response::Response;
use zwerm_ui::Shell;
use zwerm_web::{Again, Done, Page, Post, Refused, Visit, end_session, half_cookie};

#[derive(Template)]
#[template(path = "signed_out.html")]
struct SignedOutPage {
    shell: Shell,
    t: &'static L10nLanguage,
}

/// Ends the session, and what is half begun in this browser. Another site can't send this form: its request would carry no cookie, and the edge
/// refuses what comes from elsewhere.
pub(super) async fn leave(post: Post) -> Response {
    let token = post.visit.token().cloned();
    post.needed()
        .send_open(
            move |tx, open, _| {
                let done = Done::at("/signed_out").with_cookie(half_cookie(None, 0));
                match &token {
                    Some(token) => {
                        Ok(done.with_cookie(end_session(tx, token, open.site.clock().now())?))
                    }
                    None => Ok(done),
                }
            },
            |_, _, _: &Again| Err(Refused::NotFound),
        )
        .await
}

/// Says so, and has the browser forget its drafts.
pub(super) async fn show(visit: Visit) -> Response {
    visit
        .read_open(|_, open| {
            let t = text(open.language);
            let mut shell = open.shell(t.sign_in_out_title());
            shell.is_signed_out = open.me.is_none();
            Page::of(&SignedOutPage { shell, t })
        })
        .await
}
