//! The SQL of people. Each function sees only what belongs to the actor's organisation.

mod carrying_out;
mod existing;
mod imports;
mod leaving;
mod newcomers;
mod person;
mod rows;

pub(crate) use carrying_out::{Carried, carry_out};
pub(crate) use existing::{Organisation, existing, only_organisation, organisation};
pub(crate) use imports::{
    Import, ImportId, carried, drop_old_files, files, find_import, keep_import, past_imports,
};
pub(crate) use leaving::{
    Leaver, is_last_administrator, leave, leave_when_due, leaver, plan_leaving, stay,
};
pub(crate) use person::{Own, RoleOf, change_own, page_of_people, roles_of};

#[cfg(test)]
pub(crate) use imports::count_files;
