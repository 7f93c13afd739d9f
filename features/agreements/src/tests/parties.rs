//! More than two: several people, a team and a role as parties, from proposal to look-back.

use super::*;
use zwerm_domain::{PersonId, WorkRoleId};
use zwerm_store::{StoreError, params, statements};

statements! {
    ROLE = "INSERT INTO work_role (organisation_id, team_id, name, purpose, responsibilities, version) VALUES ($1, $2, 'Planner', '', '', 1) RETURNING id";
    HOLDS = "INSERT INTO work_role_holder (work_role_id, person_id, since) VALUES ($1, $2, '2026-11-02')";
    JOINS = "INSERT INTO membership (person_id, team_id, is_main, since) VALUES ($1, $2, 1, '2026-11-24')";
    HOLDS_LATER = "INSERT INTO work_role_holder (work_role_id, person_id, since) VALUES ($1, $2, '2026-11-24')";
    LEAVES = "DELETE FROM membership WHERE person_id = $1";
    ONLY_ROLE = "DELETE FROM work_role_holder WHERE work_role_id = $1 AND person_id <> $2";
    ONLY_TEAM = "DELETE FROM membership WHERE team_id = $1 AND person_id <> $2";
    CLOSE_TEAM = "UPDATE team SET closed_on = '2026-11-23' WHERE id = $1";
}

/// A role in West that Ruben and Marit fill.
async fn role(world: &World) -> WorkRoleId {
    let cast = world.cast.clone();
    let made = world.site.store().write(move |tx| {
        let role = tx.one(&ROLE, &params![cast.organisation, cast.west], |row| row.get(0))?;
        for person in [cast.ruben, cast.marit] {
            tx.run(&HOLDS, &params![role, person])?;
        }
        Ok::<WorkRoleId, StoreError>(role)
    });
    made.await.expect("a role")
}

/// Samira proposes with these fields; answers its address.
pub(super) async fn sent(world: &World, with: &str, more: &[(&str, &str)]) -> String {
    let samira = world.sign_in(world.cast.samira).await;
    let sent = samira.submit("/agreements/new", "/agreements", &three_lines(with, more)).await;
    sent.assert_done();
    sent.location().split('?').next().unwrap_or_default().to_owned()
}

/// Joost and Bram do it for Samira.
pub(super) async fn three(world: &World) -> String {
    let more = [("also_name_0", "Bram de Wit"), ("also_side_0", "performer")];
    sent(world, &world.cast.joost.to_string(), &more).await
}

async fn reads_nothing(world: &World, at: &str, person: PersonId) {
    let who = world.sign_in(person).await;
    for page in ["", "/print", "/versions/1", "/versions/new"] {
        who.get(&format!("{at}{page}")).await.assert_absent();
    }
    for list in ["/agreements", "/agreements?show=ended", "/agreements?show=shown"] {
        who.get(list).await.assert_ok().assert_never_says(RESULT);
    }
}

#[tokio::test]
async fn three_agree_deliver_thank_and_look_back_together() {
    let world = world().await;
    let at = three(&world).await;
    let [samira, joost, bram] = [
        world.sign_in(world.cast.samira).await,
        world.sign_in(world.cast.joost).await,
        world.sign_in(world.cast.bram).await,
    ];
    reads_nothing(&world, &at, world.cast.emma).await;
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    samira.get(&at).await.assert_says("Voorstel, wacht op Bram");
    assert!(!joost.get(&at).await.has_form(&format!("{at}/delivery")), "Bram has yet to say yes");

    // Bram counters: everybody says yes anew, also who did it together with him.
    let versions = format!("{at}/versions");
    bram.submit(&format!("{versions}/new"), &versions, &[("due", "2027-01-15")])
        .await
        .assert_done();
    act(&samira, &at, "acceptance", &[("own_words", "Zo kan het.")]).await.assert_done();
    joost.get(&at).await.assert_says("15 januari");
    act(&joost, &at, "acceptance", &[]).await.assert_done();
    bram.get(&at).await.assert_says("Zo kan het.").assert_says("Joost zei akkoord met versie 2.");

    act(&bram, &at, "check_ins", &[("done", "De helft staat."), ("outlook", "tight")])
        .await
        .assert_done();
    joost.get(&at).await.assert_says("De helft staat.");
    act(&joost, &at, "delivery", &[("note", "Het staat.")]).await.assert_done();
    assert!(!bram.get(&at).await.has_form(&format!("{at}/delivery/answer")), "it is for Samira");
    act(&samira, &at, "delivery/answer", &[("answer", "close"), ("note", "")]).await.assert_done();

    act(&samira, &at, "look_back", &[("went_well", "Ik merkte rust.")]).await.assert_done();
    act(&joost, &at, "look_back", &[("went_well", "Ik kreeg ruimte.")]).await.assert_done();
    joost.get(&at).await.assert_never_says("Ik merkte rust.");
    act(&bram, &at, "look_back", &[("went_well", "Ik leerde veel.")]).await.assert_done();
    for who in [&samira, &joost, &bram] {
        who.get(&at).await.assert_says("Ik merkte rust.").assert_says("Ik leerde veel.");
    }
}

#[tokio::test]
async fn each_counterpart_answers_a_delivery_and_asks_in_an_own_rhythm() {
    let world = world().await;
    // Joost does it for Samira and Ruben.
    let more = [("also_name_0", "Ruben Kok"), ("also_side_0", "counterpart"), ("rhythm", "weekly")];
    let at = sent(&world, &world.cast.joost.to_string(), &more).await;
    for person in [world.cast.joost, world.cast.ruben] {
        act(&world.sign_in(person).await, &at, "acceptance", &[]).await.assert_done();
    }
    world.days_pass(8);
    let [samira, joost, ruben] = [
        world.sign_in(world.cast.samira).await,
        world.sign_in(world.cast.joost).await,
        world.sign_in(world.cast.ruben).await,
    ];
    let question = format!("{at}/check_ins/question");
    act(&samira, &at, "check_ins/question", &[]).await.assert_done();
    assert!(!samira.get(&at).await.has_form(&question), "she asked");
    assert!(ruben.get(&at).await.has_form(&question), "he did not");
    act(&joost, &at, "check_ins", &[("done", "Het loopt."), ("outlook", "tight")])
        .await
        .assert_done();
    assert!(!ruben.get(&at).await.has_form(&question), "one check-in answers all");

    act(&joost, &at, "delivery", &[]).await.assert_done();
    act(&samira, &at, "delivery/answer", &[("answer", "close"), ("note", "")]).await.assert_done();
    joost.get(&at).await.assert_says("Opgeleverd, wacht op Ruben");
    act(&ruben, &at, "delivery/answer", &[("answer", "not_yet"), ("note", "De folder nog.")])
        .await
        .assert_done();
    act(&joost, &at, "delivery", &[]).await.assert_done();
    for who in [&ruben, &samira] {
        act(who, &at, "delivery/answer", &[("answer", "close"), ("note", "")]).await.assert_done();
    }
    samira.get(&at).await.assert_says("Samen afgerond");
}

#[tokio::test]
async fn whoever_of_a_team_accepts_first_holds_it_and_the_others_read_nothing_any_more() {
    let world = world().await;
    let more =
        [("with_name", "jeugd en gezin"), ("need_text_0", "Een lijst"), ("need_of_0", "other")];
    let at = sent(&world, "", &more).await;
    let (joost, bram) =
        (world.sign_in(world.cast.joost).await, world.sign_in(world.cast.bram).await);
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(&at).await.assert_says("Voorstel, wacht op Jeugd en Gezin");
    for who in [&joost, &bram] {
        who.get("/agreements").await.assert_says(RESULT);
        let seen = who.get(&at).await;
        seen.assert_says("namens Jeugd en Gezin")
            .assert_says("Zeg je akkoord, dan zeg je dit toe.");
        assert!(seen.has_form(&format!("{at}/acceptance")));
    }
    let waits = |page: Seen| page.body.contains("class=\"count\"");
    assert!(waits(bram.get("/agreements").await), "everybody of the team is asked");
    reads_nothing(&world, &at, world.cast.ruben).await;

    // Both have the page before them; Joost is first.
    let late = bram.get(&at).await.form(&format!("{at}/acceptance"), &[]);
    act(&joost, &at, "acceptance", &[("own_words", "Ik pak dit op.")]).await.assert_done();
    let late: Vec<_> = late.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    bram.post_raw(&format!("{at}/acceptance"), &late).await.assert_absent();
    reads_nothing(&world, &at, world.cast.bram).await;
    reads_nothing(&world, &at, world.cast.emma).await;
    assert!(!waits(bram.get("/agreements").await));
    samira
        .get(&at)
        .await
        .assert_says("Joost (namens Jeugd en Gezin) zei akkoord met versie 1.")
        .assert_says("Van Jeugd en Gezin, door Joost.")
        .assert_says("Toegezegd");

    act(&joost, &at, "delivery", &[]).await.assert_done();
    act(&samira, &at, "delivery/answer", &[("answer", "close"), ("note", "")]).await.assert_done();
    act(&samira, &at, "look_back", &[("went_well", "Ik merkte rust.")]).await.assert_done();
    act(&joost, &at, "look_back", &[("went_well", "Ik leerde veel.")]).await.assert_done();
    joost.get(&at).await.assert_says("Ik merkte rust.");
    reads_nothing(&world, &at, world.cast.bram).await;
}

#[tokio::test]
async fn somebody_who_left_the_team_or_whose_team_was_dissolved_is_no_longer_asked() {
    let world = world().await;
    let at = sent(&world, &format!("t{}", world.cast.youth), &[]).await;
    let (bram, youth) = (world.cast.bram, world.cast.youth);
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(&at).await.assert_ok();
    let change = world.site.store().write(move |tx| {
        tx.run(&LEAVES, &params![bram])?;
        Ok::<_, StoreError>(())
    });
    change.await.expect("leaves");
    reads_nothing(&world, &at, bram).await;
    let change = world.site.store().write(move |tx| {
        tx.run(&CLOSE_TEAM, &params![youth])?;
        Ok::<_, StoreError>(())
    });
    change.await.expect("is closed");
    reads_nothing(&world, &at, world.cast.joost).await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get(&at).await;
    page.assert_says("Bij Jeugd en Gezin is niemand meer die kan antwoorden")
        .assert_never_says("Nu is het wachten op");
    samira.get(&format!("{at}?language=en")).await.assert_ok();
    act(&samira, &at, "withdrawal", &[]).await.assert_done();
    samira.get(&at).await.assert_never_says("niemand meer die kan antwoorden");
}

#[tokio::test]
async fn a_role_is_a_party_until_it_ends_with_a_no_that_names_who_said_it() {
    let world = world().await;
    let role = role(&world).await;
    let at = sent(&world, &format!("r{role}"), &[]).await;
    let (ruben, marit) =
        (world.sign_in(world.cast.ruben).await, world.sign_in(world.cast.marit).await);
    ruben.get(&at).await.assert_says("namens Planner");
    marit.get(&at).await.assert_ok();
    reads_nothing(&world, &at, world.cast.joost).await;
    act(&marit, &at, "refusal", &[("note", "Ons rooster is vol.")]).await.assert_done();
    let samira = world.sign_in(world.cast.samira).await;
    samira.get(&at).await.assert_says("Marit (namens Planner) zei nee tegen versie 1.");
    reads_nothing(&world, &at, world.cast.ruben).await;

    // Another time Ruben counters for the role, and it runs to its look-back.
    let at = sent(&world, "", &[("with_name", "Planner")]).await;
    let versions = format!("{at}/versions");
    ruben
        .submit(&format!("{versions}/new"), &versions, &[("due", "2027-01-15")])
        .await
        .assert_done();
    marit.get(&at).await.assert_absent();
    act(&samira, &at, "acceptance", &[]).await.assert_done();
    act(&ruben, &at, "delivery", &[]).await.assert_done();
    act(&samira, &at, "delivery/answer", &[("answer", "close"), ("note", "")]).await.assert_done();
    act(&samira, &at, "look_back", &[("went_well", "Ik merkte rust.")]).await.assert_done();
    act(&ruben, &at, "look_back", &[("went_well", "Ik leerde veel.")]).await.assert_done();
    samira.get(&at).await.assert_says("Ik leerde veel.");
}

#[tokio::test]
async fn support_of_a_team_that_is_no_party_is_taken_by_one_who_reads_nothing_else() {
    let world = world().await;
    let more = [
        ("need_text_0", "Een sleutel van het wijkgebouw"),
        ("need_from_0", "Wijkteam West"),
        ("for_whom", "GEHEIM"),
    ];
    let at = sent(&world, &world.cast.joost.to_string(), &more).await;
    let (ruben, marit) =
        (world.sign_in(world.cast.ruben).await, world.sign_in(world.cast.marit).await);
    ruben.get("/agreements").await.assert_never_says("sleutel");
    act(&world.sign_in(world.cast.joost).await, &at, "acceptance", &[]).await.assert_done();

    let list = ruben.get("/agreements").await;
    list.assert_says("Een sleutel van het wijkgebouw").assert_never_says("GEHEIM");
    list.assert_never_says(RESULT);
    let from = list.body.find("/agreements/support/").expect("a link");
    let link: String = list.body[from..].chars().take_while(|letter| *letter != '"').collect();
    let link = link.trim_end_matches("/answer").to_owned();
    marit.get(&link).await.assert_says("Samira vraagt dit van Wijkteam West");
    ruben.submit(&link, &format!("{link}/answer"), &[("answer", "promise")]).await.assert_done();
    marit.get(&link).await.assert_absent();
    marit.get("/agreements").await.assert_never_says("sleutel");
    world.sign_in(world.cast.bram).await.get(&link).await.assert_absent();
    reads_nothing(&world, &at, world.cast.ruben).await;
    let samira = world.sign_in(world.cast.samira).await;
    samira
        .get(&at)
        .await
        .assert_says("Van Wijkteam West, door Ruben.")
        .assert_says("Ruben zegde steun toe.");
    ruben.get("/agreements").await.assert_says("Een sleutel van het wijkgebouw");
    ruben.submit(&link, &format!("{link}/answer"), &[("answer", "keep")]).await.assert_done();
    samira.get(&at).await.assert_says("Gedaan op");
}

#[tokio::test]
async fn the_teams_that_a_version_names_see_the_result_and_no_other() {
    let world = world().await;
    let more =
        [("visibility", "team"), ("also_name_0", "Dirk Directeur"), ("also_side_0", "counterpart")];
    let at = sent(&world, &world.cast.joost.to_string(), &more).await;
    for person in [world.cast.joost, world.cast.dirk] {
        act(&world.sign_in(person).await, &at, "acceptance", &[]).await.assert_done();
    }
    let (ruben, bram) =
        (world.sign_in(world.cast.ruben).await, world.sign_in(world.cast.bram).await);
    for who in [&ruben, &bram] {
        who.get(&at).await.assert_ok().assert_says(RESULT).assert_never_says("Joost");
    }
    // Only Youth, from the next version on.
    let youth = world.cast.youth.to_string();
    let versions = format!("{at}/versions");
    let anew = [("team", youth.as_str()), ("due", "2026-12-21")];
    let samira = world.sign_in(world.cast.samira).await;
    samira.submit(&format!("{versions}/new"), &versions, &anew).await.assert_done();
    for person in [world.cast.joost, world.cast.dirk] {
        act(&world.sign_in(person).await, &at, "acceptance", &[]).await.assert_done();
    }
    bram.get(&at).await.assert_ok().assert_says("21 december");
    ruben.get(&at).await.assert_absent();
    ruben.get("/agreements?show=shown").await.assert_never_says(RESULT);
}

#[tokio::test]
async fn names_that_mean_nobody_or_several_are_told_beside_their_row_and_kept() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let joost = world.cast.joost.to_string();
    for (name, field) in [("Niemand Zo", "also_0"), ("Samira Bennani", "also_0"), ("e", "also_0")] {
        let more = [("also_name_0", name), ("also_side_0", "performer")];
        let seen =
            samira.submit("/agreements/new", "/agreements", &three_lines(&joost, &more)).await;
        seen.assert_asks("");
        assert!(
            seen.body.contains(&format!("id=\"f-{field}-problem\"")),
            "{name}: {}",
            seen.text()
        );
        assert_eq!(seen.value("also_name_0").as_deref(), Some(name));
    }
    let more = [("also_name_0", "Joost Verhagen"), ("also_side_0", "performer")];
    let seen = samira.submit("/agreements/new", "/agreements", &three_lines(&joost, &more)).await;
    seen.assert_asks("Deze staat er al bij.");
    // A team in which nobody else is can't answer.
    let ada = world.sign_in(world.cast.dirk).await;
    let fields = three_lines("", &[("with_name", "Directie")]);
    let seen = ada.submit("/agreements/new", "/agreements", &fields).await;
    seen.assert_asks("Hier is niemand die kan antwoorden.");
    let more = [("need_text_0", "Iets"), ("need_from_0", "Bram de Wit")];
    let seen = samira.submit("/agreements/new", "/agreements", &three_lines(&joost, &more)).await;
    seen.assert_asks("Vraag het van wie meedoet");
    let names = samira.get("/agreements/names?also_name_0=jeugd").await;
    assert!(
        names.body.contains("<option value=\"Jeugd en Gezin\">team</option>"),
        "{}",
        names.body
    );
}

#[tokio::test]
async fn who_comes_into_a_team_or_role_later_reads_nothing_of_what_was_asked_before() {
    let world = world().await;
    let (cast, role) = (world.cast.clone(), role(&world).await);
    let of_team = sent(&world, &format!("t{}", cast.youth), &[]).await;
    let of_role = sent(&world, &format!("r{role}"), &[]).await;
    world.sign_in(cast.joost).await.get(&of_team).await.assert_says(RESULT);
    world.sign_in(cast.ruben).await.get(&of_role).await.assert_says(RESULT);
    let moved = world.site.store().write(move |tx| {
        tx.run(&JOINS, &params![cast.ada, cast.youth])?;
        tx.run(&HOLDS_LATER, &params![role, cast.ada])
    });
    assert_eq!(moved.await.map_err(|error: StoreError| error).expect("is moved"), 1);
    world.days_pass(1);
    for at in [of_team, of_role] {
        reads_nothing(&world, &at, world.cast.ada).await;
    }
    let later = sent(&world, &format!("t{}", world.cast.youth), &[]).await;
    world.sign_in(world.cast.ada).await.get(&later).await.assert_says(RESULT);
}

#[tokio::test]
async fn a_team_and_a_role_with_the_same_only_person_are_not_both_asked() {
    let world = world().await;
    let (cast, role) = (world.cast.clone(), role(&world).await);
    let alone = world.site.store().write(move |tx| {
        tx.run(&ONLY_ROLE, &params![role, cast.ruben])?;
        tx.run(&ONLY_TEAM, &params![cast.west, cast.ruben])
    });
    alone.await.map_err(|error: StoreError| error).expect("is alone");
    let (samira, west) = (world.sign_in(world.cast.joost).await, format!("t{}", world.cast.west));
    let more = [("also_0", format!("r{role}")), ("also_side_0", "performer".to_owned())];
    let more: Vec<_> = more.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let fields = three_lines(&west, &more);
    let again = samira.submit("/agreements/new", "/agreements", &fields).await;
    again.assert_asks("één mens antwoordt voor één team of rol");
    let emma = world.sign_in(world.cast.emma).await;
    let again = emma.submit("/agreements/new", "/agreements", &fields).await;
    again.assert_asks("one person answers for one team or role");
    let cast = world.cast.clone();
    let more = world.site.store().write(move |tx| tx.run(&JOINS, &params![cast.ada, cast.west]));
    more.await.map_err(|error: StoreError| error).expect("is there");
    samira.submit("/agreements/new", "/agreements", &fields).await.assert_done();
}
