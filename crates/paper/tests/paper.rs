//! A document becomes a PDF that is the same each time, with its structure, letters and outline in it.

use zwerm_paper::{
    Along, Block, Cell, Colour, Colours, Document, Drawing, Figure, Form, Group, Level, Look,
    Paint, Row, Shape, Sheets, Table, Voice, print,
};

fn document(blocks: Vec<Block>) -> Document {
    let ink = Colour([20, 40, 50]);
    let colours = Colours { ink, quiet: ink, brand: ink, line: ink };
    let mut all = vec![Block::Heading(Level::One, "Zó doen we het (ő)".to_owned())];
    all.extend(blocks);
    let title = "Zó doen we het".to_owned();
    let (mark, foot, sheets) = (None, "Voet".to_owned(), Sheets::Bound);
    Document { title, language: "nl", mark, foot, colours, sheets, scale: 1.0, blocks: all }
}

fn told(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn count(bytes: &[u8], wanted: &str) -> usize {
    told(bytes).matches(wanted).count()
}

fn row(at: usize) -> Row {
    let cells = vec![Cell::of("4,1"), Cell::of("± 0,2")];
    Row { name: format!("Rij {at}"), under: String::new(), cells }
}

fn table(rows: usize) -> Table {
    Table {
        caption: "Wat er staat".to_owned(),
        heads: ["Naam", "Gemiddelde", "Marge"].map(str::to_owned).to_vec(),
        groups: vec![Group { name: "Noord".to_owned(), rows: (0..rows).map(row).collect() }],
        look: Look::Lines,
    }
}

#[test]
fn the_same_document_gives_the_same_bytes_and_says_what_it_is() {
    let text = || document(vec![Block::Text(Voice::Plain, "Een regel.".to_owned())]);
    let bytes = print(&text());
    assert_eq!(bytes, print(&text()));
    for wanted in [
        "%PDF-1.7",
        "/Lang",
        "/Marked true",
        "/DisplayDocTitle true",
        "<pdfuaid:part>1</pdfuaid:part>",
        "/ToUnicode",
        "/FontFile2",
        "+BricolageGrotesque-Bold",
        "+FigtreeExt-SemiBold",
    ] {
        assert!(told(&bytes).contains(wanted), "{wanted}");
    }
    assert!(bytes.len() < 20_000, "only the letters that were used: {}", bytes.len());
}

#[test]
fn each_row_and_cell_of_a_table_is_one_over_as_many_sheets_as_it_takes() {
    let bytes = print(&document(vec![Block::Table(table(90))]));
    assert!(count(&bytes, "/Type/Page/") >= 3);
    // Heads are read once, though they are seen on each sheet; a name of a group is a head of its row.
    assert_eq!(count(&bytes, "/S/TR"), 1 + 1 + 90);
    assert_eq!(count(&bytes, "/S/TD"), 180);
    assert_eq!(count(&bytes, "/Scope/Column"), 3);
    assert_eq!(count(&bytes, "/Scope/Row"), 91);
    assert_eq!(count(&bytes, "/ColSpan 3"), 1);
    assert_eq!(count(&bytes, "/S/Caption"), 1);
    assert_eq!(count(&bytes, "/ListNumbering"), 0);
}

#[test]
fn a_drawing_says_what_it_shows_and_where_it_lies() {
    let dot = Paint::filled(Colour([0; 3]));
    let half = Along { share: 0.5, points: 0.0 };
    let shapes = vec![Shape::Circle((half, 10.0), 4.0, dot)];
    let drawing = Drawing { height: 20.0, said: "In het midden".to_owned(), shapes };
    let figure = Figure { name: "Vertrouwen".to_owned(), value: "4,1".to_owned(), drawing };
    let bytes = print(&document(vec![Block::Figures(vec![figure; 40], Form::Under)]));
    assert_eq!(count(&bytes, "/S/Figure"), 40);
    assert_eq!(count(&bytes, "/Alt"), 40);
    assert_eq!(count(&bytes, "/BBox"), 40);
    assert_eq!(count(&bytes, "/S/LI"), 40);
}

#[test]
fn headings_are_in_the_outline_and_never_alone_at_the_foot() {
    let mut blocks = Vec::new();
    for at in 0..30 {
        blocks.push(Block::Heading(Level::Two, format!("Deel {at}")));
        blocks.push(Block::Text(Voice::Plain, "Woord ".repeat(120)));
        blocks.push(Block::Heading(Level::Three, format!("Stuk {at}")));
        blocks.push(Block::List(vec!["punt".to_owned(); 3]));
    }
    let bytes = print(&document(blocks));
    assert_eq!(count(&bytes, "/S/H1"), 1);
    assert_eq!(count(&bytes, "/S/H2"), 30);
    assert_eq!(count(&bytes, "/S/H3"), 30);
    assert_eq!(count(&bytes, "/Dest"), 61);
}

#[test]
fn odd_sizes_and_letters_end() {
    let long = "x".repeat(5_000);
    let wide = Table {
        heads: (0..40).map(|at| format!("Kolom {at}")).collect(),
        groups: vec![Group {
            name: String::new(),
            rows: vec![Row { name: long.clone(), ..Row::default() }; 2],
        }],
        ..table(1)
    };
    let blocks = vec![
        Block::Text(Voice::Lead, long),
        Block::Table(wide),
        Block::Table(Table { heads: Vec::new(), groups: Vec::new(), ..table(1) }),
        Block::Figures(Vec::new(), Form::Columns(0)),
        Block::List(vec![String::new()]),
        Block::Legend(Vec::new()),
        Block::Text(Voice::Note, "漢字 \u{0} \u{202e} 🐦".to_owned()),
    ];
    assert!(print(&document(blocks)).starts_with(b"%PDF"));
}

#[test]
fn loose_sheets_carry_no_number_and_large_print_takes_more_room() {
    let letter = |at: usize| {
        [Block::Turn, Block::Text(Voice::Plain, format!("Brief {at} ") + &"woord ".repeat(400))]
    };
    let whole = |scale| Document {
        sheets: Sheets::Loose,
        scale,
        ..document((0..3).flat_map(letter).collect())
    };
    let (small, large) = (print(&whole(1.0)), print(&whole(1.8)));
    assert_eq!(count(&small, "/Type/Page/"), 4, "a heading alone, and a sheet for each");
    let bound = print(&Document { sheets: Sheets::Bound, ..whole(1.0) });
    assert!(small.len() < bound.len(), "no title, foot and number on each sheet");
    assert_eq!(count(&large, "/Type/Page/"), 7);
}
