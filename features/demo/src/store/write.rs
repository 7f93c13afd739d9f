//! Writes a world into the database: the organisation, its people, and who fills which role.

pub(crate) mod agreement;
pub(crate) mod choices;
mod guests;
pub(crate) mod handing_over;
pub(crate) mod helping;
pub(crate) mod joint;
mod learning;
mod open_questions;
pub(crate) mod parallel;
mod questionnaires;
pub(crate) mod rights;
mod said;
mod sharing;
pub(crate) mod standing_in;
pub(crate) mod team_life;
pub(crate) mod waves;

use crate::world::{Person, World};
use jiff::ToSpan;
use zwerm_access_log::{Kind, Look, Subject, note};
use zwerm_directory::{ModuleAnswer, answer_modules, folded, new_mark};
use zwerm_domain::{
    BoundaryId, GoalId, KindOfWorkId, Language, Office, OrganisationId, PersonId, Quarter, TeamId,
    WorkRoleId,
};
use zwerm_search::{Shelf, put};
use zwerm_store::{StoreError, Writer, params, statements};

statements! {
    ORGANISATION = "INSERT INTO organisation (name, language, time_zone, founded_on, demo_seed) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    TEAM = "INSERT INTO team (organisation_id, parent_id, key, name, purpose, version) VALUES ($1, $2, $3, $4, $5, 1) RETURNING id";
    KIND = "INSERT INTO kind_of_work (organisation_id, name) VALUES ($1, $2) RETURNING id";
    GOAL = "INSERT INTO goal (organisation_id, team_id, name, why, noticed_by, version) VALUES ($1, $2, $3, $4, $5, 1) RETURNING id";
    BOUNDARY = "INSERT INTO boundary (organisation_id, team_id, name, reason, version) VALUES ($1, $2, $3, $4, 1) RETURNING id";
    PERSON = "INSERT INTO person (organisation_id, key, name, sort_key, email, phone, job_title, language, time_zone, working_hours, how_i_work, joined_on, version, mark)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13) RETURNING id";
    MEMBER = "INSERT INTO membership (person_id, team_id, is_main, since) VALUES ($1, $2, $3, $4)";
    LEAD = "INSERT INTO team_lead (team_id, person_id, since) SELECT $1, p.id, p.joined_on FROM person p WHERE p.id = $2";
    OFFICE = "INSERT INTO office (organisation_id, person_id, kind, since) VALUES ($1, $2, $3, $4)";
    ROLE = "INSERT INTO work_role (organisation_id, team_id, name, purpose, responsibilities, version) VALUES ($1, $2, $3, $4, $5, 1) RETURNING id";
    HOLDER = "INSERT INTO work_role_holder (work_role_id, person_id, since) SELECT $1, p.id, p.joined_on FROM person p WHERE p.id = $2";
    ROLE_KIND = "INSERT INTO work_role_kind (work_role_id, kind_of_work_id) VALUES ($1, $2)";
    FLOCK = "INSERT INTO flock (organisation_id, quarter, finished) VALUES ($1, $2, $3)";
    FINISH = "UPDATE organisation SET demo_seed = $2 WHERE id = $1 OR host_id = $1";
}

/// Stands for the seed as long as the demo is not yet whole, so that a half-written one is known.
const NOT_YET_WHOLE: i64 = -1;

/// The ids of what was written, in the order of the world's lists.
#[derive(Clone, Debug)]
pub(crate) struct Keys {
    pub(crate) language: Language,
    pub(crate) organisation: OrganisationId,
    pub(crate) teams: Vec<TeamId>,
    pub(crate) kinds: Vec<KindOfWorkId>,
    pub(crate) goals: Vec<GoalId>,
    pub(crate) boundaries: Vec<BoundaryId>,
    pub(crate) people: Vec<PersonId>,
}

/// What stands at a place; worlds name only what is in their lists.
pub(crate) fn at<T: Copy>(list: &[T], place: usize) -> Result<T, StoreError> {
    list.get(place).copied().ok_or(StoreError::NotFound)
}

/// The seed as the database keeps it: never negative.
pub(crate) fn kept_seed(seed: u64) -> i64 {
    i64::try_from(seed & (u64::MAX >> 1)).unwrap_or(0)
}

/// The organisation with its teams, kinds of work, goals and boundaries; without people.
pub(crate) fn house(tx: &mut Writer, world: &World) -> Result<Keys, StoreError> {
    let it = world.organisation();
    let values = params![it.name, it.language.code(), it.time_zone, it.founded_on, NOT_YET_WHOLE];
    let organisation = tx.one(&ORGANISATION, &values, |row| row.get(0))?;
    let mut keys = Keys {
        language: world.language(),
        organisation,
        teams: Vec::with_capacity(world.teams().len()),
        kinds: Vec::new(),
        goals: Vec::new(),
        boundaries: Vec::new(),
        people: Vec::new(),
    };
    for team in world.teams() {
        let parent = team.parent.map(|place| at(&keys.teams, place)).transpose()?;
        let values = params![organisation, parent, &team.key, &team.name, &team.purpose];
        let id: TeamId = tx.one(&TEAM, &values, |row| row.get(0))?;
        let words = format!("{} {}", team.name, team.purpose);
        put(tx, keys.organisation, Shelf::Teams, id.get(), &words)?;
        keys.teams.push(id);
    }
    for name in world.kinds_of_work() {
        keys.kinds.push(tx.one(&KIND, &params![organisation, name], |row| row.get(0))?);
    }
    for goal in world.goals() {
        let team = goal.team.map(|place| at(&keys.teams, place)).transpose()?;
        let values = params![organisation, team, goal.name, goal.why, goal.noticed_by];
        keys.goals.push(tx.one(&GOAL, &values, |row| row.get(0))?);
    }
    for boundary in world.boundaries() {
        let team = boundary.team.map(|place| at(&keys.teams, place)).transpose()?;
        let values = params![organisation, team, boundary.name, boundary.reason];
        keys.boundaries.push(tx.one(&BOUNDARY, &values, |row| row.get(0))?);
    }
    Ok(keys)
}

/// People with their teams; answers their ids.
pub(crate) fn people(
    tx: &mut Writer,
    keys: &Keys,
    people: &[Person],
) -> Result<Vec<PersonId>, StoreError> {
    let mut written = Vec::with_capacity(people.len());
    for person in people {
        let values = params![
            keys.organisation,
            &person.key,
            &person.name,
            folded(&person.name),
            &person.email,
            &person.phone,
            &person.job_title,
            person.language.code(),
            person.time_zone,
            &person.working_hours,
            &person.how_i_work,
            person.joined_on,
            new_mark()?
        ];
        let id: PersonId = tx.one(&PERSON, &values, |row| row.get(0))?;
        put(tx, keys.organisation, Shelf::People, id.get(), &person.name)?;
        for (place, team) in person.teams.iter().enumerate() {
            let team = at(&keys.teams, *team)?;
            tx.run(&MEMBER, &params![id, team, place == 0, person.joined_on])?;
        }
        written.push(id);
    }
    Ok(written)
}

/// The works council consented to all of it, before anybody began.
fn consents(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    let council = world.offices().into_iter().find(|(_, office)| *office == Office::WorksCouncil);
    let by = council.map(|(number, _)| at(&keys.people, number)).transpose()?;
    let consented = ModuleAnswer { answer: "consented", by, ..ModuleAnswer::default() };
    answer_modules(tx, keys.organisation, &consented, world.organisation().founded_on)
}

/// What the administrator did that people read at *Wie keek er?*: a file two months ago, an account last week.
fn looks(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    let by = Some(at(&keys.people, world.administrator())?);
    let samira = at(&keys.people, world.looked_at())?;
    let (file, account) =
        (world.today().saturating_sub(61.days()), world.today().saturating_sub(6.days()));
    let of_all = Look { kind: Kind::PeopleImported, subject: Subject::Everybody };
    note(tx, keys.organisation, by, file, &[of_all])?;
    let of_one = Look { kind: Kind::AccountOpened, subject: Subject::One(samira) };
    note(tx, keys.organisation, by, account, &[of_one]).map(drop)
}

/// Who leads, who holds an office, and who fills which role.
pub(crate) fn offices_and_roles(
    tx: &mut Writer,
    keys: &Keys,
    world: &World,
) -> Result<(), StoreError> {
    for (team, id) in world.teams().iter().zip(&keys.teams) {
        for lead in team.leads() {
            tx.run(&LEAD, &params![*id, at(&keys.people, lead)?])?;
        }
    }
    let founded_on = world.organisation().founded_on;
    for (number, office) in world.offices() {
        let person = at(&keys.people, number)?;
        tx.run(&OFFICE, &params![keys.organisation, person, office.code(), founded_on])?;
    }
    consents(tx, keys, world)?;
    looks(tx, keys, world)?;
    for role in world.roles() {
        let team = at(&keys.teams, role.team)?;
        let values =
            params![keys.organisation, team, role.name, role.purpose, role.responsibilities];
        let id: WorkRoleId = tx.one(&ROLE, &values, |row| row.get(0))?;
        for holder in role.holders {
            tx.run(&HOLDER, &params![id, at(&keys.people, holder)?])?;
        }
        for kind in role.kinds {
            tx.run(&ROLE_KIND, &params![id, at(&keys.kinds, kind)?])?;
        }
    }
    learning::templates(tx, keys, world)?;
    questionnaires::questionnaires(tx, keys, world)?;
    learning::thanks(tx, keys, world)
}

/// The flock, and that the demo is whole now.
pub(crate) fn finish(
    tx: &mut Writer,
    organisation: OrganisationId,
    flock: &[(Quarter, i64)],
    seed: u64,
) -> Result<(), StoreError> {
    for (quarter, finished) in flock {
        tx.run(&FLOCK, &params![organisation, quarter.to_string(), *finished])?;
    }
    tx.run(&FINISH, &params![organisation, kept_seed(seed)]).map(drop)
}
