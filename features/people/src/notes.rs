//! What others did with one's account, in words: on Over mij, and on Vandaag while it is new.

use crate::{
    model::is_past,
    routes::words,
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use jiff::ToSpan;
use zwerm_directory::{AccountChange, AccountNote, account_notes};
use zwerm_domain::{Date, Office};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Shell, format::Calendar};
use zwerm_web::Me;

/// So long a note stands on Vandaag.
const NEW_DAYS: i64 = 14;
/// Most notes that are shown.
const MOST: u32 = 20;

#[derive(Template)]
#[template(path = "people_today.html")]
struct TodayPart {
    shell: Shell,
    t: &'static L10nLanguage,
    /// That their last day is over, and why they are still here.
    rests: Option<String>,
    lines: Vec<String>,
}

/// Everything that is noted, the newest first.
pub(crate) fn all(tx: &mut Reader, me: &Me) -> Result<Vec<String>, StoreError> {
    let notes = account_notes(tx, &me.actor, Date::ZERO, MOST)?;
    Ok(notes.iter().map(|note| line(me, note)).collect())
}

/// What is new and changes how one comes in or what one may do.
pub(crate) fn notice(tx: &mut Reader, me: &Me) -> Result<String, StoreError> {
    let since = me.today().saturating_sub(NEW_DAYS.days());
    let notes = account_notes(tx, &me.actor, since, MOST)?;
    let mut notes = notes;
    if notes.iter().any(|note| note.change == AccountChange::Returned) {
        // Who comes back reads also that they were noted as left, however long ago that was.
        notes = since_left(notes, account_notes(tx, &me.actor, Date::ZERO, MOST)?);
    }
    let about_rights = notes.iter().filter(|note| note.change.is_about_rights());
    let lines: Vec<String> = about_rights.map(|note| line(me, note)).collect();
    let rests = rests(tx, me)?;
    if lines.is_empty() && rests.is_none() {
        return Ok(String::new());
    }
    let shell = Shell { language: me.language, ..Shell::default() };
    let part = TodayPart { shell, t: text(me.language), rests, lines };
    Ok(part.render().unwrap_or_default())
}

/// The new notes, and the last one before them that tells that somebody was noted as left.
fn since_left(mut new: Vec<AccountNote>, all: Vec<AccountNote>) -> Vec<AccountNote> {
    if !new.iter().any(|note| note.change == AccountChange::Left) {
        new.extend(all.into_iter().find(|note| note.change == AccountChange::Left));
    }
    new
}

/// For an administrator whose last day is over and whom nobody can be spared for yet: what to do.
fn rests(tx: &mut Reader, me: &Me) -> Result<Option<String>, StoreError> {
    if !me.actor.holds(Office::Administrator) {
        return Ok(None);
    }
    let last_day = store::leaver(tx, &me.actor, me.id())?.leaves_on;
    let calendar = Calendar { language: me.language, today: me.today() };
    let over = last_day.filter(|day| is_past(*day, me.today()));
    Ok(over.map(|day| text(me.language).people_me_rests(calendar.long(day))))
}

fn line(me: &Me, note: &AccountNote) -> String {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let day = calendar.day(note.on);
    let by = match &note.by {
        Some(name) if note.is_by_provider => t.people_note_by_provider(name.as_str()),
        Some(name) => name.clone(),
        None => t.people_note_by_file(),
    };
    match note.change {
        AccountChange::Name => t.people_note_name(by, day),
        AccountChange::Address => t.people_note_address(by, day),
        AccountChange::Team => t.people_note_team(by, day),
        AccountChange::Leads => t.people_note_leads(by, day),
        AccountChange::ResetLetter => t.people_note_reset_letter(by, day),
        AccountChange::SecondStepOn => t.people_note_second_on(day),
        AccountChange::SecondStepOff => t.people_note_second_off(day),
        AccountChange::SecondStepHelped => t.people_note_second_helped(by, day),
        AccountChange::SignedOut => t.people_note_signed_out(by, day),
        AccountChange::PasskeyAdded => t.people_note_passkey_added(day),
        AccountChange::PasskeyRemoved => t.people_note_passkey_removed(day),
        AccountChange::PasskeyRefused => t.people_note_passkey_refused(day),
        AccountChange::ProviderLinked => t.people_note_provider_linked(day),
        AccountChange::ProviderUnlinked => t.people_note_provider_unlinked(day),
        AccountChange::Left => t.people_note_left(by, day),
        AccountChange::Returned => t.people_note_returned(by, day),
        AccountChange::OfficeGiven(office) => {
            t.people_note_office_given(by, day, words(t, office).0)
        }
        AccountChange::OfficeEnded(office) => {
            t.people_note_office_ended(day, by, words(t, office).0)
        }
    }
}
