//! Lists, figures and writes in process, at a thousand and at a million records: what grows with the register and what does not; and
//! what an observation takes in memory, of a million.
//!
//! `cargo bench -p cosmopole --bench register`

#[allow(dead_code)]
mod support;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use jiff::ToSpan;
use jiff::civil::date;
use office::{Actor, Command, Edit};
use policy::body::to_flat;
use policy::kernel::{Decimal, Ref};
use policy::list::{Listing, Query, list};
use policy::measurement::{Observation, ObservationStatus};
use policy::record::Common;
use policy::relations::{Agreement, vitality};
use policy::{AnyRecord, Audience, Change, Kind, Policy, Snapshot, Stored, View};
use serde_json::{Value, json};
use uuid::Uuid;

fn register(c: &mut Criterion) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let largest: usize = std::env::var("COSMOPOLE_RECORDS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(100_000);
    for records in [1_000, largest] {
        let office = runtime.block_on(support::office_with(records / 2, folder.path()));
        let snapshot = office.snapshot();
        let policy = snapshot.of(Audience::Internal);
        let settings = policy.settings(date(2025, 12, 31));
        let view = View {
            policy,
            as_of: date(2025, 12, 31),
            settings: &settings,
        };
        let no_order = |_: &policy::Cell| Vec::new();
        let listing = Listing {
            view: &view,
            visible: None,
            sort_key: &no_order,
        };
        let all = Query {
            limit: 50,
            ..Query::default()
        };
        let twinnings = Query {
            filters: vec![("type".to_owned(), "twinning".to_owned())],
            ..all.clone()
        };
        c.bench_function(&format!("list page, {records} records"), |b| {
            b.iter(|| black_box(list(Kind::Agreement, &all, &listing)));
        });
        c.bench_function(
            &format!("list page by an indexed value, {records} records"),
            |b| {
                b.iter(|| black_box(list(Kind::Agreement, &twinnings, &listing)));
            },
        );
        let first = policy
            .table::<Agreement>()
            .all()
            .next()
            .expect("an agreement")
            .clone();
        c.bench_function(
            &format!("vitality of one agreement, {records} records"),
            |b| {
                b.iter(|| black_box(vitality(&first, &view)));
            },
        );
        let change = Change::Put(policy.any(first.id).expect("it is there"));
        c.bench_function(
            &format!("one write into the snapshot, {records} records"),
            |b| {
                b.iter(|| {
                    let mut next: Snapshot = (*snapshot).clone();
                    next.apply(&change, 1);
                    black_box(next.version())
                });
            },
        );
        let mut draft = to_flat(&policy.any(first.id).expect("it is there"));
        let mut number = 0;
        c.bench_function(&format!("one durable write, {records} records"), |b| {
            b.iter(|| {
                number += 1;
                draft["purpose"] = json!({"fr": format!("Échanges {number}")});
                let change = Edit::Change {
                    id: first.id,
                    base: None,
                    draft: Value::Object(draft.clone()),
                };
                let command = Command::new("bench", vec![change]);
                let written = runtime.block_on(office.act(&Actor::program(), command));
                black_box(written.expect("it keeps the rules").seq)
            });
        });
    }
}

/// The memory of a million observations of five hundred indicators, seen by the office alone and by everybody.
fn observations(_: &mut Criterion) {
    // First of all, and both stay, or they would lie where others have been.
    let mut kept = Vec::new();
    for visibility in [Audience::Internal, Audience::Public] {
        let before = support::resident("self");
        let mut internal = Policy::empty(Audience::Internal);
        let mut count = 0_u64;
        // An indicator that everybody sees, or its observations would be seen by nobody else.
        for indicator in support::indicators(500) {
            let id = indicator.id();
            internal.put(indicator);
            for number in 0..2_000 {
                count += 1;
                internal.put(observation(id, number, count, visibility));
            }
        }
        let snapshot = Snapshot::from_internal(internal);
        let public = snapshot.of(Audience::Public).count(Kind::Observation);
        let grown = support::resident("self").saturating_sub(before) * 1_024;
        println!(
            "{count} observations, {public} of them public: {} bytes each",
            grown / count
        );
        kept.push(snapshot);
    }
    black_box(kept.len());
}

fn observation(indicator: Uuid, number: i32, count: u64, visibility: Audience) -> AnyRecord {
    let time = uuid::Timestamp::from_unix(uuid::NoContext, 1_700_000_000 + count, 0);
    let body = Observation {
        indicator: Ref::to(indicator),
        observed_on: date(2020, 1, 1).saturating_add(number.days()),
        value: Decimal::parse("12.50").expect("a decimal"),
        disaggregation: None,
        status: ObservationStatus::Final,
        supplier: None,
        comment: None,
        reason: None,
        basis: None,
    };
    AnyRecord::Observation(std::sync::Arc::new(Stored {
        id: Uuid::new_v7(time),
        code: None,
        version: 1,
        seq: i64::try_from(count).expect("a million"),
        recorded_at: jiff::Timestamp::UNIX_EPOCH,
        common: Common {
            visibility,
            ..Common::default()
        },
        body,
    }))
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_secs(3)).sample_size(30);
    targets = observations, register
}
criterion_main!(benches);
