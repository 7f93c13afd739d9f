//! A WOFF2, as far as one can tell without unpacking it (W3C, WOFF File Format 2.0, sections 4 and 5).

use super::brought::{FileProblem, Font};

const SIGNATURE: &[u8] = b"wOF2";
/// What the header takes, in bytes.
const HEADER: usize = 48;
/// Unpacked, a font is at most so large, in bytes.
const UNPACKED: u64 = 8 * 1024 * 1024;
/// Tables by their number in the format: the two that are packed in a way of their own, and that of the axes.
const GLYPHS: u8 = 10;
const GLYPH_PLACES: u8 = 11;
const AXES: u8 = 47;
/// The number that says: the name of the table follows.
const NAMED: u8 = 63;

pub(super) fn check(file: &[u8]) -> Result<Font, FileProblem> {
    if !file.starts_with(SIGNATURE) {
        return Err(FileProblem::NoFont);
    }
    read(file).ok_or(FileProblem::BrokenFont)
}

fn read(file: &[u8]) -> Option<Font> {
    let long =
        |at: usize| Some(u32::from_be_bytes(*file.get(at..at + 4)?.first_chunk::<4>()?) as usize);
    // Collections of fonts (`ttcf`) are no single font.
    let is_single = matches!(file.get(4..8)?, b"OTTO" | b"true" | [0, 1, 0, 0]);
    let tables = u16::from_be_bytes(*file.get(12..14)?.first_chunk::<2>()?);
    let (length, packed) = (long(8)?, long(20)?);
    if !is_single || length != file.len() || tables == 0 || tables > 100 {
        return None;
    }
    let mut rest = file.get(HEADER..)?;
    let (mut is_variable, mut unpacked) = (false, 0);
    for _ in 0..tables {
        let flags = byte(&mut rest)?;
        let kind = flags & 63;
        let is_named_axes = kind == NAMED && long_name(&mut rest)? == b"fvar";
        is_variable |= kind == AXES || is_named_axes;
        unpacked += u64::from(length_of(&mut rest)?);
        let is_own_way = matches!(kind, GLYPHS | GLYPH_PLACES);
        let is_transformed = if is_own_way { flags >> 6 != 3 } else { flags >> 6 != 0 };
        if is_transformed {
            length_of(&mut rest)?;
        }
    }
    (packed > 0 && packed <= rest.len() && unpacked <= UNPACKED).then_some(Font { is_variable })
}

fn byte(rest: &mut &[u8]) -> Option<u8> {
    let (first, after) = rest.split_first()?;
    *rest = after;
    Some(*first)
}

fn long_name<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (name, after) = rest.split_at_checked(4)?;
    *rest = after;
    Some(name)
}

/// A length in the format's own short way (UIntBase128): seven bits a byte, at most five bytes, no zeros in front.
fn length_of(rest: &mut &[u8]) -> Option<u32> {
    let mut length: u32 = 0;
    for at in 0..5 {
        let one = byte(rest)?;
        if (at == 0 && one == 0x80) || length >> 25 != 0 {
            return None;
        }
        length = length << 7 | u32::from(one & 0x7f);
        if one & 0x80 == 0 {
            return Some(length);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asset;

    fn ours() -> Vec<u8> {
        asset("figtree-latin-wght-normal.woff2", "").expect("our font").body.to_vec()
    }

    #[test]
    fn our_own_font_is_taken_and_holds_every_weight() {
        assert_eq!(check(&ours()), Ok(Font { is_variable: true }));
    }

    #[test]
    fn what_is_no_font_or_not_a_whole_one_is_refused() {
        let font = ours();
        for length in [4, 20, 47, 60, font.len() / 2, font.len() - 1] {
            assert_eq!(check(&font[..length]), Err(FileProblem::BrokenFont), "{length}");
        }
        let more = [&font[..], b"more"].concat();
        assert_eq!(check(&more), Err(FileProblem::BrokenFont));
        let mut many = font.clone();
        many[4..8].copy_from_slice(b"ttcf");
        assert_eq!(check(&many), Err(FileProblem::BrokenFont));
        let mut endless = font;
        endless[12..14].copy_from_slice(&[0, 99]);
        assert_eq!(check(&endless), Err(FileProblem::BrokenFont));
        for other in [&b"wOFF\0\x01\0\0"[..], b"OTTO", b"<svg/>", b""] {
            assert_eq!(check(other), Err(FileProblem::NoFont));
        }
    }
}
