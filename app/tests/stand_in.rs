//! Standing in, seen from other features: what the inbox tells of it, to whom.

use zwerm_testkit::{Seen, Visitor, World};

const RESULT: &str = "De vergunning voor de duikboot ligt klaar";

async fn act(who: &Visitor<'_>, at: &str, what: &str, fields: &[(&str, &str)]) -> Seen {
    let done = who.submit(at, &format!("{at}/{what}"), fields).await;
    done.assert_done();
    done
}

/// Samira and Joost agree, and Bram stands in for Joost from today; answers both addresses.
async fn stood_in(world: &World) -> (String, String) {
    let cast = &world.cast;
    let (samira, joost, bram) = (
        world.sign_in(cast.samira).await,
        world.sign_in(cast.joost).await,
        world.sign_in(cast.bram).await,
    );
    let with = cast.joost.to_string();
    let mut fields = vec![("side", "counterpart"), ("with", with.as_str()), ("result", RESULT)];
    fields.extend([("due_kind", "date"), ("due", "2026-12-18"), ("visibility", "organisation")]);
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    sent.assert_done();
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    act(&joost, &at, "acceptance", &[]).await;
    let form = at.replace("/agreements/", "/agreements/away?agreement=");
    let fields = [("starts", "2026-11-23"), ("returns", "2026-12-01"), ("with_name", "Bram")];
    joost.submit(&form, "/agreements/away", &fields).await.assert_done();
    act(&samira, &at, "hand_over/answer", &[("answer", "yes")]).await;
    let (start, page) = ("/agreements/hand_overs/", bram.get("/").await.body);
    let from = page.find(start).expect("is asked") + start.len();
    let key: String = page[from..].chars().take_while(char::is_ascii_digit).collect();
    let offer = format!("{start}{key}");
    act(&bram, &offer, "answer", &[("answer", "yes")]).await;
    (at, format!("/agreements/stand_ins/{key}"))
}

#[tokio::test]
async fn who_stood_in_reads_in_the_inbox_that_it_is_over_and_no_word_of_the_agreement() {
    let world = World::with(zwerm::features::all()).await;
    let cast = &world.cast;
    let (at, stand_in) = stood_in(&world).await;
    let (over, link) = ("Waarnemen voor Joost is klaar.", format!("href=\"{at}\""));
    let (joost, bram) = (world.sign_in(cast.joost).await, world.sign_in(cast.bram).await);
    bram.get("/inbox").await.assert_never_says(over);
    joost.submit("/agreements", &format!("{stand_in}/end"), &[]).await.assert_done();
    let page = bram.get("/inbox").await;
    page.assert_says(over).assert_never_says(RESULT).assert_never_says(&link);
    assert!(page.body.contains("href=\"/agreements\""), "it leads to the own list");
    for person in [cast.joost, cast.samira, cast.marit, cast.ada] {
        world.sign_in(person).await.get("/inbox").await.assert_never_says(over);
    }
}
