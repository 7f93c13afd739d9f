//! The paths of the house style: the administrator's pages, and the style sheet, logo and fonts that every page links.

mod example;
mod overview;
mod proposal;
mod sending;

use zwerm_domain::Office;
use zwerm_web::{Access, Routes};

const KEEPER: Access = Access::Holds(Office::Administrator);

pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/house_style", KEEPER, overview::show)
        .post("/house_style", KEEPER, sending::typed)
        .post("/house_style/file", KEEPER, sending::uploaded)
        .post("/house_style/removal", KEEPER, overview::remove)
        .get("/house_style/example", KEEPER, example::download)
        .get("/house_style/{style}", KEEPER, proposal::show)
        .get("/house_style/{style}/theme.css", KEEPER, proposal::sheet)
        .get("/house_style/{style}/files/{mark}", KEEPER, proposal::file)
        .post("/house_style/{style}/choice", KEEPER, proposal::choose)
        // Also who is not signed in sees the house style: on the page to sign in.
        .get("/theme.css", Access::Everyone, zwerm_web::theme_css)
        .get("/house_style/files/{mark}", Access::Everyone, zwerm_web::house_style_file)
}
