//! A form that could not be done: sealed and kept while somebody signs in, or shown with everything typed.

use crate::{
    Form, Open, Page, Post, Refused, Token, Visit, edge, post::Done, sealed, session, store,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use zwerm_domain::day_of;
use zwerm_store::StoreError;
use zwerm_ui::Shell;

/// Most bytes of a form that are kept.
const MOST: usize = 64 * 1024;

#[derive(Template)]
#[template(path = "unsent.html")]
struct UnsentPage {
    shell: Shell,
    trouble: edge::Trouble,
    typed: Vec<String>,
    /// Where it can be sent again, and what goes along; a form with files can't be.
    again: Option<(String, Vec<(String, String)>)>,
    /// The way on.
    way: &'static str,
}

impl Post {
    /// The answer where somebody who is signed in could not do it.
    pub(crate) async fn refuse(self, refused: Refused) -> Response {
        match refused {
            Refused::NotSignedIn => self.keep().await,
            Refused::GuestIsOut => self.show_out(),
            refused => self.refuse_open(refused).await,
        }
    }

    /// The answer where anybody could not do it.
    pub(crate) async fn refuse_open(self, refused: Refused) -> Response {
        match refused {
            Refused::Store(StoreError::NotFound) => {
                self.visit.answer::<Page>(Err(Refused::NotFound))
            }
            Refused::Store(error) => self.show_typed(&error).await,
            refused => self.visit.answer::<Page>(Err(refused)),
        }
    }

    /// The session had ended: keeps what was typed for an hour, for the same person, and asks to sign in.
    async fn keep(self) -> Response {
        let may_keep = self.raw.len() <= MOST && !self.form.holds_a_secret();
        let (Some(token), true) = (self.visit.token.as_ref(), may_keep) else {
            return see_sign_in();
        };
        let (Ok(key), hash) = (Token::new(), token.hash()) else { return see_sign_in() };
        let (action, now) = (self.visit.path.clone(), self.visit.site.clock().now());
        let (secret, raw) = (key.clone(), self.raw.clone());
        let kept = self.visit.site.store().write(move |tx| {
            let Some(person) = store::former_person(tx, &hash)? else { return Ok(false) };
            let Ok(sealed) = sealed::seal(&secret, person, &action, &raw) else { return Ok(false) };
            let until = now.plus_seconds(session::KEPT_SECONDS);
            store::keep_form(tx, &secret.hash(), person, &action, &sealed, until)?;
            Ok::<_, StoreError>(true)
        });
        match kept.await {
            Ok(true) => {
                let cookie =
                    session::cookie(session::KEPT_COOKIE, key.reveal(), session::KEPT_SECONDS);
                Done::at("/sign_in?kept=1").with_cookie(cookie).into_response()
            }
            Ok(false) => see_sign_in(),
            Err(error) => self.show_typed(&error).await,
        }
    }

    /// A guest whose time here is over while they wrote: says so, with what was typed, to be copied.
    fn show_out(self) -> Response {
        let Post { visit, form, .. } = self;
        let (language, status) = (visit.language, StatusCode::GONE);
        let typed = form.typed(language, day_of(visit.site.clock().now(), "UTC"));
        let trouble = edge::Trouble::of_a_guest(language);
        let house_style = visit.site.house_style(None);
        let shell =
            Shell { language, title: trouble.title.clone(), house_style, ..Shell::default() };
        match Page::of(&UnsentPage { shell, trouble, typed, again: None, way: "/guests/link" }) {
            Ok(page) => page.with_status(status).into_response(),
            Err(_) => edge::page(language, status),
        }
    }

    /// The database could not do it: says so, with everything that was typed, to be sent again or copied.
    async fn show_typed(self, error: &StoreError) -> Response {
        let status = edge::status(error);
        let Post { visit, form, raw, .. } = self;
        let open = visit.who_is_it().await;
        let language = open.as_ref().map_or(visit.language, |open| open.language);
        // A password is never written into a page.
        if form.holds_a_secret() {
            return edge::page(language, status);
        }
        let me = open.and_then(|open| open.me);
        let house_style = visit.site.house_style(me.as_ref().map(|me| me.actor.organisation()));
        let zone = me.map_or("UTC".to_owned(), |me| me.time_zone);
        let typed = form.typed(language, day_of(visit.site.clock().now(), &zone));
        let again = (!raw.is_empty()).then(|| (visit.path.clone(), form.sent()));
        let trouble = edge::Trouble::of(language, status, edge::is_damaged(error));
        let shell =
            Shell { language, title: trouble.title.clone(), house_style, ..Shell::default() };
        match Page::of(&UnsentPage { shell, trouble, typed, again, way: "/" }) {
            Ok(page) => page.with_status(status).into_response(),
            Err(_) => edge::page(language, StatusCode::INTERNAL_SERVER_ERROR),
        }
    }
}

impl Visit {
    /// Who it is and in which language, where the database can still be read.
    async fn who_is_it(&self) -> Option<Open> {
        let visit = self.copy();
        let asked = self.site.store().read(move |tx| visit.known(tx));
        asked.await.ok()
    }
}

fn see_sign_in() -> Response {
    crate::see_other("/sign_in")
}

impl Form {
    /// A password is never written down as typed, nor is a secret. Fields that hold one are called so.
    fn holds_a_secret(&self) -> bool {
        self.iter().any(|(name, _)| name.ends_with("password") || name.ends_with("secret"))
    }
}
