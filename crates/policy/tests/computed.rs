//! What docs/computed.md says of figures is what the code computes: names, parts with their weights, settings, classes, states.

extern crate policy as policy_crate;

mod city;
mod desk;

use std::collections::{BTreeMap, BTreeSet};

use desk::{TODAY, day, small_office, twinning};
use num_rational::Ratio;
use policy::Kind;
use policy::figures::{self, AnyFigure};
use policy::kernel::{Assessed, Listed, Outcome, Part};
use policy::relations::{Class, Clock};
use serde_json::json;

const DOCUMENT: &str = include_str!("../../../docs/computed.md");

/// What the document says of one figure: from its heading to the next.
fn section(name: &str) -> &'static str {
    let heading = format!("\n## `{name}`");
    let (_, after) = DOCUMENT
        .split_once(heading.as_str())
        .unwrap_or_else(|| panic!("docs/computed.md has no section for the figure {name}"));
    after.split("\n## ").next().unwrap_or_default()
}

fn says(name: &str, word: &str) {
    let quoted = format!("`{word}`");
    assert!(
        section(name).contains(quoted.as_str()),
        "docs/computed.md: the section of {name} does not say {quoted}"
    );
}

/// Every figure, computed for an agreement that can be judged.
fn computed(name: &str) -> AnyFigure {
    let mut desk = small_office();
    let agreement = desk.put(Kind::Agreement, "AGR-01", twinning(json!({})));
    let exchange = json!({"agreement": "AGR-01", "date": "2025-05-02", "kind": "technical", "initiator": "us"});
    desk.put(Kind::Exchange, "exchange", exchange);
    let view = desk.at(TODAY);
    let mut found = figures::compute(
        name,
        &view,
        figures::current_period(&view),
        Some(agreement.id()),
    );
    found.pop().expect("one figure of one record")
}

#[test]
fn every_figure_has_its_section_with_the_place_that_defines_it() {
    for formula in figures::all() {
        let source = format!("domain guide {}", formula.number);
        assert!(
            section(formula.name).contains(source.as_str()),
            "{}: {source}",
            formula.name
        );
    }
}

#[test]
fn every_part_with_a_weight_is_told_with_it() {
    let whole = Ratio::from_integer(1);
    for Part { name, weight, .. } in computed("vitality").figure.parts {
        assert_ne!(weight, whole);
        let row = format!("| `{name}` | {weight} |");
        assert!(section("vitality").contains(row.as_str()), "{row}");
    }
}

/// The demonstration city has something to say for every figure.
#[test]
fn every_value_and_every_setting_of_every_figure_is_told_by_name() {
    let city = city::estuaria();
    let view = city.at(TODAY);
    let mut silent = Vec::new();
    for name in figures::names() {
        for found in figures::compute(name, &view, figures::current_period(&view), None) {
            let settings = found.figure.settings.iter().map(|used| used.name);
            let values = match &found.figure.value {
                Assessed::Value(Outcome::Group(values)) => {
                    values.iter().map(|(value, _)| *value).collect()
                }
                _ => Vec::new(),
            };
            for word in settings.chain(values) {
                if !section(name).contains(&format!("`{word}`")) {
                    silent.push(format!("{name}: {word}"));
                }
            }
        }
    }
    silent.sort_unstable();
    silent.dedup();
    assert!(
        silent.is_empty(),
        "docs/computed.md does not tell {silent:#?}"
    );
}

#[test]
fn the_weights_of_vitality_make_a_hundred() {
    let total: Ratio<i128> = computed("vitality")
        .figure
        .parts
        .iter()
        .map(|part| part.weight)
        .sum();
    assert_eq!(total, Ratio::from_integer(100));
}

#[test]
fn every_class_of_vitality_is_told() {
    use Class::{
        Alive, Dormant, Expired, New, OneSided, Superseded, Suspended, Symbolic, Terminated,
    };
    for class in [
        Suspended, Terminated, Superseded, Expired, New, Dormant, Symbolic, OneSided, Alive,
    ] {
        says("vitality", class.word());
    }
}

#[test]
fn every_state_of_the_clock_and_every_flag_is_told() {
    let states = [
        Clock::NotSigned,
        Clock::Abandoned,
        Clock::Signed,
        Clock::InForce,
        Clock::Expiring { days_left: 1 },
        Clock::Expired { since: TODAY },
        Clock::Suspended,
        Clock::Terminated,
        Clock::Superseded,
        Clock::Uncertain,
    ];
    for state in states {
        says("clock", state.word());
    }
    let Assessed::Value(Outcome::Group(values)) = computed("clock").figure.value else {
        panic!("the clock always says something");
    };
    for (value, _) in values {
        says("clock", value);
    }
}

#[test]
fn every_origin_check_and_gap_is_told() {
    use policy::strategy::{EvaluabilityCheck, EvaluabilityGap, Origin};
    for origin in Origin::ALL {
        says("planned_share", origin.word());
    }
    for check in EvaluabilityCheck::ALL {
        says("evaluability", check.word());
    }
    for gap in EvaluabilityGap::ALL {
        says("evaluability", gap.word());
    }
}

type Shapes = BTreeMap<String, BTreeSet<&'static str>>;

/// What a value is made of: the way to each name, and what was found there.
fn shape(path: &str, outcome: &Outcome, found: &mut Shapes) {
    let word = match outcome {
        Outcome::Share(_) => "share",
        Outcome::Number(_) => "number",
        Outcome::Count(_) => "count",
        Outcome::Days(_) => "days",
        Outcome::Amount(..) => "amount",
        Outcome::Choice(..) => "choice",
        Outcome::Yes(_) => "yes",
        Outcome::Day(_) => "day",
        Outcome::Record(_) => "record",
        Outcome::Line(_) | Outcome::Text(_) => "words",
        Outcome::Unknown(_) => "reason",
        Outcome::Nothing => "null",
        Outcome::Many(several) => {
            let inside = format!("{path}[]");
            several.iter().for_each(|one| shape(&inside, one, found));
            return;
        }
        Outcome::Group(several) => {
            for (name, one) in several {
                let dot = if path.is_empty() { "" } else { "." };
                shape(&format!("{path}{dot}{name}"), one, found);
            }
            return;
        }
    };
    found.entry(path.to_owned()).or_default().insert(word);
}

/// What the document says of the shape of a value: "`class` choice · `score` number or null".
fn documented(name: &str) -> BTreeMap<String, BTreeSet<String>> {
    let (_, after) = section(name).split_once("**Shape:**").unwrap_or_default();
    let said = after
        .split("\n\n")
        .next()
        .unwrap_or_default()
        .replace('\n', " ");
    let one = |said: &str| -> Option<(String, BTreeSet<String>)> {
        let (path, words) = said.trim().strip_prefix('`')?.split_once('`')?;
        let words = words
            .trim()
            .trim_end_matches('.')
            .split(" or ")
            .map(|word| word.trim().to_owned());
        Some((path.to_owned(), words.collect()))
    };
    said.split(" · ").filter_map(one).collect()
}

/// The demonstration city at several dates has every value, and every reason why one may be missing.
#[test]
fn the_shape_of_every_value_is_the_one_that_is_told() {
    let city = city::estuaria();
    let mut wrong = Vec::new();
    for name in figures::names() {
        let mut found = Shapes::new();
        for date in [
            "2023-12-31",
            "2024-06-30",
            "2025-02-15",
            "2025-12-31",
            "2026-07-01",
        ] {
            let view = city.at(day(date));
            for one in figures::compute(name, &view, figures::current_period(&view), None) {
                if let Assessed::Value(value) = &one.figure.value {
                    shape("", value, &mut found);
                }
            }
        }
        let told = documented(name);
        for (path, words) in &found {
            let known = told.get(path).cloned().unwrap_or_default();
            if !words.iter().all(|word| known.contains(*word)) {
                wrong.push(format!(
                    "{name}: `{path}` {}",
                    words.iter().copied().collect::<Vec<_>>().join(" or ")
                ));
            }
        }
        // A list may be empty in this city.
        let gone = told
            .keys()
            .filter(|path| !path.contains("[]") && !found.contains_key(*path));
        wrong.extend(gone.map(|path| format!("{name}: nothing is written at `{path}`")));
    }
    assert!(wrong.is_empty(), "docs/computed.md: {wrong:#?}");
}

#[test]
fn a_figure_has_the_names_that_are_told() {
    let found = computed("vitality");
    let city = city::estuaria();
    let view = city.at(TODAY);
    let period = figures::current_period(&view);
    let without = figures::compute("vitality", &view, period, Some(city.id("AGR-09")));
    let told = section_of("As other programs read it");
    let mut names = BTreeSet::new();
    for figure in without.iter().chain([&found]) {
        let document = figure.document(view.policy);
        names.extend(document.as_object().expect("an object").keys().cloned());
        for list in ["parts", "counted", "left_out"] {
            for one in document[list].as_array().expect("a list") {
                names.extend(one.as_object().expect("an object").keys().cloned());
            }
        }
    }
    assert!(names.contains("not_assessable") && names.contains("weight"));
    let scorecard = policy::scorecard::scorecard(&view, period).document(view.policy);
    names.extend(scorecard.as_object().expect("an object").keys().cloned());
    let first = &scorecard["recommendations"][0];
    names.extend(first.as_object().expect("an object").keys().cloned());
    names.extend(
        first["tests"][0]
            .as_object()
            .expect("an object")
            .keys()
            .cloned(),
    );
    for name in names {
        assert!(
            told.contains(&format!("`{name}`")),
            "docs/computed.md does not tell `{name}`"
        );
    }
}

/// What stands under a heading.
fn section_of(heading: &str) -> &'static str {
    let (_, after) = DOCUMENT
        .split_once(format!("\n## {heading}").as_str())
        .unwrap_or_else(|| panic!("docs/computed.md has no section {heading}"));
    after.split("\n## ").next().unwrap_or_default()
}
