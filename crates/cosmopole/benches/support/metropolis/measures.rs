//! Indicators at three levels and their series, externalities with thresholds, and what is done about them.

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{City, TODAY, euros, words};

const LEVELS: [&str; 3] = ["territorial", "political", "institutional"];
const CATEGORIES: [&str; 4] = [
    "gentrification",
    "mass_tourism",
    "port_airport_pollution",
    "dependency",
];

pub fn grow(city: &mut City) {
    for number in 0..city.size.indicators {
        // Every twelfth measures a harm.
        let externality = number.is_multiple_of(12).then(|| externality(city, number));
        let indicator = indicator(city, number, externality.as_deref());
        for period in 0..city.size.periods {
            observation(city, &indicator, number, period);
        }
    }
}

fn externality(city: &mut City, number: usize) -> String {
    let (axis, bearer) = (city.one("axis"), city.one("beneficiary_group"));
    let fields = json!({
        "title": words("Effet", "Effect", "Efecto", number), "category": CATEGORIES[number % CATEGORIES.len()], "causes": [axis],
        "moves": [{"to": "documented", "on": "2022-06-01"}, {"to": "monitored", "on": "2023-01-01"}], "territories": ["T-MET"],
        "bearers": [bearer], "territorial_cost": {"amount": {"money": euros(90_000)}}, "competent_government": "GOV-MET", "visibility": "public",
    });
    let externality = city.add("externality", fields);
    if number.is_multiple_of(24) {
        let fields = json!({
            "title": words("Mesure", "Measure", "Medida", number), "externality": externality, "kind": "programme", "competent_government": "GOV-MET",
            "department": city.one("department"), "moves": [{"to": "planned", "on": "2023-02-01"}, {"to": "in_force", "on": "2023-06-01"}],
            "from": "2023-06-01", "budget": euros(20_000), "expected_effect": {"fr": "Un effet contenu."}, "visibility": "public",
        });
        city.add("mitigation_measure", fields);
    }
    externality
}

fn indicator(city: &mut City, number: usize, externality: Option<&str>) -> String {
    let (supplier, objectives, visibility) = (
        city.one("department"),
        city.some("objective", 2),
        city.visibility(),
    );
    let links = externality.map_or(json!(objectives), |code| json!([code]));
    let mut fields = json!({
        "name": words("Indicateur", "Indicator", "Indicador", number), "definition": {"fr": "Compté à la fin de chaque trimestre, hors doubles comptes."},
        "level": LEVELS[number % LEVELS.len()], "kind": if externality.is_some() { "externality" } else { "outcome" }, "links": links,
        "nature": if number.is_multiple_of(4) { "share" } else { "number" }, "unit": {"fr": "unités", "en": "units", "es": "unidades"},
        "direction": if externality.is_some() { "down" } else { "up" }, "frequency_months": 3,
        "baseline": {"value": "20", "on": "2015-12-31"}, "targets": [{"value": "80", "on": "2027-12-31"}],
        "source": {"fr": "Relevé du service"}, "supplier": supplier, "aggregation": "last", "visibility": visibility,
    });
    if externality.is_some() {
        fields["thresholds"] = json!({"watch": "40", "limit": "60", "bad": "up"});
        fields["targets"] = json!([]);
    }
    city.add("indicator", fields)
}

/// The day of the value so many periods ago: quarters, or as many days as fit in twenty years.
fn observed_on(period: usize, periods: usize) -> Date {
    let step = (7_300 / periods.max(1)).clamp(1, 91);
    let days = i64::try_from(step * period).expect("some thousands of days");
    TODAY.saturating_sub(days.days())
}

fn observation(city: &mut City, indicator: &str, number: usize, period: usize) {
    let periods = city.size.periods;
    let slope = (number % 7) * 10 * (periods - period) / periods;
    let value = 15 + slope + city.chance.below(8);
    let status = if period == 0 { "provisional" } else { "final" };
    let mut fields = json!({
        "indicator": indicator, "observed_on": observed_on(period, periods), "value": format!("{value}.{}", city.chance.below(10)), "status": status,
        "visibility": "public",
    });
    if city.chance.in_hundred(4) {
        fields["comment"] = Value::from("Relevé repris après une panne de capteur.");
    }
    city.add_plain("observation", fields);
}
