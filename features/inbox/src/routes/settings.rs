//! How much mail somebody wants, when it comes, and the secret address of their calendar.

use crate::{
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{Addressee, MailChoice, addressee, choose_mail};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Choice, Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, Done, Me, Page, Post, Problems, Refused, Token, Visit};

#[derive(Template)]
#[template(path = "inbox_settings.html")]
struct SettingsPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    choices: Vec<Choice>,
    /// Where mail goes; nowhere without an address.
    email: Option<String>,
    /// When mail comes, as it was read from the working hours.
    hours: String,
    /// Since when there is a calendar address; may be empty.
    since: String,
    /// The address itself, shown this one time; may be empty.
    address: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::default(), String::new())).await
}

pub(super) async fn change(post: Post) -> Response {
    post.send(
        |tx, me, form| {
            let t = text(me.language);
            let choice = MailChoice::from_code(form.get("mail"));
            let choice = choice.ok_or_else(|| Problems::one("mail", t.inbox_choose()))?;
            let was = addressee(tx, me.id())?.ok_or(Refused::NotFound)?.choice;
            if was.has_digest() != choice.has_digest() {
                // The first digest after a pause tells what happens from now on, not all that was missed.
                store::forget_digest(tx, &me.actor)?;
            }
            choose_mail(tx, me.id(), choice)?;
            Ok(Done::at("/inbox/settings?done=saved"))
        },
        |tx, me, again| page(tx, me, again, String::new()),
    )
    .await
}

/// A new address, shown this one time; an earlier one ends.
pub(super) async fn make_address(post: Post) -> Response {
    post.send(
        |tx, me, _| {
            let token = Token::new().map_err(|_| StoreError::Busy)?;
            store::keep_feed(tx, &me.actor, &token, me.today())?;
            let address = format!("{}/calendar/{}.ics", me.base_url(), token.reveal());
            let page = page(tx, me, &Again::default(), address)?;
            Ok(Done::showing(page, "/inbox/settings?done=made"))
        },
        |tx, me, again| page(tx, me, again, String::new()),
    )
    .await
}

pub(super) async fn end_address(post: Post) -> Response {
    post.send(
        |tx, me, _| {
            store::end_feed(tx, &me.actor)?;
            Ok(Done::at("/inbox/settings?done=ended"))
        },
        |tx, me, again| page(tx, me, again, String::new()),
    )
    .await
}

fn page(tx: &mut Reader, me: &Me, again: &Again, address: String) -> Result<Page, Refused> {
    let t = text(me.language);
    let own = addressee(tx, me.id())?.ok_or(Refused::NotFound)?;
    let mut shell = me.shell(tx, Room::Inbox, t.inbox_settings_title())?;
    shell.done = match me.done() {
        "saved" => Some(t.inbox_saved()),
        // The second of two clicks: the address itself was shown that one time.
        "made" => Some(t.inbox_feed_made()),
        "ended" => Some(t.inbox_feed_ended()),
        _ => None,
    };
    let calendar = Calendar { language: me.language, today: me.today() };
    let since = store::feed(tx, &me.actor)?;
    let fields = match again.fields.has("mail") || again.fields.has_problems() {
        true => again.fields.clone(),
        false => Fields::new().with("mail", own.choice.code()),
    };
    Page::of(&SettingsPage {
        shell,
        t,
        fields,
        choices: choices(t),
        hours: hours(t, &own),
        email: own.email,
        since: since.map(|day| calendar.day(day)).unwrap_or_default(),
        address,
    })
}

fn choices(t: &L10nLanguage) -> Vec<Choice> {
    let choice = |choice: MailChoice| {
        let (name, says) = match choice {
            MailChoice::Daily => (t.inbox_mail_daily(), t.inbox_mail_daily_says()),
            MailChoice::Weekly => (t.inbox_mail_weekly(), t.inbox_mail_weekly_says()),
            MailChoice::Direct => (t.inbox_mail_direct(), t.inbox_mail_direct_says()),
            MailChoice::None => (t.inbox_mail_none(), t.inbox_mail_none_says()),
        };
        Choice::new(choice.code(), name).saying(says)
    };
    MailChoice::ALL.map(choice).into()
}

/// The working hours as they were read, so that everybody can see when mail comes.
fn hours(t: &L10nLanguage, own: &Addressee) -> String {
    let names = t.inbox_weekdays();
    let names: Vec<&str> = names.split(", ").collect();
    let days = own.hours.weekdays().filter_map(|day| {
        names.get(usize::from(day.to_monday_zero_offset().unsigned_abs())).copied()
    });
    let (from, until) = own.hours.clock();
    t.inbox_hours(days.collect::<Vec<_>>().join(", "), from, until)
}
