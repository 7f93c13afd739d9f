//! Why something can't be done, as SCIM says it.

use serde_json::{Value, json};

/// The words of RFC 7644, section 3.12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The filter can't be read.
    Filter,
    /// Somebody or something has that name already.
    Uniqueness,
    /// What may not be changed.
    Mutability,
    /// The message can't be read.
    Syntax,
    /// The path can't be read.
    Path,
    /// The path leads to nothing that could be changed.
    NoTarget,
    /// A value that can't be taken.
    Value,
}

impl Kind {
    const fn code(self) -> &'static str {
        match self {
            Kind::Filter => "invalidFilter",
            Kind::Uniqueness => "uniqueness",
            Kind::Mutability => "mutability",
            Kind::Syntax => "invalidSyntax",
            Kind::Path => "invalidPath",
            Kind::NoTarget => "noTarget",
            Kind::Value => "invalidValue",
        }
    }
}

/// Why something can't be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The status of the answer.
    pub status: u16,
    /// The word for it, if there is one.
    pub kind: Option<Kind>,
    /// In a sentence.
    pub detail: String,
}

impl Problem {
    /// A request that can't be taken as it is: 400, or 409 for a name that is taken.
    pub fn of(kind: Kind, detail: impl Into<String>) -> Problem {
        let status = if kind == Kind::Uniqueness { 409 } else { 400 };
        Problem { status, kind: Some(kind), detail: detail.into() }
    }

    /// A status without a word of its own.
    pub fn status(status: u16, detail: impl Into<String>) -> Problem {
        Problem { status, kind: None, detail: detail.into() }
    }

    /// As it is sent.
    pub fn to_value(&self) -> Value {
        let mut value = json!({
            "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"],
            "status": self.status.to_string(),
            "detail": self.detail,
        });
        if let Some(kind) = self.kind {
            value["scimType"] = kind.code().into();
        }
        value
    }
}
