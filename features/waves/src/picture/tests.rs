//! What is shown of made-up answers, and what is not.

use super::*;
use zwerm_instrument::{pulse, zwermscan};

fn all() -> (Top, Thresholds) {
    (Top::Organisation, Thresholds::default())
}

fn instrument() -> Instrument {
    pulse(&zwermscan().expect("is sound"), 0).expect("a turn")
}

fn group(cell: u32, unit: i64, sheets: &[(&str, u32)]) -> Answered {
    let read = |(text, times): &(&str, u32)| {
        (Sheet::read(text.as_bytes(), text.len()).expect("a sheet"), *times)
    };
    Answered { cell: Some(cell), unit, sheets: sheets.iter().map(read).collect() }
}

fn units() -> Vec<Unit> {
    let unit = |number, parent| Unit { number, parent };
    vec![unit(0, None), unit(1, Some(0)), unit(2, Some(0)), unit(3, Some(0))]
}

#[test]
fn a_mean_is_of_who_answered_and_a_margin_of_ten_or_more() {
    let groups = [
        group(1, 1, &[("555", 6), ("333", 6)]),
        group(2, 2, &[("222", 3), ("444", 3)]),
        group(3, 3, &[("111", 4), ("555", 4)]),
    ];
    let made = pictures(&instrument(), &units(), &groups, all()).expect("made").places;
    let of = |place: &str| made[place].figures[0];
    assert!(matches!(of("unit 1"), Figure::Mean(40, Some(_))), "{:?}", of("unit 1"));
    assert_eq!(of("unit 2"), Figure::Mean(30, None));
    assert_eq!(made["unit 1"].people, Some((10, 14)));
    assert!(matches!(of("unit 0"), Figure::Mean(..)));
}

#[test]
fn where_nearly_everybody_answers_alike_there_is_no_figure() {
    let groups = [
        group(1, 1, &[("555", 9)]),
        group(2, 2, &[("111", 9)]),
        group(3, 3, &[("123", 5), ("432", 5)]),
    ];
    let made = pictures(&instrument(), &units(), &groups, all()).expect("made").places;
    let reversed = instrument().items.iter().map(|item| item.is_reversed).collect::<Vec<_>>();
    let of = |place: &str, at: usize| made[place].figures[at];
    let construct = instrument().items[0].construct;
    let high = if reversed[0] { Around::Low } else { Around::High };
    assert_eq!(of("unit 1", construct), Figure::Alike(high));
}

#[test]
fn what_a_hidden_group_answered_can_not_be_had_from_the_rest() {
    // Two groups under one unit of which one is too small: showing the other beside the whole would give it away.
    let unit = |number, parent| Unit { number, parent };
    let groups = [group(1, 1, &[("345", 6), ("543", 6)]), group(2, 2, &[("111", 3)])];
    let units = [unit(0, None), unit(1, Some(0)), unit(2, Some(0))];
    let made = pictures(&instrument(), &units, &groups, all()).expect("made").places;
    let is_shown =
        |place: &str| matches!(made[place].figures[0], Figure::Mean(..) | Figure::Alike(_));
    assert!(!is_shown("unit 2"));
    assert!(!(is_shown("unit 1") && is_shown("unit 0")), "{made:?}");
}

#[test]
fn answers_off_the_scale_count_as_none() {
    let groups = [group(1, 0, &[("9a0", 6), ("333", 6)])];
    let made = pictures(&instrument(), &[Unit { number: 0, parent: None }], &groups, all());
    let made = made.expect("made").places;
    assert_eq!(made["unit 0"].people, Some((5, 9)), "{made:?}");
}

#[test]
fn nobody_at_all_is_a_picture_of_nothing() {
    let made = pictures(&instrument(), &units(), &[], all()).expect("made").places;
    assert!(made.values().all(|it| it.people.is_none()));
}

/// Seven groups, each lower than the next; of the eighth too few answered.
fn seven() -> Made {
    let unit = |number| Unit { number, parent: (number > 0).then_some(0) };
    let units: Vec<Unit> = (0..9).map(unit).collect();
    let answers = [
        ["111", "222"],
        ["121", "212"],
        ["222", "333"],
        ["323", "232"],
        ["333", "444"],
        ["434", "343"],
        ["444", "555"],
    ];
    let mut groups: Vec<Answered> = answers
        .iter()
        .zip(1..)
        .map(|(sheets, at)| group(at, i64::from(at), &[(sheets[0], 6), (sheets[1], 6)]))
        .collect();
    groups.push(group(8, 8, &[("555", 3)]));
    pictures(&instrument(), &units, &groups, all()).expect("made")
}

#[test]
fn where_other_groups_lie_is_told_without_a_name_and_ones_own_place_to_oneself() {
    let made = seven().places;
    let Teams::Half(low, high) = made["unit 0"].teams[0] else { panic!("{:?}", made["unit 0"]) };
    assert!(low < high);
    assert!(made.iter().all(|(name, it)| it.teams.is_empty() || name == "unit 0"));
    assert!(made["unit 0"].estimates.is_empty());
    let shown = |at: usize| made[&format!("unit {at}")].estimates.first().copied().flatten();
    let own: Vec<i64> = (1..8).filter_map(shown).collect();
    assert!(own.len() >= 6 && own.is_sorted(), "{own:?}");
    assert_eq!(shown(8), None, "nothing of a group of too few");
}

#[test]
fn the_proof_tells_the_mean_of_all_together_and_of_no_group() {
    let made = seven();
    let told: Vec<&str> = made
        .proofs
        .iter()
        .flat_map(|it| &it.proof.bounds)
        .flat_map(|bound| &bound.means)
        .map(|mean| mean.name.as_str())
        .collect();
    assert!(!told.is_empty() && told.iter().all(|name| *name == "*"), "{told:?}");
    for it in &made.proofs {
        assert_eq!(zwerm_anonymity::verify(&it.proof), Ok(()));
    }
}

#[test]
fn from_fifty_on_all_together_have_each_point_and_a_group_has_three_parts() {
    let groups = [
        group(1, 1, &[("555", 10), ("444", 10), ("123", 10)]),
        group(2, 2, &[("222", 15), ("444", 15)]),
        group(3, 3, &[("111", 4), ("555", 4)]),
    ];
    let made = pictures(&instrument(), &units(), &groups, all()).expect("made");
    let of = |place: &str| made.places[place].statements[0].clone();
    assert!(matches!(of("unit 0"), Said::Shares(it) if it.len() == 5), "{:?}", of("unit 0"));
    assert_eq!(of("unit 1"), Said::Shares(vec![35, 0, 65]));
    assert!(matches!(of("unit 3"), Said::Hidden(_)), "eight are too few: {:?}", of("unit 3"));
}

/// Three groups of which one is led in a way that nobody would want to have.
fn about_leading(top: Top, groups: &[Answered]) -> BTreeMap<String, Picture> {
    let scan = zwermscan().expect("is sound").of_blocks(&[zwerm_instrument::FACTORS]);
    pictures(&scan, &units(), groups, (top, Thresholds::default())).expect("made").places
}

fn fifteen(answer: &str) -> String {
    answer.repeat(5)
}

#[test]
fn what_leading_asks_is_shown_to_the_own_team_and_for_all_together_and_of_no_unit() {
    let (low, high) = (fifteen("121"), fifteen("545"));
    let (low, high) =
        ([(low.as_str(), 6), (&fifteen("212"), 6)], [(high.as_str(), 6), (&fifteen("454"), 6)]);
    let groups = [group(1, 1, &low), group(2, 2, &high), group(3, 3, &high)];
    let made = about_leading(Top::Organisation, &groups);
    for (cell, unit) in [(1, "unit 1"), (2, "unit 2"), (3, "unit 3")] {
        assert_eq!(made[unit].figures, vec![Figure::Hidden(Reason::Withheld); 5], "{unit}");
        assert!(matches!(made[&own_name(cell)].figures[0], Figure::Mean(..)), "{made:?}");
    }
    assert!(matches!(made["unit 0"].figures[0], Figure::Mean(..)));
    assert!(made.keys().filter(|it| it.starts_with("own")).count() == 3);
    let mut seen = made["unit 1"].clone();
    fill(&mut seen, &made["own cell 1"]);
    assert_eq!(seen.figures, made["own cell 1"].figures);
    assert_eq!(seen.people, made["unit 1"].people);
}

#[test]
fn of_a_wave_of_one_department_all_together_is_that_department() {
    let sheets = [(fifteen("121"), 6), (fifteen("545"), 6)];
    let sheets: Vec<(&str, u32)> = sheets.iter().map(|(it, times)| (it.as_str(), *times)).collect();
    let groups = [group(1, 1, &sheets), group(2, 2, &sheets)];
    let made = about_leading(Top::Unit, &groups);
    assert_eq!(made["unit 0"].figures, vec![Figure::Hidden(Reason::Withheld); 5]);
    let one = [group(1, 0, &sheets)];
    for top in [Top::Unit, Top::Organisation] {
        let made = about_leading(top, &one);
        assert_eq!(made["unit 0"].figures, vec![Figure::Hidden(Reason::Withheld); 5], "{top:?}");
        assert!(matches!(made["own cell 1"].figures[0], Figure::Mean(..)));
    }
}

#[test]
fn what_was_left_of_several_teams_is_no_teams_own() {
    let sheets = [(fifteen("123"), 6)];
    let sheets: Vec<(&str, u32)> = sheets.iter().map(|(it, times)| (it.as_str(), *times)).collect();
    let together = Answered { cell: None, ..group(1, 1, &sheets) };
    let made = about_leading(Top::Organisation, &[together, group(2, 2, &sheets)]);
    assert!(!made.contains_key("own cell 1") && made.contains_key("own cell 2"), "{made:?}");
}

#[test]
fn a_team_of_which_nothing_is_opened_is_not_told_what_is_its_neighbours() {
    let sheets = [(fifteen("123"), 6)];
    let sheets: Vec<(&str, u32)> = sheets.iter().map(|(it, times)| (it.as_str(), *times)).collect();
    // Of the two cells of unit 1 the other one had too few: the unit shows what is of one alone.
    let made = about_leading(Top::Organisation, &[group(2, 1, &sheets), group(3, 3, &sheets)]);
    assert!(made.contains_key("own cell 2") && !made.contains_key("own cell 1"));
}
