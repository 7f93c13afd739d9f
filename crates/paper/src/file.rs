//! Sheets, letters, the structure tree and the outline as one file.

use crate::block::{Document, Level};
use crate::flow::{Entry, flow};
use crate::metadata::metadata;
use crate::sheet::{HEIGHT, SHORT, WIDTH, font_name};
use crate::{embed, tree};
use flate2::{Compression, write::ZlibEncoder};
use pdf_writer::types::PageMode;
use pdf_writer::{Filter, Finish, Name, Pdf, Rect, Ref, TextStr};
use std::io::Write;

/// Half the time of the usual level, and a tenth more bytes.
const LEVEL: Compression = Compression::new(4);

/// Numbers of what stands in the file.
pub(crate) struct Numbers {
    next: i32,
}

impl Numbers {
    pub(crate) fn one(&mut self) -> Ref {
        self.next += 1;
        Ref::new(self.next)
    }

    pub(crate) fn many(&mut self, count: usize) -> Vec<Ref> {
        (0..count).map(|_| self.one()).collect()
    }
}

/// Prints a document: the bytes of a PDF.
pub fn print(document: &Document) -> Vec<u8> {
    let laid = flow(document);
    let press = laid.press;
    let mut numbers = Numbers { next: 0 };
    let [catalog, pages, info, about, root, outline] = [(); 6].map(|()| numbers.one());
    let sheets = numbers.many(press.sheets.len());
    let mut pdf = Pdf::with_settings(SHORT);
    pdf.set_version(1, 7);
    let mut all = pdf.catalog(catalog);
    all.pages(pages).lang(TextStr(document.language)).metadata(about);
    all.outlines(outline).page_mode(PageMode::UseOutlines);
    all.viewer_preferences().display_doc_title(true);
    all.mark_info().marked(true);
    all.pair(Name(b"StructTreeRoot"), root);
    all.finish();
    let count = i32::try_from(sheets.len()).unwrap_or(i32::MAX);
    pdf.pages(pages).count(count).kids(sheets.iter().copied());
    let used = press.used.iter().enumerate().filter(|(_, it)| !it.letters.is_empty());
    let fonts: Vec<(usize, Ref)> = used
        .filter_map(|(font, used)| Some((font, embed::font(&mut pdf, &mut numbers, font, used)?)))
        .collect();
    let mut owners = Vec::new();
    for (at, (sheet, number)) in press.sheets.into_iter().zip(&sheets).enumerate() {
        let content = numbers.one();
        let mut page = pdf.page(*number);
        page.parent(pages).media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).contents(content);
        page.struct_parents(i32::try_from(at).unwrap_or(i32::MAX));
        let mut resources = page.resources();
        let mut named = resources.fonts();
        for (font, number) in &fonts {
            named.pair(Name(&font_name(*font)), *number);
        }
        named.finish();
        resources.finish();
        page.finish();
        stream(&mut pdf, content, &sheet.content.finish());
        owners.push(sheet.owners);
    }
    tree::write(&mut pdf, &mut numbers, root, &press.tags, &owners, &sheets);
    bookmarks(&mut pdf, &mut numbers, outline, &laid.outline, &sheets);
    pdf.metadata(about, metadata(&document.title, document.language).as_bytes());
    pdf.document_info(info).title(TextStr(&document.title)).producer(TextStr("Zwerm"));
    pdf.finish()
}

/// Bytes, squeezed.
pub(crate) fn squeezed(bytes: &[u8]) -> Vec<u8> {
    let mut to = ZlibEncoder::new(Vec::new(), LEVEL);
    // Memory takes whatever is written.
    let _ = to.write_all(bytes);
    to.finish().unwrap_or_default()
}

fn stream(pdf: &mut Pdf, number: Ref, bytes: &[u8]) {
    pdf.stream(number, &squeezed(bytes)).filter(Filter::FlateDecode);
}

/// The outline: headings of parts, with those inside them under them.
fn bookmarks(pdf: &mut Pdf, numbers: &mut Numbers, root: Ref, all: &[Entry], sheets: &[Ref]) {
    let own = numbers.many(all.len());
    // The entry above each: the nearest before it that is less deep. The title stands beside the parts.
    let depth = |it: &Entry| it.level.max(Level::Two);
    let above = |at: usize| (0..at).rev().find(|it| depth(&all[*it]) < depth(&all[at]));
    let parents: Vec<Option<usize>> = (0..all.len()).map(above).collect();
    let below = |parent: Option<usize>| -> Vec<usize> {
        (0..all.len()).filter(|at| parents[*at] == parent).collect()
    };
    let tops = below(None);
    let mut outline = pdf.outline(root);
    if let (Some(first), Some(last)) = (tops.first(), tops.last()) {
        outline.first(own[*first]).last(own[*last]);
        outline.count(i32::try_from(tops.len()).unwrap_or(i32::MAX));
    }
    outline.finish();
    for (at, entry) in all.iter().enumerate() {
        let beside = below(parents[at]);
        let place = beside.iter().position(|it| *it == at).unwrap_or(0);
        let inside = below(Some(at));
        let mut item = pdf.outline_item(own[at]);
        item.title(TextStr(&entry.words)).parent(parents[at].map_or(root, |it| own[it]));
        if let Some(before) = place.checked_sub(1).and_then(|it| beside.get(it)) {
            item.prev(own[*before]);
        }
        if let Some(after) = beside.get(place + 1) {
            item.next(own[*after]);
        }
        if let (Some(first), Some(last)) = (inside.first(), inside.last()) {
            // Closed: a negative number.
            item.first(own[*first]).last(own[*last]).count(-(inside.len() as i32));
        }
        item.dest().page(sheets[entry.sheet]).xyz(0.0, HEIGHT - entry.y + 8.0, None);
    }
}
