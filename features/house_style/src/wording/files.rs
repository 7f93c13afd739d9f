//! What a logo and fonts, and what is wrong with them, say in the reader's language.

use crate::{model::Part, text::text};
use zwerm_domain::Language;
use zwerm_ui::theme::{self, FileProblem};
use zwerm_web::HouseFile;

/// What a part is called.
pub(crate) fn name(part: Part, language: Language) -> String {
    let t = text(language);
    match part {
        Part::Logo => t.house_style_logo(),
        Part::HeadingFont => t.house_style_heading_font(),
        Part::TextFont => t.house_style_text_font(),
    }
}

/// What may be chosen for it.
pub(crate) fn hint(part: Part, language: Language) -> String {
    let t = text(language);
    match part {
        Part::Logo => t.house_style_logo_hint(kilobytes(theme::LARGEST_LOGO), theme::LONGEST_SIDE),
        Part::HeadingFont | Part::TextFont => {
            t.house_style_font_hint(kilobytes(theme::LARGEST_FONT))
        }
    }
}

/// A file that a house style has: which, what kind, how large.
pub(crate) fn there_is(part: Part, file: &HouseFile, language: Language) -> String {
    let size = file.content().len().div_ceil(1024);
    text(language).house_style_there_is(name(part, language), file.name(), size)
}

/// To go on without one.
pub(crate) fn without(part: Part, language: Language) -> String {
    let t = text(language);
    match part {
        Part::Logo => t.house_style_without_logo(),
        Part::HeadingFont => t.house_style_without_heading_font(),
        Part::TextFont => t.house_style_without_text_font(),
    }
}

/// Why a file can't be used, and what to do.
pub(crate) fn refused(part: Part, problem: &FileProblem, language: Language) -> String {
    let t = text(language);
    match problem {
        FileProblem::TooLarge if part == Part::Logo => {
            t.house_style_logo_too_large(kilobytes(theme::LARGEST_LOGO))
        }
        FileProblem::TooLarge => t.house_style_font_too_large(kilobytes(theme::LARGEST_FONT)),
        FileProblem::NoPicture => t.house_style_no_picture(),
        FileProblem::BrokenPng => t.house_style_broken_png(),
        FileProblem::Sides(width, height) => {
            t.house_style_sides(*width, *height, theme::LONGEST_SIDE)
        }
        FileProblem::BrokenSvg(line) => t.house_style_broken_svg(*line),
        FileProblem::NotUtf8 => t.house_style_svg_not_utf8(),
        FileProblem::Doctype => t.house_style_svg_doctype(),
        FileProblem::Element { line, name } => t.house_style_svg_element(*line, name.as_str()),
        FileProblem::Attribute { line, element, name } => {
            t.house_style_svg_attribute(*line, name.as_str(), element.as_str())
        }
        FileProblem::TooMuch => t.house_style_svg_too_much(),
        FileProblem::NoFont => t.house_style_no_font(),
        FileProblem::BrokenFont => t.house_style_broken_font(),
    }
}

fn kilobytes(bytes: usize) -> usize {
    bytes / 1024
}
