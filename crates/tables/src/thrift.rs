//! The compact protocol of Thrift, as far as Parquet's footer and pages need it.

/// What is being written; structs lie in each other.
#[derive(Default)]
pub(crate) struct Compact {
    pub(crate) bytes: Vec<u8>,
    /// The last field of each struct that is open.
    last: Vec<i16>,
}

const I32: u8 = 5;
const I64: u8 = 6;
const BINARY: u8 = 8;
const LIST: u8 = 9;
const STRUCT: u8 = 12;

impl Compact {
    fn field(&mut self, field: i16, kind: u8) {
        let last = self.last.last_mut().map_or(0, |last| std::mem::replace(last, field));
        match u8::try_from(field - last) {
            Ok(step @ 1..=15) => self.bytes.push(step << 4 | kind),
            _ => {
                self.bytes.push(kind);
                self.varint(zigzag(i64::from(field)));
            }
        }
    }

    fn varint(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.bytes.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    pub(crate) fn i32(&mut self, field: i16, value: i32) {
        self.field(field, I32);
        self.varint(zigzag(i64::from(value)));
    }

    pub(crate) fn i64(&mut self, field: i16, value: i64) {
        self.field(field, I64);
        self.varint(zigzag(value));
    }

    pub(crate) fn text(&mut self, field: i16, value: &str) {
        self.field(field, BINARY);
        self.bare(value);
    }

    fn bare(&mut self, value: &str) {
        self.varint(value.len() as u64);
        self.bytes.extend(value.as_bytes());
    }

    /// A struct as a field.
    pub(crate) fn nested(&mut self, field: i16, write: impl FnOnce(&mut Compact)) {
        self.field(field, STRUCT);
        self.open(write);
    }

    /// A struct by itself, or in a list.
    pub(crate) fn open(&mut self, write: impl FnOnce(&mut Compact)) {
        self.last.push(0);
        write(self);
        self.last.pop();
        self.bytes.push(0);
    }

    fn list(&mut self, field: i16, kind: u8, length: usize) {
        self.field(field, LIST);
        match u8::try_from(length) {
            Ok(length @ 0..=14) => self.bytes.push(length << 4 | kind),
            _ => {
                self.bytes.push(0xf0 | kind);
                self.varint(length as u64);
            }
        }
    }

    pub(crate) fn i32s(&mut self, field: i16, values: &[i32]) {
        self.list(field, I32, values.len());
        values.iter().for_each(|it| self.varint(zigzag(i64::from(*it))));
    }

    pub(crate) fn texts(&mut self, field: i16, values: &[&str]) {
        self.list(field, BINARY, values.len());
        values.iter().for_each(|it| self.bare(it));
    }

    pub(crate) fn structs<T>(&mut self, field: i16, all: &[T], write: impl Fn(&mut Compact, &T)) {
        self.list(field, STRUCT, all.len());
        all.iter().for_each(|it| self.open(|to| write(to, it)));
    }
}

fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_numbers_are_as_the_protocol_has_them() {
        let mut out = Compact::default();
        out.open(|it| {
            it.i32(1, -1);
            it.i64(17, 300);
            it.text(18, "é");
            it.i32s(19, &[0; 15]);
        });
        let wanted = [
            vec![0x15, 0x01],
            vec![0x06, 0x22, 0xd8, 0x04],
            vec![0x18, 0x02, 0xc3, 0xa9],
            vec![0x19, 0xf5, 0x0f],
            vec![0; 15],
            vec![0],
        ];
        assert_eq!(out.bytes, wanted.concat());
    }
}
