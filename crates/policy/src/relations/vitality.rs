//! Whether a tie is alive (DOMAIN 5.2): recent, reciprocal, concrete, broad, carried by society, provided with means.
//! The paper wants stable links in both directions with concrete projects, and says that some are only symbolic.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use num_rational::Ratio;
use uuid::Uuid;

use super::{Agreement, AgreementType, Clock, Exchange, Initiator, clock};
use crate::governance::{Actor, Government, Side};
use crate::kernel::{
    Assessed, Certainty, Counted, Exact, Figure, Historical, LeftOut, Outcome, Part, Reason, Said,
    Used, add_months, held_at, listed, whole,
};
use crate::operations::{Action, ActionState, Mobility, MobilityState};
use crate::record::{Shared, Stored, View};

listed! {
    /// The class of a tie: the headline. The score only sorts inside a class.
    pub enum Class = "vitality-class" {
        /// Suspended by an act: not dormancy.
        Suspended,
        /// Ended by an act.
        Terminated,
        /// Replaced by another agreement.
        Superseded,
        /// Past its last day.
        Expired,
        /// Too young to be judged.
        New,
        /// No exchange at all for two years.
        Dormant,
        /// Exchanges, none of substance, for two years.
        Symbolic,
        /// One side starts nearly everything.
        OneSided,
        /// Alive.
        Alive,
    }
}

/// The class and the score of a tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vitality {
    /// The headline.
    pub class: Class,
    /// 0 to 100, exact; none when the tie is not in force.
    pub score: Option<Exact>,
}

impl Said for Vitality {
    fn said(&self) -> Outcome {
        Outcome::Group(vec![
            ("class", Outcome::choice(self.class)),
            ("score", Outcome::of(self.score, Outcome::Number)),
        ])
    }
}

/// The weights of the six parts, in hundredths.
const WEIGHTS: [(&str, i128); 6] = [
    ("recency", 30),
    ("reciprocity", 20),
    ("concreteness", 20),
    ("breadth", 10),
    ("society", 10),
    ("means", 10),
];

/// The vitality of one agreement at the view's date, with its proof.
pub fn vitality(record: &Stored<Agreement>, view: &View<'_>) -> Figure<Vitality> {
    let mut figure = Figure {
        name: "vitality",
        formula: "5.2",
        value: Assessed::NotAssessable(Reason::new("vitality-not-signed")),
        parts: Vec::new(),
        counted: vec![Counted {
            record: record.id,
            counted_as: "agreement",
        }],
        left_out: Vec::new(),
        settings: settings_used(view),
        as_of: view.as_of,
        period: None,
        audience: view.policy.audience(),
        version: view.policy.version,
    };
    figure.value = assess(record, view, &mut figure);
    figure
}

/// The vitality of every agreement, by its id, without the proofs: for pages and figures that tell many.
pub fn vitalities(view: &View<'_>) -> Arc<HashMap<Uuid, Assessed<Vitality>>> {
    view.policy.remembered().ties.answer((), view, || {
        let all = view.policy.table::<Agreement>().all();
        Arc::new(all.map(|tie| (tie.id, vitality(tie, view).value)).collect())
    })
}

fn assess(
    record: &Stored<Agreement>,
    view: &View<'_>,
    figure: &mut Figure<Vitality>,
) -> Assessed<Vitality> {
    let out = |key| Assessed::NotAssessable(Reason::new(key));
    use AgreementType::{Cooperation, Friendship, Mou, Twinning};
    if !matches!(
        record.body.r#type,
        Twinning | Friendship | Cooperation | Mou
    ) {
        return out("vitality-not-this-type");
    }
    let lifecycle = match clock(record, view) {
        Clock::NotSigned | Clock::Abandoned | Clock::Signed => return out("vitality-not-signed"),
        Clock::Uncertain => return out("vitality-rough-agreement-dates"),
        Clock::Suspended => Some(Class::Suspended),
        Clock::Terminated => Some(Class::Terminated),
        Clock::Superseded => Some(Class::Superseded),
        Clock::Expired { .. } => Some(Class::Expired),
        Clock::InForce | Clock::Expiring { .. } => None,
    };
    if let Some(class) = lifecycle {
        return Assessed::Value(Vitality { class, score: None });
    }
    if let Err(reason) = register_covers(record, view) {
        return Assessed::NotAssessable(reason);
    }
    let seen = Seen::look(record, view, figure);
    let Some(recency) = seen.recency() else {
        return seen.too_rough(figure);
    };
    let parts = seen.parts(recency, record, view);
    let score = parts.iter().map(|part| part.value * part.weight).sum();
    match class(record, view, &seen, &parts) {
        Ok(class) => {
            figure.parts = parts;
            Assessed::Value(Vitality {
                class,
                score: Some(score),
            })
        }
        Err(Rough::Agreement) => out("vitality-rough-agreement-dates"),
        Err(Rough::Exchanges) => seen.too_rough(figure),
    }
}

/// What is dated too roughly to tell the class.
enum Rough {
    Agreement,
    Exchanges,
}

/// The exchange register must have been kept for the whole window, or since signature (DOMAIN 3.4).
fn register_covers(record: &Stored<Agreement>, view: &View<'_>) -> Result<(), Reason> {
    let Some(since) = record.body.exchange_register_since else {
        return Err(Reason::new("vitality-no-register"));
    };
    let start = add_months(view.as_of, -view.settings.vitality_window_months);
    let since_signature = record
        .body
        .signed_on()
        .and_then(Historical::earliest)
        .is_some_and(|signed| since <= signed);
    if since <= start || since_signature {
        return Ok(());
    }
    Err(Reason::new("vitality-register-too-short")
        .naming("since", since)
        .naming("needed", start))
}

/// The exchanges that count, sorted by the windows they fall in.
struct Seen<'a> {
    /// Substantive, inside the window.
    substantive: Vec<&'a Shared<Exchange>>,
    /// All, inside the window.
    all: usize,
    /// Any at all in the dormancy window.
    lately: Certainty,
    /// Any substantive there.
    substantive_lately: Certainty,
    /// Any substantive in the months that are recent.
    substantive_recently: Certainty,
    /// Any substantive ever.
    substantive_ever: bool,
    /// Those whose date leaves open in which of these times they fall.
    unsure: Vec<Uuid>,
    /// Whether one of them may lie outside the window, or after the view's date.
    is_open: bool,
}

impl<'a> Seen<'a> {
    fn look(record: &Stored<Agreement>, view: &View<'a>, figure: &mut Figure<Vitality>) -> Self {
        let months = |months: i32| add_months(view.as_of, -months);
        let (window, lately) = (
            months(view.settings.vitality_window_months),
            months(view.settings.vitality_dormant_months),
        );
        let recent = months(view.settings.vitality_recent_months);
        let mut seen = Self {
            substantive: vec![],
            all: 0,
            lately: Certainty::No,
            substantive_lately: Certainty::No,
            substantive_recently: Certainty::No,
            substantive_ever: false,
            unsure: vec![],
            is_open: false,
        };
        for exchange in view.policy.referring::<Exchange>(record.id) {
            let mut leave = |key| {
                figure.left_out.push(LeftOut {
                    record: exchange.id,
                    reason: Reason::new(key),
                })
            };
            if !exchange.common.exceptions.is_empty() {
                leave("exchange-breaks-a-rule");
                continue;
            }
            let date = exchange.body.date;
            if date.on_or_before(view.as_of) == Certainty::No {
                leave("exchange-after-as-of");
                continue;
            }
            let substantive = exchange.body.is_substantive();
            let tests = [window, lately, recent].map(|limit| date.after(limit));
            let [within, lately, recently] = tests;
            if [date.on_or_before(view.as_of), within].contains(&Certainty::Open) {
                seen.unsure.push(exchange.id);
                seen.is_open = true;
                continue;
            }
            if tests.contains(&Certainty::Open) {
                seen.unsure.push(exchange.id);
            }
            seen.lately = seen.lately.or(lately);
            if substantive {
                seen.substantive_ever = true;
                seen.substantive_lately = seen.substantive_lately.or(lately);
            }
            if within == Certainty::No {
                leave("exchange-before-window");
                continue;
            }
            seen.all += 1;
            let counted_as = if substantive {
                "substantive"
            } else {
                "symbolic"
            };
            figure.counted.push(Counted {
                record: exchange.id,
                counted_as,
            });
            if substantive {
                seen.substantive_recently = seen.substantive_recently.or(recently);
                seen.substantive.push(exchange);
            }
        }
        seen
    }

    /// Not assessable; the figure tells which dates leave it open.
    fn too_rough(&self, figure: &mut Figure<Vitality>) -> Assessed<Vitality> {
        figure
            .counted
            .retain(|counted| !self.unsure.contains(&counted.record));
        figure
            .left_out
            .extend(self.unsure.iter().map(|exchange| LeftOut {
                record: *exchange,
                reason: Reason::new("exchange-date-too-rough"),
            }));
        let reason = Reason::new("vitality-rough-dates").naming("count", self.unsure.len());
        Assessed::NotAssessable(reason)
    }

    fn parts(&self, recency: Exact, record: &Stored<Agreement>, view: &View<'_>) -> Vec<Part> {
        let (us, them) = self.started();
        let (least, most) = (us.min(them), us.max(them));
        let themes: BTreeSet<_> = self
            .substantive
            .iter()
            .flat_map(|e| e.body.themes.iter().map(|t| t.id()))
            .collect();
        let groups: BTreeSet<_> = self
            .substantive
            .iter()
            .flat_map(|exchange| exchange.body.actors.iter())
            .filter_map(|actor| view.policy.table::<Actor>().get(actor.id()))
            .map(|actor| actor.body.group)
            .collect();
        let thirds = |count: usize| {
            (
                whole(count.min(3)) / whole(3),
                Some((whole(count), whole(3))),
            )
        };
        let values = [
            (recency, None),
            (divided(least, most), Some((least, most))),
            (
                divided(whole(self.substantive.len()), whole(self.all)),
                Some((whole(self.substantive.len()), whole(self.all))),
            ),
            thirds(themes.len()),
            thirds(groups.len()),
            (
                if has_means(&record.body, view) {
                    whole(1)
                } else {
                    whole(0)
                },
                None,
            ),
        ];
        let named = WEIGHTS.iter().zip(values);
        named
            .map(|((name, weight), (value, of))| Part {
                name,
                value,
                weight: Ratio::from_integer(*weight),
                of,
            })
            .collect()
    }

    /// 1 within a year, 1/2 within two, 1/4 within the window, by the last substantive exchange; nothing when dates leave it open.
    fn recency(&self) -> Option<Exact> {
        match (self.substantive_recently, self.substantive_lately) {
            _ if self.is_open => None,
            _ if self.substantive.is_empty() => Some(whole(0)),
            (Certainty::Yes, _) => Some(whole(1)),
            (Certainty::No, Certainty::Yes) => Some(Ratio::new(1, 2)),
            (Certainty::No, Certainty::No) => Some(Ratio::new(1, 4)),
            _ => None,
        }
    }

    /// How many substantive exchanges each side started; one started by both counts half on each side.
    fn started(&self) -> (Exact, Exact) {
        let count = |who| {
            whole(
                self.substantive
                    .iter()
                    .filter(|exchange| exchange.body.initiator == who)
                    .count(),
            )
        };
        let halves = count(Initiator::Both) / whole(2);
        (
            count(Initiator::Us) + halves,
            count(Initiator::Them) + halves,
        )
    }
}

/// The class, or what is dated too roughly to tell it.
fn class(
    record: &Stored<Agreement>,
    view: &View<'_>,
    seen: &Seen<'_>,
    parts: &[Part],
) -> Result<Class, Rough> {
    if !seen.substantive_ever {
        let young = add_months(view.as_of, -view.settings.vitality_new_months);
        match record.body.signed_on() {
            Some(Historical::Unknown) | None => {}
            Some(signed) => match signed.after(young) {
                Certainty::Yes => return Ok(Class::New),
                Certainty::Open => return Err(Rough::Agreement),
                Certainty::No => {}
            },
        }
    }
    let reciprocity = parts
        .iter()
        .find(|part| part.name == "reciprocity")
        .map_or(whole(0), |part| part.value);
    match (seen.lately, seen.substantive_lately) {
        (Certainty::Open, _) | (_, Certainty::Open) => Err(Rough::Exchanges),
        (Certainty::No, _) => Ok(Class::Dormant),
        (_, Certainty::No) => Ok(Class::Symbolic),
        _ if reciprocity < Ratio::new(1, 4) => Ok(Class::OneSided),
        _ => Ok(Class::Alive),
    }
}

/// A budget, or somebody to call on both sides.
fn has_means(agreement: &Agreement, view: &View<'_>) -> bool {
    let is_ours = |id| {
        view.policy
            .table::<Government>()
            .get(id)
            .is_some_and(|found| found.body.side == Side::Ours)
    };
    let ours = agreement
        .contacts
        .iter()
        .any(|contact| is_ours(contact.party.id()));
    let theirs = agreement
        .contacts
        .iter()
        .any(|contact| !is_ours(contact.party.id()));
    agreement.budget.is_some() || (ours && theirs)
}

/// Actions and missions with the partner for which nobody has noted an exchange: they propose one, and count for nothing.
pub fn proposed_exchanges(
    record: &Stored<Agreement>,
    view: &View<'_>,
) -> (Vec<Shared<Action>>, Vec<Shared<Mobility>>) {
    let noted: Vec<&Shared<Exchange>> = view.policy.referring::<Exchange>(record.id).collect();
    let actions = view
        .policy
        .referring::<Action>(record.id)
        .filter(|action| action.body.from.is_some_and(|from| from <= view.as_of))
        .filter(|action| {
            let held = held_at(&action.body.moves, view.as_of).state();
            !matches!(
                held,
                Some(
                    ActionState::Idea
                        | ActionState::Proposed
                        | ActionState::Planned
                        | ActionState::Cancelled
                )
            )
        })
        .filter(|action| {
            !noted.iter().any(|exchange| {
                exchange
                    .body
                    .action
                    .is_some_and(|link| link.id() == action.id)
            })
        });
    let missions = view
        .policy
        .referring::<Mobility>(record.id)
        .filter(|mission| mission.body.to <= view.as_of)
        .filter(|mission| {
            let held = held_at(&mission.body.moves, view.as_of).state();
            held != Some(MobilityState::Cancelled)
        })
        .filter(|mission| {
            !noted.iter().any(|exchange| {
                exchange
                    .body
                    .mission
                    .is_some_and(|link| link.id() == mission.id)
            })
        });
    (actions.cloned().collect(), missions.cloned().collect())
}

fn settings_used(view: &View<'_>) -> Vec<Used> {
    let settings = view.settings;
    [
        ("vitality_window_months", settings.vitality_window_months),
        ("vitality_recent_months", settings.vitality_recent_months),
        ("vitality_dormant_months", settings.vitality_dormant_months),
        ("vitality_new_months", settings.vitality_new_months),
    ]
    .map(|(name, value)| Used {
        name,
        value: Ratio::from_integer(value.into()),
    })
    .into()
}

fn divided(over: Exact, under: Exact) -> Exact {
    if under == whole(0) {
        whole(0)
    } else {
        over / under
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::desk::{Desk, TODAY, day, replace, small_office, twinning};
    use crate::kernel::Listed;
    use crate::kinds::Kind;
    use crate::{Audience, Snapshot};

    /// A tie with its exchanges: `day kind initiator themes actors`, one a part; themes and actors joined by `+`.
    fn desk(fields: Value, exchanges: &str) -> Desk {
        let mut desk = small_office();
        desk.put(Kind::Agreement, "AGR-01", twinning(fields));
        let texts = exchanges.split(',').map(str::trim);
        for (index, text) in texts.filter(|text| !text.is_empty()).enumerate() {
            let words: Vec<&str> = text.split_whitespace().collect();
            let several = |index: usize| -> Vec<&str> {
                let found = words.get(index).filter(|word| **word != "-");
                found.map_or_else(Vec::new, |word| word.split('+').collect())
            };
            let draft = json!({
                "agreement": "AGR-01", "date": words[0], "kind": words[1], "initiator": words[2],
                "themes": several(3), "actors": several(4),
            });
            desk.put(Kind::Exchange, &format!("exchange {index}"), draft);
        }
        desk
    }

    fn figure(desk: &Desk, as_of: Date) -> Figure<Vitality> {
        vitality(&desk.get("AGR-01"), &desk.at(as_of))
    }

    /// Class, score and the six parts, exact; or the reason why there is none.
    fn line(desk: &Desk, as_of: Date) -> String {
        let figure = figure(desk, as_of);
        match figure.value {
            Assessed::NotAssessable(reason) => reason.key.to_owned(),
            Assessed::Value(Vitality { class, score }) => {
                let parts: Vec<String> = figure
                    .parts
                    .iter()
                    .map(|part| part.value.to_string())
                    .collect();
                let score = score.map_or("-".to_owned(), |score| score.to_string());
                let said = format!("{} {score} {}", class.word(), parts.join(" "));
                said.trim_end().to_owned()
            }
        }
    }

    fn check(exchanges: &str, expected: &str) {
        assert_eq!(
            line(&desk(json!({}), exchanges), TODAY),
            expected,
            "{exchanges}"
        );
    }

    /// The first word of a line: the class, or the reason.
    fn check_class(fields: Value, exchanges: &str, as_of: &str, expected: &str) {
        let said = line(&desk(fields.clone(), exchanges), day(as_of));
        assert_eq!(
            said.split(' ').next(),
            Some(expected),
            "{fields} {exchanges} at {as_of}: {said}"
        );
    }

    #[test]
    fn a_tie_without_exchanges_sleeps() {
        check("", "dormant 0 0 0 0 0 0 0");
        check("2022-12-31 project us water A-UNI", "dormant 0 0 0 0 0 0 0");
    }

    #[test]
    fn ceremonies_alone_are_symbolic() {
        check(
            "2025-05-18 ceremony both culture A-CIT, 2024-12-20 greeting us",
            "symbolic 0 0 0 0 0 0 0",
        );
        // An older project still counts in the score, not in the class.
        check(
            "2023-06-01 project both water A-CIT, 2025-05-18 ceremony us",
            "symbolic 265/6 1/4 1 1/2 1/3 1/3 0",
        );
    }

    #[test]
    fn recency_steps_down_at_exactly_one_and_two_years() {
        let recency = |on: &str| {
            figure(&desk(json!({}), &format!("{on} project both")), TODAY).parts[0].value
        };
        assert_eq!(recency("2025-01-01"), whole(1));
        assert_eq!(recency("2024-12-31"), Ratio::new(1, 2));
        assert_eq!(recency("2024-01-01"), Ratio::new(1, 2));
        assert_eq!(recency("2023-12-31"), Ratio::new(1, 4));
        assert_eq!(recency("2023-01-01"), Ratio::new(1, 4));
        check_class(
            json!({}),
            "2024-01-01 greeting us",
            "2025-12-31",
            "symbolic",
        );
        check_class(json!({}), "2023-12-31 greeting us", "2025-12-31", "dormant");
    }

    #[test]
    fn one_side_that_starts_nearly_everything_makes_a_tie_one_sided() {
        let exchanges = |us: usize, both: usize, them: usize| {
            let some = |who: &str, count: usize| vec![format!("2025-03-01 project {who}"); count];
            [some("us", us), some("both", both), some("them", them)]
                .concat()
                .join(",")
        };
        // At exactly a quarter the tie is alive; both sides together count half each.
        check_class(json!({}), &exchanges(4, 0, 1), "2025-12-31", "alive");
        check_class(json!({}), &exchanges(3, 2, 0), "2025-12-31", "alive");
        check_class(json!({}), &exchanges(5, 0, 1), "2025-12-31", "one_sided");
        check_class(json!({}), &exchanges(0, 0, 3), "2025-12-31", "one_sided");
        check_class(json!({}), &exchanges(0, 1, 0), "2025-12-31", "alive");
    }

    #[test]
    fn themes_and_groups_are_counted_once_and_only_in_what_is_substantive() {
        check(
            "2025-03-01 project us water+culture A-UNI+A-CRO, 2025-03-01 project them water A-CIT, 2025-04-01 ceremony us port A-MED",
            "alive 230/3 1 1 2/3 2/3 2/3 0",
        );
        check(
            "2025-03-01 project both water+culture+mobility+port A-UNI+A-CIT+A-CCI+A-MED",
            "alive 90 1 1 1 1 1 0",
        );
    }

    #[test]
    fn means_are_a_budget_or_somebody_to_call_on_both_sides() {
        let means =
            |fields: Value| figure(&desk(fields, "2025-03-01 project both"), TODAY).parts[5].value;
        let contact = |party: &str| json!({"party": party, "person": "PER-01"});
        assert_eq!(
            means(json!({"budget": {"amount": "1", "currency": "EUR"}})),
            whole(1)
        );
        assert_eq!(
            means(json!({"contacts": [contact("GOV-MET"), contact("GOV-ALD")]})),
            whole(1)
        );
        assert_eq!(means(json!({"contacts": [contact("GOV-MET")]})), whole(0));
        assert_eq!(
            means(json!({"contacts": [contact("GOV-ALD"), contact("GOV-ALD")]})),
            whole(0)
        );
    }

    #[test]
    fn the_office_may_say_that_a_ceremony_was_more_than_a_gesture() {
        let mut desk = desk(json!({}), "");
        let mut draft = json!({"agreement": "AGR-01", "date": "2025-05-18", "kind": "ceremony", "initiator": "both", "substantive": true});
        desk.put(Kind::Exchange, "exchange 1", draft.clone());
        assert!(line(&desk, TODAY).starts_with("alive"));
        replace(&mut draft, json!({"kind": "project", "substantive": false}));
        desk.put(Kind::Exchange, "exchange 1", draft);
        assert!(line(&desk, TODAY).starts_with("symbolic"));
    }

    #[test]
    fn a_tie_is_not_judged_before_its_register_covers_the_window() {
        let since = |on: &str| json!({"exchange_register_since": on});
        check_class(since("2022-12-31"), "", "2025-12-31", "dormant");
        check_class(
            since("2023-01-01"),
            "",
            "2025-12-31",
            "vitality-register-too-short",
        );
        check_class(
            json!({"exchange_register_since": null}),
            "",
            "2025-12-31",
            "vitality-no-register",
        );
        // Or since signature, when the tie is younger than the window.
        let young = |signed: &str, since: &str| json!({"moves": [{"to": "signed", "on": signed}], "exchange_register_since": since});
        check_class(
            young("2023-06-01", "2023-06-01"),
            "",
            "2025-12-31",
            "dormant",
        );
        check_class(
            young("2023-06-01", "2023-06-02"),
            "",
            "2025-12-31",
            "vitality-register-too-short",
        );
        check_class(
            young("2023", "2023-06-01"),
            "",
            "2025-12-31",
            "vitality-register-too-short",
        );
    }

    #[test]
    fn a_tie_is_new_for_two_years_until_something_of_substance_happens() {
        let signed = |on: &str| {
            let date: String = on
                .chars()
                .chain("-01-01".chars().skip(on.len().saturating_sub(4)))
                .take(10)
                .collect();
            json!({"moves": [{"to": "signed", "on": on}], "exchange_register_since": date})
        };
        check_class(signed("2024-01-01"), "", "2025-12-31", "new");
        check_class(
            signed("2024-01-01"),
            "2025-05-01 greeting us",
            "2025-12-31",
            "new",
        );
        check_class(
            signed("2024-01-01"),
            "2025-05-01 project both",
            "2025-12-31",
            "alive",
        );
        check_class(signed("2023-12-31"), "", "2025-12-31", "dormant");
        check_class(signed("2024"), "", "2025-12-31", "new");
        check_class(signed("2023"), "", "2025-12-31", "dormant");
        check_class(
            signed("2023"),
            "",
            "2025-06-30",
            "vitality-rough-agreement-dates",
        );
        let unknown = json!({"moves": [{"to": "signed", "on": "unknown"}]});
        check_class(unknown, "", "2025-12-31", "dormant");
    }

    #[test]
    fn an_agreement_that_is_not_in_force_is_in_its_own_class() {
        let moved = |to: &str| {
            json!({"moves": [
                {"to": "signed", "on": "1994-06-10"},
                {"to": to, "on": "2022-03-14", "act": "2022-19", "reason": "guerre"},
            ]})
        };
        let lively = "2025-03-01 project both";
        for class in ["suspended", "terminated", "superseded"] {
            check_class(moved(class), lively, "2025-12-31", class);
        }
        check_class(
            moved("suspended"),
            "2022-03-01 project both",
            "2022-03-13",
            "alive",
        );
        check_class(
            json!({"term": {"fixed": {"end": "2024-04-11"}}}),
            lively,
            "2025-12-31",
            "expired",
        );
        check_class(
            json!({"moves": [{"to": "negotiating", "on": "2025"}]}),
            lively,
            "2025-12-31",
            "vitality-not-signed",
        );
        check_class(
            json!({"in_force_from": "2026-01-01"}),
            lively,
            "2025-12-31",
            "vitality-not-signed",
        );
        check_class(
            json!({"type": "tripartite"}),
            lively,
            "2025-12-31",
            "vitality-not-this-type",
        );
        check_class(
            json!({"moves": [{"to": "signed", "on": "2025"}]}),
            lively,
            "2025-06-30",
            "vitality-rough-agreement-dates",
        );
    }

    #[test]
    fn what_happens_after_the_date_changes_nothing() {
        let desk = desk(json!({}), "2025-03-01 project both, 2025-03-02 project us");
        assert!(line(&desk, day("2025-03-01")).starts_with("alive 70 1 1 1"));
        let figure = figure(&desk, day("2025-03-01"));
        let left: Vec<&str> = figure.left_out.iter().map(|out| out.reason.key).collect();
        assert_eq!(left, ["exchange-after-as-of"]);
        assert!(line(&desk, day("2025-02-28")).starts_with("dormant"));
    }

    #[test]
    fn exchanges_of_one_day_count_each() {
        let twice = desk(
            json!({}),
            "2025-03-01 project us, 2025-03-01 project us, 2025-03-01 project them",
        );
        assert_eq!(
            figure(&twice, TODAY).parts[1].of,
            Some((whole(1), whole(2)))
        );
    }

    #[test]
    fn a_rough_date_counts_when_every_day_of_it_says_the_same() {
        check_class(json!({}), "2025 project both", "2025-12-31", "alive");
        check_class(json!({}), "2024 project both", "2025-12-31", "alive");
        check_class(json!({}), "2023 project both", "2025-12-31", "dormant");
        check_class(json!({}), "2022 project both", "2025-12-31", "dormant");
        for rough in ["2025", "2022", "unknown"] {
            let exchanges = format!("{rough} project both, 2025-03-01 project us");
            check_class(json!({}), &exchanges, "2025-06-30", "vitality-rough-dates");
        }
        let gesture = "2024 gift both, 2025-03-01 project us";
        check_class(json!({}), gesture, "2025-06-30", "one_sided");
        // Where another exchange answers the question, a rough date leaves nothing open.
        let both = "2024 project both, 2025-03-01 project us";
        check_class(json!({}), both, "2025-06-30", "alive");
        let recent = line(&desk(json!({}), both), day("2025-06-30"));
        assert!(recent.starts_with("alive 170/3 1 "), "{recent}");
        let alone = "2024 project both";
        check_class(json!({}), alone, "2025-06-30", "vitality-rough-dates");
        let gesture = "2023 gift both, 2025-03-01 project us";
        check_class(json!({}), gesture, "2025-06-30", "one_sided");
        let gestures = "2023 gift both";
        check_class(json!({}), gestures, "2025-06-30", "vitality-rough-dates");
        let gestures = "2023 gift both, 2024-05-01 gift us";
        check_class(json!({}), gestures, "2025-06-30", "symbolic");
        let desk = desk(json!({}), "unknown project both");
        let reason = figure(&desk, TODAY).value.reason().cloned();
        assert_eq!(
            reason,
            Some(Reason::new("vitality-rough-dates").naming("count", 1_usize))
        );
    }

    #[test]
    fn an_exchange_that_breaks_a_rule_is_left_out_of_every_view() {
        let mut desk = desk(json!({"visibility": "public"}), "");
        let exception = json!({"rule": "problem-future-fact", "path": "date", "import": "2021.xlsx", "accepted_by": "PER-01"});
        let draft = json!({
            "agreement": "AGR-01", "date": "2025-05-18", "kind": "project", "initiator": "both",
            "visibility": "public", "exceptions": [exception],
        });
        desk.put(Kind::Exchange, "exchange 1", draft);
        let (id, exchange) = (desk.id("AGR-01"), desk.id("exchange 1"));
        let snapshot = Snapshot::from_internal(desk.policy.clone());
        for audience in Audience::ALL {
            let policy = snapshot.of(audience);
            let view = View {
                policy,
                as_of: TODAY,
                settings: &desk.settings,
            };
            let figure = vitality(policy.table::<Agreement>().get(id).unwrap(), &view);
            let class = figure.value.value().map(|found| found.class);
            assert_eq!(class, Some(Class::Dormant), "{audience:?}");
            let left = LeftOut {
                record: exchange,
                reason: Reason::new("exchange-breaks-a-rule"),
            };
            assert_eq!(figure.left_out, [left]);
        }
        let seen = snapshot.of(Audience::Public).any(exchange).unwrap();
        assert_eq!(&*seen.common().exceptions[0].accepted_by, "");
    }

    #[test]
    fn dormancy_is_judged_by_its_own_window_even_a_longer_one() {
        let mut desk = desk(json!({}), "2022-06-01 greeting us");
        desk.settings.vitality_dormant_months = 48;
        assert!(line(&desk, TODAY).starts_with("symbolic 0"));
    }

    #[test]
    fn only_what_took_place_proposes_an_exchange() {
        let mut desk = desk(json!({}), "");
        for (code, moves) in [
            ("ACT-01", json!([{"to": "in_progress", "on": "2025-01-20"}])),
            ("ACT-02", json!([{"to": "proposed", "on": "2025-01-20"}])),
            ("ACT-03", json!([{"to": "cancelled", "on": "2025-01-20"}])),
            ("ACT-04", json!([{"to": "in_progress", "on": "2025-01-20"}])),
        ] {
            let draft = json!({"title": code, "modality": "hosting", "from": "2025-01-20", "moves": moves, "agreements": ["AGR-01"]});
            desk.put(Kind::Action, code, draft);
        }
        for (code, state, to) in [
            ("MIS-01", "returned", "2025-03-02"),
            ("MIS-02", "cancelled", "2025-03-02"),
            ("MIS-03", "under_way", "2026-01-01"),
        ] {
            let moves = json!([{"to": state, "on": "2025-03-01"}]);
            let draft = json!({"direction": "out", "purpose": code, "from": "2025-03-01", "to": to, "moves": moves, "agreement": "AGR-01"});
            desk.put(Kind::Mobility, code, draft);
        }
        let draft = json!({"agreement": "AGR-01", "date": "2025-02-01", "kind": "project", "initiator": "us", "action": "ACT-04"});
        desk.put(Kind::Exchange, "exchange 1", draft);
        let (actions, missions) = proposed_exchanges(&desk.get("AGR-01"), &desk.at(TODAY));
        assert_eq!(
            actions.iter().map(|found| found.id).collect::<Vec<_>>(),
            [desk.id("ACT-01")]
        );
        assert_eq!(
            missions.iter().map(|found| found.id).collect::<Vec<_>>(),
            [desk.id("MIS-01")]
        );
    }

    fn some_exchanges() -> impl Strategy<Value = Vec<String>> {
        let date = (2021..=2026_i32, 1..=12_u32, 1..=28_u32)
            .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"));
        let date = prop_oneof![8 => date, 1 => (2019..=2025_i32).prop_map(|year| year.to_string())];
        let kind = prop::sample::select(vec![
            "project",
            "technical",
            "ceremony",
            "greeting",
            "youth",
        ]);
        let who = prop::sample::select(vec!["us", "them", "both"]);
        let theme = prop::sample::select(vec!["-", "water", "culture+mobility", "port"]);
        let actor = prop::sample::select(vec!["-", "A-UNI+A-CRO", "A-CIT", "A-CCI+A-MED"]);
        let one = (date, kind, who, theme, actor);
        let one = one.prop_map(|(date, kind, who, theme, actor)| {
            format!("{date} {kind} {who} {theme} {actor}")
        });
        prop::collection::vec(one, 0..12)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn the_parts_give_the_score_and_the_score_stays_between_0_and_100(
            exchanges in some_exchanges(),
            with_budget in any::<bool>(),
        ) {
            let fields = if with_budget { json!({"budget": {"amount": "1", "currency": "EUR"}}) } else { json!({}) };
            let desk = desk(fields, &exchanges.join(","));
            let figure = figure(&desk, TODAY);
            if let Some(found) = figure.value.value() {
                let score = found.score.unwrap();
                let again: Exact = figure.parts.iter().map(|part| part.value * part.weight).sum();
                prop_assert_eq!(score, again);
                prop_assert!(score >= whole(0) && score <= whole(100));
                for part in &figure.parts {
                    prop_assert!(part.value >= whole(0) && part.value <= whole(1));
                    if let Some((over, under)) = part.of {
                        let share = if under == whole(0) { whole(0) } else { (over / under).min(whole(1)) };
                        prop_assert_eq!(part.value, share, "{}", part.name);
                    }
                }
                let weights: Exact = figure.parts.iter().map(|part| part.weight).sum();
                prop_assert_eq!(weights, whole(100));
            }
            // Every exchange is counted or left out with a reason, never both.
            prop_assert_eq!(figure.counted.len() - 1 + figure.left_out.len(), exchanges.len());
        }

        #[test]
        fn the_order_of_exchanges_never_matters(
            exchanges in some_exchanges(),
            turn in 0..12_usize,
        ) {
            let mut turned = exchanges.clone();
            turned.rotate_left(turn.min(exchanges.len()));
            turned.reverse();
            let said = |exchanges: Vec<String>| line(&desk(json!({}), &exchanges.join(",")), TODAY);
            prop_assert_eq!(said(exchanges), said(turned));
        }
    }
}
