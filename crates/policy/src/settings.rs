//! Settings (DOMAIN 4.1): the parameters of the house, dated; every figure says which it used. A record of its own kind,
//! so that a change has an author, a reason and a date from which it holds.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::governance::Government;
use crate::kernel::{Money, Problems, Ref, Share, Text, Tongue};
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
    /// First day of an electoral reserve: no public news, coverage or named praise is published from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "calendar"))]
    pub reserve_from: Option<Date>,
    /// Its last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "calendar"))]
    pub reserve_to: Option<Date>,
    /// The currency of sums (ISO 4217).
    #[schemars(extend("x-audience" = "public", "x-section" = "money"), regex(pattern = "^[A-Z]{3}$"))]
    pub base_currency: Box<str>,
    /// What a working day of the office costs, for the cost of networks.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-audience" = "public", "x-section" = "money"))]
    pub day_rate: Option<Money>,
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
    /// Groups that must have spoken before something is called agreed.
    #[schemars(extend("x-audience" = "public", "x-section" = "participation"), range(min = 1, max = 6))]
    pub consensus_groups: i32,
    /// The mean of the groups from which something is called agreed.
    #[schemars(extend("x-audience" = "public", "x-section" = "participation"))]
    pub consensus_mean: Share,
    /// Days after reception within which a proposal is answered.
    #[schemars(extend("x-audience" = "public", "x-section" = "participation", "x-unit" = "days"), range(min = 1, max = 365))]
    pub proposal_due_days: i32,
    /// How far back a network's uses and meetings are looked at, in months.
    #[schemars(extend("x-audience" = "public", "x-section" = "networks", "x-unit" = "months"), range(min = 1, max = 240))]
    pub network_window_months: i32,
    /// How far back a network's influence on our positions is looked at, in months.
    #[schemars(extend("x-audience" = "public", "x-section" = "networks", "x-unit" = "months"), range(min = 1, max = 240))]
    pub network_influence_months: i32,
    /// From this score on, of 100, a network is at the core of the policy.
    #[schemars(extend("x-audience" = "public", "x-section" = "networks"), range(min = 0, max = 100))]
    pub network_core_score: i32,
    /// From this score on, of 100, a network is useful; below, its membership is to be looked at.
    #[schemars(extend("x-audience" = "public", "x-section" = "networks"), range(min = 0, max = 100))]
    pub network_useful_score: i32,
    /// A position counts in the incidence rate once it was said in public this long ago, in months.
    #[schemars(extend("x-audience" = "public", "x-section" = "networks", "x-unit" = "months"), range(min = 1, max = 240))]
    pub incidence_voiced_months: i32,
    /// The last value of an indicator is stale after this many hundredths of its frequency.
    #[schemars(extend("x-audience" = "public", "x-section" = "measurement"), range(min = 100, max = 1000))]
    pub stale_percent: i32,
    /// An indicator this far behind is still on track.
    #[schemars(extend("x-audience" = "public", "x-section" = "measurement"))]
    pub on_track_tolerance: Share,
    /// An indicator this far behind is at risk; further behind, it is off track.
    #[schemars(extend("x-audience" = "public", "x-section" = "measurement"))]
    pub at_risk_tolerance: Share,
    /// How many of its last values tell which way an indicator goes.
    #[schemars(extend("x-audience" = "public", "x-section" = "measurement"), range(min = 2, max = 20))]
    pub trend_observations: i32,
    /// Days within which a crossed limit is answered.
    #[schemars(extend("x-audience" = "public", "x-section" = "measurement", "x-unit" = "days"), range(min = 1, max = 365))]
    pub response_due_days: i32,
    /// An agreement that ends within this many days is expiring.
    #[schemars(extend("x-audience" = "public", "x-section" = "alerts", "x-unit" = "days"), range(min = 1, max = 3650))]
    pub expiring_days: i32,
    /// Days after return within which a mission's report is due.
    #[schemars(extend("x-audience" = "public", "x-section" = "alerts", "x-unit" = "days"), range(min = 1, max = 365))]
    pub report_due_days: i32,
    /// Working days after it came in within which a request is decided.
    #[schemars(extend("x-audience" = "public", "x-section" = "alerts", "x-unit" = "days"), range(min = 1, max = 365))]
    pub request_decide_days: i32,
    /// Indicators that a strategy needs at each of the three levels to be evaluated.
    #[schemars(extend("x-audience" = "public", "x-section" = "measurement"), range(min = 0, max = 100))]
    pub gate_indicators_per_level: i32,
    /// A mission or visit that costs more than its estimate by so much, in percent, is pointed out.
    #[schemars(extend("x-audience" = "public", "x-section" = "money"), range(min = 0, max = 1000))]
    pub overrun_percent: i32,
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
            reserve_from: None,
            reserve_to: None,
            base_currency: "EUR".into(),
            day_rate: None,
            vitality_window_months: 36,
            vitality_recent_months: 12,
            vitality_dormant_months: 24,
            vitality_new_months: 24,
            consensus_groups: 4,
            consensus_mean: Share::parse("0.5").expect("a share"),
            proposal_due_days: 60,
            network_window_months: 24,
            network_influence_months: 36,
            network_core_score: 70,
            network_useful_score: 45,
            incidence_voiced_months: 12,
            stale_percent: 150,
            on_track_tolerance: Share::parse("0.10").expect("a share"),
            at_risk_tolerance: Share::parse("0.25").expect("a share"),
            trend_observations: 4,
            response_due_days: 60,
            expiring_days: 180,
            report_due_days: 30,
            request_decide_days: 15,
            gate_indicators_per_level: 3,
            overrun_percent: 10,
            upload_megabytes: 50,
            workbook_megabytes: 400,
            workbook_rows: 200_000,
        }
    }
}

impl Settings {
    /// Whether an electoral reserve holds on a day: registers stay visible, news wait.
    pub fn is_reserved(&self, on: Date) -> bool {
        match (self.reserve_from, self.reserve_to) {
            (Some(from), Some(to)) => from <= on && on <= to,
            _ => false,
        }
    }
}

impl Record for Settings {
    const KIND: Kind = Kind::Settings;
    const PREFIX: Option<&'static str> = Some("SET");
    const ROOM: &'static str = "administration";
    const PLURAL: &'static str = "settings";
    /// Form 1 lacks parameters that came later; their defaults hold for it.
    const SCHEMA: i64 = 2;

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
        match (settings.reserve_from, settings.reserve_to) {
            (Some(from), Some(to)) if to < from => {
                problems
                    .structural("reserve_to", "problem-ends-before-it-begins")
                    .naming("from", from);
            }
            (Some(_), None) => {
                problems.structural("reserve_to", "problem-settings-reserve-both");
            }
            (None, Some(_)) => {
                problems.structural("reserve_from", "problem-settings-reserve-both");
            }
            _ => {}
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
    fn a_reserve_has_two_ends_and_holds_between_them() {
        let reserve = |from: &str, to: &str| json!({"from": "2021-01-01", "reserve_from": from, "reserve_to": to});
        check(reserve("2026-02-01", "2026-02-01"), &[]);
        check(
            reserve("2026-02-01", "2026-01-31"),
            &["reserve_to problem-ends-before-it-begins"],
        );
        for (given, missing) in [
            ("reserve_from", "reserve_to"),
            ("reserve_to", "reserve_from"),
        ] {
            let mut half = json!({"from": "2021-01-01"});
            half[given] = json!("2026-02-01");
            check(half, &[&format!("{missing} problem-settings-reserve-both")]);
        }
        let settings = Settings {
            reserve_from: Some(day("2026-02-01")),
            reserve_to: Some(day("2026-03-15")),
            ..Settings::default()
        };
        let held = |on: &str| settings.is_reserved(day(on));
        assert!(!held("2026-01-31") && held("2026-02-01"));
        assert!(held("2026-03-15") && !held("2026-03-16"));
        assert!(!Settings::default().is_reserved(day("2026-02-01")));
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
