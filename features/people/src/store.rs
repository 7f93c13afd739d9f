//! The SQL of people. Each function sees only what belongs to the actor's organisation.

mod carrying_out;
mod existing;
mod imports;
mod index;
mod leaving;
mod newcomers;
mod office;
mod person;
mod rows;
mod single;

pub(crate) use carrying_out::{Carried, carry_out};
pub(crate) use existing::{Organisation, existing, only_organisation, organisation};
pub(crate) use imports::{
    Import, ImportId, carried, drop_old_files, files, find_import, keep_import, past_imports,
};
pub(crate) use index::{index_some, index_some_teams, search_people};
pub(crate) use leaving::{Leaver, key_of, leave, leave_when_due, leaver, plan_leaving, stay};
pub(crate) use office::{
    Holder, end, former_holders, give, held, holders, is_filled, is_last_administrator, offices_of,
};
pub(crate) use person::{Own, RoleOf, change_own, page_of_people, roles_of};

pub(crate) use single::{TeamName, existing_around, id_of_key, other_teams, team_names};

#[cfg(test)]
pub(crate) use imports::count_files;
