//! What an organisation may write itself: how much fits, which ids a column can have, and clean words.

use crate::{Wrong, read::File};
use zwerm_domain::text::one_line;

/// A questionnaire of an organisation has at most so many: more than a quarter of an hour, and its form would not fit. One that is
/// said in two ways (a mirror) counts twice.
pub const MOST_OWN_ITEMS: usize = 120;
/// A questionnaire of an organisation has at most so many constructs.
pub const MOST_OWN_CONSTRUCTS: usize = 24;
/// Longest name of a questionnaire or construct, licence, or block, of an organisation.
pub const LONGEST_NAME: usize = 80;
/// Longest statement of an organisation's: fourteen words fit, and all of the longest questionnaire in one form.
pub const LONGEST_STATEMENT: usize = 150;
/// Longest id of an organisation's: it is the name of a column.
const LONGEST_ID: usize = 40;
/// What of these texts does not fit; the others are cleaned.
fn tidied<const N: usize>(texts: [&mut String; N], most: usize) -> bool {
    texts.into_iter().fold(false, |is_long, text| match one_line(text, most) {
        Ok(clean) => {
            *text = clean;
            is_long
        }
        Err(_) => true,
    })
}

/// Whether this can be the id of something of an organisation's own: the name of a column in any program.
pub fn is_id(id: &str) -> bool {
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || "_.-".contains(sign);
    (1..=LONGEST_ID).contains(&id.len()) && id.chars().all(is_sign)
}

/// More than a questionnaire of an organisation holds: then nothing else is looked at, however long the file is.
pub(crate) fn is_too_much(file: &mut File, add: &mut impl FnMut(usize, Wrong)) -> bool {
    // No more languages are told apart than there are, and some that are none.
    file.instrument.languages.truncate(9);
    let said_twice = file.item.iter().filter(|it| !(it.own_nl.is_empty() && it.own_en.is_empty()));
    let count = file.item.len() + said_twice.count();
    if count > MOST_OWN_ITEMS {
        add(0, Wrong::ManyItems(count, MOST_OWN_ITEMS));
    }
    if file.construct.len() > MOST_OWN_CONSTRUCTS {
        add(0, Wrong::ManyConstructs(file.construct.len(), MOST_OWN_CONSTRUCTS));
    }
    count > MOST_OWN_ITEMS || file.construct.len() > MOST_OWN_CONSTRUCTS
}

/// What does not fit in a questionnaire of an organisation; its words are cleaned along the way.
pub(crate) fn limits(file: &mut File, add: &mut impl FnMut(usize, Wrong)) {
    let head = &mut file.instrument;
    let names = [&mut head.nl, &mut head.en, &mut head.licence];
    if tidied(names, LONGEST_NAME) {
        add(0, Wrong::LongName(head.id.clone(), LONGEST_NAME));
    }
    if !is_id(&head.id) {
        add(0, Wrong::BadId(head.id.clone()));
    }
    for raw in &mut file.construct {
        let (at, id) = (raw.id.span().start, raw.id.get_ref().clone());
        if tidied([&mut raw.nl, &mut raw.en, &mut raw.block], LONGEST_NAME) {
            add(at, Wrong::LongName(id.clone(), LONGEST_NAME));
        }
        if !id.is_empty() && !is_id(&id) {
            add(at, Wrong::BadId(id));
        }
    }
    for raw in &mut file.item {
        let (at, id) = (raw.id.span().start, raw.id.get_ref().clone());
        if tidied([&mut raw.nl, &mut raw.en, &mut raw.own_nl, &mut raw.own_en], LONGEST_STATEMENT) {
            add(at, Wrong::LongName(id.clone(), LONGEST_STATEMENT));
        }
        if !id.is_empty() && !is_id(&id) {
            add(at, Wrong::BadId(id));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{read, read_own};

    const HEAD: &str =
        "[instrument]\nid = \"x\"\nversion = \"1\"\nlicence = \"own\"\nlanguages = [\"nl\"]\n";
    const CONSTRUCT: &str = "[[construct]]\nid = \"t\"\n";

    #[test]
    fn of_an_organisations_own_missing_words_stay_missing_and_no_more_fits_than_a_form_holds() {
        let item = |id: &str, nl: &str| {
            format!("[[item]]\nid = \"{id}\"\nconstruct = \"t\"\nscale = [1, 5]\nnl = \"{nl}\"\n")
        };
        let of = |items: &str| format!("{HEAD}{CONSTRUCT}{items}");
        let half = of(&item("a", " Ik\\u202E  lach. "));
        let own = read_own(&half).expect("may be unfinished");
        assert_eq!(
            (own.items[0].text.nl.as_str(), own.items[0].text.en.as_str()),
            ("Ik lach.", "")
        );
        assert_eq!(read(&half).expect("is one too").items[0].text.en, " Ik\u{202E}  lach. ");
        let told = |text: &str| {
            let problems = read_own(text).expect_err("is too much");
            problems.into_iter().map(|it| (it.line, it.wrong)).collect::<Vec<_>>()
        };
        let long = of(&(item("a", "ja") + &item("b", &"a".repeat(151))));
        assert_eq!(told(&long), [(14, Wrong::LongName("b".into(), 150))]);
        assert_eq!(told(&of(&item("a b", "ja"))), [(9, Wrong::BadId("a b".into()))]);
        let many: String = (0..121).map(|at| item(&format!("q{at}"), "ja")).collect();
        assert_eq!(told(&of(&many)), [(1, Wrong::ManyItems(121, 120))]);
        let mirror = item("q", "ja") + "own_nl = \"ook\"\n";
        let twice: String =
            (0..61).map(|at| mirror.replace("\"q\"", &format!("\"q{at}\""))).collect();
        assert_eq!(told(&of(&twice)), [(1, Wrong::ManyItems(122, 120))]);
    }
}
