//! Writing a draft: one form for all of it. Each button saves what was typed; publishing refuses what people can't read.

use super::{
    form::{Field, PartForm, block_code, blocks, filled, names, parts},
    list::name,
};
use crate::{
    model::{
        draft::Draft,
        named::{named, perhaps},
        steps::Step,
        stops::{Stop, stops},
    },
    store::{self, Version},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::{Language, QuestionnaireId, text::TextProblem};
use zwerm_instrument::{LONGEST_NAME, LONGEST_STATEMENT, hints, read_own, write};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Choice, Fields, Room, Shell};
use zwerm_web::{
    Again, Difference, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem,
};

#[derive(Template)]
#[template(path = "instrument_edit.html")]
struct EditPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: QuestionnaireId,
    fields: Fields,
    version: String,
    /// The file's id and how it is built, as the form carries them.
    instrument: String,
    shape: String,
    names: Vec<Field>,
    languages: Vec<Choice>,
    blocks: Vec<Choice>,
    parts: Vec<PartForm>,
    /// What stands in the way of publishing, with its field.
    stops: Vec<(String, String)>,
    hints: Vec<String>,
    /// What somebody else wrote meanwhile.
    both: Vec<Difference>,
    name_most: usize,
    most: usize,
    back: String,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<QuestionnaireId>) -> Response {
    visit
        .read(move |tx, me| {
            let was = store::draft(tx, &me.actor, id)?;
            let draft = Draft::of(&read_own(&was.content).map_err(|_| Refused::NotFound)?);
            page(tx, me, id, &Again::first(filled(text(me.language), &draft)), Some(draft))
        })
        .await
}

pub(super) async fn change(IdPath(id): IdPath<QuestionnaireId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let t = text(me.language);
            let versions = store::versions(tx, &me.actor, id)?;
            if versions.iter().all(|it| it.published_on.is_some()) {
                return Err(Problems::one("", t.instruments_no_draft()).into());
            }
            let was = store::draft(tx, &me.actor, id)?;
            let was = Version { version: form.version(), ..was };
            let (draft, next) = typed(me, form)?;
            let words = write(&draft.instrument(was.about.number));
            read_own(&words).map_err(|_| Refused::NotFound)?;
            if words != was.content && !store::change(tx, &me.actor, &was, &words, me.today())? {
                return Err(Refused::Stale(Problems::one("", t.instruments_stale())));
            }
            if form.get("do") == "publish" {
                store::publish(tx, &me.actor, &was, me.today())?;
                return Ok(Done::at(format!("/instruments/{id}?done=published")));
            }
            Ok(Done::at(format!("/instruments/{id}/edit?done=saved{next}")))
        },
        move |tx, me, again| page(tx, me, id, again, None),
    )
    .await
}

/// The draft that a form sent, after the step of its button; and the place to go on.
fn typed(me: &Me, form: &Form) -> Result<(Draft, String), Refused> {
    let t = text(me.language);
    let sent = |name: &str| form.all(name).map(str::to_owned).collect();
    let (mut draft, long) = Draft::typed(&sent).ok_or(Refused::NotFound)?;
    let mut problems = Problems::default();
    for (field, most) in long {
        problems.add(field, text_problem(TextProblem::TooLong { most }, me.language));
    }
    for part in &mut draft.parts {
        part.block = block_code(&part.block);
    }
    let act = form.get("do");
    if act == "publish" {
        for (field, says) in reasons(&draft, me.language) {
            problems.add(field, says);
        }
        if form.get("may_use").is_empty() {
            problems.add("may_use", t.instruments_may_use_first());
        }
    }
    let mut draft = problems.none_or(draft)?;
    let step = Step::read(act);
    let next = step.and_then(|step| draft.take(step));
    if next.is_none() && matches!(step, Some(Step::Add(_) | Step::PartAdd)) {
        return Err(Problems::one("", t.instruments_full()).into());
    }
    Ok((draft, next.map(|field| format!("#f-{field}")).unwrap_or_default()))
}

/// What stands in the way, all that is about one field together: beside a field there is room for one text.
fn reasons(draft: &Draft, language: Language) -> Vec<(String, String)> {
    let mut reasons: Vec<(String, String)> = Vec::new();
    for (field, stop) in stops(draft) {
        let says = say(&stop, language);
        match reasons.iter_mut().find(|(known, _)| *known == field) {
            Some((_, told)) => *told = format!("{told} {says}"),
            None => reasons.push((field, says)),
        }
    }
    reasons
}

fn say(stop: &Stop, language: Language) -> String {
    let t = text(language);
    match stop {
        Stop::Name(Language::Nl) => t.instruments_name_first_nl(),
        Stop::Name(Language::En) => t.instruments_name_first_en(),
        Stop::Licence => t.instruments_licence_first(),
        Stop::PartName(id, Language::Nl) => t.instruments_part_name_first_nl(id.as_str()),
        Stop::PartName(id, Language::En) => t.instruments_part_name_first_en(id.as_str()),
        Stop::Unreadable(wrong) => wrong.say(language),
        Stop::Own(wrong) => t.instruments_own(wrong.say(language)),
    }
}

/// The page, with the draft as it stands or as it was typed.
fn page(
    tx: &mut Reader,
    me: &Me,
    id: QuestionnaireId,
    again: &Again,
    stored: Option<Draft>,
) -> Result<Page, Refused> {
    let t = text(me.language);
    let was = match store::draft(tx, &me.actor, id) {
        Err(StoreError::NotFound) => None,
        was => Some(was?),
    };
    let sent = |name: &str| again.fields.values(name).map(str::to_owned).collect();
    let draft = match stored {
        Some(draft) => draft,
        None => Draft::typed(&sent).ok_or(Refused::NotFound)?.0,
    };
    let whole = draft.instrument(0);
    let title = if draft.name.of(me.language).is_empty() {
        t.instruments_nameless()
    } else {
        name(me, &whole)
    };
    let mut shell = me.shell(tx, Room::Elsewhere, title)?;
    shell.done = (me.done() == "saved").then(|| t.instruments_done_saved());
    let mut hints: Vec<String> = hints(&whole).iter().map(|hint| hint.say(me.language)).collect();
    let perhaps = perhaps(&draft);
    if !perhaps.is_empty() {
        let names = store::names(tx, &me.actor)?.into_iter();
        hints.extend(
            named(&perhaps, names).into_iter().map(|(id, it)| t.instruments_hint_named(id, it)),
        );
    }
    // What is wrong stands beside its field already, once somebody wanted to publish.
    let is_told = again.fields.has_problems();
    let stops = if is_told { Vec::new() } else { reasons(&draft, me.language) };
    Page::of(&EditPage {
        shell,
        t,
        id,
        version: again.version(was.as_ref().map_or(-1, |it| it.version)),
        both: both(t, again, &draft, was.as_ref()),
        fields: again.fields.clone(),
        instrument: draft.id.clone(),
        shape: draft.shape(),
        names: names(t, &draft),
        languages: vec![
            Choice::new("nl", t.instruments_dutch()),
            Choice::new("en", t.instruments_english()),
        ],
        blocks: blocks(t),
        parts: parts(t, &draft),
        stops,
        hints,
        name_most: LONGEST_NAME,
        most: LONGEST_STATEMENT,
        back: was.map_or_else(String::new, |it| format!("?version={}", it.about.number)),
    })
}

/// What differs from what somebody else wrote meanwhile: the names, and each statement that is other words in one of both.
fn both(
    t: &L10nLanguage,
    again: &Again,
    yours: &Draft,
    theirs: Option<&Version>,
) -> Vec<Difference> {
    let theirs = theirs.and_then(|it| read_own(&it.content).ok()).map(|it| Draft::of(&it));
    let Some(theirs) = theirs.filter(|_| again.is_stale) else { return Vec::new() };
    let texts = |draft: &Draft| -> Vec<(String, String)> {
        let whole = [(t.instruments_name(), format!("{} / {}", draft.name.nl, draft.name.en))];
        let lines = draft.parts.iter().flat_map(|part| &part.lines);
        let lines = lines.map(|it| (it.id.clone(), format!("{} / {}", it.text.nl, it.text.en)));
        whole.into_iter().chain(lines).collect()
    };
    let (yours, theirs) = (texts(yours), texts(&theirs));
    let of = |all: &[(String, String)], label: &str| {
        let found = all.iter().find(|(known, _)| known == label);
        found.map_or_else(String::new, |(_, words)| words.clone())
    };
    let mut labels: Vec<&String> = yours.iter().chain(&theirs).map(|(label, _)| label).collect();
    let mut seen = std::collections::BTreeSet::new();
    labels.retain(|label| seen.insert(*label));
    let row = |label: &String| Difference {
        label: label.clone(),
        theirs: of(&theirs, label),
        yours: of(&yours, label),
    };
    labels.into_iter().map(row).filter(|it| it.theirs != it.yours).collect()
}
