//! What several values of an indicator make together, by the rule that the indicator declares (DOMAIN 3.8, 4.6): the values of a period,
//! and the values of its parts on one day. What must not be added is not: shares, steps of a scale, yes and no.

use jiff::civil::Date;
use num_traits::Zero;
use uuid::Uuid;

use super::{Aggregation, Indicator, Nature, Observation};
use crate::kernel::{Assessed, Exact, Figure, Outcome, Part, Period, Reason, Ref, Said, whole};
use crate::record::{Stored, View};
use crate::strategy::day_within;

/// One value that goes into the arithmetic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The observation.
    pub record: Uuid,
    /// Its day.
    pub on: Date,
    /// The part that it is about; the whole when none.
    pub part: Option<Box<str>>,
    /// The value.
    pub value: Exact,
    /// What it is a ratio of: how much, of how much.
    pub basis: Option<(Exact, Exact)>,
}

/// A value made of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// By which rule.
    pub rule: Aggregation,
    /// The value.
    pub value: Exact,
    /// What was divided from and by, where the rule divides.
    pub of: Option<(Exact, Exact)>,
    /// Of what it is made, in the order of time.
    pub terms: Vec<Term>,
}

/// Whether values of an indicator may be added: a share, a step or a yes says nothing when it is added to another.
pub fn can_be_added(nature: &Nature) -> bool {
    matches!(nature, Nature::Number)
}

/// Whether a rule suits what the values are.
pub fn suits(rule: Aggregation, nature: &Nature) -> bool {
    match rule {
        Aggregation::Sum => can_be_added(nature),
        Aggregation::Last => true,
        Aggregation::Mean | Aggregation::RatioOfSums => {
            matches!(nature, Nature::Number | Nature::Share)
        }
    }
}

/// What values make by the rule of their indicator.
pub fn aggregated(indicator: &Indicator, terms: Vec<Term>) -> Assessed<Made> {
    match indicator.aggregation {
        Some(rule) => made(rule, &indicator.nature, terms),
        None => out("aggregate-no-rule"),
    }
}

/// What the parts of one day make: by the rule of the indicator; where its rule is that the last value stands, the parts of one day
/// are added, since they are all of that day.
pub fn parts_together(indicator: &Indicator, terms: Vec<Term>) -> Assessed<Made> {
    match indicator.aggregation {
        Some(Aggregation::Last) => made(Aggregation::Sum, &indicator.nature, terms),
        Some(rule) => made(rule, &indicator.nature, terms),
        None => out("aggregate-no-rule"),
    }
}

fn out(key: &'static str) -> Assessed<Made> {
    Assessed::NotAssessable(Reason::new(key))
}

fn made(rule: Aggregation, nature: &Nature, mut terms: Vec<Term>) -> Assessed<Made> {
    if !suits(rule, nature) {
        return out("aggregate-not-added");
    }
    terms.sort_by(|one, other| (one.on, &one.part).cmp(&(other.on, &other.part)));
    let Some(last) = terms.last().map(|term| term.value) else {
        return out("aggregate-no-value");
    };
    let sum: Exact = terms.iter().map(|term| term.value).sum();
    let (value, of) = match rule {
        // One value is what it is.
        Aggregation::RatioOfSums if terms.len() == 1 => {
            (last, terms.first().and_then(|term| term.basis))
        }
        Aggregation::Sum => (sum, None),
        Aggregation::Last => (last, None),
        Aggregation::Mean => {
            let count = whole(terms.len());
            (sum / count, Some((sum, count)))
        }
        Aggregation::RatioOfSums => {
            let Some(bases) = terms
                .iter()
                .map(|term| term.basis)
                .collect::<Option<Vec<_>>>()
            else {
                return out("aggregate-no-basis");
            };
            let over: Exact = bases.iter().map(|(over, _)| *over).sum();
            let under: Exact = bases.iter().map(|(_, under)| *under).sum();
            if under.is_zero() {
                return out("aggregate-no-basis");
            }
            (ratio(over, under, nature), Some((over, under)))
        }
    };
    Assessed::Value(Made {
        rule,
        value,
        of,
        terms,
    })
}

/// A ratio as the indicator writes it: shares in per cent.
pub fn ratio(over: Exact, under: Exact, nature: &Nature) -> Exact {
    let scale = match nature {
        Nature::Share => 100,
        _ => 1,
    };
    over / under * Exact::from_integer(scale)
}

/// What the parts of one day make, beside what was observed of the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayTotal {
    /// The day.
    pub on: Date,
    /// What was observed of the whole.
    pub whole: Option<Exact>,
    /// What the parts make, when all of them are there.
    pub parts: Assessed<Made>,
}

impl DayTotal {
    /// Whether the whole is another than what its parts make.
    pub fn differs(&self) -> bool {
        let made = self.parts.value().map(|made| made.value);
        matches!((self.whole, made), (Some(whole), Some(made)) if whole != made)
    }
}

/// What the values of a period make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aggregate {
    /// The whole, over the period.
    pub whole: Made,
    /// Each part that has values, over the period.
    pub parts: Vec<(Box<str>, Assessed<Made>)>,
    /// The days on which parts were observed.
    pub days: Vec<DayTotal>,
}

/// The values of an indicator in a period by the view's date, of the whole and of its parts.
fn terms(
    record: &Stored<Indicator>,
    period: Period,
    view: &View<'_>,
    figure: &mut Figure<Aggregate>,
) -> Vec<Term> {
    const READ: [&str; 5] = [
        "indicator",
        "observed_on",
        "value",
        "disaggregation",
        "basis",
    ];
    let last = day_within(period, view.as_of);
    let mut found = Vec::new();
    for noted in view.policy.observed(record.id).newest_first().rev() {
        if noted.on() < period.from || last < noted.on() {
            continue;
        }
        if noted.breaks_a_rule(&READ) {
            figure.leave_out(noted.id(), Reason::new("observation-breaks-a-rule"));
            continue;
        }
        let role = noted.part().map_or("whole", |_| "part");
        figure.count(noted.id(), role);
        found.push(term(&noted.record(Ref::to(record.id))));
    }
    found
}

/// An observation as a term of the arithmetic.
pub fn term(observation: &Stored<Observation>) -> Term {
    let body = &observation.body;
    Term {
        record: observation.id,
        on: body.observed_on,
        part: body.disaggregation.clone(),
        value: body.value.exact(),
        basis: body
            .basis
            .as_ref()
            .map(|basis| (basis.over.exact(), basis.under.exact())),
    }
}

/// What the values of an indicator make over a period, by the rule that it declares.
pub fn aggregate(record: &Stored<Indicator>, view: &View<'_>, period: Period) -> Figure<Aggregate> {
    let mut figure = Figure::new("aggregate", "4.6", view);
    figure.period = Some(period);
    let indicator = &record.body;
    if indicator.computed_by.is_some() {
        figure.value = Assessed::NotAssessable(Reason::new("aggregate-computed"));
        return figure;
    }
    let all = terms(record, period, view, &mut figure);
    let of = |part: Option<&str>| -> Vec<Term> {
        let own = all.iter().filter(|term| term.part.as_deref() == part);
        own.cloned().collect()
    };
    let days = days(indicator, &all);
    // A day on which only parts were observed has the whole that they make; where one is missing, nobody knows the whole.
    let mut wholes = of(None);
    let made = days
        .iter()
        .filter(|day| day.parts.value().is_some())
        .map(|day| day.on);
    let known = wholes.iter().map(|term| term.on).chain(made).max();
    // Where the last value stands, those before it do not matter.
    let asked = |day: &&DayTotal| {
        let before = known.is_some_and(|known| day.on < known);
        day.whole.is_none() && !(indicator.aggregation == Some(Aggregation::Last) && before)
    };
    for day in days.iter().filter(asked) {
        match &day.parts {
            Assessed::Value(made) => wholes.extend(whole_of_parts(day.on, made)),
            Assessed::NotAssessable(reason) => {
                let alone = all.iter().filter(|term| term.on == day.on);
                let alone: Vec<Uuid> = alone.map(|term| term.record).collect();
                figure
                    .counted
                    .retain(|counted| !alone.contains(&counted.record));
                for record in alone {
                    figure.leave_out(record, reason.clone());
                }
                figure.value = Assessed::NotAssessable(reason.clone());
                return figure;
            }
        }
    }
    let parts = indicator.disaggregations.iter().filter_map(|part| {
        let own = of(Some(part));
        (!own.is_empty()).then(|| (part.clone(), aggregated(indicator, own)))
    });
    let parts = parts.collect();
    figure.value = match aggregated(indicator, wholes) {
        Assessed::Value(whole) => {
            figure.parts = vec![Part {
                name: "whole",
                value: whole.value,
                weight: Exact::from_integer(1),
                of: whole.of.filter(|_| whole.rule == Aggregation::Mean),
            }];
            Assessed::Value(Aggregate { whole, parts, days })
        }
        Assessed::NotAssessable(reason) => Assessed::NotAssessable(reason),
    };
    figure
}

/// The whole that the parts of a day make, as a term of its own; it bears the record of its first part.
fn whole_of_parts(on: Date, made: &Made) -> Option<Term> {
    Some(Term {
        record: made.terms.first()?.record,
        on,
        part: None,
        value: made.value,
        basis: made.of,
    })
}

/// The days on which parts were observed, each with what they make when none of them is missing.
fn days(indicator: &Indicator, all: &[Term]) -> Vec<DayTotal> {
    let mut days: Vec<Date> = all
        .iter()
        .filter(|term| term.part.is_some())
        .map(|term| term.on)
        .collect();
    days.sort_unstable();
    days.dedup();
    let total = |on: Date| {
        let of_day = |term: &&Term| term.on == on;
        let parts: Vec<Term> = all
            .iter()
            .filter(of_day)
            .filter(|term| term.part.is_some())
            .cloned()
            .collect();
        let whole = all.iter().filter(of_day).find(|term| term.part.is_none());
        DayTotal {
            on,
            whole: whole.map(|term| term.value),
            parts: if indicator
                .disaggregations
                .iter()
                .all(|part| parts.iter().any(|term| term.part.as_ref() == Some(part)))
            {
                parts_together(indicator, parts)
            } else {
                out("aggregate-part-missing")
            },
        }
    };
    days.into_iter().map(total).collect()
}

impl Said for Aggregate {
    fn said(&self) -> Outcome {
        let part = |(name, made): &(Box<str>, Assessed<Made>)| {
            Outcome::Group(vec![
                ("part", Outcome::Line(name.clone())),
                ("value", said_value(made)),
            ])
        };
        let day = |day: &DayTotal| {
            Outcome::Group(vec![
                ("observed_on", Outcome::Day(day.on)),
                ("whole", Outcome::of(day.whole, Outcome::Number)),
                ("made", said_value(&day.parts)),
                ("differs", Outcome::Yes(day.differs())),
            ])
        };
        let term = |term: &Term| {
            Outcome::Group(vec![
                ("observed_on", Outcome::Day(term.on)),
                ("value", Outcome::Number(term.value)),
                (
                    "over",
                    Outcome::of(term.basis, |(over, _)| Outcome::Number(over)),
                ),
                (
                    "under",
                    Outcome::of(term.basis, |(_, under)| Outcome::Number(under)),
                ),
            ])
        };
        Outcome::Group(vec![
            ("value", Outcome::Number(self.whole.value)),
            ("rule", Outcome::choice(self.whole.rule)),
            (
                "over",
                Outcome::of(self.whole.of, |(over, _)| Outcome::Number(over)),
            ),
            (
                "under",
                Outcome::of(self.whole.of, |(_, under)| Outcome::Number(under)),
            ),
            (
                "terms",
                Outcome::Many(self.whole.terms.iter().map(term).collect()),
            ),
            (
                "parts",
                Outcome::Many(self.parts.iter().map(part).collect()),
            ),
            ("days", Outcome::Many(self.days.iter().map(day).collect())),
        ])
    }
}

fn said_value(made: &Assessed<Made>) -> Outcome {
    match made {
        Assessed::Value(made) => Outcome::Number(made.value),
        Assessed::NotAssessable(reason) => Outcome::Unknown(reason.clone()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, replace, small_office};
    use crate::kinds::Kind;

    fn indicator(desk: &mut Desk, fields: Value) {
        let mut draft = json!({"name": "Voyageurs", "level": "territorial", "kind": "outcome", "nature": "number",
            "direction": "up", "frequency_months": 3});
        replace(&mut draft, fields);
        desk.put(Kind::Indicator, "IND-1", draft);
    }

    /// `day value`, `day value part`, `day over/under part`; several parted by commas.
    fn observe(desk: &mut Desk, values: &str) {
        for (index, text) in values.split(',').enumerate() {
            let words: Vec<&str> = text.split_whitespace().collect();
            let mut draft = json!({"indicator": "IND-1", "observed_on": words[0], "status": "final", "disaggregation": words.get(2)});
            match words[1].split_once('/') {
                Some((over, under)) => {
                    let share: f64 =
                        over.parse::<f64>().unwrap() / under.parse::<f64>().unwrap() * 100.0;
                    replace(
                        &mut draft,
                        json!({"value": format!("{share:.1}"), "basis": {"over": over, "under": under}}),
                    );
                }
                None => replace(&mut draft, json!({"value": words[1]})),
            }
            desk.put(Kind::Observation, &format!("value-{index}"), draft);
        }
    }

    fn check(fields: Value, values: &str, expected: &str) {
        let mut desk = small_office();
        indicator(&mut desk, fields.clone());
        observe(&mut desk, values);
        let year = Period::fiscal_year(2025, 1).unwrap();
        let found = aggregate(&desk.get("IND-1"), &desk.at(TODAY), year);
        let said = match found.value {
            Assessed::Value(found) => {
                let of = found
                    .whole
                    .of
                    .map_or(String::new(), |(over, under)| format!(" = {over}/{under}"));
                format!("{}{of} of {}", found.whole.value, found.whole.terms.len())
            }
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
        };
        assert_eq!(said, expected, "{fields}: {values}");
    }

    #[test]
    fn the_declared_rule_makes_one_value_of_a_year() {
        let quarters = "2025-03-31 3, 2025-06-30 4.5, 2025-09-30 2, 2024-12-31 100";
        check(json!({"aggregation": "sum"}), quarters, "19/2 of 3");
        check(json!({"aggregation": "last"}), quarters, "2 of 3");
        check(
            json!({"aggregation": "mean"}),
            quarters,
            "19/6 = 19/2/3 of 3",
        );
        check(json!({}), quarters, "aggregate-no-rule");
        check(
            json!({"aggregation": "sum"}),
            "2024-12-31 3",
            "aggregate-no-value",
        );
    }

    #[test]
    fn shares_are_made_of_their_sums_and_never_added() {
        let share = |rule: &str| json!({"nature": "share", "aggregation": rule});
        let halves = "2025-03-31 1/2, 2025-06-30 30/40";
        check(share("ratio_of_sums"), halves, "1550/21 = 31/42 of 2");
        check(share("mean"), halves, "125/2 = 125/2 of 2");
        check(share("sum"), halves, "aggregate-not-added");
        check(
            share("ratio_of_sums"),
            "2025-03-31 1/2, 2025-06-30 40",
            "aggregate-no-basis",
        );
        let steps = json!({"nature": {"ordinal": {"rubric": [{"value": 1, "meaning": "Peu"}, {"value": 2, "meaning": "Bien"}]}}});
        for rule in ["sum", "mean", "ratio_of_sums"] {
            let mut steps = steps.clone();
            replace(&mut steps, json!({"aggregation": rule}));
            check(steps, "2025-03-31 1, 2025-06-30 2", "aggregate-not-added");
        }
    }

    #[test]
    fn parts_of_a_day_make_its_whole_when_none_is_missing() {
        let by_sex = |rule: &str| json!({"aggregation": rule, "disaggregations": ["F", "H"]});
        let both = "2025-03-31 3 F, 2025-03-31 4 H";
        check(by_sex("sum"), both, "7 of 1");
        check(by_sex("last"), both, "7 of 1");
        check(by_sex("mean"), both, "7/2 = 7/2/1 of 1");
        for rule in ["sum", "mean", "last"] {
            let some = "2025-03-31 3 F, 2025-03-31 4 H, 2025-06-30 1 F";
            check(by_sex(rule), some, "aggregate-part-missing");
        }
        let later = "2025-03-31 1 F, 2025-06-30 9";
        check(by_sex("last"), later, "9 of 1");
        check(by_sex("sum"), later, "aggregate-part-missing");
        let mut desk = small_office();
        indicator(&mut desk, by_sex("sum"));
        observe(
            &mut desk,
            "2025-03-31 3 F, 2025-03-31 4 H, 2025-03-31 8, 2025-06-30 1 F, 2025-06-30 2",
        );
        let year = Period::fiscal_year(2025, 1).unwrap();
        let figure = aggregate(&desk.get("IND-1"), &desk.at(TODAY), year);
        let found = figure.value.value().unwrap();
        assert_eq!(
            found.whole.value,
            Exact::from_integer(10),
            "what was observed of the whole stands"
        );
        assert!(found.days[0].differs(), "and the difference is shown");
        let missing = found.days[1].parts.reason().unwrap();
        assert_eq!(missing.key, "aggregate-part-missing");
        assert_eq!(figure.counted.len(), 5);
    }
}
