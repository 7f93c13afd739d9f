//! What a link is for and how long it works, where one may go after signing in, how a name is typed. Pure.

use zwerm_domain::text::one_line;

/// Longest name to sign in with.
const NAME: usize = 254;
/// Longest place to go on to.
const PLACE: usize = 2000;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To come in for the first time.
    Invitation,
    /// To choose another password.
    Reset,
    /// The same by a letter that the administrator prints, for who has no address.
    ResetLetter,
}

impl Purpose {
    /// Every purpose.
    const ALL: [Purpose; 3] = [Purpose::Invitation, Purpose::Reset, Purpose::ResetLetter];

    /// The word in the database and in jobs.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Purpose::Invitation => "invitation",
            Purpose::Reset => "reset",
            Purpose::ResetLetter => "reset_letter",
        }
    }

    /// Reads [`Purpose::code`] back.
    pub(crate) fn from_code(code: &str) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|purpose| purpose.code() == code)
    }

    /// How long the link works: two weeks, two hours, or three days on paper.
    pub(crate) const fn seconds(self) -> i64 {
        match self {
            Purpose::Invitation => 14 * 24 * 3600,
            Purpose::Reset => 2 * 3600,
            Purpose::ResetLetter => 3 * 24 * 3600,
        }
    }
}

/// So long a form that was pressed twice counts as one form.
pub(crate) const TWICE: i64 = 15;

/// The address or personnel number somebody signs in with, as it is looked up: trimmed, without tricks.
/// Empty when it can't be one.
pub(crate) fn sign_in_name(typed: &str) -> String {
    one_line(typed, NAME).unwrap_or_default()
}

/// The place to go on to: a path of ours, or Vandaag. Nobody is led elsewhere.
pub(crate) fn own_place(asked: &str) -> &str {
    let path = asked.split(['?', '#']).next().unwrap_or_default();
    // No dots and no double slashes: what stands there is the page that opens.
    let is_path = path.starts_with('/') && !path.contains("//") && !path.contains("/.");
    let is_plain = asked.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let leads_back = asked.starts_with("/sign_") || asked.starts_with("/set_up");
    if is_path && is_plain && !leads_back && asked.len() <= PLACE { asked } else { "/" }
}

/// Whether a form that was kept is worth showing: one of another page than this feature's own.
pub(crate) fn is_worth_keeping(action: &str) -> bool {
    own_place(action) == action && action != "/"
}

/// The time zones to choose from at set-up: where Dutch and its neighbours are spoken.
pub(crate) const TIME_ZONES: [&str; 10] = [
    "Europe/Amsterdam",
    "Europe/Brussels",
    "Europe/Berlin",
    "Europe/Paris",
    "Europe/London",
    "America/Aruba",
    "America/Curacao",
    "America/Lower_Princes",
    "America/Paramaribo",
    "UTC",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_elsewhere() {
        for evil in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "\\\\evil",
            "/a\r\nb",
            "/ä",
            "javascript:alert(1)",
            "",
            "/ /x",
            "/\t/evil.example",
            "/./sign_in/security",
            "/.//evil.example",
            "/agreements//evil.example",
        ] {
            assert_eq!(own_place(evil), "/", "{evil:?}");
        }
        assert_eq!(own_place("/agreements/12?done=accepted"), "/agreements/12?done=accepted");
        assert_eq!(own_place("/sign_in?next=/sign_in"), "/", "no circles");
        assert_eq!(own_place(&format!("/{}", "x".repeat(3000))), "/");
    }

    #[test]
    fn a_purpose_reads_back_what_it_wrote() {
        for purpose in Purpose::ALL {
            assert_eq!(Purpose::from_code(purpose.code()), Some(purpose));
        }
        assert_eq!(Purpose::from_code("admin"), None);
    }
}
