//! *Wie helpt?*: asking others from a check-in, offering help, and taking either back.

use super::{allowed, words};
use crate::{
    model::Agreement,
    policy::{
        Action,
        help::{self as policy, Action as HelpAction},
    },
    store::{
        help::{self as store, NewRequest, Request},
        moves as write, needs,
    },
    text::text,
};
use zwerm_domain::{AgreementId, HelpRequestId, TeamId};
use zwerm_promise::Step;
use zwerm_store::Writer;
use zwerm_web::{Me, Problems, Refused};

/// Most letters of a request.
const MOST: usize = 500;
/// The choice of the whole organisation.
pub(crate) const EVERYBODY: &str = "organisation";

/// A request as it was typed with a check-in.
#[derive(Default)]
pub(crate) struct TypedHelp<'a> {
    /// In words for others.
    pub(crate) text: &'a str,
    /// The key of a team, or [`EVERYBODY`].
    pub(crate) to: &'a str,
}

/// A request that can be shown.
pub(super) struct Asking {
    text: String,
    team: Option<TeamId>,
}

/// Reads a request; `None` where nothing is asked of others.
pub(super) fn read(
    tx: &mut Writer,
    me: &Me,
    typed: &TypedHelp<'_>,
) -> Result<Option<Asking>, Refused> {
    let t = text(me.language);
    let text = words(me, "help", typed.text)?;
    if text.is_empty() {
        return Ok(None);
    }
    if text.chars().count() > MOST {
        let most = i64::try_from(MOST).unwrap_or(i64::MAX);
        return Err(Problems::one("help", t.problem_too_long(most)).into());
    }
    let team: Option<TeamId> = typed.to.parse().ok();
    let is_own = match team {
        Some(team) => store::teams_of(tx, &me.actor)?.iter().any(|(own, _)| *own == team),
        None => typed.to == EVERYBODY,
    };
    match is_own {
        true => Ok(Some(Asking { text, team })),
        false => Err(Problems::one("help_to", t.agreements_choose()).into()),
    }
}

/// Shows a request; one from the same agreement makes place for it.
pub(super) fn ask(
    tx: &mut Writer,
    me: &Me,
    agreement: &Agreement,
    asking: &Asking,
) -> Result<(), Refused> {
    let (id, version) = (agreement.id, agreement.course.newest().version);
    store::end(tx, id, me.id())?;
    let made = write::note_step(tx, id, Some(me.id()), Step::HelpAsked, version, me.today(), "")?;
    let (team, text, today) = (asking.team, asking.text.as_str(), me.today());
    Ok(store::add(tx, &me.actor, &NewRequest { agreement: id, team, text, today, made })?)
}

/// Takes one's own request back.
pub(crate) fn end_help(tx: &mut Writer, me: &Me, id: AgreementId) -> Result<(), Refused> {
    allowed(tx, me, id, Action::See)?;
    if store::end(tx, id, me.id())? {
        note(tx, me, id, Step::HelpEnded)?;
    }
    Ok(())
}

/// Offers help with one tap.
pub(crate) fn offer_help(tx: &mut Writer, me: &Me, id: HelpRequestId) -> Result<(), Refused> {
    let request = asked(tx, me, id)?;
    // Offering and taking back are told once each: the list says who helps now.
    let is_told = store::was_told(tx, id, me.id(), Step::HelpOffered)?;
    if store::offer(tx, id, me.id(), me.today())? && !is_told {
        note(tx, me, request.agreement, Step::HelpOffered)?;
    }
    Ok(())
}

/// Takes that back.
pub(crate) fn end_offer(tx: &mut Writer, me: &Me, id: HelpRequestId) -> Result<(), Refused> {
    let request = asked(tx, me, id)?;
    let is_told = store::was_told(tx, id, me.id(), Step::HelpOfferEnded)?;
    if store::end_offer(tx, id, me.id())? && !is_told {
        note(tx, me, request.agreement, Step::HelpOfferEnded)?;
    }
    Ok(())
}

/// A request that this person is asked; absent for anybody else.
fn asked(tx: &mut Writer, me: &Me, id: HelpRequestId) -> Result<Request, Refused> {
    let request = store::one(tx, &me.actor, id)?;
    match policy::may(request.role, HelpAction::Offer) {
        true => Ok(request),
        false => Err(Refused::NotFound),
    }
}

fn note(tx: &mut Writer, me: &Me, id: AgreementId, step: Step) -> Result<(), Refused> {
    let version = needs::version_of(tx, id)?;
    Ok(write::note_step(tx, id, Some(me.id()), step, version, me.today(), "").map(drop)?)
}
