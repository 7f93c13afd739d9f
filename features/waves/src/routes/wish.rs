//! What a team that is too small says of being merged, and putting people into groups again as such teams wish it, before there are keys.

use super::{
    merged::{Known, siblings},
    new::names,
    open_new,
    steps::moved,
};
use crate::{
    model::{Wave, open::OpenQuestion, stage::Stage, wish::Wish},
    policy::Action,
    store::{self, CutLine, Groups, Said},
    text::text,
};
use axum::response::Response;
use zwerm_anonymity::{
    cells::{Cut, TooFew, cut_as_wished},
    roster::{Audience, Roster, roster},
};
use zwerm_domain::{TeamId, WaveId};
use zwerm_store::Reader;
use zwerm_web::{IdPath, Me, Post, Problems, Refused};

/// Somebody says what their team wants; the last one counts, and each reads who said it.
pub(super) async fn wish(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    let (kind, with) = (post.form.get("wish").to_owned(), post.form.get("with").parse().ok());
    moved(id, post, Action::Wish, move |tx, me, wave| {
        let t = text(me.language);
        let team = store::own_small_team(tx, &me.actor, id)?.ok_or(Refused::NotFound)?;
        let known = Known::of(tx, wave)?;
        if !known.is_asked(wave.stage(me.today()), me.today()) {
            return Err(Problems::one("", t.waves_not_now()).into());
        }
        let wish = Wish::read(&kind, with).ok_or_else(|| {
            Problems::one(if kind == "with" { "with" } else { "wish" }, t.waves_wish_choose())
        })?;
        if let Wish::With(other) = wish {
            let beside = siblings(tx, me, &known, team.id)?;
            let is_there = known.said(team.id).is_some_and(|said| said.wish == wish)
                || beside.iter().any(|it| it.value == other.to_string());
            if !is_there {
                return Err(Problems::one("with", t.waves_wish_choose()).into());
            }
        }
        let is_same = |said: &Said| said.wish == wish && said.cut == known.number();
        if !known.said(team.id).is_some_and(is_same) {
            store::wished(tx, (id, known.number()), team.id, wish, me.today(), me.id())?;
        }
        Ok("wish")
    })
    .await
}

/// Puts people into groups again, as the teams wish it, with who works there today; refused where too few would be left together.
pub(super) async fn regroup(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    moved(id, post, Action::Shape, move |tx, me, wave| {
        let t = text(me.language);
        let known = Known::of(tx, wave)?;
        let Some(cut) = known.cut.as_ref().filter(|_| wave.stage(me.today()) == Stage::Made) else {
            return Err(Problems::one("", t.waves_not_now()).into());
        };
        if known.said.iter().all(|said| known.is_followed(said)) {
            return Ok("cells");
        }
        let (roster, cells) = cut_again(tx, me, wave, &known, cut)?;
        let names = names(tx, me, &roster, &cells)?;
        let asked = store::open_groups(tx, id)?;
        let mut questions: Vec<OpenQuestion> = asked.iter().map(|it| it.question).collect();
        questions.dedup();
        let open = match asked.first() {
            Some(first) => {
                let of = (questions.as_slice(), first.level);
                open_new::grouped(tx, me, of, (&wave.audience, &roster, &cells))?
            }
            None => Vec::new(),
        };
        store::unmake_open(tx, id)?;
        store::regroup(tx, id, &Groups { roster: &roster, cut: &cells, names: &names })?;
        store::make_open(tx, id, cells.cells.len(), &open)?;
        store::note_cut(tx, id, cut.number + 1, cut.audience, me.today(), me.id())?;
        Ok("cells")
    })
    .await
}

/// The groups as the teams wish them; who would rather have a team round is left out.
fn cut_again(
    tx: &mut Reader,
    me: &Me,
    wave: &Wave,
    known: &Known,
    cut: &CutLine,
) -> Result<(Roster, Cut), Refused> {
    let t = text(me.language);
    let (teams, people) = (store::teams(tx, &me.actor)?, store::people(tx, &me.actor)?);
    let audience =
        cut.audience.map_or_else(|| Audience::Everybody(wave.audience.clone()), Audience::Team);
    let out = known.said.iter().filter(|said| said.wish == Wish::Round);
    let out: Vec<TeamId> = out.map(|said| said.team).collect();
    let roster = roster(&teams, &people, &audience).without(&out);
    let pair =
        |said: &Said| Some((roster.place_of(said.team)?, roster.place_of(said.wish.with()?)?));
    let together: Vec<(usize, usize)> = known.said.iter().filter_map(pair).collect();
    let least = u32::try_from(wave.levels.invited.number()).unwrap_or(u32::MAX);
    let cells = cut_as_wished(&roster.nodes, least, &together)
        .map_err(|TooFew| Problems::one("", t.waves_merged_too_few(least.to_string())))?;
    Ok((roster, cells))
}
