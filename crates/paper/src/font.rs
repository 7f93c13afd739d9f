//! The letters: Figtree for text, Bricolage Grotesque for heads; extended Latin beside it for names from elsewhere.

use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{Face, GlyphId, Tag};
use unicode_normalization::UnicodeNormalization;

/// A font with what is needed to set words in it. Widths are in thousandths of the size.
pub(crate) struct Font {
    /// The whole file.
    pub(crate) bytes: &'static [u8],
    /// As it is read.
    pub(crate) face: Face<'static>,
    /// Its name in a PDF.
    pub(crate) name: &'static str,
    /// Glyph and width of the letters that are used most, by their code; of all others below.
    near: Vec<Option<(u16, f32)>>,
    far: HashMap<char, (u16, f32)>,
    pairs: Vec<PairAdjustment<'static>>,
    /// Of each plain letter how much nearer every plain letter comes after it; looked up when the first is met.
    rows: Vec<OnceLock<Vec<f32>>>,
}

/// Less than this, in thousandths of the size, is not seen.
const SEEN: f32 = 4.0;
/// Plain letters are below this code.
const PLAIN: usize = 0x80;
/// Letters up to this code are found at once.
const NEAR: usize = 0x180;

/// Which letters are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Hand {
    /// Text.
    Regular,
    /// Text that stands out.
    Strong,
    /// Heads.
    Head,
}

/// A letter as it is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Glyph {
    /// Index in [`FONTS`].
    pub(crate) font: usize,
    pub(crate) id: u16,
    /// The letter it shows.
    pub(crate) letter: char,
    /// Its width, and how much nearer the next letter comes (negative), in thousandths of the size.
    pub(crate) width: f32,
    pub(crate) kern: f32,
}

macro_rules! font {
    ($name:literal, $file:literal) => {
        ($name, include_bytes!(concat!("../fonts/", $file)) as &[u8])
    };
}

/// All fonts; which of them a hand has is told by [`Hand::fonts`].
pub(crate) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files = [
        font!("Figtree-Regular", "figtree-latin-400-normal.woff"),
        font!("FigtreeExt-Regular", "figtree-latin-ext-400-normal.woff"),
        font!("Figtree-SemiBold", "figtree-latin-600-normal.woff"),
        font!("FigtreeExt-SemiBold", "figtree-latin-ext-600-normal.woff"),
        font!("BricolageGrotesque-Bold", "bricolage-grotesque-latin-700-normal.woff"),
    ];
    files.into_iter().filter_map(|(name, file)| Font::read(name, file)).collect()
});

impl Font {
    fn read(name: &'static str, file: &[u8]) -> Option<Font> {
        // Read once and needed until the end.
        let bytes: &'static [u8] = Vec::leak(crate::woff::unpacked(file)?);
        let face = Face::parse(bytes, 0).ok()?;
        let scale = 1000.0 / f32::from(face.units_per_em());
        let mut near = vec![None; NEAR];
        let mut far = HashMap::new();
        for table in face.tables().cmap?.subtables.into_iter().filter(|it| it.is_unicode()) {
            table.codepoints(|code| {
                let letter = char::from_u32(code);
                if let (Some(letter), Some(id)) = (letter, table.glyph_index(code)) {
                    let width = f32::from(face.glyph_hor_advance(id).unwrap_or(0)) * scale;
                    match near.get_mut(code as usize) {
                        Some(place) => *place = Some((id.0, width)),
                        None => {
                            far.insert(letter, (id.0, width));
                        }
                    }
                }
            });
        }
        let pairs = pairs(&face).unwrap_or_default();
        let rows = vec![OnceLock::new(); PLAIN];
        Some(Font { bytes, face, name, near, far, pairs, rows })
    }

    fn glyph(&self, letter: char) -> Option<&(u16, f32)> {
        match self.near.get(letter as usize) {
            Some(place) => place.as_ref(),
            None => self.far.get(&letter),
        }
    }

    /// How much nearer two letters stand, in thousandths of the size.
    fn kern(&self, left: &Glyph, right: &Glyph) -> f32 {
        let (before, after) = (left.letter as usize, right.letter as usize);
        match self.rows.get(before) {
            Some(row) if after < PLAIN => {
                let of = |it: &Option<(u16, f32)>| it.map_or(0.0, |it| self.pair(left.id, it.0));
                row.get_or_init(|| self.near[..PLAIN].iter().map(of).collect())[after]
            }
            _ => self.pair(left.id, right.id),
        }
    }

    fn pair(&self, left: u16, right: u16) -> f32 {
        let (left, right) = (GlyphId(left), GlyphId(right));
        let of = |pair: &PairAdjustment<'_>| match pair {
            PairAdjustment::Format1 { coverage, sets } => {
                sets.get(coverage.get(left)?)?.get(right).map(|it| it.0.x_advance)
            }
            PairAdjustment::Format2 { coverage, classes, matrix } => {
                coverage.get(left)?;
                let classes = (classes.0.get(left), classes.1.get(right));
                matrix.get(classes).map(|it| it.0.x_advance)
            }
        };
        let found = self.pairs.iter().find_map(of).unwrap_or(0);
        f32::from(found) * 1000.0 / f32::from(self.face.units_per_em())
    }
}

/// Pairs of letters that stand nearer (the feature `kern`), in their order.
fn pairs(face: &Face<'static>) -> Option<Vec<PairAdjustment<'static>>> {
    let table = face.tables().gpos?;
    let kern = Tag::from_bytes(b"kern");
    let feature = table.features.into_iter().find(|it| it.tag == kern)?;
    let mut pairs = Vec::new();
    for lookup in feature.lookup_indices.into_iter().filter_map(|at| table.lookups.get(at)) {
        for subtable in lookup.subtables.into_iter::<PositioningSubtable<'static>>() {
            if let PositioningSubtable::Pair(pair) = subtable {
                pairs.push(pair);
            }
        }
    }
    Some(pairs)
}

impl Hand {
    fn fonts(self) -> &'static [usize] {
        match self {
            Hand::Regular => &[0, 1],
            Hand::Strong => &[2, 3],
            Hand::Head => &[4, 2, 3],
        }
    }

    fn find(self, letter: char) -> Option<Glyph> {
        self.fonts().iter().find_map(|font| {
            let (id, width) = FONTS.get(*font)?.glyph(letter)?;
            Some(Glyph { font: *font, id: *id, letter, width: *width, kern: 0.0 })
        })
    }

    /// The letter; without its marks where the fonts lack it; else a question mark: a letter that is nowhere can't be printed.
    fn glyph(self, letter: char) -> Option<Glyph> {
        let bare = || std::iter::once(letter).nfkd().find_map(|it| self.find(it));
        self.find(letter).or_else(bare).or_else(|| self.find('?'))
    }

    /// The letters of words with the room between them.
    pub(crate) fn set(self, words: &str) -> Vec<Glyph> {
        let shown = words.chars().map(|it| if it.is_whitespace() { ' ' } else { it });
        let shown = shown.filter(|it| !it.is_control());
        let mut glyphs: Vec<Glyph> = shown.filter_map(|it| self.glyph(it)).collect();
        for at in 1..glyphs.len() {
            let (left, right) = (glyphs[at - 1], glyphs[at]);
            if left.font == right.font {
                let kern = FONTS[left.font].kern(&left, &right);
                glyphs[at - 1].kern = if kern.abs() < SEEN { 0.0 } else { kern };
            }
        }
        glyphs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_fonts_are_read_and_pairs_stand_nearer() {
        assert_eq!(FONTS.len(), 5);
        assert!(Hand::Regular.set("Te")[0].kern < 0.0);
        assert!(Hand::Head.set("To")[0].kern < 0.0);
        assert_eq!(Hand::Regular.set("nn")[0].kern, 0.0);
    }

    #[test]
    fn names_from_elsewhere_are_shown_as_far_as_the_letters_go() {
        let fonts = |words: &str| -> Vec<usize> {
            Hand::Regular.set(words).iter().map(|it| it.font).collect()
        };
        assert_eq!(fonts("aé ő"), [0, 0, 0, 1]);
        let shown: String = Hand::Strong.set("ế漢\u{7}").iter().map(|it| it.letter).collect();
        assert!(shown == "ế?" || shown == "e?", "{shown}");
    }
}
