//! On a phone.

use super::{STATEMENTS, answer, five_answer, opened, send, world};
use http::StatusCode;
use zwerm_testkit::Seen;

/// What is chosen in a form.
fn chosen(page: &Seen, action: &str, name: &str) -> String {
    let form = page.filled_form(action);
    form.into_iter().find(|(field, _)| field == name).expect("is chosen").1
}

#[tokio::test]
async fn a_phone_without_an_account_answers_changes_it_and_counts_once() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let code = opened(&marit).await;
    let (phone, at) = (world.nobody(), format!("/hall/{code}"));
    let page = phone.get(&at).await;
    page.assert_ok().assert_says("Wij verdelen ons werk zelf.").assert_says("helemaal oneens");
    page.assert_says("Op schijf komt het nergens").assert_says("in ontwikkeling");
    let sent = send(&phone, &page, &at, &[("B1a", "4"), ("B2b", "none")]).await;
    sent.assert_done();
    assert_eq!(sent.location(), at);
    // The same form once more, as by a double click or from the page before: in its place.
    send(&phone, &page, &at, &[("B1a", "5")]).await.assert_done();
    let screen = marit.get(&format!("{at}/count")).await;
    assert_eq!(screen.body, r#"{"count":1}"#);
}

#[tokio::test]
async fn a_phone_is_known_again_by_its_cookie_and_another_person_on_it_answers_too() {
    let world = world().await;
    let code = opened(&world.sign_in(world.cast.marit).await).await;
    let at = format!("/hall/{code}");
    let sent = answer(&world.nobody(), &code, ["3"; 9]).await;
    let cookie = sent.headers.get("set-cookie").expect("a cookie").to_str().expect("text");
    assert!(cookie.contains("HttpOnly") && cookie.contains("Secure"), "{cookie}");
    let mut phone = world.nobody();
    phone.cookies = cookie.split(';').next().expect("a cookie").to_owned();
    phone.get(&at).await.assert_ok().assert_says("Dank je wel");
    let again = phone.get(&format!("{at}?answer=again")).await;
    assert!(!again.body.contains(" checked"), "what was answered stands nowhere");
    assert_eq!(again.value("slip"), phone.get(&format!("{at}?answer=again")).await.value("slip"));
    send(&phone, &again, &at, &[("B1a", "1")]).await.assert_done();
    let other = phone.get(&format!("{at}?answer=other")).await;
    assert_ne!(other.value("slip"), again.value("slip"));
    send(&phone, &other, &at, &[("B1a", "2")]).await.assert_done();
    let marit = world.sign_in(world.cast.marit).await;
    assert_eq!(marit.get(&format!("{at}/count")).await.body, r#"{"count":2}"#);
    // A cookie of one hall tells nothing in another.
    let elsewhere = opened(&world.sign_in(world.cast.joost).await).await;
    phone.get(&format!("/hall/{elsewhere}")).await.assert_says("Wij verdelen ons werk zelf.");
}

#[tokio::test]
async fn what_no_form_of_ours_sends_is_refused_with_what_was_chosen() {
    let world = world().await;
    let code = opened(&world.sign_in(world.cast.marit).await).await;
    let (phone, at) = (world.nobody(), format!("/hall/{code}"));
    let page = phone.get(&at).await;
    let empty = send(&phone, &page, &at, &[]).await;
    empty.assert_asks("Kies bij minstens één stelling een antwoord.");
    for wrong in ["6", "0", "-1", "eens", "\u{0}", "🐦"] {
        let refused = send(&phone, &page, &at, &[("B1a", wrong), ("B2a", "2")]).await;
        refused.assert_asks("Kies een van de antwoorden.");
        assert_eq!(chosen(&refused, &at, "B2a"), "2");
    }
    // A slip that is none gets one of its own: the answer counts.
    let slipless: Vec<(&str, &str)> =
        STATEMENTS.into_iter().map(|id| (id, "3")).chain([("slip", "x")]).collect();
    phone.post_raw(&at, &slipless).await.assert_done();
}

#[tokio::test]
async fn the_code_is_typed_as_people_type_and_a_wrong_one_stays_in_the_field() {
    let world = world().await;
    let code = opened(&world.sign_in(world.cast.marit).await).await;
    let phone = world.nobody();
    let typed = format!("{}-{} ", &code[..4].to_lowercase(), &code[4..]);
    let entered = phone.submit("/hall", "/hall/entrance", &[("code", &typed)]).await;
    entered.assert_done();
    assert_eq!(entered.location(), format!("/hall/{code}"));
    let wrong = phone.submit("/hall", "/hall/entrance", &[("code", "KTRC4GMV")]).await;
    wrong.assert_asks("Er is nu geen zaal met deze code.");
    assert_eq!(wrong.value("code").as_deref(), Some("KTRC4GMV"));
    let none = phone.submit("/hall", "/hall/entrance", &[("code", "hallo")]).await;
    none.assert_asks("Een code heeft acht letters en cijfers");
}

#[tokio::test]
async fn in_english_for_who_reads_english() {
    let world = world().await;
    let code = opened(&world.sign_in(world.cast.marit).await).await;
    let page = world.nobody().get(&format!("/hall/{code}?language=en")).await;
    page.assert_ok().assert_says("We divide our work ourselves.").assert_says("strongly agree");
}

#[tokio::test]
async fn a_late_answer_is_told_so_and_a_hall_that_is_gone_too() {
    let world = world().await;
    let marit = world.sign_in(world.cast.marit).await;
    let code = opened(&marit).await;
    let at = format!("/hall/{code}");
    let late = world.nobody();
    let page = late.get(&at).await;
    five_answer(&world, &code).await;
    marit.submit(&format!("{at}/screen"), &format!("{at}/picture"), &[]).await.assert_done();
    late.get(&at).await.assert_ok().assert_says("Kijk naar het scherm");
    let told = send(&late, &page, &at, &[("B1a", "1")]).await;
    told.assert_status(StatusCode::CONFLICT).assert_says("Het beeld is al gemaakt.");
    marit.submit(&format!("{at}/screen"), &format!("{at}/closing"), &[]).await.assert_done();
    let gone = send(&late, &page, &at, &[("B1a", "1")]).await;
    gone.assert_status(StatusCode::NOT_FOUND).assert_says("Deze zaal is er niet (meer)");
    late.get("/hall/nonsense").await.assert_status(StatusCode::NOT_FOUND);
}
