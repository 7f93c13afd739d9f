//! Questionnaires: what they measure, with which items, on which scale. Read from TOML and checked; no I/O.
//!
//! An instrument has constructs (*trust*), each with items (*What is promised to me is done*); the id of an item is the name of
//! its column in a file of answers. [`zwermscan`] is the one we ship; [`read`] reads others, [`read_own`] those
//! that an organisation is writing; [`draft`] begins one from columns.

mod draft;
mod own;
mod problem;
mod pulse;
mod read;
mod readable;
mod scale;
mod text;
mod theme;
mod turn;
mod write;

pub use draft::{Draft, draft};
pub use own::{LONGEST_NAME, LONGEST_STATEMENT, MOST_OWN_CONSTRUCTS, MOST_OWN_ITEMS, is_id};
pub use problem::{Problem, Wrong};
pub use pulse::{PULSE_ITEMS, pulse, pulse_turns};
pub use read::{MOST_ITEMS, read, read_own};
pub use readable::{Hint, LONGEST_ITEM, Unreadable, hints, unreadable};
pub use scale::{not_for_me, point_words};
pub use theme::{theme_name, themes};
pub use turn::{BLOCKS, WORKING_PRINCIPLES, in_turn};
pub use write::write;
use zwerm_domain::Language;

/// The Zwermscan as it is shipped: our own words, not yet validated.
pub const ZWERMSCAN: &str = include_str!("zwermscan.toml");

/// The Leiderschapsspiegel as it is shipped: about one leader, and that leader's own view.
pub const MIRROR: &str = include_str!("leiderschapsspiegel.toml");

/// The blocks of a core wave, in their order: 24 items, three minutes.
pub const CORE: [&str; 3] = ["principles", "building_blocks", OUTCOMES];

/// The block of constructs that stand for what comes of it; without another choice each of its items is an outcome.
pub const OUTCOMES: &str = "outcomes";

/// The block of what leading asks: never shown by department, nor of a team to anybody outside it, for there it would be a mark for one leader.
pub const FACTORS: &str = "factors";

/// A questionnaire. Invariants: ids of constructs differ, ids of items differ, every construct has an item, and the items of a
/// construct have one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instrument {
    /// Its name in files.
    pub id: String,
    /// What readers call it.
    pub name: Words,
    /// Its version.
    pub version: String,
    /// Under which licence its words are.
    pub licence: String,
    /// In which languages it was asked.
    pub languages: Vec<Language>,
    /// Its items were not yet tried on enough people; each page says so.
    pub is_in_development: bool,
    /// What it measures, in the order of pages.
    pub constructs: Vec<Construct>,
    /// Its items, in the order of the file.
    pub items: Vec<Item>,
}

/// Words in Dutch and in English.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Words {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Words {
    /// In a language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}

/// What is measured by a few items together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Construct {
    /// Its name in files.
    pub id: String,
    /// What readers call it.
    pub name: Words,
    /// Which part of the questionnaire it is in; a wave asks whole blocks.
    pub block: String,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The name of its column.
    pub id: String,
    /// Index in [`Instrument::constructs`].
    pub construct: usize,
    /// The lowest and the highest answer.
    pub scale: (i32, i32),
    /// Worded the other way round: to be turned before anything else.
    pub is_reversed: bool,
    /// The statement.
    pub text: Words,
    /// The same, said by the person it is about; in a mirror.
    pub own: Option<Words>,
}

impl Instrument {
    /// The items of a construct, as indexes.
    pub fn items_of(&self, construct: usize) -> impl Iterator<Item = usize> + '_ {
        self.items
            .iter()
            .enumerate()
            .filter(move |(_, item)| item.construct == construct)
            .map(|(at, _)| at)
    }

    /// Its statements in a language, or in the other where it has none in that.
    pub fn statements(&self, language: Language) -> Vec<String> {
        let said = |item: &Item| {
            let words = [language].into_iter().chain(Language::ALL).map(|it| item.text.of(it));
            words.into_iter().find(|text| !text.is_empty()).unwrap_or_default().to_owned()
        };
        self.items.iter().map(said).collect()
    }

    /// How long one is at it, in seconds: seven a statement.
    pub fn seconds(&self) -> usize {
        const EACH: usize = 7;
        self.items.len() * EACH
    }

    /// The blocks, in the order of the file.
    pub fn blocks(&self) -> Vec<&str> {
        let mut blocks: Vec<&str> = Vec::new();
        for construct in &self.constructs {
            if !blocks.contains(&construct.block.as_str()) {
                blocks.push(&construct.block);
            }
        }
        blocks
    }

    /// The same questionnaire with these blocks alone.
    #[must_use]
    pub fn of_blocks(&self, blocks: &[&str]) -> Instrument {
        self.of_items(|item| blocks.contains(&self.constructs[item.construct].block.as_str()))
    }

    /// The same questionnaire with the items for which this holds, and the constructs they are of.
    pub(crate) fn of_items(&self, is_in: impl Fn(&Item) -> bool) -> Instrument {
        let kept: Vec<&Item> = self.items.iter().filter(|item| is_in(item)).collect();
        let is_kept = |at: usize| kept.iter().any(|item| item.construct == at);
        let places: Vec<usize> = (0..self.constructs.len()).filter(|at| is_kept(*at)).collect();
        let place = |at: usize| places.iter().position(|it| *it == at).unwrap_or_default();
        let item = |item: &&Item| Item { construct: place(item.construct), ..(*item).clone() };
        Instrument {
            constructs: places.iter().map(|at| self.constructs[*at].clone()).collect(),
            items: kept.iter().map(item).collect(),
            ..self.clone()
        }
    }

    /// The scale of a construct's items.
    pub fn scale_of(&self, construct: usize) -> (i32, i32) {
        self.items.iter().find(|item| item.construct == construct).map_or((1, 5), |item| item.scale)
    }

    /// Whether a construct may only be shown for all together, and of a team to that team itself.
    pub fn is_for_all_alone(&self, construct: usize) -> bool {
        self.constructs.get(construct).is_some_and(|it| it.block == FACTORS)
    }
}

/// The Leiderschapsspiegel.
///
/// # Errors
/// Never, as a test shows.
pub fn mirror() -> Result<Instrument, Vec<Problem>> {
    read(MIRROR)
}

/// The Zwermscan.
///
/// # Errors
/// Never, as a test shows.
pub fn zwermscan() -> Result<Instrument, Vec<Problem>> {
    read(ZWERMSCAN)
}
