//! Every answer of every address tells a browser how to take it: pages, files, ways on and errors alike.

use crate::house::{Answer, House};
use axum::body::Body;
use http::{Method, StatusCode};
use std::collections::BTreeSet;
use zwerm_testkit::World;

/// What stands on every answer.
const FIXED: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// What a browser may keep: how each address begins, and why. All else is kept nowhere.
const KEPT: [(&str, &str); 4] = [
    ("/assets/", "the same for everybody, and named after what is in it"),
    ("/theme.css", "the colours of an organisation, for the page to sign in as well"),
    ("/house_style/", "colours and fonts, under the number of one house style"),
    ("/calendar/", "a program asks whether it changed, every time"),
];

/// A status, and the request that gets it: method, address, headers, body.
type Wanted<'a> = (u16, &'a Method, &'a str, Vec<(&'a str, &'a str)>, &'a str);

/// What is wrong with an answer.
fn wrong(path: &str, answer: &Answer) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut say = |what: String| wrong.push(format!("{path} ({}): {what}", answer.status));
    for (name, value) in FIXED {
        if answer.header(name) != value || answer.headers.get_all(name).iter().count() != 1 {
            say(format!("{name} is {:?}", answer.header(name)));
        }
    }
    if answer.header("strict-transport-security") != "max-age=31536000" {
        say("browsers are not told to use HTTPS alone".to_owned());
    }
    let kept = answer.header("cache-control");
    let may_be_kept = answer.status.is_success() || answer.status == StatusCode::NOT_MODIFIED;
    let may_be_kept = may_be_kept && KEPT.iter().any(|(begins, _)| path.starts_with(begins));
    let is_kept_nowhere = kept.contains("no-store");
    if !is_kept_nowhere && (!may_be_kept || kept.is_empty()) {
        say(format!("it may be kept: {kept:?}"));
    }
    let kind = answer.header("content-type");
    if !answer.body.is_empty() && kind.is_empty() {
        say("it does not say what it is".to_owned());
    }
    let is_words = kind.starts_with("text/") || kind.contains("javascript");
    if is_words && !kind.to_ascii_lowercase().ends_with("; charset=utf-8") {
        say(format!("it does not say in which code its letters are: {kind:?}"));
    }
    if answer.headers.contains_key("access-control-allow-origin") {
        say("another site may read it".to_owned());
    }
    for cookie in answer.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().unwrap_or_default();
        let is_safe = ["; Path=/;", "; HttpOnly", "; Secure", "; SameSite=Lax"];
        if !cookie.starts_with("__Host-") || is_safe.iter().any(|part| !cookie.contains(part)) {
            say(format!("a cookie that is not of this host alone: {cookie}"));
        }
    }
    wrong
}

/// What one password field says, where there is one.
fn passwords(page: &str) -> Vec<&str> {
    let tags = page.split("<input").skip(1).filter_map(|rest| rest.split('>').next());
    tags.filter(|tag| tag.contains("password")).collect()
}

#[tokio::test]
async fn no_password_can_be_read_from_the_screen() {
    let house = House::filled().await;
    let fresh = World::empty_with(zwerm::features::all());
    let ada = house.world.sign_in(house.administrator().await).await;
    let mut found = 0;
    let mut pages = vec![fresh.nobody().get("/set_up").await];
    for row in house.world.routes.iter().filter(|row| row.method == zwerm_web::Method::Get) {
        for path in house.addresses(row.path, house.administrator().await).await {
            pages.push(ada.get(&path).await);
            pages.push(house.world.nobody().get(&path).await);
        }
    }
    for page in pages.iter().filter(|page| page.status == 200) {
        for tag in passwords(&page.body).iter().filter(|tag| !tag.contains("type=\"hidden\"")) {
            found += 1;
            assert!(tag.contains("type=\"password\"") && tag.contains("autocomplete="), "{tag}");
            let is_empty = !tag.contains("value=") || tag.contains("value=\"\"");
            assert!(is_empty, "what was typed comes back: {tag}");
        }
    }
    assert!(found > 2, "{found} fields");
}

#[tokio::test]
async fn an_address_with_a_tail_is_absent_so_that_no_cache_takes_a_page_for_a_file() {
    let house = House::filled().await;
    let served = house.served();
    let samira = house.named("Samira Bennani").await;
    let visitor = house.world.sign_in(samira).await;
    let mine = [("cookie", visitor.cookies.as_str())];
    let mut opened = 0;
    for row in house.world.routes.iter().filter(|row| row.method == zwerm_web::Method::Get) {
        for path in house.addresses(row.path, samira).await {
            let plain = served.ask(&Method::GET, &path, &mine, Body::empty()).await;
            if plain.status != 200 || path == "/" {
                continue;
            }
            opened += 1;
            for tail in ["/style.css", "%2Fstyle.css", ";style.css", ".css", "/..%2fstyle.css"] {
                let address = format!("{path}{tail}");
                let answer = served.ask(&Method::GET, &address, &mine, Body::empty()).await;
                assert!(answer.status.as_u16() >= 400, "{address}: {}", answer.status);
                assert_eq!(answer.header("cache-control"), "no-store", "{address}");
            }
        }
    }
    assert!(opened > 50, "{opened}");
}

/// The organisation where people come over HTTPS.
async fn on_https() -> House {
    let house = House::filled().await;
    let world = house.world.set_up_as(|options| {
        options.base_url = "https://zwerm.example.nl".to_owned();
        options.hosts = vec!["localhost".to_owned()];
    });
    House { world, ..house }
}

#[tokio::test]
async fn every_answer_tells_a_browser_how_to_take_it() {
    let house = on_https().await;
    let served = house.served();
    let mut wrong_ones = Vec::new();
    let mut statuses = BTreeSet::new();
    let mut people: Vec<Option<_>> = house.people().await.into_iter().map(Some).collect();
    people.push(None);
    for person in people {
        for row in &house.world.routes {
            let cookie = match person {
                Some(person) => house.world.sign_in(person).await.cookies,
                None => String::new(),
            };
            let someone = person.unwrap_or(house.named("Samira Bennani").await);
            let mut addresses = house.addresses(row.path, someone).await;
            addresses.push(row.path.replace(['{', '}'], ""));
            for path in addresses {
                let (method, headers) = match row.method {
                    zwerm_web::Method::Get => (Method::GET, vec![("cookie", cookie.as_str())]),
                    zwerm_web::Method::Post => (
                        Method::POST,
                        vec![
                            ("cookie", cookie.as_str()),
                            ("content-type", "application/x-www-form-urlencoded"),
                        ],
                    ),
                    other => (
                        Method::from_bytes(other.word().as_bytes()).expect("a method"),
                        vec![("cookie", cookie.as_str())],
                    ),
                };
                let answer = served.ask(&method, &path, &headers, Body::empty()).await;
                statuses.insert(answer.status.as_u16());
                wrong_ones.extend(wrong(&path, &answer));
            }
        }
    }
    assert!(
        wrong_ones.is_empty(),
        "{}: {:#?}",
        wrong_ones.len(),
        &wrong_ones[..wrong_ones.len().min(30)]
    );
    for status in [200, 303, 404, 415, 422] {
        assert!(statuses.contains(&status), "no answer was {status}: {statuses:?}");
    }
}

#[tokio::test]
async fn what_is_served_beside_the_pages_and_every_error_tells_it_too() {
    let house = on_https().await;
    let served = house.served();
    let samira = house.world.sign_in(house.named("Samira Bennani").await).await;
    let cookie = samira.cookies.as_str();
    let form = "application/x-www-form-urlencoded";
    let style = zwerm_ui::asset_url("zwerm.svg");
    let much = "x".repeat(300 * 1024);
    let get = Method::GET;
    let post = Method::POST;
    let wanted: Vec<Wanted<'_>> = vec![
        (200, &get, style, vec![], ""),
        (404, &get, "/assets/nothing.css", vec![], ""),
        (404, &get, "/assets/..%2f..%2fzwerm.toml", vec![], ""),
        (308, &get, "/favicon.ico", vec![], ""),
        (200, &get, "/robots.txt", vec![], ""),
        (200, &get, "/health/live", vec![], ""),
        (200, &get, "/health/ready", vec![], ""),
        (200, &get, "/.well-known/security.txt", vec![], ""),
        (404, &get, "/nowhere", vec![], ""),
        (404, &get, "/calendar/nobody.ics", vec![], ""),
        (303, &get, "/agreements", vec![], ""),
        (403, &post, "/agreements", vec![("sec-fetch-site", "cross-site")], ""),
        (405, &post, "/toegankelijkheid", vec![], ""),
        (405, &Method::DELETE, "/agreements", vec![("cookie", cookie)], ""),
        (405, &Method::PUT, "/agreements", vec![("cookie", cookie)], ""),
        (405, &Method::TRACE, "/agreements", vec![("cookie", cookie)], ""),
        (405, &Method::OPTIONS, "/agreements", vec![("origin", "https://elders.example")], ""),
        (405, &Method::TRACE, "/sign_in", vec![], ""),
        (413, &post, "/agreements", vec![("cookie", cookie), ("content-type", form)], &much),
        (415, &post, "/agreements", vec![("cookie", cookie), ("content-type", "text/xml")], "<a/>"),
        (421, &get, "/", vec![("host", "elders.example")], ""),
        (421, &post, "/sign_in", vec![("host", "")], ""),
        (422, &post, "/sign_in", vec![("content-type", form)], "name="),
        (422, &post, "/agreements", vec![("cookie", cookie), ("content-type", form)], "csrf=no"),
    ];
    let mut wrong_ones = Vec::new();
    for (status, method, path, headers, body) in wanted {
        let answer = served.ask(method, path, &headers, body.to_owned()).await;
        if answer.status != status {
            wrong_ones.push(format!("{method} {path}: {} and not {status}", answer.status));
        }
        wrong_ones.extend(wrong(path, &answer));
        let said = String::from_utf8_lossy(&answer.body);
        if *method == Method::TRACE && said.contains("localhost") {
            wrong_ones.push(format!("{path} gave back what was sent: {said}"));
        }
    }
    assert!(wrong_ones.is_empty(), "{wrong_ones:#?}");
}

#[tokio::test]
async fn a_private_calendar_that_did_not_change_and_a_file_tell_it_too() {
    let house = on_https().await;
    let served = house.served();
    let samira = house.world.sign_in(house.named("Samira Bennani").await).await;
    let page = samira.submit("/inbox/settings", "/inbox/calendar", &[]).await;
    let secret = page.body.split("/calendar/").nth(1).expect("an address");
    let secret: String = secret.chars().take_while(|it| !"\"< ".contains(*it)).collect();
    let calendar = format!("/calendar/{secret}");
    let first = served.ask(&Method::GET, &calendar, &[], Body::empty()).await;
    assert_eq!(first.status, 200);
    let known = [("if-none-match", first.header("etag"))];
    let again = served.ask(&Method::GET, &calendar, &known, Body::empty()).await;
    assert_eq!(again.status, 304);
    let mine = [("cookie", samira.cookies.as_str())];
    let file = served.ask(&Method::GET, "/privacy/mine/file", &mine, Body::empty()).await;
    assert_eq!((file.status.as_u16(), file.header("content-type")), (200, "application/zip"));
    assert!(file.header("content-disposition").starts_with("attachment; "));
    let asked = [(&calendar[..], &first), (&calendar, &again), ("/privacy/mine/file", &file)];
    let wrong_ones: Vec<_> = asked.iter().flat_map(|(path, answer)| wrong(path, answer)).collect();
    assert!(wrong_ones.is_empty(), "{wrong_ones:#?}");
}

#[tokio::test]
async fn other_names_are_only_promised_where_the_settings_say_so_and_nothing_without_https() {
    let told = async |base: &str, below: bool| {
        let world = World::with(zwerm::features::all()).await.set_up_as(|options| {
            options.base_url = base.to_owned();
            options.hosts = vec!["localhost".to_owned()];
            options.https_below = below;
        });
        let page = world.nobody().get("/sign_in").await;
        page.headers
            .get("strict-transport-security")
            .map(|it| it.to_str().expect("text").to_owned())
    };
    let year = "max-age=31536000";
    assert_eq!(told("https://zwerm.example.nl", false).await.as_deref(), Some(year));
    let all = format!("{year}; includeSubDomains");
    assert_eq!(told("https://zwerm.example.nl", true).await, Some(all));
    assert_eq!(told("http://localhost", true).await, None);
}
