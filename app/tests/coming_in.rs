//! Coming in, across features: whose office is given or taken signs in anew, and is told why.

use zwerm_testkit::World;

#[tokio::test]
async fn who_is_given_an_office_signs_in_anew_is_told_why_and_keeps_what_they_typed() {
    let world = World::with(zwerm::features::all()).await;
    let (ada, samira) = (world.cast.ada, world.cast.samira);
    let (administrator, writer) = (world.sign_in(ada).await, world.sign_in(samira).await);
    let typed = writer.get("/people/me").await.form("/people/me", &[("how_i_work", "Bel gerust")]);
    let typed: Vec<(&str, &str)> = typed.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();

    let (page, office) = (format!("/people/{samira}/offices"), format!("/people/{samira}/office"));
    administrator.submit(&page, &office, &[("office", "administrator")]).await.assert_done();

    let sent = writer.post_raw("/people/me", &typed).await;
    assert_eq!(sent.assert_done().location(), "/sign_in?kept=1");
    let told = writer.get("/sign_in?kept=1").await;
    told.assert_ok().assert_says("Er is iets veranderd in wat jij hier mag doen.");
    told.assert_says("Wat je schreef, is bewaard.");
    world.sign_in(samira).await.get("/").await.assert_says("gaf je op 23 november een taak");
}

#[tokio::test]
async fn who_signs_everybody_out_signs_guests_out_too() {
    let world = World::with(zwerm::features::all()).await;
    let guest = world.guest_of(world.cast.samira, "Karin Vos").await;
    let (karin, ada) = (world.come_in(guest).await, world.sign_in(world.cast.ada).await);
    karin.get("/agreements").await.assert_ok();
    ada.submit("/sign_in/sessions", "/sign_in/sessions/everybody/ending", &[]).await.assert_done();
    assert!(!karin.get("/agreements").await.status.is_success(), "a guest is still in");
    ada.get("/agreements").await.assert_ok();
}
