//! On a phone: nine statements, no account, no name. What was answered can be changed until the picture is made.

use super::{
    seat,
    words::{self, Block},
};
use crate::{
    halls::{Halls, new_slip},
    model::{Answer, Answers, Code, NotTaken, Slip},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{extract::Path, response::Response};
use http::{HeaderMap, StatusCode};
use zwerm_store::Reader;
use zwerm_ui::{Choice, Fields, Shell};
use zwerm_web::{
    Again, Done, Form, Open, Page, Post, Problems, Refused, Visit, cookie, read_cookie,
};

/// Which phone it is, in which hall; so that whoever scans the code again does not answer twice.
const COOKIE: &str = "__Host-zwerm-hall";
const COOKIE_SECONDS: i64 = crate::model::LIFE_HOURS * 3600;

#[derive(Template)]
#[template(path = "hall_phone.html")]
struct PhonePage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    code: Code,
    slip: String,
    /// The team's name, in a round.
    team: String,
    blocks: Vec<Block>,
    points: Vec<Choice>,
}

/// What a phone is told after its answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// It counts; it can still be changed.
    Taken,
    /// The picture is on the screen; this answer was in time, or there was none.
    Look,
    /// The picture was made already: this answer came too late.
    TooLate,
    /// No more fit in.
    Full,
}

#[derive(Template)]
#[template(path = "hall_told.html")]
struct ToldPage {
    shell: Shell,
    t: &'static L10nLanguage,
    code: Code,
    says: Says,
}

/// What this phone is in this hall, by what it sends along.
fn slip_of(headers: &HeaderMap, code: Code) -> Option<Slip> {
    let (of, slip) = read_cookie(headers, COOKIE)?.split_once('.')?;
    (of.parse() == Ok(code)).then(|| slip.parse().ok()).flatten()
}

pub(super) async fn show(Path(code): Path<String>, headers: HeaderMap, visit: Visit) -> Response {
    let wish = visit.query("answer");
    visit.read_open(move |_, open| first_page(open, &code, &headers, &wish)).await
}

fn first_page(open: &Open, code: &str, headers: &HeaderMap, wish: &str) -> Result<Page, Refused> {
    let Ok(code) = code.parse::<Code>() else { return seat::gone(open.shell("")) };
    let known = slip_of(headers, code);
    let now = open.site.clock().now();
    let seen = open.site.memory::<Halls>().with(code, now, |hall| {
        (hall.count().is_some(), known.is_some_and(|slip| hall.has_answer_of(slip)))
    });
    match seen {
        None => seat::gone(open.shell("")),
        Some((false, _)) => told(open, code, Says::Look),
        Some((true, true)) if wish.is_empty() => told(open, code, Says::Taken),
        Some((true, _)) => {
            // Somebody else on the same phone has a slip of their own. What was answered is never shown again: several may use one device.
            let own = known.filter(|_| wish != "other");
            form_page(open, code, own, Fields::new())
        }
    }
}

fn form_page(open: &Open, code: Code, slip: Option<Slip>, fields: Fields) -> Result<Page, Refused> {
    let t = text(open.language);
    let now = open.site.clock().now();
    let team = open.site.memory::<Halls>().with(code, now, |hall| {
        hall.opening.team.as_ref().map(|(_, name)| name.clone()).unwrap_or_default()
    });
    let Some(team) = team else { return seat::gone(open.shell("")) };
    Page::of(&PhonePage {
        shell: open.shell(t.hall_question()),
        t,
        fields,
        code,
        slip: slip.or_else(new_slip).map(|slip| slip.to_string()).unwrap_or_default(),
        team,
        blocks: words::blocks(words::asked()?, open.language),
        points: words::points(open.language),
    })
}

fn told(open: &Open, code: Code, says: Says) -> Result<Page, Refused> {
    let t = text(open.language);
    let title = match says {
        Says::Taken => t.hall_taken(),
        Says::Look => t.hall_look(),
        Says::TooLate => t.hall_late(),
        Says::Full => t.hall_full(),
    };
    Page::of(&ToldPage { shell: open.shell(title), t, code, says })
}

pub(super) async fn answer(Path(code): Path<String>, post: Post) -> Response {
    let again = code.clone();
    post.act_open(
        move |_, open, form| take(open, &code, form),
        move |tx, open, shown| show_again(tx, open, &again, shown),
    )
    .await
}

fn take(open: &Open, code: &str, form: &Form) -> Result<Done, Refused> {
    let t = text(open.language);
    let code: Code = match code.parse() {
        Ok(code) => code,
        Err(_) => return Ok(Done::showing(seat::gone(open.shell(""))?, "/hall")),
    };
    let asked = words::asked()?;
    let mut problems = Problems::default();
    let mut given = Answers::new();
    for item in &asked.items {
        let item = &asked.instrument.items[*item];
        match Answer::read(form.get(&item.id), item.scale) {
            Some(answer) => given.push(answer),
            None => problems.add(item.id.as_str(), t.hall_no_point()),
        }
    }
    if given.iter().all(|answer| *answer == Answer::Open) {
        problems.add("", t.hall_nothing_chosen());
    }
    let given = problems.none_or(given)?;
    // Without chance from the system a page has no slip: then this answer has one of its own.
    let slip = form.get("slip").parse().ok().or_else(new_slip);
    let slip = slip.ok_or_else(|| Problems::one("", t.hall_no_chance()))?;
    let now = open.site.clock().now();
    let taken = open.site.memory::<Halls>().with(code, now, |hall| hall.answer(slip, given));
    let here = format!("/hall/{code}");
    let showing = |says, status| {
        Ok(Done::showing(told(open, code, says)?.with_status(status), here.as_str()))
    };
    match taken {
        None => Ok(Done::showing(seat::gone(open.shell(""))?, "/hall")),
        Some(Err(NotTaken::TooLate)) => showing(Says::TooLate, StatusCode::CONFLICT),
        Some(Err(NotTaken::Full)) => showing(Says::Full, StatusCode::CONFLICT),
        Some(Ok(())) => {
            let own = cookie(COOKIE, &format!("{code}.{slip}"), COOKIE_SECONDS);
            Ok(Done::at(here).with_cookie(own))
        }
    }
}

fn show_again(_: &mut Reader, open: &Open, code: &str, again: &Again) -> Result<Page, Refused> {
    let code: Code = code.parse().map_err(|_| Refused::NotFound)?;
    let slip = again.fields.value("slip").parse().ok();
    form_page(open, code, slip, again.fields.clone())
}
