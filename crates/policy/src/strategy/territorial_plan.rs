//! The development plan of the metropolis and its objectives: the strategy serves them, never the other way round (DOMAIN 4.1).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::governance::Territory;
use crate::kernel::{Address, Problems, Ref, Text};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

/// The plan of a territory.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct TerritorialPlan {
    /// How people call it.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// The territory that it plans.
    #[schemars(extend("x-section" = "identity", "x-first" = true))]
    pub territory: Option<Ref<Territory>>,
    /// Where it can be read.
    #[schemars(extend("x-section" = "identity"))]
    pub address: Option<Address>,
    /// First day.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub from: Option<Date>,
    /// Last day.
    #[schemars(extend("x-section" = "time", "x-first" = true))]
    pub to: Option<Date>,
    /// When it was adopted.
    #[schemars(extend("x-section" = "acts"))]
    pub adopted_on: Option<Date>,
    /// The act that adopted it.
    #[schemars(extend("x-section" = "acts"))]
    pub act: Option<Box<str>>,
}

impl Record for TerritorialPlan {
    const KIND: Kind = Kind::TerritorialPlan;
    const PREFIX: Option<&'static str> = Some("TPL");
    const ROOM: &'static str = "strategy";
    const PLURAL: &'static str = "territorial-plans";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("territory", |r, _| {
                Cell::of(r.body.territory, |link| Cell::Record(link.id()))
            }),
            Column::shown("from", |r, _| Cell::of(r.body.from, Cell::Day)),
            Column::shown("to", |r, _| Cell::of(r.body.to, Cell::Day)),
        ]
    }

    fn check(record: &Stored<Self>, _: &Among<'_>, problems: &mut Problems) {
        if let (Some(from), Some(to)) = (record.body.from, record.body.to)
            && to < from
        {
            problems
                .structural("to", "problem-ends-before-it-begins")
                .naming("from", from);
        }
    }
}

/// One objective of the plan of the territory.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct TerritorialObjective {
    /// The plan.
    pub plan: Ref<TerritorialPlan>,
    /// What the territory wants.
    pub title: Text,
    /// What it means, in more words.
    #[schemars(extend("x-long" = true))]
    pub description: Option<Text>,
}

impl Record for TerritorialObjective {
    const KIND: Kind = Kind::TerritorialObjective;
    const PREFIX: Option<&'static str> = Some("TOB");
    const ROOM: &'static str = "strategy";
    const PLURAL: &'static str = "territorial-objectives";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("plan", |r, _| Cell::Record(r.body.plan.id())),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::desk::{replace, small_office};
    use crate::kinds::Kind;

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        let mut draft = json!({"title": "Estuaria 2040", "from": "2020-01-01"});
        replace(&mut draft, fields.clone());
        assert_eq!(
            desk.wrong(Kind::TerritorialPlan, "TPL-01", draft),
            expected,
            "{fields}"
        );
    }

    #[test]
    fn a_plan_ends_after_it_begins() {
        check(json!({"to": "2040-12-31"}), &[]);
        check(json!({"to": null}), &[]);
        check(
            json!({"to": "2019-12-31"}),
            &["to problem-ends-before-it-begins"],
        );
    }
}
