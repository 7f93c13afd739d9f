//! Over mij: what colleagues read about me, and how Zwerm works for me.

use crate::{
    difference::language_name,
    model::{PLACES, Place, is_past},
    notes,
    store::{self, Own},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Person};
use zwerm_domain::{
    Language, Office, OfficeSide,
    text::{LINE, many_lines, one_line},
};
use zwerm_store::Reader;
use zwerm_ui::{Choice, Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, Done, Form, Me, Page, Post, Problems, Refused, Visit, text_problem};

/// Longest telephone number, as in an import.
const PHONE: usize = 60;
/// Administrators that are named.
const NAMED: usize = 3;

#[derive(Template)]
#[template(path = "people_me.html")]
struct MePage {
    shell: Shell,
    t: &'static L10nLanguage,
    person: Person,
    /// On which day they leave, for who is going to.
    leaves: Option<String>,
    keepers: String,
    fields: Fields,
    version: String,
    both: Vec<zwerm_web::Difference>,
    languages: Vec<Choice>,
    places: Vec<Choice>,
    is_administrator: bool,
    is_watcher: bool,
    /// What others did with this account.
    notes: Vec<String>,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit
        .read(|tx, me| {
            let person = directory::person(tx, &me.actor, me.id())?;
            page(tx, me, &Again::first(written(&person)))
        })
        .await
}

pub(super) async fn change(post: Post) -> Response {
    post.send(
        |tx, me, form| {
            let person = directory::person(tx, &me.actor, me.id())?;
            let own = read(me, form, &person)?;
            if !store::change_own(tx, &me.actor, form.version(), &own)? {
                return Err(Refused::Stale(Problems::one("", text(me.language).people_stale())));
            }
            Ok(Done::at("/people/me?done=saved"))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

fn written(person: &Person) -> Fields {
    Fields::new()
        .with("how_i_work", person.how_i_work.as_str())
        .with("working_hours", person.working_hours.as_str())
        .with("phone", person.phone.as_str())
        .with("language", person.language.code())
        .with("time_zone", person.time_zone.as_str())
}

/// What was typed, if it can be taken. A time zone counts when it is on the list, or was chosen already.
fn read(me: &Me, form: &Form, person: &Person) -> Result<Own, Refused> {
    let t = text(me.language);
    let mut problems = Problems::default();
    let said = |problem| text_problem(problem, me.language);
    let how = many_lines(form.get("how_i_work")).map_err(said);
    let hours = one_line(form.get("working_hours"), LINE).map_err(said);
    let phone = one_line(form.get("phone"), PHONE).map_err(said);
    let language = Language::from_code(form.get("language"));
    let zone = form.get("time_zone");
    let is_known = zone == person.time_zone || PLACES.iter().any(|(_, known)| *known == zone);
    let own = Own {
        how_i_work: problems.keep("how_i_work", how),
        working_hours: problems.keep("working_hours", hours),
        phone: problems.keep("phone", phone),
        language: problems.keep("language", language.ok_or_else(|| t.people_language_choose())),
        time_zone: problems.keep(
            "time_zone",
            if is_known { Ok(zone.to_owned()) } else { Err(t.people_zone_choose()) },
        ),
    };
    Ok(problems.none_or(own)?)
}

fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let person = directory::person(tx, &me.actor, me.id())?;
    let mut shell = me.shell(tx, Room::Me, t.people_me_title())?;
    shell.is_room_start = true;
    shell.done = (me.done() == "saved").then(|| t.people_saved());
    let calendar = Calendar { language: me.language, today: me.today() };
    let leaves = store::leaver(tx, &me.actor, me.id())?.leaves_on;
    let keepers = directory::offices(tx, &me.actor, Office::Administrator.code())?;
    let others = keepers.into_iter().filter(|keeper| keeper.id != me.id());
    let keepers: Vec<String> = others.take(NAMED).map(|it| it.name).collect();
    Page::of(&MePage {
        shell,
        t,
        leaves: leaves.map(|day| match is_past(day, calendar.today) {
            true => t.people_me_rests(calendar.long(day)),
            false => t.people_me_leaves(calendar.long(day)),
        }),
        keepers: keepers.join(", "),
        fields: again.fields.clone(),
        version: again.version(person.version),
        both: again.differences([
            ("how_i_work", t.people_how_i_work(), &person.how_i_work),
            ("working_hours", t.people_working_hours(), &person.working_hours),
            ("phone", t.people_phone(), &person.phone),
        ]),
        languages: Language::ALL.map(|it| Choice::new(it.code(), language_name(it))).into(),
        places: places(t, &person.time_zone),
        notes: notes::all(tx, me)?,
        is_administrator: me.actor.holds(Office::Administrator),
        is_watcher: me.actor.offices().stands(OfficeSide::Watching),
        person,
    })
}

/// The list, and the person's own zone where it is not on it.
fn places(t: &'static L10nLanguage, own: &str) -> Vec<Choice> {
    let listed = PLACES.into_iter().map(|(place, zone)| Choice::new(zone, place_name(t, place)));
    let mut places: Vec<Choice> = listed.collect();
    if places.iter().all(|choice| choice.value != own) {
        places.push(Choice::new(own, own.replace('_', " ")));
    }
    places
}

fn place_name(t: &'static L10nLanguage, place: Place) -> String {
    match place {
        Place::Netherlands => t.people_zone_netherlands(),
        Place::Bonaire => t.people_zone_bonaire(),
        Place::SintMaarten => t.people_zone_sint_maarten(),
        Place::Curacao => t.people_zone_curacao(),
        Place::Aruba => t.people_zone_aruba(),
        Place::Suriname => t.people_zone_suriname(),
        Place::UnitedKingdom => t.people_zone_united_kingdom(),
        Place::Portugal => t.people_zone_portugal(),
        Place::Morocco => t.people_zone_morocco(),
        Place::EasternEurope => t.people_zone_eastern_europe(),
        Place::Turkey => t.people_zone_turkey(),
    }
}
