//! A series says what a plain table would say.

use std::collections::BTreeMap;

use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::kernel::{Decimal, Ref, Text, Tongue};
use crate::measurement::RatioBasis;
use crate::record::Common;
use crate::table::{Table, order_of};

/// One of four indicators, a day, whether it is of a part, whether it is final, whether it has more to say.
type Drawn = (u8, u16, bool, bool, bool);

fn id(number: u8) -> Uuid {
    Uuid::from_u128(u128::from(number) + 1)
}

fn observation(
    number: u8,
    (indicator, day, of_a_part, is_final, says_more): Drawn,
) -> Shared<Observation> {
    let first = jiff::civil::date(2020, 1, 1);
    let on = first.saturating_add(jiff::ToSpan::days(i64::from(day)));
    let french = Tongue::parse("fr").unwrap();
    let mut common = Common::default();
    if says_more {
        common.notes = Some("Relu".into());
    }
    Arc::new(Stored {
        id: id(number),
        code: None,
        version: 1 + i64::from(day),
        seq: i64::from(number),
        recorded_at: Timestamp::new(i64::from(day) - 200, 123_456_789).unwrap(),
        common,
        body: Observation {
            indicator: Ref::to(id(200 + indicator % 4)),
            observed_on: on,
            value: Decimal::parse(&format!("{day}.50")).unwrap(),
            disaggregation: of_a_part.then(|| "femmes".into()),
            status: if is_final {
                ObservationStatus::Final
            } else {
                ObservationStatus::Provisional
            },
            supplier: None,
            comment: says_more.then(|| Text::new(french, "Relu")),
            reason: None,
            basis: says_more.then(|| RatioBasis {
                over: Decimal::parse("1").unwrap(),
                under: Decimal::parse("2").unwrap(),
            }),
        },
    })
}

/// Everything that a table says, column by column.
fn says<H: Held<Observation>>(table: &H) -> Vec<String> {
    let written = |records: Records<'_, Observation>| {
        records
            .map(|found| format!("{:?}", **found))
            .collect::<Vec<_>>()
    };
    let all: Vec<_> = table.following(None).map(Kept::shared).collect();
    let mut said = vec![table.count().to_string()];
    said.extend(written(table.following(None)));
    for record in &all {
        said.push(format!("{:?}", table.find(record.id).map(Kept::shared)));
        said.extend(written(table.following(Some(&order_of(record)))));
    }
    let names = ["femmes", "", "final", "provisional", "revised"].map(str::to_owned);
    let indicators = (200..204).map(|number| id(number).to_string());
    let values: Vec<String> = names.into_iter().chain(indicators).collect();
    for (number, column) in (0..).zip(&Observation::columns()) {
        if column.filter != crate::record::Filter::Indexed {
            continue;
        }
        said.push(format!(
            "{:?}",
            table.values_under(number).collect::<Vec<_>>()
        ));
        for value in &values {
            said.push(format!(
                "{} {}",
                column.name,
                table.count_under(number, value)
            ));
            said.extend(written(table.under(number, value, None)));
            let middle = all.get(all.len() / 2).map(order_of);
            said.extend(written(table.under(number, value, middle.as_ref())));
        }
    }
    said
}

fn some_writes() -> impl Strategy<Value = Vec<(u8, Option<Drawn>)>> {
    let drawn = (
        0..4_u8,
        0..400_u16,
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
    );
    prop::collection::vec((0..150_u8, prop::option::weighted(0.9, drawn)), 0..200)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_series_says_what_a_plain_table_says(writes in some_writes(), others in some_writes()) {
        let (mut ours, mut plain) = (Observed::default(), Table::<Observation>::default());
        let mut known: BTreeMap<u8, Shared<Observation>> = BTreeMap::new();
        for (number, drawn) in &writes {
            let before = (ours.clone(), says(&plain));
            match drawn {
                Some(drawn) => {
                    let record = observation(*number, *drawn);
                    known.insert(*number, record.clone());
                    ours.write(record.clone());
                    plain.write(record);
                }
                None => {
                    prop_assert_eq!(ours.remove(id(*number)), known.remove(number));
                    plain.remove(id(*number));
                }
            }
            if number % 16 == 0 {
                prop_assert_eq!(says(&before.0), before.1, "a copy changed with the other");
            }
        }
        prop_assert_eq!(says(&ours), says(&plain));
        for indicator in 200..204 {
            let series = ours.of(id(indicator));
            let counted = known.values().filter(|one| one.body.indicator.id() == id(indicator));
            prop_assert_eq!(series.len(), counted.count());
            prop_assert_eq!(series.is_empty(), series.newest_first().next().is_none());
            let days: Vec<Date> = series.newest_first().map(Noted::on).collect();
            prop_assert!(days.is_sorted_by(|one, next| one >= next));
            for day in &days {
                let on = series.on(*day).count();
                prop_assert_eq!(on, days.iter().filter(|other| *other == day).count());
            }
        }
        // What lies in common with another table is still what each of them says.
        let mut another = Observed::default();
        for record in known.values() {
            another.write(record.clone());
        }
        for (number, drawn) in &others {
            if let Some(drawn) = drawn.filter(|_| number % 8 == 0) {
                another.write(observation(*number, drawn));
            }
        }
        let said = says(&another);
        ours.settle();
        another.share_all(&ours);
        prop_assert_eq!(says(&another), said);
        prop_assert_eq!(says(&ours), says(&plain));
    }
}

#[test]
fn what_two_tables_say_alike_lies_in_memory_once() {
    let (mut one, mut other) = (Observed::default(), Observed::default());
    for number in 0..150 {
        for table in [&mut one, &mut other] {
            table.write(observation(
                number,
                (0, u16::from(number), false, true, false),
            ));
        }
    }
    let indicator = id(200);
    other.share(indicator, &one);
    let shared = |one: &Observed, other: &Observed| {
        Arc::ptr_eq(&one.series[&indicator], &other.series[&indicator])
    };
    assert!(shared(&one, &other));
    other.write(observation(7, (0, 7, false, true, true)));
    assert!(!shared(&one, &other));
    other.share(indicator, &one);
    let (held, with) = (&other.series[&indicator], &one.series[&indicator]);
    let apart = held
        .chunks
        .iter()
        .zip(&with.chunks)
        .filter(|(a, b)| !Arc::ptr_eq(a, b));
    assert_eq!(apart.count(), 1);
    assert_eq!(std::mem::size_of::<Noted>(), 64);
}
