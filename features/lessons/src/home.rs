//! What lessons bring to Vandaag: the way to them.

use crate::text::text;
use zwerm_store::{PairReader, StoreError};
use zwerm_web::{HomePart, Me, Start};

pub(crate) fn part(_: &mut PairReader, me: &Me) -> Result<HomePart, StoreError> {
    let t = text(me.language);
    let (title, line) = (t.lessons_begin(), t.lessons_begin_line());
    let mut part = HomePart::default();
    part.begin.push(Start { icon: "lightbulb", href: "/lessons", title, line });
    Ok(part)
}
