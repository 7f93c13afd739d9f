//! Nothing ties the ballots of one person to each other: not where they stand, not what stands in them, not what was collected.

use super::{
    super::attacker::{Dice, correlation, places},
    *,
};
use std::fs;

/// Half of them in each of two cells.
const PEOPLE: usize = 40;
/// By chance one of forty is right; so many never are.
const BY_CHANCE: usize = 9;
const LINKED: f64 = 0.45;

#[tokio::test]
async fn the_statements_and_the_words_of_one_person_are_at_chance() {
    let scene = scene(PEOPLE / 2, PEOPLE / 2).await;
    let manifest = signed_with(&scene, &["missing", "coat"]).await;
    let people: Vec<PersonId> = [&scene.west[..], &scene.youth[..]].concat();
    let mut papers = Vec::new();
    for person in &people {
        let mut own = vec![collect(&scene, *person, &manifest).await];
        own.extend(collect_open(&scene, *person, &manifest).await);
        papers.push(own);
    }
    scene.opens();
    let ballots: Vec<[Ballot; 3]> = papers
        .iter()
        .enumerate()
        .map(|(at, own)| {
            let words = |kind: &str| format!("{kind} van {at:02}").into_bytes();
            [
                own[0].filled(1, "345"),
                own[1].written(1, &words("gemist")),
                own[2].written(1, &words("jas")),
            ]
        })
        .collect();
    // Each kind comes in an order of its own: the page waits in between.
    let at = address(&manifest);
    for (kind, seed) in [0xA9A7, 0xA9A8, 0xA9A9].into_iter().enumerate() {
        for who in Dice(seed).order(PEOPLE) {
            let seen = scene.world.nobody().hand_in(&at, ballots[who][kind].to_wire()).await;
            assert_eq!(seen.status, 200, "{}", seen.body);
        }
    }
    let site = scene.world.site.clone();
    let tidied = tokio::task::spawn_blocking(move || site.ballots().expect("a box").tidy());
    tidied.await.expect("works").expect("is tidied");
    let disk = fs::read(&scene.world.site.options().ballots).expect("the box");

    // Where they stand: pairing by place in the file, by leaf, or by key finds as many as chance does.
    let of = |kind: usize, part: fn(&Ballot) -> Vec<u8>| {
        ballots.iter().map(|own| part(&own[kind])).collect::<Vec<_>>()
    };
    let leaf = |it: &Ballot| it.leaf().0.to_vec();
    let key = |it: &Ballot| it.key.to_vec();
    for part in [leaf as fn(&Ballot) -> Vec<u8>, key] {
        let stand: Vec<Vec<usize>> =
            (0..3).map(|kind| places(&disk, &of(kind, part)).expect("all stand there")).collect();
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            let r = correlation(&stand[one], &stand[other]);
            assert!(r.abs() < LINKED, "{one} and {other}: r = {r:.2}");
            let hits = (0..PEOPLE).filter(|at| rank(&stand[one], *at) == rank(&stand[other], *at));
            let hits = hits.count();
            assert!(hits < BY_CHANCE, "{hits} of {PEOPLE} were guessed");
        }
        assert!(correlation(&stand[0], &stand[0]) > 0.99, "this test can fail");
    }

    // What stands in them: no eight bytes of one are in another of the same person, but for the name of the cell.
    for own in &ballots {
        let parts: Vec<Vec<&[u8]>> = own
            .iter()
            .map(|it| {
                vec![
                    &it.key[1..],
                    &it.prefix[..],
                    &it.token.0[..],
                    &it.sealed[..],
                    &it.signature[..],
                ]
            })
            .collect();
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            for piece in parts[one].iter().flat_map(|it| it.windows(8)) {
                let is_there = |it: &&[u8]| it.windows(8).any(|window| window == piece);
                assert!(!parts[other].iter().any(is_there), "a piece of one in the other");
            }
        }
    }

    // What is read in the end has an order that is nobody's.
    scene.ends().await;
    let words = lines(&scene, &WORDS).await;
    for kind in ["gemist", "jas"] {
        let who: Vec<usize> = words
            .iter()
            .filter_map(|it| it.strip_prefix(&format!("{kind} van "))?.parse().ok())
            .collect();
        assert_eq!(who.len(), PEOPLE);
        let order: Vec<usize> = (0..PEOPLE).collect();
        assert!(correlation(&who, &order).abs() < 0.6, "{who:?}");
        assert!(who != order);
    }
}

fn rank(places: &[usize], at: usize) -> usize {
    places.iter().filter(|it| **it < places[at]).count()
}
