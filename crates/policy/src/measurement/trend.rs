//! Which way an indicator goes (DOMAIN 5.8): the median of the slopes between its last values, so that one odd year does
//! not decide.

use jiff::civil::Date;
use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, Signed, Zero};

use super::{Indicator, IndicatorDirection, Point};
use crate::kernel::{Exact, listed};

listed! {
    /// Which way an indicator goes, seen from what is wanted.
    pub enum Trend = "indicator-trend" {
        /// It gets worse.
        Deteriorating,
        /// It hardly moves.
        Stable,
        /// It gets better.
        Improving,
        /// One value tells no way.
        Undetermined,
    }
}

/// The way, and how fast: the slope of a year as a share of the way to go, its sign so that more is better. No share when
/// there is nothing to measure it against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// The way.
    pub trend: Trend,
    /// How fast.
    pub yearly: Option<Exact>,
}

/// Slopes within this many hundredths of the way to go, a year, are stable.
const STABLE: i128 = 2;

/// The trend of an indicator over its last `most` values.
pub(super) fn pace(indicator: &Indicator, points: &[Point], most: usize) -> Pace {
    let last = &points[points.len().saturating_sub(most)..];
    let undetermined = Pace {
        trend: Trend::Undetermined,
        yearly: None,
    };
    let Some(slope) = median_slope(indicator, last) else {
        return undetermined;
    };
    match scale(indicator) {
        Some(scale) => slope.checked_div(&scale).map_or(undetermined, |yearly| {
            let limit = Ratio::new(STABLE, 100);
            let trend = if yearly > limit {
                Trend::Improving
            } else if yearly < -limit {
                Trend::Deteriorating
            } else {
                Trend::Stable
            };
            Pace {
                trend,
                yearly: Some(yearly),
            }
        }),
        None => Pace {
            trend: match slope {
                slope if slope.is_positive() => Trend::Improving,
                slope if slope.is_negative() => Trend::Deteriorating,
                _ => Trend::Stable,
            },
            yearly: None,
        },
    }
}

/// The median of the slopes between every two values, in units a year, its sign so that more is better; none when there are
/// no two values, or when they are too large to calculate with.
fn median_slope(indicator: &Indicator, points: &[Point]) -> Option<Exact> {
    let mut slopes = Vec::new();
    for (index, early) in points.iter().enumerate() {
        for late in &points[index + 1..] {
            let days = days_between(early.on, late.on);
            if days > 0 {
                let gain = good(indicator, late.value) - good(indicator, early.value);
                // A year has 365.25 days.
                slopes.push(gain.checked_mul(&Ratio::new(1461, 4 * days))?);
            }
        }
    }
    slopes.sort();
    let upper = *slopes.get(slopes.len() / 2)?;
    let lower = *slopes.get((slopes.len() - 1) / 2)?;
    upper
        .checked_add(&lower)?
        .checked_div(&Ratio::from_integer(2))
}

/// A value turned so that more is better: against the distance when a range is wanted.
fn good(indicator: &Indicator, value: Exact) -> Exact {
    match &indicator.direction {
        IndicatorDirection::Up => value,
        IndicatorDirection::Down => -value,
        IndicatorDirection::Range { .. } => -distance(indicator, value).unwrap_or_default(),
    }
}

/// How far a value is from the wanted range; nothing without a range.
pub(super) fn distance(indicator: &Indicator, value: Exact) -> Option<Exact> {
    let IndicatorDirection::Range { min, max } = &indicator.direction else {
        return None;
    };
    if value < min.exact() {
        Some(min.exact() - value)
    } else if value > max.exact() {
        Some(value - max.exact())
    } else {
        Some(Exact::zero())
    }
}

/// What a slope is measured against: the way from baseline to target, else from threshold to limit, else the baseline.
fn scale(indicator: &Indicator) -> Option<Exact> {
    let baseline = indicator.baseline.as_ref().map(|start| start.value.exact());
    let way = match (&indicator.direction, baseline, indicator.last_target()) {
        (IndicatorDirection::Range { .. }, Some(start), _) => distance(indicator, start),
        (_, Some(start), Some(target)) => Some(target.value.exact() - start),
        _ => None,
    };
    let thresholds = || {
        let found = indicator.thresholds.as_ref()?;
        Some(found.limit.exact() - found.watch.exact())
    };
    let known = |found: &Exact| !found.is_zero();
    way.filter(known)
        .or_else(|| thresholds().filter(known))
        .or_else(|| baseline.filter(known))
        .map(|found| found.abs())
}

/// Whole days from one day to another.
pub(super) fn days_between(from: Date, to: Date) -> i128 {
    from.until(to).map_or(0, |span| span.get_days().into())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{day, replace, small_office};
    use crate::kernel::{Decimal, Listed, decimal};
    use crate::kinds::Kind;

    /// The trend and the pace over the last four of these values: `day value`, several with commas.
    fn told(fields: Value, values: &str) -> String {
        let mut desk = small_office();
        let mut draft = json!({
            "name": "Plans eau", "level": "political", "kind": "outcome", "nature": "number",
            "direction": "up", "frequency_months": 12,
            "baseline": {"value": "0", "on": "2022-12-31"},
            "targets": [{"value": "100", "on": "2027-12-31"}],
        });
        replace(&mut draft, fields);
        desk.put(Kind::Indicator, "IND-1", draft);
        let point = |text: &str| {
            let (on, value) = text.trim().split_once(' ').unwrap();
            Point {
                on: day(on),
                value: Decimal::parse(value).unwrap().exact(),
                record: None,
                recorded_at: None,
            }
        };
        let points: Vec<Point> = values
            .split(',')
            .filter(|text| !text.is_empty())
            .map(point)
            .collect();
        let found = pace(&desk.get::<Indicator>("IND-1").body, &points, 4);
        let yearly = found
            .yearly
            .map_or("-".to_owned(), |yearly| decimal(&yearly));
        format!("{} {yearly}", found.trend.word())
    }

    /// Values at the end of every fourth year until 2025: exactly four years of 365.25 days apart.
    fn fourth_years(values: &[&str]) -> String {
        let each = values.iter().rev().enumerate();
        let mut each: Vec<String> = each
            .map(|(index, value)| format!("{}-12-31 {value}", 2025 - 4 * index))
            .collect();
        each.reverse();
        each.join(",")
    }

    #[test]
    fn one_value_tells_no_way() {
        assert_eq!(told(json!({}), ""), "undetermined -");
        assert_eq!(told(json!({}), "2025-12-31 50"), "undetermined -");
    }

    #[test]
    fn a_year_has_365_days_and_a_quarter() {
        assert_eq!(
            told(json!({}), "2024-12-31 0,2025-12-31 100"),
            "improving 1.000685"
        );
        assert_eq!(
            told(json!({}), "2021-12-31 0,2025-12-31 100"),
            "improving 0.25"
        );
    }

    #[test]
    fn less_than_two_hundredths_of_the_way_a_year_is_stable() {
        // Four years: 1461 days, exactly four times 365.25.
        let four = |value: &str| told(json!({}), &format!("2021-12-31 0,2025-12-31 {value}"));
        assert_eq!(four("8"), "stable 0.02");
        assert_eq!(four("8.01"), "improving 0.020025");
        assert_eq!(four("-8"), "stable -0.02");
        assert_eq!(four("-8.01"), "deteriorating -0.020025");
        assert_eq!(four("0"), "stable 0");
    }

    #[test]
    fn less_is_better_when_less_is_wanted() {
        let down = json!({"direction": "down"});
        assert_eq!(
            told(down, "2021-12-31 0,2025-12-31 100"),
            "deteriorating -0.25"
        );
    }

    #[test]
    fn the_median_resists_one_odd_year() {
        let told = |values: &[&str]| told(json!({}), &fourth_years(values));
        assert_eq!(told(&["0", "10", "20", "30"]), "improving 0.025");
        assert_eq!(told(&["0", "10", "90", "30"]), "improving 0.025");
        assert_eq!(told(&["30", "20", "90", "0"]), "deteriorating -0.025");
        assert_eq!(told(&["0", "40", "120"]), "improving 0.15");
        assert_eq!(told(&["0", "100", "100", "160"]), "improving 0.129167");
    }

    #[test]
    fn only_the_last_four_values_are_looked_at() {
        let told = |values: &[&str]| told(json!({}), &fourth_years(values));
        assert_eq!(told(&["0", "90", "80", "70", "60"]), "deteriorating -0.025");
    }

    #[test]
    fn into_a_range_is_better_from_either_side() {
        let range = || {
            json!({
                "direction": {"range": {"min": "40", "max": "60"}},
                "baseline": {"value": "20", "on": "2021-12-31"},
            })
        };
        let from_to =
            |from: &str, to: &str| told(range(), &format!("2021-12-31 {from},2025-12-31 {to}"));
        assert_eq!(from_to("20", "30"), "improving 0.125");
        assert_eq!(from_to("80", "70"), "improving 0.125");
        assert_eq!(from_to("60", "70"), "deteriorating -0.125");
        assert_eq!(from_to("41", "59"), "stable 0");
    }

    #[test]
    fn without_a_way_the_thresholds_then_the_baseline_then_the_sign_alone() {
        let values = "2021-12-31 0,2025-12-31 40";
        let thresholds = json!({"watch": "100", "limit": "180", "bad": "up"});
        // 10 a year, against 80 between watch and limit.
        let fields =
            json!({"targets": null, "thresholds": thresholds.clone(), "direction": "down"});
        assert_eq!(told(fields, values), "deteriorating -0.125");
        // A target that is the baseline itself is no way either.
        let kept =
            json!({"targets": [{"value": "0", "on": "2027-12-31"}], "thresholds": thresholds});
        assert_eq!(told(kept, values), "improving 0.125");
        let baseline = json!({"targets": null, "baseline": {"value": "-50", "on": "2021-12-31"}});
        assert_eq!(told(baseline, values), "improving 0.2");
        let nothing = json!({"targets": null});
        assert_eq!(told(nothing.clone(), values), "improving -");
        assert_eq!(
            told(nothing.clone(), "2021-12-31 40,2025-12-31 0"),
            "deteriorating -"
        );
        assert_eq!(told(nothing, "2021-12-31 40,2025-12-31 40"), "stable -");
    }

    #[test]
    fn numbers_too_large_to_calculate_with_tell_no_way() {
        let fields = json!({"baseline": {"value": "0.000000001", "on": "2022-12-31"}, "targets": [{"value": "999999999999999999", "on": "2027-12-31"}]});
        let values = "2023-01-01 -999999999999999999,2023-12-30 333333333.333333331,2024-11-29 999999999999999999,2025-10-13 0.000000007";
        let told = told(fields, values);
        assert!(
            told == "undetermined -" || told.starts_with("improving") || told.starts_with("stable"),
            "{told}"
        );
    }
}
