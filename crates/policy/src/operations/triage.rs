//! What the triage card of a request says by itself: a score, an advice, and flags that an officer might overlook. They advise;
//! a person decides, with a motive (DOMAIN 4.5).

use num_rational::Ratio;

use super::{Request, Triage};
use crate::governance::Government;
use crate::kernel::{Exact, listed, whole_months_before};
use crate::record::{Shared, Stored, View};
use crate::relations::Agreement;

listed! {
    /// What the score advises.
    pub enum TriageAdvice = "triage-advice" {
        /// Accept.
        Accept,
        /// Talk it over.
        Discuss,
        /// Decline.
        Decline,
    }
}

listed! {
    /// What an officer should look at before deciding.
    pub enum TriageFlag = "triage-flag" {
        /// The same asker asked about the same theme not long ago.
        AskedBefore,
        /// There is too little time to prepare.
        ShortNotice,
        /// A travel agency asks, and no public body stands behind it.
        AgencyWithoutBody,
        /// Nobody says what for.
        NoPurpose,
        /// Letters for visas are asked.
        VisaLetters,
        /// The State set conditions on ties with this asker or its country.
        NationalCondition,
    }
}

/// The score is a share of this: three points under each head, times the weights.
const MOST: i128 = 27;
/// From this share of the points on, the card advises to accept.
const ACCEPT_FROM: Ratio<i128> = Ratio::new_raw(3, 5);
/// From this share of the points on, the card advises to talk it over.
const DISCUSS_FROM: Ratio<i128> = Ratio::new_raw(7, 20);
/// The same asker and theme within this many months is worth a look at the earlier answer.
const ASKED_BEFORE_MONTHS: i32 = 24;
/// A visit asked later than this many days ahead can hardly be prepared.
const NOTICE_DAYS: i32 = 28;

/// One head of the card: its mark, and how often it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TriageHead {
    /// The field.
    pub field: &'static str,
    /// Its mark, from 0 to 3.
    pub mark: i8,
    /// How often it counts.
    pub weight: i8,
}

impl TriageHead {
    /// The points under this head.
    pub fn points(&self) -> i128 {
        i128::from(self.mark) * i128::from(self.weight)
    }
}

impl Triage {
    /// The most points that a card can have.
    pub const MOST: i128 = MOST;

    /// The heads of the card: fit weighs three times, benefit and risk twice.
    pub fn heads(&self) -> [TriageHead; 5] {
        let head = |field, mark, weight| TriageHead {
            field,
            mark,
            weight,
        };
        [
            head("objective_fit", self.objective_fit, 3),
            head("benefit", self.benefit, 2),
            head("reciprocity", self.reciprocity, 1),
            head("effort", self.effort, 1),
            head("risk", self.risk, 2),
        ]
    }

    /// The points of the card.
    pub fn points(&self) -> i128 {
        self.heads().iter().map(TriageHead::points).sum()
    }

    /// The points of the card, as a share of the most that it can have.
    pub fn score(&self) -> Exact {
        Ratio::new(self.points(), MOST)
    }

    /// What the score advises.
    pub fn advice(&self) -> TriageAdvice {
        match self.score() {
            score if score >= ACCEPT_FROM => TriageAdvice::Accept,
            score if score >= DISCUSS_FROM => TriageAdvice::Discuss,
            _ => TriageAdvice::Decline,
        }
    }
}

/// What an officer should look at before deciding, in the order of the list.
pub fn triage_flags(request: &Stored<Request>, view: &View<'_>) -> Vec<TriageFlag> {
    let asked = &request.body;
    let behind = asked.agent_for.is_some() || asked.government.is_some();
    let raised = |flag: &TriageFlag| match flag {
        TriageFlag::AskedBefore => !asked_before(request, view).is_empty(),
        TriageFlag::ShortNotice => is_short_notice(asked),
        TriageFlag::AgencyWithoutBody => asked.by_agency && !behind,
        TriageFlag::NoPurpose => asked.subject.is_none() && asked.text.is_none(),
        TriageFlag::VisaLetters => asked.visa_letters,
        TriageFlag::NationalCondition => has_conditions(asked, view),
    };
    let flags = TriageFlag::ALL.iter().copied();
    flags.filter(raised).collect()
}

/// Requests of the same asker on the same theme in the two years before, latest first.
pub fn asked_before(request: &Stored<Request>, view: &View<'_>) -> Vec<Shared<Request>> {
    let asked = &request.body;
    let is_earlier = |other: &Request| {
        let window = whole_months_before(other.received_on, asked.received_on, ASKED_BEFORE_MONTHS);
        window && same_asker(asked, other) && same_theme(asked, other)
    };
    let all = view.policy.table::<Request>().all();
    let mut found: Vec<Shared<Request>> = all
        .filter(|other| other.id != request.id && is_earlier(&other.body))
        .cloned()
        .collect();
    found.sort_by_key(|other| std::cmp::Reverse(other.body.received_on));
    found
}

fn same_asker(one: &Request, other: &Request) -> bool {
    fn both<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.is_some() && one == other
    }
    let name = |request: &Request| request.from_body.as_deref().map(str::to_lowercase);
    both(one.actor.as_ref(), other.actor.as_ref())
        || both(one.government.as_ref(), other.government.as_ref())
        || both(one.organisation.as_ref(), other.organisation.as_ref())
        || both(one.person.as_ref(), other.person.as_ref())
        || both(name(one).as_ref(), name(other).as_ref())
}

/// Where nobody noted the themes, what is wished tells.
fn same_theme(one: &Request, other: &Request) -> bool {
    if one.themes.is_empty() || other.themes.is_empty() {
        return one.wish == other.wish;
    }
    one.themes.iter().any(|theme| other.themes.contains(theme))
}

fn is_short_notice(request: &Request) -> bool {
    request.proposed_from.is_some_and(|from| {
        let days = request.received_on.until(from).map(|span| span.get_days());
        days.is_ok_and(|days| days < NOTICE_DAYS)
    })
}

/// Whether an agreement with the asker, or with a government of its country, carries conditions of the State.
fn has_conditions(request: &Request, view: &View<'_>) -> bool {
    let concerned = |government: &Stored<Government>| {
        request
            .government
            .is_some_and(|asker| asker.id() == government.id)
            || request.country == Some(government.body.country)
    };
    let governments = view.policy.table::<Government>().all();
    governments.filter(|found| concerned(found)).any(|found| {
        let mut agreements = view.policy.referring::<Agreement>(found.id);
        agreements.any(|agreement| agreement.body.national_conditions.is_some())
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, replace, small_office, twinning};
    use crate::kinds::Kind;

    /// Fit, benefit, reciprocity, effort, risk.
    fn card(marks: [i8; 5]) -> Triage {
        let [objective_fit, benefit, reciprocity, effort, risk] = marks;
        Triage {
            objective_fit,
            benefit,
            reciprocity,
            effort,
            risk,
        }
    }

    #[test]
    fn the_card_weighs_fit_three_times_and_benefit_and_risk_twice() {
        for (marks, points) in [
            ([0, 0, 0, 0, 0], 0),
            ([1, 0, 0, 0, 0], 3),
            ([0, 1, 0, 0, 0], 2),
            ([0, 0, 1, 0, 0], 1),
            ([0, 0, 0, 1, 0], 1),
            ([0, 0, 0, 0, 1], 2),
            ([2, 1, 3, 2, 1], 15),
            ([3, 3, 3, 3, 3], 27),
        ] {
            assert_eq!(card(marks).score(), Ratio::new(points, 27), "{marks:?}");
        }
    }

    #[test]
    fn the_advice_changes_at_six_tenths_and_at_thirty_five_hundredths() {
        for (marks, advice) in [
            ([3, 3, 0, 0, 1], TriageAdvice::Accept),  // 17 of 27
            ([3, 2, 1, 0, 1], TriageAdvice::Discuss), // 16 of 27
            ([2, 2, 0, 0, 0], TriageAdvice::Discuss), // 10 of 27
            ([3, 0, 0, 0, 0], TriageAdvice::Decline), // 9 of 27
        ] {
            assert_eq!(card(marks).advice(), advice, "{marks:?}");
        }
    }

    fn request(fields: Value) -> Value {
        let mut draft = json!({
            "received_on": "2025-03-03", "channel": "email", "wish": "visit", "subject": "Visite du port",
            "moves": [{"to": "in_triage", "on": "2025-03-03"}],
        });
        replace(&mut draft, fields);
        draft
    }

    fn flags(desk: &mut Desk, fields: Value) -> Vec<TriageFlag> {
        desk.put(Kind::Request, "REQ-01", request(fields));
        let found = desk.get::<Request>("REQ-01");
        triage_flags(&found, &desk.at(TODAY))
    }

    fn check(fields: Value, expected: &[TriageFlag]) {
        let found = flags(&mut small_office(), fields.clone());
        assert_eq!(found, expected, "{fields}");
    }

    #[test]
    fn what_an_officer_might_overlook_is_flagged() {
        check(json!({}), &[]);
        check(json!({"visa_letters": true}), &[TriageFlag::VisaLetters]);
        check(json!({"subject": null}), &[TriageFlag::NoPurpose]);
        check(json!({"subject": null, "text": "Bonjour"}), &[]);
        let agency = [TriageFlag::AgencyWithoutBody];
        check(json!({"by_agency": true}), &agency);
        check(
            json!({"by_agency": true, "agent_for": "Ville d'Aldaluz"}),
            &[],
        );
        check(json!({"by_agency": true, "government": "GOV-ALD"}), &[]);
    }

    #[test]
    fn a_visit_is_asked_four_weeks_ahead() {
        check(json!({"proposed_from": "2025-03-31"}), &[]);
        check(
            json!({"proposed_from": "2025-03-30"}),
            &[TriageFlag::ShortNotice],
        );
    }

    #[test]
    fn the_same_asker_on_the_same_theme_within_two_years_is_found() {
        let before = |earlier: Value, now: Value| {
            let mut desk = small_office();
            let mut draft = json!({"received_on": "2024-06-03", "moves": [{"to": "closed", "on": "2024-07-01"}]});
            replace(&mut draft, earlier);
            desk.put(Kind::Request, "REQ-00", request(draft));
            flags(&mut desk, now)
        };
        let same = [TriageFlag::AskedBefore];
        for asker in [
            json!({"actor": "A-UNI"}),
            json!({"government": "GOV-ALD"}),
            json!({"person": "PER-01"}),
            json!({"from_body": "Université d'Ailleurs"}),
        ] {
            assert_eq!(before(asker.clone(), asker.clone()), same, "{asker}");
        }
        let named = |name: &str| json!({"from_body": name});
        assert_eq!(before(named("ALDALUZ"), named("Aldaluz")), same);
        assert!(before(named("Aldaluz"), named("Nouakra")).is_empty());
        assert!(before(json!({}), json!({})).is_empty());
        let on = |theme: &str| json!({"actor": "A-UNI", "themes": [theme]});
        assert_eq!(before(on("port"), on("port")), same);
        assert!(before(on("port"), on("water")).is_empty());
        assert_eq!(before(json!({"actor": "A-UNI"}), on("port")), same);
        let asked = |received_on: &str| {
            before(
                json!({"actor": "A-UNI", "received_on": received_on}),
                json!({"actor": "A-UNI"}),
            )
        };
        assert_eq!(asked("2023-03-04"), same);
        assert!(asked("2023-03-03").is_empty());
        assert!(asked("2025-03-04").is_empty());
    }

    #[test]
    fn conditions_of_the_state_on_ties_with_the_asker_or_its_country_are_recalled() {
        let mut desk = small_office();
        let conditions = json!({"national_conditions": "Avis du ministère"});
        desk.put(Kind::Agreement, "AGR-01", twinning(conditions));
        let recalled = [TriageFlag::NationalCondition];
        assert_eq!(flags(&mut desk, json!({"government": "GOV-ALD"})), recalled);
        assert_eq!(flags(&mut desk, json!({"country": "PT"})), recalled);
        assert!(flags(&mut desk, json!({"government": "GOV-NOU", "country": "MA"})).is_empty());
    }
}
