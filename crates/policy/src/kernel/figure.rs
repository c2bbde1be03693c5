//! A figure is a value with its proof (DOMAIN 3.5): its parts, the records counted and left out, the settings used.

use jiff::civil::Date;
use serde::Serialize;
use uuid::Uuid;

use super::{Assessed, Exact, Period, Reason};
use crate::record::{Audience, View};

/// A computed value and everything needed to check it by hand.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure<T> {
    /// Stable name of the formula: `vitality`.
    pub name: &'static str,
    /// Where the formula is defined in the domain guide: `5.2`.
    pub formula: &'static str,
    /// The value, or why there is none.
    pub value: Assessed<T>,
    /// The numbers that the value is made of.
    pub parts: Vec<Part>,
    /// Records that count, each with the part it plays.
    pub counted: Vec<Counted>,
    /// Records that were looked at and left out, each with the reason.
    pub left_out: Vec<LeftOut>,
    /// Settings that the formula read.
    pub settings: Vec<Used>,
    /// The date the figure speaks of.
    pub as_of: Date,
    /// The period, for figures that have one.
    pub period: Option<Period>,
    /// Over which view of the register it was computed.
    pub audience: Audience,
    /// Version of the ledger that it was computed from.
    pub version: i64,
}

/// Why nothing can be told of a period yet; none once it has begun.
pub fn to_come(period: Period, as_of: Date) -> Option<Reason> {
    let reason = || Reason::new("figure-period-to-come").naming("from", period.from);
    (period.from > as_of).then(reason)
}

impl<T> Figure<T> {
    /// A figure that is not assessable yet, at the view's date over the view's audience.
    pub fn new(name: &'static str, formula: &'static str, view: &View<'_>) -> Self {
        Self {
            name,
            formula,
            value: Assessed::NotAssessable(Reason::new("figure-nothing")),
            parts: Vec::new(),
            counted: Vec::new(),
            left_out: Vec::new(),
            settings: Vec::new(),
            as_of: view.as_of,
            period: None,
            audience: view.policy.audience(),
            version: view.policy.version,
        }
    }

    /// A record counts, as `counted_as`.
    pub fn count(&mut self, record: Uuid, counted_as: &'static str) {
        self.counted.push(Counted { record, counted_as });
    }

    /// A record was looked at and left out.
    pub fn leave_out(&mut self, record: Uuid, reason: Reason) {
        self.left_out.push(LeftOut { record, reason });
    }

    /// A setting was read.
    pub fn used(&mut self, name: &'static str, value: impl Into<Exact>) {
        self.settings.push(Used {
            name,
            value: value.into(),
        });
    }

    /// A rate of the figure: what it was divided from and by. Nothing to divide by gives no part.
    pub fn rate(&mut self, name: &'static str, over: Exact, under: Exact) -> Option<Exact> {
        if under == Exact::from_integer(0) {
            return None;
        }
        let value = over / under;
        self.parts.push(Part {
            name,
            value,
            weight: Exact::from_integer(1),
            of: Some((over, under)),
        });
        Some(value)
    }

    /// The same figure, unless its period begins after its date: of that nothing can be told, whatever is planned for it.
    #[must_use]
    pub fn unless_to_come(self) -> Self {
        let to_come = self.period.and_then(|period| to_come(period, self.as_of));
        match to_come {
            Some(reason) => Self {
                value: Assessed::NotAssessable(reason),
                parts: Vec::new(),
                counted: Vec::new(),
                left_out: Vec::new(),
                ..self
            },
            None => self,
        }
    }

    /// The same figure with its value in another form.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Figure<U> {
        Figure {
            name: self.name,
            formula: self.formula,
            value: match self.value {
                Assessed::Value(value) => Assessed::Value(change(value)),
                Assessed::NotAssessable(reason) => Assessed::NotAssessable(reason),
            },
            parts: self.parts,
            counted: self.counted,
            left_out: self.left_out,
            settings: self.settings,
            as_of: self.as_of,
            period: self.period,
            audience: self.audience,
            version: self.version,
        }
    }
}

/// A number inside a figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// Stable name; words under `figure-<figure>-<name>`.
    pub name: &'static str,
    /// The number, exact.
    #[serde(serialize_with = "as_fraction")]
    pub value: Exact,
    /// Its weight in the value, where the formula weighs.
    #[serde(serialize_with = "as_fraction")]
    pub weight: Exact,
    /// What it was divided from and by, where it is a rate.
    #[serde(serialize_with = "as_fractions")]
    pub of: Option<(Exact, Exact)>,
}

/// A record that counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Counted {
    /// The record.
    pub record: Uuid,
    /// What it counts as; words under `figure-<figure>-<as>`.
    pub counted_as: &'static str,
}

/// A record that was left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeftOut {
    /// The record.
    pub record: Uuid,
    /// Why.
    pub reason: Reason,
}

/// A setting that a formula read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Used {
    /// Name of the setting's field.
    pub name: &'static str,
    /// Its value then.
    #[serde(serialize_with = "as_fraction")]
    pub value: Exact,
}

fn as_fraction<S: serde::Serializer>(value: &Exact, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

fn as_fractions<S: serde::Serializer>(
    value: &Option<(Exact, Exact)>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Some((over, under)) => serializer.collect_seq([over.to_string(), under.to_string()]),
        None => serializer.serialize_none(),
    }
}
