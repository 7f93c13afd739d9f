//! How each module stands, for everybody; with what is asked of the works council and of who keeps Zwerm.

use super::answering::lifted_from;
use crate::{
    model::{Asks, Ground, asks},
    policy::{self, Action, may},
    store,
    text::{L10nLanguage, text},
    wording::{self, Card},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{consent_file, council_rests_until, has_council, yes_counts_since};
use zwerm_domain::Module;
use zwerm_store::Reader;
use zwerm_ui::{Choice, Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, Me, Page, Refused, Visit};

#[derive(Template)]
#[template(path = "consent.html")]
struct ConsentPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    /// Tells this state from another, so that nobody answers what has changed meanwhile.
    version: String,
    cards: Vec<Card>,
    /// What the reader can consent to; empty for who does not.
    to_consent: Vec<Choice>,
    /// What the reader can put on record as not needed; empty for who does not.
    to_tell: Vec<Choice>,
    grounds: Vec<Choice>,
    has_council: bool,
    /// What the administrator reads of it, where there is a council.
    council_says: String,
    today: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::default())).await
}

/// What the forms are about, in one word: the answers that stand, and what is promised in this version.
pub(super) fn version(tx: &mut Reader, me: &Me) -> Result<String, Refused> {
    let prints = Module::ALL.map(|module| &consent_file(module).fingerprint[..8]).concat();
    Ok(format!("{}.{prints}", store::newest(tx, &me.actor)?))
}

pub(super) fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let (offices, has_council) = (me.actor.offices(), has_council(tx, &me.actor, me.today())?);
    let calendar = Calendar { language: me.language, today: me.today() };
    let given = store::in_force(tx, &me.actor)?;
    let of = |module: Module| given.iter().find(|one| one.module == module);
    let consents = may(Action::Consent, offices, has_council);
    let tells = may(Action::SayOnPaper, offices, has_council);
    let since = if consents { yes_counts_since(tx, &me.actor, me.today())? } else { None };
    let (mut cards, mut to_consent, mut to_tell) = (Vec::new(), Vec::new(), Vec::new());
    for module in Module::ALL {
        let (given, file) = (of(module), consent_file(module));
        let asked = asks(given, &file.fingerprint);
        let answer = given.map(|given| given.answer);
        let choice = Choice::new(module.code(), wording::name(me.language, module));
        let mut card = Card::of(me, module, given, asked);
        let waits = lifted_from(me, given, since).filter(|day| *day > me.today());
        if let Some(day) = waits.filter(|_| consents) {
            card.asked = t.consent_not_yet(calendar.day(day));
        } else if consents && policy::can_consent(answer, asked != Asks::Changed) {
            to_consent.push(choice.clone().saying(wording::purpose(me.language, module)));
        }
        if tells && policy::gives_way(answer) && asked != Asks::Nothing {
            to_tell.push(choice);
        }
        cards.push(card);
    }
    let grounds = Ground::CHOSEN.into_iter();
    let grounds = grounds.filter(|ground| may(policy::telling(*ground), offices, has_council));
    let mut shell = me.shell(tx, Room::Elsewhere, t.consent_title())?;
    shell.done = wording::done(t, me.done());
    let mut fields = again.fields.clone();
    if !fields.has("action_id") {
        // Putting on record is done once for all of them; consenting is one's own choice.
        fields = to_tell.iter().fold(fields, |fields, one| fields.with("told", one.value.as_str()));
    }
    Page::of(&ConsentPage {
        version: version(tx, me)?,
        shell,
        t,
        fields,
        cards,
        to_consent,
        to_tell,
        grounds: grounds.map(|ground| wording::ground(t, ground)).collect(),
        has_council,
        council_says: match council_rests_until(tx, &me.actor, me.today())? {
            Some(day) => t.consent_council_rests(calendar.day(day)),
            None => t.consent_has_council(),
        },
        today: me.today().to_string(),
    })
}
