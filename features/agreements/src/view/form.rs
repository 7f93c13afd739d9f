//! The form for a new agreement and for a next version. It has the names of [`crate::model::Field`]:
//!
//! `with_name` (typed) and `with` (`p12`, `t3`, `r5`, once it is sure who is meant), `side`; of each further
//! party `also_name_N`, `also_N` and `also_side_N`; `result`, `due_kind`, `due`, `title`, `criteria` (one a
//! line), `for_whom`, `reason`, `may_go_wrong`, `may_not_go_wrong`, `in_return`, `boundary` (more than one),
//! `rhythm`, `kind_of_work`, `goal`, `visibility`, `team` (more than one), `message`; of each need `need_text_N`,
//! `need_by_N`, `need_of_N` (`me`, `other` or a party) and `need_from_N` (a typed name); `version` of a next one.
//! What is wrong with a name stands beside `with` or `also_N`, what is wrong with a criterion beside `criteria`.

use super::{
    eyes::{Eyes, who_of},
    form_parts::{
        AlsoRow, NeedRow, Offer, also_rows, has_more_needs, is_also_open, is_filled, names,
        need_rows,
    },
    words,
};
use crate::{
    model::Draft,
    store::people::Called,
    text::{L10nLanguage, text},
    whole::Whole,
};
use askama::Template;
use zwerm_directory::{Boundary, Colleague, Goal, KindOfWork};
use zwerm_domain::AgreementId;
use zwerm_promise::{Whom, hints::Sketch};
use zwerm_ui::{Choice, Fields, Shell, Who, format::Calendar};
use zwerm_web::{Again, Me};

/// Rows for further parties.
pub(crate) const PARTY_ROWS: usize = 5;

/// What the form offers to choose from.
#[derive(Default)]
pub(crate) struct Choices {
    /// People near the writer, to pick a name from.
    pub(crate) colleagues: Vec<Colleague>,
    /// Teams and roles near the writer.
    pub(crate) groups: Vec<Called>,
    /// Goals.
    pub(crate) goals: Vec<Goal>,
    /// Boundaries.
    pub(crate) boundaries: Vec<Boundary>,
    /// Kinds of work.
    pub(crate) kinds_of_work: Vec<KindOfWork>,
}

/// The names under the field while one types.
#[derive(Template)]
#[template(path = "agreement_names.html")]
pub(crate) struct NameOptions {
    people: Vec<Choice>,
}

impl NameOptions {
    /// These people, teams and roles, to pick one from.
    pub(crate) fn new(t: &L10nLanguage, people: &[Colleague], groups: &[Called]) -> NameOptions {
        NameOptions { people: names(t, people, groups) }
    }
}

/// Colleagues to pick one from while one types.
pub(crate) fn colleagues(t: &L10nLanguage, people: &[Colleague]) -> Vec<Choice> {
    names(t, people, &[])
}

/// All who are called so, to choose from.
pub(crate) fn candidates(t: &L10nLanguage, called: &[Called]) -> Vec<Choice> {
    let says = |one: &Called| match (one.whom, one.says.as_str()) {
        (Whom::Team(_), _) => t.form_a_team(),
        (Whom::Role(_), team) => t.form_a_role(team),
        (Whom::Person(_), team) => team.to_owned(),
    };
    called.iter().map(|one| Choice::new(one.whom, one.name.as_str()).saying(says(one))).collect()
}

/// The page.
#[derive(Template)]
#[template(path = "agreement_form.html")]
pub(crate) struct FormPage {
    shell: Shell,
    t: &'static L10nLanguage,
    /// Of a next version.
    id: Option<AgreementId>,
    action: String,
    title: String,
    lead: String,
    /// The agreement's name, above a next version.
    name: String,
    /// Whether it is written on what was agreed, not in answer to a proposal.
    is_anew: bool,
    fields: Fields,
    version: String,
    with: Option<(Whom, Who)>,
    candidates: Vec<Choice>,
    also: Vec<AlsoRow>,
    is_also_open: bool,
    offer: Offer,
    rows: Vec<NeedRow>,
    has_more_needs: bool,
    is_more_open: bool,
    hints: Vec<String>,
    /// What somebody else wrote meanwhile: of what, what you typed, what stands there now.
    both: Vec<(String, String, String)>,
    seen_by: String,
    submit: String,
    /// The theme of a talk that it comes of, as a sentence; usually empty.
    pub(crate) chosen: String,
}

impl FormPage {
    /// What is wrong with the other person stands beside the name, or beside those who are called so.
    fn with_id(&self) -> &'static str {
        if self.candidates.is_empty() { "f-with" } else { "f-with_name" }
    }

    /// A first proposal. `with` is who was chosen already, `called` for a field all who are called so.
    pub(crate) fn first(
        me: &Me,
        shell: Shell,
        choices: &Choices,
        with: Option<(Whom, String)>,
        called: &[(String, Vec<Choice>)],
        again: &Again,
    ) -> FormPage {
        FormPage::first_on(super::calendar(me), shell, choices, with, called, again)
    }

    pub(super) fn first_on(
        calendar: Calendar,
        shell: Shell,
        choices: &Choices,
        with: Option<(Whom, String)>,
        called: &[(String, Vec<Choice>)],
        again: &Again,
    ) -> FormPage {
        let t = text(calendar.language);
        let mut fields = again.fields.clone();
        for (name, usual) in [
            ("side", "performer"),
            ("due_kind", "date"),
            ("rhythm", "none"),
            ("visibility", "parties"),
        ] {
            if !fields.has(name) {
                fields = fields.with(name, usual);
            }
        }
        let with = with.map(|(whom, name)| (whom, who_of(whom, &name)));
        let other = with.as_ref().map(|(whom, who)| match whom {
            Whom::Person(_) => who.first_name().to_owned(),
            Whom::Team(_) | Whom::Role(_) => who.name.clone(),
        });
        let of_first = called.iter().find(|(field, _)| field == "with");
        let also = also_rows(called);
        let is_alone = also.iter().all(|row| fields.value(&row.name).trim().is_empty());
        FormPage {
            id: None,
            action: "/agreements".to_owned(),
            title: t.form_new_title(),
            lead: t.form_new_lead(),
            name: String::new(),
            is_anew: false,
            version: String::new(),
            with,
            candidates: of_first.map(|(_, all)| all.clone()).unwrap_or_default(),
            is_also_open: is_also_open(&fields),
            also,
            offer: Offer::new(t, choices, None),
            rows: need_rows(&fields, "other"),
            has_more_needs: has_more_needs(&fields),
            is_more_open: is_filled(&fields),
            hints: hints(calendar, again),
            both: Vec::new(),
            seen_by: match other {
                Some(other) if is_alone => t.agreements_only_you_two(other),
                _ => t.form_only_you_two(),
            },
            submit: t.form_propose(),
            chosen: String::new(),
            fields,
            shell,
            t,
        }
    }

    /// A next version, prefilled with the terms it starts from.
    pub(crate) fn next(
        me: &Me,
        shell: Shell,
        choices: &Choices,
        whole: &Whole,
        again: &Again,
    ) -> FormPage {
        FormPage::next_on(super::calendar(me), shell, choices, whole, again)
    }

    pub(super) fn next_on(
        calendar: Calendar,
        shell: Shell,
        choices: &Choices,
        whole: &Whole,
        again: &Again,
    ) -> FormPage {
        let eyes = Eyes::of(calendar, whole);
        let t = eyes.t;
        let course = &whole.agreement.course;
        let is_mine = course.opener() == Some(eyes.me);
        let other = eyes.other_name();
        let lead = match course.is_talk_due() {
            true => t.form_talk_lead(other),
            false => t.form_next_lead(other),
        };
        let (title, submit) = match (course.is_negotiated(), is_mine) {
            _ if course.is_talk_due() => (t.form_talk_title(), t.form_talk_send()),
            (true, false) => (t.form_counter_title(), t.form_counter_send()),
            (true, true) => (t.form_revise_title(), t.form_propose()),
            (false, _) => (t.form_again_title(), t.form_propose()),
        };
        let fields = again.fields.clone();
        let newest = whole.newest.number.to_string();
        let version = match fields.value("version") {
            typed if !again.is_stale && !typed.is_empty() => typed.to_owned(),
            _ => newest,
        };
        FormPage {
            id: Some(whole.agreement.id),
            action: format!("/agreements/{}/versions", whole.agreement.id),
            title,
            lead,
            name: super::name(whole),
            is_anew: !course.is_negotiated(),
            version,
            with: None,
            candidates: Vec::new(),
            also: Vec::new(),
            is_also_open: false,
            rows: need_rows(
                &fields,
                &whole.across().map(|whom| whom.to_string()).unwrap_or_default(),
            ),
            offer: Offer::new(t, choices, Some((&eyes, whole))),
            has_more_needs: has_more_needs(&fields),
            is_more_open: is_filled(&fields),
            hints: hints(calendar, again),
            both: if again.is_stale { both(calendar, &fields, whole) } else { Vec::new() },
            seen_by: eyes.seen_by_us(),
            submit,
            chosen: String::new(),
            fields,
            shell,
            t,
        }
    }
}

/// Hints for the writer alone, once something was sent that did not go through.
fn hints(calendar: Calendar, again: &Again) -> Vec<String> {
    let fields = &again.fields;
    if !fields.has_problems() {
        return Vec::new();
    }
    let is_standing = fields.is_chosen("due_kind", "review");
    let sketch = Sketch {
        result: fields.value("result"),
        has_criteria: !fields.value("criteria").trim().is_empty(),
        has_needs: !fields.value("need_text_0").trim().is_empty(),
        has_rhythm: !matches!(fields.value("rhythm"), "" | "none"),
        ready_on: fields.value("due").parse().ok().filter(|_| !is_standing),
        today: calendar.today,
    };
    words::hints(calendar.language, &sketch)
}

/// What you typed beside what the newest version says, where they differ.
fn both(calendar: Calendar, fields: &Fields, whole: &Whole) -> Vec<(String, String, String)> {
    let t = text(calendar.language);
    let newest = Draft::from_terms(&whole.newest.terms.read());
    let day = |typed: &str| match typed.parse() {
        Ok(day) => calendar.long(day),
        Err(_) => typed.to_owned(),
    };
    let needs: Vec<String> = newest.needs.into_iter().map(|need| need.text).collect();
    let typed_needs: Vec<&str> = (0..crate::model::MOST_NEEDS)
        .map(|at| fields.value(&format!("need_text_{at}")))
        .filter(|text| !text.trim().is_empty())
        .collect();
    let typed = |name: &str| fields.value(name).trim().replace("\r\n", "\n");
    let all = [
        (t.form_title(), typed("title"), newest.title),
        (t.form_what(), typed("result"), newest.result),
        (t.form_when(), day(&typed("due")), day(&newest.due)),
        (t.form_needs(), typed_needs.join("\n"), needs.join("\n")),
        (t.show_seen_when(), typed("criteria"), newest.criteria.join("\n")),
        (t.show_for_whom(), typed("for_whom"), newest.for_whom),
        (t.form_may_go_wrong(), typed("may_go_wrong"), newest.may_go_wrong),
        (t.form_may_not_go_wrong(), typed("may_not_go_wrong"), newest.may_not_go_wrong),
        (t.show_in_return(), typed("in_return"), newest.in_return),
    ];
    all.into_iter().filter(|(_, typed, newest)| typed != newest).collect()
}
