//! One question about a boundary: what chafes, by when an answer comes, and the three answers of its owner.

use super::{question_form::seen_by, stand::boundary_of};
use crate::{
    model::{
        Direction, Words,
        question::{Answer, QuestionId, is_late},
    },
    store::{
        self,
        history::{self, Written},
        questions::{self, Question},
    },
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use jiff::ToSpan;
use zwerm_domain::{
    BoundaryId, Date,
    text::{LINE, needed_line, needed_lines},
};
use zwerm_store::{PairReader, Writer};
use zwerm_ui::{
    Fields, Room, Shell, Who,
    format::{Calendar, iso},
};
use zwerm_web::{
    Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem,
};

type QuestionPath = IdPath<(BoundaryId, QuestionId)>;

#[derive(Template)]
#[template(path = "boundary_question.html")]
struct QuestionPage {
    shell: Shell,
    t: &'static L10nLanguage,
    it: Direction,
    question: Question,
    who: Who,
    asked: String,
    stands: String,
    is_late: bool,
    fields: Fields,
    may_answer: bool,
    may_take_back: bool,
    seen_by: String,
    today: String,
    most: usize,
}

impl QuestionPage {
    fn path(&self) -> String {
        format!("{}/questions/{}", self.it.which.path(), self.question.id)
    }
}

pub(super) async fn show(visit: Visit, IdPath((boundary, id)): QuestionPath) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, boundary, id, &Again::default())).await
}

pub(super) async fn answer(IdPath((boundary, id)): QuestionPath, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let (it, is_owner) = boundary_of(tx, me, boundary)?;
            let (asked_by, state) = questions::keys(tx, &me.actor, boundary, id)?;
            if !is_owner || asked_by == me.id() {
                return Err(Refused::NotFound);
            }
            let given = Answer::from_code(form.get("answer")).ok_or(Refused::NotFound)?;
            let typed = read(me, form, given)?;
            if !state.can_be_answered() || form.get("version") != state.code() {
                return Err(meanwhile(me));
            }
            let looked_at = typed.review_on;
            if !questions::move_on(tx, id, state, given.leads_to(), looked_at, me.today())? {
                return Err(meanwhile(me));
            }
            if given == Answer::Widen {
                widen(tx, me, &it, &typed.name)?;
            }
            let written = Written {
                happened: given.happened(),
                question: Some(id),
                name_was: &it.words.name,
                name_is: &typed.name,
                why: &typed.why,
                until_on: typed.until_on,
                review_on: typed.review_on,
            };
            history::record(tx, &me.actor, boundary, &written, me.today())?;
            Ok(Done::at(format!("/context/boundaries/{boundary}?done=answered")))
        },
        move |tx, me, again| page(tx, me, boundary, id, again),
    )
    .await
}

fn meanwhile(me: &Me) -> Refused {
    Refused::Stale(Problems::one("", text(me.language).chafes_meanwhile()))
}

fn widen(tx: &mut Writer, me: &Me, it: &Direction, name: &str) -> Result<(), Refused> {
    let words = Words { name: name.to_owned(), ..it.words.clone() };
    let is_done = store::change(tx, it.which, it.version, &words)?;
    if is_done { Ok(()) } else { Err(meanwhile(me)) }
}

pub(super) async fn take_back(IdPath((boundary, id)): QuestionPath, post: Post) -> Response {
    use crate::model::question::State;
    post.send(
        move |tx, me, _| {
            let (asked_by, state) = questions::keys(tx, &me.actor, boundary, id)?;
            if asked_by != me.id() {
                return Err(Refused::NotFound);
            }
            let is_open = state.can_be_answered();
            if is_open && questions::move_on(tx, id, state, State::TakenBack, None, me.today())? {
                questions::forget(tx, id)?;
            }
            Ok(Done::at(format!("/context/boundaries/{boundary}?done=taken_back")))
        },
        move |tx, me, again| page(tx, me, boundary, id, again),
    )
    .await
}

/// What the owner wrote with an answer.
#[derive(Default)]
struct Typed {
    name: String,
    why: String,
    until_on: Option<Date>,
    review_on: Option<Date>,
}

fn read(me: &Me, form: &Form, given: Answer) -> Result<Typed, Problems> {
    let t = text(me.language);
    let mut problems = Problems::default();
    let said = |problem| text_problem(problem, me.language);
    let (name, why) = match given {
        Answer::Keep => ("", "why_keep"),
        Answer::Widen => ("name_widen", "why_widen"),
        Answer::Try => ("name_try", "why_try"),
    };
    let mut typed = Typed::default();
    if !name.is_empty() {
        typed.name = problems.keep(name, needed_line(form.get(name), LINE).map_err(said));
    }
    typed.why = problems.keep(why, needed_lines(form.get(why)).map_err(said));
    if given == Answer::Try {
        let latest = me.today().saturating_add(1.year());
        let day = |name| {
            let day = form.date(name).ok().flatten();
            day.filter(|day| *day > me.today() && *day <= latest)
        };
        (typed.until_on, typed.review_on) = (day("until_on"), day("review_on"));
        for (name, day) in [("until_on", typed.until_on), ("review_on", typed.review_on)] {
            if day.is_none() {
                problems.add(name, t.chafes_day_within_year());
            }
        }
    }
    problems.none_or(typed)
}

fn page(
    tx: &mut PairReader,
    me: &Me,
    boundary: BoundaryId,
    id: QuestionId,
    again: &Again,
) -> Result<Page, Refused> {
    let (it, is_owner) = boundary_of(tx, me, boundary)?;
    let all = questions::all(tx, &me.actor, boundary)?;
    let question = all.into_iter().find(|one| one.id == id).ok_or(Refused::NotFound)?;
    let (t, today) = (text(me.language), me.today());
    let calendar = Calendar { language: me.language, today };
    let mut shell = me.shell(tx, Room::Team, t.chafes_about(it.words.name.as_str()))?;
    shell.done = (me.done() == "asked").then(|| t.chafes_done_asked());
    let is_own = question.person == me.id();
    let can_be_answered = question.state.can_be_answered() && it.closed_on.is_none();
    let fields = again.fields.clone();
    let fields = if fields.has("name_widen") {
        fields
    } else {
        fields.with("name_widen", it.words.name.as_str())
    };
    Page::of(&QuestionPage {
        shell,
        t,
        who: Who::new(question.person, question.person_name.as_str()),
        asked: t.chafes_asked_on(calendar.day(question.asked_on)),
        stands: stands(calendar, t, &question),
        is_late: is_late(question.state, question.answer_by, today),
        fields,
        may_answer: is_owner && !is_own && can_be_answered,
        may_take_back: is_own && can_be_answered,
        seen_by: seen_by(me, t, &it),
        today: iso(today),
        most: LINE,
        question,
        it,
    })
}

/// Where a question stands, in a sentence.
pub(super) fn stands(calendar: Calendar, t: &L10nLanguage, question: &Question) -> String {
    stands_of(calendar, t, (question.state, question.answer_by))
}

/// The same, where only its state and its day are known.
pub(super) fn stands_of(
    calendar: Calendar,
    t: &L10nLanguage,
    (state, day): (crate::model::question::State, Date),
) -> String {
    use crate::model::question::State;
    let is_late = is_late(state, day, calendar.today);
    let day = calendar.day(day);
    match (state, is_late) {
        (State::Open, true) => t.chafes_no_answer(day),
        (State::Open, false) => t.chafes_answer_before(day),
        (State::OnTrial, true) => t.chafes_trial_no_answer(day),
        (State::OnTrial, false) => t.chafes_on_trial(day),
        (State::Answered, _) => t.chafes_answered(),
        (State::TakenBack, _) => t.chafes_taken_back(),
    }
}
