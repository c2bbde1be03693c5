//! The scorecard of the eleven recommendations (DOMAIN 6): 46 tests, a mark and a level for each recommendation, the records behind
//! each test and those whose change would move it most. No single overall mark, no override: only a public comment.

mod actors;
mod bidirectional;
mod development;
mod frameworks;
mod harms;
mod joint;
mod measured;
mod planned;
mod public_policy;
mod remark;
mod sessions;
mod test;
#[cfg(test)]
mod tests;
mod transversal;
mod visible;

use std::collections::BTreeMap;

use serde_json::{Value, json};
use uuid::Uuid;

use crate::kernel::{Exact, Period, decimal, listed, named, reason_document, whole};
use crate::policy::Policy;
use crate::record::{Audience, View};

pub use remark::Remark;
pub use test::{Mark, Test, Tried};

listed! {
    /// How far a recommendation is followed.
    pub enum Level = "scorecard-level" {
        /// Mark of at least 0.80.
        Established,
        /// Mark of at least 0.50.
        Progressing,
        /// Mark of at least 0.20, or a critical test at 0.
        Begun,
        /// Below.
        Absent,
    }
}

/// One of the eleven recommendations, as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Recommendation {
    /// 1 to 11.
    pub number: u8,
    /// Its tests, in the order of the domain guide.
    pub tests: Vec<Test>,
    /// The mean of the tests that can be assessed; none when fewer than half can.
    pub mark: Option<Exact>,
    /// Its level; none when there is no mark.
    pub level: Option<Level>,
    /// The three records whose change would move the mark most, the most telling first.
    pub movers: Vec<Mover>,
    /// What the office says of it, in public.
    pub remark: Option<Uuid>,
}

impl Recommendation {
    /// How many of its tests can be assessed.
    pub fn assessed(&self) -> usize {
        let tests = self.tests.iter();
        tests.filter(|test| test.mark.value().is_some()).count()
    }
}

/// A record whose change would move a mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mover {
    /// The record.
    pub record: Uuid,
    /// The test that it would move.
    pub test: &'static str,
    /// How much the mark would rise, or how near it would come to the next step.
    pub weight: Exact,
}

/// The eleven recommendations at a date.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard {
    /// The period of the tests that have one.
    pub period: Period,
    /// Over which view of the register.
    pub audience: Audience,
    /// Version of the ledger.
    pub version: i64,
    /// In their order.
    pub recommendations: Vec<Recommendation>,
}

/// The scorecard at the view's date, its period being `period`. Of a period that has not begun by that date nothing is assessed.
pub fn scorecard(view: &View<'_>, period: Period) -> Scorecard {
    let recommendation = |(number, tests): (u8, Vec<Test>)| judged(number, tests, view);
    Scorecard {
        period,
        audience: view.policy.audience(),
        version: view.policy.version,
        recommendations: test::all(view, period)
            .into_iter()
            .map(recommendation)
            .collect(),
    }
}

/// The mark of a recommendation from its tests: the mean, unless fewer than half can be assessed; a critical test at 0 caps the level.
fn judged(number: u8, tests: Vec<Test>, view: &View<'_>) -> Recommendation {
    let marks: Vec<Exact> = tests
        .iter()
        .filter_map(|test| test.mark.value().map(Mark::exact))
        .collect();
    let enough = !marks.is_empty() && marks.len() * 2 >= tests.len();
    let mark = enough.then(|| marks.iter().sum::<Exact>() / whole(marks.len()));
    let failed = |test: &Test| test.critical && test.mark.value() == Some(&Mark::No);
    let level = mark.map(|mark| level(mark, tests.iter().any(failed)));
    Recommendation {
        number,
        mark,
        level,
        movers: movers(&tests, marks.len()),
        remark: remark::latest(number, view),
        tests,
    }
}

fn level(mark: Exact, critical_failed: bool) -> Level {
    let found = [
        (Exact::new(4, 5), Level::Established),
        (Exact::new(1, 2), Level::Progressing),
        (Exact::new(1, 5), Level::Begun),
    ]
    .into_iter()
    .find(|(least, _)| mark >= *least)
    .map_or(Level::Absent, |(_, level)| level);
    if critical_failed {
        found.max(Level::Begun)
    } else {
        found
    }
}

/// The records that a change would help most: those that more than one test lacks count the sum.
fn movers(tests: &[Test], assessed: usize) -> Vec<Mover> {
    let count = whole(assessed.max(1));
    let mut gains: BTreeMap<Uuid, Mover> = BTreeMap::new();
    for test in tests {
        for (record, gain) in test.gains() {
            let weight = gain / count;
            let found = gains.entry(record).or_insert(Mover {
                record,
                test: test.number,
                weight: Exact::from_integer(0),
            });
            found.weight += weight;
        }
    }
    let mut all: Vec<Mover> = gains
        .into_values()
        .filter(|mover| mover.weight > Exact::from_integer(0))
        .collect();
    all.sort_by(|a, b| b.weight.cmp(&a.weight).then(a.record.cmp(&b.record)));
    all.truncate(3);
    all
}

impl Scorecard {
    /// The scorecard as other programs read it.
    pub fn document(&self, policy: &Policy) -> Value {
        let number = |value: &Exact| json!({"exact": value.to_string(), "decimal": decimal(value)});
        let test = |test: &Test| {
            let lacking: Vec<String> = test
                .lacking
                .iter()
                .map(|(id, _)| named(*id, policy))
                .collect();
            let met: Vec<String> = test.met.iter().map(|id| named(*id, policy)).collect();
            let mut document = json!({
                "test": test.number,
                "critical": test.critical,
                "mark": test.mark.value().map(|mark| number(&mark.exact())),
                "value": test.value.document(policy),
                "thresholds": test.thresholds.map(|(high, low)| json!([number(&high), number(&low)])),
                "figure": test.figure,
                "met": met,
                "lacking": lacking,
            });
            if let Some(reason) = test.mark.reason() {
                document["not_assessable"] = reason_document(reason);
            }
            document
        };
        let recommendation = |found: &Recommendation| {
            json!({
                "recommendation": format!("R{}", found.number),
                "mark": found.mark.as_ref().map(number),
                "level": found.level.map_or("insufficient_data", crate::kernel::Listed::word),
                "tests": found.tests.iter().map(test).collect::<Vec<_>>(),
                "movers": found.movers.iter().map(|mover| json!({
                    "record": named(mover.record, policy),
                    "test": mover.test,
                    "weight": number(&mover.weight),
                })).collect::<Vec<_>>(),
                "remark": found.remark.map(|id| named(id, policy)),
            })
        };
        json!({
            "period": self.period,
            "audience": self.audience,
            "version": self.version,
            "recommendations": self.recommendations.iter().map(recommendation).collect::<Vec<_>>(),
        })
    }
}
