//! The mirror of one leader, asked for by that leader alone: where it begins, and what a mirror's page says beyond that of a wave.

pub(super) mod own;
pub(super) mod result;

use super::{
    found, is_leader,
    list::stage_code,
    new::{levels, read_days},
};
use crate::{
    model::{
        Wave,
        mirror::{LEAST, Leader, NotNow, can_begin},
        release::WEEKS,
        stage::{APART, Stage},
    },
    policy::mirror::{Facing, Look, may_look},
    store::{self, Groups, New},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use jiff::ToSpan;
use zwerm_anonymity::{
    cells::{Cell, Cut, Node},
    roster::Roster,
};
use zwerm_directory as directory;
use zwerm_domain::{Level, PersonId, Threshold};
use zwerm_instrument::{mirror, write};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, Done, Me, Page, Post, Problems, Refused, Visit};

/// What the page of a mirror says to this reader.
pub(super) struct Part {
    pub(super) says: String,
    /// Where to go from here, and what that is called; empty where there is nothing.
    pub(super) way: Vec<(String, String)>,
}

impl Part {
    pub(super) fn of(
        tx: &mut Reader,
        me: &Me,
        wave: &Wave,
        leader: &Leader,
        lacks_own: bool,
    ) -> Result<Part, StoreError> {
        let t = text(me.language);
        let stage = wave.stage(me.today());
        let facing = facing(tx, me, wave)?;
        let way = |path: &str, name: String| vec![(format!("/waves/{}/{path}", wave.id), name)];
        let (name, k) = (leader.name.as_str(), wave.levels.k().to_string());
        if !facing.is_leader {
            let see = || way("mirror", t.waves_mirror_see_shown(name));
            let is_seen = may_look(Look::Shown, facing);
            let way = if is_seen { see() } else { Vec::new() };
            return Ok(Part { says: t.waves_mirror_about(k, name), way });
        }
        let way = match stage {
            Stage::Opened => way("mirror", t.waves_mirror_see()),
            _ if !own::is_open(stage) => Vec::new(),
            _ if lacks_own => way("own", t.waves_mirror_give_own()),
            _ => way("own", t.waves_mirror_change_own()),
        };
        Ok(Part { says: t.waves_mirror_yours(k), way })
    }
}

/// What the reader is to a mirror.
fn facing(tx: &mut Reader, me: &Me, wave: &Wave) -> Result<Facing, StoreError> {
    Ok(Facing {
        leads: leads(tx, me)?,
        is_leader: is_leader(me, wave),
        is_invited: store::cell_of(tx, wave.id, me.id())?.is_some(),
        is_shown: store::shown(tx, wave.id)?.is_some(),
    })
}

/// Whether the reader leads anybody.
pub(super) fn leads(tx: &mut Reader, me: &Me) -> Result<bool, StoreError> {
    Ok(!directory::teams_led_by(tx, &me.actor, me.id())?.is_empty())
}

/// The reader's own mirrors, the newest first.
fn mine(tx: &mut Reader, me: &Me) -> Result<Vec<Wave>, StoreError> {
    let all = store::mirrors(tx, &me.actor, false)?;
    Ok(all.into_iter().filter(|it| is_leader(me, it)).collect())
}

#[derive(Template)]
#[template(path = "mirror.html")]
struct MirrorPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    /// How many would be asked.
    people: usize,
    k: String,
    /// Why it can't be asked for now; empty where it can.
    not_now: String,
    is_too_few: bool,
    first: String,
    /// Where earlier ones stand: address, title, how it stands.
    mine: Vec<(String, String, String)>,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::default())).await
}

/// Asks for one: of oneself, and so nothing says of whom.
pub(super) async fn make(post: Post) -> Response {
    post.send(
        |tx, me, form| {
            if !may_begin(tx, me)? {
                return Err(Refused::NotFound);
            }
            let people = directory::people_led_by(tx, &me.actor)?;
            if let Err(why) = can(tx, me, people.len())? {
                return Err(Problems::one("", said(me, why)).into());
            }
            let mut problems = Problems::default();
            let days = read_days(me, form, &mut problems);
            let Some(days) = days.filter(|_| problems.0.is_empty()) else {
                return Err(problems.into());
            };
            let id = made(tx, me, &people, days)?;
            Ok(Done::at(format!("/waves/{id}/own?done=made")))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

fn made(
    tx: &mut Writer,
    me: &Me,
    people: &[PersonId],
    (answer_on, close_on): (zwerm_domain::Date, zwerm_domain::Date),
) -> Result<zwerm_domain::WaveId, Refused> {
    let asked = mirror().map_err(|_| Refused::NotFound)?;
    let words = text(store::language(tx, &me.actor)?);
    let (title, audience) =
        (words.waves_mirror_of(me.name.as_str()), words.waves_mirror_whom(me.name.as_str()));
    let invited = u32::try_from(people.len()).unwrap_or(u32::MAX);
    let roster = Roster {
        nodes: vec![Node { name: audience.clone(), parent: None, people: invited }],
        teams: vec![None],
        people: people.iter().map(|person| (*person, 0)).collect(),
    };
    let cut = Cut { cells: vec![Cell { unit: 0, teams: vec![0], invited }], units: vec![0] };
    let new = New {
        title: &title,
        asked: &write(&asked),
        audience: &audience,
        answer_on,
        close_on,
        levels: least(levels(tx, me)?),
        // What came of it opens for its leader alone, at once.
        weeks: WEEKS.1,
        audience_team: None,
        groups: Groups { roster: &roster, cut: &cut, names: std::slice::from_ref(&audience) },
    };
    let id = store::make(tx, &me.actor, &new, me.today())?;
    store::make_mirror(tx, &me.actor, id)?;
    Ok(id)
}

/// The thresholds as they are set, and never fewer people than a mirror needs.
fn least(mut levels: crate::model::Levels) -> crate::model::Levels {
    let least = i64::try_from(LEAST).ok().and_then(|it| Level::of(Threshold::Invited, it));
    levels.invited = least.map_or(levels.invited, |least| least.max(levels.invited));
    levels
}

fn may_begin(tx: &mut Reader, me: &Me) -> Result<bool, StoreError> {
    let leads = leads(tx, me)?;
    Ok(may_look(Look::Begin, Facing { leads, ..Facing::default() }))
}

fn can(tx: &mut Reader, me: &Me, people: usize) -> Result<Result<(), NotNow>, StoreError> {
    let least = least(levels(tx, me)?).invited.number();
    let had: Vec<_> = mine(tx, me)?.iter().map(|it| (it.stage(me.today()), it.close_on)).collect();
    Ok(can_begin(people, usize::try_from(least).unwrap_or(LEAST), &had, me.today()))
}

fn said(me: &Me, why: NotNow) -> String {
    let t = text(me.language);
    match why {
        NotNow::TooFew(people) => t.waves_mirror_too_few(LEAST.to_string(), people),
        NotNow::Runs => t.waves_mirror_runs(),
        NotNow::TooSoon(from) => {
            let calendar = Calendar { language: me.language, today: me.today() };
            t.waves_mirror_too_soon(calendar.day(from))
        }
    }
}

fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let had = mine(tx, me)?;
    if had.is_empty() && !may_begin(tx, me)? {
        return Err(Refused::NotFound);
    }
    let people = directory::people_led_by(tx, &me.actor)?.len();
    let can = can(tx, me, people)?;
    let line = |wave: Wave| {
        let stage = t.waves_stage(stage_code(wave.stage(me.today())));
        (format!("/waves/{}", wave.id), wave.title, stage)
    };
    let fields = match again.fields.has("answer_on") {
        true => again.fields.clone(),
        false => again
            .fields
            .clone()
            .with("answer_on", me.today().saturating_add(7.days()).to_string())
            .with("close_on", me.today().saturating_add(20.days()).to_string()),
    };
    let shell = me.shell(tx, Room::Elsewhere, t.waves_mirror_title())?;
    let k = levels(tx, me)?.answers.number().to_string();
    Page::of(&MirrorPage {
        shell,
        t,
        fields,
        people,
        k,
        is_too_few: matches!(can, Err(NotNow::TooFew(_))),
        not_now: can.err().map(|why| said(me, why)).unwrap_or_default(),
        first: me.today().saturating_add((APART + 1).days()).to_string(),
        mine: had.into_iter().map(line).collect(),
    })
}
