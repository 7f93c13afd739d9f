//! Writes pages with every part on them, and their assets, into a folder: to look at in a browser.

use askama::Template;
use jiff::civil::date;
use std::{env, error::Error, fs, path::PathBuf};
use zwerm_domain::{Language, PersonId};
use zwerm_ui::{
    Choice, Fields, Room, Shell, Who,
    charts::{Chart, flock},
    format::{Calendar, capitalised},
    part::{Deal, DealLine, Party, Pill, Step, WeekItem},
};

#[derive(Template)]
#[template(path = "gallery_today.html")]
struct Today {
    shell: Shell,
    day: String,
    flock: Chart,
    joost: Who,
    fatima: Who,
    deals: Vec<Deal>,
    week: Vec<WeekItem>,
}

#[derive(Template)]
#[template(path = "gallery_form.html")]
struct Form {
    shell: Shell,
    fields: Fields,
    people: Vec<Choice>,
    kinds: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "gallery_agreement.html")]
struct Agreement {
    shell: Shell,
    fields: Fields,
    left: Party,
    right: Party,
    steps: Vec<Step>,
}

#[derive(Template)]
#[template(path = "gallery_bare.html")]
struct Bare {
    shell: Shell,
    fields: Fields,
}

fn who(id: i64, name: &str) -> Who {
    Who::new(PersonId::new(id), name)
}

fn shell(title: &str, room: Room) -> Shell {
    Shell {
        language: Language::Nl,
        title: title.into(),
        room,
        is_room_start: room == Room::Today,
        person: Some(who(7, "Samira Bennani")),
        waiting: 2,
        is_demo: true,
        organisation: "Gemeente Waterrijk".into(),
        ..Shell::default()
    }
}

fn deal(title: &str, pair: [(i64, &str); 2], pill: Pill, note: &str) -> Deal {
    let line =
        |icon, about: &str, text: &str| DealLine { icon, about: about.into(), text: text.into() };
    Deal {
        href: "/agreements/12".into(),
        title: title.into(),
        pair: pair.into_iter().map(|(id, name)| who(id, name)).collect(),
        pill,
        lines: vec![
            line("arrow-up-right", "Ik beloof Marit", "20 bezoeken gedaan, en verteld wat opvalt"),
            line(
                "hand-helping",
                "Wat ik nodig heb",
                "Zelf ter plekke 150 euro mogen uitgeven. Marit zegde het toe.",
            ),
        ],
        note: note.into(),
        seen_by: "Alleen jij en Marit".into(),
    }
}

fn today(calendar: Calendar) -> Today {
    let mut start = WeekItem::new(calendar, calendar.today, "Teamstart");
    start.href = "/team".into();
    start.says = "Zaal De Werf".into();
    Today {
        shell: shell("Vandaag", Room::Today),
        day: capitalised(&calendar.long(calendar.today)),
        flock: flock(Language::Nl, "2026-Q4", 148),
        joost: who(3, "Joost Verhagen"),
        fatima: who(6, "Fatima Ozkan"),
        deals: vec![
            deal(
                "Twintig huisbezoeken bij beginnende schulden",
                [(7, "Samira Bennani"), (11, "Marit Dekker")],
                Pill::new("Donderdag 26 nov", "calendar"),
                "",
            ),
            deal(
                "Zelf een keukentafelgesprek leiden",
                [(8, "Ruben Kok"), (7, "Samira Bennani")],
                Pill::new("Op koers", "leaf").toned("leaf"),
                "Tussenstand van vrijdag: ‘Ik heb er zin in.’",
            ),
        ],
        week: vec![
            start,
            WeekItem::new(
                calendar,
                date(2026, 11, 26),
                "Twintig huisbezoeken bij beginnende schulden",
            ),
        ],
    }
}

fn form() -> Form {
    let mut fields = Fields::new()
        .with("result", "Bellen via het format")
        .with("day", "2026-02-28")
        .with("seen", "two")
        .with("tick", "yes")
        .with("mine", "Jij belt mij altijd.");
    fields.reject("day", "Deze dag is al voorbij. Kies een dag vanaf morgen.");
    fields.reject("kind", "Kies voor wie je het doet.");
    fields.reject("rhythm", "Kies hoe vaak.");
    Form {
        shell: shell("Spreek iets af", Room::Agreements),
        fields,
        people: vec![
            Choice::new("Joost Verhagen", "Jeugd en Gezin"),
            Choice::new("Marit Dekker", "Wijkteam West"),
        ],
        kinds: vec![
            Choice::new("two", "Alleen wij twee").saying("Niemand anders ziet deze afspraak."),
            Choice::new("team", "Ons team").saying("Je team ziet het resultaat en de datum."),
        ],
    }
}

fn agreement(calendar: Calendar) -> Agreement {
    let party = |who: Who, part: &str, name: &str, says: &str| Party {
        who,
        part: part.into(),
        name: name.into(),
        says: says.into(),
    };
    let mut now =
        Step::new(calendar, date(2026, 11, 20), "Joost deed een tegenvoorstel. Dit is versie 3.");
    now.is_now = true;
    let mut first = Step::new(calendar, date(2026, 11, 9), "Joost stelde dit voor.");
    first.link = Some(("/agreements/12/versions/1".into(), "Versie 1".into()));
    Agreement {
        shell: shell("Gezinnen snel een eerste gesprek", Room::Agreements),
        fields: Fields::new(),
        left: party(who(3, "Joost Verhagen"), "Wie het doet", "Joost Verhagen", "Jeugd en Gezin"),
        right: party(who(7, "Samira Bennani"), "Voor wie", "Samira (jij)", "Wijkteam West"),
        steps: vec![now, first],
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("gallery FOLDER")?);
    fs::create_dir_all(folder.join("assets"))?;
    for asset in zwerm_ui::assets() {
        fs::write(folder.join("assets").join(asset.name), asset.plain)?;
    }
    let calendar = Calendar { language: Language::Nl, today: date(2026, 11, 23) };
    let bare = Bare {
        shell: Shell {
            person: None,
            is_demo: false,
            done: Some("Je bent uit Zwerm gestapt.".into()),
            ..shell("Stap in", Room::Elsewhere)
        },
        fields: Fields::new(),
    };
    let theme = ":root { --basis-color-action-1-inverse-bg-default: #ff7a00; --basis-border-radius-lg: 4px; --basis-border-radius-md: 3px; --basis-heading-font-family: Georgia, serif }";
    if let Ok(theme) = zwerm_ui::theme::read(theme) {
        fs::write(folder.join("theme.css"), theme.css)?;
    }
    let mut themed = today(calendar);
    themed.shell.house_style.href = "/theme.css".into();
    for (name, page) in [
        ("themed", themed.render()?),
        ("today", today(calendar).render()?),
        ("form", form().render()?),
        ("agreement", agreement(calendar).render()?),
        ("bare", bare.render()?),
    ] {
        // a browser that opens the folder itself finds the assets beside the page
        fs::write(folder.join(format!("{name}.html")), page)?;
    }
    Ok(())
}
