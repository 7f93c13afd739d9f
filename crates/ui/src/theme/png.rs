//! A PNG, as far as one can tell without unpacking it: its pieces (PNG, third edition, section 5) and its sides.

use super::brought::{FileProblem, LONGEST_SIDE};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

pub(super) fn is_png(file: &[u8]) -> bool {
    file.starts_with(SIGNATURE)
}

/// Each piece fits, the first tells the sides, some hold dots, and nothing comes after the last.
pub(super) fn check(file: &[u8]) -> Result<(), FileProblem> {
    let mut rest = file.strip_prefix(SIGNATURE).ok_or(FileProblem::NoPicture)?;
    let (mut is_first, mut has_dots) = (true, false);
    loop {
        let (kind, data, after) = piece(rest).ok_or(FileProblem::BrokenPng)?;
        match (is_first, kind) {
            (true, b"IHDR") => sides(data)?,
            (true, _) | (false, b"IHDR") => return Err(FileProblem::BrokenPng),
            (false, b"IDAT") => has_dots = true,
            (false, b"IEND") => {
                let is_whole = has_dots && data.is_empty() && after.is_empty();
                return if is_whole { Ok(()) } else { Err(FileProblem::BrokenPng) };
            }
            (false, _) => {}
        }
        (is_first, rest) = (false, after);
    }
}

/// The first piece: its kind, what is in it, and what comes after it.
fn piece(file: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let (length, file) = file.split_first_chunk::<4>()?;
    let (kind, file) = file.split_first_chunk::<4>()?;
    let (data, file) = file.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    let (_checksum, file) = file.split_first_chunk::<4>()?;
    Some((kind, data, file))
}

fn sides(head: &[u8]) -> Result<(), FileProblem> {
    let [a, b, c, d, e, f, g, h, _depth, _colour, _packed, _filter, _interlaced] = *head else {
        return Err(FileProblem::BrokenPng);
    };
    let (width, height) = (u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h]));
    let is_sane = |side: u32| (1..=LONGEST_SIDE).contains(&side);
    if is_sane(width) && is_sane(height) { Ok(()) } else { Err(FileProblem::Sides(width, height)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(kind: &[u8], data: &[u8]) -> Vec<u8> {
        let length = u32::try_from(data.len()).expect("short").to_be_bytes();
        [&length, kind, data, &[0; 4]].concat()
    }

    fn png(width: u32, height: u32) -> Vec<u8> {
        let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
        let all = [chunk(b"IHDR", &head), chunk(b"IDAT", &[1, 2, 3]), chunk(b"IEND", &[])].concat();
        [SIGNATURE, &all].concat()
    }

    #[test]
    fn a_png_of_sane_sides_is_taken() {
        assert_eq!(check(&png(400, 120)), Ok(()));
        assert_eq!(check(&png(2000, 2000)), Ok(()));
        for (width, height) in [(2001, 10), (10, 2001), (0, 10), (u32::MAX, u32::MAX)] {
            assert_eq!(check(&png(width, height)), Err(FileProblem::Sides(width, height)));
        }
    }

    #[test]
    fn what_is_cut_off_or_goes_on_is_refused() {
        let whole = png(4, 4);
        for length in SIGNATURE.len()..whole.len() {
            assert_eq!(check(&whole[..length]), Err(FileProblem::BrokenPng), "{length}");
        }
        let more = [&whole[..], b"<script>"].concat();
        assert_eq!(check(&more), Err(FileProblem::BrokenPng));
        let bare = [SIGNATURE, &chunk(b"IEND", &[])].concat();
        assert_eq!(check(&bare), Err(FileProblem::BrokenPng));
    }
}
