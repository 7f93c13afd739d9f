//! Asking for a new link: the answer is always the same, and so is the work, whether an address is known or not.

use crate::{
    jobs,
    model::ADDRESS,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{
    Extension,
    extract::{ConnectInfo, FromRef, FromRequestParts},
    response::Response,
};
use http::request::Parts;
use std::{
    collections::HashMap,
    convert::Infallible,
    hash::{BuildHasher, RandomState},
    net::{IpAddr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
};
use zwerm_domain::{Timestamp, text::one_line};
use zwerm_ui::{Fields, Shell};
use zwerm_web::{Again, Done, Open, Page, Post, Problems, Refused, Site, Visit};

/// So many requests in a quarter of an hour: for one address, and from one place.
const MOST: (u32, u32) = (3, 30);
/// A quarter of an hour.
const WINDOW: i64 = 15 * 60;
/// Most entries that are remembered.
const MOST_KNOWN: usize = 50_000;

/// Counts who asks, as hashes and in memory alone.
#[derive(Clone, Default)]
pub(super) struct Limits(Arc<Counted>);

#[derive(Default)]
struct Counted {
    keys: RandomState,
    asked: Mutex<HashMap<u64, (Timestamp, u32)>>,
}

impl Limits {
    /// Counts one request; whether it may lead to a mail.
    fn may_mail(&self, email: &str, place: Option<IpAddr>, now: Timestamp) -> bool {
        let mut keys = vec![(self.0.keys.hash_one(("address", email)), MOST.0)];
        keys.extend(place.map(|place| (self.0.keys.hash_one(("place", place)), MOST.1)));
        let mut asked = self.0.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let is_old = |since: Timestamp| since.plus_seconds(WINDOW) <= now;
        if asked.len() > MOST_KNOWN {
            asked.retain(|_, (since, _)| !is_old(*since));
        }
        let mut may = true;
        for (key, most) in keys {
            let (since, count) = asked.entry(key).or_insert((now, 0));
            if is_old(*since) {
                (*since, *count) = (now, 0);
            }
            *count += 1;
            may &= *count <= most;
        }
        may
    }
}

/// From where somebody asks, where that can be known.
pub(super) struct Place(Option<IpAddr>);

impl<S> FromRequestParts<S> for Place
where
    Site: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Place, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let site = Site::from_ref(state);
        Ok(Place(peer.and_then(|peer| site.caller(peer, &parts.headers))))
    }
}

#[derive(Template)]
#[template(path = "guest_asking.html")]
struct AskingPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    is_sent: bool,
}

pub(super) async fn show(visit: Visit) -> Response {
    let is_sent = !visit.query("sent").is_empty();
    visit.read_open(move |_, open| page(open, Fields::new(), is_sent)).await
}

pub(super) async fn ask(
    Extension(limits): Extension<Limits>,
    Place(place): Place,
    post: Post,
) -> Response {
    let email = one_line(post.form.get("email"), ADDRESS).unwrap_or_default().to_lowercase();
    let now = post.visit.site().clock().now();
    let is_address = zwerm_mail::is_address(&email);
    let may_mail = is_address && limits.may_mail(&email, place, now);
    post.send_open(
        move |tx, open, _| {
            if !is_address {
                let says = text(open.language).guests_no_address();
                return Err(Problems::one("email", says).into());
            }
            if may_mail {
                jobs::ask(tx, &email, now)?;
            }
            Ok(Done::at("/guests/link?sent=1"))
        },
        |_, open, again: &Again| page(open, again.fields.clone(), false),
    )
    .await
}

fn page(open: &Open, fields: Fields, is_sent: bool) -> Result<Page, Refused> {
    let t = text(open.language);
    let title = if is_sent { t.guests_asked_title() } else { t.guests_asking_title() };
    Page::of(&AskingPage { shell: open.shell(title), t, fields, is_sent })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_420_800_000_000);

    #[test]
    fn sixty_times_in_a_minute_is_three_mails_and_later_it_works_again() {
        let limits = Limits::default();
        let sent = (0..60).filter(|_| limits.may_mail("karin@sleutel.example", None, NOW)).count();
        assert_eq!(sent, 3);
        assert!(limits.may_mail("ander@sleutel.example", None, NOW), "another is not held up");
        assert!(limits.may_mail("karin@sleutel.example", None, NOW.plus_seconds(WINDOW)));
    }

    #[test]
    fn one_place_asks_for_thirty_addresses_at_most() {
        let (limits, place) = (Limits::default(), Some(IpAddr::from([203, 0, 113, 9])));
        let sent = (0..60).filter(|n| limits.may_mail(&format!("{n}@x.example"), place, NOW));
        assert_eq!(sent.count(), 30);
    }
}
