//! What every page needs around its own content.

use crate::{Helper, L10nLanguage, Who, format::greeting, text};
use askama::filters::HtmlSafe;
use std::fmt;
use zwerm_domain::Language;

/// The rooms of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Room {
    /// Vandaag.
    Today,
    /// Afspraken.
    Agreements,
    /// Team.
    Team,
    /// Postvak, below the rooms.
    Inbox,
    /// Uitleg, below the rooms.
    Explanation,
    /// Over mij, below the rooms.
    Me,
    /// A page that the menu does not lead to.
    #[default]
    Elsewhere,
}

/// What every page needs around its own content; a page has it as its field `shell`.
#[derive(Clone, Debug, Default)]
pub struct Shell {
    /// The reader's language.
    pub language: Language,
    /// The page's title, without the product's name.
    pub title: String,
    /// The room the page is in.
    pub room: Room,
    /// Is this page itself the room's first page (so the menu says "you are here")?
    pub is_room_start: bool,
    /// Who reads; nobody before signing in.
    pub person: Option<Who>,
    /// How many things wait for the reader, for the mark beside Vandaag.
    pub waiting: u32,
    /// Is the reader a guest, who has no rooms but their own agreements?
    pub is_guest: bool,
    /// Is this the demonstration, where everything is made up?
    pub is_demo: bool,
    /// The organisation's name.
    pub organisation: String,
    /// The token each form sends back.
    pub csrf: String,
    /// The key that makes a form count once, however often it is sent.
    pub action_id: String,
    /// A line about what was just done, such as "Bewaard.".
    pub done: Option<String>,
    /// The organisation's house style, if it has one.
    pub house_style: HouseStyle,
    /// Can nothing be kept for now, because the server's disk is full? Then a calm line says so.
    pub is_full: bool,
    /// Can the reader agree on something here? Then there is a quick way to it on each page.
    pub agrees: bool,
    /// What this page is part of, where that stands still: it can be read, not changed. Then a calm line says so.
    pub still: Option<String>,
    /// Has the reader just signed out? Then the browser forgets its drafts.
    pub is_signed_out: bool,
}

/// Where a page finds the organisation's house style, and what it makes needless.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HouseStyle {
    /// The address of its style sheet; empty if there is none.
    pub href: String,
    /// Does it bring a font for text, so that ours need not be fetched?
    pub has_text_font: bool,
    /// Does it bring a font for heads?
    pub has_heading_font: bool,
    /// The address of its logo; empty if there is none.
    pub logo: String,
    /// Whose it is: the organisation's name, which the logo says to who does not see it.
    pub name: String,
}

impl Shell {
    /// The interface's own words in the reader's language.
    pub fn text(&self) -> &'static L10nLanguage {
        text(self.language)
    }

    /// The language's code, for `lang`.
    pub fn lang(&self) -> &'static str {
        self.language.code()
    }

    /// The menu: the rooms that exist, in order.
    pub fn menu(&self) -> Vec<MenuItem> {
        let text = self.text();
        let item = |room, href, icon, keys, name| MenuItem {
            href,
            icon,
            keys,
            name,
            waiting: if room == Room::Today { self.waiting } else { 0 },
            current: self.current(room),
        };
        if self.is_guest {
            return vec![
                item(Room::Agreements, "/agreements", "handshake", "a", text.room_agreements()),
                item(Room::Me, "/guests/me", "shield-check", "m", text.about_me()),
            ];
        }
        vec![
            item(Room::Today, "/", "sun", "vh", text.room_today()),
            item(Room::Agreements, "/agreements", "handshake", "a", text.room_agreements()),
            item(Room::Team, "/team", "users", "t", text.room_team()),
        ]
    }

    /// `aria-current` of what leads to a room: `page` on its first page, `true` elsewhere in it, else empty.
    fn current(&self, room: Room) -> &'static str {
        match (room == self.room, self.is_room_start) {
            (true, true) => "page",
            (true, false) => "true",
            (false, _) => "",
        }
    }

    /// `aria-current` of the mail, the explanation and oneself, below the rooms.
    pub fn below(&self) -> [&'static str; 3] {
        [Room::Inbox, Room::Explanation, Room::Me].map(|room| self.current(room))
    }

    /// What a field with a helping line needs: the phrases and the line, for the browser.
    pub fn watch(&self, helper: &str) -> Watch {
        Watch { helper: Helper::named(helper), language: self.language }
    }

    /// The helping line, if what was written calls for it (the browser shows it while writing).
    pub fn help(&self, helper: &str, written: &str) -> Option<String> {
        Helper::named(helper)?.on(self.language, written)
    }

    /// Good morning, afternoon or evening, by the hour where the reader lives.
    pub fn greeting(&self, hour: i8) -> String {
        greeting(self.language, hour)
    }

    /// Every language with its own name for itself, for the switch.
    pub fn languages(&self) -> [(&'static str, &'static str, bool); 2] {
        Language::ALL.map(|language| {
            let own_name = match language {
                Language::Nl => "Nederlands",
                Language::En => "English",
            };
            (language.code(), own_name, language == self.language)
        })
    }
}

/// Attributes that tell the browser what to look for while someone writes.
#[derive(Clone, Copy, Debug)]
pub struct Watch {
    helper: Option<Helper>,
    language: Language,
}

impl fmt::Display for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(helper) = self.helper else { return Ok(()) };
        // our own texts, without quotes of this kind
        let clean = |text: String| text.replace(['"', '<', '&'], "");
        let phrases = clean(helper.phrases(self.language));
        let place = if helper.is_about_starts() { "start" } else { "any" };
        let line = clean(helper.line(self.language));
        write!(f, " data-watch=\"{place}\" data-watch-for=\"{phrases}\" data-watch-line=\"{line}\"")
    }
}
impl HtmlSafe for Watch {}

/// One room in the menu.
#[derive(Clone, Debug)]
pub struct MenuItem {
    /// Where it leads.
    pub href: &'static str,
    /// The icon's name.
    pub icon: &'static str,
    /// The room's name.
    pub name: String,
    /// The letters after `g` that lead here.
    pub keys: &'static str,
    /// How many things wait there for the reader.
    pub waiting: u32,
    /// `aria-current`: `page` on the room's first page, `true` elsewhere in it, else empty.
    pub current: &'static str,
}
