//! Coming in, through the real routes.

mod access;
mod forgotten;
mod invitations;
mod kept;
mod link;
mod paper;
mod passkeys;
mod password;
mod prove;
mod provider;
mod second_step;
mod servers;
mod sessions;
mod set_up;
mod sign_in;

use crate::{feature, jobs};
use http::header;
use std::{fs, sync::Arc};
use tempfile::TempDir;
use zwerm_domain::PersonId;
use zwerm_mail::Delivery;
use zwerm_testkit::{Seen, Visitor, World};

/// A password that nobody refuses.
const GOOD: &str = "zes blauwe olifanten";
/// And another one.
const OTHER: &str = "drie groene kikkers";

async fn world() -> World {
    World::with(vec![feature()]).await
}

/// The same browser with the cookies that came back.
fn with_cookies<'w>(before: &Visitor<'w>, seen: &Seen) -> Visitor<'w> {
    let mut cookies: Vec<(String, String)> = before
        .cookies
        .split("; ")
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    for line in seen.headers.get_all(header::SET_COOKIE) {
        let pair = line.to_str().expect("text").split(';').next().expect("a pair");
        let (name, value) = pair.split_once('=').expect("a pair");
        cookies.retain(|(known, _)| known != name);
        if !value.is_empty() {
            cookies.push((name.to_owned(), value.to_owned()));
        }
    }
    let mut visitor = before.clone();
    visitor.cookies = cookies
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect::<Vec<_>>()
        .join("; ");
    visitor
}

/// The link in the letter that the administrator prints for somebody, as a path.
async fn letter_for(world: &World, person: PersonId) -> String {
    let ada = world.sign_in(world.cast.ada).await;
    let id = person.to_string();
    let letters = ada
        .submit(
            "/sign_in/invitations",
            "/sign_in/invitations/chosen",
            &[("person", &id), ("way", "paper")],
        )
        .await;
    letters.assert_ok();
    link_in(&letters.text())
}

/// The first link in a text, as a path.
fn link_in(text: &str) -> String {
    let at = text.find("/sign_in/link/").unwrap_or_else(|| panic!("no link in:\n{text}"));
    let rest = &text[at..];
    let end = rest.find(|letter: char| letter.is_whitespace() || "?\"<".contains(letter));
    rest[..end.unwrap_or(rest.len())].to_owned()
}

/// Somebody with a password, chosen through a letter.
async fn has_password(world: &World, person: PersonId, password: &str) {
    let link = letter_for(world, person).await;
    let chosen = [("new_password", password), ("repeat_password", password)];
    world.nobody().submit(&link, &link, &chosen).await.assert_done();
}

/// Signs in with what is typed.
async fn enter(visitor: &Visitor<'_>, name: &str, password: &str) -> Seen {
    visitor.submit("/sign_in", "/sign_in", &[("name", name), ("password", password)]).await
}

/// Mail that goes into a folder of its own.
struct Mailbox(TempDir);

impl Mailbox {
    fn new() -> Mailbox {
        Mailbox(tempfile::tempdir().expect("a folder"))
    }

    /// Does all jobs that are due, and reads what was mailed until now, the newest last.
    fn after_jobs(&self, world: &World) -> Vec<String> {
        let delivery =
            Delivery::folder(self.0.path(), "zwerm@waterrijk.example").expect("a sender");
        let handlers = jobs(&world.site, Arc::new(delivery));
        world.site.store().run_due_jobs(&world.clock, &handlers).expect("the jobs are done");
        let mut files: Vec<_> = fs::read_dir(self.0.path())
            .expect("a folder")
            .flatten()
            .map(|file| file.path())
            .collect();
        files.sort();
        files.iter().map(|file| readable(&fs::read_to_string(file).expect("a mail"))).collect()
    }
}

/// A mail without its quoted-printable wrapping.
fn readable(mail: &str) -> String {
    mail.replace("=\r\n", "").replace("=3D", "=")
}
