//! Which tables hold what only a small circle may read (the parties of an agreement, a team), and what of
//! them others may.

/// The tables whose words open for a [`PairReader`](crate::PairReader) alone.
pub const PRIVATE_TABLES: [&str; 27] = [
    "agreement_words",
    "agreement_criterion",
    "agreement_need",
    "agreement_reason",
    "acceptance",
    "check_in",
    "agreement_note",
    "look_back",
    "agenda_words",
    "team_ask_words",
    "team_ask_reply",
    "team_figure_words",
    "team_figure_value",
    "boundary_question_words",
    "goal_contribution_words",
    "catch_up_words",
    "catch_up_question_words",
    "lesson_words",
    "thanks",
    "agreement_step_in",
    "agreement_hand_over_words",
    "wave_share_words",
    "team_choice_words",
    "team_choice_week",
    "mirror_own",
    "mirror_result",
    "parallel_words",
];

/// The columns of private tables that hold no words: keys and states.
const OPEN_COLUMNS: [&str; 28] = [
    "agreement_id",
    "lesson_id",
    "number",
    "position",
    "id",
    "move_id",
    "person_id",
    "first_version",
    "check_in_id",
    "state",
    "asked_of",
    "asked_by",
    "organisation_id",
    "team_id",
    "from_team_id",
    "to_team_id",
    "item_id",
    "ask_id",
    "figure_id",
    "week",
    "question_id",
    "contribution_id",
    "catch_up_id",
    "boundary_id",
    "share_id",
    "choice_id",
    "wave_id",
    "parallel_id",
];

/// Whether this column may be read by the pair reader alone. Counting rows names no column.
pub(crate) fn is_private(table: &str, column: &str) -> bool {
    PRIVATE_TABLES.iter().any(|name| name.eq_ignore_ascii_case(table))
        && !column.is_empty()
        && !OPEN_COLUMNS.iter().any(|name| name.eq_ignore_ascii_case(column))
}
