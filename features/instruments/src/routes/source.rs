//! A questionnaire as its pages read it: one that is shipped, or a version of an organisation's own.

use crate::{
    model::Shipped,
    store::{self, About},
};
use zwerm_domain::{Language, QuestionnaireId};
use zwerm_instrument::{Instrument, read, write};
use zwerm_store::Reader;
use zwerm_web::{Me, Refused};

/// Whose it is.
pub(super) enum Whose {
    Shipped(Shipped),
    Own(QuestionnaireId, About),
}

pub(super) struct Source {
    pub(super) whose: Whose,
    /// Everything it asks.
    pub(super) whole: Instrument,
    /// Its file: an own one as it was written, also where words are missing.
    pub(super) file: String,
    code: String,
    /// A version that was asked for, as it stands behind an address.
    version: Option<i64>,
}

impl Source {
    /// An address below this questionnaire, in this version.
    pub(super) fn at(&self, path: &str) -> String {
        let version = self.version.map(|number| format!("?version={number}")).unwrap_or_default();
        format!("/instruments/{}{path}{version}", self.code)
    }

    /// What is asked at a time.
    pub(super) fn turn(&self, turn: usize) -> Option<Instrument> {
        match self.whose {
            Whose::Shipped(shipped) => shipped.turn(turn),
            Whose::Own(..) => Some(self.whole.clone()),
        }
    }

    /// In how many turns.
    pub(super) fn turns(&self) -> usize {
        match self.whose {
            Whose::Shipped(shipped) => shipped.turns(),
            Whose::Own(..) => 1,
        }
    }

    /// Whether it is about one person, who has a view of their own.
    pub(super) fn is_mirror(&self) -> bool {
        self.whole.items.iter().any(|item| item.own.is_some())
    }

    /// The language its statements stand in for this reader.
    pub(super) fn said_in(&self, reader: Language) -> Language {
        let languages = &self.whole.languages;
        let first = languages.first().copied().unwrap_or(reader);
        if languages.contains(&reader) { reader } else { first }
    }

    /// The name of its file.
    pub(super) fn file_name(&self) -> String {
        match &self.whose {
            Whose::Shipped(shipped) => format!("{}.toml", shipped.code()),
            Whose::Own(_, about) => format!("{}-{}.toml", self.whole.id, about.number),
        }
    }
}

/// The questionnaire of an address: `code` is the name of one that is shipped or the number of an own one, `version` may be empty: then the
/// newest that was published, or else the draft.
pub(super) fn source(
    tx: &mut Reader,
    me: &Me,
    code: &str,
    version: &str,
) -> Result<Source, Refused> {
    if let Some(shipped) = Shipped::from_code(code) {
        let whole = shipped.whole().ok_or(Refused::NotFound)?;
        let whose = Whose::Shipped(shipped);
        let file = write(&whole);
        return Ok(Source { whose, whole, file, code: code.to_owned(), version: None });
    }
    let id: QuestionnaireId = code.parse().map_err(|_| Refused::NotFound)?;
    let version = match version {
        "" => None,
        number => Some(number.parse::<i64>().map_err(|_| Refused::NotFound)?),
    };
    let all = store::versions(tx, &me.actor, id)?;
    let newest = all.iter().find(|it| it.published_on.is_some()).or(all.first());
    let number = version.or(newest.map(|it| it.number)).ok_or(Refused::NotFound)?;
    let one = store::one(tx, &me.actor, id, number)?;
    let whole = read(&one.content).map_err(|_| Refused::NotFound)?;
    let (whose, file, code) = (Whose::Own(id, one.about), one.content, id.to_string());
    Ok(Source { whose, whole, file, code, version })
}
