//! Which columns are kept sealed, in one list; and which texts of private tables are not, with the reason.

/// A table of the words of an agreement.
#[derive(Debug)]
pub struct SealedTable {
    /// Its name.
    pub name: &'static str,
    /// The columns that tell a row from the others of its agreement; at most two, whole numbers.
    pub row: &'static [&'static str],
    /// The columns whose words are sealed, with the table's name: `agreement_words.title`.
    pub words: &'static [&'static str],
}

/// Every sealed column. A test of the app holds that each text of a private table is here or in [`PLAIN`].
pub const SEALED: [SealedTable; 10] = [
    SealedTable {
        name: "agreement_words",
        row: &["number"],
        words: &[
            "agreement_words.message",
            "agreement_words.for_whom",
            "agreement_words.may_go_wrong",
            "agreement_words.may_not_go_wrong",
            "agreement_words.in_return",
            "agreement_words.title",
            "agreement_words.result",
        ],
    },
    SealedTable {
        name: "agreement_criterion",
        row: &["number", "position"],
        words: &["agreement_criterion.text"],
    },
    SealedTable { name: "agreement_need", row: &["id"], words: &["agreement_need.text"] },
    SealedTable {
        name: "agreement_reason",
        row: &["person_id"],
        words: &["agreement_reason.text"],
    },
    SealedTable {
        name: "acceptance",
        row: &["number", "person_id"],
        words: &["acceptance.own_words"],
    },
    SealedTable { name: "check_in", row: &["id"], words: &["check_in.done", "check_in.need"] },
    SealedTable { name: "agreement_note", row: &["move_id"], words: &["agreement_note.text"] },
    SealedTable {
        name: "look_back",
        row: &["person_id"],
        words: &["look_back.went_well", "look_back.do_differently", "look_back.ask_or_offer"],
    },
    SealedTable {
        name: "agreement_step_in",
        row: &["move_id"],
        words: &[
            "agreement_step_in.other_boundary",
            "agreement_step_in.reason",
            "agreement_step_in.gives_back",
        ],
    },
    SealedTable {
        name: "agreement_hand_over_words",
        row: &["move_id"],
        words: &["agreement_hand_over_words.text"],
    },
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
    ("agenda_words.title", "of a team"),
    ("agenda_words.says", "of a team"),
    ("team_ask_words.what", "of two teams"),
    ("team_ask_reply.said_on", "a day"),
    ("team_ask_reply.kind", "one of a few words"),
    ("team_ask_reply.day", "a day"),
    ("team_ask_reply.words", "of two teams"),
    ("team_figure_words.name", "of a team"),
    ("team_figure_words.unit", "of a team"),
    ("team_figure_words.better", "one of a few words"),
    ("team_figure_value.week", "a week"),
    ("boundary_question_words.in_the_way", "of a person and who keeps the boundary"),
    ("boundary_question_words.wanted", "of a person and who keeps the boundary"),
    ("goal_contribution_words.words", "of a team or the organisation"),
    ("catch_up_words.goes_on", "of a team or the organisation"),
    ("catch_up_words.means", "of a team or the organisation"),
    ("catch_up_words.not_known", "of a team or the organisation"),
    ("catch_up_words.on_my_desk", "of a team or the organisation"),
    ("catch_up_question_words.words", "of a team or the organisation"),
    ("catch_up_question_words.answer", "of a team or the organisation"),
    ("lesson_words.happened", "of its writer, who shares it or not"),
    ("lesson_words.learnt", "of its writer, who shares it or not"),
    ("lesson_words.differently", "of its writer, who shares it or not"),
    ("thanks.given_on", "a day"),
    ("thanks.text", "of who gave it and who got it; there is no agreement with a key"),
];

/// The sealed table of this name.
pub(super) fn table(name: &str) -> Option<&'static SealedTable> {
    SEALED.iter().find(|table| table.name.eq_ignore_ascii_case(name))
}

/// Whether this column (with its table's name) is sealed.
pub(super) fn is_sealed_column(column: &str) -> bool {
    SEALED.iter().any(|table| table.words.contains(&column))
}
