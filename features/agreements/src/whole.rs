//! All that a party sees of an agreement, loaded and opened; and the line others may see.

use crate::{
    model::{Agreement, Away, Due, Terms},
    store::{
        hand_over::HandOver,
        help::{Offer, Request},
        stand_in::StandIn,
    },
};
use zwerm_domain::{
    AgreementId, BoundaryId, Date, GoalId, KindOfWorkId, NeedId, PersonId, Side, TeamId,
};
use zwerm_promise::{
    Mover, State, Step, Whom,
    look_back::LookBack,
    rhythm::{Asking, Beat},
    support::{Hand, Support},
};

/// A person who takes part, as the page shows one.
#[derive(Clone, Debug)]
pub struct PartyCard {
    /// Who.
    pub person: PersonId,
    /// The whole name.
    pub name: String,
    /// The main team, if any.
    pub team: Option<(TeamId, String)>,
    /// A number or extension for *bel even*; may be empty.
    pub phone: String,
    /// When to reach; may be empty.
    pub working_hours: String,
    /// Whether this person has left the organisation.
    pub has_left: bool,
    /// Whether it is a guest of another organisation.
    pub is_guest: bool,
    /// Where a guest is from; may be empty.
    pub from_where: String,
}

/// A party in its seat, as the page shows it.
#[derive(Clone, Debug)]
pub struct SeatCard {
    /// On which side.
    pub side: Side,
    /// The party.
    pub whom: Whom,
    /// Its name: of the person, the team or the role.
    pub name: String,
    /// Who answers for it; none while everybody of a team or role is asked.
    pub holder: Option<PersonId>,
    /// Whether what is open waits for its answer.
    pub is_asked: bool,
    /// Of a team that decided on its last yes: the day, and who wrote it down.
    pub decided: Option<(Date, PersonId)>,
    /// Whether it is a team or role with nobody left to answer: it was dissolved, or all went elsewhere.
    pub has_nobody: bool,
}

/// A support promise as it stands.
#[derive(Clone, Debug)]
pub struct NeedCard {
    /// Its key.
    pub id: NeedId,
    /// Who asks it.
    pub asked_by: PersonId,
    /// Who is asked.
    pub asked_of: Whom,
    /// The name of who is asked, if it is a team or role; else empty.
    pub group: String,
    /// Who gives it, or answers for the team or role.
    pub giver: Option<PersonId>,
    /// What the reader is in it.
    pub hand: Hand,
    /// Its words.
    pub text: String,
    /// By when.
    pub by: Option<Date>,
    /// Where it stands.
    pub support: Support,
    /// When it was promised or declined.
    pub answered_on: Option<Date>,
    /// When it was kept.
    pub kept_on: Option<Date>,
    /// Whether a check-in asked it (it stands in no version then).
    pub is_from_check_in: bool,
    /// Whether the newest version holds it.
    pub is_in_newest: bool,
    /// Whether the agreed version holds it.
    pub is_in_agreed: bool,
}

/// A check-in.
#[derive(Clone, Debug)]
pub struct CheckInCard {
    /// By whom.
    pub person: PersonId,
    /// The day it was given.
    pub on: Date,
    /// Done.
    pub done: String,
    /// What I need; may be empty.
    pub need: String,
    /// Outlook.
    pub outlook: Outlook,
}

/// How the performer looks ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// *Op koers.*
    OnCourse,
    /// *Krap.*
    Tight,
    /// *Even praten.*
    LetUsTalk,
}

impl Outlook {
    /// All, in the order of the form.
    pub const ALL: [Outlook; 3] = [Outlook::OnCourse, Outlook::Tight, Outlook::LetUsTalk];

    /// The word in the database, in forms and in text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Outlook::OnCourse => "on_course",
            Outlook::Tight => "tight",
            Outlook::LetUsTalk => "let_us_talk",
        }
    }

    /// Reads [`Outlook::code`] back.
    pub fn from_code(code: &str) -> Option<Outlook> {
        Outlook::ALL.into_iter().find(|outlook| outlook.code() == code)
    }
}

/// A yes to a version.
#[derive(Clone, Debug)]
pub struct AcceptanceCard {
    /// The version.
    pub version: i64,
    /// Whose.
    pub person: PersonId,
    /// When.
    pub on: Date,
    /// *In mijn woorden*; may be empty.
    pub own_words: String,
}

/// A line of how it went, oldest first.
#[derive(Clone, Debug)]
pub struct StepCard {
    /// What happened.
    pub step: Step,
    /// Whose move it was; nobody's when it closed by itself.
    pub person: Option<PersonId>,
    /// The newest version at that moment.
    pub version: i64,
    /// When.
    pub on: Date,
    /// The words that went with it; may be empty.
    pub note: String,
    /// Of stepping in: its last day.
    pub until: Option<Date>,
    /// Of handing over: whose seat, and to whom.
    pub hand_over: Option<(PersonId, PersonId)>,
    /// Of standing in: from when until when.
    pub away: Option<Away>,
    /// Of a yes: that a team decided on it.
    pub decision: Option<DecisionCard>,
    /// Whether it was before the reader came in by a hand-over.
    pub is_before: bool,
}

/// A yes that a team decided on.
#[derive(Clone, Debug)]
pub struct DecisionCard {
    /// The team.
    pub team: TeamId,
    /// Its name.
    pub name: String,
    /// The day of the decision.
    pub on: Date,
}

/// *Ik grijp in*: why, and until when.
#[derive(Clone, Debug)]
pub struct StepInCard {
    /// Who stepped in.
    pub person: PersonId,
    /// Which boundary.
    pub boundary: String,
    /// The reason of that boundary; may be empty.
    pub because: String,
    /// Why.
    pub why: String,
    /// What is needed to give it back.
    pub gives_back: String,
    /// The last day.
    pub until: Date,
}

/// A look-back.
#[derive(Clone, Debug, Default)]
pub struct LookBackCard {
    /// What went well.
    pub went_well: String,
    /// What I would do differently.
    pub do_differently: String,
    /// What I ask or offer next.
    pub ask_or_offer: String,
}

/// A wording with its number and writer.
#[derive(Clone, Debug)]
pub struct VersionCard {
    /// Its number.
    pub number: i64,
    /// Who wrote it.
    pub author: PersonId,
    /// When.
    pub on: Date,
    /// The word that went with it; may be empty.
    pub message: String,
    /// Its terms.
    pub terms: Terms<String>,
}

/// Everything a party reads of an agreement.
#[derive(Clone, Debug)]
pub struct Whole {
    /// Where it stands and what is open.
    pub agreement: Agreement,
    /// The reader.
    pub me: PersonId,
    /// The reader as one who may move.
    pub mover: Mover,
    /// The reader's side.
    pub side: Side,
    /// The parties: first who does it, then for whom.
    pub seats: Vec<SeatCard>,
    /// The reader, who takes part, and whoever else has made a move.
    pub people: Vec<PartyCard>,
    /// The teams that wordings name, and those of the parties that may be named.
    pub teams: Vec<(TeamId, String)>,
    /// The newest wording.
    pub newest: VersionCard,
    /// The wording the newest one is compared with: the agreed one while it is renegotiated, else the one before it.
    pub before: Option<VersionCard>,
    /// The wording that holds, if another than the newest.
    pub agreed: Option<VersionCard>,
    /// Why it matters to whom; who gave no reason is left out.
    pub reasons: Vec<(PersonId, String)>,
    /// Who accepted what.
    pub acceptances: Vec<AcceptanceCard>,
    /// All needs that are in the newest or agreed version or asked by a check-in.
    pub needs: Vec<NeedCard>,
    /// Check-ins, newest first.
    pub check_ins: Vec<CheckInCard>,
    /// How it went, oldest first.
    pub steps: Vec<StepCard>,
    /// What was asked of others in check-ins, with who offers to help.
    pub(crate) help: Vec<(Request, Vec<Offer>)>,
    /// The reader's own teams, where a check-in can be given.
    pub own_teams: Vec<(TeamId, String)>,
    /// A seat that is offered to a colleague, while that is open; with the sentence with it.
    pub(crate) hand_over: Option<(HandOver, String)>,
    /// Who stands in for whom, or will.
    pub(crate) stand_ins: Vec<StandIn>,
    /// Who took it over for a while, while that lasts.
    pub taken_over: Option<StepInCard>,
    /// The boundaries that the reader can name when stepping in; none where they can't.
    pub boundaries_here: Vec<(BoundaryId, String)>,
    /// The beat of check-ins, once something was agreed.
    pub beat: Option<Beat>,
    /// Whether the reader, as a counterpart, may ask for a check-in, and if not when and why.
    pub asking: Asking,
    /// The beat with the reader's own questions alone.
    pub own_beat: Option<Beat>,
    /// Who asked for a check-in last.
    pub asker: Option<PersonId>,
    /// When the performer's next check-in is due by the rhythm.
    pub check_in_due: Option<Date>,
    /// The last day on which what is delivered can be answered, while that waits.
    pub answer_until: Option<Date>,
    /// Whether all are asked the friendly question: the date passed three working days ago in silence.
    pub is_silent: bool,
    /// What the reader may see of the look-backs.
    pub look_back: LookBack,
    /// The look-backs the reader may read (the own one; all when shown).
    pub look_backs: Vec<(PersonId, LookBackCard)>,
    /// How many other agreements the performer has due in that week (told to the performer alone, when accepting).
    pub busy_week: Option<usize>,
    /// Names of what the versions refer to.
    pub kinds_of_work: Vec<(KindOfWorkId, String)>,
    /// Names of goals.
    pub goals: Vec<(GoalId, String)>,
    /// Names of boundaries, each with its reason.
    pub boundaries: Vec<(BoundaryId, String, String)>,
    /// Whether the key to the words is gone, so that nobody reads them any more.
    pub is_unreadable: bool,
}

impl Whole {
    /// The first party on the other side: who is meant by the other where nobody is named.
    pub fn across(&self) -> Option<Whom> {
        self.seats.iter().find(|seat| seat.side != self.side).map(|seat| seat.whom)
    }
}

/// Another party in a list.
#[derive(Clone, Debug)]
pub struct Other {
    /// The party.
    pub whom: Whom,
    /// Its name.
    pub name: String,
    /// Who answers for a team or role, with the name.
    pub holder: Option<(PersonId, String)>,
    /// On which side.
    pub side: Side,
    /// Since when it waits for this party.
    pub waits_since: Option<Date>,
}

/// An agreement in a list of one's own.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its key.
    pub id: AgreementId,
    /// Where it stands.
    pub state: State,
    /// The reader's side.
    pub side: Side,
    /// The other parties.
    pub others: Vec<Other>,
    /// Whether others take part than two persons.
    pub is_many: bool,
    /// Short name; may be empty.
    pub title: String,
    /// Result of the wording that holds.
    pub result: String,
    /// Until when.
    pub due: Due,
    /// Since when it waits for the reader.
    pub waits_since: Option<Date>,
    /// When it ended.
    pub ended_on: Option<Date>,
    /// Who else sees result and date.
    pub visibility: crate::model::Visibility,
}

/// What others find at the address of an agreement that is shown to them.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Result.
    pub result: String,
    /// Until when.
    pub due: Due,
    /// When it ended.
    pub ended_on: Option<Date>,
}

/// What others see of an agreement that is shown to them in a list: result and date, by goal.
#[derive(Clone, Debug)]
pub struct ShownLine {
    /// Its key.
    pub id: AgreementId,
    /// Result.
    pub result: String,
    /// Until when.
    pub due: Due,
    /// When it ended.
    pub ended_on: Option<Date>,
    /// The goal's name, if it has one.
    pub goal: Option<(GoalId, String)>,
}
