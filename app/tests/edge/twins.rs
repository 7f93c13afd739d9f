//! Two organisations that are the same to the last row: what is done in one with a difference and in the other without
//! it tells whether the difference made any.

use crate::house::House;
use std::collections::{BTreeMap, BTreeSet};
use zwerm_domain::PersonId;
use zwerm_testkit::Seen;

/// What is random each time, or holds what is: the two never have the same there.
const RANDOM: [(&str, &str); 13] = [
    ("access_log", "each line has a salt, so that erasing one tells nothing"),
    ("session", "a new token each time"),
    ("done_action", "the mark of a form is of all its fields"),
    ("job", "mails carry new links"),
    ("answer_link", "a new secret"),
    ("sign_in_link", "a new secret"),
    ("guest_link", "a new secret"),
    ("guest_session", "a new token"),
    ("invitation", "a new secret"),
    ("calendar_feed", "a new secret"),
    ("passkey_owner", "a new number"),
    ("passkey_challenge", "a new challenge"),
    ("half_sign_in", "a new token"),
];

/// Columns that are random in each: how long they are is compared.
fn random_columns() -> Vec<&'static str> {
    let sealed = zwerm_store::SEALED.iter().flat_map(|table| table.words.iter().copied());
    let keys = [
        "pair_key.wrapped",
        "person_words_key.wrapped",
        "team_words_key.wrapped",
        "organisation_words_key.wrapped",
    ];
    sealed
        .chain(keys)
        .chain(["person.mark", "thanks.mark", "scim_key.hash", "scim_key.proof", "wave.hash"])
        .collect()
}

/// The same organisation twice.
pub(super) struct Twins {
    pub(super) with: House,
    pub(super) without: House,
}

/// Of each kind of address, the fields that forms send there.
pub(super) type Known = BTreeMap<String, BTreeSet<String>>;

/// An address without its numbers.
pub(super) fn kind(action: &str) -> String {
    let path = action.split('?').next().unwrap_or_default();
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = path.split('/').map(|part| if is_number(part) { "{}" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

/// One form as somebody sends it.
pub(super) type Fields = Vec<(String, String)>;

impl Twins {
    pub(super) async fn filled() -> Twins {
        Twins { with: House::filled().await, without: House::filled().await }
    }

    /// Whether both hold the same.
    pub(super) fn difference(&self) -> Vec<String> {
        let but = RANDOM.map(|(table, _)| table);
        let random = random_columns();
        let sums = |house: &House| house.sums_beside(&but, &random);
        let (with, without) = (sums(&self.with), sums(&self.without));
        let (Some(with), Some(without)) = (with, without) else { return Vec::new() };
        let all: BTreeMap<_, _> =
            with.iter().filter(|(table, sum)| without.get(*table) != Some(*sum)).collect();
        all.into_keys().cloned().collect()
    }

    /// Every form that somebody finds on the pages they can open, each with the page it stands on; and the fields that
    /// forms to such an address have, on any page.
    pub(super) async fn forms(&self, person: PersonId, known: &mut Known) -> Vec<(String, String)> {
        let mut forms: Vec<(String, String)> = Vec::new();
        let visitor = self.with.world.sign_in(person).await;
        let also = self.without.world.sign_in(person).await;
        for row in &self.with.world.routes {
            if row.method != zwerm_web::Method::Get || row.path.starts_with("/sign_in/begin") {
                continue;
            }
            for path in self.with.addresses(row.path, person).await {
                let page = visitor.get(&path).await;
                // Opened in both: a look at somebody is noted in both.
                also.get(&path).await;
                if page.status != 200 {
                    continue;
                }
                for action in page.actions() {
                    known.entry(kind(&action)).or_default().extend(page.field_names(&action));
                    if !forms.iter().any(|(_, known)| *known == action) {
                        forms.push((path.clone(), action));
                    }
                }
            }
        }
        forms
    }

    /// Sends one form in both, filled in alike, but for what `changes` does to the one with a difference and
    /// `leaves` to the other. Nothing where the form is not there any more.
    pub(super) async fn send(
        &self,
        person: PersonId,
        page: &str,
        action: &str,
        changes: impl Fn(Fields) -> Fields,
        leaves: impl Fn(Fields) -> Fields,
    ) -> Option<(Seen, Seen)> {
        let (a, b) =
            (self.with.world.sign_in(person).await, self.without.world.sign_in(person).await);
        let (seen, other) = (a.get(page).await, b.get(page).await);
        if seen.status != 200 || !seen.has_form(action) || !other.has_form(action) {
            return None;
        }
        let with = changes(seen.filled_form(action));
        let without = leaves(other.filled_form(action));
        Some((a.post_raw(action, &lent(&with)).await, b.post_raw(action, &lent(&without)).await))
    }
}

fn lent(fields: &Fields) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// Where an answer leads, without what is random in it.
pub(super) fn led(seen: &Seen) -> (u16, String) {
    let location = seen.headers.get("location").map_or("", |it| it.to_str().expect("text"));
    // A hall has another code each time.
    let parts = location
        .split('/')
        .enumerate()
        .map(|(at, part)| if at == 2 && location.starts_with("/hall/") { "{code}" } else { part });
    (seen.status.as_u16(), parts.collect::<Vec<_>>().join("/"))
}
