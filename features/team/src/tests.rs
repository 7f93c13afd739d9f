//! The room Team through its real routes.

mod all;
mod closing;
mod purpose;
mod roles;
mod team;

use zwerm_domain::{PersonId, TeamId};
use zwerm_store::{Sql, StoreError, Value, params, statements};
use zwerm_testkit::World;

statements! {
    JOIN = "INSERT INTO membership (person_id, team_id, is_main, since) VALUES ($1, $2, 0, '2026-11-01')";
    LEAVE = "UPDATE person SET left_on = '2026-11-01' WHERE id = $1";
    NEW_TEAM = "INSERT INTO team (organisation_id, parent_id, key, name, purpose, version) VALUES ($1, $2, $3, $3, '', 1) RETURNING id";
    NEW_PERSON = "INSERT INTO person (organisation_id, key, name, sort_key, phone, job_title, language, time_zone, working_hours, how_i_work, joined_on, version)
        VALUES ($1, $2, $2, $3, '', '', 'nl', 'Europe/Amsterdam', '', '', '2026-01-05', 1) RETURNING id";
    CLOSE_KIND = "UPDATE kind_of_work SET closed_on = '2026-11-01' WHERE id = $1";
}

async fn world() -> World {
    World::with(vec![crate::feature()]).await
}

/// Changes what another feature would change.
async fn set(world: &World, sql: &'static Sql, values: Vec<Value>) {
    let set = world.site.store().write(move |tx| tx.run(sql, &values));
    assert_eq!(set.await.expect("is written"), 1);
}

async fn join(world: &World, person: PersonId, team: TeamId) {
    set(world, &JOIN, params![person, team].into()).await;
}

async fn new_team(world: &World, name: &'static str, parent: TeamId) -> TeamId {
    let values = params![world.cast.organisation, parent, name];
    let made = world.site.store().write(move |tx| tx.one(&NEW_TEAM, &values, |row| row.get(0)));
    made.await.map_err(|error: StoreError| error).expect("is written")
}

/// What comes in that no form of ours would send, or only by mistake.
const TRICKS: [(&str, &str); 3] = [
    ("<script>alert(1)</script>", "&#60;script&#62;"),
    ("rechts\u{202E}links", "rechtslinks"),
    ("**vet** [x](javascript:1)", "**vet** [x](javascript:1)"),
];
