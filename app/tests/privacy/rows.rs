//! Makes a row in any table of the real schema, filled as the register says what its columns hold.

use std::collections::BTreeMap;
use zwerm_domain::{AgreementId, OrganisationId, PersonId, TeamId};
use zwerm_promise::pair::{Claim, Since};
use zwerm_register::{Column, Holds};
use zwerm_store::{
    SEALED, Sql, Store, StoreError, Value, Writer, spot, statements,
    testing::{self, RealColumn},
};
use zwerm_testkit::Cast;

statements! {
    AUTHOR = "SELECT author_id FROM lesson WHERE id = $1";
}

/// What a row was made of.
pub(crate) type Made = BTreeMap<String, Value>;

/// Makes rows.
pub(crate) struct Rows {
    schema: BTreeMap<String, Vec<RealColumn>>,
    cast: Cast,
    /// Whom a column of a person names.
    pub(crate) owner: PersonId,
    /// What every text of people holds, before the name of its column.
    pub(crate) sings: String,
    next: i64,
    parents: BTreeMap<String, i64>,
    /// What was made already as what others refer to.
    made: BTreeMap<String, Made>,
}

impl Rows {
    pub(crate) fn new(cast: &Cast, owner: PersonId) -> Rows {
        let mut schema: BTreeMap<String, Vec<RealColumn>> = BTreeMap::new();
        for column in testing::database().columns() {
            schema.entry(column.table.clone()).or_default().push(column);
        }
        let ids = [
            ("organisation", cast.organisation.get()),
            ("team", cast.west.get()),
            ("goal", cast.goal.get()),
            ("boundary", cast.boundary.get()),
            ("kind_of_work", cast.kind.get()),
        ];
        let parents = ids.into_iter().map(|(name, id)| (name.to_owned(), id)).collect();
        let (sings, next) = ("kanarie".to_owned(), 900_000);
        Rows { schema, cast: cast.clone(), owner, sings, next, parents, made: BTreeMap::new() }
    }

    /// From now on rows are about others, and refer to rows of their own.
    pub(crate) fn about(&mut self, owner: PersonId, sings: &str) {
        self.owner = owner;
        sings.clone_into(&mut self.sings);
        let shared = ["organisation", "team", "goal", "boundary", "kind_of_work"];
        self.parents.retain(|table, _| shared.contains(&table.as_str()));
        self.made.clear();
    }

    /// The row that others refer to.
    pub(crate) fn refer(&mut self, table: &str, id: i64) {
        self.parents.insert(table.to_owned(), id);
    }

    /// Makes a row, with these columns given; what it refers to is made before it.
    pub(crate) fn row(&mut self, store: &Store, table: &str, given: &[(&str, Value)]) -> Made {
        let known = zwerm_register::table(table).expect("a table of the register");
        let mut made = Made::new();
        for real in self.schema[table].clone() {
            let column = known.column(&real.name).expect("a column of the register");
            let given = given.iter().find(|(name, _)| *name == real.name);
            let value = match given {
                Some((_, value)) => value.clone(),
                None => self.value(store, table, &real, column),
            };
            made.insert(real.name, value);
        }
        insert(store, table, &made);
        made
    }

    fn value(&mut self, store: &Store, table: &str, real: &RealColumn, column: &Column) -> Value {
        self.next += 1;
        if is_left_empty(table, &real.name) {
            return Value::Null;
        }
        let word = format!("{}-{table}-{}-{}", self.sings, real.name, self.next);
        match (column.holds, real.kind) {
            (Holds::Person, _) => Value::from(self.owner),
            (Holds::Of(other), _) if real.may_be_empty && other != "team" => Value::Null,
            (Holds::Of(other), _) => Value::Int(self.parent(store, other)),
            (Holds::Day, _) => Value::from("2026-11-20"),
            (Holds::Moment, _) => Value::Int(1_795_420_800_000_000),
            (Holds::Choice, "number") => Value::Int(0),
            (Holds::Choice, _) => Value::from(word.replace(&self.sings, "keus")),
            (_, "bytes") => Value::from(word.into_bytes()),
            (_, "text") => Value::from(word),
            (_, "real") => Value::Real(1.0),
            _ => Value::Int(self.next),
        }
    }

    fn parent(&mut self, store: &Store, table: &str) -> i64 {
        if let Some(id) = self.parents.get(table) {
            return *id;
        }
        let made = self.once(store, table, &[]);
        let Some(Value::Int(id)) = made.get("id") else { panic!("{table} has no id") };
        *id
    }

    /// The one row of a table that others refer to; made now, if it was not yet.
    pub(crate) fn once(&mut self, store: &Store, table: &str, given: &[(&str, Value)]) -> Made {
        if let Some(made) = self.made.get(table) {
            return made.clone();
        }
        let made = self.row(store, table, given);
        self.made.insert(table.to_owned(), made.clone());
        let is_known = self.parents.contains_key(table);
        if let Some(Value::Int(id)) = made.get("id").filter(|_| !is_known) {
            self.parents.insert(table.to_owned(), *id);
        }
        made
    }

    /// Somebody new in the organisation.
    pub(crate) fn person(&mut self, store: &Store, given: &[(&str, Value)]) -> PersonId {
        let organisation = ("organisation_id", Value::from(self.cast.organisation));
        let given: Vec<_> = given.iter().cloned().chain([organisation]).collect();
        let made = self.row(store, "person", &given);
        let Some(Value::Int(id)) = made.get("id") else { panic!("a person has an id") };
        PersonId::new(*id)
    }
}

/// Of what can't be filled at once, one is left empty (the table itself checks it).
fn is_left_empty(table: &str, column: &str) -> bool {
    matches!(
        (table, column),
        ("agreement_group" | "agreement_need_group", "asked_on" | "work_role_id")
            | ("team", "parent_id")
            | ("person", "erased_on")
    )
}

fn insert(store: &Store, table: &str, made: &Made) {
    let names: Vec<&str> = made.keys().map(String::as_str).collect();
    let marks: Vec<String> = (1..=made.len()).map(|number| format!("${number}")).collect();
    let text = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), marks.join(", "));
    let sql: &'static Sql = Box::leak(Box::new(Sql::new("a test", text.leak())));
    let (name, row) = (table.to_owned(), made.clone());
    let done = store.write_now(move |tx: &mut Writer| match name.as_str() {
        // Made with the first words; no other opens them.
        "pair_key" => tx.words_key(AgreementId::new(number(&row, "agreement_id"))).map(drop),
        "person_words_key" => tx.words_key(PersonId::new(number(&row, "person_id"))).map(drop),
        "team_words_key" => tx.words_key(TeamId::new(number(&row, "team_id"))).map(drop),
        "organisation_words_key" => {
            tx.words_key(OrganisationId::new(number(&row, "organisation_id"))).map(drop)
        }
        _ => {
            let mut row = row.clone();
            // Who is given a seat reads along; made up, no word opens for it.
            if name == "agreement_party" {
                let id = AgreementId::new(number(&row, "agreement_id"));
                let since = Since {
                    version: number(&row, "first_version"),
                    made: number(&row, "first_move"),
                    check_in: number(&row, "first_check_in"),
                };
                let seat = Claim::Seat(id, PersonId::new(number(&row, "person_id")), since);
                row.insert("proof".to_owned(), seat.proof(&tx.keys())?.into());
                row.insert("side".to_owned(), Value::from("performer"));
            }
            let values = sealed(tx, &name, &row)?;
            tx.run(sql, &values).map(drop)
        }
    });
    done.unwrap_or_else(|error: StoreError| panic!("{table}: {error}\n{made:#?}"));
}

fn number(row: &Made, name: &str) -> i64 {
    known(row, name).unwrap_or(0)
}

fn known(row: &Made, name: &str) -> Option<i64> {
    match row.get(name) {
        Some(Value::Int(number)) => Some(*number),
        _ => None,
    }
}

fn author(tx: &mut Writer, lesson: i64) -> Result<i64, StoreError> {
    tx.one(&AUTHOR, &[Value::Int(lesson)], |row| row.get(0))
}

/// The values of a row, with private words sealed as the product does.
fn sealed(tx: &mut Writer, table: &str, row: &Made) -> Result<Vec<Value>, StoreError> {
    let Some(sealed) = SEALED.iter().find(|it| it.name == table) else {
        return Ok(row.values().cloned().collect());
    };
    let whose = match sealed.name {
        "lesson_words" => vec![Some(author(tx, number(row, "lesson_id"))?)],
        _ => sealed.whose.columns().iter().map(|name| known(row, name)).collect(),
    };
    let key = tx.words_key(sealed.whose.key_of(&whose).expect("whose words they are"))?;
    let tells = |at: usize| sealed.row.get(at).map_or(0, |name| number(row, name));
    let value = |(name, value): (&String, &Value)| {
        let column = sealed.words.iter().find(|it| it.rsplit('.').next() == Some(name));
        Ok(match (column, value) {
            (Some(column), Value::Text(words)) => {
                key.seal(spot(column, tells(0)).and(tells(1)), words)?.into()
            }
            _ => value.clone(),
        })
    };
    row.iter().map(value).collect()
}

/// Runs a statement that only a test knows.
pub(crate) fn run(store: &Store, text: String, values: Vec<Value>) -> Result<u64, StoreError> {
    let sql: &'static Sql = Box::leak(Box::new(Sql::new("a test", text.leak())));
    store.write_now(move |tx: &mut Writer| tx.run(sql, &values))
}

/// Whether the row that was made is still there, by these columns.
pub(crate) fn is_there(store: &Store, table: &str, key: &str, made: &Made) -> bool {
    let names: Vec<&str> = key.split(", ").collect();
    let wanted: Vec<String> =
        names.iter().zip(1..).map(|(name, number)| format!("{name} = ${number}")).collect();
    let text = format!("SELECT COUNT(*) FROM {table} WHERE {}", wanted.join(" AND "));
    let values: Vec<Value> = names.iter().map(|name| made[*name].clone()).collect();
    let sql: &'static Sql = Box::leak(Box::new(Sql::new("a test", text.leak())));
    let count = store.read_now(move |tx| tx.one(sql, &values, |row| row.get::<i64>(0)));
    count.map_err(|error: StoreError| error).expect("a count") > 0
}
