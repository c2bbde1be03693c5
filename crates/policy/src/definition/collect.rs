//! Finds every link of a record by serializing it into nothing but its links.

use std::collections::BTreeSet;
use std::fmt;

use serde::ser::{self, Serialize};
use uuid::Uuid;

use super::looking::{Never, scalars};
use crate::kernel::REFERENCE_NAME as REFERENCE;
use crate::record::{Record, Stored};

/// The ids of the records that this one points to.
pub fn references<T: Record>(record: &Stored<T>) -> BTreeSet<Uuid> {
    let mut found = Collector {
        ids: BTreeSet::new(),
        inside: false,
    };
    let collected = record
        .body
        .serialize(&mut found)
        .and_then(|()| record.common.serialize(&mut found));
    debug_assert!(collected.is_ok(), "collecting links cannot fail");
    found.ids
}

struct Collector {
    ids: BTreeSet<Uuid>,
    inside: bool,
}

impl ser::Serializer for &mut Collector {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    scalars!(Result<(), Never>, Ok(()));

    fn serialize_str(self, _: &str) -> Result<(), Never> {
        Ok(())
    }

    fn is_human_readable(&self) -> bool {
        false
    }
    fn collect_str<T: ?Sized + fmt::Display>(self, _: &T) -> Result<(), Never> {
        Ok(())
    }
    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Never> {
        if self.inside
            && let Ok(id) = Uuid::from_slice(bytes)
        {
            self.ids.insert(id);
        }
        Ok(())
    }
    fn serialize_none(self) -> Result<(), Never> {
        Ok(())
    }
    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), Never> {
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        Ok(())
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Never> {
        Ok(())
    }
    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        let outside = self.inside;
        self.inside = outside || name == REFERENCE;
        value.serialize(&mut *self)?;
        self.inside = outside;
        Ok(())
    }
    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        value.serialize(self)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        Ok(self)
    }
    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        Ok(self)
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Never> {
        Ok(self)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self, Never> {
        Ok(self)
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self)
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Never> {
        Ok(self)
    }
}

macro_rules! each_element {
    ($($trait:ident, $method:ident);*) => { $(
        impl ser::$trait for &mut Collector {
            type Ok = ();
            type Error = Never;
            fn $method<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Never> { value.serialize(&mut **self) }
            fn end(self) -> Result<(), Never> { Ok(()) }
        }
    )* };
}

macro_rules! each_field {
    ($($trait:ident),*) => { $(
        impl ser::$trait for &mut Collector {
            type Ok = ();
            type Error = Never;
            fn serialize_field<T: ?Sized + Serialize>(&mut self, _: &'static str, value: &T) -> Result<(), Never> {
                value.serialize(&mut **self)
            }
            fn end(self) -> Result<(), Never> { Ok(()) }
        }
    )* };
}

each_element!(SerializeSeq, serialize_element; SerializeTuple, serialize_element;
    SerializeTupleStruct, serialize_field; SerializeTupleVariant, serialize_field);
each_field!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for &mut Collector {
    type Ok = ();
    type Error = Never;
    fn serialize_key<T: ?Sized + Serialize>(&mut self, _: &T) -> Result<(), Never> {
        Ok(())
    }
    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Never> {
        value.serialize(&mut **self)
    }
    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

/// The ids of the records that a record of any kind points to.
pub fn any_references(record: &crate::kinds::AnyRecord) -> BTreeSet<Uuid> {
    struct References;
    impl crate::kinds::ForRecord for References {
        type Output = BTreeSet<Uuid>;
        fn run<R: crate::kinds::Tabled>(self, record: &crate::record::Shared<R>) -> BTreeSet<Uuid> {
            references(&**record)
        }
    }
    record.with(References)
}
