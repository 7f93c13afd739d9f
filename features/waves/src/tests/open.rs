//! Open questions: a ballot of its own for each, opened only where there is enough, read by whom it was promised to.

mod answers;
mod apart;
mod hand_in;
mod removal;
mod whose;

use super::*;
use zwerm_ballot::{Cell, seal_open};

statements! {
    WORDS = "SELECT words FROM wave_open_answer ORDER BY id";
    GROUPS = "SELECT question || ' ' || name || ' ' || CAST(invited AS TEXT) FROM wave_open_group ORDER BY number";
    LEFT_KEYS = "SELECT COUNT(*) FROM wave_open_group WHERE secret_key IS NOT NULL";
}

/// Two questions, or one.
pub(super) async fn signed_with(scene: &Scene, questions: &[&str]) -> Manifest {
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let typed = TYPED.iter().copied().chain(questions.iter().map(|it| ("open", *it)));
    let typed: Vec<_> = typed.collect();
    emma.submit("/waves/new", "/waves", &typed).await.assert_done();
    emma.submit(WAVE, "/waves/1/keys", &[]).await.assert_done();
    scene.runs().await;
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    let sent = ruben.submit(WAVE, "/waves/1/countersignature", &[("compared", "yes")]).await;
    sent.assert_done();
    scene.manifest().await
}

fn group(manifest: &Manifest, number: u32) -> &Cell {
    let mut all = manifest.open.iter().map(|it| &it.cell);
    all.find(|it| it.id == number).expect("is there")
}

/// What somebody was given so far, question by question.
pub(super) async fn told(visitor: &Visitor<'_>) -> Vec<serde_json::Value> {
    let told = visitor.get("/waves/1/open-papers").await.body;
    let told: serde_json::Value = serde_json::from_str(&told).unwrap_or_default();
    told["papers"].as_array().cloned().unwrap_or_default()
}

pub(super) async fn ask_open(visitor: &Visitor<'_>, number: u32, blinded: &str) -> Seen {
    let page = visitor.get(WAVE).await.body;
    let csrf = page.split("data-csrf=\"").nth(1).and_then(|rest| rest.split('"').next());
    let (csrf, cell) = (csrf.unwrap_or_default().to_owned(), number.to_string());
    let fields = [("csrf", csrf.as_str()), ("cell", &cell), ("blinded", blinded)];
    visitor.post_raw("/waves/1/open-papers", &fields).await
}

/// The ballot papers of one person for the open questions, in their order.
pub(super) async fn collect_open(
    scene: &Scene,
    person: PersonId,
    manifest: &Manifest,
) -> Vec<Paper> {
    let visitor = scene.world.sign_in(person).await;
    let mut papers = Vec::new();
    for it in told(&visitor).await {
        let cell = u32::try_from(it["cell"].as_u64().expect("a number")).expect("a number");
        let key = new_key();
        let public = &group(manifest, cell).keys[0];
        let blinded = blind(public, key.public_key().as_ref()).expect("chance");
        ask_open(&visitor, cell, &hex(&blinded.message)).await.assert_done();
        let all = told(&visitor).await;
        let own = all.iter().find(|it| it["cell"] == cell).expect("is there");
        let signed: [u8; 384] = unhex(own["signed"].as_str().expect("is signed")).expect("bytes");
        let token = blinded.token(public, &signed).expect("a token of this group");
        let (wave, seals, prefix) = (manifest.hash(), manifest.seals, blinded.prefix);
        papers.push(Paper { wave, cell, key, prefix, token, seals });
    }
    papers
}

impl Paper {
    /// A ballot with these words.
    pub(super) fn written(&self, number: u32, words: &[u8]) -> Ballot {
        let key: [u8; 65] = self.key.public_key().as_ref().try_into().expect("a point");
        let sealed = seal_open(&self.seals, &self.wave, &key, words).expect("fits");
        let covered = Ballot::signed(&self.wave, number, &sealed[..]);
        let signature = self.key.sign(&SystemRandom::new(), &covered).expect("is signed");
        let signature = signature.as_ref().try_into().expect("64 bytes");
        Ballot { sealed, signature, ..self.filled(number, "345") }
    }
}

/// Somebody's words for a question, handed in.
pub(super) async fn say(scene: &Scene, manifest: &Manifest, paper: &Paper, words: &[u8]) {
    let wire = paper.written(1, words).to_wire();
    let seen = scene.world.nobody().hand_in(&address(manifest), wire).await;
    assert_eq!(seen.status, 200, "{}", seen.body);
}

pub(super) async fn lines(scene: &Scene, sql: &'static zwerm_store::Sql) -> Vec<String> {
    let read = move |tx: &mut zwerm_store::Reader| tx.all(sql, &[], |row| row.get::<String>(0));
    scene.world.site.store().read(read).await.expect("is read")
}

pub(super) async fn left_keys(scene: &Scene) -> i64 {
    let read = |tx: &mut zwerm_store::Reader| tx.one(&LEFT_KEYS, &[], |row| row.get(0));
    scene.world.site.store().read(read).await.expect("is read")
}
