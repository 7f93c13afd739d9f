//! Signing in with a passkey: what the browser is asked, and what comes of its answer.

use super::{Browser, sign_in};
use crate::{
    caller::Caller,
    door::{Door, Tried},
    model::own_place,
    passkey::{Answer, House, named},
    store::passkey::{self, Known, Waiting},
    told_mail::tell,
};
use axum::{Extension, response::Response};
use zwerm_directory::AccountChange;
use zwerm_domain::{PersonId, Timestamp, day_of};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_web::{Again, Done, Form, Open, Page, Post, Refused, Site, Token};

/// What was found out before the transaction.
struct Judged {
    key: Token,
    credential: Vec<u8>,
    known: Known,
    answer: Answer,
}

/// Asks the browser for a passkey. The same for everybody: no name is known yet.
pub(super) async fn ask(Extension(door): Extension<Door>, caller: Caller, post: Post) -> Response {
    let may_ask = door.patience().may_ask(caller.0, post.visit.site().clock().now());
    post.needed()
        .send_open(
            move |tx, open, _| {
                let house = House::of(&open.site.options().base_url).ok_or(Refused::NotFound)?;
                if !may_ask {
                    return Err(Refused::Store(StoreError::Busy));
                }
                let (challenge, key) = (house.ask()?, new_key()?);
                passkey::keep(tx, &key, None, &challenge.state, open.site.clock().now())?;
                let said =
                    format!("{{\"key\":\"{}\",\"asked\":{}}}", key.reveal(), challenge.asked);
                Ok(Done::showing(Page::json(said), "/sign_in"))
            },
            |_, _, _: &Again| Err(Refused::NotFound),
        )
        .await
}

pub(super) fn new_key() -> Result<Token, StoreError> {
    Token::new().map_err(|_| StoreError::Busy)
}

/// Checks the answer outside any transaction, then starts the session.
pub(super) async fn enter(Extension(door): Extension<Door>, post: Post) -> Response {
    let next = own_place(post.form.get("next")).to_owned();
    let now = post.visit.site().clock().now();
    let judged = match judge(&door, post.visit.site(), &post.form, now).await {
        Ok(judged) => judged,
        Err(tried) => return refuse(post, tried, next).await,
    };
    if judged.answer == Answer::CountedBack {
        told_counted_back(&door, post.visit.site(), judged.known.person, now).await;
    }
    let Answer::Right(after) = judged.answer.clone() else {
        return refuse(post, Tried::Wrong, next).await;
    };
    let (browser, shown) = (Browser::of(&post), next.clone());
    post.needed()
        .send_open(
            move |tx, open, form| let_in(tx, open, form, &judged, &after, &browser, &next),
            move |_, open, _: &Again| sign_in::refused(open, &Tried::Wrong, &shown),
        )
        .await
}

async fn refuse(post: Post, tried: Tried, next: String) -> Response {
    post.visit.read_open(move |_, open| sign_in::refused(open, &tried, &next)).await
}

fn let_in(
    tx: &mut Writer,
    open: &Open,
    form: &Form,
    judged: &Judged,
    after: &str,
    browser: &Browser,
    next: &str,
) -> Result<Done, Refused> {
    let (now, action) = (open.site.clock().now(), form.get("action_id"));
    let waiting = passkey::waiting(tx, &judged.key)?;
    let again = waiting.is_some_and(|waiting| waiting.was_answered_by(action, now))
        && browser.is_in(tx, judged.known.person, now)?;
    let before = &judged.known.credential;
    let is_first = !again
        && passkey::answered(tx, &judged.key, action, now)?
        && passkey::count(tx, &judged.credential, before, after)?;
    if !again && !is_first {
        return Err(zwerm_web::Problems::default().into());
    }
    // A passkey is two things at once: the device, and the finger or the code that opens it. No second step follows.
    browser.step_in(tx, judged.known.person, next, now)
}

/// Whose passkey it is and whether its answer is right. `Err`: not; a passkey that nobody has is as much work.
async fn judge(door: &Door, site: &Site, form: &Form, now: Timestamp) -> Result<Judged, Tried> {
    let house = House::of(&site.options().base_url).ok_or(Tried::Wrong)?;
    let answer = form.get("answer").to_owned();
    let key = Token::parse(form.get("key")).ok_or(Tried::Wrong)?;
    let (credential, handle) = named(&answer).ok_or(Tried::Wrong)?;
    let (asked, action) = (key.clone(), form.get("action_id").to_owned());
    let wanted = credential.clone();
    let found = site.store().read(move |tx| look(tx, &asked, &wanted, &handle));
    let (waiting, known) = found.await.map_err(|_| Tried::Busy)?;
    let waiting = waiting
        .filter(|it| it.person.is_none() && (it.is_open(now) || it.was_answered_by(&action, now)));
    let again = waiting.as_ref().is_some_and(|it| it.was_answered_by(&action, now));
    let (state, kept) = (
        waiting.map(|it| it.state).unwrap_or_default(),
        known.as_ref().map(|known| known.credential.clone()),
    );
    let before = kept.clone().unwrap_or_default();
    let checked = door.check(move || house.check(&answer, &state, kept.as_deref())).await;
    let answer = match checked.map_err(|_| Tried::Busy)? {
        // The first press counted it already.
        Answer::CountedBack if again => Answer::Right(before),
        answer => answer,
    };
    known.map(|known| Judged { key, credential, known, answer }).ok_or(Tried::Wrong)
}

fn look(
    tx: &mut Reader,
    key: &Token,
    credential: &[u8],
    handle: &[u8],
) -> Result<(Option<Waiting>, Option<Known>), StoreError> {
    Ok((passkey::waiting(tx, key)?, passkey::known(tx, credential, handle)?))
}

/// Tells the owner that their passkey counted back, now and then.
async fn told_counted_back(door: &Door, site: &Site, person: PersonId, now: Timestamp) {
    if !door.patience().may_mail(&format!("counted back {person}"), None, now) {
        return;
    }
    let told = site.store().write(move |tx| {
        let change = AccountChange::PasskeyRefused;
        tell(tx, person, Some(person), change, day_of(now, "Europe/Amsterdam"), now)
    });
    let told: Result<(), StoreError> = told.await;
    if told.is_err() {
        tracing::warn!("a passkey counted back, and its owner could not be told");
    }
}
