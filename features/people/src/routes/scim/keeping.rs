//! Keeping what the provider tells of somebody: by the same checks and in the same way as an import, noted the same.

use super::{
    answer::Trouble,
    number::{is_anothers, numbered},
};
use crate::{
    import::{Column, Field, Plan, Problems, What, plan_change, plan_newcomer, what_text},
    store::{self, Account, ProviderKey, Told, Which},
};
use zwerm_directory::{AccountChange, By, note_on_account};
use zwerm_domain::{
    Date, Language, PersonId, Timestamp,
    text::{LINE, one_line},
};
use zwerm_scim::{Kind, Problem, User};
use zwerm_store::{Reader, StoreError, Writer};

/// Somebody new; or who was let go before and comes back.
pub(super) fn bring_in(
    tx: &mut Writer,
    key: &ProviderKey,
    user: &User,
    now: Timestamp,
) -> Result<PersonId, Trouble> {
    let today = key.organisation.today(now);
    let told = told(user, None, today)?;
    let mut known = None;
    for account in with_name(tx, key, &told)? {
        let is_removed = account.told.as_ref().is_some_and(|told| told.removed_on.is_some());
        if !is_removed {
            return Err(taken("userName or externalId"));
        }
        known = Some(account);
    }
    if let Some(account) = known {
        // Who is made again works here, unless it is said that they don't.
        let user = User { is_active: user.is_active.or(Some(true)), ..user.clone() };
        keep(tx, key, &account, (None, &user), now)?;
        return Ok(account.id);
    }
    let address = address(user);
    let number = user.number.as_deref().unwrap_or(&told.user_name);
    let number = if number.contains('@') { number.to_lowercase() } else { number.to_owned() };
    if is_anothers(tx, key, &number, None)? {
        return Err(taken("userName or employeeNumber"));
    }
    let language = language(user).map_or(key.organisation.language, |language| language);
    let name = user.name(None).unwrap_or_else(|| told.user_name.clone());
    let fields = [
        field(Column::Key, "userName", &number),
        field(Column::Name, "displayName", &name),
        field(Column::Email, "emails", &address),
        field(Column::JobTitle, "title", user.title.as_deref().unwrap_or_default()),
        field(Column::Language, "preferredLanguage", language.code()),
    ];
    let organisation = &key.organisation;
    let around = store::existing_around(tx, organisation, now, None, &number, &address)?;
    let plan = plan_newcomer(&around, &fields).map_err(|problems| wrong(&problems))?;
    let new = plan.new_people.first().ok_or(StoreError::NotFound)?.state.key.clone();
    store::carry_out(tx, organisation, &plan, By::Provider(key.made_by), now)?;
    let id = store::id_of_key(tx, organisation.id, &new)?;
    store::keep_told(tx, id, &told)?;
    if user.is_active == Some(false) {
        store::leave(tx, id, today, now)?;
    }
    Ok(id)
}

/// What becomes different of somebody: `old` as it was, of which a part was changed; nothing where all was told anew.
pub(super) fn keep(
    tx: &mut Writer,
    key: &ProviderKey,
    account: &Account,
    (old, new): (Option<&User>, &User),
    now: Timestamp,
) -> Result<(), Trouble> {
    let told = told(new, account.told.as_ref(), key.organisation.today(now))?;
    let is_other = |other: &Account| other.id != account.id;
    let is_removed =
        |other: &Account| other.told.as_ref().is_some_and(|it| it.removed_on.is_some());
    if with_name(tx, key, &told)?.iter().any(|other| is_other(other) && !is_removed(other)) {
        return Err(taken("userName or externalId"));
    }
    let plan = planned(tx, key, account, (old, new), now)?;
    let is_same = plan.is_empty();
    if !is_same {
        store::carry_out(tx, &key.organisation, &plan, By::Provider(key.made_by), now)?;
    }
    let is_moved = stays_or_leaves(tx, key, account, new.is_active, now)?;
    // With another address, who is known by it is known by that one from now on.
    let follows = plan.changed_people.first().map(|person| person.state.key.clone());
    let is_numbered = numbered(tx, key, (account, follows), new, now)?;
    if account.told.as_ref() != Some(&told) {
        // Of whom it was never told anything, nothing is kept until it differs.
        if account.told.is_some() || differs(account, &told) {
            store::keep_told(tx, account.id, &told)?;
            if is_same && !is_moved && !is_numbered {
                store::bump(tx, account.id)?;
            }
        }
    }
    Ok(())
}

/// They leave, and the provider does not keep them any more.
pub(super) fn let_go(
    tx: &mut Writer,
    key: &ProviderKey,
    account: &Account,
    now: Timestamp,
) -> Result<(), Trouble> {
    stays_or_leaves(tx, key, account, Some(false), now)?;
    let user_name = account.user_name().to_owned();
    let before = account.told.clone();
    let told = before.unwrap_or_else(|| Told { user_name, ..Told::default() });
    let removed_on = Some(key.organisation.today(now));
    store::keep_told(tx, account.id, &Told { removed_on, ..told })?;
    Ok(())
}

fn differs(account: &Account, told: &Told) -> bool {
    let numbered_on = told.numbered_on.filter(|_| account.number().is_some());
    let user_name = account.user_name().to_owned();
    let plain = Told { user_name, numbered_on, ..Told::default() };
    let is_work = told.email_label.as_deref().is_none_or(|label| label == "work");
    !is_work || plain != Told { email_label: None, ..told.clone() }
}

fn planned(
    tx: &mut Reader,
    key: &ProviderKey,
    account: &Account,
    (old, new): (Option<&User>, &User),
    now: Timestamp,
) -> Result<Plan, Trouble> {
    let address = address(new);
    let name = new.name(old).unwrap_or_else(|| account.name.clone());
    let fields = [
        field(Column::Key, "userName", &account.key),
        field(Column::Name, "displayName", &name),
        field(Column::Email, "emails", &address),
        field(Column::JobTitle, "title", new.title.as_deref().unwrap_or_default()),
    ];
    let (organisation, id) = (&key.organisation, Some(account.id));
    let around = store::existing_around(tx, organisation, now, id, &account.key, &address)?;
    let plan = plan_change(&around.by(key.made_by), account.id, &fields);
    let plan = plan.map_err(|problems| wrong(&problems))?;
    let is_about = plan.changed_people.iter().all(|person| person.id == account.id);
    if !plan.new_people.is_empty() || !is_about {
        return Err(Problem::of(Kind::Value, "this can't be kept").into());
    }
    Ok(plan)
}

/// Leaving is at once, and so is coming back; where neither is said, all stays as it is. Answers whether either was done.
fn stays_or_leaves(
    tx: &mut Writer,
    key: &ProviderKey,
    account: &Account,
    is_active: Option<bool>,
    now: Timestamp,
) -> Result<bool, Trouble> {
    let is_here = account.left_on.is_none();
    let Some(is_active) = is_active.filter(|is_active| *is_active != is_here) else {
        return Ok(false);
    };
    let organisation = &key.organisation;
    let today = organisation.today(now);
    let change = if is_active { AccountChange::Returned } else { AccountChange::Left };
    if is_active {
        store::stay(tx, account.id, now)?;
    } else {
        if store::is_only_administrator(tx, organisation.id, account.id)? {
            let what = What::LastAdministrator { name: account.name.clone() };
            return Err(Problem::of(Kind::Value, plain(&what)).into());
        }
        store::leave(tx, account.id, today, now)?;
    }
    note_on_account(tx, account.id, By::Provider(key.made_by), today, change)?;
    Ok(true)
}

/// Everybody who goes by this name or key, those who were let go too.
fn with_name(tx: &mut Reader, key: &ProviderKey, told: &Told) -> Result<Vec<Account>, StoreError> {
    let (organisation, mut found) = (key.organisation.id, Vec::new());
    store::walk_accounts(tx, organisation, &Which::Named(&told.user_name), |account| {
        if account.user_name().to_lowercase() == told.user_name.to_lowercase() {
            found.push(account);
        }
    })?;
    if let Some(external) = &told.external_id {
        store::walk_accounts(tx, organisation, &Which::External(external), |account| {
            if found.iter().all(|other| other.id != account.id) {
                found.push(account);
            }
        })?;
    }
    Ok(found)
}

/// The address: the one that is told, else the user name where that is one.
pub(super) fn address(user: &User) -> String {
    let told = user.email.as_ref().map(|email| email.value.as_str());
    let is_address = user.user_name.contains('@');
    told.or(is_address.then_some(user.user_name.as_str())).unwrap_or_default().trim().to_lowercase()
}

fn language(user: &User) -> Option<Language> {
    let code = user.language.as_deref()?.split(['-', '_']).next()?.to_lowercase();
    Language::from_code(&code)
}

/// What is kept for the provider alone, as clean text; beside what it told before.
fn told(user: &User, before: Option<&Told>, today: Date) -> Result<Told, Problem> {
    let clean =
        |name, text: &Option<String>| text.as_deref().map(|text| line(name, text)).transpose();
    let label = user.email.as_ref().map(|email| email.label.clone());
    let user_name = line("userName", &user.user_name)?;
    if user_name.is_empty() {
        return Err(Problem::of(Kind::Value, "userName is needed"));
    }
    Ok(Told {
        user_name,
        external_id: clean("externalId", &user.external_id)?.filter(|it| !it.is_empty()),
        given_name: clean("givenName", &user.given_name)?.filter(|it| !it.is_empty()),
        family_name: clean("familyName", &user.family_name)?.filter(|it| !it.is_empty()),
        email_label: clean("emails.type", &label)?.filter(|it| !it.is_empty()),
        numbered_on: user
            .number
            .as_ref()
            .map(|_| before.and_then(|before| before.numbered_on).unwrap_or(today)),
        removed_on: None,
    })
}

pub(super) fn line(name: &str, text: &str) -> Result<String, Problem> {
    one_line(text, LINE)
        .map_err(|_| Problem::of(Kind::Value, format!("{name} has more than {LINE} letters")))
}

fn field<'a>(column: Column, name: &'static str, typed: &'a str) -> Field<'a> {
    Field { column, name, typed }
}

pub(super) fn taken(what: &str) -> Trouble {
    Problem::of(Kind::Uniqueness, format!("somebody has this {what} already")).into()
}

/// What the import says, as SCIM says it.
fn wrong(problems: &Problems) -> Trouble {
    let Some(first) = problems.shown().first() else {
        return Problem::of(Kind::Value, "this can't be kept").into();
    };
    let kind = match first.what {
        What::AddressTaken { .. } | What::AddressTwice { .. } => Kind::Uniqueness,
        What::KeyTaken { .. } | What::KeyTwice { .. } => Kind::Uniqueness,
        _ => Kind::Value,
    };
    let field = first.column.as_deref().unwrap_or_default();
    Problem::of(kind, format!("{field}: {}", plain(&first.what))).into()
}

pub(super) fn plain(what: &What) -> String {
    zwerm_ui::plain(&what_text(what, Language::En))
}
