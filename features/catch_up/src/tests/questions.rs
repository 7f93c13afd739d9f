//! Questions underneath, and their answers.

use super::{tell, world};
use zwerm_domain::{Actor, Timestamp, day_of};
use zwerm_store::StoreError;

#[tokio::test]
async fn a_question_is_answered_underneath_for_everybody_it_is_for() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let (samira, ruben) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.ruben).await);
    let at = tell(&marit, &[]).await;
    let form = format!("{at}/questions");
    samira.submit(&at, &form, &[("words", "Wanneer weet je meer?")]).await.assert_done();
    let page = ruben.get(&at).await;
    page.assert_says("Wanneer weet je meer?").assert_says("Nog geen antwoord.");
    page.assert_never_says("answer_");
    let page = marit.get(&at).await;
    let name = page.body.split("name=\"answer_").nth(1).and_then(|it| it.split('"').next());
    let question = name.expect("a form").to_owned();
    let (field, to) = (format!("answer_{question}"), format!("{form}/{question}/answer"));
    marit.submit(&at, &to, &[(&field, "")]).await.assert_asks("Vul dit nog in.");
    let old = page.form(&to, &[(&field, "Te laat.")]);
    marit.submit(&at, &to, &[(&field, "Op 4 december.")]).await.assert_done();
    ruben.get(&at).await.assert_says("Op 4 december.").assert_never_says("Nog geen antwoord.");
    let old: Vec<(&str, &str)> = old.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let late = marit.post_raw(&to, &old).await;
    late.assert_status(axum::http::StatusCode::CONFLICT).assert_says("antwoordde net al");
}

#[tokio::test]
async fn nobody_else_asks_and_nobody_but_who_leads_answers() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let samira = world.sign_in(world.cast.samira).await;
    let at = tell(&marit, &[]).await;
    let form = format!("{at}/questions");
    let fields = samira.get(&at).await.form(&form, &[("words", "Hoezo?")]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    samira.post_raw(&form, &fields).await.assert_done();
    let page = marit.get(&at).await;
    let name = page.body.split("name=\"answer_").nth(1).and_then(|it| it.split('"').next());
    let to = format!("{form}/{}/answer", name.expect("a form"));
    let answer = [fields[0], ("words", "x"), ("answer_1", "x")];
    samira.post_raw(&to, &answer).await.assert_absent();
    let dirk = world.sign_in(world.cast.dirk).await;
    let csrf = dirk.get("/catch_up/new").await.form("/catch_up", &[]);
    let csrf = csrf.iter().find(|field| field.0 == "csrf").expect("a token").1.clone();
    for path in [&form, &to, &format!("{at}/putting_away")] {
        dirk.post_raw(path, &[("csrf", &csrf), ("words", "x")]).await.assert_absent();
    }
    samira.submit(&at, &form, &[("words", " ")]).await.assert_asks("Vul dit nog in.");
}

#[tokio::test]
async fn more_questions_than_fit_on_a_page_stand_on_the_next_one() {
    let world = world().await;
    let at = tell(&world.sign_in(world.cast.marit).await, &[]).await;
    let (id, team) = (at.rsplit('/').next().and_then(|id| id.parse().ok()), world.cast.west);
    let id = id.expect("a number");
    let actor = Actor::from_session(
        world.cast.samira,
        world.cast.organisation,
        zwerm_domain::Offices::NONE,
    );
    let today = day_of(Timestamp(world.clock.now().0), "Europe/Amsterdam");
    let asked = world.site.store().write(move |tx| {
        (1..=102).try_for_each(|number| {
            let words = format!("Dit is vraag {number}.");
            crate::store::ask(tx, &actor, (id, Some(team)), &words, today)
        })?;
        Ok::<_, StoreError>(())
    });
    asked.await.expect("are asked");
    let ruben = world.sign_in(world.cast.ruben).await;
    let page = ruben.get(&at).await;
    page.assert_says("Dit is vraag 100.").assert_never_says("Dit is vraag 101.");
    let more = page.body.split(&format!("{at}?from=")).nth(1).and_then(|it| it.split('#').next());
    let more = format!("{at}?from={}", more.expect("a way on"));
    let page = ruben.get(&more).await;
    page.assert_says("Dit is vraag 101.").assert_says("Dit is vraag 102.");
    page.assert_never_says("Dit is vraag 100.").assert_says("De eerste vragen");
    assert!(!page.body.contains("Meer vragen"), "nothing follows");
}
