//! Beginning a questionnaire: with nothing, with a copy of one that is there, or with a file. What is wrong with a file is told at once.

use crate::{
    import::{COLUMNS, example as example_file, import as read_file, say},
    model::{Shipped, draft::Draft},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use std::sync::Arc;
use zwerm_directory as directory;
use zwerm_domain::QuestionnaireId;
use zwerm_instrument::{Instrument, Words, is_id, read_own, write};
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Choice, Fields, Room, Shell};
use zwerm_web::{Again, Done, Me, Page, Post, Problems, Refused, Upload, Visit, csv_file};

/// The name under which the lines of a file are told; no field has it.
const LINE: &str = "line";

#[derive(Template)]
#[template(path = "instrument_new.html")]
struct NewPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    from: Vec<Choice>,
    /// How much is wrong within a file, and what, a line each.
    headline: String,
    wrong: Vec<String>,
    columns: Vec<(String, String)>,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::default())).await
}

pub(super) async fn make(post: Post) -> Response {
    post.send(
        |tx, me, form| {
            let draft = match form.get("from") {
                "" => {
                    let t = text(me.language);
                    return Err(Problems::one("from", t.instruments_choose()).into());
                }
                from => copy(tx, me, from)?,
            };
            begin(tx, me, &draft)
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

/// What a draft begins with.
fn copy(tx: &mut Reader, me: &Me, from: &str) -> Result<Draft, Refused> {
    let named = |it: Instrument| {
        let mut draft = Draft::of(&it);
        let own = |name: &str, sign: &str| match name {
            "" => String::new(),
            name => format!("{name} ({sign})"),
        };
        draft.name = Words { nl: own(&it.name.nl, "eigen"), en: own(&it.name.en, "own") };
        let id = format!("{}-eigen", it.id);
        draft.id = if is_id(&id) { id } else { "eigen".to_owned() };
        draft
    };
    Ok(match from {
        "empty" => Draft::empty(store::languages(tx, &me.actor)?),
        "core" => named(Shipped::Zwermscan.turn(0).ok_or(Refused::NotFound)?),
        from => match Shipped::from_code(from) {
            Some(shipped) => named(shipped.whole().ok_or(Refused::NotFound)?),
            None => {
                let id: QuestionnaireId = from.parse().map_err(|_| Refused::NotFound)?;
                let all = directory::published(tx, &me.actor)?;
                let version = all.iter().find(|it| it.id == id).ok_or(Refused::NotFound)?.version;
                let words = directory::questionnaire(tx, &me.actor, id, version)?;
                let words = words.ok_or(Refused::NotFound)?;
                named(read_own(&words).map_err(|_| Refused::NotFound)?)
            }
        },
    })
}

pub(super) async fn import(upload: Upload) -> Response {
    let (post, sent) = upload.open();
    let file = sent.into_iter().find(|file| file.field == "file");
    let read = Arc::new(file.map(|file| read_file(&file.bytes)));
    post.send(
        move |tx, me, _| {
            let t = text(me.language);
            match read.as_ref() {
                None => Err(Problems::one("file", t.instruments_choose_file()).into()),
                Some(Ok(it)) => begin(tx, me, &Draft::of(it)),
                Some(Err(wrong)) => {
                    let mut problems = Problems::one("file", t.instruments_file_wrong(wrong.len()));
                    for line in say(wrong, me.language) {
                        problems.add(LINE, line);
                    }
                    Err(problems.into())
                }
            }
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

fn begin(tx: &mut Writer, me: &Me, draft: &Draft) -> Result<Done, Refused> {
    if !store::has_room(tx, &me.actor)? {
        let t = text(me.language);
        return Err(Problems::one("", t.instruments_no_room(store::MOST)).into());
    }
    let id = store::begin(tx, &me.actor, &write(&draft.instrument(1)), me.today())?;
    Ok(Done::at(format!("/instruments/{id}/edit")))
}

/// The file to fill in.
pub(super) async fn example(visit: Visit) -> Response {
    visit.read(|_, me| Ok(csv_file("zwerm-vragenlijst.csv", example_file(me.language)))).await
}

fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let mut from = vec![
        Choice::new("empty", t.instruments_from_nothing()),
        Choice::new("core", t.instruments_from_core()),
        Choice::new("zwermscan", t.instruments_from_scan()),
        Choice::new("leiderschapsspiegel", t.instruments_from_mirror()),
    ];
    for own in directory::published(tx, &me.actor)? {
        from.push(Choice::new(own.id, t.instruments_from_own(own.name.of(me.language))));
    }
    let mut fields = Fields::from_pairs(
        ["from"].map(|name| (name.to_owned(), again.fields.value(name).to_owned())),
    );
    let (mut headline, mut wrong) = (String::new(), Vec::new());
    let has_lines = again.fields.problem(LINE).is_some();
    for problem in again.fields.problems() {
        match problem.name.as_ref() {
            LINE => wrong.push(problem.text.clone()),
            "file" if has_lines => headline = problem.text.clone(),
            name => fields.reject(name.to_owned(), problem.text.clone()),
        }
    }
    let says = t.instruments_columns_say();
    let says = says.lines().map(str::trim).filter(|line| !line.is_empty());
    let column = |(known, says): (&[&str], &str)| (known.join(", "), says.to_owned());
    Page::of(&NewPage {
        shell: me.shell(tx, Room::Elsewhere, t.instruments_new())?,
        t,
        fields,
        from,
        headline,
        wrong,
        columns: COLUMNS.into_iter().map(|(_, known)| known).zip(says).map(column).collect(),
    })
}
