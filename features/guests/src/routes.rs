//! Paths and handlers; one file a page under `routes/`.

mod asking;
mod link;
mod list;
mod me;
mod one;

use axum::{Extension, handler::Handler};
use zwerm_web::{
    Access::{Everyone, Guest, Person},
    Routes,
};

pub(crate) fn routes(routes: Routes) -> Routes {
    let limits = Extension(asking::Limits::default());
    routes
        .get("/guests", Person, list::show)
        .post("/guests", Person, list::invite)
        .get("/guests/{id}", Person, one::show)
        .post("/guests/{id}/mail", Person, one::mail_link)
        .post("/guests/{id}/link", Person, one::show_link)
        .post("/guests/{id}/address", Person, one::change_address)
        // Whoever was let in is let out again at any time, and leaves by themselves.
        .part_of(None)
        .post("/guests/{id}/end", Person, one::revoke)
        .get("/guests/link", Everyone, asking::show)
        .post("/guests/link", Everyone, asking::ask.layer(limits))
        .get("/guests/links/{secret}", Everyone, link::show)
        .post("/guests/links/{secret}", Everyone, link::open)
        .get("/guests/me", Guest, me::show)
        .post("/guests/me/language", Guest, me::speak)
        .post("/guests/me/sign_out", Guest, me::sign_out)
        .post("/guests/me/leaving", Guest, me::leave)
}
