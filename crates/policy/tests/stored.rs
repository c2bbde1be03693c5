//! Bodies as they were stored at some time in every kind's life: they must be readable for ever. A file is called after its
//! kind, the number of its form, and what is special about it; none is ever changed.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::Timestamp;
use policy::body::{Head, from_stored, schema_number, to_stored};
use policy::kernel::Code;
use policy::{AnyRecord, Kind};
use uuid::Uuid;

struct Sample {
    name: String,
    kind: Kind,
    schema: i64,
    body: String,
}

impl Sample {
    fn read(&self) -> AnyRecord {
        let head = Head {
            id: Uuid::nil(),
            code: Code::parse("OLD-1"),
            version: 3,
            seq: 12,
            recorded_at: Timestamp::UNIX_EPOCH,
        };
        from_stored(self.kind, head, self.schema, &self.body)
            .unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }
}

/// Every sample of a kind that this build knows.
fn samples() -> Vec<Sample> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stored");
    let mut samples = Vec::new();
    for file in std::fs::read_dir(folder).expect("the samples") {
        let path = file.expect("a sample").path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let mut parts = name.split('-');
        let word = parts.next().expect("a kind");
        let schema = parts.next().expect("a form").parse().expect("a number");
        let Some(kind) = Kind::parse(word) else {
            assert_eq!(word, "sample", "{name} is of no kind");
            continue;
        };
        let body = std::fs::read_to_string(&path)
            .expect("a sample")
            .trim()
            .to_owned();
        samples.push(Sample {
            name,
            kind,
            schema,
            body,
        });
    }
    samples
}

#[test]
fn every_body_ever_stored_can_be_read() {
    for sample in samples() {
        let record = sample.read();
        assert_eq!(
            (record.kind(), record.version(), record.seq()),
            (sample.kind, 3, 12)
        );
    }
}

#[test]
fn todays_form_of_every_kind_has_a_sample_that_is_written_as_it_was_read() {
    let mut seen = BTreeSet::new();
    for sample in samples() {
        if sample.schema == schema_number(sample.kind) {
            seen.insert(sample.kind);
            assert_eq!(to_stored(&sample.read()), sample.body, "{}", sample.name);
        }
    }
    let missing: Vec<_> = Kind::ALL
        .iter()
        .filter(|kind| !seen.contains(kind))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_body_of_another_form_is_refused_with_its_kind() {
    let head = samples().remove(0).read();
    let head = Head {
        id: head.id(),
        code: None,
        version: 1,
        seq: 1,
        recorded_at: head.recorded_at(),
    };
    let error = from_stored(
        Kind::Theme,
        head,
        1,
        r#"{"record":{"nom":"Eau"},"common":{}}"#,
    );
    assert!(
        error
            .expect_err("no such field")
            .to_string()
            .contains("theme")
    );
}
