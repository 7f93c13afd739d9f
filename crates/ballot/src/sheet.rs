//! What somebody answered, as it is sealed: one character an item, in the order of the questionnaire.
//!
//! `0` to `9` and `a` for ten are answers on a scale, `-` is skipped, `?` is *I don't know*.

use crate::seal::ROOM;

/// The answer to one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// On the scale of the item; at most [`Answer::HIGHEST`].
    Value(u8),
    /// Not answered.
    Skipped,
    /// *I don't know*.
    Unknown,
}

impl Answer {
    /// The highest answer that can be written.
    pub const HIGHEST: u8 = 10;

    fn read(byte: u8) -> Option<Answer> {
        Some(match byte {
            b'0'..=b'9' => Answer::Value(byte - b'0'),
            b'a' => Answer::Value(Answer::HIGHEST),
            b'-' => Answer::Skipped,
            b'?' => Answer::Unknown,
            _ => return None,
        })
    }

    fn written(self) -> Option<char> {
        match self {
            Answer::Value(value) if value <= Answer::HIGHEST => {
                char::from_digit(value.into(), u32::from(Answer::HIGHEST) + 1)
            }
            Answer::Value(_) => None,
            Answer::Skipped => Some('-'),
            Answer::Unknown => Some('?'),
        }
    }
}

/// Why a sheet can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It has another number of characters than the questionnaire has items.
    Length,
    /// At this item stands something that is no answer.
    Character(usize),
}

/// All answers of one ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet(Vec<Answer>);

impl Sheet {
    /// A sheet of these answers. Nothing for more than fit, or for a value that can't be written.
    pub fn of(answers: Vec<Answer>) -> Option<Sheet> {
        let can = answers.len() <= ROOM && answers.iter().all(|it| it.written().is_some());
        can.then_some(Sheet(answers))
    }

    /// Reads an opened sheet of a questionnaire with so many items.
    ///
    /// # Errors
    /// Why it is none.
    pub fn read(opened: &[u8], items: usize) -> Result<Sheet, Unreadable> {
        if opened.len() != items || items > ROOM {
            return Err(Unreadable::Length);
        }
        let read = |(at, byte): (usize, &u8)| Answer::read(*byte).ok_or(Unreadable::Character(at));
        opened.iter().enumerate().map(read).collect::<Result<_, _>>().map(Sheet)
    }

    /// The answers, in the order of the items.
    pub fn answers(&self) -> &[Answer] {
        &self.0
    }

    /// What is sealed.
    pub fn written(&self) -> String {
        self.0.iter().filter_map(|answer| answer.written()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_answer_has_one_character() {
        let answers = [0, 9, 10].map(Answer::Value).into_iter();
        let all: Vec<Answer> = answers.chain([Answer::Skipped, Answer::Unknown]).collect();
        let sheet = Sheet::of(all.clone()).expect("a sheet");
        assert_eq!(sheet.written(), "09a-?");
        assert_eq!(Sheet::read(b"09a-?", 5), Ok(sheet.clone()));
        assert_eq!(sheet.answers(), all);
        assert_eq!(Sheet::of(vec![Answer::Value(11)]), None);
        assert!(Sheet::of(vec![Answer::Skipped; ROOM]).is_some());
        assert_eq!(Sheet::of(vec![Answer::Skipped; ROOM + 1]), None, "does not fit");
    }

    #[test]
    fn what_is_no_sheet_of_this_questionnaire_is_refused() {
        for (text, items) in [("", 1), ("12", 1), ("12", 3), ("1 ", 1)] {
            assert_eq!(Sheet::read(text.as_bytes(), items), Err(Unreadable::Length), "{text:?}");
        }
        for wrong in ["1b", "1A", "1 ", "1\n", "1\0", "1:", "1/"] {
            let read = Sheet::read(wrong.as_bytes(), 2);
            assert_eq!(read, Err(Unreadable::Character(1)), "{wrong:?}");
        }
        assert_eq!(Sheet::read("1é".as_bytes(), 3), Err(Unreadable::Character(1)));
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_sheet_that_writes_them_or_none(
            bytes in prop_oneof![
                proptest::collection::vec(any::<u8>(), 0..500),
                "[0-9a?-]{0,440}".prop_map(String::into_bytes),
            ],
            items in 0_usize..500,
        ) {
            let _ = Sheet::read(&bytes, items);
            if let Ok(sheet) = Sheet::read(&bytes, bytes.len()) {
                prop_assert_eq!(sheet.written().into_bytes(), bytes);
            }
        }
    }
}
