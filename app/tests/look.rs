//! The house style on every kind of page of the whole app, also for who is not signed in.

use zwerm_store::{params, statements};
use zwerm_testkit::{Seen, Visitor, World};

const VIOLET: &str = ":root{--basis-color-action-1-inverse-bg-default:#5115ef;\
    --basis-text-font-family-default:'Noto Sans',sans-serif}";

statements! {
    /// Leaves one organisation, as an installation has.
    FORGET_ELSEWHERE = "DELETE FROM person WHERE organisation_id <> $1";
    FORGET_ITS_ANSWERS = "DELETE FROM module_consent WHERE organisation_id <> $1";
    FORGET_ITS_NAME = "DELETE FROM organisation WHERE id <> $1";
}

fn is_styled(page: &Seen) -> bool {
    page.body.contains("<link rel=\"stylesheet\" href=\"/theme.css?v=")
}

async fn of_one_organisation(is_demo: bool) -> World {
    let world = if is_demo {
        World::demo_with(zwerm::features::all()).await
    } else {
        World::with(zwerm::features::all()).await
    };
    let house = world.cast.organisation;
    let left = world.site.store().write(move |tx| {
        tx.run(&FORGET_ELSEWHERE, &params![house])?;
        tx.run(&FORGET_ITS_ANSWERS, &params![house])?;
        tx.run(&FORGET_ITS_NAME, &params![house])
    });
    left.await.expect("one organisation is left");
    world
}

async fn choose(ada: &Visitor<'_>, tokens: &str) {
    let sent = ada.submit("/house_style", "/house_style", &[("tokens", tokens)]).await;
    let at = sent.location().to_owned();
    ada.submit(&at, &format!("{at}/choice"), &[]).await.assert_done();
}

#[tokio::test]
async fn every_page_is_in_the_house_style_also_to_sign_in_and_after_an_error() {
    let world = of_one_organisation(false).await;
    let ada = world.sign_in(world.cast.ada).await;
    let (samira, nobody) = (world.sign_in(world.cast.samira).await, world.nobody());
    let mine =
        ["/", "/agreements", "/team", "/people/me", "/explanation", "/house_style", "/nowhere"];
    let open = ["/sign_in", "/sign_in/forgotten", "/toegankelijkheid", "/nowhere"];
    for page in mine {
        assert!(!is_styled(&samira.get(page).await), "{page} before");
    }
    choose(&ada, VIOLET).await;
    for page in mine {
        let seen = samira.get(page).await;
        assert!(is_styled(&seen), "{page}: {}", seen.status);
        assert!(!seen.body.contains("figtree"), "{page} fetches a font it does not need");
        assert!(seen.body.contains("bricolage"), "{page}");
    }
    for page in open {
        assert!(is_styled(&nobody.get(page).await), "{page}");
    }
    let refused = nobody.post_raw("/sign_in", &[]).await;
    assert!(refused.status.is_client_error() && is_styled(&refused), "{}", refused.status);
    let wrong = nobody.post_raw("/toegankelijkheid", &[]).await;
    assert!(wrong.status == 405 && wrong.headers.contains_key("allow") && is_styled(&wrong));
    nobody.get("/theme.css").await.assert_ok();
    assert_eq!(nobody.get("/theme.css").await.headers["cache-control"], "no-cache");
}

#[tokio::test]
async fn a_demo_that_begins_anew_has_the_look_of_zwerm_again() {
    let world = of_one_organisation(true).await;
    let ada = world.sign_in(world.cast.ada).await;
    choose(&ada, VIOLET).await;
    assert!(is_styled(&world.nobody().get("/demo").await));
    world.nobody().submit("/demo/reset", "/demo/reset", &[]).await.assert_done();
    assert!(!is_styled(&world.nobody().get("/demo").await));
    world.nobody().get("/theme.css").await.assert_absent();
}
