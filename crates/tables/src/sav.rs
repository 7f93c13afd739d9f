//! A system file of SPSS (`.sav`): a dictionary with labels, then the rows. Written after PSPP's developer's guide, chapter
//! *System File Format*; in UTF-8, little-endian, squeezed the old way (a byte a small number), which every reader knows.

use crate::table::{Column, Table, Values};

/// What is missing: the lowest number there is.
const MISSING: f64 = -f64::MAX;
/// A small number is written as this much more.
const BIAS: f64 = 100.0;
/// The longest words of one variable, in bytes.
const LONGEST: usize = 255;

/// Writes a table as a system file of SPSS. Codes count from 1, with their labels.
pub fn sav(table: &Table) -> Vec<u8> {
    let variables: Vec<Variable<'_>> =
        table.columns().iter().enumerate().map(|(at, it)| Variable::new(at, it, table)).collect();
    let mut out = Vec::new();
    header(&mut out, table, &variables);
    variables.iter().for_each(|it| it.describe(&mut out));
    let mut place = 1;
    for it in &variables {
        it.labels(&mut out, place);
        place += it.parts() as i32;
    }
    extensions(&mut out, &variables);
    numbers(&mut out, &[999, 0]);
    rows(&mut out, table, &variables);
    out
}

struct Variable<'a> {
    column: &'a Column,
    /// At most eight letters, as old readers know it.
    short: String,
    /// Bytes of words; 0 for numbers.
    width: usize,
}

impl<'a> Variable<'a> {
    fn new(at: usize, column: &'a Column, table: &Table) -> Variable<'a> {
        let cut = |name: &str| name.to_ascii_uppercase().chars().take(8).collect::<String>();
        let short = cut(&column.name);
        let is_taken = table.columns()[..at].iter().any(|it| cut(&it.name) == short);
        let short = if is_taken { format!("V{at}_") } else { short };
        let width = match &column.values {
            Values::Words(it) => {
                let longest = it.iter().flatten().map(|it| cut_to(it, LONGEST).len()).max();
                longest.unwrap_or(0).max(1)
            }
            _ => 0,
        };
        Variable { column, short, width }
    }

    /// How many pieces of eight bytes it takes.
    fn parts(&self) -> usize {
        self.width.div_ceil(8).max(1)
    }

    /// Its records of the dictionary.
    fn describe(&self, out: &mut Vec<u8>) {
        let format = |kind: usize, width: usize, decimals: usize| {
            (kind << 16 | width.min(255) << 8 | decimals) as i32
        };
        let shown = match &self.column.values {
            Values::Words(_) => format(1, self.width, 0),
            Values::Numbers(_, decimals) => format(5, 8, usize::from(*decimals)),
            Values::Codes(..) => format(5, 4, 0),
        };
        let label = cut_to(&self.column.label, 252);
        let has_label = i32::from(!label.is_empty());
        numbers(out, &[2, self.width as i32, has_label, 0, shown, shown]);
        padded(out, &self.short, 8);
        if !label.is_empty() {
            numbers(out, &[label.len() as i32]);
            padded(out, label, label.len().next_multiple_of(4));
        }
        for _ in 1..self.parts() {
            numbers(out, &[2, -1, 0, 0, format(1, 8, 0), format(1, 8, 0)]);
            padded(out, "", 8);
        }
    }

    /// Labels of its codes; `place` is its first piece, from 1.
    fn labels(&self, out: &mut Vec<u8>, place: i32) {
        let Values::Codes(_, codes) = &self.column.values else { return };
        if codes.is_empty() {
            return;
        }
        numbers(out, &[3, codes.len() as i32]);
        for (at, code) in codes.iter().enumerate() {
            let label = cut_to(&code.label, 120);
            out.extend((at as f64 + 1.0).to_le_bytes());
            out.push(label.len() as u8);
            padded(out, label, (label.len() + 1).next_multiple_of(8) - 1);
        }
        numbers(out, &[4, 1, place]);
    }
}

fn header(out: &mut Vec<u8>, table: &Table, variables: &[Variable<'_>]) {
    out.extend(b"$FL2");
    padded(out, "@(#) SPSS DATA FILE Zwerm", 60);
    let pieces: usize = variables.iter().map(Variable::parts).sum();
    let rows = i32::try_from(table.rows()).unwrap_or(-1);
    numbers(out, &[2, pieces as i32, 1, 0, rows]);
    out.extend(BIAS.to_le_bytes());
    // No clock: the same table is the same file.
    out.extend(b"01 Jan 7000:00:00");
    padded(out, cut_to(table.label(), 64), 64);
    out.extend([0; 3]);
}

/// Records that came later: how numbers are written, what is missing, how variables are shown, long names, the encoding.
fn extensions(out: &mut Vec<u8>, variables: &[Variable<'_>]) {
    const UTF8: i32 = 65001;
    numbers(out, &[7, 3, 4, 8]);
    numbers(out, &[1, 0, 0, -1, 1, 1, 2, UTF8]);
    numbers(out, &[7, 4, 8, 3]);
    let lowest = f64::from_bits((-f64::MAX).to_bits() - 1);
    [MISSING, f64::MAX, lowest].iter().for_each(|it| out.extend(it.to_le_bytes()));
    numbers(out, &[7, 11, 4, variables.len() as i32 * 3]);
    for it in variables {
        // Scale or nominal; how wide a column; right or left.
        match &it.column.values {
            Values::Numbers(..) => numbers(out, &[3, 8, 1]),
            Values::Words(_) => numbers(out, &[1, it.width.clamp(8, 24) as i32, 0]),
            Values::Codes(..) => numbers(out, &[1, 12, 0]),
        }
    }
    let names: Vec<String> =
        variables.iter().map(|it| format!("{}={}", it.short, it.column.name)).collect();
    for (kind, text) in [(13, names.join("\t")), (20, "UTF-8".to_owned())] {
        numbers(out, &[7, kind, 1, text.len() as i32]);
        out.extend(text.as_bytes());
    }
}

/// The rows: eight codes of a byte, then what they leave to be told in full, and so on.
fn rows(out: &mut Vec<u8>, table: &Table, variables: &[Variable<'_>]) {
    let mut squeezed = Squeezed { codes: Vec::new(), full: Vec::new(), out };
    for row in 0..table.rows() {
        for it in variables {
            match &it.column.values {
                Values::Numbers(values, _) => squeezed.number(values[row].unwrap_or(MISSING)),
                Values::Codes(values, _) => {
                    squeezed.number(values[row].map_or(MISSING, |it| it as f64 + 1.0));
                }
                Values::Words(values) => {
                    let text = values[row].as_deref().map_or("", |it| cut_to(it, LONGEST));
                    let mut bytes = Vec::new();
                    padded(&mut bytes, text, it.parts() * 8);
                    bytes.chunks(8).for_each(|it| squeezed.words(it));
                }
            }
        }
    }
    squeezed.end();
}

struct Squeezed<'a> {
    codes: Vec<u8>,
    full: Vec<u8>,
    out: &'a mut Vec<u8>,
}

impl Squeezed<'_> {
    fn number(&mut self, value: f64) {
        let small = value + BIAS;
        if value == MISSING {
            self.push(255, &[]);
        } else if small.fract() == 0.0 && (1.0..=251.0).contains(&small) {
            self.push(small as u8, &[]);
        } else {
            self.push(253, &value.to_le_bytes());
        }
    }

    fn words(&mut self, eight: &[u8]) {
        if eight.iter().all(|it| *it == b' ') {
            self.push(254, &[]);
        } else {
            self.push(253, eight);
        }
    }

    fn push(&mut self, code: u8, full: &[u8]) {
        self.codes.push(code);
        self.full.extend(full);
        if self.codes.len() == 8 {
            self.out.append(&mut self.codes);
            self.out.append(&mut self.full);
        }
    }

    fn end(mut self) {
        if !self.codes.is_empty() {
            self.codes.resize(8, 0);
            self.out.append(&mut self.codes);
            self.out.append(&mut self.full);
        }
    }
}

fn numbers(out: &mut Vec<u8>, values: &[i32]) {
    values.iter().for_each(|it| out.extend(it.to_le_bytes()));
}

fn padded(out: &mut Vec<u8>, text: &str, length: usize) {
    out.extend(text.as_bytes());
    out.extend(std::iter::repeat_n(b' ', length.saturating_sub(text.len())));
}

/// The begin of a text, at most so many bytes, no letter cut in two.
fn cut_to(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}
