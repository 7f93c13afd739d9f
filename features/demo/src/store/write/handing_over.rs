//! Writes a seat that somebody offers to a colleague: the other side said yes, the colleague is asked.

use super::Keys;
use crate::world::{World, handing_over::sentence};
use zwerm_domain::{AgreementId, HandOverId, PersonId};
use zwerm_promise::{
    Step,
    pair::{Claim, pair_key},
};
use zwerm_store::{StoreError, Writer, params, spot, statements};

statements! {
    // Not of the agreements from which help is asked already: those are the latest.
    RUNNING = "SELECT a.id, a.version, p.person_id, c.person_id FROM agreement a
        JOIN agreement_party p ON p.agreement_id = a.id AND p.side = 'performer'
        JOIN agreement_party c ON c.agreement_id = a.id AND c.side = 'counterpart'
        JOIN agreement_version v ON v.agreement_id = a.id AND v.number = a.agreed_version AND COALESCE(v.due_on, v.review_on) > $3
        WHERE a.organisation_id = $1 AND a.state = 'agreed' AND p.person_id <> $2 AND c.person_id <> $2
        AND EXISTS (SELECT 1 FROM agreement_move x WHERE x.agreement_id = a.id AND x.kind = 'checked_in')
        ORDER BY CASE WHEN EXISTS (SELECT 1 FROM membership m JOIN membership n ON n.team_id = m.team_id
          WHERE m.person_id = $2 AND n.person_id = p.person_id) THEN 0 ELSE 1 END, a.id LIMIT 1";
    MOVE = "INSERT INTO agreement_move (agreement_id, person_id, kind, version, made_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    OFFER = "INSERT INTO agreement_hand_over (agreement_id, side, from_id, to_id, offered_by, offered_on, offered_move)
        VALUES ($1, 'performer', $2, $3, $2, $4, $5) RETURNING id";
    SENTENCE = "INSERT INTO agreement_hand_over_words (move_id, agreement_id, person_id, text) VALUES ($1, $2, $3, $4)";
    ASKED = "INSERT INTO agreement_hand_over_asked (hand_over_id, agreement_id, person_id, is_receiver, asked_on, said_on, proof) VALUES ($1, $2, $3, $4, $5, $6, $7)";
}

/// One of those who do something offers it to the HR adviser.
pub(crate) fn handing_over(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    let (to, today) = (super::at(&keys.people, world.hr_adviser())?, world.today());
    let found: Option<(AgreementId, i64, PersonId, PersonId)> =
        tx.first(&RUNNING, &params![keys.organisation, to, today], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
    let Some((id, version, from, other)) = found else { return Ok(()) };
    let offered = params![id, from, Step::HandOverOffered.code(), version, today];
    let made: i64 = tx.one(&MOVE, &offered, |row| row.get(0))?;
    let agreed = params![id, other, Step::HandOverAgreed.code(), version, today];
    tx.one(&MOVE, &agreed, |row| row.get::<i64>(0))?;
    let offer: HandOverId =
        tx.one(&OFFER, &params![id, from, to, today, made], |row| row.get(0))?;
    let spot = spot("agreement_hand_over_words.text", made);
    let sentence = pair_key(tx, id)?.seal(spot, sentence(keys.language))?;
    tx.run(&SENTENCE, &params![made, id, to, sentence])?;
    tx.run(&ASKED, &params![offer, id, other, 0_i64, today, today, None::<Vec<u8>>])?;
    let proof = Claim::Offer(offer, id, to).proof(&tx.keys())?;
    let asked = params![offer, id, to, 1_i64, today, None::<zwerm_domain::Date>, proof];
    tx.run(&ASKED, &asked).map(drop)
}
