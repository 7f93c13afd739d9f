//! The grammar of filters and paths (RFC 7644, figures 1 and 7): by hand, one step at a time, never deeper than its bounds.

use crate::{
    attribute::{Path, part},
    filter::{Comparison, Filter},
    problem::{Kind, Problem},
};
use serde_json::Value;

/// Longest filter, in bytes.
const LONGEST: usize = 4 * 1024;
/// Deepest nesting of parentheses and brackets.
const DEEPEST: usize = 20;
/// Most comparisons.
const MOST: usize = 100;

/// Where a change goes: an attribute, of several values those for which something holds, and a part.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Target {
    pub(crate) path: Path,
    pub(crate) which: Option<Filter>,
}

/// Reads a whole filter.
pub(crate) fn filter(text: &str) -> Result<Filter, Problem> {
    let mut reader = Reader::of(text, Kind::Filter)?;
    let filter = reader.either(0)?;
    reader.end().map(|()| filter)
}

/// Reads the path of a change; `Ok(None)`: of something we do not keep.
pub(crate) fn target(text: &str) -> Result<Option<Target>, Problem> {
    let mut reader = Reader::of(text, Kind::Path)?;
    let name = reader.name()?;
    let mut path = Path::read(name);
    let mut which = None;
    if reader.takes(b'[') {
        reader.inside = path.as_ref().map(|path| path.attribute);
        which = Some(reader.either(1)?);
        reader.needs(b']')?;
        if reader.takes(b'.') {
            let name = reader.name()?;
            path = path.and_then(|path| {
                let part = part(path.attribute, name)?;
                Some(Path { part: Some(part), ..path })
            });
        }
    }
    reader.end()?;
    Ok(path.map(|path| Target { path, which }))
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// What it is that can't be read.
    kind: Kind,
    /// The attribute between whose brackets one is: names are of its parts.
    inside: Option<&'static str>,
    is_inside: bool,
    terms: usize,
}

impl<'a> Reader<'a> {
    fn of(text: &'a str, kind: Kind) -> Result<Reader<'a>, Problem> {
        if text.len() > LONGEST {
            return Err(Problem::of(kind, format!("longer than {LONGEST} bytes")));
        }
        Ok(Reader { text, at: 0, kind, inside: None, is_inside: kind == Kind::Path, terms: 0 })
    }

    fn wrong<T>(&self, wanted: &str) -> Result<T, Problem> {
        Err(Problem::of(self.kind, format!("{wanted} is expected at byte {}", self.at)))
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn spaces(&mut self) {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
    }

    fn takes(&mut self, sign: u8) -> bool {
        let is_there = self.peek() == Some(sign);
        self.at += usize::from(is_there);
        is_there
    }

    fn needs(&mut self, sign: u8) -> Result<(), Problem> {
        self.spaces();
        if self.takes(sign) { Ok(()) } else { self.wrong(&format!("{:?}", char::from(sign))) }
    }

    fn end(&mut self) -> Result<(), Problem> {
        self.spaces();
        if self.at == self.text.len() { Ok(()) } else { self.wrong("the end") }
    }

    /// A word, if it stands here as a whole; capitals make no difference.
    fn word(&mut self, word: &str) -> bool {
        self.spaces();
        let end = self.at + word.len();
        let is_there = self.text.get(self.at..end).is_some_and(|it| it.eq_ignore_ascii_case(word));
        let is_whole = !self.text.as_bytes().get(end).is_some_and(|byte| is_of_name(*byte));
        let is_found = is_there && is_whole;
        if is_found {
            self.at = end;
        }
        is_found
    }

    fn name(&mut self) -> Result<&'a str, Problem> {
        self.spaces();
        let rest = &self.text[self.at..];
        let length = rest.bytes().take_while(|byte| is_of_name(*byte)).count();
        if length == 0 {
            return self.wrong("a name");
        }
        self.at += length;
        Ok(&rest[..length])
    }

    fn either(&mut self, depth: usize) -> Result<Filter, Problem> {
        let mut all = vec![self.both(depth)?];
        while self.word("or") {
            all.push(self.both(depth)?);
        }
        Ok(one_or(all, Filter::Or))
    }

    fn both(&mut self, depth: usize) -> Result<Filter, Problem> {
        let mut all = vec![self.single(depth)?];
        while self.word("and") {
            all.push(self.single(depth)?);
        }
        Ok(one_or(all, Filter::And))
    }

    fn single(&mut self, depth: usize) -> Result<Filter, Problem> {
        if depth > DEEPEST {
            return Err(Problem::of(self.kind, format!("nested deeper than {DEEPEST}")));
        }
        let start = self.at;
        let is_not = self.word("not");
        self.spaces();
        if self.takes(b'(') {
            let inner = self.either(depth + 1)?;
            self.needs(b')')?;
            return Ok(if is_not { Filter::Not(Box::new(inner)) } else { inner });
        }
        self.at = start;
        self.term(depth)
    }

    fn term(&mut self, depth: usize) -> Result<Filter, Problem> {
        self.terms += 1;
        if self.terms > MOST {
            return Err(Problem::of(self.kind, format!("more than {MOST} comparisons")));
        }
        let name = self.name()?;
        let path = self.path(name);
        if !self.is_inside && self.takes(b'[') {
            (self.is_inside, self.inside) = (true, path.as_ref().map(|path| path.attribute));
            let within = self.either(depth + 1)?;
            (self.is_inside, self.inside) = (false, None);
            self.needs(b']')?;
            return Ok(Filter::Within(path, Box::new(within)));
        }
        if self.word("pr") {
            return Ok(Filter::Present(path));
        }
        let found = Comparison::ALL.iter().find(|(word, _)| self.word(word));
        let Some((_, comparison)) = found else { return self.wrong("a comparison") };
        let value = self.value()?;
        let is_ordered = !matches!(comparison, Comparison::Equal | Comparison::NotEqual);
        if is_ordered && !value.is_string() && !value.is_number() {
            return self.wrong("a text");
        }
        Ok(Filter::Compare(path, *comparison, value))
    }

    fn path(&self, name: &str) -> Option<Path> {
        match (self.is_inside, self.inside) {
            (false, _) => Path::read(name),
            (true, Some(attribute)) => Some(Path { attribute, part: Some(part(attribute, name)?) }),
            (true, None) => None,
        }
    }

    /// A value as JSON has it: a text, a number, true, false or null.
    fn value(&mut self) -> Result<Value, Problem> {
        self.spaces();
        for (word, value) in
            [("true", Value::Bool(true)), ("false", Value::Bool(false)), ("null", Value::Null)]
        {
            if self.word(word) {
                return Ok(value);
            }
        }
        let rest = &self.text[self.at..];
        let length = match rest.as_bytes() {
            [b'"', ..] => text_length(rest),
            _ => rest.bytes().take_while(|byte| b"+-.0123456789eE".contains(byte)).count(),
        };
        match serde_json::from_str::<Value>(&rest[..length]) {
            Ok(value) => {
                self.at += length;
                Ok(value)
            }
            Err(_) => self.wrong("a value"),
        }
    }
}

/// How long a text in quotation marks is, with them.
fn text_length(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-$:.".contains(&byte)
}

fn one_or(mut all: Vec<Filter>, several: impl Fn(Vec<Filter>) -> Filter) -> Filter {
    match all.len() {
        1 => all.remove(0),
        _ => several(all),
    }
}
