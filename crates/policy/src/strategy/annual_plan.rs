//! The annual plan: what is to be done in a fiscal year, with its money, version by version. What stood in it before it began
//! was planned; what entered later, or never, was not (DOMAIN 4.2, 5.1).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{Key, Money, Problems, Ref, Target};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// What may stand in an annual plan: an action, a mission or visit, an event.
pub struct Activity;

impl Target for Activity {
    const KINDS: &'static [Kind] = &[Kind::Action, Kind::Mobility, Kind::Event];
}

/// One line of a plan.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct PlanItem {
    /// Key of the line in its version.
    pub key: Key,
    /// What is to be done.
    pub activity: Ref<Activity>,
    /// The money set aside for it.
    pub amount: Option<Money>,
}

/// The plan as adopted on a day; what it holds entered the plan on that day.
#[serde_with::apply(
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
    Key => #[serde(default)],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct PlanVersion {
    /// Key of the version in its record.
    pub key: Key,
    /// When it was adopted.
    pub adopted_on: Date,
    /// The act that adopted it.
    pub act: Box<str>,
    /// What it holds.
    pub items: Vec<PlanItem>,
}

/// The plan of a fiscal year.
#[serde_with::apply(
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct AnnualPlan {
    /// The year in which the fiscal year begins.
    #[schemars(range(min = 1900, max = 2200))]
    pub fiscal_year: i16,
    /// Its versions, oldest first.
    #[schemars(extend("x-first" = true))]
    pub versions: Vec<PlanVersion>,
}

impl AnnualPlan {
    /// The versions adopted by a day.
    pub fn adopted_by(&self, day: Date) -> impl Iterator<Item = &PlanVersion> {
        self.versions
            .iter()
            .filter(move |version| version.adopted_on <= day)
    }
}

impl Record for AnnualPlan {
    const KIND: Kind = Kind::AnnualPlan;
    const PREFIX: Option<&'static str> = Some("PLAN");
    const ROOM: &'static str = "strategy";
    const PLURAL: &'static str = "annual-plans";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![year(record)]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("fiscal-year", |r, _| year(r)),
            Column::shown("adopted-on", |r, v| {
                let first = r.body.adopted_by(v.as_of).next();
                Cell::of(first, |version| Cell::Day(version.adopted_on))
            }),
            Column::shown("items", |r, v| {
                let last = r.body.adopted_by(v.as_of).last();
                let lines = last.and_then(|version| i64::try_from(version.items.len()).ok());
                Cell::of(lines, Cell::Number)
            }),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let plan = &record.body;
        let mut others = among.policy.table::<Self>().all();
        if others.any(|o| o.id != record.id && o.body.fiscal_year == plan.fiscal_year) {
            problems.office("fiscal_year", "problem-plan-year-twice");
        }
        for (index, version) in plan.versions.iter().enumerate() {
            let last = plan.versions[..index].iter().map(|v| v.adopted_on).max();
            if let Some(last) = last.filter(|last| version.adopted_on < *last) {
                problems
                    .office(
                        format!("versions.{index}.adopted_on"),
                        "problem-plan-version-before-last",
                    )
                    .naming("last", last);
            }
            check_items(index, version, problems);
        }
        if let Some(earlier) = among.earlier(record) {
            check_entries(&earlier.body, plan, among.today, problems);
        }
    }
}

/// Nothing stands twice in one version.
fn check_items(index: usize, version: &PlanVersion, problems: &mut Problems) {
    for (line, item) in version.items.iter().enumerate() {
        let earlier = &version.items[..line];
        if earlier.iter().any(|other| other.activity == item.activity) {
            problems.structural(
                format!("versions.{index}.items.{line}.activity"),
                "problem-plan-item-twice",
            );
        }
    }
}

/// What enters the plan enters it on the day of a new version: an adopted one neither grows nor moves back in time.
fn check_entries(was: &AnnualPlan, is: &AnnualPlan, today: Date, problems: &mut Problems) {
    let adopted: Vec<&PlanVersion> = was.adopted_by(today).collect();
    let last = adopted.iter().map(|version| version.adopted_on).max();
    for (index, version) in is.versions.iter().enumerate() {
        let known = adopted.iter().find(|known| known.key == version.key);
        let not_before = match known {
            Some(known) => Some(known.adopted_on),
            None => last,
        };
        if let Some(limit) = not_before.filter(|limit| version.adopted_on < *limit) {
            problems
                .office(
                    format!("versions.{index}.adopted_on"),
                    "problem-plan-back-dated",
                )
                .naming("limit", limit);
        }
        let Some(known) = known else {
            continue;
        };
        for (line, item) in version.items.iter().enumerate() {
            if !known.items.iter().any(|old| old.activity == item.activity) {
                problems.office(
                    format!("versions.{index}.items.{line}.activity"),
                    "problem-plan-item-late",
                );
            }
        }
    }
}

/// A year is a name, not a quantity.
fn year(record: &Stored<AnnualPlan>) -> Cell {
    Cell::Line(record.body.fiscal_year.to_string().into())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::desk::{Desk, small_office};
    use crate::kinds::Kind;

    /// Three actions, and the plan of 2025 with one of them, adopted on this day.
    fn desk(adopted_on: &str) -> Desk {
        let mut desk = small_office();
        for code in ["ACT-01", "ACT-02", "ACT-03"] {
            let action = json!({"title": code, "modality": "hosting", "moves": [{"to": "proposed", "on": "2024-09-01"}]});
            desk.put(Kind::Action, code, action);
        }
        desk.put(
            Kind::AnnualPlan,
            "PLAN-2025",
            plan(json!([version("a", adopted_on, &["ACT-01"])])),
        );
        desk
    }

    fn version(key: &str, adopted_on: &str, activities: &[&str]) -> Value {
        let item = |code: &&str| json!({"activity": code, "amount": {"amount": "1000", "currency": "EUR"}});
        let items: Vec<Value> = activities.iter().map(item).collect();
        json!({"key": key, "adopted_on": adopted_on, "act": "2024-126", "items": items})
    }

    fn plan(versions: Value) -> Value {
        json!({"fiscal_year": 2025, "versions": versions})
    }

    fn check(adopted_on: &str, versions: Value, expected: &[&str]) {
        let found = desk(adopted_on).wrong(Kind::AnnualPlan, "PLAN-2025", plan(versions.clone()));
        assert_eq!(found, expected, "{versions}");
    }

    #[test]
    fn what_enters_later_enters_with_a_new_version() {
        let first = version("a", "2024-12-09", &["ACT-01"]);
        let second = version("b", "2025-06-02", &["ACT-01", "ACT-02"]);
        check("2024-12-09", json!([first, second]), &[]);
        let late = "versions.0.items.1.activity problem-plan-item-late";
        check(
            "2024-12-09",
            json!([version("a", "2024-12-09", &["ACT-01", "ACT-02"])]),
            &[late],
        );
        // What is not adopted yet is still being written.
        check(
            "2026-02-01",
            json!([version("a", "2026-01-15", &["ACT-01", "ACT-02"])]),
            &[],
        );
    }

    #[test]
    fn no_version_is_back_dated() {
        let wrong = "versions.0.adopted_on problem-plan-back-dated";
        check(
            "2024-12-09",
            json!([version("a", "2024-11-30", &["ACT-01"])]),
            &[wrong],
        );
        check(
            "2024-12-09",
            json!([version("a", "2024-12-10", &["ACT-01"])]),
            &[],
        );
        let first = version("a", "2024-12-09", &["ACT-01"]);
        check(
            "2024-12-09",
            json!([version("z", "2024-06-01", &["ACT-02"]), first]),
            &[wrong],
        );
        check(
            "2024-12-09",
            json!([first, version("b", "2024-12-08", &["ACT-02"])]),
            &[
                "versions.1.adopted_on problem-plan-version-before-last",
                "versions.1.adopted_on problem-plan-back-dated",
            ],
        );
    }

    #[test]
    fn a_year_has_one_plan_and_a_version_holds_an_activity_once() {
        let twice = "versions.0.items.1.activity problem-plan-item-twice";
        check(
            "2024-12-09",
            json!([version("a", "2024-12-09", &["ACT-01", "ACT-01"])]),
            &[twice],
        );
        let mut desk = desk("2024-12-09");
        assert_eq!(
            desk.wrong(Kind::AnnualPlan, "PLAN-X", plan(json!([]))),
            ["fiscal_year problem-plan-year-twice"]
        );
        let other = json!({"fiscal_year": 2026, "versions": []});
        assert!(desk.wrong(Kind::AnnualPlan, "PLAN-2026", other).is_empty());
    }
}
