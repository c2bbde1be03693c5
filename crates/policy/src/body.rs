//! A record on its way to and from storage and other programs. In the ledger its own fields and what every record carries
//! stand side by side; outside they are one flat object.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use thiserror::Error;
use uuid::Uuid;

use crate::definition::{definition, refuse_impossible};
use crate::kernel::{Code, Problems};
use crate::kinds::{AnyRecord, ForKind, ForRecord, Kind, Tabled};
use crate::record::{Among, Common, Shared, Stored};

/// What stands beside a body in the ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// Stable id.
    pub id: Uuid,
    /// Short name.
    pub code: Option<Code>,
    /// How many times it was written.
    pub version: i64,
    /// Where the ledger wrote it.
    pub seq: i64,
    /// When.
    pub recorded_at: Timestamp,
}

/// A stored body that cannot be read: a mistake of the program, never of its users.
#[derive(Debug, Error)]
#[error("a stored {kind} cannot be read: {source}")]
pub struct Unreadable {
    kind: &'static str,
    source: serde_json::Error,
}

#[derive(Serialize)]
struct Written<'a, T> {
    record: &'a T,
    common: &'a Common,
}

#[derive(Deserialize)]
struct Read<T> {
    record: T,
    common: Common,
}

/// The body as the ledger keeps it.
pub fn to_stored(record: &AnyRecord) -> String {
    struct Write;
    impl ForRecord for Write {
        type Output = String;
        fn run<R: Tabled>(self, record: &Shared<R>) -> String {
            let written = Written {
                record: &record.body,
                common: &record.common,
            };
            serde_json::to_string(&written).expect("records hold nothing that JSON cannot write")
        }
    }
    record.with(Write)
}

/// Reads a body that the ledger kept in form number `schema`.
///
/// # Errors
/// When the body is not of that form.
pub fn from_stored(
    kind: Kind,
    head: Head,
    schema: i64,
    body: &str,
) -> Result<AnyRecord, Unreadable> {
    struct ReadBody<'a>(Head, i64, &'a str);
    impl ForKind for ReadBody<'_> {
        type Output = Result<AnyRecord, serde_json::Error>;
        fn run<R: Tabled>(self) -> Self::Output {
            let Self(head, schema, body) = self;
            let read: Read<R> = if schema == R::SCHEMA {
                serde_json::from_str(body)?
            } else {
                let mut older: Value = serde_json::from_str(body)?;
                R::upcast(schema, &mut older);
                serde_json::from_value(older)?
            };
            Ok(stored::<R>(head, read))
        }
    }
    kind.with(ReadBody(head, schema, body))
        .map_err(|source| Unreadable {
            kind: kind.word(),
            source,
        })
}

/// Number of the form in which bodies of a kind are stored today.
pub fn schema_number(kind: Kind) -> i64 {
    struct Number;
    impl ForKind for Number {
        type Output = i64;
        fn run<R: Tabled>(self) -> i64 {
            R::SCHEMA
        }
    }
    kind.with(Number)
}

/// The record as one flat object: its own fields, then what every record carries.
pub fn to_flat(record: &AnyRecord) -> Map<String, Value> {
    struct Flat;
    impl ForRecord for Flat {
        type Output = Map<String, Value>;
        fn run<R: Tabled>(self, record: &Shared<R>) -> Self::Output {
            let mut flat = object(&record.body);
            flat.extend(object(&record.common));
            flat
        }
    }
    record.with(Flat)
}

/// Makes a record from a flat object that `read_draft` has accepted.
///
/// # Errors
/// When it has another form: a mistake of the program.
pub fn from_flat(
    kind: Kind,
    head: Head,
    flat: Map<String, Value>,
) -> Result<AnyRecord, Unreadable> {
    struct FromFlat(Head, Map<String, Value>, Map<String, Value>);
    impl ForKind for FromFlat {
        type Output = Result<AnyRecord, serde_json::Error>;
        fn run<R: Tabled>(self) -> Self::Output {
            let record = serde_json::from_value(Value::Object(self.1))?;
            let common = serde_json::from_value(Value::Object(self.2))?;
            Ok(stored::<R>(self.0, Read { record, common }))
        }
    }
    let definition = definition(kind);
    let is_common = |name: &str| definition.field(name).is_some_and(|field| field.common);
    let (common, own) = flat.into_iter().partition(|(name, _)| is_common(name));
    kind.with(FromFlat(head, own, common))
        .map_err(|source| Unreadable {
            kind: kind.word(),
            source,
        })
}

/// The same record under another head: what the ledger decides only once it writes.
pub fn with_head(record: &AnyRecord, head: Head) -> AnyRecord {
    struct WithHead(Head);
    impl ForRecord for WithHead {
        type Output = AnyRecord;
        fn run<R: Tabled>(self, record: &Shared<R>) -> AnyRecord {
            let read = Read {
                record: record.body.clone(),
                common: record.common.clone(),
            };
            stored::<R>(self.0, read)
        }
    }
    record.with(WithHead(head))
}

/// Everything that the kind's own rules find wrong with a record among the others.
pub fn check(record: &AnyRecord, among: &Among<'_>) -> Problems {
    struct Check<'a>(&'a Among<'a>);
    impl ForRecord for Check<'_> {
        type Output = Problems;
        fn run<R: Tabled>(self, record: &Shared<R>) -> Problems {
            let mut problems = Problems::default();
            R::check(record, self.0, &mut problems);
            problems
        }
    }
    let mut problems = record.with(Check(among));
    refuse_impossible(record, among.today, &mut problems);
    problems.0.retain(|problem| {
        let kept = |rule: &crate::record::Exception| {
            *rule.rule == *problem.key && *rule.path == *problem.path
        };
        problem.rule == crate::kernel::Rule::Structural
            || !record.common().exceptions.iter().any(kept)
    });
    problems
}

fn stored<R: Tabled>(head: Head, read: Read<R>) -> AnyRecord {
    let Head {
        id,
        code,
        version,
        seq,
        recorded_at,
    } = head;
    R::any(Arc::new(Stored {
        id,
        code,
        version,
        seq,
        recorded_at,
        common: read.common,
        body: read.record,
    }))
}

fn object<T: Serialize>(value: &T) -> Map<String, Value> {
    match serde_json::to_value(value) {
        Ok(Value::Object(map)) => map,
        _ => unreachable!("records and what they carry are written as objects"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::{TODAY, small_office, told, twinning};

    #[test]
    fn an_accepted_exception_excuses_its_rule_there_and_nothing_else() {
        let excused = |rule: &str, path: &str| {
            let mut desk = small_office();
            let exception =
                json!({"rule": rule, "path": path, "import": "2021.xlsx", "accepted_by": "Claude"});
            let parties = json!([{"party": "GOV-MET", "signed_on": "1968"}, {"party": "GOV-MET", "signed_on": "1968"}]);
            let draft = twinning(json!({"parties": parties, "exceptions": [exception]}));
            let record = desk.read(Kind::Agreement, "AGR-01", &draft).unwrap();
            let among = Among {
                policy: &desk.policy,
                before: None,
                today: TODAY,
                imported: false,
            };
            told(&check(&record, &among))
        };
        let both = [
            "parties problem-agreement-parties",
            "parties.1.party problem-agreement-party-twice",
        ];
        assert_eq!(excused("problem-agreement-parties", "parties"), both[1..]);
        assert_eq!(excused("problem-agreement-parties", "parties.0"), both);
        // A rule of structure is never excused.
        assert_eq!(
            excused("problem-agreement-party-twice", "parties.1.party"),
            both
        );
    }

    #[test]
    fn a_record_goes_to_storage_and_back_unchanged() {
        let mut desk = small_office();
        let record = desk.put(
            Kind::Agreement,
            "AGR-01",
            twinning(json!({"visibility": "partners"})),
        );
        let head = || Head {
            id: record.id(),
            code: record.code().cloned(),
            version: record.version(),
            seq: record.seq(),
            recorded_at: record.recorded_at(),
        };
        let read = from_stored(Kind::Agreement, head(), 1, &to_stored(&record)).unwrap();
        assert_eq!(read, record);
        assert_eq!(
            from_flat(Kind::Agreement, head(), to_flat(&record)).unwrap(),
            record
        );
        let later = with_head(
            &record,
            Head {
                version: 2,
                ..head()
            },
        );
        assert_eq!((later.version(), later.common()), (2, record.common()));
    }
}
