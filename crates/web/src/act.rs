//! A form that changes nothing in the database, only what this server keeps in its memory ([`Site::memory`](crate::Site::memory)).

use crate::{
    Again, Done, Form, Me, Open, Page, Post, Refused, Visit, edge,
    post::{Sent, sort},
};
use axum::response::Response;
use zwerm_store::{Reader, StoreError};

/// What a form does.
pub(crate) type Act = Box<dyn FnOnce(&Visit, &mut Reader, &Form) -> Result<Done, Refused> + Send>;
/// The page of such a form, with what was typed.
pub(crate) type ActAgain =
    Box<dyn FnOnce(&Visit, &mut Reader, &Again) -> Result<Page, Refused> + Send>;

impl Post {
    /// A form of somebody signed in. It may be sent twice, so `act` has to be something that may be done twice.
    pub fn act<C, P>(self, act: C, again: P) -> impl Future<Output = Response> + Send
    where
        C: FnOnce(&mut Reader, &Me, &Form) -> Result<Done, Refused> + Send + 'static,
        P: FnOnce(&mut Reader, &Me, &Again) -> Result<Page, Refused> + Send + 'static,
    {
        let act: Act = Box::new(|visit, tx, form| {
            let me = visit.person(tx)?;
            visit.is_own(form, &me)?;
            act(tx, &me, form)
        });
        let again: ActAgain = Box::new(|visit, tx, shown| {
            let me = visit.person(tx)?;
            again(tx, &me, shown)
        });
        self.acting(act, again)
    }

    /// [`Post::act`], for a form that everyone may send.
    pub fn act_open<C, P>(self, act: C, again: P) -> impl Future<Output = Response> + Send
    where
        C: FnOnce(&mut Reader, &Open, &Form) -> Result<Done, Refused> + Send + 'static,
        P: FnOnce(&mut Reader, &Open, &Again) -> Result<Page, Refused> + Send + 'static,
    {
        let act: Act = Box::new(|visit, tx, form| {
            let open = visit.open(tx)?;
            act(tx, &open, form)
        });
        let again: ActAgain = Box::new(|visit, tx, shown| {
            let open = visit.open(tx)?;
            again(tx, &open, shown)
        });
        self.acting(act, again)
    }

    pub(crate) async fn act_boxed(self, act: Act, again: ActAgain) -> Response {
        let (store, language) = (self.visit.site.store().clone(), self.visit.language);
        let is_open = self.visit.access.is_open();
        let acted = store.read(move |tx| {
            let sent = match act(&self.visit, tx, &self.form) {
                Ok(done) => Sent::Done(done),
                Err(refused) => sort(self.visit, self.form, self.raw, refused),
            };
            Ok::<_, StoreError>(match sent {
                Sent::Done(done) => Ok(done.into_response()),
                Sent::Again(visit, shown) => {
                    let page = again(&visit, tx, &shown);
                    Ok(visit.answer(page.map(|page| page.with_status(shown.status()))))
                }
                Sent::Refused(post, refused) => Err((post, refused)),
            })
        });
        match acted.await {
            Ok(Ok(response)) => response,
            Ok(Err((post, refused))) if is_open => post.refuse_open(refused).await,
            Ok(Err((post, refused))) => post.refuse(refused).await,
            Err(error) => edge::broken(language, &error),
        }
    }
}
