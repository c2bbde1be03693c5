//! Working time that a post gave to one thing in one month. With the day rate it is a part of what a network costs (DOMAIN 5.11).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Post, Spending};
use crate::kernel::{Decimal, Exact, Problems, Ref};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Stored, View};
use crate::rights::holds;

/// Days worked in a month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct TimeEntry {
    /// The post whose holder worked.
    pub post: Ref<Post>,
    /// On what.
    pub about: Ref<Spending>,
    /// The month, by its first day.
    pub month: Date,
    /// How many days.
    #[schemars(extend("x-unit" = "days"))]
    pub days: Decimal,
}

impl Record for TimeEntry {
    const KIND: Kind = Kind::TimeEntry;
    const PREFIX: Option<&'static str> = None;
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "time-entries";
    const IN_MENU: bool = false;

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::Record(record.body.about.id()),
            Cell::Historical(month(record.body.month)),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("month", |r, _| Cell::Historical(month(r.body.month))),
            Column::indexed("post", |r, _| Cell::Record(r.body.post.id())),
            Column::indexed("about", |r, _| Cell::Record(r.body.about.id())),
            Column::shown("days", |r, _| Cell::Line(r.body.days.to_string().into())),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let entry = &record.body;
        let days = entry.days.exact();
        if days <= Exact::from_integer(0) {
            problems.office("days", "problem-not-above-zero");
        }
        if days > Exact::from_integer(entry.month.days_in_month().into()) {
            problems.office("days", "problem-time-entry-days");
        }
        if entry.month.day() != 1 {
            problems.structural("month", "problem-time-entry-month");
        }
        let post = among.policy.get(entry.post);
        if post.is_some_and(|post| !worked_in(&post.body, entry.month)) {
            problems.office("month", "problem-post-not-active");
        }
        let mut others = among.policy.referring::<Self>(entry.post.id());
        let twin = others.any(|other| {
            other.id != record.id
                && (other.body.post, other.body.about, other.body.month)
                    == (entry.post, entry.about, entry.month)
        });
        if twin {
            problems.structural("month", "problem-time-entry-twice");
        }
    }

    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        let post = policy.get(record.body.post);
        post.map(|post| post.body.department.id())
            .into_iter()
            .collect()
    }

    fn dated(&self) -> Option<Date> {
        Some(self.month)
    }
}

fn month(day: Date) -> crate::kernel::Historical {
    crate::kernel::Historical::Month(day.year(), day.month())
}

/// Whether the post existed on some day of the month.
fn worked_in(post: &Post, month: Date) -> bool {
    post.from <= month.last_of_month()
        && holds(month.first_of_month(), post.to, month.first_of_month())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{replace, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        for (name, to) in [("PST-1", ""), ("PST-2", "2025-02-10")] {
            let post = json!({"title": name, "department": "BRI", "fte": "1", "from": "2024-03-15", "to": to});
            desk.put(Kind::Post, name, post);
        }
        desk.allot(Kind::Membership, "MEM-01");
        desk.allot(Kind::Membership, "MEM-02");
        let mut draft =
            json!({"post": "PST-1", "about": "MEM-01", "month": "2025-02-01", "days": "6"});
        desk.put(
            Kind::TimeEntry,
            "01940000-0000-7000-8000-0000000000aa",
            draft.clone(),
        );
        draft["month"] = "2025-03-01".into();
        replace(&mut draft, fields.clone());
        let name = "01940000-0000-7000-8000-0000000000ab";
        let found = desk.wrong(Kind::TimeEntry, name, draft);
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn a_month_has_as_many_days_as_it_has() {
        check(json!({"days": "31"}), &[]);
        check(json!({"days": "31.5"}), &["days problem-time-entry-days"]);
        check(json!({"days": "0"}), &["days problem-not-above-zero"]);
    }

    #[test]
    fn a_month_is_named_by_its_first_day_and_entered_once() {
        check(
            json!({"month": "2025-03-02"}),
            &["month problem-time-entry-month"],
        );
        check(
            json!({"month": "2025-02-01"}),
            &["month problem-time-entry-twice"],
        );
        check(json!({"month": "2025-02-01", "about": "MEM-02"}), &[]);
        check(json!({"month": "2025-02-01", "post": "PST-2"}), &[]);
    }

    #[test]
    fn nobody_works_in_a_post_before_or_after_it_exists() {
        check(json!({"month": "2024-03-01"}), &[]);
        check(
            json!({"month": "2024-02-01"}),
            &["month problem-post-not-active"],
        );
        check(
            json!({"post": "PST-2", "month": "2025-03-01"}),
            &["month problem-post-not-active"],
        );
    }
}
