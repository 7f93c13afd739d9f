//! People: found, shown, made, changed; who is deleted leaves, and stays who they are.

use super::{
    TRIES, Visit,
    answer::{Answer, Trouble},
    keeping, not_there, overtaken,
};
use crate::store::{self, Account, ProviderKey, Which};
use http::Method;
use serde_json::{Map, Value};
use std::collections::HashMap;
use zwerm_domain::{PersonId, TeamId};
use zwerm_scim::{ENTERPRISE, Filter, Problem, Resource, User, apply, page};
use zwerm_store::{Reader, Writer};

type Groups = HashMap<PersonId, Vec<(TeamId, String)>>;

/// All of them, or one more.
pub(super) async fn all(visit: Visit) -> Result<Answer, Trouble> {
    match visit.asked.method {
        Method::GET => visit.read(list).await,
        Method::POST => {
            let user = visit.think(|visit| User::read(&visit.sent.resource())).await?;
            visit.write(move |tx, visit, key| make(tx, visit, key, &user)).await
        }
        _ => Err(not_there(405)),
    }
}

/// One of them.
pub(super) async fn one(visit: Visit, id: PersonId) -> Result<Answer, Trouble> {
    match visit.asked.method {
        Method::GET => {
            visit
                .read(move |tx, visit, key| {
                    let account = store::account(tx, key.organisation.id, id)?;
                    if visit.asked.has(&account.etag()) {
                        return Ok(Answer::unchanged(account.etag()));
                    }
                    shown(tx, visit, key, id)
                })
                .await
        }
        Method::PUT | Method::PATCH => change(visit, id).await,
        Method::DELETE => visit.write(move |tx, visit, key| delete(tx, visit, key, id)).await,
        _ => Err(not_there(405)),
    }
}

fn shown(
    tx: &mut Reader,
    visit: &Visit,
    key: &ProviderKey,
    id: PersonId,
) -> Result<Answer, Trouble> {
    let account = store::account(tx, key.organisation.id, id)?;
    let groups = store::groups_of(tx, key.organisation.id, (id, id))?;
    let mut resource = whole(&account, visit, &groups);
    visit.asked.query.leave(&mut resource);
    let location = visit.location(Resource::User, id);
    Ok(Answer::resource(resource.into(), location, account.etag()))
}

fn whole(account: &Account, visit: &Visit, groups: &Groups) -> Map<String, Value> {
    account.resource(visit, groups.get(&account.id).map_or(&[], Vec::as_slice))
}

fn list(tx: &mut Reader, visit: &Visit, key: &ProviderKey) -> Result<Answer, Trouble> {
    let query = &visit.asked.query;
    let (total, accounts) = match &query.filter {
        None => store::page_of_accounts(tx, key.organisation.id, query.count, query.start - 1)?,
        Some(filter) => found(tx, visit, key, filter)?,
    };
    let first = accounts.first().map_or(PersonId::new(0), |account| account.id);
    let last = accounts.last().map_or(PersonId::new(0), |account| account.id);
    let groups = store::groups_of(tx, key.organisation.id, (first, last))?;
    let resources = accounts.iter().map(|account| {
        let mut resource = whole(account, visit, &groups);
        query.leave(&mut resource);
        resource
    });
    Ok(Answer::of(page(total, query.start, resources.collect())))
}

/// Who is asked for: looked for by name or key where the filter allows, and held against it in any case.
fn found(
    tx: &mut Reader,
    visit: &Visit,
    key: &ProviderKey,
    filter: &Filter,
) -> Result<(usize, Vec<Account>), Trouble> {
    let query = &visit.asked.query;
    let groups = match filter.names("groups") {
        true => {
            let everybody = (PersonId::new(0), PersonId::new(i64::MAX));
            store::groups_of(tx, key.organisation.id, everybody)?
        }
        false => Groups::new(),
    };
    let which = match (filter.wanted("id"), filter.wanted("externalId")) {
        (Some(id), _) => Which::One(id.parse().unwrap_or(PersonId::new(0))),
        (None, Some(external)) => Which::External(external),
        (None, None) => filter.wanted("userName").map_or(Which::All, Which::Named),
    };
    let (mut total, mut accounts) = (0, Vec::new());
    store::walk_accounts(tx, key.organisation.id, &which, |account| {
        let is_removed = account.told.as_ref().is_some_and(|told| told.removed_on.is_some());
        if !is_removed && filter.matches(&whole(&account, visit, &groups)) {
            total += 1;
            if total >= query.start && accounts.len() < query.count {
                accounts.push(account);
            }
        }
    })?;
    Ok((total, accounts))
}

fn make(tx: &mut Writer, visit: &Visit, key: &ProviderKey, user: &User) -> Result<Answer, Trouble> {
    let id = keeping::bring_in(tx, key, user, visit.site.clock().now())?;
    shown(tx, visit, key, id).map(Answer::made)
}

/// Looked at, thought over, and written as it was seen; where somebody was ahead, all of it again.
async fn change(visit: Visit, id: PersonId) -> Result<Answer, Trouble> {
    for _ in 0..TRIES {
        let look = visit.clone().read(move |tx, visit, key| {
            let account = store::account(tx, key.organisation.id, id)?;
            visit.asked.is_for(&account.etag())?;
            Ok(account)
        });
        let account = look.await?;
        let seen = account.etag();
        let (old, new) = visit.think(move |visit| outcome(visit, &account)).await?;
        let keep = visit.clone().write(move |tx, visit, key| {
            let account = store::account(tx, key.organisation.id, id)?;
            if account.etag() != seen {
                return Ok(None);
            }
            keeping::keep(tx, key, &account, (old.as_ref(), &new), visit.site.clock().now())?;
            shown(tx, visit, key, id).map(Some)
        });
        if let Some(answer) = keep.await? {
            return Ok(answer);
        }
    }
    Err(overtaken())
}

/// How they were, where a part is changed, and how they will be.
fn outcome(visit: &Visit, account: &Account) -> Result<(Option<User>, User), Problem> {
    let before = account.resource(visit, &[]);
    if visit.asked.method == Method::PATCH {
        let (old, mut resource) = (User::read(&before)?, before);
        apply(&mut resource, visit.sent.whole())?;
        return Ok((Some(old), User::read(&resource)?));
    }
    let mut resource = visit.sent.resource();
    // A provider that says nothing of the number does not take it away: files know people by it.
    if let Some(number) = before.get(ENTERPRISE) {
        resource.entry(ENTERPRISE).or_insert_with(|| number.clone());
    }
    Ok((None, User::read(&resource)?))
}

/// They leave at once, as when an administrator notes it; nothing is erased.
fn delete(
    tx: &mut Writer,
    visit: &Visit,
    key: &ProviderKey,
    id: PersonId,
) -> Result<Answer, Trouble> {
    let account = store::account(tx, key.organisation.id, id)?;
    visit.asked.is_for(&account.etag())?;
    keeping::let_go(tx, key, &account, visit.site.clock().now())?;
    Ok(Answer::nothing())
}
