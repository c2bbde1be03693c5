//! Lists as other offices keep them.

use language::{Language, Words};
use office::{Decision, Given, Outcome, annotated};
use policy::Kind;
use serde_json::json;

use crate::desk::{Desk, found, outcomes, workbook};

const HEADINGS: [&str; 7] = [
    "Ville",
    "Pays",
    "Type",
    "Date de signature",
    "Durée",
    "Lieu",
    "État",
];

fn usual() -> Vec<u8> {
    workbook(
        &HEADINGS,
        &[
            &[
                "Leeds",
                "Royaume-Uni",
                "Jumelage",
                "1968",
                "indéfinie",
                "Leeds",
                "actif",
            ],
            &[
                "Leeds",
                "Royaume-Uni",
                "Accord de coopération",
                "12/03/2019",
                "5 ans",
                "",
                "actif",
            ],
            &["Barcelone", "Espagne", "Sister city", "", "", "", ""],
            &[
                "Porto",
                "Portugal",
                "Hermanamiento",
                "mars 1998",
                "",
                "",
                "en sommeil",
            ],
            &["", "Italie", "Jumelage", "2001", "", "", ""],
            &[
                "Gênes",
                "Italie",
                "n’importe quoi",
                "31/02/2001",
                "",
                "",
                "",
            ],
        ],
    )
}

#[tokio::test]
async fn a_list_of_ties_is_understood_and_nothing_is_chosen_silently() {
    let desk = Desk::open().await;
    let list = usual();
    let choices = desk.proposed(Kind::Agreement, "liste.xlsx", &list).await;
    let report = desk.look("liste.xlsx", &list, &choices).await;
    let expected = [
        (2, Outcome::Created),
        (3, Outcome::Created),
        (4, Outcome::Waiting),
        (5, Outcome::Waiting),
        (6, Outcome::Refused),
        (7, Outcome::Refused),
    ];
    assert_eq!(outcomes(&report), expected, "{:#?}", found(&report));
    let found = found(&report);
    for expected in [
        "2 État note imports-not-taken-computed",
        "3 Durée doubt imports-end-computed",
        "4 Ville doubt imports-unclear-partner",
        "6 Ville refusal imports-partner-missing",
        "7 Type refusal imports-not-in-list",
        "7 Date de signature refusal reading-date-impossible",
    ] {
        assert!(
            found.iter().any(|line| line == expected),
            "{expected} in {found:#?}"
        );
    }
    let questions: Vec<&str> = report
        .questions
        .iter()
        .map(|question| question.text.as_str())
        .collect();
    assert_eq!(questions, ["Barcelone", "Gênes", "Porto"]);
    assert_eq!(report.questions[0].candidates[0].called, "Barcelona");
    assert_eq!(desk.count(Kind::Agreement), 0, "looking writes nothing");
}

#[tokio::test]
async fn two_ties_with_one_city_are_two_agreements_and_a_second_run_changes_nothing() {
    let desk = Desk::open().await;
    let list = usual();
    let mut choices = desk.proposed(Kind::Agreement, "liste.xlsx", &list).await;
    let report = desk.look("liste.xlsx", &list, &choices).await;
    for question in &report.questions {
        choices.decisions.insert(
            question.key.clone(),
            question.candidates[0].decision.clone(),
        );
    }
    let imported = desk.bring_in("liste.xlsx", &list, &choices).await;
    assert_eq!(
        imported.report.count(Outcome::Created),
        4,
        "{:#?}",
        found(&imported.report)
    );
    assert_eq!(imported.report.written.get("place"), Some(&2));
    let (agreements, governments) = (desk.count(Kind::Agreement), desk.count(Kind::Government));
    assert_eq!((agreements, governments), (4, 4));
    let twinning = desk.flat("AGR-01");
    assert_eq!(twinning["title"]["fr"], "Jumelage avec Leeds");
    assert_eq!(twinning["moves"][0]["on"], "1968");
    assert_eq!(twinning["term"], "indefinite");
    assert_eq!(twinning["visibility"], "internal");
    assert_eq!(twinning["notes"], "Lieu : Leeds");
    assert_eq!(twinning["provenance"][0]["place"], "Liste 2");
    assert_eq!(
        desk.flat("AGR-02")["term"],
        json!({"fixed": {"end": "2024-03-11"}})
    );
    let barcelona = desk.flat("AGR-03");
    assert_eq!(barcelona["moves"][0]["on"], "unknown");

    let before = desk.everything();
    let again = desk.proposed(Kind::Agreement, "liste.xlsx", &list).await;
    let second = desk.bring_in("liste.xlsx", &list, &again).await;
    assert_eq!(
        second.report.count(Outcome::Unchanged),
        4,
        "{:#?}",
        found(&second.report)
    );
    assert!(
        second.receipt.is_none()
            && second
                .report
                .questions
                .iter()
                .all(|question| question.decided.is_some())
    );
    assert_eq!(before, desk.everything());
}

#[tokio::test]
async fn a_more_exact_date_refines_a_known_tie_and_undoing_takes_it_back() {
    let desk = Desk::open().await;
    let list = |date: &str| {
        workbook(
            &["Ville", "Pays", "Type", "Signature"],
            &[&["Leeds", "Royaume-Uni", "Jumelage", date]],
        )
    };
    let first = list("1968");
    let choices = desk.proposed(Kind::Agreement, "a.xlsx", &first).await;
    desk.bring_in("a.xlsx", &first, &choices).await;
    let before = desk.everything();
    let refined = desk.bring_in("b.xlsx", &list("11/05/1968"), &choices).await;
    assert_eq!(
        refined.report.count(Outcome::Changed),
        1,
        "{:#?}",
        found(&refined.report)
    );
    assert_eq!(desk.flat("AGR-01")["moves"][0]["on"], "1968-05-11");
    desk.office
        .undo(&desk.actor, refined.receipt.unwrap().command)
        .await
        .unwrap();
    assert_eq!(before, desk.everything());
}

#[tokio::test]
async fn a_partner_may_be_new_without_a_place_or_left_aside() {
    let desk = Desk::open().await;
    let list = workbook(
        &["Ville", "Pays", "Type", "Signature"],
        &[
            &["Nulle-Part-les-Bains", "Italie", "Jumelage", "1990"],
            &["Ailleurs-sur-Mer", "Italie", "Jumelage", "1991"],
        ],
    );
    let mut choices = desk.proposed(Kind::Agreement, "a.xlsx", &list).await;
    let report = desk.look("a.xlsx", &list, &choices).await;
    assert_eq!(report.count(Outcome::Waiting), 2);
    choices
        .decisions
        .insert(report.questions[1].key.clone(), Decision::New);
    choices
        .decisions
        .insert(report.questions[0].key.clone(), Decision::Leave);
    let imported = desk.bring_in("a.xlsx", &list, &choices).await;
    assert_eq!(
        (
            imported.report.count(Outcome::Created),
            imported.report.count(Outcome::Waiting)
        ),
        (1, 1)
    );
    assert_eq!(desk.count(Kind::Place), 1);
}

#[tokio::test]
async fn rows_that_break_a_rule_of_the_office_are_kept_only_by_choice_with_their_exception() {
    let desk = Desk::open().await;
    let list = workbook(
        &["Ville", "Pays", "Type", "Signature"],
        &[&["Leeds", "Royaume-Uni", "Jumelage", "2031"]],
    );
    let mut choices = desk.proposed(Kind::Agreement, "a.xlsx", &list).await;
    let report = desk.look("a.xlsx", &list, &choices).await;
    assert_eq!(report.count(Outcome::Refused), 1);
    assert!(
        found(&report).contains(&"2 Ville refusal problem-future-fact".to_owned()),
        "{:#?}",
        found(&report)
    );
    choices.keep_exceptions = true;
    choices.accepted_by = "Camille".to_owned();
    let imported = desk.bring_in("a.xlsx", &list, &choices).await;
    assert_eq!(
        imported.report.count(Outcome::Created),
        1,
        "{:#?}",
        found(&imported.report)
    );
    let exceptions = &desk.flat("AGR-01")["exceptions"];
    assert_eq!(exceptions[0]["rule"], "problem-future-fact");
    assert_eq!(exceptions[0]["accepted_by"], "Camille");
    assert_eq!(exceptions[0]["import"], "a.xlsx");
}

#[tokio::test]
async fn what_no_column_says_may_hold_for_every_row_and_links_are_resolved_or_asked() {
    let desk = Desk::open().await;
    desk.rich_agreement().await;
    let list = workbook(
        &["Accord", "Date", "Type", "Thèmes"],
        &[
            &["AGR-01", "2024-05-01", "Visite officielle", "Eau"],
            &["Jumelage avec Leeds", "2023", "Jeunesse", "THE-01"],
            &["Jumelage Leeds", "2022", "Culture", ""],
            &["AGR-01", "demain", "Culture", ""],
        ],
    );
    let mut choices = desk.proposed(Kind::Exchange, "échanges.xlsx", &list).await;
    let report = desk.look("échanges.xlsx", &list, &choices).await;
    assert_eq!(
        report.count(Outcome::Created),
        0,
        "the initiator is missing: {:#?}",
        found(&report)
    );
    choices
        .fixed
        .insert("initiator".to_owned(), "both".to_owned());
    let report = desk.look("échanges.xlsx", &list, &choices).await;
    let expected = [
        (2, Outcome::Created),
        (3, Outcome::Created),
        (4, Outcome::Waiting),
        (5, Outcome::Refused),
    ];
    assert_eq!(outcomes(&report), expected, "{:#?}", found(&report));
    assert_eq!(
        report.questions[0].candidates[0].called,
        "AGR-01 · Jumelage avec Leeds"
    );
    desk.bring_in("échanges.xlsx", &list, &choices).await;
    assert_eq!(desk.count(Kind::Exchange), 2);
    let again = desk.bring_in("autre nom.xlsx", &list, &choices).await;
    assert_eq!(
        again.report.count(Outcome::Unchanged),
        2,
        "{:#?}",
        found(&again.report)
    );
}

#[tokio::test]
async fn other_kinds_find_their_records_by_what_they_say() {
    let desk = Desk::open().await;
    let csv = "Nom;Pays;Latitude;Longitude\nGênes;Italie;44,4056;8,9463\nTurin;Italie;45,07;7,69\nTurin;Italie;45,07;7,69\n";
    let bytes = csv.as_bytes();
    let choices = desk.proposed(Kind::Place, "lieux.csv", bytes).await;
    let imported = desk.bring_in("lieux.csv", bytes, &choices).await;
    assert_eq!(
        imported.report.count(Outcome::Created),
        2,
        "{:#?}",
        found(&imported.report)
    );
    assert!(
        found(&imported.report)
            .iter()
            .any(|line| line.ends_with("imports-same-as-row"))
    );
    assert_eq!(desk.flat("PLA-02")["point"]["latitude"], "44.4056");
    let moved = csv.replace("44,4056", "44,5");
    let changed = desk.bring_in("lieux.csv", moved.as_bytes(), &choices).await;
    assert_eq!(
        (
            changed.report.count(Outcome::Changed),
            changed.report.count(Outcome::Unchanged)
        ),
        (1, 1)
    );
    assert_eq!(desk.flat("PLA-02")["point"]["latitude"], "44.5");
}

#[tokio::test]
async fn headings_and_answers_are_remembered() {
    let desk = Desk::open().await;
    let list = workbook(
        &["Bidule", "Pays", "Type"],
        &[&["Leeds", "Royaume-Uni", "Jumelage"]],
    );
    let mut choices = desk.proposed(Kind::Agreement, "a.xlsx", &list).await;
    assert_ne!(choices.columns[&0], "partner");
    choices.columns.insert(0, "partner".to_owned());
    desk.bring_in("a.xlsx", &list, &choices).await;
    let again = desk.proposed(Kind::Agreement, "b.xlsx", &list).await;
    assert_eq!(again.columns[&0], "partner");
}

#[tokio::test]
async fn the_file_comes_back_with_its_findings() {
    let desk = Desk::open().await;
    let list = usual();
    let choices = desk.proposed(Kind::Agreement, "liste.xlsx", &list).await;
    let report = desk.look("liste.xlsx", &list, &choices).await;
    let settings = policy::Settings::default();
    for language in Language::ALL {
        let given = Given {
            name: "liste.xlsx",
            bytes: &list,
            choices: &choices,
        };
        let bytes = annotated(given, &report, &settings, Words::of(language)).unwrap();
        let limits = exchange::workbook::Limits::default();
        let back = exchange::workbook::read(&bytes, None, &limits).unwrap();
        let names: Vec<&str> = back
            .sheets
            .iter()
            .map(|sheet| sheet.name.as_str())
            .collect();
        assert_eq!((names.len(), names[2]), (3, "Liste"), "{names:?}");
        assert_eq!(back.sheets[1].rows.len(), report.findings.len() + 1);
        assert_eq!(back.sheets[2].rows[1].cell(0).text(), "Leeds");
        let last = back.sheets[2].rows[0].cells.last().map(|cell| cell.text());
        assert_eq!(last, Some(Words::of(language).text("imports-findings")));
        let all: String = back
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.rows)
            .flat_map(|row| &row.cells)
            .map(|cell| cell.text())
            .collect();
        assert!(!all.contains('⟦'), "{language}");
    }
}
