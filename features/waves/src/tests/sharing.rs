//! Upward only with the team's own words, agreed by two of them; answered by who leads above; for everybody only if they want that.

use super::{
    Scene,
    first::{answered, csrf, look},
    statements,
};
use http::StatusCode;
use zwerm_domain::{Office, PersonId};
use zwerm_store::params;
use zwerm_testkit::{Seen, Visitor};

statements! {
    STEPS = "SELECT COUNT(*) FROM wave_share_step";
    SHARES = "SELECT COUNT(*) FROM wave_share";
    STORED = "SELECT comment FROM wave_share_words ORDER BY share_id";
    GO_TO = "UPDATE membership SET team_id = $2 WHERE person_id = $1";
}

const PAGE: &str = "/waves/1/sharing";
const SHARED: &str = "/waves/1/shared";
const SHARES_AT: &str = "/waves/1/shares";
const AGREE: &str = "/waves/1/shares/1/agreement";
const BACK: &str = "/waves/1/shares/1/withdrawal";
const WIDE: &str = "/waves/1/shares/1/everybody";
const WIDE_YES: &str = "/waves/1/shares/1/everybody/agreement";
const WIDE_NO: &str = "/waves/1/shares/1/everybody/withdrawal";
const ANSWER: &str = "/waves/1/shares/1/answer";
const WORDS: [(&str, &str); 2] = [
    ("comment", "We kiezen onze eigen dagindeling. De verantwoording kost ons een dag in de week."),
    ("chose", "Elke dinsdag een casus zonder formulier."),
];

/// Samira's and Ruben's West opened its picture, and Samira wrote what they share.
async fn proposed() -> Scene {
    let scene = answered().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    look(&samira).await;
    samira.submit(PAGE, SHARES_AT, &WORDS).await.assert_done();
    scene
}

/// Ruben agreed.
async fn shared() -> Scene {
    let scene = proposed().await;
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    ruben.submit(PAGE, AGREE, &[]).await.assert_done();
    scene
}

/// Sends a form that the page of this person does not have.
async fn forged(visitor: &Visitor<'_>, path: &str) -> Seen {
    let csrf = csrf(visitor).await;
    let fields = [("csrf", csrf.as_str()), ("comment", "x"), ("answer_1", "x")];
    visitor.post_raw(path, &fields).await
}

async fn count(scene: &Scene, sql: &'static zwerm_store::Sql) -> i64 {
    let read = move |tx: &mut zwerm_store::Reader| tx.one(sql, &[], |row| row.get(0));
    scene.world.site.store().read(read).await.expect("a count")
}

/// Dirk leads the top team and looks from outside: above West, which Marit leads from within.
#[tokio::test]
async fn nothing_goes_up_before_a_second_of_the_team_agrees() {
    let scene = proposed().await;
    let cast = &scene.world.cast;
    let (samira, ruben) =
        (scene.world.sign_in(cast.samira).await, scene.world.sign_in(cast.ruben).await);
    let (dirk, joost) =
        (scene.world.sign_in(cast.dirk).await, scene.world.sign_in(cast.joost).await);
    for outside in [&dirk, &joost] {
        outside.get(SHARED).await.assert_ok().assert_never_says("dagindeling");
    }
    dirk.get("/desk").await.assert_never_says("wachten op wat jij");
    // Whoever wrote it does not agree to it as well.
    assert!(!samira.get(PAGE).await.has_form(AGREE));
    let alone = forged(&samira, AGREE).await;
    alone.assert_status(StatusCode::UNPROCESSABLE_ENTITY).assert_says("Een ander van jullie");
    dirk.get(SHARED).await.assert_never_says("dagindeling");
    ruben.get("/desk").await.assert_says("Samira Bennani schreef op wat jullie");
    samira.get("/desk").await.assert_never_says("schreef op wat jullie");
    ruben.get(PAGE).await.assert_says("dagindeling").assert_says("Dirk Directeur");
    ruben.submit(PAGE, AGREE, &[]).await.assert_done();
    let seen = dirk.get(SHARED).await;
    seen.assert_says("dagindeling").assert_says("Elke dinsdag").assert_says("West");
    dirk.get("/desk").await.assert_says("wachten op wat jij aan de omgeving doet");
    joost.get(SHARED).await.assert_never_says("dagindeling");
}

#[tokio::test]
async fn who_leads_above_answers_what_will_be_done_and_the_team_hears_of_it() {
    let scene = shared().await;
    let cast = &scene.world.cast;
    let (samira, dirk) =
        (scene.world.sign_in(cast.samira).await, scene.world.sign_in(cast.dirk).await);
    let empty = dirk.submit(SHARED, ANSWER, &[("answer_1", " ")]).await;
    empty.assert_status(StatusCode::UNPROCESSABLE_ENTITY).assert_says("Vul dit nog in.");
    let words = "De maandrapportage vervalt vanaf 1 januari.";
    let late = dirk.get(SHARED).await.form(ANSWER, &[("answer_1", "Toch maar niet.")]);
    dirk.submit(SHARED, ANSWER, &[("answer_1", words)]).await.assert_done();
    dirk.get("/desk").await.assert_never_says("wachten op wat jij");
    samira.get("/desk").await.assert_says("Dirk Directeur antwoordde");
    let seen = samira.get(PAGE).await;
    seen.assert_says(words).assert_says("Dirk Directeur antwoordde op");
    // Answered is answered: not again, and not taken back.
    let late: Vec<(&str, &str)> = late.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    dirk.post_raw(ANSWER, &late).await.assert_status(StatusCode::CONFLICT).assert_says("net al");
    assert!(!seen.has_form(BACK));
    forged(&samira, BACK).await.assert_status(StatusCode::CONFLICT);
    samira.get(PAGE).await.assert_says(words).assert_never_says("Toch maar niet");
    scene.world.days_pass(15);
    let samira = scene.world.sign_in(cast.samira).await;
    samira.get("/desk").await.assert_never_says("Dirk Directeur antwoordde");
}

#[tokio::test]
async fn nobody_else_reads_it_whatever_office_they_hold_and_nobody_answers_themselves() {
    let scene = shared().await;
    let cast = &scene.world.cast;
    scene.world.give_office(cast.bram, Office::Administrator).await;
    scene.world.give_office(cast.bram, Office::WorksCouncil).await;
    // An administrator, a works council, a coordinator, a lead of another house; and Marit, who leads West from within.
    for person in [cast.ada, cast.bram, cast.emma, cast.joost] {
        let visitor = scene.world.sign_in(person).await;
        visitor.get(SHARED).await.assert_ok().assert_never_says("dagindeling");
        visitor.get(PAGE).await.assert_ok().assert_never_says("dagindeling");
        for path in [AGREE, BACK, WIDE, WIDE_YES, WIDE_NO, ANSWER] {
            forged(&visitor, path).await.assert_absent();
        }
    }
    let zoe = scene.world.sign_in(cast.zoe).await;
    for path in [PAGE, SHARED] {
        zoe.get(path).await.assert_absent();
    }
    for path in [AGREE, ANSWER, SHARES_AT] {
        forged(&zoe, path).await.assert_absent();
    }
    let marit = scene.world.sign_in(cast.marit).await;
    marit.get(PAGE).await.assert_says("dagindeling");
    forged(&marit, ANSWER).await.assert_absent();
    // Nor is who leads the team from within its second voice.
    forged(&marit, AGREE).await.assert_absent();
    forged(&marit, WIDE_YES).await.assert_absent();
    // Who leads above does nothing in the name of the team.
    let dirk = scene.world.sign_in(cast.dirk).await;
    for path in [AGREE, BACK, WIDE, WIDE_YES, WIDE_NO] {
        forged(&dirk, path).await.assert_absent();
    }
    assert_eq!(count(&scene, &STEPS).await, 1);
}

#[tokio::test]
async fn it_can_be_taken_back_until_it_is_answered_and_written_anew() {
    let scene = shared().await;
    let cast = &scene.world.cast;
    let (samira, ruben) =
        (scene.world.sign_in(cast.samira).await, scene.world.sign_in(cast.ruben).await);
    let dirk = scene.world.sign_in(cast.dirk).await;
    let answer = dirk.get(SHARED).await.form(ANSWER, &[("answer_1", "Goed.")]);
    let old = samira.get(PAGE).await.form(BACK, &[]);
    ruben.submit(PAGE, BACK, &[]).await.assert_done();
    dirk.get(SHARED).await.assert_never_says("dagindeling");
    dirk.get("/desk").await.assert_never_says("wachten op wat jij");
    let answer: Vec<(&str, &str)> = answer.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    dirk.post_raw(ANSWER, &answer).await.assert_absent();
    // Twice is once; and what was agreed on before is agreed on no more.
    let old: Vec<(&str, &str)> = old.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    samira.post_raw(BACK, &old).await.assert_done();
    assert_eq!(count(&scene, &STEPS).await, 2);
    forged(&samira, AGREE).await.assert_status(StatusCode::CONFLICT);
    let again = samira.get(PAGE).await;
    again.assert_says("dagindeling");
    ruben.submit(PAGE, SHARES_AT, &[("comment", "Korter.")]).await.assert_done();
    samira.submit(PAGE, "/waves/1/shares/2/agreement", &[]).await.assert_done();
    dirk.get(SHARED).await.assert_says("Korter.").assert_never_says("dagindeling");
}

#[tokio::test]
async fn everybody_reads_it_only_when_two_of_the_team_want_that_and_until_one_does_not() {
    let scene = shared().await;
    let cast = &scene.world.cast;
    let (samira, ruben) =
        (scene.world.sign_in(cast.samira).await, scene.world.sign_in(cast.ruben).await);
    let joost = scene.world.sign_in(cast.joost).await;
    ruben.submit(PAGE, WIDE, &[]).await.assert_done();
    joost.get(SHARED).await.assert_never_says("dagindeling");
    forged(&ruben, WIDE_YES).await.assert_status(StatusCode::UNPROCESSABLE_ENTITY);
    samira.get("/desk").await.assert_says("Ruben Kok wil wat jullie deelden met iedereen delen");
    samira.submit(PAGE, WIDE_YES, &[]).await.assert_done();
    joost.get(SHARED).await.assert_says("dagindeling").assert_says("Bekijk hun cijfers");
    let dirk = scene.world.sign_in(cast.dirk).await;
    dirk.submit(SHARED, ANSWER, &[("answer_1", "Dit is tussen ons.")]).await.assert_done();
    // The answer is the team's; everybody reads what the team shared.
    joost.get(SHARED).await.assert_says("dagindeling").assert_never_says("Dit is tussen ons");
    ruben.submit(PAGE, WIDE_NO, &[]).await.assert_done();
    joost.get(SHARED).await.assert_never_says("dagindeling");
    dirk.get(SHARED).await.assert_says("dagindeling").assert_says("Dit is tussen ons");
}

#[tokio::test]
async fn the_names_stand_by_the_alphabet_and_no_figure_is_about_leading() {
    let scene = shared().await;
    let cast = &scene.world.cast;
    let (joost, emma) =
        (scene.world.sign_in(cast.joost).await, scene.world.sign_in(cast.emma).await);
    look(&joost).await;
    joost
        .submit(PAGE, SHARES_AT, &[("comment", "Bij ons is het laag, en dat klopt.")])
        .await
        .assert_done();
    emma.submit(PAGE, "/waves/1/shares/2/agreement", &[]).await.assert_done();
    let dirk = scene.world.sign_in(cast.dirk).await;
    let seen = dirk.get(SHARED).await;
    let at = |words: &str| seen.body.find(words).unwrap_or_else(|| panic!("{words}"));
    // Youth answered much lower than West, and stands first all the same.
    assert!(at("dat klopt") < at("dagindeling"), "J comes before W");
    let core = zwerm_instrument::zwermscan().expect("is whole");
    let leading = core.constructs.iter().enumerate().filter(|(at, _)| core.is_for_all_alone(*at));
    let leading: Vec<&str> = leading.map(|(_, it)| it.name.nl.as_str()).collect();
    assert_eq!(leading.len(), 5);
    for name in leading {
        seen.assert_never_says(&zwerm_ui::format::capitalised(name));
    }
}

#[tokio::test]
async fn two_who_write_at_once_lose_nothing_and_a_double_click_writes_once() {
    let scene = answered().await;
    let cast = &scene.world.cast;
    let (samira, ruben) =
        (scene.world.sign_in(cast.samira).await, scene.world.sign_in(cast.ruben).await);
    // Before anybody has looked there is nothing to write about.
    forged(&ruben, SHARES_AT).await.assert_absent();
    look(&samira).await;
    let empty = samira.submit(PAGE, SHARES_AT, &[("comment", "  "), ("chose", "Dit wel.")]).await;
    empty
        .assert_status(StatusCode::UNPROCESSABLE_ENTITY)
        .assert_says("Vul dit nog in.")
        .assert_says("Dit wel.");
    let (first, other) = (
        samira.get(PAGE).await.form(SHARES_AT, &WORDS),
        ruben.get(PAGE).await.form(SHARES_AT, &[("comment", "Mijn lange tekst.")]),
    );
    let first: Vec<(&str, &str)> = first.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let other: Vec<(&str, &str)> = other.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    for _ in 0..2 {
        samira.post_raw(SHARES_AT, &first).await.assert_done();
    }
    let late = ruben.post_raw(SHARES_AT, &other).await;
    late.assert_status(StatusCode::UNPROCESSABLE_ENTITY)
        .assert_says("legde intussen ook iets voor");
    late.assert_says("Mijn lange tekst.");
    assert_eq!(count(&scene, &SHARES).await, 1);
}

#[tokio::test]
async fn the_words_lie_sealed_and_who_left_the_team_reads_them_no_more() {
    let scene = shared().await;
    let cast = &scene.world.cast;
    let read = |tx: &mut zwerm_store::PairReader| tx.all(&STORED, &[], |row| row.get::<String>(0));
    let stored: Vec<String> = scene.world.site.store().read_pair(read).await.unwrap_or_default();
    assert!(stored.iter().all(|words| !words.contains("dagindeling")), "{stored:?}");
    let (person, team): (PersonId, _) = (cast.ruben, cast.youth);
    let go = move |tx: &mut zwerm_store::Writer| tx.run(&GO_TO, &params![person, team]).map(drop);
    scene.world.site.store().write(go).await.expect("goes");
    let ruben = scene.world.sign_in(cast.ruben).await;
    for path in [PAGE, SHARED] {
        ruben.get(path).await.assert_ok().assert_never_says("dagindeling");
    }
    forged(&ruben, BACK).await.assert_absent();
}
