//! Reading changes nothing: every page and file is opened as everybody, and what each table holds is compared.

use crate::house::House;
use http::Method;
use std::collections::BTreeSet;
use zwerm_web::RouteRow;

/// What reading does write, and why.
const WRITTEN: [(&str, &str); 2] = [
    (
        "access_log",
        "who looked at what is about somebody else stands in that one's log, from the look on",
    ),
    ("session", "the session of who reads was begun by the test"),
];

/// Pages without the menu, and why.
const BARE: [(&str, &str); 1] = [("/sign_in/kept", "between signing in and the form that waited")];

/// What differs between two looks at the tables.
fn changed(
    house: &House,
    before: &Option<std::collections::BTreeMap<String, String>>,
) -> Vec<String> {
    let (Some(before), Some(after)) = (before, house.sums(&[])) else { return Vec::new() };
    let is_other = |(table, sum): &(&String, &String)| after.get(*table) != Some(*sum);
    before.iter().filter(is_other).map(|(table, _)| table.clone()).collect()
}

#[tokio::test]
async fn opening_any_page_as_anybody_changes_nothing() {
    let house = House::filled().await;
    let served = house.served();
    let mut opened = BTreeSet::new();
    let mut wrong = Vec::new();
    for person in house.people().await {
        let visitor = house.world.sign_in(person).await;
        let headers = [("cookie", visitor.cookies.as_str()), ("x-http-method-override", "POST")];
        for row in house.world.routes.iter().filter(|row| row.method == zwerm_web::Method::Get) {
            let before = house.sums(&[]);
            for path in house.addresses(row.path, person).await {
                let asked = format!("{path}?_method=POST&language=en&answer=yes");
                for (method, path) in
                    [(Method::GET, &path), (Method::HEAD, &path), (Method::GET, &asked)]
                {
                    let answer = served.ask(&method, path, &headers, String::new()).await;
                    if answer.status == 200 {
                        opened.insert(row.path);
                    }
                }
            }
            let mut changed = changed(&house, &before);
            changed.retain(|table| !WRITTEN.iter().any(|(written, _)| written == table));
            if !changed.is_empty() {
                wrong.push(format!("GET {} as {person} changed {changed:?}", row.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let shown: Vec<_> = house
        .world
        .routes
        .iter()
        .filter(|row| row.method == zwerm_web::Method::Get && !opened.contains(row.path))
        .map(|row| row.path)
        .collect();
    assert!(
        opened.len() > 70,
        "only {} kinds of pages were opened; not these: {shown:?}",
        opened.len()
    );
}

#[tokio::test]
async fn every_page_leads_to_signing_out_in_one_click() {
    let house = House::filled().await;
    let mut astray = BTreeSet::new();
    for person in house.people().await {
        let visitor = house.world.sign_in(person).await;
        let me = visitor.get("/people/me").await;
        assert!(me.has_form("/sign_out"), "{}", me.text());
        let mut pages = 0;
        let own = |row: &&RouteRow| row.method == zwerm_web::Method::Get && !row.access.is_open();
        for row in house.world.routes.iter().filter(own) {
            for path in house.addresses(row.path, person).await {
                let page = visitor.get(&path).await;
                if page.status != 200 || !page.body.starts_with("<!doctype html>") {
                    continue;
                }
                pages += 1;
                let leads = page.body.contains("href=\"/people/me\"") || page.has_form("/sign_out");
                if !leads && !BARE.iter().any(|(bare, _)| *bare == row.path) {
                    astray.insert(row.path);
                }
            }
        }
        assert!(pages > 60, "{pages}");
    }
    assert!(astray.is_empty(), "these lead nowhere: {astray:#?}");
}
