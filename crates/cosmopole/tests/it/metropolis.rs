//! The synthetic metropolis that speed and size are measured on: its records keep the rules, and its figures can be assessed.

use office::{Actor, Office, Options};
use policy::kernel::Assessed;
use policy::{Audience, View, figures, scorecard};

use crate::place::Place;

#[path = "../../benches/support/metropolis/mod.rs"]
mod generated;

use generated::{SEED, Size, metropolis};

const SMALL: Size = Size {
    periods: 8,
    ..Size::METROPOLIS
};

#[test]
fn the_same_seed_gives_the_same_city() {
    let size = SMALL.divided(100);
    let written = |seed| serde_json::to_string(&metropolis(size, seed)).unwrap();
    assert_eq!(written(SEED), written(SEED));
    assert_ne!(written(SEED), written(SEED + 1));
}

#[tokio::test]
async fn a_grown_city_keeps_the_rules_and_every_figure_of_it_can_be_assessed() {
    let place = Place::sqlite();
    let options = Options {
        database: place.url.clone(),
        ..Options::default()
    };
    let office = Office::open(&options).await.unwrap();
    let facts = metropolis(SMALL.divided(40), SEED);
    let brought = office
        .bring_in(&Actor::program(), &facts, "synthetic")
        .await;
    assert_eq!(brought.unwrap().created, facts.records.len());
    let snapshot = office.snapshot();
    let as_of = office.today();
    let settings = snapshot.of(Audience::Internal).settings(as_of);
    let view = View {
        policy: snapshot.of(Audience::Internal),
        as_of,
        settings: &settings,
    };
    let period = figures::current_period(&view);
    for formula in figures::all() {
        let found = figures::compute(formula.name, &view, period, None);
        let is_assessed = |value: &Assessed<_>| matches!(value, Assessed::Value(_));
        let assessed = found
            .iter()
            .filter(|found| is_assessed(&found.figure.value));
        let (assessed, all) = (assessed.count(), found.len());
        assert!(assessed * 2 > all, "{}: {assessed} of {all}", formula.name);
    }
    for found in scorecard::scorecard(&view, period).recommendations {
        let open = found
            .tests
            .iter()
            .filter(|test| test.mark.value().is_none());
        let numbers: Vec<_> = open.map(|test| test.number).collect();
        assert!(numbers.is_empty(), "not assessable: {numbers:?}");
    }
}
