//! A document on paper: headings, text, lists, tables and drawings become a tagged PDF (PDF 1.7, PDF/UA-1), A4, with the letters
//! of Zwerm inside.
//!
//! What is given is a [`Document`]; [`print`] answers the bytes, the same for the same document: no clock, no chance. Lengths are
//! points (1/72 inch); y goes down. Every block gets its place in the structure tree, so that it is read aloud in order; what is
//! only there to look at (lines, page numbers, heads that are repeated) is marked as such.

mod block;
mod drawing;
mod embed;
mod figure;
mod file;
mod flow;
mod font;
mod letters;
mod metadata;
mod sheet;
mod table;
mod tags;
mod text;
mod tree;
mod woff;

pub use block::{
    Block, Cell, Colours, Document, Figure, Form, Group, Key, Level, Look, Mark, Row, Sheets,
    Table, Voice,
};
pub use drawing::{Along, Anchor, Colour, Drawing, Move, Paint, Shape, Stroke};
pub use file::print;
