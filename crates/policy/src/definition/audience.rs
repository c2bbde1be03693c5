//! What an audience may see of a record: wider fields are taken away, and links to what it does not see.

use std::sync::Arc;

use serde_json::{Map, Value};
use uuid::Uuid;

use super::tree::{Field, Shape};
use crate::kinds::{AnyRecord, ForRecord, Tabled};
use crate::record::{Audience, Shared, Stored};

/// The record as `audience` may see it, shared when nothing had to be removed; `None` when it may see nothing of it:
/// its visibility is narrower, or it needs a link to a record that this audience does not see.
pub fn publish(
    record: &AnyRecord,
    audience: Audience,
    seen: &dyn Fn(Uuid) -> bool,
) -> Option<AnyRecord> {
    if record.common().visibility < audience {
        return None;
    }
    record.with(Publish { audience, seen })
}

struct Publish<'a> {
    audience: Audience,
    seen: &'a dyn Fn(Uuid) -> bool,
}

impl ForRecord for Publish<'_> {
    type Output = Option<AnyRecord>;

    fn run<R: Tabled>(self, record: &Shared<R>) -> Option<AnyRecord> {
        let fields = &super::definition(R::KIND).fields;
        let mut body = to_map(&record.body);
        let mut common = to_map(&record.common);
        let own: Vec<&Field> = fields.iter().filter(|field| !field.common).collect();
        let carried: Vec<&Field> = fields
            .iter()
            .filter(|field| field.common && field.name != "visibility")
            .collect();
        let (mut changed, mut whole) = (false, true);
        whole &= self.strip(&mut body, &own, &mut changed);
        whole &= self.strip(&mut common, &carried, &mut changed);
        self.forget_unseen(&mut common, &mut changed);
        if !whole {
            return None;
        }
        if !changed {
            return Some(R::any(record.clone()));
        }
        let published = Stored {
            body: serde_json::from_value(Value::Object(body)).ok()?,
            common: serde_json::from_value(Value::Object(common)).ok()?,
            id: record.id,
            code: record.code.clone(),
            version: record.version,
            seq: record.seq,
            recorded_at: record.recorded_at,
        };
        Some(R::any(Arc::new(published)))
    }
}

impl Publish<'_> {
    /// Takes away what is not for this audience; false when something that the record needs had to go.
    fn strip(
        &self,
        object: &mut Map<String, Value>,
        fields: &[&Field],
        changed: &mut bool,
    ) -> bool {
        for field in fields {
            let Some(value) = object.get_mut(&field.name) else {
                continue;
            };
            let kept =
                field.audience >= self.audience && self.strip_value(value, &field.shape, changed);
            if !kept {
                *changed = true;
                if field.required {
                    return false;
                }
                object.shift_remove(&field.name);
            }
        }
        true
    }

    /// Takes away the names of merged records that this audience could not see.
    fn forget_unseen(&self, common: &mut Map<String, Value>, changed: &mut bool) {
        let Some(Value::Array(formers)) = common.get_mut("formerly") else {
            return;
        };
        let before = formers.len();
        formers.retain(|former| {
            let word = former["visibility"].as_str().unwrap_or_default();
            Audience::parse(word).is_some_and(|seen| seen >= self.audience)
        });
        *changed |= formers.len() != before;
    }

    fn strip_value(&self, value: &mut Value, shape: &Shape, changed: &mut bool) -> bool {
        match (shape, value) {
            (Shape::Reference { .. }, Value::String(id)) => {
                Uuid::parse_str(id).is_ok_and(|id| (self.seen)(id))
            }
            (Shape::List(part), Value::Array(parts)) => {
                let before = parts.len();
                parts.retain_mut(|value| self.strip_value(value, part, changed));
                *changed |= parts.len() != before;
                true
            }
            (Shape::Group { fields }, Value::Object(object)) => {
                self.strip(object, &fields.iter().collect::<Vec<_>>(), changed)
            }
            (Shape::Variants { variants, .. }, Value::Object(object)) => {
                object.iter_mut().all(|(word, inner)| {
                    let variant = variants.iter().find(|variant| variant.word == *word);
                    match (variant.and_then(|variant| variant.fields.as_ref()), inner) {
                        (Some(fields), Value::Object(inner)) => {
                            self.strip(inner, &fields.iter().collect::<Vec<_>>(), changed)
                        }
                        _ => true,
                    }
                })
            }
            _ => true,
        }
    }
}

fn to_map<T: serde::Serialize>(value: &T) -> Map<String, Value> {
    match serde_json::to_value(value) {
        Ok(Value::Object(map)) => map,
        _ => unreachable!("records and what they carry are written as objects"),
    }
}
