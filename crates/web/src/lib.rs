//! From request to page: who visits, what they may load, forms that are never lost, and errors in plain words.
//!
//! A handler is a few lines: [`Visit::read`] or [`Visit::read_pair`] for a page, [`Post::send`] for a form.
//! Each takes a closure that runs in ONE blocking hop: the session, the permission of the route
//! ([`Access`]), the load and the page. A form that can't be taken is shown again with what was typed
//! ([`Again`]); one that is sent twice is done once.

mod act;
mod answer;
mod asset;
mod ballot;
mod csv;
mod device;
mod differences;
mod edge;
mod feature;
mod forget;
mod form;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod garbage;
mod guest;
mod home;
mod house_style;
mod id_path;
mod key;
mod look;
mod me;
mod memory;
mod noticed;
mod notices;
mod once;
mod pace;
mod post;
mod problem_texts;
mod proven;
mod provider;
mod proxy;
mod refused;
mod round;
mod sealed;
mod search;
mod session;
mod shown;
mod shut;
mod site;
mod store;
mod text;
mod token;
mod typed;
mod unsent;
mod upload;
mod visit;

pub use answer::{Page, csv_file, see_other};
pub use asset::asset;
pub use csv::{
    CellRow, Cells, Encoding, FileProblem, FileWrong, MOST_COLUMNS, csv_cell, csv_row, decode,
    is_like_formula,
};
pub use device::Device;
pub use differences::Difference;
pub use edge::finish;
pub use feature::{
    Access, BallotRoutes, BesideTeam, ByItself, Feature, Home, JobHandler, Method, Notice,
    PermissionRow, PermissionTable, RouteRow, Routes, Sweep, TeamPart, Waiting,
};
pub use form::{Again, Form, Problem, Problems};
pub use guest::{
    GuestLink, guest_cookie, guest_link, is_guest_bound, keep_guest_link, may_ask_guest_link,
    no_guest_cookie, open_guest_link, shut_out_guest, start_guest_session,
};
pub use home::{HomePart, Start, Waits, WeekItem};
pub use house_style::{HouseFile, HouseFiles, house_style_file, theme_css};
pub use id_path::IdPath;
pub use key::{InstallationKey, key_since, known_key, renew_key};
pub use me::{Leads, Me};
pub use noticed::Noticed;
pub use notices::{Between, Day, DaysOf, DigestOf, News, NewsOf, Notices};
pub use pace::Pace;
pub use post::{Done, Post};
pub use problem_texts::text_problem;
pub use provider::Provider;
pub use proxy::{NoNetwork, TrustedProxy};
pub use refused::Refused;
pub use round::go_round;
pub use search::{Beside, Finds, Hit, MOST_HITS, Place, Search};
pub use session::{
    Beginning, Ended, OwnSession, asked_cookie, cookie, drop_kept_form, end_all_sessions,
    end_own_session, end_session, end_sessions_but, end_sessions_of_all, half_cookie,
    is_started_by, kept_form, me_by_link, no_session_cookie, own_sessions, prove_session,
    read_cookie, renew_session, session_cookie, session_person, start_session, start_session_as,
    why_ended,
};
pub use shown::{About, Shown, ShownAgreement};
pub use site::{Site, SiteOptions};
pub use token::Token;
pub use upload::{SentFile, Upload};
pub use visit::{Open, Visit};
