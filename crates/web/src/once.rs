//! The ways through that every feature takes, each in a box.
//!
//! An async function is compiled in each crate that awaits it, a dozen times over (docs/decisions/0010). What is put in a box here is
//! compiled here, and a feature awaits the box.

use crate::{
    Me, Open, Page, Post, Site, Visit,
    act::{Act, ActAgain},
    post::{Change, Look},
    visit::{Shown, ShownAgain},
};
use axum::{body::Body, extract::Request, response::Response};
use std::pin::Pin;
use zwerm_store::{PairReader, Reader};

/// What is being done, wherever it is awaited.
pub(crate) type Under<T> = Pin<Box<dyn Future<Output = T> + Send>>;

impl Post {
    pub(crate) fn arriving(request: Request<Body>, site: Site) -> Under<Result<Post, Response>> {
        Box::pin(Post::arrived(request, site))
    }

    pub(crate) fn sending(
        self,
        change: Change<Me>,
        again: ShownAgain<PairReader, Me>,
    ) -> Under<Response> {
        Box::pin(self.send_boxed(change, again))
    }

    pub(crate) fn sending_after(
        self,
        look: Look,
        again: ShownAgain<PairReader, Me>,
    ) -> Under<Response> {
        Box::pin(self.send_after_boxed(look, again))
    }

    pub(crate) fn sending_open(
        self,
        change: Change<Open>,
        again: ShownAgain<Reader, Open>,
    ) -> Under<Response> {
        Box::pin(self.send_open_boxed(change, again))
    }

    pub(crate) fn acting(self, act: Act, again: ActAgain) -> Under<Response> {
        Box::pin(self.act_boxed(act, again))
    }
}

impl Visit {
    pub(crate) fn reading(self, page: Shown<Reader, Me, Response>) -> Under<Response> {
        Box::pin(self.read_boxed(page))
    }

    pub(crate) fn reading_pair(self, page: Shown<PairReader, Me, Response>) -> Under<Response> {
        Box::pin(self.read_pair_boxed(page))
    }

    pub(crate) fn reading_open(self, page: Shown<Reader, Open, Page>) -> Under<Response> {
        Box::pin(self.read_open_boxed(page))
    }
}
