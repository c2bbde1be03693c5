//! An observation in the fewest bytes that say it all.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::Standing;
use crate::kernel::{Decimal, Ref, Text, breaks_a_rule};
use crate::measurement::{Indicator, Observation, ObservationStatus, RatioBasis, Supplier};
use crate::record::{Audience, Common, Stored};
use crate::table::latest_first;

/// An observation as its series keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Noted {
    id: Uuid,
    seq: i64,
    microsecond: i64,
    digits: i64,
    /// What most observations do not have.
    rest: Option<Arc<Rest>>,
    on: Date,
    version: u32,
    nanosecond: i16,
    scale: u8,
    status: ObservationStatus,
    visibility: Audience,
}

/// What few observations have.
#[derive(Debug, Clone, PartialEq)]
struct Rest {
    disaggregation: Option<Box<str>>,
    supplier: Option<Ref<Supplier>>,
    comment: Option<Text>,
    reason: Option<Box<str>>,
    basis: Option<RatioBasis>,
    common: Common,
}

impl Noted {
    pub(super) fn of(record: &Stored<Observation>) -> Self {
        let (body, common) = (&record.body, &record.common);
        let plain = Common {
            visibility: common.visibility,
            ..Common::default()
        };
        let rest = Rest {
            disaggregation: body.disaggregation.clone(),
            supplier: body.supplier,
            comment: body.comment.clone(),
            reason: body.reason.clone(),
            basis: body.basis.clone(),
            common: common.clone(),
        };
        let usual = rest.disaggregation.is_none()
            && rest.supplier.is_none()
            && rest.comment.is_none()
            && rest.reason.is_none()
            && rest.basis.is_none()
            && *common == plain;
        let (digits, scale) = body.value.written();
        let microsecond = record.recorded_at.as_microsecond();
        let beyond = record.recorded_at.as_nanosecond() - i128::from(microsecond) * 1_000;
        Self {
            id: record.id,
            seq: record.seq,
            microsecond,
            digits,
            rest: (!usual).then(|| Arc::new(rest)),
            on: body.observed_on,
            version: u32::try_from(record.version)
                .expect("no record is written four billion times"),
            nanosecond: i16::try_from(beyond).expect("a microsecond has a thousand nanoseconds"),
            scale,
            status: body.status,
            visibility: common.visibility,
        }
    }

    /// The whole record again.
    pub fn record(&self, indicator: Ref<Indicator>) -> Stored<Observation> {
        let rest = self.rest.as_deref();
        let plain = || Common {
            visibility: self.visibility,
            ..Common::default()
        };
        Stored {
            id: self.id,
            code: None,
            version: self.version.into(),
            seq: self.seq,
            recorded_at: self.recorded_at(),
            common: rest.map_or_else(plain, |rest| rest.common.clone()),
            body: Observation {
                indicator,
                observed_on: self.on,
                value: self.value(),
                disaggregation: rest.and_then(|rest| rest.disaggregation.clone()),
                status: self.status,
                supplier: rest.and_then(|rest| rest.supplier),
                comment: rest.and_then(|rest| rest.comment.clone()),
                reason: rest.and_then(|rest| rest.reason.clone()),
                basis: rest.and_then(|rest| rest.basis.clone()),
            },
        }
    }

    /// Its stable id.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// The day of which the value is true.
    pub fn on(&self) -> Date {
        self.on
    }

    /// The value, in the indicator's unit.
    pub fn value(&self) -> Decimal {
        Decimal::of_written(self.digits, self.scale)
    }

    /// The part that it is about; the whole when none.
    pub fn part(&self) -> Option<&str> {
        self.rest.as_deref()?.disaggregation.as_deref()
    }

    /// When it was last written.
    pub fn recorded_at(&self) -> Timestamp {
        let nanosecond = i128::from(self.microsecond) * 1_000 + i128::from(self.nanosecond);
        Timestamp::from_nanosecond(nanosecond).expect("it was a moment when it was noted")
    }

    /// Whether it says nothing but its value, to an audience as wide as this.
    pub(super) fn is_plain_for(&self, audience: Audience) -> bool {
        self.rest.is_none() && self.visibility >= audience
    }

    /// How sure it is.
    pub(super) fn status(&self) -> ObservationStatus {
        self.status
    }

    /// Whether it breaks a rule on one of these fields.
    pub fn breaks_a_rule(&self, fields: &[&str]) -> bool {
        let rest = self.rest.as_deref();
        rest.is_some_and(|rest| breaks_a_rule(&rest.common, fields))
    }

    pub(super) fn standing(&self) -> Standing {
        (latest_first(self.on), self.id)
    }
}
