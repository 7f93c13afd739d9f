//! One ask between two teams: what is needed, what was said, and the answers this side can give.

use super::{
    ask_view::{pill, trail},
    stand,
};
use crate::{
    model::{ASK_MOVES, AskId, AskMove, Sides, after, speaks},
    policy::Action,
    store::asks::{self, Ask, Said},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use jiff::ToSpan;
use zwerm_domain::{
    Date, TeamId,
    text::{many_lines, needed_lines},
};
use zwerm_store::{PairReader, Reader};
use zwerm_ui::{
    Fields, Room, Shell,
    format::{Calendar, iso},
    part::{Pill, Step},
};
use zwerm_web::{
    Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem,
};

type AskPath = IdPath<(TeamId, AskId)>;

#[derive(Template)]
#[template(path = "team_ask.html")]
struct AskPage {
    shell: Shell,
    t: &'static L10nLanguage,
    /// The reader's own team.
    team: (TeamId, String),
    ask: Ask,
    other: String,
    pill: Pill,
    needed: String,
    trail: Vec<(Step, String)>,
    fields: Fields,
    may: Vec<AskMove>,
    moves: String,
    today: String,
}

impl AskPage {
    fn may(&self, code: &str) -> bool {
        self.may.iter().any(|what| what.code() == code)
    }
}

pub(super) async fn show(visit: Visit, IdPath((team, id)): AskPath) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, team, id, &Again::default())).await
}

pub(super) async fn make(IdPath((team, id)): AskPath, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            stand::team(tx, me, team, Action::Ask)?;
            let keys = asks::keys(tx, &me.actor, id)?;
            let sides = sides(tx, me, team, [keys.from, keys.to])?;
            let what = AskMove::from_code(form.get("do")).ok_or(Refused::NotFound)?;
            let t = text(me.language);
            let Some(becomes) = after(keys.state, sides, what) else {
                return Err(Refused::Stale(Problems::one("", t.ask_meanwhile())));
            };
            let (words, day) = read(me, form, what)?;
            let was = asks::Keys { moves: form.get("version").parse().unwrap_or(-1), ..keys };
            let speaker = speaks(what, sides, keys.from, keys.to);
            let said = Said { team: speaker, kind: what, day, words: &words };
            if !asks::make_move(tx, &me.actor, id, was, becomes, &said, me.today())? {
                return Err(Refused::Stale(Problems::one("", t.ask_meanwhile())));
            }
            Ok(Done::at(format!("/team/{team}/asks/{id}?done={}", what.code())))
        },
        move |tx, me, again| page(tx, me, team, id, again),
    )
    .await
}

/// On which sides the reader stands; the team in the address must be one of the two.
fn sides(
    tx: &mut Reader,
    me: &Me,
    team: TeamId,
    [from, to]: [TeamId; 2],
) -> Result<Sides, Refused> {
    if team != from && team != to {
        return Err(Refused::NotFound);
    }
    Ok(Sides { asks: stand::is_of(tx, me, from)?, is_asked: stand::is_of(tx, me, to)? })
}

fn read(me: &Me, form: &Form, what: AskMove) -> Result<(String, Option<Date>), Problems> {
    let mut problems = Problems::default();
    let said = |problem| text_problem(problem, me.language);
    let field = format!("words_{}", what.code());
    let typed = form.get(&field);
    let words = if what.needs_words() { needed_lines(typed) } else { many_lines(typed) };
    let words = problems.keep(&field, words.map_err(said));
    let day = match what {
        AskMove::Promise => problems.keep("day", day_ahead(me, form, "day")),
        _ => None,
    };
    problems.none_or((words, day))
}

/// A day from today on, within two years; or none.
pub(super) fn day_ahead(me: &Me, form: &Form, name: &str) -> Result<Option<Date>, String> {
    let t = text(me.language);
    let day = form.date(name).map_err(|_| t.ask_no_day())?;
    let latest = me.today().saturating_add(2.years());
    match day {
        Some(day) if day < me.today() || day > latest => Err(t.ask_day_ahead()),
        day => Ok(day),
    }
}

fn page(
    tx: &mut PairReader,
    me: &Me,
    team: TeamId,
    id: AskId,
    again: &Again,
) -> Result<Page, Refused> {
    let own = stand::team(tx, me, team, Action::Ask)?;
    let keys = asks::keys(tx, &me.actor, id)?;
    let sides = sides(tx, me, team, [keys.from, keys.to])?;
    let ask = asks::one(tx, &me.actor, id)?;
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let is_ours = ask.from.0 == team;
    let other = if is_ours { ask.to.1.clone() } else { ask.from.1.clone() };
    let mut shell = me.shell(tx, Room::Team, t.ask_title(ask.to.1.as_str()))?;
    shell.done = done(me, t);
    let possible = |what: &AskMove| after(ask.state, sides, *what).is_some();
    let is_orphan = ask.is_orphan;
    Page::of(&AskPage {
        shell,
        t,
        team: (team, own.name),
        other,
        pill: pill(calendar, t, &ask, is_ours),
        needed: ask.by_on.map_or_else(|| t.ask_no_hurry(), |day| calendar.long(day)),
        trail: trail(calendar, t, &asks::replies(tx, id)?),
        fields: again.fields.clone(),
        may: ASK_MOVES
            .into_iter()
            .filter(|what| !is_orphan || *what == AskMove::Withdraw)
            .filter(possible)
            .collect(),
        moves: ask.moves.to_string(),
        today: iso(me.today()),
        ask,
    })
}

fn done(me: &Me, t: &L10nLanguage) -> Option<String> {
    match me.done() {
        "asked" => Some(t.ask_done_asked()),
        "promised" => Some(t.ask_done_promised()),
        "declined" => Some(t.ask_done_declined()),
        "said" => Some(t.ask_done_said()),
        "received" => Some(t.ask_done_received()),
        "withdrawn" => Some(t.ask_done_withdrawn()),
        _ => None,
    }
}
