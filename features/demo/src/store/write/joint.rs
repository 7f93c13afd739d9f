//! Writes agreements of more than two, and side roads: plays the moves by the rules of `zwerm_promise` and writes
//! down what comes of it. A move that the rules refuse is no demo: nothing is written then.

use super::{Keys, at, guests::invited, said};
use crate::world::World;
use crate::world::history::{ahead, earlier, worked};
use crate::world::joint::{Act, GUEST_STORIES, Mover, Party, STORIES, Story};
use std::collections::BTreeSet;
use zwerm_domain::{AgreementId, Date, PersonId, Side, TeamId, WorkRoleId};
use zwerm_promise::{
    Course, Form, Move, Seats, State, Step, Whom,
    pair::{Claim, Group, Since, pair_key},
    rhythm::Rhythm,
};
use zwerm_store::{StoreError, Writer, params, spot, statements};

statements! {
    ROLE = "SELECT id FROM work_role WHERE team_id = $1 AND name = $2";
    FILLS = "SELECT MIN(person_id) FROM work_role_holder WHERE work_role_id = $1";
    MAIN_TEAM = "SELECT team_id FROM membership WHERE person_id = $1 AND is_main = 1";
    AGREEMENT = "INSERT INTO agreement (organisation_id, state, opened_by, version, agreed_version, moves, counters, is_many, taken_over_by, taken_over_until)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id";
    PARTY = "INSERT INTO agreement_party (agreement_id, person_id, side, waits_since, is_asked, proof) VALUES ($1, $2, $3, $4, $5, $6)";
    GROUP = "INSERT INTO agreement_group (agreement_id, number, side, team_id, work_role_id, holder_id, asked_on, proof) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    VERSION = "INSERT INTO agreement_version (agreement_id, number, author_id, written_on, due_on, rhythm, visibility) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    VERSION_TEAM = "INSERT INTO agreement_version_team (agreement_id, number, team_id) VALUES ($1, $2, $3)";
    SHOW = "INSERT INTO agreement_shown (agreement_id, number, result) VALUES ($1, $2, $3)";
    TO_SHOW = "INSERT INTO agreement_to_show (agreement_id, number, result) VALUES ($1, $2, $3)";
    MOVE = "INSERT INTO agreement_move (agreement_id, person_id, kind, version, made_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
}

/// All of them.
pub(crate) fn joint(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    let all = STORIES.iter().chain(GUEST_STORIES);
    all.into_iter().try_for_each(|story| Telling::of(tx, keys, world, story)?.write(tx))
}

/// A line of the history, with what goes with it.
struct Line {
    person: PersonId,
    step: Step,
    version: i64,
    on: Date,
    act: Option<&'static Act>,
}

struct Wording {
    author: PersonId,
    on: Date,
    due: Date,
    message: &'static str,
}

/// A story in the telling.
struct Telling<'a> {
    keys: &'a Keys,
    story: &'static Story,
    today: Date,
    /// Who fills the role that is a party, or the guest who is one.
    filler: Option<PersonId>,
    /// Whether one of them is a guest: then it stays between them.
    is_with_guest: bool,
    course: Course,
    wordings: Vec<Wording>,
    lines: Vec<Line>,
    /// Since when it waits.
    since: Date,
}

fn impossible(why: &str) -> StoreError {
    StoreError::Broken(format!("a story of the demo can't be: {why}"))
}

impl<'a> Telling<'a> {
    fn of(
        tx: &mut Writer,
        keys: &'a Keys,
        world: &World,
        story: &'static Story,
    ) -> Result<Telling<'a>, StoreError> {
        let today = world.today();
        let mut filler = None;
        let mut sit = |parties: &[Party]| {
            let mut sit = |party: &Party| match party {
                Party::Guest(guest) => invited(tx, keys, world, story, guest, &mut filler),
                other => whom(tx, keys, world, *other, &mut filler),
            };
            let seated = parties.iter().map(&mut sit);
            seated.collect::<Result<Vec<Whom>, StoreError>>()
        };
        let is_guest = |party: &Party| matches!(party, Party::Guest(_));
        let is_with_guest = story.performers.iter().chain(story.counterparts).any(is_guest);
        let (performers, counterparts) = (sit(story.performers)?, sit(story.counterparts)?);
        let seats =
            Seats::new(&performers, &counterparts).map_err(|_| impossible("its parties"))?;
        let author = at(&keys.people, world.cast(story.by))?;
        let course = Course::begin(seats, author, Form::Dated).ok_or(impossible("its writer"))?;
        let on = worked(earlier(today, story.ago));
        let due = ahead(earlier(today, -story.ready_in));
        let first = Wording { author, on, due, message: story.message.say(keys.language) };
        let begun = Line { person: author, step: Step::Proposed, version: 1, on, act: None };
        let (wordings, lines) = (vec![first], vec![begun]);
        let mut telling = Telling {
            keys,
            story,
            today,
            filler,
            is_with_guest,
            course,
            wordings,
            lines,
            since: on,
        };
        for (ago, who, act) in story.acts {
            let on = worked(earlier(today, *ago));
            let person = match who {
                Mover::One(cast) => at(&keys.people, world.cast(*cast))?,
                Mover::OfTheRole | Mover::Guest => {
                    telling.filler.ok_or(impossible("nobody fills the role"))?
                }
            };
            telling.act(person, on, act)?;
        }
        Ok(telling)
    }

    fn act(&mut self, person: PersonId, on: Date, act: &'static Act) -> Result<(), StoreError> {
        self.course = self.course.clone().on(on);
        if let Act::Told(..) = act {
            let is_theirs = self.course.seats().side_of(person) == Some(Side::Performer);
            if !self.course.is_running() || !is_theirs {
                return Err(impossible("nothing can be told"));
            }
            self.line(person, Step::CheckedIn, on, act);
            return Ok(());
        }
        let version = self.course.newest().version;
        let made = match act {
            Act::Yes(_) => Move::Accept { version },
            Act::OtherDay(..) if self.course.is_talk_due() => {
                Move::Record { on: version, form: Form::Dated }
            }
            Act::OtherDay(..) => Move::Propose { on: version, form: Form::Dated },
            Act::TakesOver(days, ..) => Move::StepIn { until: self.day(*days) },
            Act::GivesBack | Act::Told(..) => Move::GiveBack,
        };
        let seats = self.course.seats();
        let open = seats.iter().find(|seat| seat.holder().is_none()).map(|seat| seat.whom());
        let who = seats.mover(person, open).ok_or(impossible("somebody is no party"))?;
        let (next, step) =
            self.course.make(who, made).map_err(|why| impossible(&format!("{why:?}")))?;
        self.course = next;
        if let Act::OtherDay(days, message) = act {
            let message = message.say(self.keys.language);
            self.wordings.push(Wording { author: person, on, due: self.day(*days), message });
            self.since = on;
        }
        self.line(person, step, on, act);
        Ok(())
    }

    fn day(&self, days: i64) -> Date {
        ahead(earlier(self.today, -days))
    }

    fn line(&mut self, person: PersonId, step: Step, on: Date, act: &'static Act) {
        let version = self.course.newest().version;
        self.lines.push(Line { person, step, version, on, act: Some(act) });
    }

    fn write(&self, tx: &mut Writer) -> Result<(), StoreError> {
        let course = self.course.clone().on(self.today);
        let taken = course.taken_over();
        let counted = self.lines.iter().filter(|line| line.step != Step::CheckedIn).count();
        let values = params![
            self.keys.organisation,
            course.state().code(),
            course.opener(),
            course.newest().version,
            course.agreed().map(|agreed| agreed.version),
            i64::try_from(counted).unwrap_or(i64::MAX),
            i64::from(course.counters()),
            course.seats().is_many(),
            taken.map(|taken| taken.by),
            taken.map(|taken| taken.until)
        ];
        let id: AgreementId = tx.one(&AGREEMENT, &values, |row| row.get(0))?;
        let teams = self.parties(tx, id, &course)?;
        // Rows that only a party may read back can only be given an id by one.
        tx.act_as(self.wordings[0].author)?;
        self.wordings(tx, id, &course, &teams)?;
        self.lines.iter().try_for_each(|line| self.written(tx, id, line))
    }

    /// The parties; answers their teams.
    fn parties(
        &self,
        tx: &mut Writer,
        id: AgreementId,
        course: &Course,
    ) -> Result<BTreeSet<TeamId>, StoreError> {
        let mut teams = BTreeSet::new();
        for (number, seat) in (1_i64..).zip(course.seats().iter()) {
            let side = seat.side().code();
            let since = seat.is_asked().then_some(self.since);
            if let Some(holder) = seat.holder() {
                let proof = Claim::Seat(id, holder, Since::default()).proof(&tx.keys())?;
                tx.run(&PARTY, &params![id, holder, side, since, seat.is_asked(), proof])?;
                teams.extend(tx.first(&MAIN_TEAM, &params![holder], |row| row.get::<TeamId>(0))?);
            }
            let (team, role) = match seat.whom() {
                Whom::Person(_) => continue,
                Whom::Team(team) => (Some(team), None),
                Whom::Role(role) => (None, Some(role)),
            };
            teams.extend(team);
            let asked_on = since.filter(|_| seat.holder().is_none());
            let holder = seat.holder();
            let group = Group { agreement: id, number, team, role, holder, asked_on };
            let proof = Claim::Group(group).proof(&tx.keys())?;
            let values = params![id, number, side, team, role, holder, asked_on, proof];
            tx.run(&GROUP, &values)?;
        }
        Ok(teams)
    }

    fn wordings(
        &self,
        tx: &mut Writer,
        id: AgreementId,
        course: &Course,
        teams: &BTreeSet<TeamId>,
    ) -> Result<(), StoreError> {
        let say = |text: &crate::world::Both| text.say(self.keys.language);
        let (title, result) = (say(&self.story.title), say(&self.story.result));
        let key = pair_key(tx, id)?;
        for (number, wording) in (1_i64..).zip(&self.wordings) {
            let rhythm = Rhythm::Fortnightly.code();
            let circle = if self.is_with_guest { "parties" } else { "team" };
            let (author, on, due) = (wording.author, wording.on, wording.due);
            tx.run(&VERSION, &params![id, number, author, on, due, rhythm, circle])?;
            for team in teams.iter().filter(|_| !self.is_with_guest) {
                tx.run(&VERSION_TEAM, &params![id, number, *team])?;
            }
            let texts = [wording.message, say(&self.story.for_whom), title, result];
            said::wording(tx, &key, number, texts)?;
            let held = course.agreed().map(|agreed| agreed.version);
            let is_pending = held.is_none() || course.state() == State::Renegotiating;
            if !self.is_with_guest && held == Some(number) {
                tx.run(&SHOW, &params![id, number, result])?;
            } else if !self.is_with_guest && is_pending && number == course.newest().version {
                let result = key.seal(spot("agreement_to_show.result", number), result)?;
                tx.run(&TO_SHOW, &params![id, number, result])?;
            }
        }
        Ok(())
    }

    fn written(&self, tx: &mut Writer, id: AgreementId, line: &Line) -> Result<(), StoreError> {
        let Line { person, step, version, on, act } = *line;
        let language = self.keys.language;
        let values = params![id, person, step.code(), version, on];
        let made: i64 = tx.one(&MOVE, &values, |row| row.get(0))?;
        let key = pair_key(tx, id)?;
        match act {
            Some(Act::Yes(words)) => {
                said::yes(tx, &key, version, (person, on), words.say(language))
            }
            Some(Act::Told(done, outlook)) => {
                said::check_in(tx, &key, (person, on), done.say(language), outlook)
            }
            Some(Act::TakesOver(days, boundary, why, back)) => {
                let boundary = at(&self.keys.boundaries, *boundary)?;
                let texts = [why.say(language), back.say(language)];
                said::step_in(tx, &key, made, (person, self.day(*days)), boundary, texts)
            }
            Some(Act::OtherDay(..) | Act::GivesBack) | None => Ok(()),
        }
    }
}

fn whom(
    tx: &mut Writer,
    keys: &Keys,
    world: &World,
    party: Party,
    filler: &mut Option<PersonId>,
) -> Result<Whom, StoreError> {
    Ok(match party {
        Party::One(cast) => Whom::Person(at(&keys.people, world.cast(cast))?),
        Party::Team(place) => Whom::Team(at(&keys.teams, place)?),
        Party::Role(team, name) => {
            let values = params![at(&keys.teams, team)?, name.say(keys.language)];
            let role: WorkRoleId = tx.one(&ROLE, &values, |row| row.get(0))?;
            *filler = tx.one(&FILLS, &params![role], |row| row.get(0))?;
            Whom::Role(role)
        }
        Party::Guest(_) => return Err(impossible("a guest is invited")),
    })
}
