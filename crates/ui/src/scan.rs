//! A block to scan, drawn on the server.

use askama::filters::HtmlSafe;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt;

/// A QR code, for an `<svg>` with a view box of its width (with the quiet zone): the dark modules as one path.
pub struct Scan {
    /// How wide it is, in modules; 0 where there is no block.
    pub width: usize,
    path: String,
}

impl Scan {
    /// The white border that scanners need.
    const QUIET: usize = 4;

    /// Of a link; without width when it is too long for a block.
    pub fn of(link: &str) -> Scan {
        let Ok(code) = QrCode::with_error_correction_level(link, EcLevel::M) else {
            return Scan { width: 0, path: String::new() };
        };
        let width = code.width();
        let mut path = String::new();
        for (at, color) in code.to_colors().into_iter().enumerate() {
            if color == Color::Dark {
                let (x, y) = (at % width + Scan::QUIET, at / width + Scan::QUIET);
                path.push_str(&format!("M{x} {y}h1v1h-1z"));
            }
        }
        Scan { width: width + 2 * Scan::QUIET, path }
    }
}

impl fmt::Display for Scan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (width, path) = (self.width, &self.path);
        write!(
            f,
            "<path fill=\"#fff\" d=\"M0 0h{width}v{width}H0z\"/><path fill=\"#000\" d=\"{path}\"/>"
        )
    }
}
impl HtmlSafe for Scan {}
