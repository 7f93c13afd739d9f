//! How values travel to and from PostgreSQL. A value of another type than the statement asks for is
//! an error, never a guess.

use crate::{StoreError, Value, row::Cell};
use ::postgres::{
    Row,
    types::{FromSql, IsNull, ToSql, Type, to_sql_checked},
};
use bytes::BytesMut;
use std::error::Error;

impl ToSql for Value {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match (self, kind) {
            (Value::Null, _) => Ok(IsNull::Yes),
            (Value::Int(number), &Type::INT8) => number.to_sql(kind, out),
            (Value::Int(number), &Type::INT4) => i32::try_from(*number)?.to_sql(kind, out),
            (Value::Int(number), &Type::FLOAT8) => (*number as f64).to_sql(kind, out),
            (Value::Real(number), &Type::FLOAT8) => number.to_sql(kind, out),
            (Value::Text(text), &Type::TEXT | &Type::VARCHAR | &Type::NAME) => {
                text.to_sql(kind, out)
            }
            (Value::Bytes(bytes), &Type::BYTEA) => bytes.to_sql(kind, out),
            (Value::Sealed(words), &Type::TEXT) => words.as_str().to_sql(kind, out),
            _ => Err(format!("the statement takes {kind} here").into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

pub(crate) fn cell(row: &Row, index: usize) -> Result<Cell<'_>, StoreError> {
    let wanted = "a column of this answer";
    let column = row.columns().get(index).ok_or(StoreError::Column { index, wanted })?;
    match *column.type_() {
        Type::INT8 => read(row, index, Cell::Int),
        Type::INT4 => read(row, index, |number: i32| Cell::Int(number.into())),
        Type::BOOL => read(row, index, |truth: bool| Cell::Int(truth.into())),
        Type::FLOAT8 => read(row, index, Cell::Real),
        Type::TEXT | Type::VARCHAR | Type::NAME => read(row, index, Cell::Text),
        Type::BYTEA => read(row, index, Cell::Bytes),
        // SUM and AVG answer NUMERIC here: the statement has to CAST.
        _ => Err(StoreError::Column { index, wanted: "of a known type; CAST it" }),
    }
}

fn read<'a, T: FromSql<'a>>(
    row: &'a Row,
    index: usize,
    made: impl FnOnce(T) -> Cell<'a>,
) -> Result<Cell<'a>, StoreError> {
    let value: Option<T> = row
        .try_get(index)
        .map_err(|_| StoreError::Column { index, wanted: "of the type it says" })?;
    Ok(value.map_or(Cell::Null, made))
}
