//! `report.pdf`: the same report on paper, tagged so that it can be read aloud. Sentences, figures and drawings are those of the
//! page; colours come from its style. The tables that the page folds away stand at the end.

mod heat;
mod path;
mod style;
mod svg;

use crate::report::{Report, Row, Section, Twin};
use crate::text::{L10nLanguage, text};
use style::{Style, Told};
use zwerm_paper::{
    Block, Cell, Colours, Document, Figure, Form, Group, Key, Level, Look, Mark, Paint, Shape,
    Sheets, Stroke, Table, Voice, print,
};

/// Points a pixel of the page: letters of drawings become as large as those beside them.
const PIXEL: f32 = 0.72;

/// Prints the report.
pub(crate) fn pdf(report: &Report) -> Vec<u8> {
    print(&document(report))
}

/// What parts of the document need.
struct Writer {
    words: &'static L10nLanguage,
    style: Style,
    blocks: Vec<Block>,
}

fn document(report: &Report) -> Document {
    let words = text(report.language);
    let style = Style::of_page();
    let colours = Colours {
        ink: style.named("--ink"),
        quiet: style.named("--ink-2"),
        brand: style.named("--brand"),
        line: style.named("--line"),
    };
    let mark = zwerm_ui::assets().iter().find(|it| it.file == "zwerm.svg").map(|it| {
        let drawn = String::from_utf8_lossy(it.plain);
        // 32 pixels become 24 points.
        Mark { shapes: svg::read(&drawn, &style, 0.75).shapes, word: "Zwerm".to_owned() }
    });
    let mut writer = Writer { words, style, blocks: Vec::new() };
    writer.whole(report);
    Document {
        title: plain(&format!("{} · {}", report.title, words.report_lang_title())),
        language: report.language.code(),
        mark,
        foot: plain(&words.report_footer()),
        colours,
        sheets: Sheets::Bound,
        scale: 1.0,
        blocks: writer.blocks,
    }
}

impl Writer {
    fn whole(&mut self, report: &Report) {
        let words = self.words;
        self.heading(Level::One, &report.title);
        self.text(Voice::Lead, &report.lead);
        let brand = self.style.named("--brand");
        let point = |fact: &String| Key {
            shapes: vec![Shape::rect((0.0, 1.6), (5.0, 5.0), 2.5, Paint::filled(brand))],
            wide: 5.0,
            word: plain(fact),
        };
        self.blocks.push(Block::Legend(report.facts.iter().map(point).collect()));
        self.heat(&report.heat);
        report.sections.iter().for_each(|section| self.section(section));
        self.list(&words.report_hidden_heading(), &report.hidden);
        if !report.warnings.is_empty() {
            self.list(&words.report_warnings_heading(), &report.warnings);
        }
        self.list(&words.report_method_heading(), &report.method);
        let drawn: Vec<&Section> =
            report.sections.iter().filter(|it| !it.rows.is_empty()).collect();
        if !drawn.is_empty() {
            self.heading(Level::Two, &words.report_figures_as_tables());
        }
        for section in drawn {
            self.heading(Level::Three, &section.table.caption);
            self.blocks.push(Block::Table(twin(&section.table, false)));
        }
    }

    fn heading(&mut self, level: Level, words: &str) {
        self.blocks.push(Block::Heading(level, plain(words)));
    }

    fn text(&mut self, voice: Voice, words: &str) {
        self.blocks.push(Block::Text(voice, plain(words)));
    }

    fn list(&mut self, heading: &str, items: &[String]) {
        self.heading(Level::Two, heading);
        self.blocks.push(Block::List(items.iter().map(|it| plain(it)).collect()));
    }

    fn section(&mut self, section: &Section) {
        self.heading(Level::Two, &section.heading);
        self.text(Voice::Quiet, &section.lead);
        if section.rows.is_empty() {
            self.blocks.push(Block::Table(twin(&section.table, true)));
        }
        // A row without a drawing is a head above those that follow.
        for rows in section.rows.chunk_by(|_, next| !next.svg.is_empty()) {
            let (heads, drawn) = rows.split_at(usize::from(rows[0].svg.is_empty()));
            heads.iter().for_each(|head| self.heading(Level::Three, &head.name));
            self.figures(drawn);
        }
        if !section.legend.is_empty() {
            let keys = section.legend.iter().map(|(class, word)| self.key(class, word)).collect();
            self.blocks.push(Block::Legend(keys));
        }
        section.notes.iter().for_each(|note| self.text(Voice::Note, note));
    }

    fn figures(&mut self, rows: &[Row]) {
        let figure = |row: &Row| Figure {
            name: plain(&row.name),
            value: plain(&row.value),
            drawing: svg::read(&plain(&row.svg), &self.style, PIXEL),
        };
        let figures: Vec<Figure> = rows.iter().map(figure).collect();
        let Some(tallest) = figures.iter().map(|it| it.drawing.height).reduce(f32::max) else {
            return;
        };
        // Low drawings stand beside short names; tall ones beside each other.
        let longest = figures.iter().map(|it| it.name.chars().count()).max().unwrap_or(0);
        let form = match (tallest < 40.0, figures.len(), longest) {
            (true, _, ..=44) => Form::Beside,
            (true, ..) | (_, 1, _) => Form::Under,
            _ if tallest > 180.0 => Form::Under,
            (_, 2 | 4, _) => Form::Columns(2),
            _ => Form::Columns(3),
        };
        self.blocks.push(Block::Figures(figures, form));
    }

    /// A colour or mark of the page's legend, as its style has it.
    fn key(&self, class: &str, word: &str) -> Key {
        let (key, own) = (Told::Class("key"), Told::Class(class));
        let told = self.style.told(&[key, own]);
        let colour = self.style.colour(&told, "background");
        let side = |name: &str| told.get(name).and_then(|it| style::length(it));
        let shape = match (colour, side("block-size")) {
            (Some(colour), _) if told.get("border-radius").is_some_and(|it| *it == "50%") => {
                Shape::rect((3.0, 0.0), (8.0, 8.0), 4.0, Paint::filled(colour))
            }
            (Some(colour), Some(high)) if high < 4.0 => {
                Shape::rect((0.0, 3.4), (14.0, 1.5), 0.0, Paint::filled(colour))
            }
            (Some(colour), _) => Shape::rect((0.0, 0.0), (14.0, 8.0), 2.0, Paint::filled(colour)),
            (None, _) => {
                let colour = self.style.named("--line");
                let stroke = Stroke { colour, width: 1.0, is_round: false, dash: None };
                let line = Paint { fill: None, stroke: Some(stroke) };
                Shape::rect((0.5, 0.5), (13.0, 7.0), 2.0, line)
            }
        };
        Key { shapes: vec![shape], wide: 14.0, word: plain(word) }
    }
}

/// A table as the page has it.
fn twin(it: &Twin, has_caption: bool) -> Table {
    let row = |cells: &Vec<String>| zwerm_paper::Row {
        name: cells.first().map_or(String::new(), |it| plain(it)),
        under: String::new(),
        cells: cells.iter().skip(1).map(|it| Cell::of(&plain(it))).collect(),
    };
    Table {
        caption: if has_caption { plain(&it.caption) } else { String::new() },
        heads: it.heads.iter().map(|it| plain(it)).collect(),
        groups: vec![Group { name: String::new(), rows: it.rows.iter().map(row).collect() }],
        look: Look::Lines,
    }
}

fn plain(text: &str) -> String {
    zwerm_ui::plain(text)
}
