//! The SQL of carrying out a plan: all of it, in the transaction it was made in.

use super::{
    Organisation,
    index::enqueue_index,
    leaving::{leave, plan_leaving, stay},
    newcomers::bring_in,
};
use crate::{
    import::{ChangedPerson, Column, PersonState, Plan, TeamRef, TeamState},
    model::is_past,
};
use std::collections::BTreeMap;
use zwerm_directory::{
    AccountChange, By, TeamChange, folded, keep_address_before, note_on_account, note_on_team,
};
use zwerm_domain::{Date, PersonId, TeamId, Timestamp};
use zwerm_search::{Shelf, take_away};
use zwerm_store::{StoreError, Writer, params, statements};

statements! {
    NEW_TEAM = "INSERT INTO team (organisation_id, parent_id, key, name, purpose, version) VALUES ($1, $2, $3, $4, $5, 1) RETURNING id";
    CHANGE_TEAM = "UPDATE team SET parent_id = $2, key = $3, name = $4, purpose = $5, version = version + 1 WHERE id = $1";
    CLEAR_ADDRESS = "UPDATE person SET email = NULL WHERE id = $1";
    CHANGE_PERSON = "UPDATE person SET key = $2, name = $3, sort_key = $4, email = $5, phone = $6, job_title = $7, language = $8,
        working_hours = $9, joined_on = $10, version = version + 1 WHERE id = $1";
    TEAMS_OF = "SELECT team_id FROM membership WHERE person_id = $1";
    NO_MAIN = "UPDATE membership SET is_main = 0 WHERE person_id = $1 AND is_main = 1";
    JOIN = "INSERT INTO membership (person_id, team_id, is_main, since) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person_id, team_id) DO UPDATE SET is_main = excluded.is_main";
    LEAVE_TEAM = "DELETE FROM membership WHERE person_id = $1 AND team_id = $2";
    LED_BY = "SELECT team_id FROM team_lead WHERE person_id = $1";
    LEAD = "INSERT INTO team_lead (team_id, person_id, since) VALUES ($1, $2, $3) ON CONFLICT (team_id, person_id) DO NOTHING";
    STOP_LEADING = "DELETE FROM team_lead WHERE person_id = $1 AND team_id = $2";
}

/// What the person reads of it, with who did it and on which day.
const NOTED: [(Column, AccountChange); 4] = [
    (Column::Name, AccountChange::Name),
    (Column::Email, AccountChange::Address),
    (Column::Team, AccountChange::Team),
    (Column::Leads, AccountChange::Leads),
];

/// How much an import changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Carried {
    pub(crate) new_people: usize,
    pub(crate) changed_people: usize,
    pub(crate) new_teams: usize,
    pub(crate) changed_teams: usize,
}

impl Carried {
    /// What a plan changes.
    pub(crate) fn of(plan: &Plan) -> Carried {
        Carried {
            new_people: plan.new_people.len(),
            changed_people: plan.changed_people.len(),
            new_teams: plan.new_teams.len(),
            changed_teams: plan.changed_teams.len(),
        }
    }
}

/// What carrying out needs at hand.
pub(super) struct Hand<'a> {
    pub(super) tx: &'a mut Writer,
    pub(super) organisation: &'a Organisation,
    now: Timestamp,
    pub(super) today: Date,
    /// Who brings it.
    by: By,
    /// The ids of the plan's new teams, by their place in it.
    made: Vec<TeamId>,
    /// What teams that were there read of it: who came in or leads now, the first and how many.
    told: BTreeMap<(TeamId, TeamChange), (PersonId, usize)>,
}

/// Carries out a plan that was made in this transaction, so that nothing can have changed since.
pub(crate) fn carry_out(
    tx: &mut Writer,
    organisation: &Organisation,
    plan: &Plan,
    by: impl Into<By>,
    now: Timestamp,
) -> Result<Carried, StoreError> {
    let today = organisation.today(now);
    let by = by.into();
    let made = Vec::with_capacity(plan.new_teams.len());
    let mut hand = Hand { tx, organisation, now, today, by, made, told: BTreeMap::new() };
    plan.new_teams.iter().try_for_each(|team| hand.new_team(&team.state))?;
    plan.changed_teams.iter().try_for_each(|team| hand.change_team(team.id, &team.state))?;
    for person in plan.changed_people.iter().filter(|person| has(person, Column::Email)) {
        keep_address_before(hand.tx, person.id, by, now)?;
    }
    for person in plan.addresses_to_clear() {
        hand.tx.run(&CLEAR_ADDRESS, &params![person])?;
    }
    bring_in(&mut hand, &plan.new_people)?;
    plan.changed_people.iter().try_for_each(|person| hand.change_person(person))?;
    hand.tell()?;
    enqueue_index(hand.tx, now)?;
    Ok(Carried::of(plan))
}

/// Whether the plan changes this of somebody.
fn has(person: &ChangedPerson, column: Column) -> bool {
    person.changes.iter().any(|change| change.column == column)
}

impl Hand<'_> {
    /// The id of a team, also one that was made just now.
    pub(super) fn team(&self, team: TeamRef) -> Result<TeamId, StoreError> {
        match team {
            TeamRef::Known(id) => Ok(id),
            TeamRef::New(place) => self.made.get(place).copied().ok_or(StoreError::NotFound),
        }
    }

    /// Notes that somebody comes into a team or leads it from now on; one that is made just now has nobody to tell.
    pub(super) fn note(&mut self, team: TeamRef, person: PersonId, change: TeamChange) {
        if let TeamRef::Known(team) = team
            && !self.made.contains(&team)
        {
            self.told.entry((team, change)).or_insert((person, 0)).1 += 1;
        }
    }

    fn tell(&mut self) -> Result<(), StoreError> {
        for ((team, change), (person, people)) in std::mem::take(&mut self.told) {
            let person = (people == 1).then_some(person);
            note_on_team(self.tx, team, change, self.by, person, people, self.today)?;
        }
        Ok(())
    }

    fn new_team(&mut self, state: &TeamState) -> Result<(), StoreError> {
        let parent = state.parent.map(|parent| self.team(parent)).transpose()?;
        let values = params![self.organisation.id, parent, &state.key, &state.name, &state.purpose];
        let id = self.tx.one(&NEW_TEAM, &values, |row| row.get(0))?;
        self.made.push(id);
        Ok(())
    }

    fn change_team(&mut self, id: TeamId, state: &TeamState) -> Result<(), StoreError> {
        let parent = state.parent.map(|parent| self.team(parent)).transpose()?;
        let values = params![id, parent, &state.key, &state.name, &state.purpose];
        self.tx.run(&CHANGE_TEAM, &values)?;
        take_away(self.tx, Shelf::Teams, id.get())
    }

    fn change_person(&mut self, person: &ChangedPerson) -> Result<(), StoreError> {
        let ChangedPerson { id, state, .. } = person;
        let has = |column| has(person, column);
        let values = params![
            *id,
            &state.key,
            &state.name,
            folded(&state.name),
            state.email.as_deref(),
            &state.phone,
            &state.job_title,
            state.language.code(),
            &state.working_hours,
            state.joined_on
        ];
        self.tx.run(&CHANGE_PERSON, &values)?;
        if has(Column::Name) {
            take_away(self.tx, Shelf::People, id.get())?;
        }
        for (column, change) in NOTED {
            if has(column) {
                note_on_account(self.tx, *id, self.by, self.today, change)?;
            }
        }
        if has(Column::Team) || has(Column::FurtherTeams) {
            let wanted = state.team.iter().chain(&state.further_teams);
            let wanted = wanted.map(|team| self.team(*team)).collect::<Result<Vec<_>, _>>()?;
            let was = self.tx.all(&TEAMS_OF, &params![*id], |row| row.get::<TeamId>(0))?;
            for team in &was {
                if !wanted.contains(team) {
                    self.tx.run(&LEAVE_TEAM, &params![*id, *team])?;
                }
            }
            for team in wanted.into_iter().filter(|team| !was.contains(team)) {
                self.note(TeamRef::Known(team), *id, TeamChange::Joined);
            }
            self.tx.run(&NO_MAIN, &params![*id])?;
            self.join(*id, state)?;
        }
        if has(Column::Leads) {
            let wanted = state.leads.iter().map(|team| self.team(*team));
            let wanted = wanted.collect::<Result<Vec<_>, _>>()?;
            let was = self.tx.all(&LED_BY, &params![*id], |row| row.get::<TeamId>(0))?;
            for team in &was {
                if !wanted.contains(team) {
                    self.tx.run(&STOP_LEADING, &params![*id, *team])?;
                }
            }
            for team in wanted.into_iter().filter(|team| !was.contains(team)) {
                self.note(TeamRef::Known(team), *id, TeamChange::Leads);
            }
            self.lead(*id, state)?;
        }
        if !has(Column::LeftOn) {
            return Ok(());
        }
        let is_gone = state.left_on.is_some();
        let change = if is_gone { AccountChange::Left } else { AccountChange::Returned };
        note_on_account(self.tx, *id, self.by, self.today, change)?;
        self.leave(*id, state.left_on)
    }

    /// Whoever is in a team already keeps the day they came into it.
    fn join(&mut self, id: PersonId, state: &PersonState) -> Result<(), StoreError> {
        let main = state.team.iter().map(|team| (*team, true));
        for (team, is_main) in main.chain(state.further_teams.iter().map(|team| (*team, false))) {
            let team = self.team(team)?;
            self.tx.run(&JOIN, &params![id, team, is_main, self.today])?;
        }
        Ok(())
    }

    fn lead(&mut self, id: PersonId, state: &PersonState) -> Result<(), StoreError> {
        for team in &state.leads {
            let team = self.team(*team)?;
            self.tx.run(&LEAD, &params![team, id, self.today])?;
        }
        Ok(())
    }

    fn leave(&mut self, id: PersonId, last_day: Option<Date>) -> Result<(), StoreError> {
        match last_day {
            None => stay(self.tx, id, self.now),
            Some(day) if is_past(day, self.today) => leave(self.tx, id, day, self.now),
            Some(day) => plan_leaving(self.tx, id, day, &self.organisation.time_zone, self.now),
        }
    }
}
