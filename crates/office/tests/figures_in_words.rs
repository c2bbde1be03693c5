//! Every figure of the demonstration city can be told in the three languages: its values, parts, records and reasons have words.

extern crate policy as policy_crate;

#[path = "../../policy/tests/city/mod.rs"]
mod city;
#[path = "../../policy/tests/desk/mod.rs"]
mod desk;

use std::collections::BTreeSet;

use desk::{TODAY, day};
use language::{Language, Words};
use policy::figures::{compute, current_period, names};
use policy::kernel::{Assessed, Outcome};
use policy::scorecard::scorecard;

/// The keys of a value and of everything inside it: the figure's own, or the one that all figures share.
fn keys(outcome: &Outcome, prefix: &str, wanted: &mut BTreeSet<(String, String)>) {
    match outcome {
        Outcome::Group(several) => {
            for (name, one) in several {
                let name = name.replace('_', "-");
                wanted.insert((format!("{prefix}-{name}"), format!("figure-any-{name}")));
                let inside = match one {
                    Outcome::Group(_) | Outcome::Many(_) => format!("{prefix}-{name}"),
                    _ => prefix.to_owned(),
                };
                keys(one, &inside, wanted);
            }
        }
        Outcome::Many(several) => several.iter().for_each(|one| keys(one, prefix, wanted)),
        Outcome::Choice(list, word) => {
            let key = format!("{list}-{}", word.replace('_', "-"));
            wanted.insert((key.clone(), key));
        }
        Outcome::Unknown(reason) => {
            wanted.insert((reason.key.to_owned(), reason.key.to_owned()));
        }
        _ => {}
    }
}

#[test]
fn every_value_part_and_reason_of_every_figure_has_words() {
    let desk = city::estuaria();
    let empty = desk::Desk::default();
    let mut wanted = BTreeSet::new();
    let views = [
        desk.at(TODAY),
        desk.at(day("2023-06-30")),
        desk.at(day("2031-01-01")),
        empty.at(TODAY),
    ];
    for view in &views {
        for name in names() {
            let prefix = format!("figure-{}", name.replace('_', "-"));
            for figure in compute(name, view, current_period(view), None) {
                let figure = figure.figure;
                let mut own = |name: &str| {
                    let name = name.replace('_', "-");
                    wanted.insert((format!("{prefix}-{name}"), format!("figure-any-{name}")));
                };
                figure.parts.iter().for_each(|part| own(part.name));
                figure
                    .counted
                    .iter()
                    .for_each(|counted| own(counted.counted_as));
                let mut reason = |key: &str| {
                    wanted.insert((key.to_owned(), key.to_owned()));
                };
                figure
                    .left_out
                    .iter()
                    .for_each(|out| reason(out.reason.key));
                for used in &figure.settings {
                    reason(&format!("settings-{}", used.name.replace('_', "-")));
                }
                match &figure.value {
                    Assessed::Value(value) => keys(value, &prefix, &mut wanted),
                    Assessed::NotAssessable(why) => reason(why.key),
                }
            }
        }
        for recommendation in scorecard(view, current_period(view)).recommendations {
            for test in recommendation.tests {
                keys(&test.value, "scorecard-value", &mut wanted);
                if let Some(reason) = test.mark.reason() {
                    wanted.insert((reason.key.to_owned(), reason.key.to_owned()));
                }
                let key = format!("scorecard-test-{}", test.number.replace('.', "-"));
                wanted.insert((key.clone(), key));
            }
        }
    }
    let mut missing = Vec::new();
    for language in Language::ALL {
        let words = Words::of(language);
        for (own, shared) in &wanted {
            if !words.has(own) && !words.has(shared) {
                missing.push(format!("{} {own}", language.code()));
            }
        }
    }
    assert!(missing.is_empty(), "words are missing: {missing:#?}");
}
