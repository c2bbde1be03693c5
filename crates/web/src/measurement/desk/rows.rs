//! The rows of the desk: each indicator that people observe, its parts below it, and the days of the year on which a value is expected.

use jiff::civil::Date;
use policy::AnyRecord;
use policy::kernel::{Assessed, Exact, Period, Ref};
use policy::measurement::{Aggregation, Indicator, Made, Observation, aggregate};
use policy::record::Shared;
use policy::rights::Verb;

use super::super::values::said;
use crate::figures::address;
use crate::frame::Reader;
use crate::frame::spoken::{self, Spoken};
use crate::governance::sheet::{leading, number};

/// The most indicators of one page.
const MOST: usize = 200;

/// What a row is about: an indicator, or one of its parts.
pub struct Line {
    /// The indicator.
    pub indicator: Shared<Indicator>,
    /// The part; the whole when none.
    pub part: Option<Box<str>>,
    /// One for each column; none where no value is expected.
    pub slots: Vec<Option<Slot>>,
}

/// A place for a value.
pub struct Slot {
    /// The day for which it is expected.
    pub day: Date,
    /// What was observed between the day before and this one, the latest.
    pub known: Option<Shared<Observation>>,
}

impl Slot {
    /// The day of which the value is true.
    pub fn on(&self) -> Date {
        self.known
            .as_ref()
            .map_or(self.day, |known| known.body.observed_on)
    }
}

/// The indicators that people observe and that this reader may open, in the order of lists.
pub fn indicators(reader: &Reader) -> Vec<Shared<Indicator>> {
    let wanted = reader
        .parameter("supplier")
        .and_then(|code| reader.policy().find(&code));
    let all = reader.policy().table::<Indicator>().all();
    let observed = all.filter(|found| found.body.computed_by.is_none());
    let of_supplier = observed
        .filter(|found| wanted.is_none() || found.body.supplier.map(|link| link.id()) == wanted);
    let open =
        of_supplier.filter(|found| reader.may(Verb::See, &AnyRecord::Indicator((*found).clone())));
    open.take(MOST).cloned().collect()
}

/// The days of a period on which values of some of these indicators are expected, each the last of a month.
pub fn days(indicators: &[Shared<Indicator>], period: Period) -> Vec<Date> {
    let mut days: Vec<Date> = indicators
        .iter()
        .flat_map(|indicator| expected(&indicator.body, period))
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The last day of the period, and those before it as often as the indicator is observed.
fn expected(indicator: &Indicator, period: Period) -> Vec<Date> {
    let step = indicator.frequency_months.clamp(1, 12);
    (0..12 / step)
        .map(|back| policy::kernel::add_months(period.to, -back * step).last_of_month())
        .filter(|day| *day >= period.from)
        .collect()
}

/// The rows, with what is known.
pub fn lines(
    indicators: &[Shared<Indicator>],
    days: &[Date],
    period: Period,
    reader: &Reader,
) -> Vec<Line> {
    let mut lines = Vec::new();
    for indicator in indicators {
        let wanted = expected(&indicator.body, period);
        let parts = indicator.body.disaggregations.iter().cloned().map(Some);
        for part in std::iter::once(None).chain(parts) {
            let slots = days.iter().map(|day| {
                wanted.contains(day).then(|| Slot {
                    day: *day,
                    known: known(
                        indicator,
                        part.as_deref(),
                        before(&wanted, *day, period),
                        reader,
                    ),
                })
            });
            lines.push(Line {
                indicator: indicator.clone(),
                slots: slots.collect(),
                part,
            });
        }
    }
    lines
}

/// From the day after the earlier expected day to this one.
fn before(wanted: &[Date], day: Date, period: Period) -> Period {
    let earlier = wanted.iter().filter(|other| **other < day).max();
    let from = earlier
        .and_then(|other| other.tomorrow().ok())
        .unwrap_or(period.from);
    Period { from, to: day }
}

fn known(
    indicator: &Shared<Indicator>,
    part: Option<&str>,
    within: Period,
    reader: &Reader,
) -> Option<Shared<Observation>> {
    let observed = reader.policy().observed(indicator.id).newest_first();
    observed
        .filter(|found| found.part() == part && within.contains(found.on()))
        .map(|found| Shared::new(found.record(Ref::to(indicator.id))))
        .find(|found| reader.may(Verb::See, &AnyRecord::Observation(found.clone())))
}

/// What the values of the period make, with the arithmetic, leading to its proof.
pub fn year(line: &Line, period: Period, reader: &Reader) -> Spoken {
    let key = policy::kernel::named(line.indicator.id, reader.policy());
    let proof = address("aggregate", Some(&key), reader);
    let figure = aggregate(&line.indicator, &reader.view(), period);
    let made = match (&figure.value, &line.part) {
        (Assessed::NotAssessable(reason), None) => Err(reason),
        (Assessed::NotAssessable(_), Some(_)) => return Spoken::plain(String::new()),
        (Assessed::Value(found), None) => Ok(&found.whole),
        (Assessed::Value(found), Some(part)) => {
            let own = found.parts.iter().find(|(name, _)| name == part);
            match own.map(|(_, made)| made) {
                Some(Assessed::Value(made)) => Ok(made),
                Some(Assessed::NotAssessable(reason)) => Err(reason),
                None => return Spoken::plain(String::new()),
            }
        }
    };
    match made {
        Ok(made) => leading(&arithmetic(made, &line.indicator.body, reader), &proof),
        Err(reason) => leading(&spoken::reason(reason, reader), &proof),
    }
}

/// The most terms that are written out.
const WRITTEN: usize = 12;

/// `3 + 4 + 2 = 9 persons`; what divides shows what was divided.
fn arithmetic(made: &Made, indicator: &Indicator, reader: &Reader) -> String {
    let value = said(&made.value, indicator.unit.as_ref(), reader);
    let join = |values: Vec<Exact>, mark: &str| {
        let written: Vec<String> = values.iter().map(|value| number(value, reader)).collect();
        written.join(mark)
    };
    let values = || made.terms.iter().map(|term| term.value).collect::<Vec<_>>();
    if made.terms.len() == 1 || made.terms.len() > WRITTEN {
        return value;
    }
    let terms = match (made.rule, made.of) {
        (Aggregation::Sum, _) => join(values(), " + "),
        (Aggregation::Last, _) => join(values(), " → "),
        (Aggregation::Mean, Some((_, count))) => {
            format!("({}) ÷ {}", join(values(), " + "), number(&count, reader))
        }
        (_, _) => {
            let bases = || made.terms.iter().filter_map(|term| term.basis);
            let over = join(bases().map(|(over, _)| over).collect(), " + ");
            let under = join(bases().map(|(_, under)| under).collect(), " + ");
            format!("({over}) ÷ ({under})")
        }
    };
    format!("{terms} = {value}")
}
