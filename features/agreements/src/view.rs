//! Pages of agreements: pure views of what was loaded, without a query or a route.

mod answer;
mod aside;
pub(crate) mod away;
pub(crate) mod by_mail;
mod endings;
mod eyes;
pub(crate) mod form;
mod form_parts;
mod guest;
pub(crate) mod hand_over;
pub(crate) mod help;
pub(crate) mod home;
pub(crate) mod leavers;
pub(crate) mod leaving;
pub(crate) mod letter;
pub(crate) mod list;
mod needs;
mod pill;
pub(crate) mod print;
pub(crate) mod show;
pub(crate) mod shown;
mod stand_in;
mod step_in;
pub(crate) mod stood_in;
pub(crate) mod support;
mod talk;
mod terms;
mod trail;
pub(crate) mod version;
mod words;

pub(crate) use eyes::other_names;
pub(crate) use trail::{happened, names_the_group};
pub(crate) use words::{done, no_support, problem, refused};

use crate::whole::{Line, Whole};
use zwerm_ui::format::Calendar;
use zwerm_web::Me;

/// How to write days for this reader.
pub(crate) fn calendar(me: &Me) -> Calendar {
    Calendar { language: me.language, today: me.today() }
}

/// Until when an agreement runs, in words.
pub(crate) fn due_line(me: &Me, line: &Line) -> String {
    eyes::due_words(calendar(me), line.due)
}

/// What the wording that holds is called.
pub(crate) fn name(whole: &Whole) -> String {
    terms::shown(whole).terms.name().to_owned()
}

#[cfg(test)]
mod tests;
