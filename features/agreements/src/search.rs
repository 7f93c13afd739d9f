//! Agreements for the search: all words of one's own, support one is asked for, and results that others show, by goal.

use crate::{
    model::name_of,
    store::{index, search, support},
    text::text,
    view,
};
use zwerm_domain::{AgreementId, Timestamp};
use zwerm_search::Query;
use zwerm_store::{PairReader, Store, StoreError};
use zwerm_ui::format::first_name;
use zwerm_web::{Finds, Hit, JobHandler, MOST_HITS, Me, Place, Site};

/// Results that are not in the index yet; the payload is the id of the last one that was put in.
pub(crate) const JOBS: &[(&str, JobHandler)] = &[("agreements.index", index_all)];

pub(crate) fn find(tx: &mut PairReader, me: &Me, query: &Query) -> Result<Vec<Finds>, StoreError> {
    let t = text(me.language);
    let (own, has_more) = search::search_own(tx, &me.actor, query, me.today(), MOST_HITS)?;
    let own = own.into_iter().map(|hit| {
        let with = t.search_with(view::other_names(t, &hit.line.others));
        let says = if hit.piece.is_empty() { view::due_line(me, &hit.line) } else { hit.piece };
        let title = name_of(&hit.line.title, &hit.line.result).to_owned();
        Hit::new(format!("/agreements/{}", hit.line.id), title, format!("{with} · {says}"))
    });
    let own = Finds::of(t.search_own(), "handshake", own.collect(), has_more);
    let mut asked = support::asked(tx, &me.actor)?;
    asked.extend(support::taken(tx, &me.actor)?);
    asked.retain(|one| query.finds(&one.text));
    let asked = asked.into_iter().map(|one| {
        let line = t.support_asks(first_name(&one.asker_name), one.group);
        Hit::new(format!("/agreements/support/{}", one.id), one.text, line)
    });
    let asked = Finds::of(t.list_support(), "hand-helping", asked.collect(), false);
    let most = u32::try_from(MOST_HITS * 4).unwrap_or(u32::MAX);
    let (mut shown, has_more) = index::search_shown(tx, &me.actor, query, most)?;
    let has_more = has_more || shown.len() > MOST_HITS;
    shown.truncate(MOST_HITS);
    shown.sort_by_cached_key(|line| line.goal.clone().map(|(_, name)| name));
    let shown = shown.into_iter().map(|line| {
        let goal = line.goal.as_ref().map_or_else(|| t.list_no_goal(), |(_, name)| name.clone());
        Hit::new(format!("/agreements/{}", line.id), heading(&line.result), goal)
    });
    Ok(vec![own, asked, Finds::of(t.search_shown(), "eye", shown.collect(), has_more)])
}

/// Longest heading of a result of others, in letters.
const HEADING: usize = 60;

/// The first words of a result that others show: enough to know it by. Reading the rest is opening it, which its parties
/// read at *Wie keek er?*; a search leaves no line.
fn heading(result: &str) -> String {
    let Some((end, _)) = result.char_indices().nth(HEADING) else { return result.to_owned() };
    let words = &result[..end];
    let whole = words.rsplit_once(' ').map_or(words, |(whole, _)| whole);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '.']))
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    let t = text(me.language);
    vec![
        Place::new("/agreements/new", "handshake", t.agreements_agree()),
        Place::new("/agreements", "list-checks", t.agreements_room()),
        Place::new("/agreements/help", "life-buoy", t.help_title()),
        Place::new("/agreements/leaving", "door-open", t.leaving_title()),
        Place::new("/agreements/away", "sun", t.away_title()),
    ]
}

fn index_all(_: &Site, store: &Store, payload: &str, _: Timestamp) -> Result<(), String> {
    let Ok(mut after) = payload.parse::<AgreementId>() else { return Err("not an id".into()) };
    while let Some(last) = store
        .write_now(move |tx| index::index_some(tx, after))
        .map_err(|error| error.to_string())?
    {
        after = last;
    }
    Ok(())
}
