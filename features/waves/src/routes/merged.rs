//! Teams that are too small by themselves and were merged: each is told with whom and why, and asked whether that is fine. The coordinator
//! and who watches see what they said.

use crate::{
    model::{
        Wave,
        stage::Stage,
        wish::{Wish, asked_until},
    },
    policy::{Action, Standing, may},
    store::{self, CutLine, Said, SmallTeam},
    text::{L10nLanguage, text},
};
use askama::Template;
use std::collections::HashMap;
use zwerm_directory as directory;
use zwerm_domain::{Date, TeamId, WaveId};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Choice, Fields, Shell, format::Calendar};
use zwerm_web::{Me, Refused};

/// A team in the coordinator's list: with whom it is, and what it said.
struct Line {
    name: String,
    says: String,
    said: String,
}

/// What one's own team is asked.
struct Asked {
    says: String,
    said: String,
    until: String,
    choices: Vec<Choice>,
    siblings: Vec<Choice>,
    is_open: bool,
}

#[derive(Template)]
#[template(path = "wave_merged.html")]
struct MergedPart {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    id: String,
    own: Option<Asked>,
    lines: Vec<Line>,
    may_regroup: bool,
}

/// What is known of the small teams of a wave.
pub(super) struct Known {
    teams: Vec<SmallTeam>,
    pub(super) said: Vec<Said>,
    pub(super) cut: Option<CutLine>,
    places: HashMap<TeamId, i64>,
    until: Date,
}

impl Known {
    pub(super) fn of(tx: &mut Reader, wave: &Wave) -> Result<Known, StoreError> {
        let cut = store::cuts(tx, wave.id)?.pop();
        let cut_on = cut.as_ref().map_or(wave.made_on, |cut| cut.on);
        Ok(Known {
            teams: store::small_teams(tx, wave.id)?,
            said: store::wishes(tx, wave.id)?,
            places: store::places(tx, wave.id)?.into_iter().collect(),
            until: asked_until(cut_on, wave.answer_on),
            cut,
        })
    }

    pub(super) fn number(&self) -> i64 {
        self.cut.as_ref().map_or(0, |cut| cut.number)
    }

    /// What a team said; that all is fine only of the grouping as it is now.
    pub(super) fn said(&self, team: TeamId) -> Option<&Said> {
        let said = self.said.iter().find(|said| said.team == team)?;
        (said.wish != Wish::Agreed || said.cut == self.number()).then_some(said)
    }

    /// Whether the groups are as this team wishes them.
    pub(super) fn is_followed(&self, said: &Said) -> bool {
        let place = |team: TeamId| self.places.get(&team);
        match said.wish {
            Wish::Agreed => place(said.team).is_some(),
            Wish::Round => place(said.team).is_none(),
            Wish::With(other) => place(said.team).is_some() && place(said.team) == place(other),
        }
    }

    pub(super) fn is_asked(&self, stage: Stage, today: Date) -> bool {
        stage == Stage::Made && self.cut.is_some() && today <= self.until
    }
}

/// The part of a wave's page, and whose answer its keys wait for; both empty where no team was merged.
pub(super) fn part(
    tx: &mut Reader,
    me: &Me,
    wave: &Wave,
    standing: Standing,
    (shell, fields): (&Shell, &Fields),
) -> Result<(String, String), Refused> {
    let (t, stage) = (text(me.language), wave.stage(me.today()));
    let calendar = Calendar { language: me.language, today: me.today() };
    let sees_all = may(Action::SeeWishes, standing) && stage.is_before_the_end();
    // Once there are keys a team is asked nothing, and thousands of people look at this page.
    let team = match stage {
        Stage::Made => store::own_small_team(tx, &me.actor, wave.id)?,
        _ => None,
    };
    if team.is_none() && !sees_all {
        return Ok((String::new(), String::new()));
    }
    let known = Known::of(tx, wave)?;
    let own = match team {
        Some(team) if known.cut.is_some() => Some(asked(tx, me, &known, &team, stage)?),
        _ => None,
    };
    let lines = if sees_all { lines(t, &known, calendar) } else { Vec::new() };
    if own.is_none() && lines.is_empty() {
        return Ok((String::new(), String::new()));
    }
    let open = known.teams.iter().filter(|team| known.said(team.id).is_none());
    let open: Vec<&str> = open.map(|team| team.name.as_str()).collect();
    let waits = match known.is_asked(stage, me.today()) && !open.is_empty() {
        true => t.waves_merged_waits(open.join(", "), calendar.day(known.until)),
        false => String::new(),
    };
    let may_regroup = may(Action::Shape, standing)
        && stage == Stage::Made
        && known.said.iter().any(|said| !known.is_followed(said));
    let (shell, fields, id) = (shell.clone(), fields.clone(), wave.id.to_string());
    let part = MergedPart { shell, t, fields, id, own, lines, may_regroup };
    let html = part.render().map_err(|error| StoreError::Broken(error.to_string()))?;
    Ok((html, waits))
}

fn said(t: &L10nLanguage, said: Option<&Said>, calendar: Calendar) -> String {
    let Some(said) = said else { return t.waves_wish_none() };
    let (by, on) = (said.by.as_str(), calendar.day(said.on));
    match said.wish {
        Wish::Agreed => t.waves_wish_agreed(by, on),
        Wish::Round => t.waves_wish_round(by, on),
        Wish::With(_) => t.waves_wish_with(by, on, said.with.as_str()),
    }
}

fn placed(t: &L10nLanguage, team: &SmallTeam) -> String {
    match team.cell.is_empty() {
        true => t.waves_merged_out(),
        false => t.waves_merged_into(team.people, team.cell.as_str(), team.invited),
    }
}

/// All teams that were merged, and those that are left out because they wish so.
fn lines(t: &L10nLanguage, known: &Known, calendar: Calendar) -> Vec<Line> {
    let merged = known.teams.iter().map(|team| Line {
        name: team.name.clone(),
        says: placed(t, team),
        said: said(t, known.said(team.id), calendar),
    });
    let is_out = |it: &&Said| !known.places.contains_key(&it.team);
    let left_out = known.said.iter().filter(is_out).map(|it| Line {
        name: it.team_name.clone(),
        says: t.waves_merged_out(),
        said: said(t, Some(it), calendar),
    });
    merged.chain(left_out).collect()
}

fn asked(
    tx: &mut Reader,
    me: &Me,
    known: &Known,
    team: &SmallTeam,
    stage: Stage,
) -> Result<Asked, StoreError> {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let siblings = siblings(tx, me, known, team.id)?;
    let mut choices = vec![
        Choice::new(Wish::Agreed.code(), t.waves_wish_choose_agreed()),
        Choice::new(Wish::Round.code(), t.waves_wish_choose_round())
            .saying(t.waves_wish_choose_round_says()),
    ];
    if !siblings.is_empty() {
        choices.push(Choice::new("with", t.waves_wish_choose_with()));
    }
    let is_open = known.is_asked(stage, me.today());
    Ok(Asked {
        says: placed(t, team),
        said: said(t, known.said(team.id), calendar),
        until: match is_open {
            true => t.waves_wish_until(calendar.day(known.until)),
            false => t.waves_wish_over(),
        },
        choices,
        siblings,
        is_open,
    })
}

/// Teams beside this one, without teams below them, in another group of the wave.
pub(super) fn siblings(
    tx: &mut Reader,
    me: &Me,
    known: &Known,
    team: TeamId,
) -> Result<Vec<Choice>, StoreError> {
    let nodes = directory::team_nodes(tx, &me.actor)?;
    let Some(own) = nodes.iter().find(|node| node.id == team) else { return Ok(Vec::new()) };
    let is_other = |id: TeamId| {
        let place = known.places.get(&id);
        id != team && place.is_some() && place != known.places.get(&team)
    };
    let beside = nodes.iter().filter(|node| {
        let has_below = nodes.iter().any(|it| it.parent == Some(node.id));
        node.parent == own.parent && own.parent.is_some() && !has_below && is_other(node.id)
    });
    Ok(beside.map(|node| Choice::new(node.id, node.name.clone())).collect())
}

/// For Vandaag: whether the reader's team is asked, and has not said anything yet; until when, and of which grouping.
pub(crate) fn is_asked(
    tx: &mut Reader,
    me: &Me,
    id: WaveId,
    answer_on: Date,
) -> Result<Option<(Date, i64)>, StoreError> {
    let Some(team) = store::own_small_team(tx, &me.actor, id)? else { return Ok(None) };
    let Some(cut) = store::cuts(tx, id)?.pop() else { return Ok(None) };
    let (until, number) = (asked_until(cut.on, answer_on), cut.number);
    let said = store::wish_of(tx, id, team.id)?;
    let is_said = said.is_some_and(|said| said.wish != Wish::Agreed || said.cut == number);
    Ok((me.today() <= until && !is_said).then_some((until, number)))
}
