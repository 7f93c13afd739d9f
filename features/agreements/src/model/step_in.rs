//! *Ik grijp in*, as it is written: which boundary, why, until when, and what is needed to give it back.

use super::{
    Field, Problem, What,
    typed::{Typed, read_day},
};
use zwerm_domain::{BoundaryId, Date};
use zwerm_promise::TakenOver;

/// The choice of a boundary that is told in own words.
pub const OTHER_BOUNDARY: &str = "other";
/// Most letters of a boundary in own words.
const BOUNDARY_LETTERS: usize = 200;

/// What was typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedStepIn<'a> {
    /// The key of a boundary, or [`OTHER_BOUNDARY`].
    pub boundary: &'a str,
    /// A boundary in own words.
    pub other_boundary: &'a str,
    /// Why.
    pub why: &'a str,
    /// What is needed to give it back.
    pub gives_back: &'a str,
    /// The last day.
    pub until: &'a str,
}

/// Stepping in, ready to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepIn {
    /// One of the organisation's boundaries; none where it is told in own words.
    pub boundary: Option<BoundaryId>,
    /// In own words; else empty.
    pub other_boundary: String,
    /// Why.
    pub why: String,
    /// What is needed to give it back.
    pub gives_back: String,
    /// The last day.
    pub until: Date,
}

impl StepIn {
    /// Reads what was typed.
    ///
    /// # Errors
    /// Tells all that is wrong with it at once.
    pub fn read(typed: &TypedStepIn<'_>, today: Date) -> Result<StepIn, Vec<Problem>> {
        let mut read = Typed::new(today);
        let is_other = typed.boundary == OTHER_BOUNDARY;
        let boundary: Option<BoundaryId> = typed.boundary.trim().parse().ok();
        let mut other_boundary = String::new();
        match (is_other, boundary, typed.boundary.trim()) {
            (true, ..) => {
                let (field, typed) = (Field::OtherBoundary, typed.other_boundary);
                other_boundary = read.needed_line(field, typed, BOUNDARY_LETTERS);
            }
            (false, None, "") => read.tell(Field::Boundaries, What::Missing),
            (false, None, _) => read.tell(Field::Boundaries, What::NotAChoice),
            (false, Some(_), _) => {}
        }
        let why = needed(&mut read, Field::Why, typed.why);
        let gives_back = needed(&mut read, Field::GivesBack, typed.gives_back);
        let until = read_day(typed.until.trim());
        match until {
            _ if typed.until.trim().is_empty() => read.tell(Field::Until, What::Missing),
            None => read.tell(Field::Until, What::NotADay),
            Some(day) if day < today => read.tell(Field::Until, What::InThePast),
            Some(day) if !TakenOver::is_a_while(day, today) => {
                read.tell(Field::Until, What::TooFar { last: TakenOver::latest(today) });
            }
            Some(_) => {}
        }
        match until {
            Some(until) if read.problems.is_empty() => {
                Ok(StepIn { boundary, other_boundary, why, gives_back, until })
            }
            _ => Err(read.problems),
        }
    }
}

fn needed(read: &mut Typed, field: Field, typed: &str) -> String {
    let known = read.problems.len();
    let text = read.lines(field, typed);
    if text.is_empty() && read.problems.len() == known {
        read.tell(field, What::Missing);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn typed<'a>() -> TypedStepIn<'a> {
        TypedStepIn {
            boundary: "4",
            other_boundary: "",
            why: "Ik zie dat een kind gevaar loopt.",
            gives_back: "Een tweede paar ogen.",
            until: "2026-12-04",
        }
    }

    #[test]
    fn stepping_in_needs_a_boundary_a_reason_an_end_and_what_gives_it_back() {
        assert!(StepIn::read(&typed(), TODAY).is_ok());
        let fields = |typed: &TypedStepIn<'_>| match StepIn::read(typed, TODAY) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.into_iter().map(|problem| problem.field).collect(),
        };
        assert_eq!(
            fields(&TypedStepIn::default()),
            [Field::Boundaries, Field::Why, Field::GivesBack, Field::Until]
        );
        let other = TypedStepIn { boundary: OTHER_BOUNDARY, ..typed() };
        assert_eq!(fields(&other), [Field::OtherBoundary]);
        assert!(
            StepIn::read(&TypedStepIn { other_boundary: "Veiligheid", ..other }, TODAY).is_ok()
        );
        for until in ["2026-11-22", "2027-06-01", "31-2-2027", "ooit"] {
            assert_eq!(fields(&TypedStepIn { until, ..typed() }), [Field::Until], "{until}");
        }
        assert_eq!(fields(&TypedStepIn { boundary: "x", ..typed() }), [Field::Boundaries]);
    }
}
