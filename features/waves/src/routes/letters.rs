//! Letters on paper: how many were made and handed out, and making more of them. Who makes them gets their codes, this once: none is kept.

use super::{ballot_address, list::days, standing};
use crate::{
    jobs::{KEY_OF_CELL, LETTERS, owner},
    letter::{Pile, letters},
    model::{Wave, unhex},
    policy::{Action, Standing, may},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use std::collections::BTreeMap;
use zwerm_ballot::{IssuerKey, Letter};
use zwerm_domain::{Language, WaveId, text::one_line};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Choice, Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit};

/// Most letters at once: they are signed while somebody waits.
const AT_ONCE: i64 = 100;
/// So many letters for each who is invited can be made: a pile may get lost.
const TIMES: i64 = 2;
/// Longest words of where a tablet stands.
const PLACE: usize = 120;

/// A pile of letters, of a cell.
struct Line {
    name: String,
    made: i64,
    drawn: i64,
    left: i64,
}

#[derive(Template)]
#[template(path = "wave_letters.html")]
struct LettersPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    wave: Wave,
    days: String,
    piles: Vec<Line>,
    /// Whether letters can be made, and handed out, by this reader and now.
    makes: bool,
    hands_out: bool,
    cells: Vec<Choice>,
    languages: Vec<Choice>,
    kiosk: String,
    /// The wave itself.
    back: String,
}

/// The piles as they are, or as they were when the wave was counted: since then nobody knows who took a letter.
pub(super) fn counted(
    tx: &mut Reader,
    id: WaveId,
) -> Result<BTreeMap<u32, store::Pile>, StoreError> {
    let Some(told) = store::picture(tx, id, LETTERS)? else { return store::piles(tx, id) };
    let told: serde_json::Value = serde_json::from_str(&told).unwrap_or_default();
    let count = |it: &serde_json::Value, name: &str| it[name].as_i64().unwrap_or_default();
    let pile = |(cell, it): (&String, &serde_json::Value)| {
        let (made, drawn) = (count(it, "made"), count(it, "drawn"));
        Some((cell.parse().ok()?, store::Pile { made, drawn }))
    };
    Ok(told["cells"].as_object().into_iter().flatten().filter_map(pile).collect())
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id, &Again::default())).await
}

fn page(tx: &mut Reader, me: &Me, id: WaveId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let wave = store::wave(tx, &me.actor, id)?;
    let standing = standing(tx, me, &wave)?;
    let Some(address) = ballot_address(me, &wave).filter(|_| may(Action::HandOut, standing)) else {
        return Err(Refused::NotFound);
    };
    let (stage, piles) = (wave.stage(me.today()), counted(tx, id)?);
    let cells = store::cells(tx, id)?;
    let line = |cell: &store::CellLine| {
        let store::Pile { made, drawn } = *piles.get(&cell.number)?;
        Some(Line { name: cell.name.clone(), made, drawn, left: made - drawn })
    };
    let calendar = Calendar { language: me.language, today: me.today() };
    let languages = [(Language::Nl, "Nederlands"), (Language::En, "English")];
    let mut shell = me.shell(tx, Room::Elsewhere, t.waves_letters_title())?;
    shell.done = (me.done() == "made").then(|| t.waves_letters_were_made());
    Page::of(&LettersPage {
        shell,
        t,
        fields: again.fields.clone(),
        days: days(t, &wave, stage, calendar),
        piles: cells.iter().filter_map(line).collect(),
        makes: may(Action::MakeLetters, standing) && stage.collects(),
        hands_out: stage.collects(),
        cells: cells.iter().map(|it| Choice::new(it.number, it.name.clone())).collect(),
        languages: languages.map(|(it, name)| Choice::new(it.code(), name)).to_vec(),
        kiosk: format!("{address}/kiosk"),
        back: format!("/waves/{id}"),
        wave,
    })
}

/// What is asked for.
struct Typed {
    cell: store::CellLine,
    letters: i64,
    language: Language,
    is_large: bool,
    kiosk: String,
}

impl Typed {
    fn read(tx: &mut Reader, me: &Me, id: WaveId, form: &Form) -> Result<Typed, Refused> {
        let t = text(me.language);
        let mut problems = Problems::default();
        let cells = store::cells(tx, id)?;
        let cell = cells.into_iter().find(|it| it.number.to_string() == form.get("cell"));
        if cell.is_none() {
            problems.add("cell", t.waves_letters_no_cell());
        }
        let most = cell.as_ref().map_or(AT_ONCE, |it| AT_ONCE.min(it.invited.into()));
        let letters = form.get("letters").trim().parse().unwrap_or(0);
        if !(1..=most).contains(&letters) {
            problems.add("letters", t.waves_letters_how_many_wrong(most.to_string()));
        }
        let long = |_| t.waves_letters_place_long(PLACE.to_string());
        let kiosk = problems.keep("kiosk", one_line(form.get("kiosk"), PLACE).map_err(long));
        let Some(cell) = cell else { return Err(problems.into()) };
        let language = Language::from_code(form.get("language")).unwrap_or(me.language);
        let is_large = !form.get("large").is_empty();
        Ok(problems.none_or(Typed { cell, letters, language, is_large, kiosk })?)
    }
}

/// Makes letters. They are signed before anything waits for them, and kept sealed; the change writes down how many.
pub(super) async fn make(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    post.send_after(
        move |tx, me, form| {
            let wave = makes(tx, me, id)?;
            let typed = Typed::read(tx, me, id, form)?;
            are_too_many(tx, me, id, &typed)?;
            let file = made(tx, me, &wave, &typed)?;
            Ok((typed, file))
        },
        move |tx, me, _, (typed, file)| {
            makes(tx, me, id)?;
            are_too_many(tx, me, id, typed)?;
            store::make_letters(tx, id, typed.cell.number, typed.letters, (me.today(), me.id()))?;
            let name = format!("zwerm-{id}-{}.pdf", typed.cell.number);
            let page = Page::pdf(name, file.clone());
            Ok(Done::showing(page, format!("/waves/{id}/letters?done=made")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

/// The wave, where this reader may have letters made of it now.
fn makes(tx: &mut Reader, me: &Me, id: WaveId) -> Result<Wave, Refused> {
    let wave = store::wave(tx, &me.actor, id)?;
    let standing: Standing = standing(tx, me, &wave)?;
    if !may(Action::MakeLetters, standing) {
        return Err(Refused::NotFound);
    }
    match wave.stage(me.today()).collects() {
        true => Ok(wave),
        false => Err(Problems::one("", text(me.language).waves_not_now()).into()),
    }
}

fn are_too_many(tx: &mut Reader, me: &Me, id: WaveId, typed: &Typed) -> Result<(), Refused> {
    let before = store::piles(tx, id)?.get(&typed.cell.number).map_or(0, |it| it.made);
    let most = i64::from(typed.cell.invited) * TIMES;
    match before + typed.letters <= most {
        true => Ok(()),
        false => {
            let says =
                text(me.language).waves_letters_too_many(before.to_string(), most.to_string());
            Err(Problems::one("letters", says).into())
        }
    }
}

/// The letters as a file. What opens by their codes lies sealed in the box; the codes are in the file alone.
fn made(tx: &mut Reader, me: &Me, wave: &Wave, typed: &Typed) -> Result<Vec<u8>, Refused> {
    let cell = typed.cell.number;
    let hash: [u8; 32] = wave.hash.as_deref().and_then(unhex).ok_or(Refused::NotFound)?;
    let ballots = me.site().ballots()?;
    if !ballots.has_begun(hash)? {
        return Err(StoreError::Busy.into());
    }
    let sealed = store::secret_key(tx, wave.id, cell)?.ok_or(Refused::NotFound)?;
    let der = me.key().open(KEY_OF_CELL, &owner(wave.id, i64::from(cell)), &sealed);
    let issuer = der.and_then(|der| IssuerKey::from_der(&der)).ok_or(StoreError::NotFound)?;
    let one = |_| Letter::make(&hash, cell, &issuer).ok_or(Refused::Store(StoreError::Busy));
    let all: Vec<Letter> = (0..typed.letters).map(one).collect::<Result<_, _>>()?;
    let codes: Vec<String> = all.iter().map(|it| it.code.written()).collect();
    ballots.keep_letters(hash, all.into_iter().map(|it| (it.mark, it.sealed)).collect())?;
    let polled = store::polled(tx, crate::model::code(&crate::model::hex(&hash)))?;
    let calendar = Calendar { language: typed.language, today: me.today() };
    let pile = Pile {
        language: typed.language,
        is_large: typed.is_large,
        title: wave.title.clone(),
        organisation: polled.organisation,
        cell: typed.cell.name.clone(),
        days: (calendar.day(wave.answer_on), calendar.day(wave.close_on)),
        address: ballot_address(me, wave).unwrap_or_default(),
        kiosk: typed.kiosk.clone(),
        k: wave.levels.answers.number().to_string(),
        aloud: zwerm_ballot::aloud(&hash),
    };
    Ok(letters(&pile, &codes))
}
