//! Where an agreement stands in time (DOMAIN 5.3). Derived from dates, never stored.

use jiff::civil::Date;

use super::{Agreement, AgreementState, Term};
use crate::kernel::{
    Assessed, Certainty, Figure, Held, Historical, Outcome, Reason, Said, add_months, held_as,
    held_at,
};
use crate::record::{Cell, Stored, View};

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
    /// The word by which programs know it.
    pub fn word(self) -> &'static str {
        match self {
            Self::NotSigned => "not_signed",
            Self::Abandoned => "abandoned",
            Self::Signed => "signed",
            Self::InForce => "in_force",
            Self::Expiring { .. } => "expiring",
            Self::Expired { .. } => "expired",
            Self::Suspended => "suspended",
            Self::Terminated => "terminated",
            Self::Superseded => "superseded",
            Self::Uncertain => "uncertain",
        }
    }

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

    /// The cell of a list.
    pub fn cell(self) -> Cell {
        let reason = match self {
            Self::Expiring { days_left } => Reason::new("clock-expiring").naming("days", days_left),
            Self::Expired { since } => Reason::new("clock-expired").naming("since", since),
            other => Reason::new(other.key()),
        };
        Cell::Message(reason)
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
        Held::Uncertain => {
            let unsigned = |state: Option<AgreementState>| state.is_none_or(comes_before_signature);
            return match held_as(&agreement.moves, as_of, unsigned) {
                Certainty::Yes => Clock::NotSigned,
                _ => Clock::Uncertain,
            };
        }
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

fn comes_before_signature(state: AgreementState) -> bool {
    use AgreementState::{ApprovalPending, Approved, Exploring, Negotiating};
    matches!(state, Exploring | Negotiating | ApprovalPending | Approved)
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
    let stands = clock(record, view);
    let is_overdue = |due: Option<Date>, done: bool| !done && due.is_some_and(|due| due < as_of);
    Flags {
        undocumented: agreement.authority_act.is_none()
            && !matches!(stands, Clock::NotSigned | Clock::Abandoned),
        formalities_overdue: agreement
            .formalities
            .iter()
            .filter(|step| is_overdue(step.due, step.is_done(as_of)))
            .count(),
        formalities_open: agreement
            .formalities
            .iter()
            .filter(|step| !step.is_done(as_of))
            .count(),
        commitments_overdue: agreement
            .commitments
            .iter()
            .filter(|promise| is_overdue(promise.due, promise.is_kept(as_of)))
            .count(),
        next_notice: next_notice(agreement, as_of).filter(|_| stands.is_in_force()),
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
    // An entry into force that nobody knows is no obstacle; one known to the month leaves the period's start open.
    let start = match agreement.in_force_from {
        None | Some(Historical::Unknown) => agreement.signed_on()?.day()?,
        Some(from) => from.day()?,
    };
    let elapsed =
        i32::from(as_of.year() - start.year()) * 12 + i32::from(as_of.month() - start.month());
    let period = period_months.max(1);
    // The last of these months may not be over yet: the period that ends in it still runs.
    let whole = (elapsed / period - 1).max(0);
    // A notice longer than a period is given some periods ahead.
    let last = whole + notice_months / period + 4;
    (whole..last)
        .map(|periods| add_months(add_months(start, (periods + 1) * period), -notice_months))
        .find(|notice| *notice >= as_of)
}

/// Where an agreement stands in time, with what is wrong beside its term.
pub fn clock_figure(record: &Stored<Agreement>, view: &View<'_>) -> Figure<(Clock, Flags)> {
    let mut figure = Figure::new("clock", "5.3", view);
    figure.value = Assessed::Value((clock(record, view), flags(record, view)));
    figure.count(record.id, "agreement");
    figure.used("expiring_days", i128::from(view.settings.expiring_days));
    figure
}

impl Said for (Clock, Flags) {
    fn said(&self) -> Outcome {
        let (stands, flags) = self;
        let mut said = vec![("state", Outcome::Choice("clock", stands.word()))];
        match stands {
            Clock::Expiring { days_left } => {
                said.push(("days_left", Outcome::Days((*days_left).into())));
            }
            Clock::Expired { since } => said.push(("since", Outcome::Day(*since))),
            _ => {}
        }
        said.extend([
            ("undocumented", Outcome::Yes(flags.undocumented)),
            (
                "formalities_overdue",
                Outcome::Count(flags.formalities_overdue),
            ),
            ("formalities_open", Outcome::Count(flags.formalities_open)),
            (
                "commitments_overdue",
                Outcome::Count(flags.commitments_overdue),
            ),
            ("next_notice", Outcome::of(flags.next_notice, Outcome::Day)),
        ]);
        Outcome::Group(said)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, small_office, twinning};
    use crate::kinds::Kind;

    fn desk(fields: Value) -> Desk {
        let mut desk = small_office();
        desk.put(Kind::Agreement, "AGR-01", twinning(fields));
        desk
    }

    fn check(fields: Value, as_of: &str, expected: Clock) {
        let desk = desk(fields.clone());
        let found = clock(&desk.get("AGR-01"), &desk.at(day(as_of)));
        assert_eq!(found, expected, "{fields} at {as_of}");
    }

    fn notice(period: i32, notice: i32, as_of: &str) -> Option<String> {
        let term = json!({"auto_renewing": {"period_months": period, "notice_months": notice}});
        let desk = desk(json!({"term": term, "moves": [{"to": "signed", "on": "2020-01-31"}]}));
        let found = flags(&desk.get("AGR-01"), &desk.at(day(as_of)));
        found.next_notice.map(|on| on.to_string())
    }

    #[test]
    fn the_last_day_still_counts() {
        let fixed = json!({"term": {"fixed": {"end": "2026-03-31"}}});
        for (as_of, expected) in [
            ("1994-06-09", Clock::NotSigned),
            ("1994-06-10", Clock::InForce),
            ("2025-10-01", Clock::InForce),
            ("2025-10-02", Clock::Expiring { days_left: 180 }),
            ("2025-12-31", Clock::Expiring { days_left: 90 }),
            ("2026-03-31", Clock::Expiring { days_left: 0 }),
            (
                "2026-04-01",
                Clock::Expired {
                    since: day("2026-03-31"),
                },
            ),
        ] {
            check(fixed.clone(), as_of, expected);
        }
    }

    #[test]
    fn a_leap_day_is_a_day() {
        let fixed = json!({"term": {"fixed": {"end": "2024-02-29"}}});
        check(
            fixed.clone(),
            "2024-02-28",
            Clock::Expiring { days_left: 1 },
        );
        check(
            fixed.clone(),
            "2024-02-29",
            Clock::Expiring { days_left: 0 },
        );
        check(
            fixed,
            "2024-03-01",
            Clock::Expired {
                since: day("2024-02-29"),
            },
        );
    }

    #[test]
    fn an_amendment_moves_the_end_from_its_own_date_on() {
        let amended = json!({
            "term": {"fixed": {"end": "2024-12-31"}},
            "amendments": [
                {"date": "2025-06-01", "text": "Prolongation", "new_end": "2030-12-31"},
                {"date": "2024-12-01", "text": "Prolongation", "new_end": "2025-12-31"},
                {"date": "2025-07-01", "text": "Annexe"},
            ],
        });
        check(
            amended.clone(),
            "2024-11-30",
            Clock::Expiring { days_left: 31 },
        );
        check(amended.clone(), "2024-12-01", Clock::InForce);
        check(amended.clone(), "2025-05-31", Clock::InForce);
        check(amended.clone(), "2025-12-31", Clock::InForce);
        check(
            amended,
            "2031-01-01",
            Clock::Expired {
                since: day("2030-12-31"),
            },
        );
    }

    #[test]
    fn an_agreement_may_be_signed_and_not_yet_in_force() {
        let later = |from: &str| json!({"in_force_from": from});
        check(later("2024-02-01"), "2024-01-31", Clock::Signed);
        check(later("2024-02-01"), "2024-02-01", Clock::InForce);
        check(later("2024"), "2024-06-01", Clock::Uncertain);
        check(later("unknown"), "2024-06-01", Clock::InForce);
    }

    #[test]
    fn moves_come_before_the_term() {
        let fixed = json!({"fixed": {"end": "2000-01-01"}});
        let moved = |to: &str| {
            let moves = [
                json!({"to": "signed", "on": "1994-06-10"}),
                json!({"to": to, "on": "2022-03-14", "act": "2022-19", "reason": "guerre"}),
            ];
            json!({"term": fixed, "moves": moves})
        };
        check(moved("suspended"), "2025-12-31", Clock::Suspended);
        check(moved("terminated"), "2025-12-31", Clock::Terminated);
        check(moved("superseded"), "2025-12-31", Clock::Superseded);
        check(
            moved("suspended"),
            "2022-03-13",
            Clock::Expired {
                since: day("2000-01-01"),
            },
        );
        check(
            json!({"moves": [{"to": "abandoned", "on": "2020"}]}),
            "2025-12-31",
            Clock::Abandoned,
        );
        check(
            json!({"moves": [{"to": "signed", "on": "2025"}]}),
            "2025-06-30",
            Clock::Uncertain,
        );
        check(
            json!({"moves": [{"to": "exploring", "on": "2024"}, {"to": "negotiating", "on": "2025"}]}),
            "2025-06-30",
            Clock::NotSigned,
        );
        check(
            json!({"moves": [{"to": "signed", "on": "unknown"}]}),
            "2025-06-30",
            Clock::InForce,
        );
    }

    #[test]
    fn an_act_is_missed_once_there_is_something_to_authorise() {
        let undocumented = |fields: Value| {
            let desk = desk(fields);
            flags(&desk.get("AGR-01"), &desk.at(day("2025-12-31"))).undocumented
        };
        assert!(!undocumented(json!({})));
        assert!(undocumented(json!({"authority_act": null})));
        for state in ["negotiating", "abandoned"] {
            let moves = json!([{"to": state, "on": "2025-03-10"}]);
            assert!(
                !undocumented(json!({"authority_act": null, "moves": moves})),
                "{state}"
            );
        }
    }

    #[test]
    fn steps_and_promises_are_overdue_the_day_after() {
        let fields = json!({
            "formalities": [
                {"step": "Avis", "due": "2025-06-30"},
                {"step": "Acte", "due": "2025-06-30", "done_on": "2025-07-15"},
                {"step": "Signature", "due": "2025-06-30", "done_on": "unknown"},
                {"step": "Publication"},
            ],
            "commitments": [
                {"party": "GOV-ALD", "text": "Données", "due": "2025-06-30"},
                {"party": "GOV-ALD", "text": "Accueil", "due": "2025-06-30", "done_on": "2025-07-15"},
            ],
        });
        let desk = desk(fields);
        let found = |as_of: &str| {
            let flags = flags(&desk.get("AGR-01"), &desk.at(day(as_of)));
            (
                flags.formalities_overdue,
                flags.formalities_open,
                flags.commitments_overdue,
            )
        };
        assert_eq!(found("2025-06-30"), (0, 3, 0));
        assert_eq!(found("2025-07-01"), (2, 3, 2));
        assert_eq!(found("2025-07-15"), (1, 2, 1));
    }

    #[test]
    fn notice_is_given_before_the_end_of_the_running_period() {
        let found = |as_of: &str| notice(12, 3, as_of);
        assert_eq!(found("2025-06-01").as_deref(), Some("2025-10-31"));
        assert_eq!(found("2025-10-31").as_deref(), Some("2025-10-31"));
        assert_eq!(found("2025-11-01").as_deref(), Some("2026-10-31"));
        assert_eq!(notice(36, 0, "2025-06-01").as_deref(), Some("2026-01-31"));
    }

    #[test]
    fn a_notice_longer_than_the_period_is_given_periods_ahead() {
        assert_eq!(notice(1, 12, "2025-06-01").as_deref(), Some("2025-06-30"));
        assert_eq!(notice(6, 60, "2025-06-01").as_deref(), Some("2025-07-31"));
    }

    #[test]
    fn a_period_that_ends_later_in_the_month_still_runs() {
        assert_eq!(notice(1, 0, "2025-06-15").as_deref(), Some("2025-06-30"));
        assert_eq!(notice(12, 0, "2025-01-30").as_deref(), Some("2025-01-31"));
        assert_eq!(notice(12, 0, "2025-02-01").as_deref(), Some("2026-01-31"));
    }

    #[test]
    fn a_period_begins_on_a_day_that_is_known() {
        let from = |day_of: &str| {
            let term = json!({"auto_renewing": {"period_months": 12, "notice_months": 3}});
            let moves = json!([{"to": "signed", "on": "2020-01-31"}]);
            let desk = desk(json!({"term": term, "moves": moves, "in_force_from": day_of}));
            let found = flags(&desk.get("AGR-01"), &desk.at(day("2025-06-01")));
            found.next_notice.map(|on| on.to_string())
        };
        assert_eq!(from("2020-03-15").as_deref(), Some("2025-12-15"));
        assert_eq!(from("unknown").as_deref(), Some("2025-10-31"));
        assert_eq!(from("2020-03"), None);
    }

    #[test]
    fn an_agreement_that_has_ended_asks_for_no_notice() {
        let term = json!({"auto_renewing": {"period_months": 12, "notice_months": 3}});
        let moves = json!([{"to": "signed", "on": "2020-01-31"}, {"to": "terminated", "on": "2024-05-02", "act": "2024-9"}]);
        let desk = desk(json!({"term": term, "moves": moves}));
        let found = |as_of: &str| flags(&desk.get("AGR-01"), &desk.at(day(as_of))).next_notice;
        assert!(found("2024-05-01").is_some());
        assert_eq!(found("2024-05-02"), None);
    }
}
