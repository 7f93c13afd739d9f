//! Every page in every state, from both sides, in both languages.
//! With `ZWERM_GALLERY=FOLDER` the pages are written there, to look at in a browser.

mod made_up;
mod side_roads;

use super::{
    form::{Choices, FormPage},
    home,
    list::ListPage,
    print::PrintPage,
    show::ShowPage,
    shown::ShownPage,
    version::VersionPage,
};
use crate::{
    store::today::{FirstNeed, Running, Waiting},
    whole::{CheckInCard, Outlook, Shown, ShownLine},
};
use askama::Template;
use jiff::civil::date;
use made_up::{TODAY, crowd, crowd_whole, line, looked_back, other, whole};
use std::{env, fs, path::PathBuf};
use zwerm_domain::{AgreementId, GoalId, Language, PersonId, Side};
use zwerm_promise::{State, Whom, rhythm::Beat, support::Support};
use zwerm_ui::{Choice, Fields, Room, Shell, Who, format::Calendar};
use zwerm_web::Again;

fn calendar(language: Language) -> Calendar {
    Calendar { language, today: TODAY }
}

fn shell(language: Language) -> Shell {
    Shell {
        language,
        title: "Afspraak".into(),
        room: Room::Agreements,
        person: Some(Who::new(PersonId::new(7), "Samira Bennani")),
        waiting: 2,
        is_demo: true,
        organisation: "Gemeente Waterrijk".into(),
        csrf: "csrf".into(),
        action_id: "action".into(),
        ..Shell::default()
    }
}

fn keep(name: &str, html: &str) {
    let Ok(folder) = env::var("ZWERM_GALLERY") else { return };
    let folder = PathBuf::from(folder);
    fs::create_dir_all(folder.join("assets")).expect("a folder");
    for asset in zwerm_ui::assets() {
        fs::write(folder.join("assets").join(asset.name), asset.plain).expect("an asset");
    }
    fs::write(folder.join(format!("{name}.html")), html).expect("a page");
}

fn drawn(name: &str, page: &impl Template) -> String {
    let html = page.render().expect("a page");
    keep(name, &html);
    assert_eq!(html.matches("<h1").count(), 1, "{name} has one head");
    let forms = html.matches("method=\"post\"").count();
    assert_eq!(html.matches("name=\"csrf\"").count(), forms, "every form of {name} is protected");
    html
}

fn show(state: State, side: Side, language: Language) -> String {
    let whole = whole(state, side, false);
    let page = ShowPage::on(calendar(language), shell(language), &whole, &Again::default());
    let name = format!("show_{}_{}_{}", state.code(), side.code(), language.code());
    drawn(&name, &page)
}

#[test]
fn every_state_is_drawn_from_both_sides_in_both_languages() {
    for language in Language::ALL {
        for side in [Side::Performer, Side::Counterpart] {
            for state in State::ALL {
                let html = show(state, side, language);
                assert!(html.contains("Joost") && html.contains("Samira"), "{state:?}");
                let is_open = !state.is_ended() && state != State::Agreed;
                assert_eq!(html.contains("id=\"answer\""), html.contains("class=\"answer\""));
                assert!(!is_open || html.contains("id=\"answer\""), "{state:?} {side:?}");
            }
        }
    }
}

#[test]
fn who_is_asked_finds_one_main_button_and_the_other_can_take_it_back() {
    let asked = show(State::Countered, Side::Counterpart, Language::Nl);
    assert!(asked.contains("Akkoord met versie"), "the button names the version");
    assert!(asked.contains("Er zijn nu twee tegenvoorstellen geweest"));
    assert!(asked.contains("<del>") && asked.contains("<ins>"), "old stands beside new");
    let waits = show(State::Countered, Side::Performer, Language::Nl);
    assert!(!waits.contains("/acceptance") && waits.contains("/withdrawal"));
}

#[test]
fn a_check_in_and_a_delivery_belong_to_who_does_it_alone() {
    let performer = show(State::Agreed, Side::Performer, Language::Nl);
    let counterpart = show(State::Agreed, Side::Counterpart, Language::Nl);
    assert!(performer.contains("/12/delivery\"") && performer.contains("/12/check_ins\""));
    assert!(!counterpart.contains("/12/delivery\"") && !counterpart.contains("/12/check_ins\""));
}

#[test]
fn a_standing_agreement_is_looked_at_again_and_not_delivered() {
    let mut whole = whole(State::Agreed, Side::Performer, true);
    if let Some(agreed) = &mut whole.agreement.agreed {
        agreed.due = crate::model::Due::Review(TODAY);
    }
    let nl = calendar(Language::Nl);
    let html =
        drawn("show_standing", &ShowPage::on(nl, shell(Language::Nl), &whole, &Again::default()));
    assert!(html.contains("Dit is de dag om samen te kijken") && !html.contains("/12/delivery\""));
}

#[test]
fn silence_and_a_question_are_told_kindly_and_never_in_red() {
    let mut silent = whole(State::Agreed, Side::Performer, false);
    silent.is_silent = true;
    silent.newest.terms.outline.due = crate::model::Due::On(date(2026, 11, 17));
    if let Some(agreed) = &mut silent.agreement.agreed {
        agreed.due = crate::model::Due::On(date(2026, 11, 17));
    }
    let nl = calendar(Language::Nl);
    let html =
        drawn("show_silent", &ShowPage::on(nl, shell(Language::Nl), &silent, &Again::default()));
    assert!(html.contains("Vraagt aandacht") && !html.contains("coral"));
    let mut asked = whole(State::Agreed, Side::Performer, false);
    asked.check_in_due = Some(TODAY);
    asked.beat = asked.beat.map(|beat| Beat { asked_on: Some(date(2026, 11, 20)), ..beat });
    let html =
        drawn("show_asked", &ShowPage::on(nl, shell(Language::Nl), &asked, &Again::default()));
    assert!(html.contains("hoe het gaat"));
}

#[test]
fn look_backs_are_read_only_when_they_are_shown() {
    let nl = calendar(Language::Nl);
    let shown = looked_back(Side::Performer);
    let html = drawn(
        "show_looked_back",
        &ShowPage::on(nl, shell(Language::Nl), &shown, &Again::default()),
    );
    assert!(html.contains("Ik hoorde alles op tijd."));
    let offered = show(State::Closed, Side::Performer, Language::Nl);
    assert!(!offered.contains("Ik hoorde alles op tijd.") && offered.contains("look_back"));
}

#[test]
fn what_was_typed_comes_back_in_its_own_form_and_is_kept_when_the_form_has_gone() {
    let nl = calendar(Language::Nl);
    let typed = |form: &str| {
        let mut fields = Fields::new().with("form", form).with("note", "Nog één gezin.");
        fields.reject("note", "Dit is te lang.");
        Again { fields, is_stale: false }
    };
    let whole = whole(State::Delivered, Side::Counterpart, false);
    let page = ShowPage::on(nl, shell(Language::Nl), &whole, &typed("not_yet"));
    let html = drawn("show_wrong", &page);
    assert!(
        html.contains("id=\"not_yet-note-problem\"")
            && html.contains("<details class=\"counter\" open>")
    );
    assert_eq!(html.matches("Nog één gezin.").count(), 1, "in that form alone");
    let page = ShowPage::on(nl, shell(Language::Nl), &whole, &typed("refusal"));
    let html = drawn("show_gone", &page);
    assert!(html.contains("Nog één gezin.") && html.contains("Wat je schreef"));
}

fn choices() -> Choices {
    Choices {
        colleagues: Vec::new(),
        groups: Vec::new(),
        goals: Vec::new(),
        boundaries: Vec::new(),
        kinds_of_work: Vec::new(),
    }
}

#[test]
fn the_form_is_three_lines_until_more_is_wanted() {
    for language in Language::ALL {
        let page = FormPage::first_on(
            calendar(language),
            shell(language),
            &choices(),
            None,
            &[],
            &Again::default(),
        );
        let html = drawn(&format!("form_new_{}", language.code()), &page);
        assert!(!html.contains("<details class=\"more\" open>"));
    }
    let mut fields = Fields::new()
        .with("result", "Bellen via het format")
        .with("need_text_0", "x")
        .with("due", "2026-11-29");
    fields.reject("with", "Er zijn meer mensen met deze naam.");
    fields.reject("for_whom", "Dit is te lang.");
    let called = vec![Choice::new("p3", "Joost Verhagen"), Choice::new("p4", "Joost Verhagen")];
    let page = FormPage::first_on(
        calendar(Language::Nl),
        shell(Language::Nl),
        &choices(),
        None,
        &[("with".to_owned(), called)],
        &Again { fields, is_stale: false },
    );
    let html = drawn("form_wrong", &page);
    assert!(html.contains("<details class=\"more\" open>") && html.contains("weekend"));
    let who = (Whom::Person(PersonId::new(3)), "Joost Verhagen".to_owned());
    let page = FormPage::first_on(
        calendar(Language::Nl),
        shell(Language::Nl),
        &choices(),
        Some(who),
        &[],
        &Again::default(),
    );
    assert!(drawn("form_with", &page).contains("name=\"with\" value=\"p3\""));
}

#[test]
fn a_replaced_version_shows_both_texts_and_is_answered_on_the_newest() {
    let whole = whole(State::Countered, Side::Counterpart, false);
    let fields = Fields::new()
        .with("version", "1")
        .with("result", "Elk gezin belt zelf.")
        .with("due", "2026-12-01");
    let again = Again { fields, is_stale: true };
    let page =
        FormPage::next_on(calendar(Language::Nl), shell(Language::Nl), &choices(), &whole, &again);
    let html = drawn("form_stale", &page);
    assert!(html.contains("name=\"version\" value=\"2\"") && html.contains("Wat er nu staat"));
}

#[test]
fn several_parties_are_named_and_who_is_asked_for_a_team_is_told() {
    let nl = calendar(Language::Nl);
    let seen = |name: &str, is_member| {
        let whole = crowd_whole(is_member);
        drawn(name, &ShowPage::on(nl, shell(Language::Nl), &whole, &Again::default()))
    };
    let mine = seen("show_crowd", false);
    assert!(mine.contains("Joost en Bram") || mine.contains("Joost\u{2069} en \u{2068}Bram"));
    assert!(mine.contains("Wie van het team antwoordt") && !mine.contains("/acceptance"));
    let member = seen("show_crowd_member", true);
    assert!(member.contains("/12/acceptance") && member.contains("De anderen lezen dan niet meer"));
    let sheet = PrintPage::on(nl, shell(Language::Nl), &crowd_whole(false), true);
    assert!(drawn("print_crowd", &sheet).contains("Bram de Wit"));
    let lines = vec![crowd(2), line(3, State::Agreed, false)];
    let list = drawn("list_crowd", &ListPage::open_on(nl, shell(Language::Nl), lines));
    assert!(list.contains("Jeugd en Gezin"));
}

#[test]
fn lists_put_what_waits_first_and_teach_when_they_are_empty() {
    let nl = calendar(Language::Nl);
    let lines = (1..6).map(|id| line(id, State::Agreed, id == 3)).collect();
    let html = drawn("list_open", &ListPage::open_on(nl, shell(Language::Nl), lines));
    assert!(html.find("id=\"h-waits\"") < html.find("id=\"h-open\""));
    let empty = drawn("list_empty", &ListPage::open_on(nl, shell(Language::Nl), Vec::new()));
    assert!(empty.contains("Nog geen afspraken"));
    let ended: Vec<_> = [State::Closed, State::Released, State::DidNotWorkOut, State::Declined]
        .into_iter()
        .zip(1..)
        .map(|(state, id)| line(id, state, false))
        .collect();
    drawn("list_ended", &ListPage::ended_on(nl, shell(Language::Nl), &ended, 2, 3));
    let shown = ShownLine {
        id: AgreementId::new(9),
        result: "Wie belt, heeft binnen twee werkdagen een mens aan de lijn.".into(),
        due: crate::model::Due::On(date(2026, 12, 18)),
        ended_on: None,
        goal: Some((GoalId::new(1), "Niemand wacht onnodig".into())),
    };
    let html = drawn("list_shown", &ListPage::shown_on(nl, shell(Language::Nl), &[shown], &[]));
    assert!(!html.contains("Joost"), "others are never named");
}

#[test]
fn an_onlooker_reads_the_result_and_the_date_alone() {
    let whole = whole(State::Agreed, Side::Performer, false);
    let nl = calendar(Language::Nl);
    let shown = Shown {
        result: whole.newest.terms.result.clone(),
        due: whole.agreement.current().due,
        ended_on: None,
    };
    let html = drawn("shown", &ShownPage::on(nl, shell(Language::Nl), &shown));
    assert!(
        html.contains("binnen 10 werkdagen")
            && !html.contains("Joost")
            && !html.contains("planning")
    );
}

#[test]
fn a_version_and_the_sheet_to_print_have_no_buttons_of_the_agreement() {
    let nl = calendar(Language::Nl);
    let whole = whole(State::Renegotiating, Side::Counterpart, false);
    let before = whole.before.clone();
    let page = VersionPage::on(nl, shell(Language::Nl), &whole, &whole.newest, before.as_ref());
    assert!(!drawn("version", &page).contains("method=\"post\""));
    let sheet = drawn("print_sheet", &PrintPage::on(nl, shell(Language::Nl), &whole, true));
    assert!(!sheet.contains("method=\"post\"") && !sheet.contains("Drie wachten nog"));
    let question = drawn("print", &PrintPage::on(nl, shell(Language::Nl), &whole, false));
    assert!(question.contains("/agreements/12/print"));
}

fn waiting(state: State) -> Waiting {
    let whole = whole(state, Side::Counterpart, false);
    Waiting {
        id: whole.agreement.id,
        state,
        version: 2,
        since: date(2026, 11, 20),
        is_other_waiting: true,
        opener: Some(PersonId::new(3)),
        others: vec![other(3, "Joost Verhagen", Side::Performer)],
        title: "Gezinnen snel een eerste gesprek".into(),
        result: "Elk gezin dat zich meldt, heeft binnen 10 werkdagen een eerste gesprek.".into(),
        due: crate::model::Due::On(date(2027, 1, 15)),
        due_before: Some(crate::model::Due::On(date(2026, 12, 18))),
        message: "Haast wil ik hier juist niet.".into(),
        note: "Er staat geen moeilijk woord meer in.".into(),
        is_recorded: false,
        is_check_in_asked: state == State::Agreed,
        needs: 1,
        first_need: "Eén dag per week een gedragsdeskundige".into(),
    }
}

#[test]
fn what_waits_is_answered_in_one_tap_where_one_tap_is_enough() {
    let (nl, shell) = (calendar(Language::Nl), shell(Language::Nl));
    let states = [State::Countered, State::Delivered, State::ReleaseAsked, State::Agreed];
    let items: String =
        states.iter().map(|state| home::waits_item_on(nl, &shell, &waiting(*state))).collect();
    let need = || FirstNeed {
        giver: Some(PersonId::new(5)),
        text: "De planning kunnen inzien.".into(),
        support: Support::Promised,
        kept_on: None,
    };
    let given = || CheckInCard {
        person: PersonId::new(3),
        on: date(2026, 11, 20),
        done: "Ja".into(),
        need: String::new(),
        outlook: Outlook::OnCourse,
    };
    let me = Who::new(PersonId::new(7), "Samira Bennani");
    let cards = (1..4).map(|id| {
        let line = line(id, State::Agreed, false);
        home::card_on(
            nl,
            &me,
            &Running { line, need: Some(need()), check_in: Some(given()), taken_over: None },
        )
    });
    let section = home::section_in(Language::Nl, &shell, cards.collect(), true);
    assert!(items.contains("Akkoord met versie") && items.contains("Klaar, dank je wel"));
    assert!(section.contains("zegde het toe"));
    assert!(section.contains("‘\u{2068}Ja\u{2069}’"), "the words of the check-in");
    let empty = drawn("list_empty", &ListPage::open_on(nl, shell.clone(), Vec::new()));
    let page = empty.replace("<div class=\"empty\">", &format!("<section class=\"sec\"><ul class=\"card\" role=\"list\">{items}</ul></section>{section}<div class=\"empty\">"));
    keep("home", &page);
}
