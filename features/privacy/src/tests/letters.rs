//! What the data-protection officer writes down for somebody's letter, through the real routes.

use super::rights::{HERE, REQUESTS, hour, name, officer, world};
use zwerm_store::{StoreError, params, statements};

statements! {
    PASSWORD = "INSERT INTO password (person_id, hash, set_on) VALUES ($1, 'x', '2026-11-01')";
    NEW_ADDRESS = "UPDATE person SET email = 'nieuw@waterrijk.example' WHERE id = $1";
}

#[tokio::test]
async fn the_officer_writes_down_a_letter_and_whom_it_is_about_can_still_take_it_back() {
    let world = world().await;
    let officer = officer(&world).await;
    let new = "/privacy/requests/new";
    let letter = [("name", "niemand bekend"), ("right", "erase")];
    officer.submit(new, REQUESTS, &letter).await.assert_asks("Niemand heet zo");
    // Of another organisation nobody is found.
    let elsewhere = [("name", "zoë elders"), ("right", "erase")];
    officer.submit(new, REQUESTS, &elsewhere).await.assert_asks("Niemand heet zo");
    let letter = [("name", "Joost Verhagen"), ("right", "erase")];
    officer.submit(new, REQUESTS, &letter).await.assert_done();
    let mails = hour(&world).await;
    assert!(mails.len() == 1 && mails[0].contains("functionaris"), "{mails:#?}");
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(HERE).await.assert_says("schreef dit op").assert_says("Neem het terug");
    officer.submit(new, REQUESTS, &letter).await.assert_asks("Dit staat al open");
    world.days_pass(14);
    hour(&world).await;
    assert_eq!(name(&world, world.cast.joost).await, "Oud-collega");
    officer.get(REQUESTS).await.assert_never_says("Joost");
}

#[tokio::test]
async fn whoever_it_is_about_gets_mail_of_each_letter_also_at_the_address_that_was_changed_just_now()
 {
    let world = world().await;
    let officer = officer(&world).await;
    let (joost, ada, now) = (world.cast.joost, world.cast.ada, world.clock.now());
    let changed = world.site.store().write(move |tx| {
        tx.run(&PASSWORD, &params![joost])?;
        zwerm_directory::keep_address_before(tx, joost, Some(ada), now)?;
        tx.run(&NEW_ADDRESS, &params![joost]).map(drop)
    });
    changed.await.map_err(|error: StoreError| error).expect("is changed");
    let letter = [("name", "Joost Verhagen"), ("right", "restrict"), ("words", "Zie bijlage")];
    officer.submit("/privacy/requests/new", REQUESTS, &letter).await.assert_done();
    let mails = hour(&world).await.join("\n");
    for to in ["nieuw@waterrijk.example", "joost.verhagen@waterrijk.example"] {
        assert!(mails.contains(&format!("<{to}>")), "{to}: {mails}");
    }
    assert!(!mails.contains("Zie bijlage"), "a mail holds no words of it: {mails}");
}

#[tokio::test]
async fn a_letter_is_written_down_by_who_just_proved_that_it_is_them_and_never_for_oneself() {
    let world = world().await;
    let officer = officer(&world).await;
    let new = "/privacy/requests/new";
    let ruben = name(&world, world.cast.ruben).await;
    let own = [("name", ruben.as_str()), ("right", "erase")];
    officer.submit(new, REQUESTS, &own).await.assert_asks("Voor jezelf vraag je het");
    let open = officer.get(new).await;
    world.clock.set(world.clock.now().plus_seconds(601));
    officer.get(new).await.assert_says("Laat eerst zien").assert_never_says("Van wie is de brief");
    // A form that was open already: nothing of it is lost.
    let form = open.form(REQUESTS, &[("name", "Joost Verhagen"), ("right", "erase")]);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let sent = officer.post_raw(REQUESTS, &form).await;
    assert!(sent.assert_asks("meer dan tien minuten").body.contains("Joost Verhagen"));
    assert_eq!(hour(&world).await.len(), 0);
}
