//! The people of every test: two in one team, one in another, their lead, an administrator, another organisation.

use zwerm_directory::{ModuleAnswer, answer_modules, folded, new_mark};
use zwerm_domain::{
    BoundaryId, Date, GoalId, KindOfWorkId, Office, OrganisationId, PersonId, TeamId,
};
use zwerm_search::{Shelf, put};
use zwerm_store::{StoreError, Writer, params, statements};

statements! {
    ORGANISATION = "INSERT INTO organisation (name, language, time_zone, founded_on, demo_seed) VALUES ($1, 'nl', 'Europe/Amsterdam', '2026-01-05', $2) RETURNING id";
    TEAM = "INSERT INTO team (organisation_id, parent_id, key, name, purpose, version) VALUES ($1, $2, $3, $3, '', 1) RETURNING id";
    PERSON = "INSERT INTO person (organisation_id, key, name, sort_key, email, phone, job_title, language, time_zone, working_hours, how_i_work, joined_on, version, mark)
        VALUES ($1, $2, $3, $4, $5, '2417', 'adviseur', $6, 'Europe/Amsterdam', '', '', '2026-01-05', 1, $7) RETURNING id";
    MEMBER = "INSERT INTO membership (person_id, team_id, is_main, since) VALUES ($1, $2, 1, '2026-01-05')";
    LEAD = "INSERT INTO team_lead (team_id, person_id, since) VALUES ($1, $2, '2026-01-05')";
    OFFICE = "INSERT INTO office (organisation_id, person_id, kind, since) VALUES ($1, $2, $3, '2026-01-05')";
    NO_LINES = "DELETE FROM access_log";
    KIND = "INSERT INTO kind_of_work (organisation_id, name) VALUES ($1, $2) RETURNING id";
    GOAL = "INSERT INTO goal (organisation_id, team_id, name, why, noticed_by, version) VALUES ($1, $2, $3, 'daarom', 'dat', 1) RETURNING id";
    BOUNDARY = "INSERT INTO boundary (organisation_id, team_id, name, reason, version) VALUES ($1, $2, $3, 'daarom', 1) RETURNING id";
}

/// Who is there. Names are as in the demo, so that a test reads as a story.
#[derive(Clone, Debug)]
pub struct Cast {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Samira and Ruben's team, led by Marit.
    pub west: TeamId,
    /// Joost and Bram's team.
    pub youth: TeamId,
    /// A professional in West.
    pub samira: PersonId,
    /// A professional in West.
    pub ruben: PersonId,
    /// A professional in Youth.
    pub joost: PersonId,
    /// Another one in Youth: a stranger to what the others agree.
    pub bram: PersonId,
    /// Leads West.
    pub marit: PersonId,
    /// The administrator; in no team.
    pub ada: PersonId,
    /// A director: leads the top team.
    pub dirk: PersonId,
    /// Speaks English; in Youth.
    pub emma: PersonId,
    /// Somebody of another organisation.
    pub zoe: PersonId,
    /// A kind of work.
    pub kind: KindOfWorkId,
    /// A goal of the organisation.
    pub goal: GoalId,
    /// A boundary of the organisation.
    pub boundary: BoundaryId,
}

/// Gives somebody an office.
pub(crate) fn give_office(
    tx: &mut Writer,
    organisation: OrganisationId,
    person: PersonId,
    office: Office,
) -> Result<(), StoreError> {
    tx.run(&OFFICE, &params![organisation, person, office.code()]).map(drop)
}

struct Maker<'a> {
    tx: &'a mut Writer,
    organisation: OrganisationId,
}

impl Maker<'_> {
    fn person(
        &mut self,
        name: &str,
        language: &str,
        team: Option<TeamId>,
    ) -> Result<PersonId, StoreError> {
        let key = folded(name).replace(' ', ".");
        let email = format!("{key}@waterrijk.example");
        let (house, mark) = (self.organisation, new_mark()?);
        let values = params![house, key, name, folded(name), email, language, mark];
        let id: PersonId = self.tx.one(&PERSON, &values, |row| row.get(0))?;
        put(self.tx, self.organisation, Shelf::People, id.get(), name)?;
        if let Some(team) = team {
            self.tx.run(&MEMBER, &params![id, team])?;
        }
        Ok(id)
    }

    fn team(&mut self, name: &str, parent: Option<TeamId>) -> Result<TeamId, StoreError> {
        let values = params![self.organisation, parent, name];
        let id: TeamId = self.tx.one(&TEAM, &values, |row| row.get(0))?;
        put(self.tx, self.organisation, Shelf::Teams, id.get(), name)?;
        Ok(id)
    }
}

impl Cast {
    /// Before anybody is there: every id is one that nothing has.
    pub(crate) fn nobody() -> Cast {
        let (person, team) = (PersonId::new(0), TeamId::new(0));
        Cast {
            organisation: OrganisationId::new(0),
            west: team,
            youth: team,
            samira: person,
            ruben: person,
            joost: person,
            bram: person,
            marit: person,
            ada: person,
            dirk: person,
            emma: person,
            zoe: person,
            kind: KindOfWorkId::new(0),
            goal: GoalId::new(0),
            boundary: BoundaryId::new(0),
        }
    }

    /// Writes the cast into an empty database.
    pub fn make(tx: &mut Writer, is_demo: bool) -> Result<Cast, StoreError> {
        let seed = is_demo.then_some(7_i64);
        let elsewhere = tx.one(&ORGANISATION, &params!["Elders", seed], |row| row.get(0))?;
        let zoe = Maker { tx, organisation: elsewhere }.person("Zoë Elders", "nl", None)?;
        let organisation =
            tx.one(&ORGANISATION, &params!["Gemeente Waterrijk", seed], |row| row.get(0))?;
        let consented = ModuleAnswer { answer: "consented", ..ModuleAnswer::default() };
        for house in [elsewhere, organisation] {
            answer_modules(tx, house, &consented, Date::constant(2026, 1, 5))?;
        }
        // As with an installation of before answers were noted: a test counts its own lines from one.
        tx.run(&NO_LINES, &[])?;
        let mut make = Maker { tx, organisation };
        let top = make.team("Directie", None)?;
        let (west, youth) =
            (make.team("Wijkteam West", Some(top))?, make.team("Jeugd en Gezin", Some(top))?);
        let cast = Cast {
            organisation,
            west,
            youth,
            samira: make.person("Samira Bennani", "nl", Some(west))?,
            ruben: make.person("Ruben Kok", "nl", Some(west))?,
            joost: make.person("Joost Verhagen", "nl", Some(youth))?,
            bram: make.person("Bram de Wit", "nl", Some(youth))?,
            marit: make.person("Marit Dekker", "nl", Some(west))?,
            ada: make.person("Ada Beheer", "nl", None)?,
            dirk: make.person("Dirk Directeur", "nl", Some(top))?,
            emma: make.person("Emma Stone", "en", Some(youth))?,
            zoe,
            kind: make.tx.one(&KIND, &params![organisation, "Huisbezoek"], |row| row.get(0))?,
            goal: make.tx.one(
                &GOAL,
                &params![organisation, None::<i64>, "Niemand wacht onnodig"],
                |row| row.get(0),
            )?,
            boundary: make.tx.one(
                &BOUNDARY,
                &params![organisation, None::<i64>, "Een kind in gevaar wacht nooit"],
                |row| row.get(0),
            )?,
        };
        make.tx.run(&LEAD, &params![west, cast.marit])?;
        make.tx.run(&LEAD, &params![top, cast.dirk])?;
        give_office(make.tx, organisation, cast.ada, Office::Administrator)?;
        Ok(cast)
    }
}
