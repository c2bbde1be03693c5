//! Whether a tie is alive (DOMAIN 5.2): recent, reciprocal, concrete, broad, carried by society, provided with means.
//! The paper wants stable links in both directions with concrete projects, and says that some are only symbolic.

use std::collections::BTreeSet;

use jiff::civil::Date;
use num_rational::Ratio;
use serde::Serialize;
use strum::IntoStaticStr;

use super::{Agreement, AgreementType, Clock, Exchange, Initiator, clock};
use crate::governance::{Actor, Government, Side};
use crate::kernel::{
    Assessed, Certainty, Counted, Exact, Figure, Historical, LeftOut, Listed, Part, Reason, Used,
    add_months,
};
use crate::operations::{Action, Mobility};
use crate::record::{Shared, Stored, View};

/// The class of a tie: the headline. The score only sorts inside a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Class {
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

impl Listed for Class {
    const LIST: &'static str = "vitality-class";
}

/// The class and the score of a tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Vitality {
    /// The headline.
    pub class: Class,
    /// 0 to 100, exact; none when the tie is not in force.
    #[serde(serialize_with = "score")]
    pub score: Option<Exact>,
}

fn score<S: serde::Serializer>(value: &Option<Exact>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => serializer.collect_str(value),
        None => serializer.serialize_none(),
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
    let Some(seen) = Seen::look(record, view, figure) else {
        let rough = figure
            .left_out
            .iter()
            .filter(|out| out.reason.key == "exchange-date-too-rough")
            .count();
        return Assessed::NotAssessable(Reason::new("vitality-rough-dates").naming("count", rough));
    };
    figure.parts = seen.parts(record, view);
    let score = figure
        .parts
        .iter()
        .map(|part| part.value * part.weight)
        .sum();
    match class(record, view, &seen, &figure.parts) {
        Some(class) => Assessed::Value(Vitality {
            class,
            score: Some(score),
        }),
        None => out("vitality-rough-agreement-dates"),
    }
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
    /// Any at all in the dormancy window; any substantive there; any substantive ever.
    lately: bool,
    substantive_lately: bool,
    substantive_ever: bool,
}

impl<'a> Seen<'a> {
    /// `None` when a date is too rough for one of the tests; the figure then tells which.
    fn look(
        record: &Stored<Agreement>,
        view: &View<'a>,
        figure: &mut Figure<Vitality>,
    ) -> Option<Self> {
        let months = |months: i32| add_months(view.as_of, -months);
        let (window, lately) = (
            months(view.settings.vitality_window_months),
            months(view.settings.vitality_dormant_months),
        );
        let recent = months(view.settings.vitality_recent_months);
        let mut seen = Self {
            substantive: vec![],
            all: 0,
            lately: false,
            substantive_lately: false,
            substantive_ever: false,
        };
        let mut rough = false;
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
            let tests = [window, lately, recent].map(|limit| date.after(limit));
            if date.on_or_before(view.as_of) == Certainty::Open || tests.contains(&Certainty::Open)
            {
                leave("exchange-date-too-rough");
                rough = true;
                continue;
            }
            let substantive = exchange.body.is_substantive();
            seen.substantive_ever |= substantive;
            if tests[0] == Certainty::No {
                leave("exchange-before-window");
                continue;
            }
            seen.all += 1;
            seen.lately |= tests[1] == Certainty::Yes;
            seen.substantive_lately |= substantive && tests[1] == Certainty::Yes;
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
                seen.substantive.push(exchange);
            }
        }
        (!rough).then_some(seen)
    }

    fn parts(&self, record: &Stored<Agreement>, view: &View<'_>) -> Vec<Part> {
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
            (self.recency(view), None),
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

    /// 1 within a year, 1/2 within two, 1/4 within the window, by the last substantive exchange.
    fn recency(&self, view: &View<'_>) -> Exact {
        let last = self
            .substantive
            .iter()
            .filter_map(|exchange| exchange.body.date.latest())
            .max();
        let within = |last: Date, months: i32| last > add_months(view.as_of, -months);
        match last {
            Some(last) if within(last, view.settings.vitality_recent_months) => whole(1),
            Some(last) if within(last, view.settings.vitality_dormant_months) => Ratio::new(1, 2),
            Some(_) => Ratio::new(1, 4),
            None => whole(0),
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

/// `None` when the signature is dated too roughly to tell whether the tie is new.
fn class(
    record: &Stored<Agreement>,
    view: &View<'_>,
    seen: &Seen<'_>,
    parts: &[Part],
) -> Option<Class> {
    if !seen.substantive_ever {
        let young = add_months(view.as_of, -view.settings.vitality_new_months);
        match record.body.signed_on() {
            Some(Historical::Unknown) | None => {}
            Some(signed) => match signed.after(young) {
                Certainty::Yes => return Some(Class::New),
                Certainty::Open => return None,
                Certainty::No => {}
            },
        }
    }
    let reciprocity = parts
        .iter()
        .find(|part| part.name == "reciprocity")
        .map_or(whole(0), |part| part.value);
    Some(if !seen.lately {
        Class::Dormant
    } else if !seen.substantive_lately {
        Class::Symbolic
    } else if reciprocity < Ratio::new(1, 4) {
        Class::OneSided
    } else {
        Class::Alive
    })
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

fn whole(count: usize) -> Exact {
    Ratio::from_integer(i128::try_from(count).unwrap_or(i128::MAX))
}

fn divided(over: Exact, under: Exact) -> Exact {
    if under == whole(0) {
        whole(0)
    } else {
        over / under
    }
}
