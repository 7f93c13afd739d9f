//! The page's style sheet, read as far as drawings need it, so that a colour has one place. On paper it is light.

use std::collections::BTreeMap;
use zwerm_paper::Colour;

const SHEET: &str = include_str!("../../css/report.css");

/// What the sheet tells of an element: properties and variables.
pub(super) type Declared<'a> = BTreeMap<&'a str, &'a str>;

/// The rules of the sheet for single classes and for elements of drawings.
pub(super) struct Style {
    rules: Vec<(Told<'static>, Declared<'static>)>,
    root: Declared<'static>,
}

/// Whom a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told<'a> {
    /// Elements of this name.
    Element(&'a str),
    /// Elements with this class.
    Class(&'a str),
}

impl Style {
    /// The sheet of the page.
    pub(super) fn of_page() -> Style {
        Style::read(SHEET)
    }

    fn read(sheet: &'static str) -> Style {
        let mut style = Style { rules: Vec::new(), root: Declared::new() };
        for (selectors, body) in blocks(sheet).into_iter().filter(|it| !it.0.starts_with('@')) {
            let declared = declared(body);
            for selector in selectors.split(',').map(str::trim) {
                if selector == ":root" {
                    style.root.extend(&declared);
                } else if let Some(told) = told(selector) {
                    style.rules.push((told, declared.clone()));
                }
            }
        }
        style
    }

    /// All that is told of these, elements before classes, in the order of the sheet.
    pub(super) fn told(&self, whom: &[Told<'_>]) -> Declared<'static> {
        let mut all = Declared::new();
        for is_class in [false, true] {
            for (told, declared) in &self.rules {
                if matches!(told, Told::Class(_)) == is_class && whom.contains(told) {
                    all.extend(declared);
                }
            }
        }
        all
    }

    /// A variable of the page as a colour; black if it has none.
    pub(super) fn named(&self, variable: &str) -> Colour {
        self.value(&Declared::new(), &format!("var({variable})")).unwrap_or(Colour([0; 3]))
    }

    /// A property as a colour; none where it is none.
    pub(super) fn colour(&self, told: &Declared<'_>, property: &str) -> Option<Colour> {
        self.value(told, told.get(property)?)
    }

    /// A colour as CSS writes it.
    pub(super) fn value(&self, told: &Declared<'_>, value: &str) -> Option<Colour> {
        let value = value.trim();
        if let Some(name) = value.strip_prefix("var(").and_then(|it| it.strip_suffix(')')) {
            let name = name.trim();
            let found = told.get(name).or_else(|| self.root.get(name))?;
            return (*found != value).then(|| self.value(told, found)).flatten();
        }
        if let Some(both) = value.strip_prefix("light-dark(") {
            return self.value(told, first(both));
        }
        if value == "currentColor" {
            return Some(self.named("--ink"));
        }
        let hex = zwerm_ui::theme::Colour::parse(value)?.to_string();
        let part = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
        Some(Colour([part(1)?, part(3)?, part(5)?]))
    }
}

/// A length in pixels: `2px`, `0.75rem` or a bare number.
pub(super) fn length(value: &str) -> Option<f32> {
    let value = value.trim();
    if let Some(rem) = value.strip_suffix("rem") {
        return rem.parse::<f32>().ok().map(|it| it * 16.0);
    }
    value.strip_suffix("px").unwrap_or(value).parse().ok()
}

/// What stands before the first comma that is in no brackets.
fn first(text: &str) -> &str {
    let mut depth = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => return &text[..at],
            _ => {}
        }
    }
    text
}

/// Selectors with what stands in their braces; what lies deeper stays with its outer one.
fn blocks(sheet: &str) -> Vec<(&str, &str)> {
    let mut out = Vec::new();
    let (mut depth, mut from, mut open) = (0, 0, 0);
    let mut is_said = false;
    for (at, letter) in sheet.char_indices() {
        match letter {
            '/' if sheet[at..].starts_with("/*") => is_said = true,
            '/' if is_said && sheet[..at].ends_with('*') => {
                is_said = false;
                if depth == 0 {
                    from = at + 1;
                }
            }
            _ if is_said => {}
            '{' => {
                depth += 1;
                if depth == 1 {
                    open = at;
                }
            }
            '}' => {
                depth -= 1;
                if depth == 0 {
                    out.push((sheet[from..open].trim(), &sheet[open + 1..at]));
                    from = at + 1;
                }
            }
            _ => {}
        }
    }
    out
}

fn declared(body: &str) -> Declared<'_> {
    let pairs = body.split(';').filter_map(|it| it.split_once(':'));
    pairs.map(|(name, value)| (name.trim(), value.trim())).collect()
}

/// `.name`, `.key.name`, `.chart .name`, `.chart name`, `svg.chart`: whom it is about. Others are not about drawings.
fn told(selector: &str) -> Option<Told<'_>> {
    let rest = selector.strip_prefix(".chart ").unwrap_or(selector);
    let rest = rest.strip_prefix(".key").filter(|it| it.starts_with('.')).unwrap_or(rest);
    let is_name = |it: &str| {
        !it.is_empty()
            && it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_')
    };
    match rest.strip_prefix('.') {
        Some(class) if is_name(class) => Some(Told::Class(class)),
        None if rest == "svg.chart" => Some(Told::Element("svg")),
        None if is_name(rest) && selector.starts_with(".chart ") => Some(Told::Element(rest)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_those_of_the_page_in_the_light() {
        let style = Style::read(
            ":root { --a: light-dark(oklch(0.43 0.085 218), #000); }\n\
             /* .chart .dot { fill: red } */ .h1 { --tone: #b4532a; }\n\
             .chart .dot, .chart .bar { fill: var(--a); stroke: var(--tone); }\n\
             @media print { .chart .dot { fill: #123456; } }\n.chart .bar { fill: none; }",
        );
        let dot = style.told(&[Told::Class("h1"), Told::Class("dot")]);
        assert_eq!(style.colour(&dot, "stroke"), Some(Colour([0xb4, 0x53, 0x2a])));
        assert_eq!(style.colour(&dot, "fill"), Some(style.named("--a")));
        assert_ne!(style.named("--a"), Colour([0; 3]));
        assert_eq!(style.colour(&style.told(&[Told::Class("bar")]), "fill"), None);
    }

    #[test]
    fn the_sheet_of_the_page_has_what_paper_needs() {
        let style = Style::of_page();
        for name in ["--ink", "--ink-2", "--brand", "--line"] {
            assert_ne!(style.named(name), Colour([0; 3]), "{name}");
        }
        for class in ["h1", "h9"] {
            let told = style.told(&[Told::Class(class)]);
            assert!(
                style.colour(&told, "--tone").is_some() && style.colour(&told, "--on").is_some()
            );
        }
        assert_eq!(length("0.75rem"), Some(12.0));
    }
}
