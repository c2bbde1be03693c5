//! A small strategy for tests: two axes, an objective with an indicator and one without, four actions of four origins.

use policy::Kind;
use serde_json::{Value, json};

use crate::testing::{World, world};

/// The small world with a strategy adopted in 2022, what was done for it in 2025, and what was not.
pub(crate) async fn planned_world() -> World {
    let world = world().await;
    for (kind, code, draft) in grounds().into_iter().chain(work()) {
        world.create(kind, Some(code), draft).await;
    }
    world
}

type Given = (Kind, &'static str, Value);

fn text(words: &str) -> Value {
    json!({"fr": words})
}

fn grounds() -> Vec<Given> {
    let objective = |title: &str, axis: &str| {
        json!({"axis": axis, "group": "exchange", "title": text(title), "from": "2023-01-01", "to": "2027-12-31",
            "departments": ["DEP-01"], "territorial_objectives": ["TOB-1"], "diagnosis": ["DIA-1"], "visibility": "public"})
    };
    let axis = |title: &str, order: i32| json!({"strategy": "ST-1", "title": text(title), "order": order, "diagnosis": ["DIA-1"], "visibility": "public"});
    vec![
        (
            Kind::Department,
            "DEP-02",
            json!({"name": text("Relations internationales"), "government": "GOV-01", "is_international_office": true, "visibility": "public"}),
        ),
        (
            Kind::Department,
            "DEP-03",
            json!({"name": text("Culture"), "government": "GOV-01", "visibility": "public"}),
        ),
        (
            Kind::TerritorialPlan,
            "TPL-1",
            json!({"title": text("Estuaria 2040"), "visibility": "public"}),
        ),
        (
            Kind::TerritorialObjective,
            "TOB-1",
            json!({"plan": "TPL-1", "title": text("Résilience"), "visibility": "public"}),
        ),
        (
            Kind::DiagnosisItem,
            "DIA-1",
            json!({"kind": "risk", "text": text("Crues"), "visibility": "public"}),
        ),
        (
            Kind::Strategy,
            "ST-1",
            json!({"title": text("Cap estuaire"), "horizon_from": "2023-01-01", "horizon_to": "2027-12-31", "visibility": "public",
            "moves": [{"key": "m1", "to": "adopted", "on": "2022-12-12", "act": "Délib. 2022-114"}],
            "derogation": {"by": "Conseil métropolitain", "motive": text("Indicateurs en cours d’écriture"), "on": "2022-12-12", "deadline": "2023-06-30"}}),
        ),
        (Kind::Axis, "AX-1", axis("Eau", 1)),
        (Kind::Axis, "AX-2", axis("Culture partagée", 2)),
        (
            Kind::Objective,
            "OBJ-1",
            objective("Partager l’eau", "AX-1"),
        ),
        (
            Kind::Objective,
            "OBJ-2",
            objective("Ouvrir les scènes", "AX-2"),
        ),
        (
            Kind::Indicator,
            "IND-1",
            json!({"name": text("Stations jumelées"), "level": "territorial", "kind": "outcome", "links": ["OBJ-1"], "nature": "number",
            "direction": "up", "frequency_months": 12, "visibility": "public"}),
        ),
    ]
}

fn work() -> Vec<Given> {
    let action = |title: &str, objectives: Value, visibility: &str, lead: &str, crisis: bool| {
        json!({"title": text(title), "modality": "technical_exchange", "lead": lead, "objectives": objectives, "crisis": crisis,
            "from": "2025-03-03", "to": "2026-03-02", "budget": {"amount": "100", "currency": "EUR"}, "visibility": visibility,
            "milestones": [{"key": "a", "title": text("Plan remis"), "due": "2025-09-01"}],
            "moves": [{"key": "m1", "to": "proposed", "on": "2025-01-05"}, {"key": "m2", "to": "in_progress", "on": "2025-03-03"}]})
    };
    vec![
        (
            Kind::Action,
            "ACT-11",
            action(
                "Sonder l’estuaire",
                json!(["OBJ-1"]),
                "public",
                "DEP-01",
                false,
            ),
        ),
        (
            Kind::Action,
            "ACT-12",
            action("Mission surprise", json!([]), "internal", "DEP-02", false),
        ),
        (
            Kind::Action,
            "ACT-13",
            action("Accueillir en urgence", json!([]), "public", "DEP-02", true),
        ),
        (
            Kind::AnnualPlan,
            "PLAN-1",
            json!({"fiscal_year": 2025, "visibility": "public",
            "versions": [{"key": "v", "adopted_on": "2024-12-09", "act": "Délib.", "items": [{"key": "i", "activity": "ACT-11"}]}]}),
        ),
    ]
}
