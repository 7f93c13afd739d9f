//! Invitations on their way: written down as jobs, not mailed yet.

use super::invitation::{Way, uninvited};
use crate::link_mail::{Asked, LINK, MANY};
use std::collections::BTreeSet;
use zwerm_domain::{OrganisationId, PersonId, TeamId};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    WAITING_JOBS = "SELECT topic, payload FROM job WHERE died_at IS NULL AND topic IN ($1, $2)";
}

/// What is on its way.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sending {
    people: BTreeSet<PersonId>,
    /// Teams of which everybody is being invited; none: the whole organisation.
    wholes: Vec<Option<TeamId>>,
}

impl Sending {
    /// Whether this person's mail is on its way.
    pub(crate) fn is_to(&self, person: PersonId) -> bool {
        self.people.contains(&person)
    }

    /// Whether everybody of this team, or of the organisation, is being invited just now.
    pub(crate) fn is_to_all(&self, team: Option<TeamId>) -> bool {
        self.wholes.iter().any(|whole| whole.is_none() || *whole == team)
    }
}

/// Which invitations of an organisation are on their way.
pub(crate) fn sending(
    tx: &mut Reader,
    organisation: OrganisationId,
) -> Result<Sending, StoreError> {
    let mut sending = Sending::default();
    tx.each(&WAITING_JOBS, &params![LINK, MANY], |row| {
        let (topic, payload): (String, String) = (row.get(0)?, row.get(1)?);
        match Asked::read(&topic, &payload) {
            Some(Asked::One(person)) => drop(sending.people.insert(person)),
            Some(Asked::Many { organisation: of, team, .. }) if of == organisation => {
                sending.wholes.push(team);
            }
            _ => {}
        }
        Ok(true)
    })?;
    for team in &sending.wholes {
        sending.people.extend(uninvited(tx, organisation, *team, Way::Mail, i64::MAX)?);
    }
    Ok(sending)
}
