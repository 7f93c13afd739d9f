//! On Vandaag, for who is of the team above: a team below works on a theme and asks what they do themselves. Until they wrote, or it ended.

use crate::{
    routes::parallel::theme,
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use zwerm_store::{Reader, StoreError};
use zwerm_web::Me;

#[derive(Template)]
#[template(path = "parallel_today.html")]
struct TodayPart {
    t: &'static L10nLanguage,
    /// Each with its title.
    asked: Vec<(String, String)>,
}

pub(crate) fn notice(tx: &mut Reader, me: &Me) -> Result<String, StoreError> {
    let t = text(me.language);
    let mut asked = Vec::new();
    for it in store::parallel::asked(tx, &me.actor)? {
        let theme = theme(tx, me, &it)?;
        asked.push((it.id.to_string(), t.habits_parallel_asked(it.team.1.as_str(), theme)));
    }
    Ok(TodayPart { t, asked }.render().unwrap_or_default())
}
