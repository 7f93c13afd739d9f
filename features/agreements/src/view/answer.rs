//! What the reader can say or do now, by state and seat. One of it is the main thing; the rest unfolds.

use super::{
    endings::{
        EndingForm, LookBackForm, ending_answer, ending_form, ending_question, look_back,
        look_backs,
    },
    eyes::{Eyes, fields_of},
    help,
    step_in::{self, StepInForm},
    talk::{self, Talk},
    words,
};
use crate::{
    model::Due,
    moves::earliest_decision,
    whole::{LookBackCard, Outlook, PartyCard, Whole},
};
use zwerm_domain::Side;
use zwerm_promise::{
    Ending, Form, Move, State, Whom,
    look_back::LookBack,
    rhythm::{Asking, Because, Rhythm},
};
use zwerm_ui::{Choice, Fields, Who, format::first_name};
use zwerm_web::Again;

/// Days before the date from which delivering is the first thing offered.
const NEARLY: i32 = 7;

/// The part of the page where the reader answers.
pub(super) struct AnswerView {
    pub(super) title: String,
    /// What is the matter, before the forms; may be empty.
    pub(super) notice: String,
    pub(super) is_notice_sun: bool,
    /// *Bel even*, where that is the way on.
    pub(super) talk: Option<Talk>,
    /// Which form stands open: `acceptance`, `check_in`, `delivery`, `thanks`, `ending_answer` or none.
    pub(super) main: &'static str,
    pub(super) acceptance: Option<Acceptance>,
    pub(super) refusal: Option<Fields>,
    /// What the link to write another version is called; empty without one.
    pub(super) rewrite: String,
    pub(super) is_rewrite_main: bool,
    /// What taking back is called; empty without it.
    pub(super) withdraw: String,
    pub(super) check_in: Option<Fields>,
    pub(super) outlooks: Vec<Choice>,
    /// Whom one can ask for help.
    pub(super) circles: Vec<Choice>,
    pub(super) delivery: Option<Fields>,
    pub(super) thanks: Option<Fields>,
    pub(super) not_yet: Option<Fields>,
    pub(super) ending_answer: Option<EndingForm>,
    pub(super) endings: Vec<EndingForm>,
    pub(super) step_in: Option<StepInForm>,
    /// The boundaries that can be named with it.
    pub(super) boundaries: Vec<Choice>,
    pub(super) can_ask: bool,
    /// When a check-in can be asked, and why then; may be empty.
    pub(super) asking: String,
    pub(super) calls: Vec<Call>,
    /// The names of those it is for, where support is asked.
    pub(super) for_names: String,
    /// Whom support that a check-in needs can be asked of, where that is more than one.
    pub(super) givers: Vec<Choice>,
    /// A quiet last line; may be empty.
    pub(super) after: String,
    pub(super) look_back: Option<LookBackForm>,
    pub(super) look_backs: Vec<(Who, String, LookBackCard)>,
    /// Nobody looked back, and it is too late now.
    pub(super) is_without_look_back: bool,
}

/// Yes to a version.
pub(super) struct Acceptance {
    pub(super) version: i64,
    pub(super) button: String,
    pub(super) fields: Fields,
    /// Told to the performer alone; may be empty.
    pub(super) busy: String,
    /// The team that the reader says yes for, with the earliest and the latest day of its decision.
    pub(super) team: Option<(String, String, String)>,
}

/// The team that the reader answers for, with between which days it can have decided.
fn deciding_team(eyes: &Eyes<'_>, whole: &Whole) -> Option<(String, String, String)> {
    let seat = whole.agreement.course.seats().seat(whole.mover)?;
    let is_team = matches!(seat.whom(), Whom::Team(_));
    let card = whole.seats.iter().find(|card| is_team && card.whom == seat.whom())?;
    let today = eyes.calendar.today;
    Some((card.name.clone(), earliest_decision(today).to_string(), today.to_string()))
}

/// *Bel even.*
pub(super) struct Call {
    pub(super) says: String,
    pub(super) hours: String,
}

pub(super) fn view(eyes: &Eyes<'_>, whole: &Whole, again: &Again) -> AnswerView {
    let course = &whole.agreement.course;
    let (side, t) = (eyes.side, eyes.t);
    let who = whole.mover;
    let version = course.newest().version;
    let form = |is_open: bool, name| is_open.then(|| fields_of(again, name));
    let can = |made| course.can(who, made);
    let can_accept = can(Move::Accept { version });
    let is_performer = side == Side::Performer;
    let ending = Ending::ALL.into_iter().find(|ending| course.state() == ending.asked());
    let (notice, is_notice_sun) = notice(eyes, whole);
    let talk = talk::view(eyes, whole);
    let is_talk_due = talk.is_some();
    AnswerView {
        title: title(eyes, whole),
        notice,
        is_notice_sun,
        talk,
        // Where people are called to talk, nothing else is pushed.
        main: if is_talk_due && !can_accept { "" } else { main(eyes, whole) },
        acceptance: form(can_accept, "acceptance").map(|fields| Acceptance {
            version,
            button: match talk::recorder(whole) {
                Some(_) => t.show_talk_confirm(),
                None => t.show_accept(version.to_string()),
            },
            fields,
            busy: whole.busy_week.map(|count| t.show_busy(count)).unwrap_or_default(),
            team: deciding_team(eyes, whole),
        }),
        refusal: form(can(Move::Decline { version }), "refusal"),
        rewrite: rewrite(eyes, whole),
        is_rewrite_main: (is_talk_due && !can_accept)
            || whole.agreement.is_up_for_review(eyes.calendar.today),
        withdraw: if can(Move::Withdraw) { t.show_withdraw() } else { String::new() },
        check_in: form(is_performer && course.is_running(), "check_in"),
        outlooks: outlooks(eyes),
        circles: help::circles(eyes, whole),
        delivery: form(can(Move::Deliver), "delivery"),
        thanks: form(can(Move::Close), "thanks"),
        not_yet: form(can(Move::NotYet), "not_yet"),
        ending_answer: ending
            .filter(|ending| can(Move::Confirm(*ending)))
            .map(|ending| ending_answer(eyes, whole, ending, again)),
        endings: Ending::ALL
            .into_iter()
            .filter(|ending| can(Move::Ask(*ending)))
            .map(|ending| ending_question(eyes, whole, ending, again))
            .collect(),
        step_in: step_in::form(eyes, whole, again),
        boundaries: step_in::boundaries(eyes, whole),
        can_ask: can_ask(eyes, whole),
        asking: asking(eyes, whole),
        calls: calls(eyes, whole),
        for_names: eyes.side_names(Side::Counterpart),
        givers: givers(eyes),
        after: after(eyes, whole),
        look_back: look_back(eyes, whole, again),
        look_backs: look_backs(eyes, whole),
        is_without_look_back: whole.look_back == LookBack::Shown && whole.look_backs.is_empty(),
    }
}

impl AnswerView {
    /// The names of the forms that are on the page.
    pub(super) fn forms(&self) -> Vec<&'static str> {
        let fixed = [
            ("acceptance", self.acceptance.is_some()),
            ("refusal", self.refusal.is_some()),
            ("check_in", self.check_in.is_some()),
            ("delivery", self.delivery.is_some()),
            ("thanks", self.thanks.is_some()),
            ("not_yet", self.not_yet.is_some()),
            ("ending_answer", self.ending_answer.is_some()),
            ("step_in", self.step_in.is_some()),
            ("look_back", self.look_back.is_some()),
        ];
        let mut forms: Vec<_> =
            fixed.iter().filter(|(_, is_there)| *is_there).map(|(name, _)| *name).collect();
        forms.extend(self.endings.iter().map(|ending| ending_form(ending.code)));
        forms
    }

    /// Whether there is anything under the terms at all.
    pub(super) fn is_empty(&self) -> bool {
        self.forms().is_empty()
            && self.notice.is_empty()
            && self.withdraw.is_empty()
            && self.rewrite.is_empty()
            && self.look_backs.is_empty()
            && !self.is_without_look_back
    }
}

fn title(eyes: &Eyes<'_>, whole: &Whole) -> String {
    let (t, course) = (eyes.t, &whole.agreement.course);
    match course.state() {
        state if state.is_ended() => t.show_title_look_back(),
        _ if course.asks(whole.mover) => t.show_title_you(),
        _ if course.opener().is_some() => t.show_title_other(eyes.asked_names()),
        _ if eyes.side == Side::Performer => t.show_title_how(),
        _ => t.show_title_running(),
    }
}

fn main(eyes: &Eyes<'_>, whole: &Whole) -> &'static str {
    let (course, side) = (&whole.agreement.course, eyes.side);
    match (course.state(), course.asks(whole.mover)) {
        (State::Delivered, true) => "thanks",
        (State::ReleaseAsked | State::DidNotWorkOutAsked | State::FinishAsked, true) => {
            "ending_answer"
        }
        (_, true) => "acceptance",
        (State::Agreed, _) if side == Side::Performer => performers_first(eyes, whole),
        _ => "",
    }
}

/// What who does it is offered first: what was asked, then what is near.
fn performers_first(eyes: &Eyes<'_>, whole: &Whole) -> &'static str {
    let today = eyes.calendar.today;
    let current = whole.agreement.current();
    let Due::On(day) = current.due else {
        let is_review = whole.agreement.is_up_for_review(today);
        return if is_review { "" } else { "check_in" };
    };
    let is_near = today.until(day).is_ok_and(|span| span.get_days() <= NEARLY);
    let is_due = whole.check_in_due.is_some_and(|due| due <= today);
    match () {
        () if day < today => "delivery",
        () if is_due => "check_in",
        () if is_near => "delivery",
        // Nothing is asked and the day is far: every way on is there, none is pushed.
        () if current.rhythm == Rhythm::None => "",
        () => "check_in",
    }
}

fn rewrite(eyes: &Eyes<'_>, whole: &Whole) -> String {
    let (t, course) = (eyes.t, &whole.agreement.course);
    let (on, form) = (course.newest().version, Form::Dated);
    let can = |made| course.can(whole.mover, made);
    if !can(Move::Propose { on, form }) && !can(Move::Record { on, form }) {
        return String::new();
    }
    if course.is_talk_due() {
        return talk::rewrite(eyes, whole);
    }
    match (course.is_negotiated(), course.opener() == Some(eyes.me)) {
        (true, false) => t.show_counter(),
        (true, true) => t.show_revise(),
        (false, _) => t.show_renegotiate(),
    }
}

fn notice(eyes: &Eyes<'_>, whole: &Whole) -> (String, bool) {
    let (t, course) = (eyes.t, &whole.agreement.course);
    let today = eyes.calendar.today;
    let asked = whole.beat.as_ref().filter(|beat| beat.is_asked()).and_then(|beat| beat.asked_on);
    if course.state().is_ended() {
        return (String::new(), false);
    }
    if let Some(empty) = eyes.seats.iter().find(|seat| seat.has_nobody) {
        return (t.show_nobody_answers(empty.name.as_str()), true);
    }
    if let Some(through) = through(eyes, whole) {
        return (through, true);
    }
    if let Some(said) = talk::recorded(eyes, whole) {
        return (said, true);
    }
    match course.state() {
        _ if course.opener().is_some() && !course.asks(whole.mover) => {
            (t.show_waits_for(eyes.asked_names()), false)
        }
        State::Agreed if whole.is_silent => (t.show_silence(), true),
        State::Agreed if whole.agreement.is_up_for_review(today) => (t.show_review(), true),
        State::Agreed => match asked {
            Some(day) if eyes.side == Side::Performer => {
                let name = whole.asker.map(|asker| eyes.name(asker)).unwrap_or_default();
                (t.show_check_in_asked(name, eyes.day(day)), true)
            }
            _ => (String::new(), false),
        },
        _ => (String::new(), false),
    }
}

/// Said to who is asked through a team or role: whoever answers holds it from then on.
fn through(eyes: &Eyes<'_>, whole: &Whole) -> Option<String> {
    let (_, whom) = whole.agreement.asked.filter(|(person, _)| *person == eyes.me)?;
    let seat = whole.seats.iter().find(|seat| seat.whom == whom && seat.holder.is_none())?;
    Some(eyes.t.show_asked_through(seat.name.as_str()))
}

/// Whom support can be asked of, where that is more than one.
fn givers(eyes: &Eyes<'_>) -> Vec<Choice> {
    let there = eyes.others().filter(|seat| seat.side == Side::Counterpart);
    let all: Vec<Choice> = there.map(|seat| Choice::new(seat.whom, seat.name.as_str())).collect();
    if all.len() > 1 { all } else { Vec::new() }
}

fn outlooks(eyes: &Eyes<'_>) -> Vec<Choice> {
    let t = eyes.t;
    let says = |outlook| match outlook {
        Outlook::OnCourse => t.show_outlook_on_course(),
        Outlook::Tight => t.show_outlook_tight(),
        Outlook::LetUsTalk => t.show_outlook_let_us_talk(),
    };
    Outlook::ALL
        .into_iter()
        .map(|one| Choice::new(one.code(), words::outlook(t, one)).saying(says(one)))
        .collect()
}

/// When the reader asked for a check-in that was not given since.
fn asked_on(whole: &Whole) -> Option<zwerm_domain::Date> {
    whole.own_beat.as_ref().filter(|beat| beat.is_asked()).and_then(|beat| beat.asked_on)
}

fn can_ask(eyes: &Eyes<'_>, whole: &Whole) -> bool {
    let is_running = whole.agreement.course.is_running();
    let has_asked = asked_on(whole).is_some();
    let is_running = is_running && whole.taken_over.is_none();
    eyes.side == Side::Counterpart && is_running && !has_asked && whole.asking == Asking::Open
}

/// When the reader, as a counterpart, may ask for a check-in: each in an own rhythm.
fn asking(eyes: &Eyes<'_>, whole: &Whole) -> String {
    let (t, name) = (eyes.t, eyes.side_names(Side::Performer));
    let is_theirs = whole.taken_over.is_none();
    if eyes.side == Side::Performer || !is_theirs || whole.agreement.course.state() != State::Agreed
    {
        return String::new();
    }
    match (asked_on(whole), whole.asking) {
        (Some(day), _) => t.show_you_asked(eyes.day(day)),
        (_, Asking::Open) => String::new(),
        (_, Asking::NoRhythm) => t.show_no_rhythm(name),
        (_, Asking::OpensOn(opens, because)) => {
            let opens = eyes.calendar.long(opens);
            let day = eyes.day(because.day());
            match because {
                Because::Agreed(_) => t.show_asking_agreed(opens, day),
                Because::CheckedIn(_) => t.show_asking_checked_in(opens, name, day),
                Because::Asked(_) => t.show_asking_asked(opens, day),
            }
        }
    }
}

fn calls(eyes: &Eyes<'_>, whole: &Whole) -> Vec<Call> {
    let t = eyes.t;
    if whole.agreement.course.state().is_ended() {
        return Vec::new();
    }
    let call = |other: &PartyCard| {
        let name = first_name(&other.name);
        Call {
            says: match other.phone.as_str() {
                "" => t.show_call_no_number(name),
                phone => t.show_call_number(name, phone),
            },
            hours: match other.working_hours.as_str() {
                "" => String::new(),
                hours => t.show_call_hours(hours),
            },
        }
    };
    eyes.other_people().filter(|other| !other.has_left).map(call).collect()
}

fn after(eyes: &Eyes<'_>, whole: &Whole) -> String {
    let (t, course) = (eyes.t, &whole.agreement.course);
    match course.state() {
        State::Delivered => t.show_fourteen_days(
            eyes.calendar.long(whole.answer_until.unwrap_or(eyes.calendar.today)),
        ),
        _ => String::new(),
    }
}
