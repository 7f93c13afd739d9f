//! Drawings that are taken, and tricks that are not.

use super::*;

const HEAD: &str = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>";

fn with(inner: &str) -> Result<(), FileProblem> {
    check(format!("{HEAD}\n{inner}</svg>").as_bytes())
}

fn element(name: &str) -> Result<(), FileProblem> {
    Err(FileProblem::Element { line: 2, name: name.to_owned() })
}

fn attribute(element: &str, name: &str) -> Result<(), FileProblem> {
    Err(FileProblem::Attribute { line: 2, element: element.to_owned(), name: name.to_owned() })
}

#[test]
fn a_drawing_of_shapes_is_taken() {
    let drawing = r##"<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- made by hand -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="40" viewBox="0 0 120 40">
<title>Waterrijk &amp; co</title>
<defs><linearGradient id="a" x1="0" x2="1"><stop offset="0" stop-color="#0f5c74"/><stop offset="1" stop-color="rgb(9, 9, 9)"/></linearGradient>
<linearGradient id="b" xlink:href="#a" gradientTransform="rotate(45)"/><clipPath id="c"><rect width="9" height="9"/></clipPath></defs>
<g id="Layer_1" data-name="Layer (1)" fill="url(#a)" clip-path="url( #c )" transform="translate(1 2) scale(.5)"><path d="M1 1L9 9z"/></g>
<use href="#Layer_1" x="3"/><text x="4" y="5" font-family="sans-serif">W</text></svg>"##;
    assert_eq!(check(drawing.as_bytes()), Ok(()));
    assert_eq!(check(format!("\u{feff}{HEAD}</svg>").as_bytes()), Ok(()));
}

#[test]
fn what_runs_is_refused() {
    assert_eq!(with("<script>alert(1)</script>"), element("script"));
    assert_eq!(
        with("<x:script xmlns:x='http://www.w3.org/2000/svg'>1</x:script>"),
        element("script")
    );
    assert_eq!(with("<script xmlns='http://www.w3.org/1999/xhtml'>1</script>"), element("script"));
    assert_eq!(with("<g xmlns='http://www.w3.org/1999/xhtml'/>"), element("g"));
    assert_eq!(with("<rect onload='alert(1)'/>"), attribute("rect", "onload"));
    assert_eq!(with("<rect OnClick='alert(1)'/>"), attribute("rect", "OnClick"));
    assert_eq!(with("<foreignObject><p/></foreignObject>"), element("foreignObject"));
    assert_eq!(with("<a href='javascript:alert(1)'><rect/></a>"), element("a"));
    for name in ["animate", "set", "animateTransform", "handler", "listener", "iframe", "embed"] {
        assert_eq!(with(&format!("<{name} attributeName='href' to='x'/>")), element(name));
    }
}

#[test]
fn what_leads_out_of_the_file_is_refused() {
    for to in [
        "http://x/#a",
        "//x/a.svg#a",
        "data:image/svg+xml,x",
        "javascript:alert(1)",
        "#",
        "",
        " #a",
        "&#106;avascript:alert(1)",
        "other.svg#a",
        "#a b",
    ] {
        assert_eq!(with(&format!("<use href='{to}'/>")), attribute("use", "href"), "{to}");
        assert_eq!(with(&format!("<use xlink:href='{to}'/>")), attribute("use", "href"), "{to}");
    }
    for value in [
        "url(http://x/a)",
        "url('#a')",
        "url(//x)",
        "u\\72l(http://x)",
        "URL(http://x)",
        "url(#a",
        "image(x)",
        "image-set(x)",
        "src(x)",
        "url/**/(http://x)",
        "url(#a) url(http://x)",
        "var(--x)",
        "rgb(url(x))",
    ] {
        let value = value.replace('\'', "&quot;");
        assert_eq!(with(&format!("<rect fill='{value}'/>")), attribute("rect", "fill"), "{value}");
    }
    for name in
        ["image", "feImage", "style", "link", "filter", "pattern", "view", "metadata", "switch"]
    {
        assert_eq!(with(&format!("<{name} href='http://x'/>")), element(name));
    }
    assert_eq!(with("<rect style='fill:url(http://x)'/>"), attribute("rect", "style"));
    assert_eq!(with("<rect href='#a'/>"), attribute("rect", "href"));
    assert_eq!(with("<g xml:base='http://x/'/>"), attribute("g", "base"));
    assert_eq!(with("<?xml-stylesheet href='http://x'?>"), element("xml-stylesheet"));
}

#[test]
fn words_of_its_own_are_refused() {
    for doctype in ["<!DOCTYPE svg>", "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"] {
        assert_eq!(check(format!("{doctype}{HEAD}</svg>").as_bytes()), Err(FileProblem::Doctype));
    }
    assert!(matches!(with("<title>&a;</title>"), Err(FileProblem::BrokenSvg(2))));
    assert!(matches!(with("loose words"), Err(FileProblem::BrokenSvg(_))));
    assert!(matches!(with("<g>"), Err(FileProblem::BrokenSvg(_))));
    let twice = format!("{HEAD}</svg><script/>");
    assert!(matches!(check(twice.as_bytes()), Err(FileProblem::BrokenSvg(_))));
}

#[test]
fn what_grows_is_refused() {
    let ten = |from: usize, to: usize| {
        format!("<g id='n{to}'>{}</g>", format!("<use href='#n{from}'/>").repeat(10))
    };
    let tower: String = (1..9).map(|at| ten(at - 1, at)).collect();
    assert_eq!(with(&format!("<rect id='n0'/>{tower}")), Err(FileProblem::TooMuch));
    assert_eq!(with("<g id='a'><use href='#a'/></g>"), Err(FileProblem::TooMuch));
    let many = "<use href='#a'/>".repeat(USES + 1);
    assert_eq!(with(&format!("<rect id='a'/>{many}")), Err(FileProblem::TooMuch));
    let deep = format!("{}{}", "<g>".repeat(20_000), "</g>".repeat(20_000));
    assert!(with(&deep).is_err());
    assert_eq!(with(&"<g/>".repeat(30_000)), Err(FileProblem::TooMuch));
    assert_eq!(with("<mask id='a' mask='url(#b)'/>"), attribute("mask", "mask"));
    assert_eq!(with("<mask id='a'><rect mask='url(#b)'/></mask>"), attribute("rect", "mask"));
    assert_eq!(with("<clipPath id='a'><use href='#b'/></clipPath>"), element("use"));
}

#[test]
fn another_code_of_letters_is_refused() {
    for code in ["UTF-16", "ISO-2022-JP", "utf-7", ""] {
        let drawing = format!("<?xml version='1.0' encoding='{code}'?>{HEAD}</svg>");
        assert_eq!(check(drawing.as_bytes()), Err(FileProblem::NotUtf8), "{code}");
    }
    assert_eq!(check(b"<svg \xff/>"), Err(FileProblem::NotUtf8));
    let html = check(b"<html xmlns='http://www.w3.org/1999/xhtml'/>");
    assert_eq!(html, Err(FileProblem::Element { line: 1, name: "html".to_owned() }));
}

#[test]
fn what_keeps_a_browser_busy_is_refused() {
    let dash = "<path d='M0 1L9 1' stroke='red' stroke-dasharray='0.0001 0.0001'/>";
    assert_eq!(with(dash), attribute("path", "stroke-dasharray"));

    let mask = "<mask id='m'><rect width='9' height='9'/></mask>";
    let masked = |count: usize| {
        let shapes = "<rect width='9' height='9' mask='url(#m)'/>".repeat(count);
        with(&format!("{mask}<g id='a'>{shapes}</g>"))
    };
    assert_eq!(masked(100), Ok(()));
    assert_eq!(masked(3_000), Err(FileProblem::TooMuch));

    let drawn_again = |shapes: usize, uses: usize| {
        let shapes = "<path d='M0 0L9 9'/>".repeat(shapes);
        let uses = "<use href='#a' x='1'/>".repeat(uses);
        with(&format!("<g id='a'>{shapes}</g>{uses}"))
    };
    assert_eq!(drawn_again(100, 100), Ok(()));
    assert_eq!(drawn_again(6_000, 1), Ok(()));
    assert_eq!(drawn_again(6_000, 100), Err(FileProblem::TooMuch));
    let both = "<use href='#a'/>".repeat(100);
    let ten = "<rect width='9' height='9' mask='url(#m)'/>".repeat(10);
    assert_eq!(with(&format!("{mask}<g id='a'>{ten}</g>{both}")), Err(FileProblem::TooMuch));
}
