//! Filters, as they are read and what they find.

use crate::{Filter, Kind, grammar::target};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn samira() -> Map<String, Value> {
    let samira = json!({"id": "7", "externalId": "A-7", "userName": "Samira@Waterrijk.example", "displayName": "Samira Bénnani 👩‍💻",
        "title": "", "active": true, "name": {"givenName": "Samira"},
        "emails": [{"value": "s@x.nl", "type": "work"}, {"value": "t@y.nl", "type": "home"}],
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"employeeNumber": "A4711"}});
    samira.as_object().cloned().expect("an object")
}

fn finds(filter: &str) -> bool {
    Filter::parse(filter)
        .unwrap_or_else(|problem| panic!("{filter}: {problem:?}"))
        .matches(&samira())
}

#[test]
fn every_comparison_finds_what_the_standard_says() {
    for filter in [
        r#"userName eq "samira@waterrijk.EXAMPLE""#,
        r#"USERNAME Sw "sam" and not (active eq false)"#,
        r#"externalId eq "A-7""#,
        r#"displayName co "bénnani" and displayName ew "👩‍💻""#,
        r#"active eq true and active eq "True""#,
        r#"title eq null and not (title pr) and id pr"#,
        r#"emails eq "t@y.nl""#,
        r#"emails.value co "y.nl""#,
        r#"emails[type eq "work" and value ew ".nl"]"#,
        r#"emails[type eq "work" and (value sw "z" or value sw "s")] or userName eq "x""#,
        r#"name.givenName gt "sa" and name.givenName le "samira""#,
        r#"userName ne "x" and phoneNumbers ne "06""#,
        r#"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq "A4711""#,
        r#"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq "a4711""#,
        r#"urn:ietf:params:scim:schemas:core:2.0:User:userName pr"#,
        r#"not (userName eq "x") and (title pr or active eq true)"#,
        r#"userName eq "x" and title pr or active eq true"#,
        r#"userName eq "\u0053amira@waterrijk.example""#,
    ] {
        assert!(finds(filter), "{filter}");
    }
    for filter in [
        r#"externalId eq "a-7""#,
        r#"emails[type eq "work" and value eq "t@y.nl"]"#,
        r#"active eq true and (title pr or userName eq "x")"#,
        r#"phoneNumbers pr"#,
        r#"password sw "a" or not (userName pr)"#,
        r#"emails.type eq "other""#,
        "meta.lastModified gt \"2011\"",
        "userName eq \"a\\u0000\"",
    ] {
        assert!(!finds(filter), "{filter}");
    }
}

#[test]
fn what_can_not_be_read_is_told_and_where() {
    for filter in [
        "",
        " ",
        "userName",
        "userName eq",
        "userName eq x",
        "userName eq \"x",
        "userName is \"x\"",
        "eq \"x\"",
        "(userName pr",
        "userName pr)",
        "not userName pr",
        "userName pr and",
        "or userName pr",
        "userName pr userName pr",
        "emails[type eq \"work\"",
        "emails[type eq \"work\"].value eq \"x\"",
        "emails[emails[type pr]]",
        "active gt true",
        "userName eq 'x'",
        "userName eq \"x\"; DROP TABLE person",
        "userName\neq\n\"x\"",
        "userName eq {\"a\":1}",
    ] {
        let told = Filter::parse(filter).expect_err(filter);
        assert_eq!((told.status, told.kind), (400, Some(Kind::Filter)), "{filter}");
    }
}

#[test]
fn length_depth_and_number_have_bounds() {
    let nested = |depth: usize| format!("{}userName pr{}", "(".repeat(depth), ")".repeat(depth));
    assert!(Filter::parse(&nested(20)).is_ok());
    assert!(Filter::parse(&nested(21)).is_err());
    assert!(Filter::parse(&nested(2000)).is_err());
    assert!(Filter::parse(&"not (".repeat(800)).is_err());
    let many = |terms: usize| vec!["id pr"; terms].join(" or ");
    assert!(Filter::parse(&many(100)).is_ok());
    assert!(Filter::parse(&many(101)).is_err());
    assert!(Filter::parse(&format!("userName eq \"{}\"", "x".repeat(5000))).is_err());
}

#[test]
fn where_to_look_first_is_never_narrower_than_the_filter() {
    let wanted = |filter: &str, name: &str| {
        Filter::parse(filter).expect("a filter").wanted(name).map(str::to_owned)
    };
    assert_eq!(wanted(r#"userName eq "a""#, "userName").as_deref(), Some("a"));
    assert_eq!(wanted(r#"active eq true and userName eq "a""#, "userName").as_deref(), Some("a"));
    assert_eq!(
        wanted(r#"emails[type eq "work" and value eq "a"]"#, "emails").as_deref(),
        Some("a")
    );
    assert_eq!(wanted(r#"emails[type eq "work"]"#, "emails"), None);
    assert_eq!(wanted(r#"userName eq "a" or active eq true"#, "userName"), None);
    assert_eq!(wanted(r#"not (userName eq "a")"#, "userName"), None);
    assert_eq!(wanted(r#"name.givenName eq "a""#, "name"), None);
}

/// A filter, as text.
fn filters() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        "[ -~]{0,12}".prop_map(|text| Value::from(text).to_string()),
        "\\PC{0,6}".prop_map(|text| Value::from(text).to_string()),
    ];
    let name = prop_oneof![
        Just("userName"),
        Just("emails.value"),
        Just("emails"),
        Just("name.givenName"),
        Just("title"),
        Just("nothing")
    ];
    let word = prop_oneof![
        Just("eq"),
        Just("ne"),
        Just("co"),
        Just("sw"),
        Just("ew"),
        Just("gt"),
        Just("ge"),
        Just("lt"),
        Just("LE")
    ];
    let term = prop_oneof![
        (name.clone(), word, value)
            .prop_map(|(name, word, value)| format!("{name} {word} {value}")),
        name.prop_map(|name| format!("{name} pr")),
        Just(r#"emails[type eq "work" and value pr]"#.to_owned()),
    ];
    term.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) and ({b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("{a} or {b}")),
            inner.prop_map(|inner| format!("not ({inner})")),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_is_sent_is_read_or_told_and_never_breaks(text in "\\PC{0,200}|[a-zN() \\[\\]\".\\\\eqorandpt]{0,200}") {
        if let Ok(filter) = Filter::parse(&text) {
            filter.matches(&samira());
        }
        let _ = target(&text);
    }

    #[test]
    fn a_filter_of_the_grammar_is_read_and_its_opposite_finds_the_others(text in filters()) {
        let filter = Filter::parse(&text);
        prop_assert!(filter.is_ok(), "{}: {:?}", text, filter);
        prop_assert_ne!(finds(&text), finds(&format!("not ({text})")), "{}", text);
        let neither = format!("({text}) and not ({text})");
        prop_assert!(!finds(&neither));
        let either = format!("({text}) or not ({text})");
        prop_assert!(finds(&either));
    }

    #[test]
    fn who_is_found_is_found_where_one_looks_first(text in filters()) {
        let filter = Filter::parse(&text).expect("a filter");
        if let Some(wanted) = filter.wanted("userName") && filter.matches(&samira()) {
            prop_assert_eq!(wanted.to_lowercase(), "samira@waterrijk.example");
        }
    }
}
