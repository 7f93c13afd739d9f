//! Where features meet: a template fills in the form of an agreement; a lesson stands beside its agreement.

use zwerm_testkit::World;

#[tokio::test]
async fn a_template_fills_in_a_new_agreement() {
    let world = World::with(zwerm::features::all()).await;
    let samira = world.sign_in(world.cast.samira).await;
    let owner = world.cast.west.to_string();
    let words = [
        ("owner", owner.as_str()),
        ("title", "Advies"),
        ("result", "Er ligt een advies over …"),
        ("needs", "de vraag in één zin\nhalf uur"),
        ("criteria", "je kunt ermee verder"),
        ("rhythm", "weekly"),
    ];
    let made = samira.submit("/templates/new", "/templates", &words).await;
    let at = made.location().split('?').next().unwrap_or_default().to_owned();
    let id = at.rsplit('/').next().unwrap_or_default();
    let form = samira.get(&format!("/agreements/new?template={id}")).await;
    form.assert_ok();
    for (field, value) in [
        ("title", "Advies"),
        ("result", "Er ligt een advies over …"),
        ("need_text_0", "de vraag in één zin"),
        ("need_text_1", "half uur"),
        ("criteria", "je kunt ermee verder"),
        ("rhythm", "weekly"),
    ] {
        assert_eq!(
            form.value(field).as_deref().filter(|_| field != "rhythm"),
            Some(value).filter(|_| field != "rhythm"),
            "{field}"
        );
    }
    let filled = form.form("/agreements", &[]);
    assert!(filled.contains(&("rhythm".into(), "weekly".into())), "{filled:?}");
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(&format!("/agreements/new?template={id}")).await.assert_absent();
}

#[tokio::test]
async fn a_lesson_stands_beside_its_agreement_for_who_may_read_it() {
    let world = World::with(zwerm::features::all()).await;
    let samira = world.sign_in(world.cast.samira).await;
    let with = world.cast.joost.to_string();
    let fields = [
        ("with", with.as_str()),
        ("side", "performer"),
        ("result", "De brief is klaar"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
    ];
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    let id = at.rsplit('/').next().unwrap_or_default();
    samira.get(&at).await.assert_says("Trek er een les uit");
    let form = format!("/lessons/new?agreement={id}");
    let words = [("learnt", "Ik leerde eerder te bellen"), ("circle", "nobody")];
    let drawn = samira.submit(&form, "/lessons", &words).await;
    let lesson = drawn.location().split('?').next().unwrap_or_default().to_owned();
    samira.get(&at).await.assert_says("Les: Ik leerde eerder te bellen");
    samira.get("/search?q=bellen").await.assert_says("Ik leerde eerder te bellen");
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(&at).await.assert_never_says("eerder te bellen");
    joost.get("/search?q=bellen").await.assert_never_says("eerder te bellen");
    let edit = format!("{lesson}/edit");
    samira.submit(&edit, &lesson, &[("circle", "organisation")]).await.assert_done();
    joost.get(&at).await.assert_says("Les: Ik leerde eerder te bellen");
    joost.get("/search?q=eerder+bel").await.assert_says("Ik leerde eerder te bellen");
    samira.submit(&lesson, &format!("{lesson}/removal"), &[]).await.assert_done();
    joost.get("/search?q=bellen").await.assert_never_says("eerder te bellen");
}
