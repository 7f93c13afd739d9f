//! The proofs of a wave as they are kept: compressed, for in a large organisation they are megabytes that hardly anybody asks for.

use crate::picture::Proven;
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use std::io::{self, Read};

/// Written as JSON, compressed.
pub(crate) fn packed(proofs: &[Proven]) -> io::Result<String> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::default());
    serde_json::to_writer(&mut packed, proofs)?;
    Ok(STANDARD.encode(packed.finish()?))
}

/// Reads them again, as JSON. Nothing where they are none of ours.
pub(crate) fn unpacked(kept: &str) -> Option<String> {
    let packed = STANDARD.decode(kept).ok()?;
    let mut text = String::new();
    DeflateDecoder::new(packed.as_slice()).read_to_string(&mut text).ok()?;
    Some(text)
}
