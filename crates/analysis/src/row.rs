//! One row of a CSV file (RFC 4180, read kindly): its text, and where its fields end.

/// A row. Kept from row to row, so that nothing is asked of the memory for each.
#[derive(Default)]
pub(crate) struct Row {
    /// As it stands in the file.
    pub(crate) text: Vec<u8>,
    /// Without quotes, where it has some.
    unquoted: Vec<u8>,
    /// Whether it has quotes.
    is_quoted: bool,
    /// Where each field ends; the next begins a byte further.
    ends: Vec<usize>,
    /// How far the quotes were followed, and what is there.
    followed: usize,
    at: At,
}

/// What a byte stands in.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum At {
    /// Nothing of the field was seen.
    #[default]
    Start,
    /// A field without quotes, or what stands after the closing one.
    Plain,
    /// Within quotes.
    Quoted,
    /// A quote within quotes: it closes, or another one follows and both stand for one.
    Closing,
}

impl Row {
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.unquoted.clear();
        self.ends.clear();
        (self.is_quoted, self.followed, self.at) = (false, 0, At::Start);
    }

    /// Cuts the text into fields; `false` where a quote is open at the end of it: then add a line and cut again.
    pub(crate) fn cut(&mut self, separator: u8, line_end: u8) -> bool {
        let whole = self.text.strip_suffix(&[line_end]).unwrap_or(&self.text).len();
        self.is_quoted |= self.text[self.followed..].contains(&b'"');
        if !self.is_quoted {
            let ends = self.text[..whole].iter().enumerate();
            self.ends.extend(ends.filter(|(_, byte)| **byte == separator).map(|(at, _)| at));
            self.ends.push(whole);
            return true;
        }
        for (at, byte) in self.text.iter().enumerate().skip(self.followed) {
            if at == whole && self.at != At::Quoted {
                break;
            }
            self.at = match (self.at, *byte) {
                (At::Start, b'"') => At::Quoted,
                (At::Quoted, b'"') => At::Closing,
                (At::Quoted, byte) => {
                    self.unquoted.push(byte);
                    At::Quoted
                }
                (At::Closing, b'"') => {
                    self.unquoted.push(b'"');
                    At::Quoted
                }
                (_, byte) if byte == separator => {
                    self.ends.push(self.unquoted.len());
                    self.unquoted.push(byte);
                    At::Start
                }
                (_, byte) => {
                    self.unquoted.push(byte);
                    At::Plain
                }
            };
        }
        self.followed = self.text.len();
        if self.at == At::Quoted {
            return false;
        }
        self.ends.push(self.unquoted.len());
        true
    }

    /// How many fields.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A field, with the spaces around it.
    #[inline]
    pub(crate) fn get(&self, at: usize) -> Option<&[u8]> {
        let from = match at.checked_sub(1) {
            None => 0,
            Some(before) => self.ends.get(before)? + 1,
        };
        let text = if self.is_quoted { &self.unquoted } else { &self.text };
        text.get(from..*self.ends.get(at)?)
    }

    /// The fields.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).filter_map(|at| self.get(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Rows = Vec<Vec<Vec<u8>>>;

    /// Rows as this reads them, and as the crate `csv` does.
    fn both(text: &[u8]) -> (Rows, Rows) {
        let mut ours = Vec::new();
        let mut row = Row::default();
        let mut lines = text.split_inclusive(|byte| *byte == b'\n');
        while let Some(line) = lines.next() {
            row.clear();
            row.text.extend(line);
            while !row.cut(b';', b'\n') {
                match lines.next() {
                    Some(line) => row.text.extend(line),
                    None => return (Vec::new(), Vec::new()),
                }
            }
            if row.text != b"\n" {
                ours.push(row.iter().map(<[u8]>::to_vec).collect());
            }
        }
        let mut other = csv::ReaderBuilder::new();
        let other = other.delimiter(b';').terminator(csv::Terminator::Any(b'\n'));
        let mut other = other.flexible(true).has_headers(false).from_reader(text);
        let rows = other.byte_records().map(|row| row.expect("bytes"));
        (ours, rows.map(|row| row.iter().map(<[u8]>::to_vec).collect()).collect())
    }

    #[test]
    fn rows_are_read_as_the_crate_csv_reads_them() {
        let (ours, theirs) = both(b"a;\"b;\"\"c\"\"\nd\"; \"e\";\n;\"\"\n\nf\"g;\"h\"i;\"\"\"\"\n");
        assert_eq!((ours.len(), &ours[0][1]), (3, &b"b;\"c\"\nd".to_vec()));
        assert_eq!(ours, theirs);
        let mut state = 1_u64;
        let mut told = 0;
        for _ in 0..20_000 {
            let text: Vec<u8> = (0..14)
                .map(|_| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(99);
                    b"a;\"\n; \"\r"[(state >> 33) as usize % 8]
                })
                .collect();
            let (ours, theirs) = both(&text);
            // Nothing where a quote stays open: that is refused.
            if !ours.is_empty() {
                assert_eq!(ours, theirs, "{:?}", String::from_utf8_lossy(&text));
                told += 1;
            }
        }
        assert!(told > 5_000, "{told}");
    }
}
