//! What a guest finds and does, and what nobody finds of a guest.

use crate::*;
use zwerm_store::{params, statements};
use zwerm_web::{Access, Method};

statements! {
    LEAVES = "UPDATE person SET left_on = '2026-11-22' WHERE id = $1";
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colleague_and_a_guest_agree_carry_it_through_and_finish_it() {
    let (world, post) = (World::with(zwerm::features::all()).await, Post::new());
    let (at, _) = invited(&world).await;
    let mails = post.open(&world);
    assert_eq!(mails.len(), 1, "one mail, to the guest");
    assert!(mails[0].contains(ADDRESS) && !mails[0].contains("Kade"), "private: nothing in it");
    let link = link_in(&mails[0]);
    let first = world.nobody().get(&link).await;
    first.assert_ok().assert_says("Gemeente Waterrijk").assert_never_says(RESULT);
    world.nobody().get(&link).await.assert_says("Open mijn afspraken");
    let (seen, karin) = pressed(&world, &link).await;
    assert_eq!(seen.assert_done().location(), at, "on to the agreement");
    karin.get("/agreements").await.assert_ok().assert_says("Jouw afspraken met Gemeente Waterrijk");
    karin.get(&at).await.assert_says(RESULT).assert_says("Samira").assert_never_says("Zoeken");
    // Counters, with another day.
    let form = format!("{at}/versions/new");
    let fields = [("due", "2027-01-15"), ("message", "Eerder is de schilder er niet.")];
    karin.submit(&form, &format!("{at}/versions"), &fields).await.assert_done();
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(&at).await.assert_says("Eerder is de schilder er niet.").assert_says("De Sleutel");
    act(&samira, &at, "acceptance", &[("own_words", "Fijn.")]).await.assert_done();
    let check_in =
        [("done", "De sleutel is binnen."), ("need", "Een adres."), ("outlook", "on_course")];
    act(&karin, &at, "check_ins", &check_in).await.assert_done();
    samira.get(&at).await.assert_says("De sleutel is binnen.");
    act(&karin, &at, "delivery", &[("note", "Klaar.")]).await.assert_done();
    let thanks = [("answer", "close"), ("note", "Dank je wel.")];
    act(&samira, &at, "delivery/answer", &thanks).await.assert_done();
    karin.get(&at).await.assert_says("Samen afgerond");
    act(&karin, &at, "look_back", &[("went_well", "Ik wist met wie ik te maken had.")])
        .await
        .assert_done();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_finds_the_pages_of_a_party_and_is_led_back_from_every_other() {
    let world = World::with(zwerm::features::all()).await;
    let (at, karin) = invited(&world).await;
    let id = at.rsplit('/').next().expect("an id");
    let karin = world.come_in(karin).await;
    for row in &world.routes {
        let parts = row.path.split('/').map(|part| if part.starts_with('{') { id } else { part });
        let path = parts.collect::<Vec<_>>().join("/");
        let seen = match row.method {
            Method::Get => karin.get(&path).await,
            Method::Post if row.path.starts_with("/guests/me/") => continue,
            Method::Post => karin.post_raw(&path, &[]).await,
            other => karin.ask(other.word(), &path, "{}").await,
        };
        assert!(!seen.status.is_server_error(), "{path} broke: {}", seen.status);
        if matches!(row.access, Access::Person | Access::Holds(_)) {
            assert_eq!(
                seen.location(),
                "/agreements",
                "{:?} {}: {}",
                row.method,
                row.path,
                seen.status
            );
        }
        assert!(!seen.text().contains("Collega’s vragen hulp"), "{path}");
        for name in ["Joost", "Marit", "Bram", "Ruben", "Jeugd en Gezin", "Niemand wacht"] {
            assert!(!seen.text().contains(name), "{path} names {name}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_is_in_no_list_no_search_and_no_count() {
    let world = World::with(zwerm::features::all()).await;
    let (at, karin) = invited(&world).await;
    let joost = world.sign_in(world.cast.joost).await;
    for path in [
        "/people",
        "/people?name=Kari",
        "/search?q=Kari",
        "/agreements/names?with_name=Kari",
        "/team",
        "/guests",
    ] {
        joost.get(path).await.assert_never_says(KARIN);
    }
    for path in [
        format!("/people/{karin}"),
        format!("/guests/{karin}"),
        format!("/agreements/new?with={karin}"),
        at,
    ] {
        joost.get(&path).await.assert_absent();
    }
    let ada = world.sign_in(world.cast.ada).await;
    for path in ["/people", "/sign_in/invitations", "/search?q=Kari"] {
        ada.get(path).await.assert_never_says(KARIN);
    }
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/guests").await.assert_says(KARIN);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_names_only_whom_they_have_an_agreement_with() {
    let world = World::with(zwerm::features::all()).await;
    let (_, karin) = invited(&world).await;
    let guest = world.come_in(karin).await;
    let samira = world.cast.samira.to_string();
    let new = format!("/agreements/new?with={samira}");
    guest.get(&new).await.assert_ok().assert_says("Samira Bennani");
    for stranger in
        [world.cast.joost.to_string(), format!("t{}", world.cast.west), world.cast.zoe.to_string()]
    {
        let seen = guest.get(&format!("/agreements/new?with={stranger}")).await;
        seen.assert_never_says("Joost").assert_never_says("Wijkteam").assert_never_says("Zoë");
        let fields = proposal(&stranger);
        let sent = guest.submit("/agreements/new", "/agreements", &fields).await;
        assert_eq!(sent.status, 422, "{stranger}");
        sent.assert_never_says("Joost").assert_never_says("Wijkteam");
    }
    let mut fields = proposal(&samira);
    fields.extend([("visibility", "organisation"), ("goal", "1")]);
    let sent = guest.submit(&new, "/agreements", &fields).await;
    let at = sent.assert_done().location().split('?').next().unwrap_or_default().to_owned();
    let colleague = world.sign_in(world.cast.samira).await;
    colleague.get(&at).await.assert_says(RESULT);
    act(&colleague, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    world.sign_in(world.cast.bram).await.get(&at).await.assert_absent();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_reads_what_is_kept_takes_it_along_and_stops() {
    let world = World::with(zwerm::features::all()).await;
    let (at, karin) = invited(&world).await;
    let guest = world.come_in(karin).await;
    guest.get("/guests/me").await.assert_says(ADDRESS).assert_says("Samira Bennani");
    let file = guest.get("/privacy/mine/file").await;
    file.assert_ok();
    assert_eq!(file.headers["content-type"], "application/zip");
    let spoken =
        guest.submit_and_follow("/guests/me", "/guests/me/language", &[("language", "en")]).await;
    spoken.assert_says("What is kept about you");
    guest.get(&at).await.assert_says("Samira");
    guest.submit("/guests/me", "/guests/me/leaving", &[]).await.assert_done();
    assert_eq!(guest.get(&at).await.location(), "/guests/link");
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(&at).await.assert_ok().assert_says(KARIN);
    samira.get("/guests").await.assert_never_says(ADDRESS);
}

#[tokio::test(flavor = "multi_thread")]
async fn foreign_agreements_are_absent_for_a_guest_on_every_route_of_theirs() {
    let world = World::with(zwerm::features::all()).await;
    let (_, karin) = invited(&world).await;
    let samira = world.sign_in(world.cast.samira).await;
    let joost = world.cast.joost.to_string();
    let mut fields = proposal(&joost);
    fields.push(("visibility", "organisation"));
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.assert_done().location().split('?').next().unwrap_or_default().to_owned();
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    let guest = world.come_in(karin).await;
    let csrf = guest.get("/agreements").await.value("csrf").unwrap_or_default();
    let me = guest.get("/guests/me").await.value("csrf").unwrap_or(csrf);
    for row in
        world.routes.iter().filter(|row| row.access == Access::Party && row.path.contains("{id}"))
    {
        let path = format!("{at}{}", row.path.trim_start_matches("/agreements/{id}"));
        let path = path.replace("{number}", "1").replace("{need}", "1");
        let seen = match row.method {
            Method::Get => guest.get(&path).await,
            _ => guest.post_raw(&path, &[("csrf", &me), ("version", "1")]).await,
        };
        assert_eq!(seen.status, 404, "{:?} {path}", row.method);
    }
    guest
        .get("/agreements?show=shown")
        .await
        .assert_never_says("De woning aan de Kade is voor het gezin klaar. ");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_guests_and_a_colleague_agree_and_each_says_yes() {
    let world = World::with(zwerm::features::all()).await;
    let karin = world.guest_of(world.cast.samira, KARIN).await;
    let aziz = world.guest_of(world.cast.samira, "Aziz Rahmani").await;
    let samira = world.sign_in(world.cast.samira).await;
    let with = karin.to_string();
    let mut fields = proposal(&with);
    fields.extend([("also_name_0", "Aziz Rahmani"), ("also_side_0", "counterpart")]);
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.assert_done().location().split('?').next().unwrap_or_default().to_owned();
    let (karin, aziz) = (world.come_in(karin).await, world.come_in(aziz).await);
    act(&karin, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    karin.get(&at).await.assert_says("Aziz Rahmani").assert_says("Samira Bennani");
    act(&aziz, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    samira.get(&at).await.assert_says("Afgesproken").assert_says("De link van Aziz Rahmani");
    // Guests know each other by now, and agree with the house all the same.
    let to = karin.get("/agreements/new").await;
    to.assert_ok();
    let named = [("with_name", "Aziz Rahmani"), ("side", "counterpart"), ("result", RESULT)];
    let named = [&named[..], &[("due_kind", "date"), ("due", "2026-12-18")]].concat();
    let sent = karin.submit("/agreements/new", "/agreements", &named).await;
    sent.assert_asks("Kies iemand van de organisatie");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_inviter_who_left_leaves_the_guest_a_way_on() {
    let world = World::with(zwerm::features::all()).await;
    let (at, karin) = invited(&world).await;
    let guest = world.come_in(karin).await;
    act(&guest, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    let samira = world.cast.samira;
    let left = world.site.store().write(move |tx| tx.run(&LEAVES, &params![samira]));
    left.await.expect("she leaves");
    let page = guest.get(&at).await;
    page.assert_says("Samira werkt hier niet meer").assert_says("Blijf je alleen over?");
    assert!(!page.body.contains(&format!("{at}/hand_over")), "nothing a guest can't open");
    let ending = [("ending", "release"), ("note", "Samira werkt er niet meer.")];
    act(&guest, &at, "endings", &ending).await.assert_done();
    guest.get("/agreements?show=ended").await.assert_says(RESULT);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_guest_wrote_when_their_time_was_over_is_shown_to_be_copied() {
    let world = World::with(zwerm::features::all()).await;
    let (at, karin) = invited(&world).await;
    let guest = world.come_in(karin).await;
    let form = guest.get(&at).await.form(&format!("{at}/refusal"), &[("note", "Liever in mei.")]);
    let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    world.days_pass(91);
    let sent = guest.post_raw(&format!("{at}/refusal"), &form).await;
    assert_eq!(sent.status, 410);
    sent.assert_says("Liever in mei.").assert_says("Vraag een nieuwe link");
}
