//! Settings (DOMAIN 4.1): the parameters of the house, dated; every figure says which it used. A record of its own kind,
//! so that a change has an author, a reason and a date from which it holds.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::governance::Government;
use crate::kernel::{Problems, Ref, Text, Tongue};
use crate::kinds::Kind;
use crate::record::{Among, Cell, Column, Filter, Record, Stored, View};

/// The parameters in force from a date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The day from which they hold.
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub from: Date,
    /// Name of the metropolis, as pages show it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub name: Option<Text>,
    /// Our own government.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-first" = true))]
    pub own_government: Option<Ref<Government>>,
    /// The language in which texts are written first.
    #[schemars(extend("x-audience" = "public", "x-section" = "languages"))]
    pub reference_language: Tongue,
    /// The languages in which texts are written.
    #[schemars(extend("x-audience" = "public", "x-section" = "languages"))]
    pub languages: Vec<Tongue>,
    /// Where the office's clock stands (IANA name).
    #[schemars(extend("x-section" = "calendar"))]
    pub time_zone: Box<str>,
    /// Replaces the clock for business dates; for demonstrations and trainings.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "calendar"))]
    pub today: Option<Date>,
    /// Month in which the fiscal year begins.
    #[schemars(extend("x-audience" = "public", "x-section" = "calendar"), range(min = 1, max = 12))]
    pub fiscal_year_start_month: i8,
    /// Days that are not worked, beside weekends.
    #[schemars(extend("x-section" = "calendar"))]
    pub holidays: Vec<Date>,
    /// The currency of sums (ISO 4217).
    #[schemars(extend("x-audience" = "public", "x-section" = "money"), regex(pattern = "^[A-Z]{3}$"))]
    pub base_currency: Box<str>,
    /// How far back vitality looks, in months.
    #[schemars(extend("x-audience" = "public", "x-section" = "vitality", "x-unit" = "months"), range(min = 1, max = 240))]
    pub vitality_window_months: i32,
    /// A substantive exchange younger than this counts fully for recency, in months.
    #[schemars(extend("x-audience" = "public", "x-section" = "vitality", "x-unit" = "months"), range(min = 1, max = 240))]
    pub vitality_recent_months: i32,
    /// Without any exchange for this long a tie is dormant; without a substantive one, symbolic, in months.
    #[schemars(extend("x-audience" = "public", "x-section" = "vitality", "x-unit" = "months"), range(min = 1, max = 240))]
    pub vitality_dormant_months: i32,
    /// An agreement younger than this without exchanges is new, in months.
    #[schemars(extend("x-audience" = "public", "x-section" = "vitality", "x-unit" = "months"), range(min = 1, max = 240))]
    pub vitality_new_months: i32,
    /// An agreement that ends within this many days is expiring.
    #[schemars(extend("x-audience" = "public", "x-section" = "alerts", "x-unit" = "days"), range(min = 1, max = 3650))]
    pub expiring_days: i32,
    /// Days after return within which a mission's report is due.
    #[schemars(extend("x-audience" = "public", "x-section" = "alerts", "x-unit" = "days"), range(min = 1, max = 365))]
    pub report_due_days: i32,
    /// The largest file that may be sent, in megabytes.
    #[schemars(extend("x-section" = "limits", "x-unit" = "megabytes"), range(min = 1, max = 1024))]
    pub upload_megabytes: i64,
    /// The most that a workbook may hold once inflated, in megabytes.
    #[schemars(extend("x-section" = "limits", "x-unit" = "megabytes"), range(min = 1, max = 4096))]
    pub workbook_megabytes: i64,
    /// The most rows of an imported sheet.
    #[schemars(extend("x-section" = "limits"), range(min = 1, max = 1048576))]
    pub workbook_rows: i64,
}

impl Default for Settings {
    fn default() -> Self {
        let french = Tongue::parse("fr").expect("a language code");
        let others = ["fr", "en", "es"]
            .into_iter()
            .filter_map(Tongue::parse)
            .collect();
        Self {
            from: jiff::civil::date(1900, 1, 1),
            name: None,
            own_government: None,
            reference_language: french,
            languages: others,
            time_zone: "UTC".into(),
            today: None,
            fiscal_year_start_month: 1,
            holidays: Vec::new(),
            base_currency: "EUR".into(),
            vitality_window_months: 36,
            vitality_recent_months: 12,
            vitality_dormant_months: 24,
            vitality_new_months: 24,
            expiring_days: 180,
            report_due_days: 30,
            upload_megabytes: 50,
            workbook_megabytes: 400,
            workbook_rows: 200_000,
        }
    }
}

impl Record for Settings {
    const KIND: Kind = Kind::Settings;
    const PREFIX: Option<&'static str> = Some("SET");
    const ROOM: &'static str = "administration";
    const PLURAL: &'static str = "settings";

    fn title(record: &Stored<Self>, _: &View<'_>) -> Vec<Cell> {
        vec![
            Cell::of(record.body.name.clone(), Cell::Text),
            Cell::Day(record.body.from),
        ]
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "from",
                cell: |r, _| Cell::Day(r.body.from),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "name",
                cell: |r, _| Cell::of(r.body.name.clone(), Cell::Text),
                shown: true,
                filter: Filter::No,
            },
            Column {
                name: "own-government",
                cell: |r, _| Cell::of(r.body.own_government, |link| Cell::Record(link.id())),
                shown: true,
                filter: Filter::No,
            },
        ]
    }

    fn check(record: &Stored<Self>, among: &Among<'_>, problems: &mut Problems) {
        let settings = &record.body;
        let twin = among
            .policy
            .table::<Self>()
            .all()
            .find(|other| other.body.from == settings.from && other.id != record.id);
        if twin.is_some() {
            problems
                .structural("from", "problem-settings-same-day")
                .naming("day", settings.from);
        }
        if !settings.languages.contains(&settings.reference_language) {
            problems.structural("languages", "problem-settings-reference-language");
        }
        let letters = settings.base_currency.bytes();
        if letters.len() != 3 || !letters.into_iter().all(|b| b.is_ascii_uppercase()) {
            problems
                .structural("base_currency", "problem-not-currency")
                .naming("given", &*settings.base_currency);
        }
        if jiff::tz::TimeZone::get(&settings.time_zone).is_err() {
            problems
                .structural("time_zone", "problem-not-time-zone")
                .naming("given", &*settings.time_zone);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{day, small_office};

    fn check(fields: Value, expected: &[&str]) {
        let mut desk = small_office();
        desk.put(Kind::Settings, "SET-1", json!({"from": "2020-01-01"}));
        let found = desk.wrong(Kind::Settings, "SET-2", fields.clone());
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn parameters_hold_together() {
        check(
            json!({"from": "2021-01-01", "time_zone": "Europe/Paris"}),
            &[],
        );
        check(
            json!({"from": "2020-01-01"}),
            &["from problem-settings-same-day"],
        );
        check(
            json!({"from": "2021-01-01", "reference_language": "ca", "time_zone": "Estuaria", "base_currency": "euro"}),
            &[
                "languages problem-settings-reference-language",
                "base_currency problem-not-currency",
                "time_zone problem-not-time-zone",
            ],
        );
    }

    #[test]
    fn the_latest_parameters_that_have_begun_hold() {
        let mut desk = small_office();
        desk.put(
            Kind::Settings,
            "SET-1",
            json!({"from": "2023-01-01", "expiring_days": 90}),
        );
        desk.put(
            Kind::Settings,
            "SET-2",
            json!({"from": "2020-01-01", "expiring_days": 60}),
        );
        let days = |on: &str| desk.policy.settings(day(on)).expiring_days;
        assert_eq!(days("2019-12-31"), 180);
        assert_eq!((days("2020-01-01"), days("2022-12-31")), (60, 60));
        assert_eq!(days("2023-01-01"), 90);
    }
}
