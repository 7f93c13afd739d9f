//! What came of a mirror: beside how the leader sees it, in words first. For that leader alone; and what they show of it, for who was asked.

use super::{facing, found, own::mine};
use crate::{
    model::{
        Wave,
        mirror::{Beside, Own, around, may_be_compared},
        stage::Stage,
    },
    picture::{Figure, Picture},
    policy::mirror::{Look, may_look},
    store::{self, Shown},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::WaveId;
use zwerm_instrument::Instrument;
use zwerm_store::PairReader;
use zwerm_ui::{
    Fields, Room, Shell,
    format::{Calendar, capitalised, decimal},
};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit};

/// One of the five things that leading asks.
struct Facet {
    name: String,
    /// What who was asked said, and how the own view lies beside it.
    says: String,
    /// What changed since the mirror before; empty where that is not told.
    before: String,
    /// Figures, for who wants them.
    theirs: String,
    own: String,
}

#[derive(Template)]
#[template(path = "mirror_result.html")]
struct ResultPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: WaveId,
    back: String,
    title: String,
    fields: Fields,
    lead: String,
    is_mine: bool,
    is_in_development: bool,
    /// Whether anything is shown at all.
    is_told: bool,
    facets: Vec<Facet>,
    /// What the leader answered to each statement; empty where it is not shown.
    statements: Vec<(String, String)>,
    people: String,
    k: String,
    /// Why nothing of the mirror before stands beside it.
    not_compared: String,
    /// Since when who was asked can see it; empty where they can't.
    shown_on: String,
    seen_by: String,
}

/// What a mirror's page is made of.
struct Told {
    instrument: Instrument,
    picture: Picture,
    own: Option<Own>,
    before: Option<Picture>,
    is_kept_apart: bool,
}

pub(in crate::routes) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, id, &Again::default())).await
}

/// Shows it to who was asked: what they said together, and the own view if one wishes.
pub(in crate::routes) async fn share(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    post.send_after(
        move |tx, me, _| {
            let (wave, instrument) = mine(tx, me, id)?;
            let told = of_leader(tx, me, &wave, instrument)?;
            if !is_told(&told.picture) {
                return Err(Problems::one("", text(me.language).waves_not_now()).into());
            }
            let picture = serde_json::to_string(&told.picture).map_err(|_| Refused::NotFound)?;
            Ok((picture, told.own.map(|own| own.written()).unwrap_or_default()))
        },
        move |tx, me, form, (picture, own)| {
            // Whether it is still theirs to show is looked at once more where it is written.
            mine(tx, me, id)?;
            let own = if form.get("own").is_empty() { String::new() } else { own.clone() };
            let shown = Shown { on: me.today(), picture: picture.clone(), own };
            store::show(tx, &me.actor, id, &shown)?;
            Ok(Done::at(format!("/waves/{id}/mirror?done=shown")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

/// Takes it back.
pub(in crate::routes) async fn take_back(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            mine(tx, me, id)?;
            store::take_back(tx, &me.actor, id)?;
            Ok(Done::at(format!("/waves/{id}/mirror?done=taken_back")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

/// What the leader sees of their own mirror, once it is opened.
fn of_leader(
    tx: &mut PairReader,
    me: &Me,
    wave: &Wave,
    instrument: Instrument,
) -> Result<Told, Refused> {
    let picture = result_of(tx, me, wave)?.ok_or(Refused::NotFound)?;
    let own = store::own(tx, &me.actor, wave.id)?.and_then(|text| Own::read(&instrument, &text));
    let earlier = super::mine(tx, me)?
        .into_iter()
        .find(|it| it.answer_on < wave.answer_on && it.stage(me.today()) == Stage::Opened);
    let (before, is_kept_apart) = match earlier {
        None => (None, false),
        Some(earlier) => {
            let differ = store::differ(tx, wave.id, earlier.id)?;
            match may_be_compared(differ, i64::from(wave.levels.k())) {
                true => (result_of(tx, me, &earlier)?, false),
                false => (None, true),
            }
        }
    };
    Ok(Told { instrument, picture, own, before, is_kept_apart })
}

fn result_of(tx: &mut PairReader, me: &Me, wave: &Wave) -> Result<Option<Picture>, Refused> {
    if wave.stage(me.today()) != Stage::Opened {
        return Ok(None);
    }
    let text = store::result(tx, &me.actor, wave.id)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// What its leader shows to the reader, who was asked.
fn of_shown(tx: &mut PairReader, wave: &Wave) -> Result<(Told, Shown), Refused> {
    let shown = store::shown(tx, wave.id)?.ok_or(Refused::NotFound)?;
    let instrument = wave.instrument().ok_or(Refused::NotFound)?;
    let picture = serde_json::from_str(&shown.picture).map_err(|_| Refused::NotFound)?;
    let own = Own::read(&instrument, &shown.own);
    Ok((Told { instrument, picture, own, before: None, is_kept_apart: false }, shown))
}

fn is_told(picture: &Picture) -> bool {
    picture.figures.iter().any(|it| !matches!(it, Figure::Hidden(_)))
}

fn page(tx: &mut PairReader, me: &Me, id: WaveId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let wave = found(tx, me, id)?;
    let facing = facing(tx, me, &wave)?;
    let (is_mine, is_shown) = (may_look(Look::Result, facing), may_look(Look::Shown, facing));
    let calendar = Calendar { language: me.language, today: me.today() };
    let (told, shown_on) = if is_mine {
        let instrument = wave.instrument().ok_or(Refused::NotFound)?;
        let shown = store::shown(tx, id)?.map(|it| calendar.day(it.on));
        (of_leader(tx, me, &wave, instrument)?, shown.unwrap_or_default())
    } else if is_shown {
        let (told, shown) = of_shown(tx, &wave)?;
        (told, calendar.day(shown.on))
    } else {
        return Err(Refused::NotFound);
    };
    let name = wave.mirror.as_ref().map(|it| it.name.clone()).unwrap_or_default();
    let whose = if is_mine { "own" } else { "shown" };
    let mut shell = me.shell(tx, Room::Elsewhere, wave.title.as_str())?;
    let done = ["shown", "taken_back"].into_iter().find(|it| *it == me.done());
    shell.done = done.map(|done| t.waves_mirror_done(done));
    Page::of(&ResultPage {
        lead: lead(t, me, &told, whose, &name),
        is_told: is_told(&told.picture),
        is_in_development: told.instrument.is_in_development,
        facets: (0..told.instrument.constructs.len())
            .map(|at| facet(t, me, &told, whose, at))
            .collect(),
        statements: statements(me, &told),
        people: match told.picture.people {
            Some((from, to)) => t.waves_band(from, to),
            None => t.waves_no_band(),
        },
        k: wave.levels.k().to_string(),
        not_compared: if told.is_kept_apart {
            t.waves_mirror_not_compared()
        } else {
            String::new()
        },
        seen_by: t.waves_mirror_seen(if !is_mine {
            "theirs"
        } else if shown_on.is_empty() {
            "alone"
        } else {
            "shown"
        }),
        title: wave.title,
        fields: again.fields.clone(),
        shell,
        t,
        id,
        back: format!("/waves/{id}"),
        is_mine,
        shown_on,
    })
}

/// The conclusion: where the two views differ.
fn lead(t: &L10nLanguage, me: &Me, told: &Told, whose: &str, name: &str) -> String {
    if !is_told(&told.picture) {
        return t.waves_mirror_nothing();
    }
    let Some(own) = &told.own else { return t.waves_mirror_lead_shown(name) };
    let differs = |at: &usize| {
        let beside = Beside::own(
            own.tenths(&told.instrument, *at),
            &told.picture.figures[*at],
            told.instrument.scale_of(*at),
        );
        beside.is_some_and(|it| it != Beside::Same)
    };
    let names: Vec<&str> = (0..told.instrument.constructs.len())
        .filter(differs)
        .map(|at| told.instrument.constructs[at].name.of(me.language))
        .collect();
    match names.as_slice() {
        [] => t.waves_mirror_lead("same", whose, name, ""),
        names => t.waves_mirror_lead("differs", whose, name, names.join(", ")),
    }
}

fn facet(t: &L10nLanguage, me: &Me, told: &Told, whose: &str, at: usize) -> Facet {
    let (figure, scale) = (&told.picture.figures[at], told.instrument.scale_of(at));
    let own = told.own.as_ref().map(|own| own.tenths(&told.instrument, at));
    let points = |tenths: i64| decimal(me.language, tenths as f64 / 10.0, 1);
    let beside = own.and_then(|own| Beside::own(own, figure, scale));
    let says = t.waves_mirror_says(whose, around(figure, scale));
    let compared = beside.map(|it| t.waves_mirror_beside(whose, it.code()));
    let before = told.before.as_ref().and_then(|it| Beside::before(figure, it.figures.get(at)?));
    Facet {
        name: capitalised(told.instrument.constructs[at].name.of(me.language)),
        says: [Some(says), compared].into_iter().flatten().collect::<Vec<_>>().join(" "),
        before: before.map(|it| t.waves_mirror_before(it.code())).unwrap_or_default(),
        theirs: match figure {
            Figure::Mean(tenths, Some(margin)) => {
                format!("{} ± {}", points(*tenths), points(*margin))
            }
            Figure::Mean(tenths, None) => points(*tenths),
            Figure::Alike(_) => t.waves_mirror_alike(),
            Figure::Hidden(_) => "–".to_owned(),
        },
        own: own.map(points).unwrap_or_default(),
    }
}

/// The leader's statements with what they answered.
fn statements(me: &Me, told: &Told) -> Vec<(String, String)> {
    let words = zwerm_instrument::point_words(me.language);
    let said = |(item, point): (&zwerm_instrument::Item, &i32)| {
        let text = item.own.as_ref().map(|it| it.of(me.language).to_owned());
        let word = usize::try_from(point - item.scale.0).ok().and_then(|at| words.get(at));
        Some((text?, word.cloned()?))
    };
    let points = told.own.iter().flat_map(Own::points);
    told.instrument.items.iter().zip(points).filter_map(said).collect()
}
