//! *Wie helpt?*: requests for help as each may see them, and who offers it.

use crate::policy::help::Role;
use zwerm_domain::{Actor, AgreementId, Date, HelpRequestId, PersonId, TeamId};
use zwerm_promise::Step;
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

/// A request with where the reader ($1, of organisation $2) stands to it.
macro_rules! requests {
    ($rest:literal) => {
        concat!(
            "SELECT r.id, r.agreement_id, r.person_id, p.name, r.text, t.name, r.asked_on,
        (SELECT COUNT(*) FROM agreement_party x WHERE x.agreement_id = r.agreement_id AND x.person_id = $1),
        CASE WHEN r.team_id IS NULL THEN 1 ELSE (SELECT COUNT(*) FROM membership m WHERE m.team_id = r.team_id AND m.person_id = $1 AND t.closed_on IS NULL) END,
        (SELECT COUNT(*) FROM help_offer o WHERE o.request_id = r.id AND o.person_id = $1), r.move_id
        FROM help_request r JOIN person p ON p.id = r.person_id LEFT JOIN team t ON t.id = r.team_id
        WHERE r.organisation_id = $2 AND p.left_on IS NULL ", $rest)
    };
}

statements! {
    ONE = requests!("AND r.id = $3");
    OF_AGREEMENT = requests!("AND r.agreement_id = $3 ORDER BY r.id");
    // Three ranges, whatever else an organisation asks; each has its index.
    SHOWN = requests!("AND r.id IN (SELECT id FROM (SELECT x.id FROM help_request x WHERE x.organisation_id = $2 AND x.team_id IS NULL ORDER BY x.id DESC LIMIT $3) y
          UNION SELECT x.id FROM membership m JOIN help_request x ON x.team_id = m.team_id JOIN team o ON o.id = m.team_id AND o.closed_on IS NULL WHERE m.person_id = $1
          UNION SELECT x.id FROM help_request x WHERE x.person_id = $1)
        ORDER BY r.id DESC LIMIT $3");
    // What is new for a team; who takes part reads it with the agreement.
    ASKED_OF_TEAM = "SELECT r.move_id, r.asked_on, p.name, r.text FROM membership m JOIN help_request r ON r.team_id = m.team_id
        JOIN team t ON t.id = m.team_id AND t.closed_on IS NULL JOIN person p ON p.id = r.person_id AND p.left_on IS NULL
        WHERE m.person_id = $1 AND r.person_id <> $1 AND r.move_id > $2 AND r.move_id <= $3
        AND NOT EXISTS (SELECT 1 FROM agreement_party x WHERE x.agreement_id = r.agreement_id AND x.person_id = $1)
        ORDER BY r.move_id DESC LIMIT 20";
    OFFERS = "SELECT o.person_id, p.name, p.phone, o.offered_on FROM help_offer o JOIN person p ON p.id = o.person_id
        WHERE o.request_id = $1 AND p.left_on IS NULL ORDER BY p.sort_key, p.id";
    TEAMS_OF = "SELECT t.id, t.name FROM membership m JOIN team t ON t.id = m.team_id
        WHERE m.person_id = $1 AND t.organisation_id = $2 AND t.closed_on IS NULL ORDER BY t.name, t.id";
    ADD = "INSERT INTO help_request (organisation_id, agreement_id, person_id, team_id, text, asked_on, move_id) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    OFFER = "INSERT INTO help_offer (request_id, person_id, offered_on) VALUES ($1, $2, $3) ON CONFLICT (request_id, person_id) DO NOTHING";
    WAS_TOLD = "SELECT COUNT(*) FROM help_request r JOIN agreement_move x ON x.agreement_id = r.agreement_id AND x.id > r.move_id
        WHERE r.id = $1 AND x.person_id = $2 AND x.kind = $3";
    END_OFFER = "DELETE FROM help_offer WHERE request_id = $1 AND person_id = $2";
    FORGET_OFFERS = "DELETE FROM help_offer WHERE request_id IN (SELECT id FROM help_request WHERE agreement_id = $1)";
    FORGET = "DELETE FROM help_request WHERE agreement_id = $1";
    END_OFFERS = "DELETE FROM help_offer WHERE request_id IN (SELECT id FROM help_request WHERE agreement_id = $1 AND person_id = $2)";
    END = "DELETE FROM help_request WHERE agreement_id = $1 AND person_id = $2";
}

/// Most requests on the page.
const MOST: i64 = 100;

/// A request for help.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) id: HelpRequestId,
    pub(crate) agreement: AgreementId,
    pub(crate) asker: PersonId,
    pub(crate) asker_name: String,
    /// What is asked, in words written to be shown.
    pub(crate) text: String,
    /// The team that is asked; none: the whole organisation.
    pub(crate) team: Option<String>,
    pub(crate) asked_on: Date,
    /// In what role the reader comes to it.
    pub(crate) role: Role,
    /// Whether the reader offered help.
    pub(crate) has_offered: bool,
}

/// Who offers help.
#[derive(Clone, Debug)]
pub(crate) struct Offer {
    pub(crate) person: PersonId,
    pub(crate) name: String,
    pub(crate) phone: String,
    pub(crate) on: Date,
}

fn request(actor: &Actor, row: &Row<'_>) -> Result<Request, StoreError> {
    let asker: PersonId = row.get(2)?;
    let (is_party, is_asked) = (row.get::<i64>(7)? > 0, row.get::<i64>(8)? > 0);
    Ok(Request {
        id: row.get(0)?,
        agreement: row.get(1)?,
        asker,
        asker_name: row.get(3)?,
        text: row.get(4)?,
        team: row.get(5)?,
        asked_on: row.get(6)?,
        role: Role::of(asker == actor.person(), is_party, is_asked),
        has_offered: row.get::<i64>(9)? > 0,
    })
}

/// A request, in whatever role the actor comes to it.
pub(crate) fn one(
    tx: &mut Reader,
    actor: &Actor,
    id: HelpRequestId,
) -> Result<Request, StoreError> {
    let of = params![actor.person(), actor.organisation(), id];
    tx.one(&ONE, &of, |row| request(actor, row))
}

/// The requests from one agreement, for its parties.
pub(crate) fn of_agreement(
    tx: &mut Reader,
    actor: &Actor,
    id: AgreementId,
) -> Result<Vec<Request>, StoreError> {
    let of = params![actor.person(), actor.organisation(), id];
    tx.all(&OF_AGREEMENT, &of, |row| request(actor, row))
}

/// The requests that are shown to the actor, the newest first.
pub(crate) fn shown(tx: &mut Reader, actor: &Actor) -> Result<Vec<Request>, StoreError> {
    let of = params![actor.person(), actor.organisation(), MOST];
    tx.all(&SHOWN, &of, |row| request(actor, row))
}

/// Who offers to help with it.
pub(crate) fn offers(tx: &mut Reader, id: HelpRequestId) -> Result<Vec<Offer>, StoreError> {
    tx.all(&OFFERS, &params![id], |row| {
        Ok(Offer { person: row.get(0)?, name: row.get(1)?, phone: row.get(2)?, on: row.get(3)? })
    })
}

/// The teams of the actor, which one can ask.
pub(crate) fn teams_of(
    tx: &mut Reader,
    actor: &Actor,
) -> Result<Vec<(TeamId, String)>, StoreError> {
    let of = params![actor.person(), actor.organisation()];
    tx.all(&TEAMS_OF, &of, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Help that is asked of a team, for what is new.
pub(crate) struct AskedOfTeam {
    pub(crate) mark: i64,
    pub(crate) on: Date,
    pub(crate) asker_name: String,
    pub(crate) text: String,
}

/// What a person's teams were asked between two marks, the newest first.
pub(crate) fn asked_of_teams(
    tx: &mut Reader,
    person: PersonId,
    after: i64,
    until: i64,
) -> Result<Vec<AskedOfTeam>, StoreError> {
    tx.all(&ASKED_OF_TEAM, &params![person, after, until], |row| {
        Ok(AskedOfTeam {
            mark: row.get(0)?,
            on: row.get(1)?,
            asker_name: row.get(2)?,
            text: row.get(3)?,
        })
    })
}

/// A request to be shown.
pub(crate) struct NewRequest<'a> {
    pub(crate) agreement: AgreementId,
    pub(crate) team: Option<TeamId>,
    pub(crate) text: &'a str,
    pub(crate) today: Date,
    /// The line in the history.
    pub(crate) made: i64,
}

/// Shows a request.
pub(crate) fn add(tx: &mut Writer, actor: &Actor, new: &NewRequest<'_>) -> Result<(), StoreError> {
    let (house, me) = (actor.organisation(), actor.person());
    let values = params![house, new.agreement, me, new.team, new.text, new.today, new.made];
    tx.run(&ADD, &values).map(drop)
}

/// Offers help; answers whether that is new.
pub(crate) fn offer(
    tx: &mut Writer,
    id: HelpRequestId,
    person: PersonId,
    today: Date,
) -> Result<bool, StoreError> {
    Ok(tx.run(&OFFER, &params![id, person, today])? > 0)
}

/// Whether the history tells this of somebody already, since it was asked.
pub(crate) fn was_told(
    tx: &mut Writer,
    id: HelpRequestId,
    person: PersonId,
    step: Step,
) -> Result<bool, StoreError> {
    tx.one(&WAS_TOLD, &params![id, person, step.code()], |row| Ok(row.get::<i64>(0)? > 0))
}

/// Takes an offer back; answers whether there was one.
pub(crate) fn end_offer(
    tx: &mut Writer,
    id: HelpRequestId,
    person: PersonId,
) -> Result<bool, StoreError> {
    Ok(tx.run(&END_OFFER, &params![id, person])? > 0)
}

/// Takes a person's request from an agreement back; answers whether there was one.
pub(crate) fn end(tx: &mut Writer, id: AgreementId, person: PersonId) -> Result<bool, StoreError> {
    tx.run(&END_OFFERS, &params![id, person])?;
    Ok(tx.run(&END, &params![id, person])? > 0)
}

/// With the end of an agreement go all requests from it.
pub(super) fn forget(tx: &mut Writer, id: AgreementId) -> Result<(), StoreError> {
    tx.run(&FORGET_OFFERS, &params![id])?;
    tx.run(&FORGET, &params![id]).map(drop)
}
