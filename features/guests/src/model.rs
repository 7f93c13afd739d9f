//! An invitation as it is typed, and how soon somebody may ask for a link again. Pure.

use zwerm_domain::{
    Language,
    text::{TextProblem, needed_line, one_line},
};

/// Longest name, in characters.
const NAME: usize = 120;
/// Longest address.
pub(crate) const ADDRESS: usize = 254;

/// What is wrong with an invitation, by field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// A text that can't be taken.
    Text(&'static str, TextProblem),
    /// No mail can reach this.
    Address,
}

/// Somebody to invite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Invitation {
    pub(crate) name: String,
    pub(crate) from_where: String,
    pub(crate) email: Option<String>,
    pub(crate) language: Language,
}

/// Reads an invitation; `is_address` tells whether mail can be sent somewhere.
pub(crate) fn invitation(
    [name, from_where, email, language]: [&str; 4],
    is_address: impl Fn(&str) -> bool,
) -> Result<Invitation, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut keep = |field, read: Result<String, TextProblem>| {
        read.unwrap_or_else(|problem| {
            wrong.push(Wrong::Text(field, problem));
            String::new()
        })
    };
    let name = keep("name", needed_line(name, NAME));
    let from_where = keep("from_where", one_line(from_where, NAME));
    let email = keep("email", one_line(email, ADDRESS));
    let email = (!email.is_empty()).then_some(email);
    if email.as_deref().is_some_and(|email| !is_address(email)) {
        wrong.push(Wrong::Address);
    }
    let language = Language::from_code(language).unwrap_or_default();
    if wrong.is_empty() { Ok(Invitation { name, from_where, email, language }) } else { Err(wrong) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invitation_is_clean_text_and_an_address_or_none() {
        let is_address = |text: &str| text.contains('@');
        let read = invitation(["Karin\r\nBcc: x", " De Sleutel ", "", "en"], is_address);
        let read = read.expect("an invitation");
        assert_eq!(read.name, "Karin Bcc: x", "a line end writes no header");
        assert_eq!((read.from_where.as_str(), read.email), ("De Sleutel", None));
        assert_eq!(read.language, Language::En);
        let wrong = invitation(["", "", "nergens", "xx"], is_address).expect_err("wrong");
        assert_eq!(wrong.len(), 2, "{wrong:?}");
    }
}
