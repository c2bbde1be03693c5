//! Whether an audience may see a record, or a part of one, as it is: found by looking through it, without taking it apart. Most of
//! what is published is whole, and at start there is much of it.

use std::fmt;

use serde::ser::{self, Serialize};
use uuid::Uuid;

use super::looking::scalars;
use super::tree::{Field, Shape};
use crate::kernel::REFERENCE_NAME as REFERENCE;
use crate::record::Audience;

/// Whether nothing has to be taken from a value with these fields. When in doubt it says no.
pub(super) fn is_whole<T: Serialize>(
    value: &T,
    fields: &[Field],
    audience: Audience,
    seen: &dyn Fn(Uuid) -> bool,
) -> bool {
    let look = Look {
        audience,
        seen,
        around: Around::Fields(fields),
    };
    value.serialize(look).is_ok()
}

/// What stands around the value that is looked at.
#[derive(Clone, Copy)]
enum Around<'a> {
    /// It has these fields.
    Fields(&'a [Field]),
    /// It has this shape.
    Shape(&'a Shape),
    /// It is the id of a link.
    Link,
}

#[derive(Clone, Copy)]
struct Look<'a> {
    audience: Audience,
    seen: &'a dyn Fn(Uuid) -> bool,
    around: Around<'a>,
}

/// Something would have to be taken away, or nobody can tell.
#[derive(Debug)]
struct NotWhole;

impl fmt::Display for NotWhole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not whole")
    }
}
impl std::error::Error for NotWhole {}
impl ser::Error for NotWhole {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'a> Look<'a> {
    fn at(self, around: Around<'a>) -> Self {
        Self { around, ..self }
    }

    /// The fields of a group, or of one of several forms.
    fn fields(self, form: Option<&str>) -> Result<Inside<'a>, NotWhole> {
        let fields = match (self.around, form) {
            (Around::Fields(fields), None) => fields,
            (Around::Shape(Shape::Group { fields }), None) => fields,
            (Around::Shape(Shape::Variants { .. }), Some(word)) => self.form(word)?,
            // Money, periods and the like have no fields of their own to look at.
            (Around::Shape(shape), None) if is_leaf(shape) => &[],
            _ => return Err(NotWhole),
        };
        let leaf = matches!(self.around, Around::Shape(shape) if is_leaf(shape));
        Ok(Inside {
            look: self,
            fields,
            leaf,
            next: 0,
        })
    }

    fn form(self, word: &str) -> Result<&'a [Field], NotWhole> {
        let Around::Shape(Shape::Variants { variants, .. }) = self.around else {
            return Err(NotWhole);
        };
        let found = variants.iter().find(|variant| variant.word == word);
        let fields = found.and_then(|variant| variant.fields.as_deref());
        fields.ok_or(NotWhole)
    }

    fn parts(self) -> Result<Self, NotWhole> {
        match self.around {
            Around::Shape(Shape::List(part)) => Ok(self.at(Around::Shape(part))),
            Around::Shape(shape) if is_leaf(shape) => Ok(self),
            _ => Err(NotWhole),
        }
    }
}

fn is_leaf(shape: &Shape) -> bool {
    !matches!(
        shape,
        Shape::List(_) | Shape::Group { .. } | Shape::Variants { .. } | Shape::Reference { .. }
    )
}

/// The fields of a struct, one after the other in the order of its definition.
struct Inside<'a> {
    look: Look<'a>,
    fields: &'a [Field],
    leaf: bool,
    next: usize,
}

impl<'a> Inside<'a> {
    fn field<T: ?Sized + Serialize>(&mut self, name: &str, value: &T) -> Result<(), NotWhole> {
        if self.leaf {
            return value.serialize(self.look);
        }
        let from_here = self.fields[self.next..]
            .iter()
            .position(|field| field.name == name);
        let place = match from_here {
            Some(place) => self.next + place,
            None => {
                let mut all = self.fields.iter();
                all.position(|field| field.name == name).ok_or(NotWhole)?
            }
        };
        self.next = place + 1;
        let field: &'a Field = &self.fields[place];
        // How far a record is seen is asked before anybody looks into it.
        if field.common && field.name == "visibility" {
            return Ok(());
        }
        if field.audience < self.look.audience {
            return Err(NotWhole);
        }
        value.serialize(self.look.at(Around::Shape(&field.shape)))
    }
}

impl<'a> ser::Serializer for Look<'a> {
    type Ok = ();
    type Error = NotWhole;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Inside<'a>;
    type SerializeStructVariant = Inside<'a>;

    scalars!(Result<(), NotWhole>, Ok(()));

    fn serialize_str(self, _: &str) -> Result<(), NotWhole> {
        Ok(())
    }

    fn is_human_readable(&self) -> bool {
        false
    }
    fn collect_str<T: ?Sized + fmt::Display>(self, _: &T) -> Result<(), NotWhole> {
        Ok(())
    }
    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), NotWhole> {
        match (self.around, Uuid::from_slice(bytes)) {
            (Around::Link, Ok(id)) if !(self.seen)(id) => Err(NotWhole),
            _ => Ok(()),
        }
    }
    fn serialize_none(self) -> Result<(), NotWhole> {
        Ok(())
    }
    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<(), NotWhole> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), NotWhole> {
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), NotWhole> {
        Ok(())
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
    ) -> Result<(), NotWhole> {
        Ok(())
    }
    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), NotWhole> {
        let inside = if name == REFERENCE {
            self.at(Around::Link)
        } else {
            self
        };
        value.serialize(inside)
    }
    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        value: &T,
    ) -> Result<(), NotWhole> {
        let fields = self.form(word)?;
        value.serialize(self.at(Around::Fields(fields)))
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self, NotWhole> {
        self.parts()
    }
    fn serialize_tuple(self, _: usize) -> Result<Self, NotWhole> {
        self.parts()
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, NotWhole> {
        self.parts()
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, NotWhole> {
        Err(NotWhole)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self, NotWhole> {
        match self.around {
            Around::Shape(shape) if is_leaf(shape) => Ok(self),
            _ => Err(NotWhole),
        }
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Inside<'a>, NotWhole> {
        self.fields(None)
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        _: usize,
    ) -> Result<Inside<'a>, NotWhole> {
        self.fields(Some(word))
    }
}

macro_rules! each_element {
    ($($trait:ident, $method:ident);*) => { $(
        impl ser::$trait for Look<'_> {
            type Ok = ();
            type Error = NotWhole;
            fn $method<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), NotWhole> { value.serialize(*self) }
            fn end(self) -> Result<(), NotWhole> { Ok(()) }
        }
    )* };
}

macro_rules! each_field {
    ($($trait:ident),*) => { $(
        impl ser::$trait for Inside<'_> {
            type Ok = ();
            type Error = NotWhole;
            fn serialize_field<T: ?Sized + Serialize>(&mut self, name: &'static str, value: &T) -> Result<(), NotWhole> {
                self.field(name, value)
            }
            fn end(self) -> Result<(), NotWhole> { Ok(()) }
        }
    )* };
}

each_element!(SerializeSeq, serialize_element; SerializeTuple, serialize_element;
    SerializeTupleStruct, serialize_field; SerializeTupleVariant, serialize_field);
each_field!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Look<'_> {
    type Ok = ();
    type Error = NotWhole;
    fn serialize_key<T: ?Sized + Serialize>(&mut self, _: &T) -> Result<(), NotWhole> {
        Ok(())
    }
    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), NotWhole> {
        value.serialize(*self)
    }
    fn end(self) -> Result<(), NotWhole> {
        Ok(())
    }
}
