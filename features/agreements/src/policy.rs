//! Who may do what with an agreement. All parties have the same rights; only delivering, and checking in
//! on it, belong to who does it. Who is asked through a team or role stands on that side until another
//! of it holds it. No office and no leading of a team opens anything here.

pub mod hand_over;
pub mod help;

use crate::model::Agreement;
use zwerm_domain::{Actor, Date, Office, Side};
use zwerm_promise::{Ending, Form, Move, Mover, Seat, rhythm::Rhythm};

/// In what role somebody comes to an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Who does it.
    Performer,
    /// For whom it is done.
    Counterpart,
    /// Who is asked through a team or role, on either side, until one of it answers.
    Asked,
    /// Somebody to whom the parties show it: teams they name, or the organisation.
    Onlooker,
    /// Any other colleague, also one who leads a team of theirs.
    Colleague,
    /// Who keeps the organisation's settings.
    Administrator,
    /// A guest of another organisation who is a party: what the side they stand on may do, but these.
    Guest,
    /// Somebody of another organisation, or nobody.
    Stranger,
}

/// What one can do with an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// See that it is there.
    See,
    /// Read needs, criteria, reasons, own words, all versions and how it went.
    ReadTerms,
    /// Read check-ins and their outlook.
    ReadCheckIns,
    /// Propose other terms: correct, counter or agree anew.
    ProposeOtherTerms,
    /// Accept the newest version.
    Accept,
    /// Decline the newest version.
    Decline,
    /// Take back an own open word.
    Withdraw,
    /// Write why it matters to oneself.
    GiveReason,
    /// Tick a criterion.
    TickCriterion,
    /// Promise or decline support that was asked of oneself.
    AnswerNeed,
    /// Say that support was given.
    TickNeedKept,
    /// Let go of support one asked for.
    DropNeed,
    /// Give a check-in.
    CheckIn,
    /// Ask for a check-in, when the rhythm opens.
    AskForCheckIn,
    /// Deliver.
    Deliver,
    /// Say what is still open.
    NotYet,
    /// Close with thanks.
    Close,
    /// Ask to let go, to call it not worked out, or to finish together.
    AskToEnd(Ending),
    /// Agree to that, or go on.
    AnswerEnd(Ending),
    /// Give a look-back.
    LookBack,
    /// Read the look-backs, once they are shown.
    ReadLookBacks,
    /// Step in: take it over for a while.
    StepIn,
    /// Give back what one took over.
    GiveBack,
    /// Print it, without check-ins and look-backs; the others see that.
    Print,
}

/// How far a right goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extent {
    /// Not at all; where it is about seeing, it is as if it did not exist.
    No,
    /// Its result and its date, listed by goal, never by person.
    ResultAndDate,
    /// On the side whose it is, and not on the other.
    OnThatSide,
    /// Yes.
    Yes,
}

/// The role in which the actor comes to this agreement.
pub fn role_of(actor: &Actor, agreement: &Agreement) -> Role {
    if actor.organisation() != agreement.organisation {
        return Role::Stranger;
    }
    let seats = agreement.course.seats();
    if actor.is_guest() && seats.of(actor.person()).is_none() {
        return Role::Stranger;
    }
    let who = agreement.mover(actor.person());
    match who.and_then(|who| seats.seat(who)).map(Seat::side) {
        Some(_) if seats.side_of(actor.person()).is_none() => Role::Asked,
        Some(Side::Performer) => Role::Performer,
        Some(Side::Counterpart) => Role::Counterpart,
        None if agreement.is_shown_to_others() => Role::Onlooker,
        None if actor.holds(Office::Administrator) => Role::Administrator,
        None => Role::Colleague,
    }
}

/// The policy: what a role could ever do.
pub fn extent(role: Role, action: Action) -> Extent {
    match (role, action) {
        (Role::Performer, Action::NotYet | Action::Close | Action::AskForCheckIn) => Extent::No,
        (Role::Performer, Action::StepIn | Action::GiveBack) => Extent::No,
        (Role::Counterpart, Action::Deliver | Action::CheckIn) => Extent::No,
        (Role::Performer | Role::Counterpart, _) => Extent::Yes,
        // Taking over and paper are for who works here.
        (Role::Guest, Action::StepIn | Action::GiveBack | Action::Print) => Extent::No,
        (Role::Guest, action) if extent(Role::Performer, action) == Extent::No => {
            Extent::OnThatSide
        }
        (Role::Guest, action) if extent(Role::Counterpart, action) == Extent::No => {
            Extent::OnThatSide
        }
        (Role::Guest, _) => Extent::Yes,
        // With an answer one becomes a party; what parties write and keep is not for who is only asked.
        (Role::Asked, Action::See | Action::ReadTerms) => Extent::Yes,
        (Role::Asked, Action::ProposeOtherTerms | Action::Accept | Action::Decline) => Extent::Yes,
        (Role::Asked, Action::AnswerNeed) => Extent::Yes,
        (Role::Asked, _) => Extent::No,
        (Role::Onlooker, Action::See) => Extent::ResultAndDate,
        (Role::Onlooker | Role::Colleague | Role::Administrator | Role::Stranger, _) => Extent::No,
    }
}

/// Whether the actor may do this now: the policy, and that it is the time for it.
/// The same for the button and for what it sends. When asking for a check-in opens is told by
/// `zwerm_promise::rhythm::asking`; which need and whether a look-back is open, by their own rules.
pub fn may(actor: &Actor, action: Action, agreement: &Agreement) -> bool {
    let role = role_of(actor, agreement);
    let is_for_guests = extent(Role::Guest, action) != Extent::No;
    let is_right = extent(role, action) != Extent::No && (!actor.is_guest() || is_for_guests);
    match agreement.mover(actor.person()) {
        Some(who) if is_right => is_the_time(who, action, agreement),
        _ => is_right,
    }
}

fn is_the_time(who: Mover, action: Action, agreement: &Agreement) -> bool {
    let course = &agreement.course;
    let (state, version) = (course.state(), course.newest().version);
    let is_over = state.is_ended() && state.was_agreed();
    let is_holder = course.seats().seat(who).and_then(Seat::holder).is_some();
    match action {
        Action::See | Action::ReadTerms | Action::ReadCheckIns | Action::Print => true,
        Action::ProposeOtherTerms => {
            let (on, form) = (version, Form::Dated);
            course.can(who, Move::Propose { on, form })
                || course.can(who, Move::Record { on, form })
        }
        Action::Accept => course.can(who, Move::Accept { version }),
        Action::Decline => course.can(who, Move::Decline { version }),
        Action::Withdraw => course.can(who, Move::Withdraw),
        // Words and promises of one's own are for who holds a seat: who is asked through a team or role may still
        // see it go to another, and then reads none of it any more.
        Action::GiveReason | Action::AnswerNeed | Action::DropNeed => {
            is_holder && !state.is_ended()
        }
        Action::TickCriterion => state.was_agreed() && !state.is_ended(),
        Action::TickNeedKept => is_holder && state.was_agreed(),
        Action::CheckIn => course.is_running(),
        Action::AskForCheckIn => {
            let is_theirs = course.taken_over().is_none();
            course.is_running() && is_theirs && agreement.current().rhythm != Rhythm::None
        }
        Action::StepIn => course.can(who, Move::StepIn { until: Date::MAX }),
        Action::GiveBack => course.can(who, Move::GiveBack),
        Action::Deliver => course.can(who, Move::Deliver),
        Action::NotYet => course.can(who, Move::NotYet),
        Action::Close => course.can(who, Move::Close),
        Action::AskToEnd(ending) => course.can(who, Move::Ask(ending)),
        Action::AnswerEnd(ending) => course.can(who, Move::Confirm(ending)),
        Action::LookBack | Action::ReadLookBacks => is_over,
    }
}

/// The whole policy as a table, an action a row, for `permissions.txt`.
pub fn table() -> Vec<(Action, Vec<(Role, Extent)>)> {
    let row = |action| Role::ALL.map(|role| (role, extent(role, action))).to_vec();
    Action::ALL.iter().map(|action| (*action, row(*action))).collect()
}

impl Role {
    /// All roles, the nearest first.
    pub const ALL: [Role; 8] = [
        Role::Performer,
        Role::Counterpart,
        Role::Asked,
        Role::Onlooker,
        Role::Colleague,
        Role::Administrator,
        Role::Guest,
        Role::Stranger,
    ];

    /// In words a works council can read.
    pub const fn words(self) -> &'static str {
        match self {
            Role::Performer => "who does it",
            Role::Counterpart => "for whom it is done",
            Role::Asked => {
                "who is asked for a team or role, on either side, until one of it answers"
            }
            Role::Onlooker => "a colleague to whom the parties show it, once agreed",
            Role::Colleague => "any other colleague, also who leads a team of theirs",
            Role::Administrator => "the administrator",
            Role::Guest => "a guest who is a party, on either side",
            Role::Stranger => "somebody outside the organisation",
        }
    }
}

impl Extent {
    /// In words.
    pub const fn words(self) -> &'static str {
        match self {
            Extent::No => "no",
            Extent::ResultAndDate => "result and date only",
            Extent::OnThatSide => "on the side whose it is",
            Extent::Yes => "yes",
        }
    }
}

impl Action {
    /// All actions, in the order of a life.
    pub const ALL: &[Action] = &[
        Action::See,
        Action::ReadTerms,
        Action::ProposeOtherTerms,
        Action::Accept,
        Action::Decline,
        Action::Withdraw,
        Action::GiveReason,
        Action::TickCriterion,
        Action::AnswerNeed,
        Action::TickNeedKept,
        Action::DropNeed,
        Action::CheckIn,
        Action::AskForCheckIn,
        Action::ReadCheckIns,
        Action::Deliver,
        Action::NotYet,
        Action::Close,
        Action::AskToEnd(Ending::Release),
        Action::AskToEnd(Ending::DidNotWorkOut),
        Action::AskToEnd(Ending::Finish),
        Action::AnswerEnd(Ending::Release),
        Action::AnswerEnd(Ending::DidNotWorkOut),
        Action::AnswerEnd(Ending::Finish),
        Action::StepIn,
        Action::GiveBack,
        Action::LookBack,
        Action::ReadLookBacks,
        Action::Print,
    ];

    /// In words a works council can read.
    pub const fn words(self) -> &'static str {
        match self {
            Action::See => "see that it is there",
            Action::ReadTerms => "read needs, criteria, reasons, all versions and how it went",
            Action::ReadCheckIns => "read check-ins",
            Action::ProposeOtherTerms => "propose other terms",
            Action::Accept => "accept a version another wrote",
            Action::Decline => "decline a version another wrote",
            Action::Withdraw => "take back an own proposal, delivery or question",
            Action::GiveReason => "write why it matters to oneself",
            Action::TickCriterion => "tick a criterion",
            Action::AnswerNeed => "promise or decline support asked of oneself",
            Action::TickNeedKept => "say that support was given",
            Action::DropNeed => "let go of support one asked for",
            Action::CheckIn => "give a check-in",
            Action::AskForCheckIn => "ask for a check-in, once a rhythm",
            Action::Deliver => "deliver",
            Action::NotYet => "say what is still open after a delivery",
            Action::Close => "close a delivery with thanks",
            Action::AskToEnd(Ending::Release) => "ask to let it go",
            Action::AskToEnd(Ending::DidNotWorkOut) => "ask to call it not worked out",
            Action::AskToEnd(Ending::Finish) => "ask to finish it together",
            Action::AnswerEnd(Ending::Release) => "agree to let it go, or go on",
            Action::AnswerEnd(Ending::DidNotWorkOut) => "agree that it did not work out, or go on",
            Action::AnswerEnd(Ending::Finish) => "agree to finish it together, or go on",
            Action::LookBack => "look back",
            Action::ReadLookBacks => "read all look-backs, once they are shown",
            Action::StepIn => {
                "step in: take it over for a while, with a boundary, a reason and a last day"
            }
            Action::GiveBack => "give back what one took over",
            Action::Print => "print it, without check-ins and look-backs",
        }
    }
}

#[cfg(test)]
mod tests;
