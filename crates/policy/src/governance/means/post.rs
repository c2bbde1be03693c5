//! A post: a place in the office, or in a department, that somebody fills. It says how much work there is, never who does it.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::governance::Department;
use crate::kernel::{Decimal, Exact, Problems, Ref, Text, Tongue};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Stored, View};
use crate::rights::holds;

/// A post.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Post {
    /// Its title.
    pub title: Text,
    /// The department that it belongs to.
    pub department: Ref<Department>,
    /// How much of full time: 1 for a whole post, 0.5 for half of one.
    pub fte: Decimal,
    /// The languages worked in.
    #[schemars(extend("x-first" = true))]
    pub languages: Vec<Tongue>,
    /// First day.
    pub from: Date,
    /// Last day.
    #[schemars(extend("x-first" = true))]
    pub to: Option<Date>,
}

impl Post {
    /// Whether it exists at a date.
    pub fn is_active(&self, as_of: Date) -> bool {
        holds(self.from, self.to, as_of)
    }
}

impl Record for Post {
    const KIND: Kind = Kind::Post;
    const PREFIX: Option<&'static str> = Some("PST");
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "posts";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("department", |r, _| Cell::Record(r.body.department.id())),
            Column::shown("fte", |r, _| Cell::Line(r.body.fte.to_string().into())),
            Column::shown("from", |r, _| Cell::Day(r.body.from)),
            Column::shown("to", |r, _| Cell::of(r.body.to, Cell::Day)),
            Column::computed("active", |r, v| Cell::Yes(r.body.is_active(v.as_of))),
        ]
    }

    fn check(record: &Stored<Self>, _: &Among<'_>, problems: &mut Problems) {
        let post = &record.body;
        if post.fte.exact() <= Exact::from_integer(0) {
            problems.office("fte", "problem-not-above-zero");
        }
        if post.to.is_some_and(|to| to < post.from) {
            problems
                .structural("to", "problem-ends-before-it-begins")
                .naming("from", post.from);
        }
    }

    fn departments(record: &Stored<Self>, _: &Policy) -> Vec<Uuid> {
        vec![record.body.department.id()]
    }

    fn dated(&self) -> Option<Date> {
        Some(self.from)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::{day, small_office};

    #[test]
    fn a_post_is_some_work_for_some_time() {
        let check = |fte: &str, to: &str, expected: &[&str]| {
            let draft = json!({"title": "X", "department": "BRI", "fte": fte, "from": "2024-01-01", "to": to});
            let found = small_office().wrong(Kind::Post, "PST-1", draft);
            assert_eq!(found, expected, "{fte} {to}");
        };
        check("0.5", "2024-01-01", &[]);
        check("0", "", &["fte problem-not-above-zero"]);
        check("-1", "", &["fte problem-not-above-zero"]);
        check("1", "2023-12-31", &["to problem-ends-before-it-begins"]);
    }

    #[test]
    fn a_post_exists_on_its_first_and_last_day() {
        let mut desk = small_office();
        let draft = json!({"title": "X", "department": "BRI", "fte": "1", "from": "2024-01-01", "to": "2024-12-31"});
        desk.put(Kind::Post, "PST-1", draft);
        let post = desk.get::<Post>("PST-1");
        let days = ["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"];
        let active = days.map(|on| post.body.is_active(day(on)));
        assert_eq!(active, [false, true, true, false]);
        assert_eq!(Post::departments(&post, &desk.policy), [desk.id("BRI")]);
    }
}
