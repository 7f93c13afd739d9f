//! A block to scan, drawn on the server.

use askama::filters::HtmlSafe;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt;

/// A QR code: its width in modules (with the quiet zone) and the path of the dark ones.
pub(crate) struct Picture {
    pub(crate) width: usize,
    path: String,
}

impl Picture {
    /// The white border that scanners need.
    const QUIET: usize = 4;

    /// Of a link; without width when it is too long for a block.
    pub(crate) fn of(link: &str) -> Picture {
        let Ok(code) = QrCode::with_error_correction_level(link, EcLevel::M) else {
            return Picture { width: 0, path: String::new() };
        };
        let width = code.width();
        let mut path = String::new();
        for (at, color) in code.to_colors().into_iter().enumerate() {
            if color == Color::Dark {
                let (x, y) = (at % width + Picture::QUIET, at / width + Picture::QUIET);
                path.push_str(&format!("M{x} {y}h1v1h-1z"));
            }
        }
        Picture { width: width + 2 * Picture::QUIET, path }
    }
}

impl fmt::Display for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (width, path) = (self.width, &self.path);
        write!(
            f,
            "<path fill=\"#fff\" d=\"M0 0h{width}v{width}H0z\"/><path fill=\"#000\" d=\"{path}\"/>"
        )
    }
}
impl HtmlSafe for Picture {}
