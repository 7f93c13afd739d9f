//! Writes mirrors: one that is over, of which its leader alone finds what came of it, and one that runs.

use super::{AFTER, ANSWERS, AT_ONCE, KEYS, Making, Plan, Told, level};
use crate::{
    store::write::at,
    world::{
        texts::waves::{MIRROR_OF, WHOM},
        waves::{Mirror, Wave},
    },
};
use zwerm_anonymity::{
    cells::{Cell, Cut, Node},
    roster::Roster,
};
use zwerm_domain::{Date, PersonId, TeamId, Threshold};
use zwerm_store::{StoreError, Writer, params, spot, statements};

statements! {
    MIRROR = "INSERT INTO mirror (wave_id, person_id) VALUES ($1, $2)";
    OWN = "INSERT INTO mirror_own (wave_id, person_id, answers) VALUES ($1, $2, $3)";
}

pub(super) fn write(
    tx: &mut Writer,
    making: &Making<'_>,
    mirror: &Mirror,
) -> Result<(), StoreError> {
    let (world, language) = (making.world, making.keys.language);
    let Some(team) = world.teams().get(mirror.team) else { return Ok(()) };
    let Some(leader) = world.people().find(|it| it.number == mirror.leader) else { return Ok(()) };
    let person = at(&making.keys.people, mirror.leader)?;
    let [before, after] = &WHOM;
    let audience = format!("{} {} {}", before.say(language), leader.name, after.say(language));
    // Who leads beside them is led by another; and nobody is asked before they came.
    let leads: Vec<PersonId> =
        team.leads().map(|it| at(&making.keys.people, it)).collect::<Result<_, _>>()?;
    let own_team = Some(at(&making.keys.teams, mirror.team)?);
    let is_led = |(person, joined_on, team): &&(PersonId, Date, Option<TeamId>)| {
        *team == own_team && *joined_on <= mirror.wave.made_on && !leads.contains(person)
    };
    let people: Vec<(PersonId, usize)> =
        making.people.iter().filter(is_led).map(|(person, ..)| (*person, 0)).collect();
    let invited = u32::try_from(people.len()).unwrap_or(u32::MAX);
    let roster = Roster {
        nodes: vec![Node { name: audience.clone(), parent: None, people: invited }],
        teams: vec![None],
        people,
    };
    let cut = Cut { cells: vec![Cell { unit: 0, teams: vec![0], invited }], units: vec![0] };
    let asked = zwerm_instrument::mirror()
        .map_err(|_| StoreError::Broken("the mirror can't be read".to_owned()))?;
    let title = format!("{} {}", MIRROR_OF.say(language), leader.name);
    let wave = Wave { title, ..mirror.wave.clone() };
    let plan = Plan {
        asked: zwerm_instrument::write(&asked),
        audience: &audience,
        made_by: person,
        roster: &roster,
        cut: &cut,
        invited: level(Threshold::Invited),
    };
    let told = if mirror.is_over { Told::Over } else { Told::Open };
    let id = making.put(tx, &wave, told, &plan)?;
    tx.run(&MIRROR, &params![id, person])?;
    let own = tx.words_key(person)?.seal(spot("mirror_own.answers", id.get()), mirror.own)?;
    tx.run(&OWN, &params![id, person, own])?;
    match mirror.is_over {
        true => tx.enqueue(ANSWERS, &format!("{id} {}", wave.number), AT_ONCE),
        false => tx.enqueue(KEYS, &id.to_string(), AFTER),
    }
}
