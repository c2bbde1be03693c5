//! Whatever is appended, in whatever order: replaying it ends where the records stand.

use std::collections::BTreeMap;

use ledger::NewEntry;
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::place::{Place, agreement, deletion, standing, standing_at};

/// One thing that somebody does to one of a few records.
#[derive(Debug, Clone)]
enum Deed {
    Write(u8, String),
    Delete(u8),
}

fn deeds() -> impl Strategy<Value = Vec<Vec<Deed>>> {
    let deed = prop_oneof![
        4 => (0..6u8, "[^\\x00]{0,12}").prop_map(|(record, title)| Deed::Write(record, title)),
        1 => (0..6u8).prop_map(Deed::Delete),
    ];
    prop::collection::vec(prop::collection::vec(deed, 1..12), 1..6)
}

/// Appends the deeds, transaction by transaction, beside a model of what must come out.
async fn replays_to_the_same(place: &Place, transactions: &[Vec<Deed>]) {
    let ledger = place.ledger().await;
    let mut model: BTreeMap<Uuid, (i64, Value, bool)> = BTreeMap::new();
    let mut then = Vec::new();
    for deeds in transactions {
        let mut entries: Vec<NewEntry> = Vec::new();
        for deed in deeds {
            let (Deed::Write(number, _) | Deed::Delete(number)) = deed;
            let record = Uuid::from_u128(u128::from(*number) + 1);
            let version = model.get(&record).map_or(0, |known| known.0) + 1;
            match deed {
                Deed::Write(_, title) => {
                    let entry = agreement(record, version, title);
                    let body = json!({ "title": title, "parties": [{ "name": "Estuaria" }] });
                    model.insert(record, (version, body, false));
                    entries.push(NewEntry {
                        reason: None,
                        ..entry
                    });
                }
                Deed::Delete(_) => {
                    let Some(known) = model.get_mut(&record) else {
                        continue;
                    };
                    (known.0, known.2) = (version, true);
                    entries.push(deletion(record, version));
                }
            }
        }
        let mut writing = ledger.begin().await.expect("the pen");
        writing.append(&entries).await.expect("appended");
        let head = writing.commit().await.expect("committed");
        then.push((head, model.clone()));
    }
    for (head, model) in &then {
        let known: BTreeMap<_, _> = standing_at(&ledger, *head)
            .await
            .into_iter()
            .map(|row| (row.id, (row.version, row.body, row.deleted)))
            .collect();
        assert_eq!(&known, model);
    }
    let now: BTreeMap<_, _> = standing(&ledger)
        .await
        .0
        .into_iter()
        .map(|row| (row.id, (row.version, row.body, row.deleted)))
        .collect();
    assert_eq!(now, model);
    assert_eq!(ledger.check().await.expect("checked"), []);
    ledger.close().await;
}

fn block_on(future: impl Future<Output = ()>) {
    tokio::runtime::Runtime::new()
        .expect("a runtime")
        .block_on(future);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_deeds_replays_to_the_same_state_on_sqlite(transactions in deeds()) {
        block_on(async { replays_to_the_same(&Place::sqlite(), &transactions).await });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_deeds_replays_to_the_same_state_on_postgresql(transactions in deeds()) {
        block_on(async {
            let place = Place::postgres().await;
            replays_to_the_same(&place, &transactions).await;
            place.leave().await;
        });
    }
}
