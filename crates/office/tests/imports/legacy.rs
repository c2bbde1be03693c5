//! Rows of old lists that break rules: they arrive as findings, or with the exception written in the record when somebody chooses
//! so, and never as figures.

use exchange::workbook::read;
use language::Language;
use office::{Choices, Holding, Imported, Outcome, Profile};
use policy::kernel::Assessed;
use policy::record::View;
use policy::relations::{Adhesion, Agreement, vitality};
use policy::{Audience, Kind};
use serde_json::json;

use crate::desk::{Desk, found, told};

async fn choices(desk: &Desk, holding: impl Into<Holding>, text: &str) -> Choices {
    let holding = holding.into();
    let understood = desk
        .office
        .understand_file(holding, "ancien.csv", text.as_bytes(), None)
        .await
        .unwrap_or_else(|error| panic!("{}", told(&error)));
    understood.proposed(holding, Language::Fr)
}

async fn bring_in(desk: &Desk, text: &str, choices: &Choices) -> Imported {
    desk.bring_in("ancien.csv", text.as_bytes(), choices).await
}

/// The list once as it is, and once with its exceptions kept.
async fn both(desk: &Desk, holding: impl Into<Holding>, text: &str) -> (Vec<String>, Imported) {
    let mut choices = choices(desk, holding, text).await;
    let refused = desk.look("ancien.csv", text.as_bytes(), &choices).await;
    choices.keep_exceptions = true;
    choices.accepted_by = "Camille".to_owned();
    (found(&refused), bring_in(desk, text, &choices).await)
}

fn has(lines: &[String], wanted: &str) {
    assert!(
        lines.iter().any(|line| line == wanted),
        "{wanted}: {lines:#?}"
    );
}

#[tokio::test]
async fn shares_above_the_whole_and_steps_that_a_scale_does_not_have_are_refused_even_as_exceptions()
 {
    let desk = Desk::open().await;
    let scale = json!({
        "name": {"fr": "Coordination"}, "level": "institutional", "kind": "process", "direction": "up", "frequency_months": 12,
        "nature": {"ordinal": {"rubric": [
            {"value": 0, "meaning": {"fr": "aucune"}}, {"value": 1, "meaning": {"fr": "régulière"}},
        ]}},
    });
    desk.create(Kind::Indicator, "IND-01", scale).await;
    let text = "Indicateur;Unité;Année;Valeur\n\
        Coordination;;2023;1\n\
        Coordination;;2024;3\n\
        Part des comptes rendus;%;2023;85\n\
        Part des comptes rendus;%;2024;120\n";
    let (refused, kept) = both(&desk, Profile::Indicators, text).await;
    has(&refused, "3 Valeur refusal problem-indicator-value");
    has(&refused, "5 Valeur refusal problem-indicator-value");
    assert_eq!(
        desk.count(Kind::Observation),
        2,
        "{:#?}",
        found(&kept.report)
    );
    assert_eq!(kept.report.count(Outcome::Refused), 2);
}

#[tokio::test]
async fn a_mission_whose_end_comes_first_and_codes_that_nobody_gave_are_told() {
    let desk = Desk::open().await;
    let text = "Date;Date de retour;Destination;Objet;Participants\n\
        05/06/2024;01/06/2024;Leeds;Foire;Zoé Vert\n";
    let (refused, kept) = both(&desk, Profile::Missions, text).await;
    has(
        &refused,
        "2 Date de retour refusal problem-ends-before-it-begins",
    );
    assert_eq!(desk.count(Kind::Mobility), 0, "{:#?}", found(&kept.report));
    let text = "Accord;Date;Type;Initiative\nAGR-77;2024;culturel;nous\n";
    let (unknown, _) = both(&desk, Profile::Exchanges, text).await;
    has(&unknown, "2 Accord refusal imports-sheet-no-tie");
    assert_eq!(desk.count(Kind::Exchange), 0);
}

#[tokio::test]
async fn an_exchange_of_tomorrow_is_kept_by_choice_and_counts_in_no_figure() {
    let desk = Desk::open().await;
    let tie = desk.rich_agreement().await;
    let text = "Accord;Date;Type;Initiative\n\
        AGR-01;01/06/2025;technique;nous\n\
        AGR-01;01/06/2027;technique;nous\n";
    let (refused, kept) = both(&desk, Profile::Exchanges, text).await;
    has(&refused, "3 Date refusal problem-future-fact");
    has(&found(&kept.report), "3 Date doubt problem-future-fact");
    assert_eq!(desk.count(Kind::Exchange), 2);
    let snapshot = desk.office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let future = policy
        .all(Kind::Exchange)
        .into_iter()
        .map(|record| policy::body::to_flat(&record))
        .find(|flat| flat["date"] == "2027-06-01")
        .unwrap();
    assert_eq!(future["exceptions"][0]["rule"], "problem-future-fact");
    assert_eq!(future["exceptions"][0]["accepted_by"], "Camille");
    let settings = policy.settings(desk.office.today());
    // Even once its day has come, what was accepted as an exception is no evidence.
    let view = View {
        policy,
        as_of: jiff::civil::date(2027, 12, 31),
        settings: &settings,
    };
    let tie = policy.table::<Agreement>().get(tie).unwrap();
    let figure = vitality(tie, &view);
    assert!(
        !figure
            .counted
            .iter()
            .any(|one| one.record.to_string() == future_id(policy)),
        "{figure:?}"
    );
    assert!(matches!(
        figure.value,
        Assessed::Value(_) | Assessed::NotAssessable(_)
    ));
}

/// The id of the exchange of tomorrow.
fn future_id(policy: &policy::Policy) -> String {
    let all = policy.all(Kind::Exchange);
    let future = all
        .iter()
        .find(|record| policy::body::to_flat(record)["date"] == "2027-06-01");
    future.unwrap().id().to_string()
}

#[tokio::test]
async fn repeated_and_withdrawn_adhesions_are_told_and_the_withdrawn_do_not_count() {
    let desk = Desk::open().await;
    let text = "Texte;Date;Signataire;Pays;Statut\n\
        Charte;2019;Leeds;Royaume-Uni;published\n\
        Charte;2020;Leeds;Royaume-Uni;published\n\
        Pacte;2018;Leeds;Royaume-Uni;retiré\n\
        Appel;2018;Leeds;Royaume-Uni;on_hold\n\
        Manifeste;2030;Leeds;Royaume-Uni;\n";
    let (refused, kept) = both(&desk, Profile::Declarations, text).await;
    has(&refused, "3 Signataire doubt imports-sheet-adhesion-twice");
    has(&refused, "4 Statut doubt imports-sheet-withdrawn");
    has(&refused, "5 Statut doubt imports-sheet-adhesion-state");
    has(&refused, "6 Date refusal problem-future-fact");
    assert_eq!(desk.count(Kind::Adhesion), 4, "{:#?}", found(&kept.report));
    let snapshot = desk.office.snapshot();
    let policy = snapshot.of(Audience::Internal);
    let adhesions = policy.table::<Adhesion>();
    let today = desk.office.today();
    let active = adhesions.all().filter(|one| one.body.is_active(today));
    assert_eq!(active.count(), 2);
}

#[tokio::test]
async fn the_annotated_workbook_shows_each_finding_at_its_cell() {
    let desk = Desk::open().await;
    let text = "Indicateur;Unité;2023;2024\nPart des comptes rendus;%;85;120\n";
    let choices = choices(&desk, Profile::Indicators, text).await;
    let report = desk.look("ancien.csv", text.as_bytes(), &choices).await;
    has(&found(&report), "2 2024 refusal problem-indicator-value");
    // The value of the other year is taken.
    assert_eq!(report.written.get("observation"), Some(&1), "{report:#?}");
    let given = office::Given {
        name: "ancien.csv",
        bytes: text.as_bytes(),
        choices: &choices,
    };
    let settings = policy::Settings::default();
    let words = language::Words::of(Language::Fr);
    let workbook = office::annotated(given, &report, &settings, words).unwrap();
    let back = read(&workbook, None, &exchange::workbook::Limits::default()).unwrap();
    let list = &back.sheets[1];
    assert!(
        list.rows.iter().any(|row| row.cell(1).text() == "D2"),
        "{list:#?}"
    );
}
