//! What a theme file, and what is wrong with one, says in the reader's language.

pub(crate) mod files;

use crate::text::text;
use zwerm_domain::{Date, Language};
use zwerm_ui::{
    format::{Calendar, decimal},
    theme::{self, Contrast, Needs, Nudge, Pair, Skipped, ThemeProblem, Wrong},
};

/// So many problems of one file are told.
const TOLD: usize = 20;
/// So many tokens that change nothing are named.
const NAMED: usize = 8;

/// Why there is nothing to look at, a line for each thing.
pub(crate) fn troubles(problems: &[ThemeProblem], language: Language) -> Vec<String> {
    let t = text(language);
    let mut told: Vec<String> =
        problems.iter().take(TOLD).map(|problem| trouble(problem, language)).collect();
    if problems.len() > TOLD {
        told.push(t.house_style_more(problems.len() - TOLD));
    }
    told
}

fn trouble(problem: &ThemeProblem, language: Language) -> String {
    let t = text(language);
    match problem {
        ThemeProblem::TooLong => t.house_style_too_long(theme::LONGEST / 1024),
        ThemeProblem::NotText => t.house_style_not_text(),
        ThemeProblem::NotUtf8(line) => t.house_style_not_utf8(*line),
        ThemeProblem::NoKnownToken => t.house_style_no_token(),
        ThemeProblem::Wrong(Wrong { token, line, value, needs }) => {
            let value = value.as_str();
            match needs {
                Needs::Colour => t.house_style_wrong_colour(*line, *token, value),
                Needs::Length => t.house_style_wrong_length(*line, *token, value),
                Needs::Font => t.house_style_wrong_font(*line, *token, value),
            }
        }
    }
}

/// A colour that was made easier to read.
pub(crate) fn nudged(nudge: &Nudge, language: Language) -> String {
    let t = text(language);
    let (from, to) = (nudge.from.to_string(), nudge.to.to_string());
    let contrast = figure(nudge.contrast, language);
    match nudge.line {
        Some(line) => t.house_style_nudged(line, nudge.token, from, to, contrast),
        None => t.house_style_nudged_too(nudge.token, from, to, contrast),
    }
}

/// What of the file changes nothing here: the first few by name.
pub(crate) fn skipped(skipped: &[Skipped], language: Language) -> Vec<String> {
    let t = text(language);
    let named = skipped.iter().take(NAMED);
    let mut told: Vec<String> =
        named.map(|it| t.house_style_skipped_one(it.line, it.token.as_str())).collect();
    if skipped.len() > NAMED {
        told.push(t.house_style_more(skipped.len() - NAMED));
    }
    told
}

/// A line of the table of contrasts: the words, in light, in dark.
pub(crate) fn readable(contrast: &Contrast, language: Language) -> [String; 3] {
    let t = text(language);
    let words = match contrast.pair {
        Pair::Button => t.house_style_on_buttons(),
        Pair::Brand => t.house_style_in_brand(),
        Pair::Link => t.house_style_links(),
    };
    [words, figure(contrast.light, language), figure(contrast.dark, language)]
}

/// Rounded down: 4.49 is not enough, and must not look it.
fn figure(contrast: f64, language: Language) -> String {
    decimal(language, (contrast * 10.0).floor() / 10.0, 1)
}

/// From which day until which one was in force.
pub(crate) fn days(calendar: Calendar, since: Date, until: Date) -> String {
    let t = text(calendar.language);
    if since == until {
        return t.house_style_on(calendar.day(since));
    }
    t.house_style_between(calendar.day(since), calendar.day(until))
}

/// What a token is for.
pub(crate) fn meaning(token: &str, language: Language) -> String {
    let t = text(language);
    match token {
        theme::BRAND => t.house_style_token_brand(),
        theme::BRAND_HOVER => t.house_style_token_hover(),
        theme::ON_BRAND => t.house_style_token_words(),
        theme::LINK => t.house_style_token_link(),
        theme::CARD_CORNERS => t.house_style_token_cards(),
        theme::FIELD_CORNERS => t.house_style_token_fields(),
        theme::HEADING_FONT => t.house_style_token_heads(),
        _ => t.house_style_token_text(),
    }
}

/// A theme file to begin with, that says what each line is for.
pub(crate) fn example(language: Language) -> String {
    let mut file = format!("/* {} */\n:root {{\n", text(language).house_style_example_head());
    for (token, _) in theme::TOKENS {
        let value = match token {
            theme::BRAND => "#0f5c74",
            theme::BRAND_HOVER => "#0b4a5e",
            theme::ON_BRAND => "#ffffff",
            theme::LINK => "#0f5c74",
            theme::CARD_CORNERS => "16px",
            theme::FIELD_CORNERS => "10px",
            theme::HEADING_FONT => "Georgia, serif",
            _ => "Figtree, system-ui, sans-serif",
        };
        file.push_str(&format!("  /* {} */\n  {token}: {value};\n", meaning(token, language)));
    }
    file + "}\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_is_a_theme_that_needs_no_mending() {
        for language in Language::ALL {
            let theme = theme::read(&example(language)).expect("a theme");
            assert_eq!((theme.nudges, theme.skipped), (vec![], vec![]));
            assert_eq!(theme.css.matches("--basis-").count(), theme::TOKENS.len());
        }
    }

    #[test]
    fn a_contrast_that_is_not_enough_does_not_look_it() {
        let contrast = Contrast { pair: Pair::Link, light: 4.49, dark: 12.0 };
        let [_, light, dark] = readable(&contrast, Language::Nl);
        assert_eq!((light.as_str(), dark.as_str()), ("4,4", "12,0"));
    }
}
