//! How much a browser has to draw. A small file can ask for minutes: a shape drawn again by each `use`, and each mask a sheet of its own.

use super::{XLINK, name};
use roxmltree::{Document, Node};
use std::collections::HashMap;

/// What a mask or a cut-out costs beside its shapes, in bytes of a drawing: a sheet to draw apart and lay over.
const SHEET: usize = 2_000;

/// Everything that is drawn, in bytes of the file: again for each `use`, and with the shapes of each mask where one is laid.
pub(super) fn effort(drawing: &Document<'_>) -> usize {
    let named: HashMap<&str, Node<'_, '_>> =
        drawing.descendants().filter_map(|it| Some((it.attribute("id")?, it))).collect();
    let again = drawing.descendants().filter(|it| it.is_element() && name(*it) == "use");
    let again = again.filter_map(|it| named.get(target(it)).map(|shape| once(*shape, &named)));
    once(drawing.root(), &named).saturating_add(again.sum())
}

/// The name that a link leads to.
pub(super) fn target<'a>(link: Node<'a, '_>) -> &'a str {
    let to = link.attribute("href").or_else(|| link.attribute((XLINK, "href")));
    to.unwrap_or_default().trim_start_matches('#')
}

fn once(shape: Node<'_, '_>, named: &HashMap<&str, Node<'_, '_>>) -> usize {
    let sheets = shape.descendants().flat_map(|it| it.attributes()).filter_map(|it| {
        let is_sheet = matches!(it.name(), "mask" | "clip-path");
        let (_, inner) = it.value().split_once('(').filter(|_| is_sheet)?;
        let mask = named.get(inner.trim_end_matches([')', ' ']).trim().trim_start_matches('#'));
        Some(SHEET + mask.map_or(0, |mask| mask.range().len()))
    });
    shape.range().len().saturating_add(sheets.sum())
}
