//! What an audience may see of a record: wider fields are taken away, and links to what it does not see.

use std::cell::Cell;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::tree::{Field, Shape};
use super::whole::is_whole;
use crate::kinds::{AnyRecord, ForRecord, Tabled};
use crate::record::{Audience, Shared, Stored};

/// A record as an audience may see it.
pub struct Published {
    /// The record, shared when nothing had to be removed.
    pub record: AnyRecord,
    /// Whether a link was removed because the audience does not see where it leads: it comes back when that is seen.
    pub lost_a_link: bool,
}

/// The record as `audience` may see it; `None` when it may see nothing of it: its visibility is narrower, or it needs a link to a
/// record that this audience does not see.
pub fn publish(
    record: &AnyRecord,
    audience: Audience,
    seen: &dyn Fn(Uuid) -> bool,
) -> Option<Published> {
    if record.common().visibility < audience {
        return None;
    }
    record.with(Publish {
        audience,
        seen,
        lost_a_link: Cell::new(false),
    })
}

struct Publish<'a> {
    audience: Audience,
    seen: &'a dyn Fn(Uuid) -> bool,
    lost_a_link: Cell<bool>,
}

impl ForRecord for Publish<'_> {
    type Output = Option<Published>;

    fn run<R: Tabled>(self, record: &Shared<R>) -> Option<Published> {
        let fields = &super::definition(R::KIND).fields;
        let own = fields.partition_point(|field| !field.common);
        let (own, carried) = fields.split_at(own);
        let body = self.part(&record.body, own, false)?;
        let formers = record.common.formerly.iter();
        let narrow = formers
            .clone()
            .any(|former| former.visibility < self.audience);
        let common = self.part(&record.common, carried, narrow)?;
        let record = match (body, common) {
            (None, None) => record.clone(),
            (body, common) => Arc::new(Stored {
                body: body.unwrap_or_else(|| record.body.clone()),
                common: common.unwrap_or_else(|| record.common.clone()),
                id: record.id,
                code: record.code.clone(),
                version: record.version,
                seq: record.seq,
                recorded_at: record.recorded_at,
            }),
        };
        Some(Published {
            record: R::any(record),
            lost_a_link: self.lost_a_link.get(),
        })
    }
}

impl Publish<'_> {
    /// What is left of a part of the record, where something had to go; `None` when the record cannot be seen without it. `narrow` is
    /// a part known to name what this audience could not see.
    fn part<T: Serialize + DeserializeOwned>(
        &self,
        part: &T,
        fields: &[Field],
        narrow: bool,
    ) -> Option<Option<T>> {
        if !narrow && is_whole(part, fields, self.audience, self.seen) {
            return Some(None);
        }
        self.taken_apart(part, fields)
    }

    fn taken_apart<T: Serialize + DeserializeOwned>(
        &self,
        part: &T,
        fields: &[Field],
    ) -> Option<Option<T>> {
        let mut map = to_map(part);
        let seen_first: Vec<&Field> = fields
            .iter()
            .filter(|field| !(field.common && field.name == "visibility"))
            .collect();
        let mut changed = false;
        if !self.strip(&mut map, &seen_first, &mut changed) {
            return None;
        }
        self.forget_unseen(&mut map, &mut changed);
        if !changed {
            return Some(None);
        }
        Some(Some(serde_json::from_value(Value::Object(map)).ok()?))
    }

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
                let seen = Uuid::parse_str(id).is_ok_and(|id| (self.seen)(id));
                self.lost_a_link.set(self.lost_a_link.get() || !seen);
                seen
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

fn to_map<T: Serialize>(value: &T) -> Map<String, Value> {
    match serde_json::to_value(value) {
        Ok(Value::Object(map)) => map,
        _ => unreachable!("records and what they carry are written as objects"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::{small_office, twinning};
    use crate::kinds::Kind;

    /// What looking through a record says, and what taking it apart says.
    struct Both<'a>(Publish<'a>);

    impl ForRecord for Both<'_> {
        type Output = (bool, bool);
        fn run<R: Tabled>(self, record: &Shared<R>) -> (bool, bool) {
            let Self(publish) = self;
            let fields = &crate::definition::definition(R::KIND).fields;
            let own = fields.partition_point(|field| !field.common);
            let (own, carried) = fields.split_at(own);
            let looked = is_whole(&record.body, own, publish.audience, publish.seen)
                && is_whole(&record.common, carried, publish.audience, publish.seen);
            let body = publish.taken_apart(&record.body, own);
            let common = publish.taken_apart(&record.common, carried);
            (looked, matches!((body, common), (Some(None), Some(None))))
        }
    }

    #[test]
    fn looking_through_a_record_says_what_taking_it_apart_says() {
        let mut desk = small_office();
        desk.put(
            Kind::Place,
            "PLA-01",
            json!({"name": "Aldaluz", "country": "PT", "point": {"latitude": "39.36", "longitude": "-9.32"}}),
        );
        desk.put(
            Kind::Action,
            "ACT-01",
            json!({
                "title": {"fr": "Audit", "en": "Audit"}, "modality": "hosting", "lead": "CLI", "places": ["PLA-01"],
                "moves": [{"to": "in_progress", "on": "2025-01-20"}], "budget": {"amount": "5", "currency": "EUR"},
                "milestones": [{"title": "Lancement", "due": "2025-02-01"}], "actors": [{"actor": "A-UNI"}],
                "partners": [{"party": "GOV-ALD", "role": "peer"}],
            }),
        );
        desk.put(
            Kind::Request,
            "REQ-01",
            json!({
                "received_on": "2025-01-10", "channel": "email", "wish": "visit", "subject": "Visite", "actor": "A-UNI",
                "moves": [{"to": "received", "on": "2025-01-10"}, {"to": "acknowledged", "on": "2025-01-11"},
                    {"to": "in_triage", "on": "2025-01-12"}, {"to": "decided", "on": "2025-01-13", "by": "PER-01"}],
                "decision": {"accepted": {"became": ["ACT-01"]}}, "motive": "Utile",
            }),
        );
        for (code, fields) in [
            ("AGR-01", json!({})),
            (
                "AGR-02",
                json!({"term": {"fixed": {"end": "2030-01-01"}}, "themes": ["water"], "renews": "AGR-01"}),
            ),
            (
                "AGR-03",
                json!({"contacts": [{"party": "GOV-ALD", "person": "PER-01"}]}),
            ),
            (
                "AGR-04",
                json!({"commitments": [{"party": "GOV-ALD", "text": "Données"}], "owner": "PER-01"}),
            ),
            (
                "AGR-05",
                json!({"notes": "À relire", "provenance": [{"source": "import", "name": "jumelages.xlsx"}]}),
            ),
        ] {
            desk.put(Kind::Agreement, code, twinning(fields));
        }
        let records: Vec<AnyRecord> = Kind::ALL
            .iter()
            .flat_map(|kind| desk.policy.all(*kind))
            .collect();
        let partner = desk.id("GOV-ALD");
        let (mut whole, mut not) = (0, 0);
        for record in &records {
            for audience in Audience::ALL {
                for seen in
                    [&|_| true, &|_| false, &|id| id != partner] as [&dyn Fn(Uuid) -> bool; 3]
                {
                    let lost_a_link = Cell::new(false);
                    let publish = Publish {
                        audience,
                        seen,
                        lost_a_link,
                    };
                    let (looked, taken) = record.with(Both(publish));
                    assert_eq!(looked, taken, "{:?} for {audience:?}", record.code());
                    whole += usize::from(looked);
                    not += usize::from(!looked);
                }
            }
        }
        assert!(whole > 20 && not > 20, "{whole} whole, {not} not");
    }
}
