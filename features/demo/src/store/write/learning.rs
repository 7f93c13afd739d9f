//! Writes what people learn and say to each other: templates, thanks, and lessons drawn from agreements.

use super::{Keys, at};
use crate::world::{LookBack, World, learning};
use zwerm_directory::{TemplateWords, starters};
use zwerm_domain::{AgreementId, LessonId, PersonId, TemplateId};
use zwerm_search::{Shelf, put};
use zwerm_store::{StoreError, Writer, params, spot, statements};

statements! {
    TEMPLATE = "INSERT INTO agreement_template (organisation_id, team_id, version) VALUES ($1, $2, 1) RETURNING id";
    TEMPLATE_VERSION = "INSERT INTO agreement_template_version (template_id, number, author_id, written_on, title, result, needs, criteria, rhythm, kind_of_work_id, goal_id)
        VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    THANKS = "INSERT INTO thanks (organisation_id, receiver_id, giver_id, given_on, mark, text) VALUES ($1, $2, $3, $4, $5, $6)";
    LESSON = "INSERT INTO lesson (organisation_id, author_id, agreement_id, team_id, shared_with, drawn_on, version)
        SELECT $1, m.person_id, $3, CASE WHEN $4 = 'team' THEN m.team_id END, $4, $5, 1 FROM membership m WHERE m.person_id = $2 AND m.is_main = 1 RETURNING id";
    LESSON_WORDS = "INSERT INTO lesson_words (lesson_id, happened, learnt, differently) VALUES ($1, $2, $3, $4)";
    LESSON_SHOWN = "INSERT INTO lesson_shown (lesson_id, happened, learnt, differently) VALUES ($1, $2, $3, $4)";
}

/// Of so many agreements that were looked back on, one became a lesson.
const LESSON_OF: i64 = 5;
/// Of so many people in a team, one was thanked lately.
const THANKED_OF: usize = 4;

/// The six for all, and one of each of the first teams.
pub(super) fn templates(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    let administrator = world.administrator();
    for words in starters(keys.language) {
        template(tx, keys, world, None, administrator, &words)?;
    }
    for (team, title, result, needs) in learning::team_templates(keys.language) {
        let author = world.teams().get(team).map_or(0, |team| team.members.start);
        let [title, result, needs] = [title, result, needs].map(str::to_owned);
        let rhythm = "none".to_owned();
        let words = TemplateWords { title, result, needs, rhythm, ..TemplateWords::default() };
        template(tx, keys, world, Some(team), author, &words)?;
    }
    Ok(())
}

fn template(
    tx: &mut Writer,
    keys: &Keys,
    world: &World,
    team: Option<usize>,
    author: usize,
    words: &TemplateWords,
) -> Result<(), StoreError> {
    let team = team.map(|place| at(&keys.teams, place)).transpose()?;
    let id: TemplateId = tx.one(&TEMPLATE, &params![keys.organisation, team], |row| row.get(0))?;
    let values = params![
        id,
        at(&keys.people, author)?,
        world.organisation().founded_on,
        &words.title,
        &words.result,
        &words.needs,
        &words.criteria,
        &words.rhythm,
        words.kind_of_work,
        words.goal
    ];
    tx.run(&TEMPLATE_VERSION, &values).map(drop)
}

/// Some people were thanked by somebody of their team, in the last two weeks.
pub(super) fn thanks(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    let texts = learning::thanks(keys.language);
    for members in world.teams().iter().map(|team| team.members.clone()) {
        for receiver in members.clone().step_by(THANKED_OF) {
            let giver = members.start + (receiver - members.start + 1) % members.len();
            let on = learning::some_days_ago(world.today(), receiver);
            let text = texts[receiver % texts.len()];
            let (to, by) = (at(&keys.people, receiver)?, at(&keys.people, giver)?);
            // Each is thanked once: their place will do as a mark.
            let mark = receiver as i64 + 1;
            let text = tx.words_key(to)?.seal(spot("thanks.text", mark), text)?;
            tx.run(&THANKS, &params![keys.organisation, to, by, on, mark, text])?;
        }
    }
    Ok(())
}

/// Now and then somebody draws a lesson from what they wrote looking back.
pub(super) fn lesson(
    tx: &mut Writer,
    keys: &Keys,
    agreement: AgreementId,
    author: PersonId,
    back: &LookBack,
) -> Result<(), StoreError> {
    let (number, left) = (agreement.get() / LESSON_OF, agreement.get() % LESSON_OF);
    if left != 0 || back.do_differently.is_empty() {
        return Ok(());
    }
    let circle = ["organisation", "team", "nobody"][usize::try_from(number % 3).unwrap_or(0)];
    let values = params![keys.organisation, author, agreement, circle, back.given_on];
    tx.act_as(author)?;
    let Some(id) = tx.first(&LESSON, &values, |row| row.get::<LessonId>(0))? else { return Ok(()) };
    let (happened, learnt) = learning::lesson(keys.language, id.get());
    let key = tx.words_key(author)?;
    let seal = |column, words: &str| key.seal(spot(column, id.get()), words);
    let words = params![
        id,
        seal("lesson_words.happened", happened)?,
        seal("lesson_words.learnt", learnt)?,
        seal("lesson_words.differently", &back.do_differently)?
    ];
    tx.run(&LESSON_WORDS, &words)?;
    if circle != "nobody" {
        tx.run(&LESSON_SHOWN, &params![id, happened, learnt, &back.do_differently])?;
    }
    if circle == "organisation" {
        let all = format!("{happened}\n{learnt}\n{}", back.do_differently);
        put(tx, keys.organisation, Shelf::Lessons, id.get(), &all)?;
    }
    Ok(())
}
