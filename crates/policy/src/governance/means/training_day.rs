//! Training that somebody in a post followed: a day, or a few, on a topic.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Post;
use crate::kernel::{Decimal, Exact, Problems, Ref, Text};
use crate::kinds::Kind;
use crate::policy::Policy;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// Training followed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct TrainingDay {
    /// The post whose holder followed it.
    pub post: Ref<Post>,
    /// On which day, or from which day on.
    pub on: Date,
    /// How many days it took.
    #[schemars(extend("x-unit" = "days"))]
    pub days: Decimal,
    /// What it was about.
    pub topic: Text,
}

impl Record for TrainingDay {
    const KIND: Kind = Kind::TrainingDay;
    const PREFIX: Option<&'static str> = None;
    const ROOM: &'static str = "governance";
    const PLURAL: &'static str = "training-days";
    const IN_MENU: bool = false;

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::Text(record.body.topic.clone()),
            Cell::Day(record.body.on),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("on", |r, _| Cell::Day(r.body.on)),
            Column::indexed("post", |r, _| Cell::Record(r.body.post.id())),
            Column::shown("days", |r, _| Cell::Line(r.body.days.to_string().into())),
            Column::shown("topic", |r, _| Cell::Text(r.body.topic.clone())),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let training = &record.body;
        if training.days.exact() <= Exact::from_integer(0) {
            problems.office("days", "problem-not-above-zero");
        }
        let post = among.policy.get(training.post);
        if post.is_some_and(|post| !post.body.is_active(training.on)) {
            problems.office("on", "problem-post-not-active");
        }
    }

    fn departments(record: &Stored<Self>, policy: &Policy) -> Vec<Uuid> {
        let post = policy.get(record.body.post);
        post.map(|post| post.body.department.id())
            .into_iter()
            .collect()
    }

    fn dated(&self) -> Option<Date> {
        Some(self.on)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::small_office;

    #[test]
    fn training_takes_time_and_is_followed_while_the_post_exists() {
        let check = |days: &str, on: &str, expected: &[&str]| {
            let mut desk = small_office();
            let post = json!({"title": "X", "department": "BRI", "fte": "1", "from": "2024-01-01"});
            desk.put(Kind::Post, "PST-1", post);
            let draft = json!({"post": "PST-1", "on": on, "days": days, "topic": "Droit"});
            let name = "01940000-0000-7000-8000-0000000000aa";
            let found = desk.wrong(Kind::TrainingDay, name, draft);
            assert_eq!(found, expected, "{days} {on}");
        };
        check("0.5", "2024-01-01", &[]);
        check("0", "2024-01-01", &["days problem-not-above-zero"]);
        check("1", "2023-12-31", &["on problem-post-not-active"]);
    }
}
