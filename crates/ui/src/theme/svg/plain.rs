//! The shapes a logo may be made of, and what may be said of them.

/// Shapes, what they are filled with, and their names in words.
pub(super) const SHAPES: [&str; 21] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "title",
    "desc",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
];

/// Where a shape stands, and how it is drawn. Not here: `style`, which is a language of its own, and whatever begins with `on`;
/// nor dashes, for a line of any length can be cut into a million of them.
pub(super) const ATTRIBUTES: [&str; 80] = [
    "id",
    "class",
    "role",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "dx",
    "dy",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
    "fr",
    "width",
    "height",
    "viewBox",
    "preserveAspectRatio",
    "version",
    "baseProfile",
    "d",
    "points",
    "pathLength",
    "transform",
    "opacity",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "clip-rule",
    "clip-path",
    "clipPathUnits",
    "mask",
    "maskUnits",
    "maskContentUnits",
    "mask-type",
    "gradientUnits",
    "gradientTransform",
    "spreadMethod",
    "offset",
    "stop-color",
    "stop-opacity",
    "color",
    "color-interpolation",
    "color-rendering",
    "image-rendering",
    "display",
    "visibility",
    "overflow",
    "paint-order",
    "vector-effect",
    "shape-rendering",
    "text-rendering",
    "enable-background",
    "focusable",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "font-stretch",
    "font-variant",
    "text-anchor",
    "text-decoration",
    "letter-spacing",
    "word-spacing",
    "dominant-baseline",
    "alignment-baseline",
    "baseline-shift",
    "textLength",
    "lengthAdjust",
];

/// What a value may reckon with.
const SUMS: [&str; 10] =
    ["matrix", "translate", "scale", "rotate", "skewX", "skewY", "rgb", "rgba", "hsl", "hsla"];

/// Whether a value loads nothing: a `url(…)` names a shape of the same file, and no letter is written in disguise.
pub(super) fn is_plain_value(value: &str) -> bool {
    if value.contains(['\\', '<', '@']) || value.contains("/*") || value.contains("//") {
        return false;
    }
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('(') {
        let is_letter = |letter: char| letter.is_alphanumeric() || letter == '-';
        let sum = before.trim_end();
        let sum = sum.rsplit(|letter| !is_letter(letter)).next().unwrap_or_default();
        let Some((inner, next)) = after.split_once(')') else { return false };
        let is_named = sum == "url" && inner.trim().strip_prefix('#').is_some_and(is_name);
        let is_sum = SUMS.contains(&sum) && !inner.contains('(');
        if !is_named && !is_sum {
            return false;
        }
        rest = next;
    }
    true
}

/// Whether this is the name of a shape, and nothing else.
pub(super) fn is_name(name: &str) -> bool {
    let is_letter =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | ':');
    !name.is_empty() && name.chars().all(is_letter)
}
