//! Figures that were reckoned beforehand and elsewhere: what comes out here must be the same.

use zwerm_domain::RoomLevel;
use zwerm_trust::{
    AgreementNumber, Aspect, Day, Domain, Event, EventId, Evidence, History, Record, Severity,
    Stake,
    room::{Loss, Style, level},
};

fn kept(count: u32) -> Evidence {
    Evidence::default().kept(f64::from(count))
}

fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

#[test]
fn a_breach_of_intention_after_so_many_kept() {
    for (count, before, after) in
        [(3, 0.880, 0.586), (10, 0.950, 0.743), (20, 0.973, 0.808), (40, 0.986, 0.850)]
    {
        let it = kept(count);
        let broken = it.breach(Aspect::Intention, 1.0, Severity::WHOLE);
        assert_eq!(rounded(it.trusted(Aspect::Intention).value()), before);
        assert_eq!(rounded(broken.trusted(Aspect::Intention).value()), after);
    }
}

#[test]
fn so_many_kept_bring_the_former_level_back() {
    let needed = |count: u32, loss: Loss| {
        let of = |it: Evidence| level(it.trusted(Aspect::Intention), loss, RoomLevel::Decides);
        let broken = kept(count).breach(Aspect::Intention, 1.0, Severity::WHOLE);
        (0..1000).find(|more| of(broken.kept(f64::from(*more))) >= of(kept(count)))
    };
    for (count, normal, high) in [(3, 13, 16), (10, 11, 38), (20, 8, 43), (40, 1, 52)] {
        assert_eq!(
            (needed(count, Loss::Normal), needed(count, Loss::High)),
            (Some(normal), Some(high))
        );
    }
}

#[test]
fn a_stranger_is_trusted_by_the_prior_alone() {
    let nothing = Evidence::default();
    assert!((nothing.trusted(Aspect::Competence).value() - 0.5).abs() < 1e-15);
    assert!((nothing.trusted(Aspect::Intention).value() - 0.7).abs() < 1e-15);
    assert!((nothing.unknown() - 1.0).abs() < 1e-15);
}

fn line(day: i32, id: u64, agreement: u64, event: Event) -> (Day, EventId, Record) {
    let agreement = AgreementNumber(agreement);
    let record = Record::Happened { agreement, domain: Domain(1), stake: Stake::Normal, event };
    (Day(day), EventId(id), record)
}

#[test]
fn openness_about_one_agreement_counts_once() {
    let once = History::new(vec![line(1, 1, 7, Event::Renegotiated)]).on(Day(1));
    let thrice = [1, 2, 3].map(|id| line(1, id, 7, Event::Renegotiated));
    assert_eq!(History::new(thrice.to_vec()).on(Day(1)).intention(), once.intention());
    let others = [1, 2].map(|id| line(1, id, id, Event::Renegotiated));
    assert!(History::new(others.to_vec()).on(Day(1)).intention().good() > once.intention().good());
}

#[test]
fn what_happened_later_is_not_known_yet_and_a_clean_slate_halves_all() {
    let lines = vec![
        line(0, 1, 1, Event::Delivered),
        (Day(0), EventId(2), Record::CleanSlate),
        line(50, 3, 2, Event::MissedUnwarned { judged: Some(Severity::WHOLE) }),
    ];
    let history = History::new(lines);
    let early = history.on(Day(0));
    assert!((early.intention().good() - 0.5).abs() < 1e-15);
    assert!((early.competence(Domain(1)).good() - 0.5).abs() < 1e-15);
    assert_eq!(Style::of(&early, Domain(1)), Style::LetGo);
    let late = history.on(Day(50));
    assert!(late.both(Domain(1)).value() < early.both(Domain(1)).value());
    assert_eq!(history.course().len(), 3);
    assert_eq!(history.course()[2], late);
}
