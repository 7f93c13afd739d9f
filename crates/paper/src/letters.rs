//! Words to lines: widths, and where a line breaks.

use crate::drawing::Colour;
use crate::font::{Glyph, Hand};

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Type {
    pub(crate) hand: Hand,
    pub(crate) size: f32,
    pub(crate) colour: Colour,
}

impl Type {
    /// From one line to the next.
    pub(crate) fn leading(self) -> f32 {
        self.size * if self.hand == Hand::Head { 1.18 } else { 1.42 }
    }
}

/// A line of words, set.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) glyphs: Vec<Glyph>,
    /// Without the space at its end.
    pub(crate) width: f32,
}

/// One line, however long.
pub(crate) fn line(words: &str, look: Type) -> Line {
    let glyphs = look.hand.set(words);
    let seen = glyphs.iter().rposition(|it| it.letter != ' ').map_or(0, |last| last + 1);
    Line { width: width(&glyphs[..seen], look.size), glyphs }
}

fn width(glyphs: &[Glyph], size: f32) -> f32 {
    glyphs.iter().map(|it| it.width + it.kern).sum::<f32>() * size / 1000.0
}

/// Lines of at most this width: broken after spaces, hyphens and slashes, and within a word only where it alone is too wide.
pub(crate) fn wrap(words: &str, look: Type, most: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut rest = String::new();
    let mut taken = 0.0;
    for piece in pieces(words) {
        let set = line(piece, look);
        if !rest.is_empty() && taken + set.width > most {
            lines.push(line(&rest, look));
            (rest, taken) = (String::new(), 0.0);
        }
        if set.width > most {
            for letter in piece.chars() {
                let wide = width(&look.hand.set(letter.encode_utf8(&mut [0; 4])), look.size);
                if !rest.is_empty() && taken + wide > most && letter != ' ' {
                    lines.push(line(&rest, look));
                    (rest, taken) = (String::new(), 0.0);
                }
                rest.push(letter);
                taken += wide;
            }
        } else {
            rest.push_str(piece);
            taken += width(&set.glyphs, look.size);
        }
    }
    if !rest.is_empty() || lines.is_empty() {
        lines.push(line(&rest, look));
    }
    lines
}

/// What can't be broken: words with the space after them, parts of words with their hyphen or slash.
fn pieces(words: &str) -> impl Iterator<Item = &str> {
    words.split_inclusive([' ', '\n']).flat_map(|word| {
        let is_number = word.starts_with(|it: char| it.is_ascii_digit() || it == '-');
        let ends: &[char] = if is_number { &[] } else { &['-', '/'] };
        word.split_inclusive(ends)
    })
}

/// The widest piece that would not be broken.
pub(crate) fn narrowest(words: &str, look: Type) -> f32 {
    pieces(words).map(|it| line(it, look).width).fold(0.0, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Type = Type { hand: Hand::Regular, size: 10.0, colour: Colour([0; 3]) };

    fn told(words: &str, most: f32) -> Vec<String> {
        let text = |it: &Line| it.glyphs.iter().map(|it| it.letter).collect();
        wrap(words, LOOK, most).iter().map(text).collect()
    }

    #[test]
    fn lines_break_after_spaces_and_hyphens_and_lose_nothing() {
        let words = "Een zelf-sturend team van 3-5 mensen spreekt iets af";
        let lines = told(words, 60.0);
        assert_eq!(lines.concat(), words);
        assert!(lines.len() > 3 && lines.iter().any(|it| it.contains("3-5")), "{lines:?}");
        assert!(wrap(words, LOOK, 60.0).iter().all(|it| it.width <= 60.0));
    }

    #[test]
    fn a_word_that_is_too_wide_is_broken_and_nothing_hangs() {
        assert_eq!(told("Rechtsbescherming", 20.0).concat(), "Rechtsbescherming");
        assert_eq!(told("ab", 0.1), ["a", "b"]);
        assert_eq!(told("", 10.0), [""]);
    }
}
