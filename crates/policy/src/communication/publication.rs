//! What was published: the document, the figures that it gave, and everything needed to find them again (DOMAIN 4.1).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::governance::Anything;
use crate::kernel::{Key, Problems, Ref, Text, listed};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Record, Stored, View};

listed! {
    /// What was published.
    pub enum PublicationKind = "publication-kind" {
        /// The yearly report.
        AnnualReport,
        /// The strategy or a plan.
        Strategy,
        /// An evaluation.
        Evaluation,
        /// A press release.
        PressRelease,
        /// A dashboard or a single figure.
        Dashboard,
        /// A register: agreements, missions, fees.
        Register,
        /// Anything else.
        Other,
    }
}

/// A setting as it was when a figure was published.
#[serde_with::apply(Key => #[serde(default)])]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct PublishedSetting {
    /// Key of the setting in its figure.
    pub key: Key,
    /// Name of the setting.
    pub name: Box<str>,
    /// Its value then.
    pub value: Box<str>,
}

/// A figure as it was published.
#[serde_with::apply(
    Key => #[serde(default)],
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct PublishedFigure {
    /// Key of the figure in its record.
    pub key: Key,
    /// Name of the figure.
    pub figure: Box<str>,
    /// The record that it speaks of.
    pub record: Option<Ref<Anything>>,
    /// The value that was published.
    pub value: Box<str>,
    /// The settings that it used.
    pub settings: Vec<PublishedSetting>,
}

/// A publication.
#[serde_with::apply(
    Option => #[serde(default, skip_serializing_if = "Option::is_none")],
    Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")],
)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-fields" = "public"))]
pub struct Publication {
    /// Its title.
    #[schemars(extend("x-section" = "identity"))]
    pub title: Text,
    /// What it is.
    #[schemars(extend("x-section" = "identity"))]
    pub kind: PublicationKind,
    /// When it was published.
    #[schemars(extend("x-section" = "time"))]
    pub published_on: Date,
    /// The date that its figures speak of.
    #[schemars(extend("x-section" = "time"))]
    pub as_of: Date,
    /// The version of the register that they were computed from.
    #[schemars(extend("x-section" = "time"), range(min = 0, max = 9_007_199_254_740_991_i64))]
    pub known_at: Option<i64>,
    /// First day of the period that it covers.
    #[schemars(extend("x-section" = "time"))]
    pub period_from: Option<Date>,
    /// Last day of the period that it covers.
    #[schemars(extend("x-section" = "time"))]
    pub period_to: Option<Date>,
    /// The figures that it gave.
    #[schemars(extend("x-section" = "result", "x-first" = true))]
    pub figures: Vec<PublishedFigure>,
    /// Which writing of the formulas computed them.
    #[schemars(extend("x-section" = "result"))]
    pub formula_revision: Option<Box<str>>,
}

impl Record for Publication {
    const KIND: Kind = Kind::Publication;
    const PREFIX: Option<&'static str> = Some("PUB");
    const ROOM: &'static str = "communication";
    const PLURAL: &'static str = "publications";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![Cell::Text(record.body.title.clone())]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::shown("title", |r, _| Cell::Text(r.body.title.clone())),
            Column::indexed("kind", |r, _| Cell::choice(r.body.kind)),
            Column::shown("published-on", |r, _| Cell::Day(r.body.published_on)),
            Column::shown("as-of", |r, _| Cell::Day(r.body.as_of)),
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let publication = &record.body;
        if publication.published_on > among.today {
            problems
                .office("published_on", "problem-future-fact")
                .naming("today", among.today);
        }
        if publication.as_of > publication.published_on {
            problems
                .office("as_of", "problem-publication-before-its-date")
                .naming("published", publication.published_on);
        }
        if let (Some(from), Some(to)) = (publication.period_from, publication.period_to)
            && to < from
        {
            problems
                .structural("period_to", "problem-ends-before-it-begins")
                .naming("from", from);
        }
    }

    fn dated(&self) -> Option<Date> {
        Some(self.published_on)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{replace, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut draft = json!({
            "title": "Rapport", "kind": "annual_report", "published_on": "2025-03-24", "as_of": "2024-12-31",
        });
        replace(&mut draft, fields.clone());
        let found = small_office().wrong(Kind::Publication, "PUB-1", draft);
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn one_publishes_what_has_been_up_to_a_day_that_has_come() {
        check(json!({"as_of": "2025-03-24"}), &[]);
        check(
            json!({"as_of": "2025-03-25"}),
            &["as_of problem-publication-before-its-date"],
        );
        check(json!({"published_on": "2025-12-31"}), &[]);
        check(
            json!({"published_on": "2026-01-01"}),
            &["published_on problem-future-fact"],
        );
    }

    #[test]
    fn its_period_ends_after_it_begins() {
        check(
            json!({"period_from": "2024-01-01", "period_to": "2024-01-01"}),
            &[],
        );
        check(
            json!({"period_from": "2024-01-01", "period_to": "2023-12-31"}),
            &["period_to problem-ends-before-it-begins"],
        );
    }
}
