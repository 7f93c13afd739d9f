//! What carrying out an import leaves in the database.

use super::world;
use crate::{
    import::{Existing, Plan, plan, read},
    store::{self, Carried},
};
use zwerm_domain::{Date, OrganisationId, PersonId};
use zwerm_store::{StoreError, params, statements};
use zwerm_testkit::World;

statements! {
    pub(super) NEW_ROLE = "INSERT INTO work_role (organisation_id, team_id, name, purpose, responsibilities, version)
        VALUES ($1, $2, 'Eerste gesprek', '', '', 1) RETURNING id";
    pub(super) FILL = "INSERT INTO work_role_holder (work_role_id, person_id, since) VALUES ($1, $2, '2026-11-01')";
    pub(super) SET_ZONE = "UPDATE person SET time_zone = $2 WHERE id = $1";
    SET_ADDRESS_KEY = "UPDATE person SET key = email WHERE id = $1";
    ROW = "SELECT key, name, sort_key, email, left_on, leaves_on, time_zone FROM person WHERE id = $1";
    BY_KEY = "SELECT id FROM person WHERE organisation_id = $1 AND key = $2";
    MEMBERSHIPS = "SELECT t.name, m.is_main, m.since FROM membership m JOIN team t ON t.id = m.team_id WHERE m.person_id = $1 ORDER BY t.name";
    LEADS = "SELECT t.name, l.since FROM team_lead l JOIN team t ON t.id = l.team_id WHERE l.person_id = $1 ORDER BY t.name";
    TEAM = "SELECT t.key, p.name FROM team t LEFT JOIN team p ON p.id = t.parent_id WHERE t.organisation_id = $1 AND t.name = $2";
}

pub(super) struct Kept {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) sort_key: String,
    pub(super) email: Option<String>,
    pub(super) left_on: Option<Date>,
    pub(super) leaves_on: Option<Date>,
    pub(super) time_zone: String,
}

pub(super) async fn kept(world: &World, id: PersonId) -> Kept {
    let read = world.site.store().read(move |tx| {
        tx.one(&ROW, &params![id], |row| {
            Ok(Kept {
                key: row.get(0)?,
                name: row.get(1)?,
                sort_key: row.get(2)?,
                email: row.get(3)?,
                left_on: row.get(4)?,
                leaves_on: row.get(5)?,
                time_zone: row.get(6)?,
            })
        })
    });
    read.await.map_err(|error: StoreError| error).expect("is there")
}

async fn by_key(world: &World, key: &'static str) -> PersonId {
    let organisation = world.cast.organisation;
    let read = world
        .site
        .store()
        .read(move |tx| tx.one(&BY_KEY, &params![organisation, key], |row| row.get(0)));
    read.await.map_err(|error: StoreError| error).expect("is there")
}

async fn memberships(world: &World, id: PersonId) -> Vec<(String, i64, String)> {
    let read = world.site.store().read(move |tx| {
        tx.all(&MEMBERSHIPS, &params![id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    });
    read.await.map_err(|error: StoreError| error).expect("is read")
}

async fn planned(world: &World, files: &[&str]) -> (Existing, Plan) {
    let (organisation, now) = (world.cast.organisation, world.clock.now());
    let read_all = world.site.store().read(move |tx| {
        let organisation = store::organisation(tx, organisation)?;
        store::existing(tx, &organisation, now)
    });
    let existing = read_all.await.map_err(|error: StoreError| error).expect("is read");
    let sheets = files.iter().map(|file| read(file.as_bytes()).expect("reads")).collect();
    let plan = plan(&existing, sheets).expect("plans");
    (existing, plan)
}

/// Imports files, and makes sure that the same files leave nothing to do.
pub(super) async fn import(world: &World, files: &[&str]) -> Carried {
    let (_, plan) = planned(world, files).await;
    let (organisation, now): (OrganisationId, _) = (world.cast.organisation, world.clock.now());
    let write = world.site.store().write(move |tx| {
        let organisation = store::organisation(tx, organisation)?;
        store::carry_out(tx, &organisation, &plan, None, now)
    });
    let carried = write.await.map_err(|error: StoreError| error).expect("is carried out");
    let (_, again) = planned(world, files).await;
    assert!(again.is_empty(), "{again:?}");
    carried
}

#[tokio::test]
async fn new_people_and_teams_come_in_with_all_that_is_told() {
    let world = world().await;
    let teams = "sleutel;team;hoort bij\nbuurt;Buurtteam;zorg\nzorg;Zorg en welzijn;Directie\n";
    let people = "nummer;naam;e-mail;team;andere teams;leidt;uit dienst\n\
        1;Fátima Özkan;FATIMA@x.nl;Buurtteam;Wijkteam West;zorg|buurt;31-12-2026\n";
    let carried = import(&world, &[people, teams]).await;
    assert_eq!((carried.new_people, carried.new_teams), (1, 2));
    let id = by_key(&world, "1").await;
    let fatima = kept(&world, id).await;
    assert_eq!((fatima.name.as_str(), fatima.sort_key.as_str()), ("Fátima Özkan", "fatima ozkan"));
    assert_eq!(fatima.email.as_deref(), Some("fatima@x.nl"));
    assert_eq!((fatima.left_on, fatima.leaves_on), (None, Date::new(2026, 12, 31).ok()));
    assert_eq!(fatima.time_zone, "Europe/Amsterdam");
    let names: Vec<_> = memberships(&world, id).await.into_iter().map(|it| (it.0, it.1)).collect();
    assert_eq!(names, [("Buurtteam".to_owned(), 1), ("Wijkteam West".to_owned(), 0)]);
    let organisation = world.cast.organisation;
    let team = world.site.store().read(move |tx| {
        tx.one(&TEAM, &params![organisation, "Buurtteam"], |row| {
            Ok((row.get::<String>(0)?, row.get::<String>(1)?))
        })
    });
    let team = team.await.map_err(|error: StoreError| error).expect("is there");
    assert_eq!(team, ("buurt".to_owned(), "Zorg en welzijn".to_owned()));
}

#[tokio::test]
async fn many_people_come_in_with_their_teams() {
    use std::fmt::Write;
    let world = world().await;
    let mut file = String::from("nummer;naam;team;andere teams;leidt\n");
    for number in 0..173 {
        let leads = if number % 3 == 0 { "Wijkteam West|Jeugd en Gezin" } else { "" };
        writeln!(file, "n{number};Zus {number};Wijkteam West;Jeugd en Gezin;{leads}")
            .expect("writes");
    }
    let carried = import(&world, &[&file]).await;
    assert_eq!(carried.new_people, 173);
    for key in ["n0", "n49", "n50", "n172"] {
        let id = by_key(&world, key).await;
        let names: Vec<_> =
            memberships(&world, id).await.into_iter().map(|it| (it.0, it.1)).collect();
        assert_eq!(names, [("Jeugd en Gezin".to_owned(), 0), ("Wijkteam West".to_owned(), 1)]);
        assert_eq!(kept(&world, id).await.name, key.replace('n', "Zus "));
    }
}

#[tokio::test]
async fn who_stays_in_a_team_keeps_the_day_they_came() {
    let world = world().await;
    let people = "nummer;naam;team;andere teams;leidt\n\
        samira.bennani;Samira Bennani;Jeugd en Gezin;Wijkteam West;\n\
        marit.dekker;Marit Dekker;Wijkteam West;;Wijkteam West|Jeugd en Gezin\n";
    import(&world, &[people]).await;
    let samira = memberships(&world, world.cast.samira).await;
    let row = |name: &str, is_main, since: &str| (name.to_owned(), is_main, since.to_owned());
    assert_eq!(
        samira,
        [row("Jeugd en Gezin", 1, "2026-11-23"), row("Wijkteam West", 0, "2026-01-05")]
    );
    let marit = world.cast.marit;
    let leads = world.site.store().read(move |tx| {
        tx.all(&LEADS, &params![marit], |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?)))
    });
    let leads = leads.await.map_err(|error: StoreError| error).expect("is read");
    assert_eq!(leads[0], ("Jeugd en Gezin".to_owned(), "2026-11-23".to_owned()));
    assert_eq!(leads[1], ("Wijkteam West".to_owned(), "2026-01-05".to_owned()));
}

#[tokio::test]
async fn two_people_may_swap_their_addresses() {
    let world = world().await;
    let people = "nummer;naam;e-mail\n\
        samira.bennani;Samira Bennani;ruben.kok@waterrijk.example\n\
        ruben.kok;Ruben Kok;samira.bennani@waterrijk.example\n";
    import(&world, &[people]).await;
    let samira = kept(&world, world.cast.samira).await;
    assert_eq!(samira.email.as_deref(), Some("ruben.kok@waterrijk.example"));
}

#[tokio::test]
async fn leaving_by_file_ends_sessions_and_coming_back_undoes_it() {
    let world = world().await;
    let joost = world.sign_in(world.cast.joost).await;
    let file = |day: &str| format!("nummer;naam;uit dienst\njoost.verhagen;Joost Verhagen;{day}\n");
    import(&world, &[&file("22-11-2026")]).await;
    assert!(joost.get("/people").await.location().starts_with("/sign_in"));
    let left = kept(&world, world.cast.joost).await;
    assert_eq!((left.left_on, left.leaves_on), (Date::new(2026, 11, 22).ok(), None));
    import(&world, &[&file("")]).await;
    assert_eq!(kept(&world, world.cast.joost).await.left_on, None);
    // The last day itself one still works.
    import(&world, &[&file("23-11-2026")]).await;
    let leaving = kept(&world, world.cast.joost).await;
    assert_eq!((leaving.left_on, leaving.leaves_on), (None, Date::new(2026, 11, 23).ok()));
    world.sign_in(world.cast.joost).await.get("/people").await.assert_ok();
}

#[tokio::test]
async fn who_set_up_the_organisation_gets_their_number_from_the_first_file() {
    let world = world().await;
    let ada = world.cast.ada;
    let set = world.site.store().write(move |tx| tx.run(&SET_ADDRESS_KEY, &params![ada]));
    set.await.map_err(|error: StoreError| error).expect("is written");
    let file = "nummer;naam;e-mail\n1001;Ada Beheer;Ada.Beheer@waterrijk.example\n";
    let carried = import(&world, &[file]).await;
    assert_eq!((carried.new_people, carried.changed_people), (0, 1));
    let row = kept(&world, ada).await;
    assert_eq!(row.key, "1001");
    assert_eq!(row.email.as_deref(), Some("ada.beheer@waterrijk.example"));
}
