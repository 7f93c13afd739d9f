//! Codes on paper: what the database keeps of them, those of an earlier version, and another key file.

use super::{
    second_step::{codes_on, give, half_way, put_on},
    *,
};
use crate::secret::Secret;
use zwerm_store::{
    StoreError, params,
    proving::{RECOVERY_CODE, SIGN_IN_LINK},
    statements,
};

statements! {
    KEPT = "SELECT code_hash FROM recovery_code";
    // As before, and proved by `zwerm seal`.
    AS_BEFORE = "UPDATE recovery_code SET code_hash = $1, proof = $3 WHERE code_hash = $2";
    LETTER_AS_BEFORE = "UPDATE sign_in_link SET token_hash = $1, proof = $3 WHERE token_hash = $2";
    NOTES_OF = "SELECT kind FROM account_note WHERE person_id = $1 ORDER BY id";
}

fn read(code: &str) -> Secret {
    Secret::parse(code).expect("a code")
}

#[tokio::test]
async fn who_has_the_database_alone_can_try_out_no_code() {
    let world = world().await;
    let (_, _, page) = put_on(&world).await;
    let kept = world.site.store().read(|tx| tx.all(&KEPT, &[], |row| row.get::<Vec<u8>>(0)));
    let (kept, key) = (kept.await.expect("rows"), &world.site.options().key);
    let codes = codes_on(&page);
    assert_eq!((codes.len(), kept.len()), (10, 10));
    for code in &codes {
        assert!(!kept.contains(&read(code).hash()), "a plain hash can be tried out");
        assert!(kept.contains(&read(code).mark(key)), "with the key file it is known");
    }
}

#[tokio::test]
async fn a_code_of_an_earlier_version_still_works_and_works_once() {
    let world = world().await;
    let (_, _, page) = put_on(&world).await;
    let code = codes_on(&page).remove(0);
    let (before, now) = (read(&code).hash(), read(&code).mark(&world.site.options().key));
    let samira = world.cast.samira;
    let made_old = world.site.store().write::<_, StoreError>(move |tx| {
        let proof = RECOVERY_CODE.proof(&tx.keys(), &params![samira, before.clone()])?;
        tx.run(&AS_BEFORE, &params![before.clone(), now.clone(), proof])
    });
    assert_eq!(made_old.await.expect("is written"), 1);
    give(&half_way(&world).await, &code).await.assert_done();
    give(&half_way(&world).await, &code).await.assert_asks("is al gebruikt");
}

#[tokio::test]
async fn a_letter_of_an_earlier_version_still_works_and_works_once() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let secret = Secret::short().expect("randomness");
    let (key, samira, now) =
        (world.site.options().key.clone(), world.cast.samira, world.clock.now());
    let kept = secret.clone();
    let written = world.site.store().write::<_, StoreError>(move |tx| {
        crate::store::link::keep(tx, &kept, &key, samira, crate::model::Purpose::ResetLetter, now)?;
        let letter = crate::model::Purpose::ResetLetter;
        let until = now.plus_seconds(letter.seconds());
        let over = params![kept.hash(), samira, letter.code(), until];
        let proof = SIGN_IN_LINK.proof(&tx.keys(), &over)?;
        tx.run(&LETTER_AS_BEFORE, &params![kept.hash(), kept.mark(&key), proof])
    });
    assert_eq!(written.await.expect("is written"), 1);
    let path = format!("/sign_in/link/{}", secret.reveal());
    let chosen = [("new_password", OTHER), ("repeat_password", OTHER)];
    world.nobody().submit(&path, &path, &chosen).await.assert_done();
    world.nobody().get(&path).await.assert_absent();
}

#[tokio::test]
async fn with_another_key_file_second_steps_are_off_and_their_owners_read_it() {
    let world = world().await;
    put_on(&world).await;
    let now = world.clock.now();
    let off = world.site.store().write(move |tx| crate::take_off_second_steps(tx, now));
    assert_eq!(off.await.expect("is written"), 1);
    let seen = enter(&world.nobody(), "samira.bennani", GOOD).await;
    assert_eq!(seen.assert_done().location(), "/");
    let samira = world.cast.samira;
    let notes = world
        .site
        .store()
        .read(move |tx| tx.all(&NOTES_OF, &params![samira], |row| row.get::<String>(0)));
    assert_eq!(notes.await.expect("notes"), ["second_step_on", "second_step_off"]);
}
