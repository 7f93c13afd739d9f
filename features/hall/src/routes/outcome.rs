//! What comes out: one agreement and one habit, on a card to print. Then the hall closes, and nothing is left of it.

use super::{
    screen::{self, Drawn, drawn},
    seat::{self, or_gone},
    words,
};
use crate::{
    halls::Halls,
    model::{Code, Outcome, Stage},
    policy::Action,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use jiff::ToSpan;
use zwerm_domain::{Date, text as clean};
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
use zwerm_web::{Done, Form, Me, Page, Post, Problems, Refused, Visit, see_other, text_problem};

/// So long until one looks back, where nobody chose another day.
const WEEKS: i64 = 6;
/// Longest agreement, habit, and name of who begins.
const LONGEST: usize = 300;
const LONGEST_NAME: usize = 80;

#[derive(Template)]
#[template(path = "hall_card.html")]
struct CardPage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: String,
    /// The day of today.
    on: String,
    drawn: Drawn,
    block: String,
    written: Outcome,
    look_back_on: String,
    steps: [String; 5],
    code: Code,
}

/// The fields of the form, as they were written.
pub(super) fn filled(written: &Outcome, today: Date) -> Fields {
    let day = written.look_back_on.unwrap_or_else(|| today.saturating_add((7 * WEEKS).days()));
    Fields::new()
        .with("block", written.block.map(|block| block.to_string()).unwrap_or_default())
        .with("agreement", written.agreement.as_str())
        .with("begins", written.begins.as_str())
        .with("look_back_on", day.to_string())
        .with("habit", written.habit.as_str())
}

pub(super) async fn write(Path(code): Path<String>, post: Post) -> Response {
    let again = code.clone();
    post.act(
        move |tx, me, form| {
            let code = match seat::take(tx, me, &code, Action::Lead) {
                Err(Refused::NotFound) => {
                    let typed =
                        ["agreement", "begins", "habit"].map(|name| form.get(name).to_owned());
                    let typed = typed.into_iter().filter(|line| !line.trim().is_empty()).collect();
                    let shell = me.shell_with(0, Room::Elsewhere, "");
                    return Ok(Done::showing(seat::gone_with(shell, typed)?, "/hall"));
                }
                found => found?,
            };
            let agreed = read(me, form)?;
            me.site().memory::<Halls>().with(code, me.now, |hall| hall.write(agreed));
            // Printing is a way of keeping: nothing that was typed is lost by it.
            Ok(Done::at(match form.get("then") {
                "card" => format!("/hall/{code}/card"),
                _ => format!("/hall/{code}/screen?done=written"),
            }))
        },
        move |tx, me, shown| or_gone(me, screen::page(tx, me, &again, shown)),
    )
    .await
}

fn read(me: &Me, form: &Form) -> Result<Outcome, Refused> {
    let (t, asked) = (text(me.language), words::asked()?);
    let said = |problem| text_problem(problem, me.language);
    let mut problems = Problems::default();
    let mut line =
        |name: &str, most| problems.keep(name, clean::one_line(form.get(name), most).map_err(said));
    let (agreement, habit) = (line("agreement", LONGEST), line("habit", LONGEST));
    let begins = line("begins", LONGEST_NAME);
    let block = form.get("block").parse().ok().filter(|at| *at < asked.blocks.len());
    let look_back_on = form.date("look_back_on").unwrap_or_else(|_| {
        problems.add("look_back_on", t.hall_no_day());
        None
    });
    if look_back_on.is_some_and(|day| day < me.today()) {
        problems.add("look_back_on", t.hall_past_day());
    }
    let agreed = Outcome { block, agreement, begins, look_back_on, habit };
    Ok(problems.none_or(agreed)?)
}

pub(super) async fn card(Path(code): Path<String>, visit: Visit) -> Response {
    visit
        .read(move |tx, me| match card_page(tx, me, &code) {
            Ok(Some(page)) => Ok(page.into_response()),
            // There is no picture yet.
            Ok(None) => Ok(see_other(&format!("/hall/{code}/screen"))),
            Err(refused) => or_gone(me, Err(refused)).map(IntoResponse::into_response),
        })
        .await
}

fn card_page(tx: &mut Reader, me: &Me, code: &str) -> Result<Option<Page>, Refused> {
    let code = seat::take(tx, me, code, Action::See)?;
    let (t, asked) = (text(me.language), words::asked()?);
    let seen = me.site().memory::<Halls>().with(code, me.now, |hall| {
        let team = hall.opening.team.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
        match &hall.stage {
            Stage::Asking(_) => None,
            Stage::Shown { picture, outcome } => {
                Some((team, drawn(asked, picture, me.language), outcome.clone()))
            }
        }
    });
    let Some((team, drawn, written)) = seen.ok_or(Refused::NotFound)? else { return Ok(None) };
    let calendar = Calendar { language: me.language, today: me.today() };
    let block = written.block.and_then(|at| asked.blocks.get(at));
    let page = Page::of(&CardPage {
        shell: me.shell_with(0, Room::Elsewhere, t.hall_question()),
        t,
        code,
        team,
        on: calendar.long(me.today()),
        drawn,
        block: block.map(|at| words::block_name(asked, *at, me.language)).unwrap_or_default(),
        look_back_on: written.look_back_on.map(|day| calendar.long(day)).unwrap_or_default(),
        written,
        steps: [
            t.hall_talk_1(),
            t.hall_talk_2(),
            t.hall_talk_3(),
            t.hall_talk_4(),
            t.hall_talk_5(),
        ],
    });
    page.map(Some)
}

pub(super) async fn close(Path(code): Path<String>, post: Post) -> Response {
    let again = code.clone();
    post.act(
        move |tx, me, _| {
            let halls = me.site().memory::<Halls>();
            let named: Code = code.parse().map_err(|_| Refused::NotFound)?;
            // Pressed twice, the second finds none any more: it leads where the first one led.
            if halls.with(named, me.now, |_| ()).is_some() {
                halls.close(seat::take(tx, me, &code, Action::Lead)?, me.now);
            }
            Ok(Done::at("/hall?done=closed"))
        },
        move |tx, me, shown| or_gone(me, screen::page(tx, me, &again, shown)),
    )
    .await
}
