//! Requests that another site makes in somebody's browser, and requests for another host: refused on every address,
//! before anything is read.

use crate::house::House;
use axum::body::Body;
use http::Method;

/// What browsers send along with what another site started. The last is what an older one sends.
const ELSEWHERE: [&[(&str, &str)]; 6] = [
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "cross-site"), ("origin", "http://localhost")],
    &[("sec-fetch-site", "same-site"), ("origin", "http://zwerm.localhost")],
    &[("origin", "https://elders.example")],
    &[("origin", "null")],
];

/// Hosts that are not this one, some of which look like it.
const HOSTS: [&str; 6] = [
    "elders.example",
    "localhost.elders.example",
    "localhost:1",
    "localhost@elders.example",
    "elders.example, localhost",
    "127.0.0.1",
];

#[tokio::test]
async fn no_form_that_another_site_sends_is_taken_on_any_address() {
    let house = House::filled().await;
    let served = house.served();
    let samira = house.named("Samira Bennani").await;
    let visitor = house.world.sign_in(samira).await;
    let csrf = visitor.get("/people/me").await.value("csrf").expect("her token");
    let before = house.sums(&[]);
    let (mut tried, mut wrong) = (0, Vec::new());
    for row in house.world.routes.iter().filter(|row| row.method == zwerm_web::Method::Post) {
        for path in house.addresses(row.path, samira).await {
            for elsewhere in ELSEWHERE {
                let mut headers = vec![
                    ("cookie", visitor.cookies.as_str()),
                    ("content-type", "application/x-www-form-urlencoded"),
                ];
                headers.extend(elsewhere);
                let body = format!("csrf={csrf}&action_id=elsewhere-{tried}&name=x&version=1");
                let answer = served.ask(&Method::POST, &path, &headers, body).await;
                tried += 1;
                if answer.status != 403 {
                    wrong.push(format!("{path} with {elsewhere:?}: {}", answer.status));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {tried}: {:#?}", wrong.len(), &wrong[..wrong.len().min(30)]);
    assert!(tried > 600, "{tried}");
    assert_eq!(before, house.sums(&[]), "something changed");
}

#[tokio::test]
async fn a_form_of_this_site_is_taken() {
    let house = House::filled().await;
    let served = house.served();
    for own in [
        &[("sec-fetch-site", "same-origin"), ("origin", "http://localhost")][..],
        &[("sec-fetch-site", "none")],
        &[("origin", "http://localhost")],
        &[],
    ] {
        let mut headers = vec![("content-type", "application/x-www-form-urlencoded")];
        headers.extend(own);
        let answer = served.ask(&Method::POST, "/sign_in", &headers, "name=").await;
        assert_eq!(answer.status, 422, "{own:?}");
    }
}

#[tokio::test]
async fn no_address_answers_to_another_host() {
    let house = House::filled().await;
    let served = house.served();
    let samira = house.named("Samira Bennani").await;
    let visitor = house.world.sign_in(samira).await;
    let mut paths: Vec<(Method, String)> = Vec::new();
    for row in &house.world.routes {
        let method = match row.method {
            zwerm_web::Method::Get => Method::GET,
            zwerm_web::Method::Post => Method::POST,
            other => Method::from_bytes(other.word().as_bytes()).expect("a method"),
        };
        let addresses = house.addresses(row.path, samira).await;
        paths.extend(addresses.into_iter().map(|path| (method.clone(), path)));
    }
    for beside in ["/health/ready", "/robots.txt", "/nowhere", zwerm_ui::asset_url("zwerm.svg")] {
        paths.push((Method::GET, beside.to_owned()));
    }
    let mut wrong = Vec::new();
    for (method, path) in &paths {
        for host in HOSTS {
            let headers = [("cookie", visitor.cookies.as_str()), ("host", host)];
            // What a proxy would tell is not believed about the host either.
            let more = [("x-forwarded-host", "localhost"), ("forwarded", "host=localhost")];
            let headers = [&headers[..], &more].concat();
            let answer = served.ask(method, path, &headers, Body::empty()).await;
            if answer.status != 421 || answer.body != b"Unknown host." {
                wrong.push(format!("{method} {path} for {host}: {}", answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{}: {:#?}", wrong.len(), &wrong[..wrong.len().min(30)]);
    assert!(paths.len() > 270, "{}", paths.len());
}
