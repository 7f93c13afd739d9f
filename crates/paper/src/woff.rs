//! WOFF 1 to the font it holds: a directory, and tables squeezed with zlib (W3C, WOFF File Format 1.0).

use std::io::Read;

/// The font inside; `None` where it is no WOFF, or a broken one.
pub(crate) fn unpacked(woff: &[u8]) -> Option<Vec<u8>> {
    const HEADER: usize = 44;
    let number = |at: usize| -> Option<usize> {
        let bytes = woff.get(at..at + 4)?;
        usize::try_from(u32::from_be_bytes(bytes.try_into().ok()?)).ok()
    };
    if woff.get(..4)? != b"wOFF" {
        return None;
    }
    let count = number(12)? >> 16;
    let entry_selector = count.checked_ilog2()?;
    let range = 16 << entry_selector;
    let mut out = woff.get(4..8)?.to_vec();
    for it in [count, range, entry_selector as usize, count * 16 - range] {
        out.extend(u16::try_from(it).ok()?.to_be_bytes());
    }
    let mut tables = Vec::new();
    let mut offset = 12 + 16 * count;
    for at in (0..count).map(|it| HEADER + it * 20) {
        let (from, packed, length) = (number(at + 4)?, number(at + 8)?, number(at + 12)?);
        let bytes = woff.get(from..from.checked_add(packed)?)?;
        let mut table = Vec::with_capacity(length);
        if packed < length {
            flate2::read::ZlibDecoder::new(bytes).read_to_end(&mut table).ok()?;
        } else {
            table.extend(bytes);
        }
        if table.len() != length {
            return None;
        }
        out.extend(woff.get(at..at + 4)?);
        out.extend(woff.get(at + 16..at + 20)?);
        out.extend(u32::try_from(offset).ok()?.to_be_bytes());
        out.extend(u32::try_from(length).ok()?.to_be_bytes());
        table.resize(length.next_multiple_of(4), 0);
        offset += table.len();
        tables.push(table);
    }
    Some(out.into_iter().chain(tables.into_iter().flatten()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_woff_or_a_cut_one_is_refused() {
        let whole = include_bytes!("../fonts/figtree-latin-400-normal.woff");
        assert!(unpacked(whole).is_some());
        assert_eq!(unpacked(b"OTTO"), None);
        for length in (0..whole.len()).step_by(997) {
            assert_eq!(unpacked(&whole[..length]), None, "cut at {length}");
        }
    }
}
