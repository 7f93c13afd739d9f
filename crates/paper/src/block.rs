//! What a document is made of.

use crate::drawing::{Colour, Drawing, Paint, Shape};

/// A document, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its name: in the window, in the outline and on each page after the first.
    pub title: String,
    /// The language it is in, such as `nl` (BCP 47).
    pub language: &'static str,
    /// What stands above the first page, to look at only.
    pub mark: Option<Mark>,
    /// What stands at the foot of each page, beside its number.
    pub foot: String,
    /// The colours of its text.
    pub colours: Colours,
    /// How its sheets belong together.
    pub sheets: Sheets,
    /// How large its text is: 1 is ten points, 1.8 large print.
    pub scale: f32,
    /// What is in it.
    pub blocks: Vec<Block>,
}

/// How the sheets of a document belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheets {
    /// One after the other: with the title and a number on each.
    Bound,
    /// Each for somebody else: nothing on them counts.
    Loose,
}

/// The colours of text and lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    /// Of text.
    pub ink: Colour,
    /// Of what is said beside it.
    pub quiet: Colour,
    /// Of the mark and of points in front of lines.
    pub brand: Colour,
    /// Of lines.
    pub line: Colour,
}

/// A small picture with a word beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The picture, 24 points wide and high.
    pub shapes: Vec<Shape>,
    /// The word.
    pub word: String,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; the first of a document is the one of the highest level.
    Heading(Level, String),
    /// A paragraph.
    Text(Voice, String),
    /// Lines with a point in front.
    List(Vec<String>),
    /// Figures under each other, or side by side where they are small.
    Figures(Vec<Figure>, Form),
    /// What colours and marks mean.
    Legend(Vec<Key>),
    /// A table.
    Table(Table),
    /// From here on a new sheet, where this one was written on.
    Turn,
}

/// How deep a heading is. A level is never skipped on the way down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The title.
    One,
    /// A part.
    Two,
    /// A part of a part.
    Three,
}

/// How a paragraph sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Under the title.
    Lead,
    /// As most is.
    Plain,
    /// What is said beside a picture.
    Quiet,
    /// A note.
    Note,
}

/// A drawing with what it is of.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it is of; may be empty.
    pub name: String,
    /// The figure that it shows, in short; may be empty.
    pub value: String,
    /// The drawing.
    pub drawing: Drawing,
}

/// How figures stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Name and value above each drawing.
    Under,
    /// Name and value left of each drawing.
    Beside,
    /// So many beside each other.
    Columns(usize),
}

/// What a colour or mark means.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// What is meant, 8 points high.
    pub shapes: Vec<Shape>,
    /// How wide that is, in points.
    pub wide: f32,
    /// Its meaning.
    pub word: String,
}

impl Key {
    /// A coloured block.
    pub fn block(colour: Colour, word: String) -> Key {
        let shapes = vec![Shape::rect((0.0, 0.0), (14.0, 8.0), 2.0, Paint::filled(colour))];
        Key { shapes, wide: 14.0, word }
    }
}

/// A table; the first cell of each row names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it holds.
    pub caption: String,
    /// Heads of columns, that of the names first.
    pub heads: Vec<String>,
    /// Rows, in groups.
    pub groups: Vec<Group>,
    /// How it looks.
    pub look: Look,
}

/// How a table looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Words and figures with a line under each row.
    Lines,
    /// Coloured blocks with a figure in each.
    Blocks,
}

/// Rows that belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// What they have in common; may be empty.
    pub name: String,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// In small letters under it; may be empty.
    pub under: String,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub text: String,
    /// In small letters under it; may be empty.
    pub under: String,
    /// What is read aloud in its place, where what stands in it is a mark.
    pub said: Option<String>,
    /// Its colour, and that of its letters.
    pub fill: Option<(Colour, Colour)>,
    /// Whether it is hatched instead of filled.
    pub is_hatched: bool,
    /// How many columns more than one it takes.
    pub wider: usize,
}

impl Cell {
    /// Words alone.
    pub fn of(text: &str) -> Cell {
        Cell { text: text.to_owned(), ..Cell::default() }
    }
}
