//! The paths of the register and its papers, and of what somebody asks about their own data.

mod erasure;
mod officer;
mod rights;

pub(crate) use rights::name as right_name;

use crate::{
    model::Paper,
    own::Mine,
    papers::{self, For},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use jiff::ToSpan;
use zwerm_domain::Office;
use zwerm_register::{TOPICS, Topic};
use zwerm_store::{PairReader, Reader};
use zwerm_ui::{Room, Shell};
use zwerm_web::{
    Access::{self, Party, Person},
    Me, Pace, Page, Refused, Routes, Visit, csv_file,
};

const OFFICER: Access = Access::Holds(Office::DataProtection);

pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/privacy", Person, overview)
        .get("/privacy/topics/{topic}", Person, topic)
        .get("/privacy/consent/{topic}", Person, consent)
        .get("/privacy/dpia", Person, |visit| once(visit, "dpia"))
        .get("/privacy/record", Person, |visit| once(visit, "record"))
        .get("/privacy/record/csv", Person, record_csv)
        .get("/privacy/letter", Person, |visit| once(visit, "letter"))
        .get("/privacy/no_ai", Person, |visit| once(visit, "no_ai"))
        .get("/privacy/mine", Person, mine)
        .get("/privacy/mine/file", Party, mine_file)
        .get("/privacy/erasure", Person, erasure::show)
        .post("/privacy/erasure", Person, erasure::ask)
        .post("/privacy/erasure/ending", Person, erasure::take_back)
        .get("/privacy/rights", Person, rights::show)
        .post("/privacy/rights", Person, rights::ask)
        .post("/privacy/rights/{request}/ending", Person, rights::take_back)
        .get("/privacy/requests", OFFICER, officer::list)
        .post("/privacy/requests", OFFICER, officer::note)
        .get("/privacy/requests/new", OFFICER, officer::letter)
        .get("/privacy/requests/{request}", OFFICER, officer::show)
        .post("/privacy/requests/{request}/answer", OFFICER, officer::answer)
}

/// A link with a line about where it leads.
struct Link {
    href: String,
    name: String,
    says: String,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct Overview {
    shell: Shell,
    t: &'static L10nLanguage,
    topics: Vec<Link>,
    papers: Vec<Link>,
    consents: Vec<Link>,
    never: Vec<String>,
    is_officer: bool,
}

#[derive(Template)]
#[template(path = "privacy_paper.html")]
struct PaperPage {
    shell: Shell,
    t: &'static L10nLanguage,
    paper: Paper,
    /// Where it is to be had as a file; may be empty.
    file: &'static str,
    /// Whether long tables stand behind a click.
    folds: bool,
    version: &'static str,
}

#[derive(Template)]
#[template(path = "privacy_mine.html")]
struct MinePage {
    shell: Shell,
    t: &'static L10nLanguage,
}

async fn overview(visit: Visit) -> Response {
    visit.read(overview_page).await
}

fn overview_page(tx: &mut Reader, me: &Me) -> Result<Page, Refused> {
    let t = text(me.language);
    let whom = For { language: me.language, organisation: &me.organisation };
    let link = |href: String, topic: &Topic| Link {
        href,
        name: topic.name.of(me.language).to_owned(),
        says: topic.purpose.of(me.language).to_owned(),
    };
    let of_topic = |topic: &'static Topic| link(format!("/privacy/topics/{}", topic.code), topic);
    let of_consent =
        |topic: &'static Topic| link(format!("/privacy/consent/{}", topic.code), topic);
    let of_paper = |code: &&str| {
        let paper = papers::paper(&whom, code)?;
        Some(Link { href: format!("/privacy/{code}"), name: paper.title, says: paper.lead })
    };
    Page::of(&Overview {
        shell: me.shell(tx, Room::Explanation, t.privacy_title())?,
        t,
        topics: TOPICS.into_iter().map(of_topic).collect(),
        papers: papers::ONCE.iter().filter_map(of_paper).collect(),
        consents: papers::asked().map(of_consent).collect(),
        never: vec![
            t.privacy_never_1(),
            t.privacy_never_2(),
            t.privacy_never_3(),
            t.privacy_never_4(),
        ],
        is_officer: me.actor.holds(Office::DataProtection),
    })
}

async fn topic(Path(code): Path<String>, visit: Visit) -> Response {
    visit
        .read(move |tx, me| {
            let topic = zwerm_register::topic(&code).ok_or(Refused::NotFound)?;
            let paper = papers::topic(&whom(me), topic);
            paper_page(tx, me, paper, "")
        })
        .await
}

async fn consent(Path(code): Path<String>, visit: Visit) -> Response {
    visit
        .read(move |tx, me| {
            let topic = zwerm_register::topic(&code).ok_or(Refused::NotFound)?;
            let paper = papers::consent(&whom(me), topic).ok_or(Refused::NotFound)?;
            paper_page(tx, me, paper, "")
        })
        .await
}

async fn once(visit: Visit, code: &'static str) -> Response {
    visit
        .read(move |tx, me| {
            let paper = papers::paper(&whom(me), code).ok_or(Refused::NotFound)?;
            paper_page(tx, me, paper, if code == "record" { "/privacy/record/csv" } else { "" })
        })
        .await
}

async fn record_csv(visit: Visit) -> Response {
    visit.read(|_, me| Ok(csv_file("zwerm-record.csv", papers::record_csv(&whom(me))))).await
}

async fn mine(visit: Visit) -> Response {
    visit
        .read(|tx: &mut Reader, me| {
            let t = text(me.language);
            let shell = me.shell(tx, Room::Me, t.mine_title())?;
            Page::of(&MinePage { shell, t })
        })
        .await
}

/// All that is one's own. Made at once and kept nowhere: nothing of it lies about when it has been taken.
async fn mine_file(visit: Visit) -> Response {
    visit.read_pair(mine_zip).await
}

fn mine_zip(tx: &mut PairReader, me: &Me) -> Result<Response, Refused> {
    me.pace(Pace::EXPORTS)?;
    let shown_before = me.today().saturating_sub(14.days());
    let tables = store::own_rows(tx, &me.actor, shown_before)?;
    let names = store::names(tx, &me.actor, &tables)?;
    let mine = Mine {
        language: me.language,
        name: me.name.clone(),
        organisation: me.organisation.clone(),
        made_on: me.today(),
        tables,
        names,
    };
    let name = format!("attachment; filename=\"zwerm-{}.zip\"", mine.made_on);
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, mine.zip()?).into_response())
}

fn whom(me: &Me) -> For<'_> {
    For { language: me.language, organisation: &me.organisation }
}

fn paper_page(tx: &mut Reader, me: &Me, paper: Paper, file: &'static str) -> Result<Page, Refused> {
    let t = text(me.language);
    let shell = me.shell(tx, Room::Explanation, paper.title.as_str())?;
    Page::of(&PaperPage { shell, t, paper, file, folds: true, version: env!("CARGO_PKG_VERSION") })
}
