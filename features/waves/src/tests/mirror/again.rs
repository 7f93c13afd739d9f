//! Two mirrors of one leader: when the next can be asked for, and whether they stand beside each other.

use super::{DAYS, RESULT, count_of_mirrors, opened};
use crate::{
    picture::{Figure, Picture},
    tests::{Scene, scene},
};
use http::StatusCode;
use zwerm_domain::{PersonId, WaveId};
use zwerm_store::{Writer, params, statements};

statements! {
    BEFORE = "INSERT INTO wave (organisation_id, title, asked, audience, made_by, made_on, answer_on, close_on, invited_level, answers_level, left_over_level, spread_level)
        VALUES ($1, 'Toen', $2, 'Toen', $3, '2026-05-04', '2026-05-18', '2026-05-31', 8, 5, 5, 10) RETURNING id";
    MIRROR = "INSERT INTO mirror (wave_id, person_id) VALUES ($1, $2)";
    INVITED = "INSERT INTO wave_invited (wave_id, person_id, cell) VALUES ($1, $2, 1)";
    STEP = "INSERT INTO wave_step (wave_id, kind, made_on) VALUES ($1, 'opened', '2026-06-01')";
}

/// A mirror of half a year ago, of these people, in which everything was high.
async fn before(scene: &Scene, people: &[PersonId]) {
    let (organisation, marit) = (scene.world.cast.organisation, scene.world.cast.marit);
    let asked = zwerm_instrument::write(&zwerm_instrument::mirror().expect("is sound"));
    let people = people.to_vec();
    let write = move |tx: &mut Writer| {
        let values = params![organisation, &asked, marit];
        let id: WaveId = tx.one(&BEFORE, &values, |row| row.get(0))?;
        tx.run(&MIRROR, &params![id, marit])?;
        people.iter().try_for_each(|it| tx.run(&INVITED, &params![id, *it]).map(drop))?;
        tx.run(&STEP, &params![id])?;
        let high = vec![Figure::Mean(46, None); 5];
        let picture = Picture { people: Some((5, 9)), figures: high, ..Picture::default() };
        let picture = serde_json::to_string(&picture).expect("is written");
        crate::store::keep_result(tx, id, marit, &picture)
    };
    scene.world.site.store().write(write).await.expect("is made");
}

#[tokio::test]
async fn two_mirrors_stand_beside_each_other_unless_a_few_people_differ() {
    for (gone, is_told) in [(0, true), (1, false), (4, false), (5, true)] {
        let scene = scene(8, 0).await;
        opened(&scene).await;
        let cast = &scene.world.cast;
        let asked = [&scene.west[..], &[cast.samira, cast.ruben]].concat();
        before(&scene, &asked[gone..]).await;
        let marit = scene.world.sign_in(cast.marit).await;
        let seen = marit.get(RESULT).await;
        let (told, kept) = ("Lager dan in je vorige spiegel", "op een paar mensen na");
        match is_told {
            true => seen.assert_says(told).assert_never_says(kept),
            false => seen.assert_never_says("vorige spiegel.").assert_says(kept),
        };
    }
}

#[tokio::test]
async fn a_next_one_so_soon_would_tell_what_one_person_said() {
    let scene = scene(8, 0).await;
    opened(&scene).await;
    let marit = scene.world.sign_in(scene.world.cast.marit).await;
    marit.get("/waves/mirror").await.assert_says("volgende spiegel kan vanaf");
    let form = marit.get(RESULT).await.form(RESULT, &DAYS);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let sent = marit.post_raw("/waves/mirror", &form).await;
    sent.assert_status(StatusCode::UNPROCESSABLE_ENTITY).assert_says("volgende spiegel kan vanaf");
    assert_eq!(count_of_mirrors(&scene).await, 1);
}
