//! One test of the scorecard: 1, 0.5, 0 or not assessable, with the records behind it.

use uuid::Uuid;

use crate::kernel::{Assessed, Counted, Exact, Figure, Outcome, Period, Reason, to_come, whole};
use crate::record::View;

/// What a test gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// 1.
    Yes,
    /// 0.5.
    Half,
    /// 0.
    No,
}

impl Mark {
    /// For calculations.
    pub fn exact(&self) -> Exact {
        match self {
            Self::Yes => Exact::from_integer(1),
            Self::Half => Exact::new(1, 2),
            Self::No => Exact::from_integer(0),
        }
    }
}

/// The result of a test.
pub type Tried = Assessed<Mark>;

/// One test, its result and its records.
#[derive(Debug, Clone, PartialEq)]
pub struct Test {
    /// Its number in the domain guide: `1.2`.
    pub number: &'static str,
    /// Whether a 0 caps the level.
    pub critical: bool,
    /// Its result.
    pub mark: Tried,
    /// The value behind it.
    pub value: Outcome,
    /// The values from which it gives 1 and 0.5, when it compares a share.
    pub thresholds: Option<(Exact, Exact)>,
    /// What the value was divided from and by, or the two things that it weighs. Pages alone say it: other programs have the records
    /// and the figure.
    pub made_of: Option<(Outcome, Outcome)>,
    /// The figure that it reads, if it has a page of its own.
    pub figure: Option<&'static str>,
    /// Records that meet it.
    pub met: Vec<Uuid>,
    /// Records that do not, each with its share of the value.
    pub lacking: Vec<(Uuid, Exact)>,
}

impl Test {
    /// A test that nothing has been said of.
    pub fn new(number: &'static str) -> Self {
        Self {
            number,
            critical: false,
            mark: Assessed::NotAssessable(Reason::new("scorecard-nothing")),
            value: Outcome::Nothing,
            thresholds: None,
            made_of: None,
            figure: None,
            met: Vec::new(),
            lacking: Vec::new(),
        }
    }

    /// A 0 caps the level of the recommendation at begun.
    #[must_use]
    pub fn critical(mut self) -> Self {
        self.critical = true;
        self
    }

    /// The figure behind it has a page of its own.
    #[must_use]
    pub fn figure(mut self, name: &'static str) -> Self {
        self.figure = Some(name);
        self
    }

    /// It cannot be assessed.
    #[must_use]
    pub fn unknown(mut self, reason: Reason) -> Self {
        self.mark = Assessed::NotAssessable(reason);
        self
    }

    /// Its result, whatever it is made of.
    #[must_use]
    pub fn marked(mut self, mark: Mark, value: Outcome) -> Self {
        self.mark = Assessed::Value(mark);
        self.value = value;
        self
    }

    /// What the value is made of.
    #[must_use]
    pub fn made_of(mut self, one: Outcome, other: Outcome) -> Self {
        self.made_of = Some((one, other));
        self
    }

    /// A share compared with the values from which it gives 1 and 0.5, in hundredths.
    #[must_use]
    pub fn share(mut self, share: Exact, high: i128, low: i128) -> Self {
        let (high, low) = (Exact::new(high, 100), Exact::new(low, 100));
        self.thresholds = Some((high, low));
        let mark = if share >= high {
            Mark::Yes
        } else if share >= low {
            Mark::Half
        } else {
            Mark::No
        };
        self.marked(mark, Outcome::Share(share))
    }

    /// The share of records that pass, each counting alike; not assessable, with the reason, when there is none.
    #[must_use]
    pub fn passing(
        mut self,
        records: impl IntoIterator<Item = (Uuid, bool)>,
        (high, low): (i128, i128),
        none: &'static str,
    ) -> Self {
        let mut lacking = Vec::new();
        for (record, passes) in records {
            if passes {
                self.met.push(record);
            } else {
                lacking.push(record);
            }
        }
        let (met, all) = (self.met.len(), self.met.len() + lacking.len());
        if all == 0 {
            return self.unknown(Reason::new(none));
        }
        let each = Exact::from_integer(1) / whole(all);
        self.lacking = lacking.into_iter().map(|record| (record, each)).collect();
        self.share(whole(met) / whole(all), high, low)
            .made_of(Outcome::Count(met), Outcome::Count(all))
    }

    /// What a figure gives; not assessable, with its reason, when it has no value.
    #[must_use]
    pub fn of<T>(self, figure: &Figure<T>, test: impl FnOnce(Self, &T) -> Self) -> Self {
        match &figure.value {
            Assessed::Value(found) => test(self, found),
            Assessed::NotAssessable(reason) => self.unknown(reason.clone()),
        }
    }

    /// The records that count for a figure in one of these ways meet the test; each of the others lacks as much as any.
    #[must_use]
    pub fn counting<T>(mut self, figure: &Figure<T>, ways: &[&str]) -> Self {
        let (met, lacking): (Vec<&Counted>, Vec<&Counted>) = figure
            .counted
            .iter()
            .partition(|counted| ways.contains(&counted.counted_as));
        let each = Exact::from_integer(1) / whole(figure.counted.len().max(1));
        self.met = met.iter().map(|counted| counted.record).collect();
        let lacking = lacking.iter().map(|counted| (counted.record, each));
        self.lacking = lacking.collect();
        let (met, all) = (self.met.len(), figure.counted.len());
        if all > 0 && self.value == Outcome::Share(whole(met) / whole(all)) {
            self.made_of = Some((Outcome::Count(met), Outcome::Count(all)));
        }
        self
    }

    /// What each lacking record would give if it were mended: the part of the way to the next mark that it makes, times what that
    /// mark brings. A test that is a plain yes or no is moved as a whole by any of its records, unless it takes all of them.
    pub(super) fn gains(&self) -> Vec<(Uuid, Exact)> {
        let half = Exact::new(1, 2);
        let one = Exact::from_integer(1);
        let Assessed::Value(mark) = self.mark else {
            return self
                .lacking
                .iter()
                .map(|(record, _)| (*record, half))
                .collect();
        };
        if mark == Mark::Yes {
            return Vec::new();
        }
        let missing = match (self.thresholds, &self.value) {
            (Some((high, low)), Outcome::Share(share)) => {
                let next = if mark == Mark::Half { high } else { low };
                next - share
            }
            _ => {
                let each = self.lacking.iter();
                return each
                    .map(|(record, share)| (*record, half * share.min(&one)))
                    .collect();
            }
        };
        let gain = |share: &Exact| {
            if missing <= Exact::from_integer(0) {
                one
            } else {
                (share / missing).min(one)
            }
        };
        self.lacking
            .iter()
            .map(|(record, share)| (*record, gain(share) * half))
            .collect()
    }
}

/// The tests that speak of a period; the others speak of the view's date alone.
pub(super) const OF_A_PERIOD: [&str; 16] = [
    "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.4", "4.3", "5.1", "6.3", "7.2", "7.3", "8.2",
    "8.4", "10.2", "11.4",
];

/// Of a period that has not begun nothing can be told, whatever is planned for it.
fn unless_to_come(test: Test, view: &View<'_>, period: Period) -> Test {
    match to_come(period, view.as_of) {
        Some(reason) if OF_A_PERIOD.contains(&test.number) => Test {
            critical: test.critical,
            figure: test.figure,
            ..Test::new(test.number)
        }
        .unknown(reason),
        _ => test,
    }
}

/// Every test of every recommendation.
pub(super) fn all(view: &View<'_>, period: Period) -> Vec<(u8, Vec<Test>)> {
    use super::{
        actors, bidirectional, development, frameworks, harms, joint, measured, planned,
        public_policy, transversal, visible,
    };
    let recommendations: [fn(&View<'_>, Period) -> Vec<Test>; 11] = [
        public_policy::tests,
        planned::tests,
        frameworks::tests,
        joint::tests,
        transversal::tests,
        actors::tests,
        bidirectional::tests,
        development::tests,
        measured::tests,
        visible::tests,
        harms::tests,
    ];
    let tried = |tests: fn(&View<'_>, Period) -> Vec<Test>| -> Vec<Test> {
        let found = tests(view, period).into_iter();
        found
            .map(|test| unless_to_come(test, view, period))
            .collect()
    };
    (1..).zip(recommendations.map(tried)).collect()
}
