//! Guests of the demo: invited by whoever writes the story they are in.

use super::{Keys, at};
use crate::world::{
    World,
    history::{earlier, worked},
    joint::{Guest, Story},
};
use zwerm_directory::{NewGuest, invite_guest};
use zwerm_domain::PersonId;
use zwerm_promise::Whom;
use zwerm_store::{StoreError, Writer};

/// A guest whom the writer of the story invited.
pub(super) fn invited(
    tx: &mut Writer,
    keys: &Keys,
    world: &World,
    story: &Story,
    guest: &Guest,
    filler: &mut Option<PersonId>,
) -> Result<Whom, StoreError> {
    let new = NewGuest {
        name: guest.name.to_owned(),
        from_where: guest.from.say(keys.language).to_owned(),
        email: Some(guest.email.to_owned()),
        language: keys.language,
    };
    let by = at(&keys.people, world.cast(story.by))?;
    let on = worked(earlier(world.today(), story.ago));
    let id = invite_guest(tx, keys.organisation, by, &new, guest.email, on)?;
    *filler = Some(id);
    Ok(Whom::Person(id))
}
