//! Which fields of a record say something, found by looking at it without writing any of it out.

use std::fmt;

use serde::ser::{self, Serialize};

use super::looking::{Never, scalars};

/// The names of the fields of a struct that say something. Empty words, empty lists and groups of nothing do not, nor does the key
/// of a row.
pub(crate) fn filled<T: Serialize>(body: &T) -> Vec<&'static str> {
    let mut names = Vec::new();
    let looked = body.serialize(Look {
        names: Some(&mut names),
    });
    debug_assert!(looked.is_ok(), "looking cannot fail");
    names
}

/// Whether a value says something; of the outermost struct, which of its fields do.
struct Look<'a> {
    names: Option<&'a mut Vec<&'static str>>,
}

/// A list or a group while it is looked at.
struct Inside<'a> {
    names: Option<&'a mut Vec<&'static str>>,
    says: bool,
}

impl Inside<'_> {
    fn part<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<bool, Never> {
        // One part that says something is enough, but where each has a name to tell.
        if self.says && self.names.is_none() {
            return Ok(true);
        }
        let says = value.serialize(Look { names: None })?;
        self.says |= says;
        Ok(says)
    }
}

impl<'a> Look<'a> {
    fn inside(self) -> Result<Inside<'a>, Never> {
        Ok(Inside {
            names: self.names,
            says: false,
        })
    }
}

impl<'a> ser::Serializer for Look<'a> {
    type Ok = bool;
    type Error = Never;
    type SerializeSeq = Inside<'a>;
    type SerializeTuple = Inside<'a>;
    type SerializeTupleStruct = Inside<'a>;
    type SerializeTupleVariant = Inside<'a>;
    type SerializeMap = Inside<'a>;
    type SerializeStruct = Inside<'a>;
    type SerializeStructVariant = Inside<'a>;

    scalars!(Result<bool, Never>, Ok(true));

    fn serialize_bytes(self, _: &[u8]) -> Result<bool, Never> {
        Ok(true)
    }

    fn is_human_readable(&self) -> bool {
        false
    }
    fn serialize_str(self, words: &str) -> Result<bool, Never> {
        Ok(!words.trim().is_empty())
    }
    fn collect_str<T: ?Sized + fmt::Display>(self, _: &T) -> Result<bool, Never> {
        Ok(true)
    }
    fn serialize_none(self) -> Result<bool, Never> {
        Ok(false)
    }
    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<bool, Never> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<bool, Never> {
        Ok(false)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<bool, Never> {
        Ok(false)
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
    ) -> Result<bool, Never> {
        Ok(true)
    }
    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<bool, Never> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<bool, Never> {
        value.serialize(self)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Inside<'a>, Never> {
        self.inside()
    }
    fn serialize_tuple(self, _: usize) -> Result<Inside<'a>, Never> {
        self.inside()
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Inside<'a>, Never> {
        self.inside()
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Inside<'a>, Never> {
        self.inside()
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Inside<'a>, Never> {
        self.inside()
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Inside<'a>, Never> {
        self.inside()
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Inside<'a>, Never> {
        self.inside()
    }
}

macro_rules! each_element {
    ($($trait:ident, $method:ident);*) => { $(
        impl ser::$trait for Inside<'_> {
            type Ok = bool;
            type Error = Never;
            fn $method<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Never> {
                self.part(value).map(drop)
            }
            fn end(self) -> Result<bool, Never> { Ok(self.says) }
        }
    )* };
}

macro_rules! each_field {
    ($($trait:ident),*) => { $(
        impl ser::$trait for Inside<'_> {
            type Ok = bool;
            type Error = Never;
            fn serialize_field<T: ?Sized + Serialize>(&mut self, name: &'static str, value: &T) -> Result<(), Never> {
                if name != "key" && self.part(value)? {
                    self.names.iter_mut().for_each(|names| names.push(name));
                }
                Ok(())
            }
            fn end(self) -> Result<bool, Never> { Ok(self.says) }
        }
    )* };
}

each_element!(SerializeSeq, serialize_element; SerializeTuple, serialize_element;
    SerializeTupleStruct, serialize_field; SerializeTupleVariant, serialize_field);
each_field!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Inside<'_> {
    type Ok = bool;
    type Error = Never;
    fn serialize_key<T: ?Sized + Serialize>(&mut self, _: &T) -> Result<(), Never> {
        Ok(())
    }
    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Never> {
        self.part(value).map(drop)
    }
    fn end(self) -> Result<bool, Never> {
        Ok(self.says)
    }
}
