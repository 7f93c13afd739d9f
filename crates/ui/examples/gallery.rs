//! Writes a page with every part on it, and its assets, into a folder: to look at in a browser.

use askama::Template;
use std::{env, error::Error, fs, path::PathBuf};
use zwerm_domain::{Language, PersonId};
use zwerm_ui::{Fields, Room, Shell, Who};

#[derive(Template)]
#[template(path = "gallery.html")]
struct Gallery {
    shell: Shell,
    fields: Fields,
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("gallery FOLDER")?);
    fs::create_dir_all(folder.join("assets"))?;
    for asset in zwerm_ui::assets() {
        fs::write(folder.join("assets").join(asset.name), asset.plain)?;
    }
    let mut fields =
        Fields::new().with("result", "Bellen via het format").with("day", "2026-02-28");
    fields.reject("day", "Deze dag is al voorbij. Kies een dag vanaf morgen.");
    let shell = Shell {
        language: Language::Nl,
        title: "Onderdelen".into(),
        room: Room::Agreements,
        person: Some(Who::new(PersonId::new(7), "Samira Bennani")),
        waiting: 2,
        is_demo: true,
        organisation: "Gemeente Waterrijk".into(),
        done: Some("Bewaard.".into()),
        ..Shell::default()
    };
    fs::write(folder.join("gallery.html"), Gallery { shell, fields }.render()?)?;
    Ok(())
}
