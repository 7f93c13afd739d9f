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
mod scim_keys;
mod scim_people;
mod scim_teams;
mod single;

pub(crate) use carrying_out::{Carried, carry_out};
pub(crate) use existing::{Organisation, existing, only_organisation, organisation};
pub(crate) use imports::{
    Import, ImportId, carried, drop_old_files, files, find_import, keep_import, past_imports,
};
pub(crate) use index::{index_some, index_some_teams, search_people};
pub(crate) use leaving::{
    Leaver, key_of, leave, leave_after_rest, leave_when_due, leaver, plan_leaving, stay,
};
pub(crate) use office::{
    Holder, end, former_holders, give, held, holders, is_last_administrator, is_only_administrator,
    offices_of,
};
pub(crate) use person::{Own, RoleOf, change_own, page_of_people, roles_of};

pub(crate) use scim_keys::{KeyId, ProviderKey, drop_key, keep_key, key_with, keys, use_key};
pub(crate) use scim_people::{
    Account, Told, Which, account, bump, groups_of, keep_told, page_of_accounts, renumber,
    walk_accounts,
};
pub(crate) use scim_teams::{
    Group, bump_team, forgotten_group, group, groups, keep_group, known_team, members_between,
    team_keys,
};
pub(crate) use single::{
    TeamName, existing_around, id_of_key, known_person, other_teams, team_names,
};

#[cfg(test)]
pub(crate) use imports::count_files;
