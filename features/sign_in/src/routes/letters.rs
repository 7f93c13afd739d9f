//! Letters for whoever has no mail address, to come in or to choose another password: each with a fresh link as a
//! code and as a block to scan.

use crate::{
    link_mail::link_address,
    model::Purpose,
    secret::Secret,
    store::{
        invitation::{self, Way},
        link::{self, Addressee},
    },
    text::{L10nLanguage, text},
};
use askama::Template;
use zwerm_access_log::{Kind, Subject};
use zwerm_directory::{AccountChange, note_on_account, person};
use zwerm_domain::{PersonId, day_of};
use zwerm_store::Writer;
use zwerm_ui::{Room, Scan, Shell, format};
use zwerm_web::{Done, Me, Page, Refused};

#[derive(Template)]
#[template(path = "letters.html")]
struct LettersPage {
    shell: Shell,
    t: &'static L10nLanguage,
    /// Where one comes from.
    back: (String, String),
    letters: Vec<Letter>,
}

struct Letter {
    t: &'static L10nLanguage,
    lang: &'static str,
    name: String,
    first_name: String,
    team: String,
    organisation: String,
    sign_in_name: String,
    address: String,
    picture: Scan,
    until: String,
    is_invitation: bool,
}

/// Makes a letter for each, and shows them this once. Earlier invitations of theirs no longer work.
pub(super) fn make(tx: &mut Writer, me: &Me, people: &[PersonId]) -> Result<Done, Refused> {
    let mut letters = Vec::with_capacity(people.len());
    for id in people {
        if let Some(letter) = write(tx, me, *id, Purpose::Invitation)? {
            invitation::note(tx, me.id(), *id, Way::Paper, me.today())?;
            me.note_change(tx, Kind::LetterPrinted, Subject::One(*id))?;
            letters.push(letter);
        }
    }
    let back = "/sign_in/invitations".to_owned();
    show(tx, me, letters, back, text(me.language).sign_in_invite_title())
}

/// Makes the letter with which somebody chooses another password, and notes it on the account.
pub(super) fn make_reset(tx: &mut Writer, me: &Me, id: PersonId) -> Result<Done, Refused> {
    let name = person(tx, &me.actor, id)?.name;
    let letters: Vec<Letter> = write(tx, me, id, Purpose::ResetLetter)?.into_iter().collect();
    let change = AccountChange::ResetLetter;
    note_on_account(tx, id, Some(me.id()), me.today(), change)?;
    show(tx, me, letters, format!("/sign_in/people/{id}"), name)
}

fn show(
    tx: &mut Writer,
    me: &Me,
    letters: Vec<Letter>,
    back: String,
    back_name: String,
) -> Result<Done, Refused> {
    let t = text(me.language);
    let title = if letters.is_empty() {
        t.sign_in_letters_none_title()
    } else {
        t.sign_in_letters_title(letters.len() as i64)
    };
    let shell = me.shell(tx, Room::Elsewhere, title)?;
    let page = LettersPage { shell, t, back: (back.clone(), back_name), letters };
    Ok(Done::showing(Page::of(&page)?, back))
}

fn write(
    tx: &mut Writer,
    me: &Me,
    id: PersonId,
    purpose: Purpose,
) -> Result<Option<Letter>, Refused> {
    let team = person(tx, &me.actor, id)?.team.map(|(_, name)| name).unwrap_or_default();
    let Some(to) = link::addressee(tx, id)? else { return Ok(None) };
    let secret = Secret::short()?;
    link::keep(tx, &secret, me.key(), id, purpose, me.now)?;
    let Some(link) = link::find(tx, &secret, me.key())? else { return Ok(None) };
    Ok(Some(letter(me, to, team, link.sign_in_name().to_owned(), &secret, purpose)))
}

fn letter(
    me: &Me,
    to: Addressee,
    team: String,
    sign_in_name: String,
    secret: &Secret,
    purpose: Purpose,
) -> Letter {
    let last = day_of(me.now.plus_seconds(purpose.seconds()), &to.time_zone);
    let address = format!("{}/sign_in/link/{}", me.base_url(), secret.reveal());
    Letter {
        t: text(to.language),
        lang: to.language.code(),
        first_name: format::first_name(&to.name).to_owned(),
        picture: Scan::of(&link_address(me.base_url(), secret, to.language)),
        until: format::day(to.language, last, day_of(me.now, &to.time_zone)),
        name: to.name,
        team,
        organisation: to.organisation,
        sign_in_name,
        address,
        is_invitation: purpose == Purpose::Invitation,
    }
}
