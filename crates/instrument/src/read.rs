//! From TOML to an instrument: everything wrong is found, each with its line.

use crate::{Construct, Instrument, Item, Problem, Words, Wrong, own};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use toml::Spanned;
use zwerm_domain::Language;

/// A questionnaire has at most so many items; constructs have at least one each.
pub const MOST_ITEMS: usize = 1000;
/// The ends of a scale lie at most so far from nought.
const FARTHEST: i32 = 100_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) instrument: Head,
    #[serde(default)]
    pub(crate) construct: Vec<RawConstruct>,
    #[serde(default)]
    pub(crate) item: Vec<RawItem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Head {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) nl: String,
    #[serde(default)]
    pub(crate) en: String,
    pub(crate) version: String,
    pub(crate) licence: String,
    pub(crate) languages: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) in_development: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawConstruct {
    pub(crate) id: Spanned<String>,
    #[serde(default)]
    pub(crate) nl: String,
    #[serde(default)]
    pub(crate) en: String,
    #[serde(default)]
    pub(crate) block: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawItem {
    pub(crate) id: Spanned<String>,
    pub(crate) construct: Spanned<String>,
    pub(crate) scale: Spanned<[i32; 2]>,
    #[serde(default)]
    pub(crate) reversed: bool,
    #[serde(default)]
    pub(crate) nl: String,
    #[serde(default)]
    pub(crate) en: String,
    #[serde(default)]
    pub(crate) own_nl: String,
    #[serde(default)]
    pub(crate) own_en: String,
}

/// Words of which one language may be left out; then the other, or the id, stands in. In an organisation's own they stay as they are.
fn words(nl: String, en: String, id: &str, whose: Whose) -> Words {
    if whose == Whose::Own {
        return Words { nl, en };
    }
    let or = |one: &String, other: &String| {
        [one, other].into_iter().find(|it| !it.is_empty()).cloned().unwrap_or_else(|| id.to_owned())
    };
    Words { nl: or(&nl, &en), en: or(&en, &nl) }
}

/// Whose it is, which says how it is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Anybodys,
    Own,
}

/// Reads an instrument.
///
/// # Errors
/// Everything that is wrong with it, in the order of the file.
pub fn read(toml: &str) -> Result<Instrument, Vec<Problem>> {
    read_as(toml, Whose::Anybodys)
}

/// Reads one that an organisation writes, ready or not: words that are missing stay missing, all words are clean, and no more fits
/// than a form can hold.
///
/// # Errors
/// Everything that is wrong with it, in the order of the file.
pub fn read_own(toml: &str) -> Result<Instrument, Vec<Problem>> {
    read_as(toml, Whose::Own)
}

fn read_as(toml: &str, whose: Whose) -> Result<Instrument, Vec<Problem>> {
    let line = |at: usize| {
        toml.as_bytes()[..at.min(toml.len())].iter().filter(|it| **it == b'\n').count() + 1
    };
    let mut file: File = toml::from_str(toml).map_err(|error| {
        let line = error.span().map_or(1, |span| line(span.start));
        vec![Problem { line, wrong: Wrong::Form(error.message().to_owned()) }]
    })?;
    let mut problems = Vec::new();
    let mut add = |at: usize, wrong: Wrong| problems.push(Problem { line: line(at), wrong });
    if whose == Whose::Own {
        if own::is_too_much(&mut file, &mut add) {
            return Err(problems);
        }
        own::limits(&mut file, &mut add);
    }
    let mut languages = Vec::new();
    for code in &file.instrument.languages {
        match Language::from_code(code.get_ref()) {
            Some(language) => languages.push(language),
            None => add(code.span().start, Wrong::NoLanguage(code.get_ref().clone())),
        }
    }
    if file.construct.is_empty() {
        add(0, Wrong::Empty);
    }
    let mut place: HashMap<String, usize> = HashMap::new();
    let mut constructs = Vec::new();
    let mut starts = Vec::new();
    for raw in file.construct {
        let (at, id) = (raw.id.span().start, raw.id.into_inner());
        if id.trim().is_empty() {
            add(at, Wrong::NoId);
        } else if place.insert(id.clone(), constructs.len()).is_some() {
            add(at, Wrong::Twice(id.clone()));
        }
        starts.push(at);
        constructs.push(Construct {
            name: words(raw.nl, raw.en, &id, whose),
            id,
            block: raw.block,
        });
    }
    let mut items: Vec<Item> = Vec::new();
    let mut seen = HashSet::new();
    if file.item.len() > MOST_ITEMS {
        let at = file.item[MOST_ITEMS].id.span().start;
        return Err(vec![Problem {
            line: line(at),
            wrong: Wrong::ManyItems(file.item.len(), MOST_ITEMS),
        }]);
    }
    for raw in file.item {
        let (at, id) = (raw.id.span().start, raw.id.into_inner());
        if id.trim().is_empty() {
            add(at, Wrong::NoId);
        } else if !seen.insert(id.clone()) {
            add(at, Wrong::Twice(id.clone()));
        }
        let scale_at = raw.scale.span().start;
        let [low, high] = raw.scale.into_inner();
        let is_far = [low, high].iter().any(|end| !(-FARTHEST..=FARTHEST).contains(end));
        if low >= high || is_far || i64::from(high) - i64::from(low) > 254 {
            add(scale_at, Wrong::Scale(id.clone()));
        }
        let Some(construct) = place.get(raw.construct.get_ref()).copied() else {
            add(raw.construct.span().start, Wrong::NoConstruct(id, raw.construct.into_inner()));
            continue;
        };
        if items.iter().any(|item| item.construct == construct && item.scale != (low, high)) {
            add(scale_at, Wrong::OtherScale(id.clone()));
        }
        let text = words(raw.nl, raw.en, &id, whose);
        let has_own = !(raw.own_nl.is_empty() && raw.own_en.is_empty());
        let own = has_own.then(|| words(raw.own_nl, raw.own_en, &id, whose));
        let scale = (low, high);
        items.push(Item { id, construct, scale, is_reversed: raw.reversed, text, own });
    }
    for (at, construct) in constructs.iter().enumerate() {
        if !items.iter().any(|item| item.construct == at) {
            add(starts[at], Wrong::NoItems(construct.id.clone()));
        }
    }
    if problems.is_empty() {
        let head = file.instrument;
        Ok(Instrument {
            name: words(head.nl, head.en, &head.id, whose),
            id: head.id,
            version: head.version,
            licence: head.licence,
            languages,
            is_in_development: head.in_development,
            constructs,
            items,
        })
    } else {
        problems.sort_by_key(|problem| problem.line);
        Err(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "[instrument]\nid = \"x\"\nversion = \"1\"\nlicence = \"own\"\nlanguages = [\"nl\"]\n";

    fn wrong(rest: &str) -> Vec<(usize, Wrong)> {
        let problems = read(&format!("{HEAD}{rest}")).expect_err("something is wrong");
        problems.into_iter().map(|it| (it.line, it.wrong)).collect()
    }

    const CONSTRUCT: &str = "[[construct]]\nid = \"t\"\n";

    #[test]
    fn each_mistake_is_told_with_its_line() {
        assert!(matches!(wrong("[[construct]]\nidd = 3\n")[0], (7, Wrong::Form(_))));
        assert_eq!(wrong(""), [(1, Wrong::Empty)]);
        assert_eq!(wrong(CONSTRUCT), [(7, Wrong::NoItems("t".into()))]);
        let item = "[[item]]\nid = \"a\"\nconstruct = \"t\"\nscale = [1, 5]\n";
        let two = format!("{CONSTRUCT}{item}{item}");
        assert_eq!(wrong(&two), [(13, Wrong::Twice("a".into()))]);
        let other = item.replace("\"a\"", "\"b\"").replace("[1, 5]", "[1, 7]");
        assert_eq!(
            wrong(&format!("{CONSTRUCT}{item}{other}")),
            [(15, Wrong::OtherScale("b".into()))]
        );
        let upside_down = item.replace("[1, 5]", "[5, 1]");
        assert_eq!(wrong(&format!("{CONSTRUCT}{upside_down}")), [(11, Wrong::Scale("a".into()))]);
        let elsewhere = item.replace("\"t\"", "\"u\"");
        let found = wrong(&format!(
            "{CONSTRUCT}{item}[[item]]\nid = \"q\"\nconstruct = \"u\"\nscale = [1, 5]\n"
        ));
        assert_eq!(found, [(14, Wrong::NoConstruct("q".into(), "u".into()))]);
        assert_eq!(wrong(&format!("{CONSTRUCT}{elsewhere}")).len(), 2);
    }

    #[test]
    fn what_is_wrong_is_said_in_both_languages() {
        let problem = Problem { line: 1, wrong: Wrong::Scale("V1".into()) };
        assert!(problem.say(Language::Nl).starts_with("De schaal van V1"));
        assert!(problem.say(Language::En).starts_with("The scale of V1"));
    }

    #[test]
    fn the_zwermscan_has_24_core_items_and_two_blocks_in_turn() {
        let scan = crate::zwermscan().expect("what we ship can be read");
        assert!(scan.is_in_development);
        let in_block = |blocks: &[&str]| {
            scan.items
                .iter()
                .filter(|item| blocks.contains(&scan.constructs[item.construct].block.as_str()))
                .count()
        };
        assert_eq!(in_block(&["principles", "building_blocks", "outcomes"]), 24);
        assert_eq!((in_block(&["factors"]), in_block(&["working_principles"])), (15, 15));
        assert!(scan.items.iter().all(|item| item.scale == (1, 5) && item.text.nl != item.text.en));
        assert!(
            scan.items.iter().all(|item| item.text.nl.split(' ').count() <= 14),
            "at most 14 words"
        );
    }
}
