//! *Ga je met vakantie?*: what can't be asked, in both languages, with all that was typed kept.

use super::{
    hand_over::{answers, count, leaves, offered, offers, receives, this_one},
    side_roads::sweep,
    stand_in::{asks, stood_in},
    *,
};

const AWAY: &str = "/agreements/away";

fn raw(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect()
}

/// The form with its fields filled in, as a browser would send it.
async fn filled(who: &Visitor<'_>, page: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut form = who.get(page).await.form(AWAY, &[]);
    form.retain(|(name, _)| !fields.iter().any(|(field, _)| field == name));
    form.extend(fields.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
    form
}

#[tokio::test]
async fn days_and_people_that_cannot_be_are_told_beside_their_field() {
    let world = world().await;
    let at = agreed(&world, &[]).await;
    let cast = &world.cast;
    leaves(&world, cast.emma).await;
    let joost = world.sign_in(cast.joost).await;
    let long = "x".repeat(600);
    let emma = cast.emma.to_string();
    let zoe = cast.zoe.to_string();
    let days = [("starts", "2026-12-01"), ("returns", "2027-01-05")];
    let cases: Vec<(Vec<(&str, &str)>, &str)> = vec![
        (vec![("starts", "2027-02-31")], "Deze dag bestaat niet."),
        (vec![("starts", "2026-11-22")], "Deze dag is al voorbij."),
        (vec![("starts", "9999-12-31")], "Zo ver vooruit kan niemand kijken."),
        (vec![("starts", "")], "Kies een dag."),
        (vec![("returns", "2026-12-01")], "Deze dag ligt niet na de eerste dag."),
        (vec![("returns", "2026-11-22")], "Deze dag is al voorbij."),
        (vec![("returns", "2027-06-02")], "Kies een dag tot en met"),
        (vec![("returns", "9999-12-31")], "Zo ver vooruit kan niemand kijken."),
        (vec![("with_name", "Xyz")], "We vinden niemand met deze naam."),
        (vec![("with_name", "")], "Schrijf wie je wilt vragen"),
        (vec![("with_name", "Samira")], "Deze collega doet al mee."),
        (vec![("with", emma.as_str())], "Deze collega werkt hier niet meer."),
        (vec![("with", zoe.as_str())], "We vinden niemand met deze naam."),
        (vec![("note", long.as_str())], "Dit is te lang."),
    ];
    let id = at.rsplit('/').next().unwrap_or_default();
    for page in [AWAY.to_owned(), format!("{AWAY}?agreement={id}")] {
        for (wrong, says) in &cases {
            let mut fields =
                vec![days[0], days[1], ("with_name", "Bram"), ("note", "Blijft staan.")];
            fields.retain(|(name, _)| !wrong.iter().any(|(field, _)| field == name));
            fields.extend(wrong);
            let seen = joost.post_raw(AWAY, &raw(&filled(&joost, &page, &fields).await)).await;
            assert_eq!(seen.status, 422, "{wrong:?}: {}", seen.location());
            seen.assert_asks(says);
            for (name, typed) in
                fields.iter().filter(|(name, typed)| *name != "with" && !typed.is_empty())
            {
                assert!(seen.body.contains(typed), "{name} is kept");
            }
        }
    }
    // All that is wrong is told at once.
    let fields = [("starts", "31-2-2027"), ("returns", ""), ("with_name", "Xyz")];
    let seen = joost.post_raw(AWAY, &raw(&filled(&joost, AWAY, &fields).await)).await;
    seen.assert_asks("Deze dag bestaat niet.")
        .assert_says("Kies een dag.")
        .assert_says("We vinden niemand met deze naam.");
    world.sign_in(cast.samira).await.get(&at).await.assert_never_says("waarneemt");
}

#[tokio::test]
async fn in_english_it_reads_as_english() {
    let world = world().await;
    let cast = &world.cast;
    let samira = world.sign_in(cast.samira).await;
    let emma = cast.emma.to_string();
    let sent = samira.submit("/agreements/new", "/agreements", &three_lines(&emma, &[])).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    let emma = world.sign_in(cast.emma).await;
    act(&emma, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    emma.get(AWAY).await.assert_says("Are you going on holiday?").assert_says(RESULT);
    for (wrong, says) in [
        (("starts", "2027-02-31"), "This day does not exist."),
        (("returns", "2026-11-30"), "This day does not come after the first day."),
        (("with_name", "Xyz"), "We can't find anybody by this name."),
        (("with_name", ""), "Write whom you would like to ask"),
    ] {
        let mut fields = vec![
            ("starts", "2026-12-01"),
            ("returns", "2027-01-05"),
            ("with_name", "Bram"),
            ("note", "It stays here."),
        ];
        fields.retain(|(name, _)| *name != wrong.0);
        fields.push(wrong);
        let seen = emma.post_raw(AWAY, &raw(&filled(&emma, AWAY, &fields).await)).await;
        seen.assert_asks(says);
        assert!(seen.body.contains("It stays here."), "words are kept");
    }
    let fields = [("starts", "2026-11-23"), ("returns", "2027-01-05"), ("with_name", "Bram")];
    emma.submit(AWAY, AWAY, &fields).await.assert_done();
    answers(&samira, &at, "yes").await.assert_done();
    let offer = offered(&world, cast.bram).await.expect("is asked");
    let bram = world.sign_in(cast.bram).await;
    receives(&bram, &offer, "yes").await.assert_done();
    emma.get("/agreements")
        .await
        .assert_says("Bram stands in for you until")
        .assert_says("I am back");
    // A browser that knows no language yet: what is not there is said in the person's own.
    let absent = emma.get("/agreements/999999").await;
    assert!(absent.body.contains("<html lang=\"en\""), "{}", absent.body);
}

#[tokio::test]
async fn one_colleague_for_all_or_one_each_and_some_need_nobody() {
    let world = world().await;
    let cast = &world.cast;
    let (one, two, three) =
        (agreed(&world, &[]).await, agreed(&world, &[]).await, agreed(&world, &[]).await);
    let key = |at: &str| at.rsplit('/').next().unwrap_or_default().to_owned();
    let joost = world.sign_in(cast.joost).await;
    let (own, out) = (format!("with_name_{}", key(&two)), key(&three));
    let fields = [
        ("starts", "2026-12-01"),
        ("returns", "2027-01-05"),
        ("with_name", "Bram"),
        (own.as_str(), "Samira"),
        ("left_out", out.as_str()),
    ];
    // One that can't be: none is asked.
    let seen = joost.post_raw(AWAY, &raw(&filled(&joost, AWAY, &fields).await)).await;
    seen.assert_asks("Deze collega doet al mee.");
    assert!(seen.body.contains(&format!("f-with_{}-problem", key(&two))), "beside that one");
    joost.get(&one).await.assert_never_says("waarneemt");

    let fields = [fields[0], fields[1], fields[2], (own.as_str(), "Emma"), fields[4]];
    let form = filled(&joost, AWAY, &fields).await;
    joost.post_raw(AWAY, &raw(&form)).await.assert_done();
    joost.post_raw(AWAY, &raw(&form)).await.assert_done();
    joost.get(&one).await.assert_says("Je vraagt of Bram voor je waarneemt");
    joost.get(&two).await.assert_says("Je vraagt of Emma voor je waarneemt");
    joost.get(&three).await.assert_never_says("waarneemt");
    let page = joost.get(&one).await;
    assert_eq!(
        page.text().matches("Jij vroeg Bram om waar te nemen").count(),
        1,
        "{}",
        page.text()
    );
    joost.get(AWAY).await.assert_says("Er is al een collega gevraagd.");
}

#[tokio::test]
async fn of_what_one_takes_no_part_in_nobody_asks_and_of_what_has_ended_neither() {
    let world = world().await;
    let cast = &world.cast;
    let (at, own) = (agreed(&world, &[]).await, agreed(&world, &[]).await);
    let key = |at: &str| at.rsplit('/').next().unwrap_or_default().to_owned();
    let (foreign, days) = (key(&at), [("starts", "2026-12-01"), ("returns", "2027-01-05")]);
    for person in [cast.bram, cast.marit, cast.ada, cast.dirk, cast.zoe] {
        let who = world.sign_in(person).await;
        who.get(&format!("{AWAY}?agreement={foreign}")).await.assert_absent();
        let form = who.get("/agreements/new").await.form("/agreements", &[]);
        let csrf = form.iter().find(|(name, _)| name == "csrf").expect("a token").1.clone();
        for at in [foreign.as_str(), "999999", "x"] {
            let fields =
                [("csrf", csrf.as_str()), days[0], days[1], ("with_name", "Emma"), ("at", at)];
            who.post_raw(AWAY, &fields).await.assert_absent();
        }
    }
    let joost = world.sign_in(cast.joost).await;
    for path in ["?agreement=999999", "?agreement=x"] {
        joost.get(&format!("{AWAY}{path}")).await.assert_absent();
    }

    // Ended or offered already in another window: told, and nothing of the others is sent.
    let fields = [days[0], days[1], ("with_name", "Bram")];
    let form = filled(&joost, AWAY, &fields).await;
    let only = filled(&joost, &format!("{AWAY}?agreement={foreign}"), &fields).await;
    offers(&joost, &at, "Emma").await.assert_done();
    for form in [&form, &only] {
        let seen = joost.post_raw(AWAY, &raw(form)).await;
        assert_eq!(seen.status, 422);
        seen.assert_asks("Er is al een collega gevraagd.");
    }
    let stands_with = |seen: &Seen, at: &str, says: &str| {
        let (_, from) = seen.body.split_once(&format!("id=\"f-with_{at}\"")).expect("a place");
        from.split("</li>").next().expect("its own").contains(says)
    };
    let seen = joost.post_raw(AWAY, &raw(&form)).await;
    assert!(stands_with(&seen, &foreign, "Er is al een collega gevraagd."), "{}", seen.body);
    act(&joost, &at, "hand_over/end", &[]).await.assert_done();
    act(&joost, &at, "delivery", &[]).await.assert_done();
    let samira = world.sign_in(cast.samira).await;
    act(&samira, &at, "delivery/answer", &[("answer", "close"), ("note", "")]).await.assert_done();
    for form in [&form, &only] {
        let seen = joost.post_raw(AWAY, &raw(form)).await;
        assert_eq!(seen.status, 422);
        seen.assert_asks("Deze afspraak is al afgelopen.");
    }
    let seen = joost.post_raw(AWAY, &raw(&form)).await;
    assert!(stands_with(&seen, &foreign, "Deze afspraak is al afgelopen."), "{}", seen.body);
    assert!(stands_with(&seen, &foreign, &format!("/agreements/{foreign}")), "with its name");
    joost.get(&own).await.assert_never_says("waarneemt");
}

#[tokio::test]
async fn a_seat_that_is_stood_in_for_is_not_offered_again_and_other_seats_are() {
    let world = world().await;
    let cast = &world.cast;
    let at = agreed(&world, &[]).await;
    let bram = world.sign_in(cast.bram).await;
    let joost = world.sign_in(cast.joost).await;
    let old = joost.get(&format!("{at}/hand_over")).await;
    let old = old.form(&format!("{at}/hand_over"), &[("with_name", "Emma")]);
    stood_in(&world, &at, "2026-12-01", "2027-01-05").await;
    joost.get(&format!("{at}/hand_over")).await.assert_absent();
    joost.get(AWAY).await.assert_says("Hier is waarnemen al geregeld met Bram.");
    joost.get("/agreements/leaving").await.assert_says("Hier is waarnemen al geregeld met Bram.");
    let seen = joost.post_raw(&format!("{at}/hand_over"), &raw(&old)).await;
    seen.assert_asks("Voor deze plek neemt al iemand waar");
    // Neither who is away nor who stands in gets another seat of it meanwhile.
    let samira = world.sign_in(cast.samira).await;
    offers(&samira, &at, "Bram").await.assert_asks("Deze collega doet al mee.");
    offers(&samira, &at, "Emma").await.assert_done();
    world.days_pass(8);
    sweep(&world).await;
    // What is asked about the other seat waits for who has the seat now, and then for who is back.
    let (bram, samira) = (world.sign_in(cast.bram).await, {
        drop(bram);
        world.sign_in(cast.samira).await
    });
    bram.get(&at)
        .await
        .assert_says("Samira wil de eigen plek in deze afspraak overdragen aan Emma");
    assert_eq!(count(&world, cast.bram).await, this_one(), "who stands in is asked now");
    bram.get(&format!("{at}/hand_over")).await.assert_absent();
    let joost = world.sign_in(cast.joost).await;
    joost.submit("/agreements", &end(&joost).await, &[]).await.assert_done();
    answers(&joost, &at, "yes").await.assert_done();
    samira.get(&at).await.assert_says("Nu is het wachten op Emma.");
}

/// Where the one standing in of the list is ended.
async fn end(who: &Visitor<'_>) -> String {
    let page = who.get("/agreements").await;
    let from = page.body.find("/agreements/stand_ins/").expect("a button");
    page.body[from..].split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_question_that_nobody_answers_in_time_goes_away() {
    let world = world().await;
    let cast = &world.cast;
    let at = agreed(&world, &[]).await;
    asks(&world, &at, "2026-11-24", "2026-11-26").await.assert_done();
    let samira = world.sign_in(cast.samira).await;
    answers(&samira, &at, "yes").await.assert_done();
    let offer = offered(&world, cast.bram).await.expect("is asked");
    world.days_pass(3);
    let bram = world.sign_in(cast.bram).await;
    receives(&bram, &offer, "yes").await.assert_asks("De tijd van dit waarnemen is voorbij.");
    sweep(&world).await;
    sweep(&world).await;
    bram.get(&offer).await.assert_absent();
    let page = world.sign_in(cast.joost).await.get(&at).await;
    assert_eq!(page.text().matches("Het waarnemen ging niet door.").count(), 1, "{}", page.text());
    asks(&world, &at, "2026-11-27", "2026-12-01").await.assert_done();
}

#[tokio::test]
async fn of_a_team_another_of_the_team_stands_in_and_gives_it_back_when_no_more_of_it() {
    let world = world().await;
    let cast = &world.cast;
    let samira = world.sign_in(cast.samira).await;
    let fields = three_lines("", &[("with_name", "Jeugd en Gezin")]);
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    let joost = world.sign_in(cast.joost).await;
    act(&joost, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    let fields = [("starts", "2026-11-23"), ("returns", "2027-01-05"), ("with_name", "Ruben")];
    let seen = joost.submit(AWAY, AWAY, &fields).await;
    seen.assert_asks("Deze plek is van Jeugd en Gezin.");
    stood_in(&world, &at, "2026-11-23", "2027-01-05").await;
    samira.get(&at).await.assert_says("Bram de Wit antwoordt hiervoor");
    super::hand_over::goes(&world, cast.bram).await;
    sweep(&world).await;
    let joost = world.sign_in(cast.joost).await;
    joost.get(&at).await.assert_says("Jouw plek is weer van jou");
    samira.get(&at).await.assert_says("Joost Verhagen antwoordt hiervoor");
}
