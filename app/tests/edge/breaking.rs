//! Where a handler breaks: a calm page in the language of who asked, nothing of the inside, a line in the log, and
//! everybody else is served.

use std::{
    io::Write,
    sync::{Arc, Mutex},
};
use zwerm_testkit::{Seen, World};
use zwerm_web::{Access, Feature, Page, Refused, Routes, Visit};

/// What nobody may read on a page.
const INSIDE: &str = "the-inside-of-a-handler";

async fn breaks() -> &'static str {
    panic!("{INSIDE}")
}

async fn breaks_while_reading(visit: Visit) -> axum::response::Response {
    visit.read(|_, _| -> Result<Page, Refused> { panic!("{INSIDE}") }).await
}

fn routes(routes: Routes) -> Routes {
    routes.get("/broken", Access::Everyone, breaks).get(
        "/broken/reading",
        Access::Person,
        breaks_while_reading,
    )
}

async fn with_a_flaw() -> World {
    let mut features = zwerm::features::all();
    features.push(Feature::new("broken", routes));
    World::with(features).await
}

/// Where the lines of the log go.
#[derive(Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("nobody broke").write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().expect("nobody broke")).into_owned()
    }
}

fn assert_calm(seen: &Seen, words: &str) {
    seen.assert_status(http::StatusCode::INTERNAL_SERVER_ERROR).assert_says(words);
    for inside in [INSIDE, "panic", ".rs", "zwerm_", "SELECT", "thread"] {
        let text = seen.text();
        assert!(!text.contains(inside), "{inside:?} is in:\n{text}");
    }
    assert_eq!(seen.headers["cache-control"], "no-store");
}

#[tokio::test]
async fn whoever_meets_a_flaw_reads_a_calm_page_in_their_language_and_others_are_served() {
    let world = with_a_flaw().await;
    let (samira, mut english) = (world.sign_in(world.cast.samira).await, world.nobody());
    english.headers.push(("accept-language".to_owned(), "en".to_owned()));
    let dutch = "Er ging iets mis";
    let in_english = "Something went wrong";
    for _ in 0..3 {
        assert_calm(&world.nobody().get("/broken").await, dutch);
        assert_calm(&english.get("/broken").await, in_english);
        assert_calm(&samira.get("/broken/reading").await, dutch);
        samira.get("/agreements").await.assert_ok();
    }
}

#[tokio::test]
async fn a_flaw_is_a_line_in_the_log_without_what_was_asked() {
    let log = Log::default();
    let kept = log.clone();
    let told =
        tracing_subscriber::fmt().with_ansi(false).with_writer(move || kept.clone()).finish();
    let listening = tracing::subscriber::set_default(told);
    let world = with_a_flaw().await;
    world.nobody().get("/broken?q=een-vraag").await;
    drop(listening);
    let lines = log.text();
    assert!(lines.contains("ERROR") && lines.contains("a handler panicked"), "{lines}");
    assert!(!lines.contains("een-vraag"), "{lines}");
}
