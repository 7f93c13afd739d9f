//! A click too many: keys, countersignature and withdrawal happen once, and say the same to both.

use super::{Scene, WAVE, crowd::together, scene};
use std::{future::Future, pin::Pin};
use zwerm_store::{Reader, params, statements};
use zwerm_testkit::{Seen, Visitor};

statements! {
    STEPS = "SELECT kind FROM wave_step ORDER BY id";
    QUEUED = "SELECT COUNT(*) FROM job WHERE topic LIKE 'wave_%'";
}

/// The same page, sent from two tabs and twice from one, all at once.
async fn clicked(visitor: &Visitor<'_>, action: &str, typed: &[(&str, &str)]) -> Vec<Seen> {
    let tabs = [visitor.get(WAVE).await, visitor.get(WAVE).await];
    let forms = [0, 1, 1].map(|at: usize| tabs[at].form(action, typed));
    let send = |form: &Vec<(String, String)>| {
        let (form, action) = (form.clone(), action.to_owned());
        Box::pin(async move {
            let fields: Vec<(&str, &str)> =
                form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            visitor.post_raw(&action, &fields).await
        }) as Pin<Box<dyn Future<Output = Seen> + '_>>
    };
    together(forms.iter().map(send).collect()).await
}

async fn steps(scene: &Scene) -> Vec<String> {
    let read = |tx: &mut Reader| tx.all(&STEPS, &params![], |row| row.get::<String>(0));
    scene.world.site.store().read(read).await.expect("is read")
}

fn all_lead_to(answers: &[Seen], place: &str) {
    for answer in answers {
        answer.assert_done();
        assert_eq!(answer.location(), place);
    }
}

#[tokio::test]
async fn each_happens_once_and_every_click_gets_the_same_answer() {
    let scene = scene(8, 8).await;
    scene.made().await.assert_done();
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    all_lead_to(&clicked(&emma, "/waves/1/keys", &[]).await, "/waves/1?done=keys");
    let count = |tx: &mut Reader| tx.one(&QUEUED, &params![], |row| row.get::<i64>(0));
    assert_eq!(scene.world.site.store().read(count).await.expect("is read"), 1, "one job");
    scene.runs().await;
    let signed = clicked(&ruben, "/waves/1/countersignature", &[("compared", "yes")]).await;
    all_lead_to(&signed, "/waves/1?done=countersigned");
    let why = [("reason", "De organisatie fuseert.")];
    let withdrawn = clicked(&emma, "/waves/1/withdrawal", &why).await;
    all_lead_to(&withdrawn, "/waves/1?done=withdrawn");
    assert_eq!(steps(&scene).await, ["keys", "prepared", "countersigned", "withdrawn"]);
    assert_eq!(scene.world.site.store().read(count).await.expect("is read"), 1, "one job");
}

#[tokio::test]
async fn what_comes_too_late_is_told_in_the_language_of_who_clicks() {
    let scene = scene(8, 8).await;
    scene.made().await.assert_done();
    let emma = scene.world.sign_in(scene.world.cast.emma).await;
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    let keys = emma.get(WAVE).await.form("/waves/1/keys", &[]);
    emma.submit(WAVE, "/waves/1/keys", &[]).await.assert_done();
    scene.runs().await;
    let sign = ruben.get(WAVE).await.form("/waves/1/countersignature", &[("compared", "yes")]);
    emma.submit(WAVE, "/waves/1/withdrawal", &[("reason", "Nee.")]).await.assert_done();
    for (visitor, action, form, says) in [
        (&emma, "/waves/1/keys", keys, "be done now (any more)."),
        (&ruben, "/waves/1/countersignature", sign, "Dat kan nu niet (meer)."),
    ] {
        let fields: Vec<(&str, &str)> =
            form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let refused = visitor.post_raw(action, &fields).await;
        refused.assert_status(http::StatusCode::UNPROCESSABLE_ENTITY).assert_says(says);
    }
    assert_eq!(steps(&scene).await, ["keys", "prepared", "withdrawn"]);
}
