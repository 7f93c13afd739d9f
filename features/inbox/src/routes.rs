//! The addresses of the inbox, its settings and the calendar.

mod calendar;
mod inbox;
mod settings;

use zwerm_web::{
    Access::{Everyone, Person},
    Routes,
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/inbox", Person, inbox::show)
        .post("/inbox/aside", Person, inbox::put_aside)
        .get("/inbox/settings", Person, settings::show)
        .post("/inbox/settings", Person, settings::change)
        .post("/inbox/calendar", Person, settings::make_address)
        .post("/inbox/calendar/ending", Person, settings::end_address)
        .get("/calendar/{secret}", Everyone, calendar::feed)
}
