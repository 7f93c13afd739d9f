//! Letters for whoever has no mail address: each with a fresh link as a code and as a block to scan.

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
use askama::{Template, filters::HtmlSafe};
use qrcode::{Color, EcLevel, QrCode};
use std::fmt;
use zwerm_directory::person;
use zwerm_domain::{PersonId, day_of};
use zwerm_store::Writer;
use zwerm_ui::{Room, Shell, format};
use zwerm_web::{Done, Me, Page, Refused};

#[derive(Template)]
#[template(path = "letters.html")]
struct LettersPage {
    shell: Shell,
    t: &'static L10nLanguage,
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
    picture: Picture,
    until: String,
}

/// Makes a letter for each, and shows them this once. Earlier invitations of theirs no longer work.
pub(super) fn make(tx: &mut Writer, me: &Me, people: &[PersonId]) -> Result<Done, Refused> {
    let mut letters = Vec::with_capacity(people.len());
    for id in people {
        let team = person(tx, &me.actor, *id)?.team.map(|(_, name)| name).unwrap_or_default();
        let Some(to) = link::addressee(tx, *id)? else { continue };
        let secret = Secret::short()?;
        link::keep(tx, &secret, *id, Purpose::Invitation, me.now)?;
        invitation::note(tx, me.id(), *id, Way::Paper, me.today())?;
        let sign_in_name = match link::find(tx, &secret)? {
            Some(link) => link.sign_in_name().to_owned(),
            None => continue,
        };
        letters.push(letter(me, to, team, sign_in_name, &secret));
    }
    let t = text(me.language);
    let title = if letters.is_empty() {
        t.sign_in_letters_none_title()
    } else {
        t.sign_in_letters_title(letters.len() as i64)
    };
    let shell = me.shell(tx, Room::Elsewhere, title)?;
    Ok(Done::showing(Page::of(&LettersPage { shell, t, letters })?, "/sign_in/invitations"))
}

fn letter(me: &Me, to: Addressee, team: String, sign_in_name: String, secret: &Secret) -> Letter {
    let last = day_of(me.now.plus_seconds(Purpose::Invitation.seconds()), &to.time_zone);
    let address = format!("{}/sign_in/link/{}", me.base_url(), secret.reveal());
    Letter {
        t: text(to.language),
        lang: to.language.code(),
        first_name: format::first_name(&to.name).to_owned(),
        picture: Picture::of(&link_address(me.base_url(), secret, to.language)),
        until: format::day(to.language, last, day_of(me.now, &to.time_zone)),
        name: to.name,
        team,
        organisation: to.organisation,
        sign_in_name,
        address,
    }
}

/// A QR code: its width in modules (with the quiet zone) and the path of the dark ones.
struct Picture {
    width: usize,
    path: String,
}

impl Picture {
    /// The white border that scanners need.
    const QUIET: usize = 4;

    fn of(link: &str) -> Picture {
        let Ok(code) = QrCode::with_error_correction_level(link, EcLevel::M) else {
            return Picture { width: 0, path: String::new() }; // too long for a block: the address stands below it
        };
        let width = code.width();
        let mut path = String::new();
        for (at, color) in code.to_colors().into_iter().enumerate() {
            if color == Color::Dark {
                let (x, y) = (at % width + Picture::QUIET, at / width + Picture::QUIET);
                path.push_str(&format!("M{x} {y}h1v1h-1z"));
            }
        }
        Picture { width: width + 2 * Picture::QUIET, path }
    }
}

impl fmt::Display for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (width, path) = (self.width, &self.path);
        write!(
            f,
            "<path fill=\"#fff\" d=\"M0 0h{width}v{width}H0z\"/><path fill=\"#000\" d=\"{path}\"/>"
        )
    }
}
impl HtmlSafe for Picture {}
