//! What groups shared of a wave, by name and in no order of figures: for everybody what is for everybody, and for who leads above a group
//! what it shared upwards, with the answer that it waits for.

use super::sharing::{led, part, share_for, stand};
use crate::{
    model::sharing::{Move, Share, ShareId, Takes, Wide},
    picture::{Around, Figure, Picture},
    policy::sharing::{Sharing, may_share},
    store::{self, ShareWords},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::folded;
use zwerm_domain::{Language, WaveId, text::needed_lines};
use zwerm_instrument::Instrument;
use zwerm_store::PairReader;
use zwerm_ui::{
    Fields, Room, Shell,
    format::{Calendar, capitalised, decimal},
};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem};

#[derive(Template)]
#[template(path = "wave_shared.html")]
struct SharedPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    /// The address of the wave.
    at: String,
    wave: String,
    groups: Vec<GroupTold>,
}

/// What one group shared.
struct GroupTold {
    id: ShareId,
    name: String,
    /// With whom.
    with: String,
    words: ShareWords,
    /// What was measured, and what came of it.
    figures: Vec<(String, String)>,
    /// Who answered and when, for those between whom it is.
    answered: String,
    /// The field of the answer that it waits for; empty where it is not the reader's.
    field: String,
    /// Nobody answered yet.
    waits: bool,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, id, &Again::default())).await
}

/// The level above says what it will do about the context.
pub(super) async fn answer(IdPath((id, share)): IdPath<(WaveId, ShareId)>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let t = text(me.language);
            let share = share_for(tx, me, (id, share), Sharing::Answer)?;
            // What is not agreed on, or was taken back, is not there for who is above.
            if !share.is_up() {
                return Err(Refused::NotFound);
            }
            let field = format!("answer_{}", share.id);
            let words = needed_lines(form.get(&field))
                .map_err(|problem| Problems::one(&field, text_problem(problem, me.language)))?;
            if share.takes(Move::Answered, me.id()) != Takes::Yes {
                return Err(Refused::Stale(Problems::one("", t.waves_shared_meanwhile())));
            }
            store::keep_answer(tx, &me.actor, share.id, &words)?;
            store::moved(tx, &me.actor, share.id, Move::Answered, me.today())?;
            Ok(Done::at(format!("/waves/{id}/shared?done=answered")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

fn page(tx: &mut PairReader, me: &Me, id: WaveId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let stand = stand(tx, me, id)?;
    let led = led(tx, me)?;
    let release = store::release(tx, &stand.wave, me.today(), true)?;
    let instrument = stand.wave.instrument();
    let mut groups = Vec::new();
    for share in store::shares(tx, id)? {
        let part = part(tx, &stand, &led, &share)?;
        let is_between = share.is_up() && may_share(Sharing::ReadUp, part);
        let is_wide = share.wide() == Wide::Shown && may_share(Sharing::ReadWide, part);
        if !is_between && !is_wide {
            continue;
        }
        let place = release.place_of(share.cell).map(str::to_owned);
        let picture = match place {
            Some(place) => store::picture(tx, id, &place)?,
            None => None,
        };
        let picture: Option<Picture> = picture.and_then(|text| serde_json::from_str(&text).ok());
        let figures = instrument.as_ref().zip(picture.as_ref());
        let figures = figures.map(|(asked, it)| figures_of(t, me.language, asked, it));
        let may_answer = may_share(Sharing::Answer, part);
        let mut told = group(tx, me, (&share, is_between), may_answer)?;
        told.figures = figures.unwrap_or_default();
        groups.push(told);
    }
    groups.sort_by_cached_key(|it| folded(&it.name));
    let mut shell = me.shell(tx, Room::Elsewhere, t.waves_shared())?;
    shell.done = (me.done() == "answered").then(|| t.waves_sharing_done("answered"));
    let (fields, wave) = (again.fields.clone(), stand.wave.title);
    let at = format!("/waves/{id}");
    Page::of(&SharedPage { shell, t, fields, at, wave, groups })
}

fn group(
    tx: &mut PairReader,
    me: &Me,
    (share, is_between): (&Share, bool),
    may_answer: bool,
) -> Result<GroupTold, Refused> {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let mut words = store::words(tx, &me.actor, share.id)?;
    let answered = share.step(Move::Answered).filter(|_| is_between);
    if answered.is_none() {
        words.answer.clear();
    }
    let takes = share.takes(Move::Answered, me.id()) == Takes::Yes;
    Ok(GroupTold {
        id: share.id,
        name: share.cell_name.clone(),
        with: match &share.up {
            Some((_, name)) if share.wide() != Wide::Shown => {
                t.waves_sharing_who_leads(name.as_str())
            }
            _ => t.waves_sharing_everybody(),
        },
        answered: answered
            .map(|it| t.waves_sharing_answered(it.name.as_str(), calendar.day(it.on)))
            .unwrap_or_default(),
        field: match takes && may_answer {
            true => format!("answer_{}", share.id),
            false => String::new(),
        },
        waits: takes && is_between,
        words,
        figures: Vec::new(),
    })
}

/// What may be shown of the group. What leading asks has no figure of a group; and where it had one, none would stand here.
fn figures_of(
    t: &L10nLanguage,
    language: Language,
    asked: &Instrument,
    picture: &Picture,
) -> Vec<(String, String)> {
    let points = |tenths: i64| decimal(language, tenths as f64 / 10.0, 1);
    let of_group = asked.constructs.iter().zip(&picture.figures).enumerate();
    of_group
        .filter(|(at, _)| !asked.is_for_all_alone(*at))
        .filter_map(|(_, (construct, figure))| {
            let says = match figure {
                Figure::Mean(tenths, Some(margin)) => {
                    format!("{} ± {}", points(*tenths), points(*margin))
                }
                Figure::Mean(tenths, None) => points(*tenths),
                Figure::Alike(Around::Low) => t.waves_alike("low"),
                Figure::Alike(Around::Middle) => t.waves_alike("middle"),
                Figure::Alike(Around::High) => t.waves_alike("high"),
                Figure::Hidden(_) => return None,
            };
            Some((capitalised(construct.name.of(language)), says))
        })
        .collect()
}
