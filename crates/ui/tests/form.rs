//! The parts of a form keep what was typed, say what is wrong beside the field, and let nothing out of its quotes.

use askama::Template;
use zwerm_domain::Language;
use zwerm_ui::{Choice, Fields, Shell};

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% import "form.html" as form %}{% call form::hidden(shell, version="3") %}{% endcall %}
{% call form::summary(shell, fields) %}{% endcall %}
{% call form::text(shell, fields, "name", "Naam", hint="Zoals je heet") %}{% endcall %}
{% call form::area(shell, fields, "result", "Wat", watch="what-how", is_optional=true) %}{% endcall %}
{% call form::date(shell, fields, "day", "Wanneer") %}{% endcall %}
{% call form::select(shell, fields, "kind", "Soort werk", choices) %}{% endcall %}
{% call form::radios(shell, fields, "seen", "Wie ziet dit", choices) %}{% endcall %}
{% call form::checks(shell, fields, "goals", "Doelen", choices) %}{% endcall %}
{% call form::check(fields, "mail", "Mail mij") %}{% endcall %}
{% call form::submit("Bewaar") %}{% endcall %}"#
)]
struct Page {
    shell: Shell,
    fields: Fields,
    choices: Vec<Choice>,
}

fn page(fields: Fields) -> String {
    let shell = Shell {
        csrf: "token".into(),
        action_id: "key".into(),
        language: Language::En,
        ..Shell::default()
    };
    let choices = vec![Choice::new(1, "One"), Choice::new(2, "Two").saying("The second")];
    Page { shell, fields, choices }.render().expect("a page")
}

#[test]
fn a_form_carries_what_makes_it_count_once() {
    let html = page(Fields::new());
    for field in [
        r#"name="csrf" value="token""#,
        r#"name="action_id" value="key""#,
        r#"name="version" value="3""#,
    ] {
        assert!(html.contains(field), "{field}");
    }
    assert!(!html.contains("role=\"alert\""), "nothing is wrong yet");
}

#[test]
fn what_was_typed_stands_there_again() {
    let html = page(
        Fields::new()
            .with("name", "Jo")
            .with("result", "\n two lines")
            .with("day", "31-02-2026")
            .with("kind", "2")
            .with("seen", "1")
            .with("goals", "1")
            .with("goals", "2")
            .with("mail", "yes"),
    );
    assert!(html.contains(r#"value="Jo""#) && html.contains(r#"value="31-02-2026""#));
    assert!(html.contains(">\n\n two lines</textarea>"), "the first line end is the browser's");
    assert!(html.contains(r#"<option value="2" selected>"#));
    assert_eq!(html.matches(" checked").count(), 4);
}

#[test]
fn what_is_wrong_is_said_at_the_field_and_linked_from_above() {
    let mut fields = Fields::new();
    fields.reject("name", "Write a name.");
    fields.reject("seen", "Choose who sees this.");
    let html = zwerm_ui::plain(&page(fields));
    assert!(html.contains("2 things are not right yet"));
    assert!(html.contains(r##"<a href="#f-name">Write a name.</a>"##));
    assert!(html.contains(
        r#"id="f-name" aria-invalid="true" aria-describedby="f-name-problem f-name-hint""#
    ));
    assert!(html.contains(r#"<p class="problem" id="f-name-problem">"#));
    assert!(html.contains(
        r#"id="f-seen" tabindex="-1" aria-invalid="true" aria-describedby="f-seen-problem""#
    ));
}

#[test]
fn nothing_that_was_typed_gets_out_of_its_place() {
    let attack = "\"></textarea><script>alert(1)</script>";
    let mut fields = Fields::new().with("name", attack).with("result", attack).in_form("x\"y");
    fields.reject("name", attack);
    let html = page(fields);
    assert!(!html.contains("<script") && html.contains("value=\"&#34;&#62;&#60;/textarea&#62;"));
    assert!(html.contains("id=\"xy-name\""));
}

#[test]
fn without_a_script_the_helping_line_comes_with_the_answer() {
    assert!(
        page(Fields::new().with("result", "Call them by means of a list"))
            .contains("class=\"helper\"")
    );
    assert!(
        !page(Fields::new().with("result", "Every family was called")).contains("class=\"helper\"")
    );
}
