//! Prints agreements of the demo world as people would tell them: `cargo run -p zwerm-demo --example tell -- en 40 60`.

use zwerm_demo::world::{Agreement, Size, World, world};
use zwerm_domain::{Clock, Language, day_of};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let language = arguments.next().and_then(|code| Language::from_code(&code)).unwrap_or_default();
    let mut number =
        |otherwise| arguments.next().and_then(|text| text.parse().ok()).unwrap_or(otherwise);
    let (from, to): (usize, usize) = (number(0), number(12));
    let today = day_of(Clock::system().now(), "Europe/Amsterdam");
    let world = world(7, today, language, Size::DEMO);
    for one in world.agreements().skip(from).take(to.saturating_sub(from)) {
        tell(&world, &one);
    }
}

fn tell(world: &World, one: &Agreement) {
    let who = |number| {
        let person = world.person(number);
        format!("{} ({}, {})", person.name, person.job_title, world.teams()[person.teams[0]].name)
    };
    let Some(last) = one.versions.last() else { return };
    println!("\n# {} [{}]", last.title, one.state.code());
    println!("{} -> {}", who(one.performer), who(one.counterpart));
    for version in &one.versions {
        let day = version.due_on.or(version.review_on);
        println!(
            "v{} {:?} {}: {}",
            version.number, version.author, version.written_on, version.message
        );
        let day = day.map(|day| day.to_string()).unwrap_or_default();
        println!(
            "   {} | {day} | {} | {}",
            version.result,
            version.rhythm.code(),
            version.visibility
        );
        for criterion in &version.criteria {
            println!("   seen: {} {:?}", criterion.text, criterion.seen_on);
        }
        println!(
            "   {} | mag: {} | niet: {} | {}",
            version.for_whom, version.may_go_wrong, version.may_not_go_wrong, version.in_return
        );
    }
    for need in &one.needs {
        println!(
            "   need of {:?}: {} [{}] {:?}",
            need.asked_of,
            need.text,
            need.state.code(),
            need.by_on
        );
    }
    for reason in &one.reasons {
        println!("   why {:?}: {}", reason.by, reason.text);
    }
    for yes in &one.acceptances {
        println!("   yes {:?} v{} {}: {}", yes.by, yes.number, yes.accepted_on, yes.own_words);
    }
    for given in &one.check_ins {
        println!("   {} [{}] {} / {}", given.given_on, given.outlook, given.done, given.need);
    }
    for made in &one.moves {
        println!(
            "   - {} {:?} {} {}",
            made.made_on,
            made.by,
            made.kind.code(),
            made.note.as_deref().unwrap_or("")
        );
    }
    for back in &one.look_backs {
        println!(
            "   back {:?} {}: {} | {} | {}",
            back.by, back.given_on, back.went_well, back.do_differently, back.ask_or_offer
        );
    }
}
