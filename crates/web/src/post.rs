//! A sent form: checked against forgery and repetition, done in one transaction, never lost.

use crate::{
    Again, Form, Me, Open, Pace, Page, Problems, Refused, Site, Visit, edge, form, see_other,
    session, store, visit::ShownAgain,
};
use axum::{
    body::Body,
    extract::{FromRef, FromRequest, Request},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use tokio::time::timeout;
use zwerm_store::{PairReader, Reader, StoreError, Writer};

/// What a form changes. Boxed, so that the way to it is compiled once and not again for every form.
pub(crate) type Change<Who> =
    Box<dyn Fn(&mut Writer, &Who, &Form) -> Result<Done, Refused> + Send + Sync>;
/// What is looked at first, and then changed.
pub(crate) type Look =
    Box<dyn FnOnce(&mut PairReader, &Me, &Form) -> Result<Change<Me>, Refused> + Send>;

/// A form that came in.
pub struct Post {
    /// Who sent it.
    pub visit: Visit,
    /// What was typed.
    pub form: Form,
    pub(crate) raw: String,
    pub(crate) is_needed: bool,
}

/// What a form led to: where to look at it, and cookies that go along.
pub struct Done {
    location: String,
    cookies: Vec<HeaderValue>,
    page: Option<Page>,
}

impl Done {
    /// Look here.
    pub fn at(location: impl Into<String>) -> Done {
        Done { location: location.into(), cookies: Vec::new(), page: None }
    }

    /// Shows a page at once, for what can be shown only this one time, such as links that are kept as a
    /// hash alone. The same form sent again leads to `location`.
    pub fn showing(page: Page, location: impl Into<String>) -> Done {
        Done { page: Some(page), ..Done::at(location) }
    }

    /// Sets a cookie along the way.
    pub fn with_cookie(mut self, cookie: HeaderValue) -> Done {
        self.cookies.push(cookie);
        self
    }

    pub(crate) fn into_response(self) -> Response {
        let mut response = match self.page {
            Some(page) => page.into_response(),
            None => see_other(&self.location),
        };
        for cookie in self.cookies {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }
}

impl<S> FromRequest<S> for Post
where
    Site: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Response;

    async fn from_request(request: Request<Body>, state: &S) -> Result<Post, Response> {
        Post::arriving(request, Site::from_ref(state)).await
    }
}

impl Post {
    pub(crate) async fn arrived(request: Request<Body>, site: Site) -> Result<Post, Response> {
        let (parts, body) = request.into_parts();
        let visit = Visit::of(&parts, site).map_err(IntoResponse::into_response)?;
        let is_form = parts
            .headers
            .get(header::CONTENT_TYPE)
            .and_then(|kind| kind.to_str().ok())
            .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
        if !is_form {
            return Err(edge::page(visit.language, StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let arrived = timeout(form::PATIENCE, axum::body::to_bytes(body, form::LIMIT)).await;
        let too_large = edge::page(visit.language, StatusCode::PAYLOAD_TOO_LARGE);
        let arrived =
            arrived.map_err(|_| edge::page(visit.language, StatusCode::REQUEST_TIMEOUT))?;
        let Ok(bytes) = arrived else { return Err(too_large) };
        let Some(form) = Form::read(&bytes) else { return Err(too_large) };
        let raw = form::storable(&String::from_utf8_lossy(&bytes));
        Ok(Post { visit, form, raw, is_needed: false })
    }
}

/// What a look leads to: a change, or where the same form led before.
enum Looked {
    Change(Change<Me>),
    Done(Done),
}

pub(crate) enum Sent {
    Done(Done),
    Again(Visit, Again),
    Refused(Post, Refused),
}

impl Post {
    /// Has to be possible even where the disk is full: signing in and out. It takes little room.
    pub fn needed(mut self) -> Post {
        self.is_needed = true;
        self
    }

    /// Does what the form asks, in one transaction, once; or shows it again with what was typed.
    ///
    /// `change` may run more than once (PostgreSQL repeats a transaction that met another), so it
    /// changes nothing but the database.
    pub fn send<C, P>(self, change: C, again: P) -> impl Future<Output = Response> + Send
    where
        C: Fn(&mut Writer, &Me, &Form) -> Result<Done, Refused> + Send + Sync + 'static,
        P: FnOnce(&mut PairReader, &Me, &Again) -> Result<Page, Refused> + Send + 'static,
    {
        self.sending(Box::new(change), Box::new(again))
    }

    /// [`Post::send`], after a look at what only the pair reader may read: the writer can't.
    ///
    /// What `look` found may be old by the time `change` runs; `change` checks the version it was for.
    pub fn send_after<L, T, C, P>(
        self,
        look: L,
        change: C,
        again: P,
    ) -> impl Future<Output = Response> + Send
    where
        L: FnOnce(&mut PairReader, &Me, &Form) -> Result<T, Refused> + Send + 'static,
        T: Send + Sync + 'static,
        C: Fn(&mut Writer, &Me, &Form, &T) -> Result<Done, Refused> + Send + Sync + 'static,
        P: FnOnce(&mut PairReader, &Me, &Again) -> Result<Page, Refused> + Send + 'static,
    {
        let look: Look = Box::new(move |tx, me, form| {
            let seen = look(tx, me, form)?;
            Ok(Box::new(move |tx, me, form| change(tx, me, form, &seen)))
        });
        self.sending_after(look, Box::new(again))
    }

    /// A form that everyone may send: signing in, setting up.
    pub fn send_open<C, P>(self, change: C, again: P) -> impl Future<Output = Response> + Send
    where
        C: Fn(&mut Writer, &Open, &Form) -> Result<Done, Refused> + Send + Sync + 'static,
        P: FnOnce(&mut Reader, &Open, &Again) -> Result<Page, Refused> + Send + 'static,
    {
        self.sending_open(Box::new(change), Box::new(again))
    }

    pub(crate) async fn send_boxed(
        self,
        change: Change<Me>,
        again: ShownAgain<PairReader, Me>,
    ) -> Response {
        match self
            .write(move |visit, tx, form| {
                let me = match visit.person(tx) {
                    Err(Refused::NotSignedIn) => return visit.pressed_twice(tx, form),
                    me => me?,
                };
                visit.is_own(form, &me)?;
                tx.act_as(me.id())?;
                let done = once(tx, &visit.path, form, &me, |tx| change(tx, &me, form))?;
                visit.drop_kept(tx, form, &me, done)
            })
            .await
        {
            Sent::Done(done) => done.into_response(),
            Sent::Again(visit, shown) => visit.show_again(shown, again).await,
            Sent::Refused(post, refused) => post.refuse(refused).await,
        }
    }

    pub(crate) async fn send_after_boxed(
        self,
        look: Look,
        again: ShownAgain<PairReader, Me>,
    ) -> Response {
        let language = self.visit.language;
        let store = self.visit.site.store().clone();
        let looked = store.read_pair(move |tx| {
            let seen = self.visit.person(tx).and_then(|me| {
                tx.act_as(me.id())?;
                // The second of two equal forms may find nothing to look at any more: it leads where the first one led.
                if self.form.carries_csrf(&me.csrf)
                    && let Some(done) = done_before(tx, &self.visit.path, &self.form, &me)?
                {
                    return Ok(Looked::Done(done));
                }
                look(tx, &me, &self.form).map(Looked::Change)
            });
            Ok::<_, StoreError>((self, seen))
        });
        match looked.await {
            Ok((post, Ok(Looked::Change(change)))) => post.send_boxed(change, again).await,
            Ok((_, Ok(Looked::Done(done)))) => done.into_response(),
            Ok((post, Err(refused))) => match sort(post.visit, post.form, post.raw, refused) {
                Sent::Again(visit, shown) => visit.show_again(shown, again).await,
                Sent::Refused(post, refused) => post.refuse(refused).await,
                Sent::Done(done) => done.into_response(),
            },
            Err(error) => edge::broken(language, &error),
        }
    }

    pub(crate) async fn send_open_boxed(
        self,
        change: Change<Open>,
        again: ShownAgain<Reader, Open>,
    ) -> Response {
        match self
            .write(move |visit, tx, form| {
                let open = visit.open(tx)?;
                change(tx, &open, form)
            })
            .await
        {
            Sent::Done(done) => done.into_response(),
            Sent::Again(visit, shown) => {
                let status = shown.status();
                visit
                    .read_open(move |tx, open| {
                        again(tx, open, &shown).map(|page| page.with_status(status))
                    })
                    .await
            }
            Sent::Refused(post, refused) => post.refuse_open(refused).await,
        }
    }

    async fn write<C>(self, change: C) -> Sent
    where
        C: Fn(&Visit, &mut Writer, &Form) -> Result<Done, Refused> + Send + Sync + 'static,
    {
        let store = self.visit.site.store().clone();
        let shared = std::sync::Arc::new((self.visit, self.form, self.raw));
        let inside = shared.clone();
        let change = move |tx: &mut Writer| change(&inside.0, tx, &inside.1);
        let outcome = match self.is_needed {
            true => store.write_needed(change).await,
            false => store.write(change).await,
        };
        let (visit, form, raw) = match std::sync::Arc::try_unwrap(shared) {
            Ok(whole) => whole,
            Err(shared) => (shared.0.copy(), shared.1.clone(), shared.2.clone()),
        };
        match outcome {
            Ok(done) => Sent::Done(done),
            Err(refused) => sort(visit, form, raw, refused),
        }
    }
}

/// What becomes of a form that was refused: shown again with what was typed, or answered otherwise.
pub(crate) fn sort(visit: Visit, form: Form, raw: String, refused: Refused) -> Sent {
    match refused {
        Refused::Invalid(problems) => Sent::Again(visit, Again::of(form, problems, false)),
        Refused::Stale(problems) => Sent::Again(visit, Again::of(form, problems, true)),
        refused => Sent::Refused(Post { visit, form, raw, is_needed: false }, refused),
    }
}

/// The second of two equal forms leads where the first one led, and does nothing. All forms of a page carry
/// its action id, and a browser that goes back shows an old page: so what was sent counts as well.
fn once(
    tx: &mut Writer,
    path: &str,
    form: &Form,
    me: &Me,
    change: impl FnOnce(&mut Writer) -> Result<Done, Refused>,
) -> Result<Done, Refused> {
    let Some(action) = action_of(path, form) else { return change(tx) };
    if let Some(done) = done_before(tx, path, form, me)? {
        return Ok(done);
    }
    let done = change(tx)?;
    store::keep_action(tx, &action, Some(me.id()), &done.location, me.now)?;
    Ok(done)
}

/// What tells this very form, sent with just this, from all others.
fn action_of(path: &str, form: &Form) -> Option<String> {
    let action = form.get("action_id");
    let is_one = !action.is_empty() && action.len() <= 64;
    is_one.then(|| format!("{action}.{}", form.mark(path)))
}

/// Where this form led when it was sent before.
fn done_before(tx: &mut Reader, path: &str, form: &Form, me: &Me) -> Result<Option<Done>, Refused> {
    let Some(action) = action_of(path, form) else { return Ok(None) };
    match store::done_action(tx, &action)? {
        Some((location, person)) if person == Some(me.id()) => Ok(Some(Done::at(location))),
        Some(_) => Err(Refused::NotFound),
        None => Ok(None),
    }
}

impl Visit {
    /// Whether a form is of this session, and no faster than anybody goes by hand. What was typed stays where it is.
    pub(crate) fn is_own(&self, form: &Form, me: &Me) -> Result<(), Refused> {
        if !form.carries_csrf(&me.csrf) {
            return Err(Problems::one("", edge::forged(me.language)).into());
        }
        if self.counted.get().is_some() {
            return Ok(());
        }
        self.site.pace(me.id(), Pace::CHANGES).map_err(|refused| match refused {
            Refused::TooFast { seconds } => {
                Problems::one("", edge::too_fast(me.language, seconds)).into()
            }
            other => other,
        })?;
        self.counted.get_or_init(|| ());
        Ok(())
    }

    /// Nobody is signed in with this token any more, unless this form's first press renewed the session.
    fn pressed_twice(&self, tx: &mut Writer, form: &Form) -> Result<Done, Refused> {
        let (Some(token), Some(action)) = (&self.token, action_of(&self.path, form)) else {
            return Err(Refused::NotSignedIn);
        };
        if !form.carries_csrf(&token.csrf()) {
            return Err(Refused::NotSignedIn);
        }
        let again = session::renew_again(tx, token, &action, self.site.clock().now())?;
        let (location, cookie) = again.ok_or(Refused::NotSignedIn)?;
        Ok(Done::at(location).with_cookie(cookie))
    }

    /// A kept form that was sent on (its page adds the field `kept`) need not be kept any longer.
    fn drop_kept(
        &self,
        tx: &mut Writer,
        form: &Form,
        me: &Me,
        done: Done,
    ) -> Result<Done, Refused> {
        match &self.kept {
            Some(key) if !form.get("kept").is_empty() => {
                Ok(done.with_cookie(session::drop_kept_form(tx, key, me.id())?))
            }
            _ => Ok(done),
        }
    }
}
