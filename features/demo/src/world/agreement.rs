//! An agreement of the demo with its whole history; the codes are those of `zwerm_promise`.

use zwerm_domain::{Date, Quarter, Side};
use zwerm_promise::{Form, State, Step, rhythm::Rhythm, support::Support};

/// An agreement between two people, with how it went.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// *Wie het doet*: the number of a person.
    pub performer: usize,
    /// *Voor wie*: the number of a person.
    pub counterpart: usize,
    /// Where it stands.
    pub state: State,
    /// The side whose answer it waits for.
    pub turn: Option<Side>,
    /// Counter-proposals since something was last agreed.
    pub counters: u32,
    /// Who is asked something and since when: the side whose turn it is, or the performer when the
    /// counterpart asked for a check-in.
    pub waits: Option<(Side, Date)>,
    /// The version both accepted last.
    pub agreed_version: Option<i64>,
    /// The day it ended.
    pub ended_on: Option<Date>,
    /// The wordings, numbered from 1.
    pub versions: Vec<Version>,
    /// Support promises; versions name them by place.
    pub needs: Vec<Need>,
    /// Who said yes to what.
    pub acceptances: Vec<Acceptance>,
    /// Check-ins by the performer, in order.
    pub check_ins: Vec<CheckIn>,
    /// What happened, in order.
    pub moves: Vec<Move>,
    /// Why it matters to each of the two.
    pub reasons: Vec<Reason>,
    /// What each wrote when it had ended.
    pub look_backs: Vec<LookBack>,
}

impl Agreement {
    pub(crate) fn empty(performer: usize, counterpart: usize, state: State) -> Agreement {
        Agreement {
            performer,
            counterpart,
            state,
            turn: None,
            counters: 0,
            waits: None,
            agreed_version: None,
            ended_on: None,
            versions: Vec::new(),
            needs: Vec::new(),
            acceptances: Vec::new(),
            check_ins: Vec::new(),
            moves: Vec::new(),
            reasons: Vec::new(),
            look_backs: Vec::new(),
        }
    }

    /// The number of the person on this side.
    pub fn on(&self, side: Side) -> usize {
        match side {
            Side::Performer => self.performer,
            Side::Counterpart => self.counterpart,
        }
    }

    /// The number of the person whose answer it waits for.
    pub fn waits_for(&self) -> Option<usize> {
        self.waits.map(|(side, _)| self.on(side))
    }

    /// The number of the newest version.
    pub fn version(&self) -> i64 {
        self.versions.last().map_or(0, |version| version.number)
    }

    /// The quarter in which it became a bird in the flock, if it did.
    pub fn bird_of(&self) -> Option<Quarter> {
        self.ended_on.filter(|_| self.state.is_finished_together()).map(Quarter::of)
    }
}

/// One wording.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// From 1.
    pub number: i64,
    /// Who wrote it.
    pub author: Side,
    /// When.
    pub written_on: Date,
    /// A short name.
    pub title: String,
    /// What will be there.
    pub result: String,
    /// Ready on this day (dated).
    pub due_on: Option<Date>,
    /// Looked at together on this day (standing).
    pub review_on: Option<Date>,
    /// How often a check-in.
    pub rhythm: Rhythm,
    /// Code: parties, team, organisation.
    pub visibility: &'static str,
    /// Place in the kinds of work.
    pub kind_of_work: Option<usize>,
    /// Place in the goals.
    pub goal: Option<usize>,
    /// Places in the boundaries.
    pub boundaries: Vec<usize>,
    /// A word with the proposal; may be empty, as the next four.
    pub message: String,
    /// For whom it is done in the end.
    pub for_whom: String,
    /// What may go wrong.
    pub may_go_wrong: String,
    /// What may not.
    pub may_not_go_wrong: String,
    /// What the performer gets in return.
    pub in_return: String,
    /// Seen when.
    pub criteria: Vec<Criterion>,
    /// Places in the agreement's needs.
    pub needs: Vec<usize>,
}

impl Version {
    /// Dated or standing.
    pub fn form(&self) -> Form {
        if self.review_on.is_some() { Form::Standing } else { Form::Dated }
    }
}

impl Default for Version {
    fn default() -> Version {
        Version {
            number: 1,
            author: Side::Performer,
            written_on: Date::MIN,
            title: String::new(),
            result: String::new(),
            due_on: None,
            review_on: None,
            rhythm: Rhythm::None,
            visibility: "parties",
            kind_of_work: None,
            goal: None,
            boundaries: Vec::new(),
            message: String::new(),
            for_whom: String::new(),
            may_go_wrong: String::new(),
            may_not_go_wrong: String::new(),
            in_return: String::new(),
            criteria: Vec::new(),
            needs: Vec::new(),
        }
    }
}

/// Something one can see when the result is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// Its words.
    pub text: String,
    /// When it was ticked.
    pub seen_on: Option<Date>,
}

/// Support that one of the two asks of the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// The side that is asked to give it; the other asks it.
    pub asked_of: Side,
    /// Its words.
    pub text: String,
    /// By when.
    pub by_on: Option<Date>,
    /// The version that first held it, or that held when a check-in asked it.
    pub first_version: i64,
    /// The place of the check-in that asked it; no version holds it then.
    pub check_in: Option<usize>,
    /// Where it stands.
    pub state: Support,
    /// When it was promised.
    pub answered_on: Option<Date>,
    /// When it was kept.
    pub kept_on: Option<Date>,
}

impl Need {
    pub(crate) fn asked(asked_of: Side, text: String, first_version: i64) -> Need {
        let state = Support::Asked;
        Need {
            asked_of,
            text,
            by_on: None,
            first_version,
            check_in: None,
            state,
            answered_on: None,
            kept_on: None,
        }
    }
}

/// A yes to a version.
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptance {
    /// The version.
    pub number: i64,
    /// Whose yes.
    pub by: Side,
    /// When.
    pub accepted_on: Date,
    /// *In mijn woorden*; may be empty.
    pub own_words: String,
}

/// A check-in by the performer.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckIn {
    /// When.
    pub given_on: Date,
    /// Done.
    pub done: String,
    /// What I need; may be empty.
    pub need: String,
    /// Code: on_course, tight, let_us_talk.
    pub outlook: &'static str,
}

/// A line of the history.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// Whose move; nobody's when it closed by itself.
    pub by: Option<Side>,
    /// What happened.
    pub kind: Step,
    /// The newest version at that moment.
    pub version: i64,
    /// When.
    pub made_on: Date,
    /// A word that goes with it.
    pub note: Option<String>,
}

/// Why it matters to one of the two.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// To whom.
    pub by: Side,
    /// Its words.
    pub text: String,
}

/// What one of the two wrote looking back.
#[derive(Clone, Debug, PartialEq)]
pub struct LookBack {
    /// Who.
    pub by: Side,
    /// When.
    pub given_on: Date,
    /// What went well.
    pub went_well: String,
    /// What I would do differently.
    pub do_differently: String,
    /// What I ask or offer next.
    pub ask_or_offer: String,
}
