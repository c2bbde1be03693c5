//! What a computed column holds, remembered for one version of the register: a filter that no index knows looks at every record
//! once, and not again until something is written (docs/decisions/0005).

use std::collections::HashMap;
use std::sync::Arc;

use uuid::Uuid;

use crate::kinds::Tabled;
use crate::record::{Column, Filter, View};
use crate::remembered::ByValue;
use crate::table::{Held, Order, Records, order_of, with_values};

/// The records that have a value in a column, in the order of lists; nobody looked at the others.
pub struct Found<'a, R: Tabled> {
    table: &'a R::Table,
    ids: Ids,
}

enum Ids {
    Indexed { column: u8, value: Box<str> },
    Remembered(Arc<[Uuid]>),
}

/// The records whose column has this value; none when lists do not filter by the column.
pub fn found<'a, R: Tabled>(
    columns: &[Column<R>],
    index: usize,
    value: &str,
    view: &View<'a>,
) -> Option<Found<'a, R>> {
    let table = view.policy.table::<R>();
    let column = columns.get(index)?;
    let ids = match column.filter {
        Filter::No => return None,
        Filter::Indexed => Ids::Indexed {
            column: u8::try_from(index).ok()?,
            value: value.into(),
        },
        Filter::Computed => Ids::Remembered(remembered(column, view, value)),
    };
    Some(Found { table, ids })
}

impl<'a, R: Tabled> Found<'a, R> {
    /// How many there are.
    pub fn len(&self) -> usize {
        match &self.ids {
            Ids::Indexed { column, value } => self.table.count_under(*column, value),
            Ids::Remembered(ids) => ids.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Those that stand after `order`; all of them when `None`.
    pub fn after(&self, order: Option<&Order>) -> Records<'a, R> {
        let table = self.table;
        match &self.ids {
            Ids::Indexed { column, value } => table.under(*column, value, order),
            Ids::Remembered(ids) => {
                let stands_before = |id: &Uuid| {
                    let record = table.find(*id);
                    order.is_some_and(|order| record.is_some_and(|r| order_of(&r) <= *order))
                };
                let start = ids.partition_point(stands_before);
                let ids = ids.clone();
                Box::new((start..ids.len()).filter_map(move |place| table.find(ids[place])))
            }
        }
    }
}

fn remembered<R: Tabled>(column: &Column<R>, view: &View<'_>, value: &str) -> Arc<[Uuid]> {
    let columns = &view.policy.remembered().columns;
    let what = (R::KIND, column.name);
    let found = columns.answer(what, view, || Arc::new(by_value(column, view)));
    found.get(value).cloned().unwrap_or_default()
}

/// Looks at every record once.
fn by_value<R: Tabled>(column: &Column<R>, view: &View<'_>) -> ByValue {
    let mut found: HashMap<Box<str>, Vec<Uuid>> = HashMap::new();
    for record in view.policy.table::<R>().following(None) {
        with_values(&(column.cell)(&record, view), &mut |value| {
            match found.get_mut(value) {
                // Two parties of one country: the agreement stands there once.
                Some(ids) if ids.last() == Some(&record.id) => {}
                Some(ids) => ids.push(record.id),
                None => {
                    found.insert(value.into(), vec![record.id]);
                }
            }
        });
    }
    found
        .into_iter()
        .map(|(value, ids)| (value, ids.into()))
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, small_office, twinning};
    use crate::kinds::Kind;
    use crate::record::{Audience, Record};
    use crate::relations::Agreement;
    use crate::settings::Settings;
    use crate::table::{Kept, has_value};
    use crate::{AnyRecord, Policy};

    fn column(name: &str) -> usize {
        let columns = Agreement::columns();
        columns
            .iter()
            .position(|column| column.name == name)
            .unwrap()
    }

    fn at<'a>(policy: &'a Policy, as_of: Date, settings: &'a Settings) -> View<'a> {
        View {
            policy,
            as_of,
            settings,
        }
    }

    fn codes(name: &str, value: &str, view: &View<'_>) -> Vec<String> {
        let found = found(&Agreement::columns(), column(name), value, view).unwrap();
        let code = |record: Kept<'_, Agreement>| record.code.as_ref().unwrap().to_string();
        let codes: Vec<String> = found.after(None).map(code).collect();
        assert_eq!(codes.len(), found.len());
        codes
    }

    /// The same, found by looking at every record.
    fn looked_for(name: &str, value: &str, view: &View<'_>) -> Vec<String> {
        let cell = Agreement::columns()[column(name)].cell;
        let table = view.policy.table::<Agreement>();
        let has = table
            .all()
            .filter(|record| has_value(&cell(record, view), value));
        has.map(|record| record.code.as_ref().unwrap().to_string())
            .collect()
    }

    fn government(country: &str) -> Value {
        json!({"name": "Aldaluz", "side": "foreign", "kind": "municipal", "country": country})
    }

    #[test]
    fn what_another_record_changes_is_found_at_once_and_older_versions_stay_as_they_were() {
        let mut desk = small_office();
        desk.put(Kind::Agreement, "AGR-01", twinning(json!({})));
        let settings = Settings::default();
        let before = desk.policy.clone();
        let find = |policy: &Policy, value| codes("country", value, &at(policy, TODAY, &settings));
        assert_eq!(find(&before, "PT"), ["AGR-01"]);
        desk.put(Kind::Government, "GOV-ALD", government("ES"));
        assert_eq!(find(&desk.policy, "PT"), [""; 0]);
        assert_eq!(find(&desk.policy, "ES"), ["AGR-01"]);
        desk.policy.take(desk.id("AGR-01"));
        assert_eq!(find(&desk.policy, "ES"), [""; 0]);
        assert_eq!(find(&before, "PT"), ["AGR-01"]);
        assert_eq!(find(&before, "ES"), [""; 0]);
    }

    #[test]
    fn dates_settings_and_audiences_are_never_confused() {
        let mut desk = small_office();
        let term = json!({"fixed": {"end": "2026-03-31"}});
        desk.put(
            Kind::Agreement,
            "AGR-01",
            twinning(json!({"term": term, "visibility": "public"})),
        );
        let (usual, hasty) = (
            Settings::default(),
            Settings {
                expiring_days: 10,
                ..Settings::default()
            },
        );
        let later = date(2026, 4, 1);
        for _ in 0..2 {
            let clock = |value, as_of, settings| {
                codes("clock", value, &at(&desk.policy, as_of, settings)).len()
            };
            assert_eq!(clock("clock-expiring", TODAY, &usual), 1);
            assert_eq!(clock("clock-expiring", TODAY, &hasty), 0);
            assert_eq!(clock("clock-in-force", TODAY, &hasty), 1);
            assert_eq!(clock("clock-expired", later, &usual), 1);
            let public = Policy::empty(Audience::Public);
            assert_eq!(
                codes("clock", "clock-expiring", &at(&public, TODAY, &usual)),
                [""; 0]
            );
        }
    }

    #[test]
    fn two_parties_of_one_country_are_found_once_and_a_filter_without_index_says_so() {
        let mut desk = small_office();
        desk.put(Kind::Government, "GOV-NOU", government("PT"));
        let parties = ["GOV-MET", "GOV-ALD", "GOV-NOU"]
            .map(|party| json!({"party": party, "signed_on": "1994-06-10"}));
        desk.put(
            Kind::Agreement,
            "AGR-01",
            twinning(json!({"parties": parties})),
        );
        let view = desk.at(TODAY);
        assert_eq!(codes("country", "PT", &view), ["AGR-01"]);
        assert_eq!(
            codes("parties", &desk.id("GOV-NOU").to_string(), &view),
            ["AGR-01"]
        );
        assert!(found(&Agreement::columns(), column("title"), "x", &view).is_none());
        assert!(found(&Agreement::columns(), 99, "x", &view).is_none());
    }

    #[test]
    fn only_the_latest_questions_are_remembered() {
        let mut desk = small_office();
        desk.put(Kind::Agreement, "AGR-01", twinning(json!({})));
        for year in 1990..2026 {
            let view = desk.at(date(year, 1, 1));
            assert_eq!(codes("country", "PT", &view), ["AGR-01"]);
        }
        let remembered = |desk: &Desk| desk.policy.remembered().columns.len();
        assert_eq!(remembered(&desk), 32);
        desk.policy.take(desk.id("AGR-01"));
        assert_eq!(remembered(&desk), 0);
    }

    #[test]
    fn a_page_begins_after_a_record_that_has_left_the_list() {
        let mut desk = small_office();
        for number in 1..=5 {
            let code = format!("AGR-{number:02}");
            desk.put(Kind::Agreement, &code, twinning(json!({})));
        }
        let abandoned = json!([{"to": "exploring", "on": "2020-01-01"}]);
        let gone = desk.put(
            Kind::Agreement,
            "AGR-03",
            twinning(json!({"moves": abandoned})),
        );
        let AnyRecord::Agreement(gone) = gone else {
            panic!("an agreement was written")
        };
        let view = desk.at(TODAY);
        let found = found(
            &Agreement::columns(),
            column("clock"),
            "clock-in-force",
            &view,
        );
        let after: Vec<_> = found.unwrap().after(Some(&order_of(&gone))).collect();
        let ids = ["AGR-04", "AGR-05"].map(|code| desk.id(code));
        assert_eq!(
            after.iter().map(|record| record.id).collect::<Vec<_>>(),
            ids
        );
    }

    /// An agreement is written, a government changes its country, or an agreement is deleted.
    fn some_writes() -> impl Strategy<Value = Vec<(usize, usize, usize)>> {
        prop::collection::vec((0..3_usize, 0..6_usize, 0..4_usize), 1..12)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn what_is_remembered_is_what_looking_at_every_record_finds(writes in some_writes()) {
            let mut desk = small_office();
            for (what, which, how) in writes {
                let code = format!("AGR-{which}");
                match what {
                    0 => {
                        let term = [json!("indefinite"), json!({"fixed": {"end": "2026-01-31"}})][how % 2].clone();
                        let party = ["GOV-ALD", "GOV-NOU"][how / 2];
                        let parties = ["GOV-MET", party].map(|party| json!({"party": party, "signed_on": "1994-06-10"}));
                        desk.put(Kind::Agreement, &code, twinning(json!({"term": term, "parties": parties})));
                    }
                    1 => {
                        let code = ["GOV-ALD", "GOV-NOU"][which % 2];
                        desk.put(Kind::Government, code, government(["PT", "ES", "MA", "BR"][how]));
                    }
                    _ => {
                        let id = desk.allot(Kind::Agreement, &code);
                        desk.policy.take(id);
                    }
                }
                for (name, values) in [
                    ("country", &["PT", "ES", "MA", "BR"][..]),
                    ("clock", &["clock-in-force", "clock-expiring", "clock-expired"]),
                    ("vitality", &["dormant", "expired", "not-assessable"]),
                ] {
                    for (value, as_of) in values.iter().flat_map(|value| [(value, TODAY), (value, date(2026, 6, 1))]) {
                        let view = desk.at(as_of);
                        prop_assert_eq!(codes(name, value, &view), looked_for(name, value, &view));
                    }
                }
            }
        }
    }
}
