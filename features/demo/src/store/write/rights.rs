//! Writes what a data-protection officer has to do with: a request that waits, and somebody who had everything erased.

use super::{Keys, at};
use crate::world::{World, cast::Cast};
use jiff::ToSpan;
use zwerm_domain::{AgreementId, Language, PersonId};
use zwerm_promise::pair::{Claim, Since};
use zwerm_store::{StoreError, Writer, params, statements};

statements! {
    REQUEST = "INSERT INTO rights_request (organisation_id, person_id, kind, state, asked_on, due_on, words, answer)
        VALUES ($1, $2, 'rectify', 'open', $3, $4, $5, '')";
    // What an erasure leaves of somebody.
    SHELL = "INSERT INTO person (organisation_id, key, name, sort_key, phone, job_title, language, time_zone, working_hours, how_i_work,
          joined_on, left_on, version, erased_on)
        SELECT o.id, '-', $2, $3, '', '', o.language, o.time_zone, '', '', o.founded_on, $4, 2, $4 FROM organisation o WHERE o.id = $1 RETURNING id";
    SOMEBODYS = "SELECT o.agreement_id, o.person_id FROM agreement_party mine
        JOIN agreement_party o ON o.agreement_id = mine.agreement_id AND o.person_id <> mine.person_id
        JOIN agreement a ON a.id = mine.agreement_id AND a.state = 'closed' AND a.is_many = 0
        WHERE mine.person_id = $1 AND NOT EXISTS (SELECT 1 FROM agreement_hand_over h WHERE h.agreement_id = a.id)
        AND NOT EXISTS (SELECT 1 FROM lesson l WHERE l.agreement_id = a.id) ORDER BY o.agreement_id";
    LOOK_BACK = "DELETE FROM look_back WHERE agreement_id = $1 AND person_id = $2";
    REASON = "DELETE FROM agreement_reason WHERE agreement_id = $1 AND person_id = $2";
    ACCEPTANCE = "UPDATE acceptance SET person_id = $3, own_words = '' WHERE agreement_id = $1 AND person_id = $2";
    CHECK_IN = "UPDATE check_in SET person_id = $3 WHERE agreement_id = $1 AND person_id = $2";
    ASKED_BY = "UPDATE agreement_need SET asked_by = $3 WHERE agreement_id = $1 AND asked_by = $2";
    ASKED_OF = "UPDATE agreement_need SET asked_of = $3 WHERE agreement_id = $1 AND asked_of = $2";
    VERSION = "UPDATE agreement_version SET author_id = $3 WHERE agreement_id = $1 AND author_id = $2";
    MOVE = "UPDATE agreement_move SET person_id = $3 WHERE agreement_id = $1 AND person_id = $2";
    PARTY = "UPDATE agreement_party SET person_id = $3, proof = $4 WHERE agreement_id = $1 AND person_id = $2";
}

/// Ruben asks to have something put right; somebody whom one of the pictures agreed something with is an ex-colleague by now.
pub(crate) fn rights(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    let asked_on = world.today().saturating_sub(3.days());
    let words = match keys.language {
        Language::Nl => "Mijn eerste dag klopt niet: ik begon een week later.",
        Language::En => "My first day is not right: I began a week later.",
    };
    let ruben = at(&keys.people, world.cast(Cast::Ruben))?;
    let due_on = asked_on.saturating_add(1.month());
    tx.run(&REQUEST, &params![keys.organisation, ruben, asked_on, due_on, words])?;
    ex_colleague(tx, keys, world)
}

fn ex_colleague(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    let known = Cast::all().map(|who| at(&keys.people, world.cast(who)));
    let known = known.collect::<Result<Vec<PersonId>, _>>()?;
    let mut found = None;
    for whose in &known {
        let shared: Vec<(AgreementId, PersonId)> =
            tx.all(&SOMEBODYS, &params![*whose], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let of_another = shared.into_iter().find(|(_, who)| !known.contains(who));
        found = found.or(of_another.map(|(agreement, was)| (*whose, agreement, was)));
    }
    let Some((whose, agreement, was)) = found else { return Ok(()) };
    let (name, sorted) = match keys.language {
        Language::Nl => ("Oud-collega", "oud-collega"),
        Language::En => ("Ex-colleague", "ex-colleague"),
    };
    let gone_on = world.today().saturating_sub(40.days());
    let shell = params![keys.organisation, name, sorted, gone_on];
    let shell: PersonId = tx.one(&SHELL, &shell, |row| row.get(0))?;
    // PostgreSQL lets nobody but a party change private words; of what is one's own alone nobody but oneself.
    tx.act_as(was)?;
    for sql in [&LOOK_BACK, &REASON] {
        tx.run(sql, &params![agreement, was])?;
    }
    tx.act_as(whose)?;
    for sql in [&ACCEPTANCE, &CHECK_IN, &ASKED_BY, &ASKED_OF, &VERSION, &MOVE] {
        tx.run(sql, &params![agreement, was, shell])?;
    }
    let proof = Claim::Seat(agreement, shell, Since::default()).proof(&tx.keys())?;
    tx.run(&PARTY, &params![agreement, was, shell, proof]).map(drop)
}
