//! What a hall is made of: its code, whose answers are whose, and what comes out. Pure.

use crate::picture::Picture;
use std::{collections::HashMap, fmt, str::FromStr};
use zwerm_domain::{Date, OrganisationId, PersonId, TeamId, Timestamp};

/// Letters and digits that nobody takes for one another, and that make no words.
const LETTERS: &[u8; 21] = b"CDFGHJKMNPQRTVWXY3479";
const LENGTH: usize = 8;

/// What one types to come into a hall: eight letters and digits, in capitals or not, with spaces or not. As many as somebody who tries
/// them all from one place does not get through while a hall lives.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Code([u8; LENGTH]);

impl Code {
    /// Made of chance; each letter as likely as any other. Nothing where a byte would make some likelier: then ask again.
    pub(crate) fn of(chance: [u8; LENGTH]) -> Option<Code> {
        let fair = 256 - 256 % LETTERS.len();
        let is_fair = chance.iter().all(|byte| usize::from(*byte) < fair);
        is_fair.then(|| Code(chance.map(|byte| LETTERS[usize::from(byte) % LETTERS.len()])))
    }

    /// As it is read aloud: in two parts.
    pub(crate) fn aloud(self) -> String {
        let text = self.to_string();
        format!("{} {}", &text[..LENGTH / 2], &text[LENGTH / 2..])
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.0).unwrap_or_default())
    }
}

/// It is no code of a hall.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoCode;

impl FromStr for Code {
    type Err = NoCode;

    fn from_str(typed: &str) -> Result<Code, NoCode> {
        let letters = typed.chars().filter(|it| !it.is_whitespace() && !matches!(it, '-' | '.'));
        let capitals: Vec<u8> = letters
            .map(|it| u8::try_from(it.to_ascii_uppercase()).map_err(|_| NoCode))
            .collect::<Result<_, _>>()?;
        let code: [u8; LENGTH] = capitals.try_into().map_err(|_| NoCode)?;
        code.iter().all(|it| LETTERS.contains(it)).then_some(Code(code)).ok_or(NoCode)
    }
}

/// Tells one phone from another within one hall, so that whoever answers again answers in place of before. A random number that
/// only that phone and the memory of the server know.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Slip(u128);

impl Slip {
    pub(crate) fn of(chance: [u8; 16]) -> Slip {
        Slip(u128::from_le_bytes(chance))
    }
}

impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl FromStr for Slip {
    type Err = NoCode;

    fn from_str(text: &str) -> Result<Slip, NoCode> {
        if text.len() != 32 {
            return Err(NoCode);
        }
        u128::from_str_radix(text, 16).map(Slip).map_err(|_| NoCode)
    }
}

/// What somebody said to one statement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Answer {
    /// A point of the scale, as it was asked.
    Point(i32),
    /// *I don't know, or it doesn't apply to me*: missing, never the middle.
    NotForMe,
    /// Left open.
    #[default]
    Open,
}

impl Answer {
    /// The value of the radio button for [`Answer::NotForMe`].
    pub(crate) const NOT_FOR_ME: &'static str = "none";

    /// Reads what a form sent; nothing where no form of ours sends that.
    pub(crate) fn read(sent: &str, (least, most): (i32, i32)) -> Option<Answer> {
        match sent {
            "" => Some(Answer::Open),
            Answer::NOT_FOR_ME => Some(Answer::NotForMe),
            point => {
                let point = point.parse().ok().filter(|it| (least..=most).contains(it))?;
                Some(Answer::Point(point))
            }
        }
    }

    pub(crate) fn point(self) -> Option<i32> {
        if let Answer::Point(point) = self { Some(point) } else { None }
    }
}

/// One answer for each statement, in their order.
pub(crate) type Answers = Vec<Answer>;

/// What the people in the hall agree on. May stay empty.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(crate) struct Outcome {
    /// Which building block asks for attention, as an index.
    pub(crate) block: Option<usize>,
    pub(crate) agreement: String,
    /// Who begins.
    pub(crate) begins: String,
    pub(crate) look_back_on: Option<Date>,
    pub(crate) habit: String,
}

/// Who opened a hall, and for whom.
pub(crate) struct Opening {
    pub(crate) by: PersonId,
    pub(crate) organisation: OrganisationId,
    /// The team whose round it is, with its name; none for everybody in the hall.
    pub(crate) team: Option<(TeamId, String)>,
    /// The form that opened it: pressed twice, it opens one.
    pub(crate) form: String,
    pub(crate) at: Timestamp,
}

/// How far it is.
pub(crate) enum Stage {
    /// Answers come in; nobody sees any.
    Asking(HashMap<Slip, Answers>),
    /// The picture is made. There are no answers any more.
    Shown { picture: Picture, outcome: Outcome },
}

/// A hall.
pub(crate) struct Hall {
    pub(crate) opening: Opening,
    pub(crate) stage: Stage,
}

/// Why an answer was not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NotTaken {
    /// The picture was made already.
    TooLate,
    /// There are as many as fit in a hall.
    Full,
}

/// Most answers in one hall.
pub(crate) const MOST_ANSWERS: usize = 500;
/// So long a hall lives.
pub(crate) const LIFE_HOURS: i64 = 4;

impl Hall {
    pub(crate) fn new(opening: Opening) -> Hall {
        Hall { opening, stage: Stage::Asking(HashMap::new()) }
    }

    /// Whether its time is over.
    pub(crate) fn is_over(&self, now: Timestamp) -> bool {
        now.0 >= self.opening.at.plus_seconds(LIFE_HOURS * 3600).0
    }

    /// How many answered; nothing once it is shown, for then nobody counts any more.
    pub(crate) fn count(&self) -> Option<usize> {
        match &self.stage {
            Stage::Asking(answers) => Some(answers.len()),
            Stage::Shown { .. } => None,
        }
    }

    /// Whether this phone answered.
    pub(crate) fn has_answer_of(&self, slip: Slip) -> bool {
        match &self.stage {
            Stage::Asking(answers) => answers.contains_key(&slip),
            Stage::Shown { .. } => false,
        }
    }

    /// Takes an answer, in place of an earlier one of the same phone.
    pub(crate) fn answer(&mut self, slip: Slip, given: Answers) -> Result<(), NotTaken> {
        match &mut self.stage {
            Stage::Shown { .. } => Err(NotTaken::TooLate),
            Stage::Asking(answers)
                if answers.len() >= MOST_ANSWERS && !answers.contains_key(&slip) =>
            {
                Err(NotTaken::Full)
            }
            Stage::Asking(answers) => {
                answers.insert(slip, given);
                Ok(())
            }
        }
    }

    /// Makes the picture, once, and throws the answers away; where `make` makes none of so few they stay.
    pub(crate) fn show<E>(
        &mut self,
        make: impl FnOnce(Vec<&Answers>) -> Result<Picture, E>,
    ) -> Result<(), E> {
        if let Stage::Asking(answers) = &self.stage {
            let picture = make(answers.values().collect())?;
            self.stage = Stage::Shown { picture, outcome: Outcome::default() };
        }
        Ok(())
    }

    /// Writes down what was agreed; nothing before the picture is there.
    pub(crate) fn write(&mut self, agreed: Outcome) {
        if let Stage::Shown { outcome, .. } = &mut self.stage {
            *outcome = agreed;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hall() -> Hall {
        Hall::new(Opening {
            by: PersonId::new(1),
            organisation: OrganisationId::new(1),
            team: None,
            form: String::new(),
            at: Timestamp(0),
        })
    }

    #[test]
    fn a_code_is_read_as_people_type_it_and_nothing_else_is_one() {
        let code = Code::of([0, 1, 2, 3, 17, 18, 19, 20]).expect("fair");
        assert_eq!((code.to_string(), code.aloud()), ("CDFG3479".into(), "CDFG 3479".into()));
        for typed in ["CDFG3479", "cdfg 3479", " c-d-f-g-3-4-7-9 ", "CDFG.3479"] {
            assert_eq!(typed.parse(), Ok(code), "{typed}");
        }
        for typed in
            ["", "CDFG347", "CDFG34779", "CDFG347O", "ÇDFG3479", "🐦🐦🐦🐦🐦🐦🐦🐦", "CDFG347\u{0}"]
        {
            assert_eq!(typed.parse::<Code>(), Err(NoCode), "{typed}");
        }
        assert_eq!(Code::of([255; LENGTH]), None, "a byte that would make some letters likelier");
    }

    #[test]
    fn whoever_answers_again_answers_in_place_of_before() {
        let (mut hall, slip) = (hall(), Slip::of([7; 16]));
        assert_eq!(hall.answer(slip, vec![Answer::Point(1)]), Ok(()));
        assert_eq!(hall.answer(slip, vec![Answer::Point(5)]), Ok(()));
        assert_eq!(hall.count(), Some(1));
        let Stage::Asking(answers) = &hall.stage else { panic!("is shown") };
        assert_eq!(answers.get(&slip), Some(&vec![Answer::Point(5)]));
        assert_eq!(slip.to_string().parse().ok().map(|it: Slip| it == slip), Some(true));
    }

    #[test]
    fn once_it_is_shown_there_are_no_answers_any_more_and_none_come_in() {
        let (mut hall, slip) = (hall(), Slip::of([7; 16]));
        assert_eq!(hall.answer(slip, vec![Answer::Point(3); 9]), Ok(()));
        assert_eq!(hall.show(|_| Err::<Picture, _>("too few")), Err("too few"));
        assert!(hall.has_answer_of(slip), "they stay until there is a picture");
        hall.show(|answers| {
            assert_eq!(answers.len(), 1);
            Ok::<_, NoCode>(Picture::default())
        })
        .expect("is made");
        assert!(!hall.has_answer_of(slip) && hall.count().is_none());
        assert_eq!(hall.answer(slip, vec![Answer::Point(3); 9]), Err(NotTaken::TooLate));
    }

    #[test]
    fn a_hall_that_is_full_takes_nobody_new_but_lets_who_is_in_change() {
        let mut hall = hall();
        let slip = |at: usize| Slip::of((at as u128).to_le_bytes());
        for at in 0..MOST_ANSWERS {
            assert_eq!(hall.answer(slip(at), Vec::new()), Ok(()));
        }
        assert_eq!(hall.answer(slip(MOST_ANSWERS), Vec::new()), Err(NotTaken::Full));
        assert_eq!(hall.answer(slip(0), vec![Answer::NotForMe]), Ok(()));
    }

    #[test]
    fn an_answer_is_a_point_of_the_scale_or_none_at_all() {
        let read = |sent| Answer::read(sent, (1, 5));
        assert_eq!(read("5"), Some(Answer::Point(5)));
        assert_eq!((read(""), read("none")), (Some(Answer::Open), Some(Answer::NotForMe)));
        for sent in ["0", "6", "-1", "1.5", "x", "5 "] {
            assert_eq!(read(sent), None, "{sent}");
        }
    }
}
