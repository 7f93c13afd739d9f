//! What agreements tell the inbox, the digest and the calendar.

use crate::{
    model::Due,
    store::{
        decision::{self, OfTeam},
        help::{self, AskedOfTeam},
        news::{self as store, Days, Moved, OverFor, StoodIn},
    },
    text::{L10nLanguage, text},
    view,
};
use jiff::ToSpan;
use zwerm_directory::Addressee;
use zwerm_domain::{Date, Language, Side};
use zwerm_promise::{Step, rhythm::check_in_due};
use zwerm_store::{PairReader, Reader, StoreError};
use zwerm_ui::{
    format::{self, first_name},
    plain,
};
use zwerm_web::{Between, Day, Me, News, Notices};

/// What ended longer ago is no news.
const ENDED_DAYS: i64 = 45;

/// Most that one digest tells; the rest stands in Zwerm.
const MOST_TOLD: usize = 50;

/// What agreements tell.
pub(crate) const NOTICES: Notices = Notices { news, digest, newest: store::newest, days };

fn recently(today: Date) -> Date {
    today.saturating_sub(ENDED_DAYS.days())
}

fn news(tx: &mut PairReader, me: &Me, most: usize) -> Result<Vec<News>, StoreError> {
    let t = text(me.language);
    let moved = store::news(tx, &me.actor, recently(me.today()), most)?;
    let mut all: Vec<News> = moved
        .into_iter()
        .filter(is_news)
        .map(|moved| told(me.language, me.today(), moved))
        .collect();
    let asked = help::asked_of_teams(tx, me.id(), 0, i64::MAX)?;
    all.extend(asked.into_iter().map(|asked| help_asked(t, asked)));
    let over = store::stood_in_for(tx, me.id(), recently(me.today()), [0, i64::MAX], most)?;
    all.extend(over.iter().map(|one| over_for(t, one)));
    let decided = decision::of_teams(tx, me.id(), 0, i64::MAX, recently(me.today()))?;
    all.extend(decided.into_iter().map(|one| decided_by_team(me.language, me.today(), one)));
    all.sort_by_key(|news| std::cmp::Reverse(news.mark));
    all.truncate(most);
    Ok(all)
}

/// Help that a colleague asks of a team, in the words written for it.
fn help_asked(t: &L10nLanguage, asked: AskedOfTeam) -> News {
    let line = plain(&t.news_help_asked(first_name(&asked.asker_name), asked.text));
    let (mark, on) = (asked.mark, asked.on);
    News { mark, on, href: "/agreements/help".to_owned(), title: t.help_title(), line }
}

fn digest(tx: &mut Reader, to: &Addressee, marks: Between) -> Result<Vec<News>, StoreError> {
    let t = text(to.language);
    let since = recently(marks.today);
    let between = [marks.after, marks.until];
    let mut moved = store::digest(tx, to.person, since, between, MOST_TOLD + 1)?;
    // Of much the newest is told.
    let has_more = moved.len() > MOST_TOLD;
    moved.truncate(MOST_TOLD);
    let mut found = Vec::new();
    for moved in moved.into_iter().filter(is_news) {
        // What stays between the parties is told without a word of it, not even what happened.
        let line = if !moved.title.is_empty() {
            None
        } else if !moved.is_many && !moved.who.is_empty() {
            Some(t.news_between(first_name(&moved.who)))
        } else {
            let others = store::others_of(tx, to.person, moved.agreement)?;
            let names = view::other_names(t, &others);
            // What moved by itself was done by nobody: the other of two is named all the same.
            Some(if moved.is_many { t.news_among(names) } else { t.news_between(names) })
        };
        let news = told(to.language, marks.today, moved);
        found.push(News { line: plain(&line.unwrap_or(news.line)), ..news });
    }
    let asked = help::asked_of_teams(tx, to.person, marks.after, marks.until)?;
    found.extend(asked.into_iter().map(|asked| help_asked(t, asked)));
    let over = store::stood_in_for(tx, to.person, since, between, MOST_TOLD)?;
    found.extend(over.iter().map(|one| over_for(t, one)));
    let decided = decision::of_teams(tx, to.person, marks.after, marks.until, since)?;
    let told = |one| decided_by_team(to.language, marks.today, one);
    found.extend(decided.into_iter().map(told));
    found.sort_by_key(|news| news.mark);
    if has_more {
        let (mark, on) = (marks.until, marks.today);
        let (href, title) = ("/inbox".to_owned(), String::new());
        found.push(News { mark, on, href, title, line: t.news_more() });
    }
    Ok(found)
}

/// That standing in is over, for who did it: they read nothing of the agreement any more, so it leads to
/// their own list alone.
fn over_for(t: &L10nLanguage, one: &OverFor) -> News {
    let from = first_name(&one.from);
    let line = match one.is_off {
        true => t.news_stand_in_off_for(from),
        false => t.news_stand_in_over_for(from),
    };
    let (mark, on, title) = (one.mark, one.on, t.stand_in_list());
    News { mark, on, href: "/agreements".to_owned(), title, line: plain(&line) }
}

/// That somebody wrote a decision of the team down: of which day, and nothing of what.
fn decided_by_team(language: Language, today: Date, one: OfTeam) -> News {
    let t = text(language);
    let day = format::day(language, one.decided_on, today);
    let line = plain(&t.news_decided(first_name(&one.by), one.team_name.as_str(), day));
    let href = format!("/team/{}", one.team);
    News { mark: one.mark, on: one.on, href, title: one.team_name, line }
}

/// Small corrections of one's own notes are no news.
fn is_news(moved: &Moved) -> bool {
    !matches!(moved.step, Step::NeedReopened | Step::NeedDropped)
}

fn told(language: Language, today: Date, moved: Moved) -> News {
    let t = text(language);
    let who = match moved.answers_for.as_str() {
        group if !group.is_empty() && view::names_the_group(moved.step) => {
            t.agreements_name_for(first_name(&moved.who), group)
        }
        _ => first_name(&moved.who).to_owned(),
    };
    let line = match &moved.stood_in {
        Some(one) => stood_in(t, moved.step, one, format::day(language, one.returns, today)),
        None if moved.is_talk_asked => t.news_talk_asked(who.as_str()),
        None => view::happened(t, moved.step, &who, moved.version),
    };
    let (mark, on, title) = (moved.mark, moved.on, moved.title);
    News { mark, on, href: format!("/agreements/{}", moved.agreement), title, line }
}

/// That standing in begins or is over, through the eyes of who reads it.
fn stood_in(t: &L10nLanguage, step: Step, one: &StoodIn, returns: String) -> String {
    let (from, to) = (first_name(&one.from), first_name(&one.to));
    match (step, one.from.is_empty(), one.to.is_empty()) {
        (Step::StandInEnded, true, _) => t.news_stand_in_back_you(),
        (Step::StandInEnded, ..) => t.news_stand_in_back(from),
        (_, _, true) => t.news_stand_in_yours(from, returns),
        (_, true, _) => t.news_stand_in_for_you(to, returns),
        _ => t.news_stand_in_began(to, from, returns),
    }
}

fn days(tx: &mut Reader, to: &Addressee) -> Result<Vec<Day>, StoreError> {
    let t = text(to.language);
    let mut found = Vec::new();
    for days in store::days(tx, to.person)? {
        found.push(day_of(t, &days));
        found.extend(check_in_of(t, &days));
    }
    Ok(found)
}

fn day_of(t: &L10nLanguage, days: &Days) -> Day {
    let title = match (days.due, days.title.is_empty()) {
        (_, true) => t.day_between(view::other_names(t, &days.others)),
        (Due::On(_), false) => t.day_ready(days.title.as_str()),
        (Due::Review(_), false) => t.day_review(days.title.as_str()),
    };
    Day {
        key: format!("agreement-{}-day", days.agreement),
        on: days.due.day(),
        title: plain(&title),
        href: format!("/agreements/{}", days.agreement),
        changed_on: days.written_on,
        is_private: days.title.is_empty(),
    }
}

/// The next check-in by the rhythm, for who gives it.
fn check_in_of(t: &L10nLanguage, days: &Days) -> Option<Day> {
    if days.side != Side::Performer || days.is_taken_over {
        return None;
    }
    let on = check_in_due(days.rhythm, days.beat.as_ref()?, Some(days.due.day()))?;
    let title = match days.title.as_str() {
        "" => t.day_between(view::other_names(t, &days.others)),
        title => t.day_check_in(title),
    };
    Some(Day {
        key: format!("agreement-{}-check-in", days.agreement),
        on,
        title: plain(&title),
        href: format!("/agreements/{}", days.agreement),
        changed_on: days.beat_on.unwrap_or(days.written_on),
        is_private: days.title.is_empty(),
    })
}
