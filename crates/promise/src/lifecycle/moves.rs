//! The moves people make, the lines they leave in the history, and why a move can be refused.

use super::{Ending, Form};
use zwerm_domain::Date;

/// What somebody wants to do. A move that answers a wording names its version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Move {
    /// A new wording: corrects one's own, counters the other's, or reopens what was agreed.
    /// `on` is the newest version its writer saw, so that sending it twice makes one version.
    Propose {
        /// The version it was written on.
        on: i64,
        /// Dated or standing.
        form: Form,
    },
    /// Yes to this version.
    Accept {
        /// The version that was read.
        version: i64,
    },
    /// No to this version. What was agreed before goes on.
    Decline {
        /// The version that was read.
        version: i64,
    },
    /// Takes back one's own open word: a proposal, a delivery, or a question to end.
    Withdraw,
    /// It is ready.
    Deliver,
    /// Something is still open.
    NotYet,
    /// *Klaar, dank je wel.*
    Close,
    /// Asks to end it in this way.
    Ask(Ending),
    /// Agrees to end it in this way.
    Confirm(Ending),
    /// Would rather go on than end it in this way.
    GoOn(Ending),
    /// After two counter-proposals: writes down what was agreed by talking, for the others to confirm.
    Record {
        /// The version it was written on.
        on: i64,
        /// Dated or standing.
        form: Form,
    },
    /// *Ik grijp in*: takes it over for a while.
    StepIn {
        /// The last day of it.
        until: Date,
    },
    /// Gives back what one took over.
    GiveBack,
}

macro_rules! steps {
    ($($(#[$doc:meta])* $name:ident $code:literal,)*) => {
        /// A line in the history that all parties can read (table `agreement_move`, column `kind`).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Step { $($(#[$doc])* $name,)* }

        impl Step {
            /// All steps.
            pub const ALL: &[Step] = &[$(Step::$name,)*];

            /// The word in the database and in text keys.
            pub const fn code(self) -> &'static str {
                match self { $(Step::$name => $code,)* }
            }

            /// Reads [`Step::code`] back.
            pub fn from_code(code: &str) -> Option<Step> {
                match code { $($code => Some(Step::$name),)* _ => None }
            }
        }
    };
}

steps! {
    /// The first wording.
    Proposed "proposed",
    /// Another wording in answer.
    Countered "countered",
    /// The writer replaced an own wording before it was answered.
    Revised "revised",
    /// A next wording of what was agreed.
    Renegotiated "renegotiated",
    /// Said yes to this version; others have yet to.
    Accepted "accepted",
    /// Said yes to this version as the last: all did now.
    Agreed "agreed",
    /// No to this version.
    Declined "declined",
    /// An open word was taken back.
    Withdrawn "withdrawn",
    /// The performer says it is ready.
    Delivered "delivered",
    /// The counterpart says what is still open.
    NotYet "not_yet",
    /// Said thanks for a delivery; others have yet to.
    Thanked "thanked",
    /// Said thanks as the last: finished together.
    Closed "closed",
    /// Nobody answered the delivery.
    ClosedUnconfirmed "closed_unconfirmed",
    /// Asked to let go.
    ReleaseAsked "release_asked",
    /// Asked to call it not worked out.
    DidNotWorkOutAsked "did_not_work_out_asked",
    /// Asked to finish together.
    FinishAsked "finish_asked",
    /// Agrees to end it as was asked; others have yet to.
    EndAccepted "end_accepted",
    /// Let go by all.
    Released "released",
    /// Did not work out, say all.
    DidNotWorkOut "did_not_work_out",
    /// Rather goes on than ends it.
    WentOn "went_on",
    /// The performer gave a check-in.
    CheckedIn "checked_in",
    /// The counterpart asked for a check-in.
    CheckInAsked "check_in_asked",
    /// A support promise was made.
    NeedPromised "need_promised",
    /// Support was refused.
    NeedDeclined "need_declined",
    /// A support promise was kept.
    NeedKept "need_kept",
    /// Support turned out not to be there yet.
    NeedReopened "need_reopened",
    /// Support is no longer needed.
    NeedDropped "need_dropped",
    /// A party printed it.
    Printed "printed",
    /// Wrote down what was agreed by talking; the others confirm it.
    Recorded "recorded",
    /// One of those it is for took it over for a while.
    TakenOver "taken_over",
    /// Who took it over gave it back.
    GivenBack "given_back",
    /// Its last day passed: who does it has it back.
    CameBack "came_back",
    /// Asked a team or the organisation: who helps?
    HelpAsked "help_asked",
    /// Somebody offered to help.
    HelpOffered "help_offered",
    /// Somebody took an offer to help back.
    HelpOfferEnded "help_offer_ended",
    /// Asks for no help any more.
    HelpEnded "help_ended",
    /// Asked the others to let a colleague take a seat.
    HandOverOffered "hand_over_offered",
    /// One of the others is fine with that.
    HandOverAgreed "hand_over_agreed",
    /// One of the others, or the colleague, would rather not.
    HandOverDeclined "hand_over_declined",
    /// Who asked took it back.
    HandOverWithdrawn "hand_over_withdrawn",
    /// The colleague who was asked left before answering.
    HandOverLapsed "hand_over_lapsed",
    /// The colleague said yes, and takes part from here on.
    HandedOver "handed_over",
    /// Somebody who takes part does not work here any more.
    HolderLeft "holder_left",
    /// Asked the others to let a colleague stand in for a while.
    StandInOffered "stand_in_offered",
    /// The colleague said yes, and stands in from a later day.
    StandInAgreed "stand_in_agreed",
    /// The colleague has the seat from here on.
    StandInBegan "stand_in_began",
    /// Who was away has the seat back.
    StandInEnded "stand_in_ended",
    /// Who would be away or who would stand in called it off before it began.
    StandInCalledOff "stand_in_called_off",
    /// It can't begin any more: somebody left, another wording holds, or the days have passed.
    StandInLapsed "stand_in_lapsed",
}

impl Step {
    /// Whether this move gives somebody else the turn: it waits for their answer.
    pub const fn asks_an_answer(self) -> bool {
        matches!(
            self,
            Step::Proposed
                | Step::Countered
                | Step::Revised
                | Step::Renegotiated
                | Step::Delivered
                | Step::ReleaseAsked
                | Step::DidNotWorkOutAsked
                | Step::FinishAsked
                | Step::Recorded
        )
    }
}

/// Why a move is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refused {
    /// It has ended; nothing more happens to it.
    Ended,
    /// The version that was answered has been replaced by a newer one.
    ReplacedVersion {
        /// The version that counts now.
        newest: i64,
    },
    /// There is no such version.
    UnknownVersion,
    /// One can't answer an own proposal.
    OwnProposal,
    /// All already accepted this version.
    AlreadyAgreed,
    /// Others are to answer.
    NotYourTurn,
    /// One said yes to this already; it waits for others.
    AlreadyAccepted,
    /// Only a party moves.
    NoParty,
    /// What is open is not one's own, so one can't take it back.
    NotYours,
    /// Nothing waits for an answer of this kind.
    NothingAsked,
    /// Something else waits for an answer first, or must be taken back.
    FirstAnswer,
    /// Nothing is agreed yet.
    NotAgreedYet,
    /// Only who does it delivers.
    PerformerDelivers,
    /// Who does it says so by delivering.
    DeliverInstead,
    /// A standing agreement is not delivered; it is finished together.
    StandingHasNoDelivery,
    /// It is delivered already.
    AlreadyDelivered,
    /// Nothing is delivered.
    NotDelivered,
    /// The same question is open already.
    AlreadyAsked,
    /// After two counter-proposals people talk, and write down what they agreed.
    TalkFirst,
    /// Only those it is for step in.
    CounterpartStepsIn,
    /// Somebody took it over already.
    AlreadyTakenOver,
    /// Somebody else has it for a while, so it can't be delivered.
    TakenOver,
    /// Nobody took it over.
    NotTakenOver,
    /// Whom it would be handed over to takes part already.
    TakesPartAlready,
    /// Somebody is asked already to take a seat.
    HandOverAsked,
    /// Somebody stands in for this seat, or will.
    StoodIn,
}

impl Refused {
    /// The last part of the text key for this.
    pub const fn key(self) -> &'static str {
        match self {
            Refused::Ended => "ended",
            Refused::ReplacedVersion { .. } => "replaced-version",
            Refused::UnknownVersion => "unknown-version",
            Refused::OwnProposal => "own-proposal",
            Refused::AlreadyAgreed => "already-agreed",
            Refused::NotYourTurn => "not-your-turn",
            Refused::AlreadyAccepted => "already-accepted",
            Refused::NoParty => "no-party",
            Refused::NotYours => "not-yours",
            Refused::NothingAsked => "nothing-asked",
            Refused::FirstAnswer => "first-answer",
            Refused::NotAgreedYet => "not-agreed-yet",
            Refused::PerformerDelivers => "performer-delivers",
            Refused::DeliverInstead => "deliver-instead",
            Refused::StandingHasNoDelivery => "standing-has-no-delivery",
            Refused::AlreadyDelivered => "already-delivered",
            Refused::NotDelivered => "not-delivered",
            Refused::AlreadyAsked => "already-asked",
            Refused::TalkFirst => "talk-first",
            Refused::CounterpartStepsIn => "counterpart-steps-in",
            Refused::AlreadyTakenOver => "already-taken-over",
            Refused::TakenOver => "taken-over",
            Refused::NotTakenOver => "not-taken-over",
            Refused::TakesPartAlready => "takes-part-already",
            Refused::HandOverAsked => "hand-over-asked",
            Refused::StoodIn => "stood-in",
        }
    }
}
