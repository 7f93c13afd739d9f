//! A drawing in SVG, read strictly: shapes and what is plainly said of them, and not one thing more.
//!
//! It goes to browsers as it came, so whatever could run, load, follow or grow is refused here by not being on a list.

mod effort;
mod plain;

use super::brought::FileProblem;
use effort::{effort, target};
use plain::{ATTRIBUTES, SHAPES, is_plain_value};
use roxmltree::{Attribute, Document, Error, Node, NodeType, ParsingOptions};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// More pieces than a logo of 200 kB has any use for.
const PIECES: u32 = 20_000;
/// Shapes stand in shapes so deep at most.
const DEEPEST: usize = 50;
/// So many shapes are drawn a second time at most.
const USES: usize = 100;
/// And so much is drawn in all, in bytes: five times the largest file.
const EFFORT: usize = 1_000_000;

pub(super) fn check(file: &[u8]) -> Result<(), FileProblem> {
    let text = str::from_utf8(file).map_err(|_| FileProblem::NotUtf8)?;
    if !is_utf8_by_its_own_words(text) {
        return Err(FileProblem::NotUtf8);
    }
    let options = ParsingOptions { allow_dtd: false, nodes_limit: PIECES, ..Default::default() };
    let drawing = Document::parse_with_options(text, options).map_err(|error| match error {
        Error::DtdDetected => FileProblem::Doctype,
        Error::NodesLimitReached => FileProblem::TooMuch,
        other => FileProblem::BrokenSvg(other.pos().row as usize),
    })?;
    let root = drawing.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err(no_shape(root));
    }
    let mut open = vec![(drawing.root(), 0, false)];
    let mut uses = Vec::new();
    while let Some((node, depth, is_in_mask)) = open.pop() {
        if depth > DEEPEST {
            return Err(FileProblem::TooMuch);
        }
        match node.node_type() {
            NodeType::Root | NodeType::Comment => {}
            NodeType::PI => return Err(no_shape(node)),
            NodeType::Text => words(node)?,
            NodeType::Element => shape(node, is_in_mask)?,
        }
        let is_mask = is_in_mask || node.is_element() && matches!(name(node), "mask" | "clipPath");
        if node.is_element() && name(node) == "use" {
            uses.push(node);
        }
        open.extend(node.children().map(|child| (child, depth + 1, is_mask)));
    }
    if uses.len() > USES || uses.iter().any(|one| is_of_uses(*one, &drawing)) {
        return Err(FileProblem::TooMuch);
    }
    if effort(&drawing) > EFFORT { Err(FileProblem::TooMuch) } else { Ok(()) }
}

/// A file that says it is in another code would be read otherwise by a browser than here.
fn is_utf8_by_its_own_words(text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Some((says, _)) = text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) else {
        return true;
    };
    let Some((_, code)) = says.split_once("encoding") else { return true };
    let code = code.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '=');
    let code = code.trim_start_matches(['"', '\'']);
    let code: String = code.chars().take_while(|letter| !matches!(letter, '"' | '\'')).collect();
    code.eq_ignore_ascii_case("utf-8")
}

fn name<'a>(node: Node<'a, '_>) -> &'a str {
    node.tag_name().name()
}

fn line(node: Node<'_, '_>) -> usize {
    node.document().text_pos_at(node.range().start).row as usize
}

fn no_shape(node: Node<'_, '_>) -> FileProblem {
    let name = node.pi().map_or(name(node), |it| it.target);
    FileProblem::Element { line: line(node), name: told(name) }
}

/// The beginning of a name that somebody else chose.
fn told(name: &str) -> String {
    name.chars().take(40).collect()
}

/// Words stand in names, descriptions and letters alone.
fn words(node: Node<'_, '_>) -> Result<(), FileProblem> {
    let may =
        node.parent().is_some_and(|it| matches!(name(it), "title" | "desc" | "text" | "tspan"));
    let is_blank = node.text().is_none_or(|text| text.trim().is_empty());
    if may || is_blank { Ok(()) } else { Err(FileProblem::BrokenSvg(line(node))) }
}

fn shape(node: Node<'_, '_>, is_in_mask: bool) -> Result<(), FileProblem> {
    let name = name(node);
    let is_shape = node.tag_name().namespace() == Some(SVG) && SHAPES.contains(&name);
    let is_inner_root = name == "svg" && node.parent_element().is_some();
    if !is_shape || is_inner_root || (is_in_mask && matches!(name, "use" | "mask" | "clipPath")) {
        return Err(no_shape(node));
    }
    for it in node.attributes() {
        let is_nested = is_in_mask && matches!(it.name(), "mask" | "clip-path");
        let is_own =
            matches!(name, "mask" | "clipPath") && matches!(it.name(), "mask" | "clip-path");
        if is_nested || is_own || !is_plain(name, &it) {
            let (element, name) = (told(name), told(it.name()));
            return Err(FileProblem::Attribute { line: line(node), element, name });
        }
    }
    Ok(())
}

/// Whether an attribute says something plain; a link leads to a shape of the same file.
fn is_plain(element: &str, it: &Attribute<'_, '_>) -> bool {
    let is_link = it.name() == "href" && matches!(it.namespace(), None | Some(XLINK));
    if is_link {
        let may = matches!(element, "use" | "linearGradient" | "radialGradient");
        return may && it.value().strip_prefix('#').is_some_and(plain::is_name);
    }
    match it.namespace() {
        Some(XML) => it.name() == "space",
        Some(_) => false,
        None if it.name().starts_with("data-") || it.name().starts_with("aria-") => true,
        None => ATTRIBUTES.contains(&it.name()) && is_plain_value(it.value()),
    }
}

/// Whether what is drawn a second time draws something a second time itself: ten times ten times ten fills a screen's memory.
fn is_of_uses(one: Node<'_, '_>, drawing: &Document<'_>) -> bool {
    let to = target(one);
    let mut named = drawing.descendants().filter(|it| it.attribute("id") == Some(to));
    named.any(|it| it.descendants().any(|inner| inner.is_element() && name(inner) == "use"))
}

#[cfg(test)]
mod tests;
