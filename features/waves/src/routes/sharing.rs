//! The own group first: what of a wave is open to whom, and what the group shares of its picture, in its own words.

mod above;
mod moves;
mod told;

pub(super) use moves::{
    agree, agree_wide, ask_wide, end_wide, look, propose, share_for, take_back,
};

use super::in_sight::units_in_sight;
use crate::{
    model::{
        Wave,
        release::{Own, Release},
        sharing::{Share, Stage},
        stage,
    },
    policy::sharing::{Part, Sharing, may_share},
    store,
    text::{L10nLanguage, text},
};
use above::{Above, above, leads_outside};
use askama::Template;
use axum::response::Response;
use told::Told;
use zwerm_directory as directory;
use zwerm_domain::{TeamId, WaveId};
use zwerm_store::{PairReader, Reader};
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, IdPath, Me, Page, Refused, Visit};

#[derive(Template)]
#[template(path = "wave_sharing.html")]
struct SharingPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    /// The address of the wave.
    at: String,
    wave: String,
    lines: Vec<Line>,
    /// The group that may open its picture now.
    opens: Option<String>,
    /// Whether there is a result to look at.
    has_report: bool,
    /// What is written where one can write; empty where one can't.
    says: String,
    share: Option<Told>,
}

/// What is open to whom.
struct Line {
    name: String,
    says: String,
    /// Nothing where there is no picture that could be.
    is_open: Option<bool>,
}

/// The reader's group in a wave that is opened.
pub(super) struct Stand {
    pub(super) wave: Wave,
    /// Its number, its name, and the number of its unit.
    pub(super) cell: Option<(i64, String, i64)>,
}

impl Stand {
    /// The units that this group is under.
    fn units(&self, tx: &mut Reader) -> Result<Vec<(String, String)>, Refused> {
        units_in_sight(tx, &self.wave, self.cell.as_ref().map(|(.., under)| *under))
    }
}

pub(super) fn stand(tx: &mut Reader, me: &Me, id: WaveId) -> Result<Stand, Refused> {
    let wave = store::wave(tx, &me.actor, id)?;
    if wave.stage(me.today()) != stage::Stage::Opened {
        return Err(Refused::NotFound);
    }
    let cell = match directory::main_team_of(tx, &me.actor, me.id())? {
        Some((team, _)) => store::cell_of_team(tx, id, team)?,
        None => None,
    };
    Ok(Stand { wave, cell })
}

/// What the reader is to what a group shares.
pub(super) fn part(
    tx: &mut Reader,
    stand: &Stand,
    led: &[TeamId],
    share: &Share,
) -> Result<Part, Refused> {
    let is_of_it = stand.cell.as_ref().is_some_and(|(cell, ..)| *cell == share.cell);
    let teams = match is_of_it && !led.is_empty() {
        true => store::teams_of_cell(tx, stand.wave.id, share.cell)?,
        false => Vec::new(),
    };
    Ok(Part {
        is_of_it,
        leads_it: teams.iter().any(|team| led.contains(team)),
        leads_above: share.up.as_ref().is_some_and(|(team, _)| led.contains(team)),
    })
}

/// The teams that the reader leads.
pub(super) fn led(tx: &mut Reader, me: &Me) -> Result<Vec<TeamId>, Refused> {
    let led = directory::teams_led_by(tx, &me.actor, me.id())?;
    Ok(led.into_iter().map(|team| team.id).collect())
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, id, &Again::default())).await
}

/// In place of a result of which nothing is open to the reader yet: what will be, and when.
pub(super) fn instead(tx: &mut PairReader, me: &Me, id: WaveId) -> Result<Option<Page>, Refused> {
    let stand = stand(tx, me, id)?;
    let release = store::release(tx, &stand.wave, me.today(), false)?;
    let has_any = has_report(tx, &stand, &release)?;
    if has_any { Ok(None) } else { page(tx, me, id, &Again::default()).map(Some) }
}

/// Whether any picture is open to the reader.
fn has_report(tx: &mut Reader, stand: &Stand, release: &Release) -> Result<bool, Refused> {
    if let Some((cell, ..)) = &stand.cell
        && matches!(release.own(*cell), Own::Looked(..))
    {
        return Ok(true);
    }
    let places = stand.units(tx)?;
    Ok(places.iter().any(|(_, place)| release.is_open(place)))
}

/// What a page says of the reader's own group, and lets them do.
struct OwnPart {
    lines: Vec<Line>,
    opens: Option<String>,
    says: String,
    share: Option<Told>,
    fields: Fields,
}

fn own_part(
    tx: &mut PairReader,
    me: &Me,
    (stand, release): (&Stand, &Release),
    again: &Again,
) -> Result<OwnPart, Refused> {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let mut it = OwnPart {
        lines: Vec::new(),
        opens: None,
        says: String::new(),
        share: None,
        fields: again.fields.clone(),
    };
    let Some((cell, name, _)) = &stand.cell else {
        let (name, says) = (t.waves_sharing_own(), t.waves_no_own());
        it.lines.push(Line { name, says, is_open: None });
        return Ok(it);
    };
    let own = release.own(*cell);
    it.lines.push(own_line(t, calendar, name, &own, &calendar.day(release.until)));
    it.opens = (own == Own::Closed).then(|| name.clone());
    if matches!(own, Own::Nothing | Own::Closed) {
        return Ok(it);
    }
    let last = store::shares_of(tx, stand.wave.id, *cell)?.pop();
    let up = above(tx, me, stand.wave.id, *cell)?;
    it.lines.extend(outside(t, up.as_ref(), last.as_ref()));
    let was_typed = it.fields.has("comment");
    match last {
        Some(live) if live.stage() != Stage::TakenBack => {
            // What somebody typed while a colleague was faster is not lost.
            it.says = if was_typed { t.waves_sharing_typed() } else { String::new() };
            let led = led(tx, me)?;
            let part = part(tx, stand, &led, &live)?;
            it.share = Some(told::told(tx, me, (stand.wave.id, part), live)?);
        }
        last => {
            it.says = told::invitation(t, up.as_ref());
            // What was taken back can be written anew from where it was.
            if let Some(last) = last.filter(|_| !was_typed) {
                let words = store::words(tx, &me.actor, last.id)?;
                it.fields = it.fields.with("comment", words.comment).with("chose", words.chose);
            }
        }
    }
    Ok(it)
}

fn page(tx: &mut PairReader, me: &Me, id: WaveId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let stand = stand(tx, me, id)?;
    let release = store::release(tx, &stand.wave, me.today(), true)?;
    let OwnPart { mut lines, opens, says, share, fields } =
        own_part(tx, me, (&stand, &release), again)?;
    let calendar = Calendar { language: me.language, today: me.today() };
    let own_place = stand.cell.as_ref().and_then(|(cell, ..)| release.place_of(*cell));
    for (name, place) in stand.units(tx)? {
        if own_place != Some(place.as_str()) {
            let is_open = release.is_open(&place);
            let state = if is_open { "open" } else { "no" };
            let says = t.waves_sharing_whole(state, calendar.day(release.until));
            lines.push(Line { name, says, is_open: Some(is_open) });
        }
    }
    let mut shell = me.shell(tx, Room::Elsewhere, t.waves_sharing())?;
    let done = ["proposed", "agreed", "taken_back", "wide_asked", "wide_agreed", "wide_ended"];
    let done = done.into_iter().find(|it| *it == me.done());
    shell.done = done.map(|done| t.waves_sharing_done(done));
    let (wave, has_report) = (stand.wave.title.clone(), has_report(tx, &stand, &release)?);
    let at = format!("/waves/{id}");
    Page::of(&SharingPage { shell, t, fields, at, wave, lines, opens, has_report, says, share })
}

fn own_line(t: &L10nLanguage, calendar: Calendar, name: &str, own: &Own, until: &str) -> Line {
    Line {
        name: name.to_owned(),
        is_open: (*own != Own::Nothing).then(|| *own != Own::Closed),
        says: match own {
            Own::Nothing => t.waves_sharing_nothing(),
            Own::Closed => t.waves_sharing_closed(until),
            Own::Looked(on, by) => t.waves_sharing_looked(by.as_str(), calendar.day(*on)),
            Own::ByItself => t.waves_sharing_by_itself(until),
        },
    }
}

/// What those outside the group see of it.
fn outside(t: &L10nLanguage, up: Option<&Above>, last: Option<&Share>) -> Vec<Line> {
    let is_up = last.is_some_and(Share::is_up);
    let is_wide = last.is_some_and(|it| it.wide() == crate::model::sharing::Wide::Shown);
    let line = |name: String, is_open: bool| Line {
        name,
        says: t.waves_sharing_outside(if is_open { "open" } else { "no" }),
        is_open: Some(is_open),
    };
    let shared_with = last.and_then(|it| it.up.as_ref()).filter(|_| is_up);
    let name = shared_with.map(|(_, name)| name.as_str()).or(up.map(|it| it.name.as_str()));
    let above = name.map(|name| line(t.waves_sharing_who_leads(name), is_up || is_wide));
    above.into_iter().chain([line(t.waves_sharing_others(), is_wide)]).collect()
}

/// Whether the reader may do this with it; else it is not there.
pub(super) fn check(action: Sharing, part: Part) -> Result<(), Refused> {
    if may_share(action, part) { Ok(()) } else { Err(Refused::NotFound) }
}
