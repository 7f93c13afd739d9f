//! A team that is a party and is dissolved half-way: through the pages with which an administrator does that.

use zwerm_domain::PersonId;
use zwerm_testkit::{Seen, Visitor, World};

const RESULT: &str = "De vergunning voor de duikboot ligt klaar";

async fn act(who: &Visitor<'_>, at: &str, what: &str, fields: &[(&str, &str)]) {
    who.submit(at, &format!("{at}/{what}"), fields).await.assert_done();
}

/// Samira asks this team for something, and shows it to them.
async fn asked(world: &World, team: &str) -> String {
    let samira = world.sign_in(world.cast.samira).await;
    let fields = [
        ("side", "counterpart"),
        ("with_name", team),
        ("result", RESULT),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
        ("need_text_0", "Een kaart van de haven"),
        ("need_from_0", team),
    ];
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    sent.assert_done();
    sent.location().split('?').next().unwrap_or_default().to_owned()
}

/// The administrator moves everybody of Youth to West and closes the team.
async fn dissolve(world: &World) -> Seen {
    let ada = world.sign_in(world.cast.ada).await;
    let people: [PersonId; 3] = [world.cast.joost, world.cast.bram, world.cast.emma];
    for person in people {
        let path = format!("/people/{person}/details");
        ada.submit(&path, &path, &[("team", "Wijkteam West")]).await.assert_done();
    }
    let closing = format!("/team/{}/closing", world.cast.youth);
    ada.submit_and_follow(&closing, &closing, &[]).await
}

#[tokio::test]
async fn what_nobody_answered_yet_says_so_and_can_be_taken_back() {
    let world = World::with(zwerm::features::all()).await;
    let at = asked(&world, "Jeugd en Gezin").await;
    dissolve(&world).await.assert_says("Jeugd en Gezin gesloten");
    for person in [world.cast.joost, world.cast.bram, world.cast.emma] {
        let was_asked = world.sign_in(person).await;
        was_asked.get(&at).await.assert_absent();
        for page in ["/", "/agreements", "/inbox", "/search?q=duikboot"] {
            was_asked.get(page).await.assert_ok().assert_never_says("De vergunning voor");
        }
    }
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/agreements").await.assert_says(RESULT);
    samira.get(&at).await.assert_says("Bij Jeugd en Gezin is niemand meer die kan antwoorden");
    let again = samira.get("/agreements/new?with_name=Jeugd%20en%20Gezin").await;
    again.assert_ok();
    // It is not sent to nobody: a form that names the team is shown again.
    let fields = [("side", "counterpart"), ("with_name", "Jeugd en Gezin"), ("result", RESULT)];
    let refused = samira.submit("/agreements/new", "/agreements", &fields).await;
    assert_eq!(refused.status.as_u16(), 422, "{}", refused.text());
    act(&samira, &at, "withdrawal", &[]).await;
    samira.get("/agreements?show=ended").await.assert_says(RESULT);
}

#[tokio::test]
async fn what_somebody_of_it_holds_goes_on_with_them_to_its_end() {
    let world = World::with(zwerm::features::all()).await;
    let at = asked(&world, "Jeugd en Gezin").await;
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "acceptance", &[]).await;
    dissolve(&world).await.assert_says("Jeugd en Gezin gesloten");
    let samira = world.sign_in(world.cast.samira).await;
    for who in [&samira, &joost] {
        let page = who.get(&at).await;
        page.assert_ok().assert_says("Jeugd en Gezin").assert_says(RESULT);
        page.assert_never_says("niemand meer die kan antwoorden");
        who.get("/agreements").await.assert_says(RESULT);
    }
    samira.get(&at).await.assert_says("Joost Verhagen antwoordt hiervoor");
    act(&joost, &at, "check_ins", &[("done", "Bijna"), ("outlook", "on_course")]).await;
    let versions = format!("{at}/versions");
    let later = [("due", "2027-01-15")];
    joost.submit(&format!("{versions}/new"), &versions, &later).await.assert_done();
    act(&samira, &at, "acceptance", &[]).await;
    act(&joost, &at, "delivery", &[("note", "Klaar")]).await;
    act(&samira, &at, "delivery/answer", &[("answer", "close"), ("note", "")]).await;
    samira.get(&at).await.assert_says("Samen afgerond");
}
