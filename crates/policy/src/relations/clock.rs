//! Where an agreement stands in time (DOMAIN 5.3). Derived from dates, never stored.

use jiff::civil::Date;

use super::{Agreement, AgreementState, Term};
use crate::kernel::{Certainty, Held, Historical, add_months, held_at};
use crate::record::{Stored, View};

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// Not signed yet; given up before it was, when `Abandoned`.
    NotSigned,
    /// Given up before signature.
    Abandoned,
    /// Signed, and not yet in force.
    Signed,
    /// In force.
    InForce,
    /// In force, and its end near enough that somebody should decide.
    Expiring {
        /// Days until the last day, which still counts.
        days_left: i32,
    },
    /// Past its last day.
    Expired {
        /// The last day.
        since: Date,
    },
    /// Suspended by an act.
    Suspended,
    /// Ended by an act.
    Terminated,
    /// Replaced by another.
    Superseded,
    /// Its dates are known too roughly to tell.
    Uncertain,
}

impl Clock {
    /// Key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotSigned => "clock-not-signed",
            Self::Abandoned => "clock-abandoned",
            Self::Signed => "clock-signed",
            Self::InForce => "clock-in-force",
            Self::Expiring { .. } => "clock-expiring",
            Self::Expired { .. } => "clock-expired",
            Self::Suspended => "clock-suspended",
            Self::Terminated => "clock-terminated",
            Self::Superseded => "clock-superseded",
            Self::Uncertain => "clock-uncertain",
        }
    }

    /// Whether the agreement binds at that date.
    pub fn is_in_force(self) -> bool {
        matches!(self, Self::InForce | Self::Expiring { .. })
    }
}

/// Where an agreement stands at the view's date.
pub fn clock(record: &Stored<Agreement>, view: &View<'_>) -> Clock {
    let (agreement, as_of) = (&record.body, view.as_of);
    match held_at(&agreement.moves, as_of) {
        Held::Uncertain => return Clock::Uncertain,
        Held::In(AgreementState::Signed) => {}
        Held::In(AgreementState::Suspended) => return Clock::Suspended,
        Held::In(AgreementState::Terminated) => return Clock::Terminated,
        Held::In(AgreementState::Superseded) => return Clock::Superseded,
        Held::In(AgreementState::Abandoned) => return Clock::Abandoned,
        Held::In(_) | Held::NotYet => return Clock::NotSigned,
    }
    match agreement.in_force_from.map(|from| from.on_or_before(as_of)) {
        Some(Certainty::No) => return Clock::Signed,
        Some(Certainty::Open) if agreement.in_force_from != Some(Historical::Unknown) => {
            return Clock::Uncertain;
        }
        _ => {}
    }
    let Some(end) = agreement.ends_on(as_of) else {
        return Clock::InForce;
    };
    if end < as_of {
        return Clock::Expired { since: end };
    }
    let days_left = (end - as_of).get_days();
    if days_left <= view.settings.expiring_days {
        Clock::Expiring { days_left }
    } else {
        Clock::InForce
    }
}

/// What is wrong with an agreement beside its term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags {
    /// No act authorises it.
    pub undocumented: bool,
    /// Legal steps whose day has passed.
    pub formalities_overdue: usize,
    /// Legal steps that nobody has noted as done.
    pub formalities_open: usize,
    /// Promises whose day has passed.
    pub commitments_overdue: usize,
    /// The last day on which notice may be given, for one that renews itself.
    pub next_notice: Option<Date>,
}

/// What is wrong with an agreement at the view's date.
pub fn flags(record: &Stored<Agreement>, view: &View<'_>) -> Flags {
    let (agreement, as_of) = (&record.body, view.as_of);
    let is_overdue = |due: Option<Date>, done: bool| !done && due.is_some_and(|due| due < as_of);
    let done = |on: Option<Historical>| {
        on.is_some_and(|on| on == Historical::Unknown || on.on_or_before(as_of) == Certainty::Yes)
    };
    Flags {
        undocumented: agreement.authority_act.is_none() && clock(record, view) != Clock::NotSigned,
        formalities_overdue: agreement
            .formalities
            .iter()
            .filter(|step| is_overdue(step.due, done(step.done_on)))
            .count(),
        formalities_open: agreement
            .formalities
            .iter()
            .filter(|step| !done(step.done_on))
            .count(),
        commitments_overdue: agreement
            .commitments
            .iter()
            .filter(|promise| {
                is_overdue(promise.due, promise.done_on.is_some_and(|on| on <= as_of))
            })
            .count(),
        next_notice: next_notice(agreement, as_of),
    }
}

/// The next day by which notice must be given: the end of the running period, less the notice.
fn next_notice(agreement: &Agreement, as_of: Date) -> Option<Date> {
    let Term::AutoRenewing {
        period_months,
        notice_months,
    } = agreement.term
    else {
        return None;
    };
    let start = agreement
        .in_force_from
        .and_then(Historical::day)
        .or_else(|| agreement.signed_on()?.day())?;
    let elapsed =
        i32::from(as_of.year() - start.year()) * 12 + i32::from(as_of.month() - start.month());
    let whole = (elapsed / period_months).max(0);
    (whole..whole + 3)
        .map(|periods| {
            add_months(
                add_months(start, (periods + 1) * period_months),
                -notice_months,
            )
        })
        .find(|notice| *notice >= as_of)
}
