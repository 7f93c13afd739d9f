//! The picture of made-up halls.

use super::*;
use zwerm_instrument::zwermscan;

fn asked() -> Asked {
    Asked::of(zwermscan().expect("the Zwermscan is sound"))
}

fn all(points: [i32; 9]) -> Answers {
    points.into_iter().map(Answer::Point).collect()
}

fn of(answers: &[Answers]) -> Result<Picture, TooFew> {
    picture(&asked(), &answers.iter().collect::<Vec<_>>(), Thresholds::default())
}

fn points(height: &Height) -> Option<f64> {
    if let Height::Mean(mean, _) = height { Some(mean.value().points()) } else { None }
}

/// Five who differ: ground high, craft in the middle, context low. Of the third statement of the first block and of the third of the
/// last one the low answers are the good ones.
fn five() -> Vec<Answers> {
    vec![
        all([5, 4, 1, 3, 3, 4, 2, 2, 4]),
        all([4, 5, 2, 4, 3, 3, 1, 2, 5]),
        all([5, 5, 1, 3, 4, 4, 2, 1, 4]),
        all([4, 4, 2, 3, 3, 3, 2, 3, 4]),
        all([5, 4, 2, 4, 4, 3, 1, 2, 5]),
    ]
}

#[test]
fn nine_statements_of_three_blocks_are_asked_from_the_ground_up() {
    let asked = asked();
    let ids: Vec<&str> =
        asked.items.iter().map(|item| asked.instrument.items[*item].id.as_str()).collect();
    assert_eq!(ids, ["B1a", "B1b", "B1c", "B2a", "B2b", "B2c", "B3a", "B3b", "B3c"]);
    let blocks: Vec<&str> =
        asked.blocks.iter().map(|at| asked.instrument.constructs[*at].id.as_str()).collect();
    assert_eq!(blocks, ["self_steering", "craft", "context"]);
    assert_eq!(asked.places(asked.blocks[2]), [6, 7, 8]);
}

#[test]
fn four_answers_make_no_picture_and_five_do_with_statements_that_are_turned() {
    assert_eq!(of(&five()[..4]).err(), Some(TooFew(5)));
    let picture = of(&five()).expect("five are enough");
    // By hand: (5+4+5 + 4+5+4 + 5+5+5 + 4+4+4 + 5+4+4) / 15 = 4.47; 3.4 and 1.67: to half a point, without a margin.
    let means: Vec<Option<f64>> = picture.blocks.iter().map(points).collect();
    assert_eq!(means, [Some(4.5), Some(3.5), Some(1.5)]);
    assert!(picture.blocks.iter().all(|it| matches!(it, Height::Mean(_, None))));
    assert_eq!(picture.people, 5);
    assert_eq!((picture.carries, picture.asks), (Some(0), Some(2)));
}

#[test]
fn below_ten_no_statement_is_shown_by_itself() {
    let picture = of(&five()).expect("five are enough");
    let is_hidden = |it: &Spread| matches!(it, Spread::Hidden(Reason::TooFew));
    assert!(picture.spreads.iter().all(is_hidden) && picture.apart.is_empty());
    let ten: Vec<Answers> = five().into_iter().chain(five()).collect();
    let picture = of(&ten).expect("ten");
    assert_eq!(picture.spreads.len(), 9);
    let Spread::Shares(shares) = &picture.spreads[3] else { panic!("is shown") };
    assert_eq!(*shares.value(), [0, 60, 40]);
    assert_eq!(
        picture.spreads[0],
        Spread::Alike(2),
        "all agree: nine in ten gave one answer of the three"
    );
    assert!(
        matches!(&picture.blocks[1], Height::Mean(mean, Some(_)) if mean.value().points() == 3.4)
    );
    assert!(!picture.apart.is_empty());
}

#[test]
fn where_all_say_the_same_there_is_a_band_and_no_figure() {
    let same = vec![all([5, 5, 1, 3, 3, 3, 1, 2, 5]); 6];
    let picture = of(&same).expect("six");
    assert_eq!(picture.blocks[0], Height::Alike(Around::High));
    assert_eq!(picture.blocks[1], Height::Alike(Around::Middle));
    assert_eq!(picture.blocks[2], Height::Alike(Around::Low));
    assert_eq!((picture.carries, picture.asks), (None, None));
}

#[test]
fn a_block_that_too_few_answered_whole_is_hidden_and_the_others_are_not() {
    let mut some = five();
    some[0][6] = Answer::NotForMe;
    let picture = of(&some).expect("five came");
    assert_eq!(picture.blocks[2], Height::Hidden(Reason::TooFew));
    assert!(points(&picture.blocks[0]).is_some());
    let nothing = vec![vec![Answer::Open; 9]; 5];
    assert_eq!(of(&nothing).expect("five came").blocks, vec![Height::Hidden(Reason::Nobody); 3]);
}

#[test]
fn blocks_that_lie_close_are_not_put_in_an_order() {
    let close = vec![
        all([4, 3, 2, 4, 4, 3, 4, 3, 2]),
        all([3, 4, 3, 3, 4, 4, 4, 4, 3]),
        all([5, 3, 2, 4, 3, 4, 3, 3, 3]),
        all([3, 3, 3, 4, 3, 3, 4, 4, 2]),
        all([4, 4, 2, 3, 3, 4, 3, 4, 3]),
    ];
    let picture = of(&close).expect("five");
    assert_eq!((picture.carries, picture.asks), (None, None));
}

#[test]
fn who_gives_all_answers_but_one_does_not_read_the_last_one_from_a_mean() {
    // Four of one's own, and a fifth who says anything from 2 to 4 to a block: the mean that is shown is one and the same.
    let with = |last: i32| {
        let mut some = vec![all([1, 1, 5, 1, 1, 1, 1, 1, 5]); 3];
        some.push(all([2, 1, 5, 2, 1, 1, 2, 1, 5]));
        some.push(all([last; 9]));
        of(&some).expect("five").blocks.iter().map(points).collect::<Vec<_>>()
    };
    assert_eq!(with(2)[1], with(3)[1]);
    assert_eq!(with(3)[1], with(4)[1]);
}

#[test]
fn shares_are_told_in_tens_of_per_cent() {
    assert_eq!(tens([1, 0, 11]), [10, 0, 90]);
    assert_eq!(tens([4, 4, 4]), [30, 30, 30]);
    assert_eq!(tens([0, 0, 0]), [0, 0, 0]);
}
