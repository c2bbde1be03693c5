//! When an agreement is to be reviewed (DOMAIN 5.2, section 8): it sleeps or is only symbolic, it ends soon, or nobody has looked at it for
//! as long as vitality looks back. A review that was noted settles it for a while.

use jiff::ToSpan;

use super::{Agreement, AgreementReview, AgreementState, Class, Clock, Vitality, clock, vitality};
use crate::kernel::{Assessed, Certainty, Historical, add_months, held_at, listed};
use crate::record::{Stored, View};

listed! {
    /// Why an agreement is to be reviewed.
    pub enum ReviewCause = "agreement-review-cause" {
        /// Nothing has been exchanged for long, or nothing but ceremonies.
        Sleeps,
        /// It ends soon.
        EndsSoon,
        /// Nobody has looked at it for long.
        NotLookedAt,
    }
}

/// The latest review at the view's date.
pub fn last_review<'a>(agreement: &'a Agreement, view: &View<'_>) -> Option<&'a AgreementReview> {
    let by_then = agreement.reviews.iter();
    by_then
        .filter(|review| review.on <= view.as_of)
        .max_by_key(|review| review.on)
}

/// Why an agreement is to be reviewed now; `None` when it is not.
pub fn review_due(agreement: &Stored<Agreement>, view: &View<'_>) -> Option<ReviewCause> {
    if sleeps(agreement, &vitality(agreement, view).value, view) {
        return Some(ReviewCause::Sleeps);
    }
    let stands = clock(agreement, view);
    let before = view
        .as_of
        .saturating_sub(view.settings.expiring_days.days());
    let reviewed = last_review(&agreement.body, view).map(|review| review.on);
    if matches!(stands, Clock::Expiring { .. }) && reviewed.is_none_or(|on| on < before) {
        return Some(ReviewCause::EndsSoon);
    }
    is_not_looked_at(agreement, &stands, view).then_some(ReviewCause::NotLookedAt)
}

/// Whether an agreement in life was signed, and last reviewed if ever, as long ago as vitality looks back.
pub(crate) fn is_not_looked_at(
    agreement: &Stored<Agreement>,
    stands: &Clock,
    view: &View<'_>,
) -> bool {
    let start = add_months(view.as_of, -view.settings.vitality_window_months);
    let signed = agreement.body.signed_on();
    let is_old = signed.is_some_and(|on| on.on_or_before(start) == Certainty::Yes)
        || signed == Some(Historical::Unknown);
    let in_life = held_at(&agreement.body.moves, view.as_of).state()
        == Some(AgreementState::Signed)
        && !matches!(stands, Clock::Expired { .. });
    let reviewed = last_review(&agreement.body, view);
    in_life && is_old && reviewed.is_none_or(|review| review.on <= start)
}

/// Whether an agreement of this vitality is dormant or only symbolic, and nobody has lately decided what to do about it.
pub(crate) fn sleeps(
    agreement: &Stored<Agreement>,
    vitality: &Assessed<Vitality>,
    view: &View<'_>,
) -> bool {
    let Assessed::Value(found) = vitality else {
        return false;
    };
    let since = add_months(view.as_of, -view.settings.vitality_dormant_months);
    matches!(found.class, Class::Dormant | Class::Symbolic)
        && last_review(&agreement.body, view).is_none_or(|review| review.on <= since)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{TODAY, small_office, twinning};
    use crate::kernel::Listed;
    use crate::kinds::Kind;

    fn check(fields: Value, expected: Option<&str>) {
        let mut desk = small_office();
        desk.put(Kind::Agreement, "AGR-01", twinning(fields.clone()));
        let found = review_due(&desk.get::<Agreement>("AGR-01"), &desk.at(TODAY));
        assert_eq!(found.map(Listed::word), expected, "{fields}");
    }

    fn reviewed(on: &str, outcome: &str) -> Value {
        json!([{"on": on, "outcome": outcome, "motive": "Bilan"}])
    }

    fn signed(on: &str) -> Value {
        json!([{"to": "signed", "on": on}])
    }

    #[test]
    fn a_tie_that_sleeps_is_reviewed_and_a_review_settles_it_for_two_years() {
        let asleep = |reviews: Value| json!({"moves": signed("2019-05-12"), "exchange_register_since": "2019-05-12", "reviews": reviews});
        check(asleep(json!([])), Some("sleeps"));
        check(asleep(reviewed("2025-06-01", "revive")), None);
        check(asleep(reviewed("2020-06-01", "keep")), Some("sleeps"));
    }

    #[test]
    fn an_agreement_is_looked_at_before_it_ends() {
        let ending = |reviews: Value| json!({"moves": signed("2024-05-12"), "term": {"fixed": {"end": "2026-03-31"}}, "reviews": reviews});
        check(ending(json!([])), Some("ends_soon"));
        check(ending(reviewed("2025-12-01", "renew")), None);
    }

    #[test]
    fn an_old_agreement_that_nobody_looked_at_is_to_be_reviewed() {
        // Nobody noted its exchanges, so nobody can tell whether it sleeps.
        let old = |on: &str, reviews: Value| json!({"moves": signed(on), "exchange_register_since": null, "reviews": reviews});
        check(old("2019-05-12", json!([])), Some("not_looked_at"));
        check(old("2024-05-12", json!([])), None);
        check(old("2019-05-12", reviewed("2024-02-01", "keep")), None);
        let ended =
            json!({"moves": signed("2015-05-12"), "term": {"fixed": {"end": "2018-03-31"}}});
        check(ended, None);
    }
}
