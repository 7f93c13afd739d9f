//! Waves of the scan: nine, of which seven are over and made up; and what the box holds of them.

use super::*;
use crate::jobs::{ANSWERS, FORGET, JOBS};
use zwerm_store::{jobs::Handler, jobs::Work, params};

statements! {
    WAVES = "SELECT w.id, w.hash, w.manifest, (SELECT COUNT(*) FROM wave_step s WHERE s.wave_id = w.id) FROM wave w
        WHERE NOT EXISTS (SELECT 1 FROM mirror m WHERE m.wave_id = w.id) ORDER BY w.id";
    STEPS = "SELECT s.kind || ' ' || s.made_on || ' ' || COALESCE(p.name, '-') FROM wave_step s LEFT JOIN person p ON p.id = s.person_id WHERE s.wave_id = $1 ORDER BY s.id";
    CELLS = "SELECT invited, issued, counted, (SELECT COUNT(*) FROM wave_invited i WHERE i.wave_id = c.wave_id AND i.cell = c.number) FROM wave_cell c WHERE wave_id = $1 ORDER BY number";
    SAID = "SELECT kind FROM wave_wish ORDER BY id";
    TOO_SOON = "SELECT COUNT(*) FROM wave_invited i JOIN wave w ON w.id = i.wave_id JOIN person p ON p.id = i.person_id WHERE p.joined_on > w.made_on";
    OF_THE_TREE = "SELECT COUNT(*) FROM wave_unit WHERE wave_id = $1 AND (parent IS NULL) = (number = 0)";
    TOPICS = "SELECT topic FROM job ORDER BY id";
    SECRETS = "SELECT COUNT(*) FROM wave_secret";
    LETTERS = "SELECT l.letters, (SELECT COUNT(*) FROM wave_invited i WHERE i.wave_id = l.wave_id AND i.cell = l.cell AND i.letter_by = l.made_by) FROM wave_letters l";
}

/// The demo as it is after beginning anew: the whole of Waterrijk.
async fn waterrijk() -> World {
    let world = demo().await;
    world.nobody().submit("/demo/reset", "/demo/reset", &[]).await.assert_done();
    world
}

async fn all<T: Send + 'static>(
    world: &World,
    read: impl Fn(&mut Reader) -> Result<T, StoreError> + Send + Sync + 'static,
) -> T {
    world.site.store().read(read).await.expect("is read")
}

/// Does the jobs of the demo; those of others are left as if they were done.
async fn work(world: &World) {
    let (site, now) = (world.site.clone(), world.clock.now());
    let working = move || {
        let own = JOBS.iter().map(|(topic, work)| {
            let site = site.clone();
            let work: Work = Box::new(move |store, job| work(&site, store, &job.payload, now));
            Handler { topic, work }
        });
        let others = ["wave_opening", "wave_keys"]
            .map(|topic| Handler { topic, work: Box::new(|_, _| Ok(())) });
        let handlers: Vec<Handler> = own.chain(others).collect();
        let clock = zwerm_domain::Clock::fixed(now);
        site.store().run_due_jobs(&clock, &handlers).expect("jobs")
    };
    tokio::task::spawn_blocking(working).await.expect("works");
}

/// How many sheets the box has of each wave that has a hash.
async fn sheets(world: &World, hashes: &[String]) -> Vec<u32> {
    let (site, hashes) = (world.site.clone(), hashes.to_vec());
    let count = move || {
        let ballots = site.ballots().expect("a box");
        let of = |hash: &String| {
            let bytes: Vec<u8> = (0..32)
                .map(|at| u8::from_str_radix(&hash[2 * at..2 * at + 2], 16).expect("hexadecimal"))
                .collect();
            let sheets = ballots.sheets(bytes.try_into().expect("32 bytes")).expect("sheets");
            assert!(sheets.iter().all(|(_, answers, _)| [3, 24, 39].contains(&answers.len())));
            sheets.iter().map(|(_, _, times)| times).sum()
        };
        hashes.iter().map(of).collect()
    };
    tokio::task::spawn_blocking(count).await.expect("is counted")
}

async fn hashes(world: &World) -> Vec<String> {
    let read = |tx: &mut Reader| tx.all(&WAVES, &[], |row| row.get::<Option<String>>(1));
    all(world, read).await.into_iter().flatten().collect()
}

#[tokio::test]
async fn seven_are_over_and_made_up_and_one_is_signed_and_waits_for_its_keys() {
    let world = waterrijk().await;
    let waves = all(&world, |tx| {
        tx.all(&WAVES, &[], |row| {
            let promised: Option<String> = row.get(2)?;
            let hash: Option<String> = row.get(1)?;
            Ok((row.get::<i64>(0)?, hash.is_some(), promised.is_some(), row.get::<i64>(3)?))
        })
    })
    .await;
    assert_eq!(waves.len(), 9);
    assert!(waves[..7].iter().all(|it| (it.1, it.2, it.3) == (true, false, 4)), "{waves:?}");
    assert_eq!((waves[7].1, waves[7].2, waves[7].3), (false, false, 2));
    assert_eq!((waves[8].1, waves[8].3), (false, 0), "one is being prepared");
    let said = |tx: &mut Reader| tx.all(&SAID, &[], |row| row.get::<String>(0));
    assert_eq!(all(&world, said).await, ["round"]);
    let id = waves[7].0;
    let steps = all(&world, move |tx| tx.all(&STEPS, &params![id], |row| row.get::<String>(0)));
    let steps = steps.await;
    assert_eq!(steps, ["keys 2026-11-11 Aylin Demir", "countersigned 2026-11-13 Els van der Brug"]);
    let (secrets, too_soon) =
        all(&world, |tx| Ok((count(tx, &SECRETS)?, count(tx, &TOO_SOON)?))).await;
    assert_eq!(secrets, 0, "what is made up has no keys that could be told from real ones");
    assert_eq!(too_soon, 0, "nobody is invited before they came");
    let letters = all(&world, |tx| {
        tx.all(&LETTERS, &params![], |row| Ok((row.get::<i64>(0)?, row.get::<i64>(1)?)))
    });
    assert_eq!(letters.await, [(12, 4)], "of one group of the open wave");
    let mut few = 0;
    for (id, ..) in &waves[..7] {
        let id = *id;
        let units: i64 =
            all(&world, move |tx| tx.one(&OF_THE_TREE, &params![id], |row| row.get(0))).await;
        assert_eq!(units, 8, "the first is the top");
        let cells = all(&world, move |tx| {
            tx.all(&CELLS, &params![id], |row| {
                let known: [Option<i64>; 2] = [row.get(1)?, row.get(2)?];
                Ok((row.get::<i64>(0)?, known, row.get::<i64>(3)?))
            })
        })
        .await;
        assert_eq!(cells.len(), 8);
        for (invited, took_part, on_roster) in cells {
            assert!(invited >= 8 && invited == on_roster);
            match took_part {
                [Some(issued), Some(counted)] if id < waves[7].0 => {
                    assert!(counted <= issued && issued <= invited);
                    few += usize::from(counted < 5);
                }
                [None, None] if id >= waves[7].0 => {}
                other => panic!("{other:?}"),
            }
        }
    }
    assert_eq!(few, 3, "groups of too few, to see how that looks");
}

#[tokio::test]
async fn answers_of_groups_of_enough_come_into_the_box_and_go_with_the_demo() {
    let world = waterrijk().await;
    let topics = all(&world, |tx| tx.all(&TOPICS, &[], |row| row.get::<String>(0))).await;
    // With a mirror that is over, and one that runs.
    assert_eq!(topics.iter().filter(|topic| *topic == ANSWERS).count(), 8);
    assert_eq!(topics.iter().filter(|topic| *topic == "wave_keys").count(), 2);
    let first = hashes(&world).await;
    assert_eq!(sheets(&world, &first).await, [0; 7]);
    work(&world).await;
    let kept = sheets(&world, &first).await;
    assert!(kept.iter().all(|it| (120..=220).contains(it)), "{kept:?}");
    // Each wave has its own people's answers, and once.
    work(&world).await;
    assert_eq!(sheets(&world, &first).await, kept);

    let before = all(&world, |tx| tx.all(&WAVES, &[], |row| row.get::<i64>(0))).await;
    // Twice anew before anything of the first was forgotten.
    for _ in 0..2 {
        world.nobody().submit("/demo/reset", "/demo/reset", &[]).await.assert_done();
    }
    let ids = all(&world, |tx| tx.all(&WAVES, &[], |row| row.get::<i64>(0))).await;
    assert!(ids.iter().all(|id| !before.contains(id)), "a browser knows {before:?}, now {ids:?}");
    let topics = all(&world, |tx| tx.all(&TOPICS, &[], |row| row.get::<String>(0))).await;
    assert_eq!(topics.iter().filter(|topic| *topic == FORGET).count(), 1);
    work(&world).await;
    assert_eq!(sheets(&world, &first).await, [0; 7], "nothing is left of a demo that is gone");
    assert_eq!(sheets(&world, &hashes(&world).await).await.len(), 7);
    assert_eq!(sheets(&world, &hashes(&world).await).await, kept, "from the seed alone");
}
