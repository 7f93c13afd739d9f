//! Whether every key opens, and the words behind them; and whether columns of a few values hold one of those. For the
//! doctor: it changes nothing, and tells tables and counts, never what stands there.

use super::{KeyOf, Keys, SEALED, SealedTable, WordsKey, fill::Walk, hands::Hands, spot};
use crate::{
    Place, Store, StoreError, Value,
    pg::{Address, off_runtime},
    row::Cell,
    sqlite::open,
};
use std::collections::{BTreeMap, HashMap, HashSet};
use zwerm_domain::{AgreementId, OrganisationId, PersonId, TeamId};

/// Whose key it is, from the number in its row.
type OfNumber = fn(i64) -> KeyOf;

/// So many rows of a table are opened at most.
const MOST: u64 = 100_000;

/// Something that is not as this server writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsound {
    /// The table, or the table and the column.
    pub place: String,
    /// How many rows.
    pub rows: u64,
    /// What is wrong with them.
    pub why: Why,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Why {
    /// A key does not open with the key file.
    KeyShut,
    /// Words have no key.
    NoKey,
    /// Words do not open: they were altered, or stood elsewhere.
    Shut,
    /// Words stand in the clear.
    Plain,
    /// A value that can't be.
    Value,
}

/// What was looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Soundness {
    /// Keys that were tried.
    pub keys: u64,
    /// Rows with private words that were opened.
    pub rows: u64,
    /// Whether that were all rows there are.
    pub is_all: bool,
    /// What is wrong.
    pub unsound: Vec<Unsound>,
}

/// A column that holds few different values, and which of them can be.
#[derive(Clone, Copy, Debug)]
pub struct Few {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// Whether this value can be there.
    pub can_be: fn(&str) -> bool,
}

impl Store {
    /// Looks at keys, at private words (all of them, of very large tables the first) and at columns of few values. Blocks.
    ///
    /// # Errors
    /// If the store fails.
    pub fn soundness(&self, keys: &Keys, few: &[Few]) -> Result<Soundness, StoreError> {
        match &self.options().place {
            Place::Sqlite(file) => all(&mut open::unguarded(file)?, keys, few),
            Place::Postgres(url) => {
                off_runtime(|| all(&mut Address::read(url)?.connect()?, keys, few))
            }
        }
    }
}

fn all(hands: &mut impl Hands, keys: &Keys, few: &[Few]) -> Result<Soundness, StoreError> {
    let mut found = Soundness { is_all: true, ..Soundness::default() };
    let mut known: HashMap<KeyOf, Option<WordsKey>> = HashMap::new();
    let kept: [(&str, &str, OfNumber); 4] = [
        ("pair_key", "agreement_id", |id| KeyOf::Agreement(AgreementId::new(id))),
        ("person_words_key", "person_id", |id| KeyOf::Person(PersonId::new(id))),
        ("team_words_key", "team_id", |id| KeyOf::Team(TeamId::new(id))),
        ("organisation_words_key", "organisation_id", |id| {
            KeyOf::Organisation(OrganisationId::new(id))
        }),
    ];
    for (table, column, made) in kept {
        let text = format!("SELECT {column}, wrapped FROM {table}");
        let rows = hands.ask(&text, &[], |cells| match cells {
            [Cell::Int(id), Cell::Bytes(wrapped)] => {
                Some((made(*id), keys.unwrap(made(*id), Some(wrapped))))
            }
            _ => None,
        })?;
        found.keys += rows.len() as u64;
        let shut = rows.iter().filter(|(_, key)| key.is_none()).count();
        found.tell(table, shut as u64, Why::KeyShut);
        known.extend(rows);
    }
    // Whose keys went on purpose: what is left of their words opens for nobody any more.
    let people = numbers(hands, "SELECT id FROM person WHERE erased_on IS NOT NULL")?;
    let agreements = numbers(
        hands,
        "SELECT party.agreement_id FROM agreement_party party JOIN person ON person.id = party.person_id
         GROUP BY party.agreement_id HAVING SUM(CASE WHEN person.erased_on IS NULL THEN 1 ELSE 0 END) = 0",
    )?;
    let key_of = |of: KeyOf| match (known.get(&of), of) {
        (None, KeyOf::Person(id)) if people.contains(&id.get()) => Known::Erased,
        (None, KeyOf::Agreement(id)) if agreements.contains(&id.get()) => Known::Erased,
        (None, _) => Known::Missing,
        (Some(None), _) => Known::Shut,
        (Some(Some(key)), _) => Known::Opens(key),
    };
    for table in &SEALED {
        words(hands, table, key_of, &mut found)?;
    }
    for one in few {
        hands.see(one.table)?;
        let looked = values(hands, one, &mut found);
        hands.undo();
        looked?;
    }
    Ok(found)
}

fn numbers(hands: &mut impl Hands, text: &str) -> Result<HashSet<i64>, StoreError> {
    let found = hands.ask(text, &[], |cells| match cells {
        [Cell::Int(number)] => Some(*number),
        _ => None,
    })?;
    Ok(found.into_iter().collect())
}

/// What is known of the key to words.
enum Known<'a> {
    Opens(&'a WordsKey),
    /// It does not open; that is told of the key itself.
    Shut,
    Missing,
    Erased,
}

/// Opens the words of a table.
fn words<'a>(
    hands: &mut impl Hands,
    table: &'static SealedTable,
    key_of: impl Fn(KeyOf) -> Known<'a>,
    sound: &mut Soundness,
) -> Result<(), StoreError> {
    let walk = Walk::of(table);
    let mut after = vec![i64::MIN; walk.keys()];
    let mut wrong: BTreeMap<Why, u64> = BTreeMap::new();
    let mut looked = 0;
    loop {
        let numbers: Vec<Value> = after.iter().map(|number| Value::Int(*number)).collect();
        hands.see(table.name)?;
        let rows = walk.some(hands, &numbers);
        hands.undo();
        let rows = rows?;
        let Some(last) = rows.last() else { break };
        after.clone_from(&last.key);
        for row in &rows {
            let why = table.words.iter().zip(&row.words).find_map(|(column, stored)| {
                let first = row.row.first().copied().unwrap_or_default();
                let at = spot(column, first).and(row.row.get(1).copied().unwrap_or_default());
                match key_of(row.of) {
                    _ if stored.is_empty() => None,
                    _ if !stored.starts_with(super::MARK) => Some(Why::Plain),
                    Known::Opens(key) => key.open(at, stored).is_none().then_some(Why::Shut),
                    Known::Missing => Some(Why::NoKey),
                    Known::Shut | Known::Erased => None,
                }
            });
            if let Some(why) = why {
                *wrong.entry(why).or_default() += 1;
            }
        }
        looked += rows.len() as u64;
        if looked >= MOST {
            sound.is_all = false;
            break;
        }
    }
    sound.rows += looked;
    wrong.into_iter().for_each(|(why, rows)| sound.tell(table.name, rows, why));
    Ok(())
}

/// Looks at the different values of a column.
fn values(hands: &mut impl Hands, few: &Few, sound: &mut Soundness) -> Result<(), StoreError> {
    let Few { table, column, can_be } = few;
    let text = format!(
        "SELECT CAST({column} AS TEXT), COUNT(*) FROM {table} WHERE {column} IS NOT NULL GROUP BY {column}"
    );
    let wrong = hands.ask(&text, &[], |cells| match cells {
        [Cell::Text(value), Cell::Int(count)] if !can_be(value) => Some(count.unsigned_abs()),
        _ => None,
    })?;
    sound.tell(&format!("{table}.{column}"), wrong.iter().sum(), Why::Value);
    Ok(())
}

impl Soundness {
    fn tell(&mut self, place: &str, rows: u64, why: Why) {
        if rows > 0 {
            self.unsound.push(Unsound { place: place.to_owned(), rows, why });
        }
    }
}
