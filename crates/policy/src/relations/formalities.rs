//! The steps that a jurisdiction profile asks of an agreement, each with the day on which it is due (DOMAIN 4.4). Law varies from
//! place to place: what to do is data of the profile, when it is due follows from the agreement's own dates.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Agreement, AgreementState, Formality, LegalNature};
use crate::governance::{FormalityMoment, FormalityStep, JurisdictionProfile};
use crate::kernel::{Historical, Key, add_months};

/// The days of an agreement from which steps are counted; none while nobody knows the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moments {
    /// When negotiations began.
    pub negotiated_on: Option<Date>,
    /// When our act approved it.
    pub approved_on: Option<Date>,
    /// When it was signed.
    pub signed_on: Option<Date>,
    /// Its last day, when it has one.
    pub ends_on: Option<Date>,
}

impl Moments {
    /// The days of an agreement, as known at `as_of`.
    pub fn of(agreement: &Agreement, as_of: Date) -> Self {
        let moved = |state| {
            let change = agreement.moves.iter().find(|change| change.to == state)?;
            change.on.day()
        };
        let ended = moved(AgreementState::Terminated).or_else(|| moved(AgreementState::Superseded));
        Self {
            negotiated_on: moved(AgreementState::Negotiating),
            approved_on: agreement
                .approved_on
                .and_then(Historical::day)
                .or_else(|| moved(AgreementState::Approved)),
            signed_on: moved(AgreementState::Signed),
            ends_on: ended.or_else(|| agreement.ends_on(as_of)),
        }
    }
}

/// The steps that a profile asks of an agreement of this nature, with the days on which they are due; without a day while the
/// moment from which a step is counted is not known. A yearly step is given once: for its next day at `as_of`.
pub fn formalities_of(
    profile: &JurisdictionProfile,
    nature: Option<LegalNature>,
    moments: &Moments,
    as_of: Date,
) -> Vec<Formality> {
    let asked = profile.formalities.iter().filter(|step| asks(step, nature));
    asked
        .filter_map(|step| formality(step, moments, as_of))
        .collect()
}

/// Whether a step is asked of agreements of this nature; one whose nature nobody knows may be of any.
fn asks(step: &FormalityStep, nature: Option<LegalNature>) -> bool {
    match nature {
        None | Some(LegalNature::Unknown) => true,
        Some(known) => step.natures.is_empty() || step.natures.contains(&known),
    }
}

/// None for a yearly step of an agreement that will have ended by then.
fn formality(step: &FormalityStep, moments: &Moments, as_of: Date) -> Option<Formality> {
    let counted_from = match step.moment {
        FormalityMoment::Negotiation => moments.negotiated_on,
        FormalityMoment::Approval => moments.approved_on,
        FormalityMoment::Signature => moments.signed_on,
        FormalityMoment::EachYear => match moments.signed_on {
            Some(signed) => Some(next_anniversary(signed, step, moments, as_of)?),
            None => None,
        },
    };
    let due = counted_from.and_then(|from| from.checked_add(step.offset_days.days()).ok());
    let year = due.filter(|_| step.moment == FormalityMoment::EachYear);
    Some(Formality {
        key: key_of(step, year),
        step: step.step.clone(),
        due,
        done_on: None,
        evidence: None,
    })
}

/// The first anniversary of the signature whose step is due on or after `as_of`, if the agreement still runs on it.
fn next_anniversary(
    signed: Date,
    step: &FormalityStep,
    moments: &Moments,
    as_of: Date,
) -> Option<Date> {
    let is_due_later = |anniversary: Date| {
        let due = anniversary.checked_add(step.offset_days.days());
        due.is_ok_and(|due| due >= as_of)
    };
    // An offset reaches at most ten years to either side.
    let elapsed = i32::from(as_of.year()) - i32::from(signed.year());
    let first = (elapsed - 11).max(1);
    (first..=first.max(elapsed) + 12)
        .map(|years| add_months(signed, 12 * years))
        .find(|anniversary| is_due_later(*anniversary))
        .filter(|anniversary| moments.ends_on.is_none_or(|end| *anniversary <= end))
}

/// The step's own key, with the year of a yearly one: so a step that was written before is found again.
fn key_of(step: &FormalityStep, year: Option<Date>) -> Key {
    const LONGEST: usize = 40;
    let Some(day) = year else {
        return step.key.clone();
    };
    let start: String = step.key.0.chars().take(LONGEST - 5).collect();
    Key(format!("{start}-{:04}", day.year()).into())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, day, small_office, twinning};
    use crate::kinds::Kind;

    /// The steps as `key day`, one a line, of a twinning with these fields under a profile with these steps.
    fn steps(formalities: Value, fields: Value, as_of: &str) -> Vec<String> {
        let desk = desk(formalities, fields);
        let profile = desk.get::<JurisdictionProfile>("JUR-1");
        let agreement = desk.get::<Agreement>("AGR-01");
        let moments = Moments::of(&agreement.body, day(as_of));
        let nature = agreement.body.legal_nature;
        formalities_of(&profile.body, nature, &moments, day(as_of))
            .iter()
            .map(|found| {
                let due = found.due.map_or("-".to_owned(), |due| due.to_string());
                format!("{} {due}", found.key.0)
            })
            .collect()
    }

    fn desk(formalities: Value, fields: Value) -> Desk {
        let mut desk = small_office();
        let profile = json!({"name": "Profil", "formalities": formalities});
        desk.put(Kind::JurisdictionProfile, "JUR-1", profile);
        desk.put(Kind::Agreement, "AGR-01", twinning(fields));
        desk
    }

    fn step(key: &str, moment: &str, days: i32) -> Value {
        json!({"key": key, "step": key, "moment": moment, "offset_days": days})
    }

    fn on_the_way() -> Value {
        json!({"moves": [
            {"to": "negotiating", "on": "2024-01-10"},
            {"to": "approval_pending", "on": "2024-02"},
            {"to": "approved", "on": "2024-03-01", "act": "D"},
            {"to": "signed", "on": "2024-03-31"},
        ]})
    }

    #[test]
    fn each_step_is_due_as_many_days_from_its_moment() {
        let asked = json!([
            step("notify", "negotiation", -5),
            step("opinion", "approval", -30),
            step("act", "approval", 0),
            step("register", "signature", 14),
        ]);
        assert_eq!(
            steps(asked, on_the_way(), "2025-12-31"),
            [
                "notify 2024-01-05",
                "opinion 2024-01-31",
                "act 2024-03-01",
                "register 2024-04-14"
            ]
        );
    }

    #[test]
    fn a_step_has_no_day_while_its_moment_is_not_known_to_the_day() {
        let asked = json!([
            step("act", "approval", 0),
            step("register", "signature", 14)
        ]);
        let rough = json!({"moves": [{"to": "signed", "on": "1968-05"}], "approved_on": "unknown"});
        assert_eq!(
            steps(asked.clone(), rough, "2025-12-31"),
            ["act -", "register -"]
        );
        let negotiated = json!({"moves": [{"to": "negotiating", "on": "2025-03-10"}]});
        assert_eq!(
            steps(asked, negotiated, "2025-12-31"),
            ["act -", "register -"]
        );
    }

    #[test]
    fn the_day_of_our_act_counts_rather_than_that_of_the_move() {
        let mut fields = on_the_way();
        fields["approved_on"] = json!("2024-02-26");
        let asked = json!([step("act", "approval", 0)]);
        assert_eq!(steps(asked, fields, "2025-12-31"), ["act 2024-02-26"]);
    }

    #[test]
    fn a_yearly_step_is_asked_for_its_next_day_while_the_agreement_runs() {
        let asked = || json!([step("aid", "each_year", 30)]);
        assert_eq!(
            steps(asked(), on_the_way(), "2024-06-01"),
            ["aid-2025 2025-04-30"]
        );
        assert_eq!(
            steps(asked(), on_the_way(), "2025-04-30"),
            ["aid-2025 2025-04-30"]
        );
        assert_eq!(
            steps(asked(), on_the_way(), "2025-05-01"),
            ["aid-2026 2026-04-30"]
        );
        let mut ended = on_the_way();
        ended["term"] = json!({"fixed": {"end": "2026-03-30"}});
        assert!(steps(asked(), ended.clone(), "2025-05-01").is_empty());
        ended["term"] = json!({"fixed": {"end": "2026-03-31"}});
        assert_eq!(steps(asked(), ended, "2025-05-01").len(), 1);
        let unsigned = json!({"moves": [{"to": "negotiating", "on": "2025-03-10"}]});
        assert_eq!(steps(asked(), unsigned, "2025-12-31"), ["aid -"]);
    }

    #[test]
    fn a_step_may_be_asked_of_some_natures_only() {
        let mut opinion = step("opinion", "signature", -10);
        opinion["natures"] = json!(["administrative"]);
        let asked = |nature: &str| {
            let fields = json!({"legal_nature": nature});
            steps(json!([opinion.clone()]), fields, "2025-12-31").len()
        };
        assert_eq!((asked("administrative"), asked("binding")), (1, 0));
        // Of what nobody knows, it may well be asked.
        assert_eq!(asked("unknown"), 1);
    }
}
