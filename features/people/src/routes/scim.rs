//! SCIM: the identity provider of the organisation keeps people and teams, with a key of its own. No cookie is read.

mod answer;
mod asked;
mod keeping;
mod members;
mod number;
mod pace;
mod people;
mod resource;
mod teams;

use crate::store::{self, ProviderKey};
use answer::{Answer, Trouble};
use asked::{Asked, Sent};
use axum::{
    body::Body,
    extract::{Path, Request, State},
    response::{IntoResponse, Response},
};
use http::Method;
use std::sync::Arc;
use tokio::sync::Semaphore;
use zwerm_access_log::{Kind, Look, Subject, note};
use zwerm_scim::{Problem, Resource, discovery};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_web::{Method as Deed, Site};

/// Where it stands; the rest of the address is read here.
pub(super) const PLACE: &str = "/scim/v2/{*rest}";

/// What can be done there, for the list of addresses.
pub(super) const ROWS: [(Deed, &str); 15] = [
    (Deed::Get, "/scim/v2/ServiceProviderConfig"),
    (Deed::Get, "/scim/v2/ResourceTypes"),
    (Deed::Get, "/scim/v2/Schemas"),
    (Deed::Get, "/scim/v2/Users"),
    (Deed::Post, "/scim/v2/Users"),
    (Deed::Get, "/scim/v2/Users/{person}"),
    (Deed::Put, "/scim/v2/Users/{person}"),
    (Deed::Patch, "/scim/v2/Users/{person}"),
    (Deed::Delete, "/scim/v2/Users/{person}"),
    (Deed::Get, "/scim/v2/Groups"),
    (Deed::Post, "/scim/v2/Groups"),
    (Deed::Get, "/scim/v2/Groups/{team}"),
    (Deed::Put, "/scim/v2/Groups/{team}"),
    (Deed::Patch, "/scim/v2/Groups/{team}"),
    (Deed::Delete, "/scim/v2/Groups/{team}"),
];

/// So often a change is thought over again that others were ahead of.
const TRIES: usize = 5;

/// Who asks, and for what: what every answer needs.
#[derive(Clone)]
struct Visit {
    site: Site,
    hash: Vec<u8>,
    asked: Arc<Asked>,
    sent: Arc<Sent>,
}

pub(super) async fn serve(
    State(site): State<Site>,
    Path(rest): Path<String>,
    request: Request<Body>,
) -> Response {
    match visit(site, &rest, request).await {
        Ok(visit) => match answer(visit).await {
            Ok(answer) => answer.into_response(),
            Err(trouble) => trouble.into_response(),
        },
        Err(response) => response,
    }
}

/// Knows the key before a byte of what is sent is read.
async fn visit(site: Site, rest: &str, request: Request<Body>) -> Result<Visit, Response> {
    let (parts, body) = request.into_parts();
    let asked = Asked::read(&site, rest, &parts).map_err(|refused| *refused)?;
    let token = asked::token(&parts).ok_or_else(answer::no_key)?;
    let hash = token.hash();
    pace::may_ask(&hash).map_err(answer::too_often)?;
    let print = hash.clone();
    let found = site.store().read(move |tx| store::key_with(tx, &print)).await;
    let Some(key) = found.map_err(|error| Trouble::from(error).into_response())? else {
        pace::may_guess(asked::place(&site, &parts)).map_err(answer::too_often)?;
        return Err(answer::no_key());
    };
    let sent = asked::body(&parts, body).await.map_err(IntoResponse::into_response)?;
    noted(&site, key).await.map_err(|error| Trouble::from(error).into_response())?;
    Ok(Visit { site, hash, asked: Arc::new(asked), sent: Arc::new(sent) })
}

/// The first use of a day is noted before anything is shown: everybody reads that the provider looked.
async fn noted(site: &Site, key: ProviderKey) -> Result<(), StoreError> {
    let today = key.organisation.today(site.clock().now());
    if key.last_used_on == Some(today) {
        return Ok(());
    }
    let looks = [Look { kind: Kind::PeopleSynced, subject: Subject::Everybody }];
    let work = move |tx: &mut Writer| {
        store::use_key(tx, key.id, today)?;
        note(tx, key.organisation.id, Some(key.made_by), today, &looks).map(drop)
    };
    site.store().write(work).await
}

async fn answer(visit: Visit) -> Result<Answer, Trouble> {
    let asked = Arc::clone(&visit.asked);
    let parts: Vec<&str> = asked.parts.iter().map(String::as_str).collect();
    if let [page, rest @ ..] = parts.as_slice()
        && rest.len() < 2
        && let Some(told) = discovery(page, rest.first().copied(), &asked.base)
    {
        return match asked.method {
            Method::GET => Ok(Answer::of(told?)),
            _ => Err(not_there(405)),
        };
    }
    match parts.as_slice() {
        ["Me" | "Bulk" | ".search"] | ["Users" | "Groups", ".search"] => Err(not_there(501)),
        ["Users"] => people::all(visit).await,
        ["Groups"] => teams::all(visit).await,
        ["Users", id] => people::one(visit, asked::id(id)?).await,
        ["Groups", id] => teams::one(visit, asked::id(id)?).await,
        _ => Err(not_there(404)),
    }
}

/// Others were ahead each time.
fn overtaken() -> Trouble {
    Problem::status(503, "others change this at the same moment: try again").into()
}

fn not_there(status: u16) -> Trouble {
    let detail = match status {
        405 => "this is not done here",
        501 => "this server does not do that",
        _ => "there is nothing here",
    };
    Problem::status(status, detail).into()
}

impl Visit {
    /// Shows something, or looks at it before it is changed.
    async fn read<T: Send + 'static>(
        self,
        show: impl FnOnce(&mut Reader, &Visit, &ProviderKey) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let store = self.site.store().clone();
        store
            .read(move |tx| {
                let key = self.key(tx)?;
                show(tx, &self, &key)
            })
            .await
    }

    /// What a change comes to, found out while no transaction waits for it, and for one change at a time: whatever a
    /// provider sends, others go on writing and reading.
    async fn think<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Visit) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Trouble> {
        static ONE: Semaphore = Semaphore::const_new(1);
        let broke_off = || Problem::status(500, "this went wrong here; nothing was changed");
        let turn = ONE.acquire().await.map_err(|_| broke_off())?;
        let visit = self.clone();
        let thinking = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work(&visit)
        });
        Ok(thinking.await.map_err(|_| broke_off())??)
    }

    /// Changes something, wholly or not at all.
    async fn write<T: Send + 'static>(
        self,
        change: impl Fn(&mut Writer, &Visit, &ProviderKey) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let store = self.site.store().clone();
        store
            .write(move |tx| {
                let key = self.key(tx)?;
                change(tx, &self, &key)
            })
            .await
    }

    /// The key as it is in this transaction: it may have been taken back meanwhile.
    fn key(&self, tx: &mut Reader) -> Result<ProviderKey, Trouble> {
        let found = store::key_with(tx, &self.hash)?;
        found.ok_or_else(|| Problem::status(401, "this key opens nothing any more").into())
    }

    fn location(&self, of: Resource, id: impl std::fmt::Display) -> String {
        format!("{}/{}/{id}", self.asked.base, of.place())
    }
}
