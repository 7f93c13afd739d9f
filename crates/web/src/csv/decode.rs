//! Bytes to text: UTF-8, UTF-16 with its mark, and Windows-1252, as spreadsheets write them.

use super::{FileProblem, FileWrong};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The encoding a file turned out to be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// What Excel on Windows writes as plain CSV in western Europe.
    Windows1252,
}

impl Encoding {
    /// Its name, the same in all languages.
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
            Encoding::Windows1252 => "Windows-1252",
        }
    }
}

/// How files start that are no text but are sent as such: xlsx and ods (zip), xls (OLE).
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// The text of a file of at most so many MiB, and the encoding it was in.
///
/// # Errors
/// Where it is larger, no text, or broken.
pub fn decode(bytes: &[u8], most_mib: usize) -> Result<(Cow<'_, str>, Encoding), FileProblem> {
    if bytes.len() > most_mib * 1024 * 1024 {
        return Err(FileProblem::of_file(FileWrong::TooLarge { most_mib }));
    }
    if WORKBOOKS.iter().any(|start| bytes.starts_with(start)) {
        return Err(FileProblem::of_file(FileWrong::Spreadsheet));
    }
    let (text, encoding) = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        (Cow::Borrowed(utf_8(rest)?), Encoding::Utf8)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        (utf_16(rest, Encoding::Utf16Le)?, Encoding::Utf16Le)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        (utf_16(rest, Encoding::Utf16Be)?, Encoding::Utf16Be)
    } else if is_meant_as_utf_8(bytes) {
        (Cow::Borrowed(utf_8(bytes)?), Encoding::Utf8)
    } else {
        (windows_1252(bytes)?, Encoding::Windows1252)
    };
    if text.contains('\0') {
        return Err(FileProblem::of_file(FileWrong::NotText));
    }
    Ok((text, encoding))
}

fn utf_8(bytes: &[u8]) -> Result<&str, FileProblem> {
    std::str::from_utf8(bytes)
        .map_err(|error| broken(Encoding::Utf8, &bytes[..error.valid_up_to()]))
}

fn utf_16(bytes: &[u8], encoding: Encoding) -> Result<Cow<'_, str>, FileProblem> {
    let reader = if encoding == Encoding::Utf16Le { UTF_16LE } else { UTF_16BE };
    reader
        .decode_without_bom_handling_and_without_replacement(bytes)
        .ok_or_else(|| FileProblem::of_file(FileWrong::BrokenText { encoding }))
}

/// Refuses the five bytes that Windows-1252 leaves open: a file that has them is in yet another encoding.
fn windows_1252(bytes: &[u8]) -> Result<Cow<'_, str>, FileProblem> {
    if bytes.contains(&0) {
        return Err(FileProblem::of_file(FileWrong::NotText));
    }
    let is_open = |byte: &u8| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D);
    if let Some(at) = bytes.iter().position(is_open) {
        return Err(broken(Encoding::Windows1252, &bytes[..at]));
    }
    Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0)
}

/// More letters that only UTF-8 spells this way than bytes it can't have. One stray byte in a file of UTF-8 is then
/// told, and does not turn every é into two strange letters.
fn is_meant_as_utf_8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    wrong == 0 || right > wrong
}

fn broken(encoding: Encoding, before: &[u8]) -> FileProblem {
    let ends = before.iter().enumerate().filter(|(at, byte)| {
        **byte == b'\n' || (**byte == b'\r' && before.get(at + 1) != Some(&b'\n'))
    });
    let line = u32::try_from(ends.count() + 1).unwrap_or(u32::MAX);
    FileProblem::on_line(line, FileWrong::BrokenText { encoding })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, Encoding) {
        let (text, encoding) = decode(bytes, 1).expect("reads");
        (text.into_owned(), encoding)
    }

    #[test]
    fn every_encoding_spells_the_same_name() {
        let name = "Zoë Çelik";
        assert_eq!(read(name.as_bytes()), (name.into(), Encoding::Utf8));
        let marked = [b"\xEF\xBB\xBF", name.as_bytes()].concat();
        assert_eq!(read(&marked), (name.into(), Encoding::Utf8));
        let mut low = vec![0xFF, 0xFE];
        low.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(read(&low), (name.into(), Encoding::Utf16Le));
        let mut high = vec![0xFE, 0xFF];
        high.extend(name.encode_utf16().flat_map(u16::to_be_bytes));
        assert_eq!(read(&high), (name.into(), Encoding::Utf16Be));
        assert_eq!(read(b"Zo\xEB \xC7elik"), (name.into(), Encoding::Windows1252));
    }

    #[test]
    fn a_workbook_is_told_from_text() {
        assert_eq!(decode(b"PK\x03\x04rest", 1).map_err(|p| p.wrong), Err(FileWrong::Spreadsheet));
        assert_eq!(decode(b"a\0b", 1).map_err(|p| p.wrong), Err(FileWrong::NotText));
        assert_eq!(decode(b"a\0b\xFF", 1).map_err(|p| p.wrong), Err(FileWrong::NotText));
    }

    #[test]
    fn a_stray_byte_in_utf_8_is_told_with_its_line() {
        let mut bytes = "naam\r\nZoë\r\nRené\rAn".as_bytes().to_vec();
        bytes.push(0xEB);
        let problem = decode(&bytes, 1).expect_err("is broken");
        assert_eq!(
            problem,
            FileProblem::on_line(4, FileWrong::BrokenText { encoding: Encoding::Utf8 })
        );
    }

    #[test]
    fn bytes_that_are_in_no_known_encoding_are_told() {
        let problem = decode(b"naam\nJ\x81rgen", 1).expect_err("is broken");
        let wrong = FileWrong::BrokenText { encoding: Encoding::Windows1252 };
        assert_eq!(problem, FileProblem::on_line(2, wrong));
        assert!(decode(b"\xFF\xFEa\0b", 1).is_err(), "half a letter of UTF-16");
    }

    #[test]
    fn a_file_above_the_limit_is_refused() {
        let problem = decode(&vec![b'a'; 2 * 1024 * 1024 + 1], 2).expect_err("is too large");
        assert_eq!(problem.wrong, FileWrong::TooLarge { most_mib: 2 });
    }
}
