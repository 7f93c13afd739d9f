//! The report of all together on paper: the sentences and tables of the page, and a small drawing of each construct over the waves.

use super::{
    groups,
    look_back::{Shown, Told},
    said, statements,
    trend::{Course, trend},
};
use crate::text::L10nLanguage;
use zwerm_domain::{Date, Language};
use zwerm_paper::{
    Along, Anchor, Block, Cell, Colour, Colours, Document, Drawing, Figure, Form, Group, Level,
    Look, Paint, Row, Shape, Stroke, Table, Voice,
};
use zwerm_ui::{charts::WavePoint, format::decimal, plain};

/// The colours of Zwerm on paper, as in the reports of `zwerm analyse`.
const INK: Colour = Colour([16, 36, 47]);
const QUIET: Colour = Colour([74, 94, 105]);
const BRAND: Colour = Colour([0, 91, 112]);
const LINE: Colour = Colour([214, 223, 227]);
/// How high a drawing is, the part its line moves in, and how large its letters are, in points.
const HIGH: f32 = 78.0;
const TOP: f32 = 8.0;
const BOTTOM: f32 = 58.0;
const SMALL: f32 = 8.0;

/// Lays it out. `whole` is all together, alone.
pub(super) fn paper(
    (t, language): (&'static L10nLanguage, Language),
    told: &[Told],
    whole: &[Shown],
    took_part: Vec<String>,
) -> Document {
    let Some(newest) = told.first() else {
        return document(language, String::new(), t, Vec::new());
    };
    let mut blocks = vec![
        Block::Heading(Level::One, newest.wave.title.clone()),
        Block::Text(Voice::Lead, plain(&said(t, language, &newest.instrument, whole))),
        Block::List(took_part.iter().map(|it| plain(it)).collect()),
    ];
    let heading = |words: String| Block::Heading(Level::Two, plain(&words));
    let quiet = |words: String| Block::Text(Voice::Quiet, plain(&words));
    let course = trend((t, language), told, whole, &[]);
    if !course.courses.is_empty() {
        blocks.push(heading(t.waves_trend()));
        blocks.push(quiet(t.waves_trend_lead()));
        let figures = course.courses.iter().map(|it| figure(language, it)).collect();
        blocks.push(Block::Figures(figures, Form::Columns(2)));
        blocks.extend(course.notes.iter().map(|it| Block::Text(Voice::Note, plain(it))));
    }
    if let Some(beside) = groups::beside((t, language), newest, whole) {
        blocks.push(heading(t.waves_groups()));
        blocks.push(Block::Text(Voice::Plain, plain(&beside.says)));
        blocks.push(quiet(t.waves_groups_lead()));
        blocks.push(table(&beside.table));
    }
    let parts = statements::parts((t, language), newest, whole);
    if !parts.is_empty() {
        blocks.push(heading(t.waves_statements()));
        blocks.push(quiet(t.waves_statements_lead()));
        blocks.extend(parts.iter().map(|it| table(&it.table)));
    }
    if !course.courses.is_empty() {
        blocks.push(heading(t.waves_paper_tables()));
        blocks.extend(course.courses.iter().map(|it| table(it.chart.table())));
    }
    document(language, newest.wave.title.clone(), t, blocks)
}

fn document(
    language: Language,
    title: String,
    t: &'static L10nLanguage,
    blocks: Vec<Block>,
) -> Document {
    Document {
        title,
        language: language.code(),
        mark: None,
        foot: plain(&t.waves_paper_foot()),
        colours: Colours { ink: INK, quiet: QUIET, brand: BRAND, line: LINE },
        blocks,
        sheets: zwerm_paper::Sheets::Bound,
        scale: 1.0,
    }
}

fn table(it: &zwerm_ui::charts::Table) -> Block {
    let row = |cells: &Vec<String>| Row {
        name: cells.first().map_or_else(String::new, |it| plain(it)),
        cells: cells.iter().skip(1).map(|it| Cell::of(&plain(it))).collect(),
        ..Row::default()
    };
    Block::Table(Table {
        caption: plain(it.caption()),
        heads: it.heads().iter().map(|it| plain(it)).collect(),
        groups: vec![Group { name: String::new(), rows: it.rows().iter().map(row).collect() }],
        look: Look::Lines,
    })
}

/// A construct over the waves, with its conclusion read aloud.
fn figure(language: Language, it: &Course) -> Figure {
    let value = match it.points.last() {
        Some((_, WavePoint::Mean(mean, _))) => decimal(language, *mean, 1),
        _ => String::new(),
    };
    let drawing = Drawing { height: HIGH, said: plain(it.chart.sentence()), shapes: shapes(it) };
    Figure { name: plain(&it.name), value, drawing }
}

fn shapes(it: &Course) -> Vec<Shape> {
    let (Some((first, _)), Some((last, _))) = (it.points.first(), it.points.last()) else {
        return Vec::new();
    };
    let days = |to: Date| first.until(to).map_or(0.0, |span| span.get_days() as f32);
    let span = days(*last).max(1.0);
    let x = |on: Date| Along { share: 0.08 + 0.86 * days(on) / span, points: 0.0 };
    let (low, high) = it.scale;
    let y = |value: f64| {
        BOTTOM - ((value - low) / (high - low).max(1.0)).clamp(0.0, 1.0) as f32 * (BOTTOM - TOP)
    };
    let line = |from, to, colour, width| {
        let stroke = Stroke { colour, width, is_round: true, dash: None };
        Shape::Line(from, to, Paint { fill: None, stroke: Some(stroke) })
    };
    let words = |at, anchor, words: String| Shape::Words {
        at,
        anchor,
        size: SMALL,
        is_strong: false,
        colour: QUIET,
        words,
    };
    let mut shapes = Vec::new();
    let ends = (Along { share: 0.06, points: 0.0 }, Along { share: 1.0, points: 0.0 });
    for end in [low, high] {
        shapes.push(line((ends.0, y(end)), (ends.1, y(end)), LINE, 0.8));
        shapes.push(words((Along::points(0.0), y(end) + 3.0), Anchor::Start, format!("{end}")));
    }
    let mut before = None;
    let mut dots = Vec::new();
    for (on, point) in &it.points {
        let WavePoint::Mean(mean, half) = point else { continue };
        let here = (x(*on), y(*mean));
        if let Some(half) = half {
            let ends = ((here.0, y(mean - half)), (here.0, y(mean + half)));
            shapes.push(line(ends.0, ends.1, BRAND.thinned(0.5), 1.5));
        }
        shapes.extend(before.map(|before| line(before, here, BRAND, 1.6)));
        dots.push(Shape::Circle(here, 2.6, Paint::filled(BRAND)));
        before = Some(here);
    }
    shapes.append(&mut dots);
    shapes.push(words((ends.0, HIGH - 6.0), Anchor::Start, plain(&it.days.0)));
    shapes.push(words((ends.1, HIGH - 6.0), Anchor::End, plain(&it.days.1)));
    shapes
}
