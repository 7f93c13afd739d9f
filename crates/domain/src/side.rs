//! The two sides of a promise.

/// On which side of an agreement somebody stands. Both sides have the same rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// *Wie het doet*: delivers the result, chooses how.
    Performer,
    /// *Voor wie*: for whom it is done, gives support.
    Counterpart,
}

impl Side {
    /// The side across.
    pub const fn other(self) -> Side {
        match self {
            Side::Performer => Side::Counterpart,
            Side::Counterpart => Side::Performer,
        }
    }

    /// The word in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Side::Performer => "performer",
            Side::Counterpart => "counterpart",
        }
    }

    /// Reads [`Side::code`] back.
    pub fn from_code(code: &str) -> Option<Side> {
        [Side::Performer, Side::Counterpart].into_iter().find(|side| side.code() == code)
    }
}
