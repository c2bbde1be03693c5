//! What holds of every figure and of the scorecard, in any small city.

extern crate policy as policy_crate;

mod desk;
mod town;

use std::collections::BTreeSet;

use desk::{Desk, TODAY, told};
use jiff::civil::{Date, date};
use policy::body::check;
use policy::figures::{self, AnyFigure};
use policy::kernel::{Assessed, Exact, Outcome, Period};
use policy::record::{Among, View};
use policy::scorecard::{Level, Mark, Recommendation, scorecard};
use policy::strategy::{Origin, planned_share};
use policy::{Audience, Kind, Snapshot};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};
use town::{Fact, Tape, later, settled};
use uuid::Uuid;

/// Days at which figures are asked for.
const DAYS: [Date; 5] = [
    TODAY,
    date(2024, 2, 29),
    date(2025, 6, 30),
    date(2023, 12, 31),
    date(2025, 1, 1),
];

fn tape() -> impl Strategy<Value = Vec<u16>> {
    vec(any::<u16>(), 0..400)
}

/// Every figure at a date, over its fiscal year.
fn figures_at(view: &View<'_>) -> Vec<AnyFigure> {
    let period = figures::current_period(view);
    let names = figures::names();
    names
        .flat_map(|name| figures::compute(name, view, period, None))
        .collect()
}

/// Every figure and the scorecard, as other programs read them.
fn documents(view: &View<'_>) -> Vec<Value> {
    let mut found: Vec<Value> = figures_at(view)
        .iter()
        .map(|figure| figure.document(view.policy))
        .collect();
    found.push(scorecard(view, figures::current_period(view)).document(view.policy));
    found
}

fn city(numbers: &[u16]) -> Vec<Fact> {
    town::town(&mut Tape::new(numbers))
}

/// The shares that a value holds, each with the names on the way to it.
fn shares(name: &str, outcome: &Outcome, found: &mut Vec<(String, Exact)>) {
    match outcome {
        Outcome::Share(share) => found.push((name.to_owned(), *share)),
        Outcome::Many(several) => several.iter().for_each(|one| shares(name, one, found)),
        Outcome::Group(several) => several
            .iter()
            .for_each(|(part, one)| shares(&format!("{name}.{part}"), one, found)),
        _ => {}
    }
}

/// What may be more than all, or less than nothing: growth, and money spent beside money voted or estimated.
const UNBOUNDED: [&str; 5] = [
    "growth.growth",
    "mission_estimates.overrun",
    "mission_estimates.overruns.overrun",
    "budget_execution.paid_share",
    "budget_execution.committed_share",
];

/// Figures that read the first or the last values of an indicator that are seen.
const BY_LAST_VALUES: [&str; 3] = ["growth", "indicator_status", "externality_severity"];

/// The same cities in every run, so that a failure is one for everybody; `PROPTEST_RNG_SEED` asks for others.
fn runs() -> ProptestConfig {
    let asked = ProptestConfig::default();
    let rng_seed = match asked.rng_seed {
        RngSeed::Random => RngSeed::Fixed(2_025),
        seed @ RngSeed::Fixed(_) => seed,
    };
    ProptestConfig {
        cases: 12,
        failure_persistence: None,
        rng_seed,
        ..asked
    }
}

proptest! {
    #![proptest_config(runs())]

    #[test]
    fn the_order_in_which_records_are_written_never_matters(
        numbers in tape(),
        order in vec(any::<u32>(), 200),
        day in proptest::sample::select(&DAYS[..]),
    ) {
        let facts = city(&numbers);
        let mut shuffled: Vec<(u32, &Fact)> = order.into_iter().cycle().zip(&facts).collect();
        shuffled.sort_by_key(|(place, _)| *place);
        let (one, other) = (settled(facts.iter()), settled(shuffled.into_iter().map(|(_, fact)| fact)));
        prop_assert_eq!(documents(&one.at(day)), documents(&other.at(day)));
    }

    #[test]
    fn a_record_that_no_figure_reads_changes_nothing(numbers in tape(), day in proptest::sample::select(&DAYS[..])) {
        let mut desk = settled(city(&numbers).iter());
        let before = documents(&desk.at(day));
        for (kind, name, draft) in [
            (Kind::Theme, "unread", json!({"name": "Autre"})),
            (Kind::Place, "PLA-99", json!({"name": "Ailleurs", "country": "PT"})),
            (Kind::Person, "PER-99", json!({"name": "Quelqu’un"})),
            (Kind::Organisation, "ORG-99", json!({"name": "Ailleurs"})),
            (Kind::Network, "NET-99", json!({"name": "Réseau", "kind": "regional"})),
            (Kind::Claim, "claim", json!({"text": "Soixante quais", "said_by": "Réseau"})),
            (Kind::Government, "GOV-99", json!({"name": "Loin", "side": "foreign", "kind": "municipal", "country": "PT"})),
        ] {
            desk.put(kind, name, draft);
        }
        prop_assert_eq!(before, documents(&desk.at(day)));
    }

    #[test]
    fn what_happens_later_changes_nothing(numbers in tape(), after in tape(), day in proptest::sample::select(&DAYS[1..])) {
        let mut facts = city(&numbers);
        let before = settled(facts.iter());
        let new = later(&mut Tape::new(&after), day);
        facts.extend(new.clone());
        let with = settled(facts.iter());
        let new: BTreeSet<Uuid> = new.iter().map(|(_, name, _)| with.id(name)).collect();
        let is_old = |figure: &&AnyFigure| figure.record.is_none_or(|id| !new.contains(&id));
        let said = |desk: &Desk| {
            let view = desk.at(day);
            let mut found: Vec<Value> = figures_at(&view).iter().filter(is_old).map(|figure| {
                let mut document = figure.document(view.policy);
                // What lies later may be named among what was left out, and nowhere else.
                document.as_object_mut().expect("an object").remove("left_out");
                document
            }).collect();
            found.push(scorecard(&view, figures::current_period(&view)).document(view.policy));
            found
        };
        prop_assert_eq!(said(&before), said(&with));
    }

    #[test]
    fn shares_lie_between_nothing_and_all(numbers in tape(), day in proptest::sample::select(&DAYS[..])) {
        let desk = settled(city(&numbers).iter());
        let (nothing, all) = (Exact::from_integer(0), Exact::from_integer(1));
        for found in figures_at(&desk.at(day)) {
            let mut told = Vec::new();
            if let Assessed::Value(value) = &found.figure.value {
                shares(found.figure.name, value, &mut told);
            }
            for (name, share) in told.into_iter().filter(|(name, _)| !UNBOUNDED.contains(&name.as_str())) {
                prop_assert!(nothing <= share && share <= all, "{name} is {share}");
            }
            if ["vitality", "network_return"].contains(&found.figure.name) {
                for part in &found.figure.parts {
                    prop_assert!(nothing <= part.value && part.value <= all, "{part:?}");
                }
            }
        }
    }

    #[test]
    fn parts_make_the_value_again(numbers in tape(), day in proptest::sample::select(&DAYS[..])) {
        let desk = settled(city(&numbers).iter());
        for found in figures_at(&desk.at(day)) {
            let figure = &found.figure;
            for part in &figure.parts {
                if let Some((over, under)) = part.of {
                    let divided = if under == Exact::from_integer(0) { under } else { over / under };
                    let capped = divided.min(Exact::from_integer(1));
                    prop_assert!(part.value == divided || part.value == capped, "{} {part:?}", figure.name);
                }
            }
            let Assessed::Value(Outcome::Group(values)) = &figure.value else { continue };
            let value = |name: &str| values.iter().find(|(found, _)| *found == name).map(|(_, value)| value);
            if let Some(Outcome::Number(score)) = value("score") {
                let sum: Exact = figure.parts.iter().map(|part| part.value * part.weight).sum();
                prop_assert_eq!(sum, *score, "{}", figure.name);
                let weights: Exact = figure.parts.iter().map(|part| part.weight).sum();
                prop_assert_eq!(weights, Exact::from_integer(100), "{}", figure.name);
            }
            for part in figure.parts.iter().filter(|part| part.of.is_some()) {
                if let Some(Outcome::Share(share)) = value(part.name) {
                    prop_assert_eq!(part.value, *share, "{} {}", figure.name, part.name);
                }
            }
        }
    }

    #[test]
    fn crises_stand_apart(numbers in tape(), day in proptest::sample::select(&DAYS[..])) {
        let facts = city(&numbers);
        let desk = settled(facts.iter());
        let view = desk.at(day);
        let period = figures::current_period(&view);
        let figure = planned_share(&view, period);
        let crisis = |fact: &Fact| fact.2["crisis"] == json!(true);
        let crises: BTreeSet<&str> = facts.iter().filter(|fact| crisis(fact)).map(|fact| fact.1.as_str()).collect();
        // Without the crises, and what belongs to them, the shares are the same.
        let belongs = |fact: &Fact| ["action", "about"].iter().any(|field| fact.2[*field].as_str().is_some_and(|name| crises.contains(name)));
        let told = |fact: &Fact| -> Fact {
            let (kind, name, mut draft) = fact.clone();
            for field in ["about", "versions"] {
                if let Some(listed) = draft.get_mut(field).and_then(Value::as_array_mut) {
                    listed.retain(|link| link.as_str().is_none_or(|name| !crises.contains(name)));
                    for version in listed.iter_mut().filter_map(|version| version.get_mut("items")?.as_array_mut()) {
                        version.retain(|item| item["activity"].as_str().is_none_or(|name| !crises.contains(name)));
                    }
                }
            }
            (kind, name, draft)
        };
        let calm: Vec<Fact> = facts.iter().filter(|fact| !crisis(fact) && !belongs(fact)).map(told).collect();
        let without = settled(calm.iter());
        let other = planned_share(&without.at(day), period);
        prop_assert_eq!(&figure.parts, &other.parts);
        if let Assessed::Value(found) = &figure.value {
            let of = |origin: Origin| found.activities.iter().filter(|traced| traced.origin == origin).count();
            let count = |number: usize| Exact::from_integer(i128::try_from(number).expect("few"));
            prop_assert_eq!(found.number.crisis, count(of(Origin::Crisis)));
            prop_assert_eq!(found.number.all(), count(found.activities.len() - of(Origin::Crisis)));
        }
    }

    #[test]
    fn the_public_counts_nothing_that_the_office_does_not(numbers in tape(), day in proptest::sample::select(&DAYS[..])) {
        let desk = settled(city(&numbers).iter());
        let settings = desk.settings.clone();
        let counted = |policy: &policy::Policy| -> BTreeSet<(&'static str, Option<Uuid>, Uuid)> {
            let view = View { policy, as_of: day, settings: &settings };
            let figures = figures_at(&view);
            figures.iter().flat_map(|found| {
                found.figure.counted.iter().map(|counted| (found.figure.name, found.record, counted.record))
            }).collect()
        };
        let snapshot = Snapshot::from_internal(desk.policy.clone());
        let office = counted(snapshot.of(Audience::Internal));
        for audience in [Audience::Partners, Audience::Public] {
            let policy = snapshot.of(audience);
            let theirs = counted(policy);
            let unseen: Vec<_> = theirs.iter().filter(|(_, _, id)| policy.kind_of(*id).is_none()).collect();
            prop_assert!(unseen.is_empty(), "{audience:?} counts what it does not see: {unseen:?}");
            // Which values are the last ones depends on how many are seen.
            let more: Vec<_> = theirs.difference(&office).filter(|(name, ..)| !BY_LAST_VALUES.contains(name)).collect();
            prop_assert!(more.is_empty(), "{audience:?} counts {more:?}");
        }
    }

    #[test]
    fn a_mark_is_the_mean_of_its_tests_and_gives_its_level(numbers in tape(), day in proptest::sample::select(&DAYS[..])) {
        let desk = settled(city(&numbers).iter());
        let view = desk.at(day);
        for found in scorecard(&view, figures::current_period(&view)).recommendations {
            prop_assert_eq!(&judged(&found), &(found.mark, found.level), "R{}", found.number);
        }
    }
}

/// The mark and the level of a recommendation, worked out from what its tests give.
fn judged(found: &Recommendation) -> (Option<Exact>, Option<Level>) {
    let marks: Vec<i128> = found
        .tests
        .iter()
        .filter_map(|test| {
            test.mark.value().map(|mark| match mark {
                Mark::Yes => 2,
                Mark::Half => 1,
                Mark::No => 0,
            })
        })
        .collect();
    let count = i128::try_from(marks.len()).expect("few");
    if count == 0 || marks.len() * 2 < found.tests.len() {
        return (None, None);
    }
    let halves: i128 = marks.iter().sum();
    // In hundredths of the mark, times the number of tests.
    let hundredths = halves * 50;
    let failed = found
        .tests
        .iter()
        .any(|test| test.critical && test.mark.value() == Some(&Mark::No));
    let level = if hundredths < 20 * count {
        Level::Absent
    } else if failed || hundredths < 50 * count {
        Level::Begun
    } else if hundredths < 80 * count {
        Level::Progressing
    } else {
        Level::Established
    };
    (Some(Exact::new(halves, 2 * count)), Some(level))
}

/// Cities of many sizes, the same at every run.
fn many_cities() -> impl Iterator<Item = Vec<Fact>> {
    (1..=24_u32).map(|seed| {
        let mut state = seed;
        let numbers: Vec<u16> = (0..seed * 16)
            .map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                u16::try_from(state >> 16).expect("sixteen bits")
            })
            .collect();
        city(&numbers)
    })
}

#[test]
fn every_city_keeps_the_rules_of_the_office() {
    let mut broken = BTreeSet::new();
    for facts in many_cities() {
        let desk = settled(facts.iter());
        let among = Among {
            policy: &desk.policy,
            before: None,
            today: TODAY,
            imported: false,
        };
        for record in Kind::ALL.iter().flat_map(|kind| desk.policy.all(*kind)) {
            let problems = told(&check(&record, &among));
            broken.extend(
                problems
                    .into_iter()
                    .map(|problem| format!("{}: {problem}", record.kind().word())),
            );
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn an_empty_register_and_one_record_are_no_trouble() {
    let period = Period {
        from: date(2025, 1, 1),
        to: TODAY,
    };
    let empty = Desk::default();
    for name in figures::names() {
        for found in figures::compute(name, &empty.at(TODAY), period, None) {
            assert!(found.figure.counted.is_empty(), "{name}");
        }
    }
    let facts = city(&[]);
    let desk = settled(facts.iter());
    for day in DAYS {
        assert!(!documents(&desk.at(day)).is_empty());
    }
}
