//! Set-up: the first person claims an empty installation and tells who they are.

use super::{
    Browser,
    link::hint,
    new_password::{self, Chosen},
    without_secrets,
};
use crate::{
    door::Door,
    model::TIME_ZONES,
    secret::Secret,
    store::{
        account,
        set_up::{self, Beginning},
    },
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{Extension, response::Response};
use zwerm_domain::{
    Language, day_of,
    text::{TextProblem, needed_line},
};
use zwerm_store::{StoreError, Writer};
use zwerm_ui::{Choice, Fields, Room, Shell};
use zwerm_web::{Again, Done, Form, Open, Page, Post, Problems, Refused, Visit, text_problem};

/// Longest name of an organisation, a team or a person, in characters.
const NAME: usize = 120;
/// Longest address.
const ADDRESS: usize = 254;

#[derive(Template)]
#[template(path = "set_up.html")]
struct SetUpPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    languages: Vec<Choice>,
    time_zones: Vec<Choice>,
    hint: String,
}

#[derive(Template)]
#[template(path = "begin.html")]
struct BeginPage {
    shell: Shell,
    t: &'static L10nLanguage,
}

/// The form, as long as nobody has set up; afterwards there is no such page.
pub(super) async fn show(visit: Visit) -> Response {
    visit
        .read_open(|tx, open| {
            if account::is_set_up(tx)? {
                return Err(Refused::NotFound);
            }
            let fields = Fields::new()
                .with("language", open.language.code())
                .with("time_zone", TIME_ZONES[0]);
            page(open, fields)
        })
        .await
}

/// Makes the organisation and signs its first person in.
pub(super) async fn found(Extension(door): Extension<Door>, post: Post) -> Response {
    let code = Secret::parse(post.form.get("code"));
    let chosen = make(&door, &post, code.clone()).await;
    let browser = Browser::of(&post);
    post.send_open(
        move |tx, open, form| begin_with(tx, open, form, code.as_ref(), &chosen, &browser),
        |_, open, again: &Again| page(open, without_secrets(&again.fields)),
    )
    .await
}

/// Hashes the password only for whoever has the code.
async fn make(door: &Door, post: &Post, code: Option<Secret>) -> Chosen {
    let Some(code) = code else { return Chosen::Unfit };
    match post.visit.site().store().read(move |tx| set_up::is_good_code(tx, &code)).await {
        Ok(true) => Chosen::make(door, &post.form, &own_names(&post.form)).await,
        Ok(false) => Chosen::Unfit,
        Err::<_, StoreError>(_) => Chosen::Busy,
    }
}

fn own_names(form: &Form) -> Vec<String> {
    ["name", "email", "organisation"].map(|name| form.get(name).to_owned()).to_vec()
}

fn begin_with(
    tx: &mut Writer,
    open: &Open,
    form: &Form,
    code: Option<&Secret>,
    chosen: &Chosen,
    browser: &Browser,
) -> Result<Done, Refused> {
    const NEXT: &str = "/sign_in/begin";
    let (now, action) = (open.site.clock().now(), form.get("action_id"));
    if account::is_set_up(tx)? {
        let founder =
            code.map(|code| set_up::founder(tx, code, action, now)).transpose()?.flatten();
        let founder = founder.ok_or(Refused::NotFound)?;
        return match browser.is_in(tx, founder, now)? {
            true => browser.step_in(tx, founder, NEXT, now),
            false => Err(Refused::NotFound),
        };
    }
    let mut problems = Problems::default();
    let is_good = code.map(|code| set_up::is_good_code(tx, code)).transpose()?.unwrap_or(false);
    if !is_good {
        problems.add("code", text(open.language).sign_in_set_up_code_wrong());
    }
    let typed = read(&mut problems, form, open.language);
    new_password::check(&mut problems, form, &own_names(form), open.language);
    let typed = problems.none_or(typed)?;
    let (code, hash) = (code.ok_or(Refused::NotFound)?, chosen.hash()?);
    let today = day_of(now, &typed.time_zone);
    let founder = set_up::begin(tx, &typed, today)?;
    account::set_password(tx, founder, hash, today)?;
    if !set_up::use_code(tx, code, action, founder, now)? {
        return Err(Refused::NotFound);
    }
    browser.step_in(tx, founder, NEXT, now)
}

fn read(problems: &mut Problems, form: &Form, language: Language) -> Beginning {
    let t = text(language);
    let mut line = |name: &str, most, empty: String| {
        let typed = needed_line(form.get(name), most).map_err(|problem| match problem {
            TextProblem::Empty => empty,
            other => text_problem(other, language),
        });
        problems.keep(name, typed)
    };
    let organisation = line("organisation", NAME, t.sign_in_set_up_organisation_empty());
    let name = line("name", NAME, t.sign_in_set_up_name_empty());
    let email = line("email", ADDRESS, t.sign_in_set_up_email_empty()).to_lowercase();
    let team = line("team", NAME, t.sign_in_set_up_team_empty());
    let is_right = zwerm_mail::is_address(&email);
    if !email.is_empty() && !is_right {
        problems.add("email", t.sign_in_set_up_email_wrong());
    }
    let chosen = form.get("language");
    if Language::from_code(chosen).is_none() {
        problems.add("language", t.sign_in_set_up_choose());
    }
    let time_zone = form.get("time_zone");
    if !TIME_ZONES.contains(&time_zone) {
        problems.add("time_zone", t.sign_in_set_up_choose());
    }
    Beginning {
        organisation,
        language: chosen.to_owned(),
        time_zone: time_zone.to_owned(),
        name,
        email,
        team,
    }
}

fn page(open: &Open, fields: Fields) -> Result<Page, Refused> {
    let t = text(open.language);
    let shell = open.shell(t.sign_in_set_up_title());
    let languages = shell.languages().map(|(code, name, _)| Choice::new(code, name)).to_vec();
    let zones = TIME_ZONES.map(|zone| Choice::new(zone, city(zone)));
    Page::of(&SetUpPage { shell, t, fields, languages, time_zones: zones.to_vec(), hint: hint(t) })
}

/// `America/Lower_Princes` as people call it.
fn city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// Where set-up leads: two ways to begin.
pub(super) async fn begin(visit: Visit) -> Response {
    visit
        .read(|tx, me| {
            let t = text(me.language);
            let shell = me.shell(tx, Room::Elsewhere, t.sign_in_begin_title())?;
            Page::of(&BeginPage { shell, t })
        })
        .await
}
