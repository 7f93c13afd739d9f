//! What a feature brings to the search, to the menu of commands, and to the page of an agreement.

use crate::Me;
use zwerm_domain::AgreementId;
use zwerm_search::Query;
use zwerm_store::{PairReader, StoreError};

/// Finds words among what this person may see, and nothing else.
pub type Search = fn(&mut PairReader, &Me, &Query) -> Result<Vec<Finds>, StoreError>;

/// Links that stand beside an agreement, for one of its parties.
pub type Beside = fn(&mut PairReader, &Me, AgreementId) -> Result<Vec<Place>, StoreError>;

/// Most hits of one kind; who looks for more types a word more.
pub const MOST_HITS: usize = 8;

/// What was found of one kind.
pub struct Finds {
    /// What they are, as a heading.
    pub about: String,
    /// Their icon's name.
    pub icon: &'static str,
    /// The hits, at most [`MOST_HITS`].
    pub hits: Vec<Hit>,
    /// Whether there are more.
    pub has_more: bool,
}

impl Finds {
    /// The first of these, and whether there were more.
    pub fn of(
        about: impl Into<String>,
        icon: &'static str,
        mut hits: Vec<Hit>,
        has_more: bool,
    ) -> Finds {
        let has_more = has_more || hits.len() > MOST_HITS;
        hits.truncate(MOST_HITS);
        Finds { about: about.into(), icon, hits, has_more }
    }
}

/// One thing that was found.
pub struct Hit {
    /// What it is called.
    pub title: String,
    /// One line about it; may be empty.
    pub line: String,
    /// Where it stands.
    pub href: String,
}

impl Hit {
    /// Something with a name at an address.
    pub fn new(href: impl Into<String>, title: impl Into<String>, line: impl Into<String>) -> Hit {
        Hit { title: title.into(), line: line.into(), href: href.into() }
    }
}

/// A page to go to, or something to begin.
pub struct Place {
    /// Where it leads.
    pub href: String,
    /// Its icon's name.
    pub icon: &'static str,
    /// What it is called.
    pub title: String,
}

impl Place {
    /// A page with an icon and a name.
    pub fn new(href: impl Into<String>, icon: &'static str, title: impl Into<String>) -> Place {
        Place { href: href.into(), icon, title: title.into() }
    }
}
