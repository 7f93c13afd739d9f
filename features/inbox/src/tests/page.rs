//! The page: new until it is put aside, by whoever it is alone.

use super::*;

#[tokio::test]
async fn what_is_new_stays_new_until_it_is_put_aside_and_looking_changes_nothing() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    happens(&world, world.cast.samira, "rooster", 1).await;
    for _ in 0..2 {
        let page = samira.get("/inbox").await;
        page.assert_ok().assert_says("Nieuw voor jou").assert_says("rooster").assert_says("zet 1");
        assert!(page.has_form("/inbox/aside") && !page.body.contains("<details"));
    }
    let page = samira.get("/inbox").await;
    happens(&world, world.cast.samira, "spreekuur", 2).await;
    // What came after the page was opened stays new.
    let fields = page.form("/inbox/aside", &[]);
    let fields: Vec<_> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    samira.post_raw("/inbox/aside", &fields).await.assert_done();
    let page = samira.get("/inbox?done=aside").await;
    page.assert_says("bij Eerder").assert_says("spreekuur");
    let (new, earlier) = page.body.split_once("<details").expect("earlier is folded");
    assert!(new.contains("spreekuur") && !new.contains("rooster"), "{new}");
    assert!(earlier.contains("rooster"), "{earlier}");
}

#[tokio::test]
async fn nobody_sees_or_moves_anothers_marks() {
    let world = world().await;
    happens(&world, world.cast.samira, "rooster", 1).await;
    let joost = world.sign_in(world.cast.joost).await;
    joost.get("/inbox").await.assert_ok().assert_never_says("rooster").assert_says("Niets nieuws");
    happens(&world, world.cast.joost, "van Joost", 2).await;
    let forged = [("marks", "things:99 unknown:3 things:x")];
    joost.submit("/inbox", "/inbox/aside", &forged).await.assert_done();
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get("/inbox").await;
    assert!(page.has_form("/inbox/aside"), "still new for Samira");
}

#[tokio::test]
async fn somebody_chooses_how_much_mail_and_reads_when_it_comes() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get("/inbox/settings").await;
    page.assert_ok().assert_says("samira.bennani@waterrijk.example");
    page.assert_says("maandag, dinsdag, woensdag, donderdag, vrijdag, van 9.00 tot 17.00 uur");
    assert!(page.body.contains("value=\"daily\" checked"), "daily, unless one chooses");
    let settings = "/inbox/settings";
    samira.submit(settings, settings, &[("mail", "weekly")]).await.assert_done();
    assert!(samira.get(settings).await.body.contains("value=\"weekly\" checked"));
    samira.submit(settings, settings, &[("mail", "often")]).await.assert_asks("Kies hoeveel");
    let emma = world.sign_in(world.cast.emma).await;
    emma.get(settings).await.assert_says("Mail only comes within your working hours");
}
