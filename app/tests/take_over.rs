//! Whoever keeps the addresses of colleagues comes into no account with them.

use std::sync::Arc;
use zwerm_domain::PersonId;
use zwerm_mail::Delivery;
use zwerm_testkit::{MailServer, Mood, Seen, World};

const OLD: &str = "samira.bennani@waterrijk.example";
const NEW: &str = "elders@voorbeeld.example";
const PASSWORD: &str = "zes blauwe olifanten";

/// The organisation with its mail server; Samira has a password.
struct House {
    world: World,
    server: MailServer,
    delivery: Arc<Delivery>,
}

/// A mail as it came, without its wrapping.
fn readable(mail: &str) -> String {
    mail.replace("=\r\n", "").replace("=3D", "=")
}

fn link_in(text: &str) -> String {
    let at = text.find("/sign_in/link/").unwrap_or_else(|| panic!("no link in:\n{text}"));
    let rest = &text[at..];
    let end = rest.find(|letter: char| letter.is_whitespace() || "?\"<".contains(letter));
    rest[..end.unwrap_or(rest.len())].to_owned()
}

impl House {
    async fn new() -> House {
        let world = World::with(zwerm::features::all()).await;
        let server = MailServer::open(Mood::Takes);
        let sender = "zwerm@waterrijk.example";
        let delivery = Arc::new(Delivery::smtp(&server.url(), sender).expect("a mail server"));
        let house = House { world, server, delivery };
        let samira = house.samira().to_string();
        let chosen = [("person", samira.as_str()), ("way", "paper")];
        let letter = house.as_ada("/sign_in/invitations", "/sign_in/invitations/chosen", &chosen);
        let link = link_in(&letter.await.text());
        let choice = [("new_password", PASSWORD), ("repeat_password", PASSWORD)];
        house.world.nobody().submit(&link, &link, &choice).await.assert_done();
        house
    }

    fn samira(&self) -> PersonId {
        self.world.cast.samira
    }

    async fn as_ada(&self, page: &str, at: &str, fields: &[(&str, &str)]) -> Seen {
        self.world.sign_in(self.world.cast.ada).await.submit(page, at, fields).await
    }

    async fn changes_address(&self, address: &str) {
        let page = format!("/people/{}/details", self.samira());
        self.as_ada(&page, &page, &[("email", address)]).await.assert_done();
    }

    /// What was mailed since the last time, after all that is due is done.
    fn mailed(&self) -> Vec<String> {
        let before = self.server.mails().len();
        let handlers = zwerm_sign_in::jobs(&self.world.site, Arc::clone(&self.delivery));
        self.world.site.store().run_due_jobs(&self.world.clock, &handlers).expect("the jobs run");
        self.server.mails()[before..].iter().map(|mail| readable(mail)).collect()
    }

    async fn asks_for_another_password(&self, address: &str) -> Vec<String> {
        let form = "/sign_in/forgotten";
        self.world.nobody().submit(form, form, &[("name", address)]).await.assert_done();
        self.mailed()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_before_is_told_who_changed_it_and_the_new_one_gives_no_way_in_for_a_week() {
    let house = House::new().await;
    house.changes_address(NEW).await;
    let told = house.mailed();
    assert_eq!(told.len(), 1);
    assert!(told[0].contains(&format!("To: \"Samira Bennani\" <{OLD}>")), "{}", told[0]);
    assert!(told[0].contains("Dat veranderde Ada Beheer"), "{}", told[0]);
    assert!(
        !told[0].contains(NEW),
        "where she reads mail now is not told to whoever has the old one"
    );

    let asked = house.asks_for_another_password(NEW).await;
    assert_eq!(asked.len(), 1);
    assert!(asked[0].contains("Nog even geen nieuw wachtwoord"), "{}", asked[0]);
    assert!(!asked[0].contains("/sign_in/link/"), "{}", asked[0]);
    house.world.days_pass(6);
    assert!(!house.asks_for_another_password(NEW).await[0].contains("/sign_in/link/"));
    house.world.days_pass(2);
    assert!(house.asks_for_another_password(NEW).await[0].contains("/sign_in/link/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_was_emptied_gives_no_letter_for_a_week() {
    let house = House::new().await;
    house.changes_address("").await;
    assert!(house.mailed()[0].contains(OLD));
    let page = format!("/sign_in/people/{}", house.samira());
    let ada = house.world.sign_in(house.world.cast.ada).await;
    let seen = ada.get(&page).await;
    seen.assert_says("Tot en met 30 november maakt niemand hier een andere weg naar binnen");
    let letter = format!("{page}/reset_letter");
    assert!(!seen.has_form(&letter));
    // The form of another page, sent all the same.
    let fields = ada.get("/people/me").await.form("/people/me", &[]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    ada.post_raw(&letter, &fields).await.assert_asks("Het mailadres van Samira is kort geleden");
    house.world.days_pass(8);
    let ada = house.world.sign_in(house.world.cast.ada).await;
    ada.submit(&page, &letter, &[]).await.assert_says("Eén brief om af te drukken");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_somebody_who_never_came_in_an_address_is_mended_at_once() {
    let house = House::new().await;
    let bram = house.world.cast.bram;
    let page = format!("/people/{bram}/details");
    house.as_ada(&page, &page, &[("email", "bram@voorbeeld.example")]).await.assert_done();
    assert!(house.mailed().is_empty(), "there is no account to come into yet");
    let person = bram.to_string();
    let chosen = [("person", person.as_str()), ("way", "mail")];
    house
        .as_ada("/sign_in/invitations", "/sign_in/invitations/chosen", &chosen)
        .await
        .assert_done();
    assert!(house.mailed()[0].contains("/sign_in/link/"));
}
