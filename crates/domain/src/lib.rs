//! What every part of Zwerm shares: ids, time, languages, who acts, and clean text. Pure: no I/O, no async.

mod actor;
pub mod calendar;
mod clock;
mod hours;
mod id;
mod language;
mod module;
mod office;
mod room;
mod side;
pub mod text;
mod threshold;
mod time;

pub use actor::Actor;
pub use clock::Clock;
pub use hours::WorkingHours;
pub use id::{
    AgreementId, BoundaryId, CheckInId, GoalId, HandOverId, HelpRequestId, Id, KindOfWorkId,
    LessonId, NeedId, OrganisationId, PersonId, QuestionnaireId, TeamChoiceId, TeamId, TemplateId,
    ThanksId, WaveId, WorkRoleId,
};
pub use language::Language;
pub use module::{Module, Modules, Stand};
pub use office::{Office, OfficeSide, Offices, WATCH_DAYS};
pub use room::RoomLevel;
pub use side::Side;
pub use threshold::{Level, Threshold};
pub use time::{Date, Quarter, Timestamp, day_of, hour_of, is_working_day, working_days_after};
