//! What must hold for any evidence and any history. `ZWERM_TRUST_HISTORIES` says how many random histories are tried.

use proptest::prelude::*;
use zwerm_domain::RoomLevel;
use zwerm_trust::{
    AgreementNumber, Aspect, Day, Domain, Event, EventId, Evidence, History, PRIOR_WEIGHT, Record,
    Severity, Share, Stake,
    room::{FLOOR, Loss, level},
};

const BOTH: [Aspect; 2] = [Aspect::Competence, Aspect::Intention];
const LOSSES: [Loss; 3] = [Loss::Low, Loss::Normal, Loss::High];

/// By default as many as proptest takes; a long run is asked for by name.
fn cases() -> ProptestConfig {
    let asked = std::env::var("ZWERM_TRUST_HISTORIES").ok().and_then(|it| it.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(512),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn evidence() -> impl Strategy<Value = Evidence> {
    (0.0..200.0, 0.0..200.0)
        .prop_map(|(good, bad)| Evidence::new(good, bad, Day(0)).expect("is none"))
}

fn aspect() -> impl Strategy<Value = Aspect> {
    prop::sample::select(BOTH.to_vec())
}

fn severity() -> impl Strategy<Value = Severity> {
    (0.001..=1.0).prop_map(|it| Severity::new(it).expect("is one"))
}

fn share() -> impl Strategy<Value = Share> {
    (0.001..0.999).prop_map(|it| Share::new(it).expect("is one"))
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * (1.0 + one.abs().max(other.abs()))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_is_kept_brings_exactly_what_the_formula_says(it in evidence(), aspect in aspect(), w in 0.01..5.0) {
        let p = it.trusted(aspect).value();
        let after = it.kept(w).trusted(aspect).value();
        prop_assert!(after > p);
        let meant = w * (1.0 - p) / (it.good() + it.bad() + PRIOR_WEIGHT + w);
        prop_assert!((after - p - meant).abs() < 1e-12);
    }

    #[test]
    fn a_breach_costs_exactly_what_the_formula_says(it in evidence(), aspect in aspect()) {
        let p = it.trusted(aspect).value();
        let after = it.breach(aspect, 1.0, Severity::WHOLE).trusted(aspect).value();
        prop_assert!(after < p);
        let all = it.good() + it.bad() + PRIOR_WEIGHT;
        let meant = (p * aspect.kappa() + aspect.phi() * it.good()) / (all + aspect.kappa());
        prop_assert!((p - after - meant).abs() < 1e-12);
    }

    #[test]
    fn trust_comes_on_foot_and_leaves_on_horseback(it in evidence(), aspect in aspect()) {
        let p = it.trusted(aspect).value();
        prop_assume!(p >= 0.5);
        let gain = it.kept(1.0).trusted(aspect).value() - p;
        let loss = p - it.breach(aspect, 1.0, Severity::WHOLE).trusted(aspect).value();
        prop_assert!(loss >= gain);
    }

    #[test]
    fn so_many_kept_bring_it_back_and_one_fewer_do_not(it in evidence(), aspect in aspect()) {
        let p = it.trusted(aspect).value();
        let n = it.kept_to_regain(aspect);
        let broken = it.breach(aspect, 1.0, Severity::WHOLE);
        prop_assert!(near(broken.kept(n).trusted(aspect).value(), p));
        prop_assert!(broken.kept(n * 0.9).trusted(aspect).value() < p);
    }

    #[test]
    fn any_evidence_makes_less_unknown(it in evidence(), aspect in aspect(), w in 0.01..5.0, severity in severity()) {
        prop_assert!(it.kept(w).unknown() < it.unknown());
        prop_assert!(it.breach(aspect, w, severity).unknown() < it.unknown());
        prop_assert!(near(it.belief() + it.disbelief() + it.unknown(), 1.0));
        let p = it.belief() + aspect.base() * it.unknown();
        prop_assert!(near(p, it.trusted(aspect).value()));
    }

    #[test]
    fn time_makes_more_unknown_and_draws_towards_the_base_without_crossing_it(it in evidence(), aspect in aspect(), days in 1..4000_i32) {
        prop_assume!(it.good() + it.bad() > 0.01);
        let (p, later) = (it.trusted(aspect).value(), it.on(Day(days)));
        prop_assert!(later.unknown() > it.unknown());
        let (a, after) = (aspect.base(), later.trusted(aspect).value());
        prop_assert!((after - a).abs() <= (p - a).abs() + 1e-12);
        prop_assert!((after - a) * (p - a) >= -1e-12);
        // Two steps of time are one.
        let halfway = it.on(Day(days / 2)).on(Day(days));
        prop_assert!(near(halfway.good(), later.good()) && near(halfway.bad(), later.bad()));
    }

    #[test]
    fn cutting_a_breach_or_a_promise_in_pieces_changes_nothing(it in evidence(), aspect in aspect(), severity in severity(), w in 0.01..4.0) {
        let whole = it.breach(aspect, w, severity);
        let halves = it.breach(aspect, w / 2.0, severity).breach(aspect, w / 2.0, severity);
        prop_assert!(near(whole.good(), halves.good()) && near(whole.bad(), halves.bad()));
        prop_assert!(near(it.kept(w).good(), it.kept(w / 2.0).kept(w / 2.0).good()));
    }

    #[test]
    fn more_trust_is_never_less_room_and_more_to_lose_never_more(one in share(), other in share()) {
        let (low, high) = if one.value() < other.value() { (one, other) } else { (other, one) };
        for loss in LOSSES {
            prop_assert!(level(low, loss, RoomLevel::Decides) <= level(high, loss, RoomLevel::Decides));
            prop_assert!(level(low, loss, FLOOR) >= FLOOR);
        }
        let of = LOSSES.map(|loss| level(one, loss, RoomLevel::Decides));
        prop_assert!(of[0] >= of[1] && of[1] >= of[2]);
    }

    #[test]
    fn in_any_history_trust_stays_between_nothing_and_certainty_and_order_of_telling_does_not_matter(lines in history(), seed in any::<u64>()) {
        let trust = History::new(lines.clone()).on(Day(4000));
        for number in 0..3 {
            let p = trust.both(Domain(number)).value();
            prop_assert!(p > 0.0 && p < 1.0);
            prop_assert!((0.0..=1.0).contains(&trust.unknown(Domain(number))));
        }
        let mut told = lines;
        let count = told.len().max(1);
        told.rotate_left(seed as usize % count);
        prop_assert_eq!(History::new(told).on(Day(4000)), trust);
    }

    #[test]
    fn a_correction_is_a_history_without_the_mistake(lines in history(), at in any::<prop::sample::Index>()) {
        prop_assume!(!lines.is_empty());
        let mut without = lines.clone();
        without.remove(at.index(lines.len()));
        let again = History::new(without.clone()).on(Day(2000));
        without.reverse();
        prop_assert_eq!(History::new(without).on(Day(2000)), again);
    }

    #[test]
    fn a_repair_never_makes_it_worse_nor_better_than_if_nothing_had_happened(days in 0..900_i32, judged in severity()) {
        let event = Event::MissedUnwarned { judged: Some(judged) };
        let missed = (Day(days), EventId(1), happened(event));
        let repaired = (Day(days + 5), EventId(2), Record::Repaired(EventId(1)));
        let on = |lines: &[_]| History::new(lines.to_vec()).on(Day(1000)).both(Domain(0)).value();
        let (nothing, broken, mended) = (on(&[]), on(&[missed]), on(&[missed, repaired]));
        prop_assert!(broken <= mended && mended <= nothing);
    }
}

fn happened(event: Event) -> Record {
    Record::Happened {
        agreement: AgreementNumber(1),
        domain: Domain(0),
        stake: Stake::Normal,
        event,
    }
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => Just(Event::Delivered),
        1 => Just(Event::Renegotiated),
        1 => Just(Event::Released),
        1 => Just(Event::LateWarned),
        1 => any::<bool>().prop_map(|is_felt| Event::LateUnwarned { is_felt }),
        1 => Just(Event::MissedWarned),
        1 => prop::option::of(severity()).prop_map(|judged| Event::MissedUnwarned { judged }),
        1 => Just(Event::MissedForSupport),
        1 => Just(Event::SupportFailed),
        1 => Just(Event::ExperimentFailed),
    ]
}

fn history() -> impl Strategy<Value = Vec<(Day, EventId, Record)>> {
    let stake = prop::sample::select(vec![Stake::Small, Stake::Normal, Stake::Large]);
    let happened =
        (event(), stake, 0..3_u32, 0..9_u64).prop_map(|(event, stake, domain, agreement)| {
            Record::Happened {
                agreement: AgreementNumber(agreement),
                domain: Domain(domain),
                stake,
                event,
            }
        });
    let record = prop_oneof![
        12 => happened,
        1 => (0..40_u64).prop_map(|of| Record::Repaired(EventId(of))),
        1 => Just(Record::CleanSlate),
    ];
    let lines = prop::collection::vec((0..3000_i32, record), 0..40);
    let numbered =
        |(id, (day, record)): (usize, (i32, Record))| (Day(day), EventId(id as u64), record);
    lines.prop_map(move |lines| lines.into_iter().enumerate().map(numbered).collect())
}
