//! A department of a government: it leads actions, supplies indicators, and declares what it does abroad.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Government, Person};
use crate::kernel::{Problems, Ref, Text};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Filter, Record, Stored, View};

/// A department.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// Its name.
    #[schemars(extend("x-audience" = "public"))]
    pub name: Text,
    /// The government that it belongs to.
    #[schemars(extend("x-audience" = "public"))]
    pub government: Ref<Government>,
    /// Whether it is the international relations office.
    #[serde(default)]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub is_international_office: bool,
    /// The person who answers for international affairs there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "partners", "x-first" = true))]
    pub focal_point: Option<Ref<Person>>,
    /// Since when it exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub from: Option<Date>,
    /// Until when it existed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public"))]
    pub to: Option<Date>,
}

impl Department {
    /// Whether it exists at a date.
    pub fn is_active(&self, as_of: Date) -> bool {
        self.from.is_none_or(|from| from <= as_of) && self.to.is_none_or(|to| as_of <= to)
    }
}

impl Record for Department {
    const KIND: Kind = Kind::Department;
    const PREFIX: Option<&'static str> = Some("DEP");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "departments";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.name.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "name",
                cell: |r, _| Cell::Text(r.body.name.clone()),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "government",
                cell: |r, _| Cell::Record(r.body.government.id()),
                shown: true,
                filter: Filter::Indexed,
            },
            Column {
                name: "focal-point",
                cell: |r, _| Cell::of(r.body.focal_point, |link| Cell::Record(link.id())),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "is-international-office",
                cell: |r, _| Cell::Yes(r.body.is_international_office),
                shown: true,
                filter: Filter::Indexed,
            },
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let department = &record.body;
        if let (Some(from), Some(to)) = (department.from, department.to)
            && to < from
        {
            problems
                .structural("to", "problem-ends-before-it-begins")
                .naming("from", from);
        }
        if !department.is_international_office || !department.is_active(among.today) {
            return;
        }
        let others = among.policy.referring::<Self>(department.government.id());
        let another = others.filter(|other| other.id != record.id).find(|other| {
            let other = &other.body;
            other.is_international_office
                && other.government == department.government
                && other.is_active(among.today)
        });
        if another.is_some() {
            problems.office(
                "is_international_office",
                "problem-department-second-office",
            );
        }
    }

    fn departments(record: &Stored<Self>, _: &Policy) -> Vec<Uuid> {
        vec![record.id]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{day, replace, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        let mut draft =
            json!({"name": "Bureau", "government": "GOV-MET", "is_international_office": true});
        desk.put(Kind::Department, "OFFICE", draft.clone());
        replace(&mut draft, fields.clone());
        assert_eq!(
            desk.wrong(Kind::Department, "SECOND", draft),
            expected,
            "{fields}"
        );
    }

    #[test]
    fn a_government_has_one_international_office_at_a_time() {
        check(
            json!({}),
            &["is_international_office problem-department-second-office"],
        );
        check(json!({"is_international_office": false}), &[]);
        check(json!({"government": "GOV-ALD"}), &[]);
        check(json!({"to": "2025-12-30"}), &[]);
        check(json!({"from": "2026-01-01"}), &[]);
        check(
            json!({"from": "2024-01-01", "to": "2023-12-31"}),
            &["to problem-ends-before-it-begins"],
        );
    }

    #[test]
    fn a_department_exists_on_its_first_and_last_day() {
        let mut desk = small_office();
        let draft =
            json!({"name": "X", "government": "GOV-MET", "from": "2024-01-01", "to": "2024-12-31"});
        desk.put(Kind::Department, "X", draft);
        let found = desk.get::<Department>("X");
        let days = ["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"];
        assert_eq!(
            days.map(|on| found.body.is_active(day(on))),
            [false, true, true, false]
        );
    }
}
