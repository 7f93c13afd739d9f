//! A block to scan, drawn on the server.

use askama::filters::HtmlSafe;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt;

/// A QR code, for an `<svg>` with a view box of its width (with the quiet zone): the dark modules as one path.
pub struct Scan {
    /// How wide it is, in modules; 0 where there is no block.
    pub width: usize,
    dark: Vec<(usize, usize)>,
}

impl Scan {
    /// The white border that scanners need.
    const QUIET: usize = 4;

    /// Of a link; without width when it is too long for a block.
    pub fn of(link: &str) -> Scan {
        let Ok(code) = QrCode::with_error_correction_level(link, EcLevel::M) else {
            return Scan { width: 0, dark: Vec::new() };
        };
        let width = code.width();
        let all = code.to_colors().into_iter().enumerate();
        let is_dark = all.filter(|(_, color)| *color == Color::Dark);
        let place = |at| (at % width + Scan::QUIET, at / width + Scan::QUIET);
        let dark = is_dark.map(|(at, _)| place(at)).collect();
        Scan { width: width + 2 * Scan::QUIET, dark }
    }

    /// Where the dark modules are, row by row: from the left, from above.
    pub fn dark(&self) -> &[(usize, usize)] {
        &self.dark
    }
}

impl fmt::Display for Scan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.width;
        write!(f, "<path fill=\"#fff\" d=\"M0 0h{width}v{width}H0z\"/><path fill=\"#000\" d=\"")?;
        self.dark.iter().try_for_each(|(x, y)| write!(f, "M{x} {y}h1v1h-1z"))?;
        write!(f, "\"/>")
    }
}
impl HtmlSafe for Scan {}
