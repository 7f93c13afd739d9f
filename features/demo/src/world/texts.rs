//! All texts of the demo world, in Dutch and in English, by the work they are about.

pub(crate) mod agreeing;
mod care;
pub(crate) mod choices;
pub(crate) mod context;
mod debts;
mod desk;
pub(crate) mod guests;
mod housing;
mod hr;
mod ict;
pub(crate) mod joint;
pub(crate) mod kinds;
pub(crate) mod lives;
pub(crate) mod looking_back;
mod neighbourhood;
pub(crate) mod open_answers;
pub(crate) mod parallel;
pub(crate) mod places;
mod policy;
pub(crate) mod roles;
pub(crate) mod sharing;
pub(crate) mod story;
pub(crate) mod team_life;
pub(crate) mod template;
mod together;
pub(crate) mod waves;
pub(crate) mod working;
mod youth;

use template::Template;

/// The agreements people here make, by the work they are about.
pub(crate) static TEMPLATES: &[&[Template]] = &[
    care::CARE,
    neighbourhood::STREETS,
    housing::HOMES,
    desk::COUNTER,
    youth::YOUNG,
    debts::DEBTS,
    ict::SYSTEMS,
    hr::STAFF,
    policy::DIRECTION,
];

/// Agreements any two colleagues make.
pub(crate) static GENERAL: &[Template] = together::ANYONE;

/// What leaders promise.
pub(crate) static LEADING: &[Template] = together::LEADERS;
