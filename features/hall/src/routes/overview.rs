//! The door: a code for whoever has one; for colleagues also how to open a hall, or a round of their team.

use super::seat;
use crate::{
    halls::{Halls, MOST_OF_ONE, NotOpened, let_go_in_time},
    model::{Code, Opening},
    policy::{Action, Seat, may},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory as directory;
use zwerm_domain::{TeamId, Threshold};
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell};
use zwerm_web::{Again, Done, Form, Me, Open, Page, Post, Problems, Refused, Visit};

/// A team that somebody can open a round for.
struct Mine {
    id: TeamId,
    name: String,
    /// How many are in it, in words; that nothing is anonymous among so few.
    says: String,
    is_small: bool,
}

/// A hall that is open.
struct Running {
    code: Code,
    name: String,
}

#[derive(Template)]
#[template(path = "hall.html")]
struct OverviewPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    running: Vec<Running>,
    teams: Vec<Mine>,
    steps: [String; 4],
}

#[derive(Template)]
#[template(path = "hall_entrance.html")]
struct EntrancePage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read_open(|tx, open| page(tx, open, &Again::default())).await
}

/// Who is not signed in sees the field for the code alone.
fn page(tx: &mut Reader, open: &Open, again: &Again) -> Result<Page, Refused> {
    match &open.me {
        Some(me) => overview(tx, me, again),
        None => {
            let t = text(open.language);
            let shell = open.shell(t.hall_enter_title());
            Page::of(&EntrancePage { shell, t, fields: again.fields.clone() })
        }
    }
}

fn overview(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let least = directory::threshold(tx, &me.actor, Threshold::Answers)?.number();
    let mine = directory::teams_of(tx, &me.actor, me.id())?;
    let ids: Vec<TeamId> = mine.iter().map(|team| team.id).collect();
    let halls = me.site().memory::<Halls>().of(me.id(), &ids, me.now);
    let running = halls.into_iter().map(|(code, team)| Running {
        code,
        name: team.map_or_else(|| t.hall_of_all(), |team| t.hall_round_of(team.as_str())),
    });
    let mut teams = Vec::new();
    for team in mine {
        let people = i64::try_from(directory::people_in(tx, team.id)?).unwrap_or(i64::MAX);
        let is_small = people < least;
        let (people, least) = (people.to_string(), least.to_string());
        let says = if is_small {
            t.hall_team_small(people.as_str(), least.as_str())
        } else {
            t.hall_team_size(people.as_str())
        };
        teams.push(Mine { id: team.id, name: team.name, says, is_small });
    }
    let mut shell = me.shell(tx, Room::Elsewhere, t.hall_title())?;
    shell.done = (me.done() == "closed").then(|| t.hall_done_closed());
    Page::of(&OverviewPage {
        shell,
        t,
        fields: again.fields.clone(),
        running: running.collect(),
        teams,
        steps: [
            t.hall_step_open(),
            t.hall_step_answer(),
            t.hall_step_picture(),
            t.hall_step_agree(),
        ],
    })
}

pub(super) async fn enter(post: Post) -> Response {
    post.act_open(
        |_, open, form| {
            let t = text(open.language);
            let code: Code =
                form.get("code").parse().map_err(|_| Problems::one("code", t.hall_no_code()))?;
            let (halls, now) = (open.site.memory::<Halls>(), open.site.clock().now());
            match halls.with(code, now, |_| ()) {
                Some(()) => Ok(Done::at(format!("/hall/{code}"))),
                None => Err(Problems::one("code", t.hall_not_open()).into()),
            }
        },
        page,
    )
    .await
}

pub(super) async fn open(post: Post) -> Response {
    let site = post.visit.site();
    let_go_in_time(&site.memory(), site.clock());
    post.act(open_one, overview).await
}

fn open_one(tx: &mut Reader, me: &Me, form: &Form) -> Result<Done, Refused> {
    let t = text(me.language);
    let team: Option<TeamId> = match form.get("team") {
        "" => None,
        id => Some(id.parse().map_err(|_| Refused::NotFound)?),
    };
    let standing = seat::standing(tx, me, team)?;
    if !may(Action::Open, Seat { is_opener: true, team: standing }) {
        return Err(Refused::NotFound);
    }
    let team = match team {
        Some(id) => Some((id, directory::team(tx, &me.actor, id)?.name)),
        None => None,
    };
    let halls = me.site().memory::<Halls>();
    let opened = halls.open(Opening {
        by: me.id(),
        organisation: me.actor.organisation(),
        team,
        form: form.get("action_id").chars().take(64).collect(),
        at: me.now,
    });
    match opened {
        Ok(code) => Ok(Done::at(format!("/hall/{code}/screen"))),
        Err(NotOpened::TooMany) => {
            let most = MOST_OF_ONE.to_string();
            Err(Problems::one("", t.hall_too_many(most.as_str())).into())
        }
        Err(NotOpened::Full) => Err(Problems::one("", t.hall_server_full()).into()),
    }
}
