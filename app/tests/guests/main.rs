//! Guests of other organisations: in by a personal link, party to an agreement, and nothing else.

mod leaver;
mod links;
mod pages;

use std::{fs, sync::Arc};
use tempfile::TempDir;
use zwerm_domain::PersonId;
use zwerm_mail::Delivery;
use zwerm_testkit::{Seen, Visitor, World};

const RESULT: &str = "De woning aan de Kade is voor het gezin klaar.";
const KARIN: &str = "Karin Sleutelaar";
const ADDRESS: &str = "karin@sleutel.example";

struct Post(TempDir);

impl Post {
    fn new() -> Post {
        Post(tempfile::tempdir().expect("a folder"))
    }

    /// Does what is due, and answers the new mails.
    fn open(&self, world: &World) -> Vec<String> {
        let folder = self.0.path().join("mail");
        let delivery =
            Arc::new(Delivery::folder(&folder, "zwerm@waterrijk.example").expect("a sender"));
        let mut handlers = zwerm_agreements::jobs(&world.site, delivery.clone());
        handlers.extend(zwerm_guests::jobs(&world.site, delivery));
        world.site.store().run_due_jobs(&world.clock, &handlers).expect("the jobs run");
        let mut found = Vec::new();
        for file in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let text = fs::read(file.path()).expect("a mail");
            let text = String::from_utf8_lossy(&text).replace("=\r\n", "").replace("=3D", "=");
            found.push(text);
            fs::remove_file(file.path()).expect("is taken out");
        }
        found.sort();
        found
    }
}

/// The path of the personal link in a mail.
fn link_in(mail: &str) -> String {
    let at = mail.find("/guests/links/").expect("a link in the mail");
    let rest = &mail[at..];
    rest.split(['"', '\r', '\n', ' ']).next().expect("an address").replace("&amp;", "&")
}

/// Presses the button of a link in a fresh browser, and takes the cookie along.
async fn pressed<'w>(world: &'w World, link: &str) -> (Seen, Visitor<'w>) {
    let mut browser = world.nobody();
    let path = link.split('?').next().expect("a path").to_owned();
    let seen = browser.submit(link, &path, &[]).await;
    browser.cookies = cookie(&seen);
    (seen, browser)
}

fn cookie(seen: &Seen) -> String {
    let all = seen.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let own = all.filter_map(|line| line.split(';').next());
    own.filter(|pair| pair.starts_with("__Host-zwerm-guest=")).collect()
}

fn proposal(with: &str) -> Vec<(&str, &str)> {
    vec![
        ("with", with),
        ("side", "counterpart"),
        ("result", RESULT),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
        ("rhythm", "fortnightly"),
    ]
}

/// Samira invites Karin and proposes something; answers the agreement's address and Karin.
async fn invited(world: &World) -> (String, PersonId) {
    let samira = world.sign_in(world.cast.samira).await;
    let fields = [("name", KARIN), ("from_where", "De Sleutel"), ("email", ADDRESS)];
    let sent = samira.submit("/guests", "/guests", &fields).await;
    let form = sent.assert_done().location().to_owned();
    let id = form.split("with=").nth(1).expect("the guest").to_owned();
    samira.get(&form).await.assert_says(KARIN);
    let sent = samira.submit(&form, "/agreements", &proposal(&id)).await;
    let at = sent.assert_done().location().split('?').next().unwrap_or_default().to_owned();
    (at, PersonId::new(id.parse().expect("an id")))
}

async fn act(who: &Visitor<'_>, at: &str, what: &str, fields: &[(&str, &str)]) -> Seen {
    who.submit(at, &format!("{at}/{what}"), fields).await
}
