//! What is asked, as a page shows it, in the reader's language.

use crate::{model::Answer, picture::Asked};
use std::sync::LazyLock;
use zwerm_domain::Language;
use zwerm_instrument::{not_for_me, point_words, zwermscan};
use zwerm_ui::Choice;

/// The nine statements. Nothing only if the Zwermscan we ship were broken, which a test of its crate excludes.
static ASKED: LazyLock<Option<Asked>> = LazyLock::new(|| zwermscan().ok().map(Asked::of));

/// What is asked in every hall.
pub(super) fn asked() -> Result<&'static Asked, zwerm_web::Refused> {
    ASKED.as_ref().ok_or(zwerm_web::Refused::NotFound)
}

/// A statement.
pub(super) struct Statement {
    /// Its id, which is the name of its field.
    pub(super) id: String,
    pub(super) text: String,
    pub(super) is_reversed: bool,
}

/// A building block with its statements.
pub(super) struct Block {
    pub(super) name: String,
    pub(super) statements: Vec<Statement>,
}

/// The building blocks from the ground up.
pub(super) fn blocks(asked: &Asked, language: Language) -> Vec<Block> {
    let statement = |place: usize| {
        let item = &asked.instrument.items[asked.items[place]];
        Statement {
            id: item.id.clone(),
            text: item.text.of(language).to_owned(),
            is_reversed: item.is_reversed,
        }
    };
    let block = |block: &usize| Block {
        name: block_name(asked, *block, language),
        statements: asked.places(*block).into_iter().map(statement).collect(),
    };
    asked.blocks.iter().map(block).collect()
}

/// What a building block is called, with a capital.
pub(super) fn block_name(asked: &Asked, block: usize, language: Language) -> String {
    zwerm_ui::format::capitalised(asked.instrument.constructs[block].name.of(language))
}

/// The points of the scale, with number and word, and *I don't know*.
pub(super) fn points(language: Language) -> Vec<Choice> {
    let point = |(at, word): (usize, String)| {
        Choice::new((at + 1).to_string(), format!("{} {word}", at + 1))
    };
    let none = Choice::new(Answer::NOT_FOR_ME, not_for_me(language));
    point_words(language).into_iter().enumerate().map(point).chain([none]).collect()
}
