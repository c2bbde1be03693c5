//! A record as programs read it: what names it, its fields as they are stored, and the code and kind of every record it points to.
//! It is written straight from the typed record.

use std::collections::BTreeMap;

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use office::Office;
use policy::definition::references;
use policy::kernel::Code;
use policy::kinds::{ForRecord, Tabled};
use policy::record::{Common, Shared, Stored};
use policy::rights::Verb;
use policy::{AnyRecord, Kind, Record};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::sight::{Sight, sight};
use crate::frame::Reader;

/// A record that another points to.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// Its code.
    pub code: Option<Code>,
    /// Its kind.
    pub kind: Kind,
}

/// Every record that is pointed to, by its id.
pub type Links = BTreeMap<Uuid, Link>;

/// A record that may be the same as one that was written: a finding, never a refusal.
#[derive(Debug, Clone, Serialize)]
pub struct Alike {
    id: Uuid,
    code: Option<Code>,
    /// What both say, by the keys of messages.
    why: Vec<&'static str>,
}

/// The records that may be the same as those that were written.
pub fn alike(ids: &[Uuid], office: &Office, reader: &Reader) -> BTreeMap<Uuid, Vec<Alike>> {
    let one = |found: office::Alike| Alike {
        id: found.id,
        code: reader.policy().code(found.id),
        why: found.why,
    };
    let found = office.alike_to(&reader.viewer, ids).into_iter();
    found
        .map(|(id, alike)| (id, alike.into_iter().map(one).collect()))
        .collect()
}

/// A record with its links.
#[derive(Serialize)]
#[serde(bound = "R: Serialize")]
pub struct Item<'a, R> {
    kind: Kind,
    id: Uuid,
    code: Option<&'a Code>,
    version: i64,
    recorded_at: Timestamp,
    fields: Fields<'a, R>,
    links: Links,
}

#[derive(Serialize)]
#[serde(bound = "R: Serialize")]
struct Fields<'a, R> {
    #[serde(flatten)]
    own: &'a R,
    #[serde(flatten)]
    common: &'a Common,
}

impl<'a, R: Record> Item<'a, R> {
    /// The record as this reader may see it; it comes from the reader's view.
    pub fn new(record: &'a Stored<R>, reader: &Reader) -> Self {
        Self {
            kind: R::KIND,
            id: record.id,
            code: record.code.as_ref(),
            version: record.version,
            recorded_at: record.recorded_at,
            fields: Fields {
                own: &record.body,
                common: &record.common,
            },
            links: links(references(record), reader),
        }
    }
}

/// What these ids lead to, as far as the reader may know.
pub fn links(ids: impl IntoIterator<Item = Uuid>, reader: &Reader) -> Links {
    ids.into_iter()
        .filter_map(|id| link(id, reader).map(|link| (id, link)))
        .collect()
}

/// What an id leads to, if the reader may know.
pub fn link(id: Uuid, reader: &Reader) -> Option<Link> {
    let policy = reader.policy();
    let kind = policy.kind_of(id)?;
    match sight(reader, kind) {
        Sight::None => return None,
        Sight::Some if !reader.may(Verb::See, &policy.any(id)?) => return None,
        Sight::Some | Sight::All => {}
    }
    Some(Link {
        code: policy.code(id),
        kind,
    })
}

/// The record in JSON.
pub fn written(record: &AnyRecord, reader: &Reader) -> Vec<u8> {
    struct Write<'a>(&'a Reader);
    impl ForRecord for Write<'_> {
        type Output = Vec<u8>;
        fn run<R: Tabled>(self, record: &Shared<R>) -> Vec<u8> {
            bytes(&Item::new(&**record, self.0))
        }
    }
    record.with(Write(reader))
}

/// The record as a JSON value, for problem documents.
pub fn value(record: &AnyRecord, reader: &Reader) -> Value {
    serde_json::from_slice(&written(record, reader)).unwrap_or_default()
}

/// Anything in JSON.
pub fn bytes<T: Serialize>(written: &T) -> Vec<u8> {
    serde_json::to_vec(written).expect("answers hold nothing that JSON cannot write")
}

/// An answer in JSON.
pub fn answer(status: StatusCode, body: Vec<u8>) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

/// The address of a record in this interface.
pub fn address(record: &AnyRecord) -> String {
    let key = record
        .code()
        .map_or_else(|| record.id().to_string(), ToString::to_string);
    format!("/api/v1/{}/{key}", record.kind().plural())
}
