//! The screen in the hall: first the code and how many answered, then the picture, once.

use super::{
    outcome,
    seat::{self, or_gone},
    words::{self, Block},
};
use crate::{
    halls::Halls,
    model::{Code, LIFE_HOURS, Outcome, Stage},
    picture::{Around, Asked, Height, Picture, Spread, TooFew, picture},
    policy::{Action, Seat, may},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{extract::Path, response::Response};
use std::net::IpAddr;
use zwerm_anonymity::Thresholds;
use zwerm_directory as directory;
use zwerm_domain::{Language, Threshold};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{
    Choice, Fields, Room, Scan, Shell,
    charts::{Chart, Lies, ScaleWords, Share, Shares, Stone, shares, stones},
};
use zwerm_web::{Again, Done, Me, Page, Post, Problems, Refused, Visit};

#[derive(Template)]
#[template(path = "hall_screen.html")]
struct AskingPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    code: Code,
    scan: Scan,
    /// The address that one types, without its scheme.
    address: String,
    /// Whether only this very machine reaches that address.
    is_alone: bool,
    count: usize,
    least: String,
    hours: String,
    team: String,
    /// How small the team is, where that takes all namelessness away.
    small: String,
    may_lead: bool,
}

#[derive(Template)]
#[template(path = "hall_picture.html")]
struct ShownPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    code: Code,
    team: String,
    drawn: Drawn,
    choices: Vec<Choice>,
    may_lead: bool,
    written: Outcome,
}

/// The picture as pages show it.
pub(super) struct Drawn {
    /// How many answered, in words; and how sure or how coarse the figures are.
    pub(super) count: String,
    pub(super) says: String,
    /// Why no statement is shown by itself.
    pub(super) talk: String,
    pub(super) chart: Chart,
    /// The statements with their answers; empty below the threshold.
    pub(super) shares: Option<Shares>,
    /// The statements on which people lie furthest apart.
    pub(super) apart: Vec<String>,
    pub(super) blocks: Vec<Block>,
}

pub(super) async fn show(Path(code): Path<String>, visit: Visit) -> Response {
    visit.read(move |tx, me| or_gone(me, page(tx, me, &code, &Again::default()))).await
}

/// The screen, with what was typed where a form could not be taken.
pub(super) fn page(tx: &mut Reader, me: &Me, code: &str, again: &Again) -> Result<Page, Refused> {
    let code = seat::take(tx, me, code, Action::See)?;
    let asked = words::asked()?;
    let t = text(me.language);
    let halls = me.site().memory::<Halls>();
    let seen = halls.with(code, me.now, |hall| {
        let team = hall.opening.team.clone();
        let is_opener = hall.opening.by == me.id();
        let shown = match &hall.stage {
            Stage::Asking(answers) => Err(answers.len()),
            Stage::Shown { picture, outcome } => {
                Ok((drawn(asked, picture, me.language), outcome.clone()))
            }
        };
        (team, is_opener, shown)
    });
    let (team, is_opener, shown) = seen.ok_or(Refused::NotFound)?;
    let standing = seat::standing(tx, me, team.as_ref().map(|it| it.0))?;
    let may_lead = may(Action::Lead, Seat { is_opener, team: standing });
    let least = directory::threshold(tx, &me.actor, Threshold::Answers)?.number();
    let people = match &team {
        Some((id, _)) => Some(i64::try_from(directory::people_in(tx, *id)?).unwrap_or(i64::MAX)),
        None => None,
    };
    let team = team.map(|(_, name)| name).unwrap_or_default();
    let mut shell = me.shell_with(0, Room::Elsewhere, t.hall_question());
    shell.done = (me.done() == "written").then(|| t.hall_done_written());
    let (count, fields) = match shown {
        Err(count) => (count, again.fields.clone()),
        Ok((drawn, written)) => {
            let fields = match again.fields.has_problems() {
                true => again.fields.clone(),
                false => outcome::filled(&written, me.today()),
            };
            let blocks = asked.blocks.iter().enumerate();
            let choices = blocks.map(|(at, block)| {
                Choice::new(at.to_string(), words::block_name(asked, *block, me.language))
            });
            let choices = choices.collect();
            let page =
                ShownPage { shell, t, fields, code, team, drawn, choices, may_lead, written };
            return Page::of(&page);
        }
    };
    let address = format!("{}/hall", me.base_url());
    let small = people
        .filter(|people| *people < least)
        .map(|people| t.hall_team_small(people.to_string(), least.to_string()));
    Page::of(&AskingPage {
        shell,
        t,
        fields,
        code,
        scan: Scan::of(&format!("{address}/{code}")),
        is_alone: is_alone(me.base_url()),
        address: address.split_once("://").map_or(address.clone(), |(_, rest)| rest.to_owned()),
        count,
        least: least.to_string(),
        hours: LIFE_HOURS.to_string(),
        team,
        small: small.unwrap_or_default(),
        may_lead,
    })
}

/// An address that no other machine reaches.
fn is_alone(base_url: &str) -> bool {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    let place = rest.split('/').next().unwrap_or(rest);
    let host = match place.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => host,
        _ => place,
    };
    let is_loopback = |ip: IpAddr| ip.is_loopback();
    let ip = host.trim_matches(['[', ']']).parse().ok();
    host == "localhost" || host.ends_with(".localhost") || ip.is_some_and(is_loopback)
}

/// How many answered, for the script that follows; once the picture is there, that it is.
pub(super) async fn count(Path(code): Path<String>, visit: Visit) -> Response {
    visit
        .read(move |tx, me| {
            let code = seat::take(tx, me, &code, Action::See)?;
            let halls = me.site().memory::<Halls>();
            let count = halls.with(code, me.now, |hall| hall.count()).ok_or(Refused::NotFound)?;
            Ok(Page::json(match count {
                Some(count) => format!("{{\"count\":{count}}}"),
                None => "{\"shown\":true}".to_owned(),
            }))
        })
        .await
}

pub(super) async fn make_picture(Path(code): Path<String>, post: Post) -> Response {
    let again = code.clone();
    post.act(
        move |tx, me, _| make(tx, me, &code),
        move |tx, me, shown| or_gone(me, page(tx, me, &again, shown)),
    )
    .await
}

fn make(tx: &mut Reader, me: &Me, code: &str) -> Result<Done, Refused> {
    let code = seat::take(tx, me, code, Action::Lead)?;
    let asked = words::asked()?;
    let thresholds = thresholds(tx, me)?;
    let halls = me.site().memory::<Halls>();
    let made =
        halls.with(code, me.now, |hall| hall.show(|answers| picture(asked, &answers, thresholds)));
    match made {
        Some(Err(TooFew(least))) => {
            let t = text(me.language);
            Err(Problems::one("", t.hall_too_few(least.to_string())).into())
        }
        _ => Ok(Done::at(format!("/hall/{code}/screen"))),
    }
}

/// What holds in this organisation.
fn thresholds(tx: &mut Reader, me: &Me) -> Result<Thresholds, StoreError> {
    let mut held = |which| directory::threshold(tx, &me.actor, which);
    Ok(Thresholds {
        answers: held(Threshold::Answers)?,
        left_over: held(Threshold::LeftOver)?,
        spread: held(Threshold::Spread)?,
        open_answers: held(Threshold::OpenAnswers)?,
    })
}

/// The picture as drawings with their tables.
pub(super) fn drawn(asked: &Asked, picture: &Picture, language: Language) -> Drawn {
    let t = text(language);
    let name = |at: usize| words::block_name(asked, asked.blocks[at], language);
    let stone = |(at, height): (usize, &Height)| {
        let (lies, says) = match height {
            Height::Mean(mean, margin) => {
                let margin = margin.as_ref().map(|margin| *margin.value() as f64 / 10.0);
                (Lies::At { mean: mean.value().points(), margin }, String::new())
            }
            Height::Alike(Around::Low) => (Lies::Between(1.0, 2.0), t.hall_alike_low()),
            Height::Alike(Around::Middle) => (Lies::Between(2.5, 3.5), t.hall_alike_middle()),
            Height::Alike(Around::High) => (Lies::Between(4.0, 5.0), t.hall_alike_high()),
            Height::Hidden(_) => (Lies::Hidden, t.hall_hidden()),
        };
        Stone { name: name(at), lies, says }
    };
    let is_compared = picture.blocks.iter().all(|height| matches!(height, Height::Mean(..)));
    let sentence = match (picture.carries.map(name), picture.asks.map(name)) {
        (Some(carries), Some(asks)) => t.hall_carries_asks(carries.as_str(), asks.as_str()),
        (Some(carries), None) => t.hall_carries(carries.as_str()),
        (None, Some(asks)) => t.hall_asks(asks.as_str()),
        (None, None) if is_compared => t.hall_close(),
        // Where a block has no figure, there is nothing to compare.
        (None, None) => t.hall_together(),
    };
    let all: Vec<Stone> = picture.blocks.iter().enumerate().map(stone).collect();
    let scale = ScaleWords {
        caption: t.hall_caption(),
        ends: [t.hall_end_low(), t.hall_end_high()],
        points: [1.0, 5.0],
    };
    let item = |place: usize| &asked.instrument.items[asked.items[place]];
    let share = |(place, spread): (usize, &Spread)| Share {
        statement: item(place).text.of(language).to_owned(),
        is_reversed: item(place).is_reversed,
        shares: if let Spread::Shares(shares) = spread { Some(*shares.value()) } else { None },
        says: match spread {
            Spread::Alike(0) => t.hall_alike_disagree(),
            Spread::Alike(1) => t.hall_alike_neither(),
            Spread::Alike(_) => t.hall_alike_agree(),
            Spread::Shares(_) => String::new(),
            Spread::Hidden(_) => t.hall_hidden(),
        },
    };
    let is_any_shown = picture.spreads.iter().any(|it| !matches!(it, Spread::Hidden(_)));
    let lines = || picture.spreads.iter().enumerate().map(share).collect();
    let means = || {
        picture.blocks.iter().filter_map(|it| {
            if let Height::Mean(_, margin) = it { Some(margin.is_some()) } else { None }
        })
    };
    let says = match means().reduce(|one, other| one || other) {
        Some(true) => t.hall_margin(),
        Some(false) => t.hall_halves(),
        // There is no figure to say it of.
        None => String::new(),
    };
    let least = picture.spread_from.to_string();
    let people = picture.people.to_string();
    Drawn {
        count: t.hall_count(people.as_str()),
        says,
        talk: t.hall_talk_says(least.as_str()),
        chart: stones(language, &all, &scale, sentence),
        shares: is_any_shown.then(|| shares(language, &t.hall_statements_caption(), lines())),
        apart: picture
            .apart
            .iter()
            .map(|place| item(*place).text.of(language).to_owned())
            .collect(),
        blocks: words::blocks(asked, language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_of_this_very_machine_is_out_of_reach() {
        for url in [
            "http://127.0.0.1:4300",
            "http://localhost:4300",
            "http://[::1]:80",
            "http://stem.localhost",
        ] {
            assert!(is_alone(url), "{url}");
        }
        for url in [
            "https://localhost.example.nl",
            "https://127.example.nl",
            "https://zwerm.nl/x",
            "http://192.168.1.5:1",
        ] {
            assert!(!is_alone(url), "{url}");
        }
    }
}
