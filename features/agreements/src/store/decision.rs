//! A team's yes that the team decided on: its day, and the others of the team who hear of it once.

use zwerm_domain::{AgreementId, Date, PersonId, TeamId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    ADD = "INSERT INTO agreement_decision (move_id, agreement_id, team_id, decided_on) VALUES ($1, $2, $3, $4)";
    // Who takes part reads it with the agreement.
    OF_TEAM = "SELECT d.move_id, x.made_on, p.name, t.id, t.name, d.decided_on FROM membership m JOIN agreement_decision d ON d.team_id = m.team_id
        JOIN team t ON t.id = m.team_id AND t.closed_on IS NULL JOIN agreement_move x ON x.id = d.move_id JOIN person p ON p.id = x.person_id
        WHERE m.person_id = $1 AND p.id <> $1 AND d.move_id > $2 AND d.move_id <= $3 AND x.made_on >= $4
        AND NOT EXISTS (SELECT 1 FROM agreement_party y WHERE y.agreement_id = d.agreement_id AND y.person_id = $1)
        ORDER BY d.move_id DESC LIMIT 20";
}

/// Keeps the day with the move.
pub(crate) fn add(
    tx: &mut Writer,
    made: i64,
    id: AgreementId,
    team: TeamId,
    decided_on: Date,
) -> Result<(), StoreError> {
    tx.run(&ADD, &params![made, id, team, decided_on]).map(drop)
}

/// A decision of a team, for the others of it.
pub(crate) struct OfTeam {
    pub(crate) mark: i64,
    pub(crate) on: Date,
    /// Who wrote it down.
    pub(crate) by: String,
    pub(crate) team: TeamId,
    pub(crate) team_name: String,
    pub(crate) decided_on: Date,
}

/// What was written down for a person's teams between two marks since a day, the newest first.
pub(crate) fn of_teams(
    tx: &mut Reader,
    person: PersonId,
    after: i64,
    until: i64,
    since: Date,
) -> Result<Vec<OfTeam>, StoreError> {
    tx.all(&OF_TEAM, &params![person, after, until, since], |row| {
        Ok(OfTeam {
            mark: row.get(0)?,
            on: row.get(1)?,
            by: row.get(2)?,
            team: row.get(3)?,
            team_name: row.get(4)?,
            decided_on: row.get(5)?,
        })
    })
}
