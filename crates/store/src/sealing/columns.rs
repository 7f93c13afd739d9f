//! Which columns are kept sealed, in one list; and which texts of private tables are not, with the reason.

use super::KeyOf;
use zwerm_domain::{AgreementId, OrganisationId, PersonId, TeamId};

/// Whose words a table holds, as its rows tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Of the agreement in `agreement_id`.
    Agreement,
    /// Of one person: the column that names them, or how they are looked up.
    Person(&'static str),
    /// Of the team in this column.
    Team(&'static str),
    /// Of the team in `team_id`; where none stands there, of the organisation in `organisation_id`.
    Circle,
    /// Of the organisation in `organisation_id`.
    Organisation,
}

impl Whose {
    /// What tells it in SQL: one value, or two for a circle.
    pub fn columns(self) -> Vec<&'static str> {
        match self {
            Whose::Agreement => vec!["agreement_id"],
            Whose::Person(column) | Whose::Team(column) => vec![column],
            Whose::Circle => vec!["team_id", "organisation_id"],
            Whose::Organisation => vec!["organisation_id"],
        }
    }

    /// The key, from what stands in [`columns`](Whose::columns).
    pub fn key_of(self, found: &[Option<i64>]) -> Option<KeyOf> {
        let first = found.first().copied().flatten();
        Some(match self {
            Whose::Agreement => KeyOf::Agreement(AgreementId::new(first?)),
            Whose::Person(_) => KeyOf::Person(PersonId::new(first?)),
            Whose::Team(_) => KeyOf::Team(TeamId::new(first?)),
            Whose::Circle => {
                let organisation = OrganisationId::new(found.get(1).copied().flatten()?);
                KeyOf::circle(first.map(TeamId::new), organisation)
            }
            Whose::Organisation => KeyOf::Organisation(OrganisationId::new(first?)),
        })
    }
}

/// A table of private words.
#[derive(Debug)]
pub struct SealedTable {
    /// Its name.
    pub name: &'static str,
    /// Whose key opens its words.
    pub whose: Whose,
    /// The columns that tell a row from all others of the table.
    pub(super) key: &'static [&'static str],
    /// The columns that tell a row from the others of its key; at most two, whole numbers.
    pub row: &'static [&'static str],
    /// The columns whose words are sealed, with the table's name: `agreement_words.title`.
    pub words: &'static [&'static str],
}

/// Of an agreement, told apart by these numbers in it.
const fn of_agreement(
    name: &'static str,
    key: &'static [&'static str],
    row: &'static [&'static str],
    words: &'static [&'static str],
) -> SealedTable {
    SealedTable { name, whose: Whose::Agreement, key, row, words }
}

/// Of a person, a team or a circle; one number tells a row from all others.
const fn of_others(
    name: &'static str,
    whose: Whose,
    row: &'static [&'static str],
    words: &'static [&'static str],
) -> SealedTable {
    SealedTable { name, whose, key: row, row, words }
}

/// Every sealed column, in the order in which their tables came to be sealed (see [`proving`](crate::proving)): a new one
/// goes to the end. A test of the app holds that each text of a private table is here or in [`PLAIN`].
pub const SEALED: [SealedTable; 26] = [
    of_agreement(
        "agreement_words",
        &["agreement_id", "number"],
        &["number"],
        &[
            "agreement_words.message",
            "agreement_words.for_whom",
            "agreement_words.may_go_wrong",
            "agreement_words.may_not_go_wrong",
            "agreement_words.in_return",
            "agreement_words.title",
            "agreement_words.result",
        ],
    ),
    of_agreement(
        "agreement_criterion",
        &["agreement_id", "number", "position"],
        &["number", "position"],
        &["agreement_criterion.text"],
    ),
    of_agreement("agreement_need", &["id"], &["id"], &["agreement_need.text"]),
    of_agreement(
        "agreement_reason",
        &["agreement_id", "person_id"],
        &["person_id"],
        &["agreement_reason.text"],
    ),
    of_agreement(
        "acceptance",
        &["agreement_id", "number", "person_id"],
        &["number", "person_id"],
        &["acceptance.own_words"],
    ),
    of_agreement("check_in", &["id"], &["id"], &["check_in.done", "check_in.need"]),
    of_agreement("agreement_note", &["move_id"], &["move_id"], &["agreement_note.text"]),
    of_agreement(
        "look_back",
        &["agreement_id", "person_id"],
        &["person_id"],
        &["look_back.went_well", "look_back.do_differently", "look_back.ask_or_offer"],
    ),
    of_agreement(
        "agreement_step_in",
        &["move_id"],
        &["move_id"],
        &[
            "agreement_step_in.other_boundary",
            "agreement_step_in.reason",
            "agreement_step_in.gives_back",
        ],
    ),
    of_agreement(
        "agreement_hand_over_words",
        &["move_id"],
        &["move_id"],
        &["agreement_hand_over_words.text"],
    ),
    of_agreement(
        "agreement_to_show",
        &["agreement_id", "number"],
        &["number"],
        &["agreement_to_show.result"],
    ),
    // Who gives thanks can't read back which number they got: another one, made before, stands beside them.
    SealedTable {
        name: "thanks",
        whose: Whose::Person("receiver_id"),
        key: &["id"],
        row: &["mark"],
        words: &["thanks.text"],
    },
    of_others(
        "lesson_words",
        Whose::Person("(SELECT author_id FROM lesson WHERE lesson.id = lesson_id)"),
        &["lesson_id"],
        &["lesson_words.happened", "lesson_words.learnt", "lesson_words.differently"],
    ),
    of_others(
        "boundary_question_words",
        Whose::Person("person_id"),
        &["question_id"],
        &["boundary_question_words.in_the_way", "boundary_question_words.wanted"],
    ),
    of_others(
        "goal_contribution_words",
        Whose::Person("person_id"),
        &["contribution_id"],
        &["goal_contribution_words.words"],
    ),
    of_others(
        "agenda_words",
        Whose::Team("team_id"),
        &["item_id"],
        &["agenda_words.title", "agenda_words.says"],
    ),
    of_others(
        "team_figure_words",
        Whose::Team("team_id"),
        &["figure_id"],
        &["team_figure_words.name", "team_figure_words.unit"],
    ),
    of_others("team_ask_words", Whose::Team("from_team_id"), &["ask_id"], &["team_ask_words.what"]),
    of_others("team_ask_reply", Whose::Team("from_team_id"), &["id"], &["team_ask_reply.words"]),
    of_others(
        "catch_up_words",
        Whose::Circle,
        &["catch_up_id"],
        &[
            "catch_up_words.goes_on",
            "catch_up_words.means",
            "catch_up_words.not_known",
            "catch_up_words.on_my_desk",
        ],
    ),
    of_others(
        "catch_up_question_words",
        Whose::Circle,
        &["question_id"],
        &["catch_up_question_words.words", "catch_up_question_words.answer"],
    ),
    of_others(
        "wave_share_words",
        Whose::Organisation,
        &["share_id"],
        &["wave_share_words.comment", "wave_share_words.chose", "wave_share_words.answer"],
    ),
    of_others(
        "team_choice_words",
        Whose::Team("team_id"),
        &["choice_id"],
        &["team_choice_words.what", "team_choice_words.hope", "team_choice_words.closing"],
    ),
    of_others("mirror_own", Whose::Person("person_id"), &["wave_id"], &["mirror_own.answers"]),
    of_others(
        "mirror_result",
        Whose::Person("person_id"),
        &["wave_id"],
        &["mirror_result.picture"],
    ),
    of_others(
        "parallel_words",
        Whose::Organisation,
        &["parallel_id"],
        &[
            "parallel_words.client",
            "parallel_words.us",
            "parallel_words.board",
            "parallel_words.ending",
        ],
    ),
];

/// Texts of private tables that stand there as they were written, and why.
pub const PLAIN: &[(&str, &str)] = &[
    ("agreement_criterion.seen_on", "a day"),
    ("agreement_need.by_on", "a day"),
    ("agreement_need.state", "one of a few words"),
    ("agreement_need.answered_on", "a day"),
    ("agreement_need.kept_on", "a day"),
    ("acceptance.accepted_on", "a day"),
    ("check_in.given_on", "a day"),
    ("check_in.outlook", "one of a few words"),
    ("look_back.given_on", "a day"),
    ("agreement_step_in.until_on", "a day"),
    ("team_ask_reply.said_on", "a day"),
    ("team_ask_reply.kind", "one of a few words"),
    ("team_ask_reply.day", "a day"),
    ("team_figure_words.better", "one of a few words"),
    ("team_figure_value.week", "a week"),
    ("team_choice_week.week", "a week"),
    ("team_choice_week.did", "one of a few words"),
    ("thanks.given_on", "a day"),
];

/// The sealed table of this name.
pub(super) fn table(name: &str) -> Option<&'static SealedTable> {
    SEALED.iter().find(|table| table.name.eq_ignore_ascii_case(name))
}

/// Whether this column (with its table's name) is sealed.
pub(super) fn is_sealed_column(column: &str) -> bool {
    SEALED.iter().any(|table| table.words.contains(&column))
}
