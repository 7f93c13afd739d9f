//! Search over what one may see, put together from a part of each feature; and the menu of commands.

use crate::text::{L10nLanguage, text};
use askama::Template;
use axum::response::Response;
use zwerm_search::Query;
use zwerm_store::PairReader;
use zwerm_ui::{Room, Shell};
use zwerm_web::{Access, Feature, Finds, Me, Pace, Page, Place, Refused, Routes, Visit};

/// Search and the menu of commands.
pub const fn feature() -> Feature {
    Feature { places: Some(places), ..Feature::new("search", routes) }
}

fn routes(routes: Routes) -> Routes {
    routes.get("/search", Access::Person, show).get("/search/menu", Access::Person, menu)
}

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    shell: Shell,
    text: &'static L10nLanguage,
    found: Found,
}

/// What stands under the field of the menu while one types.
#[derive(Template)]
#[template(path = "search_found.html")]
struct Menu {
    text: &'static L10nLanguage,
    found: Found,
}

/// What was found, and where one can go.
struct Found {
    typed: String,
    /// Whether there were words to look for.
    has_words: bool,
    places: Vec<Place>,
    kinds: Vec<Finds>,
}

impl Found {
    /// How many things there are to go to.
    fn count(&self) -> usize {
        self.places.len() + self.kinds.iter().map(|kind| kind.hits.len()).sum::<usize>()
    }

    /// Whether words were looked for and nothing holds them.
    fn is_nothing(&self) -> bool {
        self.count() == 0
    }
}

async fn show(visit: Visit) -> Response {
    let typed = visit.query("q");
    visit
        .read_pair(move |tx, me| {
            let text = text(me.language);
            let found = find(tx, me, &typed)?;
            let shell = me.shell(tx, Room::Elsewhere, text.search_title())?;
            Page::of(&SearchPage { shell, text, found })
        })
        .await
}

async fn menu(visit: Visit) -> Response {
    let typed = visit.query("q");
    visit
        .read_pair(move |tx, me| {
            let found = find(tx, me, &typed)?;
            Page::of(&Menu { text: text(me.language), found })
        })
        .await
}

/// Asks each feature; who types nothing is shown where one can go.
fn find(tx: &mut PairReader, me: &Me, typed: &str) -> Result<Found, Refused> {
    let query = Query::new(typed);
    let mut places: Vec<Place> =
        me.features().filter_map(|feature| feature.places).flat_map(|of| of(me)).collect();
    let beginnings = query.of_beginnings();
    if !query.typed().is_empty() {
        places.retain(|place| beginnings.finds(&place.title));
    }
    let mut kinds = Vec::new();
    if !query.is_empty() {
        me.pace(Pace::SEARCHES)?;
        for search in me.features().filter_map(|feature| feature.search) {
            kinds.extend(search(tx, me, &query)?.into_iter().filter(|kind| !kind.hits.is_empty()));
        }
    }
    Ok(Found { typed: query.typed().to_owned(), has_words: !query.is_empty(), places, kinds })
}

fn places(me: &Me) -> Vec<Place> {
    let text = text(me.language);
    vec![
        Place::new("/", "sun", text.today_title()),
        Place::new("/explanation", "life-buoy", text.about_title()),
    ]
}
