//! Writes who asks colleagues for help from a check-in, and who offers it.

use super::Keys;
use crate::world::{World, helping::requests};
use zwerm_domain::{AgreementId, HelpRequestId, PersonId, TeamId};
use zwerm_promise::Step;
use zwerm_store::{StoreError, Writer, params, statements};

statements! {
    RUNNING = "SELECT a.id, a.version, p.person_id, m.team_id FROM agreement a
        JOIN agreement_party p ON p.agreement_id = a.id AND p.side = 'performer'
        JOIN membership m ON m.person_id = p.person_id AND m.is_main = 1
        WHERE a.organisation_id = $1 AND a.state = 'agreed'
        AND EXISTS (SELECT 1 FROM agreement_move x WHERE x.agreement_id = a.id AND x.kind = 'checked_in')
        ORDER BY a.id DESC LIMIT $2";
    COLLEAGUE = "SELECT MIN(m.person_id) FROM membership m WHERE m.team_id = $1 AND NOT EXISTS
        (SELECT 1 FROM agreement_party p WHERE p.agreement_id = $2 AND p.person_id = m.person_id)";
    MOVE = "INSERT INTO agreement_move (agreement_id, person_id, kind, version, made_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    REQUEST = "INSERT INTO help_request (organisation_id, agreement_id, person_id, team_id, text, asked_on, move_id) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id";
    OFFER = "INSERT INTO help_offer (request_id, person_id, offered_on) VALUES ($1, $2, $3)";
}

/// A few people ask; of the first somebody offers to help already.
pub(crate) fn helping(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    let (today, texts) = (world.today(), requests(keys.language));
    let most = i64::try_from(texts.len()).unwrap_or(i64::MAX);
    let running: Vec<(AgreementId, i64, PersonId, TeamId)> =
        tx.all(&RUNNING, &params![keys.organisation, most], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
    for (place, ((id, version, asker, team), text)) in running.into_iter().zip(texts).enumerate() {
        let asked = params![id, asker, Step::HelpAsked.code(), version, today];
        let made: i64 = tx.one(&MOVE, &asked, |row| row.get(0))?;
        // The first is for everybody, the others for the asker's own team.
        let circle = (place > 0).then_some(team);
        let values = params![keys.organisation, id, asker, circle, text, today, made];
        let request: HelpRequestId = tx.one(&REQUEST, &values, |row| row.get(0))?;
        let helper: Option<PersonId> = tx.one(&COLLEAGUE, &params![team, id], |row| row.get(0))?;
        if let Some(helper) = helper.filter(|_| place == 0) {
            let offered = params![id, helper, Step::HelpOffered.code(), version, today];
            tx.one(&MOVE, &offered, |row| row.get::<i64>(0))?;
            tx.run(&OFFER, &params![request, helper, today])?;
        }
    }
    Ok(())
}
