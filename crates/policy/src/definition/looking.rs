//! What those have in common that look at a record by serializing it into something else than words.

use std::fmt;

use serde::ser;

/// Looking never fails; serde asks for a type.
#[derive(Debug)]
pub(super) struct Never;

impl fmt::Display for Never {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("records can always be looked at")
    }
}
impl std::error::Error for Never {}
impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// The methods of a serializer that are given a number, a letter or a truth: all of them answer the same.
macro_rules! scalars {
    ($($name:ident: $type:ty),* => $answer:ty, $value:expr) => { $(
        fn $name(self, _: $type) -> $answer { $value }
    )* };
    ($answer:ty, $value:expr) => {
        $crate::definition::looking::scalars!(
            serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
            serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_f32: f32,
            serialize_f64: f64, serialize_char: char => $answer, $value
        );
    };
}
pub(super) use scalars;
