//! A guest among the parties: where they are from stands where a colleague's team stands.

use crate::{text::L10nLanguage, whole::PartyCard};

/// The team of a colleague, or where a guest is from.
pub(super) fn team_or_from(t: &L10nLanguage, card: &PartyCard) -> String {
    match (card.is_guest, card.from_where.as_str()) {
        (true, "") => t.guest_party(),
        (true, from) => t.guest_party_from(from),
        _ => card.team.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
    }
}
