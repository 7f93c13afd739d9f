//! A questionnaire as its editor has it: constructs with their statements under them, ready or not. Pure.

use zwerm_domain::{Language, text::one_line};
use zwerm_instrument::{
    Construct, Instrument, Item, LONGEST_NAME, LONGEST_STATEMENT, MOST_OWN_ITEMS, Words, is_id,
};

/// The scale that Zwerm has words for.
pub(crate) const SCALE: (i32, i32) = (1, 5);
/// The scales to choose from; a questionnaire that came as a file may have another.
pub(crate) const SCALES: [(i32, i32); 4] = [SCALE, (1, 4), (1, 7), (0, 10)];

/// A questionnaire that is being written. Invariants: it has a construct, and each has a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(crate) id: String,
    pub(crate) name: Words,
    pub(crate) licence: String,
    pub(crate) languages: Vec<Language>,
    pub(crate) is_in_development: bool,
    pub(crate) parts: Vec<Part>,
}

/// One construct with its statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) id: String,
    pub(crate) name: Words,
    pub(crate) block: String,
    pub(crate) scale: (i32, i32),
    pub(crate) lines: Vec<Line>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) text: Words,
    pub(crate) own: Option<Words>,
    pub(crate) is_reversed: bool,
}

impl Line {
    pub(super) fn empty(id: String) -> Line {
        Line { id, text: Words::default(), own: None, is_reversed: false }
    }
}

/// What the form of a draft sent: a field by its name; none where it was not sent.
pub(crate) type Sent<'a> = &'a dyn Fn(&str) -> Vec<String>;

/// What was typed, and what of it is too long.
struct Typed<'a> {
    sent: Sent<'a>,
    long: Vec<(String, usize)>,
}

impl Typed<'_> {
    fn first(&self, name: &str) -> String {
        (self.sent)(name).into_iter().next().unwrap_or_default()
    }

    fn line(&mut self, name: String, most: usize) -> String {
        one_line(&self.first(&name), most).unwrap_or_else(|_| {
            self.long.push((name, most));
            String::new()
        })
    }

    fn words(&mut self, [nl, en]: [String; 2], most: usize) -> Words {
        Words { nl: self.line(nl, most), en: self.line(en, most) }
    }

    fn statement(&mut self, id: &str, (n, m): (usize, usize)) -> Option<Line> {
        let own = id.strip_suffix('!');
        let mut words = |about: &str| {
            self.words(
                [format!("{about}nl-{n}-{m}"), format!("{about}en-{n}-{m}")],
                LONGEST_STATEMENT,
            )
        };
        let (text, own_words) = (words(""), own.map(|_| words("own_")));
        let is_reversed = !(self.sent)(&format!("reversed-{n}-{m}")).is_empty();
        let id = own.unwrap_or(id).to_owned();
        is_id(&id).then_some(Line { id, text, own: own_words, is_reversed })
    }
}

impl Draft {
    /// One to begin with: a construct with a statement, both without words.
    pub(crate) fn empty(languages: Vec<Language>) -> Draft {
        let line = Line::empty("q1".to_owned());
        let part = Part {
            id: "c1".to_owned(),
            name: Words::default(),
            block: String::new(),
            scale: SCALE,
            lines: vec![line],
        };
        Draft {
            id: "eigen".to_owned(),
            name: Words::default(),
            licence: String::new(),
            languages,
            is_in_development: true,
            parts: vec![part],
        }
    }

    pub(crate) fn of(it: &Instrument) -> Draft {
        let line = |at: usize| {
            let Item { id, text, own, is_reversed, .. } = it.items[at].clone();
            Line { id, text, own, is_reversed }
        };
        let part = |(at, construct): (usize, &Construct)| {
            let Construct { id, name, block } = construct.clone();
            let lines = it.items_of(at).map(line).collect();
            Part { id, name, block, scale: it.scale_of(at), lines }
        };
        Draft {
            id: it.id.clone(),
            name: it.name.clone(),
            licence: it.licence.clone(),
            languages: it.languages.clone(),
            is_in_development: it.is_in_development,
            parts: it.constructs.iter().enumerate().map(part).collect(),
        }
    }

    /// The same as a questionnaire, in the version of this number.
    pub(crate) fn instrument(&self, number: i64) -> Instrument {
        let construct = |part: &Part| Construct {
            id: part.id.clone(),
            name: part.name.clone(),
            block: part.block.clone(),
        };
        let lines = self.parts.iter().enumerate();
        let lines = lines.flat_map(|(at, part)| part.lines.iter().map(move |it| (at, part, it)));
        let item = |(construct, part, line): (usize, &Part, &Line)| Item {
            id: line.id.clone(),
            construct,
            scale: part.scale,
            is_reversed: line.is_reversed,
            text: line.text.clone(),
            own: line.own.clone(),
        };
        Instrument {
            id: self.id.clone(),
            name: self.name.clone(),
            version: number.to_string(),
            licence: self.licence.clone(),
            languages: self.languages.clone(),
            is_in_development: self.is_in_development,
            constructs: self.parts.iter().map(construct).collect(),
            items: lines.map(item).collect(),
        }
    }

    /// How it is built, for a form to carry: `c1:q1,q2;c2:q3`. A statement with a view of its own ends in `!`.
    pub(crate) fn shape(&self) -> String {
        let line =
            |line: &Line| format!("{}{}", line.id, if line.own.is_some() { "!" } else { "" });
        let part = |part: &Part| {
            let lines: Vec<String> = part.lines.iter().map(line).collect();
            format!("{}:{}", part.id, lines.join(","))
        };
        self.parts.iter().map(part).collect::<Vec<_>>().join(";")
    }

    /// The draft that a form sent, and the fields with more in them than fits. None where the form is none of ours.
    pub(crate) fn typed(sent: Sent<'_>) -> Option<(Draft, Vec<(String, usize)>)> {
        let mut typed = Typed { sent, long: Vec::new() };
        let mut parts = Vec::new();
        for (n, part) in typed.first("shape").split(';').enumerate() {
            let (id, lines) = part.split_once(':').filter(|(id, _)| is_id(id))?;
            let name = typed.words([format!("name_nl-{n}"), format!("name_en-{n}")], LONGEST_NAME);
            let block = typed.line(format!("block-{n}"), LONGEST_NAME);
            let scale = scale_of(&typed.first(&format!("scale-{n}"))).unwrap_or(SCALE);
            let lines = lines.split(',').enumerate().map(|(m, id)| typed.statement(id, (n, m)));
            let lines = lines.collect::<Option<Vec<Line>>>()?;
            parts.push(Part { id: id.to_owned(), name, block, scale, lines });
        }
        let chosen = sent("languages");
        let is_chosen = |it: &Language| chosen.iter().any(|code| code == it.code());
        let draft = Draft {
            id: Some(typed.first("instrument")).filter(|id| is_id(id))?,
            name: typed.words(["name_nl".into(), "name_en".into()], LONGEST_NAME),
            licence: typed.line("licence".into(), LONGEST_NAME),
            languages: Language::ALL.into_iter().filter(is_chosen).collect(),
            is_in_development: !sent("in_development").is_empty(),
            parts,
        };
        Some((draft, typed.long))
    }

    /// Whether people read it in this language, or something is written in it.
    pub(crate) fn has(&self, language: Language) -> bool {
        let lines = self.parts.iter().flat_map(|part| &part.lines);
        let texts = lines.flat_map(|it| std::iter::once(&it.text).chain(&it.own));
        let names = self.parts.iter().map(|part| &part.name).chain([&self.name]);
        self.languages.is_empty()
            || self.languages.contains(&language)
            || texts.chain(names).any(|words| !words.of(language).is_empty())
    }

    /// Whether there is room for another statement; `twice`: one that is said in two ways.
    pub(crate) fn has_room(&self, twice: bool) -> bool {
        let lines = self.parts.iter().flat_map(|part| &part.lines);
        let count: usize = lines.map(|line| 1 + usize::from(line.own.is_some())).sum();
        count + 1 + usize::from(twice) <= MOST_OWN_ITEMS
    }

    /// An id that nothing has: `q7`, `c3`.
    pub(super) fn free(&self, letter: char) -> String {
        let parts = self.parts.iter();
        let taken = |id: &str| {
            parts.clone().any(|part| part.id == id || part.lines.iter().any(|it| it.id == id))
        };
        let ids = (1..).map(|number| format!("{letter}{number}"));
        ids.into_iter().find(|id| !taken(id)).unwrap_or_default()
    }
}

/// A scale as a form has it: `1..5`.
pub(crate) fn scale_of(code: &str) -> Option<(i32, i32)> {
    let (low, high) = code.split_once("..")?;
    let scale = (low.parse().ok()?, high.parse().ok()?);
    (scale.0 < scale.1).then_some(scale)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use zwerm_instrument::{mirror, read_own, write, zwermscan};

    /// The form of a draft, as its page fills it in.
    fn form(draft: &Draft) -> BTreeMap<String, Vec<String>> {
        let mut form = BTreeMap::new();
        let mut put = |name: String, value: &str| drop(form.insert(name, vec![value.to_owned()]));
        put("shape".into(), &draft.shape());
        put("instrument".into(), &draft.id);
        put("name_nl".into(), &draft.name.nl);
        put("name_en".into(), &draft.name.en);
        put("licence".into(), &draft.licence);
        put("in_development".into(), "yes");
        for (n, part) in draft.parts.iter().enumerate() {
            put(format!("name_nl-{n}"), &part.name.nl);
            put(format!("name_en-{n}"), &part.name.en);
            put(format!("block-{n}"), &part.block);
            put(format!("scale-{n}"), &format!("{}..{}", part.scale.0, part.scale.1));
            for (m, line) in part.lines.iter().enumerate() {
                put(format!("nl-{n}-{m}"), &line.text.nl);
                put(format!("en-{n}-{m}"), &line.text.en);
                if let Some(own) = &line.own {
                    put(format!("own_nl-{n}-{m}"), &own.nl);
                    put(format!("own_en-{n}-{m}"), &own.en);
                }
                if line.is_reversed {
                    put(format!("reversed-{n}-{m}"), "yes");
                }
            }
        }
        let codes = draft.languages.iter().map(|it| it.code().to_owned()).collect();
        form.insert("languages".into(), codes);
        form
    }

    fn typed(form: &BTreeMap<String, Vec<String>>) -> Option<(Draft, Vec<(String, usize)>)> {
        Draft::typed(&|name| form.get(name).cloned().unwrap_or_default())
    }

    #[test]
    fn what_a_form_sends_is_the_draft_it_showed_and_reads_as_its_file_does() {
        for shipped in [zwermscan().expect("is sound"), mirror().expect("is sound")] {
            let draft = Draft::of(&shipped);
            assert_eq!(typed(&form(&draft)), Some((draft.clone(), Vec::new())));
            let again = read_own(&write(&draft.instrument(3))).expect("is sound");
            assert_eq!((Draft::of(&again), again.version.as_str()), (draft, "3"));
        }
        assert!(
            read_own(&write(&Draft::empty(Language::ALL.to_vec()).instrument(1))).is_ok(),
            "an empty one is a draft"
        );
    }

    #[test]
    fn what_is_too_long_is_told_and_a_form_that_is_none_of_ours_is_none() {
        let mut sent = form(&Draft::empty(Language::ALL.to_vec()));
        sent.insert("nl-0-0".into(), vec!["a".repeat(151)]);
        let (_, long) = typed(&sent).expect("a form");
        assert_eq!(long, [("nl-0-0".to_owned(), 150)]);
        for shape in ["", "c1", "c 1:q1", "c1:q 1", "c1:"] {
            sent.insert("shape".into(), vec![shape.to_owned()]);
            assert!(typed(&sent).is_none(), "{shape}");
        }
        sent.clear();
        assert!(typed(&sent).is_none());
    }
}
