//! Who is who: the read side of persons, teams and context. `features/people` writes what is read here;
//! only the notes on an account and on a team, the answers about modules, and what a team chooses are written here: several features read or make them.
//!
//! Everything is limited to the actor's organisation; what belongs to another one is absent.

mod address;
mod addressee;
mod by;
mod choices;
mod context;
mod council;
mod guests;
mod mark;
mod modules;
mod names;
mod notes;
mod people;
mod questionnaires;
mod standing;
mod starters;
mod team_notes;
mod teams;
mod templates;
mod thresholds;
mod tree;
mod waves;

pub use address::{
    ADDRESS_CHANGED, ADDRESS_RESTS, AddressBefore, address_before, address_rests_until,
    keep_address_before,
};
pub use addressee::{Addressee, MailChoice, addressee, choose_mail};
pub use by::By;
pub use choices::{
    ChoiceEnding, ChoiceKind, ChoiceWords, NewChoice, TeamChoice, asked_in, choice, choices,
    choices_in_words, choose, theme_named,
};
pub use context::{Boundary, Goal, KindOfWork, boundaries, goals, kinds_of_work};
pub use council::{council_rests_until, has_council, yes_counts_since};
pub use guests::{
    GUEST_DAYS, Guest, NewGuest, acquainted, guest, guest_until, guests_with_address, invite_guest,
    nameable, own_guest, own_guests, party,
};
pub use mark::new_mark;
pub use modules::{
    ConsentFile, ModuleAnswer, answer_module, answer_modules, consent_file, modules_of, on_again,
};
pub use names::{folded, given_name};
pub use notes::{AccountChange, AccountNote, account_notes, note_on_account, note_on_own_account};
pub use people::{
    Colleague, Person, colleagues_nearby, find_by_name, offices, person, person_count,
    search_people,
};
pub use questionnaires::{Questionnaire, published, questionnaire};
pub use standing::{Standing, is_left_behind, leads_top_team, standing_in};
pub use starters::starters;
pub use team_notes::{Named, TeamChange, TeamNote, note_on_team, team_notes};
pub use teams::{
    Role, Team, TeamLine, child_teams, leads_of, main_team_of, members_of, people_led_by, roles_of,
    search_teams, team, team_count, teams_above, teams_led_by, teams_of, top_teams,
};
pub use templates::{Template, TemplateWords, template_of, templates};
pub use thresholds::threshold;
pub use tree::{TeamNode, people_in, team_nodes};
pub use waves::wave_runs;
