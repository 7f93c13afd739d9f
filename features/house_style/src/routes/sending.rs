//! What comes in for a house style, chosen or typed: kept to be looked at, or told what is wrong with it.

use super::overview;
use crate::{
    model::{BY_HAND, Kept, Part, StyleKey, Taken, take},
    store,
    text::text,
    wording,
};
use axum::response::Response;
use std::sync::Arc;
use zwerm_store::Reader;
use zwerm_ui::theme::{self, FileProblem, ThemeProblem};
use zwerm_web::{Done, Form, HouseFile, Me, Post, Problems, Refused, SentFile, Upload};

/// What one form brings.
#[derive(Default)]
struct Brought {
    /// A theme file, and the field it came in.
    tokens: Option<(&'static str, Result<Taken, Vec<ThemeProblem>>)>,
    files: Vec<(Part, Result<Arc<HouseFile>, FileProblem>)>,
}

/// Typed in the page.
pub(super) async fn typed(post: Post) -> Response {
    let tokens = Some(("tokens", take(post.form.get("tokens").as_bytes())));
    propose(post, Brought { tokens, ..Brought::default() }).await
}

/// Chosen as files.
pub(super) async fn uploaded(upload: Upload) -> Response {
    let (mut post, files) = upload.open();
    let mut brought = Brought::default();
    for SentFile { field, bytes } in files {
        if let Some(part) = Part::ALL.into_iter().find(|part| part.field() == field) {
            brought.files.push((part, read(part, bytes).map(Arc::new)));
        } else if field == "file" {
            // If something is wrong with a short file, it can be put right in the page.
            if let Ok(text) = theme::text(&bytes)
                && text.len() <= BY_HAND
            {
                post.form.set("tokens", text);
            }
            brought.tokens = Some(("file", take(&bytes)));
        }
    }
    propose(post, brought).await
}

fn read(part: Part, content: Vec<u8>) -> Result<HouseFile, FileProblem> {
    match part {
        Part::Logo => HouseFile::logo(content),
        Part::HeadingFont | Part::TextFont => HouseFile::font(content),
    }
}

async fn propose(post: Post, brought: Brought) -> Response {
    post.send(
        move |tx, me, form| {
            let kept = brought.onto(tx, me, form)?;
            let files: Vec<Arc<HouseFile>> =
                brought.files.iter().filter_map(|(_, file)| file.clone().ok()).collect();
            let id = store::propose(tx, &me.actor, me.today(), &kept, &files)?;
            Ok(Done::at(format!("/house_style/{id}")))
        },
        |tx, me, again| overview::page(tx, me, again),
    )
    .await
}

impl Brought {
    /// The house style one began from, with what was brought in its place and without what was to go.
    fn onto(&self, tx: &mut Reader, me: &Me, form: &Form) -> Result<Kept, Refused> {
        let mut problems = Problems::default();
        let from = form.id::<StyleKey>(FROM);
        let from = from.map(|from| store::find(tx, &me.actor, from)).transpose()?;
        let mut kept = Kept::of(from);
        match &self.tokens {
            Some((_, Ok(taken))) => {
                kept.file.clone_from(&taken.file);
                kept.css.clone_from(&taken.theme.css);
            }
            Some((field, Err(wrong))) => {
                for line in wording::troubles(wrong, me.language) {
                    problems.add(*field, line);
                }
            }
            None => {}
        }
        let mut has_change = self.tokens.is_some() || !self.files.is_empty();
        for (part, mark) in Part::ALL.into_iter().zip(&mut kept.marks) {
            if !form.get(part.without()).is_empty() {
                has_change = true;
                *mark = None;
            }
            match self.files.iter().find(|(of, _)| *of == part) {
                Some((_, Ok(file))) => *mark = Some(file.mark().to_owned()),
                Some((_, Err(wrong))) => {
                    problems.add(part.field(), wording::files::refused(part, wrong, me.language));
                }
                None => {}
            }
        }
        if !has_change {
            problems.add("file", text(me.language).house_style_no_file());
        } else if kept.is_nothing() && problems.0.is_empty() {
            problems.add("file", text(me.language).house_style_nothing_left());
        }
        problems.none_or(kept).map_err(Refused::from)
    }
}

/// The field that names the house style one began from.
pub(super) const FROM: &str = "from";
