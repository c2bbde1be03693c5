//! The scorecard expected of the demonstration city: 46 marks, eleven levels.

extern crate policy as policy_crate;

mod city;
mod desk;

use city::estuaria;
use desk::{TODAY, day};
use policy::figures::current_period;
use policy::kernel::{Exact, Listed, Period};
use policy::scorecard::{Level, Scorecard, scorecard};

fn at(as_of: &str) -> Scorecard {
    let desk = estuaria();
    let view = desk.at(day(as_of));
    scorecard(&view, current_period(&view))
}

/// Marks in halves: `2 2 2 1` for 1, 1, 1, 0.5; `-` for what is not assessable.
fn marks(found: &Scorecard, number: u8) -> String {
    let recommendation = found
        .recommendations
        .iter()
        .find(|one| one.number == number)
        .unwrap();
    let said = recommendation
        .tests
        .iter()
        .map(|test| match test.mark.value() {
            Some(mark) => (mark.exact() * Exact::from_integer(2))
                .to_integer()
                .to_string(),
            None => "-".to_owned(),
        });
    said.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_test_gives_the_mark_expected_of_estuaria() {
    let found = at(&TODAY.to_string());
    let expected = [
        (1, "2 2 2 1", Exact::new(875, 1000), Level::Established),
        (2, "2 2 0 1", Exact::new(625, 1000), Level::Progressing),
        (3, "1 1 2 2", Exact::new(75, 100), Level::Progressing),
        (4, "1 1 0 1", Exact::new(375, 1000), Level::Begun),
        (5, "2 1 2 2", Exact::new(875, 1000), Level::Established),
        (6, "2 1 2 2", Exact::new(875, 1000), Level::Established),
        (7, "0 1 2 1", Exact::new(1, 2), Level::Progressing),
        (8, "2 2 1 2", Exact::new(875, 1000), Level::Established),
        (9, "1 2 2 2", Exact::new(875, 1000), Level::Established),
        (10, "2 2 1 0 0", Exact::new(1, 2), Level::Progressing),
        (11, "1 1 1 2 2", Exact::new(7, 10), Level::Progressing),
    ];
    for (number, marks_expected, mark, level) in expected {
        assert_eq!(marks(&found, number), marks_expected, "R{number}");
        let recommendation = found
            .recommendations
            .iter()
            .find(|one| one.number == number)
            .unwrap();
        assert_eq!(recommendation.mark, Some(mark), "R{number}");
        assert_eq!(recommendation.level, Some(level), "R{number}");
    }
    let tests: usize = found
        .recommendations
        .iter()
        .map(|one| one.tests.len())
        .sum();
    assert_eq!(tests, 46);
}

#[test]
fn a_crossing_without_response_is_critical_once_the_response_is_due() {
    // Rents crossed on 31 December 2025; the response is due within 60 days.
    for (as_of, mark) in [("2026-03-01", "1"), ("2026-03-02", "0")] {
        let desk = estuaria();
        let view = desk.at(day(as_of));
        let period = Period::fiscal_year(2025, 1).unwrap();
        let found = scorecard(&view, period);
        let last = found.recommendations.last().unwrap();
        let crossing = marks(&found, 11).split(' ').nth(2).unwrap().to_owned();
        assert_eq!(crossing, mark, "{as_of}");
        if mark == "0" {
            assert!(
                last.level >= Some(Level::Begun),
                "{:?}",
                last.level.map(Listed::word)
            );
        }
    }
}

#[test]
fn an_empty_register_gives_no_level_but_what_is_critical_by_its_absence() {
    let desk = desk::Desk::default();
    let view = desk.at(TODAY);
    let found = scorecard(&view, current_period(&view));
    assert_eq!(found.recommendations.len(), 11);
    for recommendation in &found.recommendations {
        assert_eq!(recommendation.level, None, "R{}", recommendation.number);
        assert!(recommendation.movers.len() <= 3);
    }
}

#[test]
fn at_most_three_records_would_move_a_recommendation_most_and_each_is_lacking_somewhere() {
    for recommendation in at(&TODAY.to_string()).recommendations {
        assert!(recommendation.movers.len() <= 3);
        for mover in &recommendation.movers {
            let lacking = recommendation.tests.iter().flat_map(|test| &test.lacking);
            assert!(lacking.into_iter().any(|(id, _)| *id == mover.record));
            assert!(mover.weight > Exact::from_integer(0));
        }
    }
}
