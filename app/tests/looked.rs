//! Who looked, across features: each road to what is about somebody else leaves a line for that one, and for nobody more.

use zwerm_domain::{Office, PersonId};
use zwerm_store::Place;
use zwerm_testkit::{Visitor, World};

async fn own(world: &World, person: PersonId) -> String {
    world.sign_in(person).await.get("/oversight/looked").await.assert_ok().text()
}

async fn ada(world: &World) -> Visitor<'_> {
    world.sign_in(world.cast.ada).await
}

/// An agreement of Samira and Joost that the whole organisation may see.
async fn shown(world: &World) -> String {
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let with = world.cast.joost.to_string();
    let fields = [
        ("result", "De wachtlijst is korter"),
        ("with", with.as_str()),
        ("side", "counterpart"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
        ("visibility", "organisation"),
    ];
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    joost.submit(&at, &format!("{at}/acceptance"), &[]).await.assert_done();
    at
}

#[tokio::test]
async fn an_administrator_who_opens_an_account_is_read_by_whose_it_is_and_by_nobody_else() {
    let world = World::with(zwerm::features::all()).await;
    let (samira, joost) = (world.cast.samira, world.cast.joost);
    for path in ["details", "leaving"] {
        ada(&world).await.get(&format!("/people/{samira}/{path}")).await.assert_ok();
    }
    ada(&world).await.get(&format!("/sign_in/people/{samira}")).await.assert_ok();
    let told = own(&world, samira).await;
    assert_eq!(told.matches("Ada Beheer opende wat er van je account bewaard wordt.").count(), 1);
    assert!(own(&world, joost).await.contains("Niemand keek"));
}

#[tokio::test]
async fn what_an_administrator_changes_stands_in_the_log_with_the_change() {
    let world = World::with(zwerm::features::all()).await;
    let joost = world.cast.joost;
    let details = format!("/people/{joost}/details");
    ada(&world).await.submit(&details, &details, &[("name", "Joost V.")]).await.assert_done();
    let offices = (format!("/people/{joost}/offices"), format!("/people/{joost}/office"));
    let council = [("office", "works_council")];
    ada(&world).await.submit(&offices.0, &offices.1, &council).await.assert_done();
    let told = own(&world, joost).await;
    assert!(told.contains("Ada Beheer veranderde iets aan je account."), "{told}");
    assert!(told.contains("Ada Beheer gaf je een taak voor de organisatie"), "{told}");
}

#[tokio::test]
async fn the_list_of_accounts_is_about_everybody() {
    let world = World::with(zwerm::features::all()).await;
    ada(&world).await.get("/sign_in/invitations").await.assert_ok();
    for person in [world.cast.samira, world.cast.dirk] {
        assert!(own(&world, person).await.contains("bekeek wie er al een account heeft"));
    }
    assert!(own(&world, world.cast.zoe).await.contains("Niemand keek"), "another organisation");
}

#[tokio::test]
async fn who_opens_an_agreement_that_is_shown_is_read_by_both_parties_and_the_parties_themselves_are_not()
 {
    let world = World::with(zwerm::features::all()).await;
    let at = shown(&world).await;
    let cast = &world.cast;
    // The parties read it many times: nothing tells that.
    for _ in 0..2 {
        for party in [cast.samira, cast.joost] {
            world.sign_in(party).await.get(&at).await.assert_ok();
        }
    }
    for party in [cast.samira, cast.joost] {
        assert!(own(&world, party).await.contains("Niemand keek"));
    }
    world.sign_in(cast.marit).await.get(&at).await.assert_ok().assert_says("De wachtlijst");
    for party in [cast.samira, cast.joost] {
        let told = own(&world, party).await;
        assert!(told.contains("Marit Dekker opende een afspraak die je laat zien."), "{told}");
    }
    for other in [cast.marit, cast.bram, cast.ada] {
        assert!(own(&world, other).await.contains("Niemand keek"));
    }
}

#[tokio::test]
async fn no_office_opens_what_is_between_two_and_trying_leaves_no_line() {
    let world = World::with(zwerm::features::all()).await;
    let cast = &world.cast;
    let (samira, joost) = (world.sign_in(cast.samira).await, cast.joost.to_string());
    let fields = [
        ("result", "Iets tussen ons"),
        ("with", joost.as_str()),
        ("side", "counterpart"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
    ];
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    for (person, office) in [
        (cast.ruben, Office::WorksCouncil),
        (cast.bram, Office::CultureCoordinator),
        (cast.emma, Office::DataProtection),
    ] {
        world.give_office(person, office).await;
    }
    for person in [cast.ruben, cast.bram, cast.emma, cast.ada, cast.marit, cast.dirk] {
        world.sign_in(person).await.get(&at).await.assert_absent();
    }
    assert!(own(&world, cast.samira).await.contains("Niemand keek"));
}

#[tokio::test]
async fn where_the_look_cannot_be_noted_nothing_is_shown() {
    let world = World::with(zwerm::features::all()).await;
    let details = format!("/people/{}/details", world.cast.samira);
    let visitor = ada(&world).await;
    // A server of PostgreSQL has a disk of its own.
    if !matches!(world.site.store().options().place, Place::Sqlite(_)) {
        return;
    }
    world.site.store().fill_disk();
    let seen = visitor.get(&details).await;
    assert_eq!(seen.status, 507, "{}", seen.text());
    seen.assert_never_says("samira.bennani@");
}

#[test]
fn every_sentence_of_the_permissions_has_its_dutch_and_none_is_left_over() {
    let mut english: Vec<String> = Vec::new();
    for table in zwerm::features::all().iter().flat_map(|feature| (feature.permissions)()) {
        english.push(table.thing.to_owned());
        english.extend(table.roles.iter().map(|role| (*role).to_owned()));
        for row in table.rows {
            english.push(row.action);
            let restricted =
                row.answers.into_iter().filter(|answer| answer != "yes" && answer != "no");
            english.extend(restricted);
        }
    }
    let dutch: Vec<(&str, &str)> = zwerm_oversight::wording::pairs().collect();
    let missing: Vec<&String> =
        english.iter().filter(|one| !dutch.iter().any(|(known, _)| known == one)).collect();
    assert!(
        missing.is_empty(),
        "no Dutch in features/oversight/text/nl/permissions.tsv: {missing:#?}"
    );
    let unused: Vec<&str> = dutch
        .iter()
        .filter(|(known, said)| said.is_empty() || !english.iter().any(|one| one == known))
        .map(|(known, _)| *known)
        .collect();
    assert!(unused.is_empty(), "left over: {unused:#?}");
}

#[tokio::test]
async fn who_finds_a_shown_result_reads_its_first_words_and_leaves_no_line_until_it_is_opened() {
    let world = World::with(zwerm::features::all()).await;
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let with = world.cast.joost.to_string();
    let result = "De duikboot vaart weer, de bemanning is opgeleid en het journaal van de kapitein ligt in de kajuit";
    let fields = [
        ("result", result),
        ("with", with.as_str()),
        ("side", "counterpart"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
        ("visibility", "organisation"),
    ];
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    joost.submit(&at, &format!("{at}/acceptance"), &[]).await.assert_done();
    let marit = world.sign_in(world.cast.marit).await;
    for words in ["/search?q=duikboot", "/search?q=kajuit", "/search/menu?q=duikboot"] {
        let found = marit.get(words).await;
        found.assert_says("De duikboot vaart weer, de bemanning is opgeleid en het …");
        found
            .assert_never_says("kapitein ligt")
            .assert_never_says("Joost")
            .assert_never_says("18 dec");
    }
    for party in [world.cast.samira, world.cast.joost] {
        assert!(own(&world, party).await.contains("Niemand keek"), "searching is no look");
    }
    marit.get(&at).await.assert_says(result);
    for party in [world.cast.samira, world.cast.joost] {
        assert!(own(&world, party).await.contains("Marit Dekker opende een afspraak"));
    }
}
