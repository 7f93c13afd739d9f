//! Values that go into statements: `params![actor.organisation(), name, due]`.

use crate::Sealed;
use zwerm_domain::{Date, Id, Timestamp};

/// One parameter of a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number; truth is stored as 0 or 1.
    Int(i64),
    /// A number with a fraction.
    Real(f64),
    /// Text; also dates, as ISO text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// Private words, sealed for the place where they come to stand.
    Sealed(Sealed),
}

/// Makes an array of [`Value`]s; hand it over as `&params![a, b]`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { [$($crate::Value::from($value)),*] };
}

macro_rules! from {
    ($($source:ty => |$value:ident| $made:expr;)*) => {$(
        impl From<$source> for Value {
            fn from($value: $source) -> Value {
                $made
            }
        }
    )*};
}

from! {
    i64 => |value| Value::Int(value);
    i32 => |value| Value::Int(value.into());
    u32 => |value| Value::Int(value.into());
    bool => |value| Value::Int(value.into());
    f64 => |value| Value::Real(value);
    String => |value| Value::Text(value);
    &str => |value| Value::Text(value.to_owned());
    &String => |value| Value::Text(value.clone());
    Vec<u8> => |value| Value::Bytes(value);
    &[u8] => |value| Value::Bytes(value.to_vec());
    Date => |value| Value::Text(value.to_string());
    Timestamp => |value| Value::Int(value.0);
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(value: [u8; N]) -> Value {
        Value::Bytes(value.to_vec())
    }
}

impl<const N: usize> From<&[u8; N]> for Value {
    fn from(value: &[u8; N]) -> Value {
        Value::Bytes(value.to_vec())
    }
}

impl<T> From<Id<T>> for Value {
    fn from(value: Id<T>) -> Value {
        Value::Int(value.get())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Value {
        value.map_or(Value::Null, Into::into)
    }
}
