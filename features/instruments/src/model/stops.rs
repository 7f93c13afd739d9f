//! What stands in the way of publishing a draft, each with the field where it is mended. Pure.

use super::draft::Draft;
use zwerm_domain::Language;
use zwerm_instrument::{Instrument, Unreadable, Words, unreadable};

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// It has no name in this language.
    Name(Language),
    /// Nothing says under which licence its words are.
    Licence,
    /// This construct has no name in this language.
    PartName(String, Language),
    /// People can't read it.
    Unreadable(Unreadable),
    /// People can't read what the one it is about reads.
    Own(Unreadable),
}

/// Everything that stands in the way, with the name of its field, in the order of the form.
pub(crate) fn stops(draft: &Draft) -> Vec<(String, Stop)> {
    let lacks = |words: &Words| {
        let languages = draft.languages.clone().into_iter();
        languages.filter(|it| words.of(*it).is_empty()).collect::<Vec<_>>()
    };
    let mut found = Vec::new();
    for language in lacks(&draft.name) {
        found.push((format!("name_{language}"), Stop::Name(language)));
    }
    if draft.licence.is_empty() {
        found.push(("licence".to_owned(), Stop::Licence));
    }
    for (n, part) in draft.parts.iter().enumerate() {
        for language in lacks(&part.name) {
            let stop = Stop::PartName(part.id.clone(), language);
            found.push((format!("name_{language}-{n}"), stop));
        }
    }
    let whole = draft.instrument(0);
    for wrong in unreadable(&whole) {
        let field = field(draft, "", &wrong);
        // The statements of a construct have one scale: it is told once.
        let is_told = matches!(wrong, Unreadable::Scale(_)) && found.iter().any(|it| it.0 == field);
        if !is_told {
            found.push((field, Stop::Unreadable(wrong)));
        }
    }
    for wrong in unreadable(&own_view(whole)) {
        let is_of_words = !matches!(wrong, Unreadable::Scale(_) | Unreadable::NoLanguage);
        if is_of_words {
            found.push((field(draft, "own_", &wrong), Stop::Own(wrong)));
        }
    }
    found
}

/// The same questionnaire as the one it is about reads it; without the statements that nobody says of themselves.
fn own_view(mut whole: Instrument) -> Instrument {
    whole.items.retain(|item| item.own.is_some());
    for item in &mut whole.items {
        item.text = item.own.take().unwrap_or_default();
    }
    whole
}

/// The field in which this is mended.
fn field(draft: &Draft, about: &str, wrong: &Unreadable) -> String {
    let (id, language) = match wrong {
        Unreadable::NoLanguage => return "languages".to_owned(),
        Unreadable::NoWords(id, it)
        | Unreadable::Long(id, it, _)
        | Unreadable::DeniedTwice(id, it)
        | Unreadable::Same(id, _, it) => (id, Some(it)),
        Unreadable::Scale(id) => (id, None),
    };
    let parts = draft.parts.iter().enumerate();
    let place = parts.flat_map(|(n, part)| part.lines.iter().enumerate().map(move |it| (n, it)));
    let place = place.into_iter().find(|(_, (_, line))| line.id == *id);
    match (place, language) {
        (Some((n, (m, _))), Some(language)) => format!("{about}{language}-{n}-{m}"),
        (Some((n, _)), None) => format!("scale-{n}"),
        (None, _) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_instrument::{mirror, zwermscan};

    fn fields(draft: &Draft) -> Vec<String> {
        stops(draft).into_iter().map(|(field, _)| field).collect()
    }

    #[test]
    fn what_we_ship_can_be_published_and_an_empty_one_can_not() {
        for shipped in [zwermscan().expect("is sound"), mirror().expect("is sound")] {
            assert_eq!(stops(&Draft::of(&shipped)), []);
        }
        let expected =
            ["name_nl", "name_en", "licence", "name_nl-0", "name_en-0", "nl-0-0", "en-0-0"];
        assert_eq!(fields(&Draft::empty(Language::ALL.to_vec())), expected);
    }

    #[test]
    fn each_reason_leads_to_the_field_where_it_is_mended() {
        let mut draft = Draft::of(&mirror().expect("is sound"));
        draft.parts[1].lines[2].text.en = "word ".repeat(15);
        draft.parts[2].lines[0].own = Some(Words { nl: String::new(), en: "I listen.".into() });
        draft.parts[3].scale = (1, 7);
        assert_eq!(fields(&draft), ["en-1-2", "scale-3", "own_nl-2-0"]);
        draft.languages = vec![];
        assert!(fields(&draft).contains(&"languages".to_owned()));
    }

    #[test]
    fn a_language_that_is_not_asked_in_needs_no_words() {
        let mut draft = Draft::of(&zwermscan().expect("is sound"));
        draft.parts[0].lines[0].text.en = String::new();
        assert_eq!(fields(&draft), ["en-0-0"]);
        draft.languages = vec![Language::Nl];
        assert_eq!(fields(&draft), Vec::<String>::new());
    }
}
