//! Questionnaires through their real routes: those that are shipped.

mod hints;
mod own;

use zwerm_testkit::World;

async fn world() -> World {
    World::with(vec![crate::feature()]).await
}

#[tokio::test]
async fn everybody_reads_every_statement_with_its_licence_in_both_languages() {
    let world = world().await;
    let ruben = world.sign_in(world.cast.ruben).await;
    let list = ruben.get("/instruments").await;
    list.assert_ok()
        .assert_says("Zwermscan")
        .assert_says("Puls")
        .assert_says("Leiderschapsspiegel");
    list.assert_says("licentie EUPL-1.2").assert_says("in ontwikkeling");
    let scan = ruben.get("/instruments/zwermscan").await;
    scan.assert_says("Wat mij wordt beloofd, gebeurt ook.")
        .assert_says("What is promised to me is done.");
    scan.assert_says("24 stellingen").assert_says("3 minuten").assert_says("andersom");
    let emma = world.sign_in(world.cast.emma).await;
    let english = emma.get("/instruments/zwermscan").await;
    english.assert_says("The culture scan").assert_says("the other way round");
    let mirror = ruben.get("/instruments/leiderschapsspiegel").await;
    mirror.assert_says("Mijn leidinggevende maakt duidelijk").assert_says("Ik maak duidelijk");
    mirror.assert_never_says("Nooit per team getoond");
    scan.assert_says("Nooit per team getoond aan wie buiten dat team is");
    let pulse = ruben.get("/instruments/puls").await;
    pulse.assert_says("De acht beurten").assert_says("een halve minuut");
}

#[tokio::test]
async fn a_try_has_every_statement_and_nothing_to_send() {
    let world = world().await;
    let ruben = world.sign_in(world.cast.ruben).await;
    let tried = ruben.get("/instruments/zwermscan/preview").await;
    tried.assert_ok().assert_says("1 helemaal oneens").assert_says("weet ik niet");
    assert!(!tried.body.contains("method=\"post\""), "{:?}", tried.actions());
    assert_eq!(tried.body.matches("<fieldset").count(), 24);
    let turn = |at: usize| format!("/instruments/puls/preview?turn={at}");
    let (first, ninth) = (ruben.get(&turn(0)).await, ruben.get(&turn(8)).await);
    assert_eq!(first.body.matches("<fieldset").count(), 3);
    assert_eq!(first.text(), ninth.text(), "after the last turn the first comes again");
    let own = ruben.get("/instruments/leiderschapsspiegel/preview?view=own").await;
    own.assert_says("Ik laat mensen hun werk zelf inrichten.");
    own.assert_never_says("Mijn leidinggevende laat mij");
}

#[tokio::test]
async fn the_file_is_one_that_can_be_read_again() {
    let world = world().await;
    let ruben = world.sign_in(world.cast.ruben).await;
    for code in ["zwermscan", "puls", "leiderschapsspiegel"] {
        let file = ruben.get(&format!("/instruments/{code}/file")).await;
        file.assert_ok();
        let named =
            file.headers.get("content-disposition").expect("a name").to_str().expect("text");
        assert!(named.contains(&format!("{code}.toml")));
        let read = zwerm_instrument::read(&file.body).expect("an instrument");
        assert_eq!(read.id, code);
    }
}

#[tokio::test]
async fn what_is_not_there_is_absent_and_a_stranger_is_asked_to_sign_in() {
    let world = world().await;
    let ruben = world.sign_in(world.cast.ruben).await;
    for path in ["/instruments/x", "/instruments/x/file", "/instruments/1/preview"] {
        ruben.get(path).await.assert_absent();
    }
    assert!(world.nobody().get("/instruments").await.location().starts_with("/sign_in"));
}
