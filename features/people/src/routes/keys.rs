//! The keys of the identity provider: made by an administrator, shown once, taken back.

use crate::{
    store::{self, KeyId},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_access_log::{Kind, Subject};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Token, Visit};

const PAGE: &str = "/people/provider";
/// One to work with, and one to change over to.
const MOST: usize = 2;

#[derive(Template)]
#[template(path = "people_provider.html")]
struct ProviderPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    /// Where the provider finds Zwerm.
    address: String,
    keys: Vec<Line>,
    may_make: bool,
    /// The key that was made just now.
    secret: Option<String>,
}

struct Line {
    id: KeyId,
    made: String,
    used: String,
    is_working: bool,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, Fields::new(), None)).await
}

pub(super) async fn make(post: Post) -> Response {
    post.send(give, |tx, me, again: &Again| page(tx, me, again.fields.clone(), None)).await
}

pub(super) async fn end(IdPath(id): IdPath<KeyId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            store::drop_key(tx, me.actor.organisation(), id)?;
            me.note_change(tx, Kind::ProviderKeyChanged, Subject::Everybody)?;
            Ok(Done::at(format!("{PAGE}?done=ended")))
        },
        |tx, me, again: &Again| page(tx, me, again.fields.clone(), None),
    )
    .await
}

/// Makes a key. Whoever holds it keeps everybody's account, so first one shows that it is still oneself.
fn give(tx: &mut Writer, me: &Me, _: &zwerm_web::Form) -> Result<Done, Refused> {
    if !me.is_proved() {
        return Ok(Done::at(format!("/sign_in/proof?next={PAGE}")));
    }
    let organisation = me.actor.organisation();
    if store::keys(tx, organisation)?.len() >= MOST {
        return Err(Problems::one("", text(me.language).people_provider_two()).into());
    }
    let token = Token::new().map_err(|_| Refused::Store(StoreError::Busy))?;
    store::keep_key(tx, organisation, me.id(), me.today(), token.hash())?;
    me.note_change(tx, Kind::ProviderKeyChanged, Subject::Everybody)?;
    let page = page(tx, me, Fields::new(), Some(token.reveal().to_owned()))?;
    Ok(Done::showing(page, PAGE))
}

fn page(tx: &mut Reader, me: &Me, fields: Fields, secret: Option<String>) -> Result<Page, Refused> {
    let t = text(me.language);
    let mut shell = me.shell(tx, Room::Elsewhere, t.people_provider_title())?;
    shell.done = (me.done() == "ended").then(|| t.people_provider_ended());
    let calendar = Calendar { language: me.language, today: me.today() };
    let keys = store::keys(tx, me.actor.organisation())?.into_iter().map(|key| Line {
        id: key.id,
        made: t.people_provider_made(key.made_by, calendar.day(key.made_on)),
        used: match key.last_used_on {
            Some(day) => t.people_provider_used(calendar.day(day)),
            None => t.people_provider_unused(),
        },
        is_working: key.is_working,
    });
    let keys: Vec<Line> = keys.collect();
    Page::of(&ProviderPage {
        shell,
        t,
        fields,
        address: format!("{}/scim/v2", me.base_url()),
        may_make: keys.len() < MOST,
        keys,
        secret,
    })
}
