//! How a leader sees it: given before anybody is asked, and fixed from the first day of answering. Sealed, for that leader alone.

use super::{found, is_leader};
use crate::{
    model::{Wave, mirror::Own, stage::Stage},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::WaveId;
use zwerm_instrument::{Instrument, point_words};
use zwerm_store::{PairReader, Reader};
use zwerm_ui::{Choice, Fields, Room, Shell};
use zwerm_web::{Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit};

/// One statement, as the leader says it.
struct Said {
    name: String,
    text: String,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "mirror_own.html")]
struct OwnPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: WaveId,
    back: String,
    title: String,
    fields: Fields,
    statements: Vec<Said>,
}

/// Whether it can still be given or changed.
pub(super) fn is_open(stage: Stage) -> bool {
    matches!(stage, Stage::Made | Stage::Preparing | Stage::Prepared | Stage::Collecting)
}

/// The reader's own mirror; of another there is none.
pub(super) fn mine(tx: &mut Reader, me: &Me, id: WaveId) -> Result<(Wave, Instrument), Refused> {
    let wave = found(tx, me, id)?;
    let instrument = wave.instrument().filter(|_| is_leader(me, &wave));
    Ok((wave, instrument.ok_or(Refused::NotFound)?))
}

pub(in crate::routes) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, id, &Again::default())).await
}

pub(in crate::routes) async fn keep(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let (wave, instrument) = mine(tx, me, id)?;
            if !is_open(wave.stage(me.today())) {
                return Err(Problems::one("", text(me.language).waves_mirror_own_fixed()).into());
            }
            let own = read(me, form, &instrument)?;
            store::keep_own(tx, &me.actor, id, &own.written())?;
            Ok(Done::at(format!("/waves/{id}?done=own")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

fn field(at: usize) -> String {
    format!("q{at}")
}

/// Each statement has an answer, or what lacks is told beside it.
fn read(me: &Me, form: &Form, instrument: &Instrument) -> Result<Own, Refused> {
    let t = text(me.language);
    let mut problems = Problems::default();
    let mut points = Vec::new();
    for (at, item) in instrument.items.iter().enumerate() {
        let point: Option<i32> = form.get(&field(at)).parse().ok();
        match point.filter(|it| (item.scale.0..=item.scale.1).contains(it)) {
            Some(point) => points.push(point),
            None => problems.add(field(at), t.waves_mirror_own_lacks()),
        }
    }
    let points = problems.none_or(points)?;
    Own::of(instrument, points).ok_or(Refused::NotFound)
}

fn page(tx: &mut PairReader, me: &Me, id: WaveId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let (wave, instrument) = mine(tx, me, id)?;
    // What is fixed can be looked at beside what others said.
    if !is_open(wave.stage(me.today())) && !again.fields.has_problems() {
        return Err(Refused::NotFound);
    }
    let mut fields = again.fields.clone();
    if !fields.has_problems() {
        let before = store::own(tx, &me.actor, id)?;
        let before = before.and_then(|text| Own::read(&instrument, &text));
        let points = before.iter().flat_map(Own::points).enumerate();
        fields =
            points.fold(fields, |fields, (at, point)| fields.with(field(at), point.to_string()));
    }
    let words = point_words(me.language);
    let said = |(at, item): (usize, &zwerm_instrument::Item)| {
        let point = |value: i32| {
            let says = usize::try_from(value - item.scale.0).ok().and_then(|at| words.get(at));
            Choice::new(value, value.to_string()).saying(says.cloned().unwrap_or_default())
        };
        let text =
            item.own.as_ref().map_or_else(|| item.text.of(me.language), |it| it.of(me.language));
        let choices = (item.scale.0..=item.scale.1).map(point).collect();
        Said { name: field(at), text: text.to_owned(), choices }
    };
    let statements = instrument.items.iter().enumerate().map(said).collect();
    let mut shell = me.shell(tx, Room::Elsewhere, t.waves_mirror_own())?;
    shell.done = (me.done() == "made").then(|| t.waves_mirror_made());
    Page::of(&OwnPage {
        shell,
        t,
        id,
        back: format!("/waves/{id}"),
        title: wave.title,
        fields,
        statements,
    })
}
