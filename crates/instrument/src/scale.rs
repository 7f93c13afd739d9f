//! The words of the scale from 1 to 5, which all that we ship is asked on.

use crate::text::text;
use zwerm_domain::Language;

/// The words of the points, lowest first: from *strongly disagree* to *strongly agree*.
pub fn point_words(language: Language) -> [String; 5] {
    let t = text(language);
    [
        t.instrument_point_1(),
        t.instrument_point_2(),
        t.instrument_point_3(),
        t.instrument_point_4(),
        t.instrument_point_5(),
    ]
}

/// The answer beside the scale: *I don't know, or it doesn't apply to me*. It is missing, never the middle.
pub fn not_for_me(language: Language) -> String {
    text(language).instrument_not_for_me()
}
