//! Lists, figures and writes in process, at a thousand and at a million records: what grows with the register and what does not.
//!
//! `cargo bench -p cosmopole --bench register`

#[allow(dead_code)]
mod support;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use jiff::civil::date;
use policy::list::{Listing, Query, list};
use policy::relations::{Agreement, vitality};
use policy::{Audience, Change, Kind, Snapshot, View};

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
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_secs(3)).sample_size(30);
    targets = register
}
criterion_main!(benches);
