//! Which tables hold what only the parties of an agreement may read, and what of them others may.

/// The tables whose words open for a [`PairReader`](crate::PairReader) alone.
pub const PRIVATE_TABLES: [&str; 10] = [
    "agreement_words",
    "agreement_criterion",
    "agreement_need",
    "agreement_reason",
    "acceptance",
    "check_in",
    "agreement_note",
    "look_back",
    "lesson_words",
    "thanks",
];

/// The columns of private tables that hold no words: keys and states.
const OPEN_COLUMNS: [&str; 12] = [
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
];

/// Whether this column may be read by the pair reader alone. Counting rows names no column.
pub(crate) fn is_private(table: &str, column: &str) -> bool {
    PRIVATE_TABLES.iter().any(|name| name.eq_ignore_ascii_case(table))
        && !column.is_empty()
        && !OPEN_COLUMNS.iter().any(|name| name.eq_ignore_ascii_case(column))
}
