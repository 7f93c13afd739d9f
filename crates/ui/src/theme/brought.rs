//! What an organisation brings beside its tokens: a logo and fonts; and why one of them can't be used.

use super::{png, svg, woff};

/// A larger logo is refused, in bytes.
pub const LARGEST_LOGO: usize = 200 * 1024;
/// A larger font is refused, in bytes.
pub const LARGEST_FONT: usize = 200 * 1024;
/// A PNG is at most so many dots wide, and as many high.
pub const LONGEST_SIDE: u32 = 2000;

/// What a logo is drawn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Dots.
    Png,
    /// Shapes.
    Svg,
}

/// A font that a browser can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Font {
    /// Does it hold every weight, and not one alone?
    pub is_variable: bool,
}

/// Why a logo or a font can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// More than 200 kB.
    TooLarge,
    /// Neither PNG nor SVG.
    NoPicture,
    /// It begins as a PNG, and is not one as a whole.
    BrokenPng,
    /// More than 2000 dots wide or high, or none: what it is.
    Sides(u32, u32),
    /// It is no SVG that can be read, from this line on.
    BrokenSvg(usize),
    /// Its letters are in another code than UTF-8.
    NotUtf8,
    /// It defines words of its own (DOCTYPE), which can stand for anything.
    Doctype,
    /// It holds something that is no shape.
    Element {
        /// The line it begins on, from 1.
        line: usize,
        /// What it is called.
        name: String,
    },
    /// A shape says something that is not about drawing, or leads out of the file.
    Attribute {
        /// The line of the shape, from 1.
        line: usize,
        /// The shape.
        element: String,
        /// What it says.
        name: String,
    },
    /// It draws shapes again and again: too much for a small file.
    TooMuch,
    /// No WOFF2.
    NoFont,
    /// It begins as a WOFF2, and is not one as a whole.
    BrokenFont,
}

/// Which kind of logo this is.
///
/// # Errors
/// Why it can't be used.
pub fn logo(file: &[u8]) -> Result<Picture, FileProblem> {
    if file.len() > LARGEST_LOGO {
        return Err(FileProblem::TooLarge);
    }
    if png::is_png(file) {
        return png::check(file).map(|()| Picture::Png);
    }
    let begins = file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file).trim_ascii_start();
    if !begins.starts_with(b"<") {
        return Err(FileProblem::NoPicture);
    }
    svg::check(file).map(|()| Picture::Svg)
}

/// Which kind of font this is.
///
/// # Errors
/// Why it can't be used.
pub fn font(file: &[u8]) -> Result<Font, FileProblem> {
    if file.len() > LARGEST_FONT {
        return Err(FileProblem::TooLarge);
    }
    woff::check(file)
}
