//! A visit: one request, from the cookie to the page, in one blocking hop.

use crate::{
    Access, Again, Device, Me, Page, Refused, Site, Token, edge, feature::Guarded, form, guest,
    session, shut, token,
};
use axum::{
    extract::{FromRef, FromRequestParts},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header, request::Parts};
use std::sync::OnceLock;
use zwerm_domain::{Language, Module, Stand};
use zwerm_store::{PairReader, Reader, StoreError};
use zwerm_ui::Shell;

/// One request of somebody, signed in or not.
pub struct Visit {
    pub(crate) site: Site,
    pub(crate) token: Option<Token>,
    pub(crate) kept: Option<Token>,
    half: Option<Token>,
    /// What was asked of the identity provider, sealed.
    asked: Option<String>,
    pub(crate) guest: Option<Token>,
    pub(crate) access: Access,
    pub(crate) module: Option<Module>,
    /// Whether it asks to change something.
    is_change: bool,
    pub(crate) language: Language,
    pub(crate) path: String,
    /// What the browser says of itself.
    agent: Option<HeaderValue>,
    /// Whether its form was counted. A change may be tried more than once; who sent it sent one.
    pub(crate) counted: OnceLock<()>,
}

/// How a page is made. Boxed, so that the way to it is compiled once and not again for every page.
pub(crate) type Shown<R, Who, T> = Box<dyn FnOnce(&mut R, &Who) -> Result<T, Refused> + Send>;
/// How the page of a form is made again.
pub(crate) type ShownAgain<R, Who> =
    Box<dyn FnOnce(&mut R, &Who, &Again) -> Result<Page, Refused> + Send>;

/// What an open page knows: perhaps a person, and the language to speak.
pub struct Open {
    /// The person, if signed in.
    pub me: Option<Me>,
    /// The guest of this browser, if there is one.
    pub guest: Option<Me>,
    /// The language to speak.
    pub language: Language,
    /// The installation.
    pub site: Site,
}

impl Open {
    /// What the layout of an open page needs.
    pub fn shell(&self, title: impl Into<String>) -> Shell {
        Shell {
            language: self.language,
            title: title.into(),
            is_demo: self.site.options().is_demo,
            is_full: self.site.store().is_full(),
            csrf: self.me.as_ref().map(|me| me.csrf.clone()).unwrap_or_default(),
            action_id: token::action_id(),
            house_style: self.site.house_style(self.me.as_ref().map(|me| me.actor.organisation())),
            ..Shell::default()
        }
    }
}

impl<S> FromRequestParts<S> for Visit
where
    Site: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Visit, StatusCode> {
        Visit::of(parts, Site::from_ref(state))
    }
}

impl Visit {
    /// What a request says of itself.
    pub(crate) fn of(parts: &Parts, site: Site) -> Result<Visit, StatusCode> {
        let guarded =
            *parts.extensions.get::<Guarded>().ok_or(StatusCode::INTERNAL_SERVER_ERROR)?;
        let cookie = |name| session::read_cookie(&parts.headers, name).and_then(Token::parse);
        Ok(Visit {
            site,
            token: cookie(session::COOKIE),
            kept: cookie(session::KEPT_COOKIE),
            half: cookie(session::HALF_COOKIE),
            asked: session::read_cookie(&parts.headers, session::ASKED_COOKIE).map(str::to_owned),
            guest: cookie(guest::COOKIE),
            access: guarded.access,
            module: guarded.module,
            is_change: !parts.method.is_safe(),
            language: edge::chosen_language(&parts.uri)
                .unwrap_or_else(|| edge::language(&parts.headers)),
            path: parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
            agent: parts.headers.get(header::USER_AGENT).cloned(),
            counted: OnceLock::new(),
        })
    }

    /// A page (or a file) for somebody who is signed in, from what everybody's connection may read.
    pub fn read<F, T>(self, page: F) -> impl Future<Output = Response> + Send
    where
        F: FnOnce(&mut Reader, &Me) -> Result<T, Refused> + Send + 'static,
        T: IntoResponse,
    {
        self.reading(Box::new(move |tx, me| page(tx, me).map(IntoResponse::into_response)))
    }

    /// A page (or a file) that may show what is private to a pair: runs on the pair reader's own connection.
    pub fn read_pair<F, T>(self, page: F) -> impl Future<Output = Response> + Send
    where
        F: FnOnce(&mut PairReader, &Me) -> Result<T, Refused> + Send + 'static,
        T: IntoResponse,
    {
        self.reading_pair(Box::new(move |tx, me| page(tx, me).map(IntoResponse::into_response)))
    }

    /// Like [`Visit::read_pair`], for a page that is read in less time than it takes to hand it to another thread
    /// and back: see [`zwerm_store::Store::glance_pair`].
    pub fn glance_pair<F>(self, page: F) -> impl Future<Output = Response> + Send
    where
        F: FnOnce(&mut PairReader, &Me) -> Result<Page, Refused> + Send + 'static,
    {
        self.glance_pair_boxed(Box::new(move |tx, me| {
            page(tx, me).map(IntoResponse::into_response)
        }))
    }

    /// A page that everyone may open ([`Access::Everyone`]); who is signed in is told.
    pub fn read_open<F>(self, page: F) -> impl Future<Output = Response> + Send
    where
        F: FnOnce(&mut Reader, &Open) -> Result<Page, Refused> + Send + 'static,
    {
        self.reading_open(Box::new(page))
    }

    pub(crate) async fn read_boxed(self, page: Shown<Reader, Me, Response>) -> Response {
        let store = self.site.store().clone();
        let language = self.language;
        let answer = store.read(move |tx| {
            let mut language = self.language;
            let answer = self.person(tx).and_then(|me| {
                language = me.language;
                page(tx, &me)
            });
            Ok::<_, StoreError>(self.answer_in(language, answer))
        });
        answer.await.unwrap_or_else(|error| edge::broken(language, &error))
    }

    pub(crate) async fn read_pair_boxed(self, page: Shown<PairReader, Me, Response>) -> Response {
        let (store, language) = (self.site.store().clone(), self.language);
        let answer = store.read_pair(move |tx| Ok::<_, StoreError>(self.pair_page(tx, page)));
        answer.await.unwrap_or_else(|error| edge::broken(language, &error))
    }

    async fn glance_pair_boxed(self, page: Shown<PairReader, Me, Response>) -> Response {
        let (store, language) = (self.site.store().clone(), self.language);
        let answer = store.glance_pair(move |tx| Ok::<_, StoreError>(self.pair_page(tx, page)));
        answer.await.unwrap_or_else(|error| edge::broken(language, &error))
    }

    fn pair_page(&self, tx: &mut PairReader, page: Shown<PairReader, Me, Response>) -> Response {
        let mut language = self.language;
        let answer = self.person(tx).and_then(|me| {
            language = me.language;
            tx.act_as(me.id())?;
            page(tx, &me)
        });
        self.answer_in(language, answer)
    }

    pub(crate) async fn read_open_boxed(self, page: Shown<Reader, Open, Page>) -> Response {
        let store = self.site.store().clone();
        let language = self.language;
        let answer = store.read(move |tx| {
            let answer = self.open(tx).and_then(|open| page(tx, &open));
            Ok::<_, StoreError>(self.answer(answer))
        });
        answer.await.unwrap_or_else(|error| edge::broken(language, &error))
    }

    /// Shows a form again after it could not be taken.
    pub(crate) async fn show_again(
        self,
        again: Again,
        page: ShownAgain<PairReader, Me>,
    ) -> Response {
        let status = again.status();
        self.read_pair(move |tx, me| page(tx, me, &again).map(|page| page.with_status(status)))
            .await
    }

    pub(crate) fn person(&self, tx: &mut Reader) -> Result<Me, Refused> {
        self.is_there()?;
        let me = session::load_me(tx, &self.site, self.token.as_ref(), &self.query("done"))?;
        let me = match me {
            Some(me) => me,
            None => self.as_guest(tx)?,
        };
        if self.access.admits(&me) { self.as_used(tx, me) } else { Err(Refused::NotFound) }
    }

    /// The one gate before what touches conduct: off, it opens for nobody; standing still, it can be read.
    fn as_used(&self, tx: &mut Reader, me: Me) -> Result<Me, Refused> {
        let Some(module) = self.module else { return Ok(me) };
        match me.modules.stand(module) {
            Stand::On => Ok(me),
            Stand::Still if !self.is_change => Ok(Me { still: Some(module), ..me }),
            stand => Err(Refused::Shut(shut::page(tx, &me, module, stand, self.is_change)?)),
        }
    }

    /// The guest of this browser, where nobody is signed in. A page that is not for guests never gets one.
    fn as_guest(&self, tx: &mut Reader) -> Result<Me, Refused> {
        // Whoever was signed in here as a colleague is asked to do so again.
        if self.token.is_some() || self.guest.is_none() {
            return Err(Refused::NotSignedIn);
        }
        let found = guest::load_guest(tx, &self.site, self.guest.as_ref(), &self.query("done"))?;
        match (found, self.access.is_for_guests()) {
            (Some(me), true) => Ok(me),
            (Some(_), false) => Err(Refused::NotForGuests),
            (None, true) => Err(Refused::GuestIsOut),
            (None, false) => Err(Refused::NotSignedIn),
        }
    }

    pub(crate) fn open(&self, tx: &mut Reader) -> Result<Open, Refused> {
        self.is_there()?;
        if !self.access.is_open() {
            return Err(Refused::NotSignedIn);
        }
        let me = session::load_me(tx, &self.site, self.token.as_ref(), &self.query("done"))?;
        let language = me.as_ref().map_or(self.language, |me| me.language);
        let guest = guest::load_guest(tx, &self.site, self.guest.as_ref(), "")?;
        Ok(Open { me, guest, language, site: self.site.clone() })
    }

    /// Who it is, if anybody, and the language to speak, without asking whether the route is open to them.
    pub(crate) fn known(&self, tx: &mut Reader) -> Result<Open, StoreError> {
        let me = session::load_me(tx, &self.site, self.token.as_ref(), "")?;
        let language = me.as_ref().map_or(self.language, |me| me.language);
        Ok(Open { me, guest: None, language, site: self.site.clone() })
    }

    /// A demo's routes exist on a demo alone.
    fn is_there(&self) -> Result<(), Refused> {
        let is_absent = self.access == Access::Demo && !self.site.options().is_demo;
        if is_absent { Err(Refused::NotFound) } else { Ok(()) }
    }

    pub(crate) fn answer<T: IntoResponse>(&self, answer: Result<T, Refused>) -> Response {
        self.answer_in(self.language, answer)
    }

    /// In the language of who is signed in, which a browser may not know yet.
    fn answer_in<T: IntoResponse>(
        &self,
        language: Language,
        answer: Result<T, Refused>,
    ) -> Response {
        match answer {
            Ok(page) => page.into_response(),
            Err(refused) => edge::refusal(language, &self.path, refused),
        }
    }

    pub(crate) fn copy(&self) -> Visit {
        Visit {
            site: self.site.clone(),
            token: self.token.clone(),
            kept: self.kept.clone(),
            half: self.half.clone(),
            asked: self.asked.clone(),
            guest: self.guest.clone(),
            access: self.access,
            module: self.module,
            is_change: self.is_change,
            language: self.language,
            path: self.path.clone(),
            agent: self.agent.clone(),
            counted: self.counted.clone(),
        }
    }

    /// The session's token, if the browser sent one.
    pub fn token(&self) -> Option<&Token> {
        self.token.as_ref()
    }

    /// The key of a form that was kept, if the browser sent one.
    pub fn kept(&self) -> Option<&Token> {
        self.kept.as_ref()
    }

    /// What names a sign-in that is half done, if the browser sent it.
    pub fn half(&self) -> Option<&Token> {
        self.half.as_ref()
    }

    /// What this browser asked of the identity provider, sealed, if it sent it back.
    pub fn asked(&self) -> Option<&str> {
        self.asked.as_deref()
    }

    /// From what kind of device this visit is.
    pub fn device(&self) -> Device {
        let agent = self.agent.as_ref().and_then(|agent| agent.to_str().ok());
        Device::of(agent.unwrap_or_default())
    }

    /// The installation.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The language to speak before we know who it is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// One field of the query; empty when it is not there.
    pub fn query(&self, name: &str) -> String {
        let Some((_, query)) = self.path.split_once('?') else { return String::new() };
        let pair = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name);
        pair.map(|(_, value)| form::storable(&value)).unwrap_or_default()
    }
}
