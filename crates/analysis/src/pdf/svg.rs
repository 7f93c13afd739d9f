//! The page's drawings as shapes on paper: the few elements they are made of, with the colours of the page's style.

use super::path::steps;
use super::style::{Declared, Style, Told, length};
use roxmltree::{Document, Node};
use zwerm_paper::{Along, Anchor, Colour, Drawing, Move, Paint, Shape, Stroke};

/// What is known on the way down to an element.
#[derive(Clone, Default)]
struct Above<'a> {
    told: Declared<'a>,
    shift: (f32, f32),
}

struct Reader<'a> {
    style: &'a Style,
    scale: f32,
    shapes: Vec<Shape>,
}

/// Reads a drawing; a pixel becomes so many points. What is not known is not drawn: the table has it, and the words.
pub(super) fn read(svg: &str, style: &Style, scale: f32) -> Drawing {
    let mut reader = Reader { style, scale, shapes: Vec::new() };
    let document = Document::parse(svg);
    debug_assert!(document.is_ok(), "a drawing that can't be read: {svg}");
    let Ok(document) = document else {
        return Drawing { height: 0.0, said: String::new(), shapes: Vec::new() };
    };
    let root = document.root_element();
    let height = root.attribute("height").and_then(length).unwrap_or(0.0) * scale;
    reader.all(root, &Above::default());
    let said = root.attribute("aria-label").unwrap_or_default().to_owned();
    Drawing { height, said, shapes: reader.shapes }
}

impl Reader<'_> {
    fn all<'a>(&mut self, node: Node<'a, '_>, above: &Above<'a>) {
        let mut whom = vec![Told::Element(node.tag_name().name())];
        whom.extend(node.attribute("class").unwrap_or_default().split(' ').map(Told::Class));
        let mut told = above.told.clone();
        let own = ["fill", "stroke", "stroke-width", "opacity", "text-anchor", "font-size"];
        for name in own {
            if let Some(value) = node.attribute(name) {
                told.insert(name, value);
            }
        }
        told.extend(self.style.told(&whom));
        let shift = node.attribute("transform").map_or(Some((0.0, 0.0)), moved);
        debug_assert!(
            shift.is_some(),
            "a drawing that is turned: {:?}",
            node.attribute("transform")
        );
        let (x, y) = shift.unwrap_or_default();
        let shift = (above.shift.0 + x, above.shift.1 + y);
        let below = Above { told, shift };
        match node.tag_name().name() {
            "svg" | "g" => {
                node.children().filter(Node::is_element).for_each(|kid| self.all(kid, &below));
            }
            "title" | "desc" => {}
            name => {
                let shape = self.shape(node, name, &below);
                debug_assert!(shape.is_some(), "a shape that paper does not know: {name}");
                self.shapes.extend(shape);
            }
        }
    }

    fn shape(&self, node: Node<'_, '_>, name: &str, above: &Above<'_>) -> Option<Shape> {
        let paint = self.paint(&above.told, name);
        let x = |name: &str| self.along(node, name, above.shift.0);
        let y = |name: &str| self.down(node, name) + above.shift.1 * self.scale;
        let wide = |name: &str| self.along(node, name, 0.0);
        Some(match name {
            "rect" => {
                let high = self.down(node, "height");
                Shape::Rect(x("x"), y("y"), wide("width"), high, self.down(node, "rx"), paint)
            }
            "line" => Shape::Line((x("x1"), y("y1")), (x("x2"), y("y2")), paint),
            "circle" => Shape::Circle((x("cx"), y("cy")), self.down(node, "r"), paint),
            "path" => self.path(steps(node.attribute("d")?, self.scale)?, above, paint),
            "polyline" | "polygon" => {
                let end = if name == "polygon" { "Z" } else { "" };
                let text = format!("M{}{end}", node.attribute("points")?);
                self.path(steps(&text, self.scale)?, above, paint)
            }
            "text" => self.words(node, (x("x"), y("y")), &above.told),
            _ => return None,
        })
    }

    fn path(&self, steps: Vec<Move>, above: &Above<'_>, paint: Paint) -> Shape {
        let (right, low) = (above.shift.0 * self.scale, above.shift.1 * self.scale);
        let lower = |it: Move| match it {
            Move::To([x, y]) => Move::To([x, y + low]),
            Move::Line([x, y]) => Move::Line([x, y + low]),
            Move::Curve([a, b, c, d, e, f]) => Move::Curve([a, b + low, c, d + low, e, f + low]),
            Move::Close => Move::Close,
        };
        Shape::Path(Along::points(right), steps.into_iter().map(lower).collect(), paint)
    }

    fn words(&self, node: Node<'_, '_>, at: (Along, f32), told: &Declared<'_>) -> Shape {
        let size = told.get("font-size").and_then(|it| length(it)).unwrap_or(12.5) * self.scale;
        let middle = matches!(
            told.get("dominant-baseline").copied().or(node.attribute("dominant-baseline")),
            Some("middle" | "central")
        );
        let anchor = match told.get("text-anchor").copied() {
            Some("middle") => Anchor::Middle,
            Some("end") => Anchor::End,
            _ => Anchor::Start,
        };
        let weight = told.get("font-weight").and_then(|it| it.parse::<u16>().ok()).unwrap_or(500);
        let texts = node.descendants().filter(|it| it.is_text()).filter_map(|it| it.text());
        Shape::Words {
            at: (at.0, at.1 + if middle { size * 0.35 } else { 0.0 }),
            anchor,
            size,
            is_strong: weight >= 600,
            colour: self.style.colour(told, "fill").unwrap_or(self.style.named("--ink")),
            words: texts.collect(),
        }
    }

    fn paint(&self, told: &Declared<'_>, name: &str) -> Paint {
        let share = told.get("opacity").and_then(|it| it.parse().ok()).unwrap_or(1.0_f32);
        let thinned = |it: Colour| it.thinned(share);
        // As SVG has it: black inside, unless it says otherwise; a line has no inside.
        let fill = match (name, told.get("fill")) {
            ("line", _) => None,
            (_, None) => Some(self.style.named("--ink")),
            (_, Some(value)) => self.style.value(told, value),
        };
        let number = |name: &str| told.get(name).and_then(|it| length(it));
        let dash = told.get("stroke-dasharray").map(|it| {
            let mut parts = it.split([' ', ',']).filter_map(length).map(|it| it * self.scale);
            let dash = parts.next().unwrap_or(0.0);
            (dash, parts.next().unwrap_or(dash))
        });
        let stroke = self.style.colour(told, "stroke").map(|colour| Stroke {
            colour: thinned(colour),
            width: number("stroke-width").unwrap_or(1.0) * self.scale,
            is_round: told.get("stroke-linecap").is_some_and(|it| *it == "round"),
            dash: dash.filter(|it| it.0 > 0.0),
        });
        Paint { fill: fill.map(thinned), stroke }
    }

    /// A place or length along the width: percent or pixels.
    fn along(&self, node: Node<'_, '_>, name: &str, shift: f32) -> Along {
        let value = node.attribute(name).unwrap_or("0");
        let share = value.strip_suffix('%').and_then(|it| it.trim().parse::<f32>().ok());
        let points = if share.is_some() { 0.0 } else { length(value).unwrap_or(0.0) };
        Along { share: share.unwrap_or(0.0) / 100.0, points: (points + shift) * self.scale }
    }

    fn down(&self, node: Node<'_, '_>, name: &str) -> f32 {
        node.attribute(name).and_then(length).unwrap_or(0.0) * self.scale
    }
}

/// How far `translate(x,y)` moves.
fn moved(transform: &str) -> Option<(f32, f32)> {
    let inside = transform.trim().strip_prefix("translate(")?.strip_suffix(')')?;
    let mut parts = inside.split([' ', ',']).filter(|it| !it.is_empty()).map(length);
    let x = parts.next()??;
    Some((x, parts.next().flatten().unwrap_or(0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::{Dots, Limits, Trend, bar, dots, likert, trend};

    fn drawn(svg: &str) -> Drawing {
        read(svg, &Style::of_page(), 1.0)
    }

    #[test]
    fn every_drawing_of_the_page_is_drawn_with_all_its_shapes() {
        let point = Some((0.2, 0.4, 0.6));
        let row = |limits: Option<Limits>| Trend {
            points: vec![("2024".to_owned(), point), ("2025".to_owned(), point)],
            limits,
            ends: ("1".to_owned(), "5".to_owned()),
            said: "x".to_owned(),
        };
        let limits = Limits { low: 0.3, middle: 0.4, high: 0.5, beyond: vec![1] };
        let all = [
            (likert(&[0.2, 0.3, 0.5], "x"), 6),
            (trend(&row(None)), 2 * 2 + 2 + 2 + 1 + 2),
            (trend(&row(Some(limits))), 2 * 2 + 2 + 2 + 1 + 2 + 3 + 1),
            (bar(0.3, Some((0.1, 0.4)), "x"), 3),
            (
                dots(&Dots {
                    band: Some((0.1, 0.2)),
                    interval: Some((0.1, 0.2)),
                    point: Some(0.5),
                    zero: None,
                    said: "x".to_owned(),
                }),
                4,
            ),
        ];
        for (svg, shapes) in all {
            let drawing = drawn(&svg);
            assert_eq!(drawing.shapes.len(), shapes, "{svg}");
            assert_eq!(drawing.said, "x");
            assert!(drawing.height > 20.0);
        }
    }

    #[test]
    fn shares_pixels_and_colours_keep_their_place() {
        let svg = "<svg height=\"20\" aria-label=\"a\"><g class=\"h1\" transform=\"translate(2, 3)\"><rect class=\"fill\" x=\"10%\" y=\"1\" width=\"50%\" height=\"8\"/></g></svg>";
        let drawing = drawn(svg);
        let [Shape::Rect(x, y, wide, high, _, paint)] = drawing.shapes.as_slice() else {
            panic!("one rectangle: {drawing:?}")
        };
        assert_eq!((*x, *y), (Along { share: 0.1, points: 2.0 }, 4.0));
        assert_eq!((wide.share, *high), (0.5, 8.0));
        assert_eq!(*paint, Paint::filled(Colour([0xb4, 0x53, 0x2a])));
    }
}
