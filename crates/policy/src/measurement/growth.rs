//! Growth (DOMAIN 5.16). A press line once said "266 %" for 150 to 400 million: the ratio is 2.67, the growth 166.7 %. The two
//! bear different words here.

use jiff::civil::Date;

use super::{Indicator, Nature, series};
use crate::kernel::{Assessed, Exact, Figure, Outcome, Reason, Said};
use crate::record::{Stored, View};

/// By how much something grew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Growth {
    /// What came on top, of what there was: 0 when nothing changed, negative when it shrank.
    pub growth: Exact,
    /// What there is, divided by what there was: 1 when nothing changed.
    pub ratio: Exact,
}

/// The growth from an old value to a new one; none unless the old one is above zero.
pub fn growth(old: Exact, new: Exact) -> Option<Growth> {
    (old > Exact::default()).then(|| Growth {
        growth: (new - old) / old,
        ratio: new / old,
    })
}

/// The growth of an indicator between its first and its last value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndicatorGrowth {
    /// By how much it grew.
    pub growth: Growth,
    /// The first value, and its day.
    pub first: (Date, Exact),
    /// The last one.
    pub last: (Date, Exact),
}

/// The growth of an indicator at the view's date: from its first value to its last. Values of its parts do not count.
pub fn indicator_growth(record: &Stored<Indicator>, view: &View<'_>) -> Figure<IndicatorGrowth> {
    let mut figure = Figure::new("growth", "5.16", view);
    if !matches!(record.body.nature, Nature::Number | Nature::Share) {
        figure.value = Assessed::NotAssessable(Reason::new("growth-not-a-quantity"));
        return figure;
    }
    let series = series(record, view);
    figure.left_out.extend(series.left_out);
    let ends = (series.points.first(), series.points.last());
    let (Some(first), Some(last)) = ends else {
        figure.value = Assessed::NotAssessable(Reason::new("growth-one-observation"));
        return figure;
    };
    if first.on == last.on {
        figure.value = Assessed::NotAssessable(Reason::new("growth-one-observation"));
        return figure;
    }
    for (point, counted_as) in [(first, "first"), (last, "last")] {
        if let Some(observation) = point.record {
            figure.count(observation, counted_as);
        }
    }
    figure.rate("growth", last.value - first.value, first.value);
    figure.rate("ratio", last.value, first.value);
    figure.value = match growth(first.value, last.value) {
        Some(growth) => Assessed::Value(IndicatorGrowth {
            growth,
            first: (first.on, first.value),
            last: (last.on, last.value),
        }),
        None => {
            figure.parts.clear();
            let reason = Reason::new("growth-not-from-above-zero");
            Assessed::NotAssessable(reason.naming("on", first.on))
        }
    };
    figure
}

impl Said for IndicatorGrowth {
    fn said(&self) -> Outcome {
        let observed = |(on, value): (Date, Exact)| {
            Outcome::Group(vec![
                ("on", Outcome::Day(on)),
                ("value", Outcome::Number(value)),
            ])
        };
        Outcome::Group(vec![
            ("growth", Outcome::Share(self.growth.growth)),
            ("ratio", Outcome::Number(self.growth.ratio)),
            ("first", observed(self.first)),
            ("last", observed(self.last)),
        ])
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, replace, small_office};
    use crate::kinds::Kind;

    fn office(fields: Value, observed: &str) -> Desk {
        let mut desk = small_office();
        let mut draft = json!({
            "name": "Investissement", "level": "territorial", "kind": "outcome", "nature": "number", "direction": "up",
            "frequency_months": 12, "disaggregations": ["femmes"],
        });
        replace(&mut draft, fields);
        desk.put(Kind::Indicator, "IND-1", draft);
        for (number, text) in observed
            .split(',')
            .filter(|text| !text.is_empty())
            .enumerate()
        {
            let words: Vec<&str> = text.split_whitespace().collect();
            let part = words.get(2);
            let draft = json!({"indicator": "IND-1", "observed_on": words[0], "value": words[1], "status": "final", "disaggregation": part});
            desk.put(Kind::Observation, &format!("observed {number}"), draft);
        }
        desk
    }

    fn check(observed: &str, as_of: &str, expected: &str) {
        let desk = office(json!({}), observed);
        let figure = indicator_growth(&desk.get::<Indicator>("IND-1"), &desk.at(day(as_of)));
        let found = match figure.value {
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
            Assessed::Value(found) => format!("{} {}", found.growth.growth, found.growth.ratio),
        };
        assert_eq!(found, expected, "{observed} at {as_of}");
    }

    #[test]
    fn growth_is_what_came_on_top_and_the_ratio_is_not() {
        let found = growth(150.into(), 400.into()).unwrap();
        assert_eq!(
            (found.growth, found.ratio),
            (Exact::new(5, 3), Exact::new(8, 3))
        );
        assert_eq!(growth(0.into(), 5.into()), None);
        assert_eq!(growth((-4).into(), 5.into()), None);
    }

    #[test]
    fn it_goes_from_the_first_value_to_the_last() {
        check(
            "2025-12-31 400, 2019-12-31 150, 2022-12-31 900",
            "2025-12-31",
            "5/3 8/3",
        );
        check(
            "2019-12-31 150, 2025-12-31 400",
            "2025-12-30",
            "growth-one-observation",
        );
        check("2019-12-31 150, 2025-12-31 150", "2025-12-31", "0 1");
        check("2019-12-31 150, 2025-12-31 0", "2025-12-31", "-1 0");
    }

    #[test]
    fn one_value_or_none_is_no_growth() {
        check("", "2025-12-31", "growth-one-observation");
        check("2025-12-31 400", "2025-12-31", "growth-one-observation");
        check(
            "2024-12-31 3, 2025-12-31 4 femmes",
            "2025-12-31",
            "growth-one-observation",
        );
    }

    #[test]
    fn nothing_grows_from_zero_or_from_below() {
        check(
            "2019-12-31 0, 2025-12-31 400",
            "2025-12-31",
            "growth-not-from-above-zero",
        );
        check(
            "2019-12-31 -2, 2025-12-31 400",
            "2025-12-31",
            "growth-not-from-above-zero",
        );
    }

    #[test]
    fn steps_of_a_scale_do_not_grow() {
        let rubric = json!([{"value": 1, "meaning": "Rien"}, {"value": 2, "meaning": "Peu"}]);
        let desk = office(
            json!({"nature": {"ordinal": {"rubric": rubric}}}),
            "2019-12-31 1, 2025-12-31 2",
        );
        let figure = indicator_growth(&desk.get::<Indicator>("IND-1"), &desk.at(day("2025-12-31")));
        assert_eq!(
            figure.value.reason().map(|why| why.key),
            Some("growth-not-a-quantity")
        );
    }
}
