//! Writes what the culture coordinator of Waterrijk made: a questionnaire that everybody reads, and the draft of another, with a
//! statement that nobody can read.

use super::{Keys, at};
use crate::world::World;
use jiff::ToSpan;
use zwerm_domain::{Office, QuestionnaireId};
use zwerm_store::{StoreError, Writer, params, statements};

statements! {
    QUESTIONNAIRE = "INSERT INTO questionnaire (organisation_id, begun_on) VALUES ($1, $2) RETURNING id";
    VERSION = "INSERT INTO questionnaire_version (questionnaire_id, number, author_id, written_on, content, version, published_on, published_by)
        VALUES ($1, 1, $2, $3, $4, 1, $5, $6)";
}

const PUBLISHED: &str = include_str!("../../world/texts/hybride.toml");
const DRAFT: &str = include_str!("../../world/texts/overleggen.toml");

/// Both, if anybody is culture coordinator.
pub(super) fn questionnaires(
    tx: &mut Writer,
    keys: &Keys,
    world: &World,
) -> Result<(), StoreError> {
    let mut offices = world.offices().into_iter();
    let Some((by, _)) = offices.find(|(_, office)| *office == Office::CultureCoordinator) else {
        return Ok(());
    };
    let by = at(&keys.people, by)?;
    for (content, days, is_published) in [(PUBLISHED, 40, true), (DRAFT, 3, false)] {
        let on = world.today().saturating_sub(days.days());
        let id: QuestionnaireId =
            tx.one(&QUESTIONNAIRE, &params![keys.organisation, on], |row| row.get(0))?;
        let (published, publisher) = (is_published.then_some(on), is_published.then_some(by));
        tx.run(&VERSION, &params![id, by, on, content, published, publisher])?;
    }
    Ok(())
}
