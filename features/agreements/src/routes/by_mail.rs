//! Answering from a mail: a link that belongs to one person, one version and one move, and works once.

use crate::{
    model::ByMail,
    moves,
    store::asking::{self as store, Link, Stands},
    view::by_mail::{Opened, Shut, done_page, link_page, shut_page},
};
use axum::{extract::Path, response::Response};
use zwerm_domain::Module;
use zwerm_promise::Ending;
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_ui::Fields;
use zwerm_web::{Done, Me, Open, Page, Post, Refused, Token, Visit, me_by_link};

/// Shows what the link answers; opening it changes nothing, so that a mail scanner uses nothing up.
pub(super) async fn show(Path(given): Path<String>, visit: Visit) -> Response {
    let token = Token::parse(&given);
    visit.read_open(move |tx, open| page(tx, open, token.as_ref(), Fields::new())).await
}

/// Makes the one move that the link is for.
pub(super) async fn answer(Path(given): Path<String>, post: Post) -> Response {
    let token = Token::parse(&given);
    let again = token.clone();
    post.send_open(
        move |tx, open, _| take(tx, open, token.as_ref()),
        move |tx, open, shown| page(tx, open, again.as_ref(), shown.fields.clone()),
    )
    .await
}

fn page(
    tx: &mut Reader,
    open: &Open,
    token: Option<&Token>,
    fields: Fields,
) -> Result<Page, Refused> {
    match (token, opened(tx, open, token)?) {
        (Some(token), Ok(opened)) => link_page(open, token, &opened, fields),
        (_, Err(why)) => shut_page(open, why),
        (None, Ok(_)) => shut_page(open, Shut::Unknown),
    }
}

fn take(tx: &mut Writer, open: &Open, token: Option<&Token>) -> Result<Done, Refused> {
    let opened = opened(tx, open, token)?;
    let (Some(token), Ok(opened)) = (token, opened.as_ref()) else {
        let why = opened.err().unwrap_or(Shut::Unknown);
        return Ok(Done::showing(shut_page(open, why)?, "/sign_in"));
    };
    let (me, link) = (&opened.me, &opened.link);
    let at = format!("/agreements/answers/{}", token.reveal());
    if !store::use_link(tx, token, me.now)? {
        return Ok(Done::showing(shut_page(open, Shut::Used)?, at));
    }
    tx.act_as(me.id())?;
    let is_settled = make(tx, me, link)?;
    Ok(Done::showing(done_page(open, opened, is_settled)?, at))
}

/// Makes the move; answers whether it waits for nobody else's answer to the same.
fn make(tx: &mut Writer, me: &Me, link: &Link) -> Result<bool, Refused> {
    let id = link.agreement;
    match link.answer {
        ByMail::Accept => moves::accept(tx, me, id, link.version, "", ""),
        ByMail::Deliver => moves::deliver(tx, me, id, "", &moves::Ticks::default()).map(|_| true),
        ByMail::Close => Ok(moves::answer_delivery(tx, me, id, "close", "")?.is_ended()),
        ByMail::Finish => Ok(moves::answer_end(tx, me, id, Ending::Finish, true, "")?.is_ended()),
    }
}

/// What a link opens, or why it opens nothing. It tells nothing before all of it is right.
fn opened(
    tx: &mut Reader,
    open: &Open,
    token: Option<&Token>,
) -> Result<Result<Opened, Shut>, StoreError> {
    let Some(token) = token else { return Ok(Err(Shut::Unknown)) };
    let Some(link) = store::link(tx, token)? else { return Ok(Err(Shut::Unknown)) };
    if open.me.as_ref().is_some_and(|me| me.id() != link.person) {
        return Ok(Err(Shut::OfAnother));
    }
    let Some(me) = me_by_link(tx, &open.site, link.person)? else { return Ok(Err(Shut::Left)) };
    if !me.uses(Module::Agreements) {
        return Ok(Err(Shut::Still));
    }
    let Some(stands) = store::stands(tx, link.agreement, link.person)? else {
        return Ok(Err(Shut::Moved));
    };
    let shut = why_shut(&link, &me, &stands);
    let shown = store::shown_version(tx, link.agreement, link.version)?;
    let (None, Some(shown)) = (shut, shown) else { return Ok(Err(shut.unwrap_or(Shut::Moved))) };
    let others = store::others(tx, link.agreement, link.person, &stands)?;
    let asker = match stands.opener {
        Some(opener) => store::name(tx, opener)?,
        None => others.first().map(|one| one.name.clone()).unwrap_or_default(),
    };
    let Stands { side, through, .. } = stands;
    Ok(Ok(Opened { me, side, asker, others, through, shown, link }))
}

fn why_shut(link: &Link, me: &Me, stands: &Stands) -> Option<Shut> {
    if link.is_used {
        Some(Shut::Used)
    } else if link.expires_at <= me.now {
        Some(Shut::Expired)
    } else if link.version < stands.version {
        Some(Shut::Replaced)
    } else if link.moves != stands.moves || (link.answer != ByMail::Deliver && !stands.is_asked) {
        Some(Shut::Moved)
    } else {
        None
    }
}
