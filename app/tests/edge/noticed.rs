//! What was refused is counted and a line of the log, and neither says of whom.

use super::breaking::Log;
use zwerm_testkit::World;

const SECRETS: [&str; 4] = ["samira", "verkeerd-woord", "elders.example", "waterrijk.example"];

#[tokio::test]
async fn what_is_refused_is_a_line_without_a_name_and_who_comes_in_is_none() {
    let log = Log::default();
    let kept = log.clone();
    let told =
        tracing_subscriber::fmt().with_ansi(false).with_writer(move || kept.clone()).finish();
    let listening = tracing::subscriber::set_default(told);
    let world = World::with(zwerm::features::all()).await;
    let nobody = world.nobody();
    let typed = [("name", "samira.bennani@waterrijk.example"), ("password", "verkeerd-woord")];
    nobody.submit("/sign_in", "/sign_in", &typed).await;
    let mut elsewhere = world.nobody();
    elsewhere.headers.push(("sec-fetch-site".to_owned(), "cross-site".to_owned()));
    elsewhere.headers.push(("origin".to_owned(), "https://elders.example".to_owned()));
    assert_eq!(elsewhere.post_raw("/sign_in", &typed).await.status, 403);
    let mut packed = world.nobody();
    packed.headers.push(("content-encoding".to_owned(), "gzip".to_owned()));
    assert_eq!(packed.post_raw("/sign_in", &typed).await.status, 415);
    for _ in 0..6 {
        nobody.submit("/sign_in", "/sign_in", &typed).await;
    }
    drop(listening);
    let text = log.text();
    let lines: Vec<&str> = text.lines().filter(|line| line.contains("zwerm::noticed")).collect();
    for what in ["wrong_try", "forged", "malformed", "made_to_wait"] {
        assert!(lines.iter().any(|line| line.contains(what)), "no {what} in {lines:#?}");
    }
    for secret in SECRETS {
        assert!(!lines.iter().any(|line| line.contains(secret)), "{secret} in {lines:#?}");
    }
}
